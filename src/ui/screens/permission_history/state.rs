//! What has been read of a history, and what the keys do.

use super::HistoryFilter;
use crate::{
    domain::{
        audit::AuditEntry,
        guard::{self, Operation},
        id::UserId,
        log::{LogPage, Logged},
        permission_history::{ChangeAction, PermissionChange, export_since},
        user::User,
    },
    ui::{
        action::{ActionId, ContextId},
        effect::Token,
        key::Key,
        layout::{Hit, WidgetId},
        overlays::{
            Overlay,
            export::{self, HistoryExport, What},
            picker,
        },
        part::{Part, Surroundings},
        screens::log::{Filter, Ids, List, Query, paged::Why},
        step::Step,
        toast::Level,
        wording,
    },
};

/// The parts of the page.
const IDS: Ids = Ids {
    search: WidgetId::HistorySearch,
    count: WidgetId::HistoryCount,
    table: WidgetId::HistoryTable,
    drawer: WidgetId::HistoryEntry,
};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose history.
    pub user: UserId,
    /// Their name when they were last seen: who is deleted meanwhile keeps a history.
    pub name: String,
    /// Their address.
    email: String,
    /// The rows.
    pub list: List<PermissionChange>,
    /// What was added only, or what was removed only.
    pub action: Option<ChangeAction>,
    /// In which language rows were searched; in another one other rows match.
    lang: Option<crate::domain::language::Lang>,
}

impl State {
    /// The history of a user.
    pub fn new(user: &User, around: &mut Surroundings<'_>) -> Self {
        around.viewer.scroll_to_top(IDS.table);
        Self {
            user: user.id,
            name: user.display_name(),
            email: user.email.typed().to_owned(),
            list: List::new(IDS),
            action: None,
            lang: None,
        }
    }

    /// Which rows are shown.
    pub fn filter(&self) -> HistoryFilter {
        HistoryFilter { user: self.user, action: self.action, search: self.list.search.text().to_owned() }
    }

    /// Shows the rows of an action, or all.
    pub fn show(&mut self, filter: &HistoryFilter, around: &mut Surroundings<'_>) {
        self.action = filter.action;
        self.list.restart(around);
    }

    /// The page that is wanted next; nothing for who may not see it, any more or at all [PM-13].
    pub fn wants(&mut self, around: &mut Surroundings<'_>) -> Option<(Why, Query)> {
        guard::allowed(around.world, around.actor, Operation::ViewPermissionHistory).ok()?;
        let lang = around.viewer.lang;
        if self.lang.replace(lang).is_some_and(|before| before != lang) && !self.list.search.is_empty() {
            self.list.restart(around);
        }
        let known = around.account()?.serial();
        let (top, page) = (around.viewer.top(IDS.table), around.viewer.page(IDS.table));
        let (why, span) = self.list.paged.wants(known, top, page)?;
        let wanted = self.list.paged.page_size();
        Some((why, Query { hub: around.actor.hub, span, wanted, filter: Filter::History(self.filter()) }))
    }

    /// Takes in a page of the audit log: each entry as the rows that it makes.
    pub fn answer(&mut self, token: Token, page: LogPage<AuditEntry>, around: &mut Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let (filter, words) = (self.filter(), around.words());
        let rows = page.entries.into_iter().flat_map(|Logged { id, value }| {
            filter.rows(&value, account, words).into_iter().map(move |value| Logged { id, value })
        });
        let page = LogPage { entries: rows.collect(), next: page.next };
        let rows = self.list.paged.answer(token, page);
        self.list.pushed(rows, around);
    }

    fn export(&self, around: &Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ViewPermissionHistory) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let (name, email) = (self.name.clone(), self.email.clone());
        let wanted = HistoryExport { user: self.user, name, email, since: export_since(around.now) };
        let dialog = export::State::new(around.actor, What::History(wanted));
        Step::open(Overlay::Export(Box::new(dialog)))
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "permission-history"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.list.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        // No key leads past the record below, in which something may be edited and not saved.
        let entry = (self.list.paged.current().is_some() || self.list.paged.failed().is_some()).then_some(C::LogEntry);
        entry.into_iter().chain([C::History, C::Log, C::List, C::Return, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        self.list.focus()
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(step) = self.list.act(action, around) {
            return step;
        }
        match action {
            ActionId::Export => self.export(around),
            ActionId::Filter => {
                let kind = picker::Kind::Filter(Filter::History(self.filter()));
                Step::open(Overlay::Picker(Box::new(picker::State::new(kind, around))))
            }
            ActionId::Back if self.action.is_some() => {
                self.action = None;
                self.list.restart(around);
                Step::Stay
            }
            ActionId::Back => Step::close(),
            other => Step::Elsewhere(other),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        self.list.label(action, self.action.is_some())
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        self.list.type_key(key, around)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        self.list.paste(text, around)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        self.list.click(hit, around)
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if let Some(user) = around.account().and_then(|account| account.user_by_id(self.user)) {
            self.name = user.display_name();
        }
        // Rows are taken from who may no longer see them.
        if guard::allowed(around.world, around.actor, Operation::ViewPermissionHistory).is_err() {
            self.list.restart(around);
        }
    }
}

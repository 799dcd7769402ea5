//! What a person has put into the audit log.

use crate::{
    domain::{
        audit::{AuditAction, AuditEntry},
        id::UserId,
        log::LogPage,
    },
    ui::{
        action::{ActionId, ContextId},
        effect::Token,
        key::Key,
        layout::{Hit, WidgetId},
        overlays::{Overlay, export, picker},
        part::{Part, Surroundings},
        screens::log::{AuditFilter, Filter, Ids, List, Query, paged::Why},
        step::Step,
    },
};

/// The parts of the screen.
const IDS: Ids = Ids {
    search: WidgetId::AuditSearch,
    count: WidgetId::AuditCount,
    table: WidgetId::AuditTable,
    drawer: WidgetId::AuditEntry,
};

/// The state of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The entries.
    pub list: List<AuditEntry>,
    /// Which action is shown, when not all are.
    pub action: Option<AuditAction>,
    /// Whose doings are shown, when not everybody's are.
    pub actor: Option<UserId>,
}

impl Default for State {
    fn default() -> Self {
        Self { list: List::new(IDS), action: None, actor: None }
    }
}

impl State {
    /// Which entries are shown.
    pub fn filter(&self) -> AuditFilter {
        AuditFilter {
            category: None,
            action: self.action,
            actor: self.actor,
            search: self.list.search.text().to_owned(),
        }
    }

    /// Shows the entries of an action, of a user, or all.
    pub fn show(&mut self, filter: &AuditFilter, around: &mut Surroundings<'_>) {
        (self.action, self.actor) = (filter.action, filter.actor);
        self.list.restart(around);
    }

    /// Whether not all entries are shown, the search apart.
    pub const fn is_filtered(&self) -> bool {
        self.action.is_some() || self.actor.is_some()
    }

    /// The page that is wanted next.
    pub fn wants(&self, around: &Surroundings<'_>) -> Option<(Why, Query)> {
        let known = around.account()?.serial();
        let (top, page) = (around.viewer.top(IDS.table), around.viewer.page(IDS.table));
        let (why, span) = self.list.paged.wants(known, top, page)?;
        Some((
            why,
            Query {
                hub: around.actor.hub,
                span,
                wanted: self.list.paged.page_size(),
                filter: Filter::Audit(self.filter()),
            },
        ))
    }

    /// Takes in a page.
    pub fn answer(&mut self, token: Token, page: LogPage<AuditEntry>, around: &mut Surroundings<'_>) {
        let rows = self.list.paged.answer(token, page);
        self.list.pushed(rows, around);
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "audit-log"
    }

    fn contexts(&self) -> Vec<ContextId> {
        self.list.contexts([ContextId::AuditLog])
    }

    fn focus(&self) -> WidgetId {
        self.list.focus()
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(step) = self.list.act(action, around) {
            return step;
        }
        match action {
            ActionId::Export => {
                let what = export::What::Audit(self.filter());
                Step::open(Overlay::Export(Box::new(export::State::new(around.actor, what))))
            }
            ActionId::Filter => {
                let kind = picker::Kind::Filter(Filter::Audit(self.filter()));
                Step::open(Overlay::Picker(Box::new(picker::State::new(kind, around))))
            }
            ActionId::Back if self.is_filtered() => {
                self.show(&AuditFilter::default(), around);
                Step::Stay
            }
            ActionId::Back => Step::GoBack,
            other => Step::Elsewhere(other),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        self.list.label(action, self.is_filtered())
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
}

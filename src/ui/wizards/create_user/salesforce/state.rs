//! What the list holds, and what the keys do.

use std::collections::BTreeSet;

use super::records::{Record, read};
use crate::{
    domain::{
        decide::BATCH_LIMIT,
        email::EmailKey,
        guard::{self, Actor, Operation, Refusal},
        salesforce::OrgId,
        user::Origin,
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        text::Query,
        widgets::{cursor, field::Field},
        wizards::create_user::addresses::Addresses,
    },
};

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    actor: Actor,
    /// The organisation that was connected last.
    org: Option<OrgId>,
    /// Its name.
    pub org_name: String,
    /// Its users.
    pub records: Vec<Record>,
    /// What narrows them.
    pub search: Field,
    /// What has the focus.
    pub focus: Focus,
    /// Why nobody can be added any more, when that is so.
    pub refusal: Option<Refusal>,
    /// Who matches the search, as places in `records`.
    shown: Vec<usize>,
    /// The row under the cursor, among those shown.
    pub row: usize,
    /// Whose box was cleared, by login name.
    cleared: BTreeSet<String>,
    /// Who is in the batch already.
    batch: BTreeSet<EmailKey>,
    /// How many addresses the batch has, those that are none among them.
    in_batch: usize,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The search.
    Search,
    /// The list.
    List,
    /// The button that adds.
    Add,
    /// The button that closes the list.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Search, Self::List, Self::Add, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Search => WidgetId::SalesforceSearch,
            Self::List => WidgetId::SalesforceList,
            Self::Add => WidgetId::SalesforceAdd,
            Self::Cancel => WidgetId::SalesforceCancel,
        }
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

impl State {
    /// The users of the organisation that an operator's account is connected to, all of them ticked [CRU-12].
    pub fn new(world: &World, actor: Actor, batch: &Addresses) -> Self {
        let mut state = Self {
            actor,
            org: None,
            org_name: String::new(),
            records: Vec::new(),
            search: Field::default(),
            focus: Focus::List,
            refusal: None,
            shown: Vec::new(),
            row: 0,
            cleared: BTreeSet::new(),
            batch: batch.keys().into_iter().collect(),
            in_batch: batch.len(),
        };
        state.read(world);
        state
    }

    /// Takes over what the world has become. Another organisation is another list [SFI-14].
    pub(super) fn read(&mut self, world: &World) {
        self.refusal = guard::allowed(world, self.actor, Operation::ImportFromSalesforce).err();
        let account = world.account(self.actor.hub);
        let connected = account.and_then(|account| account.salesforce()).map(|connection| connection.org.clone());
        let org = connected.filter(|_| self.refusal.is_none());
        if org != self.org {
            self.cleared.clear();
        }
        let under_cursor = self.record(self.row).map(|record| record.username.clone());
        let name = org.as_ref().and_then(|org| world.salesforce_org(org)).map(|org| org.name.to_string());
        self.org_name = name.or_else(|| org.as_ref().map(|org| org.0.to_string())).unwrap_or_default();
        self.records = match (account, &org) {
            (Some(account), Some(org)) => read(world, account, org, &self.batch),
            _ => Vec::new(),
        };
        self.org = org;
        self.narrow();
        let found = self.shown().position(|record| Some(&record.username) == under_cursor.as_ref());
        self.row = found.unwrap_or(self.row).min(self.shown.len().saturating_sub(1));
    }

    fn narrow(&mut self) {
        let query = Query::new(self.search.text());
        let hits = self.records.iter().enumerate().filter(|(_, record)| query.matches(record.folded()));
        self.shown = hits.map(|(at, _)| at).collect();
    }

    /// Who matches the search.
    pub fn shown(&self) -> impl ExactSizeIterator<Item = &Record> {
        self.shown.iter().map(|at| &self.records[*at])
    }

    fn record(&self, row: usize) -> Option<&Record> {
        self.shown.get(row).and_then(|at| self.records.get(*at))
    }

    /// Whether a record is ticked.
    pub fn is_ticked(&self, record: &Record) -> bool {
        record.standing.is_free() && !self.cleared.contains(&record.username)
    }

    /// How many can be added.
    pub fn free(&self) -> usize {
        self.records.iter().filter(|record| record.standing.is_free()).count()
    }

    /// How many are ticked.
    pub fn ticked(&self) -> usize {
        self.records.iter().filter(|record| self.is_ticked(record)).count()
    }

    /// How many more than a batch holds there would be, with those that it has already [LM-11].
    pub fn too_many(&self) -> usize {
        (self.in_batch + self.ticked()).saturating_sub(BATCH_LIMIT)
    }

    /// How many addresses the batch has.
    pub const fn in_batch(&self) -> usize {
        self.in_batch
    }

    /// Whether the ticked ones can be added now.
    pub fn can_add(&self) -> bool {
        self.refusal.is_none() && self.ticked() > 0 && self.too_many() == 0
    }

    /// Whether all, some or none of those shown are ticked; none when nobody of them can be.
    pub fn all_ticked(&self) -> Option<bool> {
        let mut free = self.shown().filter(|record| record.standing.is_free());
        let first = self.is_ticked(free.next()?);
        free.all(|record| self.is_ticked(record) == first).then_some(first)
    }

    pub(super) fn toggle(&mut self) -> Step {
        let Some(record) = self.record(self.row).filter(|record| record.standing.is_free()) else {
            return Step::Ignored;
        };
        let username = record.username.clone();
        if !self.cleared.remove(&username) {
            self.cleared.insert(username);
        }
        Step::Stay
    }

    /// Ticks all who are shown, or none of them when all are.
    fn toggle_all(&mut self) -> Step {
        let free = self.shown().filter(|record| record.standing.is_free());
        let names: Vec<String> = free.map(|record| record.username.clone()).collect();
        if names.is_empty() {
            return Step::Ignored;
        }
        if self.all_ticked() == Some(true) {
            self.cleared.extend(names);
        } else {
            names.iter().for_each(|name| {
                self.cleared.remove(name);
            });
        }
        Step::Stay
    }

    fn add(&self) -> Step {
        if !self.can_add() {
            return Step::Ignored;
        }
        let ticked = self.records.iter().filter(|record| self.is_ticked(record));
        let addresses = ticked.map(|record| record.email.clone()).collect();
        Step::close_then(Step::AddToBatch(addresses, Origin::Salesforce))
    }

    fn searched(&mut self) {
        self.row = 0;
        self.narrow();
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "create-user.salesforce"
    }

    fn contexts(&self) -> Vec<ContextId> {
        match self.focus {
            Focus::Search => vec![ContextId::Field, ContextId::Dialog, ContextId::Always],
            Focus::List => vec![ContextId::Records, ContextId::List, ContextId::Dialog, ContextId::Always],
            Focus::Add | Focus::Cancel => vec![ContextId::Dialog, ContextId::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Select, _) => Some(match self.record(self.row) {
                Some(record) if self.is_ticked(record) => "action-untick",
                _ => "action-tick",
            }),
            (ActionId::Activate, Focus::Search) => Some("action-to-list"),
            (ActionId::Activate, Focus::List | Focus::Add) => Some("action-add-records"),
            (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            (ActionId::Back, _) if !self.search.is_empty() => Some("action-clear"),
            (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.focus == Focus::List
            && let Some(row) =
                cursor::moved(action, self.row, around.viewer.page(WidgetId::SalesforceList), self.shown.len())
        {
            self.row = row;
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.focus = self.focus.step(1),
            ActionId::PrevField => self.focus = self.focus.step(-1),
            ActionId::Search => self.focus = Focus::Search,
            ActionId::Select => {
                let step = self.toggle();
                self.row = (self.row + 1).min(self.shown.len().saturating_sub(1));
                return step;
            }
            ActionId::SelectAll => return self.toggle_all(),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Search => self.focus = Focus::List,
                Focus::List | Focus::Add => return self.add(),
                Focus::Cancel => return Step::close(),
            },
            // The first step back leaves the search, not the list.
            ActionId::Back if !self.search.is_empty() => {
                self.search.take();
                self.searched();
                self.focus = Focus::List;
            }
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Search {
            return None;
        }
        if matches!(key.code, KeyCode::Enter | KeyCode::Down) {
            self.focus = Focus::List;
            return Some(Step::Stay);
        }
        let before = self.search.text().to_owned();
        self.search.key(key).then(|| {
            if self.search.text() != before {
                self.searched();
            }
            Step::Stay
        })
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Search {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.searched();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, _around: &mut Surroundings<'_>) -> Step {
        if hit.widget == WidgetId::SalesforceAll {
            self.focus = Focus::List;
            return self.toggle_all();
        }
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        match (focus, hit.row) {
            (Focus::List, Some(row)) => {
                self.row = row;
                self.toggle()
            }
            (Focus::Add, _) => self.add(),
            (Focus::Cancel, _) => Step::close(),
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.read(around.world);
    }
}

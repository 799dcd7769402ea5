//! Search, filter and cursor, the panel of a client, and what the keys do.

use super::{
    filter::Filter,
    menu,
    people::{Person, people},
    rows::{Row, rows},
};
use crate::{
    domain::{
        email::EmailKey,
        guard::{self, Actor, Operation},
        hub_id::HubId,
        partner::Standing,
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{
            Overlay,
            partner::{Piece, add_employees, assign_clients, assignment},
        },
        part::{Part, Surroundings},
        place::Place,
        screens::user_record::partner_program,
        step::Step,
        text::Query,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
        wording,
    },
};

/// The tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// Which clients are kept.
    pub filter: Filter,
    /// The row of the open list of filters.
    pub menu: Option<usize>,
    /// Which client is under the cursor.
    pub at: Option<HubId>,
    /// The panel of that client, while it is open.
    pub panel: Option<Panel>,
    /// All clients, as the world was last seen.
    pub all: Vec<Row>,
    /// Which of them are shown.
    shown: Vec<usize>,
    /// The row it was last seen in: where the cursor goes on when it has gone.
    row: usize,
}

/// The panel of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// The partner's people; nobody where the operator may not see them [PM-16].
    pub people: Vec<Person>,
    /// Who is under the cursor.
    pub at: Option<EmailKey>,
    /// The row they were last seen in.
    pub row: usize,
}

impl Panel {
    fn go(&mut self, row: usize) {
        self.row = row.min(self.people.len().saturating_sub(1));
        self.at = self.people.get(self.row).map(|person| person.email.key().clone());
    }

    /// Who is under the cursor.
    pub fn current(&self) -> Option<&Person> {
        self.people.get(self.row)
    }

    fn take(&mut self, people: Vec<Person>) {
        self.people = people;
        let found = self.people.iter().position(|person| Some(person.email.key()) == self.at.as_ref());
        self.go(found.unwrap_or(self.row));
    }
}

impl State {
    /// How many clients are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The n-th client shown.
    pub fn get(&self, row: usize) -> Option<&Row> {
        self.all.get(*self.shown.get(row)?)
    }

    /// The row under the cursor.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Puts the cursor onto a client, and opens its panel.
    pub fn show(&mut self, client: HubId, around: &mut Surroundings<'_>) {
        self.clear();
        self.at = Some(client);
        self.keep();
        self.open(around);
    }

    fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || self.filter != Filter::All
    }

    fn clear(&mut self) {
        self.search.take();
        (self.searching, self.menu, self.filter) = (false, None, Filter::All);
    }

    /// Puts together what is shown, and keeps the cursor on its client.
    fn keep(&mut self) {
        let query = Query::new(self.search.text());
        let wanted = |row: &Row| self.filter.keeps(row) && (query.is_empty() || query.matches(&row.text));
        self.shown = self.all.iter().enumerate().filter(|(_, row)| wanted(row)).map(|(at, _)| at).collect();
        let found = (0..self.len()).find(|row| self.get(*row).map(|row| row.hub) == self.at);
        self.go(found.unwrap_or_else(|| self.row.min(self.len().saturating_sub(1))));
    }

    fn go(&mut self, row: usize) {
        self.row = row;
        let before = self.at;
        self.at = self.get(row).map(|row| row.hub);
        if self.at.is_none() || (self.panel.is_some() && before != self.at) {
            self.panel = None;
        }
    }

    fn searched(&mut self) -> Step {
        (self.at, self.row) = (None, 0);
        self.keep();
        Step::Stay
    }

    fn fill(&mut self, around: &Surroundings<'_>) {
        let (Some(client), Some(panel)) = (self.at, &mut self.panel) else { return };
        let allowed = guard::allowed(around.world, around.actor, Operation::ManageClients).is_ok();
        let account = around.account().filter(|_| allowed);
        panel.take(account.map(|account| people(around.world, account, client)).unwrap_or_default());
    }

    fn open(&mut self, around: &mut Surroundings<'_>) -> Step {
        if self.at.is_none() {
            return Step::Ignored;
        }
        around.viewer.scroll_to_top(WidgetId::Clients(Piece::ClientPeople));
        self.panel = Some(Panel::default());
        self.fill(around);
        Step::Stay
    }

    /// Assigns whoever is under the cursor: the dialog for clients, this one chosen already [PAC-25].
    fn assign(&self, around: &mut Surroundings<'_>) -> Step {
        let (Some(client), Some(person)) = (self.at, self.panel.as_ref().and_then(Panel::current)) else {
            return Step::Ignored;
        };
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let mut dialog = assign_clients::State::new(person.email.clone(), around);
        if person.standing.is_none_or(Standing::can_be_assigned) {
            dialog.chosen.push(client);
        }
        Step::open(Overlay::AssignClients(Box::new(dialog)))
    }

    fn menu_action(&mut self, row: usize, action: ActionId) -> Step {
        if let Some(row) = cursor::moved(action, row, Filter::ALL.len(), Filter::ALL.len()) {
            self.menu = Some(row);
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => {
                self.filter = Filter::ALL.get(row).copied().unwrap_or_default();
                self.menu = None;
                self.keep();
            }
            ActionId::Back => self.menu = None,
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn panel_action(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let page = around.viewer.page(WidgetId::Clients(Piece::ClientPeople));
        let (Some(client), Some(panel)) = (self.at, &mut self.panel) else { return Step::Ignored };
        if let Some(row) = cursor::moved(action, panel.row, page, panel.people.len()) {
            panel.go(row);
            return Step::Stay;
        }
        let person = panel.current().map(|person| person.email.clone());
        match action {
            ActionId::Back => self.panel = None,
            ActionId::AssignClients => return self.assign(around),
            ActionId::AddEmployees => return add_employees(Some(client), around),
            ActionId::VisitClient => {
                let who = panel.current().map(|person| person.email.clone());
                return assignment::visit(client, who.as_ref(), around);
            }
            ActionId::PartnerProgram => {
                let user = panel.current().and_then(|person| person.user);
                let Some(user) = user else { return Step::Ignored };
                // Over the list, so that one is back there when it closes.
                let panel = partner_program::State::new(user, around);
                return Step::open(Overlay::PartnerProgram(Box::new(panel)));
            }
            other => {
                return match person {
                    Some(email) => assignment::act(other, client, &email, around).unwrap_or(Step::Elsewhere(other)),
                    None => Step::Elsewhere(other),
                };
            }
        }
        Step::Stay
    }
}

/// Opens the panel that adds employees to a client, or says what is missing [SM-11].
pub fn add_employees(client: Option<HubId>, around: &mut Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    match client {
        Some(client) => Step::open(Overlay::AddEmployees(Box::new(add_employees::State::new(client, around)))),
        None => Step::Tell(Level::Info, Saying::plain("clients-none-chosen")),
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::PartnerDashboard.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        if self.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        if let Some(panel) = &self.panel {
            let mut contexts: Vec<C> =
                panel.current().map(|person| assignment::contexts(person.standing)).into_iter().flatten().collect();
            contexts.extend(panel.current().filter(|person| person.known).map(|_| C::ClientPerson));
            // Who works there and is no employee has to be tagged before anything else.
            contexts.extend(
                panel.current().filter(|person| !person.known && person.user.is_some()).map(|_| C::EmployeeUser),
            );
            contexts.extend([C::PartnerDashboard, C::ClientPanel, C::List, C::Panes, C::Return, C::Always]);
            return contexts;
        }
        let row = self.at.map(|_| C::ClientRow);
        row.into_iter().chain([C::Clients, C::PartnerDashboard, C::List, C::Panes, C::Return, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        match (self.searching, self.menu, &self.panel) {
            (true, ..) => WidgetId::Clients(Piece::ClientsSearch),
            (_, Some(_), _) => WidgetId::Clients(Piece::ClientsMenu),
            (_, _, Some(_)) => WidgetId::Clients(Piece::ClientPeople),
            _ => WidgetId::ClientsTable,
        }
    }

    /// In the panel what is done most comes first, and what takes something away last.
    fn prominence(&self, action: &Action) -> u8 {
        let Some(panel) = self.panel.as_ref().filter(|_| !self.searching && self.menu.is_none()) else {
            return action.prominence;
        };
        let standing = panel.current().and_then(|person| person.standing);
        match action.id {
            // Who is assigned already is assigned elsewhere in their own drawer.
            ActionId::AssignClients if standing.is_none_or(Standing::can_be_assigned) => 1,
            ActionId::PartnerProgram => 1,
            ActionId::AddEmployees => 4,
            ActionId::AssignClients => 5,
            _ => assignment::prominence(action, standing),
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        let asks = matches!(action, ActionId::RequestAccess | ActionId::SimulateClient);
        let current = self.panel.as_ref().and_then(Panel::current);
        asks && current.is_some_and(|person| !assignment::is_unanswered(person.standing))
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField if self.searching => Some("action-to-list"),
            ActionId::AddEmployees => Some("client-add-employees"),
            ActionId::Back if self.menu.is_some() => None,
            ActionId::Back if self.panel.is_some() => Some("action-collapse"),
            _ if self.panel.is_some() => assignment::label(action),
            ActionId::Back if self.searching || self.is_narrowed() => Some("action-clear"),
            _ => None,
        }
    }

    fn keeps(&self) -> &'static [ActionId] {
        if self.panel.is_some() { &[ActionId::Back] } else { &[] }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = self.menu {
            return self.menu_action(row, action);
        }
        if self.panel.is_some() && !self.searching {
            return self.panel_action(action, around);
        }
        let page = around.viewer.page(WidgetId::ClientsTable);
        if let Some(row) = cursor::moved(action, self.row, page, self.len()) {
            self.go(row);
            return Step::Stay;
        }
        match action {
            ActionId::Search => self.searching = true,
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::FilterClients => {
                self.menu = Filter::ALL.iter().position(|filter| *filter == self.filter);
            }
            ActionId::OpenClient => return self.open(around),
            ActionId::ClientActions => {
                return self
                    .at
                    .map_or(Step::Ignored, |client| Step::open(Overlay::ClientMenu(menu::State::new(client))));
            }
            ActionId::AddEmployees => return add_employees(self.at, around),
            ActionId::VisitClient => {
                return self.at.map_or(Step::Ignored, |client| assignment::visit(client, None, around));
            }
            ActionId::EndServices => return self.at.map_or(Step::Ignored, |client| menu::end_services(client, around)),
            ActionId::Back if self.searching || self.is_narrowed() => {
                self.clear();
                self.keep();
            }
            ActionId::Back => return Step::GoBack,
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching {
            return None;
        }
        let moves = match key.code {
            KeyCode::Enter => {
                self.searching = false;
                return Some(Step::Stay);
            }
            KeyCode::Up => ActionId::Up,
            KeyCode::Down => ActionId::Down,
            _ if self.search.key(key) => return Some(self.searched()),
            _ => return None,
        };
        self.searching = false;
        Some(self.act(moves, around))
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.searched()
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::Clients(Piece::ClientsMenu), Some(row)) => return self.menu_action(row, ActionId::Activate),
            _ if self.menu.take().is_some() => {}
            (WidgetId::Clients(Piece::ClientsSearch), _) => (self.searching, self.panel) = (true, None),
            (WidgetId::Clients(Piece::ClientsFilter), _) => {
                self.panel = None;
                return self.act(ActionId::FilterClients, around);
            }
            (WidgetId::Clients(Piece::ClientPeople), Some(row)) => {
                if let Some(panel) = &mut self.panel {
                    panel.go(row);
                }
            }
            (WidgetId::ClientsTable, Some(row)) => {
                self.searching = false;
                let again = self.row == row && self.panel.is_none();
                let open = self.panel.is_some();
                self.go(row);
                // What is under the cursor already is opened by another click; an open panel goes along.
                if again || open {
                    return self.open(around);
                }
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.all = around.account().map(|account| rows(around.world, account)).unwrap_or_default();
        self.keep();
        self.fill(around);
    }
}

//! Search, filters and cursor, and what the keys do.

use super::{
    drawer::{self, last_actions::LastActions},
    filters::{FilterId, Filters},
    rows::{self, Row},
};
use crate::{
    domain::{
        email::EmailKey,
        guard::{self, Actor, Operation},
        hub_id::HubId,
        id::UserId,
        world::World,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        effect::Token,
        key::{Key, KeyCode},
        key_words::key_name,
        layout::{Hit, WidgetId},
        overlays::{
            Overlay,
            partner::{assign_clients, assignment},
        },
        part::{Part, Surroundings},
        place::Place,
        screens::{
            log,
            user_record::{self, partner_program},
        },
        step::Step,
        text::Query,
        toast::{Level, Saying},
        widgets::{cursor, field::Field},
    },
};

/// An open list, with the row its cursor is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Of a filter.
    Filter(FilterId, usize),
    /// Of what can be done with the person under the cursor [PAC-10].
    Actions(usize),
}

/// The tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// What is filtered.
    pub filters: Filters,
    /// The open list, if one is.
    pub menu: Option<Menu>,
    /// The drawer of the employee under the cursor, while it is open.
    drawer: Option<drawer::State>,
    /// The questions of a drawer that was closed.
    forgotten: Vec<Token>,
    /// Whether the operator may not see who works for which client [PM-16].
    pub refused: bool,
    /// Everybody, as the world was last seen.
    all: Vec<Row>,
    /// Which of them are shown.
    shown: Vec<usize>,
    /// Who is under the cursor, by address: rows come and go.
    at: Option<EmailKey>,
    /// The row they were last seen in: where the cursor goes on when they have gone.
    row: usize,
}

impl State {
    /// How many people there are, shown or not.
    pub fn total(&self) -> usize {
        self.all.len()
    }

    /// How many are shown.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether nobody is shown.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// The n-th row shown.
    pub fn get(&self, row: usize) -> Option<&Row> {
        self.all.get(*self.shown.get(row)?)
    }

    /// The row under the cursor.
    pub fn row(&self) -> Option<usize> {
        self.at.as_ref().map(|_| self.row)
    }

    /// Who is under the cursor.
    pub fn current(&self) -> Option<&Row> {
        self.get(self.row()?)
    }

    /// The open drawer, and whose it is.
    pub fn drawer(&self) -> Option<(&drawer::State, &Row)> {
        let drawer = self.drawer.as_ref()?;
        let person = self.all.iter().find(|row| row.email.key() == drawer.key())?;
        Some((drawer, person))
    }

    /// What can be done with the person under the cursor, with the ids of the messages that name it.
    pub fn actions(&self) -> Vec<(ActionId, &'static str)> {
        let Some(row) = self.current() else { return Vec::new() };
        let details = (ActionId::OpenEmployee, "employee-action-details");
        let user = [(ActionId::OpenUser, "employee-action-record"), (ActionId::PartnerProgram, "group-partner")];
        std::iter::once(details).chain(user.into_iter().filter(|_| row.user.is_some())).collect()
    }

    /// The page of a client's log that the drawer wants next.
    pub fn wants(&mut self, around: &Surroundings<'_>) -> Option<((HubId, UserId), log::Query)> {
        let drawer = self.drawer.as_mut().filter(|_| !self.refused)?;
        let lines = drawer.lines(around);
        drawer.actions.wants(&lines, around.world)
    }

    /// Takes note that it was asked for.
    pub fn asked(&mut self, token: Token, key: (HubId, UserId)) {
        if let Some(drawer) = &mut self.drawer {
            drawer.actions.asked(token, key);
        }
    }

    /// Whether the drawer awaits the answer to a question.
    pub fn awaits(&self, token: Token) -> bool {
        self.drawer.as_ref().is_some_and(|drawer| drawer.actions.awaits(token))
    }

    /// Takes in an answer.
    pub fn answer(&mut self, token: Token, answer: &log::Answer) {
        let Some(drawer) = &mut self.drawer else { return };
        match answer {
            log::Answer::Audit(page) => drawer.actions.answer(token, page),
            // It asks for nothing else.
            log::Answer::Failed(_) | log::Answer::Mails(_) => drawer.actions.fail(token),
        }
    }

    /// The questions whose answers are no longer wanted; told once.
    pub fn take_forgotten(&mut self) -> Vec<Token> {
        std::mem::take(&mut self.forgotten)
    }

    fn open_drawer(&mut self, around: &mut Surroundings<'_>) {
        self.close_drawer();
        if let Some(email) = self.current().map(|row| row.email.clone()) {
            self.drawer = Some(drawer::State::new(email, around));
        }
    }

    fn close_drawer(&mut self) {
        if let Some(drawer) = self.drawer.take() {
            self.forgotten.extend(LastActions::give_up(drawer.actions));
        }
    }

    /// How many people are listed for some reason.
    pub fn count(&self, kind: rows::Kind) -> usize {
        self.all.iter().filter(|row| row.kind == kind).count()
    }

    /// Shows nobody but who works at clients without being tagged [PET-06].
    pub fn show_uncredited(&mut self, around: &mut Surroundings<'_>) {
        self.clear();
        self.close_drawer();
        self.filters = Filters::uncredited();
        self.keep();
        around.viewer.scroll_to_top(WidgetId::EmployeesTable);
    }

    fn clear(&mut self) {
        self.search.take();
        self.searching = false;
        self.menu = None;
        self.filters = Filters::default();
    }

    fn is_narrowed(&self) -> bool {
        !self.search.is_empty() || !self.filters.is_empty()
    }

    /// Puts together what is shown, and keeps the cursor on its row.
    fn keep(&mut self) {
        let query = Query::new(self.search.text());
        let wanted = |row: &Row| self.filters.keep(row) && (query.is_empty() || query.matches(row.text()));
        self.shown = self.all.iter().enumerate().filter(|(_, row)| wanted(row)).map(|(at, _)| at).collect();
        let at = self.at.as_ref();
        let found = (0..self.len()).find(|row| self.get(*row).map(|row| row.email.key()) == at);
        self.go(found.unwrap_or_else(|| self.row.min(self.len().saturating_sub(1))));
    }

    fn go(&mut self, row: usize) {
        self.row = row;
        self.at = self.get(row).map(|row| row.email.key().clone());
    }

    /// Searches what stands in the box now, from the first hit on.
    fn searched(&mut self) {
        self.at = None;
        self.row = 0;
        self.keep();
    }

    fn open_menu(&mut self, filter: FilterId) {
        let now = self.filters.of(filter);
        let row = now.and_then(|value| filter.values().iter().position(|other| *other == value));
        self.menu = Some(Menu::Filter(filter, row.map_or(0, |row| row + 1)));
    }

    /// Does an action of the Actions menu, which does what its key would.
    fn actions_action(&mut self, row: usize, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let offers = self.actions();
        if let Some(row) = cursor::moved(action, row, offers.len(), offers.len()) {
            self.menu = Some(Menu::Actions(row));
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => {
                self.menu = None;
                match offers.get(row) {
                    Some((action, _)) => self.act(*action, around),
                    None => Step::Ignored,
                }
            }
            ActionId::Back => {
                self.menu = None;
                Step::Stay
            }
            other => Step::Elsewhere(other),
        }
    }

    fn filter_action(&mut self, (filter, row): (FilterId, usize), action: ActionId) -> Step {
        let len = filter.values().len() + 1;
        if let Some(row) = cursor::moved(action, row, len, len) {
            self.menu = Some(Menu::Filter(filter, row));
            return Step::Stay;
        }
        match action {
            ActionId::NextFilter => self.open_menu(filter.beside(true)),
            ActionId::PrevFilter => self.open_menu(filter.beside(false)),
            ActionId::Activate | ActionId::Toggle | ActionId::TickFilter => {
                let value = row.checked_sub(1).and_then(|row| filter.values().get(row)).copied();
                self.filters.set(filter, value);
                self.menu = None;
                self.keep();
            }
            ActionId::Back => self.menu = None,
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }
}

/// Asks which clients are assigned to somebody, or says why none can be [PAC-03].
fn assign(row: &Row, around: &mut Surroundings<'_>) -> Step {
    if row.kind == rows::Kind::Untagged {
        let key = around.context.keymap.keys(ActionId::PartnerProgram).first();
        let key = key.map(|key| key_name(*key, around.words())).unwrap_or_default();
        return Step::Tell(Level::Error, Saying::plain("employee-drawer-untagged").text("key", key));
    }
    assign_clients::open(row.email.clone(), around)
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::PartnerDashboard.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.refused {
            return vec![C::PartnerDashboard, C::Panes, C::Return, C::Always];
        }
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        match self.menu {
            Some(Menu::Filter(..)) => return vec![C::Filters, C::Menu, C::Always],
            Some(Menu::Actions(_)) => return vec![C::Menu, C::Always],
            None => {}
        }
        let mut contexts = Vec::new();
        match self.drawer() {
            Some((drawer, _)) => {
                // What cannot be done stays, and says why.
                contexts.extend((!drawer.removable()).then_some(C::EmployeeClient));
                contexts.extend(drawer.client().map(|_| assignment::contexts(drawer.standing())).into_iter().flatten());
                contexts.push(C::EmployeeDrawer);
            }
            None => {
                contexts.extend(self.current().map(|_| C::EmployeeRow));
                contexts.push(C::Employees);
            }
        }
        contexts.push(C::PartnerDashboard);
        contexts.extend(self.current().filter(|row| row.user.is_some()).map(|_| C::EmployeeUser));
        contexts.extend(self.current().map(|_| C::ClientPerson));
        contexts.extend([C::List, C::Panes, C::Return, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        match (self.searching, self.menu) {
            _ if self.refused => WidgetId::Body,
            (true, _) => WidgetId::EmployeesSearch,
            (false, Some(_)) => WidgetId::EmployeesMenu,
            (false, None) if self.drawer().is_some() => WidgetId::EmployeeClients,
            (false, None) => WidgetId::EmployeesTable,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField if self.searching => Some("action-to-list"),
            // Of a filter one value is chosen, or none.
            ActionId::TickFilter => Some("action-choose"),
            ActionId::Back if self.drawer().is_some() => Some("action-close-drawer"),
            _ if self.drawer().is_some() => assignment::label(action),
            ActionId::Back if self.menu.is_none() && (self.searching || self.is_narrowed()) => Some("action-clear"),
            _ => None,
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        match self.drawer() {
            Some((drawer, _)) => match action.id {
                // It has a button in the drawer.
                ActionId::AssignClients if drawer.client().is_some() => 5,
                _ => assignment::prominence(action, drawer.standing()),
            },
            None => action.prominence,
        }
    }

    fn keeps(&self) -> &'static [ActionId] {
        match self.drawer() {
            Some(_) => &[ActionId::Back],
            None => &[ActionId::PartnerProgram],
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        match action {
            ActionId::AssignClients => self.current().is_some_and(|row| row.kind == rows::Kind::Untagged),
            ActionId::RemoveClientAccess => self.drawer().is_some_and(|(drawer, _)| !drawer.removable()),
            ActionId::RequestAccess | ActionId::SimulateClient => {
                self.drawer().is_some_and(|(drawer, _)| !assignment::is_unanswered(drawer.standing()))
            }
            _ => false,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.refused {
            return if action == ActionId::Back { Step::GoBack } else { Step::Elsewhere(action) };
        }
        match self.menu {
            Some(Menu::Filter(filter, row)) => return self.filter_action((filter, row), action),
            Some(Menu::Actions(row)) => return self.actions_action(row, action, around),
            None => {}
        }
        let user = self.current().and_then(|row| row.user);
        match (action, user) {
            // Over the list, so that one is back there when it closes.
            (ActionId::PartnerProgram, Some(user)) => {
                let panel = partner_program::State::new(user, around);
                return Step::open(Overlay::PartnerProgram(Box::new(panel)));
            }
            (ActionId::OpenUser, Some(user)) => {
                let record = user_record::State::new(user, around);
                return Step::open(Overlay::UserRecord(Box::new(record)));
            }
            _ => {}
        }
        if action == ActionId::AssignClients {
            return self.current().map_or(Step::Ignored, |row| assign(row, around));
        }
        if let Some(drawer) = &mut self.drawer {
            if action == ActionId::Back {
                self.close_drawer();
                return Step::Stay;
            }
            return drawer.act(action, around).unwrap_or(Step::Elsewhere(action));
        }
        let page = around.viewer.page(WidgetId::EmployeesTable);
        if let Some(row) = cursor::moved(action, self.row, page, self.len()) {
            self.go(row);
            return Step::Stay;
        }
        match action {
            ActionId::OpenEmployee => self.open_drawer(around),
            ActionId::EmployeeActions if self.current().is_some() => self.menu = Some(Menu::Actions(0)),
            ActionId::Search => self.searching = true,
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::FilterEmployees => {
                let active = FilterId::ALL.into_iter().find(|id| self.filters.of(*id).is_some());
                self.open_menu(active.unwrap_or(FilterId::Employee));
            }
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
            _ => {
                if !self.search.key(key) {
                    return None;
                }
                self.searched();
                return Some(Step::Stay);
            }
        };
        self.searching = false;
        Some(self.act(moves, around))
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.searched();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::EmployeesMenu, Some(row)) => match self.menu {
                Some(Menu::Filter(filter, _)) => return self.filter_action((filter, row), ActionId::Activate),
                Some(Menu::Actions(_)) => return self.actions_action(row, ActionId::Activate, around),
                None => {}
            },
            _ if self.menu.take().is_some() => {}
            (WidgetId::EmployeesSearch, _) => self.searching = true,
            (WidgetId::EmployeesFilter(filter), _) => self.open_menu(filter),
            (WidgetId::EmployeeClients, Some(row)) => {
                if let Some(drawer) = &mut self.drawer {
                    drawer.choose(row, around);
                }
            }
            (WidgetId::EmployeeNames, Some(row)) => {
                self.searching = false;
                self.go(row);
                self.open_drawer(around);
            }
            (WidgetId::EmployeesTable, Some(row)) => {
                self.searching = false;
                self.go(row);
                // The drawer goes along with the cursor.
                if self.drawer.is_some() {
                    self.open_drawer(around);
                }
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::allowed(around.world, around.actor, Operation::ManageClients).is_err();
        let account = around.account().filter(|_| !self.refused);
        self.all = account.map(|account| rows::rows(around.world, account)).unwrap_or_default();
        let before = self.at.clone();
        self.keep();
        if self.at != before && matches!(self.menu, Some(Menu::Actions(_))) {
            self.menu = None;
        }
        // Whose drawer is open is under the cursor; when they have gone, the drawer goes with them.
        if self.refused || self.drawer.as_ref().is_some_and(|drawer| Some(drawer.key()) != self.at.as_ref()) {
            self.close_drawer();
        }
        if let Some(drawer) = &mut self.drawer {
            drawer.refresh(around);
        }
    }
}

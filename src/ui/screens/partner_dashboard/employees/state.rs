//! Search, filters and cursor, and what the keys do.

use super::{
    filters::{FilterId, Filters},
    rows::{self, Row},
};
use crate::{
    domain::{
        email::EmailKey,
        guard::{self, Operation},
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        text::Query,
        widgets::{cursor, field::Field},
    },
};

/// The tab.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// What is filtered.
    pub filters: Filters,
    /// The open list of a filter, with the row its cursor is on.
    pub menu: Option<(FilterId, usize)>,
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

    /// How many people are listed for some reason.
    pub fn count(&self, kind: rows::Kind) -> usize {
        self.all.iter().filter(|row| row.kind == kind).count()
    }

    /// Shows nobody but who works at clients without being tagged [PET-06].
    pub fn show_uncredited(&mut self, around: &mut Surroundings<'_>) {
        self.clear();
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
        self.menu = Some((filter, row.map_or(0, |row| row + 1)));
    }

    fn menu_action(&mut self, (filter, row): (FilterId, usize), action: ActionId) -> Step {
        let len = filter.values().len() + 1;
        if let Some(row) = cursor::moved(action, row, len, len) {
            self.menu = Some((filter, row));
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
        if self.menu.is_some() {
            return vec![C::Filters, C::Menu, C::Always];
        }
        vec![C::Employees, C::PartnerDashboard, C::List, C::Panes, C::Return, C::Always]
    }

    fn focus(&self) -> WidgetId {
        match (self.searching, self.menu) {
            _ if self.refused => WidgetId::Body,
            (true, _) => WidgetId::EmployeesSearch,
            (false, Some(_)) => WidgetId::EmployeesMenu,
            (false, None) => WidgetId::EmployeesTable,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField if self.searching => Some("action-to-list"),
            ActionId::Back if self.menu.is_none() && (self.searching || self.is_narrowed()) => Some("action-clear"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.refused {
            return if action == ActionId::Back { Step::Go(Place::Users) } else { Step::Elsewhere(action) };
        }
        if let Some(menu) = self.menu {
            return self.menu_action(menu, action);
        }
        let page = around.viewer.page(WidgetId::EmployeesTable);
        if let Some(row) = cursor::moved(action, self.row, page, self.len()) {
            self.go(row);
            return Step::Stay;
        }
        match action {
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
            ActionId::Back => return Step::Go(Place::Users),
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

    fn click(&mut self, hit: Hit, _around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::EmployeesMenu, Some(row)) => {
                if let Some((filter, _)) = self.menu {
                    return self.menu_action((filter, row), ActionId::Activate);
                }
            }
            _ if self.menu.take().is_some() => {}
            (WidgetId::EmployeesSearch, _) => self.searching = true,
            (WidgetId::EmployeesFilter(filter), _) => self.open_menu(filter),
            (WidgetId::EmployeesTable, Some(row)) => {
                self.searching = false;
                self.go(row);
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refused = guard::allowed(around.world, around.actor, Operation::ManageClients).is_err();
        let account = around.account().filter(|_| !self.refused);
        self.all = account.map(|account| rows::rows(around.world, account)).unwrap_or_default();
        self.keep();
    }
}

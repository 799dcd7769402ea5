//! What a person has put into the Users pane.

use super::roster::Roster;
use crate::{
    domain::id::UserId,
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Overlay,
        part::{Part, Surroundings},
        screens::user_record,
        step::Step,
        widgets::{cursor, field::Field},
    },
};

/// The state of the pane: what is searched, and who is under the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// Who is under the cursor, by id: rows come and go.
    cursor: Option<UserId>,
    /// The row the cursor was last seen in: where it goes on when its user has gone.
    row: usize,
}

impl State {
    /// The row under the cursor.
    pub fn row(&self, roster: &Roster) -> Option<usize> {
        self.cursor.and_then(|id| roster.position(id))
    }

    /// Puts the cursor onto a user, whatever was searched.
    pub fn show(&mut self, id: UserId, around: &mut Surroundings<'_>) {
        self.clear_search();
        self.cursor = Some(id);
        self.refresh(around);
    }

    /// Puts the cursor onto a user, if the list has them as it is.
    pub fn point_at(&mut self, id: UserId, roster: &Roster) {
        if let Some(row) = roster.position(id) {
            self.go(row, roster);
        }
    }

    /// Opens the record of the user under the cursor [USR-02].
    fn open(&self, around: &mut Surroundings<'_>) -> Step {
        match self.cursor.filter(|_| self.row(around.roster).is_some()) {
            Some(user) => Step::open(Overlay::UserRecord(Box::new(user_record::State::new(user, around)))),
            None => Step::Ignored,
        }
    }

    /// Gives the keyboard back to the rows.
    pub fn leave_search(&mut self) {
        self.searching = false;
    }

    /// Keeps the cursor on its user when the list has changed; on the neighbour when that user has gone.
    fn reconcile_cursor(&mut self, roster: &Roster) {
        match self.row(roster) {
            Some(row) => self.row = row,
            None => self.go(self.row.min(roster.len().saturating_sub(1)), roster),
        }
    }

    fn go(&mut self, row: usize, roster: &Roster) {
        self.row = row;
        self.cursor = roster.get(row).map(|user| user.id);
    }

    /// Clears the search; the user under the cursor stays under it.
    fn clear_search(&mut self) {
        self.search.take();
        self.searching = false;
    }

    /// Brings the rows up to what is searched.
    fn refresh(&mut self, around: &mut Surroundings<'_>) {
        if let Some(state) = around.world.account(around.actor.hub) {
            around.roster.refresh(state, self.search.text());
            self.reconcile_cursor(around.roster);
        }
    }

    /// The cursor goes to the first hit of what is typed.
    fn restart(&mut self) {
        self.cursor = None;
        self.row = 0;
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "users"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        let mut contexts = vec![C::Users, C::List, C::Panes];
        if !self.search.is_empty() {
            contexts.push(C::Return);
        }
        contexts.push(C::Always);
        contexts
    }

    fn focus(&self) -> WidgetId {
        if self.searching { WidgetId::UsersSearch } else { WidgetId::UsersTable }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField => Some("action-to-list"),
            ActionId::Back => Some("action-clear"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let page = around.viewer.page(WidgetId::UsersTable);
        let row = self.row(around.roster).unwrap_or(0);
        if let Some(target) = cursor::moved(action, row, page, around.roster.len()) {
            self.go(target, around.roster);
            return Step::Stay;
        }
        match action {
            ActionId::OpenUser => return self.open(around),
            ActionId::Search => self.searching = true,
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::Back if self.searching || !self.search.is_empty() => {
                self.clear_search();
                self.refresh(around);
            }
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
            KeyCode::PageUp => ActionId::PageUp,
            KeyCode::PageDown => ActionId::PageDown,
            _ => {
                let before = self.search.text().to_owned();
                if !self.search.key(key) {
                    return None;
                }
                if self.search.text() != before {
                    self.restart();
                    self.refresh(around);
                }
                return Some(Step::Stay);
            }
        };
        self.searching = false;
        Some(self.act(moves, around))
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.restart();
        self.refresh(around);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::UsersSearch, _) => self.searching = true,
            (WidgetId::UsersTable, Some(row)) => {
                // Who is under the cursor already is opened.
                let opens = !self.searching && self.row(around.roster) == Some(row);
                self.searching = false;
                self.go(row, around.roster);
                if opens {
                    return self.open(around);
                }
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        // What others do above the rows in sight must not push them about: the first one stays where it is.
        let top = around.viewer.top(WidgetId::UsersTable);
        let first = around.roster.get(top).map(|user| user.id);
        self.refresh(around);
        if let Some(row) = first.filter(|_| top > 0).and_then(|id| around.roster.position(id)) {
            around.viewer.set_top(WidgetId::UsersTable, row);
        }
    }
}

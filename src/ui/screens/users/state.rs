//! What a person has put into the Users pane.

use super::roster::Roster;
use crate::{
    domain::id::UserId,
    ui::{
        action::ActionId,
        key::Key,
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

    /// Puts the cursor onto a user.
    pub fn select(&mut self, id: UserId) {
        self.cursor = Some(id);
    }

    /// Keeps the cursor on its user when the list has changed; on the neighbour when that user has gone.
    pub fn reconcile(&mut self, roster: &Roster) {
        match self.row(roster) {
            Some(row) => self.row = row,
            None => self.go(self.row.min(roster.len().saturating_sub(1)), roster),
        }
    }

    fn go(&mut self, row: usize, roster: &Roster) {
        self.row = row;
        self.cursor = roster.get(row).map(|user| user.id);
    }

    /// Moves the cursor, and answers whether the action was one of moving.
    pub fn act(&mut self, action: ActionId, page: usize, roster: &Roster) -> bool {
        let row = self.row(roster).unwrap_or(0);
        let Some(target) = cursor::moved(action, row, page, roster.len()) else { return false };
        self.go(target, roster);
        true
    }

    /// Gives a key to the search box; the cursor goes to the first hit of what is typed.
    pub fn type_key(&mut self, key: Key) -> bool {
        let before = self.search.text().to_owned();
        let taken = self.search.key(key);
        if self.search.text() != before {
            self.restart();
        }
        taken
    }

    /// Pastes into the search box.
    pub fn paste(&mut self, text: &str) {
        self.search.insert(text);
        self.restart();
    }

    /// Clears the search; the user under the cursor stays under it.
    pub fn clear_search(&mut self) {
        self.search.take();
        self.searching = false;
    }

    fn restart(&mut self) {
        self.cursor = None;
        self.row = 0;
    }
}

//! Whose drawer is open, which client is under the cursor, and what the keys do.

use super::{
    last_actions::LastActions,
    lines::{Line, lines},
};
use crate::{
    domain::{
        email::{Email, EmailKey},
        guard::{self, Operation},
        hub_id::HubId,
        partner::Standing,
    },
    ui::{
        action::ActionId,
        layout::WidgetId,
        overlays::{Overlay, partner::assignment, type_remove},
        part::Surroundings,
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

/// The drawer of an employee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose.
    pub email: Email,
    /// What was last done at each client.
    pub actions: LastActions,
    /// The client under the cursor.
    at: Option<HubId>,
    row: usize,
    /// Whether there is an access to remove under the cursor.
    removable: bool,
    /// How the employee stands at the client under the cursor.
    standing: Option<Standing>,
    /// Whether the cursor was moved last, and not the text around it.
    follows: bool,
}

impl State {
    /// The drawer of somebody.
    pub fn new(email: Email, around: &mut Surroundings<'_>) -> Self {
        let mut state = Self {
            email,
            actions: LastActions::default(),
            at: None,
            row: 0,
            removable: false,
            standing: None,
            follows: false,
        };
        around.viewer.scroll_to_top(WidgetId::EmployeeClients);
        around.viewer.scroll_to_top(WidgetId::EmployeeDrawer);
        state.refresh(around);
        state
    }

    /// Whose.
    pub fn key(&self) -> &EmailKey {
        self.email.key()
    }

    /// The client under the cursor.
    pub const fn client(&self) -> Option<HubId> {
        self.at
    }

    /// The row under the cursor.
    pub const fn row(&self) -> usize {
        self.row
    }

    /// Whether there is an access to remove under the cursor.
    pub const fn removable(&self) -> bool {
        self.removable
    }

    /// Whether the client under the cursor is brought into sight: it was moved last, and not the text around it.
    pub const fn follows(&self) -> bool {
        self.follows
    }

    /// How the employee stands at the client under the cursor, if they ever were assigned there.
    pub const fn standing(&self) -> Option<Standing> {
        self.standing
    }

    /// The clients, as the world has them now.
    pub fn lines(&self, around: &Surroundings<'_>) -> Vec<Line> {
        around.account().map(|account| lines(around.world, account, self.key())).unwrap_or_default()
    }

    /// Keeps the cursor on its client, or on the neighbour of one that has gone.
    pub fn refresh(&mut self, around: &Surroundings<'_>) {
        let lines = self.lines(around);
        let at = lines.iter().position(|line| Some(line.client) == self.at);
        self.go(at.unwrap_or_else(|| self.row.min(lines.len().saturating_sub(1))), &lines);
    }

    fn go(&mut self, row: usize, lines: &[Line]) {
        self.row = row;
        let line = lines.get(row);
        self.at = line.map(|line| line.client);
        self.removable = line.is_some_and(Line::is_open);
        self.standing = line.and_then(|line| line.standing);
    }

    /// Puts the cursor onto a row.
    pub fn choose(&mut self, row: usize, around: &Surroundings<'_>) {
        let lines = self.lines(around);
        self.go(row, &lines);
        self.follows = true;
    }

    /// Scrolls the drawer where not all of it has room: by pages, and by lines where the cursor can go no further.
    fn scrolls(&mut self, action: ActionId, len: usize, around: &mut Surroundings<'_>) -> bool {
        let id = WidgetId::EmployeeDrawer;
        let stays = match action {
            ActionId::Up | ActionId::First => self.row == 0,
            ActionId::Down | ActionId::Last => self.row + 1 >= len,
            ActionId::PageUp | ActionId::PageDown => true,
            _ => false,
        };
        let rows = cursor::scrolled(action, around.viewer.page(id)).filter(|_| stays && !around.viewer.is_whole(id));
        if let Some(rows) = rows {
            around.viewer.scroll_by(id, rows);
            self.follows = false;
        }
        rows.is_some()
    }

    /// Does an action of the drawer; `None` for every other.
    pub fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Option<Step> {
        let lines = self.lines(around);
        if self.scrolls(action, lines.len(), around) {
            return Some(Step::Stay);
        }
        if let Some(row) = cursor::moved(action, self.row, around.viewer.page(WidgetId::EmployeeClients), lines.len()) {
            self.go(row, &lines);
            self.follows = true;
            return Some(Step::Stay);
        }
        if action == ActionId::RemoveClientAccess {
            return Some(self.remove(around));
        }
        assignment::act(action, self.at?, &self.email, around)
    }

    /// Asks for the word before the access to the client under the cursor is removed [PAC-09, PAC-11].
    fn remove(&self, around: &Surroundings<'_>) -> Step {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageClients) {
            return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
        }
        let Some(client) = self.at.filter(|_| self.removable) else {
            let why = if self.at.is_none() { "employee-drawer-empty" } else { "employee-nothing-to-remove" };
            return Step::Tell(Level::Error, Saying::plain(why));
        };
        let what = type_remove::What::Access { client, email: self.email.clone() };
        Step::open(Overlay::TypeRemove(Box::new(type_remove::State::new(what, around))))
    }
}

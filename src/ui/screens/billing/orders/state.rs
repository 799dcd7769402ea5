//! The cursor by an order's number, the search, the open receipt, and what the keys do.

use super::rows::rows;
use crate::{
    domain::{billing, guard::Actor, order::OrderId, world::World},
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        place::Place,
        screens::billing as tabs,
        step::Step,
        widgets::{cursor, field::Field},
    },
};

/// The list as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The order under the cursor.
    pub at: Option<OrderId>,
    /// The row it was last seen in.
    row: usize,
    /// Whether its receipt is open.
    pub open: bool,
    /// The search box.
    pub search: Field,
    /// Whether that has the focus.
    pub searching: bool,
    past_due: bool,
    /// Whether the card on file can be charged.
    chargeable: bool,
}

impl State {
    /// The orders shown.
    fn rows(&self, around: &Surroundings<'_>) -> Vec<OrderId> {
        around.account().map(|account| rows(account, self.search.text(), around.words())).unwrap_or_default()
    }

    fn go(&mut self, row: usize, rows: &[OrderId], around: &mut Surroundings<'_>) {
        self.row = row.min(rows.len().saturating_sub(1));
        let at = rows.get(self.row).copied();
        if at != self.at {
            self.at = at;
            around.viewer.scroll_to_top(WidgetId::Receipt);
        }
        self.open &= self.at.is_some();
    }

    /// Keeps the cursor on its order, and on the row where it was when that is not shown any more.
    fn refresh(&mut self, around: &mut Surroundings<'_>) {
        self.past_due = around.account().is_some_and(|account| billing::past_due(account).next().is_some());
        self.chargeable = tabs::chargeable(around);
        let rows = self.rows(around);
        let row = rows.iter().position(|id| Some(*id) == self.at).unwrap_or(self.row);
        self.go(row, &rows, around);
    }

    /// What is searched has changed: from the top again.
    fn searched(&mut self, around: &mut Surroundings<'_>) {
        self.open = false;
        let rows = self.rows(around);
        self.go(0, &rows, around);
    }

    fn moved(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> bool {
        let rows = self.rows(around);
        let target = cursor::moved(action, self.row, around.viewer.page(WidgetId::OrdersTable), rows.len());
        if let Some(row) = target {
            self.go(row, &rows, around);
        }
        target.is_some()
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Orders.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        let row = self.at.map(|_| C::OrderRow);
        // An open receipt is read: the keys that move are those of a text.
        let moves = if self.open { C::Reading } else { C::List };
        row.into_iter().chain([C::Orders, moves]).chain(tabs::contexts(self.past_due)).collect()
    }

    fn focus(&self) -> WidgetId {
        match (self.searching, self.open) {
            (true, _) => WidgetId::OrdersSearch,
            (false, true) => WidgetId::Receipt,
            (false, false) => WidgetId::OrdersTable,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::NextField => Some("action-to-list"),
            ActionId::Activate if self.open => Some("action-close-receipt"),
            ActionId::Activate => Some("action-open-receipt"),
            ActionId::Back if self.open && !self.searching => Some("action-close-receipt"),
            ActionId::Down if self.open => Some("action-scroll"),
            ActionId::Back if self.searching || !self.search.is_empty() => Some("action-clear"),
            _ => None,
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        tabs::dims(action, self.chargeable)
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        // A receipt may be longer than the window.
        if self.open
            && let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::Receipt))
        {
            around.viewer.scroll_by(WidgetId::Receipt, rows);
            return Step::Stay;
        }
        match action {
            // The receipt may cover the search box.
            ActionId::Search => (self.searching, self.open) = (true, false),
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::Activate if self.at.is_some() => {
                self.open = !self.open;
                around.viewer.scroll_to_top(WidgetId::Receipt);
            }
            ActionId::Back if self.open && !self.searching => self.open = false,
            ActionId::Back if self.searching || !self.search.is_empty() => {
                self.searching = false;
                if !self.search.take().is_empty() {
                    self.refresh(around);
                }
            }
            moves if self.moved(moves, around) => {}
            other => return tabs::act(other, Place::Orders, self.at, around),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if !self.searching {
            return None;
        }
        match key.code {
            KeyCode::Enter => self.searching = false,
            KeyCode::Down => {
                self.searching = false;
                self.moved(ActionId::Down, around);
            }
            _ => {
                let before = self.search.text().to_owned();
                if !self.search.key(key) {
                    return None;
                }
                if self.search.text() != before {
                    self.searched(around);
                }
            }
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.searched(around);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::OrdersSearch, _) => self.searching = true,
            (WidgetId::OrdersTable, Some(row)) => {
                // What is under the cursor already is opened by another click.
                let again = !self.searching && self.row == row && !self.open;
                self.searching = false;
                let rows = self.rows(around);
                self.go(row, &rows, around);
                self.open |= again && self.at.is_some();
            }
            _ => {}
        }
        Step::Stay
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
    }
}

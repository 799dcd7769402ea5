//! The keys of a log: moving in what has been read, searching, and opening the entry under the cursor.

use super::Paged;
use crate::ui::{
    action::{ActionId, ContextId},
    key::{Key, KeyCode},
    layout::{Hit, WidgetId},
    part::Surroundings,
    step::Step,
    widgets::{cursor, field::Field},
};

/// The parts of a log's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ids {
    /// The search box.
    pub search: WidgetId,
    /// What stands beside it: how many there are.
    pub count: WidgetId,
    /// The rows.
    pub table: WidgetId,
    /// The opened entry.
    pub drawer: WidgetId,
}

/// A log on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List<T> {
    /// What has been read.
    pub paged: Paged<T>,
    /// The search box.
    pub search: Field,
    /// Whether the search box has the focus.
    pub searching: bool,
    /// Whether the entry under the cursor is open.
    pub open: bool,
    /// Where it is on the screen.
    pub ids: Ids,
}

impl<T> List<T> {
    /// A log of which nothing has been read.
    pub fn new(ids: Ids) -> Self {
        Self { paged: Paged::default(), search: Field::default(), searching: false, open: false, ids }
    }

    /// Where keys are looked up; `near` are the contexts of the screen itself.
    pub fn contexts(&self, near: impl IntoIterator<Item = ContextId>) -> Vec<ContextId> {
        use ContextId as C;
        if self.searching {
            return vec![C::Field, C::SearchBox, C::Always];
        }
        let mut contexts: Vec<C> = near.into_iter().collect();
        if self.paged.current().is_some() || self.paged.failed().is_some() {
            contexts.push(C::LogEntry);
        }
        contexts.extend([C::Log, C::List, C::Panes, C::Return, C::Always]);
        contexts
    }

    /// What has the focus.
    pub fn focus(&self) -> WidgetId {
        match (self.searching, self.open) {
            (true, _) => self.ids.search,
            (false, true) => self.ids.drawer,
            (false, false) => self.ids.table,
        }
    }

    /// What an action is called here, where it means something more exact.
    pub fn label(&self, action: ActionId, filtered: bool) -> Option<&'static str> {
        match action {
            ActionId::NextField => Some("action-to-list"),
            ActionId::Activate if self.paged.failed().is_some() => Some("action-retry"),
            ActionId::Activate if self.open => Some("action-collapse"),
            ActionId::Activate => Some("action-expand"),
            ActionId::Back if self.open && !self.searching => Some("action-collapse"),
            ActionId::Back if self.searching || filtered || !self.search.is_empty() => Some("action-clear"),
            _ => None,
        }
    }

    /// Does what every log does; `None` for everything else.
    pub fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Option<Step> {
        match action {
            // The opened entry may be longer than the window; its neighbours are one row away.
            ActionId::PageUp | ActionId::PageDown if self.open => {
                let rows = cursor::scrolled(action, around.viewer.page(self.ids.drawer));
                around.viewer.scroll_by(self.ids.drawer, rows.unwrap_or(0));
            }
            // The opened entry may cover the search box.
            ActionId::Search => (self.searching, self.open) = (true, false),
            ActionId::NextField if self.searching => self.searching = false,
            ActionId::Activate if self.paged.failed().is_some() => self.paged.retry(),
            ActionId::Activate if !self.open && self.paged.current().is_some() => {
                self.open = true;
                around.viewer.scroll_to_top(self.ids.drawer);
            }
            ActionId::Activate if self.open => self.open = false,
            ActionId::Back if self.searching || (!self.open && !self.search.is_empty()) => {
                self.searching = false;
                if !self.search.take().is_empty() {
                    self.restart(around);
                }
            }
            ActionId::Back if self.open => self.open = false,
            moves => {
                let top_seen = around.viewer.top(self.ids.table) == 0;
                if !self.paged.moved(moves, around.viewer.page(self.ids.table)) {
                    return None;
                }
                if top_seen {
                    self.paged.seen();
                }
                around.viewer.scroll_to_top(self.ids.drawer);
            }
        }
        Some(Step::Stay)
    }

    /// Reads the log again from its top, for what is searched or filtered now.
    pub fn restart(&mut self, around: &mut Surroundings<'_>) {
        self.paged.restart();
        self.open = false;
        around.viewer.scroll_to_top(self.ids.table);
    }

    /// Takes what the search box can use of a key.
    pub fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
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
                    self.restart(around);
                }
                return Some(Step::Stay);
            }
        };
        self.searching = false;
        self.act(moves, around)
    }

    /// Takes a pasted text into the search box.
    pub fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.searching {
            return Step::Ignored;
        }
        self.search.insert(text);
        self.restart(around);
        Step::Stay
    }

    /// Takes in a click: a row is chosen, and opened by a second click.
    pub fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (widget, _) if widget == self.ids.search => self.searching = true,
            (widget, Some(row)) if widget == self.ids.table => {
                let again = !self.searching && self.paged.row() == Some(row) && !self.open;
                self.searching = false;
                self.paged.choose(row);
                around.viewer.scroll_to_top(self.ids.drawer);
                self.open |= again;
            }
            _ => {}
        }
        Step::Stay
    }

    /// Keeps the rows in sight where they are when so many came on top of them.
    pub fn pushed(&mut self, rows: usize, around: &mut Surroundings<'_>) {
        if rows > 0 {
            let top = around.viewer.top(self.ids.table);
            around.viewer.set_top(self.ids.table, top + rows);
        }
    }
}

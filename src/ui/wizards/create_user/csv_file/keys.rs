//! What the keys do.

use super::{Focus, State, dropped::dropped_csv};
use crate::ui::{
    action::{ActionId, ContextId},
    key::{Key, KeyCode},
    layout::{Hit, WidgetId},
    part::{Part, Surroundings},
    step::Step,
    viewer::Viewer,
    widgets::cursor,
};

impl Part for State {
    fn name(&self) -> &'static str {
        "create-user.csv"
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        match self.focus {
            Focus::Path => vec![C::Field, C::Menu, C::Dialog, C::Always],
            _ if self.preview.is_some() => vec![C::Menu, C::Dialog, C::Always],
            _ => vec![C::Dialog, C::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        match self.focus {
            Focus::Path if self.browser.row.is_some() => WidgetId::CsvList,
            focus => focus.widget(),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::NextField, Focus::Path) if self.browser.can_complete(self.path.text()) => {
                Some("csv-action-complete")
            }
            (ActionId::Activate, Focus::Add) => Some("csv-action-add"),
            (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            (ActionId::Back, _) if self.preview.is_some() => Some("csv-action-other-file"),
            (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let is_typing = self.focus == Focus::Path && self.browser.row.is_none();
        match action {
            ActionId::NextField if self.focus == Focus::Path && self.complete() => {}
            // Several names go on from here: the list has them.
            ActionId::NextField if is_typing && self.browser.is_ambiguous(self.path.text()) => {
                self.browser.row = Some(0);
            }
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(-1),
            ActionId::Activate | ActionId::Toggle => return self.activate(around),
            ActionId::Back if self.preview.is_some() => {
                self.preview = None;
                self.focus = Focus::Path;
            }
            ActionId::Back => return Step::close(),
            other if self.walk(other, around.viewer) => {}
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Path {
            return None;
        }
        // With the cursor in the list its ends are asked for, and not those of the line.
        if self.browser.row.is_some() && matches!(key.code, KeyCode::Home | KeyCode::End) {
            return None;
        }
        let before = self.path.text().to_owned();
        if !self.path.key(key) {
            return None;
        }
        if self.path.text() != before {
            self.typed();
            around.viewer.scroll_to_top(WidgetId::CsvList);
        }
        self.browser.row = None;
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        // Over a preview only another file means anything.
        if self.preview.is_some() && dropped_csv(text).is_none() {
            return Step::Ignored;
        }
        self.pasted(text);
        around.viewer.scroll_to_top(WidgetId::CsvList);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        if let Some(row) = hit.row.filter(|_| hit.widget == WidgetId::CsvList) {
            return self.take_row(row);
        }
        let Some(focus) = self.order().iter().copied().find(|focus| focus.widget() == hit.widget) else {
            return Step::Stay;
        };
        self.focus = focus;
        self.browser.row = None;
        if focus == Focus::Path { Step::Stay } else { self.activate(around) }
    }
}

impl State {
    fn move_focus(&mut self, by: isize) {
        let order = self.order();
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
        self.browser.row = None;
    }

    /// Moves the cursor from the field into the list and in it, or scrolls the preview; answers whether the action is
    /// one that does.
    fn walk(&mut self, action: ActionId, viewer: &mut Viewer) -> bool {
        if self.preview.is_some() {
            let rows = cursor::scrolled(action, viewer.page(WidgetId::CsvPreview));
            rows.into_iter().for_each(|rows| viewer.scroll_by(WidgetId::CsvPreview, rows));
            return rows.is_some();
        }
        let rows = self.browser.rows(self.path.text()).len();
        let moved = cursor::moved(action, self.browser.row.unwrap_or(0), viewer.page(WidgetId::CsvList), rows);
        let Some(moved) = moved else { return false };
        self.focus = Focus::Path;
        self.browser.row = match (self.browser.row, action) {
            // Above the first row is the field.
            (None | Some(0), ActionId::Up) => None,
            (None, ActionId::Down) => Some(0),
            _ => Some(moved),
        }
        .filter(|_| rows > 0);
        true
    }

    fn activate(&mut self, around: &mut Surroundings<'_>) -> Step {
        match (self.focus, self.browser.row) {
            (Focus::Path, Some(row)) => {
                let step = self.take_row(row);
                around.viewer.scroll_to_top(WidgetId::CsvList);
                return step;
            }
            (Focus::Path | Focus::Choose, _) => {
                self.read();
            }
            (Focus::Add, _) => return self.add(around),
            (Focus::Cancel, _) => return Step::close(),
        }
        Step::Stay
    }
}

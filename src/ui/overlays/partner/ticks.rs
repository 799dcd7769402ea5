//! A list to tick: a box, a name, and at the right what is to be said about it.

use ratatui::layout::Rect;

use super::Piece;
use crate::ui::{
    layout::WidgetId,
    scene::Scene,
    text::{truncate, width},
    theme::Role,
    widgets::{button::box_sign, pen::Pen, scroll_bar},
};

/// A row.
pub(super) struct Tick {
    /// Whether it is ticked; `None` where there is nothing to tick.
    pub(super) on: Option<bool>,
    /// Its name.
    pub(super) name: String,
    /// What else says which it is.
    pub(super) which: String,
    /// What is to be said about it.
    pub(super) note: String,
    /// How the note is meant.
    pub(super) role: Role,
    /// Whether it can be ticked.
    pub(super) enabled: bool,
}

/// A list as it is drawn.
pub(super) struct Ticks<'a> {
    /// Which part it is.
    pub(super) id: Piece,
    /// Its rows.
    pub(super) rows: &'a [Tick],
    /// The row under the cursor.
    pub(super) at: usize,
    /// Whether it has the focus.
    pub(super) focused: bool,
}

impl Ticks<'_> {
    /// Draws it; the last column of the rectangle is the scroll bar's.
    pub(super) fn draw(&self, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
        let id = WidgetId::Clients(self.id);
        scene.layout.place(id, rect);
        let page = usize::from(rect.height);
        let top = scene.viewer.follow(id, self.focused.then_some(self.at), page, self.rows.len());
        scene.layout.rows(id, rect, top, self.rows.len());
        let columns = |text: fn(&Tick) -> &str| self.rows.iter().map(|row| width(text(row))).max().unwrap_or(0);
        let (names, whiches, notes) = (columns(|row| &row.name), columns(|row| &row.which), columns(|row| &row.note));
        let room = usize::from(rect.width.saturating_sub(1));
        let boxes = if self.rows.iter().any(|row| row.on.is_some()) { 4 } else { 0 };
        // What is said about a row goes before what only says again which it is; a name keeps two fifths of the line.
        let least = (room * 2 / 5).min(names);
        let notes = notes.min(room.saturating_sub(boxes + least + 3));
        let left = room.saturating_sub(boxes + 1 + notes + 2 * usize::from(notes > 0));
        let whiches = if left >= names + 2 + whiches { whiches } else { left.saturating_sub(least + 2).min(whiches) };
        let whiches = if whiches < 6 { 0 } else { whiches };
        let names = left.saturating_sub(whiches + 2 * usize::from(whiches > 0));
        for (offset, row) in self.rows.iter().skip(top).take(page).enumerate() {
            let line = Rect {
                y: rect.y + u16::try_from(offset).unwrap_or(0),
                height: 1,
                width: rect.width.saturating_sub(1),
                ..rect
            };
            let here = top + offset == self.at && self.focused;
            if here {
                pen.fill(line, Role::Cursor);
            }
            let style = pen.row_style(if row.enabled { Role::Dialog } else { Role::Muted }, here);
            let mut x = line.x + 1;
            if let Some(on) = row.on {
                pen.styled(x, line.y, 3, if row.enabled || on { box_sign(on) } else { " – " }, style);
            }
            x += u16::try_from(boxes).unwrap_or(0);
            let fit = |columns: usize| u16::try_from(columns).unwrap_or(0);
            pen.styled(x, line.y, fit(names), &truncate(&row.name, names), style);
            x += fit(names) + 2;
            if whiches > 0 {
                let style = pen.row_style(Role::Muted, here);
                pen.styled(x, line.y, fit(whiches), &truncate(&row.which, whiches), style);
            }
            let note = truncate(&row.note, notes);
            let start = line.right().saturating_sub(fit(width(&note)));
            pen.styled(start, line.y, fit(notes), &note, pen.row_style(row.role, here));
        }
        scroll_bar::draw(pen, rect, top, self.rows.len());
    }
}

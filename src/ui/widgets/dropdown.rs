//! A dropdown: a field with what is chosen, and the list that opens below it. Which row the cursor is on is the state of
//! whoever has it; [`cursor::moved`](super::cursor::moved) moves it.

use ratatui::layout::Rect;

use super::{pen::Pen, scroll_bar};
use crate::ui::{
    layout::WidgetId,
    scene::Scene,
    text::{truncate, width, wrap},
    theme::Role,
};

/// A row of an open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The sign before it, which says whether it is chosen; as wide in every row.
    pub sign: &'static str,
    /// What it is.
    pub name: String,
    /// What else is said about it.
    pub detail: String,
    /// Whether it can be chosen.
    pub enabled: bool,
    /// How the detail looks.
    pub role: Role,
}

/// An open list.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    /// The field it belongs to.
    pub field: WidgetId,
    /// The list itself.
    pub id: WidgetId,
    /// The row under the cursor.
    pub at: usize,
    /// Its rows.
    pub rows: &'a [Row],
}

/// The lines a list takes at least, before it is pushed up over its field.
const LEAST: u16 = 8;

/// The columns beside the text of a row: the frame, a blank at each side, and between its parts.
const AROUND: usize = 7;

/// The lines at the top of the screen that a list never covers.
const ABOVE: u16 = 4;

/// The sign of the one row that is chosen, and of all others.
pub const fn mark(chosen: bool) -> &'static str {
    if chosen { "•" } else { " " }
}

/// Draws the field.
pub fn field(pen: &mut Pen<'_>, rect: Rect, focused: bool, text: &str) {
    let role = if focused { Role::FieldFocus } else { Role::Field };
    pen.fill(rect, role);
    pen.text(rect.x + 1, rect.y, rect.width.saturating_sub(4), text, role);
    pen.text(rect.right().saturating_sub(2), rect.y, 1, "▾", role);
}

impl List<'_> {
    /// Draws the list below its field, as far to the left and up as it has to be to stay within `within` and the screen.
    /// One that is longer than the screen scrolls.
    pub fn draw(&self, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
        self.draw_titled("", pen, scene, within);
    }

    /// The same under a title, which says what the list is about.
    pub fn draw_titled(&self, title: &str, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
        let field = scene.layout.rect(self.field);
        let screen = pen.buffer.area;
        // The line that tells what just happened stays in sight.
        let below = screen.height.saturating_sub(field.y + 3);
        let whole = self.whole(field.width, screen.width, "");
        // Pushed up it may cover its field, when all of it is in sight that way.
        let height = if whole <= screen.height.saturating_sub(ABOVE + 2) { whole } else { below.max(LEAST) };
        let y = (field.y + 1).min(screen.height.saturating_sub(height + 2)).max(1);
        self.draw_at(y, height, title, pen, scene, within);
    }

    /// Draws the list under a title, below its field or above it, where more of it fits: the field stays in sight, since
    /// its row says what the list is about.
    pub fn draw_beside(&self, title: &str, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
        let field = scene.layout.rect(self.field);
        let whole = self.whole(field.width, pen.buffer.area.width, title);
        let below = pen.buffer.area.height.saturating_sub(field.y + 3);
        let above = field.y.saturating_sub(ABOVE);
        let (y, height) = if whole <= below || below >= above {
            (field.y + 1, whole.min(below))
        } else {
            let height = whole.min(above);
            (field.y - height, height)
        };
        self.draw_at(y, height, title, pen, scene, within);
    }

    fn draw_at(&self, y: u16, height: u16, title: &str, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
        let field = scene.layout.rect(self.field);
        let (sign, names) = (self.widest(|row| row.sign), self.widest(|row| &row.name));
        let screen = pen.buffer.area;
        let columns = self.columns(field.width, screen.width, title);
        let room = self.detail_room(columns);
        let x = field.x.min(within.right().saturating_sub(columns).max(1));
        let rect = Rect::new(x, y, columns, height);
        pen.fill(rect, Role::Dialog);
        pen.frame(rect, title, Role::BorderFocus);
        scene.layout.place(self.id, rect);
        let inner = Rect::new(rect.x + 1, rect.y + 1, rect.width.saturating_sub(2), rect.height.saturating_sub(2));
        // A row is always left, however little room there is for what is said about it.
        let foot = self.foot(columns).min(inner.height.saturating_sub(1));
        let below =
            Rect { x: inner.x + 1, y: inner.bottom() - foot, width: inner.width.saturating_sub(2), height: foot };
        let inner = Rect { height: inner.height - foot, ..inner };
        if let Some(row) = self.rows.get(self.at).filter(|row| width(&row.detail) > room) {
            let lines = wrap(&row.detail, usize::from(below.width));
            pen.lines(below, lines.iter().map(String::as_str), row.role);
        }
        let page = usize::from(inner.height);
        let top = scene.viewer.follow(self.id, Some(self.at), page, self.rows.len());
        scene.layout.rows(self.id, inner, top, self.rows.len());
        for (offset, row) in self.rows.iter().skip(top).take(page).enumerate() {
            let line = Rect { y: inner.y + u16::try_from(offset).unwrap_or(0), height: 1, ..inner };
            let here = top + offset == self.at;
            if here {
                pen.fill(line, Role::Cursor);
            }
            let style = pen.row_style(if row.enabled { Role::Dialog } else { Role::Muted }, here);
            let text = line.width.saturating_sub(2);
            pen.styled(line.x + 1, line.y, text, &format!("{} {}", row.sign, row.name), style);
            let x = line.x + u16::try_from(sign + names + 4).unwrap_or(u16::MAX);
            // The last column is the scroll bar's, or blank.
            let left = line.right().saturating_sub(x + 1);
            let style = pen.row_style(row.role, here);
            pen.styled(x, line.y, left, &truncate(&row.detail, usize::from(left)), style);
        }
        scroll_bar::draw(pen, inner, top, self.rows.len());
    }

    fn widest(&self, text: fn(&Row) -> &str) -> usize {
        self.rows.iter().map(|row| width(text(row))).max().unwrap_or(0)
    }

    /// How wide the list is, frame included.
    fn columns(&self, field: u16, screen: u16, title: &str) -> u16 {
        let text = self.widest(|row| row.sign) + self.widest(|row| &row.name) + self.widest(|row| &row.detail);
        let wanted = u16::try_from((text + AROUND).max(width(title) + 6)).unwrap_or(u16::MAX);
        wanted.max(field).min(screen.saturating_sub(2))
    }

    /// How many columns a detail has in its row.
    fn detail_room(&self, columns: u16) -> usize {
        let before = self.widest(|row| row.sign) + self.widest(|row| &row.name);
        usize::from(columns).saturating_sub(before + AROUND)
    }

    /// The lines below the rows in which a detail stands in full that its row cuts off [ER-21]. They are as many for
    /// every row, so that nothing moves with the cursor.
    fn foot(&self, columns: u16) -> u16 {
        let (room, inside) = (self.detail_room(columns), usize::from(columns.saturating_sub(4)));
        let long = self.rows.iter().map(|row| &row.detail).filter(|detail| width(detail) > room);
        let lines = long.map(|detail| wrap(detail, inside).len()).max().unwrap_or(0);
        u16::try_from(lines).unwrap_or(u16::MAX)
    }

    /// The lines that the whole list takes, frame included.
    fn whole(&self, field: u16, screen: u16, title: &str) -> u16 {
        let rows = u16::try_from(self.rows.len() + 2).unwrap_or(u16::MAX);
        rows.saturating_add(self.foot(self.columns(field, screen, title)))
    }
}

//! The pen: draws text and fills in the roles of a theme and the words of a language.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

use crate::ui::{
    i18n::Words,
    text::{truncate, width},
    theme::{Role, Theme},
};

/// Draws on a buffer.
pub struct Pen<'a> {
    /// What is drawn on.
    pub buffer: &'a mut Buffer,
    /// The look.
    pub theme: &'a Theme,
    /// The language.
    pub words: &'a Words,
    /// Where the terminal's cursor goes, when a field has the focus.
    pub cursor: Option<Position>,
}

impl Pen<'_> {
    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// The style of a role in a row; the bar of the cursor wins over it, so that the row reads as one.
    pub fn row_style(&self, role: Role, under_cursor: bool) -> Style {
        let style = self.style(role);
        if under_cursor { style.patch(self.style(Role::Cursor)) } else { style }
    }

    /// A message in the viewer's language.
    pub fn say(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// Fills a rectangle with blanks of a role.
    pub fn fill(&mut self, rect: Rect, role: Role) {
        let rect = rect.intersection(self.buffer.area);
        let style = self.style(role);
        for y in rect.top()..rect.bottom() {
            for x in rect.left()..rect.right() {
                let cell = &mut self.buffer[(x, y)];
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// Changes the style of what is drawn already.
    pub fn restyle(&mut self, rect: Rect, role: Role) {
        let rect = rect.intersection(self.buffer.area);
        self.buffer.set_style(rect, self.style(role));
    }

    /// Writes a text into one line of at most `columns`, cut with an ellipsis, and answers how many it took.
    pub fn text(&mut self, x: u16, y: u16, columns: u16, text: &str, role: Role) -> u16 {
        self.styled(x, y, columns, text, self.style(role))
    }

    /// The same with a style of its own.
    pub fn styled(&mut self, x: u16, y: u16, columns: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y < area.top() || y >= area.bottom() || x >= area.right() {
            return 0;
        }
        let columns = columns.min(area.right() - x);
        let shown = truncate(text, usize::from(columns));
        let (end, _) = self.buffer.set_stringn(x, y, shown.as_ref(), usize::from(columns), style);
        end - x
    }

    /// Writes a text so that it ends at `right`, and answers where it begins.
    pub fn text_right(&mut self, right: u16, y: u16, columns: u16, text: &str, role: Role) -> u16 {
        let columns = columns.min(right);
        let taken = u16::try_from(width(text)).unwrap_or(u16::MAX).min(columns);
        let x = right - taken;
        self.text(x, y, taken, text, role);
        x
    }

    /// Writes lines below each other, and answers how many fitted.
    pub fn lines<'t>(&mut self, rect: Rect, lines: impl IntoIterator<Item = &'t str>, role: Role) -> u16 {
        let mut row = 0;
        for line in lines {
            if row >= rect.height {
                break;
            }
            self.text(rect.x, rect.y + row, rect.width, line, role);
            row += 1;
        }
        row
    }

    /// A horizontal rule.
    pub fn rule(&mut self, rect: Rect, role: Role) {
        let line = "─".repeat(usize::from(rect.width));
        self.text(rect.x, rect.y, rect.width, &line, role);
    }

    /// A frame of single lines around a rectangle, with a title in its top line.
    pub fn frame(&mut self, rect: Rect, title: &str, role: Role) {
        if rect.width < 2 || rect.height < 2 {
            return;
        }
        let inner = usize::from(rect.width - 2);
        let line = "─".repeat(inner);
        self.text(rect.x, rect.y, rect.width, &format!("╭{line}╮"), role);
        for y in rect.y + 1..rect.bottom() - 1 {
            self.text(rect.x, y, 1, "│", role);
            self.text(rect.right() - 1, y, 1, "│", role);
        }
        self.text(rect.x, rect.bottom() - 1, rect.width, &format!("╰{line}╯"), role);
        if !title.is_empty() {
            self.text(rect.x + 2, rect.y, rect.width.saturating_sub(4), &format!(" {title} "), Role::Title);
        }
    }
}

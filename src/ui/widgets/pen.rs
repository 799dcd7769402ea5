//! The pen: draws text and fills in the roles of a theme and the words of a language.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
    style::Style,
};

use crate::ui::{
    i18n::Words,
    text::{clusters, fits, width},
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

/// Stands in place of what was cut off; it takes one column.
const ELLIPSIS: &str = "…";

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
            for cell in self.cells(rect.x, y, rect.width) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// The cells of a row from `x` on, at most so many; none outside.
    fn cells(&mut self, x: u16, y: u16, columns: u16) -> &mut [Cell] {
        let area = self.buffer.area;
        if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() {
            return &mut [];
        }
        let first = usize::from(y - area.y) * usize::from(area.width) + usize::from(x - area.x);
        let columns = usize::from(columns.min(area.right() - x));
        // What begins in the second half of a wide character leaves nothing of its first.
        if columns > 0
            && x > area.left()
            && let Some(before) = self.buffer.content.get_mut(first - 1)
            && before.symbol().len() > 1
            && width(before.symbol()) > 1
        {
            before.set_symbol(" ");
        }
        self.buffer.content.get_mut(first..first + columns).unwrap_or_default()
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
        let cells = self.cells(x, y, columns);
        let taken = if fits(text, cells.len()) {
            put(cells, 0, text, style)
        } else {
            // What does not fit gives its last column to the ellipsis.
            let (room, _) = cells.split_at_mut(cells.len().saturating_sub(1));
            let taken = put(room, 0, text, style);
            put(cells, taken, ELLIPSIS, style)
        };
        u16::try_from(taken).unwrap_or(columns)
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
        self.line(rect.x, rect.y, rect.width, role);
    }

    /// A horizontal line of so many columns.
    fn line(&mut self, x: u16, y: u16, columns: u16, role: Role) {
        let style = self.style(role);
        for cell in self.cells(x, y, columns) {
            cell.set_symbol("─").set_style(style);
        }
    }

    /// A frame of single lines around a rectangle, with a title in its top line.
    pub fn frame(&mut self, rect: Rect, title: &str, role: Role) {
        if rect.width < 2 || rect.height < 2 {
            return;
        }
        let (right, bottom) = (rect.right() - 1, rect.bottom() - 1);
        for (y, ends) in [(rect.y, ["╭", "╮"]), (bottom, ["╰", "╯"])] {
            self.text(rect.x, y, 1, ends[0], role);
            self.line(rect.x + 1, y, rect.width - 2, role);
            self.text(right, y, 1, ends[1], role);
        }
        for y in rect.y + 1..bottom {
            self.text(rect.x, y, 1, "│", role);
            self.text(right, y, 1, "│", role);
        }
        if !title.is_empty() {
            self.text(rect.x + 2, rect.y, rect.width.saturating_sub(4), &format!(" {title} "), Role::Title);
        }
    }
}

/// Writes a text into a row from the cell `at` on, up to the first grapheme that has no room, and answers the cell
/// behind it.
fn put(row: &mut [Cell], at: usize, text: &str, style: Style) -> usize {
    let mut end = at;
    for (cluster, columns) in clusters(text) {
        if columns == 0 {
            continue;
        }
        let Some([first, hidden @ ..]) = row.get_mut(end..end + columns) else { break };
        first.set_symbol(cluster).set_style(style);
        hidden.iter_mut().for_each(Cell::reset);
        end += columns;
    }
    end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;

    use super::*;
    use crate::{
        domain::language::Lang,
        ui::{context::Context, text::truncate},
    };

    /// A frame over a wide character keeps its corner: what is left of the character is a blank, as a terminal would draw
    /// the whole of it.
    #[test]
    fn half_a_wide_character_is_blank() {
        let context = Context::shipped().unwrap();
        let (theme, words) = (context.themes.default_theme(), context.languages.get(Lang::En));
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 3));
        let mut pen = Pen { buffer: &mut buffer, theme, words, cursor: None };
        for y in 0..3 {
            pen.text(0, y, 6, "美美美", Role::Text);
        }
        let rect = Rect::new(1, 0, 4, 3);
        pen.fill(rect, Role::Dialog);
        pen.frame(rect, "", Role::BorderFocus);
        let symbols = |y: u16| (0..6).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        assert_eq!([symbols(0), symbols(1), symbols(2)], [" ╭──╮ ", " │  │ ", " ╰──╯ "]);
    }

    /// What is cut while it is written looks as if it had been cut before.
    #[test]
    fn texts_are_cut_as_they_are_written() {
        let context = Context::shipped().unwrap();
        let (theme, words) = (context.themes.default_theme(), context.languages.get(Lang::En));
        let style = theme.style(Role::Error);
        let config = ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(5),
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        let texts = "[a-zé…陈👩\u{301}\u{200d}\t ]{0,12}";
        proptest!(config, |(text in texts, x in 0_u16..14, columns in 0_u16..14)| {
            let mut drawn = Buffer::filled(Rect::new(0, 0, 12, 1), Cell::new("x"));
            let mut wanted = drawn.clone();
            let mut pen = Pen { buffer: &mut drawn, theme, words, cursor: None };
            let taken = pen.styled(x, 0, columns, &text, style);
            let columns = columns.min(12_u16.saturating_sub(x));
            let mut end = x;
            if columns > 0 {
                let cut = truncate(&text, usize::from(columns));
                (end, _) = wanted.set_stringn(x, 0, cut, usize::from(columns), style);
            }
            prop_assert_eq!(taken, end - x);
            prop_assert_eq!(drawn, wanted);
        });
    }
}

//! A table: columns as data, rows from a window of a longer list, one cursor, marks before selected rows and where a search
//! hit.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{pen::Pen, scroll_bar};
use crate::ui::{
    text::{truncate, width},
    theme::Role,
};

/// A column as a screen declares it.
#[derive(Clone, Debug)]
pub struct Column<Id> {
    /// Which.
    pub id: Id,
    /// The id of its header's message.
    pub header: &'static str,
    /// Fewer columns than this make no sense.
    pub min: u16,
    /// More than this are not needed.
    pub max: u16,
    /// What goes first when the window is narrow: 0 never goes, then the highest goes first.
    pub yields: u8,
}

/// One cell of a row.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// How it is meant; the row's own role when there is none.
    pub role: Option<Role>,
    /// Where a search hit, as byte ranges of the text.
    pub marks: Vec<Range<usize>>,
}

impl Cell {
    /// A cell in the row's own role.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), role: None, marks: Vec::new() }
    }

    /// A cell in a role of its own.
    pub fn role(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role: Some(role), marks: Vec::new() }
    }
}

/// One row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its cells, in the order of the columns.
    pub cells: Vec<Cell>,
    /// How its text is meant.
    pub role: Role,
    /// Whether it is selected.
    pub selected: bool,
    /// Whether it has just changed.
    pub changed: bool,
}

impl Row {
    /// A row of a table in which nothing is selected.
    pub fn plain(cells: Vec<Cell>) -> Self {
        Self { cells, role: Role::Text, selected: false, changed: false }
    }
}

/// Between two columns.
const GAP: u16 = 2;

/// Before the first column: the bar of the cursor, the mark of a selected row, a blank.
pub const MARGIN: u16 = 3;

/// How many columns of a table's width are not its columns': the margin, and the scroll bar.
pub const AROUND: u16 = MARGIN + 1;

/// Where the headers of columns stand in a table.
pub fn headers<Id: Copy>(rect: Rect, columns: &[(Id, &'static str, u16)]) -> Vec<(Id, Rect)> {
    let mut x = rect.x + MARGIN;
    let place = |(id, _, width): &(Id, &'static str, u16)| {
        let header = Rect { x, width: *width, height: 1, ..rect };
        x += width + GAP;
        (*id, header.intersection(rect))
    };
    columns.iter().map(place).collect()
}

/// The columns that fit into a width, with the width each of them gets. Columns yield by their declared order; what is
/// left over is shared out up to each one's maximum.
pub fn fit<Id: Copy>(columns: &[Column<Id>], available: u16) -> Vec<(Id, &'static str, u16)> {
    fit_first(columns, available, 0)
}

/// The same, where what is left over goes to the first column until it is so wide, and only then to all.
pub fn fit_first<Id: Copy>(columns: &[Column<Id>], available: u16, first: u16) -> Vec<(Id, &'static str, u16)> {
    let mut kept: Vec<&Column<Id>> = columns.iter().collect();
    let needs = |kept: &[&Column<Id>]| kept.iter().map(|column| column.min + GAP).sum::<u16>().saturating_sub(GAP);
    while needs(&kept) > available {
        let Some(goes) = kept.iter().enumerate().filter(|(_, column)| column.yields > 0).max_by_key(|(_, c)| c.yields)
        else {
            break;
        };
        let at = goes.0;
        kept.remove(at);
    }
    let mut widths: Vec<u16> = kept.iter().map(|column| column.min).collect();
    let mut spare = available.saturating_sub(needs(&kept));
    if let Some(width) = widths.first_mut() {
        let more = first.saturating_sub(*width).min(spare);
        *width += more;
        spare -= more;
    }
    while spare > 0 {
        let mut grew = false;
        for (width, column) in widths.iter_mut().zip(&kept) {
            if spare > 0 && *width < column.max {
                *width += 1;
                spare -= 1;
                grew = true;
            }
        }
        if !grew {
            break;
        }
    }
    kept.iter().zip(widths).map(|(column, width)| (column.id, column.header, width)).collect()
}

/// What a table shows of its list.
pub struct Window<'a> {
    /// The first row shown.
    pub top: usize,
    /// How many rows the list has.
    pub total: usize,
    /// Which row the cursor is on.
    pub cursor: Option<usize>,
    /// Whether the table has the focus.
    pub focused: bool,
    /// Which of the columns sorts, and the sign beside its header.
    pub sorted: Option<(usize, &'static str)>,
    /// Makes a row.
    pub row: &'a mut dyn FnMut(usize) -> Row,
}

/// Draws the header and the rows in sight; the last column of the rectangle is the scroll bar's.
pub fn draw<Id: Copy>(pen: &mut Pen<'_>, rect: Rect, columns: &[(Id, &'static str, u16)], window: Window<'_>) {
    for (at, ((_, header, _), (_, place))) in columns.iter().zip(headers(rect, columns)).enumerate() {
        let header = pen.say(header);
        let sign = window.sorted.filter(|(sorted, _)| *sorted == at).map(|(_, sign)| sign);
        let room = if sign.is_some() { place.width.saturating_sub(2) } else { place.width };
        let taken = pen.text(place.x, place.y, room, &header, Role::Heading);
        if let Some(sign) = sign {
            pen.text(place.x + taken + 1, place.y, 1, sign, Role::Accent);
        }
    }
    let body = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    for offset in 0..usize::from(body.height) {
        let index = window.top + offset;
        if index >= window.total {
            break;
        }
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let row = (window.row)(index);
        let ground = match (window.cursor == Some(index), window.focused) {
            (true, true) => Some(Role::Cursor),
            (true, false) => Some(Role::CursorIdle),
            (false, _) if row.changed => Some(Role::Changed),
            (false, _) if row.selected => Some(Role::Marked),
            (false, _) => None,
        };
        let line = Rect { y, height: 1, width: body.width.saturating_sub(1), ..body };
        if let Some(ground) = ground {
            pen.fill(line, ground);
            // Under the cursor, a row that has just changed shows it by its bar.
            let bar = if row.changed { Role::Changed } else { ground };
            if window.cursor == Some(index) {
                pen.text(line.x, y, 1, "▌", bar);
            }
            if row.selected {
                pen.text(line.x + 1, y, 1, "☑", ground);
            }
        }
        let mut x = line.x + MARGIN;
        for ((_, _, columns), cell) in columns.iter().zip(&row.cells) {
            draw_cell(pen, x, y, *columns, cell, row.role, ground);
            x += columns + GAP;
        }
    }
    scroll_bar::draw(pen, body, window.top, window.total);
}

fn draw_cell(pen: &mut Pen<'_>, x: u16, y: u16, columns: u16, cell: &Cell, role: Role, bar: Option<Role>) {
    let mut style = pen.style(cell.role.unwrap_or(role));
    if let Some(bar) = bar {
        // The bar wins, so that the row reads as one; the text keeps what the bar leaves open.
        style = style.patch(pen.style(bar));
    }
    pen.styled(x, y, columns, &cell.text, style);
    if cell.marks.is_empty() {
        return;
    }
    let shown = truncate(&cell.text, usize::from(columns));
    let visible = shown.strip_suffix('…').map_or(cell.text.len(), str::len);
    for mark in &cell.marks {
        if mark.start >= visible {
            break;
        }
        let (before, hit) = (&cell.text[..mark.start], &cell.text[mark.start..mark.end.min(visible)]);
        let at = x + u16::try_from(width(before)).unwrap_or(0);
        let columns = columns.saturating_sub(at - x);
        let style = style.patch(pen.style(Role::Match));
        pen.styled(at, y, columns, hit, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(id: char, min: u16, max: u16, yields: u8) -> Column<char> {
        Column { id, header: "h", min, max, yields }
    }

    /// Columns yield by their declared priority, and the name is never cut below its minimum.
    #[test]
    fn columns_yield_in_their_order() {
        let columns = [column('n', 20, 40, 0), column('e', 20, 50, 2), column('s', 10, 12, 0), column('i', 8, 10, 1)];
        let ids = |available| fit(&columns, available).into_iter().map(|(id, _, _)| id).collect::<String>();
        assert_eq!(ids(64), "nesi");
        assert_eq!(ids(63), "nsi");
        assert_eq!(ids(41), "ns");
        assert_eq!(ids(10), "ns");
        let widths: Vec<u16> = fit(&columns, 200).into_iter().map(|(_, _, width)| width).collect();
        assert_eq!(widths, [40, 50, 12, 10]);
    }
}

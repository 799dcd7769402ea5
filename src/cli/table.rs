//! Rows for people, in columns as wide as what stands in them.

use crate::ui::text::{pad_right, width};

/// The blanks between two columns.
const GAP: usize = 2;

/// A column: its heading, and whether what stands in it is a number, which stands at the right.
pub(super) type Column = (String, bool);

/// The table line by line, headings first.
pub(super) fn lines<const N: usize>(columns: [Column; N], rows: &[[String; N]]) -> Vec<String> {
    let numbers = columns.each_ref().map(|(_, number)| *number);
    let headings = columns.map(|(heading, _)| heading);
    let mut widths = headings.each_ref().map(|heading| width(heading));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).zip(numbers).map(|((cell, columns), number)| {
            let blank = " ".repeat(columns.saturating_sub(width(cell)));
            if number { format!("{blank}{cell}") } else { pad_right(cell, columns) }
        });
        cells.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
    };
    std::iter::once(&headings).chain(rows).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_at_the_right() {
        let text = |text: &str| text.to_owned();
        let rows = [[text("Zoë"), text("7")], [text("a"), text("1,234")]];
        assert_eq!(
            lines([(text("NAME"), false), (text("N"), true)], &rows),
            ["NAME      N", "Zoë       7", "a     1,234"]
        );
    }
}

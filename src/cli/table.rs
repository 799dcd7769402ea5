//! Rows for people, in columns as wide as what stands in them; on a terminal as wide as that at most.

use std::io::IsTerminal;

use crate::ui::text::{pad_right, truncate, width};

/// The blanks between two columns.
const GAP: usize = 2;

/// The narrowest a column becomes that was cut.
const NARROWEST: usize = 8;

/// The columns of the terminal that is printed to, if it is one.
pub(super) fn terminal() -> Option<usize> {
    let out = std::io::stdout();
    let size = out.is_terminal().then(|| rustix::termios::tcgetwinsize(&out).ok()).flatten()?;
    (size.ws_col > 0).then_some(usize::from(size.ws_col))
}

/// A column: its heading, and whether what stands in it is a number, which stands at the right.
pub(super) type Column = (String, bool);

/// The table line by line, headings first. Texts are cut to fit so many columns, the widest first, and numbers never; without
/// a number of columns nothing is.
pub(super) fn lines<const N: usize>(
    columns: [Column; N],
    rows: &[[String; N]],
    terminal: Option<usize>,
) -> Vec<String> {
    let numbers = columns.each_ref().map(|(_, number)| *number);
    let headings = columns.map(|(heading, _)| heading);
    let mut widths = headings.each_ref().map(|heading| width(heading));
    for row in rows {
        for (widest, cell) in widths.iter_mut().zip(row) {
            *widest = width(cell).max(*widest);
        }
    }
    let whole = |widths: &[usize; N]| widths.iter().sum::<usize>() + GAP * N.saturating_sub(1);
    while terminal.is_some_and(|columns| whole(&widths) > columns) {
        let texts = (0..N).filter(|at| !numbers[*at] && widths[*at] > NARROWEST);
        match texts.max_by_key(|at| widths[*at]) {
            Some(widest) => widths[widest] -= 1,
            None => break,
        }
    }
    let line = |row: &[String; N]| {
        let cells = row.iter().zip(widths).zip(numbers).map(|((cell, columns), number)| {
            let cell = if number { cell.clone() } else { truncate(cell, columns).to_string() };
            let cell = cell.as_str();
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
            lines([(text("NAME"), false), (text("N"), true)], &rows, None),
            ["NAME      N", "Zoë       7", "a     1,234"]
        );
    }

    /// On a terminal the widest text gives way, and a number does not; elsewhere everything is whole.
    #[test]
    fn a_terminal_is_as_wide_as_it_is() {
        let text = |text: &str| text.to_owned();
        let rows = [[text("Northwind Coffee Roasters"), text("ada@northwind.example"), text("1,234")]];
        let columns = || [(text("CLIENT"), false), (text("EMAIL"), false), (text("SEATS"), true)];
        let fitted = lines(columns(), &rows, Some(40));
        assert_eq!(fitted[1], "Northwind Coffe…  ada@northwind.…  1,234");
        assert!(fitted.iter().all(|line| width(line) <= 40), "{fitted:?}");
        assert_eq!(lines(columns(), &rows, None)[1], "Northwind Coffee Roasters  ada@northwind.example  1,234");
        assert_eq!(lines(columns(), &rows, Some(5))[1], "Northwi…  ada@nor…  1,234");
    }
}

//! Rows of cells as the painter needs them: in one normal form, compared, weighed and hashed.

use ratatui::{
    buffer::{Cell, CellWidth as _},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthChar as _;

use super::{sweep, tier::named_index};

/// About how many bytes it costs to go to another place in a frame.
const JUMP: u32 = 6;

/// Brings a row into the form that all the rest relies on: every symbol is clean and is as wide as the columns it
/// takes; each column hidden by a wide symbol holds the empty symbol, which occurs nowhere else.
pub(super) fn normalise(row: &mut [Cell]) {
    let mut x = 0;
    while let Some(cell) = row.get_mut(x) {
        let symbol = cell.symbol();
        // ASCII, and the lines and blocks from U+2500 to U+25BF: nearly all of a frame.
        if matches!(symbol.as_bytes(), [b' '..=b'~'] | [0xe2, 0x94..=0x96, _]) {
            x += 1;
            continue;
        }
        let width = if symbol.is_empty() {
            cell.set_symbol(" ");
            1
        } else if sweep::is_clean_symbol(symbol) {
            usize::from(symbol.cell_width()).max(1)
        } else {
            cell.set_symbol(sweep::HELD_BACK);
            1
        };
        let style = cell.style();
        match row.get_mut(x + 1..x + width) {
            Some(hidden) => {
                for cell in hidden {
                    cell.set_symbol("");
                    cell.modifier = Modifier::empty();
                    cell.set_style(style);
                }
            }
            // Half a symbol at the right edge cannot be shown.
            None => {
                row[x].set_symbol(" ");
                x += 1;
                continue;
            }
        }
        x += width;
    }
}

/// Whether two cells look the same. How ratatui would compare or skip them plays no part.
pub(super) fn same(a: &Cell, b: &Cell) -> bool {
    a.fg == b.fg && a.bg == b.bg && a.modifier == b.modifier && same_symbol(a, b)
}

fn same_symbol(a: &Cell, b: &Cell) -> bool {
    match (a.symbol().as_bytes(), b.symbol().as_bytes()) {
        // Most are one byte long, which is compared without a call.
        ([a], [b]) => a == b,
        (a, b) => a == b,
    }
}

/// Whether a cell looks as a terminal leaves it after clearing.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " " && cell.fg == Color::Reset && cell.bg == Color::Reset && cell.modifier.is_empty()
}

/// About how many bytes it takes to turn one row into another, 0 exactly when they are the same.
pub(super) fn cost(from: &[Cell], to: &[Cell]) -> u32 {
    let mut total = 0;
    let mut in_change = false;
    for (old, new) in from.iter().zip(to) {
        let changed = !same(old, new);
        if changed {
            total += u32::from(!in_change) * JUMP + u32::try_from(new.symbol().len().max(1)).unwrap_or(1);
        }
        in_change = changed;
    }
    total
}

/// About how many bytes it takes to write a row where the terminal is blank.
pub(super) fn cost_from_blank(to: &[Cell]) -> u32 {
    to.iter().map(|cell| if is_blank(cell) { 0 } else { u32::try_from(cell.symbol().len()).unwrap_or(1) }).sum()
}

/// A number that rows of the same look have in common. Others may have it too.
pub(super) fn hash(row: &[Cell]) -> u64 {
    let mut hash = RowHash(0);
    for cell in row {
        hash.add(u64::from(word_of(cell.fg)) << 32 | u64::from(word_of(cell.bg)));
        let modifier = u64::from(cell.modifier.bits()) << 48;
        match cell.symbol().as_bytes() {
            [byte] => hash.add(modifier | u64::from(*byte)),
            bytes => {
                hash.add(modifier | bytes.len() as u64);
                hash.add_bytes(bytes);
            }
        }
    }
    hash.0
}

/// A number for each colour.
const fn word_of(color: Color) -> u32 {
    match color {
        Color::Reset => 0,
        Color::Rgb(red, green, blue) => u32::from_be_bytes([1, red, green, blue]),
        Color::Indexed(index) => u32::from_be_bytes([2, 0, 0, index]),
        named => match named_index(named) {
            Some(index) => u32::from_be_bytes([3, 0, 0, index]),
            None => 3,
        },
    }
}

/// Whether terminals agree how many columns a symbol takes.
///
/// They do for single characters of alphabets, signs and East Asian scripts. They do not for emoji, which each version
/// of Unicode adds to, nor for clusters, which some draw as one picture and others one by one.
pub(super) fn width_is_agreed(symbol: &str, width: usize) -> bool {
    let mut chars = symbol.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if width == 1 => c < '\u{10000}',
        (Some(c), None) => {
            ['\u{2E80}'..='\u{A4CF}', '\u{AC00}'..='\u{D7A3}', '\u{F900}'..='\u{FAFF}', '\u{FE30}'..='\u{FFE6}']
                .iter()
                .any(|block| block.contains(&c))
        }
        _ => symbol.is_ascii(),
    }
}

/// The most columns a terminal gives a symbol when it draws its characters one by one.
pub(super) fn widest(symbol: &str) -> usize {
    symbol.chars().map(|c| c.width().unwrap_or(1)).sum()
}

/// Multiply and rotate, word by word: rows are compared many times a second, and a collision only costs bytes, since
/// whoever uses the hash weighs the cells themselves afterwards.
struct RowHash(u64);

impl RowHash {
    const fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            self.add(chunk.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte)));
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn row(symbols: &[&str]) -> Vec<Cell> {
        symbols
            .iter()
            .map(|symbol| {
                let mut cell = Cell::EMPTY;
                cell.set_symbol(symbol);
                cell
            })
            .collect()
    }

    fn normal(symbols: &[&str]) -> Vec<String> {
        let mut cells = row(symbols);
        normalise(&mut cells);
        cells.iter().map(|cell| cell.symbol().to_owned()).collect()
    }

    #[test]
    fn hidden_columns_hold_the_empty_symbol() {
        assert_eq!(normal(&["山", "x", "y"]), ["山", "", "y"]);
        assert_eq!(normal(&["", "e\u{301}", "é"]), [" ", "e\u{301}", "é"]);
        assert_eq!(normal(&["山", "田", "太"]), ["山", "", " "]);
        assert_eq!(normal(&["👩\u{200d}💻", "", "x"]), ["👩\u{200d}💻", "", "x"]);
    }

    #[test]
    fn hidden_columns_take_the_style_of_what_hides_them() {
        let mut cells = row(&["山", "x"]);
        cells[0].set_style(Style::new().fg(Color::Red));
        cells[1].set_style(Style::new().bg(Color::Blue).add_modifier(Modifier::BOLD));
        normalise(&mut cells);
        assert_eq!(cells[1].style(), cells[0].style());
    }

    /// P9: a symbol set past ratatui's filters is held back.
    #[test]
    fn unclean_symbols_are_replaced_whole() {
        assert_eq!(normal(&["\x1b[2J", "a\u{202e}", "\u{200b}", "\u{301}", "\x07"]), ["\u{fffd}"; 5]);
        assert_eq!(normal(&["山\u{200b}", "", "x"]), ["\u{fffd}", " ", "x"]);
    }

    #[test]
    fn widths_agreed_by_terminals() {
        for (symbol, width) in [("a", 1), ("é", 1), ("─", 1), ("山", 2), ("한", 2), ("Ａ", 2)] {
            assert!(width_is_agreed(symbol, width), "{symbol}");
        }
        for (symbol, width) in [("⚡", 2), ("😀", 2), ("❤\u{fe0f}", 2), ("e\u{301}", 1), ("𝒜", 1), ("🇫🇷", 2)]
        {
            assert!(!width_is_agreed(symbol, width), "{symbol}");
        }
        assert_eq!(widest("👩\u{200d}👩\u{200d}👧"), 6);
    }

    #[test]
    fn cost_is_zero_for_the_same_rows_only() {
        assert_eq!(cost(&row(&["a", "b"]), &row(&["a", "b"])), 0);
        let mut red = row(&["a", "b"]);
        red[1].fg = Color::Red;
        assert!(cost(&row(&["a", "b"]), &red) > 0);
        assert_ne!(hash(&row(&["a", "b"])), hash(&red));
        assert_ne!(hash(&row(&["a", "b"])), hash(&row(&["b", "a"])));
    }
}

//! The cells of a frame as a picture shows them: colours resolved, wide characters whole, the cursor laid on.

use std::{borrow::Cow, collections::BTreeMap};

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Position,
    style::Modifier,
};

use super::{
    length::Length,
    shade::{GROUND, INK, Shade},
};
use crate::{term::sweep::sweep_text, ui::text::width};

/// How much of what is behind them dim letters take on, in hundredths.
const DIM: u16 = 45;

/// A cell, or two that one wide character takes.
pub(super) struct Shown<'a> {
    /// The row.
    pub(super) row: u16,
    /// The first column.
    pub(super) column: u16,
    /// How many columns it takes, at least one.
    pub(super) columns: u16,
    /// What stands there; nothing commands, hides or reorders.
    pub(super) symbol: Cow<'a, str>,
    /// How it looks.
    pub(super) look: Look,
    /// What is behind.
    pub(super) ground: Shade,
}

/// How letters look.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Look {
    /// Their colour.
    pub(super) ink: Shade,
    /// Whether they are bold.
    pub(super) bold: bool,
    /// Whether they lean.
    pub(super) italic: bool,
    /// Whether a line is under them.
    pub(super) underlined: bool,
    /// Whether a line goes through them.
    pub(super) struck: bool,
}

impl Shown<'_> {
    /// The left edge.
    pub(super) fn x(&self) -> Length {
        super::WIDTH.times(self.column)
    }

    /// The upper edge.
    pub(super) fn y(&self) -> Length {
        super::HEIGHT.times(self.row)
    }

    /// The width.
    pub(super) fn width(&self) -> Length {
        super::WIDTH.times(self.columns)
    }

    /// The column behind it.
    pub(super) const fn end(&self) -> u16 {
        self.column + self.columns
    }

    /// Whether nothing stands there.
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.symbol.as_ref(), "" | " " | "\u{a0}")
    }
}

/// The cells of a frame, row by row.
pub(super) fn read(buffer: &Buffer, cursor: Option<Position>) -> Vec<Shown<'_>> {
    let columns = usize::from(buffer.area.width).max(1);
    let mut cells = Vec::with_capacity(buffer.content.len());
    for (row, content) in (0..).zip(buffer.content.chunks(columns)) {
        let mut column = 0;
        while let Some(cell) = content.get(usize::from(column)) {
            let under_cursor = cursor == Some(Position::new(buffer.area.x + column, buffer.area.y + row));
            let shown = shown(cell, row, column, buffer.area.width - column, under_cursor);
            column = shown.end();
            cells.push(shown);
        }
    }
    cells
}

/// A cell with `room` columns up to the right edge.
fn shown(cell: &Cell, row: u16, column: u16, room: u16, under_cursor: bool) -> Shown<'_> {
    let symbol = sweep_text(cell.symbol());
    let columns = u16::try_from(width(&symbol)).unwrap_or(1).max(1);
    // Half a character at the right edge cannot be shown.
    let (symbol, columns) = if columns > room { (Cow::Borrowed(" "), 1) } else { (symbol, columns) };
    let has = |modifier| cell.modifier.contains(modifier);
    let (mut ink, mut ground) = (Shade::of(cell.fg, INK), Shade::of(cell.bg, GROUND));
    if has(Modifier::REVERSED) != under_cursor {
        (ink, ground) = (ground, ink);
    }
    if has(Modifier::DIM) {
        ink = ink.mix(ground, DIM);
    }
    if has(Modifier::HIDDEN) {
        ink = ground;
    }
    let look = Look {
        ink,
        bold: has(Modifier::BOLD),
        italic: has(Modifier::ITALIC),
        underlined: has(Modifier::UNDERLINED),
        struck: has(Modifier::CROSSED_OUT),
    };
    Shown { row, column, columns, symbol, look, ground }
}

/// What is behind most of the cells.
pub(super) fn commonest_ground(cells: &[Shown<'_>]) -> Shade {
    let mut counts: BTreeMap<Shade, usize> = BTreeMap::new();
    for cell in cells {
        *counts.entry(cell.ground).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(GROUND, |(shade, _)| shade)
}

//! The painter: takes a finished frame and answers the fewest bytes that make the terminal show it.
//!
//! ratatui's own terminal sends some three kilobytes for one row of scrolling, because it can neither move rows on
//! the screen nor bundle a frame into one update. So the two buffers are kept here (`Painter` owns what the terminal
//! shows), and everything a frame may contain is written by this file: cursor moves, styles, clearing, scroll regions
//! and the modes 25 (cursor) and 2026 (synchronized update).

use std::mem;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
};

use super::{
    cells, scroll, sequence,
    sgr::{self, Pen},
    tier::ColorTier,
};

#[cfg(test)]
mod tests;

/// What the terminal's cursor looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Unknown,
    Hidden,
    Shown(Position),
}

/// Turns frames into bytes for one terminal.
///
/// Automatic wrapping at the right edge should be off ([`super::guard::TerminalGuard`] sees to it), so that a terminal
/// which draws an emoji wider than Unicode says cannot break the next row.
pub struct Painter {
    tier: ColorTier,
    /// What the terminal shows, in normal form.
    shown: Buffer,
    /// [`cells::hash`] of each row of `shown`.
    hashes: Vec<u64>,
    /// Whether the terminal really shows that.
    known: bool,
    pen: Option<Pen>,
    /// Where the terminal writes next, if that is certain.
    at: Option<(u16, u16)>,
    cursor: Cursor,
    /// The bytes of the frame.
    out: Vec<u8>,
    /// The buffer of the frame before, to be drawn into again.
    spare: Buffer,
    /// Hashes and costs of the next frame's rows, kept for their memory.
    next_hashes: Vec<u64>,
    costs: Vec<u32>,
    finder: scroll::Finder,
}

impl Painter {
    /// A painter for a terminal of these colours, about which nothing else is known: the first frame paints it whole.
    pub fn new(tier: ColorTier) -> Self {
        Self {
            tier,
            shown: Buffer::default(),
            hashes: Vec::new(),
            known: false,
            pen: None,
            at: None,
            cursor: Cursor::Unknown,
            out: Vec::new(),
            spare: Buffer::default(),
            next_hashes: Vec::new(),
            costs: Vec::new(),
            finder: scroll::Finder::default(),
        }
    }

    /// Forgets what the terminal shows, so that the next frame paints all of it: after another program used the
    /// terminal, or when a frame could not be written. A frame of another size does this by itself.
    pub fn clear(&mut self) {
        self.known = false;
        self.pen = None;
        self.at = None;
        self.cursor = Cursor::Unknown;
    }

    /// A buffer of this size to draw the next frame into, from its first cell to its last: it is the one of the frame
    /// before last, and still holds it. So drawing takes no new memory, and nothing is blanked only to be filled.
    pub fn take_spare(&mut self, area: Rect) -> Buffer {
        let mut buffer = mem::take(&mut self.spare);
        buffer.resize(area);
        buffer
    }

    /// The bytes that turn what the terminal shows into `next`, with the cursor at `cursor` or hidden: one synchronized
    /// update, or nothing at all when nothing changes. They must reach the terminal in one write, whole and in order;
    /// if they cannot, call [`Painter::clear`].
    ///
    /// The frame begins at the top left of the terminal, whatever its area says. Symbols that would command the
    /// terminal or hide text appear as U+FFFD; ratatui's marks to skip a cell are not followed. A cursor outside is
    /// hidden.
    pub fn frame(&mut self, mut next: Buffer, cursor: Option<Position>) -> &[u8] {
        self.out.clear();
        let area = Rect::new(0, 0, next.area.width, next.area.height);
        next.resize(area);
        if next.area.is_empty() {
            // Nothing to draw on. What the terminal shows once it has room again is anyone's guess.
            self.clear();
            self.spare = next;
            return &self.out;
        }
        let width = usize::from(area.width);
        next.content.chunks_exact_mut(width).for_each(cells::normalise);
        if self.shown.area != area {
            self.clear();
        }
        if !self.known {
            self.start_over(area);
        }
        self.weigh(&next, width);
        self.move_block(&next, width);
        let shown = mem::take(&mut self.shown);
        let rows = shown.content.chunks_exact(width).zip(next.content.chunks_exact(width));
        for (y, (old, new)) in (0..area.height).zip(rows) {
            if self.costs[usize::from(y)] > 0 {
                self.row(y, old, new);
            }
        }
        self.place_cursor(cursor.filter(|position| area.contains(*position)), &next);
        if !self.out.is_empty() {
            self.out.extend_from_slice(sequence::END_UPDATE);
        }
        self.shown = next;
        self.spare = shown;
        mem::swap(&mut self.hashes, &mut self.next_hashes);
        &self.out
    }

    /// Begins the update before the first thing that is drawn.
    fn begin(&mut self) {
        if self.out.is_empty() {
            self.out.extend_from_slice(sequence::BEGIN_UPDATE);
            if self.cursor != Cursor::Hidden {
                self.out.extend_from_slice(sequence::HIDE_CURSOR);
                self.cursor = Cursor::Hidden;
            }
        }
    }

    /// Blanks the terminal, and with it the picture of it that is kept here.
    fn start_over(&mut self, area: Rect) {
        self.begin();
        self.out.extend_from_slice(sequence::NO_REGION);
        self.out.extend_from_slice(sequence::PLAIN);
        self.out.extend_from_slice(sequence::CLEAR_SCREEN);
        self.pen = Some(Pen::PLAIN);
        self.at = None;
        self.known = true;
        self.shown.resize(area);
        self.shown.reset();
        let blank = self.shown.content.get(..usize::from(area.width)).map(cells::hash);
        self.hashes.clear();
        self.hashes.resize(usize::from(area.height), blank.unwrap_or_default());
    }

    /// Fills in what each row costs, and the hashes of the next frame's rows.
    fn weigh(&mut self, next: &Buffer, width: usize) {
        self.costs.clear();
        self.next_hashes.clear();
        let rows = self.shown.content.chunks_exact(width).zip(next.content.chunks_exact(width));
        for ((old, new), hash) in rows.zip(&self.hashes) {
            let cost = cells::cost(old, new);
            self.costs.push(cost);
            self.next_hashes.push(if cost == 0 { *hash } else { cells::hash(new) });
        }
    }

    /// Lets the terminal move a block of rows, when that saves bytes.
    fn move_block(&mut self, next: &Buffer, width: usize) {
        let shown = scroll::Rows { cells: &self.shown.content, hashes: &self.hashes, width };
        let then = scroll::Rows { cells: &next.content, hashes: &self.next_hashes, width };
        let Some(shift) = self.finder.find(shown, then, &self.costs) else {
            return;
        };
        let (Ok(top), Ok(bottom)) = (u16::try_from(shift.top), u16::try_from(shift.bottom)) else {
            return;
        };
        self.begin();
        // Rows that come free take the background of the style in use; only the default one is the same everywhere.
        self.pen_to(Pen::PLAIN);
        sequence::scroll(&mut self.out, top, bottom, shift.by);
        self.at = None;
        shift.apply(&mut self.shown.content, width, Cell::reset);
        let region = shift.top..=shift.bottom;
        let rows = self.shown.content.chunks_exact(width).zip(next.content.chunks_exact(width));
        for (cost, (old, new)) in self.costs.iter_mut().zip(rows).skip(shift.top).take(region.count()) {
            *cost = cells::cost(old, new);
        }
    }

    /// Draws what changed in row `y`.
    fn row(&mut self, y: u16, old: &[Cell], new: &[Cell]) {
        let blank_from = new.iter().rposition(|cell| !cells::is_blank(cell)).map_or(0, |last| last + 1);
        // Cells before this column may have been drawn over by a symbol wider than it should be.
        let mut spoilt_until = 0;
        let mut x = 0;
        while x < new.len() {
            let cell = &new[x];
            let width = 1 + new[x + 1..].iter().take_while(|cell| cell.symbol().is_empty()).count();
            if x >= spoilt_until && cells::same(cell, &old[x]) {
                x += width;
                continue;
            }
            self.begin();
            if x >= blank_from && self.clear_to_end(x, y, old, new, spoilt_until) {
                return;
            }
            if cells::width_is_agreed(cell.symbol(), width) {
                self.go(x, y, new);
                self.pen_to(Pen::of(cell));
                self.out.extend_from_slice(cell.symbol().as_bytes());
                // Beyond the last column nothing is ever taken as adjacent: terminals differ in where they wait there.
                self.at = column(x + width).map(|x| (x, y));
            } else {
                self.doubtful(x, y, new, width);
                spoilt_until = spoilt_until.max(x + cells::widest(cell.symbol()));
            }
            x += width;
        }
    }

    /// Clears a row from column `x` on, all of which is to be blank. Answers whether that was worth it.
    fn clear_to_end(&mut self, x: usize, y: u16, old: &[Cell], new: &[Cell], spoilt_until: usize) -> bool {
        let last_changed = (x..new.len()).rfind(|x| *x < spoilt_until || !cells::same(&old[*x], &new[*x]));
        let worth_it = last_changed.is_some_and(|last| last + 1 - x > sequence::CLEAR_TO_END.len());
        if worth_it {
            self.go(x, y, new);
            self.pen_to(Pen::PLAIN);
            self.out.extend_from_slice(sequence::CLEAR_TO_END);
        }
        worth_it
    }

    /// Draws a symbol about whose width terminals disagree. Its columns are blanked first, for terminals that draw it
    /// narrower, and nothing is taken for granted about the cursor afterwards.
    fn doubtful(&mut self, x: usize, y: u16, new: &[Cell], width: usize) {
        self.go(x, y, new);
        self.pen_to(Pen::of(&new[x]));
        if width > 1 {
            self.out.extend(std::iter::repeat_n(b' ', width));
            self.at = None;
            self.go(x, y, new);
        }
        self.out.extend_from_slice(new[x].symbol().as_bytes());
        self.at = None;
    }

    /// Brings the terminal's cursor to a cell by the shortest way: over cells of the same style it writes them again.
    fn go(&mut self, x: usize, y: u16, new: &[Cell]) {
        let Some(column) = column(x) else {
            return;
        };
        match self.at {
            Some(at) if at == (column, y) => {}
            Some((from, row)) if row == y && from < column => {
                let gap = &new[usize::from(from)..x];
                let step = 3 + usize::from(gap.len() > 1) + usize::from(gap.len() > 9);
                let rewritable = gap.len() <= step
                    && gap.iter().all(|cell| cell.symbol().len() == 1 && self.pen == Some(Pen::of(cell)));
                if rewritable {
                    gap.iter().for_each(|cell| self.out.extend_from_slice(cell.symbol().as_bytes()));
                } else {
                    sequence::cursor_right(&mut self.out, column - from);
                }
            }
            _ => sequence::cursor_to(&mut self.out, column, y),
        }
        self.at = Some((column, y));
    }

    fn pen_to(&mut self, pen: Pen) {
        sgr::switch(&mut self.out, self.tier, self.pen, pen);
        self.pen = Some(pen);
    }

    /// Shows or hides the cursor, when that is not how it is.
    fn place_cursor(&mut self, wanted: Option<Position>, next: &Buffer) {
        let Some(position) = wanted else {
            if self.cursor != Cursor::Hidden {
                self.begin();
            }
            return;
        };
        if self.cursor == Cursor::Shown(position) {
            return;
        }
        let was_shown = matches!(self.cursor, Cursor::Shown(_));
        if self.out.is_empty() {
            self.out.extend_from_slice(sequence::BEGIN_UPDATE);
        }
        let width = usize::from(next.area.width);
        let row = usize::from(position.y) * width;
        self.go(usize::from(position.x), position.y, &next.content[row..row + width]);
        if !was_shown {
            self.out.extend_from_slice(sequence::SHOW_CURSOR);
        }
        self.cursor = Cursor::Shown(position);
    }
}

/// A column as the terminal counts it; every column of a buffer is one.
fn column(x: usize) -> Option<u16> {
    u16::try_from(x).ok()
}

//! Finds a block of rows that merely moved up or down, so that the terminal can move it itself.

use std::cmp::Reverse;

use ratatui::buffer::Cell;

use super::cells;

/// The fewest rows worth moving.
const FEWEST_ROWS: usize = 3;

/// About how many bytes the move itself takes, beside one or two for each row of distance: a reset of the style, the
/// region, the way to its edge, the end of the region.
const OVERHEAD: i64 = 24;

/// A block of rows to move within a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shift {
    /// First row of the region, counted from 0.
    pub(super) top: usize,
    /// Last row of the region.
    pub(super) bottom: usize,
    /// How many rows the content moves up, or down when negative; never 0. As many rows come free at the other end.
    pub(super) by: i32,
}

impl Shift {
    /// Does to rows of cells, and to anything else kept per row, what the terminal does.
    pub(super) fn apply<T>(self, rows: &mut [T], width: usize, mut clear: impl FnMut(&mut T)) {
        let region = &mut rows[self.top * width..(self.bottom + 1) * width];
        let distance = self.by.unsigned_abs() as usize * width;
        let freed = if self.by > 0 {
            region.rotate_left(distance);
            let kept = region.len() - distance;
            &mut region[kept..]
        } else {
            region.rotate_right(distance);
            &mut region[..distance]
        };
        freed.iter_mut().for_each(&mut clear);
    }
}

/// One of the two frames that are compared: its cells and the hash of each row.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    /// All cells, row by row.
    pub(super) cells: &'a [Cell],
    /// [`cells::hash`] of each row.
    pub(super) hashes: &'a [u64],
    /// Cells in a row.
    pub(super) width: usize,
}

impl<'a> Rows<'a> {
    fn row(self, y: usize) -> &'a [Cell] {
        &self.cells[y * self.width..(y + 1) * self.width]
    }
}

/// Looks for moved blocks, and keeps what it needs for that from frame to frame.
#[derive(Default)]
pub(super) struct Finder {
    /// For each distance, how many bytes the rows cost that are found unchanged at that distance.
    votes: Vec<u32>,
}

impl Finder {
    /// The move that saves most, if one saves anything. `costs` holds, for each row, what it takes to turn the row
    /// that is shown into the next one.
    pub(super) fn find(&mut self, shown: Rows<'_>, next: Rows<'_>, costs: &[u32]) -> Option<Shift> {
        let height = costs.len();
        if costs.iter().filter(|cost| **cost > 0).count() < FEWEST_ROWS {
            return None;
        }
        // Index `height + source - target`; a positive distance is content that moves up.
        self.votes.clear();
        self.votes.resize(2 * height + 1, 0);
        for (target, cost) in costs.iter().enumerate().filter(|(_, cost)| **cost > 0) {
            for (source, hash) in shown.hashes.iter().enumerate() {
                if source != target && *hash == next.hashes[target] {
                    self.votes[height + source - target] += cost;
                }
            }
        }
        let near = |place: usize| Reverse(place.abs_diff(height));
        let (place, votes) = self.votes.iter().enumerate().max_by_key(|(place, votes)| (**votes, near(*place)))?;
        if *votes == 0 {
            return None;
        }
        best_block(shown, next, costs, i32::try_from(place).ok()? - i32::try_from(height).ok()?)
    }
}

/// The block that gains most when it moves by this distance (the largest sum over neighbouring rows). Rows inside it
/// may differ a little, as those at the ends of a scroll bar do.
fn best_block(shown: Rows<'_>, next: Rows<'_>, costs: &[u32], by: i32) -> Option<Shift> {
    let distance = by.unsigned_abs() as usize;
    let height = costs.len();
    let (first, last) = if by > 0 { (0, height - distance) } else { (distance, height) };
    let (mut sum, mut start) = (0_i64, first);
    let (mut best, mut block) = (0_i64, None);
    for (target, cost) in costs.iter().enumerate().take(last).skip(first) {
        let source = if by > 0 { target + distance } else { target - distance };
        let gain = i64::from(*cost) - i64::from(cells::cost(shown.row(source), next.row(target)));
        if sum <= 0 {
            (sum, start) = (0, target);
        }
        sum += gain;
        if sum > best {
            (best, block) = (sum, Some((start, target)));
        }
    }
    let (start, end) = block.filter(|(start, end)| end - start + 1 >= FEWEST_ROWS)?;
    let (top, bottom, freed) = if by > 0 {
        (start, end + distance, end + 1..end + distance + 1)
    } else {
        (start - distance, end, start - distance..start)
    };
    // The rows that come free are blank, so they are written whole.
    let lost: i64 =
        freed.map(|y| i64::from(cells::cost_from_blank(next.row(y))) - i64::from(costs[y])).sum::<i64>().max(0);
    let steps = if by > 0 { distance } else { 2 * distance };
    (best > lost + OVERHEAD + i64::try_from(steps).ok()?).then_some(Shift { top, bottom, by })
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::*;

    fn find(shown: &[&str], next: &[&str]) -> Option<Shift> {
        let (shown, next) = (Buffer::with_lines(shown.iter().copied()), Buffer::with_lines(next.iter().copied()));
        let width = usize::from(shown.area.width);
        let hashes = |buffer: &Buffer| buffer.content.chunks(width).map(cells::hash).collect::<Vec<_>>();
        let costs: Vec<u32> = shown
            .content
            .chunks(width)
            .zip(next.content.chunks(width))
            .map(|(from, to)| cells::cost(from, to))
            .collect();
        Finder::default().find(
            Rows { cells: &shown.content, hashes: &hashes(&shown), width },
            Rows { cells: &next.content, hashes: &hashes(&next), width },
            &costs,
        )
    }

    const LIST: [&str; 6] = [
        "aaaaaaaaaaaaaaaa",
        "bbbbbbbbbbbbbbbb",
        "cccccccccccccccc",
        "dddddddddddddddd",
        "eeeeeeeeeeeeeeee",
        "ffffffffffffffff",
    ];

    #[test]
    fn moved_blocks_are_found_in_both_directions() {
        let [a, b, c, d, e, f] = LIST;
        assert_eq!(find(&LIST, &[a, c, d, e, b, f]), Some(Shift { top: 1, bottom: 4, by: 1 }));
        assert_eq!(find(&LIST, &[a, e, b, c, d, f]), Some(Shift { top: 1, bottom: 4, by: -1 }));
        assert_eq!(find(&LIST, &[c, d, e, f, a, b]), Some(Shift { top: 0, bottom: 5, by: 2 }));
    }

    #[test]
    fn fewer_than_three_rows_are_not_worth_it() {
        let [a, b, c, d, e, f] = LIST;
        assert_eq!(find(&LIST, &LIST), None);
        assert_eq!(find(&LIST, &[b, c, a, d, e, f]), None);
        assert_eq!(find(&["a", "b", "c", "d"], &["b", "c", "d", "a"]), None);
    }

    #[test]
    fn a_move_is_applied_to_anything_kept_per_row() {
        let mut rows = [1, 2, 3, 4, 5, 6];
        Shift { top: 1, bottom: 4, by: 1 }.apply(&mut rows, 1, |row| *row = 0);
        assert_eq!(rows, [1, 3, 4, 5, 0, 6]);
        Shift { top: 0, bottom: 2, by: -1 }.apply(&mut rows, 2, |row| *row = 0);
        assert_eq!(rows, [0, 0, 1, 3, 4, 5]);
    }
}

//! Backgrounds.

use std::fmt::Write as _;

use super::{HEIGHT, WIDTH, cells::Shown, shade::Shade};

/// Cells of one background, side by side and below each other.
struct Block {
    column: u16,
    columns: u16,
    row: u16,
    rows: u16,
    ground: Shade,
}

/// Draws what is not the page's own background: cells side by side as one, and equal ones below each other as one.
pub(super) fn draw(out: &mut String, cells: &[Shown<'_>], page: Shade) {
    let mut blocks: Vec<Block> = Vec::new();
    for run in cells.chunk_by(|a, b| a.row == b.row && a.ground == b.ground) {
        let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
        if first.ground != page {
            let (column, columns) = (first.column, last.end() - first.column);
            add(&mut blocks, Block { column, columns, row: first.row, rows: 1, ground: first.ground });
        }
    }
    for block in blocks {
        let (x, y) = (WIDTH.times(block.column), HEIGHT.times(block.row));
        let (width, height) = (WIDTH.times(block.columns), HEIGHT.times(block.rows));
        let _ = writeln!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\" \
             shape-rendering=\"crispEdges\"/>",
            block.ground
        );
    }
}

/// Adds a block of one row; to the one right above it, if that is equal.
fn add(blocks: &mut Vec<Block>, block: Block) {
    let above = blocks.iter_mut().rev().find(|other| {
        let same = (other.column, other.columns, other.ground) == (block.column, block.columns, block.ground);
        same && other.row + other.rows == block.row
    });
    match above {
        Some(above) => above.rows += 1,
        None => blocks.push(block),
    }
}

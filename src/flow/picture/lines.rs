//! Frames, bars and blocks: characters that have to meet their neighbours are drawn as shapes.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{HEIGHT, WIDTH, cells::Shown, shade::Shade};

/// A character as a shape.
enum Shape {
    /// Lines from the middle of the cell to its upper, right, lower and left edge, each of a weight from 0 to 2.
    Arms([u8; 4]),
    /// A round corner between two neighbouring cells: whether it goes right (else left) and down (else up).
    Corner { right: bool, down: bool },
    /// A part of the cell, in eighths from the left, top, right and bottom edges on, with so many hundredths of ink.
    Block([u8; 4], u16),
}

/// Whether a symbol is drawn as a shape.
pub(super) fn is_shape(symbol: &str) -> bool {
    shape(symbol).is_some()
}

fn shape(symbol: &str) -> Option<Shape> {
    let mut chars = symbol.chars();
    let (Some(c @ '─'..='▟'), None) = (chars.next(), chars.next()) else { return None };
    Some(match c {
        '─' => Shape::Arms([0, 1, 0, 1]),
        '━' => Shape::Arms([0, 2, 0, 2]),
        '│' => Shape::Arms([1, 0, 1, 0]),
        '┃' => Shape::Arms([2, 0, 2, 0]),
        '┌' => Shape::Arms([0, 1, 1, 0]),
        '┐' => Shape::Arms([0, 0, 1, 1]),
        '└' => Shape::Arms([1, 1, 0, 0]),
        '┘' => Shape::Arms([1, 0, 0, 1]),
        '├' => Shape::Arms([1, 1, 1, 0]),
        '┤' => Shape::Arms([1, 0, 1, 1]),
        '┬' => Shape::Arms([0, 1, 1, 1]),
        '┴' => Shape::Arms([1, 1, 0, 1]),
        '┼' => Shape::Arms([1, 1, 1, 1]),
        '╭' => Shape::Corner { right: true, down: true },
        '╮' => Shape::Corner { right: false, down: true },
        '╰' => Shape::Corner { right: true, down: false },
        '╯' => Shape::Corner { right: false, down: false },
        '▀' => Shape::Block([0, 0, 0, 4], 100),
        // From one eighth to all of the cell, growing from the bottom.
        '▁'..='█' => Shape::Block([0, 8 - step(c, '▁') - 1, 0, 0], 100),
        // From seven eighths down to one, at the left.
        '▉'..='▏' => Shape::Block([0, 0, step(c, '▉') + 1, 0], 100),
        '▐' => Shape::Block([4, 0, 0, 0], 100),
        '░' => Shape::Block([0; 4], 25),
        '▒' => Shape::Block([0; 4], 50),
        '▓' => Shape::Block([0; 4], 75),
        _ => return None,
    })
}

/// How far a character is behind another one of its block.
fn step(c: char, first: char) -> u8 {
    u8::try_from(u32::from(c) - u32::from(first)).unwrap_or(0)
}

/// Draws what is no text: one path for all lines of a colour and weight, one for all blocks of a colour.
pub(super) fn draw(out: &mut String, cells: &[Shown<'_>]) {
    let mut lines: BTreeMap<(Shade, u8), String> = BTreeMap::new();
    let mut blocks: BTreeMap<Shade, String> = BTreeMap::new();
    let together = |a: &Shown<'_>, b: &Shown<'_>| a.row == b.row && a.symbol == b.symbol && a.look == b.look;
    for run in cells.chunk_by(together) {
        let Some(first) = run.first() else { continue };
        match shape(&first.symbol) {
            // What goes on from cell to cell is one line.
            Some(Shape::Arms([0, weight, 0, _])) => {
                let (x, y, length) = (first.x(), first.y() + HEIGHT.half(), WIDTH.times(columns(run)));
                let path = lines.entry((first.look.ink, weight)).or_default();
                let _ = write!(path, "M{x} {y}h{length}");
            }
            Some(shape) => run.iter().for_each(|cell| one(&shape, cell, &mut lines, &mut blocks)),
            None => {}
        }
    }
    for (ink, path) in blocks {
        let _ = writeln!(out, "<path d=\"{path}\" fill=\"{ink}\" shape-rendering=\"crispEdges\"/>");
    }
    for ((ink, weight), path) in lines {
        let _ = writeln!(out, "<path d=\"{path}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{weight}\"/>");
    }
}

/// How many columns a run of cells takes.
fn columns(run: &[Shown<'_>]) -> u16 {
    run.iter().map(|cell| cell.columns).sum()
}

/// Draws one cell.
fn one(
    shape: &Shape,
    cell: &Shown<'_>,
    lines: &mut BTreeMap<(Shade, u8), String>,
    blocks: &mut BTreeMap<Shade, String>,
) {
    let (left, top) = (cell.x(), cell.y());
    let (right, bottom) = (left + WIDTH, top + HEIGHT);
    let (middle, centre) = (left + WIDTH.half(), top + HEIGHT.half());
    let ink = cell.look.ink;
    match *shape {
        Shape::Arms([weight, 0, below, 0]) if weight == below => {
            let path = lines.entry((ink, weight)).or_default();
            let _ = write!(path, "M{middle} {top}v{HEIGHT}");
        }
        Shape::Arms(weights) => {
            let ends = [(middle, top), (right, centre), (middle, bottom), (left, centre)];
            for (weight, (x, y)) in weights.into_iter().zip(ends).filter(|(weight, _)| *weight > 0) {
                let path = lines.entry((ink, weight)).or_default();
                let _ = write!(path, "M{middle} {centre}L{x} {y}");
            }
        }
        Shape::Corner { right: to_right, down } => {
            let (x, y) = (if to_right { right } else { left }, if down { bottom } else { top });
            let radius = WIDTH.half();
            let bend = if down { centre + radius } else { centre - radius };
            let path = lines.entry((ink, 1)).or_default();
            let _ = write!(path, "M{middle} {y}V{bend}Q{middle} {centre} {x} {centre}");
        }
        Shape::Block([from_left, from_top, from_right, from_bottom], hundredths) => {
            let (x, y) = (left + WIDTH.eighths(from_left), top + HEIGHT.eighths(from_top));
            let (width, height) = (right - WIDTH.eighths(from_right) - x, bottom - HEIGHT.eighths(from_bottom) - y);
            let path = blocks.entry(cell.ground.mix(ink, hundredths)).or_default();
            let _ = write!(path, "M{x} {y}h{width}v{height}H{x}Z");
        }
    }
}

//! Letters, in runs that share a look. Each run says how wide it is, so that it keeps to its cells in any font.

use std::fmt::Write as _;

use super::{
    BASELINE, WIDTH,
    cells::{Look, Shown},
    escape,
    length::Length,
    lines,
};

/// Cells of one look side by side, with single blanks between them.
struct Run {
    row: u16,
    column: u16,
    end: u16,
    text: String,
    look: Look,
}

/// Draws the letters, and the lines under and through them.
pub(super) fn draw(out: &mut String, cells: &[Shown<'_>]) {
    strokes(out, cells);
    let mut open: Option<Run> = None;
    for cell in cells {
        if cell.is_blank() || lines::is_shape(&cell.symbol) {
            continue;
        }
        if !is_regular(cell) {
            alone(out, cell);
            continue;
        }
        if let Some(run) = &mut open
            && run.row == cell.row
            && run.look == cell.look
            && (cell.column == run.end || cell.column == run.end + 1)
        {
            if cell.column > run.end {
                run.text.push(' ');
            }
            run.text.push_str(&cell.symbol);
            run.end = cell.end();
            continue;
        }
        let next = Run {
            row: cell.row,
            column: cell.column,
            end: cell.end(),
            text: cell.symbol.clone().into_owned(),
            look: cell.look,
        };
        if let Some(run) = open.replace(next) {
            write_run(out, &run);
        }
    }
    if let Some(run) = open {
        write_run(out, &run);
    }
}

/// Whether monospaced fonts have it in one column: letters of European alphabets and the punctuation around them. All
/// else may come from another font, in a width of its own.
fn is_regular(cell: &Shown<'_>) -> bool {
    let regular = |c: char| c < '\u{530}' || ('\u{2010}'..='\u{2026}').contains(&c) || matches!(c, '‹' | '›' | '€');
    cell.columns == 1 && cell.symbol.chars().all(regular)
}

fn write_run(out: &mut String, run: &Run) {
    let (x, y) = (WIDTH.times(run.column), super::HEIGHT.times(run.row) + BASELINE);
    let length = WIDTH.times(run.end - run.column);
    let _ = writeln!(
        out,
        "<text x=\"{x}\" y=\"{y}\" textLength=\"{length}\" lengthAdjust=\"spacingAndGlyphs\"{}>{}</text>",
        attributes(run.look),
        escape(&run.text)
    );
}

/// A character by itself, in the middle of its cells.
fn alone(out: &mut String, cell: &Shown<'_>) {
    let (x, y) = (cell.x() + cell.width().half(), cell.y() + BASELINE);
    let (look, text) = (attributes(cell.look), escape(&cell.symbol));
    let _ = writeln!(out, "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\"{look}>{text}</text>");
}

fn attributes(look: Look) -> String {
    let weight = if look.bold { " font-weight=\"bold\"" } else { "" };
    let slant = if look.italic { " font-style=\"italic\"" } else { "" };
    format!(" fill=\"{}\"{weight}{slant}", look.ink)
}

/// Draws the lines under and through letters, which go on below the blanks between them.
fn strokes(out: &mut String, cells: &[Shown<'_>]) {
    let under = BASELINE + Length::whole(2);
    let through = BASELINE - Length::whole(5);
    for (has, offset) in [(underlined as fn(&Look) -> bool, under), (struck, through)] {
        let together = |a: &Shown<'_>, b: &Shown<'_>| a.row == b.row && a.look == b.look;
        for run in cells.chunk_by(together).filter(|run| run.iter().all(|cell| has(&cell.look))) {
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let (x, y, length) = (first.x(), first.y() + offset, WIDTH.times(last.end() - first.column));
            let ink = first.look.ink;
            let _ = writeln!(out, "<path d=\"M{x} {y}h{length}\" stroke=\"{ink}\"/>");
        }
    }
}

const fn underlined(look: &Look) -> bool {
    look.underlined
}

const fn struck(look: &Look) -> bool {
    look.struck
}

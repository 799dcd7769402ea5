//! A screen as a picture: an SVG that needs nothing but a monospaced font, drawn from the cells of a frame.
//!
//! | file | what it holds |
//! |---|---|
//! | this one | the card, and the order in which things are drawn on it |
//! | `cells` | the frame's cells with their colours, as a picture needs them |
//! | `grounds` | backgrounds, as few rectangles as possible |
//! | `texts` | letters, in runs that share a look |
//! | `lines` | frames, bars and blocks, drawn as shapes, so that they join whatever the font |
//! | `shade` | colours |
//! | `length` | lengths, in quarters of a unit |

mod cells;
mod grounds;
mod length;
mod lines;
mod shade;
mod texts;

use std::fmt::Write as _;

use ratatui::{buffer::Buffer, layout::Position};

use self::length::Length;

/// A cell's width. Most monospaced fonts are six tenths as wide as they are high.
const WIDTH: Length = Length::whole(9);
/// A cell's height.
const HEIGHT: Length = Length::whole(18);
/// The size of letters.
const LETTER: Length = Length::whole(15);
/// From the top of a cell to the line that letters stand on.
const BASELINE: Length = Length::whole(14);
/// The height of the card's title bar.
const BAR: Length = Length::whole(30);
/// The room between the card's edge and the screen.
const MARGIN: Length = Length::whole(10);
/// The fonts asked for, one of which every system has.
const FONTS: &str = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

/// The screen as an SVG: a card with a title bar, in which the cells stand as in a terminal. It holds no scripts and
/// refers to nothing outside, so that it shows wherever pictures do. The same screen always gives the same bytes.
///
/// Where the screen leaves a colour to the terminal, the picture has light letters on dark slate. The title is cut by
/// nobody: keep it shorter than the screen is wide. Characters that would command a terminal appear as U+FFFD.
pub fn svg(buffer: &Buffer, cursor: Option<Position>, title: &str) -> String {
    let cells = cells::read(buffer, cursor);
    let page = cells::commonest_ground(&cells);
    let edge = page.contrast();
    let (bar, border, faint) = (page.mix(edge, 10), page.mix(edge, 25), page.mix(edge, 40));
    let label = page.mix(edge, 75);
    let width = WIDTH.times(buffer.area.width) + MARGIN.times(2);
    let screen_height = HEIGHT.times(buffer.area.height);
    let height = screen_height + BAR + MARGIN.times(2);
    let (title, middle) = (escape(title), width.half());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{title}\">\n\
         <title>{title}</title>\n"
    );
    // The border is drawn half inside and half outside its line, so the line keeps half a unit away from the edge.
    let half = Length::quarters(2);
    let (inner_width, inner_height) = (width - half.times(2), height - half.times(2));
    let _ = writeln!(
        out,
        "<rect x=\"{half}\" y=\"{half}\" width=\"{inner_width}\" height=\"{inner_height}\" rx=\"9\" fill=\"{page}\" \
         stroke=\"{border}\"/>"
    );
    let (right, bottom) = (width - Length::whole(1), BAR);
    let _ =
        writeln!(out, "<path d=\"M1 {bottom}V9.5Q1 1 9.5 1H{}Q{right} 1 {right} 9.5V{bottom}Z\" fill=\"{bar}\"/>", {
            width - Length::quarters(38)
        });
    for x in [18, 34, 50] {
        let _ = writeln!(out, "<circle cx=\"{x}\" cy=\"{}\" r=\"4.5\" fill=\"{faint}\"/>", BAR.half());
    }
    let _ = writeln!(
        out,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\" font-family=\"system-ui, sans-serif\" font-size=\"13\" \
         fill=\"{label}\">{title}</text>",
        BAR.half() + Length::quarters(18)
    );
    let _ = writeln!(
        out,
        "<g transform=\"translate({MARGIN} {})\" font-family=\"{FONTS}\" font-size=\"{LETTER}\">",
        BAR + MARGIN
    );
    grounds::draw(&mut out, &cells, page);
    lines::draw(&mut out, &cells);
    texts::draw(&mut out, &cells);
    out.push_str("</g>\n</svg>\n");
    out
}

/// A text as XML holds it, in an attribute as well as between tags.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in crate::term::sweep::sweep_text(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // XML has no such characters.
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests;

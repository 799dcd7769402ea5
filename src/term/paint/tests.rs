//! Frames are sent to a terminal emulator, and its screen must be the frame.

use std::num::NonZeroU16;

use proptest::prelude::*;
use ratatui::style::{Color, Modifier, Style};

use super::*;

/// A painter with the emulator that reads what it sends.
struct Pair {
    painter: Painter,
    terminal: vt100::Parser,
}

impl Pair {
    fn new(width: u16, height: u16) -> Self {
        let (rows, columns) = (NonZeroU16::new(height).unwrap(), NonZeroU16::new(width).unwrap());
        Self { painter: Painter::new(ColorTier::TrueColor), terminal: vt100::Parser::new(rows, columns, 0) }
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.terminal.screen_mut().set_size(NonZeroU16::new(height).unwrap(), NonZeroU16::new(width).unwrap());
    }

    /// Draws a frame into a spare buffer, as the session does, and shows it. Answers the bytes.
    fn show(&mut self, frame: &Buffer, cursor: Option<Position>) -> Vec<u8> {
        let mut next = self.painter.take_spare(frame.area);
        next.merge(frame);
        let bytes = self.painter.frame(next, cursor).to_vec();
        let screen = self.terminal.screen();
        let default = vt100::Color::Default;
        assert_strict(&bytes, screen.fgcolor() == default && screen.bgcolor() == default && !screen.inverse());
        self.terminal.process(&bytes);
        bytes
    }

    /// Whether the terminal shows this frame; if not, the first difference.
    fn compare(&self, frame: &Buffer, cursor: Option<Position>) -> Result<(), String> {
        let screen = self.terminal.screen();
        let width = usize::from(frame.area.width);
        for (y, row) in (0_u16..).zip(frame.content.chunks(width)) {
            let mut row = row.to_vec();
            cells::normalise(&mut row);
            for (x, cell) in (0_u16..).zip(&row) {
                let found = screen.cell(y, x).ok_or("outside")?;
                let contents = if found.has_contents() { found.contents() } else { " " };
                let hidden = cell.symbol().is_empty();
                if hidden != found.is_wide_continuation() || (!hidden && contents != cell.symbol()) {
                    return Err(format!("({x}, {y}) shows {contents:?}, not {:?}", cell.symbol()));
                }
                let style = (
                    found.fgcolor(),
                    found.bgcolor(),
                    [found.bold(), found.dim(), found.italic(), found.underline(), found.inverse()],
                );
                let modifiers =
                    [Modifier::BOLD, Modifier::DIM, Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED];
                let wanted =
                    (emulated(cell.fg), emulated(cell.bg), modifiers.map(|modifier| cell.modifier.contains(modifier)));
                if !hidden && style != wanted {
                    return Err(format!("({x}, {y}) has the style {style:?}, not {wanted:?}"));
                }
            }
        }
        let shown = (!screen.hide_cursor()).then(|| screen.cursor_position()).map(|(y, x)| Position { x, y });
        if shown == cursor { Ok(()) } else { Err(format!("the cursor is at {shown:?}, not {cursor:?}")) }
    }
}

fn emulated(color: Color) -> vt100::Color {
    match color {
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        Color::Indexed(index) => vt100::Color::Idx(index),
        named => crate::term::tier::named_index(named).map_or(vt100::Color::Default, vt100::Color::Idx),
    }
}

/// Fails when the bytes are anything but one synchronized update, or nothing, made of text and the few sequences that a
/// painter may send (P9), or when something is blanked in a style other than the default one (`plain` says whether that
/// is in use at the beginning), since terminals differ in what they blank with.
fn assert_strict(bytes: &[u8], mut plain: bool) {
    let text = std::str::from_utf8(bytes).unwrap();
    if text.is_empty() {
        return;
    }
    let inside = text.strip_prefix("\x1b[?2026h").and_then(|text| text.strip_suffix("\x1b[?2026l")).unwrap();
    let mut rest = inside;
    let mut region = false;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '\x1b' if rest.starts_with('M') && region && plain => rest = &rest[1..],
            '\x1b' => {
                let sequence = rest.strip_prefix('[').unwrap();
                let end = sequence.find(|c: char| !matches!(c, '0'..='9' | ';' | '?')).unwrap();
                let (parameters, end) = (&sequence[..end], sequence.as_bytes()[end]);
                match (parameters, end) {
                    ("?25", b'h' | b'l') => {}
                    ("2", b'J') | ("", b'K') => assert!(plain, "cleared in colour in {text:?}"),
                    (_, b'H' | b'C') if !parameters.contains('?') => {}
                    (_, b'm') if !parameters.contains('?') => plain = parameters.is_empty(),
                    (_, b'r') if !parameters.contains('?') => region = !parameters.is_empty(),
                    other => panic!("{other:?} in {text:?}"),
                }
                rest = &sequence[parameters.len() + 1..];
            }
            '\n' if region && plain => {}
            c => assert!(!c.is_control(), "{c:?} in {text:?}"),
        }
    }
    assert!(!region, "a scroll region was left in {text:?}");
}

fn text_frame(rows: &[&str]) -> Buffer {
    Buffer::with_lines(rows.iter().copied())
}

#[test]
fn an_unchanged_frame_costs_nothing() {
    let frame = text_frame(&["Users", "山田太郎  Seat"]);
    let cursor = Some(Position::new(3, 1));
    let mut pair = Pair::new(frame.area.width, frame.area.height);
    assert!(!pair.show(&frame, cursor).is_empty());
    assert_eq!(pair.show(&frame, cursor), b"");
    assert_eq!(pair.compare(&frame, cursor), Ok(()));
    pair.painter.clear();
    assert!(!pair.show(&frame, cursor).is_empty());
    assert_eq!(pair.compare(&frame, cursor), Ok(()));
}

#[test]
fn the_cursor_is_sent_only_when_it_changes() {
    let frame = text_frame(&["Name: "]);
    let mut pair = Pair::new(6, 1);
    pair.show(&frame, None);
    assert!(pair.terminal.screen().hide_cursor());
    let place = |x| Some(Position::new(x, 0));
    assert_eq!(pair.show(&frame, place(2)), b"\x1b[?2026h\x1b[1;3H\x1b[?25h\x1b[?2026l");
    // Over plain text, writing it again is shorter than any sequence.
    assert_eq!(pair.show(&frame, place(4)), b"\x1b[?2026hme\x1b[?2026l");
    assert_eq!(pair.show(&frame, None), b"\x1b[?2026h\x1b[?25l\x1b[?2026l");
    assert_eq!(pair.show(&frame, place(6)), b"", "a cursor outside is hidden");
    assert_eq!(pair.show(&text_frame(&["Nome: "]), place(0)), b"\x1b[?2026h\x1b[1;2Ho\x1b[H\x1b[?25h\x1b[?2026l");
}

#[test]
fn the_hidden_half_of_a_wide_symbol_is_never_printed() {
    let wide = text_frame(&["山田x"]);
    let mut pair = Pair::new(5, 1);
    for frame in [&wide, &text_frame(&["a田 x"]), &wide, &text_frame(&[" 山田"]), &wide, &text_frame(&["ab cd"]), &wide]
    {
        let bytes = String::from_utf8(pair.show(frame, None)).unwrap();
        assert_eq!(pair.compare(frame, None), Ok(()), "{bytes:?}");
    }
    // What lies under the second half is of no account.
    let mut covered = wide.clone();
    covered[(1, 0)].set_symbol("!").set_fg(Color::Red);
    assert_eq!(pair.show(&covered, None), b"");
    assert_eq!(pair.compare(&covered, None), Ok(()));
}

/// Joined emoji are one picture of two columns to some terminals and several to others (vt100 among them): whatever is
/// beside them must stay right.
#[test]
fn neighbours_of_an_emoji_survive_terminals_that_draw_it_wider() {
    let family = "👩\u{200d}👩\u{200d}👧";
    let mut frame = text_frame(&["abcdefghij", "abcdefghij"]);
    let mut pair = Pair::new(10, 2);
    pair.show(&frame, None);
    frame[(2, 0)].set_symbol(family);
    let bytes = String::from_utf8(pair.show(&frame, None)).unwrap();
    assert!(bytes.contains(&format!("  \x1b[1;3H{family}\x1b[1;5He")), "{bytes:?}");
    let row = pair.terminal.screen().rows(0, 10).next().unwrap();
    assert!(row.starts_with("ab👩") && row.ends_with("efghij"), "{row:?}");
    frame[(2, 0)].set_symbol("c");
    pair.show(&frame, None);
    assert_eq!(pair.compare(&frame, None), Ok(()));
}

#[test]
fn cleared_rows_are_cleared_by_one_sequence() {
    let mut pair = Pair::new(40, 3);
    let style = Style::new().fg(Color::Red);
    let mut frame = text_frame(&["a long line of text that goes away soon", "second"]);
    frame.resize(Rect::new(0, 0, 40, 3));
    frame.set_style(frame.area, style);
    pair.show(&frame, None);
    let mut empty = Buffer::empty(frame.area);
    empty.set_string(0, 1, "second", style);
    let bytes = pair.show(&empty, None);
    assert_eq!(pair.compare(&empty, None), Ok(()));
    assert!(bytes.len() < 70, "{} bytes: {:?}", bytes.len(), String::from_utf8_lossy(&bytes));
}

#[test]
fn only_modifiers_remain_without_colours() {
    let mut painter = Painter::new(ColorTier::Mono);
    let mut frame = Buffer::empty(Rect::new(0, 0, 4, 1));
    frame.set_string(0, 0, "ok", Style::new().fg(Color::Red).bg(Color::Rgb(1, 2, 3)).add_modifier(Modifier::REVERSED));
    let bytes = String::from_utf8(painter.frame(frame, None).to_vec()).unwrap();
    assert!(bytes.contains("\x1b[H\x1b[7mok"), "{bytes:?}");
}

#[test]
fn a_frame_of_no_size_is_survived() {
    let mut pair = Pair::new(3, 1);
    let frame = text_frame(&["abc"]);
    pair.show(&frame, None);
    assert_eq!(pair.painter.frame(Buffer::empty(Rect::new(0, 0, 0, 9)), Some(Position::ORIGIN)), b"");
    assert!(!pair.show(&frame, None).is_empty());
    assert_eq!(pair.compare(&frame, None), Ok(()));
}

/// P9, P12: symbols set past ratatui's filters never reach the bytes.
#[test]
fn hostile_symbols_are_swept_from_frames() {
    let hostile = ["\x1b[2J", "\x1b]52;c;?\x07", "\u{9b}31m", "\x7f", "\t", "\r", "\u{202e}", "\u{200b}", "\u{e0041}"];
    let mut frame = Buffer::empty(Rect::new(0, 0, 20, 1));
    for (x, symbol) in (0..).zip(hostile) {
        frame[(x, 0)].set_symbol(symbol);
    }
    let mut painter = Painter::new(ColorTier::TrueColor);
    let bytes = painter.frame(frame, None).to_vec();
    assert_strict(&bytes, true);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(&format!("\x1b[H{}", "\u{fffd}".repeat(hostile.len()))), "{text:?}");
    assert!(!text.contains(['\u{202e}', '\u{200b}', '\u{e0041}']));
}

/// A frame like the Users pane at 120x40: thirty of 250 users from `top` on, one of them selected, and a scroll bar.
fn list_frame(top: usize, selected: usize) -> Buffer {
    let area = Rect::new(0, 0, 120, 40);
    let mut frame = Buffer::empty(area);
    frame.set_string(0, 0, "  Acme Corp   ana@acme.test", Style::new().bg(Color::Rgb(33, 51, 67)).fg(Color::White));
    frame.set_string(0, 3, format!("Users {} of 250", selected + 1), Style::new().add_modifier(Modifier::BOLD));
    for line in 0..30 {
        let (y, user) = (u16::try_from(line).unwrap() + 5, top + line);
        let style = if user == selected {
            Style::new().bg(Color::Rgb(0, 145, 174)).fg(Color::Rgb(255, 255, 255))
        } else {
            Style::new().fg(Color::Rgb(51, 71, 91))
        };
        frame.set_style(Rect::new(1, y, 117, 1), style);
        frame.set_string(2, y, format!("Name{:03} Surname{}", user, user * 7919 % 1000), style);
        frame.set_string(34, y, format!("person{user}@example.com"), style);
        let seat = ["Core", "View-Only", "Sales Professional", "Unassigned"][user % 4];
        frame.set_string(64, y, seat, style.fg(Color::Rgb(0, 164, 189)));
        frame.set_string(86, y, ["Super Admin", "Standard", "Marketing"][user * 31 % 3], style);
        let thumb = (top * 30 / 250..top * 30 / 250 + 4).contains(&line);
        frame.set_string(119, y, if thumb { "█" } else { "│" }, Style::new().fg(Color::DarkGray));
    }
    frame.set_string(0, 39, " ↑↓ Move  Enter Open  c Create user  / Search  ? Help", Style::new().fg(Color::DarkGray));
    frame
}

/// The bar of the performance page: at most 600 bytes for a row of scrolling, in one update.
#[test]
fn a_list_scrolled_by_one_row_costs_at_most_600_bytes() {
    let mut pair = Pair::new(120, 40);
    let whole = pair.show(&list_frame(0, 29), None).len();
    for top in 1..60 {
        let frame = list_frame(top, top + 29);
        let bytes = pair.show(&frame, None);
        assert_eq!(pair.compare(&frame, None), Ok(()));
        assert!(bytes.len() <= 600, "{} of {whole} bytes at {top}", bytes.len());
        assert_eq!(bytes.windows(8).filter(|part| *part == sequence::BEGIN_UPDATE).count(), 1);
    }
    for top in (0..59).rev() {
        let frame = list_frame(top, top);
        let bytes = pair.show(&frame, None);
        assert_eq!(pair.compare(&frame, None), Ok(()));
        // The first step moves the selection across the whole screen as well.
        assert!(bytes.len() <= 600 || top == 58, "{} of {whole} bytes at {top}, upwards", bytes.len());
    }
    let frame = list_frame(40, 41);
    pair.show(&list_frame(30, 31), None);
    let bytes = pair.show(&frame, None);
    assert_eq!(pair.compare(&frame, None), Ok(()));
    assert!(bytes.len() < whole / 2, "{} of {whole} bytes for ten rows", bytes.len());
}

#[test]
fn buffers_are_used_again() {
    let mut painter = Painter::new(ColorTier::TrueColor);
    let area = Rect::new(0, 0, 30, 5);
    let mut seen = Vec::new();
    for step in 0..6_u16 {
        let mut frame = painter.take_spare(area);
        assert_eq!((frame.area, frame.content.len()), (area, 150));
        seen.push(frame.content.as_ptr());
        frame.set_string(step, 0, "x", Style::new());
        painter.frame(frame, None);
    }
    assert_eq!(seen[2..4], seen[4..6]);
}

/// Symbols that vt100 and we give the same width. It cannot show U+FFFD.
const SYMBOLS: &[&str] =
    &[" ", " ", "a", "b", "Z", "~", "é", "e\u{301}", "─", "山", "田", "한", "😀", "❤\u{fe0f}", "☎\u{fe0e}"];

fn styles() -> Vec<Style> {
    vec![
        Style::new(),
        Style::new().fg(Color::Rgb(1, 20, 255)),
        Style::new().bg(Color::Indexed(200)).add_modifier(Modifier::BOLD),
        Style::new().fg(Color::LightRed).bg(Color::Blue).add_modifier(Modifier::DIM | Modifier::ITALIC),
        Style::new().add_modifier(Modifier::REVERSED | Modifier::UNDERLINED),
        Style::new().fg(Color::Red).add_modifier(Modifier::BOLD),
    ]
}

/// What happens between two frames.
#[derive(Clone, Debug)]
enum Step {
    /// A cell is set directly, so that it may lie half under another.
    Cell { x: u16, y: u16, symbol: usize, style: usize },
    /// A row is filled with text of one style.
    Row { y: u16, seed: usize, style: usize },
    /// A block of rows moves, and what comes free is filled with new text.
    Move { top: u16, rows: u16, by: i32, seed: usize },
    /// Rows are blanked.
    Blank { top: u16, rows: u16 },
    /// The terminal has another size; the old content is gone.
    Resize { width: u16, height: u16 },
    /// The painter forgets.
    Clear,
}

fn a_step() -> impl Strategy<Value = Step> {
    let (any, style) = (0..1000_usize, 0..6_usize);
    prop_oneof![
        8 => (0..30_u16, 0..14_u16, any.clone(), style.clone())
            .prop_map(|(x, y, symbol, style)| Step::Cell { x, y, symbol, style }),
        4 => (0..14_u16, any.clone(), style).prop_map(|(y, seed, style)| Step::Row { y, seed, style }),
        6 => (0..14_u16, 2..14_u16, -5..=5_i32, any)
            .prop_map(|(top, rows, by, seed)| Step::Move { top, rows, by, seed }),
        1 => (0..14_u16, 1..14_u16).prop_map(|(top, rows)| Step::Blank { top, rows }),
        1 => (1..30_u16, 1..14_u16).prop_map(|(width, height)| Step::Resize { width, height }),
        1 => Just(Step::Clear),
    ]
}

fn fill_row(frame: &mut Buffer, y: u16, seed: usize, style: usize) {
    for x in 0..frame.area.width {
        let symbol = SYMBOLS[(seed * 31 + usize::from(x) * (seed % 7 + 1)) % SYMBOLS.len()];
        let cell = &mut frame[(x, y)];
        cell.reset();
        cell.set_symbol(symbol).set_style(styles()[style]);
    }
}

fn take(step: &Step, frame: &mut Buffer, pair: &mut Pair) {
    let Rect { width, height, .. } = frame.area;
    match *step {
        Step::Cell { x, y, symbol, style } => {
            let cell = &mut frame[(x % width, y % height)];
            cell.reset();
            cell.set_symbol(SYMBOLS[symbol % SYMBOLS.len()]).set_style(styles()[style]);
        }
        Step::Row { y, seed, style } => fill_row(frame, y % height, seed, style),
        Step::Move { top, rows, by, seed } => {
            let top = top % height;
            let bottom = (top + rows).min(height - 1);
            let by = by.clamp(-i32::from(bottom - top), i32::from(bottom - top));
            if by != 0 {
                let shift = scroll::Shift { top: top.into(), bottom: bottom.into(), by };
                shift.apply(&mut frame.content, width.into(), Cell::reset);
                let freed = if by > 0 { bottom + 1 - by as u16..bottom + 1 } else { top..top + (-by) as u16 };
                freed.for_each(|y| fill_row(frame, y, seed + usize::from(y), seed % 6));
            }
        }
        Step::Blank { top, rows } => {
            (top..top + rows).flat_map(|y| (0..width).map(move |x| (x, y % height))).for_each(|at| frame[at].reset());
        }
        Step::Resize { width, height } => {
            *frame = Buffer::empty(Rect::new(0, 0, width, height));
            (0..height).for_each(|y| fill_row(frame, y, usize::from(y * width), usize::from(y % 6)));
            pair.resize(width, height);
        }
        Step::Clear => pair.painter.clear(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(1), failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn the_terminal_always_shows_the_frame(
        width in 1..30_u16,
        height in 1..14_u16,
        frames in prop::collection::vec(
            (prop::collection::vec(a_step(), 1..6), prop::option::of((0..30_u16, 0..14_u16))),
            1..10,
        ),
    ) {
        let mut pair = Pair::new(width, height);
        let mut frame = Buffer::empty(Rect::new(0, 0, width, height));
        (0..height).for_each(|y| fill_row(&mut frame, y, usize::from(y) * 5, usize::from(y % 6)));
        for (steps, cursor) in &frames {
            steps.iter().for_each(|step| take(step, &mut frame, &mut pair));
            let cursor = cursor.map(|(x, y)| Position::new(x % frame.area.width, y % frame.area.height));
            let bytes = pair.show(&frame, cursor);
            let compared = pair.compare(&frame, cursor);
            prop_assert_eq!(compared, Ok(()), "after {:?}", String::from_utf8_lossy(&bytes));
            let again = pair.show(&frame, cursor);
            prop_assert!(again.is_empty(), "an unchanged frame sent {:?}", String::from_utf8_lossy(&again));
        }
    }

    /// P9: whatever a cell holds, the bytes are text and the painter's own sequences.
    #[test]
    fn no_symbol_can_command_the_terminal(
        symbols in prop::collection::vec(
            "\\PC|[\\x00-\\x1f\u{80}-\u{9f}\u{200b}-\u{206f}]{1,3}|.{0,4}",
            1..20,
        ),
    ) {
        let mut frame = Buffer::empty(Rect::new(0, 0, 20, 1));
        for (x, symbol) in (0..).zip(&symbols) {
            frame[(x, 0)].set_symbol(symbol);
        }
        let mut painter = Painter::new(ColorTier::Ansi256);
        assert_strict(painter.frame(frame, None), true);
    }
}

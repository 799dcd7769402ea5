//! The only sequences that may go to a terminal, read strictly: whatever is not in the list is an error.

use ratatui::buffer::Buffer;
use seatdesk::{
    domain::clean::is_held_back,
    term::{paint::Painter, tier::ColorTier},
};

use crate::support::person::Person;

/// The private modes: cursor, wrapping, alternate screen, pastes, synchronised updates, and the mouse.
const MODES: [&str; 8] = ["7", "25", "1000", "1002", "1006", "1049", "2004", "2026"];

/// Reads the bytes of frames, and what brackets them, to the end.
///
/// # Errors
/// The first thing that is none of ours, and what stands before it.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|error| format!("no UTF-8: {error}"))?;
    let (mut rest, mut in_region) = (text, false);
    while let Some(c) = rest.chars().next() {
        let place = text.len() - rest.len();
        let taken = match c {
            '\x1b' => {
                let length = sequence(rest).ok_or_else(|| told(text, place))?;
                match &rest[..length] {
                    "\x1b[r" => in_region = false,
                    // Moving a region up is the one use of reverse index.
                    "\x1bM" if !in_region => return Err(told(text, place)),
                    set if set.ends_with('r') => in_region = true,
                    _ => {}
                }
                length
            }
            '\n' if in_region => 1,
            c if is_held_back(text, place, c) => return Err(told(text, place)),
            c => c.len_utf8(),
        };
        rest = &rest[taken..];
    }
    Ok(())
}

/// The length of the sequence at the start of this text, if it is one of ours.
fn sequence(text: &str) -> Option<usize> {
    if text.starts_with("\x1bM") {
        return Some(2);
    }
    let inside = text.strip_prefix("\x1b[")?;
    let end = inside.find(|c: char| !matches!(c, '0'..='9' | ';' | ':' | '?'))?;
    let (arguments, last) = (&inside[..end], inside[end..].chars().next()?);
    let numbers = |most: usize| {
        let parts: Vec<&str> = arguments.split(';').collect();
        let number = |part: &&str| part.len() <= 5 && part.bytes().all(|byte| byte.is_ascii_digit());
        parts.len() <= most && parts.iter().all(number)
    };
    let ours = match last {
        'H' | 'r' => numbers(2),
        'C' => numbers(1),
        'J' | 'K' => matches!(arguments, "" | "0" | "1" | "2"),
        'm' => numbers(24),
        'h' | 'l' => arguments.strip_prefix('?').is_some_and(|mode| MODES.contains(&mode)),
        _ => false,
    };
    ours.then_some("\x1b[".len() + end + last.len_utf8())
}

fn told(text: &str, place: usize) -> String {
    let from = text.floor_char_boundary(place.saturating_sub(60));
    let to = text.ceil_char_boundary((place + 40).min(text.len()));
    format!("{:?} and then {:?}", &text[from..place], &text[place..to])
}

/// Whether a text on a stream is text alone, line by line.
pub fn is_text(text: &str) -> bool {
    text.lines().all(|line| !line.char_indices().any(|(place, c)| is_held_back(line, place, c)))
}

/// Somebody who watches the bytes that a terminal would get for the frames of a pilot.
pub struct Eye {
    painter: Painter,
    frames: usize,
}

impl Eye {
    /// An eye before a terminal of these colours.
    pub fn new(tier: ColorTier) -> Self {
        Self { painter: Painter::new(tier), frames: 0 }
    }

    /// Paints what the pilot has before it and holds the bytes to the list; answers how many characters were held back
    /// on the way out.
    #[track_caller]
    pub fn look(&mut self, pilot: &mut Person) -> usize {
        let (buffer, cursor) = (&pilot.frame().buffer, pilot.frame().cursor);
        let already = shown(buffer);
        let bytes = self.painter.frame(buffer.clone(), cursor);
        if let Err(what) = check(bytes) {
            panic!("not ours: {what}\n{}", pilot.screen());
        }
        let held_back = String::from_utf8_lossy(bytes).matches('\u{fffd}').count();
        self.frames += 1;
        // Beside frames there are only copies that were asked for, and bells.
        pilot.bells();
        pilot.copied();
        assert_eq!(pilot.sent(), &[] as &[Vec<u8>], "{}", pilot.screen());
        held_back.saturating_sub(already)
    }

    /// How many frames were seen.
    pub const fn frames(&self) -> usize {
        self.frames
    }
}

/// How often the sign for what was held back stands in a frame itself.
fn shown(buffer: &Buffer) -> usize {
    buffer.content.iter().filter(|cell| cell.symbol().contains('\u{fffd}')).count()
}

#[test]
fn what_the_painter_writes_is_allowed() {
    for ours in [
        "\x1b[?2026h\x1b[?25l\x1b[r\x1b[m\x1b[2J\x1b[2;5HZoë 山\x1b[C\x1b[38;2;1;2;3;48;5;4mx\x1b[K\x1b[?25h\x1b[?2026l",
        "\x1b[3;10r\x1b[10H\n\n\x1b[r\x1b[1;10r\x1b[H\x1bM\x1b[r",
        "\x1b[?1049h\x1b[?2004h\x1b[?1000h\x1b[?1002h\x1b[?1006h\x1b[?7l",
        "👩\u{200d}💻",
    ] {
        assert_eq!(check(ours.as_bytes()), Ok(()), "{ours:?}");
    }
}

/// Each of these in the middle of a frame is found.
#[test]
fn everything_else_is_found() {
    for foreign in [
        "\x1b]52;c;aGk=\x07",
        "\x1b]0;t\x07",
        "\x1b]8;;x\x07",
        "\x1bP1$r\x1b\\",
        "\x1b_G\x1b\\",
        "\x1bc",
        "\x1b[6n",
        "\x1b[c",
        "\x1b[>q",
        "\x1b[21t",
        "\x1b[!p",
        "\x1b[3J",
        "\x1b[1;2;3H",
        "\x1b[?47h",
        "\x1b[?1003h",
        "\x1b[5i",
        "\x1b[2 q",
        "\x1b[1S",
        "\x1b[200~",
        "\x1b",
        "\x1b[",
        "\x1b[3",
        "\x1bM",
        "\n",
        "\r",
        "\t",
        "\x07",
        "\x08",
        "\0",
        "\x7f",
        "\x0e",
        "\u{9b}2J",
        "\u{9d}",
        "\u{85}",
        "\u{202e}",
        "\u{2066}",
        "\u{2069}",
        "\u{200b}",
        "\u{200d}",
        "\u{200e}",
        "\u{feff}",
        "\u{ad}",
        "\u{e0041}",
        "\u{2028}",
    ] {
        let frame = format!("\x1b[?2026h\x1b[HAnn {foreign} Lee\x1b[?2026l");
        assert!(check(frame.as_bytes()).is_err(), "{foreign:?}");
    }
    assert!(check(b"\x1b[HAnn\x9b2J").is_err(), "8-bit bytes that are no UTF-8");
}

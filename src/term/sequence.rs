//! The control sequences that frames are made of, beside styles: cursor moves, regions, modes.

/// Begins a synchronized update: the terminal shows nothing until it ends.
pub(super) const BEGIN_UPDATE: &[u8] = b"\x1b[?2026h";
/// Ends a synchronized update.
pub(super) const END_UPDATE: &[u8] = b"\x1b[?2026l";
/// Shows the cursor.
pub(super) const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
/// Hides the cursor.
pub(super) const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
/// Takes back any scroll region. The cursor goes home.
pub(super) const NO_REGION: &[u8] = b"\x1b[r";
/// Back to the default style.
pub(super) const PLAIN: &[u8] = b"\x1b[m";
/// Blanks the screen in the current background.
pub(super) const CLEAR_SCREEN: &[u8] = b"\x1b[2J";
/// Blanks from the cursor to the end of its row in the current background.
pub(super) const CLEAR_TO_END: &[u8] = b"\x1b[K";

/// Appends a number in decimal.
pub(super) fn number(out: &mut Vec<u8>, value: u16) {
    let mut digits = [0_u8; 5];
    let mut first = digits.len();
    let mut rest = value;
    loop {
        first -= 1;
        // A remainder of ten always fits.
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

/// Puts the cursor at column `x` of row `y`, both counted from 0 (CUP).
pub(super) fn cursor_to(out: &mut Vec<u8>, x: u16, y: u16) {
    out.extend_from_slice(b"\x1b[");
    if x > 0 || y > 0 {
        number(out, y.saturating_add(1));
    }
    if x > 0 {
        out.push(b';');
        number(out, x.saturating_add(1));
    }
    out.push(b'H');
}

/// Moves the cursor `columns` to the right, at least one (CUF).
pub(super) fn cursor_right(out: &mut Vec<u8>, columns: u16) {
    out.extend_from_slice(b"\x1b[");
    if columns > 1 {
        number(out, columns);
    }
    out.push(b'C');
}

/// Moves the rows `top..=bottom`, counted from 0, by `by` rows, upwards when `by` is positive; the rows that come free
/// are blank. The cursor is somewhere else afterwards.
///
/// A line feed at the bottom of a region and a reverse index at its top are used instead of SU and SD: the Linux
/// console and several older terminals know only these.
pub(super) fn scroll(out: &mut Vec<u8>, top: u16, bottom: u16, by: i32) {
    out.extend_from_slice(b"\x1b[");
    number(out, top.saturating_add(1));
    out.push(b';');
    number(out, bottom.saturating_add(1));
    out.push(b'r');
    cursor_to(out, 0, if by > 0 { bottom } else { top });
    for _ in 0..by.unsigned_abs() {
        out.extend_from_slice(if by > 0 { b"\n" } else { b"\x1bM" });
    }
    out.extend_from_slice(NO_REGION);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(write: impl Fn(&mut Vec<u8>)) -> String {
        let mut out = Vec::new();
        write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn moves_are_as_short_as_they_can_be() {
        assert_eq!(bytes(|out| cursor_to(out, 0, 0)), "\x1b[H");
        assert_eq!(bytes(|out| cursor_to(out, 0, 9)), "\x1b[10H");
        assert_eq!(bytes(|out| cursor_to(out, 4, 0)), "\x1b[1;5H");
        assert_eq!(bytes(|out| cursor_right(out, 1)), "\x1b[C");
        assert_eq!(bytes(|out| cursor_right(out, 65_535)), "\x1b[65535C");
    }

    #[test]
    fn scrolling_sets_a_region_and_takes_it_back() {
        assert_eq!(bytes(|out| scroll(out, 2, 9, 2)), "\x1b[3;10r\x1b[10H\n\n\x1b[r");
        assert_eq!(bytes(|out| scroll(out, 0, 9, -1)), "\x1b[1;10r\x1b[H\x1bM\x1b[r");
    }
}

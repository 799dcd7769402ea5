//! The clipboard of the person at the terminal, reached by OSC 52.
//!
//! Only the write form exists here. The query form would let whoever answers type into the session (P10).

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The longest text that goes to the clipboard, in bytes (P10): the links of a whole batch fit, and no terminal is asked
/// to swallow more.
pub const LONGEST_COPY: usize = 16 * 1024;

/// The sequence that puts `text` into the clipboard of the terminal.
///
/// `None` for a text above [`LONGEST_COPY`], and for an empty one, which terminals take as "empty the clipboard".
/// Terminals that do not know the sequence ignore it, so the text must be readable on the screen as well.
pub fn osc52(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || text.len() > LONGEST_COPY {
        return None;
    }
    let mut sequence = b"\x1b]52;c;".to_vec();
    sequence.extend_from_slice(STANDARD.encode(text).as_bytes());
    sequence.push(b'\x07');
    Some(sequence)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P10: the write form, with nothing of the text itself in the bytes.
    #[test]
    fn text_is_wrapped_in_base64() {
        assert_eq!(osc52("héllo").as_deref(), Some(b"\x1b]52;c;aMOpbGxv\x07".as_slice()));
        assert_eq!(osc52("\x1b]52;c;?\x07").as_deref(), Some(b"\x1b]52;c;G101MjtjOz8H\x07".as_slice()));
    }

    /// P10: never the query form, not even for the text that looks like it, and nothing above the limit.
    #[test]
    fn no_query_and_no_long_text() {
        assert_eq!(osc52("?").as_deref(), Some(b"\x1b]52;c;Pw==\x07".as_slice()));
        assert_eq!(osc52(""), None);
        assert!(osc52(&"x".repeat(LONGEST_COPY)).is_some());
        assert_eq!(osc52(&"x".repeat(LONGEST_COPY + 1)), None);
    }
}

//! From bytes to text. A file says how it is written by its first bytes, or is UTF-8; what is neither is read as one
//! byte a character, for the sake of what is ASCII in it.

use super::BadUserCsv;

/// How the characters of a file are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 with a byte order mark, in either order.
    Utf16,
    /// One byte a character, as older spreadsheet programs save; which characters the bytes beyond ASCII are, the file
    /// does not say.
    Unknown,
}

/// How files of spreadsheet programs begin: those of Office and OpenDocument are ZIP archives, older ones OLE.
const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"];

/// The text of a file, its lines ended by `\n`, and how it is written.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding), BadUserCsv> {
    if SPREADSHEETS.iter().any(|start| bytes.starts_with(start)) {
        return Err(BadUserCsv::Spreadsheet);
    }
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (utf8(rest)?, Encoding::Utf8),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16),
        _ => match str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (bytes.iter().copied().map(char::from).collect(), Encoding::Unknown),
        },
    };
    if text.chars().any(|c| is_binary(c, encoding)) {
        return Err(BadUserCsv::Binary);
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text };
    let is_empty = text.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';' | '\u{1a}'));
    if is_empty { Err(BadUserCsv::Empty) } else { Ok((text, encoding)) }
}

fn utf8(bytes: &[u8]) -> Result<String, BadUserCsv> {
    str::from_utf8(bytes).map(str::to_owned).map_err(|_| BadUserCsv::Binary)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, BadUserCsv> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().copied().map(unit);
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or(BadUserCsv::Binary)
}

/// Whether a character stands in no text: control characters but for blanks, line breaks and the end mark of old
/// programs; in one-byte encodings also those bytes that Windows gives no character.
const fn is_binary(c: char, encoding: Encoding) -> bool {
    match c {
        '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{1a}' => false,
        '\u{81}' | '\u{8d}' | '\u{8f}' | '\u{90}' | '\u{9d}' => matches!(encoding, Encoding::Unknown),
        c => c <= '\u{1f}' || c == '\u{7f}',
    }
}

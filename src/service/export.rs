//! A world as a text of JSON lines.
//!
//! ```text
//! {"format":"seatdesk-export","schema":1}
//! {"key":"acct/000008812345","value":{…}}
//! …
//! {"records":1234,"sha256":"…"}
//! ```
//!
//! A header, one line for each entry in the order of their keys, a trailer with their number and the SHA-256 of all
//! bytes before it. Control characters and those that hide or reorder text are `\u` escapes. Keys stand without the prefix of the world; serials, operation ids, revisions and the time of the
//! export are not in it. So the same world always gives the same bytes.

use std::{
    borrow::Cow,
    io::{self, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::whole_file::{Existing, WholeFile};
use crate::{
    domain::{clean::is_held_back, record::RecordKey},
    store::{Entry, Key, MAX_PAGE, Order, Store, StoreError, world_prefix},
};

/// The name of the format.
pub const FORMAT: &str = "seatdesk-export";

/// The number of the format's layout.
pub const SCHEMA: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    pub(super) format: String,
    pub(super) schema: u32,
}

/// The last line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trailer {
    pub(super) records: u64,
    pub(super) sha256: String,
}

/// Why a world was not exported.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The store failed, or holds what cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The text could not be written.
    #[error("the export cannot be written: {0}")]
    Io(#[from] io::Error),
    /// Something was written to the store in the meantime, so that the pages do not belong together.
    #[error("the store changed during the export")]
    Changed,
}

/// Writes world `number` to `out`, and answers how many entries it has.
///
/// Every value is decoded and written as the newest version has it.
///
/// # Errors
/// [`ExportError`]; what was written until then is no export.
pub async fn export(store: &dyn Store, number: u64, out: &mut (impl Write + Send)) -> Result<u64, ExportError> {
    let prefix = world_prefix(number);
    let mut out = Hashing { out, hash: Sha256::new() };
    let mut records = 0;
    let (mut after, mut rev): (Option<String>, Option<u64>) = (None, None);
    out.line(&json(&Header { format: FORMAT.to_owned(), schema: SCHEMA })?)?;
    loop {
        let page = store.scan(&prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        if *rev.get_or_insert(page.rev) != page.rev {
            return Err(ExportError::Changed);
        }
        for item in &page.items {
            let text = &item.key[prefix.len()..];
            let corrupt = |what: &str| StoreError::Corrupt(format!("{}: {what}", item.key));
            let key: Key = text.parse().map_err(|_| corrupt("no such key"))?;
            if matches!(key, Key::Record(RecordKey::Serial(_))) {
                continue;
            }
            let value = Entry::decode(key, &item.value)?.encode()?;
            let value = std::str::from_utf8(&value).map_err(|_| corrupt("no text"))?;
            out.line(&printable(&format!(r#"{{"key":{},"value":{value}}}"#, json(&text)?)))?;
            records += 1;
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    let sha256 = hex(&out.hash.clone().finalize());
    out.line(&json(&Trailer { records, sha256 })?)?;
    out.out.flush()?;
    Ok(records)
}

/// Exports to a file, which appears whole or not at all: it is written under another name beside it, made durable, and
/// renamed. A file that lies there is replaced. Only its owner may read it, since it holds invite links.
///
/// # Errors
/// [`ExportError`]; a file that lies there is then as it was.
pub async fn export_file(store: &dyn Store, number: u64, path: &Path) -> Result<u64, ExportError> {
    let mut out = WholeFile::create(path, Existing::Replace)?;
    let records = export(store, number, &mut out).await?;
    out.finish()?;
    Ok(records)
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Other(format!("encoding a line: {error}")))
}

/// A line of JSON in which everything that a terminal must not be shown is an escape. JSON has such characters in strings
/// only, so it says the same. Texts are clean and have none; ids may. It does not ask where the line goes: the same
/// world is the same bytes.
fn printable(line: &str) -> Cow<'_, str> {
    if !line.char_indices().any(|(place, c)| is_held_back(line, place, c)) {
        return Cow::Borrowed(line);
    }
    let mut escaped = String::with_capacity(line.len() + 16);
    for (place, c) in line.char_indices() {
        if is_held_back(line, place, c) {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| escaped.push_str(&format!("\\u{unit:04x}")));
        } else {
            escaped.push(c);
        }
    }
    Cow::Owned(escaped)
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A writer that hashes what passes.
struct Hashing<'a, W> {
    out: &'a mut W,
    hash: Sha256,
}

impl<W: Write> Hashing<'_, W> {
    fn line(&mut self, text: &str) -> io::Result<()> {
        for bytes in [text.as_bytes(), b"\n"] {
            self.hash.update(bytes);
            self.out.write_all(bytes)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P9, P12: an export that is read on a terminal is text and nothing else, and still says the same.
    #[test]
    fn what_a_terminal_must_not_be_shown_is_escaped() {
        let text = "a\u{1b}\u{7f}\u{9b}2J\u{202e}\u{e0041}👩\u{200d}💻x\u{200d}";
        let line = json(&text).unwrap();
        let safe = printable(&line);
        assert_eq!(safe, r#""a\u001b\u007f\u009b2J\u202e\udb40\udc41👩‍💻x\u200d""#);
        assert_eq!(serde_json::from_str::<String>(&safe).unwrap(), text);
        assert!(matches!(printable(r#"{"name":"Zoë"}"#), Cow::Borrowed(_)));
    }
}

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
//! bytes before it. Keys stand without the prefix of the world; serials, operation ids, revisions and the time of the
//! export are not in it. So the same world always gives the same bytes.

use std::{
    io::{self, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::whole_file::{Existing, WholeFile};
use crate::{
    domain::record::RecordKey,
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
            out.line(&format!(r#"{{"key":{},"value":{value}}}"#, json(&text)?))?;
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

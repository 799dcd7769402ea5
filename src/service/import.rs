//! A world out of an exported text. All of it is checked before the store is touched.

use std::{
    collections::BTreeSet,
    io::{self, BufRead, Read},
    sync::Arc,
};

use serde::Deserialize;
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::{
    domain::{
        claim::DomainClaim,
        clean::DomainName,
        permission::Catalogue,
        record::{Record, RecordKey},
    },
    store::{Entry, Key, Store, StoreError},
};

use super::{
    export::{FORMAT, Header, SCHEMA, Trailer, hex},
    worlds::{BadWorld, Contents, CreateError, IMPORT, Live, Origin, create},
};

/// The longest line, in bytes with its end: many times what an entry can take.
const MAX_LINE: usize = 64 * 1024;

/// Why a text was not imported. The live world is as it was.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A line is not as an export has it.
    #[error("line {line}: {problem}")]
    Line {
        /// Its number, from 1.
        line: u64,
        /// What is wrong with it.
        problem: Problem,
    },
    /// The lines are well, and make no world.
    #[error(transparent)]
    World(BadWorld),
    /// The text could not be read.
    #[error("the text cannot be read: {0}")]
    Io(#[from] io::Error),
    /// The text is well, and the world could not be made.
    #[error(transparent)]
    Create(#[from] CreateError),
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// It is longer than any line of an export.
    #[error("longer than {MAX_LINE} bytes")]
    TooLong,
    /// It is not the JSON that belongs here; what was found instead.
    #[error("{0}")]
    Malformed(String),
    /// The first line is not the header of an export.
    #[error("this is no export of Seatdesk")]
    Format,
    /// The layout is of another program version.
    #[error("the export has the layout {0}, and this program reads the layout {SCHEMA}")]
    Schema(u32),
    /// The key is not behind that of the line before.
    #[error("{0} is out of order")]
    Order(String),
    /// The key is none that an export has.
    #[error("{0} is no key of an export")]
    Key(String),
    /// The value cannot be read.
    #[error("{0}")]
    Value(StoreError),
    /// The trailer counts another number of entries.
    #[error("the trailer counts {counted} entries, and there are {found}")]
    Count {
        /// What the trailer says.
        counted: u64,
        /// How many there are.
        found: u64,
    },
    /// The bytes are not those that were exported.
    #[error("the text was changed after the export, or damaged: its SHA-256 is not the one of the trailer")]
    Hash,
    /// Something follows the trailer.
    #[error("there is something behind the trailer")]
    Behind,
    /// The text ends without a trailer.
    #[error("the text ends without a trailer; it was cut off")]
    CutOff,
}

/// A text that was read, and is well.
#[derive(Clone, Debug)]
pub struct Import {
    /// What the world holds.
    pub contents: Contents,
    /// The SHA-256 of the text, without its trailer.
    pub sha256: String,
}

/// One entry, as it stands in a line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    key: String,
    value: serde_json::Value,
}

/// Imports a text: reads and checks it whole, fills a new world and makes it the live one.
///
/// # Errors
/// [`ImportError`]; nothing has changed then.
pub async fn import(
    store: &dyn Store,
    catalogue: &Arc<Catalogue>,
    text: impl BufRead + Send,
) -> Result<Live, ImportError> {
    take_in(store, &read(catalogue, text)?).await
}

/// Makes a text that was read and is well the live world.
///
/// # Errors
/// [`ImportError::Create`]; nothing has changed then.
pub async fn take_in(store: &dyn Store, import: &Import) -> Result<Live, ImportError> {
    Ok(create(store, &import.contents, Origin { name: IMPORT.to_owned(), hash: import.sha256.clone() }).await?)
}

/// Reads and checks a text, and touches no store.
///
/// # Errors
/// [`ImportError`], which names the line.
pub fn read(catalogue: &Arc<Catalogue>, text: impl BufRead) -> Result<Import, ImportError> {
    let mut lines = Lines { text, line: 0, hash: Sha256::new() };
    let Some(header) = lines.next()? else { return Err(lines.bad(Problem::Format)) };
    let header: Header = serde_json::from_slice(&header).map_err(|_| lines.bad(Problem::Format))?;
    if header.format != FORMAT {
        return Err(lines.bad(Problem::Format));
    }
    if header.schema != SCHEMA {
        return Err(lines.bad(Problem::Schema(header.schema)));
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut last = String::new();
    loop {
        let sha256 = hex(&lines.hash.clone().finalize());
        let Some(bytes) = lines.next()? else { return Err(lines.bad(Problem::CutOff)) };
        if let Ok(trailer) = serde_json::from_slice::<Trailer>(&bytes) {
            let found = entries.len() as u64;
            if trailer.records != found {
                return Err(lines.bad(Problem::Count { counted: trailer.records, found }));
            }
            if trailer.sha256 != sha256 {
                return Err(lines.bad(Problem::Hash));
            }
            if lines.next()?.is_some() {
                return Err(lines.bad(Problem::Behind));
            }
            claim_domains(&mut entries);
            let contents = Contents::check(catalogue, entries).map_err(ImportError::World)?;
            return Ok(Import { contents, sha256 });
        }
        let (key, entry) = entry(&bytes).map_err(|problem| lines.bad(problem))?;
        if key <= last {
            return Err(lines.bad(Problem::Order(key)));
        }
        last = key;
        entries.push(entry);
    }
}

/// Claims the domains of partners that nobody has claimed: exports of before there were claims have none. Of two partners
/// with one domain the first one has it, and the world breaks a rule as it did [DOM-06, INV-17].
fn claim_domains(entries: &mut Vec<Entry>) {
    let claimed = entries.iter().filter_map(|entry| match entry {
        Entry::Record(Record::DomainClaim(claim)) => Some(claim.domain.clone()),
        _ => None,
    });
    let mut claimed: BTreeSet<DomainName> = claimed.collect();
    let mut missing = Vec::new();
    for entry in entries.iter() {
        if let Entry::Record(Record::Partner(partner, settings)) = entry
            && let Some(domain) = &settings.domain_ascii
            && claimed.insert(domain.clone())
        {
            let claim = DomainClaim { domain: domain.clone(), partner: *partner };
            missing.push(Entry::Record(Record::DomainClaim(claim)));
        }
    }
    entries.append(&mut missing);
}

fn entry(bytes: &[u8]) -> Result<(String, Entry), Problem> {
    let line: Line = serde_json::from_slice(bytes).map_err(|error| Problem::Malformed(error.to_string()))?;
    let key = match line.key.parse() {
        // Serials follow from the logs.
        Err(_) | Ok(Key::Record(RecordKey::Serial(_))) => return Err(Problem::Key(line.key)),
        Ok(key) => key,
    };
    let value = serde_json::to_vec(&line.value).map_err(|error| Problem::Malformed(error.to_string()))?;
    let entry = Entry::decode(key, &value).map_err(Problem::Value)?;
    Ok((line.key, entry))
}

/// The lines of a text, one at a time, hashed as they pass.
struct Lines<R> {
    text: R,
    line: u64,
    hash: Sha256,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end; nothing at the end of the text.
    fn next(&mut self) -> Result<Option<Vec<u8>>, ImportError> {
        let mut bytes = Vec::new();
        let most = MAX_LINE as u64 + 1;
        if self.text.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.line += 1;
        if bytes.len() > MAX_LINE {
            return Err(self.bad(Problem::TooLong));
        }
        self.hash.update(&bytes);
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        }
        Ok(Some(bytes))
    }

    fn bad(&self, problem: Problem) -> ImportError {
        ImportError::Line { line: self.line.max(1), problem }
    }
}

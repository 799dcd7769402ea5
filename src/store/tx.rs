//! A transaction: what must hold, what is written, and the limits that both keep.

use std::collections::BTreeSet;

use thiserror::Error;

/// The most preconditions of one transaction. This is what etcd takes in one request, so that every engine can.
pub const MAX_PRECONDITIONS: usize = 128;
/// The most writes of one transaction. This is what etcd takes in one request, so that every engine can.
pub const MAX_WRITES: usize = 128;
/// The longest key, in bytes.
pub const MAX_KEY_BYTES: usize = 512;
/// The largest value, in bytes. sled moves larger pages to files that it never makes durable and never cleans up.
pub const MAX_VALUE_BYTES: usize = 6 * 1024;

/// What must hold for a transaction to be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Precondition {
    /// The key has no value.
    Absent(String),
    /// The key has a value, of whatever revision.
    Exists(String),
    /// The key has a value, and this revision wrote it. Never holds for a key without a value.
    RevIs(String, u64),
}

impl Precondition {
    /// The key it looks at.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Absent(key) | Self::Exists(key) | Self::RevIs(key, _) => key,
        }
    }

    /// Whether it holds when its key was last written by revision `found`; `None` when the key has no value.
    #[must_use]
    pub fn holds(&self, found: Option<u64>) -> bool {
        match self {
            Self::Absent(_) => found.is_none(),
            Self::Exists(_) => found.is_some(),
            Self::RevIs(_, rev) => found == Some(*rev),
        }
    }
}

/// One change of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// The key has this value from now on.
    Put(String, Vec<u8>),
    /// The key has no value from now on; it need not have had one.
    Del(String),
}

impl Write {
    /// The key it changes.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Put(key, _) | Self::Del(key) => key,
        }
    }
}

/// A transaction: applied whole when every precondition holds, else not at all.
///
/// Built by chaining, checked by [`Tx::check`], which every store does before it looks at its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tx {
    /// What must hold.
    pub expect: Vec<Precondition>,
    /// What is written. A transaction without writes only asks whether its preconditions hold.
    pub writes: Vec<Write>,
}

impl Tx {
    /// A transaction that expects and writes nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Expects the key to have no value.
    #[must_use]
    pub fn absent(mut self, key: impl Into<String>) -> Self {
        self.expect.push(Precondition::Absent(key.into()));
        self
    }

    /// Expects the key to have a value.
    #[must_use]
    pub fn exists(mut self, key: impl Into<String>) -> Self {
        self.expect.push(Precondition::Exists(key.into()));
        self
    }

    /// Expects the key to have the value that revision `rev` wrote.
    #[must_use]
    pub fn rev_is(mut self, key: impl Into<String>, rev: u64) -> Self {
        self.expect.push(Precondition::RevIs(key.into(), rev));
        self
    }

    /// Gives the key a value.
    #[must_use]
    pub fn put(mut self, key: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        self.writes.push(Write::Put(key.into(), value.into()));
        self
    }

    /// Takes the key's value away.
    #[must_use]
    pub fn del(mut self, key: impl Into<String>) -> Self {
        self.writes.push(Write::Del(key.into()));
        self
    }

    /// The transaction itself, when it keeps the limits.
    ///
    /// # Errors
    /// As [`Tx::check`].
    pub fn checked(self) -> Result<Self, TxLimit> {
        self.check().map(|()| self)
    }

    /// Checks the limits: how many preconditions and writes, each key once in either list, the length of keys and
    /// values.
    ///
    /// # Errors
    /// The first limit that is broken, with the key that breaks it.
    pub fn check(&self) -> Result<(), TxLimit> {
        if self.expect.len() > MAX_PRECONDITIONS {
            return Err(TxLimit::Preconditions(self.expect.len()));
        }
        if self.writes.len() > MAX_WRITES {
            return Err(TxLimit::Writes(self.writes.len()));
        }
        check_keys(self.expect.iter().map(Precondition::key))?;
        check_keys(self.writes.iter().map(Write::key))?;
        for write in &self.writes {
            if let Write::Put(key, value) = write
                && value.len() > MAX_VALUE_BYTES
            {
                return Err(TxLimit::Value { key: key.clone(), bytes: value.len() });
            }
        }
        Ok(())
    }
}

/// Checks the keys of one list.
fn check_keys<'a>(keys: impl Iterator<Item = &'a str>) -> Result<(), TxLimit> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if key.is_empty() {
            return Err(TxLimit::EmptyKey);
        }
        if key.len() > MAX_KEY_BYTES {
            return Err(TxLimit::Key { key: key.to_owned(), bytes: key.len() });
        }
        if !seen.insert(key) {
            return Err(TxLimit::Repeated(key.to_owned()));
        }
    }
    Ok(())
}

/// A limit that a transaction breaks.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TxLimit {
    /// More preconditions than [`MAX_PRECONDITIONS`]; how many there were.
    #[error("{0} preconditions, of at most {MAX_PRECONDITIONS}")]
    Preconditions(usize),
    /// More writes than [`MAX_WRITES`]; how many there were.
    #[error("{0} writes, of at most {MAX_WRITES}")]
    Writes(usize),
    /// A key twice among the preconditions, or twice among the writes.
    #[error("the key {0:?} occurs twice")]
    Repeated(String),
    /// A key without a character.
    #[error("a key is empty")]
    EmptyKey,
    /// A key longer than [`MAX_KEY_BYTES`].
    #[error("the key {key:?} has {bytes} bytes, of at most {MAX_KEY_BYTES}")]
    Key {
        /// The key.
        key: String,
        /// Its length in bytes.
        bytes: usize,
    },
    /// A value larger than [`MAX_VALUE_BYTES`].
    #[error("the value of {key:?} has {bytes} bytes, of at most {MAX_VALUE_BYTES}")]
    Value {
        /// The key it was meant for.
        key: String,
        /// Its size in bytes.
        bytes: usize,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn many(count: usize) -> impl Iterator<Item = String> {
        (0..count).map(|n| format!("k/{n}"))
    }

    #[test]
    fn the_limits_themselves_are_allowed() {
        let mut tx = Tx::new();
        for key in many(MAX_WRITES) {
            tx = tx.absent(key.clone()).put(key, vec![0; MAX_VALUE_BYTES]);
        }
        assert_eq!(tx.check(), Ok(()));
        assert_eq!(Tx::new().put("k".repeat(MAX_KEY_BYTES), "").check(), Ok(()));
        assert_eq!(Tx::new().check(), Ok(()));
    }

    #[test]
    fn one_more_than_a_limit_is_refused_with_the_key() {
        assert_eq!(many(129).fold(Tx::new(), Tx::exists).check(), Err(TxLimit::Preconditions(129)));
        assert_eq!(many(129).fold(Tx::new(), Tx::del).check(), Err(TxLimit::Writes(129)));
        let long = "é".repeat(257);
        assert_eq!(Tx::new().del(long.clone()).check(), Err(TxLimit::Key { key: long, bytes: 514 }));
        let big = TxLimit::Value { key: "b".to_owned(), bytes: 6145 };
        assert_eq!(Tx::new().put("a", "").put("b", vec![0; 6145]).check(), Err(big));
    }

    #[test]
    fn empty_and_repeated_keys_are_refused() {
        assert_eq!(Tx::new().absent("").check(), Err(TxLimit::EmptyKey));
        assert_eq!(Tx::new().put("", "x").check(), Err(TxLimit::EmptyKey));
        assert_eq!(Tx::new().put("a", "x").del("a").check(), Err(TxLimit::Repeated("a".to_owned())));
        assert_eq!(Tx::new().exists("a").rev_is("a", 1).check(), Err(TxLimit::Repeated("a".to_owned())));
        assert_eq!(Tx::new().absent("a").put("a", "x").check(), Ok(()));
    }

    #[test]
    fn a_precondition_on_a_revision_needs_a_value() {
        let at = Precondition::RevIs("a".to_owned(), 0);
        assert!(!at.holds(None));
        assert!(at.holds(Some(0)));
        assert!(!at.holds(Some(1)));
    }
}

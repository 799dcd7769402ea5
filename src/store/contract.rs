//! The contract of a store: the trait and what it answers.

use async_trait::async_trait;

use crate::store::{
    error::StoreError,
    tx::{MAX_VALUE_BYTES, Tx, Write},
    watch::Watch,
};

/// The most items of one page. With the largest values a page stays under 4 MiB, which is what an etcd client takes.
pub const MAX_PAGE: usize = 500;

const _: () = assert!(MAX_PAGE * (MAX_VALUE_BYTES + crate::store::tx::MAX_KEY_BYTES) < 4 * 1024 * 1024);

/// Ordered keys and values with revisions.
///
/// Every commit that writes has a revision, larger than all before it; a new store is at 0. What a store answers was
/// durable before, except after a failed commit, whose outcome stays unknown until the store is opened again, and except
/// for what was [filled](Store::fill).
#[async_trait]
pub trait Store: Send + Sync + 'static {
    /// The value of a key, or `None`.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] and [`StoreError::Unavailable`].
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError>;

    /// One page of the keys that start with `prefix`, all keys for the empty prefix.
    ///
    /// It starts behind `after`, which is [`Page::next`] of the page before and need not exist any more; it holds at
    /// most `limit` items, at least one when there is one, and never more than [`MAX_PAGE`]. A page is one moment of
    /// the store; two pages are two moments, and [`Page::rev`] shows whether anything was written between them.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] and [`StoreError::Unavailable`].
    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError>;

    /// Applies a transaction whole, or not at all. Once begun it runs to its end, also when the caller stops waiting.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`] before anything is tried; [`StoreError::Full`], [`StoreError::Corrupt`] and
    /// [`StoreError::Unavailable`] leave the outcome unknown, and a store that answered so may refuse all further
    /// transactions until it is opened again, while its reads go on.
    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError>;

    /// Applies writes that expect nothing, whole or not at all, without waiting for the disk, and answers their revision.
    /// For many writes to a range of keys that nobody is to look at before a later transaction says so, or that nobody
    /// looks at any more.
    ///
    /// The next transaction that writes, or [`Store::close`], makes them durable before it is answered. Who dies before
    /// that may lose any of them. Reads see them at once; no watcher is told of them. The limits are those of a
    /// transaction.
    ///
    /// # Errors
    /// As [`Store::transact`].
    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError>;

    /// The changes under `prefix` of every commit after this call, other than fills. To miss nothing, watch first and load
    /// then.
    fn watch(&self, prefix: &str) -> Watch;

    /// The revision of the last commit.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    async fn revision(&self) -> Result<u64, StoreError>;

    /// Makes everything durable, so that leaving is quick. Further transactions are refused; a data folder stays locked
    /// until the store is dropped.
    ///
    /// # Errors
    /// As [`Store::transact`]; an error met by an earlier commit is answered again.
    async fn close(&self) -> Result<(), StoreError>;
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The key.
    pub key: String,
    /// The value.
    pub value: Vec<u8>,
    /// The revision that wrote the value.
    pub rev: u64,
}

/// The order of a scan, by the bytes of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest key first.
    Ascending,
    /// Largest key first.
    Descending,
}

/// One page of a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The items, in the order asked for.
    pub items: Vec<Item>,
    /// What to give as `after` for the next page; `None` when this is the last one.
    pub next: Option<String>,
    /// The revision of the store at the moment of this page.
    pub rev: u64,
}

/// What became of a transaction.
#[must_use]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Commit {
    /// Applied and durable, as this revision. A transaction without writes takes no revision and answers the store's.
    Committed(u64),
    /// A precondition did not hold at this revision of the store; nothing was written.
    PreconditionFailed(u64),
}

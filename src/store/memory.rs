//! A store that lives as long as the process.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;

use crate::store::{
    contract::{Commit, Item, Order, Page, Store},
    error::StoreError,
    span::{page_size, span},
    tx::{Tx, Write},
    watch::{Feed, Watch},
};

/// A store in memory, for tests and for sandboxes that nobody keeps.
#[derive(Debug)]
pub struct MemoryStore {
    state: Mutex<State>,
    feed: Feed,
}

/// What one commit changes.
#[derive(Debug, Default)]
struct State {
    // Keys are kept as bytes, since the end of a prefix is not always UTF-8.
    items: BTreeMap<Vec<u8>, Item>,
    revision: u64,
    closed: bool,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self { state: Mutex::default(), feed: Feed::new() }
    }

    /// The state. Nothing panics while it is held, so that a poisoned lock would still hold whole commits.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// Applies writes as the next revision, and answers it.
    fn apply(&mut self, writes: &[Write]) -> u64 {
        let rev = self.revision + 1;
        for write in writes {
            match write {
                Write::Put(key, value) => {
                    let item = Item { key: key.clone(), value: value.clone(), rev };
                    self.items.insert(key.as_bytes().to_vec(), item);
                }
                Write::Del(key) => {
                    self.items.remove(key.as_bytes());
                }
            }
        }
        self.revision = rev;
        rev
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store was closed".to_owned())
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self::new()
    }
}

#[async_trait]
impl Store for MemoryStore {
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        Ok(self.state().items.get(key.as_bytes()).cloned())
    }

    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        let state = self.state();
        let Some((low, high)) = span(prefix, order, after) else {
            return Ok(Page { items: Vec::new(), next: None, rev: state.revision });
        };
        let range = state.items.range(low..high).map(|(_, item)| item);
        let size = page_size(limit);
        // One more than the page tells whether there is a next one.
        let mut items: Vec<Item> = match order {
            Order::Ascending => range.take(size + 1).cloned().collect(),
            Order::Descending => range.rev().take(size + 1).cloned().collect(),
        };
        let more = items.len() > size;
        items.truncate(size);
        let next = if more { items.last().map(|item| item.key.clone()) } else { None };
        Ok(Page { items, next, rev: state.revision })
    }

    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        tx.check()?;
        let mut state = self.state();
        if state.closed {
            return Err(closed());
        }
        let found = |key: &str| state.items.get(key.as_bytes()).map(|item| item.rev);
        if !tx.expect.iter().all(|expected| expected.holds(found(expected.key()))) {
            return Ok(Commit::PreconditionFailed(state.revision));
        }
        if tx.writes.is_empty() {
            return Ok(Commit::Committed(state.revision));
        }
        let rev = state.apply(&tx.writes);
        self.feed.publish(rev, tx.writes);
        Ok(Commit::Committed(rev))
    }

    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError> {
        let writes = Tx { expect: Vec::new(), writes }.checked()?.writes;
        let mut state = self.state();
        if state.closed {
            return Err(closed());
        }
        Ok(if writes.is_empty() { state.revision } else { state.apply(&writes) })
    }

    fn watch(&self, prefix: &str) -> Watch {
        self.feed.watch(prefix)
    }

    async fn revision(&self) -> Result<u64, StoreError> {
        Ok(self.state().revision)
    }

    async fn close(&self) -> Result<(), StoreError> {
        self.state().closed = true;
        Ok(())
    }
}

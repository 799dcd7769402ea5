//! Looks at a whole store, and a store in which somebody else writes.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};

use async_trait::async_trait;
use seatdesk::store::{Commit, Item, Order, Page, Store, StoreError, Tx, Watch, Write};
use tokio::sync::Semaphore;

/// A store in which somebody else writes right after a page was read: one transaction of the list after each page.
pub struct Restless {
    below: Arc<dyn Store>,
    others: Mutex<VecDeque<Tx>>,
}

impl Restless {
    /// A store over another, with what others write.
    pub fn new(below: Arc<dyn Store>, others: impl IntoIterator<Item = Tx>) -> Self {
        Self { below, others: Mutex::new(others.into_iter().collect()) }
    }
}

#[async_trait]
impl Store for Restless {
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        self.below.get(key).await
    }

    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        let page = self.below.scan(prefix, order, after, limit).await;
        let other = self.others.lock().unwrap().pop_front();
        if let Some(tx) = other {
            assert!(matches!(self.below.transact(tx).await, Ok(Commit::Committed(_))));
        }
        page
    }

    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        self.below.transact(tx).await
    }

    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError> {
        self.below.fill(writes).await
    }

    fn watch(&self, prefix: &str) -> Watch {
        self.below.watch(prefix)
    }

    async fn revision(&self) -> Result<u64, StoreError> {
        self.below.revision().await
    }

    async fn close(&self) -> Result<(), StoreError> {
        self.below.close().await
    }
}

/// A store that gives pages of users only as it is allowed to.
pub struct Gated {
    below: Arc<dyn Store>,
    pages: Semaphore,
}

impl Gated {
    /// A store over another that gives no page of users yet.
    pub fn new(below: Arc<dyn Store>) -> Self {
        Self { below, pages: Semaphore::new(0) }
    }

    /// Lets it give so many pages of users more.
    pub fn allow(&self, pages: usize) {
        self.pages.add_permits(pages);
    }
}

#[async_trait]
impl Store for Gated {
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        self.below.get(key).await
    }

    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        if prefix.ends_with("/user/") {
            self.pages.acquire().await.unwrap().forget();
        }
        self.below.scan(prefix, order, after, limit).await
    }

    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        self.below.transact(tx).await
    }

    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError> {
        self.below.fill(writes).await
    }

    fn watch(&self, prefix: &str) -> Watch {
        self.below.watch(prefix)
    }

    async fn revision(&self) -> Result<u64, StoreError> {
        self.below.revision().await
    }

    async fn close(&self) -> Result<(), StoreError> {
        self.below.close().await
    }
}

/// Every key with its value and the revision that wrote it.
pub async fn dump(store: &dyn Store) -> Vec<(String, Vec<u8>, u64)> {
    let mut all = Vec::new();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan("", Order::Ascending, after.as_deref(), 500).await.unwrap();
        all.extend(page.items.into_iter().map(|item| (item.key, item.value, item.rev)));
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

/// Every key.
pub async fn keys(store: &dyn Store) -> Vec<String> {
    dump(store).await.into_iter().map(|(key, ..)| key).collect()
}

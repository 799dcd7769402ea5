//! A store that answers with faults, by a script.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use async_trait::async_trait;

use crate::store::{
    contract::{Commit, Item, Order, Page, Store},
    error::StoreError,
    tx::{Tx, Write},
    watch::Watch,
};

/// What happens to one transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing: the store below answers.
    Pass,
    /// A precondition is said not to hold; nothing is written.
    Conflict,
    /// The disk is said to be full; nothing is written.
    Full,
    /// The connection is said to be lost; nothing is written.
    UnavailableBefore,
    /// The transaction goes to the store below, and the connection is said to be lost before its answer.
    UnavailableAfter,
    /// The store is said to be damaged; nothing is written.
    Corrupt,
}

/// A wrapper around a store whose next transactions and fills meet the faults of a script, one each; then all goes through. Reads
/// and watches always do. For tests and for shows of what a fault looks like; it draws nothing by chance.
pub struct FaultStore {
    below: Arc<dyn Store>,
    script: Mutex<VecDeque<Fault>>,
}

impl FaultStore {
    /// A wrapper with an empty script.
    #[must_use]
    pub fn new(below: Arc<dyn Store>) -> Self {
        Self { below, script: Mutex::default() }
    }

    /// Adds to the end of the script.
    pub fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        self.faults().extend(faults);
    }

    /// How many transactions will still meet the script.
    #[must_use]
    pub fn pending(&self) -> usize {
        self.faults().len()
    }

    fn faults(&self) -> MutexGuard<'_, VecDeque<Fault>> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Store for FaultStore {
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        self.below.get(key).await
    }

    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        self.below.scan(prefix, order, after, limit).await
    }

    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        // A transaction that is refused was never sent, and meets no fault.
        tx.check()?;
        let fault = self.faults().pop_front().unwrap_or(Fault::Pass);
        match fault {
            Fault::Pass => self.below.transact(tx).await,
            Fault::Conflict => Ok(Commit::PreconditionFailed(self.below.revision().await?)),
            Fault::Full => Err(StoreError::Full),
            Fault::UnavailableBefore => Err(lost()),
            Fault::UnavailableAfter => {
                let _lost = self.below.transact(tx).await?;
                Err(lost())
            }
            Fault::Corrupt => Err(corrupt()),
        }
    }

    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError> {
        let writes = Tx { expect: Vec::new(), writes }.checked()?.writes;
        let fault = self.faults().pop_front().unwrap_or(Fault::Pass);
        match fault {
            // What expects nothing meets no conflict.
            Fault::Pass | Fault::Conflict => {}
            Fault::Full => return Err(StoreError::Full),
            Fault::UnavailableBefore => return Err(lost()),
            Fault::UnavailableAfter => {
                self.below.fill(writes).await?;
                return Err(lost());
            }
            Fault::Corrupt => return Err(corrupt()),
        }
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

fn lost() -> StoreError {
    StoreError::Unavailable("the connection was lost".to_owned())
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("as the script has it".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::memory::MemoryStore;

    #[tokio::test]
    async fn the_script_is_met_in_order_and_then_all_goes_through() {
        let store = FaultStore::new(Arc::new(MemoryStore::new()));
        store.script([
            Fault::Pass,
            Fault::Conflict,
            Fault::Full,
            Fault::UnavailableBefore,
            Fault::UnavailableAfter,
            Fault::Corrupt,
        ]);
        let mut answers = Vec::new();
        for n in 1..=7 {
            answers.push(store.transact(Tx::new().put(format!("k{n}"), "")).await);
        }
        let lost = Err(StoreError::Unavailable("the connection was lost".to_owned()));
        assert_eq!(
            answers,
            [
                Ok(Commit::Committed(1)),
                Ok(Commit::PreconditionFailed(1)),
                Err(StoreError::Full),
                lost.clone(),
                lost,
                Err(StoreError::Corrupt("as the script has it".to_owned())),
                Ok(Commit::Committed(3)),
            ]
        );
        let page = store.scan("", Order::Ascending, None, 10).await.unwrap();
        let keys: Vec<_> = page.items.iter().map(|item| item.key.as_str()).collect();
        assert_eq!(keys, ["k1", "k5", "k7"], "only what was lost after it was sent is there");
        assert_eq!(store.pending(), 0);
    }

    #[tokio::test]
    async fn a_fill_meets_the_script_and_no_conflict() {
        let store = FaultStore::new(Arc::new(MemoryStore::new()));
        store.script([Fault::Conflict, Fault::Full, Fault::UnavailableBefore, Fault::UnavailableAfter, Fault::Corrupt]);
        let mut answers = Vec::new();
        for n in 1..=6 {
            answers.push(store.fill(vec![Write::Put(format!("k{n}"), Vec::new())]).await);
        }
        assert_eq!(answers, [Ok(1), Err(StoreError::Full), Err(lost()), Err(lost()), Err(corrupt()), Ok(3)]);
        assert_eq!(store.pending(), 0);
    }

    #[tokio::test]
    async fn a_refused_transaction_uses_up_no_fault() {
        let store = FaultStore::new(Arc::new(MemoryStore::new()));
        store.script([Fault::Full]);
        assert!(matches!(store.transact(Tx::new().del("")).await, Err(StoreError::TooLarge(_))));
        assert_eq!(store.pending(), 1);
    }
}

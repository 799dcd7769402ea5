//! The changes of a store, in order, as they become durable.

use std::sync::Arc;

use tokio::sync::broadcast::{self, error::RecvError};

use crate::store::{error::StoreError, tx::Write};

/// How many commits a watcher may fall behind before it has missed some.
pub const WATCH_RING: usize = 4096;

/// The changes of one commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSet {
    /// The revision of the commit.
    pub rev: u64,
    /// What it wrote, in the order of its transaction.
    pub changes: Vec<Write>,
}

/// The sending side, one for each store.
#[derive(Debug)]
pub(crate) struct Feed(broadcast::Sender<Arc<ChangeSet>>);

impl Feed {
    /// A feed that nobody watches yet.
    pub(crate) fn new() -> Self {
        Self(broadcast::Sender::new(WATCH_RING))
    }

    /// Tells every watcher. Called in the order of the revisions, under the lock of the writer.
    pub(crate) fn publish(&self, rev: u64, changes: Vec<Write>) {
        // It fails only when nobody watches, which is no failure here.
        let _ = self.0.send(Arc::new(ChangeSet { rev, changes }));
    }

    /// A watcher of what follows.
    pub(crate) fn watch(&self, prefix: &str) -> Watch {
        Watch { prefix: prefix.to_owned(), changes: self.0.subscribe() }
    }
}

/// A reader of the changes under one prefix. It never holds a writer up, and never keeps a store open.
#[derive(Debug)]
pub struct Watch {
    prefix: String,
    changes: broadcast::Receiver<Arc<ChangeSet>>,
}

impl Watch {
    /// The next commit that changed something under the prefix, with those of its changes; waits for it. A caller may
    /// stop waiting at any time without losing a change.
    ///
    /// # Errors
    /// [`StoreError::Lagged`] when more than [`WATCH_RING`] commits were waiting: reload, then go on with this watch;
    /// [`StoreError::Unavailable`] when the store is gone.
    pub async fn next(&mut self) -> Result<ChangeSet, StoreError> {
        loop {
            let set = self.changes.recv().await.map_err(|error| match error {
                RecvError::Lagged(_) => StoreError::Lagged,
                RecvError::Closed => StoreError::Unavailable("the store was closed".to_owned()),
            })?;
            let changes: Vec<Write> =
                set.changes.iter().filter(|write| write.key().starts_with(&self.prefix)).cloned().collect();
            if !changes.is_empty() {
                return Ok(ChangeSet { rev: set.rev, changes });
            }
        }
    }
}

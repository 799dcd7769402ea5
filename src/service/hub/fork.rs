//! Forks: sandboxes that start as a world stands.

use std::sync::Arc;

use crate::{
    domain::record::{Record, RecordKey},
    service::{sources::Sources, worlds::Revs},
    store::{Commit, Entry, MAX_WRITES, MemoryStore, Store, StoreError, Tx, keys, world_prefix},
};

use super::{Health, Hub, Policy, Writer, writer::Base};

impl Hub {
    /// A sandbox: a hub over the world as it stands now, or once it is loaded, on a store in memory and with a writer of its own, which
    /// somebody has to [run](Writer::run). Nothing that is done in one of the two is seen in the other, and the world is
    /// not copied.
    ///
    /// Its audit log and outbox start empty and hold what is done in the sandbox; the serials go on from those of the
    /// world.
    ///
    /// # Errors
    /// What the store answers; why the world is read only, when it is.
    pub async fn fork(&self, sources: Sources, policy: Policy) -> Result<(Self, Writer), StoreError> {
        self.fork_into(Arc::new(MemoryStore::new()), sources, policy).await
    }

    /// As [`Hub::fork`], on a store that is empty and that nobody else writes to.
    ///
    /// # Errors
    /// As [`Hub::fork`].
    pub async fn fork_into(
        &self,
        store: Arc<dyn Store>,
        sources: Sources,
        policy: Policy,
    ) -> Result<(Self, Writer), StoreError> {
        self.loaded().await?;
        let published = self.published.borrow().clone();
        if let Health::ReadOnly(error) = published.health {
            return Err(error);
        }
        let world = published.world;
        // What commits expect is all that the store has to hold: the rest is in the world, and nobody reads it again.
        let serials = world.accounts().map(|state| Record::Serial(state.account().hub_id, state.serial()));
        let expected: Vec<Record> = [Record::Clock(world.clock().clone())].into_iter().chain(serials).collect();
        let prefix = world_prefix(published.number);
        let mut revs = Revs::default();
        for records in expected.chunks(MAX_WRITES) {
            let mut tx = Tx::new();
            for record in records {
                let key = format!("{prefix}{}", keys::of_record(&record.key()));
                tx = tx.put(key, Entry::Record(record.clone()).encode()?);
            }
            let Commit::Committed(rev) = store.transact(tx).await? else {
                return Err(StoreError::Other("a write that expects nothing was refused".to_owned()));
            };
            let hubs = records.iter().filter_map(|record| match record.key() {
                RecordKey::Serial(hub) => Some(hub),
                _ => None,
            });
            revs.committed(records, hubs, rev);
        }
        let base = Base { store, number: published.number, revs, alone: true, partial: None };
        Ok(Self::over(base, world, None, sources, policy))
    }
}

//! A world out of the store.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    domain::{hub_id::HubId, permission::Catalogue, record::Record, world::World},
    store::{Store, StoreError},
};

use super::Partial;

/// How often a load starts again because somebody wrote while it read.
const ATTEMPTS: usize = 5;

/// A world as it lies in the store.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The world.
    pub world: World,
    /// What a commit to it expects.
    pub revs: Revs,
}

/// The revisions that a commit names: as long as they stand, nobody else has written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revs {
    /// The revision that wrote the clock.
    pub clock: u64,
    /// For each account, the revision that wrote its serial, which every change to the account does.
    pub accounts: BTreeMap<HubId, u64>,
}

/// Loads a world, page by page, without its logs.
///
/// # Errors
/// As [`Partial::begin`] and [`Partial::page`]; [`StoreError::Unavailable`] when others keep writing to it.
pub async fn load(store: &dyn Store, number: u64, catalogue: &Arc<Catalogue>) -> Result<Loaded, StoreError> {
    for _ in 0..ATTEMPTS {
        let partial = Partial::begin(store, number, catalogue).await?;
        // Two pages are two moments, and only what no commit came between belongs together.
        if let Some(loaded) = partial.finish(store).await? {
            return Ok(loaded);
        }
    }
    Err(StoreError::Unavailable(format!("world {number} kept changing while it was read")))
}

impl Revs {
    /// Notes what a commit of our own wrote.
    pub(crate) fn committed(&mut self, records: &[Record], accounts: impl IntoIterator<Item = HubId>, rev: u64) {
        if records.iter().any(|record| matches!(record, Record::Clock(_))) {
            self.clock = rev;
        }
        self.accounts.extend(accounts.into_iter().map(|hub| (hub, rev)));
    }
}

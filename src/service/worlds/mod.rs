//! The worlds of a store. Each lies under a prefix of its own, `w/<n>/`, and `meta/live` names the one that is shown.
//!
//! Loading a fixture, importing and resetting all do the same: they fill a new world in many transactions, check it,
//! switch `meta/live` in one, and delete the old world. Whoever is killed in between leaves a world that is not live,
//! and the next start sweeps it away.
//!
//! A snapshot is such a world too, one that `meta/snapshot/<name>` names: taking and restoring one copies a world to a new
//! number. It lies in the store, not in files beside it, because there a copy becomes a snapshot, and a restored copy the
//! live world, in one transaction; a kill leaves what the sweep knows already, and a world that is replaced becomes a
//! snapshot without being copied.

mod contents;
mod create;
mod load;
mod partial;
mod snapshots;
mod sweep;

use serde::{Deserialize, Serialize};

pub(crate) use self::contents::hold;
pub(crate) use self::snapshots::{Copied, copy, discard, find, forget, measure, next_number, put_kept, refill};
pub use self::{
    contents::{BadWorld, Contents},
    create::{CreateError, create, create_from},
    load::{Loaded, Revs, load},
    partial::Partial,
    snapshots::{Kept, SNAPSHOTS, Size, read_snapshot, snapshots},
    sweep::sweep,
};
use crate::store::{Kind, Store, StoreError, codec};

/// The key that names the live world.
pub const LIVE_KEY: &str = "meta/live";

/// The name of the origin of a world that was imported.
pub const IMPORT: &str = "import";

/// How many writes one transaction that fills or deletes a world holds at most.
const BATCH: usize = 100;

static LIVE: Kind = Kind { name: "live world", version: 1, steps: &[] };

/// The live world, and what it was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Live {
    /// Its number.
    pub world: u64,
    /// What it was made from.
    #[serde(flatten)]
    pub origin: Origin,
}

/// What a world was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The name of a fixture, or [`IMPORT`].
    #[serde(rename = "origin")]
    pub name: String,
    /// The hash of the fixture or of the text that was imported, so that a newer one can be told.
    pub hash: String,
}

/// The live world; `None` in a store in which no world was made yet.
///
/// # Errors
/// What the store answers, and [`StoreError::Corrupt`] for an entry that cannot be read.
pub async fn live(store: &dyn Store) -> Result<Option<Live>, StoreError> {
    let item = store.get(LIVE_KEY).await?;
    item.map(|item| read_live(&item.value)).transpose()
}

/// The value of [`LIVE_KEY`] as data.
///
/// # Errors
/// [`StoreError::Corrupt`] and [`StoreError::Newer`].
pub fn read_live(bytes: &[u8]) -> Result<Live, StoreError> {
    codec::decode(&LIVE, bytes)
}

pub(crate) fn write_live(live: &Live) -> Result<Vec<u8>, StoreError> {
    codec::encode(LIVE.version, live)
}

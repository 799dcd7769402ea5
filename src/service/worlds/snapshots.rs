//! Snapshots in the store: worlds that a name keeps from being swept, and how a world is copied.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        snapshot::{Snapshot, SnapshotName},
        world::World,
    },
    service::job::{Cancelled, Job, Stage},
    store::{Entry, Kind, MAX_PAGE, Order, Store, StoreError, Tx, Write, codec, keys, world_prefix},
};

use super::{BATCH, Origin, sweep};

/// The prefix of the keys that name snapshots.
pub const SNAPSHOTS: &str = "meta/snapshot/";

static SNAPSHOT: Kind = Kind { name: "snapshot", version: 1, steps: &[] };

/// A snapshot as the store keeps it: what is known of it, and where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The number of the world that it is.
    pub world: u64,
    /// What that world was made from.
    #[serde(flatten)]
    pub origin: Origin,
    /// What is told of it.
    #[serde(flatten)]
    pub snapshot: Snapshot,
}

/// How much a world is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// How many entries it has.
    pub records: u64,
    /// How many bytes they are, keys and values.
    pub bytes: u64,
}

/// Why a world was not copied.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Copied {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// The value under a key of [`SNAPSHOTS`] as data.
///
/// # Errors
/// [`StoreError::Corrupt`] and [`StoreError::Newer`].
pub fn read_snapshot(bytes: &[u8]) -> Result<Kept, StoreError> {
    codec::decode(&SNAPSHOT, bytes)
}

/// The snapshots of a store, by name.
///
/// # Errors
/// What the store answers, and [`StoreError::Corrupt`] for an entry that cannot be read.
pub async fn snapshots(store: &dyn Store) -> Result<Vec<Snapshot>, StoreError> {
    Ok(all(store).await?.into_iter().map(|kept| kept.snapshot).collect())
}

async fn all(store: &dyn Store) -> Result<Vec<Kept>, StoreError> {
    let (mut all, mut after): (Vec<Kept>, Option<String>) = (Vec::new(), None);
    loop {
        let page = store.scan(SNAPSHOTS, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        for item in &page.items {
            let kept = read_snapshot(&item.value)?;
            if item.key != key(&kept.snapshot.name) {
                return Err(StoreError::Corrupt(format!("{}: here lies {}", item.key, kept.snapshot.name)));
            }
            all.push(kept);
        }
        after = page.next;
        if after.is_none() {
            return Ok(all);
        }
    }
}

/// The numbers of the worlds that are snapshots.
pub(super) async fn numbers(store: &dyn Store) -> Result<Vec<u64>, StoreError> {
    Ok(all(store).await?.into_iter().map(|kept| kept.world).collect())
}

/// The snapshot of a name with the revision that wrote it, if there is one.
pub(crate) async fn find(store: &dyn Store, name: &SnapshotName) -> Result<Option<(Kept, u64)>, StoreError> {
    let item = store.get(&key(name)).await?;
    item.map(|item| Ok((read_snapshot(&item.value)?, item.rev))).transpose()
}

/// A transaction that also makes a world the snapshot of a name, in place of the one that has it by revision `before`.
pub(crate) fn put_kept(tx: Tx, kept: &Kept, before: Option<u64>) -> Result<Tx, StoreError> {
    let key = key(&kept.snapshot.name);
    let tx = match before {
        Some(rev) => tx.rev_is(key.clone(), rev),
        None => tx.absent(key.clone()),
    };
    Ok(tx.put(key, codec::encode(SNAPSHOT.version, kept)?))
}

/// A transaction that forgets the snapshot of a name, as long as `rev` is what wrote it.
pub(crate) fn forget(name: &SnapshotName, rev: u64) -> Tx {
    Tx::new().rev_is(key(name), rev).del(key(name))
}

fn key(name: &SnapshotName) -> String {
    format!("{SNAPSHOTS}{name}")
}

/// A number that no world has.
pub(crate) async fn next_number(store: &dyn Store, live: u64) -> Result<u64, StoreError> {
    let highest = sweep::numbers(store).await?.into_iter().chain([live]).max();
    Ok(highest.unwrap_or(0) + 1)
}

/// Deletes a world that nothing names any more. What cannot be deleted now is swept at the next start.
pub(crate) async fn discard(store: &dyn Store, number: u64) {
    if let Err(error) = sweep::delete(store, number).await {
        tracing::warn!(%error, number, "a world that is no longer needed was not deleted");
    }
}

/// Writes all records of a world into a store that holds only what was changed of it, as that of a fork does.
pub(crate) async fn refill(store: &dyn Store, number: u64, world: &World) -> Result<(), StoreError> {
    let prefix = world_prefix(number);
    let mut records = world.records().peekable();
    while records.peek().is_some() {
        let batch = records.by_ref().take(BATCH).map(|record| {
            let key = format!("{prefix}{}", keys::of_record(&record.key()));
            Ok(Write::Put(key, Entry::Record(record).encode()?))
        });
        let batch: Vec<Write> = batch.collect::<Result<_, StoreError>>()?;
        store.fill(batch).await?;
    }
    Ok(())
}

/// How much a world is.
pub(crate) async fn measure(store: &dyn Store, number: u64) -> Result<Size, StoreError> {
    let prefix = world_prefix(number);
    let (mut size, mut after): (Size, Option<String>) = (Size::default(), None);
    loop {
        let page = store.scan(&prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        for item in &page.items {
            size.records += 1;
            size.bytes += (item.key.len() - prefix.len() + item.value.len()) as u64;
        }
        after = page.next;
        if after.is_none() {
            return Ok(size);
        }
    }
}

/// Copies a world, to which nobody writes meanwhile, byte for byte to a number that no world has, and reads the copy back.
/// After an error nothing of it is left, or what is left is swept.
pub(crate) async fn copy(store: &dyn Store, from: u64, to: u64, job: &Job) -> Result<Size, Copied> {
    let copied = async {
        job.measured(measure(store, from).await?.records);
        let (size, hash) = write(store, from, to, job).await?;
        if read_back(store, to, job).await? == hash {
            Ok(size)
        } else {
            Err(StoreError::Corrupt(format!("world {to} reads back as another than was written")).into())
        }
    };
    let copied = copied.await;
    if copied.is_err() {
        discard(store, to).await;
    }
    copied
}

async fn write(store: &dyn Store, from: u64, to: u64, job: &Job) -> Result<(Size, Hash), Copied> {
    let (source, target) = (world_prefix(from), world_prefix(to));
    let (mut size, mut hash, mut after): (Size, Sha256, Option<String>) = Default::default();
    loop {
        let page = store.scan(&source, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        for batch in page.items.chunks(BATCH) {
            let writes = batch.iter().map(|item| {
                let place = &item.key[source.len()..];
                digest(&mut hash, place, &item.value);
                size.records += 1;
                size.bytes += (place.len() + item.value.len()) as u64;
                Write::Put(format!("{target}{place}"), item.value.clone())
            });
            store.fill(writes.collect()).await?;
            job.step(Stage::Filling, size.records)?;
        }
        after = page.next;
        if after.is_none() {
            return Ok((size, hash.finalize().into()));
        }
    }
}

async fn read_back(store: &dyn Store, number: u64, job: &Job) -> Result<Hash, Copied> {
    let prefix = world_prefix(number);
    let (mut hash, mut after, mut done): (Sha256, Option<String>, u64) = Default::default();
    loop {
        let page = store.scan(&prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        page.items.iter().for_each(|item| digest(&mut hash, &item.key[prefix.len()..], &item.value));
        done += page.items.len() as u64;
        job.step(Stage::Checking, done)?;
        after = page.next;
        if after.is_none() {
            return Ok(hash.finalize().into());
        }
    }
}

/// A SHA-256.
type Hash = [u8; 32];

fn digest(hash: &mut Sha256, key: &str, value: &[u8]) {
    // Neither a key nor JSON has such bytes.
    for bytes in [key.as_bytes(), b"\0", value, b"\0"] {
        hash.update(bytes);
    }
}

//! A new world: filled, checked, switched to.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::{
    domain::{permission::Catalogue, record::Record},
    service::{
        export::hex,
        job::{Cancelled, Job, Stage},
    },
    store::{Commit, Entry, Item, MAX_PAGE, Order, Store, StoreError, Tx, Write, keys, world_prefix},
};

use super::{
    BATCH, BadWorld, Contents, LIVE_KEY, Live, Origin, Partial, contents::hold, load, read_live, sweep, write_live,
};

/// Why no world was made. The live one is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CreateError {
    /// The entries make no world.
    #[error(transparent)]
    Bad(#[from] BadWorld),
    /// The store failed. When it was the switch that failed, and its outcome is unknown, the new world may be live.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// Another world became live in the meantime.
    #[error("another world was made live at the same time")]
    Switched,
}

/// Makes a world of these contents live: fills a world of a new number, reads it back, switches to it in one
/// transaction, and deletes the one that was live before.
///
/// # Errors
/// [`CreateError`]; the live world is then as it was.
pub async fn create(store: &dyn Store, contents: &Contents, origin: Origin) -> Result<Live, CreateError> {
    let place = Place::find(store).await?;
    match fill(store, place.number, contents).await {
        Ok(()) => place.switch(store, origin).await,
        Err(error) => Err(place.clear(store, error).await),
    }
}

/// As [`create`], of records that need not be in memory all at once: they come in the order of their keys, and account by
/// account with a serial. What was written is then read back and held to the rules of a world. The hash of the origin is
/// the SHA-256 of the keys and values.
///
/// # Errors
/// [`CreateError`], [`CreateError::Cancelled`] among them; the live world is then as it was.
pub async fn create_from(
    store: &dyn Store,
    catalogue: &Arc<Catalogue>,
    records: impl Iterator<Item = Record> + Send,
    name: String,
    job: &Job,
) -> Result<Live, CreateError> {
    let place = Place::find(store).await?;
    let made = async {
        let hash = pour(store, place.number, records, job).await?;
        check(store, place.number, catalogue, &hash, job).await?;
        Ok(hash)
    };
    match made.await {
        Ok(hash) => place.switch(store, Origin { name, hash }).await,
        Err(error) => Err(place.clear(store, error).await),
    }
}

/// Where a new world is made, and what was live before.
struct Place {
    number: u64,
    before: Option<Item>,
    old: Option<u64>,
}

impl Place {
    async fn find(store: &dyn Store) -> Result<Self, StoreError> {
        let before = store.get(LIVE_KEY).await?;
        let old = before.as_ref().map(|item| read_live(&item.value)).transpose()?.map(|live| live.world);
        let highest = sweep::numbers(store).await?.into_iter().chain(old).max();
        Ok(Self { number: highest.unwrap_or(0) + 1, before, old })
    }

    /// Makes the world the live one. The transaction makes durable what was filled before it.
    async fn switch(self, store: &dyn Store, origin: Origin) -> Result<Live, CreateError> {
        let live = Live { world: self.number, origin };
        let switch = match &self.before {
            Some(item) => Tx::new().rev_is(LIVE_KEY, item.rev),
            None => Tx::new().absent(LIVE_KEY),
        };
        // After an error the new world may be live, so that neither may be deleted here.
        match store.transact(switch.put(LIVE_KEY, write_live(&live)?)).await? {
            Commit::Committed(_) => {
                if let Some(old) = self.old {
                    let _ = sweep::delete(store, old).await;
                }
                Ok(live)
            }
            Commit::PreconditionFailed(_) => Err(self.clear(store, CreateError::Switched).await),
        }
    }

    /// Takes back what was written, after this error.
    async fn clear(&self, store: &dyn Store, error: CreateError) -> CreateError {
        // What cannot be deleted now is swept at the next start.
        let _ = sweep::delete(store, self.number).await;
        error
    }
}

/// Writes a world that nobody sees yet, and reads it back.
async fn fill(store: &dyn Store, number: u64, contents: &Contents) -> Result<(), CreateError> {
    let prefix = world_prefix(number);
    let mut values = contents.values().peekable();
    while values.peek().is_some() {
        let batch = values.by_ref().take(BATCH);
        let batch = batch.map(|(key, value)| Write::Put(format!("{prefix}{key}"), value.to_vec()));
        store.fill(batch.collect()).await?;
    }
    let loaded = load(store, number, contents.world().catalogue()).await?;
    // The contents keep the invariants, and so does what equals them.
    if loaded.world == *contents.world() { Ok(()) } else { Err(reads_otherwise(number).into()) }
}

/// Writes records as they come, and answers the hash of what was written.
async fn pour(
    store: &dyn Store,
    number: u64,
    records: impl Iterator<Item = Record> + Send,
    job: &Job,
) -> Result<String, CreateError> {
    let prefix = world_prefix(number);
    let mut records = records.fuse();
    let mut hash = Sha256::new();
    let mut last = String::new();
    let mut next = || -> Result<Vec<Write>, CreateError> {
        let mut batch = Vec::with_capacity(BATCH);
        for record in records.by_ref().take(BATCH) {
            let key = keys::of_record(&record.key());
            if key <= last {
                return Err(BadWorld::Order(key).into());
            }
            let value = Entry::Record(record).encode().map_err(BadWorld::Value)?;
            digest(&mut hash, &key, &value);
            batch.push(Write::Put(format!("{prefix}{key}"), value));
            last = key;
        }
        Ok(batch)
    };
    let (mut batch, mut done) = (next()?, 0);
    while !batch.is_empty() {
        done += batch.len() as u64;
        // The next batch is made while the store is busy with this one.
        let (written, made) = tokio::join!(store.fill(batch), async { next() });
        written.map_err(|error| match error {
            StoreError::TooLarge(limit) => BadWorld::TooLarge(limit).into(),
            error => CreateError::from(error),
        })?;
        batch = made?;
        job.step(Stage::Filling, done)?;
    }
    Ok(hex(&hash.finalize()))
}

/// Reads back a world that was written, and holds it to its hash and to the rules.
async fn check(
    store: &dyn Store,
    number: u64,
    catalogue: &Arc<Catalogue>,
    hash: &str,
    job: &Job,
) -> Result<(), CreateError> {
    let prefix = world_prefix(number);
    let mut found = Sha256::new();
    let (mut after, mut done): (Option<String>, _) = (None, 0);
    loop {
        let page = store.scan(&prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        page.items.iter().for_each(|item| digest(&mut found, &item.key[prefix.len()..], &item.value));
        done += page.items.len() as u64;
        job.step(Stage::Checking, done / 2)?;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    if hex(&found.finalize()) != hash {
        return Err(reads_otherwise(number).into());
    }
    let mut partial = Partial::begin(store, number, catalogue).await?;
    while !partial.is_whole() {
        partial.page(store, MAX_PAGE).await?;
        job.step(Stage::Checking, (done + partial.users() as u64) / 2)?;
    }
    hold(partial.world())?;
    Ok(())
}

fn digest(hash: &mut Sha256, key: &str, value: &[u8]) {
    // Neither a key nor JSON has such bytes.
    for bytes in [key.as_bytes(), b"\0", value, b"\0"] {
        hash.update(bytes);
    }
}

fn reads_otherwise(number: u64) -> StoreError {
    StoreError::Corrupt(format!("world {number} reads back as another than was written"))
}

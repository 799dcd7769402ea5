//! The embedded store on disk, over sled.
//!
//! sled's own `flush` survives a killed process and no power cut: on Linux it hands the data to the device and leaves
//! the size of the file behind. So a commit is: check the preconditions under the writer's mutex, build one batch with
//! every write and the new revision, apply it, flush, `fsync` the data file, and only then publish and answer. A fill
//! leaves out flush and `fsync`, which the next commit does for it. sled's
//! transactions, subscribers and ids are not used: the first cannot scan, the second block the writer, the third jump.
//!
//! There is one tree. A value is stored behind the revision that wrote it, eight bytes, big endian. Two keys are the
//! store's own; they start with the byte 0xFF, which no key can, so that neither `get` nor `scan` ever meets them:
//! `0xFF meta/revision` holds the revision of the last commit, `0xFF meta/store` says that a store was made here.

use std::{
    fs::File,
    io,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use ::sled::{Batch, Db, IVec};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use tokio::runtime::Handle;

use crate::store::{
    codec::{decode, encode},
    contain::{contain, quietly},
    contract::{Commit, Item, MAX_PAGE, Order, Page, Store},
    error::{StoreError, is_full},
    folder::Folder,
    head::Head,
    lock::{Lock, Owner, retry},
    migrate::Kind,
    space::{self, FreeSpace},
    span::{page_size, span},
    tx::{Tx, Write},
    watch::{Feed, Watch},
};

/// How much of the data sled keeps in memory, in bytes. Its own default is 1 GB. A world is in memory already, so that only
/// logs are read again.
const CACHE_BYTES: u64 = 4 * 1024 * 1024;
/// One in so many items of a full page is read again. A node of sled's tree holds some ten of them.
const NOTED_ITEMS: usize = 2;
/// The key of the last revision.
const REVISION_KEY: &[u8] = b"\xFFmeta/revision";
/// The key of the mark that a store was made.
const MARK_KEY: &[u8] = b"\xFFmeta/store";
/// The length of the revision in front of a value.
const REVISION_BYTES: usize = size_of::<u64>();

/// The mark that a store was made.
#[derive(Debug, Serialize, Deserialize)]
struct Mark {
    /// When, as the caller's clock told it.
    created: String,
    /// The version of the program that made it.
    writer: String,
}

/// The versions of the mark.
static MARK: Kind = Kind { name: "store mark", version: 1, steps: &[] };

/// Makes what was written to a file durable. Injected, so that a test can fail a disk.
pub type SyncFile = Arc<dyn Fn(&File) -> io::Result<()> + Send + Sync>;

/// How a data folder is opened.
#[derive(Clone)]
pub struct OpenOptions {
    /// The time of now as text: it stands in the LOCK file and in the mark of a new store.
    pub since: String,
    /// How long to wait for a folder that is in use. One that was just left may still be closing.
    pub lock_wait: Duration,
    /// Tells the room on the disk.
    pub free_space: FreeSpace,
    /// Makes the data file durable.
    pub sync: SyncFile,
}

impl OpenOptions {
    /// The real disk, and one second for the lock.
    #[must_use]
    pub fn new(since: impl Into<String>) -> Self {
        Self {
            since: since.into(),
            lock_wait: Duration::from_secs(1),
            free_space: Arc::new(space::system_free_space),
            sync: Arc::new(File::sync_all),
        }
    }
}

/// A store in a data folder, which it keeps locked until it is dropped.
pub struct SledStore {
    inner: Arc<Inner>,
}

/// What the blocking threads share. Dropped in this order: sled before the lock.
struct Inner {
    state: Mutex<State>,
    feed: Feed,
    db: Db,
    // Open for the life of the store: a descriptor is told of a failed write-back only when it was open at the time.
    file: File,
    sync: SyncFile,
    head: Head,
    folder: Folder,
    _lock: Lock,
}

/// What the writer's mutex guards, beside the tree.
#[derive(Debug)]
struct State {
    /// The last revision. It is durable, and all before it, unless it was a fill.
    revision: u64,
    /// Why nothing can be written any more.
    failed: Option<StoreError>,
    closed: bool,
}

impl SledStore {
    /// Opens the store in `dir`, or makes one there; `since` is the time of now as text. It blocks, for at most about a
    /// second when the folder is in use.
    ///
    /// # Errors
    /// [`StoreError::Locked`], [`StoreError::Full`], [`StoreError::Corrupt`], [`StoreError::Newer`], or
    /// [`StoreError::Other`] when the folder cannot be used. Nothing is deleted or renamed in any of these cases.
    pub fn open(dir: &Path, since: &str) -> Result<Self, StoreError> {
        Self::open_with(dir, &OpenOptions::new(since))
    }

    /// As [`SledStore::open`], with all that can be chosen.
    ///
    /// # Errors
    /// As [`SledStore::open`].
    pub fn open_with(dir: &Path, options: &OpenOptions) -> Result<Self, StoreError> {
        let folder = Folder::create(dir)?;
        let lock = Lock::take(&folder.lock(), &options.since, options.lock_wait)?;
        space::check(folder.dir(), &folder.engine(), &options.free_space)?;
        folder.delete_unfinished_snapshots()?;
        folder.check_not_emptied()?;
        // A store that is made now owes nothing to a witness of one that was taken away.
        let new = !folder.marker().exists();
        let db = open_engine(&folder, options.lock_wait)?;
        let file = File::open(folder.db()).map_err(|error| StoreError::from_io("opening sled/db", &error))?;
        (options.sync)(&file).map_err(|error| StoreError::from_io("making sled/db durable", &error))?;
        folder.sync()?;
        let revision = quietly(|| establish(&db, &folder, &file, options))
            .unwrap_or_else(|panic| Err(StoreError::Corrupt(panic)))
            .map_err(while_opening)?;
        let head = Head::open(&folder.head()).map_err(|error| StoreError::from_io("opening HEAD", &error))?;
        let told = if new { 0 } else { head.revision() };
        if told > revision {
            let lost = told - revision;
            return Err(StoreError::Corrupt(format!(
                "{lost} of its {told} commits are missing from sled/db (the file HEAD counts them)"
            )));
        }
        head.tell(revision);
        let state = Mutex::new(State { revision, failed: None, closed: false });
        let sync = Arc::clone(&options.sync);
        let inner = Inner { state, feed: Feed::new(), db, file, sync, head, folder, _lock: lock };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &Folder {
        &self.inner.folder
    }

    /// Does blocking work: on a thread for it when called in a runtime, else at once. What `panicked` makes of a panic
    /// of sled is the answer to it.
    async fn run<T: Send + 'static>(
        &self,
        panicked: fn(String) -> StoreError,
        work: impl FnOnce(&Inner) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let inner = Arc::clone(&self.inner);
        let work = move || contain(|| work(&inner)).unwrap_or_else(|panic| Err(panicked(panic)));
        match Handle::try_current() {
            Ok(runtime) => {
                let stopped = |_| Err(StoreError::Unavailable("the runtime is stopping".to_owned()));
                runtime.spawn_blocking(work).await.unwrap_or_else(stopped)
            }
            Err(_) => work(),
        }
    }
}

impl Inner {
    /// The writer's mutex. It is held for reads too: what they see is durable, and a page is one moment of the store.
    /// A panic under it leaves whole commits, or [`State::failed`] set.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        let _state = self.state();
        let stored = self.db.get(key).map_err(|error| from_sled(&error))?;
        stored.map(|stored| item(key.as_bytes(), &stored)).transpose()
    }

    fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        let state = self.state();
        let mut page = Page { items: Vec::new(), next: None, rev: state.revision };
        let Some((low, high)) = span(prefix, order, after) else {
            return Ok(page);
        };
        let mut range = self.db.range(low..high);
        let size = page_size(limit);
        while let Some(entry) = match order {
            Order::Ascending => range.next(),
            Order::Descending => range.next_back(),
        } {
            let (key, stored) = entry.map_err(|error| from_sled(&error))?;
            if page.items.len() == size {
                page.next = page.items.last().map(|item| item.key.clone());
                break;
            }
            page.items.push(item(&key, &stored)?);
        }
        self.let_go(&page);
        Ok(page)
    }

    /// Has sled see that more was read than its cache may hold. It notes what was read in 256 lists and looks at a list when
    /// that has 64 entries, so that a whole store of a hundred megabytes would stay in memory after it was read once.
    fn let_go(&self, page: &Page) {
        if page.items.len() == MAX_PAGE {
            for item in page.items.iter().step_by(NOTED_ITEMS) {
                // What is wrong with it is told when it is read for itself.
                let _ = self.db.get(&item.key);
            }
        }
    }

    fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        let mut state = self.state();
        if let Some(failed) = &state.failed {
            return Err(failed.clone());
        }
        for expected in &tx.expect {
            let stored = self.db.get(expected.key()).map_err(|error| from_sled(&error))?;
            let found = stored.map(|stored| item(expected.key().as_bytes(), &stored)).transpose()?;
            if !expected.holds(found.map(|item| item.rev)) {
                return Ok(Commit::PreconditionFailed(state.revision));
            }
        }
        if tx.writes.is_empty() {
            return Ok(Commit::Committed(state.revision));
        }
        let rev = state.revision + 1;
        let batch = batch(rev, &tx.writes);
        state.attempt(|| apply(&self.db, batch, &self.file, &self.sync))?;
        state.revision = rev;
        self.head.tell(rev);
        self.feed.publish(rev, tx.writes);
        Ok(Commit::Committed(rev))
    }

    /// The witness hears nothing of it: what it is told of is durable, and this is with the next commit.
    fn fill(&self, writes: &[Write]) -> Result<u64, StoreError> {
        let mut state = self.state();
        if let Some(failed) = &state.failed {
            return Err(failed.clone());
        }
        if writes.is_empty() {
            return Ok(state.revision);
        }
        let rev = state.revision + 1;
        let batch = batch(rev, writes);
        state.attempt(|| self.db.apply_batch(batch).map_err(|error| from_sled(&error)))?;
        state.revision = rev;
        Ok(rev)
    }

    fn close(&self) -> Result<(), StoreError> {
        let mut state = self.state();
        if state.closed {
            return Ok(());
        }
        if let Some(failed) = &state.failed {
            return Err(failed.clone());
        }
        flush(&self.db, &self.file, &self.sync)?;
        self.head.tell(state.revision);
        state.closed = true;
        state.failed = Some(StoreError::Unavailable("the store was closed".to_owned()));
        Ok(())
    }
}

#[async_trait]
impl Store for SledStore {
    async fn get(&self, key: &str) -> Result<Option<Item>, StoreError> {
        let key = key.to_owned();
        self.run(StoreError::Corrupt, move |inner| inner.get(&key)).await
    }

    async fn scan(&self, prefix: &str, order: Order, after: Option<&str>, limit: usize) -> Result<Page, StoreError> {
        let (prefix, after) = (prefix.to_owned(), after.map(str::to_owned));
        self.run(StoreError::Corrupt, move |inner| inner.scan(&prefix, order, after.as_deref(), limit)).await
    }

    async fn transact(&self, tx: Tx) -> Result<Commit, StoreError> {
        tx.check()?;
        self.run(StoreError::Unavailable, move |inner| inner.transact(tx)).await
    }

    async fn fill(&self, writes: Vec<Write>) -> Result<u64, StoreError> {
        let writes = Tx { expect: Vec::new(), writes }.checked()?.writes;
        self.run(StoreError::Unavailable, move |inner| inner.fill(&writes)).await
    }

    fn watch(&self, prefix: &str) -> Watch {
        self.inner.feed.watch(prefix)
    }

    async fn revision(&self) -> Result<u64, StoreError> {
        self.run(StoreError::Unavailable, |inner| Ok(inner.state().revision)).await
    }

    async fn close(&self) -> Result<(), StoreError> {
        self.run(StoreError::Unavailable, Inner::close).await
    }
}

/// Opens sled in its folder. Its own lock can outlast the process or the store that held it by a moment.
fn open_engine(folder: &Folder, wait: Duration) -> Result<Db, StoreError> {
    let config = ::sled::Config::new().path(folder.engine()).cache_capacity(CACHE_BYTES);
    let mut opened = None;
    retry(wait, || match quietly(|| config.open()) {
        Ok(Ok(db)) => {
            opened = Some(db);
            Ok(true)
        }
        Ok(Err(error)) => match from_sled(&error) {
            StoreError::Locked(_) => Ok(false),
            error => Err(while_opening(error)),
        },
        Err(panic) => Err(StoreError::Corrupt(panic)),
    })?;
    opened.ok_or_else(|| StoreError::Locked(Owner::default()))
}

/// Holds the mark in the tree against the marker in the folder, marks a new store in both, and answers the revision.
fn establish(db: &Db, folder: &Folder, file: &File, options: &OpenOptions) -> Result<u64, StoreError> {
    let read = |key: &[u8]| db.get(key).map_err(|error| from_sled(&error));
    let corrupt = |text: &str| Err(StoreError::Corrupt(text.to_owned()));
    let mark = match (read(MARK_KEY)?, read(REVISION_KEY)?) {
        (Some(mark), Some(revision)) => {
            let mark: Mark = decode(&MARK, &mark)?;
            let Ok(revision) = revision.as_ref().try_into().map(u64::from_be_bytes) else {
                return corrupt("the number of the last revision is unreadable");
            };
            if folder.is_marked()? {
                return Ok(revision);
            }
            (mark, revision)
        }
        (None, None) => {
            if folder.is_marked()? {
                return corrupt("the folder is marked as a store, and its data file is a new one");
            }
            if db.iter().next().transpose().map_err(|error| from_sled(&error))?.is_some() {
                return corrupt("there are records, and no mark of a store");
            }
            let mark = Mark { created: options.since.clone(), writer: env!("CARGO_PKG_VERSION").to_owned() };
            let mut batch = Batch::default();
            batch.insert(MARK_KEY, encode(MARK.version, &mark)?);
            batch.insert(REVISION_KEY, &0_u64.to_be_bytes());
            apply(db, batch, file, &options.sync)?;
            (mark, 0)
        }
        _ => return corrupt("the mark of a store is incomplete"),
    };
    // Last, so that a marker always has a durable store beside it.
    let (Mark { created, writer }, revision) = mark;
    folder.mark(&format!("A store of Seatdesk {writer}, made {created}. Its data is in the folder sled.\n"))?;
    Ok(revision)
}

impl State {
    /// Writes. What went wrong stays: set before sled has the batch and taken back after all is well, so that a panic in
    /// between leaves it set.
    fn attempt(&mut self, write: impl FnOnce() -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.failed = Some(StoreError::Unavailable("a commit was interrupted".to_owned()));
        let outcome = write();
        self.failed = outcome.as_ref().err().cloned();
        outcome
    }
}

/// The writes of a revision, and the revision itself.
fn batch(rev: u64, writes: &[Write]) -> Batch {
    let mut batch = Batch::default();
    for write in writes {
        match write {
            Write::Put(key, value) => batch.insert(key.as_str(), stored(rev, value)),
            Write::Del(key) => batch.remove(key.as_str()),
        }
    }
    batch.insert(REVISION_KEY, &rev.to_be_bytes());
    batch
}

/// Hands a batch to sled and makes it durable.
fn apply(db: &Db, batch: Batch, file: &File, sync: &SyncFile) -> Result<(), StoreError> {
    db.apply_batch(batch).map_err(|error| from_sled(&error))?;
    flush(db, file, sync)
}

/// Makes durable what sled has.
fn flush(db: &Db, file: &File, sync: &SyncFile) -> Result<(), StoreError> {
    db.flush().map_err(|error| from_sled(&error))?;
    sync(file).map_err(|error| {
        if is_full(&error) { StoreError::Full } else { StoreError::Unavailable(format!("fsync of sled/db: {error}")) }
    })?;
    Ok(())
}

/// A value as it is stored, behind its revision.
fn stored(rev: u64, value: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(REVISION_BYTES + value.len());
    bytes.extend_from_slice(&rev.to_be_bytes());
    bytes.extend_from_slice(value);
    bytes
}

/// An item out of what is stored.
fn item(key: &[u8], stored: &IVec) -> Result<Item, StoreError> {
    let Ok(key) = String::from_utf8(key.to_vec()) else {
        return Err(StoreError::Corrupt(format!("the key {} is not text", key.escape_ascii())));
    };
    match stored.split_first_chunk::<REVISION_BYTES>() {
        Some((rev, value)) => Ok(Item { key, value: value.to_vec(), rev: u64::from_be_bytes(*rev) }),
        None => Err(StoreError::Corrupt(format!("the value of {key:?} has no revision"))),
    }
}

/// What an error of sled means. Its sticky errors after a failed write keep the kind of the first one.
fn from_sled(error: &::sled::Error) -> StoreError {
    use ::sled::Error;
    match error {
        Error::Io(io) if is_full(io) => StoreError::Full,
        Error::Io(io) if matches!(io.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) => {
            StoreError::Corrupt(io.to_string())
        }
        // The only mark of this error is its text.
        Error::Io(io) if io.to_string().contains("could not acquire lock") => StoreError::Locked(Owner::default()),
        Error::Io(io) => StoreError::Unavailable(io.to_string()),
        // What sled calls unsupported is a setting that is not the one it was made with, and ours never change.
        Error::Corruption { .. } | Error::ReportableBug(_) | Error::Unsupported(_) | Error::CollectionNotFound(_) => {
            StoreError::Corrupt(error.to_string())
        }
    }
}

/// While a store is opened no outcome is unknown: nothing was asked of it yet.
fn while_opening(error: StoreError) -> StoreError {
    match error {
        StoreError::Unavailable(text) => StoreError::Other(text),
        error => error,
    }
}

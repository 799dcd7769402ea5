//! Snapshots of the world: saved, restored and deleted by its writer, between two commands.
//!
//! The writer does it, since nobody else knows that nothing is written meanwhile. Commands wait in their queue until it is
//! done or cancelled.

use std::sync::Arc;

use tokio::sync::oneshot;

use crate::{
    domain::snapshot::{Snapshot, SnapshotName},
    service::{
        job::{Cancelled, Job},
        worlds::{self, BadWorld, Copied, Kept, LIVE_KEY, Live, Loaded, Origin, Size, load},
    },
    store::{Commit, Item, StoreError, Tx},
};

use super::{Health, Hub, Published, closed, under, writer};

/// Something to do with snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SnapshotTask {
    /// Keep the world under a name.
    Save {
        /// The name.
        name: SnapshotName,
        /// Whether a snapshot of this name may be replaced.
        replace: bool,
    },
    /// Go back to a snapshot. The world that is there is kept as [`SnapshotName::before_restore`].
    Restore(SnapshotName),
    /// Let go of a snapshot.
    Delete(SnapshotName),
}

/// Why nothing was done. World and snapshots are as they were.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// There is a snapshot of this name, which was not to be replaced.
    #[error("there is a snapshot {0} already")]
    Exists(SnapshotName),
    /// There is no snapshot of this name.
    #[error("there is no snapshot {0}")]
    Unknown(SnapshotName),
    /// What the snapshot holds is no world.
    #[error(transparent)]
    Bad(#[from] BadWorld),
    /// It was cancelled.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// The store failed. When it was the last step that failed, and its outcome is unknown, it may be done.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Copied> for SnapshotError {
    fn from(error: Copied) -> Self {
        match error {
            Copied::Store(error) => Self::Store(error),
            Copied::Cancelled(cancelled) => Self::Cancelled(cancelled),
        }
    }
}

/// What the writer is asked.
pub(super) struct Asked {
    task: SnapshotTask,
    job: Job,
    answer: oneshot::Sender<Result<Snapshot, SnapshotError>>,
}

impl Hub {
    /// The snapshots there are, by name.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn snapshots(&self) -> Result<Vec<Snapshot>, StoreError> {
        worlds::snapshots(self.store.as_ref()).await
    }

    /// Saves, restores or deletes a snapshot, and answers which. It waits until the world is whole, and commands wait for
    /// it. Restoring switches this hub, and with it all sessions, to the restored world.
    ///
    /// # Errors
    /// [`SnapshotError`].
    pub async fn snapshot(&self, task: SnapshotTask, job: Job) -> Result<Snapshot, SnapshotError> {
        if let Health::ReadOnly(error) = &self.published.borrow().health {
            return Err(error.clone().into());
        }
        let (answer, answered) = oneshot::channel();
        let asked = Asked { task, job, answer };
        self.queue.send(writer::Job::Snapshot(asked)).await.map_err(|_| closed())?;
        let lost = |_| StoreError::Unavailable("the writer stopped before it answered".to_owned());
        answered.await.map_err(lost)?
    }

    /// Deletes what interrupted loads, imports and snapshots have left in the store, while nobody makes a world in it.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn sweep(&self) -> Result<Vec<u64>, StoreError> {
        let _nobody_else = self.making.lock().await;
        worlds::sweep(self.store.as_ref()).await
    }
}

impl writer::Writer {
    /// Does what was asked, and answers it.
    pub(super) async fn snapshot(&mut self, asked: Asked) {
        let Asked { task, job, answer } = asked;
        let done = self.keep_or_restore(task, &job).await;
        if let Err(SnapshotError::Store(error)) = &done {
            // What the store still takes after an error is not known, as after a command.
            let _ = self.fail(error.clone());
        }
        self.catch_up_now().await;
        let _ = answer.send(done);
    }

    async fn keep_or_restore(&mut self, task: SnapshotTask, job: &Job) -> Result<Snapshot, SnapshotError> {
        if let Health::ReadOnly(error) = &self.publish.borrow().health {
            return Err(error.clone().into());
        }
        let making = Arc::clone(&self.making);
        let _nobody_else = making.lock().await;
        match task {
            SnapshotTask::Save { name, replace } => self.save(name, replace, job).await,
            SnapshotTask::Restore(name) => self.restore(name, job).await,
            SnapshotTask::Delete(name) => self.delete(name).await,
        }
    }

    async fn save(&mut self, name: SnapshotName, replace: bool, job: &Job) -> Result<Snapshot, SnapshotError> {
        let store = Arc::clone(&self.base.store);
        let before = worlds::find(store.as_ref(), &name).await?;
        if before.is_some() && !replace {
            return Err(SnapshotError::Exists(name));
        }
        self.fill_up().await?;
        let number = worlds::next_number(store.as_ref(), self.base.number).await?;
        let size = worlds::copy(store.as_ref(), self.base.number, number, job).await?;
        let origin = match store.get(LIVE_KEY).await? {
            Some(live) => worlds::read_live(&live.value)?.origin,
            None => sandbox(),
        };
        let kept = Kept { world: number, origin, snapshot: self.describe(name, size) };
        // From here on the copy is a snapshot, durably.
        let tx = worlds::put_kept(Tx::new(), &kept, before.as_ref().map(|(_, rev)| *rev))?;
        if let Commit::PreconditionFailed(_) = store.transact(tx).await? {
            worlds::discard(store.as_ref(), number).await;
            return Err(SnapshotError::Exists(kept.snapshot.name));
        }
        if let Some((before, _)) = before {
            worlds::discard(store.as_ref(), before.world).await;
        }
        Ok(kept.snapshot)
    }

    async fn restore(&mut self, name: SnapshotName, job: &Job) -> Result<Snapshot, SnapshotError> {
        let store = Arc::clone(&self.base.store);
        let Some((kept, _)) = worlds::find(store.as_ref(), &name).await? else {
            return Err(SnapshotError::Unknown(name));
        };
        self.fill_up().await?;
        let number = worlds::next_number(store.as_ref(), self.base.number).await?;
        worlds::copy(store.as_ref(), kept.world, number, job).await?;
        let catalogue = Arc::clone(self.publish.borrow().world.catalogue());
        let loaded = match load(store.as_ref(), number, &catalogue).await {
            Ok(loaded) => loaded,
            Err(error) => {
                worlds::discard(store.as_ref(), number).await;
                return Err(error.into());
            }
        };
        if let Err(bad) = worlds::hold(&loaded.world) {
            worlds::discard(store.as_ref(), number).await;
            return Err(bad.into());
        }
        self.switch(kept, number, loaded).await
    }

    /// Makes a copy of a snapshot the live world, and the world that was live a snapshot, in one transaction.
    async fn switch(&mut self, kept: Kept, number: u64, loaded: Loaded) -> Result<Snapshot, SnapshotError> {
        let store = Arc::clone(&self.base.store);
        let live = store.get(LIVE_KEY).await?;
        let origin = live.as_ref().map(|item: &Item| worlds::read_live(&item.value)).transpose()?;
        let origin = origin.map_or_else(sandbox, |live| live.origin);
        let size = worlds::measure(store.as_ref(), self.base.number).await?;
        let automatic = SnapshotName::before_restore();
        let earlier = worlds::find(store.as_ref(), &automatic).await?;
        let replaced = Kept { world: self.base.number, origin, snapshot: self.describe(automatic, size) };
        let tx = match &live {
            Some(item) => Tx::new().rev_is(LIVE_KEY, item.rev),
            None => Tx::new().absent(LIVE_KEY),
        };
        let now = Live { world: number, origin: kept.origin.clone() };
        let tx = worlds::put_kept(
            tx.put(LIVE_KEY, worlds::write_live(&now)?),
            &replaced,
            earlier.as_ref().map(|(_, rev)| *rev),
        )?;
        if let Commit::PreconditionFailed(_) = store.transact(tx).await? {
            worlds::discard(store.as_ref(), number).await;
            return Err(StoreError::Other("another world was made live at the same time".to_owned()).into());
        }
        (self.base.number, self.base.revs) = (number, loaded.revs);
        let world = under(Arc::new(loaded.world), self.policy);
        let restored = Some(kept.snapshot.name.clone());
        // A world in real time that was kept is one of the past until it has caught up, right after this.
        let caught_up = super::clock::overdue(&world, self.sources.time.now()).is_none();
        let health = Health::ReadWrite;
        self.publish.send_replace(Published { world, number, restored, health, loading: None, caught_up });
        if let Some((earlier, _)) = earlier {
            worlds::discard(store.as_ref(), earlier.world).await;
        }
        Ok(kept.snapshot)
    }

    async fn delete(&mut self, name: SnapshotName) -> Result<Snapshot, SnapshotError> {
        let store = Arc::clone(&self.base.store);
        let Some((kept, rev)) = worlds::find(store.as_ref(), &name).await? else {
            return Err(SnapshotError::Unknown(name));
        };
        if let Commit::PreconditionFailed(_) = store.transact(worlds::forget(&name, rev)).await? {
            return Err(SnapshotError::Unknown(name));
        }
        worlds::discard(store.as_ref(), kept.world).await;
        Ok(kept.snapshot)
    }

    /// Sees to it that the store holds the whole world, which that of a fork does not.
    async fn fill_up(&mut self) -> Result<(), StoreError> {
        if !self.base.alone {
            return Ok(());
        }
        let world = Arc::clone(&self.publish.borrow().world);
        worlds::refill(self.base.store.as_ref(), self.base.number, &world).await?;
        // The records that commits expect were written anew.
        let loaded = load(self.base.store.as_ref(), self.base.number, world.catalogue()).await?;
        self.base.revs = loaded.revs;
        Ok(())
    }

    fn describe(&self, name: SnapshotName, size: Size) -> Snapshot {
        let world = Arc::clone(&self.publish.borrow().world);
        let taken = self.sources.time.now();
        Snapshot {
            name,
            taken,
            time: world.clock().now(taken),
            simulated: world.clock().is_simulated(),
            accounts: world.accounts().count() as u64,
            users: world.accounts().map(|account| account.users().len() as u64).sum(),
            records: size.records,
            bytes: size.bytes,
        }
    }
}

/// What a world in a store that names no live one was made from.
fn sandbox() -> Origin {
    Origin { name: "sandbox".to_owned(), hash: String::new() }
}

//! Jobs: work that takes long, tells how far it is, and can be cancelled.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::sync::watch;

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What it is doing.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u64,
    /// How much there is, by the same measure.
    pub total: u64,
}

/// What a job does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It writes records.
    Filling,
    /// It reads back what it wrote.
    Checking,
}

/// The side of a job that works.
#[derive(Debug)]
pub struct Job {
    progress: watch::Sender<Progress>,
    cancelled: Arc<AtomicBool>,
}

/// The side of a job that waits for it.
#[derive(Clone, Debug)]
pub struct JobHandle {
    progress: watch::Receiver<Progress>,
    cancelled: Arc<AtomicBool>,
}

/// A job was cancelled before it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cancelled")]
pub struct Cancelled;

impl Job {
    /// A job that has so much to do, and a handle to it.
    #[must_use]
    pub fn new(total: u64) -> (Self, JobHandle) {
        let (progress, watched) = watch::channel(Progress { stage: Stage::Filling, done: 0, total });
        let cancelled = Arc::new(AtomicBool::new(false));
        let handle = JobHandle { progress: watched, cancelled: Arc::clone(&cancelled) };
        (Self { progress, cancelled }, handle)
    }

    /// Tells how much there is to do, once it is known.
    pub fn measured(&self, total: u64) {
        self.progress.send_modify(|progress| progress.total = total);
    }

    /// Tells how far the job is.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to end here; it then leaves nothing behind.
    pub fn step(&self, stage: Stage, done: u64) -> Result<(), Cancelled> {
        self.progress.send_modify(|progress| {
            progress.stage = stage;
            progress.done = done;
        });
        if self.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

impl JobHandle {
    /// How far the job is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        *self.progress.borrow()
    }

    /// Waits until the job has come further, and answers whether it has; at once that it has not when it is over.
    pub async fn moved(&mut self) -> bool {
        // It fails only when the job is over.
        self.progress.changed().await.is_ok()
    }

    /// Has the job end at its next step. It answers that it was cancelled, unless it was done already.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }
}

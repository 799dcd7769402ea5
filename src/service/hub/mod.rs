//! The hub of a world: one writer that decides, commits and publishes, and a handle to it for everybody else.
//!
//! A command goes into one bounded queue. The writer takes one at a time, draws its id and time, asks
//! [`decide`](crate::domain::decide::decide), commits what it answers as one transaction, and only then moves the world,
//! publishes it and tells the asker.

mod clock;
mod fork;
mod log;
mod published;
mod writer;

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot, watch};

pub use self::{
    clock::ClockError,
    log::{Cursor, LogPage, Logged},
    published::{Health, Outcome, Published},
    writer::Writer,
};
use crate::{
    domain::{
        audit::AuditEntry,
        command::{Command, Policy},
        guard::Actor,
        hub_id::HubId,
        mail::Mail,
        world::World,
    },
    store::{Store, StoreError},
};

use self::writer::Job;
use super::{
    sources::{Sources, TimeSource},
    worlds::Loaded,
};

/// How many commands wait at most; who brings one more waits until there is room.
const QUEUE: usize = 64;

/// A handle to a world. A clone is a handle to the same.
#[derive(Clone)]
pub struct Hub {
    store: Arc<dyn Store>,
    number: u64,
    time: Arc<dyn TimeSource>,
    queue: mpsc::Sender<Job>,
    published: watch::Receiver<Published>,
}

impl Hub {
    /// A hub over world `number` of a store, as it was loaded from there, and its writer, which somebody has to
    /// [run](Writer::run). There must be no other writer to that world in this process.
    pub fn open(
        store: Arc<dyn Store>,
        number: u64,
        loaded: Loaded,
        sources: Sources,
        policy: Policy,
    ) -> (Self, Writer) {
        let (queue, jobs) = mpsc::channel(QUEUE);
        let world = Arc::new(loaded.world);
        let (publish, published) = watch::channel(Published { world, health: Health::ReadWrite });
        let hub = Self { store: Arc::clone(&store), number, time: Arc::clone(&sources.time), queue, published };
        let writer = Writer { store, number, revs: loaded.revs, alone: false, sources, policy, jobs, publish };
        (hub, writer)
    }

    /// The world as it stands.
    #[must_use]
    pub fn world(&self) -> Arc<World> {
        Arc::clone(&self.published.borrow().world)
    }

    /// Tells of every new world and of the health of the store. Who is slow sees the newest, not each.
    #[must_use]
    pub fn published(&self) -> watch::Receiver<Published> {
        self.published.clone()
    }

    /// The world's time: its clock over the real time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.published.borrow().world.clock().now(self.time.now())
    }

    /// Has a command carried out, and waits for what became of it. Who stops waiting does not stop the command.
    pub async fn submit(&self, actor: Actor, command: Command) -> Outcome {
        let health = self.published.borrow().health.clone();
        if let Health::ReadOnly(error) = health {
            return Outcome::Failed(error);
        }
        let (answer, answered) = oneshot::channel();
        if self.queue.send(Job::Submit { actor, command, answer }).await.is_err() {
            return Outcome::Failed(closed());
        }
        let lost = |_| Outcome::Failed(StoreError::Unavailable("the writer stopped before it answered".to_owned()));
        answered.await.unwrap_or_else(lost)
    }

    /// A page of an account's outbox, the newest mail first. Starts behind `before`, which is [`LogPage::next`] of the
    /// page above; `limit` is how many stored parts are read at most.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn outbox(&self, hub: HubId, before: Option<&Cursor>, limit: usize) -> Result<LogPage<Mail>, StoreError> {
        log::outbox(self.store.as_ref(), self.number, hub, before, limit).await
    }

    /// A page of an account's audit log, the newest entry first; as [`Hub::outbox`]. An entry with many targets comes in
    /// several, each with some of them.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn audit(
        &self,
        hub: HubId,
        before: Option<&Cursor>,
        limit: usize,
    ) -> Result<LogPage<AuditEntry>, StoreError> {
        log::audit(self.store.as_ref(), self.number, hub, before, limit).await
    }

    /// Ends the writer after the commands that wait already; later ones are refused. The store stays open.
    pub async fn close(&self) {
        let (answer, answered) = oneshot::channel();
        // When the writer has ended already, there is nothing left to end.
        if self.queue.send(Job::Close(answer)).await.is_ok() {
            let _ = answered.await;
        }
    }
}

/// The answer to commands after the end.
fn closed() -> StoreError {
    StoreError::Other("the world was closed".to_owned())
}

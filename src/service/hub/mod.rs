//! The hub of a world: one writer that decides, commits and publishes, and a handle to it for everybody else.
//!
//! A command goes into one bounded queue. The writer takes one at a time, draws its id and time, asks
//! [`decide`](crate::domain::decide::decide), commits what it answers as one transaction, and only then moves the world,
//! publishes it and tells the asker.

mod clock;
mod fork;
mod log;
mod published;
mod snapshots;
mod work;
mod writer;

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot, watch};

pub use self::{
    clock::{ClockError, Fired},
    published::{Health, Loading, Outcome, Published},
    snapshots::{SnapshotError, SnapshotTask},
    writer::Writer,
};
use crate::{
    domain::{
        audit::AuditEntry,
        command::Command,
        guard::Actor,
        hub_id::HubId,
        log::{LogPage, LogPlace, LogSpan},
        mail::Mail,
        policy::Policy,
        world::World,
    },
    store::{Store, StoreError},
};

use self::{
    log::Log,
    writer::{Base, Job},
};
use super::{
    sources::{Sources, TimeSource},
    worlds::{Loaded, Partial, Revs},
};

/// How many commands wait at most; who brings one more waits until there is room.
const QUEUE: usize = 64;

/// A handle to a world. A clone is a handle to the same.
#[derive(Clone)]
pub struct Hub {
    store: Arc<dyn Store>,
    time: Arc<dyn TimeSource>,
    /// Held by whoever makes a world in the store, or sweeps it.
    making: Arc<tokio::sync::Mutex<()>>,
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
        let base = Base { store, number, revs: loaded.revs, alone: false, partial: None };
        Self::over(base, Arc::new(loaded.world), None, sources, policy)
    }

    /// As [`Hub::open`], over a world of which some users are still in the store. The writer loads them first, and
    /// publishes the world as it grows; commands wait until it is whole. What goes wrong then makes the world read only.
    pub fn open_partial(store: Arc<dyn Store>, partial: Partial, sources: Sources, policy: Policy) -> (Self, Writer) {
        let world = Arc::new(partial.world().clone());
        let loading = (!partial.is_whole()).then(|| Loading { users: partial.users() });
        let number = partial.number();
        let base = Base { store, number, revs: Revs::default(), alone: false, partial: Some(partial) };
        Self::over(base, world, loading, sources, policy)
    }

    fn over(
        base: Base,
        world: Arc<World>,
        loading: Option<Loading>,
        sources: Sources,
        policy: Policy,
    ) -> (Self, Writer) {
        // What guards answer to a screen holds under the policy that decides.
        let world = under(world, policy);
        let (queue, jobs) = mpsc::channel(QUEUE);
        // What falls due depends on no user, so that it is known of a world of which most are still to come.
        let caught_up = clock::overdue(&world, sources.time.now()).is_none();
        let (publish, published) = watch::channel(Published {
            world,
            number: base.number,
            restored: None,
            health: Health::ReadWrite,
            loading,
            caught_up,
        });
        let (store, time) = (Arc::clone(&base.store), Arc::clone(&sources.time));
        let making = Arc::default();
        let hub = Self { store, time, making: Arc::clone(&making), queue, published };
        (hub, Writer { base, making, sources, policy, jobs, publish })
    }

    /// Waits until the world can be shown: what had fallen due when it was opened is carried out. A world of which users
    /// are still loaded catches up when it is whole, and is not waited for; one that cannot be written never does.
    pub async fn settled(&self) {
        let settled = |now: &Published| now.caught_up || now.loading.is_some() || now.health != Health::ReadWrite;
        // When the writer has ended, nothing will change any more.
        let _ = self.published.clone().wait_for(settled).await;
    }

    /// Waits until the world is loaded whole, and what had fallen due is carried out, and answers it.
    ///
    /// # Errors
    /// Why it never will be; [`StoreError::Unavailable`] when the writer ended before.
    pub async fn loaded(&self) -> Result<Arc<World>, StoreError> {
        let mut published = self.published.clone();
        let settled = |now: &Published| (now.loading.is_none() && now.caught_up) || now.health != Health::ReadWrite;
        let ended = |_| StoreError::Unavailable("the writer stopped before the world was loaded".to_owned());
        let now = published.wait_for(settled).await.map_err(ended)?.clone();
        match (now.loading, now.health) {
            (Some(_), Health::ReadOnly(error)) => Err(error),
            _ => Ok(now.world),
        }
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
    pub async fn outbox(
        &self,
        hub: HubId,
        before: Option<LogPlace>,
        limit: usize,
    ) -> Result<LogPage<Mail>, StoreError> {
        self.log(hub).page(before, limit).await
    }

    /// A page of an account's audit log, the newest entry first; as [`Hub::outbox`]. An entry with many targets comes in
    /// several, each with some of them.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn audit(
        &self,
        hub: HubId,
        before: Option<LogPlace>,
        limit: usize,
    ) -> Result<LogPage<AuditEntry>, StoreError> {
        self.log(hub).page(before, limit).await
    }

    /// The mails of a span of an account's outbox that match, the newest first, each with one recipient: a mail to several
    /// people comes once for each of them.
    ///
    /// A page ends when at least `wanted` were found, or when much has been read, even if little was found: whoever wants
    /// more asks again with [`LogPage::next`], as long as there is one. Dropping the answer ends the search.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn find_mails(
        &self,
        hub: HubId,
        span: LogSpan,
        wanted: usize,
        matches: impl Fn(&Mail) -> bool,
    ) -> Result<LogPage<Mail>, StoreError> {
        self.log(hub).find(span, wanted, matches).await
    }

    /// The entries of a span of an account's audit log that match; as [`Hub::find_mails`] and [`Hub::audit`].
    ///
    /// # Errors
    /// What the store answers.
    pub async fn find_audit(
        &self,
        hub: HubId,
        span: LogSpan,
        wanted: usize,
        matches: impl Fn(&AuditEntry) -> bool,
    ) -> Result<LogPage<AuditEntry>, StoreError> {
        self.log(hub).find(span, wanted, matches).await
    }

    fn log(&self, hub: HubId) -> Log<'_> {
        Log { store: self.store.as_ref(), world: self.published.borrow().number, hub }
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

/// A world under a policy.
fn under(mut world: Arc<World>, policy: Policy) -> Arc<World> {
    if world.policy() != policy {
        Arc::make_mut(&mut world).set_policy(policy);
    }
    world
}

/// The answer to commands after the end.
fn closed() -> StoreError {
    StoreError::Other("the world was closed".to_owned())
}

//! The one writer of a world.

use std::{collections::VecDeque, sync::Arc};

use jiff::Timestamp;
use tokio::sync::{
    mpsc::{self, error::TryRecvError},
    oneshot, watch,
};

use crate::{
    domain::{
        change::Change,
        command::{Command, Envelope},
        decide::decide,
        due::Due,
        guard::Actor,
        id::OpId,
        policy::Policy,
        world::World,
    },
    service::{
        commit,
        sources::Sources,
        worlds::{Loaded, Partial, Revs, load},
    },
    store::{Commit, MAX_PAGE, Store, StoreError},
};

use super::{ClockError, Fired, Health, Loading, Outcome, Published, QUEUE, closed, snapshots::Asked, under};

/// How often a command is decided again because somebody else had written.
pub(super) const RETRIES: usize = 5;

/// Something for the writer to do.
pub(super) enum Job {
    /// Carry out a command.
    Submit { actor: Actor, command: Command, answer: oneshot::Sender<Outcome> },
    /// Move the simulated clock on.
    MoveClock { to: Timestamp, answer: oneshot::Sender<Result<Vec<Fired>, ClockError>> },
    /// Save, restore or delete a snapshot.
    Snapshot(Asked),
    /// Take no more commands, and say when the last one is done.
    Close(oneshot::Sender<()>),
}

/// What the writer waited for.
enum Next {
    /// Something to do; nothing when nobody is left to bring any.
    Job(Option<Job>),
    /// The time of an item that falls due.
    Due,
}

/// What a world stands on.
pub(super) struct Base {
    pub(super) store: Arc<dyn Store>,
    pub(super) number: u64,
    pub(super) revs: Revs,
    /// Whether nobody else can write to the store, which then holds less than the world: that of a fork.
    pub(super) alone: bool,
    /// What is still to be loaded, before anything is done.
    pub(super) partial: Option<Partial>,
}

/// The writer of a hub: it carries out one command after the other.
#[must_use = "a hub without its writer answers nothing"]
pub struct Writer {
    pub(super) base: Base,
    /// Held while a world is made in the store.
    pub(super) making: Arc<tokio::sync::Mutex<()>>,
    pub(super) sources: Sources,
    pub(super) policy: Policy,
    pub(super) jobs: mpsc::Receiver<Job>,
    pub(super) publish: watch::Sender<Published>,
}

impl Writer {
    /// Works until the hub is closed or its last handle is gone.
    pub async fn run(mut self) {
        let mut waiting = match self.base.partial.take() {
            Some(partial) => self.load(partial).await,
            None => VecDeque::new(),
        };
        // Before anything is shown or asked: what fell due while nobody had the world open.
        let mut stuck = self.catch_up_now().await;
        let mut closing = Vec::new();
        // Which job took the last step, so that all of them get their turn.
        let mut stepped = None;
        loop {
            let job = match waiting.pop_front() {
                Some(job) => Some(job),
                // Between two steps of a job everybody else's commands get their turn.
                None => match self.next_work(stepped).filter(|_| closing.is_empty()) {
                    None => match self.next_job(stuck).await {
                        Next::Job(job) => job,
                        Next::Due => {
                            stuck = self.catch_up_now().await;
                            continue;
                        }
                    },
                    Some(work) => match self.jobs.try_recv() {
                        Ok(job) => Some(job),
                        Err(TryRecvError::Disconnected) => None,
                        Err(TryRecvError::Empty) => {
                            self.take_step(work).await;
                            stepped = Some(work);
                            continue;
                        }
                    },
                },
            };
            let Some(job) = job else { break };
            match job {
                Job::Submit { answer, .. } if !closing.is_empty() => {
                    let _ = answer.send(Outcome::Failed(closed()));
                }
                Job::Submit { actor, command, answer } => {
                    let outcome = self.carry_out(actor, &command).await;
                    let outcome = self.gather(actor, &command, outcome).await;
                    // Who asked may have left; the command is carried out all the same.
                    let _ = answer.send(outcome);
                }
                Job::MoveClock { to, answer } => {
                    let _ = answer.send(self.move_clock(to).await);
                }
                Job::Snapshot(asked) => self.snapshot(asked).await,
                Job::Close(answer) => {
                    self.jobs.close();
                    closing.push(answer);
                }
            }
        }
        for answer in closing {
            let _ = answer.send(());
        }
    }

    /// Waits for something to do: a job, or that an item of a world in real time falls due.
    async fn next_job(&mut self, stuck: Option<Due>) -> Next {
        let Some(at) = self.next_due(stuck) else { return Next::Job(self.jobs.recv().await) };
        let time = Arc::clone(&self.sources.time);
        tokio::select! {
            biased;
            job = self.jobs.recv() => Next::Job(job),
            () = time.wait_until(at) => Next::Due,
        }
    }

    /// Loads the rest of the world, and publishes it as it grows. Answers the jobs that came meanwhile.
    async fn load(&mut self, mut partial: Partial) -> VecDeque<Job> {
        let mut waiting = VecDeque::new();
        let mut publish_at = 2 * partial.users();
        let store = Arc::clone(&self.base.store);
        while !partial.is_whole() {
            if self.nobody_waits(&mut waiting) {
                return waiting;
            }
            if let Err(error) = partial.page(store.as_ref(), MAX_PAGE).await {
                self.fail(error);
                return waiting;
            }
            if partial.users() >= publish_at && !partial.is_whole() {
                // Twice as many each time, so that all sessions together take in each user only a few times.
                publish_at = 2 * partial.users();
                let loading = Some(Loading { users: partial.users() });
                let world = under(Arc::new(partial.world().clone()), self.policy);
                self.publish.send_modify(|now| {
                    now.world = world;
                    now.loading = loading;
                });
            }
        }
        let finished = match partial.finish(store.as_ref()).await {
            Ok(Some(loaded)) => {
                self.take_over(loaded);
                Ok(())
            }
            // Somebody wrote while it was read: once more, all at once.
            Ok(None) => self.reload().await,
            Err(error) => Err(error),
        };
        if let Err(error) = finished {
            self.fail(error);
        }
        waiting
    }

    /// Takes in the jobs that came; whether the hub is to end, or is gone, without a command that waits for the world.
    fn nobody_waits(&mut self, waiting: &mut VecDeque<Job>) -> bool {
        while waiting.len() < QUEUE {
            match self.jobs.try_recv() {
                Ok(job) => waiting.push_back(job),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => return waiting.is_empty(),
            }
        }
        matches!(waiting.front(), Some(Job::Close(_)))
    }

    async fn carry_out(&mut self, actor: Actor, command: &Command) -> Outcome {
        let health = self.publish.borrow().health.clone();
        if let Health::ReadOnly(error) = health {
            return Outcome::Failed(error);
        }
        // In real time what has fallen due since the last command comes first.
        self.catch_up_now().await;
        let health = self.publish.borrow().health.clone();
        if let Health::ReadOnly(error) = health {
            return Outcome::Failed(error);
        }
        // Drawn once, so that deciding again gives the same ids and times.
        let (op, real) = (self.sources.ids.next(), self.sources.time.now());
        for _ in 0..=RETRIES {
            match self.attempt(op, real, actor, command).await {
                Ok(Some(outcome)) => return outcome,
                Ok(None) => {
                    if let Err(error) = self.reload().await {
                        return self.fail(error);
                    }
                }
                // It was never tried, so that the store is as well as before.
                Err(error @ StoreError::TooLarge(_)) => return Outcome::Failed(error),
                Err(error) => return self.fail(error),
            }
        }
        let text = format!("others wrote {} times in the meantime; nothing was done", RETRIES + 1);
        Outcome::Failed(StoreError::Other(text))
    }

    /// Decides and commits once; nothing when somebody else had written.
    async fn attempt(
        &mut self,
        op: OpId,
        real: Timestamp,
        actor: Actor,
        command: &Command,
    ) -> Result<Option<Outcome>, StoreError> {
        let world = World::clone(&self.publish.borrow().world);
        let envelope = Envelope { op, actor, now: world.clock().now(real), policy: self.policy };
        let change = match decide(&world, &envelope, command) {
            Ok(change) => change,
            Err(rejection) => return Ok(Some(Outcome::Rejected(rejection))),
        };
        let receipt = change.receipt.clone();
        if change.accounts().is_empty() {
            // It was so already: there is nothing to write.
            return Ok(Some(Outcome::Committed { receipt, world: Arc::new(world) }));
        }
        let committed = self.commit(world, change).await?;
        Ok(committed.map(|world| Outcome::Committed { receipt, world }))
    }

    /// Commits a change of this world and publishes what it has become; nothing when somebody else had written.
    pub(super) async fn commit(&mut self, mut world: World, change: Change) -> Result<Option<Arc<World>>, StoreError> {
        let plan = commit::plan(self.base.number, &world, &self.base.revs, &change)?;
        match self.base.store.transact(plan.tx.clone()).await? {
            Commit::Committed(rev) => {
                commit::apply(&mut world, &mut self.base.revs, change, &plan, rev);
                let world = Arc::new(world);
                self.publish(Arc::clone(&world));
                Ok(Some(world))
            }
            Commit::PreconditionFailed(_) => Ok(None),
        }
    }

    /// Takes over what somebody else wrote. The store answers with at least the revision at which it refused.
    pub(super) async fn reload(&mut self) -> Result<(), StoreError> {
        if self.base.alone {
            // There is nothing that is not known already, whatever the store said.
            return Ok(());
        }
        let catalogue = Arc::clone(self.publish.borrow().world.catalogue());
        let loaded = load(self.base.store.as_ref(), self.base.number, &catalogue).await?;
        self.take_over(loaded);
        Ok(())
    }

    fn take_over(&mut self, loaded: Loaded) {
        self.base.revs = loaded.revs;
        self.publish(Arc::new(loaded.world));
    }

    /// Stops all writing.
    pub(super) fn fail(&self, error: StoreError) -> Outcome {
        tracing::error!(%error, "the store failed; the world can be read only");
        self.publish.send_modify(|now| now.health = Health::ReadOnly(error.clone()));
        Outcome::Failed(error)
    }

    /// Publishes a whole world.
    pub(super) fn publish(&self, world: Arc<World>) {
        let world = under(world, self.policy);
        self.publish.send_modify(|now| {
            now.world = world;
            now.health = Health::ReadWrite;
            now.loading = None;
        });
    }
}

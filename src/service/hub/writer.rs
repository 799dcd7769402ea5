//! The one writer of a world.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::{mpsc, oneshot, watch};

use crate::{
    domain::{
        command::{Command, Envelope, Policy},
        decide::decide,
        guard::Actor,
        id::OpId,
        world::World,
    },
    service::{
        commit,
        sources::Sources,
        worlds::{Revs, load},
    },
    store::{Commit, Store, StoreError},
};

use super::{ClockError, Health, Outcome, Published, closed};

/// How often a command is decided again because somebody else had written.
pub(super) const RETRIES: usize = 5;

/// Something for the writer to do.
pub(super) enum Job {
    /// Carry out a command.
    Submit { actor: Actor, command: Command, answer: oneshot::Sender<Outcome> },
    /// Move the simulated clock on.
    MoveClock { to: Timestamp, answer: oneshot::Sender<Result<(), ClockError>> },
    /// Take no more commands, and say when the last one is done.
    Close(oneshot::Sender<()>),
}

/// The writer of a hub: it carries out one command after the other.
#[must_use = "a hub without its writer answers nothing"]
pub struct Writer {
    pub(super) store: Arc<dyn Store>,
    pub(super) number: u64,
    pub(super) revs: Revs,
    /// Whether nobody else can write to the store, which then holds less than the world: that of a fork.
    pub(super) alone: bool,
    pub(super) sources: Sources,
    pub(super) policy: Policy,
    pub(super) jobs: mpsc::Receiver<Job>,
    pub(super) publish: watch::Sender<Published>,
}

impl Writer {
    /// Works until the hub is closed or its last handle is gone.
    pub async fn run(mut self) {
        let mut closing = Vec::new();
        while let Some(job) = self.jobs.recv().await {
            match job {
                Job::Submit { answer, .. } if !closing.is_empty() => {
                    let _ = answer.send(Outcome::Failed(closed()));
                }
                Job::Submit { actor, command, answer } => {
                    let outcome = self.carry_out(actor, &command).await;
                    // Who asked may have left; the command is carried out all the same.
                    let _ = answer.send(outcome);
                }
                Job::MoveClock { to, answer } => {
                    let _ = answer.send(self.move_clock(to).await);
                }
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

    async fn carry_out(&mut self, actor: Actor, command: &Command) -> Outcome {
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
        let mut world = World::clone(&self.publish.borrow().world);
        let envelope = Envelope { op, actor, now: world.clock().now(real), policy: self.policy };
        let change = match decide(&world, &envelope, command) {
            Ok(change) => change,
            Err(rejection) => return Ok(Some(Outcome::Rejected(rejection))),
        };
        let receipt = change.receipt.clone();
        let plan = commit::plan(self.number, &world, &self.revs, &change)?;
        match self.store.transact(plan.tx.clone()).await? {
            Commit::Committed(rev) => {
                commit::apply(&mut world, &mut self.revs, change, &plan, rev);
                let world = Arc::new(world);
                self.publish(Arc::clone(&world), Health::ReadWrite);
                Ok(Some(Outcome::Committed { receipt, world }))
            }
            Commit::PreconditionFailed(_) => Ok(None),
        }
    }

    /// Takes over what somebody else wrote. The store answers with at least the revision at which it refused.
    pub(super) async fn reload(&mut self) -> Result<(), StoreError> {
        if self.alone {
            // There is nothing that is not known already, whatever the store said.
            return Ok(());
        }
        let catalogue = Arc::clone(self.publish.borrow().world.catalogue());
        let loaded = load(self.store.as_ref(), self.number, &catalogue).await?;
        self.revs = loaded.revs;
        self.publish(Arc::new(loaded.world), Health::ReadWrite);
        Ok(())
    }

    /// Stops all writing.
    fn fail(&self, error: StoreError) -> Outcome {
        tracing::error!(%error, "the store failed; the world can be read only");
        let world = Arc::clone(&self.publish.borrow().world);
        self.publish(world, Health::ReadOnly(error.clone()));
        Outcome::Failed(error)
    }

    pub(super) fn publish(&self, world: Arc<World>, health: Health) {
        self.publish.send_replace(Published { world, health });
    }
}

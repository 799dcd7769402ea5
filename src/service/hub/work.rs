//! Steps of jobs, taken by the writer of a world while nobody's command waits.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    domain::{
        change::{Change, Receipt},
        command::Command,
        decide::{self, STEP},
        guard::Actor,
        hub_id::HubId,
        id::OpId,
        job::JobId,
        world::World,
    },
    store::StoreError,
};

use super::{
    Health, Outcome,
    writer::{RETRIES, Writer},
};

/// A job of an account.
pub(super) type Work = (HubId, JobId);

impl Writer {
    /// The job whose turn it is after this one; none while nothing can be written.
    pub(super) fn next_work(&self, stepped: Option<Work>) -> Option<Work> {
        let now = self.publish.borrow();
        if now.health != Health::ReadWrite || now.loading.is_some() {
            return None;
        }
        let later = now.world.working().filter(|work| stepped.is_none_or(|stepped| *work > stepped)).min();
        later.or_else(|| now.world.working().min())
    }

    /// Takes a job one step further, in a transaction of its own.
    pub(super) async fn take_step(&mut self, work: Work) {
        // Drawn once, so that deciding again gives the same ids and times.
        let (op, real) = (self.sources.ids.next(), self.sources.time.now());
        let stepped = match self.step(work, op, real, STEP).await {
            // One object at a time always fits.
            Err(StoreError::TooLarge(_)) => self.step(work, op, real, 1).await,
            other => other,
        };
        if let Err(error) = stepped {
            self.fail(error);
        }
        // A store that never waits would otherwise leave no room for whoever brings a command.
        tokio::task::yield_now().await;
    }

    async fn step(&mut self, work: Work, op: OpId, real: Timestamp, most: usize) -> Result<(), StoreError> {
        let policy = self.policy;
        let next = |world: &World| decide::step(world, op, world.clock().now(real), policy, work, most);
        self.follow_up(next).await
    }

    /// Hands in the rest of the users of a job that has more of them than one transaction can note. Nobody is answered
    /// before all of them are.
    pub(super) async fn gather(&mut self, actor: Actor, command: &Command, outcome: Outcome) -> Outcome {
        let (Command::BulkUsers(wanted), Outcome::Committed { receipt: Receipt::JobStarted { job, .. }, .. }) =
            (command, &outcome)
        else {
            return outcome;
        };
        let mut seen = std::collections::BTreeSet::new();
        let users: Vec<_> = wanted.users.iter().copied().filter(|id| seen.insert(*id)).collect();
        loop {
            let world = Arc::clone(&self.publish.borrow().world);
            let gathering = decide::gather(&world, actor.hub, *job, &users).is_some();
            if !gathering {
                break;
            }
            if let Err(error) = self.follow_up(|world| decide::gather(world, actor.hub, *job, &users)).await {
                return self.fail(error);
            }
        }
        match outcome {
            Outcome::Committed { receipt, .. } => {
                Outcome::Committed { receipt, world: Arc::clone(&self.publish.borrow().world) }
            }
            other => other,
        }
    }

    /// Commits what follows from the world as it stands, if anything does.
    async fn follow_up(&mut self, next: impl Fn(&World) -> Option<Change>) -> Result<(), StoreError> {
        for _ in 0..=RETRIES {
            let world = World::clone(&self.publish.borrow().world);
            let Some(change) = next(&world) else { return Ok(()) };
            if self.commit(world, change).await?.is_some() {
                return Ok(());
            }
            self.reload().await?;
        }
        // Others keep writing; the job stands as it stood, and gets another turn.
        Ok(())
    }
}

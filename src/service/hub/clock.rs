//! The simulated clock: moved on, in a commit of its own.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::oneshot;

use crate::{
    domain::{
        change::Receipt,
        clock::Clock,
        decide,
        due::{self, Due},
        record::Record,
        world::World,
    },
    service::commit,
    store::{Commit, Entry, StoreError, Tx, keys, world_prefix},
};

use super::{
    Health, Hub, closed,
    writer::{Job, RETRIES, Writer},
};

/// Why a clock was not moved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// The world lives in real time.
    #[error("the world lives in real time, which nobody moves")]
    RealTime,
    /// Time does not go back.
    #[error("it is {now} already, and time does not go back")]
    Back {
        /// The world's time.
        now: Timestamp,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An item that was carried out on the way, with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// What was due, and when.
    pub due: Due,
    /// What came of it.
    pub receipt: Receipt,
}

/// The first item that has fallen due in a world in real time. In a simulated one whoever moves the clock has it carried
/// out.
pub(super) fn overdue(world: &World, real: Timestamp) -> Option<Due> {
    if world.clock().is_simulated() { None } else { due::first(world, real) }
}

impl Hub {
    /// Moves the world's simulated clock on to a time. What falls due on the way is carried out one item after the other,
    /// each in a transaction of its own that moves the clock to the item's own time: whatever ends this in the middle, the
    /// world is one that has come so far. What only depends on the time, such as the end of an invitation, follows by
    /// itself.
    ///
    /// # Errors
    /// [`ClockError`]; the clock then stands where it had come to.
    pub async fn move_clock(&self, to: Timestamp) -> Result<Vec<Fired>, ClockError> {
        let (answer, answered) = oneshot::channel();
        self.queue.send(Job::MoveClock { to, answer }).await.map_err(|_| closed())?;
        let lost = |_| StoreError::Unavailable("the writer stopped before it answered".to_owned());
        answered.await.map_err(lost)?
    }
}

impl Writer {
    /// Carries out what falls due by a time, then moves the clock there.
    pub(super) async fn move_clock(&mut self, to: Timestamp) -> Result<Vec<Fired>, ClockError> {
        let Clock::Manual { at: now } = *self.publish.borrow().world.clock() else { return Err(ClockError::RealTime) };
        if to < now {
            return Err(ClockError::Back { now });
        }
        let fired = self.catch_up(to).await?;
        self.set_clock(to).await?;
        Ok(fired)
    }

    /// When the next item of a world in real time falls due; nothing when none does, or none can be carried out. An item
    /// that could not be is not waited for again.
    pub(super) fn next_due(&self, stuck: Option<Due>) -> Option<Timestamp> {
        let now = self.publish.borrow();
        if now.health != Health::ReadWrite || now.loading.is_some() {
            return None;
        }
        overdue(&now.world, Timestamp::MAX).filter(|due| Some(*due) != stuck).map(|due| due.at)
    }

    /// In real time nobody moves the clock: what has fallen due meanwhile is carried out. Answers an item that could not
    /// be, although the store is well.
    pub(super) async fn catch_up_now(&mut self) -> Option<Due> {
        let now = self.publish.borrow().clone();
        if now.health != Health::ReadWrite || now.loading.is_some() {
            return None;
        }
        let real = self.sources.time.now();
        if overdue(&now.world, real).is_some()
            && let Err(error) = self.catch_up(real).await
        {
            let _ = self.fail(error);
            return None;
        }
        self.publish.send_if_modified(|now| !std::mem::replace(&mut now.caught_up, true));
        overdue(&self.publish.borrow().world, real)
    }

    /// Carries out what is due by a time, in its order.
    pub(super) async fn catch_up(&mut self, until: Timestamp) -> Result<Vec<Fired>, StoreError> {
        let mut fired = Vec::new();
        while let Some(one) = self.carry_out_first(until).await? {
            fired.push(one);
        }
        Ok(fired)
    }

    /// Carries out the first item that is due, if there is one.
    async fn carry_out_first(&mut self, until: Timestamp) -> Result<Option<Fired>, StoreError> {
        for _ in 0..=RETRIES {
            let mut world = World::clone(&self.publish.borrow().world);
            let Some(due) = due::first(&world, until) else { return Ok(None) };
            let Some(change) = decide::carry_out(&world, &due) else { return Ok(None) };
            let receipt = change.receipt.clone();
            let plan = commit::plan(self.base.number, &world, &self.base.revs, &change)?;
            if let Commit::Committed(rev) = self.base.store.transact(plan.tx.clone()).await? {
                commit::apply(&mut world, &mut self.base.revs, change, &plan, rev);
                self.publish(Arc::new(world));
                return Ok(Some(Fired { due, receipt }));
            }
            self.reload().await?;
        }
        Err(StoreError::Other("others wrote in the meantime; what is due was not carried out".to_owned()))
    }

    /// Moves the clock, as a commit that writes nothing else.
    async fn set_clock(&mut self, to: Timestamp) -> Result<(), ClockError> {
        let record = Record::Clock(Clock::Manual { at: to });
        let key = format!("{}{}", world_prefix(self.base.number), keys::of_record(&record.key()));
        let value = Entry::Record(record.clone()).encode()?;
        for _ in 0..=RETRIES {
            let mut world = World::clone(&self.publish.borrow().world);
            if let Clock::Manual { at: now } = *world.clock()
                && to < now
            {
                return Err(ClockError::Back { now });
            }
            let tx = Tx::new().rev_is(key.clone(), self.base.revs.clock).put(key.clone(), value.clone());
            if let Commit::Committed(rev) = self.base.store.transact(tx).await? {
                self.base.revs.committed(std::slice::from_ref(&record), [], rev);
                world.put(record);
                self.publish(Arc::new(world));
                return Ok(());
            }
            self.reload().await?;
        }
        Err(StoreError::Other("others wrote in the meantime; the clock was not moved".to_owned()).into())
    }
}

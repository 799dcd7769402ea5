//! The simulated clock: moved on, in a commit of its own.

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};
use tokio::sync::oneshot;

use crate::{
    domain::{clock::Clock, record::Record, removal::RemovalState, world::World},
    store::{Commit, Entry, StoreError, Tx, keys, world_prefix},
};

use super::{
    Hub, closed,
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
    /// Something would be due before that time, and only its own transaction may carry it out.
    #[error("a removal of seats is due at {due}, before that time")]
    Due {
        /// When.
        due: Timestamp,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Hub {
    /// Moves the world's simulated clock on to a time. Whatever only depends on the time, such as the end of an
    /// invitation, follows by itself; the clock stops short of what would have to be carried out.
    ///
    /// # Errors
    /// [`ClockError`]; the clock then stands where it stood.
    pub async fn move_clock(&self, to: Timestamp) -> Result<(), ClockError> {
        let (answer, answered) = oneshot::channel();
        self.queue.send(Job::MoveClock { to, answer }).await.map_err(|_| closed())?;
        let lost = |_| StoreError::Unavailable("the writer stopped before it answered".to_owned());
        answered.await.map_err(lost)?
    }
}

impl Writer {
    /// Moves the clock, as a commit that writes nothing else.
    pub(super) async fn move_clock(&mut self, to: Timestamp) -> Result<(), ClockError> {
        let record = Record::Clock(Clock::Manual { at: to });
        let key = format!("{}{}", world_prefix(self.base.number), keys::of_record(&record.key()));
        let value = Entry::Record(record.clone()).encode()?;
        for _ in 0..=RETRIES {
            let mut world = World::clone(&self.publish.borrow().world);
            check(&world, to)?;
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

fn check(world: &World, to: Timestamp) -> Result<(), ClockError> {
    let Clock::Manual { at: now } = *world.clock() else { return Err(ClockError::RealTime) };
    if to < now {
        return Err(ClockError::Back { now });
    }
    let mut due: Vec<Timestamp> = Vec::new();
    for account in world.accounts() {
        let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        let pending = account.removals().values().filter(|removal| removal.state == RemovalState::Pending);
        let days = pending.filter_map(|removal| removal.effective_on.to_zoned(zone.clone()).ok());
        due.extend(days.map(|day| day.timestamp()));
    }
    match due.into_iter().min().filter(|due| *due <= to) {
        Some(due) => Err(ClockError::Due { due }),
        None => Ok(()),
    }
}

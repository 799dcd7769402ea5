//! Time, ids and randomness. The only place that draws them; everything else is given them.

use std::{
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use jiff::Timestamp;
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{Rng, SeedableRng},
};

use crate::domain::id::OpId;

/// Where the real time comes from.
pub trait TimeSource: Send + Sync {
    /// The real time, from which a world's clock makes its own.
    fn now(&self) -> Timestamp;

    /// Waits until it is that time or later; for ever where it never will be. Safe to drop.
    fn wait_until(&self, at: Timestamp) -> Waiting<'_>;
}

/// Somebody who waits for a time.
pub type Waiting<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// How long the machine's clock is not looked at by whoever waits for it: a machine that sleeps, or whose clock is set,
/// is late by no more than that.
const LOOK_AGAIN: Duration = Duration::from_mins(1);

/// The clock of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemTime;

impl TimeSource for SystemTime {
    #[expect(clippy::disallowed_methods, reason = "this is the injected clock that all others are told to take")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn wait_until(&self, at: Timestamp) -> Waiting<'_> {
        Box::pin(async move {
            while let Ok(left) = Duration::try_from(at.duration_since(self.now()))
                && !left.is_zero()
            {
                tokio::time::sleep(left.min(LOOK_AGAIN)).await;
            }
        })
    }
}

/// A time that stands still.
#[derive(Clone, Copy, Debug)]
pub struct Fixed(pub Timestamp);

impl TimeSource for Fixed {
    fn now(&self) -> Timestamp {
        self.0
    }

    fn wait_until(&self, at: Timestamp) -> Waiting<'_> {
        let here = at <= self.0;
        Box::pin(async move {
            if !here {
                std::future::pending::<()>().await;
            }
        })
    }
}

/// The randomness of the system could not be had.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the system gives no random numbers: {0}")]
pub struct NoEntropy(String);

/// The ids of operations, in a sequence that a seed decides.
#[derive(Debug)]
pub struct OpIds(Mutex<ChaCha8Rng>);

impl OpIds {
    /// A sequence that nobody can foretell.
    ///
    /// # Errors
    /// [`NoEntropy`] when the system gives none.
    pub fn from_entropy() -> Result<Self, NoEntropy> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed).map_err(|error| NoEntropy(error.to_string()))?;
        Ok(Self(Mutex::new(ChaCha8Rng::from_seed(seed))))
    }

    /// The same sequence for the same seed, for tests and shows.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(ChaCha8Rng::seed_from_u64(seed)))
    }

    /// The next id.
    pub fn next(&self) -> OpId {
        // Nothing panics while it is held.
        let mut rng = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        OpId((u128::from(rng.next_u64()) << 64) | u128::from(rng.next_u64()))
    }
}

/// All that a hub draws from; a clone draws from the same.
#[derive(Clone)]
pub struct Sources {
    /// Real time.
    pub time: Arc<dyn TimeSource>,
    /// Ids of operations.
    pub ids: Arc<OpIds>,
}

impl Sources {
    /// The clock and the randomness of the machine.
    ///
    /// # Errors
    /// [`NoEntropy`] when the system gives no random numbers.
    pub fn system() -> Result<Self, NoEntropy> {
        Ok(Self { time: Arc::new(SystemTime), ids: Arc::new(OpIds::from_entropy()?) })
    }

    /// A time that stands still and ids that a seed decides.
    #[must_use]
    pub fn fixed(now: Timestamp, seed: u64) -> Self {
        Self { time: Arc::new(Fixed(now)), ids: Arc::new(OpIds::seeded(seed)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides_the_sequence_and_no_id_comes_twice() {
        let draw = |ids: OpIds| (0..100).map(|_| ids.next().0).collect::<Vec<_>>();
        let first = draw(OpIds::seeded(7));
        assert_eq!(first, draw(OpIds::seeded(7)));
        assert_ne!(first, draw(OpIds::seeded(8)));
        let mut all = [first, draw(OpIds::from_entropy().unwrap()), draw(OpIds::from_entropy().unwrap())].concat();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 300);
    }

    #[test]
    fn a_fixed_time_stands_still() {
        let sources = Sources::fixed(Timestamp::MAX, 1);
        assert_eq!(sources.time.now(), Timestamp::MAX);
        assert_eq!(sources.time.now(), Timestamp::MAX);
    }
}

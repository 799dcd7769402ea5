//! The simulated clock of a world.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What time it is in a world. Stored with it, and part of what every commit expects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "mode")]
pub enum Clock {
    /// The world lives in real time.
    System,
    /// Time stands still until somebody moves it.
    Manual {
        /// The simulated time.
        at: Timestamp,
    },
}

impl Clock {
    /// The world's time, when `real` is the real one.
    pub const fn now(&self, real: Timestamp) -> Timestamp {
        match self {
            Self::System => real,
            Self::Manual { at } => *at,
        }
    }

    /// Whether the world's time is simulated; screens say so.
    pub const fn is_simulated(&self) -> bool {
        matches!(self, Self::Manual { .. })
    }
}

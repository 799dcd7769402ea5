//! Removals of unassigned seats that wait for the renewal date.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{audit::ActorRef, seat::SeatType};

/// Seats that leave at the renewal date; one line for each seat type and date [RMS-18, INV-06].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScheduledRemoval {
    /// Which paid type.
    pub seat: SeatType,
    /// How many still leave; 0 once it is absorbed.
    pub quantity: u32,
    /// The renewal date it waits for.
    pub effective_on: Date,
    /// Who scheduled it.
    pub created_by: ActorRef,
    /// When.
    pub created_at: Timestamp,
    /// Where it stands.
    pub state: RemovalState,
}

/// The states of SM-5; the last three are final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RemovalState {
    /// Waiting for the renewal date.
    Pending,
    /// Taken back by hand [RMS-11].
    Cancelled,
    /// Carried out at the renewal [RMS-19].
    Applied,
    /// Every one of its seats was assigned again [RMS-12, RMS-20].
    Absorbed,
}

//! Drafts: what a person had begun and not finished, kept until it is finished or thrown away.

use jiff::Timestamp;

use super::wizards::create_user::Saved;
use crate::domain::seat::SeatType;

/// The create-user wizard's draft of one operator.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts {
    /// The open wizard as it was last handed to be kept.
    pub kept: Option<Box<Saved>>,
    /// What was found at the beginning, and neither resumed nor thrown away.
    pub waiting: Option<Box<Saved>>,
    /// Whether the open wizard could not be kept.
    pub failed: bool,
}

/// What is said of a draft when it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// How many addresses it has.
    pub count: usize,
    /// The seat that was chosen.
    pub seat: Option<SeatType>,
    /// When it was kept, in the world's time.
    pub saved_at: Timestamp,
}

impl Drafts {
    /// What is said of the draft that waits.
    pub fn offer(&self) -> Option<Offer> {
        let saved = self.waiting.as_ref()?;
        Some(Offer { count: saved.count(), seat: saved.seat, saved_at: saved.saved_at })
    }
}

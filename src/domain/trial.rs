//! Free trials of products [PRC-01, PRC-17].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::subscription::{Product, Tier};

/// How many days a trial lasts; a proposal of ours, as no source gives a figure.
pub const TRIAL_DAYS: i32 = 14;
/// How many days before its end billing holders and those who hold its seats are told.
pub const NOTICE_DAYS: i32 = 3;
/// How many seats of the product's own type a trial brings.
pub const TRIAL_SEATS: u32 = 5;

/// A free trial of a product. One that is over stays, so that nobody starts another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// What is tried.
    pub product: Product,
    /// At which tier.
    pub tier: Tier,
    /// Its first day.
    pub started_on: Date,
    /// The first day on which it is over.
    pub ends_on: Date,
    /// How it stands.
    pub state: TrialState,
}

/// How a trial stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TrialState {
    /// It runs, and nobody was told of its end yet.
    Running,
    /// It runs, and its end was announced.
    Announced,
    /// It ended by itself.
    Ended,
    /// The product was bought meanwhile.
    Bought,
}

impl Trial {
    /// Whether what it brings is there.
    pub const fn runs(&self) -> bool {
        matches!(self.state, TrialState::Running | TrialState::Announced)
    }

    /// The day on which its end is announced.
    pub fn notice_on(&self) -> Date {
        self.ends_on.saturating_sub(jiff::Span::new().days(NOTICE_DAYS)).max(self.started_on)
    }
}

//! The buttons of the page, as data.

use crate::domain::{seat::SeatType, world::AccountState};

/// A button beside the seats of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Control {
    /// The seats it is about.
    pub seat: SeatType,
    /// What it does.
    pub verb: Verb,
}

/// What a button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verb {
    /// Take back the removal that waits for the renewal [RMS-11].
    Cancel,
    /// Open the page that sells seats [SEA-05].
    Add,
    /// Open the dialog that removes unassigned seats [RMS-04].
    Remove,
}

/// The types that are bought, in the order of the page.
pub(super) const PAID: [SeatType; 3] = [SeatType::Core, SeatType::Sales, SeatType::Service];

impl Control {
    /// Every one there can be.
    pub fn all() -> impl Iterator<Item = Self> {
        let of = |seat| [Verb::Cancel, Verb::Add, Verb::Remove].map(|verb| Self { seat, verb });
        PAID.into_iter().flat_map(of)
    }

    /// The name flows use.
    pub const fn name(self) -> &'static str {
        match (self.seat, self.verb) {
            (SeatType::Sales, Verb::Cancel) => "billing.cancel-removal-sales",
            (SeatType::Sales, Verb::Add) => "billing.add-sales",
            (SeatType::Sales, Verb::Remove) => "billing.remove-sales",
            (SeatType::Service, Verb::Cancel) => "billing.cancel-removal-service",
            (SeatType::Service, Verb::Add) => "billing.add-service",
            (SeatType::Service, Verb::Remove) => "billing.remove-service",
            (_, Verb::Cancel) => "billing.cancel-removal-core",
            (_, Verb::Add) => "billing.add-core",
            (_, Verb::Remove) => "billing.remove-core",
        }
    }
}

/// The buttons of an account, from the top to the bottom and from the left to the right.
pub fn controls(account: &AccountState) -> Vec<Control> {
    let bought = PAID.into_iter().filter(|seat| account.pools().contains_key(seat));
    let of = |seat| {
        let cancel = account.pending_removals(seat).next().map(|_| Verb::Cancel);
        cancel.into_iter().chain([Verb::Add, Verb::Remove]).map(move |verb| Control { seat, verb })
    };
    bought.flat_map(of).collect()
}

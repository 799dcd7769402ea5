//! The buttons of the page, as data.

use crate::{
    domain::{
        billing, decide,
        guard::{self, Actor, Operation},
        seat::SeatType,
        world::{AccountState, World},
    },
    ui::{action::ActionId, layout::WidgetId},
};

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A button that settles what is past due: an action of every tab [PRC-16].
    Due(ActionId),
    /// A button beside the seats of a type.
    Seats(Control),
}

/// The buttons that settle what is past due, from the left to the right.
const SETTLE: [ActionId; 2] = [ActionId::ChangeCard, ActionId::RetryCharge];

impl Stop {
    /// The part of the screen that it is.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Due(action) => WidgetId::Action(action),
            Self::Seats(control) => WidgetId::Billing(control),
        }
    }
}

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

    /// Whether it can be pressed now [PM-08, RMS-15].
    pub fn is_live(self, world: &World, actor: Actor) -> bool {
        match self.verb {
            Verb::Cancel => guard::allowed(world, actor, Operation::ManageSeats).is_ok(),
            Verb::Add => decide::for_sale(world, actor, self.seat).is_ok(),
            Verb::Remove => decide::removable(world, actor, self.seat).is_ok(),
        }
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

/// What can have the focus, from the top to the bottom and from the left to the right: what settles a bill that is past
/// due, then the buttons of the seats.
pub fn stops(account: &AccountState) -> Vec<Stop> {
    let due = billing::past_due(account).next().map(|_| SETTLE.map(Stop::Due));
    due.into_iter().flatten().chain(controls(account).map(Stop::Seats)).collect()
}

/// What has the focus until somebody moves: what settles a bill that is past due, and else the first button that takes
/// nothing back.
pub fn first_stop(account: &AccountState) -> Option<Stop> {
    let all = stops(account);
    let takes_back = |stop: &Stop| matches!(stop, Stop::Seats(Control { verb: Verb::Cancel, .. }));
    all.iter().find(|stop| !takes_back(stop)).or_else(|| all.first()).copied()
}

/// The buttons of the seats.
fn controls(account: &AccountState) -> impl Iterator<Item = Control> {
    let bought = PAID.into_iter().filter(|seat| account.pools().contains_key(seat));
    bought.flat_map(|seat| {
        let cancel = account.pending_removals(seat).next().map(|_| Verb::Cancel);
        cancel.into_iter().chain([Verb::Add, Verb::Remove]).map(move |verb| Control { seat, verb })
    })
}

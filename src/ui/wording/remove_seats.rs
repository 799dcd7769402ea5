//! The words for removing seats: what was done, and why it was not.

use super::with_seat;
use crate::{
    domain::{rejection::RemoveSeatsRejection as No, seat::SeatType},
    ui::toast::Saying,
};

/// Why nothing was removed, or nothing taken back.
pub fn rejection(rejection: No) -> Saying {
    match rejection {
        No::CostsNothing(seat) => with_seat("remove-seats-cost-nothing", seat),
        No::NoSubscription(seat) => with_seat("buy-seats-no-subscription", seat),
        No::Quantity { seat, most, .. } => with_seat("remove-seats-quantity", seat).count("most", most as usize),
        No::NotPending(seat) => with_seat("remove-seats-not-pending", seat),
        // The short reasons stand beside the button that they disable; alone they name the type.
        No::AllAssigned(seat) | No::AllScheduled(seat) | No::AtMinimum(seat, _) | No::OnTrial(seat) => {
            with_seat("remove-seats-none", seat).message("why", short(rejection))
        }
    }
}

/// The id of the message that says in a few words why nothing can be removed [RMS-15].
pub const fn short(rejection: No) -> &'static str {
    match rejection {
        No::AllAssigned(_) => "remove-seats-all-assigned",
        No::AllScheduled(_) => "remove-seats-all-scheduled",
        No::AtMinimum(..) => "remove-seats-at-minimum",
        No::OnTrial(_) => "remove-seats-on-trial",
        No::CostsNothing(_) | No::NoSubscription(_) | No::Quantity { .. } | No::NotPending(_) => "remove-seats-nothing",
    }
}

/// What leaves at the renewal.
pub fn scheduled(seat: SeatType, seats: u32) -> Saying {
    with_seat("remove-seats-done", seat).count("count", seats as usize)
}

/// What stays after all.
pub fn cancelled(seat: SeatType, seats: u32) -> Saying {
    with_seat("remove-seats-cancelled", seat).count("count", seats as usize)
}

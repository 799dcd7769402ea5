//! The words for buying seats: what was bought, and why it was not.

use super::{
    refusal::{product_name, tier_name},
    with_seat,
};
use crate::{
    domain::{rejection::BuySeatsRejection as No, seat::SeatType},
    ui::toast::Saying,
};

/// Why nothing was bought.
pub fn rejection(rejection: No) -> Saying {
    match rejection {
        No::CostsNothing(seat) => with_seat("buy-seats-costs-nothing", seat),
        No::Tier(seat, product, tier) => {
            with_seat("buy-seats-tier", seat).message("product", product_name(product)).message("tier", tier_name(tier))
        }
        No::NoSubscription(seat) => with_seat("buy-seats-no-subscription", seat),
        No::OnTrial(seat) => with_seat("buy-seats-on-trial", seat),
        No::Quantity { most, .. } => Saying::plain("buy-seats-quantity").count("most", most as usize),
    }
}

/// What was bought, and how many seats of the type there are now.
pub fn bought(seat: SeatType, quantity: u32, purchased: u32) -> Saying {
    with_seat("buy-seats-bought", seat).count("count", quantity as usize).count("purchased", purchased as usize)
}

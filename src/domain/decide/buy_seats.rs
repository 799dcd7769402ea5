//! Buying seats: the pool grows at once, and billing holders get a receipt [SEA-05, EXT-26, SM-4].

use super::orders;
use crate::domain::{
    audit::{AuditAction, Target},
    billing,
    change::{Change, Receipt},
    command::{BuySeats, Envelope},
    guard::{self, Actor, Operation},
    mail::MailKind,
    order::{Item, Order, OrderKind, OrderLine, OrderState},
    record::Record,
    rejection::{BuySeatsRejection as No, Rejection},
    seat::{SeatPool, SeatType},
    world::World,
};

/// How many seats are bought at once at most [SEA-10].
pub const PURCHASE_LIMIT: u32 = 999;

/// The pool that a purchase of this type would add to, when the actor may buy and the type is for sale.
///
/// # Errors
/// The [`Rejection`] that the purchase itself would meet: the actor's right first [PM-08], then the type [TG-02].
pub fn for_sale(world: &World, actor: Actor, seat: SeatType) -> Result<&SeatPool, Rejection> {
    guard::allowed(world, actor, Operation::ManageSeats).map_err(Rejection::Refused)?;
    let (state, _) = guard::find(world, actor).map_err(Rejection::Refused)?;
    if !seat.is_paid() {
        return Err(Rejection::BuySeats(No::CostsNothing(seat)));
    }
    if let Some(product) = seat.needs_product()
        && state.tier(product).is_none_or(|tier| tier < SeatType::LOWEST_TIER)
    {
        return Err(Rejection::BuySeats(No::Tier(seat, product, SeatType::LOWEST_TIER)));
    }
    let pool = state.pools().get(&seat).ok_or(Rejection::BuySeats(No::NoSubscription(seat)))?;
    if pool.trial { Err(Rejection::BuySeats(No::OnTrial(seat))) } else { Ok(pool) }
}

/// How many seats can be added to a pool at once [SEA-10]; fewer only where the count itself would overflow.
pub fn most(pool: &SeatPool) -> u32 {
    PURCHASE_LIMIT.min(u32::MAX - pool.purchased)
}

/// Decides a purchase. The seats are there at once, and what they cost for the rest of the term comes with the next bill,
/// to the card on file [EXT-26, PRC-09]. A scheduled removal stays as it is [AMB-34].
pub(super) fn decide(world: &World, envelope: &Envelope, order: BuySeats) -> Result<Change, Rejection> {
    let (hub, now) = (envelope.actor.hub, envelope.now);
    let pool = for_sale(world, envelope.actor, order.seat)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let BuySeats { seat, quantity } = order;
    let most = most(pool);
    if quantity == 0 || quantity > most {
        return Err(Rejection::BuySeats(No::Quantity { quantity, most }));
    }
    if pool.unit_price_cents > 0 {
        billing::valid_card(state, now).map_err(Rejection::Card)?;
    }
    let (by, today) = (operator.actor_ref(), billing::today(state, now));
    let purchased = pool.purchased + quantity;
    let unit_price_cents = pool.unit_price_cents;
    let cents = billing::added_cents(state, pool, quantity, today);
    let bill_on = (cents > 0).then_some(pool.renewal_date);
    let line = OrderLine {
        item: Item::SeatsAdded(seat),
        quantity,
        unit_cents: unit_price_cents,
        from: today,
        until: pool.renewal_date,
        cents,
    };
    let stands = bill_on.map_or(OrderState::Paid { at: now, card: None }, OrderState::OnBill);
    let id = state.next_order();
    let order = Order { id, at: now, by: by.clone(), kind: OrderKind::Seats, lines: vec![line], state: stands };
    let detail = [
        ("bought", quantity.to_string()),
        ("purchased", purchased.to_string()),
        ("monthly_cents", pool.monthly_cents(quantity).to_string()),
        ("prorated_cents", cents.to_string()),
    ];
    let target = Target::Seats { seat: seat.slug().into() };
    let kind =
        MailKind::SeatsBought { seat, seats: quantity, purchased, unit_price_cents, prorated_cents: cents, bill_on };
    let added_cents = pool.added_cents.saturating_add(cents);
    Ok(Change {
        puts: vec![
            Record::Pool(hub, SeatPool { purchased, added_cents, ..pool.clone() }),
            Record::Order(hub, Box::new(order)),
        ],
        removes: Vec::new(),
        audit: vec![orders::entry(hub, now, &by, AuditAction::SeatsPurchased, target, detail)],
        mail: orders::to_billing_holders(state, now, kind).into_iter().collect(),
        receipt: Receipt::SeatsBought { seat, quantity, purchased },
    })
}

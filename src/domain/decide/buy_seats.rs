//! Buying seats: the pool grows at once, and billing holders get a receipt [SEA-05, EXT-26, SM-4].

use std::collections::BTreeMap;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::{BuySeats, Envelope},
    guard::{self, Actor, Operation},
    mail::{Mail, MailKind, Recipient},
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
    state.pools().get(&seat).ok_or(Rejection::BuySeats(No::NoSubscription(seat)))
}

/// How many seats can be added to a pool at once [SEA-10]; fewer only where the count itself would overflow.
pub fn most(pool: &SeatPool) -> u32 {
    PURCHASE_LIMIT.min(u32::MAX - pool.purchased)
}

/// Decides a purchase. A scheduled removal stays as it is [AMB-34].
pub(super) fn decide(world: &World, envelope: &Envelope, order: BuySeats) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let pool = for_sale(world, envelope.actor, order.seat)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let most = most(pool);
    if order.quantity == 0 || order.quantity > most {
        return Err(Rejection::BuySeats(No::Quantity { quantity: order.quantity, most }));
    }
    let purchased = pool.purchased + order.quantity;
    let entry = AuditEntry {
        hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action: AuditAction::SeatsPurchased,
        targets: vec![Target::Seats { seat: order.seat.slug().into() }],
        detail: BTreeMap::from([
            ("bought".into(), order.quantity.to_string().into()),
            ("purchased".into(), purchased.to_string().into()),
            ("monthly_cents".into(), pool.monthly_cents(order.quantity).to_string().into()),
        ]),
    };
    let holders = state.billing_holders().iter().filter_map(|email| state.user(email));
    let receipt = Mail {
        hub,
        at: envelope.now,
        kind: MailKind::SeatsBought {
            seat: order.seat,
            seats: order.quantity,
            purchased,
            unit_price_cents: pool.unit_price_cents,
        },
        language: state.account().language,
        to: holders.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect(),
    };
    Ok(Change {
        puts: vec![Record::Pool(hub, SeatPool { purchased, ..pool.clone() })],
        removes: Vec::new(),
        audit: vec![entry],
        mail: vec![receipt],
        receipt: Receipt::SeatsBought { seat: order.seat, quantity: order.quantity, purchased },
    })
}

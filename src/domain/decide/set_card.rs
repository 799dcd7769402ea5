//! The card on file, and a charge that failed, once more [PRC-10, PRC-16, AC-109].

use super::orders;
use crate::domain::{
    audit::{AuditAction, Target},
    billing,
    card::{self, Card},
    change::{Change, Receipt},
    command::Envelope,
    guard::{self, Operation},
    order::OrderId,
    record::Record,
    rejection::{Rejection, RetryChargeRejection},
    world::World,
};

/// Decides which card is on file from now on.
pub(super) fn set(world: &World, envelope: &Envelope, card: &Card) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ManageBilling).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    card::chargeable(Some(card), billing::today(state, envelope.now)).map_err(Rejection::Card)?;
    let receipt = Receipt::CardSet { card: card.mark() };
    let mut change = Change { puts: Vec::new(), removes: Vec::new(), audit: Vec::new(), mail: Vec::new(), receipt };
    if state.card() == Some(card) {
        return Ok(change);
    }
    let (hub, now) = (envelope.actor.hub, envelope.now);
    let target = Target::Card { card: card.mark() };
    let detail = [("expires", card.expires.to_string())];
    change.audit.push(orders::entry(hub, now, &operator.actor_ref(), AuditAction::CardChanged, target, detail));
    change.puts.push(Record::Card(hub, card.clone()));
    Ok(change)
}

/// Decides to charge once more what could not be charged.
pub(super) fn retry(world: &World, envelope: &Envelope, order: OrderId) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ManageBilling).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let due = state.orders().get(&order).filter(|order| order.is_past_due());
    let due = due.ok_or(Rejection::RetryCharge(RetryChargeRejection::NotDue(order)))?.clone();
    let card = billing::valid_card(state, envelope.now).map_err(Rejection::Card)?;
    let receipt = Receipt::ChargeRetried { order, total_cents: due.total_cents() };
    let mut change = Change { puts: Vec::new(), removes: Vec::new(), audit: Vec::new(), mail: Vec::new(), receipt };
    orders::charge(&mut change, state, due, envelope.now, &operator.actor_ref(), Ok(Some(card.mark())));
    Ok(change)
}

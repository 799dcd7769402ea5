//! A question to HubSpot's sales team: nothing is charged, and an order stands for it [PRC-07, AC-76].

use super::orders;
use crate::domain::{
    audit::{AuditAction, Target},
    billing,
    change::{Change, Receipt},
    command::{ContactSales, Envelope, SalesContact},
    guard::{self, Operation},
    order::{Item, Order, OrderKind, OrderLine, OrderState},
    record::Record,
    rejection::{ContactSalesRejection as No, Rejection},
    world::World,
};

/// The fewest digits of a telephone number.
const SHORTEST_NUMBER: usize = 6;

/// Decides it.
pub(super) fn decide(world: &World, envelope: &Envelope, asked: &ContactSales) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ManageBilling).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let (kind, how) = match &asked.how {
        SalesContact::Message(text) if text.trim().is_empty() => return Err(Rejection::ContactSales(No::NoMessage)),
        SalesContact::Message(text) => (OrderState::Message(text.clone()), "message"),
        SalesContact::Call(number) => {
            check_number(number).map_err(Rejection::ContactSales)?;
            (OrderState::Call(number.clone()), "call")
        }
    };
    let (hub, now, by) = (envelope.actor.hub, envelope.now, operator.actor_ref());
    let today = billing::today(state, now);
    let line = |item| OrderLine { item, quantity: 1, unit_cents: 0, from: today, until: today, cents: 0 };
    let products = asked.products.iter().map(|(product, tier)| line(Item::Product(*product, *tier)));
    let add_ons = asked.add_ons.iter().map(|add_on| line(Item::AddOn(*add_on)));
    let id = state.next_order();
    let lines = products.chain(add_ons).collect();
    let order = Order { id, at: now, by: by.clone(), kind: OrderKind::ContactSales, lines, state: kind };
    let target = Target::Order { id };
    Ok(Change {
        puts: vec![Record::Order(hub, Box::new(order))],
        removes: Vec::new(),
        audit: vec![orders::entry(hub, now, &by, AuditAction::SalesContacted, target, [("how", how.to_owned())])],
        mail: Vec::new(),
        receipt: Receipt::SalesContacted { order: id },
    })
}

/// Digits enough for a number, and nothing but what is written in numbers.
fn check_number(number: &str) -> Result<(), No> {
    let written = number.chars().all(|c| c.is_ascii_digit() || " +-./()".contains(c));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    if written && digits >= SHORTEST_NUMBER { Ok(()) } else { Err(No::NoNumber) }
}

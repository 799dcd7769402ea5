//! What happens on its own when something falls due: terms roll over and are paid for, seats that were to leave do, and
//! trials end [RMS-19, SEA-07, PRC-16, PRC-17].

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{orders, partner, trials};
use crate::domain::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    billing, card,
    change::{Bill, Change, Receipt},
    clean::{Code, Detail},
    clock::Clock,
    due::{Due, DueKind},
    mail::{Mail, MailKind, Recipient},
    order::{Order, OrderKind, OrderState},
    record::Record,
    removal::{RemovalState, ScheduledRemoval},
    seat::SeatPool,
    seat_history,
    subscription::Subscription,
    world::{AccountState, World},
};

/// Decides what becomes of an item that is due. The change moves the simulated clock to the item's own time, so that
/// whatever was carried out is never due again. Nothing when the account has gone.
pub fn carry_out(world: &World, due: &Due) -> Option<Change> {
    let state = world.account(due.hub)?;
    let mut change = match due.kind {
        DueKind::Renewal(on) => renewal(world, state, due, on),
        DueKind::DomainReminder => partner::remind(world, state, due),
        DueKind::TrialNotice(product) => trials::announce(state, due, product)?,
        DueKind::TrialEnd(product) => trials::end(world, due, product)?,
    };
    seat_history::note(world, due.at, &mut change);
    if let Clock::Manual { at } = *world.clock() {
        // What fell due before the world's time began is carried out at that time's beginning.
        change.puts.push(Record::Clock(Clock::Manual { at: due.at.max(at) }));
    }
    Some(change)
}

fn renewal(world: &World, state: &AccountState, due: &Due, on: Date) -> Change {
    let hub = due.hub;
    let mut puts = Vec::new();
    let mut audit = Vec::new();
    let mut mail = Vec::new();
    let mut removed = Vec::new();
    let mut entry = |action, target, detail: BTreeMap<Code, Detail>| {
        let acting_user = ActorRef::hubspot();
        audit.push(AuditEntry { hub, at: due.at, acting_user, action, targets: vec![target], detail });
    };
    let ended: Vec<&Subscription> =
        state.subscriptions().values().filter(|subscription| subscription.term_end == on).collect();
    for subscription in &ended {
        let next = subscription.term().next();
        let until = ("until".into(), next.end.to_string().into());
        let target = Target::Subscription { product: subscription.product };
        entry(AuditAction::SubscriptionRenewed, target, BTreeMap::from([until]));
        let (term_start, term_end, anchor_day) = (next.start, next.end, next.anchor_day);
        puts.push(Record::Subscription(
            hub,
            Subscription { term_start, term_end, anchor_day, ..(*subscription).clone() },
        ));
    }
    for pool in state.pools().values().filter(|pool| pool.renewal_date == on && !pool.trial) {
        let leaves = state.removals().get(&(pool.seat, on));
        let leaves = leaves.filter(|removal| removal.state == RemovalState::Pending);
        let seats = leaves.map_or(0, |removal| removal.quantity);
        let purchased = pool.purchased.saturating_sub(seats);
        let renewal_date = billing::next_term(state, pool).end;
        puts.push(Record::Pool(hub, SeatPool { purchased, renewal_date, added_cents: 0, ..pool.clone() }));
        let Some(removal) = leaves else { continue };
        puts.push(Record::Removal(hub, ScheduledRemoval { state: RemovalState::Applied, ..removal.clone() }));
        let detail = [("leaving".into(), seats.to_string().into()), ("purchased".into(), purchased.to_string().into())];
        let target = Target::Seats { seat: pool.seat.slug().into() };
        entry(AuditAction::SeatRemovalApplied, target, BTreeMap::from(detail));
        let holders = state.billing_holders().iter().filter_map(|email| state.user(email));
        let to: Vec<Recipient> = holders.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
        if !to.is_empty() {
            let kind = MailKind::RemovalApplied { seat: pool.seat, seats, purchased, effective_on: on };
            mail.push(Mail { hub, at: due.at, kind, language: state.account().language, to });
        }
        removed.push((pool.seat, seats));
    }
    let mut change =
        Change { puts, removes: Vec::new(), audit, mail, receipt: Receipt::Renewed { hub, on, removed, bill: None } };
    let bill = bill(&mut change, world, state, due, on);
    if let Receipt::Renewed { bill: told, .. } = &mut change.receipt {
        *told = bill;
    }
    change
}

/// Charges the card for the terms that begin; one that cannot be charged leaves the bill past due, and nothing else
/// changes by that [PRC-08, PRC-16].
fn bill(change: &mut Change, world: &World, state: &AccountState, due: &Due, on: Date) -> Option<Bill> {
    let lines = billing::bill_of(state, &world.policy().prices, on);
    if lines.is_empty() {
        return None;
    }
    let (id, by) = (state.next_order(), ActorRef::hubspot());
    let stands = OrderState::Paid { at: due.at, card: None };
    let order = Order { id, at: due.at, by: by.clone(), kind: OrderKind::Renewal(on), lines, state: stands };
    let card = card::chargeable(state.card(), on);
    let bill = Bill { order: id, total_cents: order.total_cents(), problem: card.as_ref().err().copied() };
    orders::charge(change, state, order, due.at, &by, card.map(|card| Some(card.mark())));
    Some(bill)
}

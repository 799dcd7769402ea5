//! What happens on its own when something falls due: terms roll over, and seats that were to leave do [RMS-19, SEA-07].

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail},
    clock::Clock,
    due::{Due, DueKind},
    mail::{Mail, MailKind, Recipient},
    record::Record,
    removal::{RemovalState, ScheduledRemoval},
    seat::{SeatPool, SeatType},
    seat_history,
    subscription::{Subscription, Term},
    world::{AccountState, World},
};

/// Decides what becomes of an item that is due. The change moves the simulated clock to the item's own time, so that
/// whatever was carried out is never due again. Nothing when the account has gone.
pub fn carry_out(world: &World, due: &Due) -> Option<Change> {
    let state = world.account(due.hub)?;
    let DueKind::Renewal(on) = due.kind;
    let mut change = renewal(state, due, on);
    seat_history::note(world, due.at, &mut change);
    if let Clock::Manual { at } = *world.clock() {
        // What fell due before the world's time began is carried out at that time's beginning.
        change.puts.push(Record::Clock(Clock::Manual { at: due.at.max(at) }));
    }
    Some(change)
}

fn renewal(state: &AccountState, due: &Due, on: Date) -> Change {
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
    for pool in state.pools().values().filter(|pool| pool.renewal_date == on) {
        let leaves = state.removals().get(&(pool.seat, on));
        let leaves = leaves.filter(|removal| removal.state == RemovalState::Pending);
        let seats = leaves.map_or(0, |removal| removal.quantity);
        let purchased = pool.purchased.saturating_sub(seats);
        let renewal_date = next_day(&ended, pool.seat, on);
        puts.push(Record::Pool(hub, SeatPool { purchased, renewal_date, ..pool.clone() }));
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
    Change { puts, removes: Vec::new(), audit, mail, receipt: Receipt::Renewed { hub, on, removed } }
}

/// When a type of seat renews next: with the product that brings it, else with any that renewed today, else in a year.
fn next_day(ended: &[&Subscription], seat: SeatType, on: Date) -> Date {
    let brings = ended.iter().find(|subscription| Some(subscription.product) == seat.needs_product());
    match brings.or_else(|| ended.iter().max_by_key(|subscription| subscription.tier)) {
        Some(subscription) => subscription.term().next().end,
        None => Term::yearly(on).end,
    }
}

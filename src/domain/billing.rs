//! What an account pays, when, and whether it can: the figures that screens show and decisions charge
//! [PRC-08, PRC-16, SEA-10, EXT-26].

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::{
    card::{self, Card, CardProblem},
    order::{Item, Order, OrderKind, OrderLine, OrderState},
    price::{self, Prices},
    removal::{RemovalState, ScheduledRemoval},
    seat::{SeatPool, SeatType},
    subscription::{Subscription, Term},
    world::AccountState,
};

/// The day it is in an account.
pub fn today(state: &AccountState, now: Timestamp) -> Date {
    now.to_zoned(TimeZone::get(&state.account().time_zone).unwrap_or(TimeZone::UTC)).date()
}

/// The card on file, when it can be charged now.
///
/// # Errors
/// Why it cannot [ER-11, PRC-09].
pub fn valid_card(state: &AccountState, now: Timestamp) -> Result<&Card, CardProblem> {
    card::chargeable(state.card(), today(state, now))
}

/// The running term of bought seats: that of the product that brings them, else of another one that renews with them,
/// else the year before they renew.
pub fn term_of(state: &AccountState, pool: &SeatPool) -> Term {
    let with = |subscription: &&Subscription| subscription.term_end == pool.renewal_date;
    let own = pool.seat.needs_product().and_then(|product| state.subscriptions().get(&product)).filter(with);
    let other = || state.subscriptions().values().filter(with).max_by_key(|subscription| subscription.tier);
    match own.or_else(other) {
        Some(subscription) => subscription.term(),
        None => {
            let start = pool.renewal_date.saturating_sub(jiff::Span::new().years(1));
            Term { start, end: pool.renewal_date, anchor_day: None }
        }
    }
}

/// The removal that took seats of a pool away when its running term began [RMS-19, AC-68].
pub fn applied_removal<'a>(state: &'a AccountState, pool: &SeatPool) -> Option<&'a ScheduledRemoval> {
    let removal = state.removals().get(&(pool.seat, term_of(state, pool).start))?;
    (removal.state == RemovalState::Applied && removal.quantity > 0 && !pool.trial).then_some(removal)
}

/// What so many seats cost that are added on a day: for the rest of the term, in cents [SEA-10].
pub fn added_cents(state: &AccountState, pool: &SeatPool, seats: u32, on: Date) -> u64 {
    let term = term_of(state, pool);
    price::prorated(price::for_term(pool.monthly_cents(seats), term), term, on)
}

/// The bill of a day on which terms end: what the next terms cost, and what was added within those that end. Seats that
/// leave on that day are charged no more.
pub fn bill_of(state: &AccountState, prices: &Prices, on: Date) -> Vec<OrderLine> {
    let mut lines = Vec::new();
    let line = |item, quantity: u32, unit_cents: u32, term: Term, cents: u64| {
        (cents > 0).then_some(OrderLine { item, quantity, unit_cents, from: term.start, until: term.end, cents })
    };
    for subscription in state.subscriptions().values().filter(|subscription| subscription.term_end == on) {
        let next = subscription.term().next();
        let unit = prices.product(subscription.product, subscription.tier);
        let item = Item::Product(subscription.product, subscription.tier);
        lines.extend(line(item, 1, unit, next, price::for_term(unit.into(), next)));
        for add_on in &subscription.add_ons {
            let cents = price::for_term(prices.add_on().into(), next);
            lines.extend(line(Item::AddOn(*add_on), 1, prices.add_on(), next, cents));
        }
    }
    for pool in state.pools().values().filter(|pool| pool.renewal_date == on && !pool.trial) {
        let leave = state.pending_removals(pool.seat).filter(|removal| removal.effective_on == on);
        let stay = pool.purchased.saturating_sub(leave.map(|removal| removal.quantity).sum());
        let (term, next) = (term_of(state, pool), next_term(state, pool));
        let cents = price::for_term(pool.monthly_cents(stay), next);
        lines.extend(line(Item::Seats(pool.seat), stay, pool.unit_price_cents, next, cents));
        let added = added_lines(state, pool);
        if added.iter().map(|line| line.cents).sum::<u64>() == pool.added_cents {
            lines.extend(added);
        } else if pool.added_cents > 0 {
            // What no order tells of is told in one sum.
            let (item, from, until) = (Item::SeatsAdded(pool.seat), term.start, term.end);
            let (unit_cents, cents) = (pool.unit_price_cents, pool.added_cents);
            lines.push(OrderLine { item, quantity: 1, unit_cents, from, until, cents });
        }
    }
    lines
}

/// What a bill comes to as things stand, and what it comes to once something was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillChange {
    /// The day of the bill.
    pub on: Date,
    /// What it comes to as things stand, in cents.
    pub before_cents: u64,
    /// What it comes to then, in cents.
    pub after_cents: u64,
}

/// The bills that are there already and come to something else with these subscriptions and seats, the earliest first:
/// the seats of a type all cost what the higher tier asks from their next bill on [CRU-03, PRC-08].
pub fn bill_changes(
    state: &AccountState,
    prices: &Prices,
    subscriptions: &[Subscription],
    pools: &[SeatPool],
) -> Vec<BillChange> {
    let then = state.with_terms(subscriptions, pools);
    let sum = |state, on| bill_of(state, prices, on).iter().fold(0_u64, |sum, line| sum.saturating_add(line.cents));
    let change = |on: Date| BillChange { on, before_cents: sum(state, on), after_cents: sum(&then, on) };
    let days: std::collections::BTreeSet<Date> = bill_days(state).chain(bill_days(&then)).collect();
    let changed = |bill: &BillChange| bill.before_cents > 0 && bill.before_cents != bill.after_cents;
    days.into_iter().map(change).filter(changed).collect()
}

/// The days on which terms end, so that something may be billed.
fn bill_days(state: &AccountState) -> impl Iterator<Item = Date> {
    let terms = state.subscriptions().values().map(|subscription| subscription.term_end);
    terms.chain(state.pools().values().filter(|pool| !pool.trial).map(|pool| pool.renewal_date))
}

/// What was added to seats within their term and waits for its bill, a line a purchase, as its own order has it.
fn added_lines(state: &AccountState, pool: &SeatPool) -> Vec<OrderLine> {
    let waits =
        |order: &&Order| order.state == OrderState::OnBill(pool.renewal_date) && standing(state, order) == &order.state;
    let lines = state.orders().values().filter(waits).flat_map(|order| &order.lines);
    lines.filter(|line| line.item == Item::SeatsAdded(pool.seat)).cloned().collect()
}

/// What adding seats on a day comes to [SEA-10, EXT-26].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Adding {
    /// For the rest of the term, in cents.
    pub prorated_cents: u64,
    /// How many days of the term are left, the day itself among them.
    pub days: u32,
    /// The day of the bill that they come with.
    pub bill_on: Date,
    /// What that bill comes to as things stand, in cents.
    pub bill_before_cents: u64,
    /// What it comes to with them, in cents: the rest of this term, and the whole of the next one.
    pub bill_after_cents: u64,
    /// What they cost for the whole of the next term, in cents.
    pub next_term_cents: u64,
}

/// What adding so many seats on a day comes to. Whoever buys them is charged exactly that.
pub fn adding(state: &AccountState, prices: &Prices, pool: &SeatPool, seats: u32, on: Date) -> Adding {
    let (term, next) = (term_of(state, pool), next_term(state, pool));
    let prorated_cents = added_cents(state, pool, seats, on);
    let next_term_cents = price::for_term(pool.monthly_cents(seats), next);
    let before = bill_of(state, prices, pool.renewal_date);
    let bill_before_cents = before.iter().fold(0_u64, |sum, line| sum.saturating_add(line.cents));
    Adding {
        prorated_cents,
        days: u32::try_from((term.end - on.max(term.start)).get_days()).unwrap_or(0),
        bill_on: pool.renewal_date,
        bill_before_cents,
        bill_after_cents: bill_before_cents.saturating_add(prorated_cents).saturating_add(next_term_cents),
        next_term_cents,
    }
}

/// The term that follows the running one of bought seats.
pub fn next_term(state: &AccountState, pool: &SeatPool) -> Term {
    let on = pool.renewal_date;
    let with = |subscription: &&Subscription| subscription.term_end == on;
    let own = pool.seat.needs_product().and_then(|product| state.subscriptions().get(&product)).filter(with);
    let other = || state.subscriptions().values().filter(with).max_by_key(|subscription| subscription.tier);
    own.or_else(other).map_or_else(|| Term::yearly(on), |subscription| subscription.term().next())
}

/// The next day on which something is billed, with what it will be as things stand.
pub fn next_bill(state: &AccountState, prices: &Prices) -> Option<(Date, Vec<OrderLine>)> {
    let days: std::collections::BTreeSet<Date> = bill_days(state).collect();
    days.into_iter().map(|day| (day, bill_of(state, prices, day))).find(|(_, lines)| !lines.is_empty())
}

/// The orders that still have to be paid since a charge failed, the oldest first [PRC-16].
pub fn past_due(state: &AccountState) -> impl Iterator<Item = &Order> {
    state.orders().values().filter(|order| order.is_past_due())
}

/// Whether a bill that could not be charged has this very subscription in it [PRC-16]. One that was bought at a higher
/// tier since then is paid, whatever is still open of the lower one.
pub fn is_past_due(state: &AccountState, subscription: &Subscription) -> bool {
    let billed = Item::Product(subscription.product, subscription.tier);
    past_due(state).any(|order| order.lines.iter().any(|line| line.item == billed))
}

/// Whether a bill that could not be charged has seats of a type in it [PRC-16].
pub fn are_seats_past_due(state: &AccountState, seat: SeatType) -> bool {
    let about = |item| matches!(item, Item::Seats(of) | Item::SeatsAdded(of) if of == seat);
    past_due(state).any(|order| order.lines.iter().any(|line| about(line.item)))
}

/// How an order stands now: one that came with a bill stands as that bill does.
pub fn standing<'a>(state: &'a AccountState, order: &'a Order) -> &'a OrderState {
    let OrderState::OnBill(on) = order.state else { return &order.state };
    let bill = state.orders().values().find(|bill| bill.kind == OrderKind::Renewal(on) && bill.id > order.id);
    bill.map_or(&order.state, |bill| &bill.state)
}

/// The tier that decides what a seat of a type costs in an account, if it can have any [CRU-17, CRU-20].
pub fn deciding_tier(state: &AccountState, seat: SeatType) -> Option<super::subscription::Tier> {
    match seat.needs_product() {
        Some(product) => state.tier(product).filter(|tier| *tier >= SeatType::LOWEST_TIER),
        None => state.highest_tier(),
    }
}

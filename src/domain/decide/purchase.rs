//! Buying products and add-ons: what a cart comes to, and the purchase itself [PRC-04 to PRC-15, SM-6].

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::orders;
use crate::domain::{
    add_on::AddOn,
    audit::{AuditAction, Target},
    billing::{self, BillChange},
    card,
    change::{Change, Receipt},
    command::{Envelope, PlannedProduct, Purchase},
    due,
    guard::{self, Operation},
    order::{Item, Order, OrderKind, OrderLine, OrderState},
    price::{Period, Prices, for_term, prorated},
    record::Record,
    rejection::{PurchaseRejection as No, Rejection},
    seat::{SeatPool, SeatType, monthly_cents},
    subscription::{Product, Subscription, Term, Tier},
    trial::{Trial, TrialState},
    world::{AccountState, World},
};

/// What a cart comes to, and what the account has when it is bought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// What is charged today, line by line.
    pub lines: Vec<OrderLine>,
    /// How many months the term of each line has, of which the rest is charged today.
    pub months: Vec<u32>,
    /// What was paid of plans that are replaced, and is taken off the line of the plan that replaces each.
    pub credits: Vec<Credit>,
    /// The subscriptions that begin or change.
    pub subscriptions: Vec<Subscription>,
    /// The seats that come with them, or cost something else from the next bill on.
    pub pools: Vec<SeatPool>,
    /// The bills to come that it changes.
    pub bills: Vec<BillChange>,
}

/// What was paid of a plan for days that another one takes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The product.
    pub product: Product,
    /// The tier that was paid.
    pub tier: Tier,
    /// From when.
    pub from: Date,
    /// Up to which day, which is not among them.
    pub until: Date,
    /// What it takes off, in cents.
    pub cents: u64,
}

impl Quote {
    /// What is charged today, in cents.
    pub fn total_cents(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.cents))
    }

    /// Whether seats are among what is charged today.
    pub fn charges_seats(&self) -> bool {
        self.lines.iter().any(|line| matches!(line.item, Item::Seats(_) | Item::SeatsAdded(_)))
    }

    /// What all of it costs a month, in cents, however it is charged.
    pub fn monthly_cents(&self) -> u64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(monthly_cents(line.unit_cents, line.quantity)))
    }

    /// Whether seats that the account has cost more from their next bill on [CRU-03].
    pub fn raises_seats(&self, state: &AccountState) -> bool {
        let before = |pool: &SeatPool| state.pools().get(&pool.seat).filter(|before| !before.trial);
        self.pools.iter().any(|pool| before(pool).is_some_and(|before| before.unit_price_cents < pool.unit_price_cents))
    }

    /// What is charged for each further term, in cents, by how many months it has: the shortest first [PRC-08].
    pub fn later(&self) -> BTreeMap<u32, u64> {
        let mut later = BTreeMap::new();
        for (line, months) in self.lines.iter().zip(&self.months) {
            let cents = monthly_cents(line.unit_cents, line.quantity).saturating_mul((*months).into());
            let sum: &mut u64 = later.entry(*months).or_default();
            *sum = sum.saturating_add(cents);
        }
        later
    }
}

/// Whether a product can be bought at a tier.
///
/// # Errors
/// Why not; what is owned at that tier or above is for the sales team [PRC-15].
pub fn can_buy(state: &AccountState, product: Product, tier: Tier) -> Result<(), No> {
    if !Product::HUBS.contains(&product) || !Tier::PAID.contains(&tier) {
        return Err(No::NotForSale(product));
    }
    match state.subscriptions().get(&product).map(|subscription| subscription.tier) {
        Some(owned) if owned >= tier => Err(No::Owned(product, owned)),
        _ => Ok(()),
    }
}

/// Whether an add-on can be bought with these products.
///
/// # Errors
/// Why not [PRC-11].
pub fn can_add(state: &AccountState, add_on: AddOn, with: &[Product]) -> Result<(), No> {
    let bought = state.subscriptions().get(&add_on.hub()).filter(|subscription| subscription.tier > Tier::Free);
    if bought.is_some_and(|subscription| subscription.add_ons.contains(&add_on)) {
        return Err(No::AddOnOwned(add_on));
    }
    if bought.is_none() && !with.contains(&add_on.hub()) {
        return Err(No::NeedsHub(add_on, add_on.hub()));
    }
    Ok(())
}

/// What a cart comes to on a day.
///
/// # Errors
/// The [`PurchaseRejection`](No) that a purchase of it would meet.
pub fn quote(
    state: &AccountState,
    prices: &Prices,
    today: Date,
    products: &[PlannedProduct],
    add_ons: &[AddOn],
) -> Result<Quote, No> {
    if products.is_empty() && add_ons.is_empty() {
        return Err(No::Nothing);
    }
    if let Some(over) = due::renews_on(state).filter(|over| *over <= today) {
        return Err(No::TermOver(over));
    }
    let names: Vec<Product> = products.iter().map(|planned| planned.product).collect();
    let (once, once_added) = (BTreeSet::from_iter(&names), BTreeSet::from_iter(add_ons));
    if once.len() < names.len() || once_added.len() < add_ons.len() {
        return Err(No::Twice);
    }
    let mut cart = Cart { state, prices, today, quote: Quote::default() };
    for planned in products {
        can_buy(state, planned.product, planned.tier)?;
        if !Period::of(planned.tier).contains(&planned.period) {
            return Err(No::Period(planned.tier));
        }
        cart.product(*planned);
    }
    for add_on in add_ons {
        can_add(state, *add_on, &names)?;
        cart.add_on(*add_on);
    }
    if !products.is_empty() {
        cart.core_seats();
    }
    let Quote { subscriptions, pools, .. } = &cart.quote;
    cart.quote.bills = billing::bill_changes(state, prices, subscriptions, pools);
    Ok(cart.quote)
}

struct Cart<'a> {
    state: &'a AccountState,
    prices: &'a Prices,
    today: Date,
    quote: Quote,
}

impl Cart<'_> {
    /// A subscription that runs goes on to its end, and only the difference is charged for the rest of it. One that is
    /// free, or runs by the month where the tier is sold by the year, makes room for a new term from today on; what was
    /// paid of it counts.
    fn product(&mut self, planned: PlannedProduct) {
        let PlannedProduct { product, tier, period } = planned;
        let before = self.state.subscriptions().get(&product).filter(|before| before.tier > Tier::Free);
        let unit = self.prices.product(product, tier);
        let paid = before.map_or(0, |before| {
            let monthly = self.prices.product(product, before.tier);
            prorated(for_term(monthly.into(), before.term()), before.term(), self.today)
        });
        let goes_on = before.filter(|before| tier < Tier::Professional || before.term().months() > 1);
        let term = goes_on.map_or_else(|| period.from(self.today), Subscription::term);
        let cents = prorated(for_term(unit.into(), term), term, self.today);
        let taken_off = paid.min(cents);
        if let Some(before) = before.filter(|_| taken_off > 0) {
            let (from, until) = (self.today.max(before.term_start), before.term_end);
            self.quote.credits.push(Credit { product, tier: before.tier, from, until, cents: taken_off });
        }
        self.line(Item::Product(product, tier), 1, unit, term, cents - taken_off);
        self.quote.subscriptions.push(Subscription {
            product,
            tier,
            term_start: term.start,
            term_end: term.end,
            anchor_day: term.anchor_day,
            add_ons: before.map(|before| before.add_ons.clone()).unwrap_or_default(),
        });
        if let Some(seat) = product.seat().filter(|_| tier >= SeatType::LOWEST_TIER) {
            self.seats(seat, tier, term);
        }
    }

    /// The seats that a product or the account's highest tier brings: as many as come by default, at the price of the
    /// tier [CRU-03]. Those that are there stay, and cost what the tier asks from their next bill on; where they are fewer
    /// than come by default, the rest comes for the rest of their own term.
    fn seats(&mut self, seat: SeatType, tier: Tier, term: Term) {
        let unit_price_cents = self.prices.seat(seat, tier);
        let least = tier.seats_by_default();
        let pool = self.state.pools().get(&seat).filter(|pool| !pool.trial);
        let pool = match pool {
            Some(pool) => {
                let missing = least.saturating_sub(pool.purchased);
                if missing > 0 {
                    let term = billing::term_of(self.state, pool);
                    let monthly = monthly_cents(unit_price_cents, missing);
                    let cents = prorated(for_term(monthly, term), term, self.today);
                    self.line(Item::Seats(seat), missing, unit_price_cents, term, cents);
                }
                SeatPool { unit_price_cents, purchased: pool.purchased + missing, ..pool.clone() }
            }
            None => {
                let purchased = least.max(self.state.assigned(seat));
                let monthly = monthly_cents(unit_price_cents, purchased);
                let cents = prorated(for_term(monthly, term), term, self.today);
                self.line(Item::Seats(seat), purchased, unit_price_cents, term, cents);
                SeatPool {
                    seat,
                    purchased,
                    committed_minimum: least,
                    unit_price_cents,
                    renewal_date: term.end,
                    added_cents: 0,
                    trial: false,
                }
            }
        };
        self.quote.pools.push(pool);
    }

    /// Core Seats come with any product, at the highest tier of all.
    fn core_seats(&mut self) {
        let bought = self.quote.subscriptions.iter().max_by_key(|subscription| subscription.tier);
        let Some((tier, term)) = bought.map(|bought| (bought.tier, bought.term())) else { return };
        let owned = self.state.subscriptions().values().map(|subscription| subscription.tier).max();
        if owned < Some(tier) || !self.state.pools().contains_key(&SeatType::Core) {
            self.seats(SeatType::Core, tier.max(owned.unwrap_or(tier)), term);
        }
    }

    fn add_on(&mut self, add_on: AddOn) {
        let product = add_on.hub();
        let planned = self.quote.subscriptions.iter_mut().find(|subscription| subscription.product == product);
        let term = match planned {
            Some(subscription) => {
                subscription.add_ons.insert(add_on);
                subscription.term()
            }
            None => {
                let Some(owned) = self.state.subscriptions().get(&product) else { return };
                let mut extended = owned.clone();
                extended.add_ons.insert(add_on);
                let term = extended.term();
                self.quote.subscriptions.push(extended);
                term
            }
        };
        let unit = self.prices.add_on();
        let cents = prorated(for_term(unit.into(), term), term, self.today);
        self.line(Item::AddOn(add_on), 1, unit, term, cents);
    }

    fn line(&mut self, item: Item, quantity: u32, unit_cents: u32, term: Term, cents: u64) {
        let from = self.today.max(term.start);
        self.quote.lines.push(OrderLine { item, quantity, unit_cents, from, until: term.end, cents });
        self.quote.months.push(term.months());
    }
}

/// Decides a purchase. The card is charged at once, and what was bought is there at once [PRC-06, PRC-09].
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: &Purchase) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ManageBilling).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let (hub, now, by) = (envelope.actor.hub, envelope.now, operator.actor_ref());
    let today = billing::today(state, now);
    let quote = quote(state, &envelope.policy.prices, today, &wanted.products, &wanted.add_ons);
    let quote = quote.map_err(Rejection::Purchase)?;
    let total_cents = quote.total_cents();
    if total_cents != wanted.agreed_cents {
        return Err(Rejection::Purchase(No::Price { agreed: wanted.agreed_cents, now: total_cents }));
    }
    let card = card::chargeable(wanted.card.as_ref().or(state.card()), today).map_err(Rejection::Card)?;
    let id = state.next_order();
    let receipt = Receipt::Purchased { order: id, total_cents };
    let mut change = Change { puts: Vec::new(), removes: Vec::new(), audit: Vec::new(), mail: Vec::new(), receipt };
    for subscription in &quote.subscriptions {
        let target = Target::Subscription { product: subscription.product };
        let detail = [("tier", subscription.tier.slug().to_owned()), ("until", subscription.term_end.to_string())];
        change.audit.push(orders::entry(hub, now, &by, AuditAction::TouchlessPurchase, target, detail));
        // Less than what is tried, or an add-on, leaves the trial as it is: its seats are held.
        let trial = state.trials().get(&subscription.product).filter(|trial| trial.runs());
        if let Some(trial) = trial.filter(|trial| trial.tier <= subscription.tier) {
            change.puts.push(Record::Trial(hub, Trial { state: TrialState::Bought, ..trial.clone() }));
        }
        change.puts.push(Record::Subscription(hub, subscription.clone()));
    }
    for pool in &quote.pools {
        let before = state.pools().get(&pool.seat).filter(|before| !before.trial).map_or(0, |before| before.purchased);
        if pool.purchased > before {
            let target = Target::Seats { seat: pool.seat.slug().into() };
            let bought = (pool.purchased - before).to_string();
            let detail = [("bought", bought), ("purchased", pool.purchased.to_string())];
            change.audit.push(orders::entry(hub, now, &by, AuditAction::SeatsPurchased, target, detail));
        }
        change.puts.push(Record::Pool(hub, pool.clone()));
    }
    if state.card() != Some(card) {
        let (target, detail) = (Target::Card { card: card.mark() }, [("expires", card.expires.to_string())]);
        change.audit.push(orders::entry(hub, now, &by, AuditAction::CardChanged, target, detail));
        change.puts.push(Record::Card(hub, card.clone()));
    }
    let (lines, unpaid) = (quote.lines, OrderState::Paid { at: now, card: None });
    let order = Order { id, at: now, by: by.clone(), kind: OrderKind::Purchase, lines, state: unpaid };
    orders::charge(&mut change, state, order, now, &by, Ok(Some(card.mark())));
    Ok(change)
}

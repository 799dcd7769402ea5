//! What an account pays: what adding seats comes to, what is on a bill, and a charge that fails and is made after all.

use proptest::prelude::*;

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use seatdesk::domain::{
    billing,
    card::{Card, TypedCard},
    change::Change,
    command::{BuySeats, Command, Envelope},
    decide::{carry_out, decide},
    due::{self, DueKind},
    id::OpId,
    invariant::violations,
    order::{Item, Order, OrderId, OrderState},
    policy::Policy,
    price::Prices,
    record::Record,
    seat::SeatType,
    subscription::{Product, Subscription, Tier},
    world::AccountState,
};

use super::{
    scene::{Scene, card, now},
    summary,
    table::apply,
};

const ACME: &str = "
    account 1 customer
    product marketing starter
    pool core 10 min 5
    leaving core 2 2026-12-01
    user super core super+default
    user biller core custom:account.modify_billing
    user plain core default
";

/// The renewal of everything in [`ACME`].
const RENEWAL: Date = date(2026, 12, 1);

fn acme(scene: &Scene) -> &AccountState {
    scene.world.account(scene.hub).unwrap()
}

/// Has somebody command something at the world's own time, and carries it out.
fn command(scene: &mut Scene, by: &str, command: &Command) -> Result<Change, String> {
    let envelope = Envelope { op: OpId(1), actor: scene.actor(by), now: now_of(scene), policy: Policy::default() };
    let change = decide(&scene.world, &envelope, command).map_err(|no| summary::rejection(&no))?;
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    Ok(change)
}

fn now_of(scene: &Scene) -> jiff::Timestamp {
    scene.world.clock().now(now())
}

fn buy(scene: &mut Scene, seats: u32) -> Result<Change, String> {
    command(scene, "biller", &Command::BuySeats(BuySeats { seat: SeatType::Core, quantity: seats }))
}

/// Carries out what falls due next in the world.
fn next_due(scene: &mut Scene) -> (DueKind, Change) {
    let item = due::first(&scene.world, Timestamp::MAX).unwrap();
    let change = carry_out(&scene.world, &item).unwrap();
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    (item.kind, change)
}

fn with_card(scene: &mut Scene, expires: &str) -> Card {
    let card = Card { expires: expires.to_owned().try_into().unwrap(), ..card() };
    scene.world.put(Record::Card(scene.hub, card.clone()));
    card
}

/// SEA-10, EXT-26: what seats cost that are added within a term: by the day, the day itself among them, to the cent; over
/// leap days, at the ends of months, on the first and on the last day of a term.
#[test]
fn what_seats_cost_until_the_next_bill() {
    let table = [
        // start, end, day, seats, a month -> days, cents for the rest, cents for the next term
        (date(2025, 12, 1), date(2026, 12, 1), date(2026, 8, 20), 2, 4500, 103, 30_477, 108_000),
        (date(2024, 2, 1), date(2025, 2, 1), date(2024, 2, 29), 1, 4200, 338, 46_544, 50_400),
        (date(2023, 3, 1), date(2024, 3, 1), date(2024, 2, 29), 1, 4200, 1, 138, 50_400),
        (date(2024, 7, 1), date(2025, 7, 1), date(2024, 7, 1), 1, 4200, 365, 50_400, 50_400),
        (date(2024, 7, 1), date(2025, 7, 1), date(2025, 6, 30), 1, 4200, 1, 138, 50_400),
        (date(2024, 7, 1), date(2025, 7, 1), date(2025, 6, 30), 999, 4200, 1, 137_944, 50_349_600),
        // A month, cut short in February, and the whole one that follows.
        (date(2024, 1, 31), date(2024, 2, 29), date(2024, 2, 28), 1, 4200, 1, 145, 4200),
        (date(2024, 1, 31), date(2024, 2, 29), date(2024, 1, 31), 3, 1500, 29, 4500, 4500),
        // Bought before its term begins it costs the term.
        (date(2024, 7, 1), date(2025, 7, 1), date(2024, 6, 20), 1, 4200, 365, 50_400, 50_400),
        // What is free stays so.
        (date(2024, 7, 1), date(2025, 7, 1), date(2024, 9, 1), 5, 0, 303, 0, 0),
    ];
    for (start, end, on, seats, unit_price_cents, days, rest, next) in table {
        let mut scene = Scene::read(ACME);
        let subscription = acme(&scene).subscriptions()[&Product::Marketing].clone();
        let subscription = Subscription { term_start: start, term_end: end, ..subscription };
        let mut pool = acme(&scene).pools()[&SeatType::Core].clone();
        (pool.renewal_date, pool.unit_price_cents) = (end, unit_price_cents);
        scene.world.put(Record::Subscription(scene.hub, subscription));
        scene.world.put(Record::Pool(scene.hub, pool.clone()));
        let state = acme(&scene);
        let adding = billing::adding(state, &Prices::default(), &pool, seats, on);
        assert_eq!((adding.days, adding.prorated_cents, adding.next_term_cents), (days, rest, next), "{start} {on}");
        assert_eq!((adding.bill_on, billing::added_cents(state, &pool, seats, on)), (end, rest));
        assert_eq!(adding.bill_after_cents, adding.bill_before_cents + rest + next);
    }
}

fn lines(state: &AccountState) -> Vec<(Item, u32, u64)> {
    let (on, lines) = billing::next_bill(state, &Prices::default()).unwrap();
    assert_eq!(on, RENEWAL);
    lines.into_iter().map(|line| (line.item, line.quantity, line.cents)).collect()
}

/// PRC-08, EXT-26, AMB-34: the next bill has the next terms of what stays, nothing of what leaves, and a line for each
/// purchase within the term, as its order has it. What the page foretold is what the bill comes to.
#[test]
fn the_next_bill_has_what_was_added() {
    let mut scene = Scene::read(ACME);
    let marketing = Item::Product(Product::Marketing, seatdesk::domain::subscription::Tier::Starter);
    let core = |seats: u32| (Item::Seats(SeatType::Core), seats, u64::from(seats) * 54_000);
    assert_eq!(lines(acme(&scene)), [(marketing, 1, 24_000), core(8)]);
    let pool = acme(&scene).pools()[&SeatType::Core].clone();
    let today = billing::today(acme(&scene), now());
    let foretold = billing::adding(acme(&scene), &Prices::default(), &pool, 2, today);
    buy(&mut scene, 2).unwrap();
    let added = |seats, cents| (Item::SeatsAdded(SeatType::Core), seats, cents);
    assert_eq!(lines(acme(&scene)), [(marketing, 1, 24_000), core(10), added(2, 30_477)]);
    let total = lines(acme(&scene)).iter().map(|(.., cents)| cents).sum::<u64>();
    assert_eq!((total, foretold.bill_after_cents), (594_477, 594_477));
    buy(&mut scene, 1).unwrap();
    let third = lines(acme(&scene));
    assert_eq!(third[2..], [added(2, 30_477), added(1, 15_238)]);
    // What no order tells of, such as what an older version stored, is still billed.
    let pool = acme(&scene).pools()[&SeatType::Core].clone();
    let more = seatdesk::domain::seat::SeatPool { added_cents: pool.added_cents + 1, ..pool };
    scene.world.put(Record::Pool(scene.hub, more));
    assert_eq!(lines(acme(&scene))[2..], [added(1, 45_716)]);
}

fn order(scene: &Scene, id: u32) -> &Order {
    &acme(scene).orders()[&OrderId(id)]
}

/// How orders stand, the oldest first.
fn standings(scene: &Scene) -> Vec<&'static str> {
    let stands = |order: &Order| match billing::standing(acme(scene), order) {
        OrderState::OnBill(_) => "on a bill",
        OrderState::Paid { .. } => "paid",
        OrderState::PastDue(_) => "past due",
        OrderState::Message(_) | OrderState::Call(_) => "message",
    };
    acme(scene).orders().values().map(stands).collect()
}

/// PRC-08, EXT-26: seats are bought, the bill comes and is paid, and with it what was added; from then on the seats are on
/// each bill like all others.
#[test]
fn what_was_added_is_paid_with_its_bill() {
    let mut scene = Scene::read(ACME);
    buy(&mut scene, 2).unwrap();
    assert_eq!(standings(&scene), ["on a bill"]);
    let foretold = billing::bill_of(acme(&scene), &Prices::default(), RENEWAL);
    let (kind, change) = next_due(&mut scene);
    assert_eq!(kind, DueKind::Renewal(RENEWAL));
    assert_eq!(order(&scene, 2).lines, foretold, "what was foretold is what was charged");
    assert_eq!(standings(&scene), ["paid", "paid"]);
    assert!(summary::change(&change).iter().any(|line| line == "order 2: 594477 cents, paid with 4242"));
    let pool = &acme(&scene).pools()[&SeatType::Core];
    assert_eq!((pool.purchased, pool.added_cents, pool.renewal_date), (10, 0, date(2027, 12, 1)));
    let (on, next) = billing::next_bill(acme(&scene), &Prices::default()).unwrap();
    assert_eq!((on, next.iter().map(|line| line.cents).sum()), (date(2027, 12, 1), 564_000_u64));
}

/// PRC-16, AC-109, ER-11: a card that has expired by the renewal leaves the bill past due, and nothing is lost: seats,
/// people and terms are as after any other renewal. Only another card, then a retry, settles it, and only once.
#[test]
fn a_bill_past_due_is_settled_with_another_card() {
    let mut scene = Scene::read(ACME);
    with_card(&mut scene, "11/2026");
    buy(&mut scene, 2).unwrap();
    let mut paid = Scene::read(ACME);
    buy(&mut paid, 2).unwrap();
    let (_, change) = next_due(&mut scene);
    next_due(&mut paid);
    assert_eq!((acme(&scene).users(), acme(&scene).pools()), (acme(&paid).users(), acme(&paid).pools()));
    assert_eq!(acme(&scene).subscriptions(), acme(&paid).subscriptions());
    assert_eq!(standings(&scene), ["past due", "past due"]);
    assert!(summary::change(&change).iter().any(|line| line.starts_with("order 2: 594477 cents, past due")));
    let due: Vec<OrderId> = billing::past_due(acme(&scene)).map(|order| order.id).collect();
    assert_eq!(due, [OrderId(2)], "what came with the bill is settled with it");
    let billed = &acme(&scene).subscriptions()[&Product::Marketing];
    assert!(billing::is_past_due(acme(&scene), billed));
    // What is bought at a higher tier meanwhile is paid, and was never in that bill.
    let bought = Subscription { tier: Tier::Enterprise, ..billed.clone() };
    assert!(!billing::is_past_due(acme(&scene), &bought));

    let retry = Command::RetryCharge(OrderId(2));
    assert!(command(&mut scene, "plain", &retry).unwrap_err().starts_with("no: Refused Permissions"));
    assert_eq!(command(&mut scene, "biller", &retry).unwrap_err(), "no: Card expired 11/2026");
    let fresh = Card { expires: "12/2026".to_owned().try_into().unwrap(), ..card() };
    let stale = Card { expires: "11/2026".to_owned().try_into().unwrap(), ..card() };
    assert!(command(&mut scene, "plain", &Command::SetCard(fresh.clone())).unwrap_err().starts_with("no: Refused"));
    assert_eq!(command(&mut scene, "biller", &Command::SetCard(stale)).unwrap_err(), "no: Card expired 11/2026");
    let set = command(&mut scene, "biller", &Command::SetCard(fresh.clone())).unwrap();
    assert_eq!(set.puts, [Record::Card(scene.hub, fresh.clone())]);
    assert_eq!(standings(&scene), ["past due", "past due"], "another card alone pays nothing");
    assert!(command(&mut scene, "biller", &Command::SetCard(fresh)).unwrap().puts.is_empty(), "it is there already");
    for none in [OrderId(1), OrderId(7)] {
        let said = command(&mut scene, "biller", &Command::RetryCharge(none)).unwrap_err();
        assert_eq!(said, format!("no: NotDue {}", none.0));
    }
    let change = command(&mut scene, "biller", &retry).unwrap();
    assert_eq!(standings(&scene), ["paid", "paid"]);
    assert_eq!((change.audit.len(), change.mail.len()), (1, 1), "{change:?}");
    assert_eq!(command(&mut scene, "biller", &retry).unwrap_err(), "no: NotDue 2");
}

/// PRC-16: while one bill is past due the next one can be as well; each is settled for itself, the oldest first.
#[test]
fn several_bills_are_past_due() {
    let mut scene = Scene::read(ACME);
    with_card(&mut scene, "11/2026");
    next_due(&mut scene);
    next_due(&mut scene);
    let due = |scene: &Scene| billing::past_due(acme(scene)).map(|order| order.id.0).collect::<Vec<_>>();
    assert_eq!(due(&scene), [1, 2]);
    with_card(&mut scene, "12/2030");
    command(&mut scene, "biller", &Command::RetryCharge(OrderId(1))).unwrap();
    assert_eq!(due(&scene), [2]);
    next_due(&mut scene);
    assert_eq!((due(&scene), standings(&scene)), (vec![2], vec!["paid", "past due", "paid"]));
}

/// PRC-09, ER-11: seats that cost something need a valid card; those that cost nothing do not.
#[test]
fn seats_need_a_card_only_when_they_cost_something() {
    let mut scene = Scene::read(ACME);
    with_card(&mut scene, "07/2026");
    assert_eq!(buy(&mut scene, 1).unwrap_err(), "no: Card expired 07/2026");
    with_card(&mut scene, "08/2026");
    buy(&mut scene, 1).unwrap();
    let mut scene = Scene::read(&ACME.replace("pool core 10 min 5", "card none\n pool core 10 min 5"));
    assert_eq!(buy(&mut scene, 1).unwrap_err(), "no: Card missing");
    let pool = acme(&scene).pools()[&SeatType::Core].clone();
    scene.world.put(Record::Pool(scene.hub, seatdesk::domain::seat::SeatPool { unit_price_cents: 0, ..pool }));
    buy(&mut scene, 1).unwrap();
    assert_eq!(standings(&scene), ["paid"]);
}

/// A number whose last digit is right for those before it (ISO/IEC 7812).
fn with_check_digit(digits: &[u8]) -> String {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 = (digits.iter().rev().enumerate())
        .map(|(place, digit)| u32::from(if place % 2 == 0 { doubled(*digit) } else { *digit }))
        .sum();
    let check = (10 - sum % 10) % 10;
    digits.iter().map(u8::to_string).chain([check.to_string()]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-20, PRC-12: whatever card is typed, right or wrong, neither what is said of it nor the records, the log and the
    /// mails that follow hold more of its number than the last four digits, or anything of the code.
    #[test]
    fn a_number_goes_no_further(
        first in prop::sample::select(vec![3_u8, 4, 5, 6, 9]),
        rest in prop::collection::vec(0..10_u8, 10..18),
        wrong in any::<bool>(),
        month in 1..13_u8,
    ) {
        let digits: Vec<u8> = std::iter::once(first).chain(rest).collect();
        let right = with_check_digit(&digits);
        let number = if wrong { format!("{}{}", &right[..right.len() - 1], (digits.len() + 1) % 10) } else { right };
        // A code that nothing else can look like.
        let typed = TypedCard { number: &number, expiry: &format!("{month:02}/30"), code: "§§§", holder: "Ada Obi" };
        let refused = typed.check(date(2026, 8, 20));
        let code = if first == 3 && number[1..].starts_with(['4', '7']) { "9731" } else { "973" };
        let taken = TypedCard { code, ..typed }.check(date(2026, 8, 20));
        let mut written = format!("{typed:?} {refused:?} {taken:?}");
        prop_assert!(wrong || taken.is_ok(), "{taken:?}");
        prop_assert!(!written.contains('§') && !written.contains("973"), "{written}");
        if let Ok(card) = taken {
            let mut scene = Scene::read(ACME);
            let change = command(&mut scene, "biller", &Command::SetCard(card)).unwrap();
            written.push_str(&format!("{change:?}"));
            for record in scene.world.records() {
                written.push_str(&format!("{record:?}"));
            }
        }
        for part in number.as_bytes().windows(9) {
            let part = std::str::from_utf8(part).unwrap();
            prop_assert!(!written.contains(part), "{part} is in {written}");
        }
    }
}

//! Random purchases, removals, assignments, trials, cards and moves of the clock: what holds of seats after each of them, and that time
//! passes alike however it is cut.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::{prelude::*, test_runner::TestCaseResult};
use seatdesk::{
    domain::{
        add_on::AddOn,
        billing,
        card::{Card, Expiry},
        command::{
            ActOnUser, BuySeats, CancelRemoval, Command, CreateUsers, Edit, EditUser, NewUser, PlannedProduct,
            Purchase, RemoveSeats, UserAction,
        },
        decide::quote,
        due,
        invariant::violations,
        price::Period,
        record::Record,
        removal::RemovalState,
        seat::SeatType,
        subscription::{Product, Tier},
        trial::TrialState,
        user::{Origin, UserStatus},
        world::{AccountState, World},
    },
    service::{Hub, Outcome, export::export},
    store::{MemoryStore, Store},
};

use crate::support::world::{SUPER, actor, batch, card, catalogue, customer, hub_over, records, stored};

/// The types that are bought.
const PAID: [SeatType; 3] = [SeatType::Core, SeatType::Sales, SeatType::Service];

/// Something that is asked for.
#[derive(Clone, Debug)]
enum Step {
    Buy(SeatType, u32),
    Remove(SeatType, u32),
    Cancel(SeatType),
    /// So many new users, with a seat; and how many seats may be taken back for them.
    Create(SeatType, u8, u32),
    /// One of the users gets another seat, or is taken one.
    Assign(prop::sample::Index, SeatType, u32),
    Act(prop::sample::Index, UserAction, u32),
    /// So many days go by.
    Days(i64),
    /// A free trial.
    Trial(Product),
    /// Another card, which is valid so many months from now.
    Card(i32),
    /// What could not be charged, once more.
    Retry,
    /// A product, and an add-on as it may need.
    Purchase(Product, Tier, Period, Option<AddOn>),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let paid = || prop::sample::select(PAID.to_vec());
    let any_seat =
        || prop::sample::select(vec![SeatType::Core, SeatType::Sales, SeatType::Service, SeatType::ViewOnly]);
    let user = any::<prop::sample::Index>;
    let product = || prop::sample::select(Product::HUBS.to_vec());
    let tier = prop::sample::select(vec![Tier::Starter, Tier::Professional, Tier::Enterprise]);
    let period = prop::sample::select(vec![Period::Monthly, Period::Yearly]);
    let add_on = prop::sample::select(AddOn::ALL.to_vec());
    let actions = prop::sample::select(vec![UserAction::Deactivate, UserAction::Reactivate, UserAction::Delete]);
    let step = prop_oneof![
        2 => (paid(), 1..4_u32).prop_map(|(seat, count)| Step::Buy(seat, count)),
        3 => (paid(), 1..4_u32).prop_map(|(seat, count)| Step::Remove(seat, count)),
        1 => paid().prop_map(Step::Cancel),
        2 => (any_seat(), 1..3_u8, 0..3_u32).prop_map(|(seat, people, accepts)| Step::Create(seat, people, accepts)),
        4 => (user(), any_seat(), 0..3_u32).prop_map(|(user, seat, accepts)| Step::Assign(user, seat, accepts)),
        3 => (user(), actions, 0..2_u32).prop_map(|(user, action, accepts)| Step::Act(user, action, accepts)),
        3 => prop_oneof![1..40_i64, Just(200), Just(500)].prop_map(Step::Days),
        1 => product().prop_map(Step::Trial),
        1 => (0..30_i32).prop_map(Step::Card),
        1 => Just(Step::Retry),
        1 => (product(), tier, period, prop::option::of(add_on)).prop_map(|(product, tier, period, add_on)| {
            Step::Purchase(product, tier, period, add_on)
        }),
    ];
    prop::collection::vec(step, 1..25)
}

fn account(world: &World) -> &AccountState {
    world.account(customer()).unwrap()
}

/// The command that a step is in a world, or the time to which it moves the clock.
fn meant(step: &Step, number: usize, world: &World, now: Timestamp) -> Result<Option<Command>, Timestamp> {
    let account = account(world);
    let pick = |index: &prop::sample::Index| {
        let users: Vec<_> = account.users().values().filter(|user| user.email.typed() != SUPER).collect();
        // Whoever deletes long enough is alone in the end.
        (!users.is_empty()).then(|| Arc::clone(users[index.index(users.len())]))
    };
    Ok(Some(match step {
        Step::Buy(seat, quantity) => Command::BuySeats(BuySeats { seat: *seat, quantity: *quantity }),
        Step::Remove(seat, quantity) => Command::RemoveSeats(RemoveSeats { seat: *seat, quantity: *quantity }),
        Step::Cancel(seat) => {
            let pending = account.pending_removals(*seat).next().map(|removal| removal.effective_on);
            let Some(effective_on) = pending else { return Ok(None) };
            Command::CancelRemoval(CancelRemoval { seat: *seat, effective_on })
        }
        Step::Create(seat, people, accepts) => {
            let people = (0..*people).map(|one| NewUser {
                email: crate::support::world::email(&format!("n{number}.{one}@new.example")),
                origin: Origin::Typed,
            });
            let people = people.collect();
            Command::CreateUsers(CreateUsers { people, accepts_from_removal: *accepts, ..batch(&[], *seat) })
        }
        Step::Assign(user, seat, accepts) => {
            let Some(user) = pick(user) else { return Ok(None) };
            let Some(from) = user.seat else { return Ok(None) };
            Command::EditUser(Box::new(EditUser {
                user: user.id,
                main_team: None,
                extra_teams: None,
                preset: None,
                seat: Some(Edit { from, to: *seat }),
                access: None,
                accepts_from_removal: *accepts,
                accepts_own_loss: false,
            }))
        }
        Step::Act(user, action, accepts) => {
            let Some(user) = pick(user) else { return Ok(None) };
            Command::ActOnUser(ActOnUser { user: user.id, action: *action, accepts_from_removal: *accepts })
        }
        Step::Trial(product) => Command::StartTrial(*product),
        Step::Card(months) => {
            let until = billing::today(account, now).saturating_add(months.months());
            let expires = Expiry::new(until.year(), until.month()).unwrap();
            Command::SetCard(Card { expires, ..card() })
        }
        Step::Retry => {
            let Some(order) = billing::past_due(account).next() else { return Ok(None) };
            Command::RetryCharge(order.id)
        }
        Step::Purchase(product, tier, period, add_on) => {
            let products = vec![PlannedProduct { product: *product, tier: *tier, period: *period }];
            let add_ons: Vec<AddOn> = add_on.iter().copied().collect();
            let prices = &world.policy().prices;
            let told = quote(account, prices, billing::today(account, now), &products, &add_ons);
            let agreed_cents = told.map_or(0, |quote| quote.total_cents());
            Command::Purchase(Purchase { products, add_ons, card: None, agreed_cents })
        }
        Step::Days(days) => return Err(now + SignedDuration::from_hours(24 * days)),
    }))
}

/// INV-02 to INV-06, counted again from the users and removals alone.
fn holds(world: &World) -> TestCaseResult {
    prop_assert_eq!(violations(world), Vec::new());
    let account = account(world);
    for user in account.users().values() {
        prop_assert!(user.seat.is_some(), "INV-02: {} has no seat", user.email);
    }
    for pool in account.pools().values() {
        let holders = account.users().values();
        let holders = holders.filter(|user| user.seat == Some(pool.seat) && user.status != UserStatus::Deactivated);
        let assigned = u32::try_from(holders.count()).unwrap();
        let removals = account.removals().values().filter(|removal| removal.seat == pool.seat);
        let pending: Vec<_> = removals.filter(|removal| removal.state == RemovalState::Pending).collect();
        let scheduled: u32 = pending.iter().map(|removal| removal.quantity).sum();
        prop_assert!(assigned <= pool.purchased, "INV-03 {:?}", pool.seat);
        prop_assert!(scheduled <= pool.purchased - assigned, "INV-04 {:?}", pool.seat);
        prop_assert!(pool.purchased - scheduled >= pool.committed_minimum, "INV-05 {:?}", pool.seat);
        let mut dates: BTreeMap<_, u32> = BTreeMap::new();
        for removal in pending {
            *dates.entry(removal.effective_on).or_default() += 1;
            prop_assert_eq!(removal.effective_on, pool.renewal_date, "a pending removal waits for the next renewal");
        }
        prop_assert!(dates.values().all(|count| *count == 1), "INV-06 {:?}", pool.seat);
    }
    Ok(())
}

/// Plays a step, and answers whether anything came of it.
async fn play(hub: &Hub, step: &Step, number: usize) -> bool {
    match meant(step, number, &hub.world(), hub.now()) {
        Err(to) => {
            hub.move_clock(to).await.unwrap();
            true
        }
        Ok(None) => false,
        Ok(Some(command)) => matches!(hub.submit(actor(SUPER), command).await, Outcome::Committed { .. }),
    }
}

async fn exported(store: &dyn Store, number: u64) -> String {
    let mut out = Vec::new();
    export(store, number, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// Plays all of them on two worlds alike, of which one lets time go by in one jump and the other from event to event.
async fn both(steps: &[Step], years: i64) -> TestCaseResult {
    let (long_store, short_store): (Arc<dyn Store>, Arc<dyn Store>) =
        (Arc::new(MemoryStore::new()), Arc::new(MemoryStore::new()));
    let (long, number) = hub_over(&long_store, records()).await;
    let (short, _) = hub_over(&short_store, records()).await;
    for (at, step) in steps.iter().enumerate() {
        let done = play(&long, step, at).await;
        prop_assert_eq!(play(&short, step, at).await, done);
        holds(&long.world())?;
    }
    prop_assert!(stored(long_store.as_ref(), number).await == *long.world());
    prop_assert!(World::from_records(catalogue(), long.world().records()) == *long.world());

    let until = long.now() + SignedDuration::from_hours(24 * 366 * years);
    let carried_out = long.move_clock(until).await.unwrap().len();
    holds(&long.world())?;
    let mut singly = 0;
    loop {
        let next = due::first(&short.world(), until).map(|due| due.at);
        let Some(at) = next else { break };
        singly += short.move_clock(at).await.unwrap().len();
        holds(&short.world())?;
    }
    singly += short.move_clock(until).await.unwrap().len();
    prop_assert_eq!((singly, carried_out >= usize::try_from(years).unwrap()), (carried_out, true));
    prop_assert_eq!(exported(long_store.as_ref(), number).await, exported(short_store.as_ref(), number).await);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-02, INV-03, INV-04, INV-05, INV-06, EXT-30: whatever is bought, removed, taken back, assigned, taken away and
    /// however far the clock goes, seats add up after each step; and a jump over several renewals leaves the same bytes as
    /// single jumps to each of them [demo and QA 7].
    #[test]
    fn seats_add_up_whatever_happens(steps in steps(), years in 1..6_i64) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(both(&steps, years))?;
    }
}

/// The steps above are no idle play: most kinds of them come through in a fixed walk.
#[tokio::test]
async fn the_walk_reaches_removals_and_renewals() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let walk = [
        Step::Buy(SeatType::Sales, 3),
        Step::Remove(SeatType::Sales, 2),
        Step::Create(SeatType::Sales, 2, 0),
        Step::Create(SeatType::Sales, 2, 1),
        Step::Cancel(SeatType::Core),
        Step::Days(200),
    ];
    for (at, step) in walk.iter().enumerate() {
        assert!(play(&hub, step, at).await, "{step:?}");
    }
    let world = hub.world();
    let sales = &account(&world).pools()[&SeatType::Sales];
    assert_eq!((sales.purchased, account(&world).assigned(SeatType::Sales)), (4, 4));
    assert!(matches!(records()[0], Record::Clock(_)));
}

/// Nor are those that cost something: a card runs out, a bill stays past due and is paid after all, a trial ends, and a
/// product is bought.
#[tokio::test]
async fn the_walk_reaches_bills_and_trials() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let cms = Product::Cms;
    let walk = [
        Step::Card(0),
        Step::Trial(cms),
        Step::Days(200),
        Step::Card(20),
        Step::Retry,
        Step::Purchase(cms, Tier::Professional, Period::Yearly, None),
        Step::Days(400),
    ];
    for (at, step) in walk.iter().enumerate() {
        if matches!(step, Step::Retry) {
            assert!(billing::past_due(account(&hub.world())).next().is_some());
        }
        assert!(play(&hub, step, at).await, "{step:?}");
    }
    let world = hub.world();
    assert_eq!(account(&world).trials()[&cms].state, TrialState::Ended);
    assert!(billing::past_due(account(&world)).next().is_none());
    assert!(account(&world).orders().len() >= 3);
}

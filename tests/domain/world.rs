//! The world keeps its counts, however records come and go.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use seatdesk::domain::{
    clock::Clock,
    email::EmailKey,
    permission::keys,
    record::{Record, RecordKey},
    seat::{Free, SeatType},
    user::UserStatus,
    world::{AccountState, World},
};

use super::scene::{Scene, address, catalogue, records};

/// All that an account counts, counted again from its users and removals alone.
pub fn recount(world: &World, state: &AccountState) {
    let users = || state.users().iter();
    for (key, user) in users() {
        assert_eq!(user.email.key(), key);
        assert_eq!(state.user_by_id(user.id).map(|found| found.email.key()), Some(key));
    }
    for seat in SeatType::ALL {
        let holders = users().filter(|(_, user)| user.seat == Some(seat) && user.status != UserStatus::Deactivated);
        let assigned = u32::try_from(holders.count()).unwrap();
        assert_eq!(state.assigned(seat), assigned, "{}", seat.slug());
        if let Free::Seats(counts) = state.free(seat) {
            let leaving: u32 = state.pending_removals(seat).map(|removal| removal.quantity).sum();
            let purchased = state.pools().get(&seat).map_or(0, |pool| pool.purchased);
            assert_eq!((counts.purchased, counts.assigned, counts.scheduled), (purchased, assigned, leaving));
        }
    }
    let active = || users().filter(|(_, user)| user.status == UserStatus::Active);
    let supers: BTreeSet<&EmailKey> =
        active().filter(|(_, user)| user.access.super_admin).map(|(key, _)| key).collect();
    assert_eq!(state.super_admins().iter().collect::<BTreeSet<_>>(), supers);
    let billing: BTreeSet<&EmailKey> = active()
        .filter(|(_, user)| {
            let grants = user.seat.map(|seat| user.access.grants(world.catalogue(), seat));
            user.access.super_admin || grants.is_some_and(|grants| grants.get(keys::MODIFY_BILLING).is_some())
        })
        .map(|(key, _)| key)
        .collect();
    assert_eq!(state.billing_holders().iter().collect::<BTreeSet<_>>(), billing);
}

/// The world of these records, put in an order of their own for each seed.
pub fn rebuilt(model: &BTreeMap<RecordKey, Record>, seed: u64) -> World {
    let mut shuffled: Vec<&Record> = model.values().collect();
    let mut random = seed | 1;
    for last in (1..shuffled.len()).rev() {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = (random >> 33) % (last as u64 + 1);
        shuffled.swap(last, usize::try_from(place).unwrap());
    }
    World::from_records(catalogue(), shuffled.into_iter().cloned())
}

/// The accounts, which stay, and everything that may come and go in them, some of it at the same place.
const ACCOUNTS: &str = "
    account 1 customer
    account 9 partner
";
const LOOSE: &str = "
    account 1 customer
    product sales starter
    product sales professional
    pool core 3 min 1
    pool core 5 min 1
    pool sales 1 min 0
    leaving core 1 2026-12-01
    leaving core 2 2026-12-01
    leaving core 2 2027-12-01
    user ann core super+default
    user ann core default
    user ann view_only default
    user ann core super+default deactivated
    user ann sales custom:account.modify_billing invited
    user ann none classic:user
    user Ann sales custom:account.modify_billing
    user bob core super+default invited
    user bob partner template:partner_admin
    user bob view_only custom:account.modify_billing
    user cem core template:super_admin
    account 9 partner
    domain agency.example
    domain other.example
    user ann core custom:account.modify_billing
    user bob core super+default
    person kim@e password
    person kim@e nothing
";

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        rng_seed: proptest::test_runner::RngSeed::Fixed(2),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-01, INV-03, INV-10: whatever is put and taken, in whatever order, an address is one user, the counts are
    /// those of a count from scratch, and the same records in another order are the same world.
    #[test]
    fn counts_follow_the_records(
        steps in prop::collection::vec((any::<prop::sample::Index>(), prop::bool::weighted(0.7)), 1..40),
        seed in any::<u64>(),
    ) {
        let accounts = records(ACCOUNTS);
        let loose: Vec<Record> =
            records(LOOSE).into_iter().filter(|record| !matches!(record, Record::Account(_))).collect();
        let mut model: BTreeMap<RecordKey, Record> =
            accounts.into_iter().map(|record| (record.key(), record)).collect();
        let mut world = rebuilt(&model, 0);
        for (index, puts) in steps {
            let record = index.get(&loose);
            if puts {
                world.put(record.clone());
                model.insert(record.key(), record.clone());
            } else {
                world.remove(&record.key());
                model.remove(&record.key());
            }
            for state in world.accounts() {
                recount(&world, state);
            }
        }
        prop_assert_eq!(rebuilt(&model, seed), world);
    }
}

/// INV-01: the same address in another case is the same user, and who was taken away may come back.
#[test]
fn an_address_is_one_user() {
    let mut scene = Scene::read("account 1 customer \n user ann core default \n user ANN sales default");
    let state = scene.world.account(scene.hub).unwrap();
    let user = state.user(address("ann").key()).unwrap();
    assert_eq!((state.users().len(), user.email.typed()), (1, "ANN@acme.example"));
    assert_eq!((state.assigned(SeatType::Core), state.assigned(SeatType::Sales)), (0, 1));
    let first = user.id;
    scene.world.remove(&RecordKey::User(scene.hub, address("Ann").key().clone()));
    assert_eq!(scene.world.account(scene.hub).unwrap().user_by_id(first), None);
    let again = records("account 1 customer \n user bob core default \n user ann core default").pop().unwrap();
    scene.world.put(again);
    assert_eq!(scene.world.account(scene.hub).unwrap().assigned(SeatType::Core), 1);
}

/// INV-10: taking what is not there, from an account that is there or from one that is not, changes nothing; no account
/// without users comes to be that way.
#[test]
fn taking_what_is_not_there_changes_nothing() {
    let mut world = Scene::read(ACCOUNTS).world;
    world.put(Record::Clock(Clock::System));
    let before = world.clone();
    let absent = records(LOOSE).into_iter().chain(records(&LOOSE.replace("account 1 ", "account 7 ")));
    for record in absent.filter(|record| !matches!(record, Record::Account(_) | Record::Card(..))) {
        world.remove(&record.key());
        assert_eq!(world, before, "{:?}", record.key());
    }
}

/// INV-10: an account that is taken away takes all that is in it along, before or after the rest.
#[test]
fn an_account_goes_as_a_whole() {
    let text = LOOSE.split("account 9").next().unwrap();
    let mut scene = Scene::read(text);
    let all = records(text);
    for record in all.iter().skip(1) {
        scene.world.remove(&record.key());
    }
    assert_eq!(scene.world.accounts().count(), 0);
}

//! Large accounts, and the job that fills them.

use std::sync::Arc;

use proptest::prelude::*;
use seatdesk::{
    domain::{
        invariant::violations,
        permission::keys,
        record::{Record, RecordKey},
        seat::{Free, SeatType},
        user::{InviteStatus, User, UserStatus},
        world::{AccountState, World, holds},
    },
    service::{
        fixture::{
            self, Chosen, NotAFixture,
            large::{BadSize, Large, MAX_USERS},
        },
        job::{Job, Progress, Stage},
        worlds::{self, BadWorld, Contents, CreateError, create_from, live, load},
    },
    store::{Entry, Fault, FaultStore, MemoryStore, Store, StoreError, keys as store_keys},
    ui::text::fold,
};
use sha2::{Digest, Sha256};

use crate::support::{
    store::dump,
    world::{catalogue, fill, many, records},
};

fn large(users: u32) -> Large {
    Large::new(users, None).unwrap()
}

fn world(users: u32) -> World {
    World::from_records(catalogue(), large(users).records())
}

fn account(world: &World) -> &AccountState {
    world.accounts().next().unwrap()
}

fn users(large: &Large) -> impl Iterator<Item = User> {
    large.records().filter_map(|record| match record {
        Record::User(_, user) => Some(*user),
        _ => None,
    })
}

/// The order in which lists show users.
fn order(user: &User) -> (bool, String, String) {
    (user.status == UserStatus::Deactivated, fold(&user.display_name()), user.email.key().to_string())
}

#[test]
fn the_same_account_comes_of_the_same_number() {
    let hash = |large: &Large| {
        let mut hash = Sha256::new();
        for record in large.records() {
            hash.update(Entry::Record(record).encode().unwrap());
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    };
    assert_eq!(hash(&large(300)), HASH_OF_300);
    assert_ne!(hash(&large(301)), HASH_OF_300);
    let later = Large::new(300, Some("2031-05-06T07:08:09Z".parse().unwrap())).unwrap();
    assert_ne!(hash(&later), HASH_OF_300, "times count from the clock");
    assert_eq!(later.name(), "large:300");
}

/// The n-th row of the list is the n-th address, whatever the size.
#[test]
fn users_are_listed_in_the_order_of_their_addresses() {
    for size in [1, 2, 7, 250, 1000, 90_000, 100_100] {
        let mut last = None;
        let mut count = 0;
        for (n, user) in (1..).zip(users(&large(size))) {
            assert_eq!(user.email.typed(), format!("u{n:07}@large.example"));
            assert!(!user.first_name.is_empty() && !user.last_name.is_empty());
            let order = order(&user);
            assert!(last.as_ref().is_none_or(|last| *last < order), "{size}: {last:?} {order:?}");
            last = Some(order);
            count = n;
        }
        assert_eq!(count, size);
    }
}

#[test]
fn records_come_in_the_order_of_their_keys() {
    for size in [1, 20, 1000] {
        let large = large(size);
        let keys: Vec<String> = large.records().map(|record| store_keys::of_record(&record.key())).collect();
        assert!(keys.is_sorted_by(|a, b| a < b));
        assert_eq!(keys.len() as u64, large.total());
    }
}

/// INV-03, INV-10: a large account keeps the rules, whatever its size, and the first user can operate.
#[test]
fn a_large_account_keeps_the_invariants() {
    for size in [1, 2, 3, 10, 999, 60_000] {
        let world = world(size);
        assert_eq!(violations(&world), []);
        let state = account(&world);
        assert_eq!(state.users().len(), size as usize);
        let first = state.super_admins().iter().next().unwrap();
        assert_eq!(first.as_str(), "u0000001@large.example");
        assert!(state.billing_holders().len() < 50, "a mail about seats goes to few");
        for seat in [SeatType::Core, SeatType::Sales, SeatType::Service] {
            assert!(matches!(state.free(seat), Free::Seats(counts) if counts.unassigned() >= 10), "{seat:?}");
        }
    }
}

/// Every filter of the list finds somebody, and leaves somebody out.
#[test]
fn a_large_account_is_varied() {
    let world = world(5000);
    let state = account(&world);
    let now = world.clock().now("2030-01-01T00:00:00Z".parse().unwrap());
    let count = |what: &dyn Fn(&User) -> bool| state.users().values().filter(|user| what(user)).count();
    for seat in [SeatType::Core, SeatType::ViewOnly, SeatType::Sales, SeatType::Service] {
        assert!(count(&|user| user.seat == Some(seat)) > 100, "{seat:?}");
    }
    for status in [UserStatus::Active, UserStatus::Invited, UserStatus::Deactivated] {
        assert!(count(&|user| user.status == status) >= 25, "{status:?}");
    }
    for invite in [InviteStatus::Pending, InviteStatus::Expired, InviteStatus::Accepted, InviteStatus::None] {
        assert!(count(&|user| user.invite_status(now) == invite) > 50, "{invite:?}");
    }
    assert!(count(&|user| holds(world.catalogue(), user, keys::ADD_EDIT_USERS)) > 10);
    for team in state.teams().keys() {
        assert!(count(&|user| user.main_team.as_ref() == Some(team)) > 100, "{team:?}");
        assert!(count(&|user| user.extra_teams.contains(team)) > 10, "{team:?}");
    }
    for preset in state.presets().keys() {
        assert!(count(&|user| user.preset.as_ref() == Some(preset)) > 100, "{preset:?}");
    }
    for user in state.users().values() {
        let seen = user.last_active.is_none_or(|at| user.created_at <= at && at <= now);
        assert!(seen && user.created_at <= now, "{user:?}");
        assert!(user.status != UserStatus::Invited || (user.invite.is_some() && user.last_active.is_none()));
    }
}

#[test]
fn a_large_account_is_chosen_by_name() {
    for name in ["large:100000", "large:100_000", "large:1e5"] {
        let chosen = fixture::choose(name, None).unwrap();
        assert_eq!(chosen, Chosen::Large(large(100_000)));
        assert_eq!(chosen.name(), "large:100000");
    }
    for size in ["0", "", "many", "2000001"] {
        let refused = fixture::choose(&format!("large:{size}"), None);
        assert_eq!(refused, Err(NotAFixture::Size(BadSize(size.to_owned()))));
    }
    assert_eq!(Large::new(MAX_USERS + 1, None), Err(BadSize("2000001".to_owned())));
    assert_eq!(fixture::choose("large", None), Err(NotAFixture::Unknown("large".to_owned())));
    assert!(matches!(fixture::choose("demo", None), Ok(Chosen::Shipped(demo)) if demo.name == "demo"));
}

async fn pour(store: &dyn Store, large: &Large) -> Result<worlds::Live, CreateError> {
    let (job, _handle) = Job::new(large.total());
    create_from(store, &catalogue(), large.records(), large.name(), &job).await
}

#[tokio::test]
async fn a_job_makes_the_world_that_was_described() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let large = large(1700);
    let (job, mut handle) = Job::new(large.total());
    assert_eq!(handle.progress(), Progress { stage: Stage::Filling, done: 0, total: large.total() });
    let made = create_from(store.as_ref(), &catalogue(), large.records(), large.name(), &job).await.unwrap();
    assert_eq!((made.world, made.origin.name.as_str()), (1, "large:1700"));
    assert_eq!(live(store.as_ref()).await, Ok(Some(made.clone())));
    assert_eq!(load(store.as_ref(), 1, &catalogue()).await.unwrap().world, world(1700));
    let progress = handle.progress();
    assert_eq!((progress.stage, progress.total), (Stage::Checking, large.total()));
    assert!(progress.done > large.total() * 9 / 10 && progress.done <= large.total(), "{progress:?}");
    drop(job);
    handle.moved().await;

    // The same as when it is checked in memory and written in one go.
    let contents = Contents::check(&catalogue(), large.records().map(Entry::Record)).unwrap();
    let other = MemoryStore::new();
    worlds::create(&other, &contents, made.origin).await.unwrap();
    let values =
        |dump: Vec<(String, Vec<u8>, u64)>| dump.into_iter().map(|(key, value, _)| (key, value)).collect::<Vec<_>>();
    assert_eq!(values(dump(store.as_ref()).await), values(dump(&other).await));
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whenever a job is cancelled, the world that was there is what is there, and nothing else.
    #[test]
    fn a_cancelled_job_leaves_the_world_that_was_there(records in 0_u64..520, first in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let store = MemoryStore::new();
            if !first {
                fill(&store, many(150)).await;
            }
            let before = dump(&store).await;
            let large = large(500);
            let (job, handle) = Job::new(large.total());
            let watched = (0..).zip(large.records()).map(|(n, record)| {
                if n == records {
                    handle.cancel();
                }
                record
            });
            let made = create_from(&store, &catalogue(), watched, large.name(), &job).await;
            assert!(matches!(made, Err(CreateError::Cancelled(_))), "{made:?}");
            assert_eq!(dump(&store).await, before);
            // And the next one is not in its way.
            assert!(pour(&store, &large).await.is_ok());
        });
    }
}

#[tokio::test]
async fn records_that_make_no_world_are_taken_back() {
    let store = MemoryStore::new();
    fill(&store, records()).await;
    let before = dump(&store).await;
    let all = || large(300).records();
    let catalogue = catalogue();
    let made = async |records: Vec<Record>| {
        let (job, _handle) = Job::new(1);
        create_from(&store, &catalogue, records.into_iter(), "large:300".to_owned(), &job).await.unwrap_err()
    };
    let mut swapped: Vec<Record> = all().collect();
    swapped.swap(100, 101);
    let key = store_keys::of_record(&swapped[101].key());
    assert_eq!(made(swapped).await, CreateError::Bad(BadWorld::Order(key)));
    let headless = made(all().filter(|record| !is_user(record, 1)).collect()).await;
    assert!(matches!(headless, CreateError::Bad(BadWorld::Violations(_))), "{headless:?}");
    let overbooked = all().map(|record| match record {
        Record::Pool(hub, mut pool) => {
            pool.purchased = 1;
            Record::Pool(hub, pool)
        }
        other => other,
    });
    let overbooked = made(overbooked.collect()).await;
    assert!(matches!(overbooked, CreateError::Bad(BadWorld::Violations(_))), "{overbooked:?}");
    let timeless = made(all().filter(|record| record.key() != RecordKey::Clock).collect()).await;
    assert!(matches!(timeless, CreateError::Store(StoreError::Corrupt(_))), "{timeless:?}");
    assert_eq!(dump(&store).await, before);
}

fn is_user(record: &Record, n: u32) -> bool {
    matches!(record, Record::User(_, user) if user.email.typed() == format!("u{n:07}@large.example"))
}

#[tokio::test]
async fn a_store_that_fails_while_it_is_filled_keeps_its_world() {
    let store = FaultStore::new(Arc::new(MemoryStore::new()));
    fill(&store, records()).await;
    let before = dump(&store).await;
    store.script([Fault::Pass, Fault::Pass, Fault::Full]);
    assert_eq!(pour(&store, &large(500)).await, Err(CreateError::Store(StoreError::Full)));
    assert_eq!(dump(&store).await, before);
}

/// The SHA-256 of the values of an account of 300 users.
const HASH_OF_300: &str = "3870c81f13c941b87430ebf772d3899a9623283d80a127337ab1d2faaf1b687a";

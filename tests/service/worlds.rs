//! Worlds of a store: made, loaded, switched to, swept.

use std::sync::Arc;

use seatdesk::{
    domain::{
        clock::Clock,
        id::UserId,
        preset::PresetId,
        record::{Record, RecordKey},
        seat::SeatType,
        world::World,
    },
    service::{
        Outcome,
        worlds::{BadWorld, Contents, CreateError, LIVE_KEY, Live, Origin, create, live, load, sweep},
    },
    store::{Commit, Entry, Fault, FaultStore, MemoryStore, SledStore, Store, StoreError, Tx},
};

use crate::support::{
    store::{Restless, dump, keys},
    world::{SUPER, actor, catalogue, create_users, customer, fill, hub_over, many, records, stored, user},
};

fn origin(name: &str) -> Origin {
    Origin { name: name.into(), hash: "ab".into() }
}

fn check(records: Vec<Record>) -> Result<Contents, BadWorld> {
    Contents::check(&catalogue(), records.into_iter().map(Entry::Record))
}

#[tokio::test]
async fn a_new_store_has_no_live_world() {
    let store = MemoryStore::new();
    assert_eq!(live(&store).await, Ok(None));
    assert_eq!(sweep(&store).await, Ok(Vec::new()));
    assert!(matches!(load(&store, 1, &catalogue()).await, Err(StoreError::Corrupt(_))), "there is no such world");
}

#[tokio::test]
async fn a_world_loads_as_it_was_made() {
    let store = MemoryStore::new();
    let contents = check(many(1200)).unwrap();
    let made = create(&store, &contents, origin("many")).await.unwrap();
    assert_eq!(made, Live { world: 1, origin: origin("many") });
    assert_eq!(live(&store).await, Ok(Some(made)));
    let loaded = load(&store, 1, &catalogue()).await.unwrap();
    assert_eq!(loaded.world, *contents.world());
    assert_eq!(loaded.world, World::from_records(catalogue(), many(1200)));
    assert_eq!(loaded.revs.accounts.len(), 2, "every account has a serial");
    for (key, value, rev) in dump(&store).await {
        if key == "w/1/clock" {
            assert_eq!(rev, loaded.revs.clock);
        }
        if key == "w/1/acct/000008812345/rev" {
            assert_eq!(
                (rev, value.as_slice()),
                (loaded.revs.accounts[&customer()], br#"{"serial":0,"v":1}"#.as_slice())
            );
        }
    }
}

#[tokio::test]
async fn a_world_without_a_clock_runs_with_real_time() {
    let store = MemoryStore::new();
    let timeless: Vec<Record> = records().into_iter().filter(|record| !matches!(record, Record::Clock(_))).collect();
    fill(&store, timeless).await;
    assert_eq!(*stored(&store, 1).await.clock(), Clock::System);
    assert!(keys(&store).await.contains(&"w/1/clock".to_owned()));
}

/// A long audit log is not read when a world is loaded, and nothing behind it is missed.
#[tokio::test]
async fn loading_goes_around_the_logs() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    for n in 0..3 {
        hub.submit(actor(SUPER), create_users(&[&format!("u{n}@new.example")], SeatType::ViewOnly)).await;
    }
    // What cannot be read in a log does not keep anybody from starting.
    let damaged = Tx::new().put("w/1/acct/000008812345/audit/0000000000000002/000", "?");
    assert!(matches!(store.transact(damaged).await, Ok(Commit::Committed(_))));
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
    assert!(matches!(hub.audit(customer(), None, 10).await, Err(StoreError::Corrupt(_))));
}

/// Pages between which somebody wrote to the world do not belong together.
#[tokio::test]
async fn a_load_that_was_overtaken_starts_again() {
    let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
    fill(below.as_ref(), many(1200)).await;
    let serial = |serial: u64| {
        Tx::new().put("w/1/acct/000008812345/rev", format!(r#"{{"serial":{serial},"v":1}}"#).into_bytes())
    };
    let store = Restless::new(Arc::clone(&below), (1..=4).map(serial));
    let loaded = load(&store, 1, &catalogue()).await.unwrap();
    assert_eq!(loaded.world.account(customer()).unwrap().serial(), 4);
    assert_eq!(loaded.revs.accounts[&customer()], below.revision().await.unwrap());
    let store = Restless::new(below, (1..100).map(serial));
    let never = load(&store, 1, &catalogue()).await;
    assert!(matches!(never, Err(StoreError::Unavailable(_))), "nobody waits for ever");
}

#[tokio::test]
async fn switching_deletes_the_old_world() {
    let store = MemoryStore::new();
    fill(&store, many(300)).await;
    let second = fill(&store, records()).await;
    assert_eq!(second.world, 2);
    assert!(keys(&store).await.iter().all(|key| key == LIVE_KEY || key.starts_with("w/2/")));
    for _ in 3..=11 {
        fill(&store, records()).await;
    }
    assert_eq!(live(&store).await.unwrap().unwrap().world, 11, "numbers go on after the ninth");
    assert!(keys(&store).await.iter().all(|key| key == LIVE_KEY || key.starts_with("w/11/")));
}

/// A kill between filling and switching leaves a world that is not live: the next start sweeps it.
#[tokio::test]
async fn what_a_kill_left_is_swept() {
    let store = FaultStore::new(Arc::new(MemoryStore::new()));
    fill(&store, records()).await;
    let before = dump(&store).await;
    let contents = check(many(250)).unwrap();
    // The connection is lost before the switch, as if the process had been killed there.
    let fills = contents.values().count().div_ceil(100);
    store.script(std::iter::repeat_n(Fault::Pass, fills).chain([Fault::UnavailableBefore]));
    let lost = create(&store, &contents, origin("other")).await;
    assert!(matches!(lost, Err(CreateError::Store(StoreError::Unavailable(_)))), "{lost:?}");
    assert!(keys(&store).await.iter().any(|key| key.starts_with("w/2/")));
    assert_eq!(live(&store).await.unwrap().unwrap().world, 1);
    assert_eq!(sweep(&store).await, Ok(vec![2]));
    assert_eq!(dump(&store).await, before);
    assert_eq!(sweep(&store).await, Ok(Vec::new()));
}

/// The same between switching and deleting, and when no world was ever live.
#[tokio::test]
async fn an_old_world_and_a_first_one_that_was_not_finished_are_swept() {
    let store = MemoryStore::new();
    for key in ["w/1/clock", "w/1/acct/000000000007", "w/10/clock", "w/2/clock"] {
        assert!(matches!(store.transact(Tx::new().put(key, "{}")).await, Ok(Commit::Committed(_))));
    }
    assert_eq!(fill(&store, records()).await.world, 11);
    assert_eq!(sweep(&store).await, Ok(vec![1, 10, 2]));
    assert!(keys(&store).await.iter().all(|key| key == LIVE_KEY || key.starts_with("w/11/")));
    let unfinished = MemoryStore::new();
    assert!(matches!(unfinished.transact(Tx::new().put("w/1/clock", "{}")).await, Ok(Commit::Committed(_))));
    assert_eq!(sweep(&unfinished).await, Ok(vec![1]));
    assert_eq!(dump(&unfinished).await, []);
}

#[tokio::test]
async fn a_failure_while_filling_leaves_the_live_world() {
    let store = FaultStore::new(Arc::new(MemoryStore::new()));
    fill(&store, records()).await;
    let before = dump(&store).await;
    store.script([Fault::Pass, Fault::Full]);
    let full = create(&store, &check(many(250)).unwrap(), origin("other")).await;
    assert_eq!(full, Err(CreateError::Store(StoreError::Full)));
    assert_eq!(dump(&store).await, before);
    store.script(std::iter::repeat_n(Fault::Pass, check(many(0)).unwrap().values().count().div_ceil(100)));
    store.script([Fault::Conflict]);
    let switched = create(&store, &check(many(0)).unwrap(), origin("other")).await;
    assert_eq!(switched, Err(CreateError::Switched));
    assert_eq!(dump(&store).await, before);
}

/// INV-03, INV-10: what breaks an invariant, or does not hold together, becomes no world.
#[test]
fn what_makes_no_world_is_refused() {
    let with = |record: Record| records().into_iter().chain([record]).collect::<Vec<_>>();
    let without = |key: RecordKey| records().into_iter().filter(|record| record.key() != key).collect::<Vec<_>>();
    let sales =
        |n: u64| Record::User(customer(), Box::new(user(100 + n, &format!("s{n}@a.example"), SeatType::Sales, &[])));
    let overbooked = check(records().into_iter().chain((0..3).map(sales)).collect());
    assert!(matches!(&overbooked, Err(BadWorld::Violations(found)) if found[0].rule == "INV-03"), "{overbooked:?}");
    let key = crate::support::world::email(SUPER).key().clone();
    let headless = check(without(RecordKey::User(customer(), key)));
    assert!(matches!(&headless, Err(BadWorld::Violations(found)) if found[0].rule == "INV-10"), "{headless:?}");
    let twice = check(with(records()[3].clone())).map(drop);
    assert_eq!(twice, Err(BadWorld::Twice("acct/000000990001".into())));
    let orphan = check(without(RecordKey::Account(customer()))).map(drop);
    assert_eq!(orphan, Err(BadWorld::Orphan("acct/000008812345/card".into())));
    let shared = user(1, "other@a.example", SeatType::ViewOnly, &[]);
    let shared = check(with(Record::User(customer(), Box::new(shared)))).map(drop);
    assert_eq!(shared, Err(BadWorld::SharedId(customer(), UserId(1))));
    let mut long = user(200, "long@a.example", SeatType::ViewOnly, &[]);
    long.preset = Some(PresetId("x".repeat(7000).into()));
    let long = check(with(Record::User(customer(), Box::new(long))));
    assert!(matches!(long, Err(BadWorld::TooLarge(_))), "{long:?}");
}

/// AC-106: after a restart the state is the same.
#[tokio::test]
async fn a_world_survives_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let open = || -> Arc<dyn Store> { Arc::new(SledStore::open(dir.path(), "2026-08-20 09:30").unwrap()) };
    let store = open();
    let (hub, number) = hub_over(&store, records()).await;
    let mut worlds = vec![hub.world()];
    hub.close().await;
    drop((hub, store));
    for n in 0..3 {
        let store = open();
        assert_eq!(stored(store.as_ref(), number).await, **worlds.last().unwrap());
        let hub = crate::support::world::open(&store, number).await;
        let outcome = hub.submit(actor(SUPER), create_users(&[&format!("u{n}@new.example")], SeatType::Core)).await;
        let Outcome::Committed { world, .. } = outcome else { panic!("{outcome:?}") };
        worlds.push(world);
        hub.close().await;
        store.close().await.unwrap();
    }
}

//! Snapshots: what is kept, what comes back, and what is there when it breaks off.

use std::sync::Arc;

use seatdesk::{
    domain::{
        clock::Clock,
        command::{Command, UserAction},
        record::Record,
        seat::SeatType,
        snapshot::{BEFORE_RESTORE, Snapshot, SnapshotName},
        world::World,
    },
    service::{
        Hub, Outcome, Sources,
        export::export,
        fixture,
        hub::{ClockError, SnapshotError, SnapshotTask},
        job::{Cancelled, Job},
        worlds::{self, live, sweep},
    },
    store::{Entry, Fault, FaultStore, MemoryStore, SledStore, Store, StoreError},
};

use crate::support::{
    store::{dump, keys},
    world::{
        SUPER, actor, catalogue, create_users, customer, fill, fill_with, hub_over, many, now, open, records, stored,
    },
};

fn named(text: &str) -> SnapshotName {
    text.parse().unwrap()
}

fn save(name: &str, replace: bool) -> SnapshotTask {
    SnapshotTask::Save { name: named(name), replace }
}

async fn act(hub: &Hub, task: SnapshotTask) -> Result<Snapshot, SnapshotError> {
    hub.snapshot(task, Job::new(0).0).await
}

async fn create(hub: &Hub, address: &str) {
    let done = hub.submit(actor(SUPER), create_users(&[address], SeatType::ViewOnly)).await;
    assert!(matches!(done, Outcome::Committed { .. }), "{done:?}");
}

/// The live world as it is exported.
async fn exported(store: &dyn Store) -> String {
    let number = live(store).await.unwrap().unwrap().world;
    let mut out = Vec::new();
    export(store, number, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

async fn names(hub: &Hub) -> Vec<String> {
    hub.snapshots().await.unwrap().into_iter().map(|snapshot| snapshot.name.to_string()).collect()
}

/// Demo and QA 7: a restored world exports the bytes of the world that was saved, logs, links and clock with it; other
/// snapshots stay as they are, and the world that was replaced is kept, so that going back can be taken back.
#[tokio::test]
async fn a_restored_world_is_the_saved_one_to_the_byte() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    create(&hub, "one@new.example").await;
    let saved = exported(store.as_ref()).await;
    let snapshot = act(&hub, save("start", false)).await.unwrap();
    assert_eq!((snapshot.users, snapshot.accounts, snapshot.time, snapshot.simulated), (7, 2, now(), true));
    assert_eq!(snapshot.taken.to_string(), "2030-01-01T00:00:00Z", "the real time");
    assert!(snapshot.records > 20 && snapshot.bytes > 1000, "{snapshot:?}");
    hub.move_clock("2027-03-01T00:00:00Z".parse().unwrap()).await.unwrap();
    create(&hub, "two@new.example").await;
    act(&hub, save("later", false)).await.unwrap();
    let later = exported(store.as_ref()).await;
    assert_ne!(saved, later);

    // Time goes back only this way.
    assert!(matches!(hub.move_clock(now()).await, Err(ClockError::Back { .. })));
    act(&hub, SnapshotTask::Restore(named("start"))).await.unwrap();
    assert_eq!(exported(store.as_ref()).await, saved);
    assert_eq!(hub.now(), now());
    let number = live(store.as_ref()).await.unwrap().unwrap().world;
    assert!(*hub.world() == stored(store.as_ref(), number).await);
    assert_eq!(hub.outbox(customer(), None, 50).await.unwrap().entries.len(), 1, "the logs are those of the snapshot");
    assert_eq!(names(&hub).await, [BEFORE_RESTORE, "later", "start"]);

    // What is done now goes into the restored world, and survives a new start.
    create(&hub, "three@new.example").await;
    let number = live(store.as_ref()).await.unwrap().unwrap().world;
    assert!(*hub.world() == stored(store.as_ref(), number).await);
    act(&hub, SnapshotTask::Restore(named("later"))).await.unwrap();
    assert_eq!(exported(store.as_ref()).await, later);
    act(&hub, SnapshotTask::Restore(SnapshotName::before_restore())).await.unwrap();
    assert!(exported(store.as_ref()).await.contains("three@new.example"));
    act(&hub, SnapshotTask::Restore(named("start"))).await.unwrap();
    assert_eq!(exported(store.as_ref()).await, saved, "a snapshot can be restored again and again");
    // Nothing else is left in the store: the live world, and one for each name.
    assert_eq!(worlds_of(store.as_ref()).await, 4);
    assert_eq!(sweep(store.as_ref()).await, Ok(Vec::new()));
}

async fn worlds_of(store: &dyn Store) -> usize {
    let mut numbers: Vec<String> = keys(store)
        .await
        .iter()
        .filter_map(|key| Some(key.strip_prefix("w/")?.split_once('/')?.0.to_owned()))
        .collect();
    numbers.dedup();
    numbers.sort();
    numbers.dedup();
    numbers.len()
}

/// A name that is taken asks; what is not there cannot be restored or deleted; and nothing has changed then.
#[tokio::test]
async fn what_cannot_be_changes_nothing() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    act(&hub, save("start", false)).await.unwrap();
    create(&hub, "one@new.example").await;
    let before = dump(store.as_ref()).await;
    assert_eq!(act(&hub, save("start", false)).await, Err(SnapshotError::Exists(named("start"))));
    assert_eq!(act(&hub, SnapshotTask::Restore(named("no"))).await, Err(SnapshotError::Unknown(named("no"))));
    assert_eq!(act(&hub, SnapshotTask::Delete(named("no"))).await, Err(SnapshotError::Unknown(named("no"))));
    assert_eq!(dump(store.as_ref()).await, before);
    act(&hub, save("start", true)).await.unwrap();
    assert_eq!(hub.snapshots().await.unwrap()[0].users, 7);
    assert_eq!(worlds_of(store.as_ref()).await, 2, "the one it took the place of is gone");
    act(&hub, SnapshotTask::Delete(named("start"))).await.unwrap();
    assert_eq!((names(&hub).await, worlds_of(store.as_ref()).await), (Vec::new(), 1));
}

/// Demo and QA 7: wherever saving, saving over or restoring breaks off, the next start has the world of before or the one
/// that was wanted, each snapshot is whole or not there, and the sweep leaves nothing else.
#[tokio::test]
async fn whatever_breaks_off_is_whole_or_not_there() {
    let tasks = [save("new", false), save("old", true), SnapshotTask::Restore(named("old"))];
    for task in tasks {
        let mut broken = 0;
        loop {
            let mut went_through = false;
            for fault in [Fault::UnavailableBefore, Fault::UnavailableAfter, Fault::Full] {
                let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
                let started = fill(below.as_ref(), many(150)).await;
                let faulty = Arc::new(FaultStore::new(Arc::clone(&below)));
                let store: Arc<dyn Store> = faulty.clone();
                let hub = open(&store, started.world).await;
                act(&hub, save("old", false)).await.unwrap();
                let old = exported(below.as_ref()).await;
                create(&hub, "one@new.example").await;
                let current = exported(below.as_ref()).await;
                faulty.script(std::iter::repeat_n(Fault::Pass, broken).chain([fault]));
                let done = act(&hub, task.clone()).await;
                went_through = faulty.pending() > 0;
                drop(hub);
                let live_now = live(below.as_ref()).await.unwrap().unwrap().world;
                sweep(below.as_ref()).await.unwrap();
                let again = open(&below, live_now).await;
                let world = exported(below.as_ref()).await;
                let place = format!("{task:?} {broken} {fault:?}");
                match &task {
                    SnapshotTask::Restore(_) => assert!(world == current || world == old, "{place}"),
                    _ => assert_eq!(world, current, "{place}"),
                }
                if done.is_ok() && matches!(task, SnapshotTask::Restore(_)) {
                    assert_eq!(world, old, "{place}");
                }
                let kept = names(&again).await;
                assert!(kept.contains(&"old".to_owned()), "{place}");
                assert_eq!(worlds_of(below.as_ref()).await, kept.len() + 1, "{place}");
                for name in kept {
                    act(&again, SnapshotTask::Restore(named(&name))).await.unwrap();
                    let restored = exported(below.as_ref()).await;
                    assert!(restored == old || restored == current, "{place} {name}");
                }
            }
            if went_through {
                break;
            }
            broken += 1;
        }
        assert!(broken > 2, "{task:?}");
    }
}

/// A large world tells how far it is and can be given up, which leaves nothing; so does whoever no longer waits.
#[tokio::test]
async fn what_is_given_up_leaves_nothing() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, many(900)).await;
    act(&hub, save("start", false)).await.unwrap();
    let before = dump(store.as_ref()).await;
    for task in [save("other", false), SnapshotTask::Restore(named("start"))] {
        let (job, handle) = Job::new(0);
        handle.cancel();
        assert_eq!(hub.snapshot(task, job).await, Err(SnapshotError::Cancelled(Cancelled)));
        let progress = handle.progress();
        assert!(progress.total > 900 && progress.done > 0 && progress.done < progress.total, "{progress:?}");
        assert_eq!(dump(store.as_ref()).await, before);
    }
    create(&hub, "one@new.example").await;
}

/// The disk is full: that is told, nothing was kept, and the world is read only, as after any other such write.
#[tokio::test]
async fn a_full_disk_is_told() {
    let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let started = fill(below.as_ref(), records()).await;
    let faulty = Arc::new(FaultStore::new(Arc::clone(&below)));
    let store: Arc<dyn Store> = faulty.clone();
    let hub = open(&store, started.world).await;
    faulty.script([Fault::Full]);
    assert_eq!(act(&hub, save("start", false)).await, Err(SnapshotError::Store(StoreError::Full)));
    assert_eq!(act(&hub, save("start", false)).await, Err(SnapshotError::Store(StoreError::Full)));
    assert_eq!(names(&hub).await, Vec::<String>::new());
}

/// A snapshot whose world does not hold together is not restored.
#[tokio::test]
async fn a_damaged_snapshot_is_not_restored() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    act(&hub, save("start", false)).await.unwrap();
    let clock = keys(store.as_ref()).await.into_iter().find(|key| key == "w/2/clock").unwrap();
    store.fill(vec![seatdesk::store::Write::Del(clock)]).await.unwrap();
    let before = exported(store.as_ref()).await;
    let refused = act(&hub, SnapshotTask::Restore(named("start"))).await;
    assert!(matches!(refused, Err(SnapshotError::Store(StoreError::Corrupt(_)))), "{refused:?}");
    assert_eq!(exported(store.as_ref()).await, before);
}

/// Snapshots lie in the same store as the world: another start finds them, and so does another world that is loaded.
#[tokio::test]
async fn snapshots_outlive_the_program_and_the_world() {
    let home = tempfile::tempdir().unwrap();
    let saved = {
        let store: Arc<dyn Store> = Arc::new(SledStore::open(home.path(), "now").unwrap());
        let (hub, _) = hub_over(&store, records()).await;
        create(&hub, "one@new.example").await;
        act(&hub, save("start", false)).await.unwrap();
        let saved = exported(store.as_ref()).await;
        // Another fixture in place of the world.
        hub.close().await;
        fill_with(store.as_ref(), many(3).into_iter().map(Entry::Record)).await;
        store.close().await.unwrap();
        saved
    };
    let store: Arc<dyn Store> = Arc::new(SledStore::open(home.path(), "now").unwrap());
    sweep(store.as_ref()).await.unwrap();
    let number = live(store.as_ref()).await.unwrap().unwrap().world;
    let hub = open(&store, number).await;
    assert_ne!(exported(store.as_ref()).await, saved);
    act(&hub, SnapshotTask::Restore(named("start"))).await.unwrap();
    assert_eq!(exported(store.as_ref()).await, saved);
    store.close().await.unwrap();
}

/// A sandbox has snapshots of its own, though its store holds no more than what was changed in it.
#[tokio::test]
async fn a_sandbox_has_snapshots_of_its_own() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, many(300)).await;
    let before = dump(store.as_ref()).await;
    let (fork, writer) = hub.fork(Sources::fixed(now(), 3), Default::default()).await.unwrap();
    tokio::spawn(writer.run());
    create(&fork, "one@new.example").await;
    let saved = fork.world();
    act(&fork, save("start", false)).await.unwrap();
    create(&fork, "two@new.example").await;
    act(&fork, SnapshotTask::Restore(named("start"))).await.unwrap();
    assert!(*fork.world() == *saved);
    create(&fork, "three@new.example").await;
    act(&fork, SnapshotTask::Restore(SnapshotName::before_restore())).await.unwrap();
    assert!(fork.world().account(customer()).unwrap().users().keys().any(|key| key.as_str() == "two@new.example"));
    assert_eq!(dump(store.as_ref()).await, before, "nothing of it is seen elsewhere");
}

/// A world in real time is saved and restored as well, and a world taken apart into its records is the same world.
#[tokio::test]
async fn every_fixture_comes_back_whole() {
    for fixture in fixture::shipped() {
        let records = fixture::records(fixture.text, None).unwrap();
        let world = World::from_records(catalogue(), records.clone());
        assert!(World::from_records(catalogue(), world.records()) == world, "{}", fixture.name);
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let (hub, _) = hub_over(&store, records).await;
        let saved = exported(store.as_ref()).await;
        act(&hub, save("start", false)).await.unwrap();
        act(&hub, SnapshotTask::Restore(named("start"))).await.unwrap();
        assert_eq!(exported(store.as_ref()).await, saved, "{}", fixture.name);
    }
    let mut timeless = records();
    timeless[0] = Record::Clock(Clock::System);
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, timeless).await;
    assert!(!act(&hub, save("start", false)).await.unwrap().simulated);
    assert_eq!(worlds::snapshots(store.as_ref()).await.unwrap().len(), 1);
}

/// A job that goes on is saved with its list and its results, and goes on after a restore.
#[tokio::test]
async fn a_job_is_taken_along() {
    use seatdesk::domain::bulk::{BulkUsers, BulkWork};
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, many(120)).await;
    let ids = |hub: &Hub| -> Vec<_> {
        let world = hub.world();
        let users = world.account(customer()).unwrap().users();
        users.values().filter(|user| user.email.typed().ends_with("many.example")).map(|user| user.id).collect()
    };
    let users = ids(&hub);
    let wanted = BulkUsers { users, work: BulkWork::Deactivate, accepts_from_removal: 0 };
    let done = hub.submit(actor(SUPER), Command::BulkUsers(Box::new(wanted))).await;
    assert!(matches!(done, Outcome::Committed { .. }), "{done:?}");
    act(&hub, save("mid", false)).await.unwrap();
    let world = hub.world();
    assert!(World::from_records(catalogue(), world.records()) == *world);
    act(&hub, SnapshotTask::Restore(named("mid"))).await.unwrap();
    assert!(World::from_records(catalogue(), hub.world().records()) == *hub.world());
    let act_on = seatdesk::domain::command::ActOnUser {
        user: ids(&hub)[0],
        action: UserAction::ResendInvite,
        accepts_from_removal: 0,
    };
    // It answers, whatever it says: the writer is well.
    let _ = hub.submit(actor(SUPER), Command::ActOnUser(act_on)).await;
}

//! The hub: one writer, and everybody's handle to it.

use std::sync::Arc;

use seatdesk::{
    domain::{
        audit::AuditAction,
        guard::Refusal,
        rejection::{CreateUsersRejection, Rejection},
        seat::{SeatType, Shortage},
    },
    service::{Health, Hub, Outcome, worlds},
    store::{Commit, Fault, FaultStore, MemoryStore, Store, StoreError, Tx},
};

use crate::support::{
    store::dump,
    world::{
        ADD_EDIT, BOTH, FREE_SALES, KNOWN, SUPER, VIEWER, actor, catalogue, create_users, customer, email, hub_over,
        now, open, records, stored,
    },
};

fn is_hub<T: Clone + Send + Sync + 'static>(_: &T) {}

async fn memory() -> (Arc<dyn Store>, Hub, u64) {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    (store, hub, number)
}

/// A hub over a store that meets faults from now on.
async fn faulty(faults: impl IntoIterator<Item = Fault>) -> (Arc<FaultStore>, Hub, u64) {
    let store = Arc::new(FaultStore::new(Arc::new(MemoryStore::new())));
    let shared: Arc<dyn Store> = Arc::clone(&store) as Arc<dyn Store>;
    let (hub, number) = hub_over(&shared, records()).await;
    store.script(faults);
    (store, hub, number)
}

/// AC-106: what was committed is there after the store is loaded again, and the same in what everybody sees.
#[tokio::test]
async fn what_is_committed_is_what_is_stored_and_what_is_published() {
    let (store, hub, number) = memory().await;
    is_hub(&hub);
    let mut published = hub.published();
    published.mark_unchanged();
    let outcome = hub.submit(actor(BOTH), create_users(&["Ann@New.example", KNOWN], SeatType::Core)).await;
    let Outcome::Committed { world, .. } = outcome else { panic!("{outcome:?}") };
    assert!(published.has_changed().unwrap(), "it is published before it is answered");
    assert!(Arc::ptr_eq(&published.borrow().world, &world));
    assert_eq!(published.borrow().health, Health::ReadWrite);
    let ann = world.account(customer()).unwrap().user(email("ann@new.example").key()).unwrap();
    assert_eq!(ann.email.typed(), "Ann@New.example");
    assert_eq!(ann.created_at, now(), "the time is the world's");
    assert_eq!(hub.now(), now());
    assert_eq!(*world, stored(store.as_ref(), number).await);
    let again = open(&store, number).await;
    assert_eq!(*again.world(), *hub.world());
    assert_eq!(again.world().account(customer()).unwrap().serial(), 1);
}

/// INV-24, PM-04: a command that is rejected leaves the store byte-equal and everybody's world as it was.
#[tokio::test]
async fn a_rejected_command_changes_nothing() {
    let (store, hub, _) = memory().await;
    let (before, world) = (dump(store.as_ref()).await, hub.world());
    let mut published = hub.published();
    published.mark_unchanged();
    let outcome = hub.submit(actor(VIEWER), create_users(&["ann@new.example"], SeatType::ViewOnly)).await;
    assert!(matches!(outcome, Outcome::Rejected(Rejection::Refused(Refusal::Permissions(_)))), "{outcome:?}");
    let outcome = hub.submit(actor(SUPER), create_users(&[SUPER], SeatType::ViewOnly)).await;
    let users = CreateUsersRejection::AlreadyUsers(vec![email(SUPER)]);
    assert_eq!(outcome, Outcome::Rejected(Rejection::CreateUsers(users)));
    assert_eq!(dump(store.as_ref()).await, before);
    assert!(!published.has_changed().unwrap());
    assert!(Arc::ptr_eq(&hub.world(), &world));
}

/// CRU-36, AC-42: of two who take the last seat at once one gets it, and the other is told that none is free.
#[tokio::test]
async fn the_last_seat_goes_to_one() {
    let (store, hub, number) = memory().await;
    let taken: Vec<String> = (1..FREE_SALES).map(|n| format!("early{n}@new.example")).collect();
    let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
    let early = hub.submit(actor(SUPER), create_users(&taken, SeatType::Sales)).await;
    assert!(matches!(early, Outcome::Committed { .. }), "{early:?}");
    let other = hub.clone();
    let (first, second) = tokio::join!(
        hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Sales)),
        other.submit(actor(BOTH), create_users(&["ben@new.example"], SeatType::Sales)),
    );
    let shortage = CreateUsersRejection::Shortage(SeatType::Sales, Shortage { needed: 1, free: 0 });
    let lost = Outcome::Rejected(Rejection::CreateUsers(shortage));
    let won = |outcome: &Outcome| matches!(outcome, Outcome::Committed { .. });
    assert!((won(&first) && second == lost) || (won(&second) && first == lost), "first {first:?}, second {second:?}");
    let world = stored(store.as_ref(), number).await;
    assert_eq!(world.account(customer()).unwrap().assigned(SeatType::Sales), FREE_SALES);
    assert_eq!(*hub.world(), world);
}

/// A conflict is decided again, with the same id and time.
#[tokio::test]
async fn a_conflict_is_decided_again() {
    let (store, hub, number) = faulty([Fault::Conflict; 5]).await;
    let outcome = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    assert_eq!(store.pending(), 0);
    let calm = memory().await.1;
    calm.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert_eq!(*hub.world(), *calm.world(), "ids derive from the command, not from the attempt");
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
}

#[tokio::test]
async fn after_six_conflicts_nothing_is_done_and_the_hub_goes_on() {
    let (_store, hub, _) = faulty([Fault::Conflict; 6]).await;
    let outcome = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert!(matches!(outcome, Outcome::Failed(StoreError::Other(_))), "{outcome:?}");
    assert_eq!(hub.published().borrow().health, Health::ReadWrite);
    let outcome = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
}

/// What somebody else wrote is taken over before the command is decided again.
#[tokio::test]
async fn a_real_conflict_is_seen_by_the_second_decision() {
    let (store, hub, number) = memory().await;
    let other = open(&store, number).await;
    let first = other.submit(actor(BOTH), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert!(matches!(first, Outcome::Committed { .. }), "{first:?}");
    let second = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    let users = CreateUsersRejection::AlreadyUsers(vec![email("ann@new.example")]);
    assert_eq!(second, Outcome::Rejected(Rejection::CreateUsers(users)));
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
    let third = hub.submit(actor(SUPER), create_users(&["ben@new.example"], SeatType::Core)).await;
    assert!(matches!(third, Outcome::Committed { .. }), "{third:?}");
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
    assert_eq!(hub.world().account(customer()).unwrap().serial(), 2);
}

/// After a failure of the store the world can be read only, for everybody and at once.
#[tokio::test]
async fn a_failed_store_makes_the_world_read_only() {
    let lost = StoreError::Unavailable("the connection was lost".into());
    for (fault, error) in [
        (Fault::Full, StoreError::Full),
        (Fault::UnavailableBefore, lost.clone()),
        (Fault::UnavailableAfter, lost),
        (Fault::Corrupt, StoreError::Corrupt("as the script has it".into())),
    ] {
        let (store, hub, _) = faulty([fault]).await;
        let world = hub.world();
        let outcome = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
        assert_eq!(outcome, Outcome::Failed(error.clone()), "{fault:?}");
        assert_eq!(hub.published().borrow().health, Health::ReadOnly(error.clone()));
        assert!(Arc::ptr_eq(&hub.world(), &world), "what is not known to be durable is not shown");
        let revision = store.revision().await;
        let outcome = hub.submit(actor(SUPER), create_users(&["ben@new.example"], SeatType::Core)).await;
        assert_eq!(outcome, Outcome::Failed(error));
        assert_eq!(store.revision().await, revision, "nothing more is tried");
        assert!(hub.audit(customer(), None, 10).await.is_ok(), "reading goes on");
    }
}

/// INV-23: the log tells the newest first, and pages join without a gap while it grows.
#[tokio::test]
async fn logs_are_paged_from_the_newest() {
    let (_store, hub, _) = memory().await;
    for number in 0..5 {
        let address = format!("user{number}@new.example");
        hub.submit(actor(ADD_EDIT), create_users(&[&address], SeatType::ViewOnly)).await;
    }
    let first = hub.audit(customer(), None, 2).await.unwrap();
    let serials: Vec<u64> = first.entries.iter().map(|entry| entry.id.place.serial).collect();
    assert_eq!(serials, [5, 5, 4, 4], "each is the sign-up mail and the user");
    let actions: Vec<AuditAction> = first.entries.iter().map(|entry| entry.value.action).collect();
    assert_eq!(actions[..2], [AuditAction::ManualRegistrationEmailSend, AuditAction::AddUser]);
    hub.submit(actor(ADD_EDIT), create_users(&["late@new.example"], SeatType::ViewOnly)).await;
    let second = hub.audit(customer(), first.next, 500).await.unwrap();
    let serials: Vec<u64> = second.entries.iter().map(|entry| entry.id.place.serial).collect();
    assert_eq!(serials, [3, 3, 2, 2, 1, 1]);
    assert_eq!(second.next, None);
    let mails = hub.outbox(customer(), None, 1).await.unwrap();
    assert_eq!(mails.entries.len(), 1);
    assert_eq!(mails.entries[0].value.to[0].email, email("late@new.example"));
    assert!(mails.next.is_some());
    let other = hub.audit(crate::support::world::partner(), None, 10).await.unwrap();
    assert!(other.entries.is_empty(), "another account's log is another log");
}

#[tokio::test]
async fn who_asks_after_the_end_is_refused() {
    let (_store, hub, _) = memory().await;
    let waiting = hub.clone();
    let (first, ()) =
        tokio::join!(waiting.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)), hub.close(),);
    assert!(matches!(first, Outcome::Committed { .. }), "what waited is carried out: {first:?}");
    let late = hub.submit(actor(SUPER), create_users(&["ben@new.example"], SeatType::Core)).await;
    assert_eq!(late, Outcome::Failed(StoreError::Other("the world was closed".into())));
    hub.close().await;
}

/// A hub whose writer is gone answers, and says that it does not know.
#[tokio::test]
async fn a_hub_without_its_writer_answers() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (_, number) = hub_over(&store, records()).await;
    let loaded = worlds::load(store.as_ref(), number, &catalogue()).await.unwrap();
    let sources = seatdesk::service::Sources::fixed(now(), 1);
    let (hub, writer) = Hub::open(store, number, loaded, sources, Default::default());
    let asked = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core));
    let (outcome, ()) = tokio::join!(asked, async { drop(writer) });
    assert!(matches!(outcome, Outcome::Failed(StoreError::Unavailable(_))), "{outcome:?}");
}

/// A hub whose world was deleted, as by an import, stops.
#[tokio::test]
async fn a_world_that_is_gone_is_damage() {
    let (store, hub, _) = memory().await;
    let gone = Tx::new().del("w/1/clock");
    assert!(matches!(store.transact(gone).await, Ok(Commit::Committed(_))));
    let outcome = hub.submit(actor(SUPER), create_users(&["ann@new.example"], SeatType::Core)).await;
    assert!(matches!(outcome, Outcome::Failed(StoreError::Corrupt(_))), "{outcome:?}");
}

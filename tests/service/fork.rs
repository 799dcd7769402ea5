//! Forks: sandboxes that share nothing that is written.

use std::sync::Arc;

use seatdesk::{
    domain::seat::SeatType,
    service::{Health, Hub, Outcome, Sources},
    store::{Fault, FaultStore, MemoryStore, Store, StoreError},
};

use crate::support::{
    store::dump,
    world::{SUPER, actor, create_users, customer, email, hub_over, now, open, records},
};

async fn fork(hub: &Hub) -> Hub {
    let (fork, writer) = hub.fork(Sources::fixed(now(), 3), Default::default()).await.unwrap();
    tokio::spawn(writer.run());
    fork
}

async fn create(hub: &Hub, address: &str) {
    let outcome = hub.submit(actor(SUPER), create_users(&[address], SeatType::Core)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
}

fn knows(hub: &Hub, address: &str) -> bool {
    hub.world().account(customer()).unwrap().user(email(address).key()).is_some()
}

#[tokio::test]
async fn what_is_done_in_a_fork_stays_there() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    create(&hub, "before@new.example").await;
    let (before, world) = (dump(store.as_ref()).await, hub.world());
    let first = fork(&hub).await;
    let second = fork(&hub).await;
    assert!(Arc::ptr_eq(&first.world(), &world), "a fork copies no world");
    for n in 0..3 {
        create(&first, &format!("first{n}@new.example")).await;
    }
    assert_eq!(dump(store.as_ref()).await, before, "the store below is as it was");
    assert!(Arc::ptr_eq(&hub.world(), &world) && Arc::ptr_eq(&second.world(), &world));
    assert!(knows(&first, "before@new.example") && knows(&first, "first2@new.example"));

    create(&hub, "after@new.example").await;
    assert!(!knows(&first, "after@new.example") && !knows(&second, "after@new.example"));
    assert_eq!(*open(&store, number).await.world(), *hub.world());
    assert_eq!(first.world().account(customer()).unwrap().serial(), 4, "serials go on");
}

#[tokio::test]
async fn a_fork_of_a_fork_starts_as_that_one_stands() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let first = fork(&hub).await;
    create(&first, "first@new.example").await;
    let second = fork(&first).await;
    create(&second, "second@new.example").await;
    assert!(knows(&second, "first@new.example") && !knows(&first, "second@new.example"));
}

/// The logs of a fork hold what was done in it, and nothing else.
#[tokio::test]
async fn the_logs_of_a_fork_start_empty() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    create(&hub, "before@new.example").await;
    let fork = fork(&hub).await;
    assert!(fork.audit(customer(), None, 10).await.unwrap().entries.is_empty());
    assert!(fork.outbox(customer(), None, 10).await.unwrap().entries.is_empty());
    create(&fork, "ann@new.example").await;
    let audit = fork.audit(customer(), None, 10).await.unwrap().entries;
    assert!(!audit.is_empty() && audit.iter().all(|entry| entry.id.place.serial == 2), "{audit:?}");
    let mails = fork.outbox(customer(), None, 10).await.unwrap().entries;
    assert!(mails.iter().any(|mail| mail.value.to[0].email == email("ann@new.example")), "{mails:?}");
}

/// A fork meets the faults of its own store: a conflict is decided again on the same world, a loss makes it read only.
#[tokio::test]
async fn a_fork_can_be_given_faults() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let faults = Arc::new(FaultStore::new(Arc::new(MemoryStore::new())));
    let shared = Arc::clone(&faults) as Arc<dyn Store>;
    let (fork, writer) = hub.fork_into(shared, Sources::fixed(now(), 3), Default::default()).await.unwrap();
    tokio::spawn(writer.run());
    faults.script([Fault::Conflict, Fault::Pass, Fault::Full]);
    create(&fork, "ann@new.example").await;
    assert!(knows(&fork, "ann@new.example") && knows(&fork, SUPER));
    let full = fork.submit(actor(SUPER), create_users(&["ben@new.example"], SeatType::Core)).await;
    assert_eq!(full, Outcome::Failed(StoreError::Full));
    assert_eq!(fork.published().borrow().health, Health::ReadOnly(StoreError::Full));
    assert_eq!(hub.published().borrow().health, Health::ReadWrite);
    let (sources, policy) = (Sources::fixed(now(), 3), Default::default());
    assert_eq!(fork.fork(sources, policy).await.err(), Some(StoreError::Full), "what is lost is not forked");
}

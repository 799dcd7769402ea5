//! Worlds that are loaded page by page.

use std::sync::Arc;

use proptest::prelude::*;
use seatdesk::{
    domain::seat::SeatType,
    service::{
        Health, Hub, Outcome, Sources,
        worlds::{Partial, load},
    },
    store::{Commit, MemoryStore, Store, StoreError, Tx},
};

use crate::support::{
    store::{Gated, Restless},
    world::{SUPER, actor, catalogue, create_users, customer, email, fill, many, now, partner, records, stored},
};

/// A store with a world of so many users more than the small one.
async fn filled(users: u64) -> Arc<dyn Store> {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    fill(store.as_ref(), many(users)).await;
    store
}

/// A running hub over world 1 of a store, of which one page of users is there.
async fn started(store: Arc<dyn Store>) -> Hub {
    let mut partial = Partial::begin(store.as_ref(), 1, &catalogue()).await.unwrap();
    partial.prefer(customer());
    partial.page(store.as_ref(), 500).await.unwrap();
    let (hub, writer) = Hub::open_partial(store, partial, Sources::fixed(now(), 7), Default::default());
    tokio::spawn(writer.run());
    hub
}

fn users(hub: &Hub) -> usize {
    hub.world().account(customer()).unwrap().users().len()
}

fn create(address: &str) -> seatdesk::domain::command::Command {
    create_users(&[address], SeatType::ViewOnly)
}

#[tokio::test]
async fn a_world_begins_with_everything_but_its_users() {
    let store = filled(1200).await;
    let whole = stored(store.as_ref(), 1).await;
    let mut partial = Partial::begin(store.as_ref(), 1, &catalogue()).await.unwrap();
    assert!(!partial.is_whole() && !partial.has_all_of(customer()) && !partial.has_all_of(partner()));
    assert_eq!(partial.world().clock(), whole.clock());
    assert_eq!(partial.world().people().count(), whole.people().count());
    for (state, full) in partial.world().accounts().zip(whole.accounts()) {
        assert!(state.users().is_empty());
        assert_eq!(state.account(), full.account());
        assert_eq!(state.pools(), full.pools());
        assert_eq!(state.subscriptions(), full.subscriptions());
        assert_eq!(state.removals(), full.removals());
        assert_eq!(state.partner(), full.partner());
        assert_eq!(state.serial(), full.serial());
    }
    // One user by address, whatever page that would be on, and nobody who is not there.
    for (address, found) in [("user999@many.example", true), ("nobody@many.example", false)] {
        partial.user(store.as_ref(), customer(), email(address).key()).await.unwrap();
        assert_eq!(partial.world().account(customer()).unwrap().user(email(address).key()).is_some(), found);
    }
    // The account that is preferred comes first, also when pages of another one were read already.
    partial.page(store.as_ref(), 1).await.unwrap();
    partial.prefer(customer());
    while !partial.has_all_of(customer()) {
        partial.page(store.as_ref(), 400).await.unwrap();
    }
    assert_eq!(partial.world().account(customer()), whole.account(customer()));
    let loaded = partial.finish(store.as_ref()).await.unwrap().unwrap();
    assert_eq!(loaded.world, whole);
    assert_eq!(loaded.revs, load(store.as_ref(), 1, &catalogue()).await.unwrap().revs);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// However the pages are cut, the same world comes of them.
    #[test]
    fn pages_make_the_same_world(sizes in prop::collection::vec(1_usize..60, 1..12), partner_first in any::<bool>()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let store = filled(150).await;
            let whole = stored(store.as_ref(), 1).await;
            let mut partial = Partial::begin(store.as_ref(), 1, &catalogue()).await.unwrap();
            partial.prefer(if partner_first { partner() } else { customer() });
            for size in sizes {
                partial.page(store.as_ref(), size).await.unwrap();
            }
            let loaded = partial.finish(store.as_ref()).await.unwrap().unwrap();
            assert_eq!(loaded.world, whole);
        });
    }
}

/// The first page shows before the rest is there, and what is published grows until it is whole.
#[tokio::test]
async fn a_hub_starts_before_its_world_is_whole() {
    let below = filled(3000).await;
    let store = Arc::new(Gated::new(Arc::clone(&below)));
    // One page more is read ahead of each that is taken in.
    store.allow(2);
    let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
    assert_eq!(users(&hub), 500);
    let mut published = hub.published();
    assert_eq!(published.borrow_and_update().loading.map(|loading| loading.users), Some(500));
    let mut seen = vec![500];
    for pages in [1, 2, 100] {
        store.allow(pages);
        published.changed().await.unwrap();
        let now = published.borrow_and_update().clone();
        assert_eq!(now.health, Health::ReadWrite);
        let known = now.world.account(customer()).unwrap().users().len();
        assert!(known > *seen.last().unwrap());
        seen.push(known);
        assert_eq!(now.loading.map(|loading| loading.users), (pages < 100).then_some(known));
    }
    assert_eq!(seen, [500, 1000, 2000, 3005]);
    assert_eq!(*hub.world(), stored(below.as_ref(), 1).await);
    assert_eq!(*hub.loaded().await.unwrap(), *hub.world());
}

/// Commands that come while the world is loaded wait, and are then decided on all of it.
#[tokio::test]
async fn commands_wait_until_the_world_is_whole() {
    let below = filled(3000).await;
    let store = Arc::new(Gated::new(Arc::clone(&below)));
    store.allow(2);
    let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
    let last = "user999@many.example";
    assert!(hub.world().account(customer()).unwrap().user(email(last).key()).is_none(), "it is not there yet");
    let revision = below.revision().await.unwrap();
    let (first, second) = (hub.clone(), hub.clone());
    let asked = tokio::spawn(async move {
        tokio::join!(first.submit(actor(SUPER), create(last)), second.submit(actor(SUPER), create("ann@new.example")))
    });
    let mut published = hub.published();
    store.allow(1);
    published.changed().await.unwrap();
    assert!(published.borrow().loading.is_some() && !asked.is_finished());
    assert_eq!(below.revision().await, Ok(revision), "nothing is done before");
    store.allow(100);
    let (taken, created) = asked.await.unwrap();
    assert!(matches!(taken, Outcome::Rejected(_)), "the user is there: {taken:?}");
    assert!(matches!(created, Outcome::Committed { .. }), "{created:?}");
    assert_eq!(*hub.world(), stored(below.as_ref(), 1).await);
}

/// What cannot be read on a later page makes the world read only; nothing is swallowed, and who waits is told.
#[tokio::test]
async fn a_damaged_user_makes_the_world_read_only() {
    let below = filled(3000).await;
    let key = "w/1/acct/000008812345/user/user250@many.example";
    let fine = below.get(key).await.unwrap().unwrap().value;
    for (damage, place) in [(b"{}".to_vec(), key), (fine, "w/1/acct/000008812345/user/user2500@many.example")] {
        assert!(matches!(below.transact(Tx::new().put(place, damage)).await, Ok(Commit::Committed(_))));
        let store = Arc::new(Gated::new(Arc::clone(&below)));
        store.allow(2);
        let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
        assert_eq!((users(&hub), hub.published().borrow().health.clone()), (500, Health::ReadWrite));
        let asking = hub.clone();
        let asked = tokio::spawn(async move { asking.submit(actor(SUPER), create("ann@new.example")).await });
        store.allow(100);
        let Outcome::Failed(StoreError::Corrupt(text)) = asked.await.unwrap() else { panic!("nobody was told") };
        assert!(text.starts_with(place), "{text}");
        let published = hub.published().borrow().clone();
        assert_eq!(published.health, Health::ReadOnly(StoreError::Corrupt(text.clone())));
        assert!(published.loading.is_some(), "it is not whole");
        assert_eq!(hub.loaded().await.err(), Some(StoreError::Corrupt(text.clone())));
        let fork = hub.fork(Sources::fixed(now(), 1), Default::default()).await;
        assert_eq!(fork.err(), Some(StoreError::Corrupt(text)));
        hub.close().await;
    }
}

/// Leaving does not wait for a large world, unless a command does.
#[tokio::test]
async fn a_hub_can_be_closed_while_it_loads() {
    let below = filled(3000).await;
    let store = Arc::new(Gated::new(Arc::clone(&below)));
    store.allow(3);
    let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
    let closing = hub.clone();
    let closed = tokio::spawn(async move { closing.close().await });
    tokio::task::yield_now().await;
    store.allow(1);
    closed.await.unwrap();
    assert!(users(&hub) < 3005, "the rest was left where it is");
    let late = hub.submit(actor(SUPER), create("ann@new.example")).await;
    assert_eq!(late, Outcome::Failed(StoreError::Other("the world was closed".into())));

    let store = Arc::new(Gated::new(Arc::clone(&below)));
    store.allow(2);
    let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
    let (asking, closing) = (hub.clone(), hub.clone());
    let both =
        tokio::spawn(
            async move { tokio::join!(asking.submit(actor(SUPER), create("ann@new.example")), closing.close()).0 },
        );
    store.allow(100);
    let outcome = both.await.unwrap();
    assert!(matches!(outcome, Outcome::Committed { .. }), "what waits is carried out: {outcome:?}");
}

/// Somebody who writes while the pages are read makes no difference to what comes of them.
#[tokio::test]
async fn a_load_that_is_overtaken_ends_with_what_is_there() {
    let below = filled(1200).await;
    let serial = |serial: u64| {
        Tx::new().put("w/1/acct/000008812345/rev", format!(r#"{{"serial":{serial},"v":1}}"#).into_bytes())
    };
    let store: Arc<dyn Store> = Arc::new(Restless::new(Arc::clone(&below), (1..=12).map(serial)));
    let hub = started(store).await;
    let world = hub.loaded().await.unwrap();
    assert_eq!(world.account(customer()).unwrap().serial(), 12);
    assert_eq!(*world, stored(below.as_ref(), 1).await);
    let outcome = hub.submit(actor(SUPER), create("ann@new.example")).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    assert_eq!(*hub.world(), stored(below.as_ref(), 1).await);
}

/// A small world that was read whole before it is opened is never seen in part.
#[tokio::test]
async fn a_world_that_is_whole_is_published_whole() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    fill(store.as_ref(), records()).await;
    let mut partial = Partial::begin(store.as_ref(), 1, &catalogue()).await.unwrap();
    while !partial.is_whole() {
        partial.page(store.as_ref(), 500).await.unwrap();
    }
    let (hub, writer) = Hub::open_partial(store.clone(), partial, Sources::fixed(now(), 7), Default::default());
    assert_eq!(hub.published().borrow().loading, None);
    assert_eq!(*hub.world(), stored(store.as_ref(), 1).await);
    tokio::spawn(writer.run());
    let outcome = hub.submit(actor(SUPER), create("ann@new.example")).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    assert_eq!(*hub.world(), stored(store.as_ref(), 1).await);
}

/// A fork that is asked for while the world is loaded is one of the whole world.
#[tokio::test]
async fn a_fork_waits_for_the_world() {
    let below = filled(1200).await;
    let store = Arc::new(Gated::new(Arc::clone(&below)));
    store.allow(2);
    let hub = started(Arc::clone(&store) as Arc<dyn Store>).await;
    let base = hub.clone();
    let forking = tokio::spawn(async move { base.fork(Sources::fixed(now(), 1), Default::default()).await });
    store.allow(100);
    let (fork, _writer) = forking.await.unwrap().unwrap();
    assert_eq!(*fork.world(), stored(below.as_ref(), 1).await);
}

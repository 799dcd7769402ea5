//! The simulated clock, moved on by the hub.

use std::sync::Arc;

use jiff::Timestamp;
use seatdesk::{
    domain::{clock::Clock, record::Record},
    service::hub::ClockError,
    store::{MemoryStore, Store},
};

use crate::support::world::{hub_over, now, records, stored};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The world and the store have the new time at once, and who looks on is told; time does not go back, and does not pass
/// what is due: the removal of the first of December.
#[tokio::test]
async fn the_clock_moves_on_and_stops_before_what_is_due() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let mut published = hub.published();
    published.borrow_and_update();
    hub.move_clock(at("2026-11-30T23:59:59Z")).await.unwrap();
    assert_eq!(hub.now(), at("2026-11-30T23:59:59Z"));
    assert!(published.has_changed().unwrap());
    assert!(stored(store.as_ref(), number).await == *hub.world());
    assert_eq!(hub.move_clock(now()).await, Err(ClockError::Back { now: at("2026-11-30T23:59:59Z") }));
    let due = at("2026-12-01T00:00:00Z");
    assert_eq!(hub.move_clock(due).await, Err(ClockError::Due { due }));
    assert_eq!(hub.now(), at("2026-11-30T23:59:59Z"));
}

/// Without a removal nothing is in the way; a world in real time is nobody's to move.
#[tokio::test]
async fn a_world_in_real_time_is_not_moved() {
    let free = |record: &Record| !matches!(record, Record::Removal(..));
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records().into_iter().filter(free).collect()).await;
    assert_eq!(hub.move_clock(at("2036-01-01T00:00:00Z")).await, Ok(()));

    let mut records = records();
    records[0] = Record::Clock(Clock::System);
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records).await;
    assert_eq!(hub.move_clock(at("2036-01-01T00:00:00Z")).await, Err(ClockError::RealTime));
}

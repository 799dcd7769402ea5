//! The simulated clock, moved on by the hub: what falls due on the way is carried out, each item in its own transaction.

use std::sync::Arc;

use jiff::{
    Timestamp,
    civil::{Date, date},
};
use seatdesk::{
    domain::{
        audit::AuditAction,
        clock::Clock,
        due::DueKind,
        invariant::violations,
        log::LogPage,
        mail::MailKind,
        policy::Policy,
        record::Record,
        removal::RemovalState,
        seat::SeatType,
        snapshot::SnapshotName,
        subscription::{Product, Subscription, Tier},
        world::World,
    },
    service::{
        Hub, Sources,
        hub::{ClockError, SnapshotTask},
        job::Job,
        sources::{OpIds, TimeSource, Waiting},
        worlds::{Partial, load},
    },
    store::{Fault, FaultStore, MemoryStore, Store},
};

use tokio::sync::watch;

use crate::support::world::{catalogue, customer, fill, hub_over, now, open, partner, records, stored};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The small world, in which the customer pays for one more product, by the month and from the 31st on.
fn with_terms() -> Vec<Record> {
    let subscription = |product, term_start, term_end| {
        Record::Subscription(
            customer(),
            Subscription {
                product,
                tier: Tier::Professional,
                term_start,
                term_end,
                anchor_day: None,
                add_ons: Default::default(),
            },
        )
    };
    let monthly = subscription(Product::Cms, date(2026, 7, 31), date(2026, 8, 31));
    records().into_iter().chain([monthly]).collect()
}

/// Everything a jump leaves behind, told apart from how far it was cut into pieces.
async fn left_behind(hub: &Hub) -> (Vec<String>, Vec<String>, String) {
    let said = |page: LogPage<seatdesk::domain::audit::AuditEntry>| {
        page.entries.into_iter().map(|entry| format!("{entry:?}")).collect::<Vec<_>>()
    };
    let mails = hub.outbox(customer(), None, 500).await.unwrap();
    let mails = mails.entries.into_iter().map(|entry| format!("{entry:?}")).collect();
    (said(hub.audit(customer(), None, 500).await.unwrap()), mails, format!("{:?}", hub.world()))
}

/// The world and the store have the new time at once, and who looks on is told; time does not go back.
#[tokio::test]
async fn the_clock_moves_on_and_not_back() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let mut published = hub.published();
    published.borrow_and_update();
    assert_eq!(hub.move_clock(at("2026-11-30T23:59:59Z")).await, Ok(Vec::new()));
    assert_eq!(hub.now(), at("2026-11-30T23:59:59Z"));
    assert!(published.has_changed().unwrap());
    assert!(stored(store.as_ref(), number).await == *hub.world());
    assert_eq!(hub.move_clock(now()).await, Err(ClockError::Back { now: at("2026-11-30T23:59:59Z") }));
    assert_eq!(hub.now(), at("2026-11-30T23:59:59Z"));
}

/// AC-68, RMS-19, SEA-07, ML-10: at the renewal, and not a second before, the seats that were to leave do; who may change
/// billing is told, and the log has it under the renewal's own time.
#[tokio::test]
async fn a_removal_is_applied_at_the_renewal() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, with_terms()).await;
    let seats = |hub: &Hub| hub.world().account(customer()).unwrap().pools()[&SeatType::Core].purchased;
    let before = seats(&hub);
    hub.move_clock(at("2026-11-30T23:59:59Z")).await.unwrap();
    assert_eq!(seats(&hub), before);
    let fired = hub.move_clock(at("2026-12-24T12:00:00Z")).await.unwrap();
    assert_eq!(fired.len(), 1, "{fired:?}");
    assert_eq!(fired[0].due.kind, DueKind::Renewal(date(2026, 12, 1)));
    let world = hub.world();
    let account = world.account(customer()).unwrap();
    let removal = account.removals().values().next().unwrap();
    assert_eq!(removal.state, RemovalState::Applied);
    assert_eq!(seats(&hub), before - removal.quantity);
    assert_eq!(account.pools()[&SeatType::Core].renewal_date, date(2027, 12, 1));
    assert_eq!(account.subscriptions()[&Product::Marketing].term_end, date(2027, 12, 1));
    assert_eq!(violations(&world), []);
    assert!(stored(store.as_ref(), number).await == *world);

    let log = hub.audit(customer(), None, 50).await.unwrap();
    let applied = log.entries.iter().find(|entry| entry.value.action == AuditAction::SeatRemovalApplied).unwrap();
    assert_eq!(applied.value.at, at("2026-12-01T00:00:00Z"));
    let mails = hub.outbox(customer(), None, 50).await.unwrap();
    assert!(mails.entries.iter().any(|mail| matches!(mail.value.kind, MailKind::RemovalApplied { .. })));
    assert_eq!(hub.now(), at("2026-12-24T12:00:00Z"));
}

/// DQ-23, demo and QA 7: one jump over several renewals leaves what many small ones leave, to the byte.
#[tokio::test]
async fn a_long_jump_equals_many_short_ones() {
    let until = at("2029-03-15T10:00:00Z");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (long, _) = hub_over(&store, with_terms()).await;
    let fired = long.move_clock(until).await.unwrap();
    assert!(fired.len() > 30, "{}", fired.len());
    assert!(fired.is_sorted_by_key(|fired| fired.due), "in their order");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (short, _) = hub_over(&store, with_terms()).await;
    let mut time = now();
    while time < until {
        time = (time + jiff::SignedDuration::from_hours(24 * 9)).min(until);
        short.move_clock(time).await.unwrap();
    }
    assert_eq!(left_behind(&long).await, left_behind(&short).await);
}

/// Demo and QA 7: wherever a jump breaks off, the world is one that has come so far, and going on leaves what an unbroken
/// jump leaves.
#[tokio::test]
async fn a_jump_that_breaks_off_is_gone_on_with() {
    let until = at("2027-02-01T00:00:00Z");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (whole, _) = hub_over(&store, with_terms()).await;
    let steps = whole.move_clock(until).await.unwrap().len();
    for broken in 0..=steps {
        for fault in [Fault::UnavailableBefore, Fault::UnavailableAfter] {
            let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
            let live = fill(below.as_ref(), with_terms()).await;
            let faulty = Arc::new(FaultStore::new(Arc::clone(&below)));
            let store: Arc<dyn Store> = faulty.clone();
            let hub = open(&store, live.world).await;
            faulty.script(std::iter::repeat_n(Fault::Pass, broken).chain([fault]));
            assert!(hub.move_clock(until).await.is_err(), "{broken}");
            assert_eq!(violations(&stored(below.as_ref(), live.world).await), []);
            drop(hub);
            let again = open(&below, live.world).await;
            again.move_clock(until).await.unwrap();
            assert_eq!(left_behind(&again).await, left_behind(&whole).await, "{broken} {fault:?}");
        }
    }
}

/// A renewal is carried out once, whoever asks for it; a day begins in the account's own zone.
#[tokio::test]
async fn a_day_begins_in_the_zone_of_the_account() {
    let mut records = with_terms();
    for record in &mut records {
        if let Record::Account(account) = record
            && account.hub_id != partner()
        {
            account.time_zone = "Europe/Paris".into();
        }
    }
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records).await;
    let fired = hub.move_clock(at("2026-08-30T22:00:00Z")).await.unwrap();
    assert_eq!(fired.iter().map(|fired| fired.due.at).collect::<Vec<_>>(), [at("2026-08-30T22:00:00Z")]);
    assert_eq!(hub.move_clock(at("2026-08-31T21:59:59Z")).await, Ok(Vec::new()));
}

/// The small world in real time.
fn in_real_time() -> Vec<Record> {
    let mut records = with_terms();
    records[0] = Record::Clock(Clock::System);
    records
}

/// A time that a test moves on.
struct Moved(watch::Sender<Timestamp>);

impl TimeSource for Moved {
    fn now(&self) -> Timestamp {
        *self.0.borrow()
    }

    fn wait_until(&self, at: Timestamp) -> Waiting<'_> {
        let mut now = self.0.subscribe();
        Box::pin(async move {
            let _ = now.wait_for(|now| *now >= at).await;
        })
    }
}

/// When the seats of the customer renew next.
fn renews(world: &World) -> Date {
    world.account(customer()).unwrap().pools()[&SeatType::Core].renewal_date
}

/// Demo and QA 7, PRC-16: what fell due in real time while nobody had the world open is carried out before anything of it is
/// shown, at its own time; what falls due while it is open is carried out when its time comes, without a command.
#[tokio::test]
async fn a_world_in_real_time_catches_up() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(store.as_ref(), in_real_time()).await.world;
    for (whole, start) in [(true, "2027-01-10T12:00:00Z"), (false, "2028-01-10T12:00:00Z")] {
        let time = Arc::new(Moved(watch::Sender::new(at(start))));
        let sources = Sources { time: Arc::clone(&time) as Arc<dyn TimeSource>, ids: Arc::new(OpIds::seeded(7)) };
        let (hub, writer) = if whole {
            let loaded = load(store.as_ref(), number, &catalogue()).await.unwrap();
            Hub::open(Arc::clone(&store), number, loaded, sources, Policy::default())
        } else {
            let mut partial = Partial::begin(store.as_ref(), number, &catalogue()).await.unwrap();
            while !partial.is_whole() {
                partial.page(store.as_ref(), 500).await.unwrap();
            }
            Hub::open_partial(Arc::clone(&store), partial, sources, Policy::default())
        };
        assert!(!hub.published().borrow().caught_up, "something has fallen due");
        tokio::spawn(writer.run());
        hub.settled().await;
        let year = if whole { 2027 } else { 2028 };
        assert_eq!(renews(&hub.world()), date(year, 12, 1));
        assert_eq!(renews(&hub.loaded().await.unwrap()), date(year, 12, 1));
        assert!(stored(store.as_ref(), number).await == *hub.world());
        let log = hub.audit(customer(), None, 500).await.unwrap();
        let entries = log.entries.iter().filter(|entry| entry.value.action == AuditAction::SubscriptionRenewed);
        assert!(entries.clone().any(|entry| entry.value.at == at(&format!("{}-12-01T00:00:00Z", year - 1))));
        assert!(entries.clone().all(|entry| entry.value.at <= at(start)));
        // Nobody asks for anything; the time comes.
        let mut published = hub.published();
        let monthly = hub.world().account(customer()).unwrap().subscriptions()[&Product::Cms].term_end;
        let due = monthly.to_zoned(jiff::tz::TimeZone::UTC).unwrap().timestamp();
        published.borrow_and_update();
        time.0.send_replace(due - jiff::SignedDuration::from_secs(1));
        tokio::task::yield_now().await;
        assert!(!published.has_changed().unwrap(), "not a second before");
        time.0.send_replace(due);
        published.changed().await.unwrap();
        assert!(hub.world().account(customer()).unwrap().subscriptions()[&Product::Cms].term_end > monthly);
        assert_eq!(violations(&hub.world()), []);
        hub.close().await;
    }
}

/// A snapshot of a world in real time is one of the past: it has caught up when it is restored.
#[tokio::test]
async fn a_restored_world_in_real_time_catches_up() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(store.as_ref(), in_real_time()).await.world;
    let time = Arc::new(Moved(watch::Sender::new(at("2026-08-20T12:00:00Z"))));
    let sources = Sources { time: Arc::clone(&time) as Arc<dyn TimeSource>, ids: Arc::new(OpIds::seeded(7)) };
    let loaded = load(store.as_ref(), number, &catalogue()).await.unwrap();
    let (hub, writer) = Hub::open(Arc::clone(&store), number, loaded, sources, Policy::default());
    tokio::spawn(writer.run());
    let name: SnapshotName = "kept".parse().unwrap();
    hub.snapshot(SnapshotTask::Save { name: name.clone(), replace: false }, Job::new(0).0).await.unwrap();
    time.0.send_replace(at("2027-08-20T12:00:00Z"));
    hub.snapshot(SnapshotTask::Restore(name), Job::new(0).0).await.unwrap();
    assert_eq!(renews(&hub.world()), date(2027, 12, 1));
    assert!(hub.published().borrow().caught_up);
}

/// A world in real time is nobody's to move; what has fallen due in it is carried out before anything else is.
#[tokio::test]
async fn a_world_in_real_time_is_not_moved() {
    let mut records = records();
    records[0] = Record::Clock(Clock::System);
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records).await;
    assert_eq!(hub.move_clock(at("2036-01-01T00:00:00Z")).await, Err(ClockError::RealTime));
}

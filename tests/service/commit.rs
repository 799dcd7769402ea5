//! A change as one transaction.

use std::sync::Arc;

use seatdesk::{
    domain::{
        audit::AuditAction,
        change::Receipt,
        command::{Command, CreateUsers, Envelope, NewUser, Policy},
        decide::decide,
        email::Email,
        id::OpId,
        identity::Person,
        record::Record,
        seat::SeatType,
        user::Origin,
    },
    service::{
        Outcome,
        commit::plan,
        worlds::{Revs, load},
    },
    store::{MAX_VALUE_BYTES, MemoryStore, Store, Write},
};

use crate::support::world::{
    SUPER, actor, batch, catalogue, create_users, customer, fill, hub_over, now, records, stored,
};

/// The `number`-th of many addresses of 254 characters.
fn longest(number: usize) -> NewUser {
    let domain = format!("{}.{}.{}.example", "d".repeat(63), "d".repeat(63), "d".repeat(53));
    let text = format!("{}{number:03}@{domain}", "a".repeat(254 - domain.len() - 4));
    assert_eq!(text.len(), 254);
    NewUser { email: Email::parse(&text).unwrap(), origin: Origin::Csv }
}

/// The records of the small world with this many Core Seats.
fn with_core_seats(purchased: u32) -> Vec<Record> {
    let mut records = records();
    for record in &mut records {
        if let Record::Pool(_, pool) = record
            && pool.seat == SeatType::Core
        {
            pool.purchased = purchased;
        }
    }
    records
}

/// The largest batch there is: everybody super admin, one person with a password, a removal taken back.
fn largest() -> (Vec<Record>, CreateUsers) {
    // Four Core Seats are held, and two of the 101 others leave at the renewal.
    let mut records = with_core_seats(105);
    records.push(Record::Person(Person {
        email: longest(0).email,
        first_name: "Kim".into(),
        last_name: "Known".into(),
        has_password: true,
    }));
    let mut largest = batch(&[], SeatType::Core);
    largest.people = (0..100).map(longest).collect();
    largest.access.super_admin = true;
    largest.accepts_from_removal = 2;
    (records, largest)
}

/// LM-11, CRU-36: a batch of 100 users with the longest addresses, a removal taken back with it, fits one transaction.
#[tokio::test]
async fn the_largest_batch_fits_one_transaction() {
    let (records, largest) = largest();
    let store = MemoryStore::new();
    let number = fill(&store, records).await.world;
    let loaded = load(&store, number, &catalogue()).await.unwrap();
    let envelope = Envelope { op: OpId(u128::MAX), actor: actor(SUPER), now: now(), policy: Policy::default() };
    let change = decide(&loaded.world, &envelope, &Command::CreateUsers(largest)).unwrap();
    assert!(matches!(&change.receipt, Receipt::UsersCreated { users, taken_back: Some(_), .. } if users.len() == 100));
    let plan = plan(number, &loaded.world, &loaded.revs, &change).unwrap();
    assert_eq!(plan.tx.check(), Ok(()));
    assert!(plan.tx.writes.len() <= 120, "{} writes", plan.tx.writes.len());
    let sizes = plan.tx.writes.iter().filter_map(|write| match write {
        Write::Put(key, value) => Some((value.len(), key)),
        Write::Del(_) => None,
    });
    let (bytes, key) = sizes.max().unwrap();
    assert!(bytes <= MAX_VALUE_BYTES, "{key} has {bytes} bytes");
}

/// INV-23: the entries of the largest batch come back from the log whole, one event for each user and effect.
#[tokio::test]
async fn the_largest_batch_is_in_the_log_whole() {
    let (records, largest) = largest();
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records).await;
    let outcome = hub.submit(actor(SUPER), Command::CreateUsers(largest)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
    let log = hub.audit(customer(), None, 500).await.unwrap();
    assert_eq!(log.next, None);
    let events = |action| -> usize {
        log.entries.iter().filter(|entry| entry.value.action == action).map(|entry| entry.value.targets.len()).sum()
    };
    assert_eq!(events(AuditAction::AddUser), 100);
    assert_eq!(events(AuditAction::AddAdminPermissions), 100);
    assert_eq!(events(AuditAction::ManualRegistrationEmailSend), 99, "one has a password and needs no sign-up");
    assert_eq!(events(AuditAction::SeatRemovalReduced) + events(AuditAction::SeatRemovalCancelled), 1);
    let mailed: usize =
        hub.outbox(customer(), None, 500).await.unwrap().entries.iter().map(|mail| mail.value.to.len()).sum();
    // To each of the hundred, and to those who may modify billing.
    assert_eq!(mailed, 100 + 3);
}

/// A commit names the clock and every account it writes to.
#[tokio::test]
async fn a_commit_expects_the_clock_and_its_accounts_as_they_were_read() {
    let store = MemoryStore::new();
    let number = fill(&store, records()).await.world;
    let loaded = load(&store, number, &catalogue()).await.unwrap();
    let envelope = Envelope { op: OpId(1), actor: actor(SUPER), now: now(), policy: Policy::default() };
    let command = create_users(&["new@northwind.example"], SeatType::ViewOnly);
    let change = decide(&loaded.world, &envelope, &command).unwrap();
    let tx = plan(number, &loaded.world, &loaded.revs, &change).unwrap().tx;
    let expected: Vec<&str> = tx.expect.iter().map(|expected| expected.key()).collect();
    assert_eq!(expected, ["w/1/clock", "w/1/acct/000008812345/rev"]);
    assert!(tx.expect.iter().all(|expected| expected.holds(Some(loaded.revs.clock))
        || expected.holds(loaded.revs.accounts.get(&customer()).copied())));
    let written: Vec<&str> = tx.writes.iter().map(Write::key).collect();
    assert_eq!(
        written,
        [
            "w/1/acct/000008812345/user/new@northwind.example",
            "w/1/acct/000008812345/rev",
            "w/1/acct/000008812345/audit/0000000000000001/000",
            "w/1/acct/000008812345/mail/0000000000000001/000",
        ]
    );
    // An account that nobody has read must not be there.
    let none = plan(number, &loaded.world, &Revs { clock: 1, ..Revs::default() }, &change).unwrap().tx;
    assert!(none.expect[1].holds(None) && none.expect[1].key() == "w/1/acct/000008812345/rev");
}

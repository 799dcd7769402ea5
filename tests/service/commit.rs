//! A change as one transaction.

use std::sync::Arc;

use seatdesk::{
    domain::{
        audit::AuditAction,
        change::Receipt,
        command::{Command, CreateUsers, Envelope, NewUser, SetUp, SetUpUsers},
        decide::decide,
        email::Email,
        id::{OpId, UserId},
        identity::Person,
        policy::Policy,
        preset::{Preset, PresetId},
        record::Record,
        seat::SeatType,
        team::{Team, TeamId},
        user::Origin,
    },
    service::{
        Outcome,
        commit::plan,
        worlds::{Revs, load},
    },
    store::{MAX_VALUE_BYTES, MemoryStore, Store, Write},
};

use crate::support::{
    store::dump,
    world::{SUPER, actor, batch, catalogue, create_users, customer, fill, hub_over, now, open, records, stored, user},
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

/// A hundred users with the longest addresses, each from main team and extra teams of their own, all with the longest
/// names; the team that they come into is an extra team of half of them.
fn most_scattered() -> (Vec<Record>, Vec<UserId>) {
    let mut records = with_core_seats(204);
    let name = |number: usize| "\u{1f4e6}".repeat(97) + &format!("{number:03}");
    let ids: Vec<TeamId> = (0..100).map(|number| TeamId(format!("team-{number:03}").into())).collect();
    records.extend(ids.iter().enumerate().map(|(number, id)| {
        Record::Team(customer(), Team { id: id.clone(), name: name(number).into(), parent: None })
    }));
    let preset = Preset {
        id: PresetId("field".into()),
        name: name(0).into(),
        home: "deals".into(),
        dashboard: None,
        language: "fr".into(),
        format: "fr-FR".into(),
        signature: None,
    };
    records.push(Record::Preset(customer(), preset));
    let mut users = Vec::new();
    for number in 0..100 {
        let mut one = user(1000 + number as u64, longest(number).email.typed(), SeatType::Core, &[]);
        one.main_team = Some(ids[(number + 1) % 100].clone());
        if number % 2 == 0 && number > 0 {
            one.extra_teams = vec![ids[0].clone()];
        }
        users.push(one.id);
        records.push(Record::User(customer(), Box::new(one)));
    }
    (records, users)
}

/// LM-11, INV-23: a team and a preset for a hundred users with the longest addresses, who come from a hundred teams, fit
/// one transaction, and are in the log whole.
#[tokio::test]
async fn the_largest_set_up_fits_one_transaction() {
    let (records, users) = most_scattered();
    let (team, preset) = (TeamId("team-000".into()), PresetId("field".into()));
    for (set_up, added, left) in [
        (SetUp::MainTeam(Some(team.clone())), 99, 99 + 49),
        (SetUp::AddExtraTeam(team), 50, 0),
        (SetUp::MainTeam(None), 0, 100),
        (SetUp::Preset(Some(preset)), 0, 0),
    ] {
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let number = fill(store.as_ref(), records.clone()).await.world;
        let loaded = load(store.as_ref(), number, &catalogue()).await.unwrap();
        let envelope = Envelope { op: OpId(1), actor: actor(SUPER), now: now(), policy: Policy::default() };
        let command = Command::SetUpUsers(SetUpUsers { users: users.clone(), set_up: set_up.clone() });
        let change = decide(&loaded.world, &envelope, &command).unwrap();
        let plan = plan(number, &loaded.world, &loaded.revs, &change).unwrap();
        assert_eq!(plan.tx.check(), Ok(()), "{set_up:?}");
        let hub = open(&store, number).await;
        let outcome = hub.submit(actor(SUPER), command).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        let log = hub.audit(customer(), None, 500).await.unwrap();
        let events = |action| -> usize {
            log.entries.iter().filter(|entry| entry.value.action == action).map(|entry| entry.value.targets.len()).sum()
        };
        assert_eq!(events(AuditAction::TeamUserAdded), added, "{set_up:?}");
        assert_eq!(events(AuditAction::TeamUserDeleted), left, "{set_up:?}");
        assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
    }
}

/// What is so already writes nothing: no record, no entry, and no step of the account's serial.
#[tokio::test]
async fn what_is_so_already_writes_nothing() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let before = dump(store.as_ref()).await;
    let command = SetUpUsers { users: vec![actor(SUPER).user], set_up: SetUp::MainTeam(None) };
    let outcome = hub.submit(actor(SUPER), Command::SetUpUsers(command)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    assert_eq!(dump(store.as_ref()).await, before);
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

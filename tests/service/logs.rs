//! Searching the logs of an account page by page, and the audit log as CSV.

use std::{fs, future::Future as _, io, pin::pin, sync::Arc, task::Poll};

use seatdesk::{
    domain::{
        audit::{ActorRef, AuditAction, AuditEntry, Target},
        id::UserId,
        log::{LogPage, LogPlace, LogSpan},
        seat::SeatType,
    },
    service::{Hub, audit_csv, export::ExportError, whole_file::Existing},
    store::{Commit, Key, MemoryStore, PartKey, Store, Tx, parts, world_prefix},
};

use crate::support::world::{SUPER, actor, create_users, customer, email, hub_over, now, records};

/// A hub whose customer has so many changes in its audit log: every tenth makes a super admin, the others a user.
async fn long_log(changes: u64) -> Hub {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    for first in (1..=changes).step_by(100) {
        let mut tx = Tx::new();
        for serial in first..=changes.min(first + 99) {
            let entry = entry(serial);
            for (part, audit) in (0..).zip(parts::cut_audit(&[&entry]).unwrap()) {
                let key = Key::Audit(PartKey { hub: customer(), serial, part });
                tx = tx.put(format!("{}{key}", world_prefix(number)), parts::encode_audit(&audit).unwrap());
            }
        }
        assert!(matches!(store.transact(tx).await, Ok(Commit::Committed(_))));
    }
    hub
}

fn entry(serial: u64) -> AuditEntry {
    let rare = serial.is_multiple_of(10);
    AuditEntry {
        hub: customer(),
        at: now(),
        acting_user: ActorRef { id: UserId(1), email: email(SUPER) },
        action: if rare { AuditAction::AddAdminPermissions } else { AuditAction::AddUser },
        targets: vec![Target::User { id: UserId(serial), email: email(&format!("user{serial}@new.example")) }],
        detail: Default::default(),
    }
}

fn serials(page: &LogPage<AuditEntry>) -> Vec<u64> {
    page.entries.iter().map(|entry| entry.id.place.serial).collect()
}

fn rare(entry: &AuditEntry) -> bool {
    entry.action == AuditAction::AddAdminPermissions
}

/// A search goes on until it has found as many as were asked for, and pages join without a gap.
#[tokio::test]
async fn a_search_reads_on_until_it_has_found_enough() {
    let hub = long_log(1_000).await;
    let mut found = Vec::new();
    let mut span = LogSpan::default();
    let mut pages = 0;
    loop {
        let page = hub.find_audit(customer(), span, 7, rare).await.unwrap();
        assert!(page.entries.len() == 7 || page.next.is_none(), "{}", page.entries.len());
        found.extend(serials(&page));
        pages += 1;
        match page.next {
            Some(next) => span.before = Some(next),
            None => break,
        }
    }
    assert_eq!(found, (1..=100).rev().map(|tens| tens * 10).collect::<Vec<_>>());
    assert_eq!(pages, 15);
}

/// However little is found, a search answers after a bounded piece of the log, and says where it goes on.
#[tokio::test]
async fn a_search_that_finds_nothing_answers_all_the_same() {
    let hub = long_log(5_000).await;
    let (mut span, mut pages) = (LogSpan::default(), 0);
    loop {
        let page = hub.find_audit(customer(), span, 10, |_| false).await.unwrap();
        assert_eq!(page.entries, []);
        pages += 1;
        let Some(next) = page.next else { break };
        span.before = Some(next);
    }
    assert_eq!(pages, 3);
    let first = hub.find_audit(customer(), LogSpan::default(), 10, |entry| entry.targets.is_empty()).await.unwrap();
    assert_eq!(first.next, Some(LogPlace { serial: 5_000 - 2_048 + 1, part: 0 }));
}

/// A search can be given up between two pieces of the log.
#[tokio::test]
async fn a_search_can_be_given_up() {
    let hub = long_log(300).await;
    let read = std::cell::Cell::new(0);
    let count = |_: &AuditEntry| {
        read.set(read.get() + 1);
        false
    };
    {
        let mut search = pin!(hub.find_audit(customer(), LogSpan::default(), 10, count));
        let first = std::future::poll_fn(|cx| Poll::Ready(search.as_mut().poll(cx).is_pending())).await;
        assert!(first, "it gives way before it has read all");
    }
    assert_eq!(read.get(), 64);
}

/// What is new is what stands behind the newest entry that is known.
#[tokio::test]
async fn what_is_new_is_found() {
    let hub = long_log(20).await;
    let known = hub.find_audit(customer(), LogSpan::default(), 1, |_| true).await.unwrap();
    let after = Some(known.entries[0].id.place);
    let new = |after| hub.find_audit(customer(), LogSpan { before: None, after }, 100, |_| true);
    assert_eq!(new(after).await.unwrap(), LogPage { entries: Vec::new(), next: None });
    let after = Some(LogPlace { serial: 17, part: 0 });
    let page = new(after).await.unwrap();
    assert_eq!((serials(&page), page.next), (vec![20, 19, 18], None));
}

/// A mail to several people comes once for each of them, and each can be searched for.
#[tokio::test]
async fn a_mail_comes_once_for_each_recipient() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    hub.submit(actor(SUPER), create_users(&["ann@new.example", "ben@new.example"], SeatType::ViewOnly)).await;
    hub.submit(actor(SUPER), create_users(&["cem@new.example"], SeatType::ViewOnly)).await;
    let all = hub.find_mails(customer(), LogSpan::default(), 10, |_| true).await.unwrap();
    let to: Vec<_> =
        all.entries.iter().map(|mail| (mail.id.place.serial, mail.id.index, mail.value.to.len())).collect();
    assert_eq!(to, [(2, 0, 1), (1, 1, 1), (1, 0, 1)]);
    let ann = |mail: &seatdesk::domain::mail::Mail| mail.to.iter().any(|to| to.email == email("ann@new.example"));
    let found = hub.find_mails(customer(), LogSpan::default(), 10, ann).await.unwrap();
    assert_eq!(found.entries.iter().map(|mail| (mail.id.place.serial, mail.id.index)).collect::<Vec<_>>(), [(1, 0)]);
}

/// One row for each target, the newest first, with HubSpot's names above; cells that begin like a formula are quoted.
#[tokio::test]
async fn the_audit_log_as_csv() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let people = ["=1+1@new.example", "+a@new.example", "-b@new.example", "a,b@new.example", "déa@new.example"];
    let people: Vec<&str> =
        people.into_iter().filter(|text| seatdesk::domain::email::Email::parse(text).is_ok()).collect();
    assert!(people.len() >= 4, "{people:?}");
    hub.submit(actor(SUPER), create_users(&people, SeatType::ViewOnly)).await;
    let mut out = Vec::new();
    let rows = audit_csv::write(&hub, customer(), |_| true, &mut out).await.unwrap();
    assert_eq!(rows, 2 * people.len() as u64, "each was created and mailed");
    let text = String::from_utf8(out).unwrap();
    assert!(text.lines().count() as u64 == rows + 1 && text.matches("\r\n").count() as u64 == rows + 1, "{text}");
    let mut csv = csv::Reader::from_reader(text.as_bytes());
    assert_eq!(csv.headers().unwrap().iter().collect::<Vec<_>>(), audit_csv::COLUMNS);
    let records: Vec<Vec<String>> =
        csv.records().map(|row| row.unwrap().iter().map(ToOwned::to_owned).collect()).collect();
    assert!(records.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{text}");
    let first = records.iter().find(|row| row[4] == "ADD_USER").unwrap();
    let user = hub.world().account(customer()).unwrap().user(email(people[0]).key()).unwrap().id.to_string();
    let wanted = [
        now().to_string(),
        UserId(1).to_string(),
        SUPER.to_owned(),
        "SECURITY_ACTIVITY".into(),
        "ADD_USER".into(),
        user,
        "user".into(),
        format!("'{}", people[0]),
        "access=default; invite=mailed; seat=view_only".into(),
    ];
    assert_eq!(*first, wanted);
}

/// The file is there whole or not at all, what lies there is kept when that is wanted, and only what matches is in it.
#[tokio::test]
async fn the_audit_log_as_a_file() {
    let hub = long_log(1_000).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.csv");
    let write = |existing| audit_csv::write_file(&hub, customer(), rare, &path, existing);
    assert_eq!(write(Existing::Keep).await.unwrap(), 100);
    assert_eq!(fs::read_to_string(&path).unwrap().lines().count(), 101);
    let again = write(Existing::Keep).await.unwrap_err();
    assert!(matches!(again, ExportError::Io(error) if error.kind() == io::ErrorKind::AlreadyExists));
    assert_eq!(write(Existing::Replace).await.unwrap(), 100);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
}

//! Users as CSV.

use std::{fs, future::Future as _, pin::pin, sync::Arc, task::Poll};

use seatdesk::{
    domain::{audit::AuditAction, clean::PersonName, record::Record, seat::SeatType},
    service::{
        Hub,
        user_row::FIELDS,
        users_csv::{self, UsersExportError},
        whole_file::Existing,
    },
    store::{MemoryStore, Store},
};

use crate::support::world::{ADD_EDIT, SUPER, VIEWER, actor, customer, hub_over, many, records, user};

async fn hub(records: Vec<Record>) -> Hub {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    hub_over(&store, records).await.0
}

async fn told(hub: &Hub) -> Vec<(AuditAction, String)> {
    let log = hub.audit(customer(), None, 500).await.unwrap();
    log.entries.into_iter().map(|entry| (entry.value.action, format!("{:?}", entry.value.detail))).collect()
}

/// EXT-17, PM-20: those who are asked for, in that order, with HubSpot's names above; what begins like a formula is quoted;
/// and the log says how many.
#[tokio::test]
async fn users_are_written_in_the_order_asked_for() {
    let mut sly = user(77, "+sly@northwind.example", SeatType::Core, &[]);
    sly.first_name = PersonName::from("=1+1");
    let hub = hub(records().into_iter().chain([Record::User(customer(), Box::new(sly.clone()))]).collect()).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.csv");
    let ids = [actor(VIEWER).user, sly.id, seatdesk::domain::id::UserId(4040), actor(SUPER).user];
    let rows = users_csv::write_file(&hub, actor(ADD_EDIT), Some(&ids), &path, Existing::Keep).await.unwrap();
    assert_eq!(rows, 3, "who is not there is passed over");
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[0], FIELDS.join(","));
    assert!(lines[1].starts_with(VIEWER) && lines[3].starts_with(SUPER), "{text}");
    assert!(lines[2].starts_with("'+sly@northwind.example,'=1+1,"), "{}", lines[2]);
    assert_eq!(told(&hub).await, [(AuditAction::ExportUsers, "{\"users\": \"3\"}".to_owned())]);

    let everybody = users_csv::write_file(&hub, actor(SUPER), None, &path, Existing::Replace).await.unwrap();
    let world = hub.world();
    let users = world.account(customer()).unwrap().users();
    assert_eq!(everybody, users.len() as u64);
    let text = fs::read_to_string(&path).unwrap();
    let emails: Vec<&str> = text.split("\r\n").skip(1).filter_map(|line| line.split(',').next()).collect();
    let wanted = users.values().map(|user| user.email.typed());
    assert!(emails.iter().zip(wanted).all(|(found, wanted)| found.trim_start_matches('\'') == wanted), "by address");
}

/// PM-20: whoever may not leaves no file, and neither does one whose file cannot be; the log then says nothing.
#[tokio::test]
async fn what_is_refused_leaves_nothing() {
    let hub = hub(records()).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.csv");
    let refused = users_csv::write_file(&hub, actor(VIEWER), None, &path, Existing::Keep).await;
    assert!(matches!(refused, Err(UsersExportError::Rejected(_))), "{refused:?}");
    fs::write(&path, "mine").unwrap();
    let exists = users_csv::write_file(&hub, actor(SUPER), None, &path, Existing::Keep).await;
    assert!(matches!(exists, Err(UsersExportError::Export(_))), "{exists:?}");
    let nowhere = users_csv::write_file(&hub, actor(SUPER), None, &folder.path().join("no/x"), Existing::Keep).await;
    assert!(matches!(nowhere, Err(UsersExportError::Export(_))), "{nowhere:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(told(&hub).await, []);
}

/// However many there are, whoever waits for something else gets their turn after a few hundred of them; given up, nothing
/// is left behind.
#[tokio::test]
async fn a_large_account_gives_way() {
    let hub = hub(many(3_000)).await;
    let world = hub.world();
    let account = world.account(customer()).unwrap();
    let mut out = Vec::new();
    let mut turns = 0;
    {
        let mut work = pin!(users_csv::write(account, None, &mut out));
        std::future::poll_fn(|cx| {
            turns += 1;
            match work.as_mut().poll(cx) {
                Poll::Ready(rows) => {
                    assert!(rows.unwrap() >= 3_000);
                    Poll::Ready(())
                }
                Poll::Pending => Poll::Pending,
            }
        })
        .await;
    }
    assert!(turns >= 6, "{turns} turns");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("users.csv");
    {
        let mut work = pin!(users_csv::write_file(&hub, actor(SUPER), None, &path, Existing::Keep));
        std::future::poll_fn(|cx| {
            assert!(work.as_mut().poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

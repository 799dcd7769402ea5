//! A partner's domain on a running hub: two partners that want the same one, and the weekly reminder while there is none.

use std::sync::Arc;

use jiff::Timestamp;
use seatdesk::{
    domain::{
        change::Receipt,
        clock::Clock,
        command::Command,
        due::DueKind,
        forecast::forecast,
        guard::Actor,
        hub_id::HubId,
        invariant::violations,
        mail::MailKind,
        partner::{PartnerCommand, PartnerReceipt, PartnerRejection, SetDomain},
        record::Record,
        rejection::Rejection,
        seat::SeatType,
    },
    service::{Hub, Outcome, fixture},
    store::{MemoryStore, SledStore, Store},
};

use crate::support::{
    stage::Stage,
    world::{SUPER, actor, create_users, email, fill, hub_over, open, partner, records, stored},
};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn hub_id(number: u64) -> HubId {
    HubId::try_from(number).unwrap()
}

/// A partner without a domain, in Singapore; it was reminded on 4 February 2024 at 16:00.
fn meridian() -> HubId {
    hub_id(8_813_050)
}

fn set(from: Option<&str>, to: &str) -> Command {
    let wanted = SetDomain { from: from.map(Into::into), to: to.to_owned(), accepts_stopping: usize::MAX };
    Command::Partner(Box::new(PartnerCommand::SetDomain(wanted)))
}

fn head(hub: &Hub, account: HubId, address: &str) -> Actor {
    let world = hub.world();
    Actor { hub: account, user: world.account(account).unwrap().user(email(address).key()).unwrap().id }
}

fn won(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Committed { receipt: Receipt::Partner(PartnerReceipt::DomainSet { .. }), .. })
}

fn lost(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Rejected(Rejection::Partner(PartnerRejection::Claimed)))
}

/// AC-80, DOM-06, DOM-13, INV-17: of two partners that set one domain at once one gets it, and the other is told that it must
/// be unique: through one hub, and through two that know nothing of each other, where the claim in the store decides.
#[tokio::test]
async fn of_two_partners_one_gets_the_domain() {
    let folder = tempfile::tempdir().unwrap();
    let sled = SledStore::open(folder.path(), "2024-02-07T09:00:00Z").unwrap();
    let stores: [Arc<dyn Store>; 2] = [Arc::new(MemoryStore::new()), Arc::new(sled)];
    for store in stores {
        let demo = fixture::records(fixture::find("demo").unwrap().text, None).unwrap();
        let number = fill(store.as_ref(), demo).await.world;
        let (one, two) = (open(&store, number).await, open(&store, number).await);
        let (mei, aino) =
            (head(&one, meridian(), "mei@meridian.example"), head(&one, hub_id(8_812_901), "aino@agency.example"));
        let (first, second) = tokio::join!(
            one.submit(mei, set(None, "north.example")),
            two.submit(aino, set(Some("agency.example"), "North.Example"))
        );
        assert!((won(&first) && lost(&second)) || (lost(&first) && won(&second)), "{first:?} {second:?}");
        // The second hub has learnt of it only by being refused.
        let world = stored(store.as_ref(), number).await;
        assert_eq!(violations(&world), []);
        let owner = world.claims().partner_of_domain(&"north.example".into());
        assert_eq!(owner, Some(if won(&first) { meridian() } else { hub_id(8_812_901) }));
        // Through one hub, the same.
        let (first, second) = tokio::join!(
            one.submit(mei, set(if won(&first) { Some("north.example") } else { None }, "east.example")),
            one.submit(
                aino,
                set(if won(&second) { Some("north.example") } else { Some("agency.example") }, "east.example")
            ),
        );
        assert!((won(&first) && lost(&second)) || (lost(&first) && won(&second)), "{first:?} {second:?}");
        assert_eq!(violations(&stored(store.as_ref(), number).await), []);
        store.close().await.unwrap();
    }
}

/// When each reminder of an account was mailed, the oldest first.
async fn reminders(hub: &Hub, account: HubId) -> Vec<Timestamp> {
    let page = hub.outbox(account, None, 500).await.unwrap();
    let mails = page.entries.into_iter().map(|entry| entry.value);
    let mut times: Vec<Timestamp> =
        mails.filter(|mail| matches!(mail.kind, MailKind::PartnerDomainMissing)).map(|mail| mail.at).collect();
    times.sort_unstable();
    times
}

/// AC-82, DOM-11, ML-12: once a week, at the hour of the last one, to the super admins; one jump leaves what many small ones
/// leave; after a domain was set none follows.
#[tokio::test]
async fn a_reminder_comes_once_a_week() {
    let whole = Stage::fixture("demo").await;
    let until = at("2024-03-14T00:00:00Z");
    let fired = whole.hub.move_clock(until).await.unwrap();
    let weekly: Vec<Timestamp> =
        ["02-11", "02-18", "02-25", "03-03", "03-10"].iter().map(|day| at(&format!("2024-{day}T08:00:00Z"))).collect();
    assert_eq!(reminders(&whole.hub, meridian()).await, weekly);
    let told = fired.iter().filter(|one| one.due.kind == DueKind::DomainReminder).map(|one| one.due.at);
    assert_eq!(told.collect::<Vec<_>>(), weekly);
    let (_, to) = whole.mails(meridian()).await.remove(0);
    assert_eq!(to, ["mei@meridian.example"]);
    assert_eq!(violations(&whole.hub.world()), []);

    let cut = Stage::fixture("demo").await;
    let mut time = cut.hub.now();
    while time < until {
        time = (time + jiff::SignedDuration::from_hours(31)).min(until);
        cut.hub.move_clock(time).await.unwrap();
    }
    assert_eq!(*cut.hub.world(), *whole.hub.world());
    assert_eq!(cut.audit(meridian()).await, whole.audit(meridian()).await);
    assert_eq!(cut.mails(meridian()).await, whole.mails(meridian()).await);

    let mei = whole.actor("mei@meridian.example");
    assert!(won(&whole.hub.submit(mei, set(None, "meridian.example")).await));
    whole.hub.move_clock(at("2024-06-01T00:00:00Z")).await.unwrap();
    assert_eq!(reminders(&whole.hub, meridian()).await, weekly, "none after it was set");
}

/// The small world, in real time or not, with a partner whose domain was never set and who was reminded then.
fn without_domain(clock: Clock, reminded_at: Option<Timestamp>) -> Vec<Record> {
    let mut records = records();
    records.retain(|record| !matches!(record, Record::DomainClaim(_)));
    for record in &mut records {
        match record {
            Record::Clock(now) => *now = clock.clone(),
            Record::Partner(_, settings) => {
                (settings.domain, settings.domain_ascii) = (None, None);
                // The seat of its head was given for it.
                (settings.former, settings.reminded_at) = (vec!["partner.example".into()], reminded_at);
            }
            _ => {}
        }
    }
    records
}

/// DOM-11: in real time, what would have come meanwhile is caught up with before anything else is done, each at its own time.
/// A partner that was never reminded is so once, and not for every week since time began.
#[tokio::test]
async fn real_time_catches_up() {
    let now = at("2030-01-01T00:00:00Z");
    for (reminded, wanted) in [
        (None, vec![now]),
        (
            Some(at("2029-12-10T06:00:00Z")),
            ["17", "24", "31"].map(|day| at(&format!("2029-12-{day}T06:00:00Z"))).to_vec(),
        ),
        (Some(at("2029-12-28T00:00:00Z")), Vec::new()),
    ] {
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let (hub, number) = hub_over(&store, without_domain(Clock::System, reminded)).await;
        for address in ["ann@new.example", "ben@new.example"] {
            let outcome = hub.submit(actor(SUPER), create_users(&[address], SeatType::ViewOnly)).await;
            assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
            assert_eq!(reminders(&hub, partner()).await, wanted, "{reminded:?}");
        }
        assert_eq!(violations(&stored(store.as_ref(), number).await), []);
    }
}

/// DOM-11: a partner that was never reminded is so as soon as the simulated clock moves, at the time where it stood.
#[tokio::test]
async fn who_was_never_reminded_is_so_at_once() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let from = at("2026-08-20T09:30:00Z");
    let (hub, _) = hub_over(&store, without_domain(Clock::Manual { at: from }, None)).await;
    let ahead = forecast(&hub.world(), partner(), from, at("2026-08-20T10:00:00Z"), 9);
    assert_eq!(ahead.due.iter().map(|event| event.at).collect::<Vec<_>>(), [from], "what is due already happens now");
    hub.move_clock(at("2026-08-20T10:00:00Z")).await.unwrap();
    assert_eq!(reminders(&hub, partner()).await, [from]);
    hub.move_clock(at("2026-08-27T09:30:00Z")).await.unwrap();
    assert_eq!(reminders(&hub, partner()).await, [from, at("2026-08-27T09:30:00Z")]);
}

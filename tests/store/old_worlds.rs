//! Worlds that an older program left behind, opened and worked on by this one.

use std::sync::Arc;

use seatdesk::{
    domain::{
        account::Account,
        command::Command,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        invariant::violations,
        partner::{PartnerCommand, PartnerRejection, SetDomain},
        record::Record,
        rejection::Rejection,
        seat::SeatType,
    },
    service::{Outcome, export::export, import},
    store::{
        Commit, Fault, FaultStore, MemoryStore, Order, SledStore, Store, Tx, check_schema,
        schema::{SCHEMA_KEY, SCHEMA_STEPS},
    },
};

use sha2::{Digest, Sha256};

use crate::support::world::{catalogue, fill, open, partner, records, stored, user};

/// The operator of the second partner.
const RIVAL: u64 = 77;

fn rival() -> HubId {
    HubId::try_from(8_812_999).unwrap()
}

/// The small world with a second partner in it, which has no domain.
fn two_partners() -> Vec<Record> {
    let mut head = user(RIVAL, "head@rival.example", SeatType::Core, &[]);
    head.access.super_admin = true;
    let account = records().into_iter().find_map(|record| match record {
        Record::Account(account) if account.hub_id == partner() => Some(account),
        _ => None,
    });
    let account = Account { hub_id: rival(), ..account.unwrap() };
    let pool = records().into_iter().find_map(|record| match record {
        Record::Pool(_, pool) if pool.seat == SeatType::Core => Some(pool),
        _ => None,
    });
    let new = [Record::Account(account), Record::Pool(rival(), pool.unwrap()), Record::User(rival(), Box::new(head))];
    records().into_iter().chain(new).collect()
}

/// Takes a store back to the first layout: no claims, settings of the first version, and the number of then.
async fn made_old(store: &dyn Store) {
    let mut tx = Tx::new().put(SCHEMA_KEY, br#"{"v":1,"min_reader":1}"#.to_vec());
    let mut claims = 0;
    let mut after: Option<String> = None;
    loop {
        let page = store.scan("w/", Order::Ascending, after.as_deref(), 500).await.unwrap();
        for item in page.items {
            if item.key.contains("/claim/") {
                tx = tx.del(item.key);
                claims += 1;
            } else if item.key.ends_with("/partner") {
                let text = String::from_utf8(item.value).unwrap().replacen("\"v\":2", "\"v\":1", 1);
                assert!(text.contains("\"v\":1"), "{text}");
                tx = tx.put(item.key, text.into_bytes());
            }
        }
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(claims > 0, "there was a claim");
    assert!(matches!(store.transact(tx).await, Ok(Commit::Committed(_))));
}

fn set(to: &str) -> Command {
    let wanted = SetDomain { from: None, to: to.to_owned(), accepts_stopping: 0 };
    Command::Partner(Box::new(PartnerCommand::SetDomain(wanted)))
}

/// DOM-06, DOM-13, INV-17: a world from before there were claims opens, and its partner's domain is claimed from then on: a
/// second partner that wants the same is told. On both stores.
#[tokio::test]
async fn a_world_of_the_first_layout_has_its_domains_claimed() {
    let folder = tempfile::tempdir().unwrap();
    let sled = SledStore::open(folder.path(), "2026-08-20T09:30:00Z").unwrap();
    let stores: [Arc<dyn Store>; 2] = [Arc::new(MemoryStore::new()), Arc::new(sled)];
    for store in stores {
        let number = fill(store.as_ref(), two_partners()).await.world;
        let whole = stored(store.as_ref(), number).await;
        made_old(store.as_ref()).await;
        let old = stored(store.as_ref(), number).await;
        assert_eq!(old.claims().partner_of_domain(&"partner.example".into()), None);
        check_schema(store.as_ref()).await.unwrap();
        let world = stored(store.as_ref(), number).await;
        assert_eq!(violations(&world), []);
        assert_eq!(world, whole, "as if it had been made today");
        let hub = open(&store, number).await;
        let other = Actor { hub: rival(), user: UserId(RIVAL) };
        let outcome = hub.submit(other, set("partner.example")).await;
        let claimed = matches!(outcome, Outcome::Rejected(Rejection::Partner(PartnerRejection::Claimed)));
        assert!(claimed, "{outcome:?}");
        let outcome = hub.submit(other, set("rival.example")).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        assert_eq!(violations(&stored(store.as_ref(), number).await), []);
        store.close().await.unwrap();
    }
}

/// A step that was interrupted is taken again, and comes to the same.
#[tokio::test]
async fn an_interrupted_step_comes_to_the_same() {
    let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(below.as_ref(), two_partners()).await.world;
    let whole = stored(below.as_ref(), number).await;
    made_old(below.as_ref()).await;
    let store = FaultStore::new(Arc::clone(&below));
    store.script([Fault::UnavailableAfter]);
    assert!(check_schema(&store).await.is_err());
    check_schema(&store).await.unwrap();
    assert_eq!(stored(below.as_ref(), number).await, whole);
    assert_eq!(SCHEMA_STEPS.len(), 1, "this test is of the step that claims domains");
}

/// INV-17: an export from before there were claims is imported with them.
#[tokio::test]
async fn an_export_without_claims_is_imported_with_them() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(store.as_ref(), two_partners()).await.world;
    let mut text = Vec::new();
    export(store.as_ref(), number, &mut text).await.unwrap();
    let text = String::from_utf8(text).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.contains("\"claim/")).collect();
    assert!(kept.len() < text.lines().count());
    let body: String = kept[..kept.len() - 1].iter().map(|line| format!("{line}\n")).collect();
    let hash: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    let old = format!("{body}{{\"records\":{},\"sha256\":\"{hash}\"}}\n", kept.len() - 2);
    let other: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let live = import::import(other.as_ref(), &catalogue(), old.as_bytes()).await.unwrap();
    let world = stored(other.as_ref(), live.world).await;
    assert_eq!(violations(&world), []);
    assert_eq!(world.claims().partner_of_domain(&"partner.example".into()), Some(partner()));
}

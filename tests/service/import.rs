//! Export and import.

use std::{fs, os::unix::fs::PermissionsExt, sync::Arc};

use seatdesk::{
    domain::{record::Record, seat::SeatType},
    service::{
        Hub, Outcome,
        export::{ExportError, export, export_file},
        fixture,
        import::{ImportError, Problem, import, read},
        worlds::{self, BadWorld},
    },
    store::{Commit, MemoryStore, SledStore, Store, Tx},
};
use sha2::{Digest, Sha256};

use crate::support::{
    store::{Restless, dump},
    world::{SUPER, actor, batch, catalogue, create_users, customer, hub_over, open, records, stored, user},
};

async fn text(store: &dyn Store, number: u64) -> String {
    let mut out = Vec::new();
    export(store, number, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

/// A hub over a world with something in its logs.
async fn played(store: &Arc<dyn Store>) -> (Hub, u64) {
    let (hub, number) = hub_over(store, records()).await;
    for n in 0..2 {
        let mut batch = batch(&[&format!("ünï{n}@new.example"), &format!("o'hara/{n}@new.example")], SeatType::Core);
        batch.accepts_from_removal = 2;
        let outcome = hub.submit(actor(SUPER), seatdesk::domain::command::Command::CreateUsers(batch)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    }
    (hub, number)
}

async fn played_text() -> String {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (_, number) = played(&store).await;
    text(store.as_ref(), number).await
}

/// A text with this trailer's number of entries and the right hash.
fn sealed(body: &str) -> String {
    let hash: String = Sha256::digest(body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{body}{{\"records\":{},\"sha256\":\"{hash}\"}}\n", body.lines().count() - 1)
}

/// The text without its trailer.
fn body(text: &str) -> &str {
    &text[..text.trim_end().rfind('\n').unwrap() + 1]
}

#[tokio::test]
async fn an_export_reads_as_the_format_says() {
    let text = played_text().await;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], r#"{"format":"seatdesk-export","schema":1}"#);
    assert!(lines[1].starts_with(r#"{"key":"acct/000000990001","value":{"#), "{}", lines[1]);
    assert!(lines.iter().any(|line| line.starts_with(r#"{"key":"acct/000008812345/audit/0000000000000002/000","#)));
    assert!(lines.iter().any(|line| line.starts_with(r#"{"key":"acct/000008812345/mail/0000000000000001/000","#)));
    assert!(lines.iter().any(|line| line.starts_with(r#"{"key":"clock","value":{"at":"2026-08-20T09:30:00Z","#)));
    assert!(!text.contains("/rev\""), "serials follow from the logs");
    assert_eq!(sealed(body(&text)), text);
}

#[tokio::test]
async fn an_exported_world_comes_back_and_gives_the_same_bytes() {
    let dir = tempfile::tempdir().unwrap();
    let memory: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = played(&memory).await;
    let first = text(memory.as_ref(), number).await;
    let sled: Arc<dyn Store> = Arc::new(SledStore::open(dir.path(), "2026-08-20 09:30").unwrap());
    let other: Arc<dyn Store> = Arc::new(MemoryStore::new());
    // There is another world, which gives way.
    hub_over(&other, records()).await;
    for store in [sled, other] {
        let live = import(store.as_ref(), &catalogue(), first.as_bytes()).await.unwrap();
        assert_eq!(live.origin.name, worlds::IMPORT);
        assert_eq!(worlds::live(store.as_ref()).await, Ok(Some(live.clone())));
        assert_eq!(text(store.as_ref(), live.world).await, first);
        assert_eq!(stored(store.as_ref(), live.world).await, *hub.world(), "with the serials");
        assert!(
            dump(store.as_ref())
                .await
                .iter()
                .all(|(key, ..)| { key.starts_with("meta/") || key.starts_with(&format!("w/{}/", live.world)) })
        );
        let again = open(&store, live.world).await;
        let outcome = again.submit(actor(SUPER), create_users(&["late@new.example"], SeatType::ViewOnly)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        assert_eq!(again.audit(customer(), None, 1).await.unwrap().entries[0].id.place.serial, 3, "the log goes on");
    }
}

/// Two worlds that were made the same way give the same bytes, whatever the store went through.
#[tokio::test]
async fn the_same_world_gives_the_same_bytes() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    for _ in 0..3 {
        hub_over(&store, records()).await;
    }
    let (_, number) = played(&store).await;
    assert_eq!(text(store.as_ref(), number).await, played_text().await);
}

async fn refused(text: &str) -> ImportError {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    hub_over(&store, records()).await;
    let before = dump(store.as_ref()).await;
    let error = import(store.as_ref(), &catalogue(), text.as_bytes()).await.unwrap_err();
    assert_eq!(dump(store.as_ref()).await, before, "the store stays byte-equal");
    assert_eq!(store.revision().await, Ok(before.iter().map(|(.., rev)| *rev).max().unwrap()));
    error
}

#[tokio::test]
async fn a_text_that_is_not_as_it_was_exported_is_refused_with_the_line() {
    let text = played_text().await;
    let last = text.lines().count() as u64;
    let body = body(&text);
    let count = last - 2;
    let entry = text.lines().nth(1).unwrap();
    let clock = text.lines().position(|line| line.contains(r#""clock""#)).unwrap() as u64 + 1;
    let half = text[..text.len() / 2].rfind('\n').unwrap();
    let cases: Vec<(&str, String, u64, Problem)> = vec![
        ("nothing", String::new(), 1, Problem::Format),
        ("other JSON", "{}\n".into(), 1, Problem::Format),
        ("other format", text.replace("seatdesk-export", "deskseat-export"), 1, Problem::Format),
        ("other layout", text.replace(r#""schema":1"#, r#""schema":2"#), 1, Problem::Schema(2)),
        ("one letter", text.replace("Northwind", "Southwind"), last, Problem::Hash),
        ("white space", text.replacen("{\"key\"", "{ \"key\"", 1), last, Problem::Hash),
        ("without its end", body.into(), last - 1, Problem::CutOff),
        ("half", text[..=half].to_owned(), text[..=half].lines().count() as u64, Problem::CutOff),
        ("more behind it", format!("{text}{entry}\n"), last + 1, Problem::Behind),
        (
            "an entry less",
            text.replacen(&format!("{entry}\n"), "", 1),
            last - 1,
            Problem::Count { counted: count, found: count - 1 },
        ),
        (
            "an entry twice",
            sealed(&body.replacen(entry, &format!("{entry}\n{entry}"), 1)),
            3,
            Problem::Order("acct/000000990001".into()),
        ),
        (
            "an unknown key",
            sealed(&body.replacen("acct/000000990001\"", "acct/000000990001/x\"", 1)),
            2,
            Problem::Key("acct/000000990001/x".into()),
        ),
        (
            "a serial",
            sealed(&format!("{body}{{\"key\":\"acct/000008812345/rev\",\"value\":{{\"v\":1,\"serial\":9}}}}\n")),
            last,
            Problem::Key("acct/000008812345/rev".into()),
        ),
        ("a line too long", format!("{body}{}\n", " ".repeat(65_536)), last, Problem::TooLong),
    ];
    for (what, text, line, problem) in cases {
        match refused(&text).await {
            ImportError::Line { line: found, problem: found_problem } => {
                assert_eq!(found_problem, problem, "{what}");
                assert_eq!(found, line, "{what}");
            }
            other => panic!("{what}: {other}"),
        }
    }
    for (what, text, line) in [
        ("a value of another shape", sealed(&body.replace(r#""mode":"manual""#, r#""mode":"sundial""#)), clock),
        ("a newer value", sealed(&body.replace(r#""mode":"manual","v":1"#, r#""mode":"manual","v":2"#)), clock),
    ] {
        let error = refused(&text).await;
        let named = matches!(&error, ImportError::Line { line: found, problem: Problem::Value(_) } if *found == line);
        assert!(named, "{what}: {error}");
    }
    let error = refused(&format!("{body}not JSON\n")).await;
    assert!(matches!(&error, ImportError::Line { line, problem: Problem::Malformed(_) } if *line == last), "{error}");
}

/// INV-03, INV-10: a text that was sealed well and breaks a rule is refused too.
#[tokio::test]
async fn a_text_that_breaks_an_invariant_is_refused() {
    let text = played_text().await;
    let poor = sealed(&body(&text).replace(r#""purchased":10"#, r#""purchased":1"#));
    let error = refused(&poor).await;
    assert!(matches!(&error, ImportError::World(BadWorld::Violations(found)) if found[0].rule == "INV-03"), "{error}");
    let lines = body(&text).lines().filter(|line| !line.contains(r#"{"key":"acct/000000990001","#));
    let orphans: String = lines.map(|line| format!("{line}\n")).collect();
    let error = refused(&sealed(&orphans)).await;
    assert!(matches!(error, ImportError::World(BadWorld::Orphan(_))), "{error}");
}

/// Every byte counts: whichever is changed, the text is refused.
#[tokio::test]
async fn any_changed_byte_is_found() {
    let text = played_text().await;
    let catalogue = catalogue();
    for at in (0..text.len()).step_by(97) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        assert!(read(&catalogue, bytes.as_slice()).is_err(), "byte {at}");
    }
    assert!(read(&catalogue, text.as_bytes()).is_ok());
}

#[tokio::test]
async fn a_file_appears_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("world.jsonl");
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (_, number) = played(&store).await;
    let records = export_file(store.as_ref(), number, &path).await.unwrap();
    let first = fs::read_to_string(&path).unwrap();
    assert_eq!(first, text(store.as_ref(), number).await);
    assert!(first.ends_with(&format!("{}\n", first.lines().last().unwrap())));
    assert!(first.lines().last().unwrap().starts_with(&format!(r#"{{"records":{records},"#)));
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);

    let damage = Tx::new().put(format!("w/{number}/acct/000008812345/team/x"), "?");
    assert!(matches!(store.transact(damage).await, Ok(Commit::Committed(_))));
    assert!(matches!(export_file(store.as_ref(), number, &path).await, Err(ExportError::Store(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), first, "what lay there is as it was");
    let names: Vec<_> = fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["world.jsonl"], "nothing is left beside it");
    // A link is followed, and what is no file is written to and not replaced.
    let sound: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (_, number) = played(&sound).await;
    let (file, link) = (dir.path().join("linked.jsonl"), dir.path().join("link.jsonl"));
    fs::write(&file, "old").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    export_file(sound.as_ref(), number, &link).await.unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&file).unwrap(), text(sound.as_ref(), number).await);
    export_file(sound.as_ref(), number, std::path::Path::new("/dev/null")).await.unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
    let nowhere = export_file(store.as_ref(), number, &dir.path().join("no/world.jsonl")).await;
    assert!(matches!(nowhere, Err(ExportError::Io(_))));
}

#[tokio::test]
async fn an_export_that_was_overtaken_is_none() {
    let below: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let more = (0..600).map(|n| {
        let user = user(1000 + n, &format!("user{n}@many.example"), SeatType::ViewOnly, &[]);
        Record::User(customer(), Box::new(user))
    });
    let (_, number) = hub_over(&below, records().into_iter().chain(more).collect()).await;
    let store = Restless::new(below, [Tx::new().put("other", "")]);
    assert!(matches!(export(&store, number, &mut Vec::new()).await, Err(ExportError::Changed)));
    assert!(export(&store, number, &mut Vec::new()).await.is_ok(), "the next one is not");
}

#[tokio::test]
async fn an_empty_world_is_a_world() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (_, number) = hub_over(&store, Vec::<Record>::new()).await;
    let text = text(store.as_ref(), number).await;
    assert_eq!(text.lines().count(), 3, "header, clock, trailer");
    assert!(read(&catalogue(), text.as_bytes()).is_ok());
}

/// Every fixture that is shipped makes a world, and its export makes the same one.
#[tokio::test]
async fn shipped_fixtures_become_worlds_and_come_back() {
    for fixture in fixture::shipped() {
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let records = fixture::records(fixture.text, None).unwrap();
        let (hub, number) = hub_over(&store, records).await;
        let first = text(store.as_ref(), number).await;
        let live = import(store.as_ref(), &catalogue(), first.as_bytes()).await.unwrap();
        assert_eq!(live.world, number + 1);
        assert_eq!(stored(store.as_ref(), live.world).await, *hub.world(), "{}", fixture.name);
        assert_eq!(text(store.as_ref(), live.world).await, first, "{}", fixture.name);
    }
}

//! Fixtures, export and import.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::support::program::Home;

fn demo() -> Home {
    let home = Home::new();
    let ran = home.run(&["fixture", "load", "demo"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("demo") && ran.out.contains("10"), "{}", ran.out);
    home
}

#[test]
fn the_same_world_exports_to_the_same_bytes() {
    let home = demo();
    let first = home.export(&home.data());
    assert_eq!(home.export(&home.data()), first);
    assert!(first.starts_with("{\"format\":"), "{}", first.lines().next().unwrap());

    // A file holds the same, and the note about it does not go where the records go.
    let ran = home.run(&["export", "-o", "world.jsonl"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("world.jsonl"), "{}", ran.err);
    assert_eq!(fs::read_to_string(home.path("world.jsonl")).unwrap(), first);

    // And so does another folder that was loaded with the same fixture.
    assert_eq!(demo().export(&home.data()), first);
}

#[test]
fn an_export_imported_elsewhere_exports_the_same() {
    let home = demo();
    assert_eq!(home.run(&["export", "-o", "world.jsonl"]).status, 0);
    let other = home.path("other").display().to_string();
    let ran = home.run(&["--data", &other, "import", "world.jsonl"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("10 accounts"), "{}", ran.out);
    assert_eq!(home.export(other.as_ref()), home.export(&home.data()));
    let ran = home.run(&["--data", &other, "--lang", "fr", "import", "world.jsonl"]);
    assert!(ran.status == 0 && ran.out.contains("10 comptes"), "{}", ran.out);
}

#[test]
fn a_file_that_is_no_export_is_refused_and_changes_nothing() {
    let home = demo();
    let before = home.export(&home.data());
    let damaged = before.replacen("Northwind Coffee", "Southwind Coffee", 1);
    let last = before.lines().count();
    let cut: String = before.split_inclusive('\n').take(40).collect();
    for (text, place) in [
        ("not an export\n", "line 1:".to_owned()),
        ("", "line 1:".to_owned()),
        (damaged.as_str(), format!("line {last}:")),
        (cut.as_str(), "line 40:".to_owned()),
    ] {
        fs::write(home.path("wrong.jsonl"), text).unwrap();
        let ran = home.run(&["import", "wrong.jsonl"]);
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        assert!(ran.err.contains("wrong.jsonl") && ran.err.contains(&place), "{}", ran.err);
        assert_eq!(home.export(&home.data()), before);
    }
    let ran = home.run(&["import", "missing.jsonl"]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("missing.jsonl"), "{}", ran.err);
    let ran = home.run(&["--lang", "fr", "import", "wrong.jsonl"]);
    assert!(ran.err.contains("n'a pas été importé"), "{}", ran.err);
}

#[test]
fn there_is_nothing_to_export_before_there_is_a_world() {
    let home = Home::new();
    let ran = home.run(&["export"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("fixture load demo"), "{}", ran.err);
}

#[test]
fn an_export_that_cannot_be_written_leaves_the_earlier_file() {
    let home = demo();
    let folder = home.path("kept");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("world.jsonl"), "earlier").unwrap();
    let ran = home.run(&["export", "-o", "kept/missing/world.jsonl"]);
    assert_eq!(ran.status, 1);
    assert!(!ran.err.is_empty());
    assert_eq!(fs::read_to_string(folder.join("world.jsonl")).unwrap(), "earlier");
    // What was exported may be read by its owner alone.
    assert_eq!(home.run(&["export", "-o", "kept/world.jsonl"]).status, 0);
    assert_eq!(fs::metadata(folder.join("world.jsonl")).unwrap().permissions().mode() & 0o077, 0);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no temporary file stays behind");
}

#[test]
fn an_unknown_fixture_lists_those_there_are() {
    let home = Home::new();
    let ran = home.run(&["fixture", "load", "dmeo"]);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("\"dmeo\"") && ran.err.contains("demo") && ran.err.contains("empty"), "{}", ran.err);
    assert!(!home.data().exists(), "a name is checked before a folder is made");
    let french = home.run(&["fixture", "load", "dmeo", "--lang", "fr"]);
    assert!(french.err.contains("jeu de données") && french.err.contains("demo"), "{}", french.err);
}

#[test]
fn loading_a_fixture_replaces_the_world() {
    let home = demo();
    let demo = home.export(&home.data());
    assert_eq!(home.run(&["fixture", "load", "empty"]).status, 0);
    let empty = home.export(&home.data());
    assert!(empty.contains("owner@new-account.example") && !empty.contains("northwind"));
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    assert_eq!(home.export(&home.data()), demo);
}

#[test]
fn a_fixture_is_loaded_at_the_time_that_is_named() {
    let home = Home::new();
    let ran = home.run(&["fixture", "load", "demo", "--now", "2031-05-06T07:08:09Z"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(home.export(&home.data()).contains("2031-05-06T07:08:09Z"));
}

#[test]
fn the_audit_log_is_written_as_csv() {
    let home = demo();
    let header = "occurredAt,actingUser.userId,actingUser.userEmail,category,action,targetObjectId,targetObjectType,\
                  targetObjectName,detail\r\n";
    let ran = home.run(&["audit", "export"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, header, ""), "nobody has done anything yet");
    let ran = home.run(&["audit", "export", "-o", "audit.csv", "--account", "8812402", "--lang", "fr"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("audit.csv"), "{}", ran.err);
    assert_eq!(fs::read_to_string(home.path("audit.csv")).unwrap(), header);
    let ran = home.run(&["audit", "export", "-o", "no/audit.csv"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    let ran = home.run(&["audit", "export", "--account", "1"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
}

#[test]
fn a_large_account_is_loaded_by_its_size() {
    let home = Home::new();
    let list = home.run(&["fixture", "list"]);
    assert!(list.out.lines().any(|line| line.starts_with("large:N ") && line.contains("2,000,000")), "{}", list.out);
    for (size, place) in [("0", "\"0\""), ("2000001", "\"2000001\""), ("ten", "\"ten\""), ("", "\"\"")] {
        let ran = home.run(&["fixture", "load", &format!("large:{size}")]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(place) && ran.err.contains("large:1e5"), "{}", ran.err);
    }
    assert!(!home.data().exists(), "a size is checked before a folder is made");
    let ran = home.run(&["fixture", "load", "large:2e2"]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("large:2e2") && ran.out.contains("1 account"), "{}", ran.out);
    assert!(
        ran.err.lines().count() == 1 && ran.err.contains("238 records"),
        "without a terminal one line: {}",
        ran.err
    );
    let export = home.export(&home.data());
    assert!(export.contains("u0000200@large.example") && !export.contains("u0000201@large.example"));
    let other = Home::new();
    let french = other.run(&["fixture", "load", "large:200", "--lang", "fr"]);
    assert!(french.err.contains("enregistrements"), "{}", french.err);
    assert_eq!(other.export(&other.data()), export, "the same size is the same world");
}

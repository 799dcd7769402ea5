//! `seatdesk snapshot`: worlds that are kept to come back to.

use std::fs;

use serde_json::Value;

use super::users::{array, demo};
use crate::support::program::{self, Home, Ran};

fn snapshot(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["snapshot"], args, &["--lang", "en"]].concat())
}

#[track_caller]
fn done(ran: &Ran) -> &str {
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    &ran.out
}

fn names(home: &Home) -> Vec<String> {
    let listed = array(&snapshot(home, &["list", "--json"]));
    listed.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}

/// Demo and QA 7: what is saved comes back to the byte, after seats were bought, users deleted and the clock moved on; the
/// world before is kept, and others stay as they are.
#[test]
fn a_world_is_saved_and_comes_back() {
    let home = demo();
    let before = home.export(&home.data());
    let ran = snapshot(&home, &["list"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", "There is no snapshot yet.\n"));
    assert_eq!(done(&snapshot(&home, &["save", "start"])), "Saved the snapshot \"start\".\n");
    assert_eq!(home.export(&home.data()), before, "saving changes nothing");

    done(&home.run(&["users", "delete", "thao.nguyen@northwind.example", "--yes"]));
    done(&home.run(&["clock", "advance", "1y"]));
    done(&snapshot(&home, &["save", "later"]));
    let later = home.export(&home.data());
    assert_ne!(later, before);
    let ran = home.run(&["clock", "advance", "2024-02-01", "--lang", "en"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("Restore a snapshot instead."), "{}", ran.err);

    let ran = snapshot(&home, &["restore", "start"]);
    assert!(done(&ran).contains("kept as \"before-restore\""), "{ran:?}");
    assert_eq!(home.export(&home.data()), before);
    let ran = snapshot(&home, &["restore", "before-restore"]);
    assert!(done(&ran).starts_with("The last restore is undone."), "{ran:?}");
    assert_eq!(home.export(&home.data()), later);
    done(&snapshot(&home, &["restore", "start"]));
    assert_eq!(home.export(&home.data()), before);
    let mut kept = names(&home);
    kept.sort();
    assert_eq!(kept, ["before-restore", "later", "start"]);

    let table = snapshot(&home, &["list"]).out;
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines.len(), 5, "{table}");
    // The zone of the account, and not that of the machine.
    let time = home.run(&["clock", "show", "--lang", "en"]).out;
    let zone = time.lines().next().unwrap().rsplit_once(" in ").unwrap().1.to_owned();
    assert_eq!(lines[4], format!("Times are those of {zone}."));
    let elsewhere = |zone: &str| {
        let mut command = home.command(["--data", home.data().to_str().unwrap(), "snapshot", "list", "--lang", "en"]);
        command.env("TZ", zone);
        program::ran(command).out
    };
    assert_eq!(elsewhere("Pacific/Auckland"), table);
    assert!(lines[0].starts_with("NAME") && lines[0].contains("WORLD'S TIME") && lines[0].ends_with("SIZE"), "{table}");
    let start = lines.iter().find(|line| line.starts_with("start ")).unwrap();
    assert!(start.contains("7 Feb 2024") && start.ends_with("kB"), "{table}");
    let french = home.run(&["snapshot", "list", "--lang", "fr"]).out;
    assert!(french.starts_with("NOM") && french.contains(" ko"), "{french}");

    assert_eq!(done(&snapshot(&home, &["delete", "later"])), "Deleted the snapshot \"later\".\n");
    assert_eq!(names(&home).len(), 2);
    assert_eq!(home.export(&home.data()), before);
    // An import or another fixture does not touch them.
    done(&home.run(&["fixture", "load", "empty"]));
    done(&snapshot(&home, &["restore", "start"]));
    assert_eq!(home.export(&home.data()), before);
}

/// What scripts are told of a snapshot.
#[test]
fn scripts_are_told_what_a_snapshot_holds() {
    let home = demo();
    done(&snapshot(&home, &["save", "Start.1_a-b"]));
    let one = array(&snapshot(&home, &["list", "--json"])).remove(0);
    // What is saved, restored or deleted is told in the same words.
    let told = |ran: &Ran| serde_json::from_str::<Value>(done(ran)).unwrap();
    assert_eq!(told(&snapshot(&home, &["save", "other", "--json"]))["name"], "other");
    assert_eq!(told(&snapshot(&home, &["restore", "Start.1_a-b", "--json"])), one);
    assert_eq!(told(&snapshot(&home, &["delete", "other", "--json"]))["name"], "other");
    let fields: Vec<&String> = one.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["accounts", "bytes", "name", "records", "simulated", "taken", "time", "users"]);
    assert_eq!((&one["name"], &one["accounts"], &one["simulated"]), (&"Start.1_a-b".into(), &10.into(), &true.into()));
    assert!(one["time"].as_str().unwrap().starts_with("2024-02-07T"), "{one}");
    let export = home.export(&home.data());
    let users = export.lines().filter(|line| line.contains("/user/") && line.starts_with("{\"key\":\"acct/")).count();
    assert_eq!(one["users"], Value::from(users));
}

/// A taken name asks for --replace, an unknown one is told, a wrong one is wrong usage; nothing has changed then.
#[test]
fn what_cannot_be_is_told() {
    let home = demo();
    done(&snapshot(&home, &["save", "start"]));
    let before = (home.export(&home.data()), snapshot(&home, &["list", "--json"]).out);
    let long = "x".repeat(41);
    for (args, status, sentence) in [
        (&["save", "start"][..], 1, "There is a snapshot \"start\" already.\nseatdesk: Add --replace to save over it."),
        (&["restore", "nosuch"], 1, "There is no snapshot \"nosuch\"."),
        (&["delete", "nosuch"], 1, "There is no snapshot \"nosuch\"."),
        (&["save", "a b"], 2, "A name has no blanks."),
        (&["save", ""], 2, "Type a name for the snapshot."),
        (&["save", "été"], 2, "A name cannot hold \"é\"."),
        (&["save", "../start"], 2, "A name cannot hold \"/\"."),
        (&["save", &long], 2, "A name has 40 characters at most."),
        (&["save", "before-restore"], 2, "is kept for the world before a restore"),
        (&["save", ".."], 2, "A name begins with a letter"),
        (&["save", "_x"], 2, "A name begins with a letter"),
        (&["save"], 2, "NAME"),
        (&["nonsense"], 2, "nonsense"),
    ] {
        let ran = snapshot(&home, args);
        assert_eq!((ran.status, ran.out.as_str()), (status, ""), "{args:?}: {}", ran.err);
        assert!(ran.err.contains(sentence), "{args:?}: {}", ran.err);
    }
    let french = home.run(&["snapshot", "save", "start", "--lang", "fr"]);
    assert!(french.err.contains("Il y a déjà un instantané « start »."), "{}", french.err);
    assert_eq!((home.export(&home.data()), snapshot(&home, &["list", "--json"]).out), before);
    done(&home.run(&["clock", "advance", "1d"]));
    done(&snapshot(&home, &["save", "start", "--replace"]));
    assert_eq!(array(&snapshot(&home, &["list", "--json"])).len(), 1);
    assert!(array(&snapshot(&home, &["list", "--json"]))[0]["time"].as_str().unwrap().starts_with("2024-02-08T"));

    // Where there is no world there is nothing to save.
    let empty = Home::new();
    let ran = snapshot(&empty, &["save", "start"]);
    assert_eq!(ran.status, 1, "{}", ran.err);
}

/// What somebody had begun to type goes along into the restored world.
#[test]
fn drafts_go_along() {
    let home = demo();
    done(&snapshot(&home, &["save", "start"]));
    let drafts = home.data().join("drafts");
    fs::create_dir(&drafts).unwrap();
    fs::write(drafts.join("1-8812345-0000000000000001.json"), "{}").unwrap();
    done(&snapshot(&home, &["restore", "start"]));
    let left: Vec<String> =
        fs::read_dir(&drafts).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(left, ["3-8812345-0000000000000001.json"]);
}

/// A large world tells how far it is.
#[test]
fn a_large_world_tells_how_far_it_is() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "large:3000"]).status, 0);
    let before = home.export(&home.data());
    for args in [["save", "start"], ["restore", "start"]] {
        let ran = snapshot(&home, &args);
        assert_eq!(ran.status, 0, "{}", ran.err);
        assert!(ran.err.contains("Filled and checked"), "{}", ran.err);
    }
    assert_eq!(home.export(&home.data()), before);
}

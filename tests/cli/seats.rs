//! `seatdesk seats`: the same commands as the screens', refused in the same words.

use serde_json::Value;

use super::users::{array, demo};
use crate::support::program::{Home, Ran};

const BILL: &str = "bill@northwind.example";

fn seats(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["seats"], args, &["--lang", "en"]].concat())
}

fn of(home: &Home, seat: &str) -> Value {
    let all = array(&seats(home, &["list", "--json"]));
    all.into_iter().find(|row| row["seat"] == seat).unwrap()
}

#[track_caller]
fn refused(home: &Home, args: &[&str], sentence: &str) {
    let before = home.export(&home.data());
    let ran = seats(home, args);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{args:?}: {}", ran.err);
    assert!(ran.err.contains(sentence), "{args:?}: {}", ran.err);
    assert_eq!(home.export(&home.data()), before, "{args:?}");
}

/// SEA-03, RMS-06: the seats by type, for people in both languages and for scripts.
#[test]
fn seats_are_listed() {
    let home = demo();
    let ran = seats(&home, &["list"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("TYPE") && lines[0].contains("LEAVING"), "{}", ran.out);
    assert!(lines[1].starts_with("Core Seat") && lines[1].contains("1 Jul 2024"), "{}", ran.out);
    assert_eq!(lines.last(), Some(&"Prices are fictional."));
    let french = home.run(&["seats", "list", "--lang", "fr"]);
    assert!(french.out.contains("Licence essentielle") && french.out.contains("PARTENT"), "{}", french.out);
    let core = of(&home, "core");
    let number = |field: &str| core[field].as_u64().unwrap();
    assert_eq!(number("purchased"), number("assigned") + number("free"));
    assert_eq!((number("leaving"), &core["leavingOn"]), (2, &"2024-07-01".into()));
    assert_eq!(number("monthlyCents"), number("purchased") * number("unitPriceCents"));
    assert_eq!(of(&home, "sales")["leavingOn"], Value::Null);
}

/// RMS-08, RMS-11, RMS-18, SEA-07: seats leave at the renewal, more of them on top of those that do, and stay after all
/// when that is taken back; the audit log has each.
#[test]
fn seats_are_removed_and_that_is_taken_back() {
    let home = demo();
    let ran = seats(&home, &["remove", "sales", "1", "--as", BILL]);
    assert_eq!((ran.status, ran.err.as_str(), ran.out.as_str()), (0, "", "Sales Seat: 1 leaves at the renewal\n"));
    let rows = array(&seats(&home, &["remove", "sales", "1", "--json"]));
    assert_eq!((rows.len(), &rows[0]["seat"], &rows[0]["leaving"]), (1, &"sales".into(), &2.into()));
    assert_eq!(of(&home, "sales")["leavingOn"], "2024-07-01");
    let ran = seats(&home, &["cancel-removal", "sales"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, "Sales Seat: the removal of 2 seats is cancelled\n"), "{}", ran.err);
    assert_eq!(of(&home, "sales")["leaving"], 0);
    let log = home.run(&["audit", "export"]).out;
    assert_eq!(log.matches("SEAT_REMOVAL_SCHEDULED").count(), 2);
    assert_eq!(log.matches("SEAT_REMOVAL_CANCELLED").count(), 1);
    assert!(log.contains(BILL), "who asked is who operates");
    // Nothing was ever to leave here, or no longer is.
    refused(&home, &["cancel-removal", "sales"], "Sales Seat: none are set to leave at the renewal.");
    refused(&home, &["cancel-removal", "service"], "Service Seat: none are set to leave at the renewal.");
}

/// ER-20, RMS-15, PM-08: refusals in the words of the screens, status 1; wrong usage is 2.
#[test]
fn what_cannot_be_is_told() {
    let home = demo();
    refused(&home, &["remove", "core", "999"], "only unassigned seats can be removed");
    refused(&home, &["remove", "core", "0"], "only unassigned seats can be removed");
    refused(&home, &["add", "core", "0"], "At least 1 seat can be bought at once");
    refused(&home, &["add", "core", "1000"], "at most 999");
    let free = of(&home, "sales")["free"].as_u64().unwrap().to_string();
    assert_eq!(seats(&home, &["remove", "sales", &free]).status, 0);
    refused(&home, &["remove", "sales", "1"], "Sales Seat: all unassigned seats are already due to be removed.");
    refused(&home, &["remove", "core", "1", "--as", "thao.nguyen@northwind.example"], "Needs:");
    for args in [&["add", "core"][..], &["add", "view-only", "1"], &["add", "core", "-1"], &["add", "core", "x"], &[]] {
        assert_eq!(seats(&home, args).status, 2, "{args:?}");
    }
    let french = home.run(&["seats", "remove", "core", "999", "--lang", "fr"]);
    assert!(french.err.contains("seules des licences non attribuées peuvent être supprimées"), "{}", french.err);
}

/// SEA-05, SEA-10, EXT-26: what is bought is there at once; what it costs until the renewal is told, and comes with the next
/// bill.
#[test]
fn seats_are_bought() {
    let home = demo();
    let before = of(&home, "core");
    assert_eq!(before["addedCents"], 0);
    let ran = seats(&home, &["add", "core", "3"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    let mut lines = ran.out.lines();
    assert!(lines.next().unwrap().starts_with("Core Seat: 3 bought"), "{}", ran.out);
    let bill = lines.next().unwrap();
    assert!(
        bill.starts_with("For the rest of the term that is $") && bill.ends_with("the bill of 1 Jul 2024."),
        "{bill}"
    );
    let core = of(&home, "core");
    assert_eq!(core["purchased"].as_u64(), Some(before["purchased"].as_u64().unwrap() + 3));
    assert_eq!(core["leaving"], 2);
    let cents = core["addedCents"].as_u64().unwrap();
    assert!(bill.contains(&format!("{}.{:02}", cents / 100, cents % 100)), "{cents}: {bill}");
    let french = home.run(&["seats", "add", "sales", "1", "--lang", "fr"]);
    assert!(french.out.contains("figurera sur la facture du 1er juil. 2024."), "{}", french.out);
}

/// Maison Olive, which has no card on file.
const OLIVE: &str = "8813744";

/// ER-11, PRC-09: without a card that can be charged nothing is bought, and why is told; what leaves can still leave.
#[test]
fn without_a_card_nothing_is_bought() {
    let home = demo();
    let before = home.export(&home.data());
    let ran = seats(&home, &["add", "core", "1", "--account", OLIVE]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("A valid card is required: none is on file."), "{}", ran.err);
    assert_eq!(home.export(&home.data()), before);
}

/// PRC-16: seats whose last bill could not be charged say so, for people and for scripts.
#[test]
fn past_due_seats_say_so() {
    let home = demo();
    let list = |args: &[&str]| seats(&home, &[&["list", "--account", OLIVE], args].concat());
    assert!(!list(&[]).out.contains("past due"));
    assert_eq!(home.run(&["clock", "advance", "13months"]).status, 0);
    let told = list(&[]).out;
    assert!(told.contains("! Core Seat: the last bill could not be charged and is past due."), "{told}");
    let core = array(&list(&["--json"])).into_iter().find(|row| row["seat"] == "core").unwrap();
    assert_eq!((&core["pastDue"], &core["trial"]), (&true.into(), &false.into()));
    assert_eq!(of(&home, "core")["pastDue"], false, "another account's card was charged");
}

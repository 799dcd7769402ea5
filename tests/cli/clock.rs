//! `seatdesk clock`: the simulated clock, shown and moved on in the words of its page.

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::users::demo;
use crate::support::program::{Home, Ran};

fn clock(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["clock"], args, &["--lang", "en"]].concat())
}

#[track_caller]
fn object(ran: &Ran) -> Value {
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

/// The time, and what lies ahead, for people and for scripts.
#[test]
fn the_clock_is_shown() {
    let home = demo();
    let ran = clock(&home, &["show"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("7 Feb 2024"), "{}", ran.out);
    assert!(ran.out.contains("To the next renewal") && ran.out.contains("1 Jul 2024, 00:00"), "{}", ran.out);
    assert!(ran.out.contains("Only a snapshot leads back."), "{}", ran.out);
    let french = home.run(&["clock", "show", "--lang", "fr"]);
    assert!(
        french.out.contains("Au prochain renouvellement") && french.out.contains("1er juil. 2024"),
        "{}",
        french.out
    );
    let told = object(&clock(&home, &["show", "--json"]));
    assert_eq!(told["simulated"], true);
    assert!(told["time"].as_str().unwrap().starts_with("2024-02-07T"), "{told}");
    assert!(told["nextRenewal"].as_str().unwrap().starts_with("2024-0"), "{told}");
}

/// AC-68, RMS-19: what will happen is told, then what was carried out, in the same words; the seats have left.
#[test]
fn the_clock_is_moved_to_the_renewal() {
    let home = demo();
    let before = home.export(&home.data());
    let foretold = clock(&home, &["advance", "next-renewal", "--dry-run"]);
    assert_eq!((foretold.status, foretold.err.as_str()), (0, ""));
    assert!(foretold.out.starts_with("On the way to 1 Jul 2024, 00:00:\n"), "{}", foretold.out);
    let renewed = foretold.out.lines().find(|line| line.contains("2 × Core Seat leaving; ")).unwrap();
    assert!(renewed.contains(" charged") && renewed.contains("subscriptions renew"), "{renewed}");
    assert_eq!(home.export(&home.data()), before, "it was only told");
    let told = object(&clock(&home, &["advance", "next-renewal", "--dry-run", "--json"]));
    assert_eq!(told.get("fired"), None, "{told}");
    let renewal = |told: &Value, list: &str| {
        let events = told[list].as_array().unwrap();
        events.iter().find(|event| event["event"] == "renewal" && event["account"] == "8812345").unwrap().clone()
    };
    assert_eq!(renewal(&told, "ahead")["removed"][0]["seats"], 2);
    assert_eq!(home.export(&home.data()), before);

    let seats = |home: &Home| home.run(&["seats", "list", "--json"]).out;
    assert!(seats(&home).contains("\"leaving\":2"));
    let ran = clock(&home, &["advance", "next-renewal"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with(&foretold.out), "first what will happen: {}", ran.out);
    let done = ran.out.strip_prefix(&foretold.out).unwrap();
    assert!(done.starts_with("The clock was moved on; ") && done.contains("2 × Core Seat leaving"), "{done}");
    assert!(done.trim_end().lines().last().unwrap().starts_with("1 Jul 2024, 00:00 in"), "{done}");
    assert!(!seats(&home).contains("\"leaving\":2"));

    let told = object(&clock(&home, &["advance", "13months", "--json"]));
    assert_eq!(renewal(&told, "ahead")["at"], renewal(&told, "fired")["at"]);
    assert!(
        told["to"].as_str().unwrap().starts_with("2025-07-31T")
            || told["to"].as_str().unwrap().starts_with("2025-08-01T")
    );
}

/// PRC-16: what a renewal bills is told beforehand and afterwards, and whether the card on file will do.
#[test]
fn bills_are_told() {
    let home = demo();
    // Agency North's card ends a week before its renewal.
    let ran = clock(&home, &["advance", "2024-04-02"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out.matches(" past due").count(), 2, "{}", ran.out);
    let told = object(&clock(&home, &["advance", "next-renewal", "--json"]));
    // What is foretold is what is carried out; what merely ends is told apart.
    assert_eq!(told["ahead"], told["fired"]);
    let kinds =
        |list: &str| told[list].as_array().unwrap().iter().map(|event| event["event"].clone()).collect::<Vec<_>>();
    assert!(kinds("links").iter().all(|kind| kind == "invite-expiry" || kind == "reset-expiry"), "{told}");
    assert!(!kinds("ahead").iter().any(|kind| kind == "invite-expiry"), "{told}");
    for list in ["ahead", "fired"] {
        let events = told[list].as_array().unwrap();
        let paid = |event: &&Value| event["account"] == "8812345" && event["charged"] == true;
        let bill = events.iter().find(paid).unwrap_or_else(|| panic!("{told}"));
        assert!(bill["billedCents"].as_u64().unwrap() > 0, "{bill}");
    }
}

/// Durations, dates and events, all in the account's zone.
#[test]
fn durations_dates_and_events_are_understood() {
    for (aim, time) in [
        ("12h", "8 Feb 2024, 07:00"),
        ("1d", "8 Feb 2024"),
        ("2w", "21 Feb 2024"),
        ("1 month", "7 Mar 2024"),
        ("2024-05-05", "5 May 2024, 00:00"),
        ("next-invite-expiry", "Feb 2024"),
    ] {
        let home = demo();
        let ran = clock(&home, &["advance", aim, "--dry-run"]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{aim}");
        assert!(ran.out.lines().next().unwrap().contains(time), "{aim}: {}", ran.out);
    }
}

/// Demo and QA 7: the page's refusals in the page's words; what cannot be meant is wrong usage; nothing has moved.
#[test]
fn what_cannot_be_is_told() {
    let home = demo();
    let before = home.export(&home.data());
    for (aim, status, sentence) in [
        ("2024-01-01", 1, "Time does not go back. Restore a snapshot instead."),
        ("0d", 1, "It is that time already."),
        ("next-reset-expiry", 1, "There is none ahead."),
        ("9999y", 1, "No calendar goes that far."),
        ("tomorrow", 2, "\"tomorrow\" does not say how far to go."),
        ("2024-13-01", 2, "No calendar has the day 2024-13-01."),
        ("2024-02-30", 2, "No calendar has the day 2024-02-30."),
    ] {
        let ran = clock(&home, &["advance", aim]);
        assert_eq!((ran.status, ran.out.as_str()), (status, ""), "{aim}: {}", ran.err);
        assert!(ran.err.contains(sentence), "{aim}: {}", ran.err);
    }
    let french = home.run(&["clock", "advance", "2024-01-01", "--lang", "fr"]);
    assert!(french.err.contains("Le temps ne recule pas. Restaurez plutôt un instantané."), "{}", french.err);
    assert_eq!(home.export(&home.data()), before);
    // A world in real time is nobody's to move.
    let (body, _) = before.trim_end().rsplit_once('\n').unwrap();
    let lines = body.lines().map(|line| if line.starts_with("{\"key\":\"clock\"") { REAL_TIME } else { line });
    let body: String = lines.flat_map(|line| [line, "\n"]).collect();
    let hash: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    let file = home.path("real.jsonl");
    let trailer = format!("{{\"records\":{},\"sha256\":\"{hash}\"}}\n", body.lines().count() - 1);
    std::fs::write(&file, format!("{body}{trailer}")).unwrap();
    let other = Home::new();
    let ran = other.run(&["import", file.to_str().unwrap()]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let ran = clock(&other, &["advance", "1d"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("This world lives in real time, which nobody moves."), "{}", ran.err);
    assert!(clock(&other, &["show"]).out.contains("This world lives in real time"));
}

/// The clock of a world in real time, as it is exported.
const REAL_TIME: &str = r#"{"key":"clock","value":{"mode":"system","v":1}}"#;

/// A world in real time has caught up before anything of it is told: nothing that lies ahead is past, and it is shown as it
/// is now.
#[test]
fn a_world_in_real_time_has_caught_up() {
    let home = Home::new();
    let ran = home.run(&["fixture", "load", "empty"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let told = object(&clock(&home, &["show", "--json"]));
    assert_eq!(told["simulated"], false);
    let at = |name: &str| told[name].as_str().unwrap().parse::<jiff::Timestamp>().unwrap();
    assert!(at("nextRenewal") > at("time"), "{told}");
    let ran = home.run(&["seats", "list", "--json"]);
    let rows: Value = serde_json::from_str(&ran.out).unwrap();
    let renews: jiff::civil::Date = rows[0]["renewalDate"].as_str().unwrap().parse().unwrap();
    assert!(*renews.to_string() > at("time").to_string()[..10], "{rows}");
    assert_eq!(rows[0]["pastDue"], false, "the renewals of the past were paid by card");
}

//! `seatdesk partner`: the same commands as the screens', told and refused in the same words.

use std::sync::Arc;

use seatdesk::{
    domain::{
        command::Command,
        guard::Actor,
        hub_id::HubId,
        partner::{PartnerCommand, Tag},
    },
    service::{Outcome, worlds},
    store::{SledStore, Store},
};

use super::users::{array, demo};
use crate::support::{
    program::{Home, Ran},
    world::{email, open},
};

const NORTH: [&str; 2] = ["--account", "8812901"];

fn partner(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["partner"], args, &NORTH, &["--lang", "en"]].concat())
}

/// Refuses, and changes nothing.
#[track_caller]
fn refused(home: &Home, args: &[&str], sentence: &str) {
    let before = home.export(&home.data());
    let ran = partner(home, args);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{args:?}: {}", ran.err);
    assert!(ran.err.contains(sentence), "{args:?}: {}", ran.err);
    assert_eq!(home.export(&home.data()), before, "{args:?}");
}

/// DOM-14, DOM-15, DOM-16, AC-79, AC-80, AC-81: the domain is shown with who matches it, refused in the screens' words, and
/// set after a yes when people stop matching.
#[test]
fn the_domain_is_shown_and_set() {
    let home = demo();
    let ran = partner(&home, &["domain"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for told in [
        "Partner employee email domain: agency.example",
        "Set by Aino Mäkelä",
        "5 match by the domain",
        "marek@agency.example",
        "1 needs the Client Access Manager",
    ] {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
    for (domain, sentence) in [
        ("gmail.com", "Shared domains cannot be used. Use the Client Access Manager"),
        ("agency", "A domain has a dot in it"),
        ("north.example", "5 employees stop matching."),
        ("north.example", "Add --yes to agree"),
        ("north.example", "marek@agency.example"),
    ] {
        refused(&home, &["domain", domain], sentence);
    }
    refused(&home, &["domain", "north.example", "--yes", "--as", "priya@agency.example"], "Needs: Super Admin");
    assert_eq!(partner(&home, &["domain", "--yes"]).status, 2, "there is nothing to agree to");
    let ran = partner(&home, &["domain", " @North.EXAMPLE ", "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("0 employees match, 6 do not. Domain set: north.example"), "{}", ran.out);
    let row = array(&partner(&home, &["domain", "--json"])).remove(0);
    assert_eq!((&row["domain"], &row["updatedBy"]), (&"north.example".into(), &"aino@agency.example".into()));
    assert_eq!((row["matched"].as_array().unwrap().len(), row["needsAccessManager"].as_array().unwrap().len()), (0, 6));
    assert_eq!(row["proposed"], "agency.example");
    let ran = partner(&home, &["domain", "north.example"]);
    assert!(ran.status == 0 && ran.out.contains("north.example is set already"), "{ran:?}");

    let meridian = |args: &[&str]| home.run(&[&["partner"], args, &["--account", "8813050", "--lang", "en"]].concat());
    let ran = meridian(&["domain", "north.example"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("The domain must be unique"), "{}", ran.err);
    let ran = meridian(&["domain"]);
    assert!(ran.out.contains("none set") && ran.out.contains("are on meridian.example (2)."), "{}", ran.out);
    let ran = meridian(&["domain", "meridian.example", "--json"]);
    assert_eq!(
        array(&ran)[0]["matched"].as_array().unwrap().len(),
        4,
        "nobody stops matching, so that no yes is needed"
    );
}

/// PM-16, TG-04: the employees are listed with their clients; who may not, and another account, are refused.
#[test]
fn employees_are_listed_with_their_clients() {
    let home = demo();
    let ran = partner(&home, &["employees"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let line =
        |text: &str| ran.out.lines().find(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}: {}", ran.out));
    assert!(line("yuki@agency.example").ends_with("Northwind Coffee  8812345  Requested"), "{}", ran.out);
    assert!(line("Harbour Books").ends_with("Active"), "{}", ran.out);
    assert!(line("ines@ines-freelance.example").contains("–"), "{}", ran.out);
    let rows = array(&partner(&home, &["employees", "--json"]));
    assert_eq!(rows.len(), 7);
    // Who works for clients without being tagged is listed, too, with where that is [PET-06].
    let tom = rows.iter().find(|row| row["email"] == "tom@agency.example").unwrap();
    assert_eq!((&tom["tagged"], &tom["clients"][0]["status"]), (&false.into(), &"unassigned".into()));
    assert!(line("tom@agency.example").contains("Not tagged"), "{}", ran.out);
    let sofia = rows.iter().find(|row| row["email"] == "sofia@agency.example").unwrap();
    assert_eq!((&sofia["matchedBy"], &sofia["tagged"]), (&"domain".into(), &true.into()));
    assert_eq!(sofia["clients"].as_array().unwrap().len(), 2);
    assert!(
        sofia["clients"]
            .as_array()
            .unwrap()
            .iter()
            .any(|client| client["hubId"] == 8_813_602 || client["hubId"] == "8813602")
    );
    refused(&home, &["employees", "--as", "marek@agency.example"], "Partner employee management");
    let ran = home.run(&["partner", "employees", "--account", "8812345", "--lang", "en"]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("Partner accounts only"), "{}", ran.err);
}

/// PAC-05, PAC-06, PAC-15, PAC-20, ER-14, ER-15, AMB-09: an employee is assigned to clients; where another partner has the address, that
/// client is refused and the others have their turn.
#[test]
fn employees_are_assigned() {
    let home = demo();
    refused(&home, &["assign", "not-an-address", "8813744"], "\"not-an-address\" is not an email address");
    refused(&home, &["assign", "yuki@agency.example", "77"], "No account with this HubID: 77");
    refused(&home, &["assign", "yuki@agency.example", "8813744", "x1"], "\"x1\" is no HubID");
    refused(&home, &["assign", "yuki@agency.example", "8812901"], "This is your own HubID.");
    refused(&home, &["assign", "yuki@agency.example", "8812345"], "Already assigned there: 8812345.");
    refused(&home, &["assign", "tom@agency.example", "8812345"], "is not a partner employee");
    refused(&home, &["assign", "yuki@agency.example", "8813744", "--as", "marek@agency.example"], "Needs:");
    assert_eq!(partner(&home, &["assign", "yuki@agency.example"]).status, 2);
    let ran = partner(&home, &["assign", "YUKI@agency.example", "8813477", "8813744"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("at Harbour Books (8813477): Assigned"), "{}", ran.out);
    assert!(ran.out.contains("Assigning gives no access by itself."), "{}", ran.out);
    let ran = partner(&home, &["assign", "marek@agency.example", "8813477", "--json"]);
    assert_eq!((&array(&ran)[0]["status"], &array(&ran)[0]["name"]), (&"assigned".into(), &"Harbour Books".into()));

    // The freelancer is an employee of the other partner too.
    let other = |args: &[&str]| home.run(&[args, &["--account", "8813050", "--lang", "en"]].concat());
    let ines = "ines@ines-freelance.example";
    assert_eq!(other(&["users", "create", ines, "--seat", "core"]).status, 0);
    let ran = other(&["partner", "assign", ines, "8813602"]);
    assert!(ran.status == 1 && ran.err.contains("is not a partner employee"), "{ran:?}");
    tag(&home, ines);
    let ran = other(&["partner", "assign", ines, "8813602", "8813744"]);
    assert_eq!(ran.status, 1, "one of them was refused");
    assert!(ran.out.contains("at Maison Olive (8813744): Assigned") && !ran.out.contains("Tui"), "{}", ran.out);
    assert!(
        ran.err.contains(
            "Tui Trail Bikes (8813602): Their email address is already linked to another partner record for this client."
        ) && ran.err.contains("Ask Agency North"),
        "{}",
        ran.err
    );
    let rows = array(&other(&["partner", "employees", "--json"]));
    let clients = rows.iter().find(|row| row["email"] == ines).unwrap()["clients"].clone();
    assert_eq!((&clients[0]["status"], &clients[1]["status"]), (&"blocked".into(), &"assigned".into()));
    let log = home.run(&["audit", "export", "--account", "8812901"]).out;
    assert_eq!(log.matches("CLIENT_ASSIGNED").count(), 3, "{log}");
}

/// Has Studio Meridian tag one of its users, as on the screen.
#[tokio::main(flavor = "current_thread")]
async fn tag(home: &Home, address: &str) {
    let store: Arc<dyn Store> = Arc::new(SledStore::open(&home.data(), "now").unwrap());
    let number = worlds::live(store.as_ref()).await.unwrap().unwrap().world;
    let hub = open(&store, number).await;
    let hub_id = HubId::try_from(8_813_050).unwrap();
    let world = hub.world();
    let user = |address: &str| world.account(hub_id).unwrap().user(email(address).key()).unwrap().id;
    let wanted = PartnerCommand::Tag(Tag { user: user(address), on: true, gives_up: 0 });
    let actor = Actor { hub: hub_id, user: user("mei@meridian.example") };
    let outcome = hub.submit(actor, Command::Partner(Box::new(wanted))).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    hub.close().await;
    store.close().await.unwrap();
}

/// PAC-11, PAC-12, PAC-24: access is removed after the word alone, which is the same in both languages, and it is told first
/// what follows.
#[test]
fn access_is_removed_after_the_word() {
    let home = demo();
    let revoke = ["revoke", "priya@agency.example", "8813477"];
    refused(&home, &revoke, "would lose the access to Harbour Books (8813477): the user there would be deactivated.");
    refused(&home, &revoke, "Add --confirm REMOVE to agree");
    for word in ["remove", "SUPPRIMER", "REMOVE IT"] {
        refused(&home, &[&revoke[..], &["--confirm", word]].concat(), "Nothing was done.");
    }
    refused(
        &home,
        &["revoke", "priya@agency.example", "8813744", "--confirm", "REMOVE"],
        "is not assigned to this client",
    );
    refused(&home, &[&revoke[..], &["--confirm", "REMOVE", "--as", "marek@agency.example"]].concat(), "Needs:");
    let french = home.run(&[&["partner"], &revoke[..], &NORTH, &["--lang", "fr", "--confirm", "SUPPRIMER"]].concat());
    assert!(french.status == 1 && french.err.contains("--confirm REMOVE"), "{french:?}");
    let ran = partner(&home, &[&revoke[..], &["--confirm", "REMOVE"]].concat());
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("the user there is deactivated"), "{}", ran.out);
    refused(&home, &[&revoke[..], &["--confirm", "REMOVE"]].concat(), "is not assigned to this client");
    let ran = partner(&home, &["revoke", "yuki@agency.example", "8812345", "--confirm", "REMOVE", "--json"]);
    assert_eq!(array(&ran)[0]["status"], "removed");
    let there = home.run(&["users", "show", "priya@agency.example", "--account", "8813477", "--json"]);
    assert_eq!(array(&there)[0]["status"], "deactivated");
}

/// Help and the manual know every subcommand, and what is said comes in the language asked for.
#[test]
fn it_is_told_in_help_and_in_french() {
    let home = demo();
    let page = home.run(&["man"]).out.replace("\\-", "-");
    let help = home.run(&["partner", "--help"]);
    for command in ["domain", "employees", "assign", "revoke"] {
        assert!(help.out.contains(command), "{command} in\n{}", help.out);
        assert!(page.contains(&format!("seatdesk partner {command}")), "{command} in the manual");
    }
    let french = home.run(&[&["partner", "domain"], &NORTH[..], &["--lang", "fr"]].concat());
    assert!(french.out.contains("5 correspondent par le domaine"), "{french:?}");
}

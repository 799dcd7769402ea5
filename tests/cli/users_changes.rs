//! `seatdesk users create`, `edit`, `deactivate` and the like: the same commands as the screens', refused in the same words.

use super::users::{array, demo};
use crate::support::program::{Home, Ran};

const THAO: &str = "thao.nguyen@northwind.example";
const ADA: &str = "ada@northwind.example";

fn users(home: &Home, args: &[&str]) -> Ran {
    home.run(&[&["users"], args, &["--lang", "en"]].concat())
}

/// Refuses, and changes nothing.
#[track_caller]
fn refused(home: &Home, args: &[&str], sentence: &str) {
    let before = home.export(&home.data());
    let ran = users(home, args);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "{args:?}: {}", ran.err);
    assert!(ran.err.contains(sentence), "{args:?}: {}", ran.err);
    assert_eq!(home.export(&home.data()), before, "{args:?}");
}

fn user(home: &Home, email: &str) -> serde_json::Value {
    array(&users(home, &["show", email, "--json"])).remove(0)
}

/// CRU-34, CRU-36, EXT-17: a batch is created whole, with its team and preset, and says which link each has and whether it
/// was mailed.
#[test]
fn users_are_created() {
    let home = demo();
    let batch = ["create", "neu@x.example", "New@y.example", "oskar@agency.example", "--seat", "view-only"];
    let ran = users(&home, &[&batch[..], &["--team", "Ventes", "--preset", "barista", "--json"]].concat());
    let created = array(&ran);
    assert_eq!(created.len(), 3);
    for user in &created {
        assert_eq!((&user["seatNames"][0], &user["primaryTeamId"]), (&"view_only".into(), &"ventes".into()));
        assert_eq!(user["sendWelcomeEmail"], true);
    }
    assert!(created[0]["inviteLink"].as_str().unwrap().starts_with("https://app.hubspot.example/join/"));
    assert_eq!((&created[2]["status"], &created[2]["inviteLink"]), (&"active".into(), &serde_json::Value::Null));
    let log = home.run(&["audit", "export"]).out;
    assert_eq!(log.matches("ADD_USER,").count(), 3);
    assert_eq!((log.matches("TEAM_USER_ADDED").count(), log.matches("PRESET_CHANGED").count()), (3, 3));

    let ran =
        users(&home, &["create", "silent@x.example", "--seat", "core", "--template", "sales manager", "--no-email"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(
        ran.out.contains("silent@x.example was created and not mailed") && ran.out.contains("/join/"),
        "{}",
        ran.out
    );
    assert_eq!(user(&home, "silent@x.example")["roleIds"][0], "sales_manager");
    let ran = users(&home, &["create", "chief@x.example", "--seat", "core", "--super-admin"]);
    assert!(ran.out.contains("chief@x.example was created and mailed an invitation: https://"), "{}", ran.out);
    assert_eq!(user(&home, "chief@x.example")["superAdmin"], true);
}

/// ER-01, ER-03, ER-07, ER-24, CRU-36: what is wrong with one is told, and nobody is created; seats that leave are taken
/// back after a yes alone.
#[test]
fn a_batch_is_created_whole_or_not_at_all() {
    let home = demo();
    let create =
        |people: &[&'static str], more: &[&'static str]| -> Vec<&'static str> { [&["create"], people, more].concat() };
    refused(
        &home,
        &create(&["a@x.io", "not-an-address"], &["--seat", "core"]),
        "\"not-an-address\" is not an email address",
    );
    refused(&home, &create(&["a@x.io", THAO], &["--seat", "core"]), "is already a user here");
    refused(&home, &create(&["a@x.io", "A@x.io"], &["--seat", "core"]), "is in the list already");
    refused(&home, &create(&["a@x.io"], &["--seat", "core", "--team", "nowhere"]), "There is no team \"nowhere\"");
    refused(&home, &create(&["a@x.io"], &["--seat", "core", "--preset", "barrista"]), "Did you mean Barista?");
    refused(&home, &create(&["a@x.io"], &["--seat", "core", "--template", "chief"]), "There is no template \"chief\"");
    refused(&home, &create(&["a@x.io"], &["--seat", "partner"]), "a@x.io");
    refused(&home, &create(&["a@x.io"], &["--seat", "core", "--as", THAO]), "Needs:");
    let many = ["a@x.io", "b@x.io", "c@x.io", "d@x.io", "e@x.io", "f@x.io"];
    refused(&home, &create(&many, &["--seat", "core"]), "6 needed, 4 free");
    let few = ["a@x.io", "b@x.io", "c@x.io"];
    refused(&home, &create(&few, &["--seat", "core"]), "Add --yes to agree");
    let agreed = users(&home, &create(&few, &["--seat", "core", "--accept-from-removal", "1"]));
    assert_eq!(agreed.status, 0, "{}", agreed.err);
    assert!(agreed.out.contains("due to be removed") && agreed.out.lines().count() == 4, "{}", agreed.out);
    // Without a seat there is nothing to create anybody on.
    assert_eq!(users(&home, &["create", "z@x.io"]).status, 2);
}

/// USR-07: what is named is changed in one transaction, or nothing is.
#[test]
fn a_record_is_edited() {
    let home = demo();
    let edit = ["edit", THAO, "--no-main-team", "--add-team", "ventes", "--remove-team", "Bureau de Paris"];
    let ran = users(&home, &[&edit[..], &["--no-preset", "--template", "sales_manager", "--json"]].concat());
    let after = array(&ran).remove(0);
    assert_eq!(
        (&after["primaryTeamId"], &after["secondaryTeamIds"]),
        (&serde_json::Value::Null, &serde_json::json!(["ventes"]))
    );
    assert_eq!(after["roleIds"], serde_json::json!(["sales_manager"]));
    assert_eq!(user(&home, THAO), after);
    let ran = users(&home, &["edit", THAO, "--main-team", "marketing", "--preset", "Headquarters", "--defaults"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("Thảo Nguyễn: saved."), "{}", ran.out);
    assert_eq!(user(&home, THAO)["roleIds"], serde_json::json!([]));
    let before = home.export(&home.data());
    let ran = users(&home, &["edit", THAO, "--main-team", "marketing"]);
    assert!(ran.status == 0 && ran.out.contains("nothing to change"), "{ran:?}");
    assert_eq!(home.export(&home.data()), before);
    assert_eq!(users(&home, &["edit", THAO]).status, 2, "something has to be edited");
    assert_eq!(users(&home, &["edit", THAO, "--template", "x", "--defaults"]).status, 2);

    refused(&home, &["edit", THAO, "--main-team", "ventes", "--seat", "sales", "--as", THAO], "Needs:");
    refused(&home, &["edit", "bea@garage-band.example", "--seat", "core", "--account", "8812630"], "classic flow");
}

/// PM-10, ER-10, USR-10, 0.5: the super admin right is given and taken, what a screen would ask is told and refused, and done
/// after a yes.
#[test]
fn what_a_screen_would_ask_needs_a_yes() {
    let home = demo();
    assert_eq!(users(&home, &["edit", THAO, "--super-admin", "on"]).status, 0);
    assert_eq!(user(&home, THAO)["superAdmin"], true);
    assert_eq!(users(&home, &["edit", THAO, "--super-admin", "off"]).status, 0);
    assert_eq!(user(&home, THAO)["superAdmin"], false);
    // Of who has it by a template, the template goes too.
    assert_eq!(users(&home, &["edit", THAO, "--template", "Super Admin"]).status, 0);
    assert_eq!(user(&home, THAO)["superAdmin"], true);
    assert_eq!(users(&home, &["edit", THAO, "--super-admin", "off"]).status, 0);
    assert_eq!(
        (&user(&home, THAO)["superAdmin"], &user(&home, THAO)["roleIds"]),
        (&false.into(), &serde_json::json!([]))
    );

    refused(&home, &["edit", ADA, "--super-admin", "off"], "This takes rights from yourself");
    refused(&home, &["edit", THAO, "--seat", "view-only"], "A View-Only Seat takes away:");
    let ran = users(&home, &["edit", THAO, "--seat", "view-only", "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    assert_eq!(user(&home, THAO)["seatNames"], serde_json::json!(["view_only"]));
    let ran = users(&home, &["edit", ADA, "--super-admin", "off", "--yes"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "another super admin is left");
}

/// EXT-19, EXT-22, PM-11, PM-12: users are deactivated and reactivated, get reset links and invitations; who is refused is
/// told by address, and the others have their turn.
#[test]
fn the_actions_menu_works_from_a_shell() {
    let home = demo();
    let ran = users(&home, &["deactivate", THAO, ADA]);
    assert_eq!((ran.status, ran.out.as_str()), (1, "Thảo Nguyễn deactivated\n"));
    assert!(ran.err.contains("ada@northwind.example: Not on yourself."), "{}", ran.err);
    refused(&home, &["reset-password", THAO], "reactivate first");
    let ran = users(&home, &["reactivate", THAO, "--json"]);
    assert_eq!(array(&ran)[0]["status"], "active");
    let ran = users(&home, &["reset-password", THAO]);
    assert_eq!((ran.status, ran.out.as_str()), (0, "Reset link sent to thao.nguyen@northwind.example\n"));
    let invited = "hemi.rangihuna@northwind.example";
    let before = users(&home, &["show", invited]).out;
    let ran = users(&home, &["resend-invite", invited]);
    let link = ran.out.lines().nth(1).unwrap().trim().to_owned();
    assert!(link.starts_with("https://") && !before.contains(&link), "{}", ran.out);
    assert!(users(&home, &["show", invited]).out.contains(&link));
    refused(&home, &["resend-invite", THAO], "");
    refused(&home, &["deactivate", THAO, "nobody@x.io"], "has no user \"nobody@x.io\"");
    refused(&home, &["deactivate", THAO, "--as", "anais.paquet@northwind.example"], "Needs: Super Admin");
}

/// USR-13, PM-11: nobody is deleted without a yes, which says first what would be done.
#[test]
fn users_are_deleted_after_a_yes() {
    let home = demo();
    refused(&home, &["delete", THAO], "leaves this account for good");
    refused(&home, &["delete", THAO], "Add --yes to agree");
    refused(&home, &["delete", ADA, "--yes"], "Not on yourself");
    refused(&home, &["delete", ADA], "Not on yourself");
    let ran = users(&home, &["delete", THAO, THAO, "--yes"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, "Thảo Nguyễn deleted\n"));
    refused(&home, &["show", THAO], "has no user");
    assert!(home.run(&["audit", "export"]).out.contains("REMOVE_USER"));
}

/// Help, completions and the manual know every subcommand; refusals come in the language asked for.
#[test]
fn it_is_told_in_help_and_in_french() {
    let home = demo();
    let help = home.run(&["users", "--help"]);
    let page = home.run(&["man"]).out.replace("\\-", "-");
    for command in [
        "list",
        "show",
        "create",
        "edit",
        "deactivate",
        "reactivate",
        "reset-password",
        "resend-invite",
        "delete",
        "export",
    ] {
        assert!(help.out.contains(command), "{command} in\n{}", help.out);
        assert!(page.contains(&format!("seatdesk users {command}")), "{command} in the manual");
    }
    let french = home.run(&["users", "delete", ADA, "--yes", "--lang", "fr"]);
    assert_eq!((french.status, french.out.as_str()), (1, ""));
    assert!(french.err.contains("vous-même") || french.err.contains("soi-même"), "{}", french.err);
}

//! The first whole path: start, create users, quit, start again, find them.

use super::{create_users, screen::Terminal};
use crate::support::program::Home;

/// Creates three users by keyboard in this language, quits, starts again and finds them.
///
/// `created` is what the screen says then, `found` how many of all users a search shows.
fn create_quit_and_find(language: &str, created: &str, found: &str) {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", language]);
    terminal.wait_for_users();
    create_users(&mut terminal, "ann@x.io, bob@x.io cy@x.io");
    terminal.wait_for(created);
    for address in ["ann@x.io", "bob@x.io", "cy@x.io"] {
        assert!(terminal.row(address).is_some(), "{}", terminal.text());
    }
    // Done leads back to the table, with the first of them under the cursor.
    terminal.keys("\x0e");
    terminal
        .wait_until("the cursor on ann@x.io", |terminal| terminal.row("ann@x.io").is_some_and(|row| row.contains('▌')));
    terminal.keys("q");
    terminal.expect_end(0);

    let mut terminal = Terminal::start(&home, ["--lang", language]);
    terminal.wait_for_users();
    terminal.keys("/@x.io");
    terminal.wait_for(found);
    for address in ["ann@x.io", "bob@x.io", "cy@x.io"] {
        assert!(terminal.row(address).is_some(), "{}", terminal.text());
    }
    // Enter leaves the search box, whose text took the letters until then.
    terminal.keys("\rq");
    terminal.expect_end(0);
}

/// AC-18, AC-106: three addresses in one line make a batch of three, and the next start finds them.
#[test]
fn users_created_by_keyboard_are_there_after_a_restart() {
    create_quit_and_find("en", "3 users created", "3 of 253");
}

/// AC-18, AC-106: the same in French.
#[test]
fn users_created_by_keyboard_in_french_are_there_after_a_restart() {
    create_quit_and_find("fr", "3 utilisateurs créés", "3 sur 253");
}

/// AC-106: no half-written wizard is in the world after a restart, however the program was left; it waits outside of it
/// until it is resumed or thrown away.
#[test]
fn nothing_of_an_open_wizard_is_there_after_a_restart() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    super::fill_wizard(&mut terminal, "ann@x.io, bob@x.io");
    terminal.wait_for("[ ]");
    terminal.keys("\x03");
    terminal.expect_end(0);

    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for("Resume");
    terminal.wait_for("250 users");
    assert!(!terminal.text().contains("Ctrl-N"), "{}", terminal.text());
    terminal.keys("\t\r");
    terminal.wait_for_users();
    terminal.keys("q");
    terminal.expect_end(0);
    assert!(!home.export(&home.data()).contains("@x.io"));
}

#[test]
fn a_world_that_was_worked_in_is_kept_when_another_takes_its_place() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    create_users(&mut terminal, "ann@x.io");
    terminal.keys("\x0eq");
    terminal.expect_end(0);
    let before = home.export(&home.data());

    let ran = home.run(&["fixture", "load", "empty"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let kept = ran.err.split_whitespace().find(|word| word.contains("replaced-")).unwrap().trim_end_matches(';');
    assert!(!home.export(&home.data()).contains("ann@x.io"));
    let ran = home.run(&["import", kept]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert_eq!(home.export(&home.data()), before);
}

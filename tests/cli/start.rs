//! Who operates, which world, at which time: what the start refuses.

use crate::{support::program::Home, terminal::screen::Terminal};

/// Starts the screens with these arguments, and answers the exit status and what was said, on one line.
fn start(home: &Home, args: &[&str]) -> (u32, String) {
    let mut terminal = Terminal::start(home, args);
    let ended = terminal.wait_end();
    assert_eq!(ended.signal(), None);
    // The window breaks a long line wherever it is full.
    (ended.exit_code(), terminal.text().replace('\n', ""))
}

fn demo() -> Home {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    home
}

/// NAV-09: whoever is no user of the account is told whom to ask to be added.
#[test]
fn an_unknown_operator_is_told_which_super_admin_to_ask() {
    let home = demo();
    let (status, told) = start(&home, &["--as", "nobody@nowhere.example", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(told.contains("nobody@nowhere.example") && told.contains("super admins"), "{told}");
    assert!(told.contains("ada@northwind.example"), "{told}");
    let (status, told) = start(&home, &["--as", "nobody@nowhere.example", "--lang", "fr"]);
    assert_eq!(status, 1);
    assert!(told.contains("super administrateurs") && told.contains("ada@northwind.example"), "{told}");
}

#[test]
fn an_operator_is_looked_for_in_the_account_that_is_named() {
    let home = demo();
    let (status, told) = start(&home, &["--account", "8812402", "--as", "ada@northwind.example", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(told.contains("Little Bakery"), "{told}");
}

#[test]
fn an_unknown_account_lists_those_there_are() {
    let (status, told) = start(&demo(), &["--account", "77", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(told.contains("\"77\""), "{told}");
    for account in ["8812345", "Northwind Coffee", "8812901", "Agency North"] {
        assert!(told.contains(account), "{account} is missing in {told}");
    }
}

#[test]
fn another_fixture_than_the_world_that_is_there_is_refused() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "empty"]).status, 0);
    let (status, told) = start(&home, &["--fixture", "demo", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(told.contains("\"empty\"") && told.contains("fixture load demo"), "{told}");
    // An unknown name is wrong usage, whatever world is there.
    let (status, told) = start(&home, &["--fixture", "dmeo", "--lang", "en"]);
    assert_eq!(status, 2);
    assert!(told.contains("demo") && told.contains("empty"), "{told}");
}

#[test]
fn another_time_than_that_of_the_world_is_refused() {
    let home = demo();
    let (status, told) = start(&home, &["--now", "2030-01-01T00:00:00Z", "--lang", "en"]);
    assert_eq!(status, 2);
    assert!(told.contains("2024-02-07T08:00:00Z"), "{told}");
    // The time at which it stands is no other time.
    let mut terminal = Terminal::start(&home, ["--now", "2024-02-07T08:00:00Z", "--lang", "en"]);
    terminal.wait_for_users();
    terminal.keys("q");
    terminal.expect_end(0);
}

#[test]
fn what_the_command_line_names_is_what_opens() {
    let home = demo();
    let mut terminal = Terminal::start(&home, ["--account", "8812788", "--lang", "fr"]);
    terminal.wait_for("Atelier");
    terminal.wait_for("Utilisateurs");
    terminal.keys("q");
    terminal.expect_end(0);
}

#[test]
fn everybody_whom_the_readme_names_can_work() {
    let home = demo();
    let readme = include_str!("../../README.md");
    let named: Vec<&str> =
        readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name).collect();
    let operators: Vec<&str> = named.into_iter().filter(|name| name.contains('@')).collect();
    assert!(operators.len() > 10, "{operators:?}");
    for operator in operators {
        let mut terminal = Terminal::start(&home, ["--as", operator, "--lang", "en"]);
        terminal.wait_for("Settings › Users & Teams › Users");
        terminal.keys("q");
        terminal.expect_end(0);
    }
}

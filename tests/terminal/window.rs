//! The window's size, and more keys at once than anybody types.

use seatdesk::ui::layout::SMALLEST;
use sha2::{Digest, Sha256};

use super::screen::Terminal;
use crate::support::program::Home;

/// An exported world with this many more users, whose addresses come first in every order.
fn with_users(export: &str, count: usize) -> String {
    let mut lines: Vec<String> = export.lines().map(str::to_owned).collect();
    lines.pop();
    let header = lines.remove(0);
    lines.extend((0..count).map(|n| {
        let email = format!("{n:05}@load.example");
        format!(
            r#"{{"key":"acct/000008812345/user/{email}","value":{{"access":{{"source":"default"}},"created_at":"2024-02-01T08:00:00Z","email":"{email}","id":"{n:016x}","origin":"typed","seat":"view_only","status":"active","v":1}}}}"#
        )
    }));
    let key = |line: &String| line.split('"').nth(3).unwrap().to_owned();
    lines.sort_by_key(key);
    let records = lines.len();
    let body = format!("{header}\n{}\n", lines.join("\n"));
    let hash: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{body}{{\"records\":{records},\"sha256\":\"{hash}\"}}\n")
}

/// Whether the cursor is on the row of this user.
fn cursor_on(terminal: &Terminal, user: usize) -> bool {
    terminal.row(&format!("{user:05}@")).is_some_and(|row| row.contains('▌'))
}

#[test]
fn a_thousand_keys_in_one_write_are_all_taken() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    std::fs::write(home.path("big.jsonl"), with_users(&home.export(&home.data()), 1100)).unwrap();
    let ran = home.run(&["import", "big.jsonl"]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_until("the first row", |terminal| cursor_on(terminal, 0));
    terminal.keys(&"\x1b[B".repeat(1000));
    terminal.wait_until("the cursor on user 1000", |terminal| cursor_on(terminal, 1000));
    // The next key goes on from there: none was late.
    terminal.keys("\x1b[A");
    terminal.wait_until("the cursor on user 999", |terminal| cursor_on(terminal, 999));
    terminal.keys("q");
    terminal.expect_end(0);
}

#[test]
fn after_a_storm_of_sizes_the_screen_is_whole_and_answers() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    let sizes = [(1, 1), (200, 60), (80, 1), (1, 24), (79, 23), (2, 2), (300, 100), (80, 24), (1, 1), (40, 10)];
    for (columns, rows) in sizes.into_iter().cycle().take(60) {
        terminal.resize(columns, rows);
        terminal.keys("\x1b[B");
    }
    // Smaller than the screens need: it says so.
    let smallest = format!("{} x {}", SMALLEST.width, SMALLEST.height);
    terminal.resize(SMALLEST.width - 1, SMALLEST.height);
    terminal.wait_for(&smallest);
    terminal.resize(100, 30);
    terminal.wait_gone(&smallest);
    terminal.wait_for("250 users");
    terminal.keys("/aarav");
    terminal.wait_for("of 250");
    assert!(terminal.row("Aarav Kapoor").is_some(), "{}", terminal.text());
    terminal.keys("\x1b");
    terminal.wait_gone("of 250");
    terminal.keys("q");
    terminal.expect_end(0);
}

//! `seatdesk users` on a terminal: a table as wide as it is, a question before somebody is deleted, and a folder in use.

use super::screen::Terminal;
use crate::support::program::Home;

const THAO: &str = "thao.nguyen@northwind.example";

fn demo() -> Home {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    home
}

/// Every user has one line, whatever they are called, and an address of which much is left.
#[test]
fn a_table_fits_the_terminal() {
    let home = demo();
    let mut terminal = Terminal::start(&home, ["users", "list", "--limit", "12", "--lang", "en"]);
    terminal.expect_end(0);
    let text = terminal.text();
    assert!(text.contains("NAME") && text.contains("STATUS"), "{text}");
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    assert_eq!(lines.len(), 13, "{text}");
    assert!(lines.iter().skip(1).all(|line| line.contains(".example")), "{text}");
    assert!(!String::from_utf8_lossy(terminal.bytes()).contains("\u{1b}["), "no colours");
}

/// USR-13: who deletes is told what follows, and asked; only a yes deletes.
#[test]
fn a_deletion_is_asked_about() {
    let home = demo();
    for (answer, status, there) in [("n\r", 1, true), ("\r", 1, true), ("y\r", 0, false)] {
        let mut terminal = Terminal::start(&home, ["users", "delete", THAO, "--lang", "en"]);
        terminal.wait_for("Go on? [y/N]");
        assert!(terminal.text().replace('\n', "").contains("leaves this account for good"), "{}", terminal.text());
        terminal.keys(answer);
        terminal.expect_end(status);
        assert_eq!(home.run(&["users", "show", THAO]).status == 0, there, "{answer:?}");
    }
}

/// A folder that somebody works in is refused like everywhere, and nothing is printed.
#[test]
fn a_folder_in_use_is_refused() {
    let home = demo();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    for args in [&["users", "list", "--json"][..], &["users", "delete", THAO, "--yes"], &["users", "export"]] {
        let ran = home.run(&[args, &["--lang", "en"]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (5, ""), "{args:?}");
        assert!(ran.err.contains("is in use"), "{}", ran.err);
    }
    terminal.keys("q");
    terminal.expect_end(0);
}

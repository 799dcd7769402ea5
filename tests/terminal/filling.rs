//! A large account: filled with a line that tells how far it is, cancelled by Ctrl-C, and opened.

use super::screen::Terminal;
use crate::support::program::Home;

#[test]
fn ctrl_c_cancels_and_leaves_the_world_that_was_there() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "empty"]).status, 0);
    let before = home.export(&home.data());
    for (lang, filling, cancelled) in [("en", "records, ", "Cancelled."), ("fr", "enregistrements sur", "Annulé.")] {
        let mut terminal = Terminal::start(&home, ["fixture", "load", "large:2000000", "--lang", lang]);
        terminal.wait_for(filling);
        terminal.keys("\x03");
        assert_eq!(terminal.wait_end().exit_code(), 1);
        let text = terminal.text();
        assert!(text.contains(cancelled), "{text}");
        assert!(!text.contains(filling), "the line is gone: {text}");
        assert_eq!(home.export(&home.data()), before);
    }
}

#[test]
fn the_first_start_fills_a_large_account_and_opens_it() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--fixture", "large:3e3", "--lang", "en"]);
    terminal.resize(120, 40);
    terminal.wait_for("u0000001@large.example");
    terminal.wait_for("3,000 users");
    terminal.keys("G");
    terminal.wait_for("u0003000@large.example");
    terminal.keys("q");
    terminal.expect_end(0);
    // The same world by another spelling of its size; another one is another world.
    let mut terminal =
        Terminal::start(&home, ["--fixture", "large:3000", "--lang", "en", "--as", "u0002001@large.example"]);
    terminal.wait_for("3,000 users");
    terminal.keys("q");
    terminal.expect_end(0);
    let mut terminal = Terminal::start(&home, ["--fixture", "large:4000", "--lang", "en"]);
    assert_eq!(terminal.wait_end().exit_code(), 1);
}

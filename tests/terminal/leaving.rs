//! The ways out. Whatever it is, the terminal is as it was before.

use rustix::process::Signal;

use super::{fill_wizard, screen::Terminal};
use crate::support::program::Home;

#[test]
fn a_signal_to_end_restores_the_terminal() {
    for signal in [Signal::TERM, Signal::HUP] {
        let home = Home::new();
        let mut terminal = Terminal::start(&home, ["--fixture", "empty", "--lang", "en"]);
        terminal.wait_for("1 user");
        terminal.signal(signal);
        terminal.expect_end(0);
    }
}

#[test]
fn control_c_leaves_at_once_from_the_wizard() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    fill_wizard(&mut terminal, "ann@x.io");
    terminal.wait_for("[ ]");
    terminal.keys("\x03");
    terminal.expect_end(0);
}

/// AC-41: filled and discarded by Esc, three pages leave no new user, mail or audit entry.
/// INV-24: before the commit step the store stays equal to the byte.
#[test]
fn a_discarded_wizard_leaves_the_store_as_it_was() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    let before = home.export(&home.data());
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    fill_wizard(&mut terminal, "ann@x.io, bob@x.io cy@x.io");
    terminal.wait_for("[ ]");
    terminal.keys("\x1b");
    terminal.wait_for("Discard");
    // The safe answer has the focus; the one beside it discards.
    terminal.keys("\t\r");
    terminal.wait_gone("Ctrl-N");
    terminal.keys("q");
    terminal.expect_end(0);
    assert_eq!(home.export(&home.data()), before);
}

//! Snapshots of the running program: the command line is told who has the folder, and finds what the screens have kept.

use super::screen::Terminal;
use crate::support::program::Home;

/// Demo and QA 7: while the program runs, a shell restores nothing, and is told who has the folder; what is saved and
/// restored in the panel is there for the shell afterwards, and a wizard that was open is offered again.
#[test]
fn the_panel_and_the_shell_share_the_snapshots() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    let before = home.export(&home.data());
    assert_eq!(home.run(&["snapshot", "save", "start"]).status, 0);
    assert_eq!(home.run(&["clock", "advance", "1d"]).status, 0);
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    let ran = home.run(&["snapshot", "restore", "start", "--lang", "en"]);
    assert_eq!((ran.status, ran.out.as_str()), (5, ""));
    assert!(ran.err.contains("is in use: by tester, process"), "{}", ran.err);

    terminal.keys("\x1b[19~s");
    terminal.wait_for("start");
    terminal.keys("\r");
    terminal.wait_for("Go back to \"start\"?");
    terminal.keys("\t\r");
    terminal.wait_for("Restored \"start\".");
    terminal.keys("\x1b");
    terminal.wait_for_users();
    terminal.keys("cnew@x.example ");
    terminal.wait_for("new@x.example");
    terminal.keys("\x1b[C");
    terminal.keys("\x03");
    terminal.wait_end();
    assert!(home.export(&home.data()) == before, "nothing was created");
    let listed = home.run(&["snapshot", "list", "--json"]).out;
    assert!(listed.contains("\"before-restore\"") && listed.contains("\"start\""), "{listed}");

    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for("Resume");
    terminal.keys("\r");
    terminal.wait_for("new@x.example");
    terminal.keys("\x03");
    terminal.wait_end();
}

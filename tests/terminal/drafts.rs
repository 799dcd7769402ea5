//! What was typed and not finished, after a kill, a lost terminal and a signal to end.

use std::{fs, os::unix::fs::PermissionsExt as _, path::PathBuf, thread};

use rustix::process::Signal;

use super::screen::Terminal;
use crate::support::program::Home;

/// The drafts of the home's data folder.
fn drafts(home: &Home) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.data().join("drafts")).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|ext| ext == "json")).collect()
}

/// How often is looked for a draft; only a failing test ever looks so often.
const LOOKS: usize = 5_000_000;

/// Looks until a draft holds a text: it is written behind the back of who types.
fn wait_for_draft(home: &Home, text: &str) -> PathBuf {
    let holds = |path: &PathBuf| fs::read_to_string(path).is_ok_and(|draft| draft.contains(text));
    let mut looks = std::iter::repeat_with(|| {
        thread::yield_now();
        drafts(home).into_iter().find(holds)
    });
    looks.by_ref().take(LOOKS).flatten().next().unwrap_or_else(|| panic!("no draft holds {text:?}"))
}

/// Killed, hung up or told to end in the middle of typing: the next start offers what was typed, and resumes it. Only the
/// owner may read it.
#[test]
fn what_was_typed_is_offered_again() {
    let ways = [
        (Signal::KILL, "en", "Unfinished batch", "Resume"),
        (Signal::HUP, "fr", "Lot inachevé", "Reprendre"),
        (Signal::TERM, "en", "Unfinished batch", "Resume"),
    ];
    for (signal, language, title, resume) in ways {
        let home = Home::new();
        let mut terminal = Terminal::start(&home, ["--lang", language]);
        terminal.wait_for_users();
        terminal.keys("cann@x.io bob@x.io half@x");
        terminal.wait_for("half@x");
        if signal == Signal::KILL {
            // A kill leaves no time: what is on the disk is all there is.
            wait_for_draft(&home, "half@x");
        }
        terminal.signal(signal);
        terminal.wait_end();
        let path = wait_for_draft(&home, "half@x");
        let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));

        let mut terminal = Terminal::start(&home, ["--lang", language]);
        terminal.wait_for(title);
        terminal.wait_for(resume);
        terminal.keys("\r");
        terminal.wait_for("half@x");
        terminal.wait_for("ann@x.io");
        terminal.wait_for("bob@x.io");
        // Discarded, it is gone for good.
        terminal.keys("\x1b");
        terminal.wait_for("▸");
        terminal.keys("\t\r");
        terminal.wait_for_users();
        terminal.keys("q");
        terminal.expect_end(0);
        assert_eq!(drafts(&home), [] as [PathBuf; 0]);
    }
}

/// A world that takes another's place is offered nothing of it.
#[test]
fn a_draft_goes_with_its_world() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    terminal.keys("cann@x.io ");
    terminal.wait_for("ann@x.io");
    terminal.keys("\x03");
    terminal.expect_end(0);
    assert_eq!(drafts(&home).len(), 1);
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);

    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.wait_for_users();
    terminal.keys("q");
    terminal.expect_end(0);
    assert_eq!(drafts(&home), [] as [PathBuf; 0]);
}

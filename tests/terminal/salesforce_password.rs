//! A password of Salesforce that is typed at the real program is in nothing that it leaves behind or writes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rustix::process::Signal;

use super::screen::Terminal;
use crate::support::program::Home;

/// The password that is right, and one that is not.
const PASSWORDS: [&str; 2] = ["flatwhite", "Tr0ub4dor-3"];

/// Every file below a folder.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Holds everything in a home to not holding a password.
fn hold(home: &Home) {
    let mut found = Vec::new();
    files(home.dir(), &mut found);
    assert!(!found.is_empty());
    for path in found {
        let bytes = fs::read(&path).unwrap();
        for word in PASSWORDS {
            assert!(!holds(&bytes, word), "{word} is in {}", path.display());
        }
    }
}

/// AC-103, INV-21, SFI-13: a wrong password is typed, the right one is pasted and connects another user, a third time it is
/// half typed when the program is told to end; then neither store, nor log, nor draft, nor export, nor anything that was
/// sent to the terminal has either.
#[test]
fn a_password_is_nowhere() {
    for signal in [Signal::TERM, Signal::KILL] {
        let home = Home::new();
        let level = [("SEATDESK_LOG_LEVEL", "debug")];
        let mut terminal = Terminal::start_with(&home, ["--lang", "en"], &level);
        terminal.wait_for_users();
        terminal.keys("4");
        terminal.wait_for("Parcel Pigeon");
        terminal.keys("\x1b[F\r");
        terminal.wait_for("Permissions of the integration user");
        terminal.keys("u");
        terminal.wait_for("I have checked");
        terminal.keys(" \x0e");
        terminal.wait_for("Log in to Salesforce");
        terminal.keys("admin@northwind-sf.example\tTr0ub4dor-3\r");
        terminal.wait_for("Check your username and password.");
        terminal.keys("\x1b[200~flatwhite\x1b[201~");
        terminal.wait_for("\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}");
        terminal.keys("\r");
        terminal.wait_for("all the permissions of the current one");
        terminal.keys("\r");
        terminal.wait_for("Salesforce Administrator replaces");
        terminal.keys("u");
        terminal.wait_for("I have checked");
        terminal.keys(" \x0e");
        terminal.wait_for("Log in to Salesforce");
        terminal.keys("integration@northwind-sf.example\tflatwhite");
        terminal.wait_for("\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}\u{2022}");
        terminal.signal(signal);
        terminal.wait_end();
        hold(&home);
        let export = home.export(&home.data());
        assert!(export.contains("admin@northwind-sf.example"), "who is connected is kept");
        for word in PASSWORDS {
            assert!(!export.contains(word) && !holds(terminal.bytes(), word), "{word}");
        }
    }
}

/// AC-103, INV-21: the pictures of a flow that types one have it nowhere, and neither has what the check prints, not even of
/// a step that fails.
#[test]
fn the_pictures_of_a_flow_have_no_password() {
    let home = Home::new();
    let flow = home.path("switch.flow.toml");
    let steps = "format = 1\nid = \"switch\"\ntitle = { en = \"Switch\", fr = \"Changer\" }\nfixture = \"demo\"\n\
                 persona = \"ada@northwind.example\"\n\
                 [[step]]\nid = \"open\"\ndo = \"tab.connected-apps\"\nkeys = \"End Enter u Space C-n\"\nshot = true\n\
                 [[step]]\nid = \"name\"\ntype = \"admin@northwind-sf.example\\n\"\n\
                 [[step]]\nid = \"wrong\"\ntype = \"Tr0ub4dor-3\"\nshot = true\nexpect = { text = \"\u{2022}\u{2022}\u{2022}\" }\n\
                 [[step]]\nid = \"try\"\nkeys = \"Enter\"\nshot = true\n\
                 [[step]]\nid = \"right\"\npaste = \"flatwhite\"\nshot = true\n\
                 [[step]]\nid = \"in\"\nkeys = \"Enter\"\nshot = true\nexpect = { state = \"SM-10:Compare\" }\n\
                 [[step]]\nid = \"fails\"\nkeys = \"Tab\"\nexpect = { state = \"SM-10:Sync\" }\n";
    fs::write(&flow, steps).unwrap();
    let pictures = home.path("pictures");
    let ran = home.run(&["check", flow.to_str().unwrap(), "--pictures", pictures.to_str().unwrap()]);
    assert_ne!(ran.status, 0, "{ran:?}");
    assert!(ran.out.contains("fails") || ran.err.contains("fails"), "{ran:?}");
    for word in PASSWORDS {
        assert!(!ran.out.contains(word) && !ran.err.contains(word), "{ran:?}");
    }
    fs::remove_file(&flow).unwrap();
    let mut found = Vec::new();
    files(&pictures, &mut found);
    assert!(found.len() >= 5, "{found:?}");
    hold(&home);
}

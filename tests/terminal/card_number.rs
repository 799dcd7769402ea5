//! A card number that is typed at the real program is in nothing that it leaves behind.

use std::{fs, path::Path};

use rustix::process::Signal;

use super::screen::Terminal;
use crate::support::program::Home;

/// The number, and the forms in which it may be written.
const NUMBER: [&str; 3] = ["4000056655665556", "4000 0566 5566 5556", "4000-0566-5566-5556"];

/// Every file below a folder.
fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Holds everything in a home to not holding the number.
fn hold(home: &Home) {
    let mut found = Vec::new();
    files(home.dir(), &mut found);
    assert!(!found.is_empty());
    for path in found {
        let bytes = fs::read(&path).unwrap();
        for number in NUMBER {
            let there = bytes.windows(number.len()).any(|part| part == number.as_bytes());
            assert!(!there, "{number} is in {}", path.display());
        }
    }
}

/// AC-77, INV-20, PRC-12: a card is put on file by keyboard, another is half typed when the program is told to end, with an
/// unfinished batch of users below it; then neither store, nor log, nor draft, nor export, nor outbox has the number. The
/// last four digits are there.
#[test]
fn a_card_number_is_nowhere() {
    for signal in [Signal::TERM, Signal::KILL] {
        let home = Home::new();
        let mut terminal = Terminal::start(&home, ["--lang", "en"]);
        terminal.wait_for_users();
        terminal.keys("5");
        terminal.wait_for("Payment method");
        terminal.keys("c");
        terminal.wait_for("Card number");
        // Pasted as a person would, with the rest typed.
        terminal.keys("\x1b[200~4000 0566 5566 5556\x1b[201~");
        terminal.wait_for("4000 0566 5566 5556");
        terminal.keys("\t1230\t987\tAda Obi\r");
        terminal.wait_for("Card on file changed");
        terminal.keys("c");
        terminal.wait_for("On file now: Visa •••• 5556");
        terminal.keys("4000056655665556");
        terminal.wait_for("4000 0566 5566 5556");
        terminal.signal(signal);
        terminal.wait_end();
        hold(&home);
        let export = home.export(&home.data());
        assert!(export.contains("5556"), "the last four digits are kept");
        assert!(NUMBER.iter().all(|number| !export.contains(number)));
    }
}

/// AC-77, INV-20: the pictures of a flow that types one have it nowhere, and neither has what the check prints.
#[test]
fn the_pictures_of_a_flow_have_no_card_number() {
    let home = Home::new();
    let flow = home.path("card.flow.toml");
    let steps = "format = 1\nid = \"card\"\ntitle = { en = \"Card\", fr = \"Carte\" }\nfixture = \"demo\"\n\
                 persona = \"ada@northwind.example\"\n\
                 [[step]]\nid = \"open\"\ndo = \"go.payment-method\"\nkeys = \"c\"\nshot = true\n\
                 [[step]]\nid = \"type\"\npaste = \"4000 0566 5566 5556\"\nkeys = \"Tab 1 2 3 0 Tab 9 8 7 Tab A\"\n\
                 shot = true\nexpect = { text = \"•••• •••• •••• 5556\" }\n\
                 [[step]]\nid = \"save\"\nkeys = \"Enter\"\nshot = true\nexpect = { store = \"card/last4\", eq = \"5556\" }\n";
    fs::write(&flow, steps).unwrap();
    let pictures = home.path("pictures");
    let ran = home.run(&["check", flow.to_str().unwrap(), "--pictures", pictures.to_str().unwrap()]);
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(NUMBER.iter().all(|number| !ran.out.contains(number) && !ran.err.contains(number)));
    fs::remove_file(&flow).unwrap();
    let mut found = Vec::new();
    files(&pictures, &mut found);
    assert_eq!(found.len(), 6, "three of each language");
    hold(&home);
}

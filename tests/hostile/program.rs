//! The real program, given texts that mean harm in every way it takes texts: what it says is text alone.

use std::{fs, os::unix::ffi::OsStrExt};

use sha2::{Digest, Sha256};

use super::sequences::{check, is_text};
use crate::{
    support::program::{Home, Ran, ran},
    terminal::screen::Terminal,
};

/// Sets the clipboard, clears the screen in 7 and 8 bits, turns the direction, and hides.
const PAYLOAD: &str = "\u{1b}]52;c;cm0gLXJmIH4=\u{7}\u{1b}[2J\u{9b}2J\u{202e}\u{200b}\u{e0041}\r\n\tx\u{7f}";

/// Runs the program, and holds both of its streams to text.
#[track_caller]
fn said(home: &Home, args: &[&str]) -> Ran {
    let ran = home.run(args);
    assert_clean(&ran, &format!("{args:?}"));
    ran
}

#[track_caller]
fn assert_clean(ran: &Ran, what: &str) {
    assert!(is_text(&ran.err), "{what}: {:?}", ran.err);
    assert!(is_text(&ran.out), "{what}: {:?}", ran.out);
}

/// P9, P12: whatever is quoted from the command line.
#[test]
fn arguments_are_quoted_as_text() {
    let home = Home::new();
    assert_eq!(said(&home, &["fixture", "load", "hostile"]).status, 0);
    let as_value = |option: &str| home.run(&[option, PAYLOAD, "export"]);
    for option in ["--as", "--account", "--fixture", "--lang", "--theme", "--now", "--config", "--data"] {
        assert_clean(&as_value(option), option);
    }
    for args in [
        vec![PAYLOAD],
        vec!["--", PAYLOAD],
        vec!["fixture", PAYLOAD],
        vec!["fixture", "load", PAYLOAD],
        vec!["import", PAYLOAD],
        vec!["export", PAYLOAD],
        vec!["config", PAYLOAD],
    ] {
        let ran = said(&home, &args);
        assert!(ran.status != 0 && !ran.err.is_empty(), "{args:?}: {ran:?}");
    }
    let option = format!("--{PAYLOAD}");
    assert_eq!(said(&home, &[&option]).status, 2);
    assert_eq!(said(&home, &["--lang", PAYLOAD, "config", "check"]).status, 2);
}

/// Nobody of this name: what was asked for is told, on a terminal as in a file.
#[test]
fn an_operator_who_is_not_there_is_told_as_text() {
    let home = Home::new();
    for args in [["--as", PAYLOAD], ["--account", PAYLOAD], ["--fixture", PAYLOAD]] {
        let mut terminal = Terminal::start(&home, args.into_iter().chain(["--lang", "en"]));
        terminal.wait_end();
        let told = String::from_utf8(terminal.bytes().to_vec()).unwrap();
        assert!(told.contains("seatdesk: ") && is_text(&told.replace("\r\n", "\n")), "{args:?}: {told:?}");
    }
}

/// P9, P12: settings, their names, their values, their file and the variables.
#[test]
fn settings_are_quoted_as_text() {
    let home = Home::new();
    let escaped = "\\u001B]52;c;x\\u0007\\u009B2J\\u202E";
    let files = [
        format!("\"{escaped}\" = 1\n"),
        format!("lang = \"{escaped}\"\n[start]\n\"{escaped}\" = 2\n"),
        format!("theme = \"mono\nlang = \u{1b}[2J{}\n", "\u{202e}"),
        format!("[\"{escaped}\"]\nx = 1\n"),
    ];
    for text in files {
        fs::write(home.path("bad.toml"), &text).unwrap();
        let ran = said(&home, &["--config", "bad.toml", "config", "check"]);
        assert_eq!(ran.status, 2, "{text:?}: {ran:?}");
        assert!(ran.err.contains("bad.toml:"), "{ran:?}");
    }
    // A file whose name is the harm, well and not.
    let name = "\u{1b}[2J\u{202e}\u{9b}settings.toml";
    fs::write(home.path(name), "theme = 'mono'\n").unwrap();
    assert_eq!(said(&home, &["--config", name, "config", "check"]).status, 0);
    fs::write(home.path(name), "theme = 1\n").unwrap();
    assert_eq!(said(&home, &["--config", name, "config", "check"]).status, 2);

    for (variable, value) in [
        ("SEATDESK_LANG", PAYLOAD),
        ("SEATDESK_\u{1b}[2J\u{202e}", "x"),
        ("SEATDESK_START_ACCOUNT", PAYLOAD),
        ("SEATDESK_DATA", PAYLOAD),
        ("LANG", PAYLOAD),
        ("TERM", PAYLOAD),
        ("USER", PAYLOAD),
    ] {
        for args in [&["config", "check"][..], &["export"], &["fixture", "list"], &[]] {
            let mut command = home.command(args);
            command.env(variable, value);
            assert_clean(&ran(command), variable);
        }
    }
    let mut command = home.command(["config", "check"]);
    command.env("SEATDESK_THEME", std::ffi::OsStr::from_bytes(b"\x9b2J\xff"));
    assert_clean(&ran(command), "a variable that is no text");
}

/// Whoever has the folder is named by what their environment said.
#[test]
fn the_owner_of_a_folder_is_told_as_text() {
    let home = Home::new();
    let mut first = Terminal::start_with(&home, ["--lang", "en"], &[("USER", "mal\u{1b}[2J\u{202e}ory")]);
    first.wait_for_users();
    let ran = said(&home, &["export"]);
    assert_eq!(ran.status, 5);
    assert!(ran.err.contains("ory"), "{}", ran.err);
}

/// The export of this world with other texts in it, sealed again.
fn altered(export: &str, change: impl Fn(&str) -> String) -> String {
    let body: Vec<String> = export.lines().filter(|line| !line.contains("\"sha256\"")).map(change).collect();
    let body = body.join("\n") + "\n";
    let hash: String = Sha256::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{body}{{\"records\":{},\"sha256\":\"{hash}\"}}\n", body.lines().count() - 1)
}

/// P9, P12: an import cleans what it takes, refuses what is too long by name, and quotes a bad line as text.
#[test]
fn imports_are_cleaned_or_refused() {
    let home = Home::new();
    assert_eq!(said(&home, &["fixture", "load", "empty"]).status, 0);
    let export = home.export(&home.data());
    let import = |text: &str| {
        fs::write(home.path("w.jsonl"), text).unwrap();
        said(&home, &["import", "w.jsonl"])
    };
    let rename = |to: &str| altered(&export, |line| line.replace("\"New account\"", to));

    let hostile = rename(r#""Ann\u001b]52;c;x\u0007\u009b2J\u202e\u200b\t& Co\ud83d\ude00""#);
    assert_ne!(hostile, export);
    let ran = import(&hostile);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let after = home.export(&home.data());
    assert!(after.contains(r#""name":"Ann]52;c;x2J & Co😀""#), "{after}");
    assert!(is_text(&after));
    // What was cleaned once stays as it is, byte for byte.
    assert_eq!(import(&after).status, 0);
    assert_eq!(home.export(&home.data()), after);

    let long = import(&rename(&format!("\"\\u001b[2J{}\"", "y".repeat(200))));
    assert_eq!(long.status, 1);
    assert!(long.err.contains("the name of an account has at most 100 characters"), "{}", long.err);
    let half = import(&rename(r#""\ud83d""#));
    assert_eq!(half.status, 1, "half a surrogate pair is no text");
    for line in [
        r#"{"key":"acct/\u001b[2J\u202e","value":{}}"#,
        r#"{"key":"clock","value":{"v":1,"\u001b[2J\u009b":"\u202e"}}"#,
        r#"{"\u001b]52;c;x\u0007":1}"#,
        "\u{1b}[2J\u{9b}2J\u{202e}",
    ] {
        let ran =
            import(&altered(&export, |old| if old.contains("\"clock\"") { line.to_owned() } else { old.to_owned() }));
        assert_eq!(ran.status, 1, "{line:?}: {ran:?}");
    }
    // All of it as it was after the last import that was taken.
    assert_eq!(home.export(&home.data()), after);
    let name = "\u{1b}[2J\u{202e}w.jsonl";
    fs::write(home.path(name), &after).unwrap();
    assert_eq!(said(&home, &["import", name]).status, 0);
    assert_eq!(said(&home, &["export", "-o", name]).status, 0);
}

/// P9, P12: the export of the hostile world, to a file and to a terminal, is text; and the list of fixtures.
#[test]
fn the_hostile_world_is_exported_as_text() {
    let home = Home::new();
    assert_eq!(said(&home, &["--lang", "fr", "fixture", "load", "hostile"]).status, 0);
    let export = said(&home, &["export"]).out;
    assert!(export.contains("<script>") && export.lines().count() > 150);
    let mut terminal = Terminal::start(&home, ["export"]);
    terminal.wait_end();
    let shown = String::from_utf8(terminal.bytes().to_vec()).unwrap();
    assert_eq!(shown.replace("\r\n", "\n"), export, "the same bytes on a terminal");
    for lang in ["en", "fr"] {
        let list = said(&home, &["--lang", lang, "fixture", "list"]).out;
        let names: Vec<&str> = list.lines().filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(names, ["demo", "empty", "limits", "long", "hostile", "large:N"], "{list}");
    }
}

/// P9, P10, P12: the whole program over the hostile world on a terminal, from the first byte to the last.
#[test]
fn a_session_writes_our_own_sequences_only() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, ["--fixture", "hostile", "--lang", "en"]);
    terminal.wait_for("Eve Il");
    terminal.keys("\x1b[F");
    terminal.keys("/script");
    terminal.wait_for("alert(1)");
    // The count of hits goes with the search.
    terminal.keys("\x1b");
    terminal.wait_gone(" of ");
    terminal.keys("/");
    terminal.keys("\x1b[200~\x1b]52;c;x\x07\x1b[2J\u{202e}\x1b[201~");
    terminal.wait_for("]52;c;x[2J");
    terminal.keys("\x1b");
    terminal.wait_gone("]52;c;x[2J");
    terminal.keys("m");
    terminal.wait_for("╭");
    terminal.keys("\x1b");
    terminal.wait_gone("╭");
    terminal.keys("c\x1b[200~rlo@known.example\rosc52@known.example\rno\u{202e}ne\x1b[201~");
    terminal.wait_for("osc52@known.example");
    terminal.resize(120, 40);
    terminal.wait_for("osc52@known.example");
    terminal.keys("\x03");
    terminal.wait_end();
    // Raw mode ends before the last line break of the shell.
    check(terminal.bytes()).unwrap();
}

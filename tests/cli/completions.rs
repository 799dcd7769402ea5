//! Completions and the manual page.

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use crate::support::program::Home;

#[test]
fn every_shell_completes_subcommands_options_and_their_values() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = home.run(&["completions", shell]);
        assert_eq!((script.status, script.err.as_str()), (0, ""), "{shell}");
        for word in ["fixture", "completions", "keymap", "theme"] {
            assert!(script.out.contains(word), "{shell} does not complete {word}");
        }
    }
    for shell in ["bash", "zsh", "fish"] {
        assert!(home.run(&["completions", shell]).out.contains("high-contrast"), "{shell} knows no themes");
    }
    let unknown = home.run(&["completions", "bahs"]);
    assert_eq!(unknown.status, 2);
    assert!(unknown.err.contains("bash"), "{}", unknown.err);
}

/// The shell itself says what it would offer.
#[test]
fn bash_completes_a_theme() {
    let home = Home::new();
    let script = home.run(&["completions", "bash"]).out;
    let ask = "COMP_WORDS=(seatdesk --theme hi); COMP_CWORD=2; _seatdesk seatdesk hi --theme; echo \"${COMPREPLY[@]}\"";
    let mut bash = match Command::new("bash").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() {
        Ok(bash) => bash,
        // A machine without bash has nothing to say about it.
        Err(_) => return,
    };
    bash.stdin.take().unwrap().write_all(format!("{script}\n{ask}\n").as_bytes()).unwrap();
    let out = bash.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(out.stdout).unwrap().trim(), "high-contrast");
}

#[test]
fn the_manual_page_has_every_subcommand_and_option() {
    let home = Home::new();
    let page = home.run(&["man"]);
    assert_eq!((page.status, page.err.as_str()), (0, ""));
    assert!(page.out.contains(".TH seatdesk 1"), "{}", page.out);
    let plain = page.out.replace("\\-", "-");
    for text in [
        "seatdesk fixture load",
        "seatdesk config check",
        "seatdesk keys",
        "--keymap",
        "--default",
        "keymap.toml",
        "NO_COLOR",
    ] {
        assert!(plain.contains(text), "{text} is missing in\n{plain}");
    }
}

#[test]
fn there_is_a_page_for_each_subcommand() {
    let home = Home::new();
    let ran = home.run(&["man", "--dir", "pages/man1"]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    let mut pages: Vec<String> = fs::read_dir(home.path("pages/man1"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    pages.sort();
    for page in ["seatdesk.1", "seatdesk-fixture-load.1", "seatdesk-config.1", "seatdesk-keys.1"] {
        assert!(pages.iter().any(|name| name == page), "{page} is missing among {pages:?}");
        assert!(fs::read_to_string(home.path("pages/man1").join(page)).unwrap().contains(".SH SYNOPSIS"), "{page}");
    }
    assert!(!pages.iter().any(|page| page.contains("help")), "{pages:?}");
    // A folder that cannot be made is told by name.
    fs::write(home.path("file"), "").unwrap();
    let refused = home.run(&["man", "--dir", "file/pages"]);
    assert_eq!(refused.status, 1);
    assert!(refused.err.contains("file/pages"), "{}", refused.err);
}

//! `keys`, and a person's own keymap.

use std::fs;

use seatdesk::ui::{action::ACTIONS, text::width};

use crate::{
    support::program::{Home, ran},
    terminal::screen::Terminal,
};

#[test]
fn the_table_of_keys_fits_eighty_columns_in_both_languages() {
    let home = Home::new();
    for (lang, key) in [("en", "PageUp"), ("fr", "Pg préc")] {
        let table = home.run(&["keys", "--lang", lang]);
        assert_eq!((table.status, table.err.as_str()), (0, ""));
        assert!(table.out.contains(key), "{}", table.out);
        assert!(table.out.lines().all(|line| width(line) <= 80), "{}", table.out);
        assert!(ACTIONS.iter().all(|action| table.out.contains(action.name)), "{}", table.out);
    }
    assert!(!home.data().exists(), "asking changes nothing");
}

#[test]
fn the_printed_keymap_is_the_shipped_file_and_can_be_ones_own() {
    let home = Home::new();
    let printed = home.run(&["keys", "--default"]);
    assert_eq!((printed.status, printed.out.as_str()), (0, include_str!("../../assets/keymap.toml")));
    fs::write(home.path("mine.toml"), &printed.out).unwrap();
    let check = home.run(&["config", "check", "--keymap", "mine.toml", "--lang", "en"]);
    assert_eq!((check.status, check.err.as_str()), (0, ""));
    assert!(check.out.contains("✓ keymap mine.toml"), "{}", check.out);
}

#[test]
fn ones_own_keymap_is_merged_wherever_it_is_named() {
    let home = Home::new();
    fs::write(home.path("mine.toml"), "[bind]\n'users.create' = ['F5']\n").unwrap();
    let by_option = home.run(&["keys", "--keymap", "mine.toml"]);
    let mut command = home.command(["keys"]);
    command.env("SEATDESK_KEYS_FILE", "mine.toml");
    let by_variable = ran(command);
    let folder = home.path(".config/seatdesk");
    fs::create_dir_all(&folder).unwrap();
    fs::copy(home.path("mine.toml"), folder.join("keymap.toml")).unwrap();
    let by_folder = home.run(&["keys"]);
    let row = by_option.out.lines().find(|line| line.contains("users.create")).unwrap();
    assert!(row.starts_with("F5 "), "{row}");
    assert_eq!((&by_option.out, &by_option.out), (&by_variable.out, &by_folder.out));
}

#[test]
fn a_wrong_keymap_is_told_with_place_and_nearest_name_and_nothing_starts_on_it() {
    let home = Home::new();
    fs::write(home.path("mine.toml"), "[bind]\n'users.creat' = 'c'\nhelp = ['?', 'Ctrl-h']\nback = 'noop'\n").unwrap();
    for args in [&["config", "check"][..], &["keys"], &["export"], &[]] {
        let told = home.run(&[&["--keymap", "mine.toml"], args].concat());
        assert_eq!((told.status, told.out.as_str()), (2, ""), "{args:?}");
        let lines: Vec<_> = told.err.lines().collect();
        assert_eq!(
            lines,
            [
                r#"seatdesk: mine.toml:2:1: there is no action "users.creat"; did you mean "users.create"?"#,
                r#"seatdesk: mine.toml:3:14: there is no key "Ctrl-h"; did you mean "C-h"?"#,
                r#"seatdesk: mine.toml:4:1: "back" needs a key that works wherever it does, also while something is typed"#,
            ]
        );
    }
}

#[test]
fn screens_show_and_follow_ones_own_keys() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    fs::write(home.path("mine.toml"), "[bind]\n'users.create' = ['C-e']\nhelp = 'noop'\n").unwrap();
    let mut terminal = Terminal::start(&home, ["--keymap", "mine.toml", "--lang", "fr"]);
    // On the button: a narrow key line has no room for all.
    terminal.wait_for("Créer un utilisateur  Ctrl-E");
    assert!(!terminal.text().contains("aide"), "{}", terminal.text());
    terminal.keys("\x05");
    terminal.wait_for("Échap");
    terminal.keys("\x03");
    terminal.expect_end(0);
}

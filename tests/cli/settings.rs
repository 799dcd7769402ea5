//! What is said about settings that are wrong.

use std::fs;

use crate::support::program::{Home, ran};

/// Runs `config check` with this text as the settings file.
fn check(home: &Home, text: &str) -> (i32, String) {
    fs::write(home.path("mine.toml"), text).unwrap();
    let ran = home.run(&["config", "check", "--config", "mine.toml"]);
    (ran.status, ran.err)
}

#[test]
fn wrong_settings_are_told_with_file_line_column_and_nearest_name() {
    let home = Home::new();
    let (status, told) = check(&home, "lang = \"en\"\n\n[toasts]\nsecond = 4\n");
    assert_eq!(status, 2);
    assert!(told.contains("mine.toml:4:1: ") && told.contains("toasts.seconds"), "{told}");
    let (status, told) = check(&home, "[invites]\ndays = \"ten\"\n");
    assert_eq!(status, 2);
    assert!(told.contains("mine.toml:2:8: ") && told.contains("whole number"), "{told}");
    let (status, told) = check(&home, "lang = \"de\"\n");
    assert_eq!(status, 2);
    assert!(told.contains("mine.toml:1:8: ") && told.contains("\"fr\""), "{told}");
    let (status, told) = check(&home, "lang = \n");
    assert_eq!(status, 2);
    assert!(told.contains("mine.toml:1:"), "{told}");
}

#[test]
fn every_problem_is_told_at_once() {
    let (status, told) = check(&Home::new(), "langue = \"en\"\ntheme = 3\n");
    assert_eq!(status, 2);
    assert_eq!(told.lines().count(), 2, "{told}");
}

#[test]
fn no_command_starts_on_wrong_settings() {
    let home = Home::new();
    fs::write(home.path("mine.toml"), "them = \"mono\"\n").unwrap();
    for args in [&["fixture", "list"][..], &["export"], &[]] {
        let ran = home.run(&[&["--config", "mine.toml"], args].concat());
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(ran.err.contains("mine.toml:1:1: ") && ran.err.contains("\"theme\""), "{}", ran.err);
    }
    assert!(!home.data().exists());
}

#[test]
fn environment_and_options_are_checked_as_the_file_is() {
    let home = Home::new();
    let mut command = home.command(["config", "check"]);
    command.env("SEATDESK_LNAG", "en");
    let told = ran(command);
    assert_eq!(told.status, 2);
    assert!(told.err.contains("SEATDESK_LNAG") && told.err.contains("SEATDESK_LANG"), "{}", told.err);

    let told = home.run(&["--theme", "neon", "config", "check"]);
    assert_eq!(told.status, 2);
    assert!(told.err.contains("--theme") && told.err.contains("hubspot"), "{}", told.err);
}

#[test]
fn the_file_of_the_platform_is_read_without_being_named() {
    let home = Home::new();
    let folder = home.path(".config/seatdesk");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("config.toml"), "lang = \"fr\"\n").unwrap();
    let ran = home.run(&["config", "check"]);
    assert_eq!(ran.status, 0);
    assert!(ran.out.contains("config.toml") && ran.out.contains("réglages"), "{}", ran.out);
    // The command line stands above it.
    assert!(home.run(&["config", "check", "--lang", "en"]).out.contains("settings"));
    assert_eq!(fs::read_to_string(folder.join("config.toml")).unwrap(), "lang = \"fr\"\n");
}

#[test]
fn the_printed_defaults_are_the_shipped_file_and_pass_the_check() {
    let home = Home::new();
    let ran = home.run(&["config", "default"]);
    assert_eq!((ran.status, ran.out.as_str()), (0, include_str!("../../config.toml")));
    let (status, told) = check(&home, &ran.out);
    assert_eq!((status, told.as_str()), (0, ""));
}

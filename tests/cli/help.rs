//! Help, version, wrong usage.

use crate::support::program::Home;

#[test]
fn help_and_version_go_to_standard_output() {
    let home = Home::new();
    let help = home.run(&["--help"]);
    assert_eq!((help.status, help.err.as_str()), (0, ""));
    for word in ["fixture", "export", "import", "audit", "config", "--data", "--lang", "--as", "--now", "Exit status"] {
        assert!(help.out.contains(word), "{word} is missing in\n{}", help.out);
    }
    let version = home.run(&["--version"]);
    assert_eq!((version.status, version.out.trim()), (0, concat!("seatdesk ", env!("CARGO_PKG_VERSION"))));
    for command in ["fixture", "export", "import", "audit", "config"] {
        let help = home.run(&[command, "--help"]);
        assert_eq!(help.status, 0);
        assert!(help.out.contains("--data"), "the common options are in the help of {command}");
    }
    assert!(!home.data().exists(), "asking changes nothing");
}

#[test]
fn wrong_usage_is_told_on_standard_error() {
    let home = Home::new();
    for args in
        [&["--nonsense"][..], &["exprot"], &["import"], &["fixture", "load"], &["audit"], &["--now", "yesterday"]]
    {
        let ran = home.run(args);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{args:?}");
        assert!(!ran.err.is_empty(), "{args:?}");
    }
    assert!(home.run(&["exprot"]).err.contains("export"), "the nearest subcommand is named");
}

#[test]
fn common_options_stand_before_and_after_the_subcommand() {
    let home = Home::new();
    let data = home.data().display().to_string();
    let before = home.run(&["--lang", "fr", "--data", &data, "fixture", "list"]);
    let after = home.run(&["fixture", "list", "--data", &data, "--lang", "fr"]);
    assert_eq!((before.status, &before.out), (0, &after.out));
    assert!(before.out.contains("Dix comptes"), "{}", before.out);

    assert_eq!(home.run(&["fixture", "load", "empty", "--data", &data]).status, 0);
    let before = home.run(&["--data", &data, "export"]);
    let after = home.run(&["export", "--data", &data]);
    assert_eq!((before.status, after.status), (0, 0));
    assert_eq!(before.out, after.out);
}

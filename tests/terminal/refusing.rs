//! What the program does not start on, each with its line and its exit status.

use std::{
    fs::{File, OpenOptions},
    os::unix::fs::FileExt,
    process::Command,
};

use rustix::process::getuid;

use super::screen::Terminal;
use crate::support::program::{Home, PROGRAM, ran};

#[test]
fn without_a_terminal_one_line_says_so() {
    let home = Home::new();
    let none = home.run(&[]);
    assert_eq!((none.status, none.out.as_str()), (2, ""));
    assert!(none.err.contains("standard input") && none.err.lines().count() == 1, "{}", none.err);
    assert!(!home.data().exists(), "nothing is written when the screens cannot start");

    let french = home.run(&["--lang", "fr"]);
    assert_eq!(french.status, 2);
    assert!(french.err.contains("l'entrée standard") && french.err.lines().count() == 1, "{}", french.err);
}

#[test]
fn output_that_is_no_terminal_is_refused_with_one_line() {
    let home = Home::new();
    // The keyboard is a terminal, and only the output goes into a file.
    let pair = portable_pty::native_pty_system().openpty(portable_pty::PtySize::default()).unwrap();
    let keyboard = File::open(pair.master.tty_name().unwrap()).unwrap();
    let mut command = home.command(["--data", home.data().to_str().unwrap()]);
    command.stdin(keyboard);
    let ran = ran(command);
    assert_eq!((ran.status, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("standard output") && ran.err.lines().count() == 1, "{}", ran.err);
}

#[test]
fn a_dumb_terminal_is_refused_with_one_line() {
    let home = Home::new();
    let mut terminal = Terminal::start_with(&home, ["--lang", "en"], &[("TERM", "dumb")]);
    let ended = terminal.wait_end();
    assert_eq!(ended.exit_code(), 2);
    let text = terminal.text();
    assert!(text.starts_with("seatdesk: ") && text.contains("dumb"), "{text}");
    assert_eq!(text.matches("seatdesk: ").count(), 1, "{text}");
    assert!(!home.data().exists());
}

#[test]
fn a_folder_in_use_names_the_process_that_has_it() {
    let home = Home::new();
    let mut first = Terminal::start(&home, ["--fixture", "empty", "--lang", "en"]);
    first.wait_for("1 user");
    let mut second = Terminal::start(&home, ["--lang", "en"]);
    second.expect_end(5);
    // A narrow window may break the line anywhere.
    let told = second.text().replace('\n', "");
    assert!(told.contains(&first.pid().to_string()), "{told}");

    let ran = home.run(&["export"]);
    assert_eq!((ran.status, ran.out.as_str()), (5, ""));
    assert!(ran.err.contains(&format!("process {}", first.pid())) && ran.err.contains("tester"), "{}", ran.err);
    assert!(ran.err.contains("--data"), "{}", ran.err);

    // Neither disturbed the first, and once it has left the folder is free.
    first.keys("?");
    first.wait_for("╭");
    first.keys("\x1b");
    first.wait_gone("╭");
    first.keys("q");
    first.expect_end(0);
    assert_eq!(home.run(&["export"]).status, 0);
}

#[test]
fn a_damaged_store_says_what_to_do() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    let db = OpenOptions::new().write(true).open(home.data().join("sled/db")).unwrap();
    // sled appends, so that what is live may lie anywhere: only the beginning of the file is spared.
    let length = usize::try_from(db.metadata().unwrap().len()).unwrap();
    let spared = 16 * 1024;
    db.write_all_at(&vec![0xA5; length - 2 * spared], spared as u64).unwrap();
    drop(db);

    let mut terminal = Terminal::start(&home, ["--lang", "en"]);
    terminal.expect_end(6);
    let told = terminal.text();
    assert!(told.contains("is damaged") && told.contains("import"), "{told}");

    let ran = home.run(&["export"]);
    assert_eq!((ran.status, ran.out.as_str()), (6, ""));
    assert!(ran.err.contains("is damaged") && ran.err.contains("import"), "{}", ran.err);
    assert!(!ran.err.contains("panicked at"), "{}", ran.err);
}

/// A small disk of its own for one command: a mount that only it and its children see.
fn on_small_disk(home: &Home, megabytes: u32, args: &str) -> Command {
    let mut command = Command::new("unshare");
    let folder = home.path("disk");
    std::fs::create_dir_all(&folder).unwrap();
    let script = format!(
        "mount -t tmpfs -o size={megabytes}m tmpfs '{disk}' && exec '{PROGRAM}' --data '{disk}/data' {args}",
        disk = folder.display(),
    );
    // Root of a user namespace may mount as well, where the system lets anybody make one.
    let namespaces: &[&str] = if getuid().is_root() { &["--mount"] } else { &["--mount", "--map-root-user"] };
    command.args(namespaces).args(["--", "sh", "-c", &script]).env_clear().envs(home.variables());
    command
}

#[test]
#[ignore = "needs root to mount a small disk"]
fn a_full_disk_is_told_before_anything_is_written() {
    let home = Home::new();
    let full = ran(on_small_disk(&home, 24, "fixture load demo"));
    assert_eq!((full.status, full.out.as_str()), (7, ""), "{}", full.err);
    assert!(full.err.contains("too full") && full.err.lines().count() == 1, "{}", full.err);

    let french = ran(on_small_disk(&home, 24, "--lang fr fixture load demo"));
    assert_eq!(french.status, 7);
    assert!(french.err.contains("trop plein"), "{}", french.err);

    let roomy = ran(on_small_disk(&home, 200, "fixture load demo"));
    assert_eq!(roomy.status, 0, "{}", roomy.err);
}

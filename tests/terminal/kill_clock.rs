//! The program is killed while it moves the clock over several renewals, and while it saves and restores snapshots: what
//! is there then goes on to what an undisturbed run leaves, to the byte.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Child, Stdio},
    thread,
};

use rustix::process::{Pid, Signal, kill_process};

use crate::support::program::Home;

/// To where the clock is moved: over five renewals of each account.
const UNTIL: &str = "2029-03-01";

fn demo() -> Home {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "demo"]).status, 0);
    home
}

/// Starts the program on the data folder of a home.
fn start(home: &Home, args: &[&str]) -> Child {
    let data = home.data().display().to_string();
    let args = ["--data", &data, "--lang", "en"].into_iter().chain(args.iter().copied());
    home.command(args).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Looks at the store so many times: moments that no clock measures.
fn look(home: &Home, times: usize) {
    for _ in 0..times {
        let entries = fs::read_dir(home.data().join("sled")).into_iter().flatten().flatten();
        entries.for_each(|entry| drop(entry.metadata()));
        thread::yield_now();
    }
}

fn kill(child: &mut Child) {
    let pid = Pid::from_child(child);
    // It may have ended by itself.
    let _ = kill_process(pid, Signal::KILL);
    child.wait().unwrap();
}

/// The world's time in an export.
fn clock(export: &str) -> &str {
    let line = export.lines().find(|line| line.starts_with("{\"key\":\"clock\"")).unwrap();
    let (_, at) = line.split_once("\"at\":\"").unwrap();
    at.split_once('"').unwrap().0
}

/// Demo and QA 7: killed at any moment of a jump over several renewals, started again and gone on with, the world is the
/// one that an undisturbed jump leaves, byte for byte.
#[test]
fn a_jump_that_is_killed_is_gone_on_with() {
    let home = demo();
    let first = home.export(&home.data());
    assert_eq!(home.run(&["clock", "advance", UNTIL]).status, 0);
    let whole = home.export(&home.data());
    let mut between = 0;
    for looks in [0, 1, 3, 10, 20, 40, 80, 150, 300, 600] {
        let home = demo();
        let mut child = start(&home, &["clock", "advance", UNTIL]);
        // It tells what will happen, and then moves.
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("On the way to"), "{line}");
        look(&home, looks);
        kill(&mut child);
        let broken = home.export(&home.data());
        between += usize::from(clock(&broken) != clock(&first) && clock(&broken) != clock(&whole));
        if broken != whole {
            let ran = home.run(&["clock", "advance", UNTIL]);
            assert_eq!(ran.status, 0, "{looks}: {}", ran.err);
        }
        assert!(home.export(&home.data()) == whole, "{looks}: from {}", clock(&broken));
    }
    assert!(between > 0, "it was never killed half way");
}

/// Killed while it saves or restores, the world is there as before or as it was wanted, each snapshot is whole or not
/// there, and the next run does what this one did not.
#[test]
fn snapshots_that_are_killed_leave_nothing_half() {
    let home = Home::new();
    assert_eq!(home.run(&["fixture", "load", "large:3000"]).status, 0);
    let small = demo();
    let before = home.export(&home.data());
    drop(small);
    let names = |home: &Home| home.run(&["snapshot", "list", "--json"]).out;
    for looks in [0, 20, 60, 150, 400] {
        let mut child = start(&home, &["snapshot", "save", "kept", "--replace"]);
        look(&home, looks * 10);
        kill(&mut child);
        assert!(home.export(&home.data()) == before, "{looks}");
        if names(&home).contains("kept") {
            assert_eq!(home.run(&["snapshot", "restore", "kept"]).status, 0);
            assert!(home.export(&home.data()) == before, "{looks}");
        }
    }
    assert_eq!(home.run(&["snapshot", "save", "kept", "--replace"]).status, 0);
    assert_eq!(home.run(&["clock", "advance", "1d"]).status, 0);
    let later = home.export(&home.data());
    for looks in [0, 20, 60, 150, 400] {
        let mut child = start(&home, &["snapshot", "restore", "kept"]);
        look(&home, looks * 10);
        kill(&mut child);
        let now = home.export(&home.data());
        assert!(now == before || now == later, "{looks}");
        assert!(names(&home).contains("kept"));
        if now == before {
            // Back to the later one, which was kept when it was replaced.
            assert_eq!(home.run(&["snapshot", "restore", "before-restore"]).status, 0);
            assert!(home.export(&home.data()) == later, "{looks}");
        }
    }
}

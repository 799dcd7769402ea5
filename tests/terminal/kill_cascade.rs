//! The program is killed while an employee with five hundred clients leaves: every start goes on where the last one was.

use rustix::process::Signal;
use seatdesk::domain::{invariant::violations, job::JobState};

use super::screen::Terminal;
use crate::support::{
    clients::{ANN, CLIENTS, HEAD, agency, ann, filled, lost, partner_in, told_in, world_in},
    program::Home,
};

/// How many clients are lost, as the screen says, when the program is killed, start by start.
const KILLED_AT: [u64; 7] = [0, 1, 60, 150, 240, 330, 420];

fn start(home: &Home) -> Terminal {
    let mut terminal = Terminal::start(home, ["--lang", "en", "--account", "8000000", "--as", HEAD]);
    // The second super admin, who is nowhere but in the table.
    terminal.wait_for("Nº 2");
    terminal
}

/// How many clients are lost, as the panel of jobs says.
fn shown(terminal: &Terminal) -> Option<u64> {
    let row = terminal.row(&format!(" of {CLIENTS}"))?;
    row.split_once(&format!(" of {CLIENTS}"))?.0.split_whitespace().last()?.parse().ok()
}

/// AC-92, AC-106, PAC-14, INV-18: an employee is deleted by keys, and the program is killed at this moment and that, and started
/// again. What lies in the data folder is legal each time, no client that was lost comes back, and in the end all five
/// hundred are lost, each told once in either log, and the employee is gone.
#[test]
fn a_cascade_that_is_killed_is_gone_on_with() {
    let home = Home::new();
    let number = filled(&home);
    let (mut before, mut between, mut begun) = (0, 0, false);
    for wanted in KILLED_AT {
        let mut terminal = start(&home);
        if !begun {
            terminal.keys(&format!("/{ANN}\r\r"));
            terminal.wait_for("Actions");
            terminal.keys("a");
            terminal.wait_for("Delete");
            terminal.keys("\x1b[F\r");
            terminal.wait_for("500");
            terminal.keys("\x1b[Z\r");
        }
        if wanted > 0 {
            terminal.keys("J");
            terminal
                .wait_until("so many clients to be lost", |terminal| shown(terminal).is_some_and(|is| is >= wanted));
        }
        terminal.signal(Signal::KILL);
        terminal.wait_end();
        let world = world_in(&home, number);
        assert_eq!(violations(&world), []);
        let now = lost(&world);
        assert!(now >= before, "{now} of {before}: a client came back");
        before = now;
        between += usize::from(now > 0 && now < CLIENTS);
        begun = partner_in(&world).jobs().all().next().is_some();
        if let Some(job) = partner_in(&world).jobs().all().next() {
            assert_eq!((u64::from(job.cursor), job.state == JobState::Done), (now, now == CLIENTS));
        }
    }
    assert!(between > 0, "it was never killed half way");
    assert!(begun, "it was never begun");
    let mut terminal = start(&home);
    terminal.wait_gone("Nº 3");
    terminal.keys("q");
    terminal.expect_end(0);
    let world = world_in(&home, number);
    assert_eq!(violations(&world), []);
    assert_eq!((lost(&world), world.account(agency()).unwrap().user(ann().key()).is_none()), (CLIENTS, true));
    let (clients, left) = told_in(&home, number);
    assert!(left == 1 && clients.len() as u64 == CLIENTS && clients.values().all(|times| *times == (1, 1)));
}

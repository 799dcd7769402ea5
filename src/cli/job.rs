//! A job on the command line: a line that tells how far it is, and Ctrl-C to cancel it.

use std::{
    io::{IsTerminal, Write},
    time::Duration,
};

use rustix::termios::tcgetwinsize;
use tokio::{
    signal,
    time::{Instant, MissedTickBehavior, interval},
};

use crate::{
    service::job::{JobHandle, Progress, Stage},
    ui::{
        i18n::{Arg, Words},
        text::{self, truncate},
    },
};

/// How often the line is written anew.
const TICK: Duration = Duration::from_millis(200);

/// How many columns a terminal's echo of Ctrl-C takes.
const ECHO: usize = 2;

/// Waits for a job. On a terminal a line of standard error tells how far it is; elsewhere one line tells that it is done.
pub(super) async fn watch<T, E>(
    work: impl Future<Output = Result<T, E>>,
    handle: &JobHandle,
    words: &Words,
) -> Result<T, E> {
    let started = Instant::now();
    let mut line = Line { width: 0, shown: std::io::stderr().is_terminal() };
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut listening = true;
    tokio::pin!(work);
    let outcome = loop {
        tokio::select! {
            outcome = &mut work => break outcome,
            // The job ends at its next step, and takes back what it did.
            heard = signal::ctrl_c(), if listening => {
                listening = false;
                if heard.is_ok() {
                    handle.cancel();
                }
            }
            _ = ticks.tick() => line.show(&so_far(handle.progress(), started.elapsed(), words)),
        }
    };
    line.show("");
    if outcome.is_ok() {
        let args =
            [("records", Arg::Count(handle.progress().total)), ("seconds", Arg::Count(started.elapsed().as_secs()))];
        super::say(&words.with("cli-filled", &args));
    }
    outcome
}

/// How far a job is after this time.
fn so_far(progress: Progress, elapsed: Duration, words: &Words) -> String {
    let millis = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = progress.done.saturating_mul(1000) / millis;
    let left = progress.total.saturating_sub(progress.done).checked_div(rate);
    let (done, total) = (Arg::Count(progress.done), Arg::Count(progress.total));
    match (progress.stage, left) {
        (Stage::Filling, Some(seconds)) => {
            let args = [("done", done), ("total", total), ("rate", Arg::Count(rate)), ("seconds", Arg::Count(seconds))];
            words.with("cli-filling", &args)
        }
        (Stage::Filling, None) => words.with("cli-filling-starts", &[("total", total)]),
        (Stage::Checking, _) => words.with("cli-checking", &[("done", done), ("total", total)]),
    }
}

/// A line that is written over and over.
struct Line {
    width: usize,
    shown: bool,
}

impl Line {
    fn show(&mut self, text: &str) {
        if self.shown {
            // One that goes on in the next row could not be written over, be it only by the ^C that a terminal echoes.
            let columns = match tcgetwinsize(std::io::stderr()) {
                Ok(size) if size.ws_col > 0 => usize::from(size.ws_col),
                _ => 80,
            };
            let text = truncate(text, columns.saturating_sub(1 + ECHO));
            let width = text::width(&text);
            let blank = " ".repeat((self.width + ECHO).saturating_sub(width));
            // In one piece, so that no echo comes in between.
            let line = format!("\r{text}{blank}\r");
            let mut err = std::io::stderr();
            let _ = err.write_all(line.as_bytes());
            let _ = err.flush();
            self.width = width;
        }
    }
}

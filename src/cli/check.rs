//! `seatdesk check`: flow files played, one after the other.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use ratatui::layout::Size;
use tokio::time::Instant;

use super::{
    Program,
    data::block_on,
    exit::{self, Failure},
};
use crate::{
    flow::{
        check::{self, FailureKind, Options, Report},
        script::{self, Flow, Unread},
        stage::{StageError, Worlds},
    },
    term::sweep::sweep_text,
    ui::i18n::{Arg, Words},
};

/// Plays each file on a world of its own, and tells what came of it.
pub(super) fn run(program: &Program, files: &[PathBuf], size: Option<Size>, list: bool) -> Result<(), Failure> {
    let common = &program.args.common;
    let lang = match common.lang.as_deref() {
        Some(text) if text != "auto" => match text.parse() {
            Ok(lang) => Some(lang),
            // The settings say what is wrong with it.
            Err(_) => return program.loaded().map(|_| ()),
        },
        _ => None,
    };
    let mut options = Options { lang, size, ..Options::new(Arc::clone(&program.context)) };
    if let Some(theme) = &common.theme {
        program.loaded()?;
        options.theme.clone_from(theme);
    }
    let out = &mut io::stdout().lock();
    let status = block_on(async {
        let (mut worst, mut worlds) = (exit::FINE, Worlds::default());
        for file in files {
            let status = one(program.words(), file, &options, list, &mut worlds, out).await;
            worst = worse(worst, status.map_err(|error| Failure::Io(None, error))?);
        }
        Ok(worst)
    })?;
    if status == exit::FINE { Ok(()) } else { Err(Failure::Checked(status)) }
}

/// Of two statuses the one that matters more: first what is the program's fault, then the files', then what failed.
fn worse(one: u8, other: u8) -> u8 {
    let rank = |status: u8| match status {
        exit::FINE => 0,
        exit::TIMED_OUT => 1,
        exit::REFUSED => 2,
        exit::USAGE => 3,
        _ => 4,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Plays or lists one file, and answers its status.
async fn one(
    words: &Words,
    file: &Path,
    options: &Options,
    list: bool,
    worlds: &mut Worlds,
    out: &mut impl Write,
) -> io::Result<u8> {
    let flow = match script::read(file, &options.context.languages) {
        Ok(flow) => flow,
        Err(Unread::Problems(problems)) => {
            for problem in problems {
                super::say(&problem.to_string());
            }
            return Ok(exit::USAGE);
        }
        Err(unread) => {
            super::say(&unread.to_string());
            return Ok(exit::USAGE);
        }
    };
    if list {
        let title = flow.title.get(words.lang());
        let args = [("flow", Arg::Text(&flow.id)), ("title", Arg::Text(title)), count(flow.steps.len())];
        writeln!(out, "{}", sweep_text(&words.with("cli-check-listed", &args)))?;
        return Ok(exit::FINE);
    }
    let started = Instant::now();
    match check::check(&flow, options, worlds).await {
        Ok(report) => tell(words, &flow, options, &report, started.elapsed().as_millis(), out),
        Err(error) => {
            let (at, why) = (flow.at.to_string(), error.to_string());
            let args = [("at", Arg::Text(&at)), ("flow", Arg::Text(&flow.id)), ("why", Arg::Text(&why))];
            super::say(&words.with("cli-check-not-begun", &args));
            Ok(if matches!(error, StageError::NoPersona) { exit::USAGE } else { exit::INTERNAL })
        }
    }
}

fn count<'a>(count: usize) -> (&'a str, Arg<'a>) {
    ("count", Arg::Count(count as u64))
}

/// Tells what came of a flow: a line, and for each failure where it is, what was expected, what was found, the screen.
fn tell(
    words: &Words,
    flow: &Flow,
    options: &Options,
    report: &Report,
    millis: u128,
    out: &mut impl Write,
) -> io::Result<u8> {
    let viewer = options.viewer(flow);
    let (lang, size) = (viewer.lang.code(), format!("{}x{}", viewer.size.width, viewer.size.height));
    let mut args = vec![("flow", Arg::Text(&flow.id)), ("lang", Arg::Text(lang)), ("size", Arg::Text(&size))];
    if report.passed() {
        args.extend([count(report.steps), ("time", Arg::Count(u64::try_from(millis).unwrap_or(u64::MAX)))]);
        writeln!(out, "{}", words.with("cli-check-passed", &args))?;
        return Ok(exit::FINE);
    }
    let mut worst = exit::FINE;
    for (index, failure) in report.failures.iter().enumerate() {
        let (id, status) = match failure.kind {
            FailureKind::Otherwise => ("cli-check-failed", exit::REFUSED),
            FailureKind::TimedOut => ("cli-check-timed-out", exit::TIMED_OUT),
            FailureKind::Internal => ("cli-check-internal", exit::INTERNAL),
        };
        worst = worse(worst, status);
        let mut args = args.clone();
        args.push(("step", Arg::Text(&failure.step)));
        writeln!(out, "{}", words.with(id, &args))?;
        let at = failure.at.to_string();
        let expected = [("at", Arg::Text(&at)), ("what", Arg::Text(&failure.expected))];
        writeln!(out, "{}", sweep_text(&words.with("cli-check-expected", &expected)))?;
        let found = words.with("cli-check-found", &[("what", Arg::Text(&failure.found))]);
        writeln!(out, "{}", sweep_text(&found))?;
        // The failures of one step have one screen.
        if report.failures.get(index + 1).is_none_or(|next| next.screen != failure.screen) {
            for line in failure.screen.lines() {
                writeln!(out, "{}", sweep_text(line))?;
            }
        }
    }
    Ok(worst)
}

//! `seatdesk check`: flow files played, one after the other.

use std::{
    fs,
    io::{self, StdoutLock, Write},
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
        picture,
        script::{self, Flow, Unread},
        stage::{StageError, Worlds},
    },
    term::sweep::sweep_text,
    ui::{
        context::Context,
        i18n::{Arg, Words},
        text::truncate,
    },
};

/// Plays each file on a sandbox of its own, and tells what came of it. The keys are those that the program comes with, so
/// that a flow does the same everywhere.
pub(super) fn run(
    program: &Program,
    files: &[PathBuf],
    size: Option<Size>,
    pictures: Option<&Path>,
    list: bool,
) -> Result<(), Failure> {
    let common = &program.args.common;
    // The settings say what is wrong with an option; nothing else of them matters here.
    if common.lang.is_some() || common.theme.is_some() {
        program.loaded()?;
    }
    let context = Context::shipped().map_err(|error| Failure::Internal(error.to_string()))?;
    let mut options = Options { size, ..Options::new(Arc::new(context)) };
    options.lang = common.lang.as_ref().and_then(|lang| lang.parse().ok());
    if let Some(theme) = &common.theme {
        options.theme = theme.to_string();
    }
    let mut checks =
        Checks { words: program.words(), options, pictures, list, worlds: Worlds::default(), out: io::stdout().lock() };
    let status = block_on(async {
        let mut worst = exit::FINE;
        for file in files {
            worst = worse(worst, checks.one(file).await?);
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

/// What the playing of several files shares.
struct Checks<'a> {
    words: &'a Words,
    options: Options,
    pictures: Option<&'a Path>,
    list: bool,
    worlds: Worlds,
    out: StdoutLock<'static>,
}

impl Checks<'_> {
    /// Plays or lists one file, and answers its status.
    async fn one(&mut self, file: &Path) -> Result<u8, Failure> {
        let flow = match script::read(file, &self.options.context.languages) {
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
        if self.list {
            let title = flow.title.get(self.words.lang());
            let args = [("flow", Arg::Text(&flow.id)), ("title", Arg::Text(title)), count(flow.steps.len())];
            return self.line("cli-check-listed", &args).map(|()| exit::FINE);
        }
        let started = Instant::now();
        match check::check(&flow, &self.options, &mut self.worlds).await {
            Ok(report) => {
                let millis = started.elapsed().as_millis();
                self.draw(&flow, &report)?;
                self.tell(&flow, &report, u64::try_from(millis).unwrap_or(u64::MAX))
            }
            Err(error) => {
                let (at, why) = (flow.at.to_string(), error.to_string());
                let args = [("at", Arg::Text(&at)), ("flow", Arg::Text(&flow.id)), ("why", Arg::Text(&why))];
                super::say(&self.words.with("cli-check-not-begun", &args));
                Ok(if matches!(error, StageError::NoPersona) { exit::USAGE } else { exit::INTERNAL })
            }
        }
    }

    /// A message as a line of output.
    fn line(&mut self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<(), Failure> {
        let text = self.words.with(id, args);
        self.print(&text)
    }

    fn print(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{}", sweep_text(text)).map_err(|error| Failure::Io(None, error))
    }

    /// Writes the pictures of a flow, in the order of its steps.
    fn draw(&self, flow: &Flow, report: &Report) -> Result<(), Failure> {
        let Some(folder) = self.pictures else { return Ok(()) };
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| Failure::Io(Some(path), error)
        };
        fs::create_dir_all(folder).map_err(failed(folder))?;
        for (at, shot) in report.shots.iter().enumerate() {
            // Steps that are included or repeated have names that no file can have.
            let step = shot.step.replace(['/', '#'], "-");
            let path = folder.join(format!("{}-{:02}-{step}.svg", flow.id, at + 1));
            let title = truncate(&shot.caption, usize::from(shot.frame.buffer.area.width)).into_owned();
            let picture = picture::svg(&shot.frame.buffer, shot.frame.cursor, &title);
            fs::write(&path, picture).map_err(failed(&path))?;
        }
        Ok(())
    }

    /// Tells what came of a flow: a line, and for each failure where it is, what was expected, what was found, the
    /// screen.
    fn tell(&mut self, flow: &Flow, report: &Report, millis: u64) -> Result<u8, Failure> {
        let viewer = self.options.viewer(flow);
        let (lang, size) = (viewer.lang.code(), format!("{}x{}", viewer.size.width, viewer.size.height));
        let mut args = vec![("flow", Arg::Text(&flow.id)), ("lang", Arg::Text(lang)), ("size", Arg::Text(&size))];
        if report.passed() {
            args.extend([count(report.steps), ("time", Arg::Count(millis))]);
            return self.line("cli-check-passed", &args).map(|()| exit::FINE);
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
            self.line(id, &args)?;
            let at = failure.at.to_string();
            self.line("cli-check-expected", &[("at", Arg::Text(&at)), ("what", Arg::Text(&failure.expected))])?;
            self.line("cli-check-found", &[("what", Arg::Text(&failure.found))])?;
            // The failures of one step have one screen.
            if report.failures.get(index + 1).is_none_or(|next| next.screen != failure.screen) {
                for line in failure.screen.lines() {
                    self.print(line)?;
                }
            }
        }
        Ok(worst)
    }
}

fn count<'a>(count: usize) -> (&'a str, Arg<'a>) {
    ("count", Arg::Count(count as u64))
}

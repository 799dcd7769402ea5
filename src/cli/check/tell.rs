//! What came of flows, as lines and pictures for people.

use std::{
    fs,
    io::{StdoutLock, Write},
    path::Path,
    time::Duration,
};

use crate::{
    cli::{
        exit::{self, Failure},
        say, table,
    },
    domain::language::Lang,
    flow::{
        check::{FailureKind, Report},
        coverage::Coverage,
        picture,
        script::Flow,
        stage::StageError,
    },
    term::sweep::sweep_text,
    ui::{
        i18n::{Arg, Words},
        text::truncate,
        viewer::Viewer,
    },
};

/// Where it is told.
pub(super) struct Teller<'a> {
    pub(super) words: &'a Words,
    pub(super) out: StdoutLock<'static>,
    /// The folder for pictures.
    pub(super) pictures: Option<&'a Path>,
}

/// The exit status of a failure.
pub(super) const fn status(kind: FailureKind) -> u8 {
    match kind {
        FailureKind::Otherwise => exit::REFUSED,
        FailureKind::TimedOut => exit::TIMED_OUT,
        FailureKind::Internal => exit::INTERNAL,
    }
}

impl Teller<'_> {
    /// A message as a line of output.
    fn line(&mut self, id: &str, args: &[(&str, Arg<'_>)]) -> Result<(), Failure> {
        let text = self.words.with(id, args);
        self.print(&text)
    }

    fn print(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{}", sweep_text(text)).map_err(|error| Failure::Io(None, error))
    }

    /// A flow in the list.
    pub(super) fn list(&mut self, flow: &Flow) -> Result<(), Failure> {
        let title = flow.title.get(self.words.lang());
        let args = [("flow", Arg::Text(&flow.id)), ("title", Arg::Text(title)), count(flow.steps.len())];
        self.line("cli-check-listed", &args)
    }

    /// Complains of a flow that could not begin.
    pub(super) fn not_begun(&self, flow: &Flow, error: &StageError) {
        let (at, why) = (flow.at.to_string(), error.to_string());
        let args = [("at", Arg::Text(&at)), ("flow", Arg::Text(&flow.id)), ("why", Arg::Text(&why))];
        say(&self.words.with("cli-check-not-begun", &args));
    }

    /// Writes the pictures of a flow, in the order of its steps; those in French say so in their names.
    pub(super) fn draw(&self, flow: &Flow, report: &Report, lang: Lang) -> Result<(), Failure> {
        let Some(folder) = self.pictures else { return Ok(()) };
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| Failure::Io(Some(path), error)
        };
        fs::create_dir_all(folder).map_err(failed(folder))?;
        let ending = match lang {
            Lang::En => "svg",
            Lang::Fr => "fr.svg",
        };
        for (at, shot) in report.shots.iter().enumerate() {
            // Steps that are included or repeated have names that no file can have.
            let step = shot.step.replace(['/', '#'], "-");
            let path = folder.join(format!("{}-{:02}-{step}.{ending}", flow.id, at + 1));
            let title = truncate(&shot.caption, usize::from(shot.frame.buffer.area.width)).into_owned();
            let picture = picture::svg(&shot.frame.buffer, shot.frame.cursor, &title);
            fs::write(&path, picture).map_err(failed(&path))?;
        }
        Ok(())
    }

    /// Tells what came of a flow: a line, and for each failure where it is, what was expected, what was found, the
    /// screen.
    pub(super) fn tell(&mut self, flow: &Flow, viewer: &Viewer, report: &Report, millis: u64) -> Result<(), Failure> {
        if report.passed() {
            let size = size(viewer);
            let mut args = named(flow, viewer, &size);
            args.extend([count(report.steps), ("time", Arg::Count(millis))]);
            return self.line("cli-check-passed", &args);
        }
        for (index, lines) in self.failures(flow, viewer, report).iter().enumerate() {
            for line in lines {
                self.print(line)?;
            }
            // The failures of one step have one screen.
            let screen = |at: usize| report.failures.get(at).map(|failure| failure.screen.as_str());
            if screen(index) != screen(index + 1) {
                for line in screen(index).unwrap_or_default().lines() {
                    self.print(line)?;
                }
            }
        }
        Ok(())
    }

    /// Says on standard error what failed, without the screens.
    pub(super) fn complain(&self, flow: &Flow, viewer: &Viewer, report: &Report) {
        for line in self.failures(flow, viewer, report).iter().flatten() {
            say(line);
        }
    }

    /// The lines of each failure.
    fn failures(&self, flow: &Flow, viewer: &Viewer, report: &Report) -> Vec<[String; 3]> {
        let size = size(viewer);
        let lines = report.failures.iter().map(|failure| {
            let id = match failure.kind {
                FailureKind::Otherwise => "cli-check-failed",
                FailureKind::TimedOut => "cli-check-timed-out",
                FailureKind::Internal => "cli-check-internal",
            };
            let mut args = named(flow, viewer, &size);
            args.push(("step", Arg::Text(&failure.step)));
            let at = failure.at.to_string();
            let expected = [("at", Arg::Text(&at)), ("what", Arg::Text(&failure.expected))];
            [
                self.words.with(id, &args),
                self.words.with("cli-check-expected", &expected),
                self.words.with("cli-check-found", &[("what", Arg::Text(&failure.found))]),
            ]
        });
        lines.collect()
    }

    /// How many passed, and how long all of them took.
    pub(super) fn sum(&mut self, passed: usize, plays: usize, took: Duration) -> Result<(), Failure> {
        let seconds = format!("{:.1}", took.as_secs_f64());
        let seconds = if self.words.lang() == Lang::Fr { seconds.replace('.', ",") } else { seconds };
        let args = [("passed", Arg::Count(passed as u64)), count(plays), ("seconds", Arg::Text(&seconds))];
        self.line("cli-check-sum", &args)
    }

    /// The rules of the articles with what proves them, how many have a proof, and which have none.
    pub(super) fn coverage(&mut self, coverage: &Coverage) -> Result<(), Failure> {
        let nothing = self.words.text("cli-check-nothing");
        let row = |(rule, proofs): (&crate::flow::rules::Rule, &[crate::flow::coverage::Proof])| {
            let proofs: Vec<String> = proofs.iter().map(ToString::to_string).collect();
            let proofs = if proofs.is_empty() { nothing.clone() } else { proofs.join(", ") };
            [rule.id.clone(), rule.source.join(", "), proofs]
        };
        let rows: Vec<[String; 3]> = coverage.of_articles().map(row).collect();
        let heading = |id: &str| (self.words.text(id), false);
        let columns = ["cli-check-column-rule", "cli-check-column-source", "cli-check-column-flows"].map(heading);
        for line in table::lines(columns, &rows, None) {
            self.print(&line)?;
        }
        let unproven: Vec<&str> = coverage.unproven().iter().map(|rule| rule.id.as_str()).collect();
        let proven = rows.len() - unproven.len();
        self.line("cli-check-covered", &[("proven", Arg::Count(proven as u64)), count(rows.len())])?;
        if !unproven.is_empty() {
            self.line("cli-check-uncovered", &[("rules", Arg::Text(&unproven.join(", ")))])?;
        }
        Ok(())
    }
}

/// What names a play.
fn named<'a>(flow: &'a Flow, viewer: &Viewer, size: &'a str) -> Vec<(&'a str, Arg<'a>)> {
    vec![("flow", Arg::Text(&flow.id)), ("lang", Arg::Text(viewer.lang.code())), ("size", Arg::Text(size))]
}

fn size(viewer: &Viewer) -> String {
    format!("{}x{}", viewer.size.width, viewer.size.height)
}

fn count<'a>(count: usize) -> (&'a str, Arg<'a>) {
    ("count", Arg::Count(count as u64))
}

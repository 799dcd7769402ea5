//! `seatdesk check`: flows played one after the other, each in both languages, and the rules that they prove.
//!
//! | file | what it holds |
//! |---|---|
//! | [`args`] | the options |
//! | `find` | the flows that are asked for |
//! | `tell` | what came of a flow, as lines and pictures |
//! | `json` | the same for scripts |

pub mod args;

mod find;
mod json;
mod tell;

use std::{io, sync::Arc};

use tokio::time::Instant;

use self::{args::CheckArgs, find::Asked, json::Played, tell::Teller};
use super::{
    Program,
    data::block_on,
    exit::{self, Failure},
    users::json::print,
};
use crate::{
    domain::language::Lang,
    flow::{
        check::{self, Options},
        coverage::Coverage,
        rules::Rules,
        script::{Flow, Unread},
        stage::{StageError, Worlds},
    },
    ui::context::Context,
};

/// Plays each flow on a sandbox of its own, and tells what came of it. The keys are those that the program comes with, so
/// that a flow does the same everywhere.
pub(super) fn run(program: &Program, args: &CheckArgs) -> Result<(), Failure> {
    let common = &program.args.common;
    // The settings say what is wrong with an option; nothing else of them matters here.
    if common.lang.is_some() || common.theme.is_some() {
        program.loaded()?;
    }
    let context = Context::shipped().map_err(|error| Failure::Internal(error.to_string()))?;
    let mut options = Options { size: args.size, ..Options::new(Arc::new(context)) };
    options.lang = common.lang.as_ref().and_then(|lang| lang.parse().ok());
    if let Some(theme) = &common.theme {
        options.theme = theme.to_string();
    }
    let words = program.words();
    let asked = find::asked(&args.flows, words)?;
    let coverage = if args.coverage {
        Some(Coverage::new(Rules::shipped().map_err(|error| Failure::Internal(error.to_string()))?))
    } else {
        None
    };
    let teller = Teller { words, out: io::stdout().lock(), pictures: args.pictures.as_deref() };
    let checks = Checks { args, options, worlds: Worlds::default(), teller, coverage, done: Done::default() };
    let status = block_on(checks.all(&asked))?;
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

/// What the playing of several flows shares.
struct Checks<'a> {
    args: &'a CheckArgs,
    options: Options,
    worlds: Worlds,
    teller: Teller<'a>,
    /// The rules, when they are asked about.
    coverage: Option<Coverage>,
    done: Done,
}

/// What was done so far.
#[derive(Default)]
struct Done {
    /// How often a flow was played; each language counts.
    plays: usize,
    /// How many of these passed.
    passed: usize,
    /// What is printed for scripts in the end.
    rows: Vec<Played>,
}

impl Checks<'_> {
    /// Plays or lists all of them, and answers the worst status.
    async fn all(mut self, asked: &[Asked]) -> Result<u8, Failure> {
        let started = Instant::now();
        let mut worst = exit::FINE;
        for one in asked {
            worst = worse(worst, self.one(one).await?);
        }
        if self.args.list {
            return Ok(worst);
        }
        match &self.coverage {
            None if self.args.json => print(&self.done.rows)?,
            None => {
                if self.done.plays > 1 {
                    self.teller.sum(self.done.passed, self.done.plays, started.elapsed())?;
                }
            }
            Some(coverage) => {
                if self.args.json {
                    json::coverage(coverage)?;
                } else {
                    self.teller.coverage(coverage)?;
                }
                for problem in coverage.problems() {
                    super::say(&problem.to_string());
                    worst = worse(worst, exit::USAGE);
                }
                if !coverage.unproven().is_empty() {
                    worst = worse(worst, exit::REFUSED);
                }
            }
        }
        Ok(worst)
    }

    /// Plays or lists one flow, and answers its status.
    async fn one(&mut self, asked: &Asked) -> Result<u8, Failure> {
        let flow = match asked.read(&self.options.context.languages) {
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
        if self.args.list {
            return self.teller.list(&flow).map(|()| exit::FINE);
        }
        // The language asked for, or the flow's own, or both.
        let langs = match self.options.lang.or(flow.lang) {
            Some(lang) => vec![lang],
            None => Lang::ALL.to_vec(),
        };
        let mut worst = exit::FINE;
        for lang in langs {
            worst = worse(worst, self.play(&flow, lang).await?);
        }
        if let Some(coverage) = &mut self.coverage {
            coverage.note(&flow, worst == exit::FINE);
        }
        Ok(worst)
    }

    /// Plays a flow in one language.
    async fn play(&mut self, flow: &Flow, lang: Lang) -> Result<u8, Failure> {
        let options = Options { lang: Some(lang), ..self.options.clone() };
        let started = Instant::now();
        self.done.plays += 1;
        let report = match check::check(flow, &options, &mut self.worlds).await {
            Ok(report) => report,
            Err(error) => {
                self.teller.not_begun(flow, &error);
                return Ok(if matches!(error, StageError::NoPersona) { exit::USAGE } else { exit::INTERNAL });
            }
        };
        let millis = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let viewer = options.viewer(flow);
        self.teller.draw(flow, &report, lang)?;
        self.done.passed += usize::from(report.passed());
        let status = report.failures.iter().map(|failure| tell::status(failure.kind)).fold(exit::FINE, worse);
        if !self.args.json {
            // What is asked of rules is not buried under what went well.
            if self.coverage.is_none() || !report.passed() {
                self.teller.tell(flow, &viewer, &report, millis)?;
            }
        } else if self.coverage.is_none() {
            self.done.rows.push(Played::of(flow, &viewer, &report, millis));
        } else if !report.passed() {
            self.teller.complain(flow, &viewer, &report);
        }
        Ok(status)
    }
}

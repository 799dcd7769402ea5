//! What came of flows, for scripts.

use serde::Serialize;

use crate::{
    cli::exit::Failure,
    cli::users::json::print,
    flow::{
        check::{self, FailureKind, Report},
        coverage::Coverage,
        script::Flow,
    },
    ui::viewer::Viewer,
};

/// A flow that was played in one language.
#[derive(Serialize)]
pub(super) struct Played {
    flow: String,
    title: String,
    lang: &'static str,
    size: String,
    passed: bool,
    steps: usize,
    skipped: usize,
    millis: u64,
    failures: Vec<Failed>,
}

/// Something that was not as it should be.
#[derive(Serialize)]
struct Failed {
    kind: &'static str,
    file: String,
    line: usize,
    column: usize,
    step: String,
    expected: String,
    found: String,
    screen: String,
}

/// A rule of an article.
#[derive(Serialize)]
struct Covered<'a> {
    rule: &'a str,
    source: &'a [String],
    text: &'a str,
    flows: Vec<String>,
}

impl Played {
    /// What a report says.
    pub(super) fn of(flow: &Flow, viewer: &Viewer, report: &Report, millis: u64) -> Self {
        Self {
            flow: flow.id.clone(),
            title: flow.title.get(viewer.lang).to_owned(),
            lang: viewer.lang.code(),
            size: format!("{}x{}", viewer.size.width, viewer.size.height),
            passed: report.passed(),
            steps: report.steps,
            skipped: report.skipped,
            millis,
            failures: report.failures.iter().map(failed).collect(),
        }
    }
}

fn failed(failure: &check::Failure) -> Failed {
    Failed {
        kind: match failure.kind {
            FailureKind::Otherwise => "failed",
            FailureKind::TimedOut => "timed_out",
            FailureKind::Internal => "internal",
        },
        file: failure.at.file.display().to_string(),
        line: failure.at.line,
        column: failure.at.column,
        step: failure.step.clone(),
        expected: failure.expected.clone(),
        found: failure.found.clone(),
        screen: failure.screen.clone(),
    }
}

/// Prints the rules of the articles, each with what proves it.
///
/// # Errors
/// When it cannot be written.
pub(super) fn coverage(coverage: &Coverage) -> Result<(), Failure> {
    print(coverage.of_articles().map(|(rule, proofs)| Covered {
        rule: &rule.id,
        source: &rule.source,
        text: &rule.text,
        flows: proofs.iter().map(ToString::to_string).collect(),
    }))
}

//! A flow file as data: what is pressed, and what must be true then. Reading one finds everything that is wrong with it,
//! with file, line, column and the nearest name.
//!
//! | file | what it holds |
//! |---|---|
//! | `source`, `text` | fields of a table one by one, texts in two languages |
//! | `header`, `file`, `step`, [`act`], [`expect`], `guide` | the parts of a file |
//! | `names` | the names a flow may use: keys, widgets, actions, states |
//! | `unfold` | files included, rows repeated, ids and limits |
//! | [`problem`] | what is wrong, and where |

pub mod act;
pub mod expect;
pub mod problem;

mod file;
mod guide;
mod header;
mod names;
mod source;
mod step;
mod text;
mod unfold;

use std::{io, path::Path, time::Duration};

use jiff::Timestamp;
use ratatui::layout::Size;

pub use self::{
    act::{Act, ClockTo, Intent, Persona},
    expect::{Check, Expect},
    guide::{Ask, Evidence, Manual, OnFail, Pace, Read, Severity, Turn},
    problem::{At, Problem},
    text::{Filling, Local, Text},
};
use crate::{
    domain::{hub_id::HubId, language::Lang},
    term::{files::Content, tier::ColorTier},
    ui::{i18n::Languages, layout::WidgetId},
};

/// The one layout of flow files there is.
pub const FORMAT: u64 = 1;
/// The most steps a flow may have, once everything is included and repeated.
pub const MAX_STEPS: usize = 500;
/// The most bytes a file may have.
pub const MAX_BYTES: usize = 64 * 1024;
/// The time a wait takes at most, unless it says otherwise.
pub const WITHIN: Duration = Duration::from_secs(2);

/// A whole flow, with all that it includes and repeats.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Where it begins.
    pub at: At,
    /// What it is called in reports.
    pub id: String,
    /// What it shows.
    pub title: Local,
    /// The rules it proves, as ids and ranges of `assets/rules.toml`.
    pub covers: Vec<String>,
    /// The world it starts from.
    pub fixture: String,
    /// What decides every id that is drawn.
    pub seed: u64,
    /// The world's time at the beginning; the fixture's own when there is none.
    pub clock: Option<Timestamp>,
    /// Who operates; the account's first super admin when there is none.
    pub persona: Option<Persona>,
    /// The account that is open; the first in which the persona is a user when there is none.
    pub account: Option<HubId>,
    /// The window, unless who runs it says otherwise.
    pub size: Option<Size>,
    /// The colours, unless who runs it says otherwise.
    pub tier: Option<ColorTier>,
    /// The language, unless who runs it says otherwise.
    pub lang: Option<Lang>,
    /// What it is sorted under.
    pub tags: Vec<String>,
    /// How fast it is shown to people.
    pub pace: Pace,
    /// The files on the machine of who plays it, each with its full path; there are no others.
    pub files: Vec<(String, Content)>,
    /// What happens, one after the other.
    pub steps: Vec<Step>,
}

/// One step: something is done, and something must be true then.
#[derive(Clone, Debug)]
pub struct Step {
    /// Where it begins in its file.
    pub at: At,
    /// Its name, unique in the flow and stable: reports and recordings name it.
    pub id: String,
    /// The chapter that begins with it.
    pub chapter: Option<Local>,
    /// What people are told.
    pub caption: Option<Local>,
    /// The rules that it proves by itself, as ids and ranges of `assets/rules.toml`.
    pub covers: Vec<String>,
    /// Whether its screen is worth a picture.
    pub shot: bool,
    /// What is done, in the order in which it is written.
    pub acts: Vec<(At, Act)>,
    /// What has to come true before it goes on.
    pub until: Vec<Expect>,
    /// How long that may take, in the flow's own time.
    pub within: Duration,
    /// What must be true at the end of the step.
    pub expect: Vec<Expect>,
    /// Whether the flow goes on when the step cannot be done.
    pub optional: bool,
    /// What it is sorted under.
    pub tags: Vec<String>,
    /// Whether the flow goes on after an expectation of this step has failed.
    pub on_fail: OnFail,
    /// What a tour points at.
    pub spotlight: Option<WidgetId>,
    /// What only the presenter sees.
    pub notes: Option<Local>,
    /// Whether a tour shows the keys that are pressed.
    pub keys_overlay: Option<bool>,
    /// A pause for the eye.
    pub pause: Option<Duration>,
    /// The person does it.
    pub turn: Option<Turn>,
    /// Where the person may go on.
    pub ask: Vec<Ask>,
    /// What a person checks by hand.
    pub manual: Option<Manual>,
}

/// A file that cannot be read at all, or everything that is wrong with what it says.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// The file cannot be read.
    #[error("{}: {error}", path.display())]
    File {
        /// The file.
        path: std::path::PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// What is wrong with it, or with what it includes; in the order of the files.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Problems(Vec<Problem>),
}

/// Reads a flow with all that it includes.
///
/// # Errors
/// [`Unread`] with everything that is wrong.
pub fn read(path: &Path, languages: &Languages) -> Result<Flow, Unread> {
    read_from(path, &|path| std::fs::read_to_string(path), languages)
}

/// What answers the text of a file by its path.
pub type Files<'f> = dyn Fn(&Path) -> io::Result<String> + 'f;

/// Reads a flow with all that it includes, from files that need not lie on a disk.
///
/// # Errors
/// [`Unread`] with everything that is wrong.
pub fn read_from(path: &Path, files: &Files<'_>, languages: &Languages) -> Result<Flow, Unread> {
    unfold::flow(path, files, languages)
}

/// Every field there is, by where it stands: in the head of a file, in its pace, in one of its files, in a step, in an expectation, in what a
/// step says about a turn, a branch or a check by hand.
pub const VOCABULARY: &[(&str, &[&str])] = &[
    (
        "flow",
        &[
            "format", "id", "title", "covers", "fixture", "seed", "clock", "persona", "account", "size", "tier",
            "lang", "tags", "pace", "file", "step",
        ],
    ),
    ("file", &["path", "text", "base64", "size", "unreadable", "device", "folder"]),
    ("pace", &["type", "key", "read"]),
    (
        "step",
        &[
            "id",
            "chapter",
            "caption",
            "covers",
            "keys",
            "type",
            "paste",
            "do",
            "pick",
            "resize",
            "lang",
            "as",
            "account",
            "clock_to",
            "until",
            "within",
            "expect",
            "shot",
            "optional",
            "on_fail",
            "include",
            "rows",
            "repeat",
            "tags",
            "spotlight",
            "notes",
            "keys_overlay",
            "pause",
            "turn",
            "ask",
            "manual",
        ],
    ),
    (
        "expect",
        &[
            "text",
            "not_text",
            "regex",
            "row",
            "focus",
            "cursor",
            "screen",
            "dialog",
            "toast",
            "enabled",
            "count",
            "state",
            "store",
            "outbox",
            "audit",
            "keys_shown",
            "unchanged",
            "in",
            "style",
            "cells",
            "is",
            "why",
            "of",
            "eq",
            "ne",
            "absent",
            "to",
            "target",
            "by",
            "times",
            "since",
        ],
    ),
    ("turn", &["hint", "after"]),
    ("ask", &["label", "step"]),
    ("manual", &["check", "severity", "evidence", "blocked_by"]),
];

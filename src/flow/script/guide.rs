//! What a flow says to people: the pace of a tour, turns, branches, and what is checked by hand.

use std::time::Duration;

use super::{
    Local,
    source::{Fields, Source, Value},
};
use crate::ui::text::nearest;
use toml::de::DeValue;

/// How fast a flow is shown to people; a check ignores it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// For each character that is typed.
    pub r#type: Option<Duration>,
    /// For each key.
    pub key: Option<Duration>,
    /// For each caption.
    pub read: Option<Read>,
}

/// How long a caption stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// As long as it takes to read it.
    Auto,
    /// So long.
    For(Duration),
}

/// A step that the person does in a tour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// What helps who hesitates.
    pub hint: Option<Local>,
    /// How long the tour waits before it helps.
    pub after: Option<Duration>,
}

/// A way to go on that the person can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What it is called.
    pub label: Local,
    /// The step it leads to.
    pub step: String,
}

/// What a person checks by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manual {
    /// What is to be seen.
    pub check: Local,
    /// How bad it is when it is not.
    pub severity: Option<Severity>,
    /// What is kept of the screen.
    pub evidence: Option<Evidence>,
    /// The steps without which it cannot be judged.
    pub blocked_by: Vec<String>,
}

/// Declares the names that a field can have.
macro_rules! choice {
    ($(#[$doc:meta])+ $kind:ident: $($(#[$of:meta])+ $variant:ident = $name:literal,)+) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $kind {
            $($(#[$of])+ $variant,)+
        }

        impl $kind {
            const ALL: &'static [(&'static str, Self)] = &[$(($name, Self::$variant)),+];
        }
    };
}

choice! {
    /// How bad it is when something is not as it should be.
    Severity:
    /// The product cannot be used.
    Critical = "critical",
    /// A promise is broken.
    High = "high",
    /// There is a way around it.
    #[default]
    Medium = "medium",
    /// It is a blemish.
    Low = "low",
}

choice! {
    /// What is kept of the screen when a step is judged by hand.
    Evidence:
    /// All, without asking.
    #[default]
    Auto = "auto",
    /// What the person says.
    Ask = "ask",
    /// Nothing.
    None = "none",
}

choice! {
    /// What becomes of a flow after an expectation has failed.
    OnFail:
    /// It ends.
    #[default]
    Stop = "stop",
    /// It goes on, and has failed in the end.
    Continue = "continue",
}

fn choose<T: Copy>(
    source: &mut Source<'_>,
    field: &str,
    value: Value<'_>,
    all: &'static [(&'static str, T)],
) -> Option<T> {
    let text = source.text(field, value)?;
    let found = all.iter().find(|(name, _)| *name == text).map(|(_, choice)| *choice);
    if found.is_none() {
        let names: Vec<String> = all.iter().map(|(name, _)| format!("{name:?}")).collect();
        let near = nearest(&text, all.iter().map(|(name, _)| *name));
        let near = near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        source.problem(value.offset, format!("{field} must be one of {}, not {text:?}{near}", names.join(", ")));
    }
    found
}

pub(super) fn on_fail(source: &mut Source<'_>, value: Value<'_>) -> Option<OnFail> {
    choose(source, "on_fail", value, OnFail::ALL)
}

pub(super) fn pace(source: &mut Source<'_>, value: Value<'_>) -> Option<Pace> {
    let mut fields = source.table("pace", value)?;
    let [each, key, read] = ["type", "key", "read"].map(|name| fields.take(name));
    fields.finish(source);
    let read = read.and_then(|value| match value.value {
        DeValue::String(text) if text.as_ref() == "auto" => Some(Read::Auto),
        _ => source.duration("read", value).map(Read::For),
    });
    Some(Pace {
        r#type: each.and_then(|value| source.duration("type", value)),
        key: key.and_then(|value| source.duration("key", value)),
        read,
    })
}

pub(super) fn turn(source: &mut Source<'_>, value: Value<'_>) -> Option<Turn> {
    let mut fields = source.table("turn", value)?;
    let (hint, after) = (fields.take("hint"), fields.take("after"));
    fields.finish(source);
    let hint = hint.and_then(|value| source.local("hint", value));
    Some(Turn { hint, after: after.and_then(|value| source.duration("after", value)) })
}

/// Each branch is a label and the step it leads to: `ask = [{ label = …, step = … }]`.
pub(super) fn ask(source: &mut Source<'_>, value: Value<'_>) -> Vec<Ask> {
    let branches = source.list("ask", value).unwrap_or_default();
    branches.into_iter().filter_map(|value| branch(source, value)).collect()
}

fn branch(source: &mut Source<'_>, value: Value<'_>) -> Option<Ask> {
    let mut fields = source.table("ask", value)?;
    let (label, step) = (required(source, &mut fields, "label"), required(source, &mut fields, "step"));
    fields.finish(source);
    let label = label.and_then(|value| source.local("label", value));
    let step = step.and_then(|value| source.text("step", value));
    Some(Ask { label: label?, step: step? })
}

pub(super) fn manual(source: &mut Source<'_>, value: Value<'_>) -> Option<Manual> {
    let mut fields = source.table("manual", value)?;
    let check = required(source, &mut fields, "check");
    let [severity, evidence, blocked_by] = ["severity", "evidence", "blocked_by"].map(|name| fields.take(name));
    fields.finish(source);
    let severity = severity.and_then(|value| choose(source, "severity", value, Severity::ALL));
    let evidence = evidence.and_then(|value| choose(source, "evidence", value, Evidence::ALL));
    let blocked_by = blocked_by.map(|value| source.texts("blocked_by", value)).unwrap_or_default();
    let blocked_by = blocked_by.into_iter().map(|(step, _)| step).collect();
    let check = check.and_then(|value| source.local("check", value));
    Some(Manual { check: check?, severity, evidence, blocked_by })
}

/// A field that must be there.
pub(super) fn required<'v>(source: &mut Source<'_>, fields: &mut Fields<'v>, name: &'static str) -> Option<Value<'v>> {
    let value = fields.take(name);
    if value.is_none() {
        source.problem(fields.offset, format!("{name:?} is missing"));
    }
    value
}

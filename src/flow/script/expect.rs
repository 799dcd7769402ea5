//! What a flow expects: of the screen, of the focus, of the state, of the world and its logs.

use regex_lite::Regex;
use toml::de::DeValue;

use super::{
    Text, names,
    problem::At,
    source::{Fields, Source, Value},
};
use crate::{
    domain::language::Lang,
    flow::{logs, state, world_path},
    ui::{action::ActionId, i18n::Languages, key::Key, layout::WidgetId, text::nearest, theme::Role},
};

/// One thing that must be true.
#[derive(Clone, Debug)]
pub struct Expect {
    /// Where it stands.
    pub at: At,
    /// What it is.
    pub check: Check,
}

/// What must be true. A region is the part of the screen that is looked at; the whole screen when there is none.
#[derive(Clone, Debug)]
pub enum Check {
    /// A text is shown, wrapped or not.
    Text {
        /// The text.
        text: Text,
        /// Where.
        region: Option<WidgetId>,
        /// The role of the theme that it looks like, when that matters.
        style: Option<Role>,
    },
    /// A text is not shown.
    NotText {
        /// The text.
        text: Text,
        /// Where.
        region: Option<WidgetId>,
    },
    /// A pattern is found in a line.
    Regex {
        /// The pattern.
        pattern: Pattern,
        /// Where.
        region: Option<WidgetId>,
    },
    /// A line holds a key and cells that belong to it.
    Row {
        /// What tells the line from others.
        key: Text,
        /// What it holds besides, wherever.
        cells: Vec<Text>,
        /// What it holds in the columns of a table, by the name of the column.
        columns: Vec<(String, Text)>,
        /// Where.
        region: Option<WidgetId>,
    },
    /// The part of the screen that has the focus.
    Focus(WidgetId),
    /// The line on which the cursor stands, the terminal's own or a list's, holds a text.
    Cursor {
        /// The text.
        text: Text,
        /// Where; in what has the focus when there is none.
        region: Option<WidgetId>,
    },
    /// What takes up the body: a place, or a page over it.
    Screen(String),
    /// The question that is open, or that none is.
    Dialog(Option<String>),
    /// What the toast says, or that there is none.
    Toast(Option<Text>),
    /// Whether an action can be done now.
    Enabled {
        /// The action.
        action: ActionId,
        /// Whether it can.
        is: bool,
        /// What is said about it when it cannot.
        why: Option<Text>,
    },
    /// How many lines hold something.
    Count {
        /// So many.
        count: u64,
        /// What they hold; anything when there is nothing.
        of: Option<Text>,
        /// Where.
        region: Option<WidgetId>,
    },
    /// The state of a state machine of the rules.
    State(&'static str),
    /// A value of the world.
    Store {
        /// Where it lies, see [`world_path`].
        path: String,
        /// What it must be.
        wanted: Wanted,
    },
    /// A mail in the outbox of the open account.
    Outbox {
        /// The mail of the rules, or the kind.
        kind: String,
        /// Whom it goes to.
        to: Option<String>,
        /// How often it is there.
        often: Often,
    },
    /// An entry in the audit log of the open account.
    Audit {
        /// What was done.
        action: String,
        /// To whom or what: an address, or a kind of seat.
        target: Option<String>,
        /// The address of who did it.
        by: Option<String>,
        /// How often it is there.
        often: Often,
    },
    /// The key line names these keys.
    KeysShown(Vec<Key>),
    /// Something is as it was.
    Unchanged(Unchanged),
}

/// A pattern for each language. It is matched without going back, so that no pattern takes forever.
#[derive(Clone, Debug)]
pub struct Pattern {
    en: Regex,
    fr: Regex,
}

/// What a value of the world must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// This.
    Is(String),
    /// Anything but this.
    IsNot(String),
    /// There is none.
    Absent,
}

/// How often something must be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Often {
    /// Once at least.
    Some,
    /// Exactly so often.
    Exactly(u64),
}

/// What must be as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchanged {
    /// The store, byte for byte, since the flow began.
    StoreSinceFlow,
    /// The store, byte for byte, since the step began.
    StoreSinceStep,
    /// A part of the screen, since the step began.
    Region(WidgetId),
}

impl Pattern {
    /// The pattern for a language.
    pub const fn get(&self, lang: Lang) -> &Regex {
        match lang {
            Lang::En => &self.en,
            Lang::Fr => &self.fr,
        }
    }
}

impl Often {
    /// Whether something that is there so often is there often enough.
    pub const fn holds(self, count: u64) -> bool {
        match self {
            Self::Some => count > 0,
            Self::Exactly(wanted) => count == wanted,
        }
    }
}

/// What can be expected, of which an expectation has exactly one.
pub(super) const KINDS: [&str; 17] = [
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
];

/// Reads one expectation or a list of them.
pub(super) fn expects(source: &mut Source<'_>, field: &str, value: Value<'_>, languages: &Languages) -> Vec<Expect> {
    let each = match value.value {
        DeValue::Table(_) => vec![value],
        _ => source.list(field, value).unwrap_or_default(),
    };
    let mut found = Vec::new();
    for value in each {
        let at = source.at(value.offset);
        let Some(fields) = source.table(field, value) else { continue };
        if let Some(check) = check(source, fields, languages) {
            found.push(Expect { at, check });
        }
    }
    found
}

fn check(source: &mut Source<'_>, mut fields: Fields<'_>, languages: &Languages) -> Option<Check> {
    let mut found = KINDS.iter().copied().filter_map(|kind| {
        let value = fields.take(kind)?;
        Some((kind, value))
    });
    let first = found.next();
    let second = found.next();
    drop(found);
    let Some((kind, value)) = first else {
        let names = fields.all().map(|(name, _)| name).collect::<Vec<_>>();
        let near = names.iter().find_map(|name| nearest(name, KINDS));
        let near = near.map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        source.problem(fields.offset, format!("nothing is expected here: no field of {}{near}", KINDS.join(", ")));
        return None;
    };
    if let Some((other, value)) = second {
        source.problem(value.name, format!("{kind:?} and {other:?} are two expectations; write each on its own"));
    }
    let check = kind_of(source, kind, value, &mut fields, languages);
    fields.finish(source);
    check
}

fn kind_of(
    source: &mut Source<'_>,
    kind: &'static str,
    value: Value<'_>,
    fields: &mut Fields<'_>,
    languages: &Languages,
) -> Option<Check> {
    Some(match kind {
        "text" => {
            let (text, region) = (source.shown(kind, value, languages), region(source, fields));
            let style = fields.take("style").map(|value| names::role(source, "style", value));
            Check::Text { text: text?, region: region?, style: optional(style)? }
        }
        "not_text" => {
            let (text, region) = (source.shown(kind, value, languages), region(source, fields));
            Check::NotText { text: text?, region: region? }
        }
        "regex" => {
            let (pattern, region) = (pattern(source, value), region(source, fields));
            Check::Regex { pattern: pattern?, region: region? }
        }
        "row" => row(source, value, fields, languages)?,
        "focus" => Check::Focus(names::widget(source, kind, value)?),
        "cursor" => {
            let (text, region) = (source.shown(kind, value, languages), region(source, fields));
            Check::Cursor { text: text?, region: region? }
        }
        "screen" => Check::Screen(names::screen(source, kind, value)?),
        "dialog" if matches!(value.value, DeValue::Boolean(false)) => Check::Dialog(None),
        "dialog" => {
            let name = source.text(kind, value)?;
            if !state::DIALOGS.contains(&name.as_str()) {
                source.unknown(value.offset, "no question is called", &name, state::DIALOGS);
            }
            Check::Dialog(Some(name))
        }
        "toast" if matches!(value.value, DeValue::Boolean(false)) => Check::Toast(None),
        "toast" => Check::Toast(Some(source.shown(kind, value, languages)?)),
        "enabled" => {
            let action = names::action(source, kind, value);
            let is = fields.take("is").map(|value| source.boolean("is", value));
            let why = fields.take("why").map(|value| source.shown("why", value, languages));
            Check::Enabled { action: action?, is: optional(is)?.unwrap_or(true), why: optional(why)? }
        }
        "count" => {
            let count = source.whole(kind, value, 0, 1_000_000);
            let of = fields.take("of").map(|value| source.shown("of", value, languages));
            let region = region(source, fields);
            Check::Count { count: count?, of: optional(of)?, region: region? }
        }
        "state" => {
            let name = source.text(kind, value)?;
            let known = state::STATES.iter().find(|known| **known == name);
            if known.is_none() {
                source.unknown(value.offset, "no state is called", &name, state::STATES);
            }
            Check::State(known?)
        }
        "store" => store(source, value, fields)?,
        "outbox" => {
            let kind = source.text(kind, value)?;
            if let Err(known) = logs::mail_kind(&kind) {
                source.unknown(value.offset, "no mail is called", &kind, known.iter().map(String::as_str));
            }
            let to = fields.take("to").map(|value| source.text("to", value));
            let often = often(source, fields);
            Check::Outbox { kind, to: optional(to)?, often: often? }
        }
        "audit" => {
            let action = source.text(kind, value)?;
            if let Err(known) = logs::audit_action(&action) {
                source.unknown(value.offset, "no audit action is called", &action, known.iter().map(String::as_str));
            }
            let target = fields.take("target").map(|value| source.text("target", value));
            let by = fields.take("by").map(|value| source.text("by", value));
            let often = often(source, fields);
            Check::Audit { action, target: optional(target)?, by: optional(by)?, often: often? }
        }
        "keys_shown" => {
            let names = source.texts(kind, value);
            let names = names.iter().flat_map(|(text, offset)| text.split_whitespace().map(move |key| (key, *offset)));
            let keys: Vec<Option<Key>> = names.map(|(name, offset)| names::key(source, offset, name)).collect();
            Check::KeysShown(keys.into_iter().collect::<Option<_>>()?)
        }
        _ => unchanged(source, value, fields)?,
    })
}

/// A field that may be missing, but not be wrong.
fn optional<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(read) => read.map(Some),
    }
}

/// The part of the screen that is looked at, when one is named; nothing when there is no such part.
fn region(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<Option<WidgetId>> {
    optional(fields.take("in").map(|value| names::widget(source, "in", value)))
}

fn often(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<Often> {
    let count = fields.take("times").map(|value| source.whole("times", value, 0, 1_000_000));
    let absent = fields.take("absent").map(|value| source.boolean("absent", value));
    match (optional(count)?, optional(absent)?) {
        (Some(count), _) => Some(Often::Exactly(count)),
        (None, Some(true)) => Some(Often::Exactly(0)),
        (None, _) => Some(Often::Some),
    }
}

fn pattern(source: &mut Source<'_>, value: Value<'_>) -> Option<Pattern> {
    let local = source.local("regex", value)?;
    let mut compile = |lang| match Regex::new(local.get(lang)) {
        Ok(regex) => Some(regex),
        Err(error) => {
            source.problem(value.offset, format!("not a regular expression: {error}"));
            None
        }
    };
    let (en, fr) = (compile(Lang::En), compile(Lang::Fr));
    Some(Pattern { en: en?, fr: fr? })
}

fn row(source: &mut Source<'_>, value: Value<'_>, fields: &mut Fields<'_>, languages: &Languages) -> Option<Check> {
    let key = source.shown("row", value, languages);
    let region = region(source, fields);
    let (mut cells, mut columns) = (Vec::new(), Vec::new());
    match fields.take("cells") {
        Some(value) if matches!(value.value, DeValue::Table(_)) => {
            let words = languages.get(Lang::En);
            for (name, value) in source.table("cells", value)?.all() {
                if !words.has(&format!("column-{name}")) {
                    let known: Vec<&str> = words.all_ids().filter_map(|id| id.strip_prefix("column-")).collect();
                    source.unknown(value.name, "no column is called", name, known);
                }
                columns.push((name.to_owned(), source.shown(name, value, languages)?));
            }
        }
        Some(value) => {
            for value in source.list("cells", value)? {
                cells.push(source.shown("cells", value, languages)?);
            }
        }
        None => {}
    }
    Some(Check::Row { key: key?, cells, columns, region: region? })
}

fn store(source: &mut Source<'_>, value: Value<'_>, fields: &mut Fields<'_>) -> Option<Check> {
    let path = source.text("store", value)?;
    let kind = world_path::kind(&path);
    if !world_path::KINDS.contains(&kind) {
        source.unknown(value.offset, "the world has no", kind, world_path::KINDS);
    }
    let is = fields.take("eq").map(|value| source.plain("eq", value));
    let is_not = fields.take("ne").map(|value| source.plain("ne", value));
    let absent = fields.take("absent").map(|value| source.boolean("absent", value));
    let wanted = match (optional(is)?, optional(is_not)?, optional(absent)?) {
        (Some(is), None, None) => Wanted::Is(is),
        (None, Some(is_not), None) => Wanted::IsNot(is_not),
        (None, None, Some(true)) => Wanted::Absent,
        _ => {
            source.problem(value.name, "\"store\" needs one of \"eq\", \"ne\" and \"absent = true\"");
            return None;
        }
    };
    Some(Check::Store { path, wanted })
}

fn unchanged(source: &mut Source<'_>, value: Value<'_>, fields: &mut Fields<'_>) -> Option<Check> {
    let what = source.text("unchanged", value)?;
    let since = optional(fields.take("since").map(|value| {
        let name = source.text("since", value)?;
        if !["flow", "step"].contains(&name.as_str()) {
            source.unknown(value.offset, "since can be \"flow\" or \"step\", not", &name, ["flow", "step"]);
        }
        Some(name)
    }))?;
    Some(Check::Unchanged(match (what.as_str(), since.as_deref()) {
        ("store", Some("step")) => Unchanged::StoreSinceStep,
        ("store", _) => Unchanged::StoreSinceFlow,
        (_, Some("flow")) => {
            source.problem(value.offset, "a part of the screen is compared since the step began");
            return None;
        }
        _ => Unchanged::Region(names::widget(source, "unchanged", value)?),
    }))
}

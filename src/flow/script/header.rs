//! The head of a flow file: what it is, what it proves, and what it starts from.

use super::{
    FORMAT, Local, Pace, Persona, act, file,
    guide::{self, required},
    source::{Fields, Source, Value},
};
use crate::{
    domain::{hub_id::HubId, language::Lang},
    service::fixture::{self, NotAFixture},
    term::{files::Content, tier::ColorTier},
};
use jiff::Timestamp;
use ratatui::layout::Size;
use toml::de::DeValue;

/// The head of a file; a file that is only included needs none of it but the format.
#[derive(Default)]
pub(super) struct Header {
    pub id: Option<String>,
    pub title: Option<Local>,
    pub covers: Vec<String>,
    pub fixture: Option<String>,
    pub seed: u64,
    pub clock: Option<Timestamp>,
    pub persona: Option<Persona>,
    pub account: Option<HubId>,
    pub size: Option<Size>,
    pub tier: Option<ColorTier>,
    pub lang: Option<Lang>,
    pub tags: Vec<String>,
    pub pace: Pace,
    pub files: Vec<(String, Content)>,
}

/// The seed of a flow that names none.
const SEED: u64 = 42;

/// The colours a terminal can have, as flows call them.
const TIERS: [(&str, ColorTier); 4] = [
    ("truecolor", ColorTier::TrueColor),
    ("256", ColorTier::Ansi256),
    ("16", ColorTier::Ansi16),
    ("mono", ColorTier::Mono),
];

/// Reads the head of a file; `main` tells the flow itself from a file that it includes.
pub(super) fn header(source: &mut Source<'_>, fields: &mut Fields<'_>, main: bool) -> Header {
    if let Some(value) = required(source, fields, "format") {
        source.whole("format", value, FORMAT, FORMAT);
    }
    let mut take = |name: &'static str, needed: bool| {
        if main && needed { required(source, fields, name) } else { fields.take(name) }
    };
    let (id, title, world) = (take("id", true), take("title", true), take("fixture", true));
    let [covers, seed, clock, persona, account] =
        ["covers", "seed", "clock", "persona", "account"].map(|name| take(name, false));
    let [size, tier, lang, tags, pace] = ["size", "tier", "lang", "tags", "pace"].map(|name| take(name, false));
    let files = take("file", false);
    let covers = covers.map(|value| rules(source, value)).unwrap_or_default();
    let tier = tier.and_then(|value| {
        let name = source.plain("tier", value)?;
        let tier = TIERS.iter().find(|(known, _)| *known == name).map(|(_, tier)| *tier);
        if tier.is_none() {
            source.unknown(value.offset, "no colours are called", &name, TIERS.map(|(known, _)| known));
        }
        tier
    });
    let clock = clock.and_then(|value| {
        let text = match value.value {
            DeValue::Datetime(time) => time.to_string(),
            _ => source.text("clock", value)?,
        };
        let clock = act::moment(&text);
        if clock.is_none() {
            source.problem(value.offset, format!("{text:?} is no time such as \"2024-02-07T09:00[Europe/Paris]\""));
        }
        clock
    });
    let world = world.and_then(|value| {
        let name = source.text("fixture", value)?;
        match fixture::choose(&name, None) {
            Ok(_) => {}
            Err(NotAFixture::Unknown(name)) => {
                let known: Vec<&str> = fixture::shipped().iter().map(|fixture| fixture.name).collect();
                source.unknown(value.offset, "there is no fixture", &name, known);
            }
            Err(error) => source.problem(value.offset, format!("{name:?}: {error}")),
        }
        Some(name)
    });
    Header {
        id: id.and_then(|value| {
            let id = source.text("id", value)?;
            check_id(source, value.offset, &id);
            Some(id)
        }),
        title: title.and_then(|value| source.local("title", value)),
        covers,
        fixture: world,
        seed: seed.and_then(|value| source.whole("seed", value, 0, i64::MAX.unsigned_abs())).unwrap_or(SEED),
        clock,
        persona: persona.and_then(|value| act::persona(source, "persona", value)),
        account: account.and_then(|value| act::account(source, value)),
        size: size.and_then(|value| act::size(source, "size", value)),
        tier,
        lang: lang.and_then(|value| source.lang("lang", value)),
        tags: tags.map(|value| source.texts("tags", value)).unwrap_or_default().into_iter().map(|(t, _)| t).collect(),
        pace: pace.and_then(|value| guide::pace(source, value)).unwrap_or_default(),
        files: files.map(|value| file::files(source, value)).unwrap_or_default(),
    }
}

/// Ids stand in reports and file names.
pub(super) fn check_id(source: &mut Source<'_>, offset: usize, id: &str) {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.is_empty() || !id.chars().all(fits) {
        source.problem(offset, format!("{id:?} is no id: it has small letters, digits and hyphens only"));
    }
}

/// The rules that a flow or a step covers.
pub(super) fn rules(source: &mut Source<'_>, value: Value<'_>) -> Vec<String> {
    let covers = source.texts("covers", value);
    for (id, offset) in covers.iter().filter(|(id, _)| !names_rules(id)) {
        source.problem(*offset, format!("{id:?} is neither a rule's id nor a range such as \"CRU-01..CRU-06\""));
    }
    covers.into_iter().map(|(id, _)| id).collect()
}

/// Whether this has the form of a rule's id, or of a range of them.
fn names_rules(text: &str) -> bool {
    let is_id = |id: &str| {
        id.split_once('-').is_some_and(|(prefix, digits)| {
            !prefix.is_empty()
                && prefix.bytes().all(|byte| byte.is_ascii_uppercase())
                && !digits.is_empty()
                && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    match text.split_once("..") {
        Some((first, last)) => is_id(first) && (is_id(last) || last.bytes().all(|byte| byte.is_ascii_digit())),
        None => is_id(text),
    }
}

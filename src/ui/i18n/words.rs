//! The words of one language.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentValue;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::elision;
use super::languages::LocaleProblem;
use super::message::Message;
use super::numbers;
use crate::domain::language::Lang;
use crate::ui::text::position;

/// The words of one language, and how it writes numbers, dates and lists.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Every message's id, with the area whose file it stands in.
    ids: BTreeMap<String, String>,
    /// The messages that can be filled in without Fluent, which takes its time and is asked thousands of times a second.
    ready: HashMap<Box<str>, Message>,
}

/// What a message's variable is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, shown as it is.
    Text(&'a str),
    /// A whole number: chooses the message's plural form, and is shown grouped as the language groups digits.
    /// Exact up to 2^53.
    Count(u64),
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Reads a language's files, given as area and text.
    pub(super) fn read<'f>(
        lang: Lang,
        files: impl Iterator<Item = (&'f str, &'f str)>,
    ) -> Result<Self, Vec<LocaleProblem>> {
        let formatter = match lang {
            Lang::En => numbers::format::<{ numbers::COMMA }> as _,
            Lang::Fr => numbers::format::<{ numbers::NARROW_SPACE }> as _,
        };
        // Both codes are language identifiers; the plural rules of either would show if one were not.
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate a right-to-left text take a cell in many terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(formatter));
        // Only a name that stands twice is refused, and this is the only one.
        let _ = bundle.add_function("DE", elision::de);
        let mut words = Self { lang, bundle, ids: BTreeMap::new(), ready: HashMap::new() };
        let mut problems = Vec::new();
        for (area, text) in files {
            words.add(area, text, &mut problems);
        }
        if problems.is_empty() { Ok(words) } else { Err(problems) }
    }

    /// Reads one file, and notes what is wrong with it.
    fn add(&mut self, area: &str, text: &str, problems: &mut Vec<LocaleProblem>) {
        let mut problem = |offset: usize, what: String| {
            let (line, column) = position(text, offset);
            problems.push(LocaleProblem { lang: self.lang, area: area.to_owned(), line, column, what });
        };
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            errors.into_iter().for_each(|error| problem(error.pos.start, error.kind.to_string()));
            resource
        });
        let mut after = 0;
        for entry in resource.entries() {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name;
            let offset = start_of(id, text, after);
            after = offset + id.len();
            if let Some(first) = self.ids.get(id) {
                problem(offset, format!("the id {id:?} stands already in {first}"));
            } else {
                self.ids.insert(id.to_owned(), area.to_owned());
            }
            match message.value.as_ref().and_then(Message::read) {
                Some(message) => self.ready.insert(id.into(), message),
                // Of two with the same id, the later one counts.
                None => self.ready.remove(id),
            };
        }
        // Ids that stand twice have been reported above, with their places.
        self.bundle.add_resource_overriding(resource);
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of a message without variables; `⟦id⟧` when there is no such message.
    pub fn text(&self, id: &str) -> String {
        match self.ready.get(id).and_then(Message::plain) {
            Some(text) => text.to_owned(),
            None => self.with(id, &[]),
        }
    }

    /// The text of a message, its variables filled; `⟦id⟧` when there is no such message. A variable that is not
    /// given shows as `{$name}`.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let ready = self.ready.get(id).and_then(|message| message.fill(self, args));
        ready.unwrap_or_else(|| self.by_fluent(id, args))
    }

    /// What Fluent makes of a message.
    fn by_fluent(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("⟦{id}⟧");
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, arg.value())).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    /// The ids of all messages, in order.
    pub fn all_ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    /// The ids of an area's messages, in order.
    pub fn ids<'w>(&'w self, area: &'w str) -> impl Iterator<Item = &'w str> {
        self.ids.iter().filter(move |(_, of)| *of == area).map(|(id, _)| id.as_str())
    }
}

impl<'a> Arg<'a> {
    /// The argument as the message's reader takes it.
    fn value(self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::from(text),
            Self::Count(count) => FluentValue::from(count),
        }
    }
}

/// The byte where a line starts with `id` as its whole first word, looked for from the byte `after` on.
fn start_of(id: &str, text: &str, after: usize) -> usize {
    let rest = text.get(after..).unwrap_or_default();
    let lines = rest.match_indices(id).map(|(at, _)| after + at);
    let mut heads = lines.filter(|at| {
        let starts_line = *at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n');
        let tail = text.get(at + id.len()..).unwrap_or_default();
        starts_line && tail.trim_start_matches(' ').starts_with('=')
    });
    heads.next().unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::super::Languages;
    use super::*;

    const FILE: &str = "plain = Plain\n\
        greet = Hello { $name }!\n\
        rows = { $count ->\n    [0] none\n    [one] { $count } row\n   *[other] { $count } rows\n }\n\
        plural = { $count ->\n    [one] singular\n   *[other] plural\n }\n";

    fn languages() -> Languages {
        Languages::read(&[("test", FILE, FILE)]).unwrap()
    }

    #[test]
    fn texts_are_filled_without_marks_around_them() {
        let languages = languages();
        let words = languages.get(Lang::En);
        assert_eq!(words.text("plain"), "Plain");
        assert_eq!(words.with("greet", &[("name", Arg::Text("Zoé"))]), "Hello Zoé!");
        assert_eq!(words.lang(), Lang::En);
    }

    #[test]
    fn a_missing_id_or_variable_shows_itself() {
        let languages = languages();
        let words = languages.get(Lang::En);
        assert_eq!(words.text("no-such"), "⟦no-such⟧");
        assert_eq!(words.text("greet"), "Hello {$name}!");
        assert!(words.has("greet") && !words.has("no-such"));
        assert_eq!(words.ids("test").collect::<Vec<_>>(), ["greet", "plain", "plural", "rows"]);
        assert_eq!(words.ids("other").count(), 0);
    }

    #[test]
    fn counts_choose_the_form_and_are_grouped() {
        let languages = languages();
        let rows = |lang, count| languages.get(lang).with("rows", &[("count", Arg::Count(count))]);
        assert_eq!(rows(Lang::En, 0), "none");
        assert_eq!(rows(Lang::En, 1), "1 row");
        assert_eq!(rows(Lang::En, 1_234), "1,234 rows");
        assert_eq!(rows(Lang::Fr, 1_234_567), "1\u{202f}234\u{202f}567 rows");
        assert_eq!(rows(Lang::Fr, 1_000_000), "1\u{202f}000\u{202f}000 rows");
    }

    #[test]
    fn nought_is_plural_in_english_and_singular_in_french() {
        let languages = languages();
        let form = |lang, count| languages.get(lang).with("plural", &[("count", Arg::Count(count))]);
        for (count, english, french) in
            [(0, "plural", "singular"), (1, "singular", "singular"), (2, "plural", "plural"), (21, "plural", "plural")]
        {
            assert_eq!((form(Lang::En, count).as_str(), form(Lang::Fr, count).as_str()), (english, french), "{count}");
        }
    }

    #[test]
    fn ready_messages_say_what_fluent_says() {
        const ODD: &str = "again = { $count }\nagain = { greet }\n\
            text = { $name ->\n    [one] One\n   *[other] { $name }\n }\n\
            two =\n    First { $name }\n      and { $count ->\n       *[many] many\n        [2] two\n        [one] one\n    }\n    last.\n\
            literal = { \"{\" } { NUMBER($count, minimumFractionDigits: 1) }\n";
        let odd = Languages::read(&[("test", FILE, FILE)]).unwrap();
        let mut odd = [odd.english, odd.french];
        odd.iter_mut().for_each(|words| words.add("odd", ODD, &mut Vec::new()));
        let shipped = Languages::load().unwrap();
        let mut ready = 0;
        for words in [&shipped.english, &shipped.french, &odd[0], &odd[1]] {
            for id in words.ids.keys() {
                let mut args = vec![vec![], vec![("unknown", Arg::Count(1))], vec![("name", Arg::Text("Zoé {"))]];
                for count in [0, 1, 2, 1_000, 1_000_000, (1 << 53) + 2] {
                    let every = ["count", "name", "shown", "total", "seat", "list", "item", "day", "year"];
                    args.push(every.map(|name| (name, Arg::Count(count))).to_vec());
                    args.push(vec![("count", Arg::Count(count)), ("name", Arg::Text("one"))]);
                }
                for args in args {
                    assert_eq!(words.with(id, &args), words.by_fluent(id, &args), "{id} with {args:?}");
                }
                assert_eq!(words.text(id), words.by_fluent(id, &[]), "{id}");
            }
            ready += words.ready.len();
        }
        assert!(ready > shipped.english.ids.len(), "few messages are ready");
    }

    #[test]
    fn words_can_be_handed_to_other_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Languages>();
    }
}

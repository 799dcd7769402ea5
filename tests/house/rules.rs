//! The rule ids that tests name, held against `assets/rules.toml`.
//!
//! A test proves a rule by naming its id, usually in its doc comment. Ids count when they stand in `tests/**/*.rs`
//! (but for this folder), in `tests/**/*.toml`, in what the flows of `assets/flows` say that they cover, and in the test
//! code of `src`; in tests of flows, whose texts are data, in doc comments alone. A range such as `CRU-01..CRU-06` or
//! `CRU-01..06` names all its ids.

use super::{
    none, root,
    scan::{files, place, sources},
};
use clap::CommandFactory;
use seatdesk::{
    cli::args::Args,
    flow::rules::{self, Rule, Rules},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    ops::Range,
};
use toml::de::DeTable;

const RULES: &str = rules::FILE;

/// The prefixes of ids in the order of their groups.
const PREFIXES: &[&str] = &[
    "NAV", "LEG", "CRU", "USR", "SEA", "RMS", "PRC", "DOM", "PET", "PAC", "SFI", "EXT", "ML", "ER", "LM", "TG", "INV",
    "PM", "SM", "AC", "AMB", "DQ",
];

/// Whether a test has to name a rule: ambiguities are settled, not proven; what is cut is not there, nor is the command of
/// what waits for one.
fn is_needed(rule: &Rule) -> bool {
    !rule.cut && rule.waits.is_none() && !rule.id.starts_with("AMB-")
}

/// An id as a place in the catalogue's order: by prefix, then by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Id {
    prefix: usize,
    number: u32,
}

impl Id {
    /// Reads exactly this id; state machines are written `SM-1`, all others with two digits or three.
    fn parse(text: &str) -> Option<Self> {
        let (prefix, digits) = text.split_once('-')?;
        let prefix = PREFIXES.iter().position(|known| *known == prefix)?;
        let id = Self { prefix, number: digits.parse().ok()? };
        (id.to_string() == text).then_some(id)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = if PREFIXES[self.prefix] == "SM" { 1 } else { 2 };
        write!(f, "{}-{:0width$}", PREFIXES[self.prefix], self.number)
    }
}

/// An id named in a text: the id as written, or both ends of a range.
#[derive(Debug, PartialEq, Eq)]
struct Named<'a> {
    at: usize,
    first: &'a str,
    last: Option<String>,
}

/// The ids with a known prefix that a text names.
fn named(text: &str) -> Vec<Named<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    let word = |at: usize| text[at..].split(|c| !is_part(c)).next().unwrap_or_default();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (start, first) = (at, word(at));
        at += first.len();
        let Some(prefix) = prefix_of(first) else {
            at += text[at..].chars().next().map_or(0, char::len_utf8);
            continue;
        };
        let mut last = None;
        if text[at..].starts_with("..") {
            let end = word(at + 2);
            if prefix_of(end).is_some() {
                last = Some(end.to_owned());
            } else if !end.is_empty() && end.bytes().all(|byte| byte.is_ascii_digit()) {
                last = Some(format!("{prefix}-{end}"));
            }
            at += 2 + end.len();
        }
        found.push(Named { at: start, first, last });
    }
    found
}

/// The prefix of a word that is meant as an id, well-formed or not.
fn prefix_of(word: &str) -> Option<&str> {
    let (prefix, digits) = word.split_once('-')?;
    let is_id = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && PREFIXES.contains(&prefix);
    is_id.then_some(prefix)
}

/// All ids the tests of the tree name, each with the first place, and what is wrong with those that are no rules.
#[derive(Default)]
struct Names {
    places: BTreeMap<Id, String>,
    problems: Vec<String>,
}

impl Names {
    /// Takes the ids named where `counts` holds.
    fn take(&mut self, rules: &BTreeSet<Id>, path: &str, text: &str, counts: impl Fn(usize) -> bool) {
        for Named { at, first, last } in named(text).into_iter().filter(|named| counts(named.at)) {
            let at = place(path, text, at);
            let ends = [Some(first), last.as_deref()];
            for end in ends.into_iter().flatten() {
                match Id::parse(end).filter(|id| rules.contains(id)) {
                    Some(id) => _ = self.places.entry(id).or_insert_with(|| at.clone()),
                    None => self.problems.push(format!("{at}: {end} is no id of {RULES}; mend it, or add the rule")),
                }
            }
            if let (Some(from), Some(to)) = (Id::parse(first), last.as_deref().and_then(Id::parse)) {
                if from.prefix != to.prefix || from >= to {
                    self.problems.push(format!("{at}: {from}..{to} is no range; name the lower id of a group first"));
                    continue;
                }
                for id in rules.range(from..to) {
                    self.places.entry(*id).or_insert_with(|| at.clone());
                }
            }
        }
    }
}

/// The well-formed ids of these rules.
fn ids<'a>(rules: impl IntoIterator<Item = &'a Rule>) -> BTreeSet<Id> {
    rules.into_iter().filter_map(|rule| Id::parse(&rule.id)).collect()
}

/// What stands in the way between rules, the ids tests name, and the commands of the program.
fn problems(rules: &[Rule], names: &Names, has_command: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = names.problems.clone();
    for rule in rules {
        let place = Id::parse(&rule.id).and_then(|id| names.places.get(&id));
        match (&rule.waits, place) {
            (Some(command), _) if has_command(command) => found.push(format!(
                "{RULES}: {} waits for `seatdesk {command}`, which is there; prove the rule, and take `waits` out",
                rule.id
            )),
            (Some(command), Some(place)) => {
                found.push(format!("{place}: {} waits for `seatdesk {command}`; nothing proves it yet", rule.id));
            }
            (None, None) if is_needed(rule) => found.push(format!(
                "{RULES}: {} is named by no test; name it in the doc comment of the test that proves it",
                rule.id
            )),
            _ => {}
        }
    }
    found
}

/// What is wrong with the catalogue itself.
fn catalogue_problems(rules: &[Rule]) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = None;
    let mut known = BTreeSet::new();
    for rule in rules {
        let Rule { id: name, text, .. } = rule;
        let Some(id) = Id::parse(name) else {
            found.push(format!("{name}: not a known prefix with two or three digits"));
            continue;
        };
        if !known.insert(id) {
            found.push(format!("{name}: twice"));
        } else if before > Some(id) {
            found.push(format!("{name}: out of order; groups follow their prefixes, ids ascend"));
        }
        before = Some(id);
        if text.trim() != text || text.contains('\n') || !text.ends_with('.') || text.len() < 10 {
            found.push(format!("{name}: its text is not one sentence on one line"));
        }
    }
    let exists = |name: &String| Id::parse(name).is_some_and(|id| known.contains(&id));
    for Rule { id, source, proves, .. } in rules {
        if source.is_empty() == proves.is_empty() {
            found.push(format!("{id}: needs either a source or what it proves"));
        }
        let unknown = |name: &&String| !is_source(name) && !exists(name);
        found.extend(source.iter().filter(unknown).map(|name| format!("{id}: unknown source {name}")));
        let absent = |name: &&String| !exists(name);
        found.extend(proves.iter().filter(absent).map(|name| format!("{id}: proves {name}, which is no rule")));
    }
    found
}

/// Whether this names an article, a neighbouring page (`E-11`, `E-24b`), or a proposal.
fn is_source(name: &str) -> bool {
    let is_page = |page: &str| {
        let digits = page.trim_end_matches(|c: char| c.is_ascii_lowercase());
        digits.len() == 2 && page.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    matches!(name, "S0" | "S1" | "S2" | "S3" | "S4" | "EXT" | "PROP") || name.strip_prefix("E-").is_some_and(is_page)
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

fn catalogue() -> Vec<Rule> {
    match Rules::read(&read(RULES)) {
        Ok(rules) => rules.into_all(),
        Err(error) => panic!("{RULES}: {error}"),
    }
}

/// Where a flow's text says what it covers, in its head and in its steps; nowhere else do ids count in it.
fn covers(flow: &str) -> Vec<Range<usize>> {
    let table = DeTable::parse(flow).unwrap_or_else(|error| panic!("{error}"));
    let steps = table.get_ref().get("step").and_then(|steps| steps.get_ref().as_array()).into_iter().flatten();
    let steps = steps.filter_map(|step| step.get_ref().as_table());
    let covers = std::iter::once(table.get_ref()).chain(steps).filter_map(|table| table.get("covers"));
    covers.map(|list| list.span()).collect()
}

/// Whether a byte of a source stands in a documentation comment.
fn is_doc(text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    line.trim_start().starts_with("///")
}

/// The ids the tests of the tree name.
fn tree(rules: &[Rule]) -> Names {
    let rules = ids(rules);
    let mut names = Names::default();
    let tests = [files(root(), "tests", "rs"), files(root(), "tests", "toml")];
    for (path, text) in tests.concat().iter().filter(|(path, _)| !path.starts_with("tests/house/")) {
        // What tests of flows hand to flows is no proof of anything.
        let data = path.starts_with("tests/flows/") || path == "tests/cli/check.rs";
        names.take(&rules, path, text, |at| !data || is_doc(text, at));
    }
    for (path, text) in files(root(), "assets/flows", "toml") {
        let covers = covers(&text);
        names.take(&rules, &path, &text, |at| covers.iter().any(|covers| covers.contains(&at)));
    }
    for source in sources(root(), "src") {
        let data = source.path.starts_with("src/flow/");
        let counts = |at| source.is_test(at) && (!data || is_doc(&source.text, at));
        names.take(&rules, &source.path, &source.text, counts);
    }
    names
}

#[test]
fn catalogue_is_sound() {
    none(&catalogue_problems(&catalogue()));
}

#[test]
fn tests_name_every_rule() {
    let rules = catalogue();
    let program = Args::command();
    none(&problems(&rules, &tree(&rules), |command| program.find_subcommand(command).is_some()));
}

mod tests {
    use super::*;

    fn rule(id: &str) -> Rule {
        Rule {
            id: id.to_owned(),
            source: vec!["S2".to_owned()],
            proves: vec![],
            text: "It holds so.".to_owned(),
            cut: false,
            waits: None,
        }
    }

    fn rules(ids: &[&str]) -> Vec<Rule> {
        ids.iter().map(|id| rule(id)).collect()
    }

    fn names(rules: &[Rule], text: &str) -> Names {
        let mut names = Names::default();
        let known = ids(rules);
        names.take(&known, "tests/a.rs", text, |_| true);
        names
    }

    #[test]
    fn ids_are_read_as_written() {
        for text in ["CRU-05", "AC-117", "SM-1", "SM-11", "DQ-26"] {
            assert_eq!(Id::parse(text).map(|id| id.to_string()).as_deref(), Some(text));
        }
        for text in ["CRU-5", "CRU-005", "SM-01", "E-11", "XYZ-01", "CRU", "CRU-", "CRU-+5", "cru-05"] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
        assert!(Id::parse("AC-18") < Id::parse("AC-100") && Id::parse("NAV-09") < Id::parse("LEG-01"));
    }

    #[test]
    fn named_ids_and_ranges_are_found_in_texts() {
        let found = |text: &str| -> Vec<(String, Option<String>)> {
            named(text).into_iter().map(|named| (named.first.to_owned(), named.last)).collect()
        };
        let one = |id: &str| (id.to_owned(), None);
        assert_eq!(found("/// INV-23: é (AC-18, \"CRU-5\") SM-2."), ["INV-23", "AC-18", "CRU-5", "SM-2"].map(one));
        assert_eq!(found("UTF-8 XCRU-05 CRU-05a X-CRU-05 CRU-x é-CRU-05 cru-05 CRU_05"), []);
        let range = ("CRU-01".to_owned(), Some("CRU-06".to_owned()));
        assert_eq!(found("CRU-01..CRU-06"), std::slice::from_ref(&range));
        assert_eq!(found("CRU-01..06, CRU-07.. CRU-08..x"), [range, one("CRU-07"), one("CRU-08")]);
    }

    #[test]
    fn a_range_names_what_lies_in_it() {
        let rules = rules(&["LM-01", "LM-02", "LM-04", "TG-01"]);
        let all = names(&rules, "\n// LM-01..LM-04");
        assert_eq!(all.places.keys().map(Id::to_string).collect::<Vec<_>>(), ["LM-01", "LM-02", "LM-04"]);
        assert_eq!(all.places.values().collect::<BTreeSet<_>>(), BTreeSet::from([&"tests/a.rs:2".to_owned()]));
        for text in ["LM-04..LM-01", "LM-01..TG-01", "LM-01..LM-05", "LM-03..LM-04", "LM-2"] {
            assert_eq!(names(&rules, text).problems.len(), 1, "{text}");
        }
    }

    #[test]
    fn only_test_code_of_sources_counts() {
        let rules = rules(&["LM-01", "LM-02"]);
        let known = ids(&rules);
        let source = super::super::scan::Source::new(
            "src/a.rs",
            "/// LM-01\nfn a() {}\n#[cfg(test)]\nmod tests {\n    /// LM-02\n    fn b() {}\n}\n",
        );
        let mut names = Names::default();
        names.take(&known, &source.path, &source.text, |at| source.is_test(at));
        assert_eq!(names.places, BTreeMap::from([(Id::parse("LM-02").unwrap(), "src/a.rs:5".to_owned())]));
    }

    #[test]
    fn only_what_a_flow_covers_counts() {
        let text = "# LM-01\ncovers = [\"LM-02\"] # LM-03\n[[step]]\ncaption = \"LM-04\"\ncovers = [\"LM-05\"]\n";
        let rules = rules(&["LM-01", "LM-02", "LM-03", "LM-04", "LM-05"]);
        let (known, covers) = (ids(&rules), covers(text));
        let mut names = Names::default();
        names.take(&known, "assets/flows/a.flow.toml", text, |at| covers.iter().any(|covers| covers.contains(&at)));
        names.take(&known, "assets/flows/b.flow.toml", "covers = [\"LM-99\"]", |_| true);
        assert_eq!(names.places.keys().map(Id::to_string).collect::<Vec<_>>(), ["LM-02", "LM-05"]);
        assert_eq!(names.problems.len(), 1, "an id that is no rule");
    }

    #[test]
    fn every_rule_is_named_but_for_what_is_not_there() {
        let mut rules = rules(&["CRU-01", "CRU-02", "EXT-12", "AMB-01", "DQ-01"]);
        rules[2].cut = true;
        rules[4].waits = Some("serve".to_owned());
        for (text, commands, wrong) in [
            ("CRU-01 CRU-02", "", 0),
            ("CRU-01 CRU-02 EXT-12 AMB-01", "", 0),
            ("CRU-01", "", 1),
            ("", "", 2),
            ("CRU-01 CRU-02 CRU-99", "", 1),
            ("CRU-01 CRU-02 DQ-01", "", 1),
            ("CRU-01 CRU-02", "serve", 1),
            ("CRU-01 CRU-02 DQ-01", "serve", 1),
        ] {
            let found = problems(&rules, &names(&rules, text), |command| command == commands);
            assert_eq!(found.len(), wrong, "{text} with {commands:?}: {found:?}");
        }
    }

    #[test]
    fn an_unsound_catalogue_is_found() {
        let sound = || rules(&["CRU-01", "CRU-02", "TG-01"]);
        assert_eq!(catalogue_problems(&sound()), Vec::<String>::new());
        type Break = fn(&mut Vec<Rule>);
        let breaks: [Break; 10] = [
            |rules| rules[1].id = "CRU-01".to_owned(),
            |rules| rules[1].id = "CRU-2".to_owned(),
            |rules| rules.swap(0, 1),
            |rules| rules.swap(1, 2),
            |rules| rules[0].text.clear(),
            |rules| rules[0].text = "One line\nand another.".to_owned(),
            |rules| rules[0].source.clear(),
            |rules| rules[0].source = vec!["S5".to_owned()],
            |rules| rules[0].proves = vec!["CRU-02".to_owned()],
            |rules| (rules[0].source, rules[0].proves) = (vec![], vec!["CRU-09".to_owned()]),
        ];
        for (at, damage) in breaks.iter().enumerate() {
            let mut rules = sound();
            damage(&mut rules);
            assert_eq!(catalogue_problems(&rules).len(), 1, "break {at}");
        }
        assert!(["S0", "PROP", "E-11", "E-24b"].into_iter().all(is_source));
        assert!(["S5", "E-1", "E-111", "E-b", "e-11", ""].into_iter().all(|name| !is_source(name)));
    }
}

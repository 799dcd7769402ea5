//! `seatdesk keys`: what keys do, and where.

use std::io::Write;

use super::{Program, exit::Failure};
use crate::{
    term::sweep::sweep_text,
    ui::{
        action::{ACTIONS, Action},
        i18n::{Arg, Words},
        key_words::key_name,
        keymap::{self, Keymap},
        text::{pad_right, width, wrap},
    },
};

/// How wide the table is at most.
const COLUMNS: usize = 80;

/// The most columns that the keys of an action take before they go on in the next line.
const KEYS: usize = 20;

/// The blanks between two columns of the table.
const GAP: usize = 2;

/// Lists every action with its keys, or prints the built-in keymap.
pub(super) fn run(program: &Program, default: bool) -> Result<(), Failure> {
    let mut out = std::io::stdout();
    let written = if default {
        write!(out, "{}", keymap::SHIPPED)
    } else {
        program.loaded()?;
        let lines = table(&program.context.keymap, program.words());
        lines.iter().try_for_each(|line| writeln!(out, "{}", sweep_text(line)))
    };
    written.map_err(|error| Failure::Io(None, error))
}

/// A row of the table before it is laid out: the lines of each cell.
struct Row {
    keys: Vec<String>,
    action: String,
    does: Vec<String>,
}

/// The table, line by line: every action, its keys and what it does, below the places where it works. Nothing is cut;
/// what is too long goes on in the next line of its column.
fn table(keymap: &Keymap, words: &Words) -> Vec<String> {
    let heading = Row {
        keys: vec![words.text("keys-heading-keys")],
        action: words.text("keys-heading-action"),
        does: vec![words.text("keys-heading-does")],
    };
    let keys = |action: &Action| -> Vec<String> {
        let names: Vec<String> = keymap.keys(action.id).iter().map(|key| key_name(*key, words)).collect();
        if names.is_empty() { vec![words.text("keys-none")] } else { filled(&names) }
    };
    let widest = |texts: Vec<String>| texts.iter().map(|text| width(text)).max().unwrap_or(0) + GAP;
    let first = widest(ACTIONS.iter().flat_map(keys).chain(heading.keys.iter().cloned()).collect());
    let names = ACTIONS.iter().map(|action| action.name.to_owned());
    let second = widest(names.chain([heading.action.clone()]).collect());
    let row = |action: &Action| Row {
        keys: keys(action),
        action: action.name.to_owned(),
        does: wrap(&words.text(&action.about()), COLUMNS.saturating_sub(first + second)),
    };
    let mut groups: Vec<(String, Vec<Row>)> = Vec::new();
    for action in ACTIONS {
        let places = places(action, words);
        match groups.iter_mut().find(|(known, _)| *known == places) {
            Some((_, rows)) => rows.push(row(action)),
            None => groups.push((places, vec![row(action)])),
        }
    }
    let mut lines = heading.lines(first, second);
    for (places, rows) in groups {
        lines.push(String::new());
        lines.extend(wrap(&words.with("keys-where", &[("places", Arg::Text(&places))]), COLUMNS));
        lines.extend(rows.iter().flat_map(|row| row.lines(first, second)));
    }
    lines
}

/// The places where an action works, as a list in words.
fn places(action: &Action, words: &Words) -> String {
    let mut places: Vec<String> = Vec::new();
    for place in action.contexts.iter().map(|context| words.text(context.message())) {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    words.list(&places)
}

impl Row {
    /// The row with its first two columns so wide.
    fn lines(&self, first: usize, second: usize) -> Vec<String> {
        let line = |at: usize| {
            let cell = |cells: &[String], columns| pad_right(cells.get(at).map_or("", String::as_str), columns);
            let action = if at == 0 { self.action.as_str() } else { "" };
            let line = cell(&self.keys, first) + &pad_right(action, second) + &cell(&self.does, 0);
            line.trim_end().to_owned()
        };
        (0..self.keys.len().max(self.does.len())).map(line).collect()
    }
}

/// The names of keys side by side, in as many lines as they need. A name stays whole, blanks and all.
fn filled(names: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for name in names {
        match lines.last_mut() {
            Some(line) if width(line) + GAP + width(name) <= KEYS => {
                line.push_str("  ");
                line.push_str(name);
            }
            _ => lines.push(name.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::language::Lang, ui::i18n::Languages};

    fn lines(keymap: &Keymap, lang: Lang) -> Vec<String> {
        table(keymap, Languages::load().unwrap().get(lang))
    }

    #[test]
    fn every_action_is_listed_with_all_its_keys_and_nothing_is_cut() {
        let keymap = Keymap::shipped().unwrap();
        let languages = Languages::load().unwrap();
        for lang in [Lang::En, Lang::Fr] {
            let lines = lines(&keymap, lang);
            let words = languages.get(lang);
            assert!(lines.iter().all(|line| width(line) <= COLUMNS && !line.contains(['…', '⟦'])), "{lines:#?}");
            let flat = |text: &str| text.split_whitespace().collect::<String>();
            let all = flat(&lines.join(" "));
            for action in ACTIONS {
                let row = lines.iter().find(|line| line.contains(&format!(" {} ", action.name)));
                assert!(row.is_some(), "{} is missing", action.name);
                assert!(all.contains(&flat(&words.text(&action.about()))), "{} says not what it does", action.name);
                for key in keymap.keys(action.id) {
                    assert!(all.contains(&flat(&key_name(*key, words))), "{} lacks {key}", action.name);
                }
            }
        }
    }

    #[test]
    fn it_shows_a_persons_own_keys() {
        let own = "[bind]\nquit = 'noop'\nhelp = ['F2', 'F3', 'F4', 'F5', 'C-x', 'C-e', 'PageDown', '?']\n";
        let keymap = Keymap::shipped().unwrap().merged(own).unwrap();
        let lines = lines(&keymap, Lang::Fr);
        assert!(lines.iter().any(|line| line.starts_with("aucune ") && line.contains(" quit ")), "{lines:#?}");
        let at = lines.iter().position(|line| line.contains(" help ")).unwrap();
        assert!(lines[at].starts_with("F2  F3  F4  F5 "), "{lines:#?}");
        // What the action does may go on beside them.
        assert!(lines[at + 1].starts_with("Ctrl-X  Ctrl-E"), "{lines:#?}");
        assert!(lines[at + 2].starts_with("Pg suiv  ?"), "{lines:#?}");
    }
}

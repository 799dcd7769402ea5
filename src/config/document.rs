//! One layer that is a TOML document: the built-in file or the user's.

use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::Config;
use super::problem::{Place, Problem, TomlType, What};
use super::setting::{Given, SETTINGS};
use crate::ui::text::nearest;

/// Sets in `config` what the document sets, and gives back what is wrong with it, from top to bottom.
///
/// Where the text is not TOML the parser carries on, but what it makes of the rest is a guess. So every error of syntax
/// it finds is reported, and the keys are judged only down to the line of the first.
pub(super) fn apply(config: &mut Config, path: &Path, text: &str) -> Vec<Problem> {
    // The parser's positions count the byte order mark, a person's do not.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut walk = Walk { config, found: Vec::new(), end: text.len() };
    for error in errors {
        let offset = error.span().map_or(text.len(), |span| span.start);
        walk.end = walk.end.min(line_start(text, offset));
        walk.found.push((offset, What::Syntax(error.message().to_owned())));
    }
    walk.table("", table.get_ref());
    let mut found = walk.found;
    found.sort_by_key(|(offset, _)| *offset);
    found.dedup();
    let place = |offset| {
        let (line, column) = position(text, offset);
        Place::File { path: path.to_owned(), line, column }
    };
    found.into_iter().map(|(offset, what)| Problem { place: place(offset), what }).collect()
}

/// The walk through a document's tables.
struct Walk<'c> {
    config: &'c mut Config,
    /// What is wrong, with the byte where it stands.
    found: Vec<(usize, What)>,
    /// The byte from which on nothing is judged.
    end: usize,
}

impl Walk<'_> {
    /// Judges and applies a table; `prefix` is its path, empty for the whole document.
    fn table(&mut self, prefix: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            if name.span().end.max(value.span().end) > self.end {
                continue;
            }
            let key = name.get_ref().as_ref();
            let known = children(prefix).find(|path| leaf(path) == key);
            let setting = SETTINGS.iter().find(|setting| Some(setting.path) == known);
            match (known, setting, value.get_ref()) {
                (Some(_), Some(setting), given) => {
                    if let Err(what) = setting.apply(self.config, &Given::Toml(given)) {
                        self.found.push((value.span().start, what));
                    }
                }
                (Some(path), None, DeValue::Table(table)) => self.table(path, table),
                (Some(key), None, other) => {
                    let what = What::WrongType { key, expected: TomlType::Table, found: TomlType::of(other) };
                    self.found.push((value.span().start, what));
                }
                (None, ..) => {
                    let nearest = meant(prefix, key);
                    let dot = if prefix.is_empty() { "" } else { "." };
                    let what = What::UnknownKey { key: format!("{prefix}{dot}{}", bare(key)), nearest };
                    self.found.push((name.span().start, what));
                }
            }
        }
    }
}

/// The paths of the settings and tables directly in the table at `prefix`. A table comes once for each of its settings.
fn children(prefix: &str) -> impl Iterator<Item = &'static str> {
    SETTINGS.iter().filter_map(move |setting| {
        let inside = setting.path.strip_prefix(prefix)?;
        let inside = if prefix.is_empty() { inside } else { inside.strip_prefix('.')? };
        let after = inside.find('.').map_or(0, |dot| inside.len() - dot);
        setting.path.get(..setting.path.len() - after)
    })
}

/// The last name of a path.
fn leaf(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}

/// The setting or table that an unknown `key` in the table at `prefix` was probably meant to be: one of the same table
/// with a name near to it, else one of exactly this name in another table, as when a key was added below the wrong
/// header.
fn meant(prefix: &str, key: &str) -> Option<&'static str> {
    let near = nearest(key, children(prefix).map(leaf));
    near.and_then(|name| children(prefix).find(|path| leaf(path) == name))
        .or_else(|| SETTINGS.iter().map(|setting| setting.path).find(|path| leaf(path) == key))
}

/// A part of a key as TOML writes it: with quotes only where it needs them.
fn bare(key: &str) -> String {
    let plain = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if plain { key.to_owned() } else { format!("{key:?}") }
}

/// The line and the column in characters, both from 1, of a byte of the text.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    let start = line_start(text, offset);
    let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
    let column = text.char_indices().filter(|(at, _)| (start..offset).contains(at)).count() + 1;
    (line, column)
}

/// The first byte of the line that `offset` is in.
fn line_start(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).rposition(|byte| byte == b'\n').map_or(0, |newline| newline + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{LangChoice, ThemeName};

    /// What is wrong with `text`, each problem as a line.
    fn problems(text: &str) -> Vec<String> {
        problems_and_config(text).0
    }

    fn problems_and_config(text: &str) -> (Vec<String>, Config) {
        let mut config = Config::default();
        let problems = apply(&mut config, Path::new("config.toml"), text);
        (problems.iter().map(ToString::to_string).collect(), config)
    }

    #[test]
    fn unknown_keys_name_the_nearest() {
        assert_eq!(problems("them = 'mono'"), [r#"config.toml:1:1: unknown key "them"; did you mean "theme"?"#]);
        assert_eq!(problems("\n  LANG = 'fr'"), [r#"config.toml:2:3: unknown key "LANG"; did you mean "lang"?"#]);
        assert_eq!(
            problems("[start]\naccout = ''"),
            [r#"config.toml:2:1: unknown key "start.accout"; did you mean "start.account"?"#]
        );
        assert_eq!(
            problems("invites.dys = 3"),
            [r#"config.toml:1:9: unknown key "invites.dys"; did you mean "invites.days"?"#]
        );
        assert_eq!(
            problems("invites = { dys = 3 }"),
            [r#"config.toml:1:13: unknown key "invites.dys"; did you mean "invites.days"?"#]
        );
    }

    #[test]
    fn unknown_tables_name_the_nearest_once() {
        assert_eq!(
            problems("[strat]\naccount = '1'\nanything = 2"),
            [r#"config.toml:1:2: unknown key "strat"; did you mean "start"?"#]
        );
        assert_eq!(
            problems("[[strat]]\n[[strat]]"),
            [r#"config.toml:1:3: unknown key "strat"; did you mean "start"?"#]
        );
    }

    #[test]
    fn a_key_below_the_wrong_header_names_the_right_place() {
        assert_eq!(
            problems("[start]\ntheme = 'mono'"),
            [r#"config.toml:2:1: unknown key "start.theme"; did you mean "theme"?"#]
        );
        assert_eq!(problems("days = 3"), [r#"config.toml:1:1: unknown key "days"; did you mean "invites.days"?"#]);
    }

    #[test]
    fn far_names_are_not_offered() {
        assert_eq!(problems("colours = 1"), [r#"config.toml:1:1: unknown key "colours""#]);
    }

    #[test]
    fn a_quoted_dot_is_not_a_table() {
        assert_eq!(problems(r#""invites.days" = 3"#), [r#"config.toml:1:1: unknown key "\"invites.days\"""#]);
    }

    #[test]
    fn wrong_types_say_both() {
        let text = "lang = true\ntheme = 1\ndata = 1.5\nstart = 'x'\ninvites.days = '14'\nlog.level = 2026-01-01\n\
                    [toasts]\nseconds = [4]";
        assert_eq!(
            problems(text),
            [
                "config.toml:1:8: lang must be a string, not a boolean",
                "config.toml:2:9: theme must be a string, not a whole number",
                "config.toml:3:8: data must be a string, not a number with a fraction",
                "config.toml:4:9: start must be a table, not a string",
                "config.toml:5:16: invites.days must be a whole number, not a string",
                "config.toml:6:13: log.level must be a string, not a date or time",
                "config.toml:8:11: toasts.seconds must be a whole number, not an array",
            ]
        );
        assert_eq!(problems("[lang]"), ["config.toml:1:1: lang must be a string, not a table"]);
        assert_eq!(problems("[[start]]"), ["config.toml:1:1: start must be a table, not an array"]);
    }

    #[test]
    fn bad_values_say_what_is_allowed() {
        let text = "lang = 'de'\ntheme = ''\nlog.level = 'Info'\ninvites.days = 366\ntoasts.seconds = -1";
        assert_eq!(
            problems(text),
            [
                r#"config.toml:1:8: lang must be "auto", "en" or "fr", not "de""#,
                r#"config.toml:2:9: theme must be "hubspot", "light", "high-contrast" or "mono", not """#,
                r#"config.toml:3:13: log.level must be "off", "error", "warn", "info" or "debug", not "Info"; did you mean "info"?"#,
                "config.toml:4:16: invites.days must be a whole number from 1 to 365, not 366",
                "config.toml:5:18: toasts.seconds must be a whole number from 1 to 60, not -1",
            ]
        );
        assert_eq!(
            problems("theme = 'high_contrast'"),
            [
                r#"config.toml:1:9: theme must be "hubspot", "light", "high-contrast" or "mono", not "high_contrast"; did you mean "high-contrast"?"#
            ]
        );
        let huge = format!("invites.days = 1{}", "0".repeat(30));
        assert_eq!(
            problems(&huge),
            [format!("config.toml:1:16: invites.days must be a whole number from 1 to 365, not 1{}", "0".repeat(30))]
        );
    }

    #[test]
    fn the_ends_of_a_range_are_in_it() {
        for (text, days, seconds) in [
            ("invites.days = 1\ntoasts.seconds = 1", 1, 1),
            ("invites.days = 365\ntoasts.seconds = 60", 365, 60),
            ("invites.days = 0x10\ntoasts.seconds = 1_0", 16, 10),
        ] {
            let (problems, config) = problems_and_config(text);
            assert!(problems.is_empty(), "{problems:?}");
            assert_eq!((config.invites.days, config.toasts.seconds), (days, seconds));
        }
        assert_eq!(problems("invites.days = 0\ntoasts.seconds = 61").len(), 2);
    }

    #[test]
    fn columns_are_characters_and_lines_may_end_in_crlf() {
        assert_eq!(
            problems("# é\r\n'é😀' = 1\r\nstart = { fixture = 'é😀', accout = '' }\r\n"),
            [
                "config.toml:2:1: unknown key \"\\\"é😀\\\"\"",
                "config.toml:3:27: unknown key \"start.accout\"; did you mean \"start.account\"?",
            ]
        );
    }

    #[test]
    fn a_byte_order_mark_has_no_column() {
        let (problems, config) = problems_and_config("\u{feff}lang = 'fr'");
        assert!(problems.is_empty(), "{problems:?}");
        assert_eq!(config.lang, LangChoice::Fr);
        assert_eq!(
            self::problems("\u{feff}them = 1"),
            [r#"config.toml:1:1: unknown key "them"; did you mean "theme"?"#]
        );
    }

    #[test]
    fn every_error_of_syntax_that_the_parser_finds_is_reported() {
        assert_eq!(
            problems("lang = mono\ntheme = 'mono\n[start]\naccount = ''\naccount = ''\nfixture ="),
            [
                "config.toml:1:8: not valid TOML: string values must be quoted, expected literal string",
                "config.toml:2:14: not valid TOML: invalid literal string, expected `'`",
                "config.toml:5:1: not valid TOML: duplicate key",
                "config.toml:6:10: not valid TOML: string values must be quoted, expected literal string",
            ]
        );
        assert_eq!(problems("[start\naccount = ''"), ["config.toml:1:7: not valid TOML: unclosed table, expected `]`"]);
    }

    #[test]
    fn keys_above_an_error_of_syntax_are_judged_and_those_below_it_are_not() {
        assert_eq!(
            problems("them = 'mono'\n[start]\naccount = \nfixtur = 1"),
            [
                r#"config.toml:1:1: unknown key "them"; did you mean "theme"?"#,
                "config.toml:3:11: not valid TOML: string values must be quoted, expected literal string",
            ]
        );
    }

    #[test]
    fn a_key_that_comes_twice_is_an_error() {
        assert_eq!(problems("lang = 'fr'\nlang = 'en'"), ["config.toml:2:1: not valid TOML: duplicate key"]);
        assert_eq!(problems("[start]\n[log]\n[start]"), ["config.toml:3:2: not valid TOML: duplicate key"]);
    }

    #[test]
    fn a_document_sets_what_it_says_and_nothing_else() {
        let (problems, config) = problems_and_config("theme = 'mono'\n[start]\noperator = 'a@b.c'\n");
        assert!(problems.is_empty(), "{problems:?}");
        let mut expected = Config { theme: ThemeName::Mono, ..Config::default() };
        expected.start.operator = Some("a@b.c".to_owned());
        assert_eq!(config, expected);
    }
}

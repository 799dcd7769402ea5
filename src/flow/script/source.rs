//! The text of one flow file, read field by field: whatever is wrong is noted with its place, and reading goes on.

use std::{collections::BTreeMap, path::Path, sync::Arc, time::Duration};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::problem::{At, Problem};
use crate::{
    domain::language::Lang,
    ui::text::{nearest, position},
};

/// A row of a data table: what stands for `{column}`.
pub(super) type Row = BTreeMap<String, String>;

/// A file that is being read, and what was found wrong with it.
pub(super) struct Source<'s> {
    file: Arc<Path>,
    text: &'s str,
    /// What fills in `{column}`, in steps that have rows.
    pub row: Option<&'s Row>,
    problems: Vec<Problem>,
}

/// A value with the byte at which it starts.
#[derive(Clone, Copy)]
pub(super) struct Value<'v> {
    pub value: &'v DeValue<'v>,
    pub offset: usize,
    /// Where its field's name starts.
    pub name: usize,
}

/// A table whose fields are taken one by one; whatever is left over is unknown.
pub(super) struct Fields<'v> {
    table: &'v DeTable<'v>,
    known: Vec<&'static str>,
    /// The byte at which it starts.
    pub offset: usize,
}

impl<'s> Source<'s> {
    pub fn new(file: Arc<Path>, text: &'s str) -> Self {
        Self { file, text, row: None, problems: Vec::new() }
    }

    /// The same file with what fills in its placeholders, and nothing found yet.
    pub fn with_row<'r>(&self, row: &'r Row) -> Source<'r>
    where
        's: 'r,
    {
        Source { file: Arc::clone(&self.file), text: self.text, row: Some(row), problems: Vec::new() }
    }

    pub fn at(&self, offset: usize) -> At {
        let (line, column) = position(self.text, offset);
        At { file: Arc::clone(&self.file), line, column }
    }

    pub fn problem(&mut self, offset: usize, what: impl Into<String>) {
        let at = self.at(offset);
        self.problems.push(Problem { at, what: what.into() });
    }

    /// Notes a name that is not one of those known.
    pub fn unknown<'n>(&mut self, offset: usize, kind: &str, name: &str, known: impl IntoIterator<Item = &'n str>) {
        let near = nearest(name, known).map(|near| format!("; did you mean {near:?}?")).unwrap_or_default();
        self.problem(offset, format!("{kind} {name:?}{near}"));
    }

    pub fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Takes over what was found elsewhere.
    pub fn take_over(&mut self, problems: Vec<Problem>) {
        for problem in problems {
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
        }
    }

    fn wrong_type(&mut self, value: Value<'_>, field: &str, expected: &str) {
        let found = match value.value {
            DeValue::String(_) => "a string",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "a boolean",
            DeValue::Datetime(_) => "a date or time",
            DeValue::Array(_) => "an array",
            DeValue::Table(_) => "a table",
        };
        self.problem(value.offset, format!("{field} must be {expected}, not {found}"));
    }

    /// A text, its placeholders filled.
    pub fn text(&mut self, field: &str, value: Value<'_>) -> Option<String> {
        match value.value {
            DeValue::String(text) => Some(self.filled(text, value.offset)),
            _ => {
                self.wrong_type(value, field, "a string");
                None
            }
        }
    }

    /// A text, or a number or boolean as text.
    pub fn plain(&mut self, field: &str, value: Value<'_>) -> Option<String> {
        match value.value {
            DeValue::String(text) => Some(self.filled(text, value.offset)),
            DeValue::Integer(number) => Some(number.to_string()),
            DeValue::Boolean(is) => Some(is.to_string()),
            _ => {
                self.wrong_type(value, field, "a string, a whole number or a boolean");
                None
            }
        }
    }

    /// Fills `{column}` in a step that has rows; `{{` and `}}` stand for the brackets themselves.
    fn filled(&mut self, text: &str, offset: usize) -> String {
        let Some(row) = self.row else { return text.to_owned() };
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            filled.push_str(&rest[..at]);
            let bracket = &rest[at..=at];
            rest = &rest[at + 1..];
            if let Some(after) = rest.strip_prefix(bracket) {
                filled.push_str(bracket);
                rest = after;
                continue;
            }
            let Some((column, after)) = rest.split_once('}').filter(|_| bracket == "{") else {
                filled.push_str(bracket);
                continue;
            };
            match row.get(column) {
                Some(value) => filled.push_str(value),
                None => self.unknown(offset, "no row has a column", column, row.keys().map(String::as_str)),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// A whole number within bounds, both included; a text with a placeholder will do.
    pub fn whole(&mut self, field: &str, value: Value<'_>, least: u64, most: u64) -> Option<u64> {
        let number = match value.value {
            DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix()).ok(),
            DeValue::String(text) if self.row.is_some() => self.filled(text, value.offset).parse().ok(),
            _ => {
                self.wrong_type(value, field, "a whole number");
                return None;
            }
        };
        let fits = number.filter(|number| (least..=most).contains(number));
        if fits.is_none() {
            self.problem(value.offset, format!("{field} must be a whole number from {least} to {most}"));
        }
        fits
    }

    pub fn boolean(&mut self, field: &str, value: Value<'_>) -> Option<bool> {
        match value.value {
            DeValue::Boolean(is) => Some(*is),
            _ => {
                self.wrong_type(value, field, "a boolean");
                None
            }
        }
    }

    /// A length of time such as `"45ms"`, `"2s"` or `"1.5 s"`.
    pub fn duration(&mut self, field: &str, value: Value<'_>) -> Option<Duration> {
        let text = self.text(field, value)?;
        let read = || {
            let (number, unit) = text.split_at(text.find(|c: char| c.is_ascii_alphabetic())?);
            let seconds: f64 = number.trim().parse().ok()?;
            let scale = match unit {
                "ms" => 0.001,
                "s" => 1.0,
                "m" => 60.0,
                _ => return None,
            };
            Duration::try_from_secs_f64(seconds * scale).ok()
        };
        let duration = read();
        if duration.is_none() {
            self.problem(value.offset, format!("{field} must be a length of time such as \"2s\" or \"45ms\""));
        }
        duration
    }

    /// The elements of a list.
    pub fn list<'v>(&mut self, field: &str, value: Value<'v>) -> Option<Vec<Value<'v>>> {
        match value.value {
            DeValue::Array(list) => Some(list.iter().map(of).collect()),
            _ => {
                self.wrong_type(value, field, "an array");
                None
            }
        }
    }

    /// A list of texts; one text alone is a list of one.
    pub fn texts(&mut self, field: &str, value: Value<'_>) -> Vec<(String, usize)> {
        if let DeValue::String(_) = value.value {
            return self.text(field, value).into_iter().map(|text| (text, value.offset)).collect();
        }
        let list = self.list(field, value).unwrap_or_default();
        list.into_iter().filter_map(|value| Some((self.text(field, value)?, value.offset))).collect()
    }

    pub fn table<'v>(&mut self, field: &str, value: Value<'v>) -> Option<Fields<'v>> {
        match value.value {
            DeValue::Table(table) => Some(Fields::new(table, value.offset)),
            _ => {
                self.wrong_type(value, field, "a table");
                None
            }
        }
    }

    pub fn lang(&mut self, field: &str, value: Value<'_>) -> Option<Lang> {
        let text = self.text(field, value)?;
        let lang = Lang::ALL.into_iter().find(|lang| lang.code() == text);
        if lang.is_none() {
            self.unknown(value.offset, "no language is called", &text, Lang::ALL.map(Lang::code));
        }
        lang
    }
}

/// A spanned value.
pub(super) fn of<'v>(value: &'v Spanned<DeValue<'v>>) -> Value<'v> {
    Value { value: value.get_ref(), offset: value.span().start, name: value.span().start }
}

impl<'v> Fields<'v> {
    pub const fn new(table: &'v DeTable<'v>, offset: usize) -> Self {
        Self { table, known: Vec::new(), offset }
    }

    /// The field of this name, if it is there.
    pub fn take(&mut self, name: &'static str) -> Option<Value<'v>> {
        self.known.push(name);
        let (key, value) = self.table.iter().find(|(key, _)| key.get_ref().as_ref() == name)?;
        Some(Value { name: key.span().start, ..of(value) })
    }

    /// The table itself.
    pub const fn table(&self) -> &'v DeTable<'v> {
        self.table
    }

    /// Every field with its name, those taken already too.
    pub fn all(&self) -> impl Iterator<Item = (&'v str, Value<'v>)> + use<'v> {
        self.table.iter().map(|(key, value)| (key.get_ref().as_ref(), Value { name: key.span().start, ..of(value) }))
    }

    /// Notes every field that was not asked for.
    pub fn finish(self, source: &mut Source<'_>) {
        for (name, value) in self.all() {
            if !self.known.contains(&name) {
                source.unknown(value.name, "unknown field", name, self.known.iter().copied());
            }
        }
    }
}

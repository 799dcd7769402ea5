//! The themes.

use super::{
    entry::{Choice, Entry, Source},
    matching::narrow,
};

/// Every theme, by name.
pub(super) fn entries(query: &str, source: &Source<'_>) -> Vec<Entry> {
    let words = source.words();
    let entries = source.context.themes.all().map(|theme| theme.name()).map(|name| Entry {
        label: name.to_owned(),
        marks: Vec::new(),
        detail: words.text(&format!("theme-{name}")),
        key: String::new(),
        refused: None,
        current: false,
        choice: Choice::Theme(name.to_owned()),
    });
    narrow(entries.collect(), query)
}

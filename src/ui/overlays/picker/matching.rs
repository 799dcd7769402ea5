//! Fuzzy matching for lists of a few hundred lines.

use std::ops::Range;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use super::Entry;

/// Keeps the entries whose label or detail matches, the best first; all of them, in their order, when nothing is typed.
pub(super) fn narrow(entries: Vec<Entry>, query: &str) -> Vec<Entry> {
    let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
    if pattern.atoms.is_empty() {
        return entries;
    }
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut kept: Vec<(u32, Entry)> = Vec::new();
    for mut entry in entries {
        let mut indices = Vec::new();
        let score = pattern.indices(Utf32Str::new(&entry.label, &mut buffer), &mut matcher, &mut indices);
        let score = match score {
            // A hit in the label goes before any in what stands beside it.
            Some(score) => {
                entry.marks = ranges(&entry.label, &mut indices);
                score.saturating_add(1000)
            }
            None => match pattern.score(Utf32Str::new(&entry.detail, &mut buffer), &mut matcher) {
                Some(score) => score,
                None => continue,
            },
        };
        kept.push((score, entry));
    }
    // The sort is stable: equally good ones keep their order. What can be picked goes before what cannot.
    kept.sort_by_key(|(score, entry)| (entry.refused.is_some(), std::cmp::Reverse(*score)));
    kept.into_iter().map(|(_, entry)| entry).collect()
}

/// The graphemes at these places as byte ranges; the matcher counts a text in graphemes.
fn ranges(text: &str, indices: &mut Vec<u32>) -> Vec<Range<usize>> {
    use unicode_segmentation::UnicodeSegmentation as _;
    indices.sort_unstable();
    indices.dedup();
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (place, (at, grapheme)) in text.grapheme_indices(true).enumerate() {
        if u32::try_from(place).is_ok_and(|place| indices.binary_search(&place).is_ok()) {
            match ranges.last_mut().filter(|last| last.end == at) {
                Some(last) => last.end += grapheme.len(),
                None => ranges.push(at..at + grapheme.len()),
            }
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{action::ActionId, overlays::picker::entry::Choice};

    fn entry(label: &str, refused: bool) -> Entry {
        Entry {
            label: label.to_owned(),
            marks: Vec::new(),
            detail: String::new(),
            key: String::new(),
            refused: refused.then(String::new),
            current: false,
            choice: Choice::Perform(ActionId::Help),
        }
    }

    fn narrowed(query: &str) -> Vec<String> {
        let all = ["Create user", "Créer un utilisateur", "Audit log", "Ouvrir le journal d'audit"];
        let entries = all.iter().map(|label| entry(label, *label == "Audit log")).collect();
        narrow(entries, query).into_iter().map(|entry| entry.label).collect()
    }

    #[test]
    fn finds_what_is_meant_whatever_the_accents() {
        assert_eq!(narrowed("").len(), 4);
        assert_eq!(narrowed("creer")[0], "Créer un utilisateur");
        assert_eq!(narrowed("cre us").len(), 2);
        assert_eq!(narrowed("audit"), ["Ouvrir le journal d'audit", "Audit log"], "what is refused comes last");
        assert!(narrowed("zzz").is_empty());
    }

    #[test]
    fn marks_are_whole_characters() {
        let kept = narrow(vec![entry("Créer", false)], "cre");
        assert_eq!(kept[0].marks, vec![Range { start: 0, end: 4 }]);
    }
}

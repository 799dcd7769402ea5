//! A search as a person types it.

use std::ops::Range;

use memchr::memmem::Finder;
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::clean::fold;

/// What a person searches for: words that must all occur, in any order, anywhere, accents and case apart.
#[derive(Clone, Debug)]
pub struct Query {
    /// A finder for each folded word.
    words: Vec<Finder<'static>>,
}

impl Query {
    /// The search for each word of the typed text.
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let mut words: Vec<_> = folded.split_whitespace().collect();
        words.sort_unstable();
        words.dedup();
        Self { words: words.into_iter().map(|word| Finder::new(word).into_owned()).collect() }
    }

    /// Whether nothing is searched for; everything matches then.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs in a text, given in its folded form ([`fold`]).
    pub fn matches(&self, folded: &str) -> bool {
        self.words.iter().all(|word| word.find(folded.as_bytes()).is_some())
    }

    /// The rows in which every word occurs, among rows of folded text that stand one after the other: each ends with a
    /// line break, at the byte that `ends` gives. Each row is named once, in their order.
    pub fn find_rows(&self, text: &str, ends: &[usize], mut hit: impl FnMut(usize)) {
        let Some(rarest) = self.words.iter().max_by_key(|word| word.needle().len()) else {
            (0..ends.len()).for_each(hit);
            return;
        };
        let bytes = text.as_bytes();
        let (mut row, mut from) = (0, 0);
        // A word has no line break in it, so that it never reaches from one row into the next.
        while let Some(at) = bytes.get(from..).and_then(|rest| rarest.find(rest)) {
            row = row_of(ends, row, from + at);
            let start = row.checked_sub(1).map_or(0, |before| ends[before]);
            let Some(end) = ends.get(row).copied() else { break };
            if self.words.len() == 1 || self.words.iter().all(|word| word.find(&bytes[start..end]).is_some()) {
                hit(row);
            }
            (row, from) = (row + 1, end);
        }
    }

    /// What of a text, given as it is shown, the words hit: ranges of its bytes, in order, apart from each other, with
    /// whole graphemes only. A word that does not occur in it hits nothing; so a row can mark each of its cells.
    pub fn marks(&self, original: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let (folded, pieces) = pieces(original);
        let mut hits = Vec::new();
        for word in &self.words {
            for at in word.find_iter(folded.as_bytes()) {
                let first = pieces.partition_point(|piece| piece.folded_end <= at);
                let last = pieces.partition_point(|piece| piece.folded_end < at + word.needle().len());
                if let (Some(first), Some(last)) = (pieces.get(first), pieces.get(last)) {
                    hits.push(first.original.start..last.original.end);
                }
            }
        }
        merged(hits)
    }
}

/// The row in which a byte stands, looked for from a row on: first nearby, then by halves.
fn row_of(ends: &[usize], from: usize, byte: usize) -> usize {
    let mut step = 1;
    let mut low = from;
    while ends.get(low + step - 1).is_some_and(|end| *end <= byte) {
        low += step;
        step *= 2;
    }
    let high = (low + step).min(ends.len());
    low + ends.get(low..high).map_or(0, |near| near.partition_point(|end| *end <= byte))
}

/// A grapheme of a text and where its folded form ends.
struct Piece {
    original: Range<usize>,
    folded_end: usize,
}

/// A text's folded form, and its graphemes.
fn pieces(original: &str) -> (String, Vec<Piece>) {
    let mut folded = String::with_capacity(original.len());
    let mut pieces = Vec::new();
    for (at, grapheme) in original.grapheme_indices(true) {
        folded.push_str(&fold(grapheme));
        pieces.push(Piece { original: at..at + grapheme.len(), folded_end: folded.len() });
    }
    (folded, pieces)
}

/// Ranges in order, those that overlap or touch made one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_word_must_occur_in_any_order() {
        let row = fold("Béatrice Carré beatrice@northwind.example");
        for (typed, matches) in [
            ("", true),
            ("   ", true),
            ("bea", true),
            ("BÉA", true),
            ("carre bea", true),
            ("north\u{a0}bea", true),
            ("bea bea", true),
            ("bea zoe", false),
            ("beacarre", false),
        ] {
            assert_eq!(Query::new(typed).matches(&row), matches, "{typed:?}");
        }
        assert!(Query::new(" \t").is_empty() && !Query::new("a").is_empty());
    }

    #[test]
    fn marks_are_in_the_text_as_it_is_shown() {
        for (typed, text, marked) in [
            ("bea", "Béatrice", &["Béa"][..]),
            ("bea", "Be\u{301}a\u{301}trice", &["Be\u{301}a\u{301}"]),
            ("coe", "Cœur", &["Cœ"]),
            ("e", "Cœur", &["œ"]),
            ("oeu", "cœur", &["œu"]),
            ("strasse", "Straße 1", &["Straße"]),
            ("s", "Straße", &["S", "ß"]),
            ("伟", "Chen Wei 陈伟", &["伟"]),
            ("a b", "ab ba", &["ab", "ba"]),
            ("ada obi", "Ada Obi", &["Ada", "Obi"]),
            ("ada zzz", "Ada Obi", &["Ada"]),
            ("da a", "Ada", &["Ada"]),
            ("fin", "ﬁn", &["ﬁn"]),
            ("", "Ada", &[]),
            ("zoe", "Ada", &[]),
            ("o'b", "O’Brien", &["O’B"]),
        ] {
            let marks: Vec<_> = Query::new(typed).marks(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(marks, marked, "{typed:?} in {text:?}");
        }
    }

    #[test]
    fn overlapping_marks_are_one() {
        assert_eq!(Query::new("abc bcd").marks("xabcdx"), [Range { start: 1, end: 5 }]);
        assert_eq!(Query::new("ab cd").marks("abcd"), [Range { start: 0, end: 4 }]);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn rows_are_found_as_one_by_one(rows in prop::collection::vec("[ab ]{0,5}", 0..40), typed in "[ab ]{0,4}") {
            let (mut text, mut ends) = (String::new(), Vec::new());
            for row in &rows {
                text.push_str(row);
                text.push('\n');
                ends.push(text.len());
            }
            let query = Query::new(&typed);
            let mut found = Vec::new();
            query.find_rows(&text, &ends, |row| found.push(row));
            let expected: Vec<usize> = (0..rows.len()).filter(|at| query.matches(&rows[*at])).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn marks_are_apart_and_hold_whole_graphemes(
            typed in "[a-eéœß ]{0,6}",
            text in "[a-eA-EéœßÉ陈👩\u{301}\u{200d} ]{0,30}",
        ) {
            let query = Query::new(&typed);
            let marks = query.marks(&text);
            let ends: Vec<_> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
            for mark in &marks {
                prop_assert!(mark.start < mark.end && ends.contains(&mark.start) && ends.contains(&mark.end));
            }
            prop_assert!(marks.windows(2).all(|two| two[0].end < two[1].start));
            if query.matches(&fold(&text)) {
                prop_assert_eq!(marks.is_empty(), query.is_empty());
            }
        }

        #[test]
        fn nothing_panics(typed in any::<String>(), text in any::<String>()) {
            let query = Query::new(&typed);
            query.matches(&fold(&text));
            for mark in query.marks(&text) {
                prop_assert!(text.get(mark).is_some());
            }
        }
    }
}

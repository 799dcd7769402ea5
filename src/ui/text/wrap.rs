//! Breaking a text into lines.

use super::{
    clusters::clusters,
    width::{start, width},
};

/// The blanks between which words stand. A blank at which no line breaks, as before a French colon, is none of them.
const BLANKS: [char; 2] = [' ', '\t'];

/// Marks that French sets apart from the word before them.
const CLOSING: [char; 5] = [';', ':', '!', '?', '»'];

/// The text in lines of at most `columns`. Lines break between words; a word that is too long for a line is broken
/// between graphemes. The text's own line breaks stay, and so do the blanks at the start of its lines.
///
/// A grapheme that takes more than `columns` by itself stands alone on its line, too wide.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.split('\n') {
        wrap_line(line.trim_end_matches('\r'), columns, &mut lines);
    }
    lines
}

/// Breaks one of a text's own lines.
fn wrap_line(text: &str, columns: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut taken = 0;
    let mut rest = text;
    loop {
        let after_blanks = rest.trim_start_matches(BLANKS);
        let blanks = rest.len() - after_blanks.len();
        let (mut word, tail) = after_blanks.split_at(word_length(after_blanks, columns));
        if word.is_empty() {
            break;
        }
        rest = tail;
        if taken + blanks + width(word) <= columns {
            line.push_str(&" ".repeat(blanks));
            taken += blanks;
        } else {
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            taken = 0;
            while width(word) > columns {
                let head = head_length(word, columns);
                if head == word.len() {
                    break;
                }
                lines.push(word[..head].to_owned());
                word = &word[head..];
            }
        }
        line.push_str(word);
        taken += width(word);
    }
    lines.push(line);
}

/// The bytes of the first word: with the marks that French sets apart by a blank, which begin no line where it can be
/// helped.
fn word_length(text: &str, columns: usize) -> usize {
    let alone = text.find(BLANKS).unwrap_or(text.len());
    let mut end = alone;
    while let Some(mark) = text[end..].strip_prefix(' ')
        && mark.starts_with(CLOSING)
        && mark.trim_start_matches(CLOSING).chars().next().is_none_or(|next| BLANKS.contains(&next))
    {
        let marks = mark.len() - mark.trim_start_matches(CLOSING).len();
        end += 1 + marks;
    }
    if end == alone || width(&text[..end]) <= columns { end } else { alone }
}

/// The bytes of a word that go on a line of their own: at least one grapheme that takes a column.
fn head_length(word: &str, columns: usize) -> usize {
    let fits = start(word, columns);
    if width(fits) > 0 {
        return fits.len();
    }
    let mut length = 0;
    for (cluster, columns) in clusters(word) {
        length += cluster.len();
        if columns > 0 {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn lines_break_between_words() {
        for (text, columns, lines) in [
            ("", 10, &[""][..]),
            ("one line", 10, &["one line"]),
            ("the quick brown fox", 9, &["the quick", "brown fox"]),
            ("the quick brown fox", 10, &["the quick", "brown fox"]),
            ("the  quick  fox", 10, &["the  quick", "fox"]),
            ("trailing   ", 20, &["trailing"]),
            ("  indented text", 12, &["  indented", "text"]),
            ("a\tb", 10, &["a b"]),
            ("one\n\ntwo\n", 10, &["one", "", "two", ""]),
            ("one\r\ntwo", 10, &["one", "two"]),
            ("Attention\u{a0}: deux", 12, &["Attention\u{a0}:", "deux"]),
            // What French sets apart stays with its word, be the blank between them an ordinary one.
            ("mot Attention : deux", 14, &["mot", "Attention :", "deux"]),
            ("Quoi ! ? b", 9, &["Quoi ! ?", "b"]),
            ("Attention :", 9, &["Attention", ":"]),
            ("mot :bb", 4, &["mot", ":bb"]),
            ("陈伟 陈伟", 5, &["陈伟", "陈伟"]),
        ] {
            assert_eq!(wrap(text, columns), lines, "{text:?} in {columns}");
        }
    }

    #[test]
    fn long_words_break_between_graphemes() {
        for (text, columns, lines) in [
            ("abcdefgh", 3, &["abc", "def", "gh"][..]),
            ("ab abcdef cd", 4, &["ab", "abcd", "ef", "cd"]),
            ("abcdef gh", 4, &["abcd", "ef", "gh"]),
            ("陈伟陈", 3, &["陈", "伟", "陈"]),
            ("e\u{301}e\u{301}e\u{301}", 2, &["e\u{301}e\u{301}", "e\u{301}"]),
            ("👩‍👩‍👧👩‍👩‍👧", 3, &["👩‍👩‍👧", "👩‍👩‍👧"]),
            ("陈伟", 1, &["陈", "伟"]),
            ("ab", 0, &["a", "b"]),
        ] {
            assert_eq!(wrap(text, columns), lines, "{text:?} in {columns}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn lines_are_never_too_wide_and_nothing_is_lost(text in "[\\PC\n\t]{0,60}", columns in 2_usize..30) {
            let lines = wrap(&text, columns);
            let fits = |line: &String| width(line) <= columns || line.graphemes(true).count() == 1;
            prop_assert!(lines.iter().all(fits), "{lines:?}");
            let ink = |text: &str| text.chars().filter(|c| !BLANKS.contains(c) && *c != '\n').collect::<String>();
            prop_assert_eq!(ink(&lines.concat()), ink(&text));
        }

        #[test]
        fn nothing_hangs_or_panics(text in any::<String>(), columns in 0_usize..4) {
            prop_assert!(!wrap(&text, columns).is_empty());
        }
    }
}

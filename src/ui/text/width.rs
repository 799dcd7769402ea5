//! How many columns a text takes, and cutting and filling it to a number of them.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::clusters::{self, clusters};

/// What stands in place of what was cut off; it takes one column.
const ELLIPSIS: &str = "…";

/// The columns that a text takes on one line of the screen. The screen leaves control characters out, so they take
/// none.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|byte| !byte.is_ascii_control()).count();
    }
    clusters(text).map(|(_, columns)| columns).sum()
}

/// Whether a text takes at most `max` columns.
pub fn fits(text: &str, max: usize) -> bool {
    // No character takes more columns than bytes.
    text.len() <= max || width(text) <= max
}

/// The text in at most `max` columns: as it is when it fits, else its start with `…` behind. No grapheme is cut in two,
/// so that it may end a column early before a wide one. In no columns it is empty.
pub fn truncate(text: &str, max: usize) -> Cow<'_, str> {
    if fits(text, max) {
        return Cow::Borrowed(text);
    }
    let Some(kept) = max.checked_sub(1) else { return Cow::Borrowed("") };
    Cow::Owned(format!("{}{ELLIPSIS}", start(text, kept)))
}

/// The text in at most `max` columns: as it is when it fits, else its start and its end with `…` between. For e-mail
/// addresses and links, which differ at both ends.
pub fn truncate_middle(text: &str, max: usize) -> Cow<'_, str> {
    if fits(text, max) {
        return Cow::Borrowed(text);
    }
    let Some(kept) = max.checked_sub(1) else { return Cow::Borrowed("") };
    let start = start(text, kept.div_ceil(2));
    let rest = text.get(start.len()..).unwrap_or_default();
    // What a wide grapheme left free at the start goes to the end.
    Cow::Owned(format!("{start}{ELLIPSIS}{}", end(rest, kept - width(start))))
}

/// The text with blanks behind up to `columns`; a wider text stays as it is.
pub fn pad_right(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// The longest start of a text that takes at most `max` columns.
pub(super) fn start(text: &str, max: usize) -> &str {
    let (mut taken, mut length) = (0, 0);
    for (cluster, columns) in clusters(text) {
        taken += columns;
        if taken > max {
            break;
        }
        length += cluster.len();
    }
    text.get(..length).unwrap_or(text)
}

/// The longest end of a text that takes at most `max` columns.
fn end(text: &str, max: usize) -> &str {
    let mut taken = 0;
    let too_far = text.grapheme_indices(true).rev().find(|(_, grapheme)| {
        taken += clusters::width(grapheme);
        taken > max
    });
    too_far.and_then(|(at, grapheme)| text.get(at + grapheme.len()..)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    /// The columns that the screen's buffer uses for a text.
    fn drawn(text: &str) -> usize {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 2_000, 1));
        usize::from(buffer.set_stringn(0, 0, text, usize::MAX, Style::new()).0)
    }

    #[test]
    fn widths_are_those_of_the_screen() {
        for (text, columns) in [
            ("", 0),
            ("Ada Obi", 7),
            ("Béatrice", 8),
            ("Be\u{301}a", 3),
            ("陈伟", 4),
            ("👩‍👩‍👧", 2),
            ("❤️", 2),
            ("1\u{202f}234", 5),
            ("a\u{200b}b", 2),
            ("a\tb\n", 2),
            ("한국", 4),
        ] {
            assert_eq!((width(text), drawn(text)), (columns, columns), "{text:?}");
        }
    }

    #[test]
    fn long_texts_end_in_an_ellipsis() {
        for (text, max, cut) in [
            ("Ada Obi", 7, "Ada Obi"),
            ("Ada Obi", 6, "Ada O…"),
            ("Ada Obi", 1, "…"),
            ("Ada Obi", 0, ""),
            ("", 0, ""),
            ("陈伟", 4, "陈伟"),
            ("陈伟", 3, "陈…"),
            ("陈伟", 2, "…"),
            ("Be\u{301}a\u{301}t", 3, "Be\u{301}…"),
            ("👩‍👩‍👧 family", 4, "👩‍👩‍👧 …"),
        ] {
            assert_eq!(truncate(text, max), cut, "{text:?} in {max}");
        }
        assert!(matches!(truncate("fits", 4), Cow::Borrowed("fits")));
    }

    #[test]
    fn addresses_keep_both_ends() {
        for (text, max, cut) in [
            ("ada@northwind.example", 21, "ada@northwind.example"),
            ("ada@northwind.example", 11, "ada@n…ample"),
            ("ada@northwind.example", 10, "ada@n…mple"),
            ("ada@northwind.example", 2, "a…"),
            ("ada@northwind.example", 1, "…"),
            ("ada@northwind.example", 0, ""),
            ("陈伟陈伟ab", 6, "陈…ab"),
            ("a陈伟陈伟", 6, "a陈…伟"),
            ("陈伟陈伟abc", 8, "陈伟…abc"),
        ] {
            assert_eq!(truncate_middle(text, max), cut, "{text:?} in {max}");
        }
    }

    #[test]
    fn short_texts_are_filled_with_blanks() {
        assert_eq!(pad_right("陈伟", 6), "陈伟  ");
        assert_eq!(pad_right("abc", 3), "abc");
        assert_eq!(pad_right("abc", 1), "abc");
        assert_eq!(pad_right("", 2), "  ");
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn cut_texts_are_never_too_wide(text in "\\PC{0,40}", max in 0_usize..30) {
            for cut in [truncate(&text, max), truncate_middle(&text, max)] {
                prop_assert!(width(&cut) <= max);
                prop_assert!(drawn(&cut) <= max);
            }
        }

        #[test]
        fn every_text_is_as_wide_as_it_is_drawn(text in any::<String>()) {
            prop_assert_eq!(width(&text), drawn(&text));
            prop_assert!(fits(&text, drawn(&text)) && width(&text) <= text.len());
        }

        #[test]
        fn filled_texts_are_wide_enough(text in "\\PC{0,40}", columns in 0_usize..60) {
            prop_assert_eq!(width(&pad_right(&text, columns)), columns.max(width(&text)));
        }
    }
}

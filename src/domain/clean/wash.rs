//! How a text is cleaned.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthChar as _;

use super::unseen::{JOINER, ends_in_emoji, is_unseen, joins_emoji};

/// The most marks on one letter. Living scripts stack up to five; more is a pile that runs over the rows around it.
pub const MOST_MARKS: usize = 8;

/// The most joiners in one emoji. Those in use have up to three.
const MOST_JOINERS: usize = 4;

/// The text in NFC, on one line, and without what is held back: control characters, what hides or reorders text, piles
/// of marks. Tabs and line breaks become a blank. Cleaning a clean text changes nothing.
pub fn wash(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(washed(text, false)) }
}

/// As [`wash`], for a text that somebody is still typing: a joiner at its end is kept where an emoji may follow.
pub fn wash_open(text: &str) -> Cow<'_, str> {
    if is_plain(text) { Cow::Borrowed(text) } else { Cow::Owned(washed(text, true)) }
}

/// Whether there is nothing to clean: most texts are plain ASCII.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

fn washed(text: &str, open: bool) -> String {
    let joined = without_loose_joiners(&visible(text), open);
    without_piles(joined.nfc())
}

/// The text without control characters and what is not seen; joiners stay for now.
fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for c in text.chars() {
        if breaks(c) {
            // The two characters of a line break are one break.
            if !seen.ends_with(' ') {
                seen.push(' ');
            }
        } else if !c.is_control() && !is_unseen(c) {
            seen.push(c);
        }
    }
    seen
}

/// Tabs and everything that begins a new line or page.
const fn breaks(c: char) -> bool {
    matches!(c, '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The text with those joiners only that make one emoji of two.
fn without_loose_joiners(text: &str, open: bool) -> String {
    if !text.contains(JOINER) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.len();
    for grapheme in text.graphemes(true) {
        rest -= grapheme.len();
        let mut joiners = 0;
        for (at, c) in grapheme.char_indices() {
            if c != JOINER {
                kept.push(c);
                continue;
            }
            let (before, after) = (&grapheme[..at], &grapheme[at + JOINER.len_utf8()..]);
            let may_join = open && rest == 0 && after.is_empty() && ends_in_emoji(before);
            if joiners < MOST_JOINERS && (may_join || joins_emoji(before, after)) {
                kept.push(c);
                joiners += 1;
            }
        }
    }
    kept
}

/// The text with at most [`MOST_MARKS`] marks on each letter.
fn without_piles(text: impl Iterator<Item = char>) -> String {
    let mut marks = 0;
    text.filter(|c| {
        if *c == JOINER {
            return true;
        }
        marks = if is_mark(*c) { marks + 1 } else { 0 };
        marks <= MOST_MARKS
    })
    .collect()
}

/// Whether a character is drawn onto the one before it.
pub fn is_mark(c: char) -> bool {
    is_combining_mark(c) || c.width() == Some(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_commands_or_hides_is_taken_out() {
        let table = [
            ("\u{1b}]52;c;aGk=\u{7}Ann", "]52;c;aGk=Ann"),
            ("\u{1b}[2JAnn", "[2JAnn"),
            ("\u{9b}2J\u{9d}0;x\u{9c}", "2J0;x"),
            ("A\u{8}\u{7f}\0nn", "Ann"),
            ("\u{202e}nnA\u{2066}\u{2069}\u{202c}", "nnA"),
            ("A\u{200b}n\u{feff}n\u{ad}", "Ann"),
            ("Ann\u{e0001}\u{e0041}\u{e007f}", "Ann"),
            ("A\u{200d}n\u{200c}n", "Ann"),
            ("a\tb\r\nc\u{2028}d\u{85}e", "a b c d e"),
        ];
        for (text, expected) in table {
            assert_eq!(wash(text), expected, "{text:?}");
        }
    }

    #[test]
    fn names_and_emoji_stay() {
        for text in [
            "",
            "Zoë O'Neil",
            "山田太郎",
            "กำ",
            "عمر",
            "שָׁלוֹם",
            "क्षमा",
            "👩\u{200d}💻",
            "❤\u{fe0f}\u{200d}🔥",
            "🧑🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}🧑🏿",
            "🏳\u{fe0f}\u{200d}⚧\u{fe0f}",
            "☎\u{fe0e}",
            "🇫🇷👍🏽",
        ] {
            let nfc: String = text.nfc().collect();
            assert_eq!(wash(text), nfc);
        }
        assert_eq!(wash("Zoe\u{308}"), "Zoë");
    }

    #[test]
    fn piles_are_cut_down() {
        let pile = |count| format!("x{}y", "\u{335}".repeat(count));
        assert_eq!(wash(&pile(MOST_MARKS)), pile(MOST_MARKS));
        assert_eq!(wash(&pile(500)), pile(MOST_MARKS));
        let family = |count| vec!["👩"; count].join("\u{200d}");
        assert_eq!(wash(&family(4)), family(4));
        assert_eq!(wash(&family(30)).matches(JOINER).count(), MOST_JOINERS);
    }

    #[test]
    fn a_joiner_waits_for_what_it_joins_while_somebody_types() {
        assert_eq!(wash_open("👩\u{200d}"), "👩\u{200d}");
        assert_eq!(wash_open("👩\u{200d}💻"), "👩\u{200d}💻");
        assert_eq!(wash_open("👩\u{200d}x"), "👩x");
        assert_eq!(wash_open("x\u{200d}"), "x");
        assert_eq!(wash("👩\u{200d}"), "👩");
    }
}

//! The last look at text before it leaves the program: nothing that commands a terminal, hides or reorders text goes
//! out (P9, P12). The text was cleaned where it came in ([`crate::domain::clean`], which has the list of what is held
//! back); this holds when a path was forgotten.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar as _;

use crate::domain::clean::is_held_back;

/// Stands for every character that is held back.
pub(super) const HELD_BACK: &str = "\u{FFFD}";

/// The longest symbol of one cell, in bytes. The longest emoji in use take 41; more is a pile of combining marks.
const LONGEST_SYMBOL: usize = 64;

/// Replaces every character that must not reach a terminal by U+FFFD. Line ends and tabs count as such: sweep the
/// values that go into a message, or a message line by line.
pub fn sweep_text(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut swept: Option<String> = None;
    for (place, c) in text.char_indices() {
        if is_held_back(text, place, c) {
            swept.get_or_insert_with(|| text[..place].to_owned()).push_str(HELD_BACK);
        } else if let Some(swept) = &mut swept {
            swept.push(c);
        }
    }
    swept.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Whether a cell may show this symbol: it holds nothing that is held back, is not endless, and does not begin with
/// a mark that would join the cell before it.
pub(super) fn is_clean_symbol(symbol: &str) -> bool {
    let begins_well = symbol.chars().next().is_some_and(|c| c.width() != Some(0) || is_sound_mark(c));
    begins_well
        && symbol.len() <= LONGEST_SYMBOL
        && !symbol.char_indices().any(|(place, c)| is_held_back(symbol, place, c))
}

/// The halfwidth (semi-)voiced sound marks: width tables call them joining, terminals give them a cell of their own.
fn is_sound_mark(c: char) -> bool {
    matches!(c, '\u{FF9E}' | '\u{FF9F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P9, P12: escape sequences in their 7-bit and 8-bit forms, DEL, tab, bidi controls, zero width, BOM and tags.
    #[test]
    fn hostile_characters_are_replaced_one_for_one() {
        for c in [
            '\0',
            '\x07',
            '\x08',
            '\t',
            '\n',
            '\r',
            '\x1b',
            '\x7f',
            '\u{80}',
            '\u{9b}',
            '\u{9d}',
            '\u{ad}',
            '\u{61c}',
            '\u{200b}',
            '\u{200c}',
            '\u{200d}',
            '\u{200e}',
            '\u{200f}',
            '\u{2028}',
            '\u{2029}',
            '\u{202a}',
            '\u{202e}',
            '\u{2060}',
            '\u{2066}',
            '\u{2069}',
            '\u{206f}',
            '\u{feff}',
            '\u{fff9}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e007f}',
            '\u{e0100}',
            '\u{3164}',
            '\u{fe00}',
        ] {
            assert_eq!(sweep_text(&format!("a{c}b")), "a\u{fffd}b", "{c:?}");
            assert!(!is_clean_symbol(&format!("a{c}")), "{c:?}");
            assert!(!is_clean_symbol(&c.to_string()), "{c:?}");
        }
    }

    #[test]
    fn people_s_names_and_emoji_pass_untouched() {
        for text in [
            "",
            "Zoë O'Neil",
            "e\u{301}",
            "山田太郎",
            "กำ",
            "👩\u{200d}💻",
            "❤\u{fe0f}\u{200d}🔥",
            "☎\u{fe0e}",
            "🇫🇷",
            "👍🏽",
        ] {
            assert!(matches!(sweep_text(text), Cow::Borrowed(same) if same == text), "{text}");
        }
        for symbol in
            ["e\u{301}", "👩🏽\u{200d}💻", "🧑🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}🧑🏿", "\u{ff9e}", "─", "ก\u{e33}"]
        {
            assert!(is_clean_symbol(symbol), "{symbol}");
        }
    }

    #[test]
    fn joiners_stay_inside_emoji_only() {
        assert_eq!(sweep_text("क\u{94d}\u{200d}ष"), "क\u{94d}\u{fffd}ष");
        assert_eq!(sweep_text("👩\u{200d}"), "👩\u{fffd}");
        assert_eq!(sweep_text("👩\u{200d}\u{200d}💻"), "👩\u{fffd}\u{fffd}💻");
    }

    #[test]
    fn cells_take_no_loose_marks_and_no_piles_of_them() {
        assert!(!is_clean_symbol(""));
        assert!(!is_clean_symbol("\u{301}"));
        assert!(!is_clean_symbol("\u{301}a"));
        assert!(!is_clean_symbol("\u{fe0f}"));
        assert!(!is_clean_symbol(&format!("a{}", "\u{301}".repeat(40))));
    }
}

//! The characters that are held back: where text enters they are taken out, where it leaves they become U+FFFD.

/// Joins emoji into one picture; held back everywhere else.
pub(super) const JOINER: char = '\u{200D}';

/// Asks for the emoji form of the character before it.
const EMOJI_FORM: char = '\u{FE0F}';

/// Characters beside control characters that hide, reorder or mark text without being seen, as ranges in order: the
/// general category Cf but the joiner, line and paragraph separators, fillers and variation selectors other than 15
/// and 16, and the tag block.
const UNSEEN: &[(char, char)] = &[
    ('\u{AD}', '\u{AD}'),
    ('\u{34F}', '\u{34F}'),
    ('\u{600}', '\u{605}'),
    ('\u{61C}', '\u{61C}'),
    ('\u{6DD}', '\u{6DD}'),
    ('\u{70F}', '\u{70F}'),
    ('\u{890}', '\u{891}'),
    ('\u{8E2}', '\u{8E2}'),
    ('\u{115F}', '\u{1160}'),
    ('\u{17B4}', '\u{17B5}'),
    ('\u{180B}', '\u{180F}'),
    ('\u{200B}', '\u{200C}'),
    ('\u{200E}', '\u{200F}'),
    ('\u{2028}', '\u{202E}'),
    ('\u{2060}', '\u{206F}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{FE00}', '\u{FE0D}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{FFA0}', '\u{FFA0}'),
    ('\u{FFF0}', '\u{FFFB}'),
    ('\u{110BD}', '\u{110BD}'),
    ('\u{110CD}', '\u{110CD}'),
    ('\u{13430}', '\u{1343F}'),
    ('\u{1BCA0}', '\u{1BCA3}'),
    ('\u{1D173}', '\u{1D17A}'),
    ('\u{E0000}', '\u{E0FFF}'),
];

/// Whether a character hides, reorders or marks text without being seen. Control characters are another matter, and
/// the joiner depends on what stands around it.
pub fn is_unseen(c: char) -> bool {
    if c < '\u{AD}' {
        return false;
    }
    let after = UNSEEN.partition_point(|(first, _)| *first <= c);
    after.checked_sub(1).and_then(|place| UNSEEN.get(place)).is_some_and(|(_, last)| c <= *last)
}

/// Whether the character `c`, which begins at byte `place` of the text, is held back: a control character, one that is
/// not seen, or a joiner that does not join two emoji.
pub fn is_held_back(text: &str, place: usize, c: char) -> bool {
    if c == JOINER {
        let (before, after) = (text.get(..place), text.get(place + c.len_utf8()..));
        return !joins_emoji(before.unwrap_or_default(), after.unwrap_or_default());
    }
    c.is_control() || is_unseen(c)
}

/// Whether a joiner between these texts makes one emoji of two.
pub(super) fn joins_emoji(before: &str, after: &str) -> bool {
    ends_in_emoji(before) && after.chars().next().is_some_and(is_picture)
}

/// Whether a text ends in an emoji, so that a joiner may follow.
pub(super) fn ends_in_emoji(text: &str) -> bool {
    text.chars().rev().find(|c| *c != EMOJI_FORM).is_some_and(is_picture)
}

/// The blocks that hold every character of the emoji joined in use.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21FF}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_in_order() {
        assert!(UNSEEN.iter().all(|(first, last)| first <= last));
        assert!(UNSEEN.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn the_edges_of_the_ranges_are_exact() {
        for (seen, unseen) in [('\u{AC}', '\u{AD}'), ('\u{200A}', '\u{200B}'), ('\u{2027}', '\u{2028}')] {
            assert!(!is_unseen(seen) && is_unseen(unseen), "{seen:?} {unseen:?}");
        }
        for (unseen, seen) in [('\u{202E}', '\u{202F}'), ('\u{FE0D}', '\u{FE0E}'), ('\u{E0FFF}', '\u{F0000}')] {
            assert!(is_unseen(unseen) && !is_unseen(seen), "{unseen:?} {seen:?}");
        }
    }

    #[test]
    fn a_joiner_is_held_back_unless_it_joins() {
        let held = |text: &str| text.char_indices().any(|(place, c)| is_held_back(text, place, c));
        assert!(!held("👩\u{200d}💻") && !held("❤\u{fe0f}\u{200d}🔥"));
        assert!(held("a\u{200d}b") && held("👩\u{200d}") && held("\u{200d}💻"));
    }
}

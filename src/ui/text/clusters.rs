//! A text as the screen takes it: grapheme by grapheme, each with its columns.

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

/// The graphemes of a text in their order, each with the columns it takes: none for control characters, which the
/// screen leaves out, and for what is not seen.
///
/// Most texts are letters of European alphabets, signs and lines. Their graphemes are single characters of one column,
/// which is told without the tables of Unicode; a frame holds thousands of them.
pub fn clusters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    Clusters { rest: text }
}

struct Clusters<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Clusters<'t> {
    type Item = (&'t str, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let (length, width) = first(self.rest)?;
        let (cluster, rest) = self.rest.split_at(length);
        self.rest = rest;
        Some((cluster, width))
    }
}

/// The bytes and columns of a text's first grapheme.
fn first(text: &str) -> Option<(usize, usize)> {
    match text.as_bytes() {
        [] => None,
        [b' '..=b'~'] | [b' '..=b'~', b' '..=b'~', ..] => Some((1, 1)),
        _ => {
            let mut chars = text.chars();
            let first = chars.next()?;
            // Only what follows can join it to something longer.
            if is_simple(first) && chars.next().is_none_or(is_simple) {
                return Some((first.len_utf8(), 1));
            }
            let cluster = text.graphemes(true).next()?;
            Some((cluster.len(), width(cluster)))
        }
    }
}

/// The columns of one grapheme, as the screen's buffer counts them.
pub(super) fn width(cluster: &str) -> usize {
    if cluster.contains(char::is_control) { 0 } else { usize::from(cluster.cell_width()) }
}

/// Whether a character takes one column, and is a grapheme by itself beside another one of these.
const fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a0}'..='\u{ac}'
        | '\u{ae}'..='\u{2ff}'
        | '\u{2010}'..='\u{2027}'
        | '\u{202f}'
        | '\u{2190}'..='\u{2193}'
        | '\u{2500}'..='\u{25fc}'
        | '✓')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn simple_characters_stand_alone_in_one_column() {
        for c in ('\0'..=char::MAX).filter(|c| is_simple(*c)) {
            assert_eq!(width(&c.to_string()), 1, "{c:?}");
            // It neither joins the character before it nor the one behind it.
            assert_eq!(format!("a{c}a").graphemes(true).count(), 3, "{c:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            rng_seed: proptest::test_runner::RngSeed::Fixed(1),
            failure_persistence: None,
            ..ProptestConfig::default()
        })]

        #[test]
        fn graphemes_are_those_of_unicode(text in any::<String>(), marks in "[a-zé\u{301}\u{200d}\u{fe0f}👩💻🇫🇷क\u{94d}ᄀ\r\n…]{0,30}") {
            for text in [text, marks] {
                let wanted: Vec<_> = text.graphemes(true).map(|grapheme| (grapheme, width(grapheme))).collect();
                prop_assert_eq!(clusters(&text).collect::<Vec<_>>(), wanted);
            }
        }
    }
}

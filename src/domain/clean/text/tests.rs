//! What a clean text is, whatever it was made of.

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;
use crate::domain::clean::{Label, MOST_MARKS, PersonName, is_held_back, kinds};

/// Characters that are held back, that pile up, that join, that compose, and some that are wide.
const TRICKY: [char; 40] = [
    '\u{1b}',
    '\u{7}',
    '\0',
    '\u{7f}',
    '\u{9b}',
    '\u{9d}',
    '\t',
    '\n',
    '\r',
    ' ',
    '\u{a0}',
    '\u{ad}',
    '\u{61c}',
    '\u{200b}',
    '\u{200d}',
    '\u{200d}',
    '\u{202e}',
    '\u{2066}',
    '\u{2069}',
    '\u{2028}',
    '\u{feff}',
    '\u{e0041}',
    '\u{fe0f}',
    '\u{fe0e}',
    '\u{301}',
    '\u{327}',
    '\u{335}',
    '\u{1100}',
    '\u{1161}',
    '\u{11a8}',
    '\u{94d}',
    '\u{915}',
    '\u{ff9e}',
    '👩',
    '💻',
    '🏽',
    '❤',
    '🇫',
    '山',
    'e',
];

fn any_text() -> impl Strategy<Value = String> {
    let tricky = prop::sample::select(&TRICKY[..]);
    let any = prop_oneof![4 => tricky, 2 => proptest::char::any(), 1 => proptest::char::range('a', 'z')];
    prop::collection::vec(any, 0..160).prop_map(|chars| chars.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// P9, P12: nothing that is held back is left, the text is in NFC, trimmed, not too long, has no piles of marks, and
    /// cleaning it again changes nothing.
    #[test]
    fn whatever_comes_in_is_clean(text in any_text()) {
        let clean = PersonName::typed(&text);
        let held_back = clean.char_indices().find(|(place, c)| is_held_back(&clean, *place, *c));
        prop_assert_eq!(held_back, None);
        prop_assert!(is_nfc(&clean));
        prop_assert_eq!(clean.trim(), clean.as_str());
        prop_assert!(clean.chars().count() <= kinds::Person::MAX);
        prop_assert!(!clean.starts_with(is_mark));
        let longest = clean.split(|c| !is_mark(c)).map(|marks| marks.chars().count()).max();
        // A joiner counts as no mark, and stands between two of them at most four times.
        prop_assert!(longest.unwrap_or(0) <= MOST_MARKS + 1, "{:?}", clean);
        prop_assert_eq!(PersonName::typed(&clean), clean.clone());
        prop_assert_eq!(PersonName::read(&clean), Ok(clean));
    }

    /// What data says is refused when it is too long, and else the same as what is typed; it survives being stored.
    #[test]
    fn data_is_refused_or_reads_as_typed(text in any_text()) {
        match PersonName::read(&text) {
            Ok(clean) => {
                prop_assert_eq!(&clean, &PersonName::typed(&text));
                let json = serde_json::to_string(&clean).unwrap();
                prop_assert_eq!(serde_json::from_str::<PersonName>(&json).unwrap(), clean);
            }
            Err(error) => prop_assert!(error.found > kinds::Person::MAX),
        }
    }
}

#[test]
fn typed_text_is_cut_at_a_grapheme_and_data_is_not() {
    let long = |count: usize| "x".repeat(count);
    assert_eq!(PersonName::read(&long(100)).unwrap().len(), 100);
    let error = PersonName::read(&long(101)).unwrap_err();
    assert_eq!((error.max, error.found), (100, 101));
    assert!(error.to_string().starts_with("a person's first or last name has at most 100 characters"), "{error}");
    assert_eq!(PersonName::typed(&long(101)).as_str(), long(100));
    // A flag of two characters does not lose one of them, and no blank is left at the end.
    assert_eq!(PersonName::typed(&format!("{}🇫🇷", long(99))).as_str(), long(99));
    assert_eq!(PersonName::typed(&format!("{} y y", long(99))).as_str(), long(99));
    // What is taken out does not count.
    assert_eq!(PersonName::read(&format!("\u{1b}{}\u{200b}", long(100))).unwrap().as_str(), long(100));
}

#[test]
fn it_reads_as_the_text_it_is() {
    let text = Label::from("  Équipe\tsupport ");
    assert_eq!(text, "Équipe support");
    assert_eq!(
        format!("{text}|{text:?}|{text:>16}|{}", text.len()),
        "Équipe support|\"Équipe support\"|  Équipe support|15"
    );
    assert_eq!(serde_json::to_string(&text).unwrap(), "\"Équipe support\"");
    assert!(Label::default().is_empty());
}

#[test]
fn what_is_read_is_cleaned_and_an_error_names_what_it_is() {
    let read = |json: &str| serde_json::from_str::<Label>(json);
    assert_eq!(read(r#""a\u001b[2Jb\u202ec\u009b""#).unwrap(), "a[2Jbc");
    let error = read(&format!("{:?}", "y".repeat(101))).unwrap_err().to_string();
    assert!(error.starts_with("the name of a team, preset, app or Salesforce entry has at most 100"), "{error}");
    assert!(read("3").unwrap_err().to_string().contains("expected the name of a team"));
    // Half a surrogate pair is no text.
    assert!(read(r#""\ud83d""#).is_err());
}

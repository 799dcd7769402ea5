//! French elision: *de* loses its vowel before another one, which only whoever fills a message in can know.

use fluent_bundle::{FluentArgs, types::FluentValue};

use crate::ui::text::fold;

/// `DE($name)` in a message: the text with *de* before it, or *d'* where it begins with a vowel. An *h* counts as a
/// consonant: the names that people have here come from everywhere, and most of theirs are aspirated.
pub(super) fn de<'a>(values: &[FluentValue<'a>], _: &FluentArgs<'_>) -> FluentValue<'a> {
    match values {
        [FluentValue::String(text)] if begins_with_vowel(text) => FluentValue::from(format!("d'{text}")),
        [FluentValue::String(text)] => FluentValue::from(format!("de {text}")),
        _ => FluentValue::Error,
    }
}

fn begins_with_vowel(text: &str) -> bool {
    text.chars()
        .next()
        .is_some_and(|first| fold(first.encode_utf8(&mut [0; 4])).starts_with(['a', 'e', 'i', 'o', 'u', 'œ', 'æ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn de_loses_its_vowel_before_another() {
        for (text, whole) in [
            ("Agnieszka", "d'Agnieszka"),
            ("Élodie", "d'Élodie"),
            ("œuvres", "d'œuvres"),
            ("ada@x.io", "d'ada@x.io"),
            ("Zoé", "de Zoé"),
            ("Hemi", "de Hemi"),
            ("Yuki", "de Yuki"),
            ("3 utilisateurs", "de 3 utilisateurs"),
            ("", "de "),
        ] {
            let said = de(&[FluentValue::from(text)], &FluentArgs::new());
            assert_eq!(said, FluentValue::from(whole), "{text}");
        }
    }
}

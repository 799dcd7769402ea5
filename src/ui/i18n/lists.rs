//! How a language writes a list.

use super::words::{Arg, Words};

impl Words {
    /// The things as one text: `a, b and c`, `a, b et c`. Nothing gives the empty text.
    pub fn list(&self, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        let join = |id, list: String, item: &str| match list.as_str() {
            "" => item.to_owned(),
            list => self.with(id, &[("list", Arg::Text(list)), ("item", Arg::Text(item))]),
        };
        let before = before.iter().fold(String::new(), |list, item| join("list-more", list, item));
        join("list-last", before, last)
    }

    /// The first of so many items, and how many more there are.
    pub fn list_of(&self, shown: &[String], all: usize) -> String {
        match all.saturating_sub(shown.len()) {
            0 => self.list(shown),
            more => self
                .with("list-and-more", &[("list", Arg::Text(&shown.join(", "))), ("count", Arg::Count(more as u64))]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Languages;
    use crate::domain::language::Lang;

    #[test]
    fn lists_end_with_the_word_for_and() {
        let languages = Languages::load().unwrap();
        for (items, english, french) in [
            (&[][..], "", ""),
            (&["a"], "a", "a"),
            (&["a", "b"], "a and b", "a et b"),
            (&["a", "b", "c"], "a, b and c", "a, b et c"),
            (&["a", "b", "c", "d"], "a, b, c and d", "a, b, c et d"),
        ] {
            let items: Vec<_> = items.iter().map(|item| (*item).to_owned()).collect();
            assert_eq!(languages.get(Lang::En).list(&items), english);
            assert_eq!(languages.get(Lang::Fr).list(&items), french);
        }
    }
}

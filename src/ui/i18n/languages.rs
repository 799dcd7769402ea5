//! Both languages, read and checked together.

use std::fmt;

use super::files::FILES;
use super::words::Words;
use crate::domain::language::Lang;

/// The words of both languages.
#[derive(Debug)]
pub struct Languages {
    pub(super) english: Words,
    pub(super) french: Words,
}

/// Message files that cannot be used: everything that is wrong with them, one problem a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct BadLocale(pub Vec<LocaleProblem>);

/// One thing that is wrong with a message file. Displayed as `en/users.ftl:3:1: why`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleProblem {
    /// The file's language.
    pub lang: Lang,
    /// The file's area.
    pub area: String,
    /// The line; the first is 1.
    pub line: usize,
    /// The column in characters; the first is 1.
    pub column: usize,
    /// What is wrong, in English.
    pub what: String,
}

impl fmt::Display for LocaleProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { lang, area, line, column, what } = self;
        write!(f, "{}/{area}.ftl:{line}:{column}: {what}", lang.code())
    }
}

impl Languages {
    /// Reads the message files that come with the program.
    ///
    /// # Errors
    ///
    /// [`BadLocale`] when a file does not parse, or an id stands twice in a language.
    pub fn load() -> Result<Self, BadLocale> {
        Self::read(FILES)
    }

    /// Reads message files given as area, English text, French text.
    ///
    /// # Errors
    ///
    /// As [`Languages::load`].
    pub fn read(files: &[(&str, &str, &str)]) -> Result<Self, BadLocale> {
        let english = files.iter().map(|(area, english, _)| (*area, *english));
        let french = files.iter().map(|(area, _, french)| (*area, *french));
        match (Words::read(Lang::En, english), Words::read(Lang::Fr, french)) {
            (Ok(english), Ok(french)) => Ok(Self { english, french }),
            (english, french) => {
                let problems = [english.err(), french.err()];
                Err(BadLocale(problems.into_iter().flatten().flatten().collect()))
            }
        }
    }

    /// The words of one language.
    pub const fn get(&self, lang: Lang) -> &Words {
        match lang {
            Lang::En => &self.english,
            Lang::Fr => &self.french,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
    use fluent_syntax::parser;

    use super::*;

    /// Adds the names of the variables that a pattern uses.
    fn variables(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                of_expression(expression, found);
            }
        }
    }

    fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => of_inline(inline, found),
            Expression::Select { selector, variants } => {
                of_inline(selector, found);
                variants.iter().for_each(|variant| variables(&variant.value, found));
            }
        }
    }

    fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
        let of_arguments = |arguments: &CallArguments<&str>, found: &mut BTreeSet<String>| {
            arguments.positional.iter().for_each(|inline| of_inline(inline, found));
            arguments.named.iter().for_each(|named| of_inline(&named.value, found));
        };
        match inline {
            InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => of_expression(expression, found),
            InlineExpression::FunctionReference { arguments, .. } => of_arguments(arguments, found),
            InlineExpression::TermReference { arguments: Some(arguments), .. } => of_arguments(arguments, found),
            _ => {}
        }
    }

    /// Each message of a file with its variables; a message without a text of its own is refused.
    fn messages(area: &str, text: &str) -> BTreeMap<String, BTreeSet<String>> {
        let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{area}: {errors:?}"));
        let mut messages = BTreeMap::new();
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                let mut found = BTreeSet::new();
                let value = message.value.as_ref().unwrap_or_else(|| panic!("{area}: {} is empty", message.id.name));
                variables(value, &mut found);
                assert!(
                    message.attributes.is_empty(),
                    "{area}: {} has attributes, which nothing reads",
                    message.id.name
                );
                messages.insert(message.id.name.to_owned(), found);
            }
        }
        messages
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_variables() {
        for (area, english, french) in FILES {
            let (english, french) = (messages(area, english), messages(area, french));
            assert_eq!(english, french, "{area}");
            assert!(!english.is_empty(), "{area} is empty");
        }
    }

    #[test]
    fn every_message_has_a_text_that_refers_to_nothing_missing() {
        let languages = Languages::load().unwrap();
        for (area, english, _) in FILES {
            for (id, variables) in messages(area, english) {
                let args: Vec<_> = variables.iter().map(|name| (name.as_str(), super::super::Arg::Count(2))).collect();
                for lang in Lang::ALL {
                    let text = languages.get(lang).with(&id, &args);
                    let broken = text.contains('⟦') || text.contains('{') || text.trim().is_empty();
                    assert!(!broken, "{} {area} {id}: {text:?}", lang.code());
                }
            }
        }
    }

    #[test]
    fn every_area_lists_its_ids() {
        let languages = Languages::load().unwrap();
        for (area, english, _) in FILES {
            let listed: Vec<_> = languages.get(Lang::Fr).ids(area).map(str::to_owned).collect();
            assert_eq!(listed, messages(area, english).into_keys().collect::<Vec<_>>());
        }
    }

    #[test]
    fn problems_say_where_they_stand() {
        let files = [("good", "a = A\n", "a = A\n"), ("bad", "b = B\nc ! C\nd = D\n", "b = é\na = A\na = again\n")];
        let problems = Languages::read(&files).unwrap_err().to_string();
        assert_eq!(
            problems.lines().collect::<Vec<_>>(),
            [
                "en/bad.ftl:2:3: Expected a token starting with \"=\"",
                "fr/bad.ftl:2:1: the id \"a\" stands already in good",
                "fr/bad.ftl:3:1: the id \"a\" stands already in good",
            ]
        );
    }
}

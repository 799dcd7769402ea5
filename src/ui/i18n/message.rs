//! A message as it is asked for in every frame: read once, so that filling it in is a walk over its parts.
//!
//! Nearly all messages are plain texts, texts with variables, or choose a form by a count. Those are held here. What else
//! Fluent can say is left to Fluent, and so is every message that is given less or something else than it needs.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::words::{Arg, Words};
use crate::domain::language::Lang;

/// A message that needs no Fluent.
#[derive(Debug)]
pub(super) struct Message(Vec<Part>);

#[derive(Debug)]
enum Part {
    /// Stands as it is.
    Text(Box<str>),
    /// A variable of this name.
    Variable(Box<str>),
    /// One of several forms, by the count in the variable of this name.
    Forms(Box<str>, Vec<(Case, Message)>),
}

/// When a form is taken: the first that fits, else the one for everything else.
#[derive(Debug)]
enum Case {
    Number(u64),
    Category(Box<str>),
    Else,
}

/// The largest count that Fluent's numbers hold exactly.
const EXACT: u64 = 1 << 53;

impl Message {
    /// A pattern without anything that is left to Fluent.
    pub(super) fn read(pattern: &Pattern<&str>) -> Option<Self> {
        pattern.elements.iter().map(part).collect::<Option<_>>().map(Self)
    }

    /// The text, if it is the same whatever is given.
    pub(super) fn plain(&self) -> Option<&str> {
        match self.0.as_slice() {
            [Part::Text(text)] => Some(text),
            _ => None,
        }
    }

    /// The message with its variables filled; `None` when that is Fluent's task.
    pub(super) fn fill(&self, words: &Words, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let mut out = String::with_capacity(32);
        self.add(words, args, &mut out)?;
        Some(out)
    }

    fn add(&self, words: &Words, args: &[(&str, Arg<'_>)], out: &mut String) -> Option<()> {
        let given = |name: &str| args.iter().find(|(given, _)| *given == name).map(|(_, arg)| *arg);
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable(name) => match given(name)? {
                    Arg::Text(text) => out.push_str(text),
                    Arg::Count(count) if count <= EXACT => out.push_str(&words.number(count)),
                    Arg::Count(_) => return None,
                },
                Part::Forms(name, forms) => {
                    let Some(Arg::Count(count @ ..=EXACT)) = given(name) else { return None };
                    let category = category(words.lang(), count);
                    let fits = |case: &Case| match case {
                        Case::Number(number) => *number == count,
                        Case::Category(name) => **name == *category,
                        Case::Else => false,
                    };
                    let first = forms.iter().find(|(case, _)| fits(case));
                    let (_, form) = first.or_else(|| forms.iter().find(|(case, _)| matches!(case, Case::Else)))?;
                    form.add(words, args, out)?;
                }
            }
        }
        Some(())
    }
}

/// The plural category of a whole number, as Unicode names it.
const fn category(lang: Lang, count: u64) -> &'static str {
    match (lang, count) {
        (Lang::En, 1) | (Lang::Fr, 0 | 1) => "one",
        (Lang::Fr, count) if count.is_multiple_of(1_000_000) => "many",
        _ => "other",
    }
}

fn part(element: &PatternElement<&str>) -> Option<Part> {
    match element {
        PatternElement::TextElement { value } => Some(Part::Text((*value).into())),
        PatternElement::Placeable { expression: Expression::Inline(inline) } => variable(inline).map(Part::Variable),
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            let name = variable(selector)?;
            let mut forms = Vec::with_capacity(variants.len() + 1);
            for variant in variants {
                forms.push((case(&variant.key)?, Message::read(&variant.value)?));
                if variant.default {
                    forms.push((Case::Else, Message::read(&variant.value)?));
                }
            }
            Some(Part::Forms(name, forms))
        }
    }
}

fn case(key: &VariantKey<&str>) -> Option<Case> {
    match key {
        VariantKey::Identifier { name } => Some(Case::Category((*name).into())),
        VariantKey::NumberLiteral { value } => value.parse().ok().map(Case::Number),
    }
}

fn variable(inline: &InlineExpression<&str>) -> Option<Box<str>> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name.into()),
        _ => None,
    }
}

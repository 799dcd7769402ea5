//! Texts of a flow: the same in both languages, given for each, or a message of the program. So one file serves both.

use std::collections::BTreeMap;

use super::source::{Source, Value};
use crate::{
    domain::language::Lang,
    ui::i18n::{Arg, Languages, Words},
};
use toml::de::DeValue;

/// A text as the screen is to show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// The same in both languages: a name, an address, a number.
    Same(String),
    /// Another in each language.
    Each(Local),
    /// A message of the program, with what fills it in.
    Message(String, BTreeMap<String, Filling>),
}

/// A text in both languages; where the French is missing, the English stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// In English.
    pub en: String,
    /// In French.
    pub fr: Option<String>,
}

/// What fills in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filling {
    /// A number.
    Count(u64),
    /// A text, which can be a message itself.
    Text(Box<Text>),
}

impl Local {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        match (lang, &self.fr) {
            (Lang::Fr, Some(french)) => french,
            _ => &self.en,
        }
    }
}

impl Text {
    /// The text in the language of these words.
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::Same(text) => text.clone(),
            Self::Each(local) => local.get(words.lang()).to_owned(),
            Self::Message(id, fillings) => {
                let texts: Vec<String> = fillings
                    .values()
                    .map(|filling| match filling {
                        Filling::Text(text) => text.say(words),
                        Filling::Count(_) => String::new(),
                    })
                    .collect();
                let args: Vec<(&str, Arg<'_>)> = fillings
                    .iter()
                    .zip(&texts)
                    .map(|((name, filling), text)| match filling {
                        Filling::Count(count) => (name.as_str(), Arg::Count(*count)),
                        Filling::Text(_) => (name.as_str(), Arg::Text(text)),
                    })
                    .collect();
                words.with(id, &args)
            }
        }
    }
}

impl Source<'_> {
    /// A text that screens show: a string, `{ en = …, fr = … }`, or `{ msg = … }` with what fills it in.
    pub(super) fn shown(&mut self, field: &str, value: Value<'_>, languages: &Languages) -> Option<Text> {
        let DeValue::Table(_) = value.value else {
            return self.plain(field, value).map(Text::Same);
        };
        let mut fields = self.table(field, value)?;
        let Some(message) = fields.take("msg") else {
            return self.local(field, value).map(Text::Each);
        };
        let id = self.text("msg", message)?;
        let words = languages.get(Lang::En);
        if !words.has(&id) {
            self.unknown(message.offset, "there is no message", &id, words.all_ids());
            return None;
        }
        let mut fillings = BTreeMap::new();
        for (name, value) in fields.all().filter(|(name, _)| *name != "msg") {
            let filling = match value.value {
                DeValue::Integer(_) => self.whole(name, value, 0, u64::MAX).map(Filling::Count),
                // A number may come out of a row.
                DeValue::String(_) if self.row.is_some() => self.text(name, value).map(|text| {
                    text.parse().map_or_else(|_| Filling::Text(Box::new(Text::Same(text))), Filling::Count)
                }),
                _ => self.shown(name, value, languages).map(|text| Filling::Text(Box::new(text))),
            };
            fillings.insert(name.to_owned(), filling?);
        }
        let text = Text::Message(id, fillings);
        let english = text.say(words);
        if let Some((_, after)) = english.split_once("{$") {
            let variable = after.split('}').next().unwrap_or_default();
            self.problem(value.offset, format!("the message needs {variable:?} to be filled in"));
        }
        Some(text)
    }

    /// A text in English, and in French if it is given; a plain string is both.
    pub(super) fn local(&mut self, field: &str, value: Value<'_>) -> Option<Local> {
        if let DeValue::String(_) = value.value {
            return self.text(field, value).map(|en| Local { en, fr: None });
        }
        let mut fields = self.table(field, value)?;
        let (en, fr) = (fields.take("en"), fields.take("fr"));
        fields.finish(self);
        let fr = fr.and_then(|fr| self.text("fr", fr));
        match en {
            Some(en) => self.text("en", en).map(|en| Local { en, fr }),
            None => {
                self.problem(value.offset, format!("{field} needs its English, \"en\""));
                None
            }
        }
    }
}

//! Toasts: one line about what just happened. Sayings keep their language open, because the model has none.

use jiff::civil::Date;

use super::{
    i18n::{Arg, Words},
    theme::Role,
};

/// Names one toast, so that an old one's end does not take a new one away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ToastId(pub u64);

/// One line about what just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Which.
    pub id: ToastId,
    /// How it is meant.
    pub level: Level,
    /// What it says.
    pub saying: Saying,
}

/// How a message is meant; shown by a sign and by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It worked.
    Success,
    /// Worth knowing.
    Info,
    /// Worth a look.
    Warning,
    /// It did not work.
    Error,
}

impl Level {
    /// The sign that goes before the text: colour is never the only sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Success => "✓",
            Self::Info => "i",
            Self::Warning => "!",
            Self::Error => "✗",
        }
    }

    /// Whether it is about what one just tried, and says nothing true of another place any more.
    pub const fn is_of_the_moment(self) -> bool {
        matches!(self, Self::Warning | Self::Error)
    }

    /// The role it is drawn in.
    pub const fn role(self) -> Role {
        match self {
            Self::Success => Role::Success,
            Self::Info => Role::Info,
            Self::Warning => Role::Warning,
            Self::Error => Role::Error,
        }
    }
}

/// A message and what fills it in, in no language yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// The id of the message.
    pub id: &'static str,
    /// What fills it in.
    pub args: Vec<(&'static str, SayingArg)>,
}

/// What fills in a saying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SayingArg {
    /// A text that is the same in every language: a name, an address.
    Text(String),
    /// A number.
    Count(u64),
    /// An amount of money, in cents.
    Money(u64),
    /// A day.
    Date(Date),
    /// The ids of other messages, joined to a list.
    Messages(Vec<String>),
}

impl Saying {
    /// A message that needs nothing filled in.
    pub const fn plain(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With a number.
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.args.push((name, SayingArg::Count(count as u64)));
        self
    }

    /// With an amount of money, in cents.
    pub fn money(mut self, name: &'static str, cents: u64) -> Self {
        self.args.push((name, SayingArg::Money(cents)));
        self
    }

    /// With a day.
    pub fn date(mut self, name: &'static str, day: Date) -> Self {
        self.args.push((name, SayingArg::Date(day)));
        self
    }

    /// With a text.
    pub fn text(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.args.push((name, SayingArg::Text(text.into())));
        self
    }

    /// With another message.
    pub fn message(self, name: &'static str, id: impl Into<String>) -> Self {
        self.messages(name, vec![id.into()])
    }

    /// With several other messages, joined to a list.
    pub fn messages(mut self, name: &'static str, ids: Vec<String>) -> Self {
        self.args.push((name, SayingArg::Messages(ids)));
        self
    }

    /// The text in a language.
    pub fn say(&self, words: &Words) -> String {
        let texts: Vec<String> = self
            .args
            .iter()
            .map(|(_, arg)| match arg {
                SayingArg::Text(text) => text.clone(),
                SayingArg::Messages(ids) => words.list(&ids.iter().map(|id| words.text(id)).collect::<Vec<_>>()),
                SayingArg::Money(cents) => words.money(*cents),
                SayingArg::Date(day) => words.date_of(*day),
                SayingArg::Count(_) => String::new(),
            })
            .collect();
        let args: Vec<(&str, Arg<'_>)> = self
            .args
            .iter()
            .zip(&texts)
            .map(|((name, arg), text)| match arg {
                SayingArg::Count(count) => (*name, Arg::Count(*count)),
                SayingArg::Text(_) | SayingArg::Messages(_) | SayingArg::Money(_) | SayingArg::Date(_) => {
                    (*name, Arg::Text(text.as_str()))
                }
            })
            .collect();
        words.with(self.id, &args)
    }
}

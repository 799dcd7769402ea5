//! What is wrong with a person's keymap file.

use crate::ui::{action::ACTIONS, key::Key, text::nearest};

/// One thing that is wrong with a keymap file, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeymapProblem {
    /// The line; the first is 1.
    pub line: usize,
    /// The column in characters; the first is 1.
    pub column: usize,
    /// What it is.
    pub what: KeymapFault,
}

/// What is wrong. Displayed as one line of English, without a full stop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeymapFault {
    /// The file is not TOML: why.
    #[error("not valid TOML: {0}")]
    Syntax(String),
    /// A keymap has one table, and this is another.
    #[error("unknown key {0:?}; a keymap has one table, [bind]")]
    UnknownTable(String),
    /// `bind` is no table.
    #[error("bind must be a table")]
    NoTable,
    /// There is no such action.
    #[error("there is no action {0:?}{guess}", guess = meant(nearest_action(.0)))]
    UnknownAction(String),
    /// What is bound to an action is not of a kind that a key can be.
    #[error("{0} must be a key, a list of keys or \"noop\"")]
    NoKeys(&'static str),
    /// `noop` among keys.
    #[error("\"noop\" stands alone and takes all keys off; it is no key of a list")]
    NoopInList,
    /// There is no such key.
    #[error("there is no key {0:?}{guess}", guess = meant(nearest_key(.0)))]
    UnknownKey(String),
    /// Terminals send another key for it.
    #[error("no terminal sends \"{0}\"; did you mean \"{1}\"?")]
    NeverSent(Key, Key),
    /// A list has a key twice.
    #[error("\"{0}\" stands here twice")]
    Twice(Key),
    /// The same key was given to two actions that work in one place.
    #[error("\"{key}\" is bound to {other:?} already, which works in the same place")]
    Clash {
        /// The key.
        key: Key,
        /// The name of the action that has it.
        other: &'static str,
    },
    /// The way out was to be lost.
    #[error("\"quit.now\" always keeps \"C-c\"")]
    KeepsControlC,
    /// The way out was to become something else.
    #[error("\"C-c\" always is \"quit.now\"")]
    ControlCTaken,
    /// An action that nobody can do without was to lose its last key somewhere.
    #[error("{0:?} needs a key that works wherever it does, also while something is typed")]
    Lost(&'static str),
}

/// A guess as the end of a sentence.
fn meant(guess: Option<String>) -> String {
    guess.map(|guess| format!("; did you mean {guess:?}?")).unwrap_or_default()
}

/// The action that was probably meant; of a name without its area, the one that ends so.
fn nearest_action(name: &str) -> Option<String> {
    let names = || ACTIONS.iter().map(|action| action.name);
    let last = |known: &&str| known.rsplit('.').next() == Some(name);
    nearest(name, names()).or_else(|| names().find(last)).map(ToOwned::to_owned)
}

/// The key that was probably meant: with modifiers spelled as other programs do, or with a letter wrong.
fn nearest_key(name: &str) -> Option<String> {
    const SPELLED: [(&str, &str); 12] = [
        ("ctrl", "C-"),
        ("control", "C-"),
        ("strg", "C-"),
        ("c", "C-"),
        ("alt", "M-"),
        ("meta", "M-"),
        ("option", "M-"),
        ("m", "M-"),
        ("a", "M-"),
        ("shift", "S-"),
        ("maj", "S-"),
        ("s", "S-"),
    ];
    let mut modifiers = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once(['-', '+']).filter(|(_, after)| !after.is_empty()) {
        let (_, sign) = SPELLED.iter().find(|(spelled, _)| before.eq_ignore_ascii_case(spelled))?;
        modifiers.push_str(sign);
        rest = after;
    }
    let key = if rest.chars().count() == 1 { rest.to_owned() } else { nearest(rest, Key::names())?.to_owned() };
    let guess = modifiers + &key;
    // What cannot be read or is never sent is no help.
    guess.parse::<Key>().ok().map(|key| key.as_sent().to_string())
}

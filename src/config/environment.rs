//! The variables of the environment, as a value.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;

/// A snapshot of the environment's variables. It is handed in, so that nothing below `main` looks at the process.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    texts: BTreeMap<String, String>,
    not_text: BTreeSet<String>,
}

impl FromIterator<(String, String)> for Environment {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(variables: I) -> Self {
        Self { texts: variables.into_iter().collect(), not_text: BTreeSet::new() }
    }
}

impl FromIterator<(OsString, OsString)> for Environment {
    /// For `std::env::vars_os`. A variable whose name is not UTF-8 is none of ours and is left out; one whose value is
    /// not is remembered by name, and is a problem if it is one of ours.
    fn from_iter<I: IntoIterator<Item = (OsString, OsString)>>(variables: I) -> Self {
        let mut snapshot = Self::default();
        for (name, value) in variables {
            match (name.into_string(), value.into_string()) {
                (Ok(name), Ok(value)) => drop(snapshot.texts.insert(name, value)),
                (Ok(name), Err(_)) => drop(snapshot.not_text.insert(name)),
                (Err(_), _) => {}
            }
        }
        snapshot
    }
}

impl Environment {
    /// The value of a variable; `None` when it is not set, or empty.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// The variables whose names start with `prefix`, by name; the value is `None` when it is not UTF-8.
    pub(super) fn starting_with<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, Option<&'a str>)> {
        let texts = self.texts.iter().map(|(name, value)| (name.as_str(), Some(value.as_str())));
        let not_text = self.not_text.iter().map(|name| (name.as_str(), None));
        texts.chain(not_text).filter(move |(name, _)| name.starts_with(prefix))
    }

    /// For tests: the variables written down.
    #[cfg(test)]
    pub(super) fn of(variables: &[(&str, &str)]) -> Self {
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }
}

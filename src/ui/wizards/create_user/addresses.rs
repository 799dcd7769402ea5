//! The list of addresses on the wizard's first page: typed, pasted, each with what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    clean::wash,
    email::{Email, EmailKey, NotAnEmail},
    id::UserId,
    user::Origin,
    world::{AccountState, World},
};

/// The addresses of a batch, in the order they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Addresses(Vec<Entry>);

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What was typed.
    pub text: String,
    /// The address, or why it is none.
    pub email: Result<Email, NotAnEmail>,
    /// Where it came from.
    pub origin: Origin,
}

/// What stands beside an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Nothing is wrong, and nobody knows the person yet.
    New,
    /// Nothing is wrong, and the person has a HubSpot password: Active at once [0.5].
    HasPassword(String),
    /// Nothing is wrong, and the person is known elsewhere, without a password.
    Known(String),
    /// It is no address [ER-01].
    NotAnEmail(NotAnEmail),
    /// It is a user of this account already [ER-03].
    AlreadyHere(UserId),
}

impl Remark {
    /// Whether the batch cannot be created with it.
    pub const fn is_problem(&self) -> bool {
        matches!(self, Self::NotAnEmail(_) | Self::AlreadyHere(_))
    }
}

impl Entry {
    /// What stands beside it, as the world is now.
    pub fn remark(&self, world: &World, account: &AccountState) -> Remark {
        let email = match &self.email {
            Ok(email) => email,
            Err(why) => return Remark::NotAnEmail(*why),
        };
        if let Some(user) = account.user(email.key()) {
            return Remark::AlreadyHere(user.id);
        }
        match world.identity(email.key()) {
            None => Remark::New,
            Some(identity) => {
                let name = format!("{} {}", identity.first_name, identity.last_name).trim().to_owned();
                if identity.has_password { Remark::HasPassword(name) } else { Remark::Known(name) }
            }
        }
    }
}

impl Addresses {
    /// All entries.
    pub fn entries(&self) -> &[Entry] {
        &self.0
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The normalised addresses of the entries that are addresses.
    pub fn keys(&self) -> Vec<EmailKey> {
        self.0.iter().filter_map(|entry| entry.email.as_ref().ok()).map(|email| email.key().clone()).collect()
    }

    /// Adds every address of a text at the end, and answers those that were there already [CRU-05, CRU-06].
    pub fn add(&mut self, text: &str, origin: Origin) -> Vec<String> {
        self.insert(self.0.len(), text, origin)
    }

    /// Adds every address of a text before the `at`-th entry, and answers those that were there already. The text is
    /// cleaned first: what nobody sees is no part of an address.
    pub fn insert(&mut self, at: usize, text: &str, origin: Origin) -> Vec<String> {
        let mut known: BTreeSet<String> = self.0.iter().map(Entry::identity).collect();
        let mut twice = Vec::new();
        let mut at = at.min(self.0.len());
        for part in split(&wash(text)) {
            let entry = Entry { text: part.to_owned(), email: Email::parse(part), origin };
            if known.insert(entry.identity()) {
                self.0.insert(at, entry);
                at += 1;
            } else {
                twice.push(part.to_owned());
            }
        }
        twice
    }

    /// Takes an entry out, and answers it.
    pub fn remove(&mut self, at: usize) -> Option<Entry> {
        (at < self.0.len()).then(|| self.0.remove(at))
    }

    /// How many came from each source, in the order of the sources; none of those from which nobody came [CRU-15].
    pub fn sources(&self) -> Vec<(Origin, usize)> {
        let mut counts = BTreeMap::new();
        for entry in &self.0 {
            *counts.entry(entry.origin).or_default() += 1;
        }
        counts.into_iter().collect()
    }
}

impl Entry {
    /// What makes two entries the same: the normalised address, or the text of what is none.
    fn identity(&self) -> String {
        self.email.as_ref().map_or_else(|_| self.text.to_lowercase(), |email| email.key().to_string())
    }
}

/// Whether a character separates addresses: any run of commas and white space does, and the semicolon with which mail
/// programs join them [CRU-05, CRU-06].
pub fn separates(c: char) -> bool {
    c == ',' || c == ';' || c.is_whitespace()
}

/// The addresses of a text: its parts between separators; of a part such as `Zoé Petit <zoe@x.io>`, which mail programs
/// copy, the address between the angle brackets and not the name.
pub fn split(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, inner, after)) = angle(rest) {
        // Of what stands before the brackets only addresses count; the rest is the person's name.
        found.extend(words(before).filter(|word| word.contains('@')));
        found.extend(words(inner));
        rest = after;
    }
    found.extend(words(rest));
    found
}

/// The parts of a text between separators.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // A link as pages and mail programs hand it over is its address.
    let address = |part| str::strip_prefix(part, "mailto:").unwrap_or(part);
    text.split(separates).map(address).filter(|part| !part.is_empty())
}

/// What stands before, between and after the first pair of angle brackets.
fn angle(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('<')?;
    let (inner, after) = rest.split_once('>')?;
    Some((before, inner.trim(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(addresses: &Addresses) -> Vec<&str> {
        addresses.entries().iter().map(|entry| entry.text.as_str()).collect()
    }

    /// AC-18, CRU-05, CRU-06: commas, blanks, line breaks and any run of them separate addresses.
    #[test]
    fn splits_at_any_run_of_separators() {
        for text in ["a@x.io, b@x.io c@x.io", "a@x.io\nb@x.io\r\n\tc@x.io", " ,a@x.io,,b@x.io; c@x.io , "] {
            let mut addresses = Addresses::default();
            assert_eq!(addresses.add(text, Origin::Typed), Vec::<String>::new());
            assert_eq!(texts(&addresses), ["a@x.io", "b@x.io", "c@x.io"], "{text:?}");
        }
        let mut addresses = Addresses::default();
        addresses.add(" , ;\n", Origin::Typed);
        assert!(addresses.is_empty());
    }

    #[test]
    fn takes_the_address_from_what_mail_programs_copy() {
        let table = [
            ("\"Petit, Zo\u{e9}\" <zoe@x.io>, Bob B <bob@x.io>;<c@x.io>", vec!["zoe@x.io", "bob@x.io", "c@x.io"]),
            ("a@x.io Zo\u{e9} <zoe@x.io> b@x.io", vec!["a@x.io", "zoe@x.io", "b@x.io"]),
            ("a <b", vec!["a", "<b"]),
            ("mailto:a@x.io <mailto:b@x.io>", vec!["a@x.io", "b@x.io"]),
        ];
        for (text, expected) in table {
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    /// AC-19, CRU-06: the same address in another case is there once, and is told.
    #[test]
    fn keeps_the_first_of_two_that_differ_by_case() {
        let mut addresses = Addresses::default();
        assert_eq!(addresses.add("Ada@x.io ada@X.IO wrong WRONG", Origin::Typed), ["ada@X.IO", "WRONG"]);
        assert_eq!(texts(&addresses), ["Ada@x.io", "wrong"]);
        assert_eq!(addresses.keys().len(), 1);
    }
}

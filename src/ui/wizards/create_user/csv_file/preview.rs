//! What a file would add: each of its addresses, with what becomes of it.

use std::collections::BTreeSet;

use crate::domain::{
    decide::BATCH_LIMIT,
    email::EmailKey,
    user_csv::{Person, UserCsv},
    world::AccountState,
};

/// The list of addresses as it was when the dialog opened; nothing can change it meanwhile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The addresses in it.
    pub keys: BTreeSet<EmailKey>,
    /// How many entries it has, those that are no address too.
    pub count: usize,
}

/// A file that can be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub csv: UserCsv,
}

/// What becomes of an address of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is added.
    Added,
    /// It is in the list already, and stays there once [CRU-06].
    Listed,
    /// It is a user of this account already, and is left out, as it is of Salesforce's records [CRU-12]: a file of
    /// everybody is no mistake. None is ever added to the list, where it would have to be removed [CRU-14, ER-03].
    Here,
}

/// How many addresses meet which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Added.
    pub added: usize,
    /// In the list already.
    pub listed: usize,
    /// Users already.
    pub here: usize,
}

impl Preview {
    /// What becomes of an address, as the account is now.
    pub fn fate(person: &Person, listed: &Listed, account: &AccountState) -> Fate {
        if account.user(person.email.key()).is_some() {
            Fate::Here
        } else if listed.keys.contains(person.email.key()) {
            Fate::Listed
        } else {
            Fate::Added
        }
    }

    /// How many meet which fate.
    pub fn counts(&self, listed: &Listed, account: &AccountState) -> Counts {
        let mut counts = Counts::default();
        for person in &self.csv.people {
            match Self::fate(person, listed, account) {
                Fate::Added => counts.added += 1,
                Fate::Listed => counts.listed += 1,
                Fate::Here => counts.here += 1,
            }
        }
        counts
    }

    /// The addresses that are added.
    pub fn added(&self, listed: &Listed, account: &AccountState) -> Vec<String> {
        let people = self.csv.people.iter();
        let added = people.filter(|person| Self::fate(person, listed, account) == Fate::Added);
        added.map(|person| person.email.typed().to_owned()).collect()
    }
}

impl Listed {
    /// How many more the list takes [LM-11].
    pub fn room(&self) -> usize {
        BATCH_LIMIT.saturating_sub(self.count)
    }
}

//! Whom the connected organisation has, and how each of them stands to the account and the batch.

use std::collections::BTreeSet;

use crate::{
    domain::{
        email::{Email, EmailKey},
        salesforce::OrgId,
        world::{AccountState, World},
    },
    ui::text::{fold, sort_key},
};

/// One user of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The login name, by which a tick is remembered.
    pub username: String,
    /// The name shown.
    pub name: String,
    /// The address.
    pub email: String,
    /// Whether it can be added.
    pub standing: Standing,
    /// What a search looks through.
    folded: String,
}

/// Whether a record can be added, and why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be added.
    Free,
    /// A user of this account already [CRU-12].
    AlreadyHere,
    /// In the batch already [CRU-15].
    InList,
    /// Another record above has the same address.
    Twice,
    /// It has no address that is one [ER-01].
    NoAddress,
}

impl Standing {
    /// Whether it can be ticked.
    pub const fn is_free(self) -> bool {
        matches!(self, Self::Free)
    }

    /// The id of the message that says why not; none when it can.
    pub const fn remark(self) -> Option<&'static str> {
        match self {
            Self::Free => None,
            Self::AlreadyHere => Some("salesforce-already-here"),
            Self::InList => Some("salesforce-in-list"),
            Self::Twice => Some("salesforce-twice"),
            Self::NoAddress => Some("salesforce-no-address"),
        }
    }
}

impl Record {
    /// Its folded text, in which a search looks.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

/// The users of an organisation by name, those who cannot be added after those who can.
pub(super) fn read(world: &World, account: &AccountState, org: &OrgId, batch: &BTreeSet<EmailKey>) -> Vec<Record> {
    let mut seen = BTreeSet::new();
    let mut records: Vec<Record> = world
        .salesforce_users(org)
        .map(|user| {
            let standing = match Email::parse(user.email.trim()) {
                Err(_) => Standing::NoAddress,
                Ok(email) if account.user(email.key()).is_some() => Standing::AlreadyHere,
                Ok(email) if batch.contains(email.key()) => Standing::InList,
                Ok(email) if !seen.insert(email.key().clone()) => Standing::Twice,
                Ok(_) => Standing::Free,
            };
            let (name, email) = (user.name.to_string(), user.email.trim().to_owned());
            let folded = fold(&format!("{name} {email}"));
            Record { username: user.username.to_string(), name, email, standing, folded }
        })
        .collect();
    records.sort_by_cached_key(|record| (!record.standing.is_free(), sort_key(&record.name), record.email.clone()));
    records
}

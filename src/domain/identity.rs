//! People as HubSpot knows them across accounts [GlobalIdentity, 0.5].

use serde::{Deserialize, Serialize};

use super::{clean::PersonName, email::Email};

/// Somebody HubSpot knows from outside this world; a fixture may carry such people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The address.
    pub email: Email,
    /// The first name.
    pub first_name: PersonName,
    /// The last name.
    pub last_name: PersonName,
    /// Whether a password has been set.
    pub has_password: bool,
}

/// What HubSpot knows of an address: derived from the users of all accounts and the list of people, never stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The first name.
    pub first_name: PersonName,
    /// The last name.
    pub last_name: PersonName,
    /// Whether a password has been set; such a person needs no sign-up [0.5, AC-116].
    pub has_password: bool,
}

impl Identity {
    /// Whether both names are known, so that nobody has to type them [LEG-03].
    pub fn has_both_names(&self) -> bool {
        !self.first_name.is_empty() && !self.last_name.is_empty()
    }
}

//! Which domain most employees with clients have, and whom a domain would match [DOM-10, DOM-14, DOM-16].

use std::collections::BTreeMap;

use super::{MailDomain, employee::employees};
use crate::domain::{
    email::{Email, EmailKey},
    world::AccountState,
};

/// Whom a domain would match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// Those on the domain.
    pub matched: Vec<Email>,
    /// Those whom the Client Access Manager knows, on whatever domain.
    pub excepted: Vec<Email>,
    /// Those who need the Client Access Manager [DOM-08].
    pub unmatched: Vec<Email>,
    /// Those among them whom the domain of now matches: they stop matching [DOM-15].
    pub stops: Vec<Email>,
}

/// Whom of a partner's employees a domain would match, each list by address [DOM-14].
pub fn matching(partner: &AccountState, domain: &str) -> Matching {
    let now = partner.partner().settings().domain_ascii.as_deref();
    let mut found = Matching::default();
    for employee in employees(partner) {
        let key = employee.email.key();
        let email = employee.email.clone();
        if key.domain() == domain {
            found.matched.push(email);
        } else if partner.partner().exceptions().contains_key(key) {
            found.excepted.push(email);
        } else {
            if now == Some(key.domain()) {
                found.stops.push(email.clone());
            }
            found.unmatched.push(email);
        }
    }
    found
}

/// A domain that is worth setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// Which.
    pub domain: MailDomain,
    /// How many of those who are counted are on it.
    pub people: usize,
    /// Whether only employees with a client are counted; where nobody has one, all are.
    pub with_clients: bool,
}

/// The domain that most employees with a client have; of domains with as many the first one in the alphabet, and none
/// that cannot be set [DOM-10, DOM-16]. Where nobody has a client, all employees count.
pub fn proposed(partner: &AccountState) -> Option<Proposal> {
    let busy = |key: &EmailKey| partner.partner().assignments_of(key).any(|assignment| assignment.state.is_open());
    let all: Vec<&EmailKey> = employees(partner).map(|employee| employee.email.key()).collect();
    let with_client: Vec<&EmailKey> = all.iter().copied().filter(|key| busy(key)).collect();
    let with_clients = !with_client.is_empty();
    let counted = if with_clients { with_client } else { all };
    let mut domains: BTreeMap<&str, usize> = BTreeMap::new();
    for key in counted {
        *domains.entry(key.domain()).or_default() += 1;
    }
    let settable = domains.into_iter().filter_map(|(domain, count)| Some((MailDomain::parse(domain).ok()?, count)));
    // The last of the greatest would be the last in the alphabet.
    let best = settable.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(domain, people)| Proposal { domain, people, with_clients })
}

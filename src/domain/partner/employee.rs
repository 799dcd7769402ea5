//! Who works for a partner, and what makes them qualify [PET-02, DOM-08, AMB-23].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::{
    audit::ActorRef,
    email::{Email, EmailKey},
    user::{User, UserStatus},
    world::AccountState,
};

/// That somebody with an address on another domain counts as an employee: made in the Client Access Manager [DOM-08,
/// EXT-40].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessException {
    /// Whose.
    pub email: Email,
    /// Who made it.
    pub by: ActorRef,
    /// When.
    pub at: Timestamp,
}

/// What makes an address one of a partner's employees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matched {
    /// It is on the partner's domain.
    Domain,
    /// The Client Access Manager says so.
    AccessManager,
}

/// Somebody who works for a partner: one of its users who is tagged, or somebody whom the Client Access Manager knows,
/// or both.
#[derive(Clone, Copy, Debug)]
pub struct Employee<'a> {
    /// The address.
    pub email: &'a Email,
    /// The user of the partner account, if the person is one.
    pub user: Option<&'a User>,
    /// What makes the address qualify, if anything does.
    pub matched: Option<Matched>,
}

impl Employee<'_> {
    /// Whether the person is tagged as a partner employee [PET-02].
    pub fn tagged(&self) -> bool {
        self.user.is_some_and(|user| user.partner_employee)
    }

    /// Whether the person's user is deactivated, so that what they have at clients earns nothing [AMB-08].
    pub fn suspended(&self) -> bool {
        self.user.is_some_and(|user| user.status == UserStatus::Deactivated)
    }
}

/// What makes an address one of a partner's employees [AMB-23].
pub fn matched(partner: &AccountState, email: &EmailKey) -> Option<Matched> {
    if partner.partner().settings().domain_ascii.as_deref() == Some(email.domain()) {
        return Some(Matched::Domain);
    }
    partner.partner().exceptions().contains_key(email).then_some(Matched::AccessManager)
}

/// An employee of a partner, by address. Nothing for who is neither tagged nor known to the Client Access Manager.
pub fn employee<'a>(partner: &'a AccountState, email: &EmailKey) -> Option<Employee<'a>> {
    let user = partner.user(email).map(AsRef::as_ref).filter(|user| user.partner_employee);
    let exception = partner.partner().exceptions().get(email);
    let email = user.map(|user| &user.email).or_else(|| exception.map(|exception| &exception.email))?;
    // Somebody whom the Client Access Manager knows may be a user who is not tagged.
    let user = user.or_else(|| partner.user(email.key()).map(AsRef::as_ref));
    Some(Employee { email, user, matched: matched(partner, email.key()) })
}

/// All employees of a partner, by address.
pub fn employees(partner: &AccountState) -> impl Iterator<Item = Employee<'_>> {
    let mut keys: Vec<&EmailKey> = partner.tagged().iter().chain(partner.partner().exceptions().keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().filter_map(|key| employee(partner, key))
}

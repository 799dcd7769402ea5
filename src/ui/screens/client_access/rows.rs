//! The clients, and the people with what makes them qualify.

use crate::{
    domain::{
        email::Email,
        hub_id::HubId,
        partner::{AccessException, Matched, Staff, employees, staff},
        world::{AccountState, World},
    },
    ui::{
        overlays::partner::{account, employee},
        text::sort_key,
    },
};

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Which.
    pub hub: HubId,
    /// Its name.
    pub name: String,
    /// The partner's people there.
    pub staff: Staff,
}

/// Somebody of the partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// What makes the address qualify for a Partner Seat, if anything does [AMB-23].
    pub matched: Option<Matched>,
    /// The exception, where the Client Access Manager made one.
    pub exception: Option<AccessException>,
    /// How many clients the person is assigned to.
    pub clients: usize,
}

/// The clients of a partner, by name.
pub fn clients(world: &World, partner: &AccountState) -> Vec<Client> {
    let client = |hub: HubId| Client { hub, name: account(world, hub), staff: staff(world, partner, hub) };
    let mut all: Vec<Client> = partner.partner().clients().keys().map(|hub| client(*hub)).collect();
    all.sort_by_cached_key(|client| (sort_key(&client.name), client.hub));
    all
}

/// The people of a partner: exceptions first, then who does not qualify, then those on the domain, each by name.
pub fn people(partner: &AccountState) -> Vec<Person> {
    let book = partner.partner();
    let person = |email: &Email, matched: Option<Matched>| Person {
        email: email.clone(),
        name: employee(partner, email.key()),
        matched,
        exception: book.exceptions().get(email.key()).cloned(),
        clients: book.assignments_of(email.key()).filter(|one| one.state.is_open()).count(),
    };
    let mut all: Vec<Person> = employees(partner).map(|known| person(known.email, known.matched)).collect();
    let rank = |person: &Person| match (&person.exception, person.matched) {
        (Some(_), _) => 0,
        (None, None) => 1,
        (None, Some(_)) => 2,
    };
    all.sort_by_cached_key(|person| (rank(person), sort_key(&person.name), person.email.key().clone()));
    all
}

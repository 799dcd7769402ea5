//! The partner's people at one client: those assigned there, then the other employees, each by name [PAC-25].

use jiff::Timestamp;

use crate::{
    domain::{
        email::Email,
        hub_id::HubId,
        id::UserId,
        partner::{self, Standing, employees, standing, works_at},
        world::{AccountState, World},
    },
    ui::{overlays::partner::employee, text::sort_key},
};

/// Somebody in the panel of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// How they stand there; nothing for who never was assigned.
    pub standing: Option<Standing>,
    /// When they were last active there.
    pub last_active: Option<Timestamp>,
    /// Whether they work there without being assigned.
    pub unassigned: bool,
    /// Whether they are an employee, who can be assigned.
    pub known: bool,
    /// The user of the partner account, if the person is one.
    pub user: Option<UserId>,
}

/// The people of a partner, as they stand at a client.
pub fn people(world: &World, partner: &AccountState, client: HubId) -> Vec<Person> {
    let hub = partner.account().hub_id;
    let person = |email: &Email, standing: Option<Standing>| {
        let user = works_at(world, hub, client, email.key());
        Person {
            email: email.clone(),
            name: employee(partner, email.key()),
            standing,
            last_active: user.and_then(|user| user.last_active),
            known: partner::employee(partner, email.key()).is_some(),
            user: partner.user(email.key()).map(|user| user.id),
            // Who is neither user nor employee of the partner is the client's own.
            unassigned: user.is_some()
                && (partner.user(email.key()).is_some() || partner::employee(partner, email.key()).is_some())
                && standing.is_none_or(|standing| standing == Standing::Removed),
        }
    };
    let book = partner.partner();
    let assigned = book.assignments_at(client).map(|one| person(&one.email, Some(standing(world, partner, one))));
    let free = |email: &Email| book.assignment(client, email.key()).is_none();
    let others = employees(partner).map(|known| known.email).filter(|email| free(email));
    // Who works there without being tagged keeps the client from being credited, and belongs here for that.
    let known = |email: &Email| partner::employee(partner, email.key()).is_some();
    let untagged = partner.users().values().map(|user| &user.email);
    let untagged =
        untagged.filter(|email| works_at(world, hub, client, email.key()).is_some() && free(email) && !known(email));
    let mut all: Vec<Person> = assigned.chain(others.chain(untagged).map(|email| person(email, None))).collect();
    let rank = |person: &Person| match person.standing {
        Some(Standing::Removed) => 1,
        Some(_) => 0,
        None if person.unassigned => 0,
        None => 2,
    };
    all.sort_by_cached_key(|person| (rank(person), sort_key(&person.name), person.email.key().clone()));
    all
}

//! The rows of the tab: employees, and users who work at clients without being tagged, by name.

use jiff::Timestamp;

use crate::{
    domain::{
        decide,
        email::{Email, EmailKey},
        hub_id::HubId,
        id::UserId,
        partner::{self, Matched, Standing},
        user::{User, UserStatus},
        world::{AccountState, World},
    },
    ui::text::{fold, sort_key},
};

/// Why somebody is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The user is tagged as a partner employee [PET-02].
    Tagged,
    /// The Client Access Manager knows the address [DOM-08].
    AccessManager,
    /// The user works at clients and is not tagged, so that nothing is credited [PET-06].
    Untagged,
}

/// Somebody who works for the partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The address.
    pub email: Email,
    /// The user of the partner account, if the person is one.
    pub user: Option<UserId>,
    /// The name, or the address of somebody without one.
    pub name: String,
    /// Why the person is listed.
    pub kind: Kind,
    /// What makes the address qualify, if anything does.
    pub matched: Option<Matched>,
    /// Whether the user is deactivated, so that nothing is credited [AMB-08].
    pub suspended: bool,
    /// How many clients the person is assigned to.
    pub clients: usize,
    /// At how many of them the person is a user.
    pub active: usize,
    /// At how many clients the person is a user without being assigned.
    pub unassigned: usize,
    /// When the person last did something at a client [PET-03].
    pub last_active: Option<Timestamp>,
    text: String,
}

impl Row {
    /// What is searched, folded.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Everybody, by name.
pub fn rows(world: &World, account: &AccountState) -> Vec<Row> {
    let employees = partner::employees(account).map(|employee| {
        let kind = if employee.tagged() { Kind::Tagged } else { Kind::AccessManager };
        (employee.email, employee.user, kind)
    });
    // Who is not tagged and known to the Client Access Manager is listed once.
    let known = |email: &EmailKey| account.partner().exceptions().contains_key(email);
    let untagged = partner::uncredited_users(world, account).filter(|user| !known(user.email.key()));
    let untagged = untagged.map(|user| (&user.email, Some(user), Kind::Untagged));
    let all = employees.chain(untagged).map(|(email, user, kind)| row(world, account, email, user, kind));
    let mut rows: Vec<Row> = all.collect();
    rows.sort_by_cached_key(|row| (sort_key(&row.name), row.email.key().clone()));
    rows
}

fn row(world: &World, account: &AccountState, email: &Email, user: Option<&User>, kind: Kind) -> Row {
    let key = email.key();
    let open = |assignment: &&partner::Assignment| assignment.state.is_open();
    let assigned: Vec<_> = account.partner().assignments_of(key).filter(open).collect();
    let active = |assignment: &&&partner::Assignment| partner::standing(world, account, assignment) == Standing::Active;
    let active = assigned.iter().filter(active).count();
    let mut places: Vec<HubId> = assigned.iter().map(|assignment| assignment.client).collect();
    let lost = decide::open_clients(world, account, key);
    let elsewhere: Vec<HubId> = lost.into_iter().filter(|hub| !places.contains(hub)).collect();
    let unassigned = elsewhere.len();
    places.extend(elsewhere);
    let there = places.iter().filter_map(|hub| world.account(*hub)?.user(key)?.last_active);
    let name = name(world, email, user);
    Row {
        text: fold(&format!("{name}\n{}", email.typed())),
        email: email.clone(),
        user: user.map(|user| user.id),
        name,
        kind,
        matched: partner::matched(account, key),
        suspended: user.is_some_and(|user| user.status == UserStatus::Deactivated),
        clients: assigned.len(),
        active,
        unassigned,
        last_active: there.max(),
    }
}

/// The name of somebody who need not be a user of the partner account: what HubSpot knows, or the address.
fn name(world: &World, email: &Email, user: Option<&User>) -> String {
    if let Some(user) = user {
        return user.display_name();
    }
    let known = world.identity(email.key());
    let full = known.map(|known| format!("{} {}", known.first_name, known.last_name)).unwrap_or_default();
    let full = full.trim();
    if full.is_empty() { email.typed().to_owned() } else { full.to_owned() }
}

//! The people of the list, and what makes them qualify.

use crate::{
    domain::{
        email::Email,
        hub_id::HubId,
        partner::{AssignmentState, Matched, employees, matched},
        user::UserStatus,
        world::AccountState,
    },
    ui::{
        overlays::partner::names,
        text::{Query, fold, sort_key},
    },
};

/// Somebody who can be added, or cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The address.
    pub email: Email,
    /// The name.
    pub name: String,
    /// What makes the address qualify; adding makes an exception where nothing does.
    pub matched: Option<Matched>,
    /// Why not, if not.
    pub hurdle: Option<Hurdle>,
}

/// Why somebody cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hurdle {
    /// Assigned there already.
    Already,
    /// Deactivated.
    Suspended,
}

/// Why somebody cannot be added to a client, if not.
pub fn hurdle(partner: &AccountState, client: HubId, email: &Email) -> Option<Hurdle> {
    let assignment = partner.partner().assignment(client, email.key()).map(|assignment| assignment.state);
    if assignment.is_some_and(AssignmentState::holds_claim) {
        return Some(Hurdle::Already);
    }
    let user = partner.user(email.key());
    user.is_some_and(|user| user.status == UserStatus::Deactivated).then_some(Hurdle::Suspended)
}

/// Who matches what is typed: those named by address first, then the employees by name.
pub fn rows(partner: &AccountState, client: HubId, named: &[Email], typed: &str) -> Vec<Row> {
    let row = |email: &Email| Row {
        email: email.clone(),
        name: names::employee(partner, email.key()),
        matched: matched(partner, email.key()),
        hurdle: hurdle(partner, client, email),
    };
    let query = Query::new(typed);
    let matches = |row: &Row| query.is_empty() || query.matches(&fold(&format!("{}\n{}", row.name, row.email)));
    let mut listed: Vec<Row> = employees(partner).map(|employee| row(employee.email)).filter(matches).collect();
    listed.sort_by_cached_key(|row| (sort_key(&row.name), row.email.key().clone()));
    let known = |email: &&Email| employees(partner).any(|employee| employee.email.key() == email.key());
    let unlisted = named.iter().filter(|email| !known(email)).map(row);
    unlisted.chain(listed).collect()
}

//! Whom and where in words: accounts by name, employees by name or address.

use crate::domain::{
    email::EmailKey,
    hub_id::HubId,
    world::{AccountState, World},
};

/// The name of an account, or its number once it has gone.
pub fn account(world: &World, hub: HubId) -> String {
    world.account(hub).map_or_else(|| hub.to_string(), |state| state.account().name.to_string())
}

/// The name of an employee, or the address of somebody who is no user of the partner.
pub fn employee(partner: &AccountState, email: &EmailKey) -> String {
    partner.user(email).map_or_else(|| email.as_str().to_owned(), |user| user.display_name())
}

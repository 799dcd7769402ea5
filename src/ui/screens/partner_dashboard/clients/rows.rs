//! The rows of the tab: the clients by name.

use crate::{
    domain::{
        hub_id::HubId,
        world::{AccountState, World},
    },
    ui::text::sort_key,
};

/// The clients of a partner, by name.
pub fn rows(world: &World, partner: &AccountState) -> Vec<HubId> {
    let mut rows: Vec<HubId> = partner.partner().clients().keys().copied().collect();
    rows.sort_by_cached_key(|hub| (sort_key(&name(world, *hub)), *hub));
    rows
}

/// The name of a client; its HubID when there is no such account.
pub fn name(world: &World, client: HubId) -> String {
    world.account(client).map_or_else(|| client.to_string(), |state| state.account().name.to_string())
}

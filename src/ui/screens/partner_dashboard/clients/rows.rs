//! The clients by name, with what is told of each [EXT-39].

use crate::{
    domain::{
        hub_id::HubId,
        partner::{NoCredit, Relationship, Staff, credited, monthly_revenue, staff},
        subscription::{Product, Tier},
        world::{AccountState, World},
    },
    ui::text::{fold, sort_key},
};

pub use crate::ui::overlays::partner::account as name;

/// A client as the table shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its account.
    pub hub: HubId,
    /// Its name.
    pub name: String,
    /// What it has bought.
    pub products: Vec<(Product, Tier)>,
    /// What the partner does for it.
    pub relationship: Relationship,
    /// The partner's people there.
    pub staff: Staff,
    /// What it pays a month, in cents; fictional.
    pub monthly_cents: u64,
    /// Whether that is credited to the partner, and why not.
    pub credit: Result<(), NoCredit>,
    /// What is searched, folded.
    pub text: String,
}

/// The clients of a partner, by name.
pub fn rows(world: &World, partner: &AccountState) -> Vec<Row> {
    let mut rows: Vec<Row> = partner.partner().clients().keys().filter_map(|hub| row(world, partner, *hub)).collect();
    rows.sort_by_cached_key(|row| (sort_key(&row.name), row.hub));
    rows
}

/// A client of a partner.
pub fn row(world: &World, partner: &AccountState, hub: HubId) -> Option<Row> {
    let client = partner.partner().clients().get(&hub)?;
    let state = world.account(hub);
    let name = name(world, hub);
    Some(Row {
        hub,
        products: state
            .map(|state| state.subscriptions().values().map(|one| (one.product, one.tier)).collect())
            .unwrap_or_default(),
        relationship: client.relationship,
        staff: staff(world, partner, hub),
        monthly_cents: state.map_or(0, |state| monthly_revenue(state, &world.policy().prices)),
        credit: credited(world, partner, hub),
        text: fold(&format!("{name}\n{hub}")),
        name,
    })
}

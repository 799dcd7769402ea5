//! The clients by name, with what is told of each [EXT-39].

use jiff::Timestamp;

use crate::{
    domain::{
        hub_id::HubId,
        partner::{AssignmentState, NoCredit, Relationship, at_client, credited, monthly_revenue},
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
    /// How many of the partner's people are users there.
    pub active: usize,
    /// How many are assigned, blocked ones among them.
    pub assigned: usize,
    /// How many of these another partner has.
    pub blocked: usize,
    /// When one of them was last active there.
    pub last_active: Option<Timestamp>,
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
    let open = partner.partner().assignments_at(hub).filter(|assignment| assignment.state.is_open());
    let (mut assigned, mut blocked) = (0, 0);
    for assignment in open {
        assigned += 1;
        blocked += usize::from(assignment.state == AssignmentState::Blocked);
    }
    // Also who works there without being assigned, such as somebody who is not tagged yet.
    let others = partner.partner().exceptions().keys().filter(|email| partner.user(email).is_none());
    let people = partner.users().keys().chain(others);
    let there: Vec<_> = people.filter_map(|email| at_client(world, hub, email)).collect();
    Some(Row {
        hub,
        products: state
            .map(|state| state.subscriptions().values().map(|one| (one.product, one.tier)).collect())
            .unwrap_or_default(),
        relationship: client.relationship,
        active: there.len(),
        assigned,
        blocked,
        last_active: there.iter().filter_map(|user| user.last_active).max(),
        monthly_cents: state.map_or(0, |state| monthly_revenue(state, &world.policy().prices)),
        credit: credited(world, partner, hub),
        text: fold(&format!("{name}\n{hub}")),
        name,
    })
}

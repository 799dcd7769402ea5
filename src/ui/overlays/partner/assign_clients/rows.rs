//! The clients of the list, and how the employee stands there.

use crate::{
    domain::{
        email::EmailKey,
        hub_id::HubId,
        partner::{Standing, standing},
        world::{AccountState, World},
    },
    ui::{
        overlays::partner::names,
        text::{Query, fold, sort_key},
    },
};

/// A client that can be assigned, or is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub hub: HubId,
    /// Its name.
    pub name: String,
    /// How the employee stands there, if anyhow.
    pub standing: Option<Standing>,
}

impl Row {
    /// Whether the employee can be assigned there: is not, or was blocked.
    pub fn is_free(&self) -> bool {
        self.standing.is_none_or(Standing::can_be_assigned)
    }
}

/// The clients that match what is typed: those named by HubID first, then the listed ones by name.
pub fn rows(world: &World, partner: &AccountState, email: &EmailKey, named: &[HubId], typed: &str) -> Vec<Row> {
    let book = partner.partner();
    let row = |hub: HubId| {
        let standing = book.assignment(hub, email).map(|assignment| standing(world, partner, assignment));
        Row { hub, name: names::account(world, hub), standing }
    };
    let query = Query::new(typed);
    let matches = |row: &Row| query.is_empty() || query.matches(&fold(&format!("{}\n{}", row.name, row.hub)));
    let mut listed: Vec<Row> = book.clients().keys().map(|hub| row(*hub)).filter(matches).collect();
    listed.sort_by_cached_key(|row| (sort_key(&row.name), row.hub));
    let unlisted = named.iter().filter(|hub| !book.clients().contains_key(*hub)).map(|hub| row(*hub));
    unlisted.chain(listed).collect()
}

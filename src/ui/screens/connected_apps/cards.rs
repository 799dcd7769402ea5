//! What a card says of an app.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    domain::{
        app::{AppStatus, ConnectedApp, SALESFORCE},
        salesforce::health::health,
        world::{AccountState, World},
    },
    ui::{text::sort_key, theme::Role},
};

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The app's slug.
    pub slug: Arc<str>,
    /// Its name.
    pub name: String,
    /// How it is doing.
    pub status: AppStatus,
    /// Who installed it, by name, where that is known.
    pub by: Option<String>,
    /// When it was installed.
    pub at: Timestamp,
    /// How many kinds of records are turned on in its sync settings and cannot be synced [EXT-43].
    pub not_synced: usize,
}

/// The apps of an account, by name.
pub fn cards(account: &AccountState, world: &World) -> Vec<Card> {
    let not_synced = health(world, account).map_or(0, |health| health.lacks());
    let card = |app: &ConnectedApp| Card {
        slug: Arc::clone(&app.slug),
        name: app.name.to_string(),
        status: app.status,
        by: app.installed_by.as_ref().map(|by| {
            let user = account.user_by_id(by.id).map(|user| user.display_name());
            user.unwrap_or_else(|| by.email.typed().to_owned())
        }),
        at: app.installed_at,
        not_synced: if *app.slug == *SALESFORCE { not_synced } else { 0 },
    };
    let mut all: Vec<Card> = account.apps().values().map(card).collect();
    all.sort_by_cached_key(|card| (sort_key(&card.name), card.slug.to_string()));
    all
}

/// The sign before a status, and how both look: colour is never the only sign.
pub const fn status_sign(status: AppStatus) -> (&'static str, Role) {
    match status {
        AppStatus::Connected => ("✓", Role::Success),
        AppStatus::Expired => ("!", Role::Warning),
        AppStatus::Disconnected => ("○", Role::Muted),
        AppStatus::Error => ("✗", Role::Error),
    }
}

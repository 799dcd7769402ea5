//! How syncing with Salesforce is doing [EXT-42]: told from the settings, the connection and the rights of the
//! integration user, since what that user cannot do HubSpot cannot do either [EXT-43].

use super::{
    right,
    sync::{SyncField, SyncOption},
};
use crate::domain::{
    app::{AppStatus, SALESFORCE},
    clean::Code,
    email::Email,
    world::{AccountState, World},
};

/// How syncing is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Each kind of record, in the order of the settings.
    pub objects: Vec<ObjectHealth>,
    /// What the integration user lacks of the minimum [EXT-44].
    pub lacking: Vec<Code>,
    /// How many users the connected organisation has.
    pub users: usize,
    /// How many of them are users of the account.
    pub users_here: usize,
}

/// How a kind of record is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectHealth {
    /// Which.
    pub field: SyncField,
    /// Which way it goes.
    pub option: SyncOption,
    /// Whether it can.
    pub state: SyncState,
}

/// Whether a kind of record can be synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyncState {
    /// It is turned off.
    Off,
    /// It is synced.
    Works,
    /// The integration user lacks this right.
    Lacks(&'static str),
    /// The app is not connected, and nothing is synced.
    Stopped,
}

/// How syncing is doing in an account; `None` when nobody is connected.
pub fn health(world: &World, state: &AccountState) -> Option<Health> {
    let connection = state.salesforce()?;
    let works = state.apps().get(SALESFORCE).is_some_and(|app| app.status == AppStatus::Connected);
    let user = world.salesforce_user(&connection.user());
    let held: &[Code] = user.map_or(&[], |user| &user.permissions);
    let has = |right: &str| held.iter().any(|held| held.as_str() == right);
    let object = |field: SyncField| {
        let option = connection.sync.get(field);
        let lacks = right::needed_for(field).filter(|right| !has(right));
        let state = match lacks {
            _ if option == SyncOption::Off => SyncState::Off,
            _ if !works => SyncState::Stopped,
            Some(right) => SyncState::Lacks(right),
            None => SyncState::Works,
        };
        ObjectHealth { field, option, state }
    };
    let objects = [SyncField::Contacts, SyncField::Companies, SyncField::Deals, SyncField::Tasks];
    let here = |address: &str| Email::parse(address).is_ok_and(|email| state.user(email.key()).is_some());
    Some(Health {
        objects: objects.map(object).into(),
        lacking: right::missing(&right::minimum(), held),
        users: world.salesforce_users(&connection.org).count(),
        users_here: world.salesforce_users(&connection.org).filter(|user| here(&user.email)).count(),
    })
}

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
    guard::SALESFORCE_TIER,
    subscription::Tier,
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

impl Health {
    /// How many kinds of records are turned on and not synced, since the integration user lacks a right.
    pub fn lacks(&self) -> usize {
        self.objects.iter().filter(|object| matches!(object.state, SyncState::Lacks(_))).count()
    }
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
    /// No product of the account has the tier that it needs [TG-01].
    Needs(Tier),
}

/// How syncing is doing in an account; `None` when nobody is connected.
pub fn health(world: &World, state: &AccountState) -> Option<Health> {
    let connection = state.salesforce()?;
    let held = held(world, state);
    let object =
        |field| ObjectHealth { field, option: connection.sync.get(field), state: sync_state(world, state, field) };
    let objects = [SyncField::Contacts, SyncField::Companies, SyncField::Deals, SyncField::Tasks];
    let here = |address: &str| Email::parse(address).is_ok_and(|email| state.user(email.key()).is_some());
    Some(Health {
        objects: objects.map(object).into(),
        lacking: right::missing(&right::minimum(), held),
        users: world.salesforce_users(&connection.org).count(),
        users_here: world.salesforce_users(&connection.org).filter(|user| here(&user.email)).count(),
    })
}

/// How what a field turns on is doing: the one answer for every page that tells it, and for what may be done with it.
pub fn sync_state(world: &World, state: &AccountState, field: SyncField) -> SyncState {
    match field {
        SyncField::ImportUsers => users_state(state),
        SyncField::Inclusion => selection_state(world, state),
        field => object_state(world, state, field),
    }
}

/// Whether records of a kind are synced [EXT-43].
fn object_state(world: &World, state: &AccountState, field: SyncField) -> SyncState {
    let lacks = right::needed_for(field).filter(|right| !held(world, state).iter().any(|held| held.as_str() == *right));
    match lacks {
        _ if option(state, field) == Some(SyncOption::Off) => SyncState::Off,
        _ if !works(state) => SyncState::Stopped,
        Some(right) => SyncState::Lacks(right),
        None => SyncState::Works,
    }
}

/// Whether only some contacts take part, which is nothing without contacts.
fn selection_state(world: &World, state: &AccountState) -> SyncState {
    match option(state, SyncField::Inclusion) {
        Some(SyncOption::All) => SyncState::Off,
        _ => object_state(world, state, SyncField::Contacts),
    }
}

/// Whether Salesforce's users can be added as users [CRU-11, TG-01]. What has to be bought is named before what has
/// to be turned on.
pub fn users_state(state: &AccountState) -> SyncState {
    match option(state, SyncField::ImportUsers) {
        _ if state.highest_tier() < Some(SALESFORCE_TIER) => SyncState::Needs(SALESFORCE_TIER),
        _ if !works(state) => SyncState::Stopped,
        Some(SyncOption::Off) => SyncState::Off,
        _ => SyncState::Works,
    }
}

fn option(state: &AccountState, field: SyncField) -> Option<SyncOption> {
    state.salesforce().map(|connection| connection.sync.get(field))
}

/// Whether the integration of an account is turned on: it is connected as somebody, and works.
fn works(state: &AccountState) -> bool {
    let connected = state.apps().get(SALESFORCE).is_some_and(|app| app.status == AppStatus::Connected);
    connected && state.salesforce().is_some()
}

/// What the integration user may do in Salesforce.
fn held<'a>(world: &'a World, state: &AccountState) -> &'a [Code] {
    let user = state.salesforce().and_then(|connection| world.salesforce_user(&connection.user()));
    user.map_or(&[], |user| &user.permissions)
}

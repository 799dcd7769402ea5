//! Connected apps [NAV-06, EXT-45].

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{audit::ActorRef, clean::Label};

/// The slug under which the Salesforce integration is connected.
pub const SALESFORCE: &str = "salesforce";

/// An app that is connected to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectedApp {
    /// Its slug, unique in its account.
    pub slug: Arc<str>,
    /// Its name.
    pub name: Label,
    /// How the connection is doing.
    pub status: AppStatus,
    /// When it was installed.
    pub installed_at: Timestamp,
    /// Who installed it; unknown for apps older than that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installed_by: Option<ActorRef>,
}

/// How a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppStatus {
    /// Works.
    Connected,
    /// Its authorisation ran out.
    Expired,
    /// Nobody is logged in.
    Disconnected,
    /// The last synchronisation failed.
    Error,
}

impl AppStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Connected, Self::Expired, Self::Disconnected, Self::Error];
}

/// What was done to an app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppDeed {
    /// It was installed.
    Installed,
    /// It was taken off.
    Uninstalled,
    /// It was connected again.
    Reconnected,
}

/// Why nothing was done to an app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppRejection {
    /// No app of this kind can be installed.
    NotOffered,
    /// Somebody else installed it meanwhile.
    AlreadyInstalled(Label),
    /// Somebody else took it off meanwhile.
    NotInstalled,
    /// It works already: somebody else was faster.
    AlreadyConnected(Label),
    /// Nobody is connected to Salesforce yet, and there is nothing to connect again.
    NobodyConnected,
    /// Salesforce has locked the user who is connected, or knows them no longer.
    UserLocked(Label),
}

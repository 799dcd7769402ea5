//! Connected apps [NAV-06, EXT-45].

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::clean::Label;

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

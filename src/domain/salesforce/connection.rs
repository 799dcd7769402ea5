//! As whom an account is connected to Salesforce.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    directory::{IntegrationUser, OrgId},
    sync::SyncSettings,
};
use crate::domain::{audit::ActorRef, clean::Login};

/// An account's Salesforce connection: exactly one user at a time [INV-22].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceConnection {
    /// The organisation connected now.
    pub org: OrgId,
    /// The login name of the integration user.
    pub username: Login,
    /// Organisations that were allowed before [SFI-07].
    #[serde(default)]
    pub authorised: Vec<OrgId>,
    /// What goes from one side to the other; it outlives a switch [SFI-12].
    #[serde(default)]
    pub sync: SyncSettings,
    /// When this user was connected; unknown for connections older than that was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connected_at: Option<Timestamp>,
    /// Who connected this user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connected_by: Option<ActorRef>,
}

impl SalesforceConnection {
    /// A connection as this user, of whom nothing else is known.
    pub fn new(user: &IntegrationUser) -> Self {
        Self {
            org: user.org.clone(),
            username: user.username.clone(),
            authorised: vec![user.org.clone()],
            sync: SyncSettings::default(),
            connected_at: None,
            connected_by: None,
        }
    }

    /// Who is connected.
    pub fn user(&self) -> IntegrationUser {
        IntegrationUser { org: self.org.clone(), username: self.username.clone() }
    }

    /// The organisations that were connected before: links of records that were made then belong to them [SFI-12]. An
    /// organisation is remembered when it is connected and not before [AC-100].
    pub fn left(&self) -> impl Iterator<Item = &OrgId> {
        self.authorised.iter().filter(|org| **org != self.org)
    }

    /// Whether HubSpot was let into an organisation before, so that nobody is asked again [SFI-07, SFI-08].
    pub fn is_authorised(&self, org: &OrgId) -> bool {
        self.org == *org || self.authorised.contains(org)
    }
}

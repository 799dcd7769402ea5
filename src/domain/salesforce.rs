//! The simulated Salesforce: its organisations and their users, and which of them an account is connected to.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::clean::{Code, Label, Login};

/// The id of a Salesforce organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrgId(pub Arc<str>);

/// One user of the simulated Salesforce directory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceUser {
    /// The organisation.
    pub org: OrgId,
    /// The login name, unique in the directory.
    pub username: Login,
    /// The name shown.
    pub name: Label,
    /// The e-mail address.
    pub email: Login,
    /// The rights that EXT-44 compares.
    #[serde(default)]
    pub permissions: Vec<Code>,
}

/// An organisation of the simulated Salesforce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceOrg {
    /// Its id.
    pub id: OrgId,
    /// Its name.
    pub name: Label,
}

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
}

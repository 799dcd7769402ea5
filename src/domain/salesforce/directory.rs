//! The directory of the simulated Salesforce: organisations and their users.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::secret::Verifier;
use crate::domain::clean::{Code, Label, Login};

/// The id of a Salesforce organisation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrgId(pub Arc<str>);

/// An organisation of the simulated Salesforce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SalesforceOrg {
    /// Its id.
    pub id: OrgId,
    /// Its name.
    pub name: Label,
}

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
    /// What their password is compared with; who has none cannot log in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret: Option<Verifier>,
    /// Whether Salesforce lets them in no more, whatever their password.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

impl SalesforceUser {
    /// Who they are, to be found again.
    pub fn id(&self) -> IntegrationUser {
        IntegrationUser { org: self.org.clone(), username: self.username.clone() }
    }

    /// The name shown, or the login name where there is none.
    pub fn display_name(&self) -> Label {
        if self.name.is_empty() { self.username.as_str().into() } else { self.name.clone() }
    }
}

/// A user of Salesforce as whom an account is, or was, or may be connected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct IntegrationUser {
    /// Their organisation.
    pub org: OrgId,
    /// Their login name.
    pub username: Login,
}

//! What Partners > Automation keeps.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::MailDomain;
use crate::domain::{audit::ActorRef, clean::DomainName};

/// The settings of Partners > Automation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerSettings {
    /// The partner employee e-mail domain as entered [DOM-03].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain: Option<DomainName>,
    /// The same in ASCII form, which addresses are compared with [DOM-12].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub domain_ascii: Option<DomainName>,
    /// Who set it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_by: Option<ActorRef>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
    /// When the super admins were last asked to set a domain [DOM-11].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded_at: Option<Timestamp>,
    /// Domains that were set before, in ASCII form: Partner Seats that were given for them stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<DomainName>,
}

impl PartnerSettings {
    /// The domain, as entered and as compared; nothing while none is set.
    pub fn mail_domain(&self) -> Option<MailDomain> {
        let (entered, ascii) = (self.domain.clone()?, self.domain_ascii.clone()?);
        Some(MailDomain { entered, ascii })
    }
}

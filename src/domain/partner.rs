//! What a partner account says about its employees [DOM, AMB-23].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{audit::ActorRef, clean::DomainName};

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
}

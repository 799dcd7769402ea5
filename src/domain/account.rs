//! An account: a customer's, a partner's, or a partner's client, which is a customer like any other [0.5].

use serde::{Deserialize, Serialize};

use super::{
    clean::{AccountName, Code},
    hub_id::HubId,
    language::Lang,
};

/// One HubSpot account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its number; unique in the world.
    pub hub_id: HubId,
    /// The name shown at the top right (S2).
    pub name: AccountName,
    /// Customer or partner.
    pub kind: AccountKind,
    /// Whether the account takes part in the pricing pilot of Australia and New Zealand [TG-06, AMB-30].
    #[serde(default)]
    pub pilot: bool,
    /// The language of the mails it sends.
    #[serde(default)]
    pub language: Lang,
    /// The IANA time zone in which its dates are shown.
    pub time_zone: Code,
}

/// What kind of account it is; partner features exist on partner accounts only [TG-04].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AccountKind {
    /// A customer, or a partner's client.
    Customer,
    /// A solutions partner or provider.
    Partner,
}

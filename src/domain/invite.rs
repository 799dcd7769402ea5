//! Invitations: how a new user signs up [CRU-32, CRU-38].

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The host of invite links: reserved for examples, since nothing of the simulation leaves the machine.
const LINK_BASE: &str = "https://app.hubspot.example/join/";

/// A user's invitation. It exists even when no mail was sent [INV-14].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invite {
    /// The secret part of the link.
    pub token: InviteToken,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// When the invitation was mailed; `None` when the operator skipped it [CRU-35].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailed_at: Option<Timestamp>,
    /// Whether it took the place of an earlier one, whose link is void.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub renewed: bool,
}

impl Invite {
    /// The link that the new user opens.
    pub fn link(&self) -> String {
        format!("{LINK_BASE}{}", self.token)
    }
}

/// The secret part of an invite link: 128 bits, written as 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct InviteToken(pub u128);

impl fmt::Display for InviteToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl From<InviteToken> for String {
    fn from(token: InviteToken) -> Self {
        token.to_string()
    }
}

impl TryFrom<String> for InviteToken {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.len() != 32 {
            return Err("an invite token is 32 hexadecimal digits".into());
        }
        u128::from_str_radix(&text, 16).map(Self).map_err(|error| error.to_string())
    }
}

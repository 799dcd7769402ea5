//! Links to choose another password [EXT-22].

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{command::Envelope, invite::InviteToken};

/// The host of reset links: reserved for examples, as that of invite links.
const LINK_BASE: &str = "https://app.hubspot.example/reset/";

/// How many hours a reset link works [LM-08].
pub const LIFETIME_HOURS: i64 = 24;

/// The newest link to choose another password. A user has one at most, so that a newer one voids it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    /// The secret part of the link.
    pub token: InviteToken,
    /// When the link stops working.
    pub expires_at: Timestamp,
    /// Whether a password was chosen with it, which it allows once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub used: bool,
}

impl PasswordReset {
    /// The link that a command makes.
    pub fn new(envelope: &Envelope) -> Self {
        let expires_at = envelope.now.saturating_add(LIFETIME_HOURS.hours()).unwrap_or(envelope.now);
        Self { token: InviteToken(envelope.op.derive_wide("password-reset", 0)), expires_at, used: false }
    }

    /// The link that the user opens.
    pub fn link(&self) -> String {
        Self::link_of(self.token)
    }

    /// The link with this secret part, whatever has become of it.
    pub fn link_of(token: InviteToken) -> String {
        format!("{LINK_BASE}{token}")
    }
}

//! The number HubSpot gives an account.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A HubID: 1 to 12 decimal digits, not zero [PAC-20, AMB-27].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct HubId(u64);

impl HubId {
    /// The least there is.
    pub const FIRST: Self = Self(1);
}

/// A text or number that is no HubID.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a HubID is a number of 1 to 12 digits")]
pub struct NotAHubId;

impl TryFrom<u64> for HubId {
    type Error = NotAHubId;

    fn try_from(number: u64) -> Result<Self, NotAHubId> {
        if (1..=999_999_999_999).contains(&number) { Ok(Self(number)) } else { Err(NotAHubId) }
    }
}

impl From<HubId> for u64 {
    fn from(hub: HubId) -> Self {
        hub.0
    }
}

impl FromStr for HubId {
    type Err = NotAHubId;

    fn from_str(text: &str) -> Result<Self, NotAHubId> {
        let text = text.trim();
        if text.is_empty() || text.len() > 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAHubId);
        }
        text.parse::<u64>().map_err(|_| NotAHubId)?.try_into()
    }
}

impl fmt::Display for HubId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Digits only, 1 to 12 of them.
    #[test]
    fn takes_one_to_twelve_digits() {
        assert_eq!("8812345".parse::<HubId>().map(u64::from), Ok(8_812_345));
        assert!("999999999999".parse::<HubId>().is_ok());
        for text in ["", "0", "1234567890123", "12a", "-1", "+1"] {
            assert_eq!(text.parse::<HubId>(), Err(NotAHubId), "{text:?}");
        }
    }
}

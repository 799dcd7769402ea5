//! Ids. All of them derive from the id of the operation that makes the thing, so that deciding again gives the same.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest, Sha256};

/// The id of one operation: 128 bits that the service draws once for each command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpId(pub u128);

impl OpId {
    /// 64 bits for the `index`-th thing of a `kind` that this operation makes.
    pub fn derive(self, kind: &str, index: usize) -> u64 {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&self.digest(kind, index)[..8]);
        u64::from_be_bytes(bytes)
    }

    /// 128 bits, for what must not be guessed (an invite's link).
    pub fn derive_wide(self, kind: &str, index: usize) -> u128 {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.digest(kind, index)[..16]);
        u128::from_be_bytes(bytes)
    }

    fn digest(self, kind: &str, index: usize) -> [u8; 32] {
        let mut hash = Sha256::new();
        hash.update(self.0.to_be_bytes());
        hash.update(kind.as_bytes());
        hash.update((index as u64).to_be_bytes());
        hash.finalize().into()
    }
}

impl fmt::Display for OpId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// Who a user is, apart from the address: selection, audit and history use it, so that an address that is added again
/// does not inherit its past. Written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UserId(pub u64);

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// A text that is no id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an id is 16 hexadecimal digits")]
pub struct NotAnId;

impl FromStr for UserId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != 16 {
            return Err(NotAnId);
        }
        u64::from_str_radix(text, 16).map(Self).map_err(|_| NotAnId)
    }
}

impl Serialize for UserId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for UserId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

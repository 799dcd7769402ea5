//! Entries: all that lies under the prefix of a world, read and written through one type.

use crate::{
    domain::{mail::Mail, record::Record},
    store::{
        error::StoreError,
        keys::{Key, PartKey},
        parts::{self, AuditPart},
        records,
    },
};

/// One entry of a world with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A record, which is state.
    Record(Record),
    /// A part of an audit log.
    Audit(PartKey, AuditPart),
    /// A part of an outbox.
    Mail(PartKey, Mail),
}

impl Entry {
    /// Where it lies.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Record(record) => Key::Record(record.key()),
            Self::Audit(key, _) => Key::Audit(*key),
            Self::Mail(key, _) => Key::Mail(*key),
        }
    }

    /// Its value.
    ///
    /// # Errors
    /// [`StoreError::Other`], for what JSON cannot hold.
    pub fn encode(&self) -> Result<Vec<u8>, StoreError> {
        match self {
            Self::Record(record) => records::encode(record),
            Self::Audit(_, part) => parts::encode_audit(part),
            Self::Mail(_, mail) => parts::encode_mail(mail),
        }
    }

    /// The entry that lies under a key.
    ///
    /// # Errors
    /// [`StoreError::Newer`] and [`StoreError::Corrupt`].
    pub fn decode(key: Key, bytes: &[u8]) -> Result<Self, StoreError> {
        Ok(match key {
            Key::Record(key) => Self::Record(records::decode(&key, bytes)?),
            Key::Audit(key) => Self::Audit(key, parts::decode_audit(bytes)?),
            Key::Mail(key) => Self::Mail(key, parts::decode_mail(&key, bytes)?),
        })
    }
}

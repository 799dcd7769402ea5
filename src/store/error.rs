//! What can go wrong in a store, as data.

use std::io;

use thiserror::Error;

use crate::store::{lock::Owner, tx::TxLimit};

/// Why a store could not do what it was asked.
///
/// A failed precondition is no error: it is [`crate::store::Commit::PreconditionFailed`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// Another process has the data folder open.
    #[error("the store is in use by {0}")]
    Locked(Owner),
    /// The disk is full, or so nearly full that the store was not opened. When a transaction is answered with it, its
    /// outcome is unknown, as with [`StoreError::Unavailable`].
    #[error("the disk that holds the store is full")]
    Full,
    /// What is stored cannot be what was written; the text says what was found.
    #[error("the store is damaged: {0}")]
    Corrupt(String),
    /// A transaction breaks a limit, and was not tried.
    #[error("the transaction was refused: {0}")]
    TooLarge(#[from] TxLimit),
    /// A watcher fell behind and has missed changes: reload what it watched.
    #[error("the watcher fell behind and missed changes")]
    Lagged,
    /// The store cannot answer. A transaction answered with it may or may not have happened.
    #[error("the store is unavailable: {0}")]
    Unavailable(String),
    /// Written by a newer Seatdesk: `found` is the version that must be understood, `understood` the newest one that
    /// this program understands.
    #[error("the store has data of version {found}, and this program understands versions up to {understood}")]
    Newer {
        /// The version that was found.
        found: u32,
        /// The newest version that this program understands.
        understood: u32,
    },
    /// Anything else: a folder that may not be written, a value that is no JSON object.
    #[error("the store failed: {0}")]
    Other(String),
}

impl StoreError {
    /// The error for a failed file operation: [`StoreError::Full`] when there was no room, else
    /// [`StoreError::Other`] naming what was tried.
    pub(crate) fn from_io(tried: &str, error: &io::Error) -> Self {
        if is_full(error) { Self::Full } else { Self::Other(format!("{tried}: {error}")) }
    }
}

/// Whether a file operation failed for want of room: disk, quota or the process's limit on the size of a file.
pub(crate) fn is_full(error: &io::Error) -> bool {
    // 28 is ENOSPC on every Unix; sled passes some errors on by number only.
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
        || error.raw_os_error() == Some(28)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_by_kind_and_by_number() {
        for error in [io::Error::from(io::ErrorKind::StorageFull), io::Error::from_raw_os_error(28)] {
            assert_eq!(StoreError::from_io("writing", &error), StoreError::Full);
        }
        let error = io::Error::from(io::ErrorKind::PermissionDenied);
        assert_eq!(StoreError::from_io("writing", &error), StoreError::Other("writing: permission denied".to_owned()));
    }
}

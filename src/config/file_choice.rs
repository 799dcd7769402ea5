//! Which file of the user's is read.

use std::path::PathBuf;

/// Which file of the user's is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChoice {
    /// This one (`--config FILE`); it is a problem when it cannot be read.
    Explicit(PathBuf),
    /// `seatdesk/config.toml` in the platform's configuration folder, if it exists.
    Platform,
    /// None.
    None,
}

//! The platform's folders.

use std::path::PathBuf;

use directories::BaseDirs;

/// The user's file: `seatdesk/config.toml` in the configuration folder. `None` when the user has no home folder.
pub(super) fn config_file() -> Option<PathBuf> {
    BaseDirs::new().map(|dirs| dirs.config_dir().join("seatdesk").join("config.toml"))
}

/// The folder of the store: `seatdesk` in the folder for data that stays on this machine (on Windows, data that roams
/// would be copied while the store has it open). `None` when the user has no home folder.
pub(super) fn data_folder() -> Option<PathBuf> {
    BaseDirs::new().map(|dirs| dirs.data_local_dir().join("seatdesk"))
}

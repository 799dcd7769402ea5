//! The log: a file in the data folder, because nothing may be printed over the screens.

use std::{fs::OpenOptions, os::unix::fs::OpenOptionsExt, path::Path};

use tracing_subscriber::filter::LevelFilter;

use crate::config::LogLevel;

/// Starts to log to `seatdesk.log`. A log that cannot be written is no reason not to start.
pub(super) fn start(folder: &Path, level: LogLevel) {
    let level = match level {
        LogLevel::Off => return,
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    let Ok(file) = OpenOptions::new().create(true).append(true).mode(0o600).open(folder.join("seatdesk.log")) else {
        return;
    };
    let subscriber = tracing_subscriber::fmt().with_max_level(level).with_ansi(false).with_writer(file).finish();
    // One log a process: a second start in the same process keeps the first.
    let _ = tracing::subscriber::set_global_default(subscriber);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
}

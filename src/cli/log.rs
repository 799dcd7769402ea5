//! The log: a file in the data folder, because nothing may be printed over the screens.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
    sync::Arc,
};

use tracing_subscriber::filter::LevelFilter;

use crate::{config::LogLevel, term::sweep::sweep_text};

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
    let file = Arc::new(file);
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(level)
        .with_ansi(false)
        .with_writer(move || Swept(Arc::clone(&file)))
        .finish();
    // One log a process: a second start in the same process keeps the first.
    let _ = tracing::subscriber::set_global_default(subscriber);
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
}

/// The file behind a sweep: whoever reads the log on a terminal sees text and nothing else, and a value cannot begin a
/// line of its own.
struct Swept<W>(W);

impl<W: Write> Write for Swept<W> {
    /// Takes one event, which the subscriber hands over whole.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event.strip_suffix(b"\n").unwrap_or(event));
        self.0.write_all(format!("{}\n", sweep_text(&text)).as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P9: an event stays on its line, and nothing in it commands the terminal of whoever reads it.
    #[test]
    fn an_event_is_one_line_of_text() {
        let mut written = Vec::new();
        let mut log = Swept(&mut written);
        log.write_all(b"WARN name=\x1b[2JAnn\nERROR forged \xff\x07 \xc2\x9b \xe2\x80\xae\n").unwrap();
        log.write_all("INFO Zoë\n".as_bytes()).unwrap();
        let text = String::from_utf8(written).unwrap();
        assert_eq!(text, "WARN name=\u{fffd}[2JAnn\u{fffd}ERROR forged \u{fffd}\u{fffd} \u{fffd} \u{fffd}\nINFO Zoë\n");
    }

    /// What the subscriber makes of a value that looks like another event.
    #[test]
    fn the_subscriber_hands_over_whole_events() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let file = Arc::new(std::fs::File::create(&path).unwrap());
        let subscriber =
            tracing_subscriber::fmt().with_ansi(false).with_writer(move || Swept(Arc::clone(&file))).finish();
        tracing::subscriber::with_default(subscriber, || {
            let error = "a\r\n2030-01-01 ERROR forged \u{202e}\u{9b}2J";
            tracing::warn!(%error, text = "\x1b]0;t\x07", "it\n failed");
        });
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(text.lines().count(), 1, "{text:?}");
        assert!(text.contains("forged") && !text.trim_end().chars().any(char::is_control), "{text:?}");
        assert!(!text.contains('\u{202e}'), "{text:?}");
    }
}

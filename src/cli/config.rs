//! `seatdesk config`: the settings.

use std::io::Write;

use super::{Program, args::ConfigCommand, exit::Failure};
use crate::config::default_text;

/// Checks every layer of the settings, or prints the built-in ones.
pub(super) fn run(program: &Program, command: ConfigCommand) -> Result<(), Failure> {
    let mut out = std::io::stdout();
    let written = match command {
        ConfigCommand::Default => write!(out, "{}", default_text()),
        ConfigCommand::Check => {
            let loaded = program.loaded()?;
            let words = program.words();
            loaded
                .sources
                .iter()
                .try_for_each(|source| writeln!(out, "✓ {source}"))
                .and_then(|()| writeln!(out, "{}", words.text("cli-config-fine")))
        }
    };
    written.map_err(|error| Failure::Io(None, error))
}

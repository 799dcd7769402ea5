//! `seatdesk config`: the settings.

use std::io::Write;

use super::{Program, args::ConfigCommand, exit::Failure};
use crate::config::default_text;

/// Checks every layer of the settings, or prints the built-in ones.
pub(super) fn run(program: &Program, command: ConfigCommand) -> Result<(), Failure> {
    match command {
        ConfigCommand::Default => {
            write!(std::io::stdout(), "{}", default_text()).map_err(|error| Failure::Io(None, error))
        }
        ConfigCommand::Check => {
            let loaded = program.loaded()?;
            loaded.sources.iter().try_for_each(|source| super::tell(&format!("✓ {source}")))?;
            super::tell(&program.words().text("cli-config-fine"))
        }
    }
}

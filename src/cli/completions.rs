//! `seatdesk completions`: what makes a shell complete the command line.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::{args::Args, exit::Failure};

/// Prints a shell's completions.
pub(super) fn run(shell: Shell) -> Result<(), Failure> {
    // The generator panics when a pipe breaks, so that it writes into memory first.
    let mut script = Vec::new();
    generate(shell, &mut Args::command(), "seatdesk", &mut script);
    std::io::stdout().write_all(&script).map_err(|error| Failure::Io(None, error))
}

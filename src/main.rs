//! The `seatdesk` binary: hands its arguments to [`seatdesk::cli`] and exits with the status it answers.

use std::process::ExitCode;

fn main() -> ExitCode {
    seatdesk::cli::run(std::env::args_os())
}

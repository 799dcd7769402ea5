//! The options of `seatdesk clock`.

use clap::Subcommand;

/// What can be done with the simulated clock.
#[derive(Debug, Subcommand)]
pub enum ClockCommand {
    /// Show the world's time, and what lies ahead in the account
    Show {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Move the simulated clock on; what falls due on the way is carried out
    Advance {
        /// How far: a duration such as 12h, 1d, 2w or 1month, a date as YYYY-MM-DD, or next-renewal,
        /// next-invite-expiry, next-reset-expiry
        #[arg(value_name = "DURATION|DATE|EVENT")]
        to: String,
        /// Only show what would happen
        #[arg(long)]
        dry_run: bool,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

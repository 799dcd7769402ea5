//! The options and subcommands.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueHint};
use clap_complete::Shell;
use jiff::Timestamp;

use super::{
    check::args::CheckArgs, clock::args::ClockCommand, partner::args::PartnerCommand, seats::args::SeatsCommand,
    snapshot::args::SnapshotCommand, suggested::Suggested, users::args::UsersCommand,
};
use crate::config::{LangChoice, ThemeName};

/// HubSpot's settings screens in a terminal: users, seats, partner dashboard and connected apps over an embedded store.
///
/// Without a subcommand the screens start. Exit status: 0 fine, 1 refused or failed, 2 usage or no terminal, 3 timed out,
/// 4 internal error, 5 store locked, 6 store damaged, 7 disk full.
#[derive(Debug, Parser)]
#[command(name = "seatdesk", bin_name = "seatdesk", version, disable_help_subcommand = true)]
pub struct Args {
    /// What all subcommands take.
    #[command(flatten)]
    pub common: Common,
    /// What to do instead of starting the screens.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that are accepted before and after a subcommand. Those that are settings too are checked with the settings.
#[derive(clap::Args, Debug)]
pub struct Common {
    /// Folder of the store [default: the platform's data folder]
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub data: Option<PathBuf>,
    /// Settings file instead of the platform's
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    /// Language
    #[arg(long, global = true, value_name = "LANG", value_parser = Suggested(LangChoice::names))]
    pub lang: Option<String>,
    /// Colours
    #[arg(long, global = true, value_name = "NAME", value_parser = Suggested(ThemeName::names))]
    pub theme: Option<String>,
    /// Keymap instead of keymap.toml beside the settings file
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub keymap: Option<PathBuf>,
    /// Account to open, by HubID
    #[arg(long, global = true, value_name = "HUBID")]
    pub account: Option<String>,
    /// User of that account who operates
    #[arg(long = "as", global = true, value_name = "EMAIL")]
    pub operator: Option<String>,
    /// World to load into an empty data folder
    #[arg(long, global = true, value_name = "NAME")]
    pub fixture: Option<String>,
    /// Simulated time of a world that is loaded now, such as 2024-02-07T09:00:00Z
    #[arg(long, global = true, value_name = "RFC3339")]
    pub now: Option<Timestamp>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Worlds that come with the program
    #[command(subcommand)]
    Fixture(FixtureCommand),
    /// Write the world as JSON lines, the same bytes for the same world
    Export {
        /// File to write instead of standard output; replaced whole or not at all
        #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
        output: Option<PathBuf>,
    },
    /// Take in an exported world in place of the one that is there
    Import {
        /// File that "seatdesk export" wrote
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Play flows and hold the program to what they expect; see assets/flows/README.md
    ///
    /// Each is played in English and in French, or in the language of --lang or of the flow itself, on a world in memory:
    /// no data folder is opened, and nothing is waited for.
    ///
    /// Exit status: 0 passed, 1 an expectation failed, 2 a wrong file or wrong usage, 3 timed out, 4 internal error.
    Check(CheckArgs),
    /// Users of the account
    #[command(subcommand)]
    Users(UsersCommand),
    /// Domain, employees and clients of the partner account
    #[command(subcommand)]
    Partner(PartnerCommand),
    /// Bought seats of the account
    #[command(subcommand)]
    Seats(SeatsCommand),
    /// Simulated clock of the world
    #[command(subcommand)]
    Clock(ClockCommand),
    /// Snapshots of the world, to come back to
    #[command(subcommand)]
    Snapshot(SnapshotCommand),
    /// Audit log of the account
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Settings
    #[command(subcommand)]
    Config(ConfigCommand),
    /// List what keys do, and where, as your keymap has it
    Keys {
        /// Print the built-in keymap with its comments instead, to start your own from
        #[arg(long)]
        default: bool,
    },
    /// Print what makes a shell complete the options and subcommands
    Completions {
        /// Shell to print it for
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    /// Print the manual page
    Man {
        /// Folder to write one page per subcommand into instead
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        dir: Option<PathBuf>,
    },
}

/// What can be done with fixtures.
#[derive(Debug, Subcommand)]
pub enum FixtureCommand {
    /// List the worlds
    List,
    /// Load a world in place of the one that is there
    Load {
        /// Name of the fixture
        #[arg(value_name = "NAME")]
        name: String,
    },
}

/// What can be done with the audit log.
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Write it as CSV, the newest event first
    Export {
        /// File to write instead of standard output; replaced whole or not at all
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// What can be done with settings.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum ConfigCommand {
    /// Check every layer, and say where each problem is
    Check,
    /// Print the built-in settings with their comments
    Default,
}

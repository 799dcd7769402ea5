//! The options of `seatdesk users`.

use std::path::PathBuf;

use clap::{ArgGroup, Subcommand, ValueEnum, ValueHint};

use crate::domain::{seat::SeatType, user::UserStatus};

/// What can be done with the users of the account.
#[derive(Debug, Subcommand)]
pub enum UsersCommand {
    /// List the users by address
    List(List),
    /// Show all that is known of one user
    Show(Show),
    /// Create users, all of them or none
    Create(Create),
    /// Edit the seat, permissions, teams and preset of a user, all of it or nothing
    Edit(Box<Edit>),
    /// Let users log in no longer; their seats are freed
    Deactivate(Act),
    /// Let users log in again
    Reactivate(Reactivate),
    /// Mail users a link to choose another password
    ResetPassword(Act),
    /// Mail invitations again, with new links
    ResendInvite(Act),
    /// Take users out of the account, for good
    Delete(Delete),
    /// Write users as CSV; the audit log says so
    Export(Export),
}

/// Which users.
#[derive(clap::Args, Debug)]
pub struct Filter {
    /// Only users on this seat
    #[arg(long, value_name = "SEAT")]
    pub seat: Option<SeatFilter>,
    /// Only users who stand here
    #[arg(long, value_name = "STATUS")]
    pub status: Option<Status>,
    /// Only users of this team, by its id or name
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// Only users whose name or address holds all of these words
    #[arg(long, value_name = "TEXT")]
    pub search: Option<String>,
}

/// `seatdesk users list`.
#[derive(clap::Args, Debug)]
pub struct List {
    #[command(flatten)]
    pub filter: Filter,
    /// Begin behind this address
    #[arg(long, value_name = "EMAIL")]
    pub after: Option<String>,
    /// So many at most
    #[arg(long, value_name = "N")]
    pub limit: Option<usize>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk users show`.
#[derive(clap::Args, Debug)]
pub struct Show {
    /// Address of the user
    #[arg(value_name = "EMAIL", value_hint = ValueHint::EmailAddress)]
    pub email: String,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk users create`.
#[derive(clap::Args, Debug)]
pub struct Create {
    /// Addresses of the new users
    #[arg(value_name = "EMAIL", required = true, value_hint = ValueHint::EmailAddress)]
    pub emails: Vec<String>,
    /// Seat for each of them
    #[arg(long, value_name = "SEAT")]
    pub seat: Seat,
    /// Permissions of a template, by its id or name, instead of the seat's defaults
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "super_admin")]
    pub template: Option<String>,
    /// Make each of them a super admin
    #[arg(long)]
    pub super_admin: bool,
    /// Main team, by its id or name
    #[arg(long, value_name = "TEAM")]
    pub team: Option<String>,
    /// Preset, by its id or name
    #[arg(long, value_name = "PRESET")]
    pub preset: Option<String>,
    /// Mail nobody an invitation
    #[arg(long)]
    pub no_email: bool,
    /// Take back so many seats from a scheduled removal at most
    #[arg(long, value_name = "N")]
    pub accept_from_removal: Option<u32>,
    /// Agree to all that would be asked on the screen
    #[arg(long)]
    pub yes: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk users edit`.
#[derive(clap::Args, Debug)]
#[command(group(
    ArgGroup::new("change").required(true).multiple(true).args([
        "seat", "template", "defaults", "super_admin", "main_team", "no_main_team", "add_team", "remove_team", "preset",
        "no_preset",
    ])
))]
pub struct Edit {
    /// Address of the user
    #[arg(value_name = "EMAIL", value_hint = ValueHint::EmailAddress)]
    pub email: String,
    /// Other seat
    #[arg(long, value_name = "SEAT")]
    pub seat: Option<Seat>,
    /// Permissions of a template, by its id or name, the super admin right as the template has it
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "defaults")]
    pub template: Option<String>,
    /// Default permissions of the seat, without the super admin right
    #[arg(long)]
    pub defaults: bool,
    /// Give the super admin right, or take it away
    #[arg(long, value_name = "on|off")]
    pub super_admin: Option<Switch>,
    /// Main team, by its id or name
    #[arg(long, value_name = "TEAM", conflicts_with = "no_main_team")]
    pub main_team: Option<String>,
    /// No main team
    #[arg(long)]
    pub no_main_team: bool,
    /// One more extra team, by its id or name
    #[arg(long, value_name = "TEAM")]
    pub add_team: Vec<String>,
    /// An extra team less, by its id or name
    #[arg(long, value_name = "TEAM")]
    pub remove_team: Vec<String>,
    /// Preset, by its id or name
    #[arg(long, value_name = "PRESET", conflicts_with = "no_preset")]
    pub preset: Option<String>,
    /// No preset
    #[arg(long)]
    pub no_preset: bool,
    /// Agree to all that would be asked on the screen
    #[arg(long)]
    pub yes: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// What is done to users by their addresses alone.
#[derive(clap::Args, Debug)]
pub struct Act {
    /// Addresses of the users
    #[arg(value_name = "EMAIL", required = true, value_hint = ValueHint::EmailAddress)]
    pub emails: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk users reactivate`.
#[derive(clap::Args, Debug)]
pub struct Reactivate {
    #[command(flatten)]
    pub act: Act,
    /// Agree to take seats back from a scheduled removal
    #[arg(long)]
    pub yes: bool,
}

/// `seatdesk users delete`.
#[derive(clap::Args, Debug)]
pub struct Delete {
    /// Addresses of the users
    #[arg(value_name = "EMAIL", required = true, value_hint = ValueHint::EmailAddress)]
    pub emails: Vec<String>,
    /// Agree to it beforehand; without it you are asked, on a terminal
    #[arg(long)]
    pub yes: bool,
}

/// `seatdesk users export`.
#[derive(clap::Args, Debug)]
pub struct Export {
    #[command(flatten)]
    pub filter: Filter,
    /// File to write instead of standard output; replaced whole or not at all
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

/// The seats, as options name them.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Seat {
    /// Core Seat
    Core,
    /// Sales Seat
    Sales,
    /// Service Seat
    Service,
    /// View-Only Seat
    ViewOnly,
    /// Partner Seat
    Partner,
}

/// The seats that users can be listed by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum SeatFilter {
    /// Core Seat
    Core,
    /// Sales Seat
    Sales,
    /// Service Seat
    Service,
    /// View-Only Seat
    ViewOnly,
    /// Partner Seat
    Partner,
    /// No seat: users of the classic flow
    None,
}

/// Where users can stand.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Status {
    /// Not signed up yet
    Invited,
    /// Signed up
    Active,
    /// May not log in
    Deactivated,
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Switch {
    /// Given
    On,
    /// Taken away
    Off,
}

impl From<Seat> for SeatType {
    fn from(seat: Seat) -> Self {
        match seat {
            Seat::Core => Self::Core,
            Seat::Sales => Self::Sales,
            Seat::Service => Self::Service,
            Seat::ViewOnly => Self::ViewOnly,
            Seat::Partner => Self::Partner,
        }
    }
}

impl SeatFilter {
    /// The seat, or none.
    pub const fn seat(self) -> Option<SeatType> {
        match self {
            Self::Core => Some(SeatType::Core),
            Self::Sales => Some(SeatType::Sales),
            Self::Service => Some(SeatType::Service),
            Self::ViewOnly => Some(SeatType::ViewOnly),
            Self::Partner => Some(SeatType::Partner),
            Self::None => None,
        }
    }
}

impl From<Status> for UserStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Invited => Self::Invited,
            Status::Active => Self::Active,
            Status::Deactivated => Self::Deactivated,
        }
    }
}

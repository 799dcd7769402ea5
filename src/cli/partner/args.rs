//! The options of `seatdesk partner`.

use clap::{Subcommand, ValueHint};

/// What can be done on a partner account.
#[derive(Debug, Subcommand)]
pub enum PartnerCommand {
    /// Show who matches the e-mail domain of the partner's employees, or set another domain
    Domain(Domain),
    /// List the partner's employees with their clients
    Employees(Employees),
    /// Assign an employee to clients; the clients give the access
    Assign(Assign),
    /// Remove an employee's access to a client
    Revoke(Revoke),
}

/// `seatdesk partner domain`.
#[derive(clap::Args, Debug)]
pub struct Domain {
    /// Domain to set, such as agency.com
    #[arg(value_name = "DOMAIN", value_hint = ValueHint::Hostname)]
    pub domain: Option<String>,
    /// Agree that employees stop matching
    #[arg(long, requires = "domain")]
    pub yes: bool,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk partner employees`.
#[derive(clap::Args, Debug)]
pub struct Employees {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk partner assign`.
#[derive(clap::Args, Debug)]
pub struct Assign {
    /// Address of the employee
    #[arg(value_name = "EMAIL", value_hint = ValueHint::EmailAddress)]
    pub email: String,
    /// HubIDs of the clients
    #[arg(value_name = "HUBID", required = true)]
    pub clients: Vec<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `seatdesk partner revoke`.
#[derive(clap::Args, Debug)]
pub struct Revoke {
    /// Address of the employee
    #[arg(value_name = "EMAIL", value_hint = ValueHint::EmailAddress)]
    pub email: String,
    /// HubID of the client
    #[arg(value_name = "HUBID")]
    pub client: String,
    /// The word REMOVE, to agree
    #[arg(long, value_name = "REMOVE")]
    pub confirm: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

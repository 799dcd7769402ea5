//! The options of `seatdesk seats`.

use clap::{Subcommand, ValueEnum};

use crate::domain::seat::SeatType;

/// What can be done with the bought seats of the account.
#[derive(Debug, Subcommand)]
pub enum SeatsCommand {
    /// List the seats by type: bought, assigned, free, leaving, and what they cost
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Buy seats
    Add(Some),
    /// Have unassigned seats leave at the renewal
    Remove(Some),
    /// Have seats stay that were to leave at the renewal
    CancelRemoval {
        /// Type of the seats
        #[arg(value_name = "TYPE")]
        seat: PaidSeat,
        /// Print the seats of the type as JSON
        #[arg(long)]
        json: bool,
    },
}

/// So many seats of a type.
#[derive(clap::Args, Debug)]
pub struct Some {
    /// Type of the seats
    #[arg(value_name = "TYPE")]
    pub seat: PaidSeat,
    /// How many
    #[arg(value_name = "N")]
    pub count: u32,
    /// Print the seats of the type as JSON
    #[arg(long)]
    pub json: bool,
}

/// The seats that are bought.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PaidSeat {
    /// Core Seat
    Core,
    /// Sales Seat
    Sales,
    /// Service Seat
    Service,
}

impl From<PaidSeat> for SeatType {
    fn from(seat: PaidSeat) -> Self {
        match seat {
            PaidSeat::Core => Self::Core,
            PaidSeat::Sales => Self::Sales,
            PaidSeat::Service => Self::Service,
        }
    }
}

//! The options of `seatdesk snapshot`.

use clap::Subcommand;

/// What can be done with snapshots.
#[derive(Debug, Subcommand)]
pub enum SnapshotCommand {
    /// Keep the world as it is under a name
    Save {
        /// Name: 1 to 40 plain letters, digits, "-", "_" and ".", the first of them a letter or a digit
        #[arg(value_name = "NAME")]
        name: String,
        /// Save over a snapshot of this name
        #[arg(long)]
        replace: bool,
        /// Print the snapshot as JSON
        #[arg(long)]
        json: bool,
    },
    /// Go back to a snapshot; the world that is there is kept as "before-restore"
    Restore {
        /// Name of the snapshot
        #[arg(value_name = "NAME")]
        name: String,
        /// Print the snapshot as JSON
        #[arg(long)]
        json: bool,
    },
    /// List the snapshots, the newest first
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Let go of a snapshot, for good
    Delete {
        /// Name of the snapshot
        #[arg(value_name = "NAME")]
        name: String,
        /// Print the snapshot as JSON
        #[arg(long)]
        json: bool,
    },
}

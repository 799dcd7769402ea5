//! What the panel asks, and what it is answered.

use crate::{
    domain::snapshot::{Snapshot, SnapshotName},
    ui::i18n::{Arg, Words},
};

/// Something that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The snapshots there are.
    List,
    /// Keep the world under a name.
    Save {
        /// The name.
        name: SnapshotName,
        /// Whether a snapshot of this name may be replaced.
        replace: bool,
    },
    /// Go back to a snapshot.
    Restore(SnapshotName),
    /// Let go of a snapshot.
    Delete(SnapshotName),
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The snapshots there are.
    Listed(Vec<Snapshot>),
    /// The world was kept.
    Saved(SnapshotName),
    /// The world is that of the snapshot.
    Restored(SnapshotName),
    /// The snapshot is gone.
    Deleted(SnapshotName),
    /// Nothing was done.
    Failed(Problem),
}

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is a snapshot of this name already.
    Exists(SnapshotName),
    /// There is none of this name.
    Unknown(SnapshotName),
    /// What the snapshot holds is no world.
    Bad(String),
    /// The disk is full.
    Full,
    /// It was given up.
    GivenUp,
    /// Anything else.
    Failed(String),
}

impl Problem {
    /// What is said of it.
    pub fn say(&self, words: &Words) -> String {
        let named = |id: &str, name: &SnapshotName| words.with(id, &[("name", Arg::Text(name.as_str()))]);
        match self {
            Self::Exists(name) => named("snapshot-exists", name),
            Self::Unknown(name) => named("snapshot-unknown", name),
            Self::Bad(why) => words.with("snapshot-bad", &[("why", Arg::Text(why))]),
            Self::Full => words.text("snapshot-full"),
            Self::GivenUp => words.text("snapshot-given-up"),
            Self::Failed(why) => words.with("snapshot-failed", &[("why", Arg::Text(why))]),
        }
    }
}

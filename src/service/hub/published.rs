//! What a hub tells: to everybody, and to who asked.

use std::sync::Arc;

use crate::{
    domain::{change::Receipt, rejection::Rejection, snapshot::SnapshotName, world::World},
    store::StoreError,
};

/// What everybody sees.
#[derive(Clone, Debug)]
pub struct Published {
    /// The world, after the last commit.
    pub world: Arc<World>,
    /// Its number in the store. It becomes another when a snapshot is restored.
    pub number: u64,
    /// The snapshot that was restored last, since the hub was opened.
    pub restored: Option<SnapshotName>,
    /// Whether it can still change.
    pub health: Health,
    /// How far the world is loaded; `None` once it is whole. Commands wait until then. When loading fails, the health says
    /// so and this stays.
    pub loading: Option<Loading>,
    /// Whether what had fallen due when the hub was opened is carried out. Until then a world in real time is one of the
    /// past.
    pub caught_up: bool,
}

/// How far a world is loaded: all but some of its users are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loading {
    /// How many users are there, of all accounts.
    pub users: usize,
}

/// Whether a world can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// It can.
    ReadWrite,
    /// The store failed, and what became of the last command is not known. Nothing changes until it is opened again.
    ReadOnly(StoreError),
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// It was carried out, and is durable.
    Committed {
        /// What it did.
        receipt: Receipt,
        /// The world right after it.
        world: Arc<World>,
    },
    /// It breaks a rule; nothing was done.
    Rejected(Rejection),
    /// The store failed. After [`StoreError::Full`], [`StoreError::Corrupt`] and [`StoreError::Unavailable`] it may have
    /// been carried out all the same.
    Failed(StoreError),
}

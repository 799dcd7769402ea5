//! Ports: what a session reaches beyond its hub. Whoever opens a session says what stands behind them, so that flows and
//! tests touch nothing of the machine they run on.

use std::{fmt, sync::Arc};

use super::{
    drafts::{self, Drafts},
    files::{self, Files},
};

/// All ports of a session.
#[derive(Clone)]
pub struct Ports {
    /// The files of the person's machine.
    pub files: Arc<dyn Files>,
    /// Where unfinished wizards are kept.
    pub drafts: Arc<dyn Drafts>,
}

impl Ports {
    /// Those of this machine, with drafts in a folder of it.
    pub fn of_this_machine(drafts: drafts::Disk) -> Self {
        Self { files: Arc::new(files::Disk), drafts: Arc::new(drafts) }
    }

    /// Those of a machine with nothing on it: what is kept is gone with the last copy of them.
    pub fn in_memory() -> Self {
        Self { files: Arc::new(files::Memory::default()), drafts: Arc::new(drafts::Memory::default()) }
    }
}

impl fmt::Debug for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ports").finish_non_exhaustive()
    }
}

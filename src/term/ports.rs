//! What a session reaches beyond its hub: handed down, so that flows and tests can hand down something else.

use std::sync::Arc;

use super::files::{Disk, Files, Memory};

/// The ports of a session.
#[derive(Clone)]
pub struct Ports {
    /// The files of the person's machine.
    pub files: Arc<dyn Files>,
}

impl Ports {
    /// Those of this machine.
    pub fn of_this_machine() -> Self {
        Self { files: Arc::new(Disk) }
    }

    /// Those of a machine with nothing on it, in memory.
    pub fn in_memory() -> Self {
        Self { files: Arc::new(Memory::default()) }
    }
}

//! Ports: what a session has of the machine it runs on. Whoever opens a session says what stands behind them.

use std::{fmt, io, pin::Pin, sync::Arc};

use super::drafts::Memory;
use crate::domain::guard::Actor;

/// All ports of a session.
#[derive(Clone)]
pub struct Ports {
    /// Where unfinished wizards are kept.
    pub drafts: Arc<dyn Drafts>,
}

/// Something that is being written; an error says that nothing of it was.
pub type Writing = Pin<Box<dyn Future<Output = io::Result<()>> + Send>>;

/// A place for the unfinished wizard of each operator.
pub trait Drafts: Send + Sync {
    /// What is kept of an operator's.
    ///
    /// # Errors
    /// When there is something and it cannot be read.
    fn load(&self, operator: Actor) -> io::Result<Option<Vec<u8>>>;

    /// Begins to keep an operator's in place of what was kept, or to keep nothing. Nobody waits for the disk in this
    /// call, and what was begun goes on though nobody waits for its end.
    fn save(&self, operator: Actor, draft: Option<Vec<u8>>) -> Writing;
}

impl Ports {
    /// Ports to nothing: what is kept is gone with the last copy of them.
    pub fn memory() -> Self {
        Self { drafts: Arc::new(Memory::default()) }
    }
}

impl fmt::Debug for Ports {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ports").finish_non_exhaustive()
    }
}

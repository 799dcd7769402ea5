//! The Users pane [USR-01]: everybody of the account, searchable.

pub mod columns;
pub mod roster;
mod state;
mod view;

pub use state::State;
pub use view::{draw, layout};

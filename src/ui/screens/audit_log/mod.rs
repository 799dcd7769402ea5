//! The audit log: who did what, to what and when, and its export as CSV.

pub mod columns;
pub mod export;
mod state;
mod view;

pub use self::{
    state::State,
    view::{draw, layout},
};

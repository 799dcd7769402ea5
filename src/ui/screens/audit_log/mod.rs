//! The audit log: who did what, to what and when.

pub mod columns;
mod state;
mod view;

pub use self::{
    state::State,
    view::{draw, layout},
};

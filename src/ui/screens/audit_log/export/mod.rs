//! The dialog that exports the audit log as CSV.

mod state;
mod view;

pub use self::{
    state::{Export, Focus, Problem, State},
    view::draw,
};

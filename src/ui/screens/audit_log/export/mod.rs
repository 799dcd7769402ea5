//! The dialog that exports the audit log, or what is read from it, as CSV.

mod state;
mod view;

pub use self::{
    state::{Export, Focus, HistoryExport, Problem, State, Subject},
    view::draw,
};

//! The list of Salesforce records to add [CRU-11, CRU-12, SM-2].

mod state;
mod view;

pub use self::{state::State, view::draw};

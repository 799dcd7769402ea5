//! The dialog for a CSV file of users to add [CRU-07 to CRU-10, SM-2].

mod state;
mod view;

pub use self::{state::State, view::draw};

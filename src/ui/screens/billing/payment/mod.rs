//! Account & Billing › Payment method: the card on file, and how to change it [PRC-10].

mod state;
mod view;

pub use self::{state::State, view::draw};

//! Clients for an employee [PAC-03 to PAC-05, PAC-20, PAC-22]: listed ones are ticked, any other is named by its HubID.

mod rows;
mod state;
mod view;

pub use self::{
    state::{Focus, State, open},
    view::draw,
};

//! Another address for somebody whom another partner has: a new one on the own domain, or any other [PAC-18, PAC-19,
//! PAC-23].

mod state;
mod view;

pub use self::{
    state::{Focus, State},
    view::draw,
};

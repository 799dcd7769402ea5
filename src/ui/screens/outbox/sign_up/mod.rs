//! The page behind the link of an invitation, where somebody signs up [CRU-38, SM-3].

mod state;
mod view;

pub use self::{
    state::{Focus, SHORTEST_PASSWORD, State},
    view::draw,
};

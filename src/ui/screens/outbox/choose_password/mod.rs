//! The page behind the link of a mail about a password, where its owner chooses another one [EXT-22, ML-05].

mod state;
mod view;

pub use self::{
    state::{Focus, State},
    view::draw,
};

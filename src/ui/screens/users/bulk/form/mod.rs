//! The form in which fields of several users are marked to be changed [EXT-25].

mod state;
mod view;

pub use state::{Choice, Focus, State};
pub use view::draw;

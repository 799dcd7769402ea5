//! The dialog that creates or edits a team or a preset [EXT-14, EXT-15].

mod state;
mod view;

pub use state::{Choice, Focus, State};
pub use view::draw;

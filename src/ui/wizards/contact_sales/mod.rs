//! The dialog "Contact sales" [PRC-07]: a call or a message, about what stood before one. Nothing is charged [AC-76].

mod state;
mod view;

pub use state::{Focus, How, State};
pub use view::draw;

//! The Seats purchase page [SEA-05, SM-4]: how many seats of a type there are, how many more it shall be, and what that
//! costs. A page over whatever asked for seats; that goes on where it was.

mod state;
mod view;

pub use state::{Focus, State};
pub use view::draw;

//! The dialog that removes unassigned seats at the renewal, and its confirmation [RMS-05 to RMS-09, SM-5].

mod state;
mod view;

pub use state::{Confirmed, Focus, State};
pub use view::draw;

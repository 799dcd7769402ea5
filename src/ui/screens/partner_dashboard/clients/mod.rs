//! The clients of a partner [EXT-39].
//!
//! | file | what it is |
//! |---|---|
//! | [`rows`] | the clients by name |
//! | `state` | the cursor |
//! | `view` | how it looks |

pub mod rows;
mod state;
mod view;

pub use state::State;
pub use view::draw;

//! The simulated clock: where it stands, what moving it on will bring, and the ways to move it [demo and QA 7].
//!
//! | file | what it is |
//! |---|---|
//! | [`span`](self::Span) | the ways to move it, as data |
//! | `state` | which of them is chosen, and what it will bring |
//! | [`ahead`] | what it will bring, in lines |
//! | `view` | how it looks |

pub mod ahead;
mod span;
mod state;
mod view;

pub use span::Span;
pub use state::{State, looks_like_a_day};
pub use view::draw;

//! The classic add-user flow of the 2017 article [LEG, SM-1]: details, role and permissions, welcome e-mail, done.

mod state;
mod step;
mod update;
mod view;

pub use state::{Created, Problem, State};
pub use step::{Focus, Page};
pub use view::{draw, layout};

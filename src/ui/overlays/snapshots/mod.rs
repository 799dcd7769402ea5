//! The panel of the snapshots over the clock: worlds that are kept to come back to [demo and QA 7].
//!
//! | file | what it is |
//! |---|---|
//! | `ask` | what is asked of the store, and what it answers |
//! | `state`, `view` | the list, the name that is typed, and how they look |

mod ask;
mod state;
mod view;

pub use self::{
    ask::{Answer, Problem, Request},
    state::{Focus, State},
    view::draw,
};

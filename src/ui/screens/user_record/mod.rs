//! The record of one user [USR-02, SM-3]: who it is, seat, teams, preset and permissions. A page over the Users pane,
//! which keeps its search and its cursor below.
//!
//! | file | what it is |
//! |---|---|
//! | [`actions`] | the Actions menu |
//! | `state` | whose record, what is open, and what the keys do |
//! | [`focus`] | the parts that can have the focus, in their order |
//! | `view` | how it looks |

pub mod actions;
pub mod focus;
mod state;
mod view;

pub use state::State;
pub use view::draw;

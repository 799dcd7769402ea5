//! The record of one user [USR-02, SM-3]: who it is, seat, teams, preset and permissions. A page over the Users pane,
//! which keeps its search and its cursor below.
//!
//! | file | what it is |
//! |---|---|
//! | [`actions`] | the Actions menu |
//! | `state` | whose record, what is open, and what the keys do |
//! | [`form`] | what is edited, and what the dropdowns offer |
//! | [`partner_program`] | the tag of a partner employee, under More |
//! | [`seat_choice`] | what choosing another seat comes to |
//! | [`focus`] | the parts that can have the focus, in their order |
//! | `view` | how it looks |

pub mod actions;
pub mod focus;
pub mod form;
pub mod partner_program;
mod save;
pub mod seat_choice;
mod state;
mod view;

pub use save::name;
pub use state::State;
pub use view::{draw, seat_row};

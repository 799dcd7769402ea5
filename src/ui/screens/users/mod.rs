//! The Users pane [USR-01]: everybody of the account, to be searched, filtered, sorted and selected.
//!
//! | file | what it is |
//! |---|---|
//! | [`roster`] | the users as they are shown |
//! | [`listing`] | which table of users it is: this pane's, or that of the Seats pane |
//! | [`arrangement`], [`filters`], [`moment`] | what a person asks to see of them |
//! | `state`, [`flash`] | what a person has put into the pane, and what others have just changed in it |
//! | [`hidden`] | who is selected and out of sight |
//! | [`columns`], `view` | how it looks |
//! | [`bulk`] | several users at once, and jobs |
//! | [`menu`] | the lists from which filters and the order are chosen |

pub mod arrangement;
pub mod bulk;
pub mod columns;
pub mod filters;
pub mod flash;
pub mod hidden;
pub mod listing;
pub mod menu;
pub mod moment;
pub mod roster;
mod state;
mod view;

pub use state::State;
pub use view::{NAME, draw, draw_refused, draw_table, layout};

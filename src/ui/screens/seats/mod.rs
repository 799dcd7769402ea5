//! The Seats pane [NAV-02, SEA-01 to SEA-11]: a card for each type of seat with what can be done about how many there are,
//! twelve months of them, and everybody with the seat they hold.
//!
//! | file | what it is |
//! |---|---|
//! | [`cards`] | the types of seat of an account, and their buttons, as data |
//! | [`change`] | the list from which the seat of a row is changed |
//! | `state` | what has the focus, and what the keys do |
//! | `view` | how it looks |
//!
//! The table is the one of the Users pane, as [`Listing::Seats`](super::users::listing::Listing) arranges it.

pub mod cards;
pub mod change;
mod state;
mod view;

pub use cards::{Control, Verb, card_name};
pub use state::{Focus, State};
pub use view::draw;

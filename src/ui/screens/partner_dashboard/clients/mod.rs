//! The clients of a partner [EXT-39].
//!
//! | file | what it is |
//! |---|---|
//! | [`rows`] | the clients by name, with what is told of each |
//! | [`filter`] | which of them are kept |
//! | [`people`] | the partner's people at one client |
//! | `menu` | what can be done about a client |
//! | `state` | search, filter and cursor, the panel of a client, and what the keys do |
//! | `view` | how the table looks |
//! | `panel` | how the panel of a client looks |

pub mod filter;
pub mod menu;
mod panel;
pub mod people;
pub mod rows;
mod state;
mod view;

pub use state::{State, add_employees};
pub use view::draw;

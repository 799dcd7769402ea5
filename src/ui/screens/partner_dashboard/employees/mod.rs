//! The employees of a partner: who is tagged, who matches, and who works for which client [PET-03, PAC-01, EXT-38].
//!
//! | file or folder | what it is |
//! |---|---|
//! | [`rows`] | the people who are listed, with what is told of them |
//! | [`filters`] | which of them are kept |
//! | [`drawer`] | the clients of one of them |
//! | `state` | search, filters, cursor, and what the keys do |
//! | `view` | how the table looks |

pub mod drawer;
pub mod filters;
pub mod rows;
mod state;
mod view;

pub use state::State;
pub use view::draw;

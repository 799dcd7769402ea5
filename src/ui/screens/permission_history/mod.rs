//! The permission history of a user [USR-04, EXT-23]: a page over their record, read from the account's audit log.
//!
//! | file | what it is |
//! |---|---|
//! | `filter` | which rows are wanted, and what of a row can be searched |
//! | `columns` | the columns |
//! | `state` | what has been read, and what the keys do |
//! | `view` | how it looks |

mod columns;
mod filter;
mod state;
mod view;

pub use filter::HistoryFilter;
pub use state::State;
pub use view::{draw, layout};

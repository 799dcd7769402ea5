//! My notifications: which of them reach the operator, by mail or in the app [USR-14, CRU-43]. A page of one's own, over
//! whatever screen one comes from.
//!
//! | file | what it is |
//! |---|---|
//! | `state` | the switches that were turned, the focus, and what the keys do |
//! | `view` | how it looks |

mod state;
mod view;

pub use state::{Focus, State};
pub use view::draw;

//! Account & Billing › Orders & receipts: every order, the newest first, and the receipt of the one under the cursor
//! [PRC-08, PRC-16, SEA-10].
//!
//! | file | what it is |
//! |---|---|
//! | `rows` | which orders are shown |
//! | `state` | the cursor, the search, the open receipt, and what the keys do |
//! | `view` | how the list looks |
//! | `receipt` | how a receipt looks |

mod receipt;
mod rows;
mod state;
mod view;

pub use self::{state::State, view::draw};

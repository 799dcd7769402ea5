//! Account & Billing › Subscriptions: what the account pays for, and the seats of each type with what can be done about
//! how many there are [RMS-04, EXT-33].
//!
//! | file | what it is |
//! |---|---|
//! | [`control`](self::Control) | the buttons of the page, as data |
//! | `state` | which of them has the focus, and what the keys do |
//! | `view` | how it looks |

mod control;
mod state;
mod view;

pub use control::{Control, Verb, controls};
pub use state::State;
pub use view::draw;

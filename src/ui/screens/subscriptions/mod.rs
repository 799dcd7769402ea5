//! Account & Billing › Subscriptions: what the account pays for, what it tries, the next bill with the card it goes
//! to, and the seats of each type with what can be done about how many there are [RMS-04, EXT-33, PRC-16].
//!
//! | file | what it is |
//! |---|---|
//! | [`control`](self::Control) | the buttons of the page, as data |
//! | `state` | which of them has the focus, and what the keys do |
//! | `view` | how the page and its seats look |
//! | `terms` | how subscriptions, trials, the next bill and the card look |

mod control;
mod state;
mod terms;
mod view;

pub use control::{Control, Stop, Verb};
pub use state::State;
pub use view::draw;

//! The checkout [PRC-06, PRC-13, SM-6]: cart, payment, review, done. Nothing is charged before "Complete purchase" on the
//! third page, and what was bought is there at once.
//!
//! | file | what it is |
//! |---|---|
//! | `cart` | what is to be bought |
//! | `changes` | what a purchase changes elsewhere |
//! | `step` | pages, and what can have the focus |
//! | `state` | what was chosen and typed, and what it comes to |
//! | `update` | what the keys do, and what the answer does |
//! | `view` | how it looks |

mod cart;
mod changes;
mod state;
mod step;
mod update;
mod view;

pub use self::{
    cart::Cart,
    state::{Done, State},
    step::{Focus, Page, PayWith},
    view::{draw, layout},
};

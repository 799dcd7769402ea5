//! The Client Access Manager [DOM-08 to DOM-10, EXT-40, SM-11]: whom a partner adds to its clients, on whatever domain, and
//! who of its people qualifies for a Partner Seat [AMB-23].
//!
//! | file | what it is |
//! |---|---|
//! | `rows` | the clients, and the people with what makes them qualify |
//! | `state` | the two lists, and what the keys do |
//! | `view` | how it looks |

mod rows;
mod state;
mod view;

pub use self::{
    state::{Side, State},
    view::draw,
};

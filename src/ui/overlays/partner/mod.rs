//! What lies over the partner's pages: who works for which client, and how that begins and ends [PAC, EXT-40].
//!
//! | file | what it is |
//! |---|---|
//! | [`assign_clients`] | clients for an employee |
//! | [`add_employees`] | people for a client, on whatever domain |
//! | [`conflict`] | whom another partner has, with the three ways out [ER-15] |
//! | [`other_address`] | two of them: another address |
//! | [`assignment`] | what can be done about one employee at one client |
//! | [`request`] | the text that asks a client for access |
//! | [`part`](Piece) | the parts of the screen that these have |
//! | `names`, `sheet`, `ticks` | whom and where in words; the frame of a dialog; a list to tick |

pub mod add_employees;
pub mod assign_clients;
pub mod assignment;
pub mod conflict;
mod names;
pub mod other_address;
mod piece;
pub mod request;
mod sheet;
mod ticks;

pub use self::{
    names::{account, employee},
    piece::Piece,
};

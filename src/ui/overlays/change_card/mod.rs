//! The dialog that puts another card on file [PRC-10, PRC-12]: over the payment method, over what is past due, and over
//! the page that sells seats, which goes on where it was [SM-4].

mod state;
mod view;

pub use self::{
    state::{Focus, State},
    view::draw,
};

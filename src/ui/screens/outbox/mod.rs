//! The outbox: the mails that the account has sent, none of which left this machine, and the page behind the link of an
//! invitation or of a password reset.

pub mod choose_password;
pub mod columns;
pub mod sign_up;
mod state;
mod view;

pub use self::{
    state::State,
    view::{draw, layout},
};

//! Effects: the only way anything leaves the UI. They are data until the session's runtime carries them out.

use super::{
    screens::users::flash::FlashId,
    toast::{Saying, ToastId},
};
use crate::domain::{command::Command, guard::Actor};

/// Something the runtime is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Hand a command to the hub; the answer comes as [`Msg::Outcome`](super::msg::Msg::Outcome) with the token.
    Submit(Token, Actor, Box<Command>),
    /// Put a text into the terminal's clipboard.
    Copy {
        /// The text.
        text: String,
        /// What to say when it is there.
        said: Saying,
    },
    /// Send [`Msg::ToastOver`](super::msg::Msg::ToastOver) when the toast has been seen long enough.
    ExpireToast(ToastId),
    /// Send [`Msg::FlashOver`](super::msg::Msg::FlashOver) when changed rows have been seen long enough.
    EndFlash(FlashId),
    /// Take the mouse from the terminal, or give it back.
    TakeMouse(bool),
    /// Ring the bell: the key did nothing.
    Bell,
    /// Leave.
    Quit,
}

/// Names one submitted command.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u64);

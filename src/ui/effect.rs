//! Effects: the only way anything leaves the UI. They are data until the session's runtime carries them out.

use jiff::Timestamp;

use super::{
    files::Request,
    overlays::{export::Export, snapshots},
    screens::{log::Query, users::flash::FlashId},
    toast::{Saying, ToastId},
    wizards::create_user::Saved,
};
use crate::domain::{command::Command, guard::Actor};

/// Something the runtime is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Hand a command to the hub; the answer comes as [`Msg::Outcome`](super::msg::Msg::Outcome) with the token.
    Submit(Token, Actor, Box<Command>),
    /// Read a page of a log; the answer comes as [`Msg::Answer`](super::msg::Msg::Answer) with the token.
    Query(Token, Box<Query>),
    /// Export the audit log or users; the answer comes as [`Msg::Exported`](super::msg::Msg::Exported) with the token.
    Export(Token, Box<Export>),
    /// List, save, restore or delete snapshots; the answer comes as [`Msg::Snapshots`](super::msg::Msg::Snapshots) with the
    /// token.
    Snapshots(Token, Box<snapshots::Request>),
    /// Read a file or a folder; the answer comes as [`Msg::Files`](super::msg::Msg::Files) with the token.
    Files(Token, Box<Request>),
    /// What was asked under this token is no longer wanted. A command is carried out all the same.
    Forget(Token),
    /// Keep an operator's unfinished wizard in place of what was kept of it. When it cannot be kept,
    /// [`Msg::DraftNotKept`](super::msg::Msg::DraftNotKept) comes.
    SaveDraft(Actor, Box<Saved>),
    /// Keep nothing of it any more.
    DropDraft(Actor),
    /// Look for what was kept of an operator's wizard; it comes as [`Msg::DraftFound`](super::msg::Msg::DraftFound).
    LoadDraft(Actor),
    /// Move the world's clock on; the answer comes as [`Msg::ClockMoved`](super::msg::Msg::ClockMoved).
    MoveClock(Timestamp),
    /// Put a text into the terminal's clipboard.
    Copy {
        /// The text.
        text: String,
        /// What is told when it is there.
        told: Saying,
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

/// Names one thing that was asked for, be it a command, a page of a log, an export or a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(pub u64);

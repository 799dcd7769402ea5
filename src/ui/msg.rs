//! Messages: the only way anything enters the UI.

use super::{
    effect::Token,
    files,
    input::Input,
    overlays::{
        export::{Exported, Problem},
        snapshots,
    },
    screens::{log::Answer, users::flash::FlashId},
    toast::{Saying, ToastId},
    wizards::create_user::Saved,
};
use crate::domain::{change::Receipt, rejection::Rejection, snapshot::SnapshotName};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Msg {
    /// Somebody typed, pasted, or changed the window.
    Input(Input),
    /// The world moved: another session acted, or this one.
    Changed,
    /// What became of a command.
    Outcome(Token, Outcome),
    /// A page of a log that was asked for.
    Answer(Token, Answer),
    /// What became of an export: how many rows it has and where it lies, or why there is none.
    Exported(Token, Result<Exported, Problem>),
    /// What became of something that was asked for of snapshots.
    Snapshots(Token, snapshots::Answer),
    /// How far it is: so many entries, of so many.
    SnapshotProgress(Token, u64, u64),
    /// The world has become that of a snapshot, be it by this session or by another.
    Restored(SnapshotName),
    /// An unfinished wizard of the operator was kept.
    DraftFound(Box<Saved>),
    /// The open wizard cannot be kept.
    DraftNotKept,
    /// What became of a file or folder that was asked for.
    Files(Token, files::Answer),
    /// What became of the clock: how many things were carried out on the way, or why it stands where it stood.
    ClockMoved(Result<Moved, ClockStands>),
    /// A toast's time is over.
    ToastOver(ToastId),
    /// Rows that had changed have stood out long enough.
    FlashOver(FlashId),
    /// Whether a text reached the terminal's clipboard.
    Copied(CopyResult),
    /// The store can no longer be written; the UI turns read-only.
    StoreLost(StoreLost),
}

/// What a clock that was moved on brought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// How many items were carried out.
    pub due: usize,
    /// How many of them could not be charged [PRC-16].
    pub unpaid: usize,
}

/// Why the clock was not moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClockStands {
    /// It stands further on already: somebody else was faster.
    Further,
    /// The world lives in real time.
    RealTime,
    /// It could not be written.
    Failed,
}

/// What became of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out, and is durable.
    Committed(Receipt),
    /// It was refused.
    Rejected(Rejection),
    /// It could not be written, and nothing was; the store takes other commands.
    NotWritten,
    /// It could not be carried out, and nothing else can.
    Failed(StoreLost),
}

/// Why the store can no longer be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreLost {
    /// The disk is full.
    Full,
    /// Whether the last change was written is unknown.
    Unknown,
    /// The store is damaged.
    Damaged,
}

/// Whether a text reached the terminal's clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyResult {
    /// It was handed to the terminal, which is told in these words.
    Sent(Saying),
    /// Too long for a terminal's clipboard.
    TooLong,
}

//! What a person's terminal sends into a session, whether the terminal is local or at the far end of SSH.

use ratatui::layout::{Position, Size};

use super::key::Key;

/// One thing that came in from the terminal, in the order in which it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats because it is held. Releases are never reported.
    Key(Key),
    /// A text was pasted, whole: at most 64 KiB, lines ended by `\n`, otherwise as the terminal sent it. It can hold
    /// any character and is not to be trusted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal now has this size, in columns and rows; either may be 0 or 1.
    Resize(Size),
}

/// Something the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub kind: MouseKind,
    /// The cell it points at.
    pub at: Position,
}

/// What the mouse did. Moving and letting go mean nothing here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Press,
    /// The wheel turned away from the person.
    WheelUp,
    /// The wheel turned towards the person.
    WheelDown,
}

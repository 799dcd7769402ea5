//! The UI ring: model, update and view of one person's session, after The Elm Architecture.

pub mod input;
pub mod key;

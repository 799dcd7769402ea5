//! The UI ring: model, update and view of one person's session, after The Elm Architecture.

pub mod i18n;
pub mod key;
pub mod text;
pub mod theme;

//! How things look: a theme gives each role a style.
//!
//! Code that draws names what a thing is, a [`Role`], and never a colour. Roles compose in this order:
//!
//! 1. An area is filled with a ground, such as [`Role::Text`], [`Role::Dialog`] or [`Role::Marked`] ([`Kind::Ground`]).
//!    Its own plain text is written in the same role: [`Role::Text`] in a dialog would bring the screen's background.
//! 2. Text is written on it in an ink, such as [`Role::Muted`] or [`Role::Error`]. An ink leaves the background open,
//!    so that it can be written on every ground ([`Kind::Ink`], [`Kind::Line`]).
//! 3. A state lies over both and wins, so that a row under the cursor reads as one ([`Kind::State`]).
//! 4. [`Role::Match`] lies over everything: a hit shows under the cursor too.
//!
//! Each theme has a look for each number of colours that a terminal can show ([`Colours`]).
//!
//! A cell in a row under the cursor that a search hit is so `style(role).patch(style(Cursor)).patch(style(Match))`.

mod bad_theme;
mod colours;
#[cfg(test)]
mod contrast;
mod read;
mod role;
mod themes;

pub use bad_theme::{BadTheme, ThemeProblem};
pub use colours::{Colours, XTERM};
pub use role::{Kind, Role};
pub use themes::{DEFAULT, PLAIN, Theme, Themes};

//! The setting `theme`.

use super::choice::Choice;

/// A theme that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// HubSpot's colours.
    Hubspot,
    /// No colours.
    Mono,
}

impl Choice for ThemeName {
    const ALL: &'static [(&'static str, Self)] = &[("hubspot", Self::Hubspot), ("mono", Self::Mono)];
}

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

impl ThemeName {
    /// The theme's name, as its file has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hubspot => "hubspot",
            Self::Mono => "mono",
        }
    }
}

impl Choice for ThemeName {
    const ALL: &'static [(&'static str, Self)] = &[("hubspot", Self::Hubspot), ("mono", Self::Mono)];
}

//! The setting `theme`.

use super::choice::{self, Choice};

/// A theme that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ThemeName {
    /// HubSpot's colours.
    Hubspot,
    /// The same on white.
    Light,
    /// Black, white, yellow and cyan.
    HighContrast,
    /// No colours.
    Mono,
}

impl ThemeName {
    /// The names it can be set to.
    pub fn names() -> Vec<&'static str> {
        choice::names::<Self>()
    }

    /// The theme's name, as its file has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hubspot => "hubspot",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }
}

impl Choice for ThemeName {
    const ALL: &'static [(&'static str, Self)] = &[
        ("hubspot", Self::Hubspot),
        ("light", Self::Light),
        ("high-contrast", Self::HighContrast),
        ("mono", Self::Mono),
    ];
}

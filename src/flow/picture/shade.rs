//! Colours of a picture.

use std::fmt;

use ratatui::style::Color;

use crate::term::tier;

/// A colour, red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shade(pub(super) [u8; 3]);

/// The letters where the screen leaves them to the terminal.
pub(super) const INK: Shade = Shade([0xea, 0xf0, 0xf6]);
/// What is behind them then.
pub(super) const GROUND: Shade = Shade([0x18, 0x22, 0x2d]);

impl Shade {
    /// A colour of the screen; `default` where the terminal decides.
    pub(super) fn of(color: Color, default: Self) -> Self {
        tier::rgb(color).map_or(default, Self)
    }

    /// The colour with so many hundredths of another in it.
    pub(super) fn mix(self, other: Self, hundredths: u16) -> Self {
        let mut parts = self.0;
        for (part, other) in parts.iter_mut().zip(other.0) {
            let mixed = (u16::from(*part) * (100 - hundredths) + u16::from(other) * hundredths + 50) / 100;
            *part = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        Self(parts)
    }

    /// White on what is dark, black on what is light.
    pub(super) fn contrast(self) -> Self {
        let [red, green, blue] = self.0.map(u32::from);
        Self(if 2 * red + 5 * green + blue > 8 * 127 { [0; 3] } else { [255; 3] })
    }
}

impl fmt::Display for Shade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_those_of_the_screen() {
        assert_eq!(Shade::of(Color::Rgb(1, 2, 255), INK).to_string(), "#0102ff");
        assert_eq!(Shade::of(Color::Reset, INK), INK);
        assert_eq!(Shade::of(Color::Indexed(231), INK).to_string(), "#ffffff");
        assert_eq!(Shade::of(Color::White, GROUND).to_string(), "#ffffff");
    }

    #[test]
    fn shades_between_two() {
        let (black, white) = (Shade([0; 3]), Shade([255; 3]));
        assert_eq!((black.mix(white, 0), black.mix(white, 100)), (black, white));
        assert_eq!(black.mix(white, 50), Shade([128; 3]));
        assert_eq!((black.contrast(), white.contrast(), GROUND.contrast()), (white, black, white));
    }
}

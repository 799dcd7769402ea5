//! Lengths in quarters of a unit: enough for the middle of a cell and for an eighth of its height, and written without
//! the doubts of floating-point numbers.

use std::{
    fmt,
    ops::{Add, Sub},
};

/// A length in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Length(i32);

impl Length {
    /// So many units.
    pub(super) const fn whole(units: i32) -> Self {
        Self(units * 4)
    }

    /// So many quarters of a unit.
    pub(super) const fn quarters(quarters: i32) -> Self {
        Self(quarters)
    }

    /// So many times as long.
    pub(super) fn times(self, count: u16) -> Self {
        Self(self.0 * i32::from(count))
    }

    /// So many eighths of it, rounded down to a quarter of a unit.
    pub(super) fn eighths(self, eighths: u8) -> Self {
        Self(self.0 * i32::from(eighths) / 8)
    }

    /// Half of it, rounded down to a quarter of a unit.
    pub(super) const fn half(self) -> Self {
        Self(self.0 / 2)
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let rest = [" ", ".25", ".5", ".75"][self.0.unsigned_abs() as usize % 4].trim();
        write!(f, "{sign}{}{rest}", self.0.unsigned_abs() / 4)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_short_as_they_can_be() {
        for (quarters, text) in [(0, "0"), (1, "0.25"), (6, "1.5"), (-3, "-0.75"), (400, "100")] {
            assert_eq!(Length::quarters(quarters).to_string(), text);
        }
        assert_eq!(Length::whole(18).eighths(3).to_string(), "6.75");
    }
}

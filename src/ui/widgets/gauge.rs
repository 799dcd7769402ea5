//! A gauge of seats: how many are assigned, how many are free, and how many leave; told apart by their signs.

use super::pen::Pen;
use crate::{domain::seat::SeatCounts, ui::theme::Role};

/// What is assigned.
pub const ASSIGNED: &str = "█";

/// What is free.
pub const FREE: &str = "░";

/// What leaves at the renewal.
pub const LEAVING: &str = "▒";

/// How many seats there are of which kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// All of them.
    pub bought: u32,
    /// Those that somebody holds.
    pub assigned: u32,
    /// Those that leave.
    pub leaving: u32,
}

impl Gauge {
    /// That of the seats of a type.
    pub const fn of(counts: SeatCounts) -> Self {
        Self { bought: counts.purchased, assigned: counts.assigned, leaving: counts.scheduled }
    }

    /// The columns of each kind: assigned, free, leaving. What there is, however little, is seen.
    fn cells(self, columns: u16) -> [u16; 3] {
        let share = |seats: u32| {
            let share = u64::from(seats) * u64::from(columns) / u64::from(self.bought.max(1));
            u16::try_from(share).unwrap_or(columns).clamp(u16::from(seats > 0), columns)
        };
        let leaving = share(self.leaving);
        let free = u16::from(self.bought.saturating_sub(self.assigned) > self.leaving);
        let assigned = share(self.assigned).min(columns.saturating_sub(leaving + free));
        [assigned, columns.saturating_sub(assigned + leaving), leaving]
    }

    /// Draws it, and answers how many columns it took.
    pub fn draw(self, pen: &mut Pen<'_>, x: u16, y: u16, columns: u16) -> u16 {
        let signs = [(ASSIGNED, Role::Gauge), (FREE, Role::GaugeFree), (LEAVING, Role::GaugeLeaving)];
        let mut at = x;
        for (cells, (sign, role)) in self.cells(columns).into_iter().zip(signs) {
            at += pen.text(at, y, cells, &sign.repeat(cells.into()), role);
        }
        at - x
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_there_is_is_seen() {
        let cells = |bought, assigned, leaving| Gauge { bought, assigned, leaving }.cells(20);
        assert_eq!(cells(10, 5, 0), [10, 10, 0]);
        assert_eq!(cells(160, 156, 2), [18, 1, 1]);
        assert_eq!(cells(160, 158, 2), [19, 0, 1]);
        assert_eq!(cells(1_000_000, 1, 1), [1, 18, 1]);
        assert_eq!(cells(4, 4, 0), [20, 0, 0]);
        assert_eq!(cells(0, 0, 0), [0, 20, 0]);
        assert_eq!(cells(3, 5, 0), [20, 0, 0], "more than there are, as data from elsewhere may have it");
    }
}

//! Seats: their types, the paid pools, and the arithmetic of domain 5.5.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::subscription::{Product, Tier};

/// The kinds of seat. Everybody holds exactly one, except users of the classic flow, who hold none [INV-02].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatType {
    /// Core Seat: paid, every shared feature [CRU-17].
    Core,
    /// Sales Seat: paid, Core and the one-to-one sales tools [CRU-20].
    Sales,
    /// Service Seat: paid, Core and the one-to-one service tools [CRU-20].
    Service,
    /// View-Only Seat: free, may change nothing [CRU-18].
    ViewOnly,
    /// Partner Seat: free, for employees of partners and providers [CRU-21].
    Partner,
}

impl SeatType {
    /// All seat types, in the order screens list them.
    pub const ALL: [Self; 5] = [Self::Core, Self::ViewOnly, Self::Sales, Self::Service, Self::Partner];

    /// Whether a seat of this type is bought; free types are unlimited and have no pool [SEA-09].
    pub const fn is_paid(self) -> bool {
        matches!(self, Self::Core | Self::Sales | Self::Service)
    }

    /// The name in stored keys, files and permission defaults.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::ViewOnly => "view_only",
            Self::Partner => "partner",
        }
    }

    /// The type with this [`slug`](Self::slug).
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|seat| seat.slug() == slug)
    }

    /// The product, at Professional or Enterprise, without which the account has no such seats [TG-02, INV-08].
    pub const fn needs_product(self) -> Option<Product> {
        match self {
            Self::Sales => Some(Product::Sales),
            Self::Service => Some(Product::Service),
            Self::Core | Self::ViewOnly | Self::Partner => None,
        }
    }

    /// The lowest tier of [`needs_product`](Self::needs_product) that brings the seat [TG-02].
    pub const LOWEST_TIER: Tier = Tier::Professional;

    /// Position in arrays that count by seat type.
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// The seats of one paid type that an account has bought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatPool {
    /// Which paid type.
    pub seat: SeatType,
    /// Seats bought and usable now, those leaving at the renewal among them.
    pub purchased: u32,
    /// The fewest the subscription may be brought down to [EXT-30].
    pub committed_minimum: u32,
    /// Fictional price of one seat for a month, in cents [PRC-14].
    pub unit_price_cents: u32,
    /// When the term renews and scheduled removals apply; of a trial's seats, when it is over.
    pub renewal_date: Date,
    /// What seats that were added within the term cost for the rest of it, in cents: it comes with the next bill
    /// [SEA-10, EXT-26].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub added_cents: u64,
    /// Whether they belong to a free trial, cost nothing and go with it [PRC-17].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub trial: bool,
}

/// Whether nothing needs to be written of it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
pub(super) const fn is_zero(cents: &u64) -> bool {
    *cents == 0
}

impl SeatPool {
    /// Fictional price of so many seats for a month, in cents; exact, since it cannot overflow.
    pub const fn monthly_cents(&self, seats: u32) -> u64 {
        monthly_cents(self.unit_price_cents, seats)
    }
}

/// The price of so many seats for a month, in cents, when one costs `unit_price_cents`.
pub const fn monthly_cents(unit_price_cents: u32, seats: u32) -> u64 {
    unit_price_cents as u64 * seats as u64
}

/// How many seats of a type can still be assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// A free type: as many as one likes [EXT-10].
    Unlimited,
    /// A paid type: so many of those bought.
    Seats(SeatCounts),
}

/// The figures of one paid pool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeatCounts {
    /// Bought and usable now.
    pub purchased: u32,
    /// Held by Invited and Active users [INV-03].
    pub assigned: u32,
    /// Leaving at the renewal date [RMS-13].
    pub scheduled: u32,
}

impl SeatCounts {
    /// Seats nobody holds; those leaving at the renewal can be assigned too.
    pub const fn unassigned(self) -> u32 {
        self.purchased.saturating_sub(self.assigned)
    }

    /// How many more can be removed at the renewal, when the subscription cannot go below `minimum` [RMS-14, EXT-30].
    pub const fn removable(self, minimum: u32) -> u32 {
        let above = self.purchased.saturating_sub(minimum);
        let loose = if self.unassigned() < above { self.unassigned() } else { above };
        loose.saturating_sub(self.scheduled)
    }

    /// What assigning `seats` more would do. Seats that are not leaving are used first; each one beyond them takes a
    /// seat back from the scheduled removal [RMS-20, AMB-05].
    ///
    /// # Errors
    /// [`Shortage`] when fewer than `seats` are free [ER-07].
    pub const fn assign(self, seats: u32) -> Result<Taken, Shortage> {
        let free = self.unassigned();
        if seats > free {
            return Err(Shortage { needed: seats, free });
        }
        let left = free - seats;
        let from_removal = self.scheduled.saturating_sub(left);
        Ok(Taken { from_removal })
    }
}

/// What an assignment takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// How many seats it takes back from the scheduled removal [ER-24]; 0 when it leaves it alone.
    pub from_removal: u32,
}

/// Fewer seats are free than are needed [ER-07].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    /// How many the batch needs.
    pub needed: u32,
    /// How many are free.
    pub free: u32,
}

impl Shortage {
    /// How many more would do.
    pub const fn missing(self) -> u32 {
        self.needed.saturating_sub(self.free)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn counts(purchased: u32, assigned: u32, scheduled: u32) -> SeatCounts {
        SeatCounts { purchased, assigned, scheduled }
    }

    /// RMS-14, EXT-30, LM-04, AC-70: how many can be removed, a row a case; the first three are those of domain 5.5.
    #[test]
    fn only_loose_seats_above_the_minimum_are_removed() {
        let table = [
            // purchased, assigned, scheduled, minimum -> removable
            (10, 7, 0, 5, 3),
            (10, 7, 2, 5, 1),
            (10, 8, 2, 5, 0),
            (6, 0, 0, 5, 1),
            (10, 2, 0, 5, 5),
            (10, 2, 5, 5, 0),
            (10, 10, 0, 0, 0),
            (5, 0, 0, 5, 0),
            (4, 0, 0, 5, 0),
            (0, 0, 0, 0, 0),
        ];
        for (purchased, assigned, scheduled, minimum, expected) in table {
            let found = counts(purchased, assigned, scheduled).removable(minimum);
            assert_eq!(found, expected, "{purchased} {assigned} {scheduled} {minimum}");
        }
    }

    /// RMS-20, AC-66, AC-67: the worked example of domain 5.5 and its edges, a row a case.
    #[test]
    fn assigning_takes_from_the_removal_last() {
        let table = [
            // purchased, assigned, scheduled, seats -> taken from the removal, or the shortage's free count
            (10, 7, 2, 1, Ok(0)),
            (10, 8, 2, 1, Ok(1)),
            (10, 9, 1, 1, Ok(1)),
            (10, 7, 2, 3, Ok(2)),
            (10, 7, 2, 4, Err(3)),
            (10, 10, 0, 1, Err(0)),
            (10, 0, 0, 10, Ok(0)),
            (0, 0, 0, 0, Ok(0)),
        ];
        for (purchased, assigned, scheduled, seats, expected) in table {
            let found = counts(purchased, assigned, scheduled).assign(seats);
            assert_eq!(
                found.map(|taken| taken.from_removal).map_err(|short| short.free),
                expected,
                "{purchased} {assigned} {scheduled} {seats}"
            );
        }
    }
}

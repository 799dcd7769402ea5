//! What an account pays for, and the features that come with it.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{add_on::AddOn, seat::SeatType};

/// One subscription of an account: a product at a tier, for a term.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// What was bought; at most one subscription for each product.
    pub product: Product,
    /// How much of it.
    pub tier: Tier,
    /// First day of the running term.
    pub term_start: Date,
    /// The renewal date: first day of the next term [EXT-34].
    pub term_end: Date,
    /// The day of the month on which terms begin, where a shorter month has moved the running one to another day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor_day: Option<i8>,
    /// What was bought on top of it [PRC-05].
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub add_ons: BTreeSet<AddOn>,
}

/// A term: from its first day to the first day of the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The first day.
    pub start: Date,
    /// The first day of the next term.
    pub end: Date,
    /// As in [`Subscription`].
    pub anchor_day: Option<i8>,
}

impl Subscription {
    /// The running term.
    pub const fn term(&self) -> Term {
        Term { start: self.term_start, end: self.term_end, anchor_day: self.anchor_day }
    }
}

impl Term {
    /// The term of a year that begins on a day.
    pub fn yearly(start: Date) -> Self {
        Self::of_months(start, 12)
    }

    /// The term of so many months that begins on a day.
    pub fn of_months(start: Date, months: i32) -> Self {
        let end = after(start, months, start.day());
        Self { start, end, anchor_day: (end.day() != start.day()).then_some(start.day()) }
    }

    /// The next term: of as many months as this one, beginning where this one ends. One that began on the 31st has its
    /// next ones begin on the 31st where the month has one, and on its last day where not.
    #[must_use]
    pub fn next(self) -> Self {
        let anchor = self.anchor_day.unwrap_or_else(|| self.start.day());
        let end = after(self.end, i32::try_from(self.months()).unwrap_or(i32::MAX), anchor);
        let moved = self.end.day() != anchor || end.day() != anchor;
        Self { start: self.end, end, anchor_day: moved.then_some(anchor) }
    }

    /// How many months it counts, at least one.
    pub fn months(self) -> u32 {
        let month = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month());
        u32::try_from((month(self.end) - month(self.start)).max(1)).unwrap_or(1)
    }
}

/// So many months after a day, on the day of the month that is wanted, or the last one before it. Time that cannot be
/// counted any more stands still.
fn after(day: Date, months: i32, wanted: i8) -> Date {
    let month = i32::from(day.month()) - 1 + months;
    let year = i16::try_from(i32::from(day.year()) + month.div_euclid(12)).ok();
    let month = i8::try_from(month.rem_euclid(12) + 1).ok();
    let first = year.zip(month).and_then(|(year, month)| Date::new(year, month, 1).ok());
    let last = first.map(|first| first.days_in_month());
    let found = first.zip(last).and_then(|(first, last)| Date::new(first.year(), first.month(), wanted.min(last)).ok());
    found.unwrap_or(day)
}

/// What HubSpot sells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Product {
    /// Marketing Hub.
    Marketing,
    /// Sales Hub.
    Sales,
    /// Service Hub.
    Service,
    /// CMS Hub.
    Cms,
    /// Operations Hub.
    Operations,
    /// HubSpot Sales, the free product of the classic flow [TG-05].
    SalesFree,
}

impl Product {
    /// The hubs that are for sale, in the order of the pricing page [PRC-05].
    pub const HUBS: [Self; 5] = [Self::Marketing, Self::Sales, Self::Service, Self::Cms, Self::Operations];

    /// The seat type that it brings from Professional on [CRU-20].
    pub fn seat(self) -> Option<SeatType> {
        SeatType::ALL.into_iter().find(|seat| seat.needs_product() == Some(self))
    }

    /// The product's name in stored keys.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::Cms => "cms",
            Self::Operations => "operations",
            Self::SalesFree => "sales_free",
        }
    }
}

/// The tiers, cheapest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Free.
    Free,
    /// Starter.
    Starter,
    /// Professional.
    Professional,
    /// Enterprise.
    Enterprise,
}

impl Tier {
    /// The tiers that cost something, cheapest first.
    pub const PAID: [Self; 3] = [Self::Starter, Self::Professional, Self::Enterprise];

    /// How many seats of each type that it brings come with it by default; no fewer can be kept [CRU-03, EXT-30].
    pub const fn seats_by_default(self) -> u32 {
        match self {
            Self::Free => 0,
            Self::Starter => 1,
            Self::Professional => 3,
            Self::Enterprise => 5,
        }
    }

    /// The name in stored values.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Starter => "starter",
            Self::Professional => "professional",
            Self::Enterprise => "enterprise",
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// Demo and QA 7: month ends, leap days, several terms one after the other; no term drifts away from its day.
    #[test]
    fn terms_keep_their_day() {
        let table = [
            // start, end, then the ends of the next ones
            (date(2024, 1, 31), date(2024, 2, 29), vec![date(2024, 3, 31), date(2024, 4, 30), date(2024, 5, 31)]),
            (date(2023, 1, 31), date(2023, 2, 28), vec![date(2023, 3, 31)]),
            (date(2024, 2, 29), date(2025, 2, 28), vec![date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]),
            (date(2023, 7, 1), date(2024, 7, 1), vec![date(2025, 7, 1)]),
            (date(2024, 11, 15), date(2024, 12, 15), vec![date(2025, 1, 15), date(2025, 2, 15)]),
            (date(2024, 10, 30), date(2025, 1, 30), vec![date(2025, 4, 30), date(2025, 7, 30)]),
        ];
        for (start, end, next) in table {
            let mut term = Term { start, end, anchor_day: None };
            for wanted in next {
                let before = term;
                term = term.next();
                assert_eq!((term.start, term.end), (before.end, wanted), "{before:?}");
            }
        }
        assert_eq!(Term::yearly(date(2024, 2, 29)).next().next().next().end, date(2028, 2, 29));
    }
}

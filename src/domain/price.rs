//! Prices, and exact arithmetic on them. All of them are fictional, and settings can change them [PRC-14].

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    seat::SeatType,
    subscription::{Product, Term, Tier},
};

/// What things cost a month, in whole dollars; fictional [PRC-14].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prices {
    /// Marketing Hub.
    pub marketing: TierPrices,
    /// Sales Hub.
    pub sales: TierPrices,
    /// Service Hub.
    pub service: TierPrices,
    /// CMS Hub.
    pub cms: TierPrices,
    /// Operations Hub.
    pub operations: TierPrices,
    /// A Core Seat, by the highest tier that the account has.
    pub core_seat: TierPrices,
    /// A Sales Seat, by the tier of Sales Hub; there is none at Starter [TG-02].
    pub sales_seat: TierPrices,
    /// A Service Seat, by the tier of Service Hub; there is none at Starter [TG-02].
    pub service_seat: TierPrices,
    /// An add-on, whichever.
    pub add_on: u16,
}

/// What something costs a month at each tier that costs anything, in whole dollars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TierPrices {
    /// At Starter.
    pub starter: u16,
    /// At Professional.
    pub professional: u16,
    /// At Enterprise.
    pub enterprise: u16,
}

impl TierPrices {
    const fn new(starter: u16, professional: u16, enterprise: u16) -> Self {
        Self { starter, professional, enterprise }
    }

    /// The price at a tier, in cents.
    fn cents(self, tier: Tier) -> u32 {
        100 * u32::from(match tier {
            Tier::Free => 0,
            Tier::Starter => self.starter,
            Tier::Professional => self.professional,
            Tier::Enterprise => self.enterprise,
        })
    }
}

impl Default for Prices {
    fn default() -> Self {
        Self {
            marketing: TierPrices::new(20, 790, 3200),
            sales: TierPrices::new(15, 90, 240),
            service: TierPrices::new(15, 80, 220),
            cms: TierPrices::new(25, 390, 1150),
            operations: TierPrices::new(18, 690, 1900),
            core_seat: TierPrices::new(15, 42, 69),
            sales_seat: TierPrices::new(0, 84, 139),
            service_seat: TierPrices::new(0, 79, 129),
            add_on: 95,
        }
    }
}

impl Prices {
    /// What a product costs a month at a tier, seats aside, in cents.
    pub fn product(&self, product: Product, tier: Tier) -> u32 {
        match product {
            Product::Marketing => self.marketing.cents(tier),
            Product::Sales => self.sales.cents(tier),
            Product::Service => self.service.cents(tier),
            Product::Cms => self.cms.cents(tier),
            Product::Operations => self.operations.cents(tier),
            Product::SalesFree => 0,
        }
    }

    /// What a seat costs a month, in cents, at the tier that decides it.
    pub fn seat(&self, seat: SeatType, tier: Tier) -> u32 {
        match seat {
            SeatType::Core => self.core_seat.cents(tier),
            SeatType::Sales => self.sales_seat.cents(tier),
            SeatType::Service => self.service_seat.cents(tier),
            SeatType::ViewOnly | SeatType::Partner => 0,
        }
    }

    /// What an add-on costs a month, in cents.
    pub fn add_on(&self) -> u32 {
        100 * u32::from(self.add_on)
    }
}

/// How long a term runs, and how often its card is charged: once, at its beginning [PRC-08, EXT-34].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// A month; Starter only.
    Monthly,
    /// A year; a commitment at Professional and Enterprise.
    Yearly,
}

impl Period {
    /// The periods at which a tier is sold, the usual one first [EXT-34].
    pub const fn of(tier: Tier) -> &'static [Self] {
        match tier {
            Tier::Free | Tier::Starter => &[Self::Monthly, Self::Yearly],
            Tier::Professional | Tier::Enterprise => &[Self::Yearly],
        }
    }

    /// The term that begins on a day.
    pub fn from(self, start: Date) -> Term {
        match self {
            Self::Monthly => Term::of_months(start, 1),
            Self::Yearly => Term::yearly(start),
        }
    }
}

/// What a monthly price makes for a whole term, in cents.
pub fn for_term(monthly_cents: u64, term: Term) -> u64 {
    monthly_cents.saturating_mul(u64::from(term.months()))
}

/// The part of a term's price that is due when something begins on a day within it: by days, the day itself among them,
/// rounded to the nearest cent, half a cent up [SEA-10].
pub fn prorated(term_cents: u64, term: Term, from: Date) -> u64 {
    let days = |from: Date, to: Date| u128::try_from((to - from).get_days()).unwrap_or(0);
    let whole = days(term.start, term.end).max(1);
    let left = days(from.max(term.start), term.end).min(whole);
    let cents = (u128::from(term_cents) * left * 2 + whole) / (whole * 2);
    u64::try_from(cents).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// SEA-10: exact to the cent: a row a case.
    #[test]
    fn a_part_of_a_term_costs_a_part_of_its_price() {
        let year = Term::yearly(date(2023, 7, 1));
        let leap = Term::yearly(date(2024, 1, 1));
        let month = Term::of_months(date(2024, 2, 1), 1);
        let table = [
            // the price of the term in cents, the term, from which day -> cents
            (36_600, year, date(2023, 7, 1), 36_600),
            (36_600, year, date(2024, 6, 30), 100),
            (36_600, year, date(2024, 7, 1), 0),
            (36_600, year, date(2024, 8, 1), 0),
            (36_600, year, date(2023, 1, 1), 36_600),
            (100, leap, date(2024, 12, 31), 0),
            (183, leap, date(2024, 12, 31), 1),
            (182, leap, date(2024, 12, 31), 0),
            (2900, month, date(2024, 2, 29), 100),
            (4200, month, date(2024, 2, 7), 3331),
            (u64::MAX, year, date(2023, 7, 1), u64::MAX),
        ];
        for (cents, term, from, expected) in table {
            assert_eq!(prorated(cents, term, from), expected, "{cents} {term:?} {from}");
        }
        assert_eq!(for_term(4200, year), 50_400);
        assert_eq!(for_term(4200, month), 4200);
    }
}

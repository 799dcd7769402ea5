//! How many seats an account had bought and assigned, month by month: one small record for each month in which either
//! number moved. A month without a record was as the one before it.

use std::{fmt, str::FromStr};

use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::{
    change::Change,
    hub_id::HubId,
    record::{Record, RecordKey},
    seat::SeatType,
    user::User,
    world::{AccountState, World},
};

/// A month of the calendar, written as `2024-02`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

/// A text that is no month.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no month, which is written as 2024-02")]
pub struct BadMonth(pub String);

impl Month {
    /// The month in which a moment falls in a zone.
    pub fn at(moment: Timestamp, zone: &TimeZone) -> Self {
        let day = zone.to_datetime(moment).date();
        Self { year: day.year(), month: day.month() }
    }

    /// The year.
    pub const fn year(self) -> i16 {
        self.year
    }

    /// The month of the year, from 1.
    pub const fn month(self) -> i8 {
        self.month
    }

    /// So many months before.
    #[must_use]
    pub fn before(self, months: u16) -> Self {
        let count = i32::from(self.year) * 12 + i32::from(self.month) - 1 - i32::from(months);
        let year = i16::try_from(count.div_euclid(12)).unwrap_or(i16::MIN);
        let month = i8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        Self { year, month }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = BadMonth;

    /// Reads what is written, and no other spelling of it.
    fn from_str(text: &str) -> Result<Self, BadMonth> {
        let bad = || BadMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(bad)?;
        let found = Self { year: year.parse().map_err(|_| bad())?, month: month.parse().map_err(|_| bad())? };
        let is_one = (1..=12).contains(&found.month) && found.year >= 0 && found.to_string() == text;
        if is_one { Ok(found) } else { Err(bad()) }
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = BadMonth;

    fn try_from(text: String) -> Result<Self, BadMonth> {
        text.parse()
    }
}

/// How the seats of one paid type were used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatUse {
    /// Seats bought and usable.
    pub bought: u32,
    /// Seats held by Invited and Active users [INV-03].
    pub assigned: u32,
}

/// The seats of an account at the end of a month, or now while the month goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatMonth {
    /// Which month, in the account's zone.
    pub month: Month,
    /// Core Seats.
    pub core: SeatUse,
    /// Sales Seats.
    pub sales: SeatUse,
    /// Service Seats.
    pub service: SeatUse,
}

impl SeatMonth {
    /// How the account's seats are used as it stands.
    pub fn of(state: &AccountState, month: Month) -> Self {
        let used = |seat| SeatUse {
            bought: state.pools().get(&seat).map_or(0, |pool| pool.purchased),
            assigned: state.assigned(seat),
        };
        Self { month, core: used(SeatType::Core), sales: used(SeatType::Sales), service: used(SeatType::Service) }
    }

    /// How the seats of a type were used; nothing for a type that is not bought.
    pub const fn used(&self, seat: SeatType) -> Option<SeatUse> {
        match seat {
            SeatType::Core => Some(self.core),
            SeatType::Sales => Some(self.sales),
            SeatType::Service => Some(self.service),
            SeatType::ViewOnly | SeatType::Partner => None,
        }
    }

    fn used_mut(&mut self, seat: SeatType) -> Option<&mut SeatUse> {
        match seat {
            SeatType::Core => Some(&mut self.core),
            SeatType::Sales => Some(&mut self.sales),
            SeatType::Service => Some(&mut self.service),
            SeatType::ViewOnly | SeatType::Partner => None,
        }
    }

    /// Counts a user in, or out.
    fn count(&mut self, user: &User, comes: bool) {
        let held = user.seat.filter(|_| user.occupies_seat());
        if let Some(used) = held.and_then(|seat| self.used_mut(seat)) {
            used.assigned = if comes { used.assigned.saturating_add(1) } else { used.assigned.saturating_sub(1) };
        }
    }
}

/// The last months of a type of seat, the oldest first, and this one as it stands; nothing is known of months before the
/// first record.
pub fn last_months(state: &AccountState, now: Timestamp, seat: SeatType, months: u16) -> Vec<(Month, Option<SeatUse>)> {
    let this = Month::at(now, &zone_of(state));
    let known = |month: Month| {
        let record = if month == this {
            Some(SeatMonth::of(state, this))
        } else {
            state.seat_months().range(..=month).next_back().map(|(_, record)| *record)
        };
        record.and_then(|record| record.used(seat))
    };
    (0..months).rev().map(|back| this.before(back)).map(|month| (month, known(month))).collect()
}

/// Notes in a change how the seats of each account are used after it, when it moves a number. What bears on it is read
/// out of the change alone: nothing is counted anew.
pub(super) fn note(world: &World, now: Timestamp, change: &mut Change) {
    let moves = |key: &RecordKey| match key {
        RecordKey::User(hub, _) | RecordKey::Pool(hub, _) => Some(*hub),
        _ => None,
    };
    let puts = change.puts.iter().filter_map(|record| match record {
        // Most changes write no user and no pool, and cost no more than this.
        Record::User(hub, _) | Record::Pool(hub, _) => Some(*hub),
        _ => None,
    });
    let mut hubs: Vec<HubId> = puts.chain(change.removes.iter().filter_map(moves)).collect();
    hubs.sort_unstable();
    hubs.dedup();
    for hub in hubs {
        let Some(state) = world.account(hub) else { continue };
        let before = SeatMonth::of(state, Month::at(now, &zone_of(state)));
        let after = moved(before, state, hub, change);
        if after != before {
            change.puts.push(Record::SeatMonth(hub, after));
        }
    }
}

fn moved(mut counts: SeatMonth, state: &AccountState, hub: HubId, change: &Change) -> SeatMonth {
    for record in &change.puts {
        match record {
            Record::User(of, user) if *of == hub => {
                if let Some(before) = state.user(user.email.key()) {
                    counts.count(before, false);
                }
                counts.count(user, true);
            }
            Record::Pool(of, pool) if *of == hub => {
                if let Some(used) = counts.used_mut(pool.seat) {
                    used.bought = pool.purchased;
                }
            }
            _ => {}
        }
    }
    for key in &change.removes {
        match key {
            RecordKey::User(of, email) if *of == hub => {
                if let Some(before) = state.user(email) {
                    counts.count(before, false);
                }
            }
            RecordKey::Pool(of, seat) if *of == hub => {
                if let Some(used) = counts.used_mut(*seat) {
                    used.bought = 0;
                }
            }
            _ => {}
        }
    }
    counts
}

fn zone_of(state: &AccountState) -> TimeZone {
    TimeZone::get(&state.account().time_zone).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_back_over_the_year() {
        let month: Month = "2024-02".parse().unwrap();
        for (back, expected) in [(0, "2024-02"), (1, "2024-01"), (2, "2023-12"), (14, "2022-12"), (26, "2021-12")] {
            assert_eq!(month.before(back).to_string(), expected);
        }
        let sydney = TimeZone::get("Australia/Sydney").unwrap();
        assert_eq!(Month::at("2024-01-31T13:00:00Z".parse().unwrap(), &sydney).to_string(), "2024-02");
        assert_eq!(Month::at("2024-01-31T13:00:00Z".parse().unwrap(), &TimeZone::UTC).to_string(), "2024-01");
    }

    #[test]
    fn a_month_has_one_spelling() {
        for text in ["", "2024", "2024-2", "2024-13", "2024-00", "24-02", "+2024-02", "-024-02", "2024-02-01"] {
            assert_eq!(text.parse::<Month>(), Err(BadMonth(text.to_owned())));
        }
    }
}

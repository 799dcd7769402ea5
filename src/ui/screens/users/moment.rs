//! A moment: the time as filters by time read it.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// The time, and where the days begin that are counted back from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Now.
    pub now: Timestamp,
    /// The beginning of this day, in the account's zone.
    pub today: Timestamp,
    /// The beginning of the day a week ago.
    pub week: Timestamp,
    /// The beginning of the day 30 days ago.
    pub month: Timestamp,
    /// The beginning of the day 90 days ago.
    pub quarter: Timestamp,
}

impl Moment {
    /// This time, with the days of a zone.
    pub fn new(now: Timestamp, zone: &TimeZone) -> Self {
        let today = zone.to_datetime(now).date();
        let start = |days: i64| today.checked_sub(days.days()).ok().and_then(|date| midnight(date, zone));
        Self {
            now,
            today: start(0).unwrap_or(now),
            week: start(7).unwrap_or(Timestamp::MIN),
            month: start(30).unwrap_or(Timestamp::MIN),
            quarter: start(90).unwrap_or(Timestamp::MIN),
        }
    }

    /// Whether both count the days from the same one.
    pub fn same_day(&self, other: &Self) -> bool {
        let days = |moment: &Self| [moment.today, moment.week, moment.month, moment.quarter];
        days(self) == days(other)
    }
}

fn midnight(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(date.to_zoned(zone.clone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_at_midnight_of_the_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let moment = Moment::new("2026-11-22T23:30:00Z".parse().unwrap(), &paris);
        assert_eq!(moment.today.to_string(), "2026-11-22T23:00:00Z");
        assert_eq!(moment.week.to_string(), "2026-11-15T23:00:00Z");
        assert_eq!(moment.month.to_string(), "2026-10-23T22:00:00Z", "summer time");
        let later = Moment::new("2026-11-23T22:59:59Z".parse().unwrap(), &paris);
        assert!(moment.same_day(&later));
        assert!(!moment.same_day(&Moment::new("2026-11-23T23:00:00Z".parse().unwrap(), &paris)));
    }
}

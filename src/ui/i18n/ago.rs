//! How a language says how long ago something happened.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit};

use super::words::{Arg, Words};

impl Words {
    /// How long before `now` the moment `then` was, short enough for a table's column: `just now`, `5 min ago`,
    /// `2 h ago`, `yesterday`, `3 days ago`, `2 months ago`, `1 year ago`; `never` for none.
    ///
    /// The first hour is counted in minutes, the rest of the same day in hours, and all before it in days, months and
    /// years of the calendar in `zone`. A moment after `now` is `just now`: clocks of two machines differ a little.
    pub fn time_ago(&self, then: Option<Timestamp>, now: Timestamp, zone: &TimeZone) -> String {
        let Some(then) = then else { return self.text("ago-never") };
        let count = |id, count: u64| self.with(id, &[("count", Arg::Count(count))]);
        let minutes = u64::try_from(now.duration_since(then).as_secs() / 60).unwrap_or(0);
        if minutes < 60 {
            return if minutes == 0 { self.text("ago-now") } else { count("ago-minutes", minutes) };
        }
        let (then, now) = (zone.to_datetime(then).date(), zone.to_datetime(now).date());
        if then >= now {
            return count("ago-hours", minutes / 60);
        }
        match between(then, now) {
            (0, 0, 1) => self.text("ago-yesterday"),
            (0, 0, days) => count("ago-days", days),
            (0, months, _) => count("ago-months", months),
            (years, ..) => count("ago-years", years),
        }
    }
}

/// The whole years, then months, then days from an earlier day to a later one.
fn between(then: Date, now: Date) -> (u64, u64, u64) {
    // Days that are in the calendar are never too far apart for it.
    then.until((Unit::Year, now)).map_or((0, 0, 0), |span| {
        let whole = |count: i32| u64::from(count.unsigned_abs());
        (whole(span.get_years().into()), whole(span.get_months()), whole(span.get_days()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::Languages;
    use super::*;
    use crate::domain::language::Lang;

    fn ago(zone: &str, then: &str, now: &str) -> (String, String) {
        let languages = Languages::load().unwrap();
        let zone = TimeZone::get(zone).unwrap();
        let (then, now) = (then.parse().unwrap(), now.parse().unwrap());
        let say = |lang| languages.get(lang).time_ago(Some(then), now, &zone);
        (say(Lang::En), say(Lang::Fr))
    }

    #[test]
    fn near_and_far_times_have_their_words() {
        let now = "2026-11-22T12:00:00Z";
        for (then, english, french) in [
            ("2026-11-22T12:00:30Z", "just now", "à l'instant"),
            ("2026-11-22T11:59:01Z", "just now", "à l'instant"),
            ("2026-11-22T11:59:00Z", "1 min ago", "il y a 1 min"),
            ("2026-11-22T11:00:01Z", "59 min ago", "il y a 59 min"),
            ("2026-11-22T11:00:00Z", "1 h ago", "il y a 1 h"),
            ("2026-11-22T00:00:00Z", "12 h ago", "il y a 12 h"),
            ("2026-11-21T23:59:59Z", "yesterday", "hier"),
            ("2026-11-21T00:00:00Z", "yesterday", "hier"),
            ("2026-11-20T23:00:00Z", "2 days ago", "il y a 2 j"),
            ("2026-10-23T12:00:00Z", "30 days ago", "il y a 30 j"),
            ("2026-10-22T12:00:00Z", "1 month ago", "il y a 1 mois"),
            ("2026-09-22T12:00:00Z", "2 months ago", "il y a 2 mois"),
            ("2025-11-23T12:00:00Z", "11 months ago", "il y a 11 mois"),
            ("2025-11-22T12:00:00Z", "1 year ago", "il y a 1 an"),
            ("2020-01-01T12:00:00Z", "6 years ago", "il y a 6 ans"),
        ] {
            assert_eq!(ago("UTC", then, now), (english.to_owned(), french.to_owned()), "{then}");
        }
    }

    #[test]
    fn never_is_a_word() {
        let languages = Languages::load().unwrap();
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        assert_eq!(languages.get(Lang::En).time_ago(None, now, &TimeZone::UTC), "never");
        assert_eq!(languages.get(Lang::Fr).time_ago(None, now, &TimeZone::UTC), "jamais");
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        // The day on which Paris gains an hour has 25 of them, and the day it loses one has 23.
        assert_eq!(ago("Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25T22:30:00Z").0, "24 h ago");
        assert_eq!(ago("Europe/Paris", "2026-03-28T22:59:00Z", "2026-03-29T21:59:00Z").0, "yesterday");
        assert_eq!(ago("Europe/Paris", "2026-03-28T23:00:00Z", "2026-03-29T21:59:00Z").0, "22 h ago");
        // Shortly after midnight, the first hour is still minutes.
        assert_eq!(ago("UTC", "2026-10-31T23:30:00Z", "2026-11-01T00:10:00Z").0, "40 min ago");
        // Months of different lengths.
        assert_eq!(ago("UTC", "2026-01-31T12:00:00Z", "2026-02-28T12:00:00Z").0, "28 days ago");
        assert_eq!(ago("UTC", "2026-01-31T12:00:00Z", "2026-03-01T12:00:00Z").0, "1 month ago");
        assert_eq!(ago("UTC", "2024-02-29T12:00:00Z", "2025-02-28T12:00:00Z").0, "11 months ago");
    }
}

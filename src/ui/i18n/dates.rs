//! How a language writes a day.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::words::{Arg, Words};

impl Words {
    /// The day on which a moment falls in a time zone: `22 Nov 2026`, `22 nov. 2026`.
    pub fn date(&self, at: Timestamp, zone: &TimeZone) -> String {
        self.date_of(zone.to_datetime(at).date())
    }

    /// A moment in a time zone, to the minute: `22 Nov 2026, 17:05`, `22 nov. 2026 à 17:05`.
    pub fn moment(&self, at: Timestamp, zone: &TimeZone) -> String {
        let local = zone.to_datetime(at);
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        self.with("moment", &[("date", Arg::Text(&self.date_of(local.date()))), ("time", Arg::Text(&time))])
    }

    /// A day: `22 Nov 2026`, `22 nov. 2026`, and in French `1er nov. 2026`.
    pub fn date_of(&self, date: Date) -> String {
        let day = u64::from(date.day().unsigned_abs());
        let month = self.text(&format!("month-{}", date.month()));
        // A text, because a year is not grouped.
        let year = date.year().to_string();
        self.with("date", &[("day", Arg::Count(day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Languages;
    use super::*;
    use crate::domain::language::Lang;

    #[test]
    fn days_have_no_leading_nought_and_the_first_is_an_ordinal_in_french() {
        let languages = Languages::load().unwrap();
        for (day, english, french) in [
            (date(2026, 11, 22), "22 Nov 2026", "22 nov. 2026"),
            (date(2026, 1, 1), "1 Jan 2026", "1er janv. 2026"),
            (date(2026, 2, 2), "2 Feb 2026", "2 févr. 2026"),
            (date(2024, 2, 29), "29 Feb 2024", "29 févr. 2024"),
            (date(2026, 5, 21), "21 May 2026", "21 mai 2026"),
            (date(2026, 8, 31), "31 Aug 2026", "31 août 2026"),
            (date(1999, 12, 31), "31 Dec 1999", "31 déc. 1999"),
        ] {
            assert_eq!(languages.get(Lang::En).date_of(day), english);
            assert_eq!(languages.get(Lang::Fr).date_of(day), french);
        }
    }

    #[test]
    fn moments_have_the_time_of_their_zone() {
        let languages = Languages::load().unwrap();
        let at = "2026-01-01T03:07:59Z".parse().unwrap();
        let new_york = TimeZone::get("America/New_York").unwrap();
        assert_eq!(languages.get(Lang::En).moment(at, &new_york), "31 Dec 2025, 22:07");
        assert_eq!(languages.get(Lang::Fr).moment(at, &TimeZone::UTC), "1er janv. 2026 à 03:07");
    }

    #[test]
    fn a_moment_is_on_the_day_of_its_time_zone() {
        let languages = Languages::load().unwrap();
        let words = languages.get(Lang::En);
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let new_york = TimeZone::get("America/New_York").unwrap();
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        // The end of a month: the zones are in two of them.
        assert_eq!(words.date(at("2026-10-31T23:30:00Z"), &paris), "1 Nov 2026");
        assert_eq!(words.date(at("2026-10-31T23:30:00Z"), &TimeZone::UTC), "31 Oct 2026");
        assert_eq!(words.date(at("2026-01-01T03:00:00Z"), &new_york), "31 Dec 2025");
        // Paris is two hours ahead up to 01:00Z on 25 October 2026 and one hour after it.
        assert_eq!(words.date(at("2026-10-24T22:30:00Z"), &paris), "25 Oct 2026");
        assert_eq!(words.date(at("2026-10-25T22:30:00Z"), &paris), "25 Oct 2026");
        assert_eq!(words.date(at("2026-10-25T23:00:00Z"), &paris), "26 Oct 2026");
    }
}

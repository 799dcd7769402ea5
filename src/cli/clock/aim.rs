//! How far the clock is moved, as it is typed.

use jiff::{Span as Lapse, Timestamp, civil::Date, tz::TimeZone};

use crate::{domain::world::AccountState, ui::screens::clock::Span};

/// How far.
#[derive(Clone, Copy, Debug)]
pub(super) enum Aim {
    /// So long.
    After(Lapse),
    /// To the beginning of a day.
    Day(Date),
    /// To something that lies ahead, as on the page.
    Event(Span),
}

/// The events with their names.
const EVENTS: [(&str, Span); 3] =
    [("next-renewal", Span::Renewal), ("next-invite-expiry", Span::Invite), ("next-reset-expiry", Span::Reset)];

impl Aim {
    /// What a text means, if anything.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let event = EVENTS.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
        if let Some((_, event)) = event {
            return Some(Self::Event(event));
        }
        text.parse().map(Self::Day).ok().or_else(|| lapse(text).map(Self::After))
    }

    /// Where the clock would stand then; nothing when nothing of the kind lies ahead, or no calendar goes that far.
    pub fn target(self, account: &AccountState, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::After(lapse) => now.to_zoned(zone.clone()).checked_add(lapse).ok().map(|then| then.timestamp()),
            Self::Day(day) => Span::Date.target(account, now, zone, Some(day)),
            Self::Event(span) => span.target(account, now, zone, None),
        }
    }
}

fn lapse(text: &str) -> Option<Lapse> {
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let number: i64 = number.parse().ok()?;
    let span = Lapse::new();
    match unit.trim() {
        "min" | "minute" | "minutes" => span.try_minutes(number),
        "h" | "hour" | "hours" => span.try_hours(number),
        "d" | "day" | "days" => span.try_days(number),
        "w" | "week" | "weeks" => span.try_weeks(number),
        "mo" | "month" | "months" => span.try_months(number),
        "y" | "year" | "years" => span.try_years(number),
        _ => return None,
    }
    .ok()
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::date};

    use super::*;

    #[test]
    fn durations_dates_and_events_are_told_apart() {
        let lapses = [
            ("30min", 30.minutes()),
            ("12h", 12.hours()),
            ("1d", 1.day()),
            ("2w", 2.weeks()),
            ("1mo", 1.month()),
            ("1 month", 1.month()),
            ("3months", 3.months()),
            ("1y", 1.year()),
            ("0d", 0.days()),
        ];
        for (text, lapse) in lapses {
            let Some(Aim::After(read)) = Aim::read(text) else { panic!("{text}") };
            assert_eq!(read.fieldwise(), lapse.fieldwise(), "{text}");
        }
        assert!(matches!(Aim::read("2024-07-01"), Some(Aim::Day(day)) if day == date(2024, 7, 1)));
        assert!(matches!(Aim::read("next-renewal"), Some(Aim::Event(Span::Renewal))));
        for text in ["", "1", "d", "-1d", "1.5d", "1m", "1 fortnight", "2024-13-01", "next", "99999999999999999999d"] {
            assert!(Aim::read(text).is_none(), "{text:?}");
        }
    }
}

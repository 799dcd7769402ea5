//! The ways to move the clock on, as data.

use jiff::{Span as Lapse, Timestamp, ToSpan, civil, tz::TimeZone};

use crate::domain::{
    due,
    forecast::{self, Event},
    world::AccountState,
};

/// How far the clock is moved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// An hour.
    Hour,
    /// A day of the calendar.
    Day,
    /// A week.
    Week,
    /// A month of the calendar.
    Month,
    /// To the next renewal of the account.
    Renewal,
    /// To the end of the invitation that ends next.
    Invite,
    /// To the end of the link to choose another password that ends next.
    Reset,
    /// To the beginning of a day that is typed.
    Date,
}

impl Span {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 8] =
        [Self::Hour, Self::Day, Self::Week, Self::Month, Self::Renewal, Self::Invite, Self::Reset, Self::Date];

    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Hour => "clock-hour",
            Self::Day => "clock-day",
            Self::Week => "clock-week",
            Self::Month => "clock-month",
            Self::Renewal => "clock-renewal",
            Self::Invite => "clock-invite",
            Self::Reset => "clock-reset",
            Self::Date => "clock-date",
        }
    }

    /// Where the clock would stand then, in the account's zone; nothing when no such thing lies ahead. A typed day is
    /// what stands in the field.
    pub fn target(
        self,
        account: &AccountState,
        now: Timestamp,
        zone: &TimeZone,
        typed: Option<civil::Date>,
    ) -> Option<Timestamp> {
        let after = |lapse: Lapse| now.to_zoned(zone.clone()).checked_add(lapse).ok().map(|then| then.timestamp());
        let link = |wanted: fn(&Event) -> bool| {
            let ends = forecast::links(account, now).filter(|link| wanted(&link.what));
            ends.map(|link| link.at).filter(|at| *at > now).min()
        };
        match self {
            Self::Hour => after(1.hour()),
            Self::Day => after(1.day()),
            Self::Week => after(1.week()),
            Self::Month => after(1.month()),
            Self::Renewal => due::next_renewal(account).map(|due| due.at.max(now)),
            Self::Invite => link(|event| matches!(event, Event::InviteExpires(_))),
            Self::Reset => link(|event| matches!(event, Event::ResetExpires(_))),
            Self::Date => typed.and_then(|day| day.to_zoned(zone.clone()).ok()).map(|day| day.timestamp()),
        }
    }
}

//! Which way to move the clock is chosen, and what it will bring.

use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};

use super::Span;
use crate::{
    domain::forecast::{Forecast, forecast},
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        widgets::{cursor, field::Field},
    },
};

/// How many of the things that lie ahead are shown at most.
const SHOWN: usize = 100;

/// How many characters a day has, written as `2024-07-01`.
const DAY_LENGTH: usize = 10;

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The row of the way that is chosen.
    pub row: usize,
    /// The day that is typed, such as `2024-07-01`.
    pub date: Field,
    /// Where each way leads, in the order of the rows.
    pub targets: [Option<Timestamp>; Span::ALL.len()],
    /// What the chosen way will bring.
    pub ahead: Forecast,
    /// Why the clock cannot be moved that way; said until something else is chosen or typed.
    pub wrong: Option<&'static str>,
    /// Whether what lies ahead has the keyboard, to be read.
    pub reading: bool,
    /// Whether the world lives in real time, so that there is nothing to choose.
    pub real_time: bool,
}

impl State {
    /// The way that is chosen.
    pub const fn span(&self) -> Span {
        Span::ALL[self.row]
    }

    /// The day that is typed, once it is one.
    pub fn day(&self) -> Option<Date> {
        self.date.text().trim().parse().ok()
    }

    /// Where the chosen way leads.
    pub const fn target(&self) -> Option<Timestamp> {
        self.targets[self.row]
    }

    /// Whether the field of the day has the keyboard.
    fn typing(&self) -> bool {
        self.span() == Span::Date && !self.reads()
    }

    /// Whether what lies ahead has the keyboard: it alone has, in real time.
    pub const fn reads(&self) -> bool {
        self.reading || self.real_time
    }

    fn choose(&mut self, row: usize, around: &mut Surroundings<'_>) {
        self.row = row.min(Span::ALL.len() - 1);
        (self.wrong, self.reading) = (None, false);
        around.viewer.scroll_to_top(WidgetId::ClockAhead);
        self.look_ahead(around);
    }

    /// Finds out anew where each way leads, and what the chosen one will bring; in real time, what the next year will.
    fn look_ahead(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        let day = self.day();
        self.real_time = !around.world.clock().is_simulated();
        self.targets = Span::ALL.map(|span| span.target(account, around.now, &zone, day));
        let year = || around.now.to_zoned(zone.clone()).checked_add(1.year()).ok().map(|then| then.timestamp());
        let to = if self.real_time { year() } else { self.target() };
        self.ahead = match to.filter(|to| *to >= around.now) {
            Some(to) => forecast(around.world, around.actor.hub, around.now, to, SHOWN),
            None => Forecast::default(),
        };
    }

    /// Takes in that the day in the field is another one: what is wrong with it is said once it is typed whole.
    fn typed(&mut self, around: &mut Surroundings<'_>) {
        around.viewer.scroll_to_top(WidgetId::ClockAhead);
        self.look_ahead(around);
        let whole = self.date.text().len() >= DAY_LENGTH;
        self.wrong = if whole { self.wrong_day(around) } else { None };
    }

    /// What is wrong with the day in the field.
    fn wrong_day(&self, around: &Surroundings<'_>) -> Option<&'static str> {
        match self.target() {
            None if self.date.is_empty() => Some("clock-no-date"),
            None if looks_like_a_day(self.date.text()) => Some("clock-no-such-day"),
            None => Some("clock-bad-date"),
            Some(to) if to < around.now => Some("clock-back"),
            Some(_) => None,
        }
    }

    fn go(&mut self, around: &mut Surroundings<'_>) -> Step {
        let wrong_day = if self.span() == Span::Date { self.wrong_day(around) } else { None };
        let why = match (wrong_day, self.target()) {
            _ if self.real_time => "clock-real-time",
            (Some(why), _) => why,
            (None, None) => "clock-nothing-ahead",
            (None, Some(to)) if to == around.now && self.ahead.is_empty() => "clock-there-already",
            (None, Some(to)) => {
                around.viewer.scroll_to_top(WidgetId::Dialog);
                return Step::Ask(Question::MoveClock { to, ahead: Box::new(self.ahead.clone()) });
            }
        };
        (self.wrong, self.reading) = (Some(why), false);
        Step::Stay
    }

    /// Scrolls what lies ahead, when an action does.
    fn scrolled(&self, action: ActionId, around: &mut Surroundings<'_>) -> bool {
        let pages = matches!(action, ActionId::PageUp | ActionId::PageDown);
        if !self.reads() && !pages {
            return false;
        }
        let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::ClockAhead)) else { return false };
        around.viewer.scroll_by(WidgetId::ClockAhead, rows);
        true
    }
}

/// Whether a text is written as a day is, be there such a day or not.
pub fn looks_like_a_day(text: &str) -> bool {
    let digits = |c: char| c.is_ascii_digit();
    let mut parts = text.trim().split('-');
    let mut part = |length| parts.next().is_some_and(|part| part.len() == length && part.chars().all(digits));
    part(4) && part(2) && part(2) && parts.next().is_none()
}

/// Whether a character stands in a day.
const fn of_a_day(c: char) -> bool {
    c.is_ascii_digit() || c == '-'
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Clock.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let field = self.typing().then_some(C::Field);
        let ways = (!self.real_time).then_some(C::ClockWays);
        let rows = if self.reads() { C::Reading } else { C::List };
        field.into_iter().chain(ways).chain([C::Clock, rows, C::Panes, C::Return, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        match (self.reads(), self.typing()) {
            (true, _) => WidgetId::ClockAhead,
            (false, true) => WidgetId::ClockDate,
            (false, false) => WidgetId::ClockWays,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match action {
            ActionId::Activate => Some("action-move-clock"),
            ActionId::NextField if self.reads() => Some("action-choose-way"),
            ActionId::NextField => Some("action-read-ahead"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            _ if self.scrolled(action, around) => Step::Stay,
            ActionId::Activate => self.go(around),
            ActionId::NextField | ActionId::PrevField => {
                self.reading = !self.reading;
                Step::Stay
            }
            ActionId::Snapshots => Step::open(Overlay::Snapshots(Box::default())),
            ActionId::Back if self.reading => {
                self.reading = false;
                Step::Stay
            }
            ActionId::Back => {
                // What was typed is of no use to whoever comes back.
                *self = Self::default();
                Step::GoBack
            }
            other => match cursor::moved(other, self.row, Span::ALL.len(), Span::ALL.len()) {
                Some(row) => {
                    self.choose(row, around);
                    Step::Stay
                }
                None => Step::Elsewhere(other),
            },
        }
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        let moves = matches!(key.code, KeyCode::Up | KeyCode::Down);
        if !self.typing() || moves {
            return None;
        }
        // Nothing else stands in a day.
        if key.typed().is_some_and(|c| !of_a_day(c)) {
            return Some(Step::Stay);
        }
        if !self.date.key(key) {
            return None;
        }
        self.typed(around);
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.typing() {
            return Step::Ignored;
        }
        let day: String = text.chars().filter(|c| of_a_day(*c)).collect();
        self.date.insert(&day);
        self.typed(around);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match (hit.widget, hit.row) {
            (WidgetId::ClockWays, Some(row)) if row == self.row => self.go(around),
            (WidgetId::ClockWays, Some(row)) => {
                self.choose(row, around);
                Step::Stay
            }
            (WidgetId::ClockDate, _) => {
                self.choose(Span::ALL.len() - 1, around);
                Step::Stay
            }
            (WidgetId::ClockAhead, _) => {
                self.reading = true;
                Step::Stay
            }
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let before = self.target();
        self.look_ahead(around);
        // The clock has come to the day that was typed, or past it: the field is for the next one.
        if self.typing() && before.is_some_and(|to| to <= around.now) {
            self.date.take();
            self.wrong = None;
            self.look_ahead(around);
        }
    }
}

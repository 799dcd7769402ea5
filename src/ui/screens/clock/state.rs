//! Which way to move the clock is chosen, and what it will bring.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use super::Span;
use crate::{
    domain::{
        clock::Clock,
        forecast::{Forecast, forecast},
    },
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
        self.span() == Span::Date
    }

    fn choose(&mut self, row: usize, around: &Surroundings<'_>) {
        self.row = row.min(Span::ALL.len() - 1);
        self.wrong = None;
        self.look_ahead(around);
    }

    /// Finds out anew where each way leads, and what the chosen one will bring.
    fn look_ahead(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let zone = TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC);
        let day = self.day();
        self.targets = Span::ALL.map(|span| span.target(account, around.now, &zone, day));
        self.ahead = match self.target().filter(|to| *to >= around.now) {
            Some(to) => forecast(around.world, around.actor.hub, around.now, to, SHOWN),
            None => Forecast::default(),
        };
    }

    fn go(&mut self, around: &Surroundings<'_>) -> Step {
        let why = match self.target() {
            _ if matches!(around.world.clock(), Clock::System) => "clock-real-time",
            None if self.typing() && self.date.is_empty() => "clock-no-date",
            None if self.typing() => "clock-bad-date",
            None => "clock-nothing-ahead",
            Some(to) if to < around.now => "clock-back",
            Some(to) if to == around.now && self.ahead.events.is_empty() => "clock-there-already",
            Some(to) => {
                let (count, more) = (self.ahead.events.len(), self.ahead.more);
                return Step::Ask(Question::MoveClock { to, count, more });
            }
        };
        self.wrong = Some(why);
        Step::Stay
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Clock.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let field = self.typing().then_some(C::Field);
        field.into_iter().chain([C::Clock, C::List, C::Panes, C::Return, C::Always]).collect()
    }

    fn focus(&self) -> WidgetId {
        if self.typing() { WidgetId::ClockDate } else { WidgetId::ClockWays }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        (action == ActionId::Activate).then_some("action-move-clock")
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Activate => self.go(around),
            ActionId::NextField => {
                self.choose((self.row + 1) % Span::ALL.len(), around);
                Step::Stay
            }
            ActionId::PrevField => {
                self.choose((self.row + Span::ALL.len() - 1) % Span::ALL.len(), around);
                Step::Stay
            }
            ActionId::Snapshots => Step::open(Overlay::Snapshots(Box::default())),
            ActionId::Back => {
                // What was typed is of no use to whoever comes back.
                *self = Self::default();
                Step::Go(Place::Users)
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
        if !self.typing() || moves || !self.date.key(key) {
            return None;
        }
        self.wrong = None;
        self.look_ahead(around);
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, around: &mut Surroundings<'_>) -> Step {
        if !self.typing() {
            return Step::Ignored;
        }
        self.date.insert(text);
        self.wrong = None;
        self.look_ahead(around);
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

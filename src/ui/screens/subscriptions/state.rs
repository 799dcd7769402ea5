//! Which button has the focus, and what the keys do.

use super::{Control, Stop, Verb, control};
use crate::{
    domain::{
        billing, decide,
        guard::{self, Actor, Operation},
        rejection::Rejection,
        seat::SeatType,
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question},
        part::{Part, Surroundings},
        place::Place,
        screens::billing as tabs,
        step::Step,
        toast::Level,
        wizards::{buy_seats, remove_seats},
        wording,
    },
};

/// The page as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The button with the focus.
    pub at: Option<Stop>,
    /// Whether somebody has gone to a button: until then the page is shown from its top.
    pub touched: bool,
    /// Whether that can be pressed.
    live: bool,
    /// Whether the card on file can be charged.
    chargeable: bool,
    /// Whether a charge failed, so that it can be tried again.
    past_due: bool,
}

impl State {
    /// Puts the focus onto the button that removes seats of a type, without pressing it [RMS-03].
    pub fn show(&mut self, seat: SeatType, around: &Surroundings<'_>) {
        self.touched = true;
        self.at = Some(Stop::Seats(Control { seat, verb: Verb::Remove }));
        self.look(around);
    }

    /// The button with the focus, as the account stands now.
    fn stop(&self, around: &Surroundings<'_>) -> Option<Stop> {
        let account = around.account()?;
        let all = control::stops(account);
        self.at.filter(|at| all.contains(at)).or_else(|| control::first_stop(account))
    }

    /// Takes in what has become of the button with the focus.
    fn look(&mut self, around: &Surroundings<'_>) {
        self.at = self.stop(around);
        self.chargeable = tabs::chargeable(around);
        let settles = || guard::allowed(around.world, around.actor, Operation::ManageBilling).is_ok();
        self.live = match self.at {
            Some(Stop::Due(action)) => settles() && (self.chargeable || action != ActionId::RetryCharge),
            Some(Stop::Seats(control)) => control.is_live(around.world, around.actor),
            None => false,
        };
    }

    fn go(&mut self, by: isize, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let all = control::stops(account);
        let now = self.stop(around);
        self.touched = true;
        let at = all.iter().position(|stop| Some(*stop) == now).unwrap_or(0);
        let last = all.len().saturating_sub(1);
        self.at = all.get(at.saturating_add_signed(by).min(last)).copied();
        self.look(around);
    }

    fn press(&mut self, control: Control, around: &Surroundings<'_>) -> Step {
        self.touched = true;
        self.at = Some(Stop::Seats(control));
        self.look(around);
        let seat = control.seat;
        let answer = match control.verb {
            Verb::Add => decide::for_sale(around.world, around.actor, seat).map(|pool| {
                let page = buy_seats::State::new(seat, decide::most(pool));
                Step::open(Overlay::BuySeats(Box::new(page)))
            }),
            Verb::Remove => decide::removable(around.world, around.actor, seat).map(|found| {
                let dialog = remove_seats::State::new(seat, found.most);
                Step::open(Overlay::RemoveSeats(Box::new(dialog)))
            }),
            Verb::Cancel => guard::allowed(around.world, around.actor, Operation::ManageSeats)
                .map_err(Rejection::Refused)
                .map(|()| Self::ask_to_cancel(seat, around)),
        };
        answer.unwrap_or_else(|why| match why {
            Rejection::Refused(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
            Rejection::RemoveSeats(no) => Step::Tell(Level::Warning, wording::remove_seats::rejection(no)),
            other => Step::Ask(Question::Refused(other)),
        })
    }

    fn ask_to_cancel(seat: SeatType, around: &Surroundings<'_>) -> Step {
        let removal = around.account().and_then(|account| account.pending_removals(seat).next());
        removal.map_or(Step::Ignored, |removal| {
            let (seats, effective_on) = (removal.quantity, removal.effective_on);
            Step::Ask(Question::CancelRemoval { seat, seats, effective_on })
        })
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::Billing.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        [ContextId::Subscriptions, ContextId::List].into_iter().chain(tabs::contexts(self.past_due)).collect()
    }

    fn focus(&self) -> WidgetId {
        self.at.map_or(WidgetId::Subscriptions, Stop::widget)
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        if action != ActionId::Activate {
            return None;
        }
        Some(match self.at? {
            Stop::Due(ActionId::RetryCharge) => "action-retry-charge",
            Stop::Due(_) => "action-change-card",
            Stop::Seats(Control { verb: Verb::Cancel, .. }) => "action-cancel-removal",
            Stop::Seats(Control { verb: Verb::Remove, .. }) => "action-remove-seats",
            Stop::Seats(Control { verb: Verb::Add, .. }) => "action-add-seats",
        })
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        match action {
            ActionId::Activate => !self.live,
            other => tabs::dims(other, self.chargeable),
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::Down | ActionId::NextField | ActionId::NextButton => self.go(1, around),
            ActionId::Up | ActionId::PrevField | ActionId::PrevButton => self.go(-1, around),
            // From one type of seat to the next, as far as both have two buttons.
            ActionId::PageDown => self.go(2, around),
            ActionId::PageUp => self.go(-2, around),
            ActionId::First => self.go(isize::MIN, around),
            ActionId::Last => self.go(isize::MAX, around),
            ActionId::Activate => {
                return match self.stop(around) {
                    Some(Stop::Due(action)) => tabs::act(action, Place::Billing, None, around),
                    Some(Stop::Seats(control)) => self.press(control, around),
                    None => Step::Ignored,
                };
            }
            other => return tabs::act(other, Place::Billing, None, around),
        }
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::Billing(control) => self.press(control, around),
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        let before = self.past_due;
        self.past_due = around.account().is_some_and(|account| billing::past_due(account).next().is_some());
        // A bill that has become past due is what the page is about now [PRC-16].
        if self.past_due && !before {
            self.at = None;
        }
        self.look(around);
    }
}

//! The dialog's state: a number and what has the focus; then what was confirmed.

use jiff::civil::Date;

use crate::{
    domain::{
        command::{Command, RemoveSeats},
        decide,
        rejection::{Rejection, RemoveSeatsRejection},
        seat::SeatType,
    },
    ui::{
        action::{ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        toast::Saying,
        widgets::spinner::Spinner,
        wording,
    },
};

/// The dialog as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The type.
    pub seat: SeatType,
    /// How many to remove, within what can be [RMS-14].
    pub amount: Spinner,
    /// What has the focus.
    pub focus: Focus,
    /// What others have done meanwhile: fewer can be removed, or none.
    pub notice: Option<Saying>,
    /// What was confirmed, once it was [RMS-09].
    pub confirmed: Option<Confirmed>,
}

/// What was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    /// How many leave by this removal.
    pub seats: u32,
    /// How many leave in all.
    pub total: u32,
    /// When.
    pub effective_on: Date,
}

/// What can have the focus, in the order in which Tab walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The number of seats.
    Amount,
    /// The button that removes.
    Remove,
    /// The button that leaves, before and after.
    Close,
}

impl Focus {
    const ORDER: [Self; 3] = [Self::Amount, Self::Remove, Self::Close];

    const fn widget(self) -> WidgetId {
        match self {
            Self::Amount => WidgetId::RemoveAmount,
            Self::Remove => WidgetId::RemoveSubmit,
            Self::Close => WidgetId::RemoveClose,
        }
    }
}

impl State {
    /// The dialog for a type of which up to `most` can be removed; it starts at one [AC-60].
    pub fn new(seat: SeatType, most: u32) -> Self {
        let amount = Spinner::new(1, 1, most);
        Self { seat, amount, focus: Focus::Amount, notice: None, confirmed: None }
    }

    /// Takes in that it was done: the confirmation, with its one button.
    pub fn committed(&mut self, confirmed: Confirmed) {
        self.confirmed = Some(confirmed);
        self.focus = Focus::Close;
        self.notice = None;
    }

    /// Takes in that others were faster: fewer can be removed now, and nothing was. Answers whether the dialog says so.
    pub fn rejected(&mut self, no: RemoveSeatsRejection) -> bool {
        let RemoveSeatsRejection::Quantity { most, .. } = no else { return false };
        self.amount.set_most(most);
        self.notice = Some(wording::remove_seats::rejection(no));
        true
    }

    fn submit(&mut self, around: &Surroundings<'_>) -> Step {
        // What can be removed may have changed since the number was chosen.
        if let Err(Rejection::RemoveSeats(no)) = decide::removable(around.world, around.actor, self.seat) {
            self.notice = Some(wording::remove_seats::rejection(no));
            return Step::Stay;
        }
        let wanted = RemoveSeats { seat: self.seat, quantity: self.amount.value() };
        Step::Submit(Box::new(Command::RemoveSeats(wanted)))
    }

    fn move_focus(&mut self, by: usize) {
        let at = Focus::ORDER.iter().position(|focus| *focus == self.focus).unwrap_or(0);
        self.focus = Focus::ORDER[(at + by) % Focus::ORDER.len()];
        self.amount.rest();
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        if self.confirmed.is_some() { "remove-seats.confirmed" } else { "remove-seats" }
    }

    fn contexts(&self) -> Vec<ContextId> {
        match self.confirmed {
            Some(_) => vec![ContextId::Dialog, ContextId::Always],
            None => vec![ContextId::Dialog, ContextId::Spinner, ContextId::Always],
        }
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate | ActionId::Back, _) if self.confirmed.is_some() => Some("action-close"),
            (ActionId::Activate, Focus::Close) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Activate, _) => Some("action-remove-seats"),
            (ActionId::Up, _) => Some("action-more-fewer"),
            (ActionId::NextField, _) => Some("action-to-buttons"),
            _ => None,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.confirmed.is_some() {
            return match action {
                ActionId::Activate | ActionId::Toggle | ActionId::Back => Step::close(),
                ActionId::NextField | ActionId::PrevField => Step::Stay,
                other => Step::Elsewhere(other),
            };
        }
        // There is one number in the dialog, so that the keys that move it do so wherever the focus is.
        if self.amount.act(action) {
            self.focus = Focus::Amount;
            self.notice = None;
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(Focus::ORDER.len() - 1),
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Close => return Step::close(),
            ActionId::Activate | ActionId::Toggle => return self.submit(around),
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        let taken = self.confirmed.is_none() && self.amount.key(key);
        taken.then(|| {
            self.focus = Focus::Amount;
            self.notice = None;
            Step::Stay
        })
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::RemoveLess => self.act(ActionId::Down, around),
            WidgetId::RemoveMore => self.act(ActionId::Up, around),
            WidgetId::RemoveAmount => {
                self.focus = Focus::Amount;
                Step::Stay
            }
            WidgetId::RemoveSubmit => {
                self.focus = Focus::Remove;
                self.submit(around)
            }
            WidgetId::RemoveClose => Step::close(),
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if self.confirmed.is_some() {
            return;
        }
        match decide::removable(around.world, around.actor, self.seat) {
            Ok(found) => {
                let before = self.amount;
                self.amount.set_most(found.most);
                if self.amount.value() < before.value() {
                    let most = found.most;
                    let no = RemoveSeatsRejection::Quantity { seat: self.seat, quantity: before.value(), most };
                    self.notice = Some(wording::remove_seats::rejection(no));
                }
            }
            Err(Rejection::RemoveSeats(no)) => self.notice = Some(wording::remove_seats::rejection(no)),
            Err(_) => {}
        }
    }
}

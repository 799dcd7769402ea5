//! The page's state: a number, and what has the focus.

use crate::{
    domain::{
        billing,
        command::BuySeats,
        decide,
        guard::{self, Operation},
        seat::{SeatPool, SeatType},
    },
    ui::{
        action::{Action, ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        overlays::{Overlay, Question, change_card, question::SeatsBill},
        part::{Part, Surroundings},
        screens::billing as tabs,
        step::Step,
        toast::Level,
        widgets::{cursor, spinner::Spinner},
        wording,
    },
};

/// The page as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The type that is sold.
    pub seat: SeatType,
    /// How many are missing where it was opened from; 0 when nothing needs them yet.
    pub missing: u32,
    /// How many to add [AMB-34].
    pub amount: Spinner,
    /// What has the focus.
    pub focus: Focus,
}

/// What can have the focus, in the order in which Tab walks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The number of seats.
    Amount,
    /// The button that buys.
    Buy,
    /// The button that leaves.
    Cancel,
}

impl Focus {
    const ORDER: [Self; 3] = [Self::Amount, Self::Buy, Self::Cancel];

    const fn widget(self) -> WidgetId {
        match self {
            Self::Amount => WidgetId::BuyAmount,
            Self::Buy => WidgetId::BuySubmit,
            Self::Cancel => WidgetId::BuyCancel,
        }
    }
}

impl State {
    /// The page for a type of which up to `most` can be bought; it starts at one [SEA-10].
    pub fn new(seat: SeatType, most: u32) -> Self {
        Self { seat, missing: 0, amount: Spinner::new(1, 1, most), focus: Focus::Amount }
    }

    /// The page where so many are missing; it starts at their number [ER-07].
    pub fn missing(seat: SeatType, missing: u32, most: u32) -> Self {
        Self { missing, amount: Spinner::new(missing, 1, most), ..Self::new(seat, most) }
    }

    /// Asks before it buys, or says why nothing can be bought.
    fn buy(&self, around: &Surroundings<'_>) -> Step {
        let order = BuySeats { seat: self.seat, quantity: self.amount.value() };
        match decide::for_sale(around.world, around.actor, self.seat) {
            Ok(pool) => Self::ask(order, pool, around),
            Err(rejection) => Step::Ask(Question::Refused(rejection)),
        }
    }

    /// Without a card that can be charged the way leads over the form for one, and back to the number that was chosen
    /// [SM-4, SEA-10, ER-11].
    fn ask(order: BuySeats, pool: &SeatPool, around: &Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::Ignored };
        let bill = if pool.unit_price_cents == 0 {
            None
        } else {
            let card = match billing::valid_card(account, around.now) {
                Ok(card) => card.mark(),
                Err(problem) => {
                    return match guard::allowed(around.world, around.actor, Operation::ManageBilling) {
                        Ok(()) => Step::open(Overlay::ChangeCard(Box::new(change_card::State::new(Some(problem))))),
                        Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
                    };
                }
            };
            let rest_cents = billing::added_cents(account, pool, order.quantity, billing::today(account, around.now));
            Some(SeatsBill { rest_cents, on: pool.renewal_date, card })
        };
        let purchased = pool.purchased.saturating_add(order.quantity);
        Step::Ask(Question::BuySeats { order, purchased, monthly_cents: pool.monthly_cents(order.quantity), bill })
    }

    fn move_focus(&mut self, by: usize) {
        let at = Focus::ORDER.iter().position(|focus| *focus == self.focus).unwrap_or(0);
        self.focus = Focus::ORDER[(at + by) % Focus::ORDER.len()];
        self.amount.rest();
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "buy-seats"
    }

    fn contexts(&self) -> Vec<ContextId> {
        match self.focus {
            Focus::Amount => vec![ContextId::Purchase, ContextId::Spinner, ContextId::Always],
            // Beside the number the same keys read the page.
            Focus::Buy | Focus::Cancel => {
                vec![ContextId::Purchase, ContextId::Reading, ContextId::Question, ContextId::Always]
            }
        }
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            (ActionId::Activate, Focus::Amount | Focus::Buy) => Some("action-buy"),
            (ActionId::Up, Focus::Amount) => Some("action-more-fewer"),
            (ActionId::Up, Focus::Buy | Focus::Cancel) => Some("action-scroll"),
            (ActionId::NextField, _) => Some("action-to-buttons"),
            (ActionId::ChangeCard, _) => Some("action-card"),
            _ => None,
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        // Nothing else on the page says how to mend a card that cannot be charged.
        if action.id == ActionId::ChangeCard { 1 } else { action.prominence }
    }

    fn scrolled(&self) -> WidgetId {
        WidgetId::BuySeats
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if self.focus == Focus::Amount {
            if self.amount.act(action) {
                return Step::Stay;
            }
        } else if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::BuySeats)) {
            around.viewer.scroll_by(WidgetId::BuySeats, rows);
            return Step::Stay;
        }
        match action {
            ActionId::NextField => self.move_focus(1),
            ActionId::PrevField => self.move_focus(Focus::ORDER.len() - 1),
            ActionId::NextButton | ActionId::PrevButton => {
                self.focus = if self.focus == Focus::Buy { Focus::Cancel } else { Focus::Buy };
            }
            ActionId::Activate | ActionId::Toggle if self.focus == Focus::Cancel => return Step::close(),
            ActionId::Activate | ActionId::Toggle => return self.buy(around),
            ActionId::Back => return Step::close(),
            ActionId::ChangeCard => return tabs::change_card(around),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        (self.focus == Focus::Amount && self.amount.key(key)).then_some(Step::Stay)
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.widget {
            WidgetId::BuyLess | WidgetId::BuyMore => {
                self.focus = Focus::Amount;
                self.act(if hit.widget == WidgetId::BuyLess { ActionId::Down } else { ActionId::Up }, around)
            }
            WidgetId::BuyAmount => {
                self.focus = Focus::Amount;
                Step::Stay
            }
            WidgetId::BuySubmit => {
                self.focus = Focus::Buy;
                self.buy(around)
            }
            WidgetId::BuyCancel => Step::close(),
            _ => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        if let Some(pool) = around.account().and_then(|account| account.pools().get(&self.seat)) {
            self.amount.set_most(decide::most(pool));
        }
    }
}

//! What was chosen and typed, what it comes to, and where one is.

use super::{
    Cart,
    changes::changes,
    step::{Focus, Page, PayWith},
};
use crate::{
    domain::{
        billing,
        card::{self, Card, CardMark, CardProblem},
        command::{Command, Purchase},
        decide::{Quote, quote},
        order::{Item, OrderId},
        rejection::PurchaseRejection,
        world::AccountState,
    },
    ui::{card_form::Form, part::Surroundings, toast::Saying, wording},
};

/// The checkout as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is to be bought.
    pub cart: Cart,
    /// Whether it is the bundle of the pricing page, whose ticks go once it is bought.
    pub from_bundle: bool,
    /// The page.
    pub page: Page,
    /// What has the focus.
    pub focus: Focus,
    /// The row of the cart with the cursor.
    pub row: usize,
    /// Which card is charged.
    pub pay_with: PayWith,
    /// The form for another one.
    pub form: Form,
    /// The other one, once the form was right.
    pub card: Option<Card>,
    /// Why the card on file cannot be charged, once one wanted to go on with it [ER-11].
    pub refused: Option<CardProblem>,
    /// What it comes to, when it can be bought: what the pages show, and what is agreed to.
    pub quote: Option<Quote>,
    /// Why it cannot be bought as it is.
    pub problem: Option<PurchaseRejection>,
    /// What happened meanwhile: said until the next key that goes on.
    pub notice: Option<Saying>,
    /// What the review has shown, in cents, when it costs something else now: that is agreed to before it is completed.
    pub repriced: Option<u64>,
    /// What changes elsewhere by it.
    pub changes: Vec<Saying>,
    /// What was bought, on the last page.
    pub done: Option<Done>,
    /// What it came to and changed when it was handed in: by the time of the answer the account has it already.
    pub(super) submitted: Option<(Quote, Vec<Saying>)>,
    /// How many rows the cart had at first.
    rows: usize,
}

/// What was bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The order.
    pub order: OrderId,
    /// What was charged, in cents.
    pub total_cents: u64,
    /// To which card.
    pub card: Option<CardMark>,
}

impl State {
    /// The checkout of a cart, at its beginning.
    pub fn new(cart: Cart, from_bundle: bool, around: &Surroundings<'_>) -> Self {
        let has_card = around.account().is_some_and(|account| account.card().is_some());
        let mut state = Self {
            rows: cart.len(),
            cart,
            from_bundle,
            page: Page::Cart,
            focus: Focus::NextButton,
            row: 0,
            pay_with: if has_card { PayWith::OnFile } else { PayWith::Other },
            form: Form::default(),
            card: None,
            refused: None,
            quote: None,
            problem: None,
            notice: None,
            repriced: None,
            changes: Vec::new(),
            done: None,
            submitted: None,
        };
        state.requote(around);
        state
    }

    /// What is charged today, in cents, as it is shown.
    pub fn total_cents(&self) -> u64 {
        self.quote.as_ref().map_or(0, Quote::total_cents)
    }

    /// Finds out anew what it comes to.
    pub(super) fn requote(&mut self, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let (policy, today) = (around.world.policy(), billing::today(account, around.now));
        match quote(account, &policy.prices, today, &self.cart.products, &self.cart.add_ons) {
            Ok(quote) => {
                self.changes = changes(account, &quote, &policy);
                (self.quote, self.problem) = (Some(quote), None);
            }
            Err(why) => {
                (self.quote, self.changes) = (None, Vec::new());
                self.problem = Some(why);
            }
        }
    }

    /// Keeps it within what the world has become: another price is said, and what cannot be bought any more leads back
    /// to the cart.
    pub(super) fn keep_up(&mut self, around: &Surroundings<'_>) {
        if self.done.is_some() {
            return;
        }
        let agreed = self.repriced.or_else(|| self.quote.as_ref().map(Quote::total_cents));
        self.requote(around);
        let now = self.quote.as_ref().map(Quote::total_cents);
        if let (Some(agreed), Some(now)) = (agreed, now)
            && agreed != now
        {
            self.notice = Some(wording::billing::purchase(PurchaseRejection::Price { agreed, now }));
            self.repriced = (self.page == Page::Review).then_some(agreed);
        }
        if self.problem.is_some() && self.page > Page::Cart {
            self.go(Page::Cart);
        }
        let order = self.order(around);
        if !order.contains(&self.focus) {
            self.focus = if order.contains(&Focus::NextButton) { Focus::NextButton } else { Focus::BackButton };
        }
        if around.account().is_some_and(|account| account.card().is_none()) {
            self.pay_with = PayWith::Other;
        }
    }

    /// The card that would be charged now.
    pub fn paying<'a>(&'a self, account: &'a AccountState) -> Option<&'a Card> {
        match self.pay_with {
            PayWith::OnFile => account.card(),
            PayWith::Other => self.card.as_ref(),
        }
    }

    /// Whether the card on file can be charged today.
    ///
    /// # Errors
    /// Why not [ER-11].
    pub fn on_file(account: &AccountState, now: jiff::Timestamp) -> Result<&Card, CardProblem> {
        card::chargeable(account.card(), billing::today(account, now))
    }

    /// The command, with what the pages say that it costs.
    pub(super) fn command(&self) -> Command {
        Command::Purchase(Purchase {
            products: self.cart.products.clone(),
            add_ons: self.cart.add_ons.clone(),
            card: self.card.clone().filter(|_| self.pay_with == PayWith::Other),
            agreed_cents: self.total_cents(),
        })
    }

    /// Goes to a page; what was entered on the others stays [PRC-13].
    pub(super) fn go(&mut self, page: Page) {
        (self.page, self.repriced) = (page, None);
        self.focus = match page {
            Page::Cart if self.problem.is_some() && !self.cart.is_empty() => Focus::Rows,
            Page::Payment if self.pay_with == PayWith::Other => Focus::Form,
            Page::Payment => Focus::OnFile,
            Page::Cart | Page::Review => Focus::NextButton,
            Page::Done if self.brings_seats() => Focus::CreateUser,
            Page::Done => Focus::NextButton,
        };
    }

    /// What can have the focus on this page, in the order Tab walks; the way on comes before the way back.
    pub(super) fn order(&self, around: &Surroundings<'_>) -> Vec<Focus> {
        let mut order = Vec::new();
        match self.page {
            Page::Cart if !self.cart.is_empty() => order.push(Focus::Rows),
            Page::Payment => {
                if around.account().is_some_and(|account| account.card().is_some()) {
                    order.extend([Focus::OnFile, Focus::Other]);
                }
                if self.pay_with == PayWith::Other {
                    order.push(Focus::Form);
                }
            }
            Page::Done if self.brings_seats() => order.push(Focus::CreateUser),
            Page::Cart | Page::Review | Page::Done => {}
        }
        // An empty cart leads nowhere but back.
        if self.page != Page::Cart || !self.cart.is_empty() {
            order.push(Focus::NextButton);
        }
        if self.page != Page::Done {
            order.push(Focus::BackButton);
        }
        order
    }

    /// Whether seats come with it, for which users can be created.
    pub fn brings_seats(&self) -> bool {
        self.quote.as_ref().is_some_and(|quote| quote.lines.iter().any(|line| matches!(line.item, Item::Seats(_))))
    }

    /// Whether leaving would lose something.
    pub fn holds_something(&self) -> bool {
        let moved = self.page > Page::Cart || self.cart.len() < self.rows;
        self.done.is_none() && (moved || !self.form.is_empty())
    }
}

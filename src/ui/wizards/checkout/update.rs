//! What keys do in the checkout, and what the answer to its command does.

use super::{
    Done, State,
    step::{Focus, Page, PayWith},
};
use crate::{
    domain::{
        billing,
        card::CardField,
        guard::Actor,
        order::OrderId,
        rejection::{PurchaseRejection, Rejection},
        world::World,
    },
    ui::{
        action::{ActionId, ContextId},
        card_form,
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        step::Step,
        toast::{Level, Saying},
        widgets::cursor,
        wording,
    },
};

impl Part for State {
    fn name(&self) -> &'static str {
        self.page.name()
    }

    fn contexts(&self) -> Vec<ContextId> {
        use ContextId as C;
        let mut contexts = match self.focus {
            Focus::Form => vec![C::Field],
            Focus::Rows => vec![C::Cart, C::List],
            _ => vec![C::WizardControl, C::List],
        };
        if matches!(self.page, Page::Payment | Page::Review) {
            contexts.push(C::WizardBack);
        }
        contexts.extend([C::Wizard, C::Always]);
        contexts
    }

    fn focus(&self) -> WidgetId {
        match self.focus {
            Focus::Form => card_form::widget(self.form.focus),
            focus => focus.widget(),
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.page, self.focus) {
            (ActionId::NextPage, Page::Review, _) | (ActionId::Activate, Page::Review, Focus::NextButton)
                if self.repriced.is_some() =>
            {
                Some("action-agree")
            }
            (ActionId::NextPage, Page::Review, _) | (ActionId::Activate, Page::Review, Focus::NextButton) => {
                Some("action-complete")
            }
            (ActionId::NextPage | ActionId::Back, Page::Done, _) => Some("action-close-drawer"),
            (ActionId::Back, ..) => Some("action-cancel"),
            (ActionId::Activate, _, Focus::CreateUser) => Some("action-create-a-user"),
            (ActionId::Activate, _, Focus::OnFile | Focus::Other) => Some("action-choose"),
            _ => None,
        }
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        let on = match action {
            ActionId::NextPage => true,
            ActionId::Activate => self.focus == Focus::NextButton,
            _ => false,
        };
        on && self.page == Page::Cart && self.quote.is_none()
    }

    fn keeps(&self) -> &'static [ActionId] {
        match (self.page, self.focus) {
            (Page::Review, Focus::NextButton) => &[ActionId::Activate, ActionId::PrevPage],
            (Page::Review, _) => &[ActionId::NextPage, ActionId::PrevPage],
            _ => &[],
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::NextField => self.move_focus(1, around),
            ActionId::PrevField => self.move_focus(-1, around),
            ActionId::NextPage => return self.next_page(around),
            ActionId::PrevPage => return self.previous_page(),
            ActionId::Back => return self.leave(),
            ActionId::RemoveRow => return self.remove_row(around),
            ActionId::Up
            | ActionId::Down
            | ActionId::PageUp
            | ActionId::PageDown
            | ActionId::First
            | ActionId::Last => self.walk(action, around),
            ActionId::Activate | ActionId::Toggle => return self.activate(around),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Form {
            return None;
        }
        match key.code {
            // Enter goes on to the next field, and from the last one to the next page.
            KeyCode::Enter if self.form.focus == CardField::Holder => return Some(self.next_page(around)),
            KeyCode::Enter | KeyCode::Down => self.move_focus(1, around),
            KeyCode::Up => self.move_focus(-1, around),
            _ if self.form.key(key) => self.changed(),
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Form {
            return Step::Ignored;
        }
        self.form.paste(text);
        self.changed();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let today = around.account().map(|account| billing::today(account, around.now));
        if let Some(field) = CardField::ALL.into_iter().find(|field| card_form::widget(*field) == hit.widget) {
            self.pay_with = PayWith::Other;
            self.focus = Focus::Form;
            if let Some(today) = today {
                self.form.go_to(field, today);
            }
            return Step::Stay;
        }
        let wanted = self.order(around).into_iter().find(|focus| focus.widget() == hit.widget);
        let Some(focus) = wanted else { return Step::Stay };
        self.focus = focus;
        if focus == Focus::Rows {
            self.row = hit.row.unwrap_or(self.row).min(self.cart.len().saturating_sub(1));
            return Step::Stay;
        }
        self.activate(around)
    }

    fn is_dirty(&self) -> bool {
        self.holds_something()
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.keep_up(around);
    }
}

impl State {
    /// The card that was checked is no longer the one in the form.
    fn changed(&mut self) {
        self.card = None;
        self.notice = None;
    }

    fn move_focus(&mut self, by: isize, around: &Surroundings<'_>) {
        let Some(account) = around.account() else { return };
        let today = billing::today(account, around.now);
        if self.focus == Focus::Form && self.form.step(by > 0, today) {
            return;
        }
        let order = self.order(around);
        let at = order.iter().position(|focus| *focus == self.focus).unwrap_or(0) as isize;
        self.focus = order[(at + by).rem_euclid(order.len() as isize) as usize];
        if self.focus == Focus::Form {
            let field = if by > 0 { CardField::Number } else { CardField::Holder };
            self.form.go_to(field, today);
        }
    }

    fn walk(&mut self, action: ActionId, around: &mut Surroundings<'_>) {
        if self.focus == Focus::Rows {
            if let Some(row) = cursor::moved(action, self.row, self.cart.len(), self.cart.len()) {
                // Beyond the last row the buttons follow.
                if row == self.row && action == ActionId::Down {
                    self.focus = Focus::NextButton;
                }
                self.row = row;
            }
            return;
        }
        // A page that is only read is scrolled.
        if matches!(self.page, Page::Review | Page::Done) {
            let page = around.viewer.page(WidgetId::WizardPage);
            if let Some(rows) = cursor::scrolled(action, page) {
                around.viewer.scroll_by(WidgetId::WizardPage, rows);
            }
            return;
        }
        match action {
            ActionId::Up | ActionId::PageUp => self.move_focus(-1, around),
            ActionId::Down | ActionId::PageDown => self.move_focus(1, around),
            ActionId::First => self.focus = self.order(around)[0],
            _ if self.cart.is_empty() => self.focus = Focus::BackButton,
            _ => self.focus = Focus::NextButton,
        }
    }

    fn activate(&mut self, around: &Surroundings<'_>) -> Step {
        match self.focus {
            Focus::OnFile => self.pay_with = PayWith::OnFile,
            Focus::Other => {
                (self.pay_with, self.focus, self.refused) = (PayWith::Other, Focus::Form, None);
                self.form.focus = CardField::Number;
            }
            Focus::NextButton => return self.next_page(around),
            Focus::BackButton => return self.previous_page(),
            Focus::CreateUser => return Step::close_then(Step::Elsewhere(ActionId::CreateUser)),
            Focus::Rows | Focus::Form => return Step::Ignored,
        }
        Step::Stay
    }

    /// Takes the row under the cursor out of the cart.
    fn remove_row(&mut self, around: &Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::Ignored };
        if self.cart.is_empty() {
            return Step::Ignored;
        }
        let gone = self.cart.remove(account, self.row);
        self.row = self.row.min(self.cart.len().saturating_sub(1));
        self.notice = (!gone.is_empty()).then(|| {
            let names = gone.into_iter().map(wording::billing::add_on).collect();
            Saying::plain("checkout-removed-with-hub").messages("what", names)
        });
        self.requote(around);
        if self.cart.is_empty() {
            self.focus = Focus::BackButton;
        }
        Step::Stay
    }

    fn next_page(&mut self, around: &Surroundings<'_>) -> Step {
        let Some(account) = around.account() else { return Step::close() };
        match self.page {
            Page::Cart if self.cart.is_empty() => {
                self.focus = Focus::BackButton;
                return Step::Tell(Level::Error, Saying::plain("checkout-nothing"));
            }
            // What is wrong stands beside its row.
            Page::Cart if self.quote.is_none() => {
                let wrong = (0..self.cart.len()).find(|row| self.cart.problem(account, *row).is_some());
                if let Some(row) = wrong {
                    (self.focus, self.row) = (Focus::Rows, row);
                }
                return Step::Stay;
            }
            Page::Cart => {
                self.notice = None;
                self.go(Page::Payment);
            }
            Page::Payment => match self.pay_with {
                PayWith::OnFile => match Self::on_file(account, around.now) {
                    Ok(_) => {
                        self.refused = None;
                        self.go(Page::Review);
                    }
                    Err(why) => {
                        self.refused = Some(why);
                        self.focus = Focus::OnFile;
                    }
                },
                PayWith::Other => match self.form.ready(billing::today(account, around.now)) {
                    Ok(card) => {
                        self.card = Some(card);
                        self.go(Page::Review);
                    }
                    Err(_) => self.focus = Focus::Form,
                },
            },
            // Nobody pays a price that came up between a look at the page and the key.
            Page::Review if self.repriced.is_some() => (self.repriced, self.notice) = (None, None),
            Page::Review => {
                self.notice = None;
                self.submitted = self.quote.clone().map(|quote| (quote, self.changes.clone()));
                return Step::Submit(Box::new(self.command()));
            }
            Page::Done => return Step::close(),
        }
        Step::Stay
    }

    fn previous_page(&mut self) -> Step {
        self.notice = None;
        match self.page {
            Page::Cart => return self.leave(),
            Page::Payment => self.go(Page::Cart),
            Page::Review => self.go(Page::Payment),
            Page::Done => return Step::Ignored,
        }
        Step::Stay
    }

    /// Leaves the checkout; the ticks of a bundle stay [PRC-13].
    fn leave(&self) -> Step {
        if self.holds_something() { Step::Ask(Question::DiscardCheckout) } else { Step::close() }
    }

    /// Takes in that it was bought. Nothing of the card form is left.
    pub fn committed(&mut self, order: OrderId, total_cents: u64, around: &Surroundings<'_>) {
        let charged = around.account().and_then(|account| account.orders().get(&order)).map(|order| &order.state);
        let card = match charged {
            Some(crate::domain::order::OrderState::Paid { card, .. }) => *card,
            _ => None,
        };
        self.done = Some(Done { order, total_cents, card });
        (self.problem, self.notice) = (None, None);
        if let Some((quote, changes)) = self.submitted.take() {
            (self.quote, self.changes) = (Some(quote), changes);
        }
        self.form = card_form::Form::default();
        self.card = None;
        self.go(Page::Done);
    }

    /// Takes in that nothing was bought, and leads to where that can be mended. Answers whether there is such a place.
    pub fn rejected(&mut self, rejection: &Rejection, around: &Surroundings<'_>) -> bool {
        match rejection {
            Rejection::Purchase(no @ PurchaseRejection::Price { agreed, .. }) => {
                self.requote(around);
                self.go(Page::Review);
                self.repriced = Some(*agreed);
                self.notice = Some(wording::billing::purchase(*no));
            }
            Rejection::Purchase(no) => {
                self.requote(around);
                self.problem = self.problem.or(Some(*no));
                self.go(Page::Cart);
            }
            Rejection::Card(problem) => {
                self.go(Page::Payment);
                if self.pay_with == PayWith::OnFile {
                    self.refused = Some(*problem);
                } else if let Some(account) = around.account() {
                    // It has expired since it was typed: its own field says so.
                    let _ = self.form.ready(billing::today(account, around.now));
                }
            }
            _ => return false,
        }
        true
    }
}

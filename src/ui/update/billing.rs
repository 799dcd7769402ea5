//! Cards and charges: what follows when a card was put on file, when a charge was made after all, and when the card is in
//! the way of either [ER-11, PRC-16, SM-4].

use super::Session;
use crate::{
    domain::{
        billing,
        card::{CardMark, CardProblem},
        command::Command,
        order::OrderId,
    },
    ui::{
        overlays::{Overlay, change_card},
        screens::billing as tabs,
        toast::{Level, Saying},
    },
};

impl Session<'_, '_, '_> {
    /// A card is on file: whoever asked for it goes on where it was. What is past due can be paid now, and that is
    /// offered at once [AC-109].
    pub(super) fn card_set(&mut self) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ChangeCard(_)));
        self.toast(Level::Success, Saying::plain("billing-card-set"));
        self.offer_retry();
    }

    /// What was past due is paid. Where more is, that is offered next.
    pub(super) fn charge_retried(&mut self, saying: Saying) {
        self.toast(Level::Success, saying);
        self.offer_retry();
    }

    /// Charges again what was agreed to. When another card is on file by now, nobody has agreed to that one yet.
    pub(super) fn retry_charge(&mut self, order: OrderId, agreed: CardMark) {
        let account = self.around.account();
        let other = account.and_then(|account| account.card()).is_some_and(|card| card.mark() != agreed);
        let due = account.is_some_and(|account| billing::past_due(account).any(|due| due.id == order));
        if other && due {
            let words = self.around.words();
            if let Some(question) = account.and_then(|account| tabs::retry_question(Some(order), account, words)) {
                return self.ask(question);
            }
        }
        self.submit(self.model.actor, Box::new(Command::RetryCharge(order)));
    }

    fn offer_retry(&mut self) {
        // Whoever was about to buy goes on with that.
        if !self.model.overlays.is_empty() {
            return;
        }
        let words = self.around.words();
        let question = self.around.account().and_then(|account| tabs::retry_question(None, account, words));
        if let Some(question) = question {
            self.ask(question);
        }
    }

    /// The card is in the way: the dialog for another one is where that can be mended. Answers whether it is.
    pub(super) fn card_refused(&mut self, problem: CardProblem, command: &Command) -> bool {
        match command {
            Command::SetCard(_) => {
                let today = self.around.account().map(|account| billing::today(account, self.around.now));
                match (self.model.overlays.last_mut(), today) {
                    (Some(Overlay::ChangeCard(dialog)), Some(today)) => dialog.rejected(today),
                    _ => return false,
                }
            }
            Command::BuySeats(_) | Command::RetryCharge(_) => {
                self.lay(Overlay::ChangeCard(Box::new(change_card::State::new(Some(problem)))))
            }
            _ => return false,
        }
        true
    }
}

//! What can be done on every tab of Account & Billing: walk along the tabs, change the card, charge again.

use super::tabs;
use crate::{
    domain::{
        billing,
        guard::{self, Operation},
        order::OrderId,
        world::AccountState,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::Words,
        overlays::{Overlay, Question, change_card as dialog},
        part::Surroundings,
        place::Place,
        step::Step,
        toast::{Level, Saying},
        wording,
    },
};

/// Where keys are looked up on every tab, besides the tab's own contexts.
pub fn contexts(past_due: bool) -> impl Iterator<Item = ContextId> {
    let due = past_due.then_some(ContextId::PastDue);
    due.into_iter().chain([ContextId::Billing, ContextId::Panes, ContextId::Return, ContextId::Always])
}

/// Does what every tab can do; `order` is the one that a retry is about, else it is the oldest that is past due.
pub fn act(action: ActionId, here: Place, order: Option<OrderId>, around: &Surroundings<'_>) -> Step {
    match action {
        ActionId::ChangeCard => change_card(around),
        ActionId::RetryCharge => retry(order, around),
        ActionId::NextBillingTab => Step::Go(tabs::beside(here, true)),
        ActionId::PrevBillingTab => Step::Go(tabs::beside(here, false)),
        ActionId::Back => Step::GoBack,
        other => Step::Elsewhere(other),
    }
}

/// Whether an action of every tab cannot be done as things stand: a card that cannot be charged is in the way of a charge
/// [ER-11].
pub const fn dims(action: ActionId, chargeable: bool) -> bool {
    matches!(action, ActionId::RetryCharge) && !chargeable
}

/// Whether the card on file can be charged.
pub fn chargeable(around: &Surroundings<'_>) -> bool {
    around.account().is_some_and(|account| billing::valid_card(account, around.now).is_ok())
}

/// Opens the dialog for another card, or says what is missing [PM-09].
pub fn change_card(around: &Surroundings<'_>) -> Step {
    match guard::allowed(around.world, around.actor, Operation::ManageBilling) {
        Ok(()) => {
            let reason = around.account().and_then(|account| {
                let expired = account.card().is_some();
                billing::valid_card(account, around.now).err().filter(|_| expired)
            });
            Step::open(Overlay::ChangeCard(Box::new(dialog::State::new(reason))))
        }
        Err(refusal) => Step::Tell(Level::Error, wording::refusal::saying(&refusal)),
    }
}

/// Asks whether to charge again what is past due. With a card that cannot be charged this leads to where another one is
/// entered, with the reason above it [PRC-16, ER-11].
pub fn retry(order: Option<OrderId>, around: &Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ManageBilling) {
        return Step::Tell(Level::Error, wording::refusal::saying(&refusal));
    }
    let Some(account) = around.account() else { return Step::Ignored };
    if billing::past_due(account).next().is_none() {
        return Step::Tell(Level::Info, Saying::plain("past-due-nothing"));
    }
    if let Err(problem) = billing::valid_card(account, around.now) {
        return Step::open(Overlay::ChangeCard(Box::new(dialog::State::new(Some(problem)))));
    }
    retry_question(order, account, around.words()).map_or(Step::Ignored, Step::Ask)
}

/// The question before a charge: for this order when it is past due, else for the oldest that is.
pub fn retry_question(order: Option<OrderId>, account: &AccountState, words: &Words) -> Option<Question> {
    let wanted = billing::past_due(account).find(|due| Some(due.id) == order);
    let due = wanted.or_else(|| billing::past_due(account).next())?;
    let card = account.card()?.mark();
    let what = wording::orders::title(due, words);
    Some(Question::RetryCharge { order: due.id, what, total_cents: due.total_cents(), card })
}

//! What every order leaves behind: the order itself, what the log says of the card, and what billing holders are told
//! [ML-09, PRC-08].

use jiff::Timestamp;

use crate::domain::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    card::{CardMark, CardProblem},
    change::Change,
    hub_id::HubId,
    mail::{Mail, MailKind, Recipient},
    order::{Order, OrderState},
    record::Record,
    world::AccountState,
};

/// A mail to all who may modify billing; none when there is nobody.
pub(super) fn to_billing_holders(state: &AccountState, at: Timestamp, kind: MailKind) -> Option<Mail> {
    let holders = state.billing_holders().iter().filter_map(|email| state.user(email));
    let to: Vec<Recipient> = holders.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
    let (hub, language) = (state.account().hub_id, state.account().language);
    (!to.is_empty()).then_some(Mail { hub, at, kind, language, to })
}

/// An audit entry of an account with one target.
pub(super) fn entry<const N: usize>(
    hub: HubId,
    at: Timestamp,
    acting_user: &ActorRef,
    action: AuditAction,
    target: Target,
    detail: [(&str, String); N],
) -> AuditEntry {
    let detail = detail.map(|(name, value)| (name.into(), value.into())).into_iter().collect();
    AuditEntry { hub, at, acting_user: acting_user.clone(), action, targets: vec![target], detail }
}

/// Writes an order that is charged now: paid when the card can be charged, past due when not [PRC-16].
pub(super) fn charge(
    change: &mut Change,
    state: &AccountState,
    mut order: Order,
    at: Timestamp,
    by: &ActorRef,
    card: Result<Option<CardMark>, CardProblem>,
) {
    let (hub, total_cents) = (state.account().hub_id, order.total_cents());
    let target = Target::Order { id: order.id };
    let kind = match card {
        Ok(card) => {
            order.state = OrderState::Paid { at, card };
            let of = card.map(|card| format!("{} {}", card.brand.slug(), card.last4)).unwrap_or_default();
            let detail = [("cents", total_cents.to_string()), ("card", of)];
            change.audit.push(entry(hub, at, by, AuditAction::CardCharged, target, detail));
            MailKind::Receipt { order: order.id, total_cents, card }
        }
        Err(problem) => {
            order.state = OrderState::PastDue(problem);
            let why = match problem {
                CardProblem::Missing => "missing".to_owned(),
                CardProblem::Expired(month) => format!("expired {month}"),
            };
            let detail = [("cents", total_cents.to_string()), ("why", why)];
            change.audit.push(entry(hub, at, by, AuditAction::CardDeclined, target, detail));
            MailKind::ChargeFailed { order: order.id, total_cents, problem }
        }
    };
    change.mail.extend(to_billing_holders(state, at, kind));
    change.puts.push(Record::Order(hub, Box::new(order)));
}

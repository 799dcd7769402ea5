//! The words for orders: what one is for, how it stands, what it consists of [PRC-08, PRC-16, SEA-10].

use super::billing;
use crate::{
    domain::{
        audit::ActorRef,
        billing as figures,
        card::Card,
        order::{Item, Order, OrderKind, OrderLine, OrderState},
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        theme::Role,
    },
};

/// How an order stands, as it is shown: a sign, words, and how they look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The sign: colour is never the only one.
    pub sign: &'static str,
    /// The words.
    pub text: String,
    /// The look.
    pub role: Role,
}

impl Standing {
    /// Sign and words.
    pub fn whole(&self) -> String {
        format!("{} {}", self.sign, self.text)
    }
}

/// What an order is for, in a line.
pub fn title(order: &Order, words: &Words) -> String {
    match order.kind {
        OrderKind::Renewal(on) => words.with("order-renewal", &[("date", Arg::Text(&words.date_of(on)))]),
        OrderKind::ContactSales => words.text("order-contact-sales"),
        OrderKind::Seats | OrderKind::Purchase => {
            let [first, rest @ ..] = order.lines.as_slice() else { return words.text("order-nothing") };
            // That seats were added within a term is said in the receipt.
            let item = match first.item {
                Item::SeatsAdded(seat) => Item::Seats(seat),
                item => item,
            };
            let first = items(&OrderLine { item, ..first.clone() }, words);
            if rest.is_empty() {
                return first;
            }
            words.with("list-and-more", &[("list", Arg::Text(&first)), ("count", Arg::Count(rest.len() as u64))])
        }
    }
}

/// What a line is for, with how many; a product or an add-on is there once.
pub fn items(line: &OrderLine, words: &Words) -> String {
    let item = billing::item(line.item, words);
    if line.quantity == 1 && !matches!(line.item, Item::Seats(_) | Item::SeatsAdded(_)) {
        return item;
    }
    words.with("order-items", &[("count", Arg::Count(line.quantity.into())), ("item", Arg::Text(&item))])
}

/// How an order stands in its account.
pub fn standing(account: &AccountState, order: &Order, words: &Words) -> Standing {
    let (sign, role, text) = match figures::standing(account, order) {
        OrderState::OnBill(on) => {
            ("◷", Role::Info, words.with("order-on-bill", &[("date", Arg::Text(&words.date_of(*on)))]))
        }
        OrderState::Paid { card: Some(card), .. } => {
            let card = billing::card(*card, words);
            ("✓", Role::Success, words.with("order-paid", &[("card", Arg::Text(&card))]))
        }
        OrderState::Paid { card: None, .. } => ("✓", Role::Success, words.text("order-free")),
        OrderState::PastDue(_) => ("!", Role::Error, words.text("order-past-due")),
        OrderState::Message(_) => ("i", Role::Muted, words.text("order-message")),
        OrderState::Call(_) => ("i", Role::Muted, words.text("order-call")),
    };
    Standing { sign, text, role }
}

/// Who made an order, by the name they have now.
pub fn by(account: &AccountState, by: &ActorRef, words: &Words) -> String {
    if by.is_hubspot() {
        return words.text("order-by-itself");
    }
    let user = account.user_by_id(by.id);
    user.map_or_else(|| by.email.typed().to_owned(), |user| user.display_name())
}

/// A card on file with its end and its holder.
pub fn card_on_file(card: &Card, words: &Words) -> String {
    let (mark, month) = (billing::card(card.mark(), words), billing::month(card.expires));
    words.with("card-on-file", &[("card", Arg::Text(&mark)), ("month", Arg::Text(&month))])
}

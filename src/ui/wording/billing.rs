//! The words for what is bought, charged and tried: products, cards, orders, and why nothing came of it.

use super::{
    refusal::{product_name, tier_name},
    seat, tier,
};
use crate::{
    domain::{
        add_on::AddOn,
        card::{CardMark, CardProblem, Expiry},
        order::{Item, OrderId},
        rejection::{ContactSalesRejection, PurchaseRejection, RetryChargeRejection, TrialRejection},
        subscription::Product,
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// A card as it is told from others: its brand and last four digits [INV-20].
pub fn card(card: CardMark, words: &Words) -> String {
    let brand = words.text(&format!("card-brand-{}", card.brand.slug()));
    words.with("card-mark", &[("brand", Arg::Text(&brand)), ("last", Arg::Text(&card.last4.to_string()))])
}

/// A month as a card bears it, `03/2024`.
pub fn month(month: Expiry) -> String {
    month.to_string()
}

/// Why a card cannot be charged [ER-11].
pub fn card_problem(problem: CardProblem) -> Saying {
    match problem {
        CardProblem::Missing => Saying::plain("billing-card-missing"),
        CardProblem::Expired(month) => Saying::plain("billing-card-expired").text("month", month.to_string()),
    }
}

/// The same in a few words, beside the button that it disables.
pub fn card_problem_short(problem: CardProblem) -> Saying {
    match problem {
        CardProblem::Missing => Saying::plain("billing-card-missing-short"),
        CardProblem::Expired(month) => Saying::plain("billing-card-expired-short").text("month", month.to_string()),
    }
}

/// The id of an add-on's message.
pub fn add_on(add_on: AddOn) -> String {
    format!("add-on-{}", super::dashed(add_on.slug()))
}

/// What a line of an order is for.
pub fn item(item: Item, words: &Words) -> String {
    match item {
        Item::Product(product, at) => {
            let (product, at) = (words.text(product_name(product)), words.text(tier(at)));
            words.with("item-product", &[("product", Arg::Text(&product)), ("tier", Arg::Text(&at))])
        }
        Item::Seats(of) => words.text(&seat(of)),
        Item::SeatsAdded(of) => words.with("item-seats-added", &[("seat", Arg::Text(&words.text(&seat(of))))]),
        Item::AddOn(which) => words.text(&add_on(which)),
    }
}

/// Why nothing was bought.
pub fn purchase(rejection: PurchaseRejection) -> Saying {
    use PurchaseRejection as No;
    match rejection {
        No::Nothing => Saying::plain("purchase-nothing"),
        No::Twice => Saying::plain("purchase-twice"),
        No::NotForSale(product) => Saying::plain("purchase-not-for-sale").message("product", product_name(product)),
        No::Owned(product, owned) => {
            Saying::plain("purchase-owned").message("product", product_name(product)).message("tier", tier(owned))
        }
        No::Period(at) => Saying::plain("purchase-period").message("tier", tier(at)),
        No::AddOnOwned(which) => Saying::plain("purchase-add-on-owned").message("what", add_on(which)),
        No::NeedsHub(which, hub) => {
            Saying::plain("purchase-needs-hub").message("what", add_on(which)).message("product", product_name(hub))
        }
        No::TermOver(on) => Saying::plain("purchase-term-over").date("date", on),
        No::Price { agreed, now } => Saying::plain("purchase-price").money("agreed", agreed).money("now", now),
    }
}

/// Why no trial began.
pub fn trial(rejection: TrialRejection) -> Saying {
    use TrialRejection as No;
    match rejection {
        No::NotForSale(product) => Saying::plain("trial-not-for-sale").message("product", product_name(product)),
        No::Owned(product, owned) => {
            Saying::plain("trial-owned").message("product", product_name(product)).message("tier", tier_name(owned))
        }
        No::Tried(product) => Saying::plain("trial-tried").message("product", product_name(product)),
    }
}

/// Why nothing was charged once more.
pub fn retry(rejection: RetryChargeRejection) -> Saying {
    match rejection {
        RetryChargeRejection::NotDue(order) => Saying::plain("retry-not-due").text("order", order.to_string()),
    }
}

/// Why the sales team was not contacted.
pub const fn contact(rejection: ContactSalesRejection) -> &'static str {
    match rejection {
        ContactSalesRejection::NoMessage => "contact-sales-no-message",
        ContactSalesRejection::NoNumber => "contact-sales-no-number",
    }
}

/// What was bought.
pub fn purchased(order: OrderId, total_cents: u64) -> Saying {
    Saying::plain("purchase-done").text("order", order.to_string()).money("total", total_cents)
}

/// What was paid after all.
pub fn retried(order: OrderId, total_cents: u64) -> Saying {
    Saying::plain("retry-done").text("order", order.to_string()).money("total", total_cents)
}

/// A trial that began.
pub fn trial_started(product: Product, ends_on: jiff::civil::Date) -> Saying {
    Saying::plain("trial-started").message("product", product_name(product)).date("date", ends_on)
}

//! What a purchase changes elsewhere in the account, in sentences: seats, prices of seats, what opens.

use crate::{
    domain::{
        decide::Quote, guard::SALESFORCE_TIER, order::Item, policy::Policy, subscription::Tier, world::AccountState,
    },
    ui::{toast::Saying, wording},
};

/// What changes, the most important first: what costs more from the next bill on.
pub(super) fn changes(account: &AccountState, quote: &Quote, policy: &Policy) -> Vec<Saying> {
    let mut said = Vec::new();
    for pool in &quote.pools {
        let before = account.pools().get(&pool.seat).filter(|before| !before.trial);
        if let Some(before) = before.filter(|before| before.unit_price_cents != pool.unit_price_cents) {
            let saying = Saying::plain("checkout-seat-price").message("seat", wording::seat(pool.seat));
            let saying = saying.money("before", before.unit_price_cents.into());
            said.push(saying.money("now", pool.unit_price_cents.into()).date("date", pool.renewal_date));
        }
    }
    for line in &quote.lines {
        let Item::Seats(seat) = line.item else { continue };
        let new = account.pools().get(&seat).is_none_or(|pool| pool.trial);
        let id = if new { "checkout-new-seats" } else { "checkout-more-seats" };
        said.push(Saying::plain(id).message("seat", wording::seat(seat)).count("count", line.quantity as usize));
    }
    for subscription in &quote.subscriptions {
        let trial = account.trials().get(&subscription.product).filter(|trial| trial.runs());
        if trial.is_some_and(|trial| trial.tier <= subscription.tier) {
            let product = wording::refusal::product_name(subscription.product);
            said.push(Saying::plain("checkout-trial-ends").message("product", product));
        }
    }
    let bought = quote.subscriptions.iter().map(|subscription| subscription.tier).max();
    let (before, after) = (account.highest_tier(), account.highest_tier().max(bought));
    let opens = |tier: Tier| before < Some(tier) && after >= Some(tier);
    if opens(SALESFORCE_TIER) {
        said.push(Saying::plain("checkout-opens-salesforce"));
    }
    let teams = (policy.team_limits.at(before), policy.team_limits.at(after));
    if teams.1 > teams.0 {
        said.push(Saying::plain("checkout-more-teams").count("count", teams.1));
    }
    said
}

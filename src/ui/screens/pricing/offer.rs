//! What a tier of a product brings and costs in an account: from the tables that decide it, and nothing else [PRC-01].

use crate::{
    domain::{
        command::PlannedProduct,
        decide::{Quote, quote},
        guard::{PRESETS_TIER, SALESFORCE_TIER},
        price::Period,
        seat::SeatType,
        subscription::{Product, Tier},
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        wording,
    },
};

use super::bundle::Level;
use crate::domain::policy::Policy;

/// What it costs, in one line.
pub fn price(product: Product, level: Level, policy: &Policy, words: &Words) -> String {
    let monthly = policy.prices.product(product, level.tier);
    let (month, year) = (words.money(monthly.into()), words.money(u64::from(monthly) * 12));
    match level.period {
        Period::Monthly => words.with("pricing-monthly", &[("price", Arg::Text(&month))]),
        Period::Yearly => words.with("pricing-yearly", &[("price", Arg::Text(&month)), ("year", Arg::Text(&year))]),
    }
}

/// What it brings, line by line.
pub fn brings(product: Product, tier: Tier, policy: &Policy, words: &Words) -> Vec<String> {
    let own = product.seat().filter(|_| tier >= SeatType::LOWEST_TIER);
    let seats = [Some(SeatType::Core), own].into_iter().flatten().map(|seat| {
        let price = words.money(policy.prices.seat(seat, tier).into());
        let count = Arg::Count(tier.seats_by_default().into());
        let seat = words.text(&wording::seat(seat));
        words.with("pricing-seats", &[("count", count), ("seat", Arg::Text(&seat)), ("price", Arg::Text(&price))])
    });
    let mut lines: Vec<String> = seats.collect();
    if own.is_none() && product.seat().is_some() {
        lines.push(words.text("pricing-with-core"));
    }
    let teams = policy.team_limits.at(Some(tier));
    lines.push(words.with("pricing-teams", &[("count", Arg::Count(teams as u64))]));
    if policy.gates_presets_and_extra_teams && tier >= PRESETS_TIER {
        lines.push(words.text("pricing-presets"));
    }
    if tier >= SALESFORCE_TIER {
        lines.push(words.text("pricing-salesforce"));
    }
    lines
}

/// What buying it now comes to, with its seats; nothing when it cannot be bought.
pub fn quoted(
    account: &AccountState,
    policy: &Policy,
    day: jiff::civil::Date,
    product: Product,
    level: Level,
) -> Option<Quote> {
    let Level { tier, period } = level;
    let wanted = [PlannedProduct { product, tier, period }];
    quote(account, &policy.prices, day, &wanted, &[]).ok()
}

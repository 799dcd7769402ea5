//! What is said of the next bill, and of a card that will not last until then [PRC-08, PRC-10].

use jiff::civil::Date;

use crate::{
    domain::{billing, card::CardProblem, order::OrderLine},
    ui::{
        i18n::{Arg, Words},
        scene::Scene,
        theme::Role,
        wording,
    },
};

/// The next bill: its day, its lines, its total in cents.
pub fn next(scene: &Scene<'_>) -> Option<(Date, Vec<OrderLine>, u64)> {
    let (on, lines) = billing::next_bill(scene.account, &scene.world.policy().prices)?;
    let total = lines.iter().fold(0_u64, |sum, line| sum.saturating_add(line.cents));
    Some((on, lines, total))
}

/// Day and total of the next bill, in a line of this message.
pub fn next_line(id: &str, scene: &Scene<'_>, words: &Words) -> Option<String> {
    let (on, _, total) = next(scene)?;
    let (date, total) = (words.date_of(on), words.money(total));
    Some(words.with(id, &[("date", Arg::Text(&date)), ("total", Arg::Text(&total))]))
}

/// What is wrong with the card on file, or will be by the next bill.
pub fn warning(scene: &Scene<'_>, words: &Words) -> Option<(String, Role)> {
    if let Err(problem) = billing::valid_card(scene.account, scene.now) {
        // Whoever pays nothing needs none.
        if problem == CardProblem::Missing && next(scene).is_none() {
            return Some((words.text("subscription-no-card"), Role::Muted));
        }
        return Some((format!("✗ {}", wording::billing::card_problem(problem).say(words)), Role::Error));
    }
    let card = scene.account.card()?;
    let (on, ..) = next(scene)?;
    if card.expires.covers(on) {
        return None;
    }
    let date = words.date_of(on);
    Some((format!("! {}", words.with("payment-expires-before", &[("date", Arg::Text(&date))])), Role::Warning))
}

//! The words for what lies ahead of the simulated clock, and for what was carried out on the way.

use crate::{
    domain::{
        change::Bill,
        forecast::{Ahead, Event, Repeated},
        hub_id::HubId,
        seat::SeatType,
        world::World,
    },
    ui::{
        i18n::{Arg, Words},
        wording,
    },
};

/// Something that lies ahead, in words; another account than the open one is named.
pub fn ahead(event: &Ahead, open: HubId, world: &World, words: &Words) -> String {
    let name = |product| words.text(wording::refusal::product_name(product));
    let text = match &event.what {
        Event::InviteExpires(email) => words.with("clock-invite-expires", &[("email", Arg::Text(email.typed()))]),
        Event::ResetExpires(email) => words.with("clock-reset-expires", &[("email", Arg::Text(email.typed()))]),
        Event::DomainReminder => words.text("clock-domain-reminder"),
        Event::TrialNotice(product) => words.with("clock-trial-notice", &[("product", Arg::Text(&name(*product)))]),
        Event::TrialEnds { product, moved } => {
            let (product, count) = (name(*product), Arg::Count(*moved as u64));
            words.with("clock-trial-ends", &[("product", Arg::Text(&product)), ("count", count)])
        }
        Event::Renewal { removed, bill, .. } => renewal(removed, *bill, words),
    };
    match world.account(event.hub).filter(|_| event.hub != open) {
        Some(account) => {
            let name = account.account().name.to_string();
            words.with("clock-elsewhere", &[("account", Arg::Text(&name)), ("what", Arg::Text(&text))])
        }
        None => text,
    }
}

/// The same of what comes again, with how often.
pub fn repeated(event: &Repeated<'_>, open: HubId, world: &World, words: &Words) -> String {
    let text = ahead(event.first, open, world, words);
    if event.times < 2 {
        return text;
    }
    let args = [("what", Arg::Text(&text)), ("count", Arg::Count(event.times as u64))];
    words.with("clock-repeated", &args)
}

/// That terms end: first the seats that leave and what is billed, since that is what somebody may want to know.
fn renewal(removed: &[(SeatType, u32)], bill: Option<Bill>, words: &Words) -> String {
    let seats: Vec<String> = removed
        .iter()
        .map(|(seat, count)| {
            let seat = words.text(&wording::seat(*seat));
            words.with("clock-seats", &[("count", Arg::Count((*count).into())), ("seat", Arg::Text(&seat))])
        })
        .collect();
    let renewed = words.text("clock-renews");
    let billed = match bill {
        Some(bill) => {
            let id = if bill.problem.is_some() { "clock-charge-fails" } else { "clock-charges" };
            let total = words.money(bill.total_cents);
            words.with(id, &[("renewed", Arg::Text(&renewed)), ("total", Arg::Text(&total))])
        }
        None => renewed,
    };
    if seats.is_empty() {
        return billed;
    }
    words.with("clock-leave", &[("seats", Arg::Text(&words.list(&seats))), ("then", Arg::Text(&billed))])
}

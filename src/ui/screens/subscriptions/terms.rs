//! How subscriptions and trials look, the next bill, and the card that it goes to [EXT-33, PRC-10, PRC-16].

use crate::{
    domain::{billing, price, subscription::Subscription},
    ui::{
        i18n::Arg,
        scene::Scene,
        screens::billing::{next_line, warning},
        text::width,
        theme::Role,
        widgets::sheet::Sheet,
        wording,
    },
};

/// Where what belongs to a line begins.
const INSIDE: u16 = 2;

/// Draws them from the sheet's next line on.
pub(super) fn draw(sheet: &mut Sheet<'_>, roomy: bool, scene: &Scene<'_>) {
    subscriptions(sheet, scene);
    trials(sheet, scene);
    let words = sheet.pen.words;
    if scene.account.subscriptions().is_empty() && scene.account.pools().is_empty() {
        return;
    }
    // What is past due says what is wrong with the card already, and takes the room.
    let due = billing::past_due(scene.account).next().is_some();
    sheet.y += u16::from(roomy || !due);
    let bill = next_line("subscription-next-bill", scene, words).unwrap_or_else(|| words.text("overview-no-bill"));
    sheet.paragraph(0, &bill, Role::Text);
    if due && !roomy {
        return;
    }
    let payment = scene.account.card().map_or_else(
        || words.text("subscription-no-card"),
        |card| {
            let card = wording::orders::card_on_file(card, words);
            words.with("subscription-payment", &[("card", Arg::Text(&card))])
        },
    );
    sheet.paragraph(0, &payment, Role::Text);
    // That there is none was just said.
    if !due
        && scene.account.card().is_some()
        && let Some((text, role)) = warning(scene, words)
    {
        sheet.paragraph(0, &text, role);
    }
}

fn subscriptions(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let all: Vec<&Subscription> = scene.account.subscriptions().values().collect();
    if all.is_empty() {
        let text = words.text("billing-no-subscriptions");
        return sheet.paragraph(0, &text, Role::Muted);
    }
    let name = |subscription: &&Subscription| {
        let product = words.text(wording::refusal::product_name(subscription.product));
        format!("{product} {}", words.text(wording::tier(subscription.tier)))
    };
    let names: Vec<String> = all.iter().map(name).collect();
    let terms: Vec<String> = all.iter().map(|subscription| term(subscription, sheet, scene)).collect();
    let widest = |texts: &[String]| texts.iter().map(|text| width(text)).max().unwrap_or(0);
    let sign = format!("! {}", words.text("subscription-past-due"));
    let due = |subscription: &Subscription| billing::is_past_due(scene.account, subscription);
    // What is past due is told in the same line.
    let tail = if all.iter().any(|subscription| due(subscription)) { width(&sign) + 2 } else { 0 };
    let column = widest(&names) + 3;
    let beside = column + widest(&terms) + tail <= usize::from(sheet.width);
    let column = if beside { u16::try_from(column).unwrap_or(0) } else { INSIDE };
    for ((subscription, name), term) in all.into_iter().zip(&names).zip(&terms) {
        let line = sheet.line(0);
        let taken = sheet.pen.text(line.x, line.y, line.width, name, Role::Title);
        let sign = due(subscription).then_some(sign.as_str());
        if !beside {
            if let Some(sign) = sign {
                let line = sheet.line(taken + 2);
                sheet.pen.text(line.x, line.y, line.width, sign, Role::Error);
            }
            sheet.y += 1;
        }
        let line = sheet.line(column);
        let taken = column + sheet.pen.text(line.x, line.y, line.width, term, Role::Muted);
        if let Some(sign) = sign.filter(|_| beside) {
            let line = sheet.line(taken + 2);
            sheet.pen.text(line.x, line.y, line.width, sign, Role::Error);
        }
        sheet.y += 1;
        for add_on in &subscription.add_ons {
            let what = words.text(&wording::billing::add_on(*add_on));
            let text = words.with("subscription-add-on", &[("what", Arg::Text(&what))]);
            sheet.paragraph(INSIDE, &text, Role::Muted);
        }
    }
}

/// From when until when, how often it is billed, and what that is.
fn term(subscription: &Subscription, sheet: &Sheet<'_>, scene: &Scene<'_>) -> String {
    let words = sheet.pen.words;
    let (from, until) = (words.date_of(subscription.term_start), words.date_of(subscription.term_end));
    let dates = words.with("billing-term", &[("from", Arg::Text(&from)), ("until", Arg::Text(&until))]);
    let months = words.with("subscription-months", &[("count", Arg::Count(subscription.term().months().into()))]);
    let unit = scene.world.policy().prices.product(subscription.product, subscription.tier);
    let cents = price::for_term(unit.into(), subscription.term());
    let price = if cents == 0 { words.text("subscription-free") } else { words.money(cents) };
    format!("{dates} · {months} · {price}")
}

/// The trials that run, with their end.
fn trials(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    for trial in scene.account.trials().values().filter(|trial| trial.runs()) {
        let product = words.text(wording::refusal::product_name(trial.product));
        let what = format!("{product} {}", words.text(wording::tier(trial.tier)));
        let date = words.date_of(trial.ends_on);
        let args = [("what", Arg::Text(&what)), ("date", Arg::Text(&date))];
        sheet.paragraph(0, &words.with("subscription-trial", &args), Role::Info);
    }
}

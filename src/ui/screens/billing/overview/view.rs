//! How the overview looks: from what is most pressing to what is only worth knowing.

use crate::{
    domain::{
        billing,
        guard::{self, Operation},
        order::OrderLine,
        seat::{Free, SeatType},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::billing::{bill, draw_past_due, past_due::button},
        text::width,
        theme::Role,
        widgets::{gauge::Gauge, pen::Pen, sheet::Sheet},
        wording,
    },
};

/// Wider than this the page is hard to read across.
const WIDEST: u16 = 100;

/// As long as it can become.
const LINES: u16 = 80;

/// How many lines of the next bill are shown, and how many orders.
const SHOWN: usize = 9;
const ORDERS: usize = 3;

/// How many columns a gauge takes, where there is room for it.
const GAUGE: u16 = 20;

/// Where the lines below a heading begin.
const INSIDE: u16 = 2;

/// Draws the page into the body.
pub fn draw(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    // A blank column, and one for the scroll bar.
    let mut buffer = Sheet::buffer(body.width.saturating_sub(2).min(WIDEST), LINES);
    let inner = Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None };
    let mut sheet = Sheet::new(inner);
    draw_past_due(&mut sheet, None, context, scene);
    if sheet.y > 0 {
        sheet.y += 1;
    }
    if scene.loading.is_some() {
        let text = sheet.pen.say("overview-loading");
        sheet.paragraph(0, &text, Role::Info);
        sheet.y += 1;
    }
    seats(&mut sheet, context, scene);
    next_bill(&mut sheet, scene);
    payment(&mut sheet, context, scene);
    orders(&mut sheet, context, scene);
    let text = sheet.pen.say("overview-fictional");
    sheet.y += 1;
    sheet.paragraph(0, &text, Role::Muted);
    sheet.focus_text(0..sheet.y);
    sheet.show(WidgetId::BillingOverview, pen, scene, body);
}

fn heading(sheet: &mut Sheet<'_>, id: &str) {
    let text = sheet.pen.say(id);
    sheet.paragraph(0, &text, Role::Heading);
}

/// The seats of each type that is bought, those assigned out of all, with the tier that decides what they can do.
fn seats(sheet: &mut Sheet<'_>, context: &Context, scene: &Scene<'_>) {
    heading(sheet, "overview-seats");
    let words = sheet.pen.words;
    let account = scene.account;
    let rows: Vec<(String, SeatType)> = SeatType::ALL
        .into_iter()
        .filter(|seat| account.pools().contains_key(seat) || (!seat.is_paid() && account.assigned(*seat) > 0))
        .map(|seat| {
            let name = words.text(&wording::seat(seat));
            let tier = billing::deciding_tier(account, seat).filter(|_| seat.is_paid());
            let name = tier.map_or(name.clone(), |tier| {
                let tier = words.text(wording::tier(tier));
                words.with("overview-seat", &[("seat", Arg::Text(&name)), ("tier", Arg::Text(&tier))])
            });
            (name, seat)
        })
        .collect();
    let column = rows.iter().map(|(name, _)| width(name)).max().unwrap_or(0);
    let column = INSIDE + u16::try_from(column).unwrap_or(0) + 3;
    let figures = |seat: SeatType, short: bool| match account.free(seat) {
        Free::Seats(counts) => {
            let args =
                [("assigned", Arg::Count(counts.assigned.into())), ("purchased", Arg::Count(counts.purchased.into()))];
            let id = if short { "overview-figures-short" } else { "overview-figures" };
            (words.with(id, &args), Some(counts))
        }
        Free::Unlimited => {
            let count = account.assigned(seat);
            if short {
                return (words.number(count.into()), None);
            }
            (words.with("overview-unlimited", &[("count", Arg::Count(count.into()))]), None)
        }
    };
    let longest = rows.iter().map(|(_, seat)| width(&figures(*seat, false).0)).max().unwrap_or(0);
    let short = usize::from(column) + longest > usize::from(sheet.width);
    // The figures are worth more than their picture.
    let with_gauge = usize::from(column + GAUGE + 2) + longest <= usize::from(sheet.width);
    for (name, seat) in rows {
        let line = sheet.line(INSIDE);
        sheet.pen.text(line.x, line.y, line.width, &name, Role::Text);
        let (figures, counts) = figures(seat, short);
        let mut x = column;
        if with_gauge {
            if let Some(counts) = counts {
                Gauge::of(counts).draw(&mut sheet.pen, x, sheet.y, GAUGE);
            }
            x += GAUGE + 2;
        }
        let line = sheet.line(x);
        let taken = sheet.pen.text(line.x, line.y, line.width, &figures, Role::Text);
        if let Some(pool) = account.pools().get(&seat).filter(|pool| pool.trial) {
            let date = words.date_of(pool.renewal_date);
            let text = format!("· {}", words.with("overview-trial", &[("date", Arg::Text(&date))]));
            let line = sheet.line(x + taken + 1);
            sheet.pen.text(line.x, line.y, line.width, &text, Role::Info);
        } else if let Some(removal) = account.pending_removals(seat).next() {
            // The next bill has these no more [RMS-07].
            let date = words.date_of(removal.effective_on);
            let args = [("count", Arg::Count(removal.quantity.into())), ("date", Arg::Text(&date))];
            let text = format!("· {}", words.with("seat-leaving", &args));
            let beside = x + taken + 1;
            let fits = usize::from(beside) + width(&text) <= usize::from(sheet.width);
            if !fits {
                sheet.y += 1;
            }
            let line = sheet.line(if fits { beside } else { x });
            sheet.pen.text(line.x, line.y, line.width, &text, Role::Warning);
        }
        sheet.y += 1;
    }
    let mut x = INSIDE;
    for (action, label) in [(ActionId::Tab(1), "tab-seats"), (ActionId::Tab(0), "tab-users")] {
        x += button(sheet, context, (action, label), false, true, x) + 2;
    }
    sheet.y += 2;
}

/// When the card is charged next, how much, and for what.
fn next_bill(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    heading(sheet, "overview-next-bill");
    let words = sheet.pen.words;
    let Some((on, lines, total)) = bill::next(scene) else {
        let text = words.text("overview-no-bill");
        sheet.paragraph(INSIDE, &text, Role::Muted);
        sheet.y += 1;
        return;
    };
    let (date, total) = (words.date_of(on), words.money(total));
    let args = [("date", Arg::Text(&date)), ("total", Arg::Text(&total))];
    let text = words.with("overview-bill", &args);
    sheet.paragraph(INSIDE, &text, Role::Accent);
    let amounts: Vec<String> = lines.iter().take(SHOWN).map(|line| words.money(line.cents)).collect();
    let right = amounts.iter().map(|amount| width(amount)).max().unwrap_or(0);
    let names: Vec<String> = lines.iter().take(SHOWN).map(|line| named(line, sheet)).collect();
    let column = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let right = u16::try_from(usize::from(INSIDE) + column + 3 + right).unwrap_or(u16::MAX).min(sheet.width);
    for (name, amount) in names.iter().zip(&amounts) {
        let x = sheet.pen.text_right(right, sheet.y, right, amount, Role::Muted);
        sheet.pen.text(INSIDE, sheet.y, x.saturating_sub(INSIDE + 1), name, Role::Muted);
        sheet.y += 1;
    }
    if lines.len() > SHOWN {
        let count = Arg::Count((lines.len() - SHOWN) as u64);
        let text = words.with("overview-more-lines", &[("count", count)]);
        sheet.paragraph(INSIDE, &text, Role::Muted);
    }
    sheet.y += 1;
}

fn named(line: &OrderLine, sheet: &Sheet<'_>) -> String {
    wording::orders::items(line, sheet.pen.words)
}

/// The card that is charged.
fn payment(sheet: &mut Sheet<'_>, context: &Context, scene: &Scene<'_>) {
    heading(sheet, "overview-payment");
    let words = sheet.pen.words;
    if let Some(card) = scene.account.card() {
        let text = wording::orders::card_on_file(card, words);
        sheet.paragraph(INSIDE, &text, Role::Text);
    }
    // What is past due says the same at the top, and has the same button.
    if billing::past_due(scene.account).next().is_none() {
        if let Some((text, role)) = bill::warning(scene, words) {
            sheet.paragraph(INSIDE, &text, role);
        }
        let label = if scene.account.card().is_some() { "button-change-card" } else { "button-add-card" };
        let refusal = guard::allowed(scene.world, scene.actor, Operation::ManageBilling).err();
        let x = button(sheet, context, (ActionId::ChangeCard, label), false, refusal.is_none(), INSIDE);
        if let Some(refusal) = refusal {
            let why = format!("– {}", wording::refusal::saying(&refusal).say(words));
            let line = sheet.line(INSIDE + x + 2);
            sheet.pen.text(line.x, line.y, line.width, &why, Role::Muted);
        }
        sheet.y += 1;
    }
    sheet.y += 1;
}

/// The newest orders, with the way to all of them.
fn orders(sheet: &mut Sheet<'_>, context: &Context, scene: &Scene<'_>) {
    heading(sheet, "overview-orders");
    let words = sheet.pen.words;
    let all = scene.account.orders();
    if all.is_empty() {
        let text = words.text("overview-no-orders");
        return sheet.paragraph(INSIDE, &text, Role::Muted);
    }
    for order in all.values().rev().take(ORDERS) {
        let standing = wording::orders::standing(scene.account, order, words);
        let total = words.money(order.total_cents());
        let text = format!("{} · {} · ", words.date(order.at, scene.zone), wording::orders::title(order, words));
        let line = sheet.line(INSIDE);
        let tail = format!("{total} · ");
        let room = usize::from(line.width).saturating_sub(width(&tail) + width(&standing.whole()));
        let room = u16::try_from(room).unwrap_or(line.width);
        let mut x = line.x + sheet.pen.text(line.x, line.y, room, &text, Role::Text);
        x += sheet.pen.text(x, line.y, line.right().saturating_sub(x), &tail, Role::Text);
        sheet.pen.text(x, line.y, line.right().saturating_sub(x), &standing.whole(), standing.role);
        sheet.y += 1;
    }
    button(sheet, context, (ActionId::Go(crate::ui::place::Place::Orders), "tab-orders"), false, true, INSIDE);
    sheet.y += 1;
}

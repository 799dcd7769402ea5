//! How the page looks: what is past due, the terms, then the seats of each type with their figures, the removal that
//! waits, and the buttons.

use ratatui::layout::Rect;

use super::{
    Control, State, Stop, Verb,
    control::{self, PAID},
    terms,
};
use crate::{
    domain::{
        billing, decide,
        guard::{self, Operation},
        rejection::Rejection,
        seat::{Free, SeatPool},
    },
    ui::{
        context::Context,
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::billing::draw_past_due,
        text::width,
        theme::Role,
        widgets::{
            button::{Button, Weight},
            gauge::Gauge,
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// Wider than this the page is hard to read across.
const WIDEST: u16 = 100;

/// As long as it can become: what is past due, six subscriptions with their add-ons, five trials and three types of seat,
/// each on its lines.
const LINES: u16 = 120;

/// From this height of the body on blank lines stand between the parts of a type.
const ROOMY: u16 = 24;

/// How many columns a gauge takes, and how wide the page has to be for it.
const GAUGE: u16 = 20;
const WITH_GAUGE: u16 = 72;

/// Where the lines below a heading begin.
const INSIDE: u16 = 2;

/// Draws the page into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let mut buffer = Sheet::buffer(body.width.saturating_sub(2).min(WIDEST), LINES);
    let inner = Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None };
    let mut sheet = Sheet::new(inner);
    let roomy = body.height >= ROOMY;
    let at = state.at.or_else(|| control::first_stop(scene.account));
    let due = match at {
        Some(Stop::Due(action)) => Some(action),
        _ => None,
    };
    draw_past_due(&mut sheet, due, context, scene);
    if due.is_some() {
        // Read from the top, where what is past due is told.
        sheet.focus(0..sheet.y);
    }
    if sheet.y > 0 {
        sheet.y += 1;
    }
    terms::draw(&mut sheet, roomy, scene);
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ManageSeats) {
        let text = format!("! {}", wording::refusal::saying(&refusal).say(sheet.pen.words));
        sheet.y += 1;
        sheet.paragraph(0, &text, Role::Warning);
    }
    let bought: Vec<&SeatPool> = PAID.iter().filter_map(|seat| scene.account.pools().get(seat)).collect();
    let at = match at {
        Some(Stop::Seats(control)) => Some(control),
        _ => None,
    };
    for pool in &bought {
        sheet.y += 1;
        seats(pool, at, roomy, &mut sheet, scene);
    }
    if bought.is_empty() {
        sheet.y += 1;
        let text = sheet.pen.say("billing-no-seats");
        sheet.paragraph(0, &text, Role::Muted);
    }
    // Whoever opens the page reads it from the top; what the keys go to afterwards is brought into sight.
    if !state.touched {
        sheet.focus(0..sheet.y);
    }
    sheet.show(WidgetId::Subscriptions, pen, scene, body);
}

/// The seats of a type: a heading with the date, the figures, the removal that waits, the buttons.
fn seats(pool: &SeatPool, at: Option<Control>, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let start = sheet.y;
    let words = sheet.pen.words;
    let Free::Seats(counts) = scene.account.free(pool.seat) else { return };
    let line = sheet.line(0);
    let title = words.text(&wording::seat(pool.seat));
    let taken = sheet.pen.text(line.x, line.y, line.width, &title, Role::Heading);
    let day = words.date_of(pool.renewal_date);
    let renews = if pool.trial { "overview-trial" } else { "billing-renews" };
    let renews = words.with(renews, &[("date", Arg::Text(&day))]);
    sheet.pen.text(taken + 2, line.y, line.width.saturating_sub(taken + 2), &renews, Role::Muted);
    sheet.y += 1 + u16::from(roomy);

    let line = sheet.line(INSIDE);
    // In a narrow window the figures are worth more than their picture.
    let x = if sheet.width >= WITH_GAUGE {
        INSIDE + Gauge::of(counts).draw(&mut sheet.pen, INSIDE, line.y, GAUGE) + 2
    } else {
        INSIDE
    };
    let count = |count: u32| Arg::Count(count.into());
    let args = [
        ("purchased", count(counts.purchased)),
        ("assigned", count(counts.assigned)),
        ("free", count(counts.unassigned())),
    ];
    let figures = words.with("billing-figures", &args);
    sheet.pen.text(x, line.y, sheet.width.saturating_sub(x), &figures, Role::Text);
    sheet.y += 1;
    let (unit, all) = (words.money(pool.unit_price_cents.into()), words.money(pool.monthly_cents(counts.purchased)));
    let price = words.with("billing-price", &[("unit", Arg::Text(&unit)), ("price", Arg::Text(&all))]);
    let line = sheet.line(x);
    sheet.pen.text(line.x, line.y, line.width, &price, Role::Muted);
    sheet.y += 1 + u16::from(roomy);

    // The confirmation that stays, with its own button [RMS-10, RMS-11].
    if let Some(removal) = scene.account.pending_removals(pool.seat).next() {
        let date = words.date_of(removal.effective_on);
        let args = [("count", count(removal.quantity)), ("date", Arg::Text(&date))];
        let notice = format!("! {}", words.with("billing-leaving", &args));
        let button = button(Verb::Cancel, pool, at, sheet, scene);
        let line = sheet.line(INSIDE);
        // Beside it where there is room, below it where there is none.
        let taken = sheet.pen.text(line.x, line.y, line.width, &notice, Role::Warning) + INSIDE + 2;
        let (x, y) = if taken + button.width() <= sheet.width { (taken, line.y) } else { (INSIDE, line.y + 1) };
        place(&button, Verb::Cancel, pool, (x, y), sheet);
        sheet.y = y + 1 + u16::from(roomy);
    } else if let Some(applied) = billing::applied_removal(scene.account, pool) {
        // What it became at the renewal, as long as the term goes on that began with it [RMS-19].
        let date = words.date_of(applied.effective_on);
        let args = [("count", count(applied.quantity)), ("date", Arg::Text(&date))];
        sheet.paragraph(INSIDE, &format!("i {}", words.with("billing-left", &args)), Role::Info);
        sheet.y += u16::from(roomy);
    }
    let mut x = INSIDE;
    for verb in [Verb::Add, Verb::Remove] {
        let button = button(verb, pool, at, sheet, scene);
        if x > INSIDE && x + button.width() > sheet.width {
            (x, sheet.y) = (INSIDE, sheet.y + 1);
        }
        x += place(&button, verb, pool, (x, sheet.y), sheet) + 2;
    }
    // Why it cannot be pressed stands beside it, or below [RMS-15].
    if let Some(why) = why_not(pool, scene) {
        let text = format!("– {}", sheet.pen.say(why));
        if usize::from(x) + width(&text) > usize::from(sheet.width) {
            (x, sheet.y) = (INSIDE, sheet.y + 1);
        }
        let line = sheet.line(x);
        sheet.pen.text(line.x, line.y, line.width, &text, Role::Muted);
    }
    sheet.y += 1;
    if pool.trial
        && let Some(product) = pool.seat.needs_product()
    {
        let product = words.text(wording::refusal::product_name(product));
        let args = [("date", Arg::Text(&day)), ("product", Arg::Text(&product))];
        sheet.paragraph(INSIDE, &words.with("subscription-trial-seats", &args), Role::Info);
    }
    if at.is_some_and(|at| at.seat == pool.seat) {
        sheet.focus(start..sheet.y);
    }
}

fn button(verb: Verb, pool: &SeatPool, at: Option<Control>, sheet: &Sheet<'_>, scene: &Scene<'_>) -> Button {
    let control = Control { seat: pool.seat, verb };
    Button {
        label: sheet.pen.say(match verb {
            Verb::Cancel => "cancel-removal-link",
            Verb::Add => "buy-seats-title",
            Verb::Remove => "remove-seats-link",
        }),
        key: String::new(),
        weight: Weight::Plain,
        focused: at == Some(control),
        enabled: control.is_live(scene.world, scene.actor),
    }
}

/// Draws a button, says where it is, and answers how wide it is. One that is disabled still shows that it has the focus.
fn place(button: &Button, verb: Verb, pool: &SeatPool, (x, y): (u16, u16), sheet: &mut Sheet<'_>) -> u16 {
    let width = button.draw(&mut sheet.pen, x, y);
    let rect = Rect::new(x, y, width, 1);
    if button.focused && !button.enabled {
        sheet.pen.restyle(rect, Role::CursorIdle);
    }
    sheet.place(WidgetId::Billing(Control { seat: pool.seat, verb }), rect);
    width
}

fn why_not(pool: &SeatPool, scene: &Scene<'_>) -> Option<&'static str> {
    match decide::removable(scene.world, scene.actor, pool.seat) {
        Err(Rejection::RemoveSeats(no)) => Some(wording::remove_seats::short(no)),
        // What the operator lacks is said when the button is pressed, as everywhere.
        _ => None,
    }
}

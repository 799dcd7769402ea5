//! How the page looks: what there is, the number, what it comes to, and the buttons at the foot.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::{
    domain::{
        billing, decide,
        rejection::BuySeatsRejection,
        seat::{Free, SeatPool},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::{Arg, Words},
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{self, Button, Weight},
            pen::Pen,
        },
        wording,
    },
};

/// The widest the page becomes: a line of text is not read well beyond.
const WIDEST: u16 = 80;

/// The labels of the page, which decide where its values begin.
const LABELS: [&str; 12] = [
    "buy-seats-bought-so-far",
    "buy-seats-assigned",
    "buy-seats-free",
    "buy-seats-leaving",
    "buy-seats-amount",
    "buy-seats-total",
    "buy-seats-unit-price",
    "buy-seats-more",
    "buy-seats-rest",
    "buy-seats-next-bill",
    "buy-seats-next-term",
    "buy-seats-card",
];

/// Where values begin, whichever lines are shown.
fn column(words: &Words) -> usize {
    LABELS.iter().map(|label| width(&words.text(label))).max().unwrap_or(0) + 3
}

/// A label, a value, how the value looks, and how late the line gives way where there is little room.
struct Fact {
    label: &'static str,
    value: String,
    role: Role,
    rank: u8,
}

/// Draws the page into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    scene.layout.place(WidgetId::BuySeats, body);
    let foot = Rect { y: body.bottom().saturating_sub(1), height: 1, ..body };
    let page = Rect { height: body.height.saturating_sub(1), width: body.width.min(WIDEST), ..body };
    let title = pen.say(&wording::seat(state.seat));
    pen.text(page.x, page.y, page.width, &title, Role::Heading);
    let sold = scene.account.pools().get(&state.seat).filter(|_| state.seat.is_paid());
    match sold {
        // One that became a trial meanwhile sells nothing.
        Some(pool) if pool.trial => {
            let no = wording::buy_seats::rejection(BuySeatsRejection::OnTrial(state.seat));
            let lines = wrap(&no.say(pen.words), usize::from(page.width));
            let rect = Rect { y: page.y + 2, height: page.height.saturating_sub(2), ..page };
            pen.lines(rect, lines.iter().map(String::as_str), Role::Warning);
        }
        Some(pool) => sheet(state, pool, pen, scene, page),
        None => {
            let text = pen.say("buy-seats-no-pool");
            pen.text(page.x, page.y + 2, page.width, &text, Role::Warning);
        }
    }
    buttons(state, context, pen, scene, foot);
}

fn sheet(state: &State, pool: &SeatPool, pen: &mut Pen<'_>, scene: &mut Scene<'_>, page: Rect) {
    let mut now = there_is(pool, pen.words, scene);
    let mut then = it_comes_to(state, pool, usize::from(page.width), pen.words, scene);
    // In a low window what matters least for the decision gives way: a line for the title, and one for the number.
    while 2 + now.len() + then.len() > usize::from(page.height) {
        let Some(least) = now.iter().chain(&then).map(|fact| fact.rank).min() else { break };
        now.retain(|fact| fact.rank > least);
        then.retain(|fact| fact.rank > least);
    }
    let column = u16::try_from(column(pen.words)).unwrap_or(u16::MAX);
    let note = wrap(&pen.say("buy-seats-note"), usize::from(page.width));
    // Blank lines stand where there is room for them, from the most useful to the least.
    let lines = 2 + now.len() + then.len() + note.len();
    let spare = usize::from(page.height).saturating_sub(lines);
    let gap = |rank: usize| u16::from(spare >= rank);

    let mut y = facts(pen, Rect { y: page.y + 1 + gap(4), ..page }, column, &now) + gap(1);
    let label = pen.say("buy-seats-amount");
    let focused = state.focus == Focus::Amount;
    pen.text(page.x, y, column, &label, if focused { Role::Accent } else { Role::Text });
    let drawn = state.amount.draw(pen, page.x + column, y, focused);
    for (id, rect) in
        [(WidgetId::BuyAmount, drawn.rect), (WidgetId::BuyLess, drawn.less), (WidgetId::BuyMore, drawn.more)]
    {
        scene.layout.place(id, rect);
    }
    let mut beside = pen.words.with("buy-seats-range", &[("most", Arg::Count(decide::most(pool).into()))]);
    if state.missing > 0 {
        let missing = pen.words.with("buy-seats-missing", &[("count", Arg::Count(state.missing.into()))]);
        beside = format!("{beside} · {missing}");
    }
    let x = drawn.rect.right() + 2;
    pen.text(x, y, page.right().saturating_sub(x), &beside, Role::Muted);
    y = facts(pen, Rect { y: y + 1 + gap(2), ..page }, column, &then) + gap(3);
    let rect = Rect { y, height: page.bottom().saturating_sub(y), ..page };
    pen.lines(rect, note.iter().map(String::as_str), Role::Muted);
}

/// What there is now [SEA-09].
fn there_is(pool: &SeatPool, words: &Words, scene: &Scene<'_>) -> Vec<Fact> {
    let Free::Seats(counts) = scene.account.free(pool.seat) else { return Vec::new() };
    let number = |label, count: u32, rank| Fact { label, value: words.number(count.into()), role: Role::Text, rank };
    let mut facts = vec![
        number("buy-seats-bought-so-far", counts.purchased, 3),
        number("buy-seats-assigned", counts.assigned, 1),
        number("buy-seats-free", counts.unassigned(), 4),
    ];
    // A removal stays as it is, and the page says so [AMB-34].
    if let Some(removal) = scene.account.pending_removals(pool.seat).last() {
        let date = words.date_of(removal.effective_on);
        let args = [("count", Arg::Count(counts.scheduled.into())), ("date", Arg::Text(&date))];
        let value = words.with("buy-seats-leaving-on", &args);
        facts.push(Fact { label: "buy-seats-leaving", value, role: Role::Muted, rank: 7 });
    }
    facts
}

/// What there is then, what it costs, until when, and which card pays [SEA-10, PRC-14, EXT-26].
fn it_comes_to(state: &State, pool: &SeatPool, columns: usize, words: &Words, scene: &Scene<'_>) -> Vec<Fact> {
    let monthly = |cents: u64| {
        let price = words.money(cents);
        words.with("buy-seats-per-month", &[("price", Arg::Text(&price))])
    };
    let amount = state.amount.value();
    let fact = |label, value, role, rank| Fact { label, value, role, rank };
    let total = words.number(u64::from(pool.purchased) + u64::from(amount));
    let mut facts = vec![fact("buy-seats-total", total, Role::Text, 8)];
    if pool.unit_price_cents == 0 {
        facts.push(fact("buy-seats-more", words.text("buy-seats-free-of-charge"), Role::Accent, 9));
        return facts;
    }
    facts.push(fact("buy-seats-unit-price", monthly(pool.unit_price_cents.into()), Role::Text, 5));
    facts.push(fact("buy-seats-more", monthly(pool.monthly_cents(amount)), Role::Accent, 6));
    let today = billing::today(scene.account, scene.now);
    let adding = billing::adding(scene.account, &scene.world.policy().prices, pool, amount, today);
    let date = words.date_of(adding.bill_on);
    let price = words.money(adding.prorated_cents);
    let args = [("price", Arg::Text(&price)), ("count", Arg::Count(adding.days.into()))];
    facts.push(fact("buy-seats-rest", words.with("buy-seats-rest-of", &args), Role::Accent, 10));
    let (before, after) = (words.money(adding.bill_before_cents), words.money(adding.bill_after_cents));
    let args = [("before", Arg::Text(&before)), ("after", Arg::Text(&after)), ("date", Arg::Text(&date))];
    let whole = words.with("buy-seats-next-bill-of", &args);
    let next = if column(words) + width(&whole) > columns {
        words.with("buy-seats-next-bill-short", &args[1..])
    } else {
        whole
    };
    facts.push(fact("buy-seats-next-bill", next, Role::Text, 7));
    facts.push(fact("buy-seats-next-term", words.money(adding.next_term_cents), Role::Muted, 2));
    let (card, role) = match (billing::valid_card(scene.account, scene.now), scene.account.card()) {
        (Ok(card), _) => (wording::orders::card_on_file(card, words), Role::Text),
        (Err(_), Some(card)) => {
            let card = wording::billing::card(card.mark(), words);
            (format!("✗ {}", words.with("buy-seats-card-expired", &[("card", Arg::Text(&card))])), Role::Error)
        }
        (Err(_), None) => (format!("! {}", words.text("buy-seats-no-card")), Role::Warning),
    };
    facts.push(fact("buy-seats-card", card, role, 9));
    facts
}

/// Writes facts below each other, and answers the line below them.
fn facts(pen: &mut Pen<'_>, rect: Rect, column: u16, facts: &[Fact]) -> u16 {
    let mut y = rect.y;
    for fact in facts {
        let label = pen.say(fact.label);
        pen.text(rect.x, y, column, &label, Role::Muted);
        pen.text(rect.x + column, y, rect.width.saturating_sub(column), &fact.value, fact.role);
        y += 1;
    }
    y
}

fn buttons(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let esc = context.keymap.keys(ActionId::Back).first();
    let row = [
        Button {
            label: pen.say("button-cancel"),
            key: esc.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
        Button {
            label: pen.say("button-buy"),
            key: String::new(),
            weight: Weight::Primary,
            focused: state.focus == Focus::Buy,
            enabled: true,
        },
    ];
    let places = button::draw_row(pen, rect, &row);
    for (id, place) in [WidgetId::BuyCancel, WidgetId::BuySubmit].into_iter().zip(places) {
        scene.layout.place(id, place);
    }
}

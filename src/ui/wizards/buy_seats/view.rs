//! How the page looks: what there is, the number, what it comes to, and the buttons at the foot.

use ratatui::layout::{Position, Rect};

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
            sheet::Sheet,
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

/// How many lines below the number are kept in sight with it.
const NEAR: u16 = 4;

/// The most lines that the page can have, every value wrapped.
const LINES: u16 = 60;

/// A label, a value, and how the value looks.
struct Fact {
    label: &'static str,
    value: String,
    role: Role,
}

impl Fact {
    /// Its value in the lines it takes behind its label.
    fn lines(&self, column: u16, columns: u16) -> Vec<String> {
        wrap(&self.value, usize::from(columns.saturating_sub(column)))
    }
}

/// Draws the page into the body: what is sold, what of the rest fits, and the buttons, which are always there.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let foot = Rect { y: body.bottom().saturating_sub(1), height: 1, ..body };
    let page = Rect { height: body.height.saturating_sub(1), width: body.width.min(WIDEST), ..body };
    let title = pen.say(&wording::seat(state.seat));
    pen.text(page.x, page.y, page.width, &title, Role::Heading);
    let page = Rect { y: page.y + 1, height: page.height.saturating_sub(1), ..page };
    let mut buffer = Sheet::buffer(page.width.saturating_sub(1), LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    match scene.account.pools().get(&state.seat).filter(|_| state.seat.is_paid()) {
        // One that became a trial meanwhile sells nothing.
        Some(pool) if pool.trial => {
            let no = wording::buy_seats::rejection(BuySeatsRejection::OnTrial(state.seat));
            sheet.y = 1;
            let text = no.say(sheet.pen.words);
            sheet.paragraph(0, &text, Role::Warning);
        }
        Some(pool) => fill(state, pool, page.height, &mut sheet, scene),
        None => {
            sheet.y = 1;
            let text = sheet.pen.say("buy-seats-no-pool");
            sheet.paragraph(0, &text, Role::Warning);
        }
    }
    if state.focus != Focus::Amount {
        let end = sheet.y;
        sheet.focus_text(0..end);
    }
    let cursor = sheet.pen.cursor;
    let column = cursor.map_or(0, |cursor| cursor.x);
    sheet.show(WidgetId::BuySeats, pen, scene, page);
    let field = scene.layout.rect(WidgetId::BuyAmount);
    if cursor.is_some() && !field.is_empty() {
        pen.cursor = Some(Position::new(page.x + column, field.y));
    }
    buttons(state, context, pen, scene, foot);
}

fn fill(state: &State, pool: &SeatPool, height: u16, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let now = there_is(pool, words, scene);
    let then = it_comes_to(state, pool, usize::from(sheet.width), words, scene);
    let column = u16::try_from(column(words)).unwrap_or(u16::MAX);
    let note = wrap(&words.text("buy-seats-note"), usize::from(sheet.width));
    // Blank lines stand where there is room for them, from the most useful to the least.
    let lines: usize = now.iter().chain(&then).map(|fact| fact.lines(column, sheet.width).len()).sum();
    let spare = usize::from(height).saturating_sub(1 + lines + note.len());
    let gap = |rank: usize| u16::from(spare >= rank);

    sheet.y = gap(4);
    facts(sheet, column, &now);
    sheet.y += gap(1);
    let start = sheet.y;
    amount(state, pool, column, sheet);
    sheet.y += gap(2);
    facts(sheet, column, &then);
    // With the number one sees what it comes to first.
    let end = sheet.y.min(start + NEAR);
    sheet.focus(start..end);
    sheet.y += gap(3);
    sheet.paragraph(0, &words.text("buy-seats-note"), Role::Muted);
}

/// The number, with its range beside it.
fn amount(state: &State, pool: &SeatPool, column: u16, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    let focused = state.focus == Focus::Amount;
    let line = sheet.line(0);
    let role = if focused { Role::Accent } else { Role::Text };
    sheet.pen.text(0, line.y, column, &words.text("buy-seats-amount"), role);
    let drawn = state.amount.draw(&mut sheet.pen, column, line.y, focused);
    for (id, rect) in
        [(WidgetId::BuyAmount, drawn.rect), (WidgetId::BuyLess, drawn.less), (WidgetId::BuyMore, drawn.more)]
    {
        sheet.place(id, rect);
    }
    let most = [("most", Arg::Count(decide::most(pool).into()))];
    let (mut beside, role) = if state.amount.is_over() {
        (format!("! {}", words.with("buy-seats-over", &most)), Role::Warning)
    } else {
        (words.with("buy-seats-range", &most), Role::Muted)
    };
    if state.missing > 0 {
        let missing = words.with("buy-seats-missing", &[("count", Arg::Count(state.missing.into()))]);
        beside = format!("{beside} · {missing}");
    }
    sheet.paragraph(drawn.rect.right() + 2, &beside, role);
}

/// What there is now [SEA-09].
fn there_is(pool: &SeatPool, words: &Words, scene: &Scene<'_>) -> Vec<Fact> {
    let Free::Seats(counts) = scene.account.free(pool.seat) else { return Vec::new() };
    let number = |label, count: u32| Fact { label, value: words.number(count.into()), role: Role::Text };
    let mut facts = vec![
        number("buy-seats-bought-so-far", counts.purchased),
        number("buy-seats-assigned", counts.assigned),
        number("buy-seats-free", counts.unassigned()),
    ];
    // A removal stays as it is, and the page says so [AMB-34].
    if let Some(removal) = scene.account.pending_removals(pool.seat).last() {
        let date = words.date_of(removal.effective_on);
        let args = [("count", Arg::Count(counts.scheduled.into())), ("date", Arg::Text(&date))];
        let value = words.with("buy-seats-leaving-on", &args);
        facts.push(Fact { label: "buy-seats-leaving", value, role: Role::Muted });
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
    let fact = |label, value, role| Fact { label, value, role };
    let total = words.number(u64::from(pool.purchased) + u64::from(amount));
    let mut facts = vec![fact("buy-seats-total", total, Role::Text)];
    if pool.unit_price_cents == 0 {
        facts.push(fact("buy-seats-more", words.text("buy-seats-free-of-charge"), Role::Accent));
        return facts;
    }
    facts.push(fact("buy-seats-unit-price", monthly(pool.unit_price_cents.into()), Role::Text));
    facts.push(fact("buy-seats-more", monthly(pool.monthly_cents(amount)), Role::Accent));
    let today = billing::today(scene.account, scene.now);
    let adding = billing::adding(scene.account, &scene.world.policy().prices, pool, amount, today);
    let date = words.date_of(adding.bill_on);
    let price = words.money(adding.prorated_cents);
    let args = [("price", Arg::Text(&price)), ("count", Arg::Count(adding.days.into()))];
    facts.push(fact("buy-seats-rest", words.with("buy-seats-rest-of", &args), Role::Accent));
    let (before, after) = (words.money(adding.bill_before_cents), words.money(adding.bill_after_cents));
    let args = [("before", Arg::Text(&before)), ("after", Arg::Text(&after)), ("date", Arg::Text(&date))];
    let whole = words.with("buy-seats-next-bill-of", &args);
    let next = if column(words) + width(&whole) > columns {
        words.with("buy-seats-next-bill-short", &args[1..])
    } else {
        whole
    };
    facts.push(fact("buy-seats-next-bill", next, Role::Text));
    facts.push(fact("buy-seats-next-term", words.money(adding.next_term_cents), Role::Muted));
    let (card, role) = match (billing::valid_card(scene.account, scene.now), scene.account.card()) {
        (Ok(card), _) => (wording::orders::card_on_file(card, words), Role::Text),
        (Err(_), Some(card)) => {
            let card = wording::billing::card(card.mark(), words);
            (format!("✗ {}", words.with("buy-seats-card-expired", &[("card", Arg::Text(&card))])), Role::Error)
        }
        (Err(_), None) => (format!("! {}", words.text("buy-seats-no-card")), Role::Warning),
    };
    // What stands in the way comes first.
    let at = if role == Role::Text { facts.len() } else { 0 };
    facts.insert(at, fact("buy-seats-card", card, role));
    facts
}

/// Writes facts below each other, each value in as many lines as it takes.
fn facts(sheet: &mut Sheet<'_>, column: u16, facts: &[Fact]) {
    for fact in facts {
        let label = sheet.pen.say(fact.label);
        let line = sheet.line(0);
        sheet.pen.text(0, line.y, column, &label, Role::Muted);
        sheet.paragraph(column, &fact.value, fact.role);
    }
}

fn buttons(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let esc = context.keymap.keys(ActionId::Back).first();
    // The one that does it first, the way out outermost, as in questions.
    let row = [
        Button {
            label: pen.say("button-buy"),
            key: String::new(),
            weight: Weight::Primary,
            focused: state.focus == Focus::Buy,
            enabled: true,
        },
        Button {
            label: pen.say("button-cancel"),
            key: esc.map(|key| key_name(*key, pen.words)).unwrap_or_default(),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
    ];
    let places = button::draw_row(pen, rect, &row);
    for (id, place) in [WidgetId::BuySubmit, WidgetId::BuyCancel].into_iter().zip(places) {
        scene.layout.place(id, place);
    }
}

//! The cart: what is bought, with its seats, what it costs for which days, and what it comes to.

use ratatui::layout::Rect;

use super::State;
use crate::{
    domain::{
        billing,
        decide::{Credit, Quote},
        order::{Item, OrderLine},
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::sheet::Sheet,
        wizards::checkout::Focus,
        wording,
    },
};

/// Draws the page.
pub(super) fn draw(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    if state.cart.is_empty() {
        let text = sheet.pen.say("checkout-empty");
        return sheet.paragraph(0, &text, Role::Text);
    }
    let start = sheet.y;
    match &state.quote {
        Some(quote) => {
            lines(quote, (state.focus == Focus::Rows).then_some(state.row), sheet);
            rows(state, quote, start, sheet);
            sheet.y += u16::from(roomy);
            totals(quote, sheet, scene);
        }
        None => broken(state, sheet, scene),
    }
    sheet.y += u16::from(roomy);
    other_due(sheet, scene);
    let note = sheet.pen.say("checkout-cart-note");
    sheet.paragraph(0, &note, Role::Muted);
    if state.focus != Focus::Rows {
        sheet.focus(sheet.y.saturating_sub(1)..sheet.y);
    }
}

/// The lines, each product with what was paid of the plan that it replaces; the row under the cursor is brought into
/// sight.
pub(super) fn lines(quote: &Quote, cursor: Option<usize>, sheet: &mut Sheet<'_>) {
    let mut row = 0;
    for (line, months) in quote.lines.iter().zip(&quote.months) {
        let own = !matches!(line.item, Item::Seats(_));
        let from = sheet.y;
        let here = own && cursor == Some(row);
        let of_line = |credit: &&Credit| matches!(line.item, Item::Product(product, _) if product == credit.product);
        let credit = quote.credits.iter().find(of_line);
        line_of(line, *months, credit.map_or(0, |credit| credit.cents), here, sheet);
        if let Some(credit) = credit {
            credit_of(credit, sheet);
        }
        if here {
            sheet.focus(from..sheet.y);
        }
        row += usize::from(own);
    }
}

/// What was paid of the plan that is replaced, for the days that are left of it.
fn credit_of(credit: &Credit, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    let item = wording::billing::item(Item::Product(credit.product, credit.tier), words);
    let (from, until) = (words.date_of(credit.from), words.date_of(credit.until));
    let args = [("what", Arg::Text(&item)), ("from", Arg::Text(&from)), ("until", Arg::Text(&until))];
    let text = words.with("checkout-credit", &args);
    total_line(4, &text, &format!("−{}", words.money(credit.cents)), Role::Muted, sheet);
}

/// That another bill is still open, which this purchase does not pay [PRC-16].
pub(super) fn other_due(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let due = billing::past_due(scene.account)
        .fold((0_u64, 0_u64), |(count, cents), order| (count + 1, cents.saturating_add(order.total_cents())));
    if due.0 > 0 {
        let words = sheet.pen.words;
        let total = words.money(due.1);
        let args = [("count", Arg::Count(due.0)), ("total", Arg::Text(&total))];
        let text = format!("! {}", words.with("checkout-other-due", &args));
        sheet.paragraph(2, &text, Role::Warning);
    }
}

/// Says where the rows can be clicked; the seats between them are none.
fn rows(state: &State, quote: &Quote, start: u16, sheet: &mut Sheet<'_>) {
    // A click on any of the lines chooses the row under the cursor, unless there is but one line a row.
    let plain = quote.lines.len() == state.cart.len();
    let height = sheet.y - start;
    let rect = Rect::new(0, start, sheet.width, height);
    if plain && usize::from(height) == state.cart.len() {
        sheet.list(WidgetId::CheckoutCart, rect);
    } else {
        sheet.place(WidgetId::CheckoutCart, rect);
    }
}

/// One line: what, how many, and at the right what is charged today, before a credit is taken off; below it the days and the price of a month.
fn line_of(line: &OrderLine, months: u32, credit: u64, here: bool, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    let indent = if matches!(line.item, Item::Seats(_)) { 4 } else { 2 };
    let row = sheet.line(0);
    if here {
        sheet.pen.fill(row, Role::Cursor);
        sheet.pen.text(0, row.y, 1, "▌", Role::BorderFocus);
    }
    let what = wording::billing::item(line.item, words);
    let what = match line.item {
        Item::Seats(_) => {
            let args = [("count", Arg::Count(line.quantity.into())), ("seat", Arg::Text(&what))];
            words.with("checkout-seats", &args)
        }
        _ => what,
    };
    let price = words.money(line.cents.saturating_add(credit));
    let columns = u16::try_from(width(&price)).unwrap_or(0);
    let role = if matches!(line.item, Item::Seats(_)) { Role::Text } else { Role::Title };
    let style = sheet.pen.row_style(role, here);
    sheet.pen.styled(indent, row.y, row.width.saturating_sub(indent + columns + 2), &what, style);
    let style = sheet.pen.row_style(Role::Text, here);
    sheet.pen.styled(row.width.saturating_sub(columns), row.y, columns, &price, style);
    sheet.y += 1;
    let (from, until) = (words.date_of(line.from), words.date_of(line.until));
    let unit = words.money(line.unit_cents.into());
    let id = if months > 1 { "checkout-line-year" } else { "checkout-line-month" };
    let args = [("from", Arg::Text(&from)), ("until", Arg::Text(&until)), ("price", Arg::Text(&unit))];
    let text = words.with(id, &args);
    sheet.paragraph(indent + 2, &text, Role::Muted);
}

/// What is charged today, what for each further term of what is bought, and what becomes of bills that are to come anyway
/// [PRC-08, SEA-10].
pub(super) fn totals(quote: &Quote, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let total = words.money(quote.total_cents());
    total_line(2, &words.text("checkout-today"), &total, Role::Title, sheet);
    for (months, cents) in quote.later() {
        total_line(2, &later(months, words), &words.money(cents), Role::Muted, sheet);
    }
    let rises = quote.raises_seats(scene.account);
    let (id, role) = if rises { ("checkout-bill-rises", Role::Warning) } else { ("checkout-bill", Role::Text) };
    for bill in &quote.bills {
        let (on, before) = (words.date_of(bill.on), words.money(bill.before_cents));
        let text = words.with(id, &[("date", Arg::Text(&on)), ("before", Arg::Text(&before))]);
        let text = if rises { format!("! {text}") } else { text };
        total_line(2, &text, &words.money(bill.after_cents), role, sheet);
    }
}

fn later(months: u32, words: &Words) -> String {
    match months {
        1 => words.text("checkout-then-monthly"),
        12 => words.text("checkout-then-yearly"),
        months => words.with("checkout-then-months", &[("count", Arg::Count(months.into()))]),
    }
}

/// A text from `x` on, over as many lines as it takes, with an amount at the right of its first line.
fn total_line(x: u16, label: &str, price: &str, role: Role, sheet: &mut Sheet<'_>) {
    let columns = u16::try_from(width(price)).unwrap_or(0);
    let (rest, right) = (sheet.rest(x), sheet.width.saturating_sub(columns));
    let rect = Rect { width: rest.width.saturating_sub(columns + 2), ..rest };
    sheet.pen.text(right, rect.y, columns, price, role);
    let lines = wrap(label, usize::from(rect.width));
    sheet.y += sheet.pen.lines(rect, lines.iter().map(String::as_str), role).max(1);
}

/// The rows alone, with what is wrong below each.
fn broken(state: &State, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let mut told = false;
    for (row, item) in state.cart.items().into_iter().enumerate() {
        let start = sheet.y;
        let line = sheet.line(0);
        let here = state.focus == Focus::Rows && row == state.row;
        if here {
            sheet.pen.fill(line, Role::Cursor);
            sheet.pen.text(0, line.y, 1, "▌", Role::BorderFocus);
        }
        let style = sheet.pen.row_style(Role::Title, here);
        let name = wording::billing::item(item, sheet.pen.words);
        sheet.pen.styled(2, line.y, line.width.saturating_sub(2), &name, style);
        sheet.y += 1;
        if let Some(why) = state.cart.problem(scene.account, row) {
            told = true;
            let text = format!("✗ {}", wording::billing::purchase(why).say(sheet.pen.words));
            sheet.paragraph(4, &text, Role::Error);
        }
        if here {
            sheet.focus(start..sheet.y);
        }
    }
    if let Some(why) = state.problem.filter(|_| !told) {
        let text = format!("✗ {}", wording::billing::purchase(why).say(sheet.pen.words));
        sheet.paragraph(2, &text, Role::Error);
    }
    let text = sheet.pen.say("checkout-take-out");
    sheet.paragraph(2, &text, Role::Muted);
}

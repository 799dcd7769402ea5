//! The cart: what is bought, with its seats, what it costs for which days, and what it comes to.

use ratatui::layout::Rect;

use super::State;
use crate::{
    domain::{
        decide::Quote,
        order::{Item, OrderLine},
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::width,
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
        return sheet.paragraph(0, &text, Role::Muted);
    }
    let start = sheet.y;
    match &state.quote {
        Some(quote) => {
            let mut row = 0;
            for (at, line) in quote.lines.iter().enumerate() {
                let own = !matches!(line.item, Item::Seats(_));
                let from = sheet.y;
                let here = own && state.focus == Focus::Rows && row == state.row;
                line_of(line, quote.months.get(at).copied().unwrap_or(12), here, sheet);
                if here {
                    sheet.focus(from..sheet.y);
                }
                row += usize::from(own);
            }
            rows(state, quote, start, sheet);
            sheet.y += u16::from(roomy);
            totals(quote, sheet);
        }
        None => broken(state, sheet, scene),
    }
    sheet.y += u16::from(roomy);
    let note = sheet.pen.say("checkout-cart-note");
    sheet.paragraph(0, &note, Role::Muted);
    if state.focus != Focus::Rows {
        sheet.focus(sheet.y.saturating_sub(1)..sheet.y);
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

/// One line: what, how many, and at the right what is charged today; below it the days and the price of a month.
pub(super) fn line_of(line: &OrderLine, months: u32, here: bool, sheet: &mut Sheet<'_>) {
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
    let price = words.money(line.cents);
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

/// What is charged today, and what for each further term.
pub(super) fn totals(quote: &Quote, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    let total = words.money(quote.total_cents());
    total_line(&words.text("checkout-today"), &total, Role::Title, sheet);
    for (months, cents) in quote.later() {
        total_line(&later(months, words), &words.money(cents), Role::Muted, sheet);
    }
}

fn later(months: u32, words: &Words) -> String {
    match months {
        1 => words.text("checkout-then-monthly"),
        12 => words.text("checkout-then-yearly"),
        months => words.with("checkout-then-months", &[("count", Arg::Count(months.into()))]),
    }
}

fn total_line(label: &str, price: &str, role: Role, sheet: &mut Sheet<'_>) {
    let row = sheet.line(2);
    let columns = u16::try_from(width(price)).unwrap_or(0);
    sheet.pen.text(row.x, row.y, row.width.saturating_sub(columns + 2), label, role);
    let x = sheet.width.saturating_sub(columns);
    sheet.pen.text(x, row.y, columns, price, role);
    sheet.y += 1;
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

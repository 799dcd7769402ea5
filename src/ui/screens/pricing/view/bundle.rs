//! The page of the bundle: a box for each product with its tier, and for each add-on below its hub; what it comes to, and
//! the buttons, always in sight [PRC-05, PRC-11].

use ratatui::layout::Rect;

use super::{LINES, head};
use crate::{
    domain::{add_on::AddOn, billing, decide::quote, price::Period, subscription::Product},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        screens::pricing::{Control, State, bundle::Level},
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, box_sign},
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// The widest the page becomes: a row is not followed well beyond.
const WIDEST: u16 = 92;

/// A row of the page before it is drawn.
struct Row {
    control: Control,
    /// How far it is indented.
    indent: u16,
    ticked: bool,
    name: String,
    /// The tier that is chosen, of a product.
    level: Option<String>,
    price: String,
    /// Why it cannot be ticked.
    why: Option<String>,
}

/// Draws the page.
pub(super) fn draw(state: &State, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    if rect.width < 8 || rect.height < 3 {
        return;
    }
    let columns = (rect.width - 1).min(WIDEST);
    let foot = foot(state, columns, pen.words, scene);
    let buttons = buttons(state, columns, pen, scene);
    let lines = u16::try_from(foot.len() + buttons.len()).unwrap_or(0);
    let mut buffer = Sheet::buffer(columns, LINES);
    let inner = Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None };
    let mut sheet = Sheet::new(inner);
    head(&mut sheet, "pricing-bundle-note", scene);
    sheet.focus(0..1);
    let rows = rows(state, pen.words, scene);
    let names = rows.iter().filter(|row| row.level.is_some()).map(|row| width(&row.name)).max().unwrap_or(0);
    for row in rows {
        draw_row(&row, u16::try_from(names).unwrap_or(0), state, &mut sheet);
    }
    if matches!(state.at, Some(Control::BuyBundle | Control::ContactBundle)) {
        sheet.focus(sheet.y.saturating_sub(1)..sheet.y);
    }
    // What it comes to follows the rows, with a blank line between where there is room, and never leaves the screen.
    let height = rect.height.saturating_sub(lines).min(sheet.y.saturating_add(1));
    let page = Rect { height, width: columns + 1, ..rect };
    sheet.show(WidgetId::PricingPage, pen, scene, page);
    let mut y = page.bottom();
    for (text, role) in foot {
        pen.text(rect.x, y, columns, &text, role);
        y += 1;
    }
    for line in buttons {
        let mut x = rect.x;
        for (control, button) in line {
            let width = button.draw(pen, x, y);
            scene.layout.place(WidgetId::Pricing(control), Rect { x, y, width, height: 1 });
            x += width + 2;
        }
        y += 1;
    }
}

fn rows(state: &State, words: &Words, scene: &Scene<'_>) -> Vec<Row> {
    let prices = scene.world.policy().prices;
    let why = |control| state.refusal(control, scene.world, scene.actor).map(|why| why.say(words));
    let per_month = |cents: u32| words.money(cents.into());
    Product::HUBS
        .into_iter()
        .flat_map(|product| {
            let level = state.bundle.level(scene.account, product);
            let row = Row {
                control: Control::Pick(product),
                indent: 0,
                ticked: state.bundle.has(product),
                name: words.text(wording::refusal::product_name(product)),
                level: level.map(|level| level_name(level, words)),
                price: level.map(|level| per_month(prices.product(product, level.tier))).unwrap_or_default(),
                why: why(Control::Pick(product)),
            };
            let add_ons = AddOn::ALL.into_iter().filter(move |add_on| add_on.hub() == product).map(move |add_on| Row {
                control: Control::PickAddOn(add_on),
                indent: 2,
                ticked: state.bundle.has_add_on(add_on),
                name: words.text(&wording::billing::add_on(add_on)),
                level: None,
                price: per_month(prices.add_on()),
                why: why(Control::PickAddOn(add_on)),
            });
            std::iter::once(row).chain(add_ons)
        })
        .collect()
}

/// A tier with how it is charged, where there is a choice.
fn level_name(level: Level, words: &Words) -> String {
    let tier = words.text(wording::tier(level.tier));
    if Period::of(level.tier).len() < 2 {
        return tier;
    }
    let period = match level.period {
        Period::Monthly => "pricing-short-by-month",
        Period::Yearly => "pricing-short-by-year",
    };
    words.with("pricing-level", &[("tier", Arg::Text(&tier)), ("period", Arg::Text(&words.text(period)))])
}

/// A box, a name, a tier between the signs that change it, and at the right the price; below it why it cannot be ticked.
/// The tiers stand below each other, beyond the longest name of a product.
fn draw_row(row: &Row, names: u16, state: &State, sheet: &mut Sheet<'_>) {
    let start = sheet.y;
    let line = sheet.line(0);
    let focused = state.at == Some(row.control);
    let off = row.why.is_some();
    if focused {
        sheet.pen.fill(line, Role::Cursor);
    }
    let style = |sheet: &Sheet<'_>, role| sheet.pen.row_style(if off { Role::Disabled } else { role }, focused);
    let x = 1 + row.indent;
    let text = format!("{} {}", box_sign(row.ticked), row.name);
    let price = u16::try_from(width(&row.price)).unwrap_or(0);
    let room = line.width.saturating_sub(price + 1);
    let name_style = style(sheet, if row.ticked { Role::Title } else { Role::Text });
    sheet.pen.styled(x, line.y, room.saturating_sub(x), &text, name_style);
    sheet.place(WidgetId::Pricing(row.control), line);
    if let (Some(level), Control::Pick(product)) = (&row.level, row.control) {
        let start = x + 4 + names + 1;
        let mut x = start;
        let sign = style(sheet, Role::Key);
        let mut put = |sheet: &mut Sheet<'_>, text: &str, style| {
            x += sheet.pen.styled(x, line.y, room.saturating_sub(x), text, style);
        };
        put(sheet, if focused { "◂ " } else { "  " }, sign);
        let level_style = style(sheet, Role::Link);
        put(sheet, level, level_style);
        put(sheet, if focused { " ▸" } else { "" }, sign);
        sheet.place(WidgetId::Pricing(Control::Level(product)), Rect { x: start, width: x - start, ..line });
    }
    let price_style = style(sheet, if row.ticked { Role::Text } else { Role::Muted });
    sheet.pen.styled(line.width.saturating_sub(price), line.y, price, &row.price, price_style);
    sheet.y += 1;
    // An add-on says it when one is on it; a product that cannot be had says it always.
    if let Some(why) = row.why.as_ref().filter(|_| focused || matches!(row.control, Control::Pick(_))) {
        sheet.paragraph(5 + row.indent, &format!("– {why}"), Role::Muted);
    }
    if focused {
        sheet.focus(start..sheet.y);
    }
}

/// What it comes to, or what happened to the ticks.
fn foot(state: &State, columns: u16, words: &Words, scene: &Scene<'_>) -> Vec<(String, Role)> {
    let lines =
        |text: &str, role| wrap(text, usize::from(columns)).into_iter().map(|line| (line, role)).collect::<Vec<_>>();
    let mut foot = Vec::new();
    if let Some(notice) = &state.notice {
        foot.extend(lines(&format!("! {}", notice.say(words)), Role::Warning));
    }
    let (products, add_ons) = (state.bundle.products(scene.account), state.bundle.add_ons());
    let today = billing::today(scene.account, scene.now);
    let quoted = quote(scene.account, &scene.world.policy().prices, today, &products, &add_ons);
    let text = match quoted {
        _ if state.bundle.is_empty() => words.text("pricing-nothing-ticked"),
        Ok(quote) => {
            let (month, total) = (words.money(quote.monthly_cents()), words.money(quote.total_cents()));
            let id = if quote.charges_seats() { "pricing-bundle-total" } else { "pricing-bundle-total-no-seats" };
            words.with(id, &[("month", Arg::Text(&month)), ("total", Arg::Text(&total))])
        }
        Err(why) => wording::billing::purchase(why).say(words),
    };
    let role = if state.bundle.is_empty() { Role::Muted } else { Role::Title };
    foot.extend(lines(&text, role));
    foot
}

/// The buttons, side by side where there is room.
fn buttons(state: &State, columns: u16, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Vec<(Control, Button)>> {
    let button = |control, id, weight| {
        let label = pen.say(id);
        let enabled = state.refusal(control, scene.world, scene.actor).is_none();
        (control, Button { label, key: String::new(), weight, focused: state.at == Some(control), enabled })
    };
    let buy = button(Control::BuyBundle, "button-buy", Weight::Primary);
    let contact = button(Control::ContactBundle, "button-contact-sales", Weight::Plain);
    if buy.1.width() + 2 + contact.1.width() <= columns {
        vec![vec![buy, contact]]
    } else {
        vec![vec![buy], vec![contact]]
    }
}

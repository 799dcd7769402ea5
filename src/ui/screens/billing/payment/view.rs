//! How the payment method looks: the card as a card, what it pays next, and what is wrong with it.

use ratatui::layout::Rect;

use crate::{
    domain::{
        billing,
        card::Card,
        guard::{self, Operation},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        screens::billing::{bill, draw_past_due, past_due::button},
        text::{truncate, width},
        theme::Role,
        widgets::{pen::Pen, sheet::Sheet},
        wording,
    },
};

/// Wider than this the page is hard to read across.
const WIDEST: u16 = 90;

/// As long as it can become.
const LINES: u16 = 40;

/// The card's size, its frame among it.
const CARD: (u16, u16) = (38, 6);

/// From this height of the body on the card is drawn as one.
const ROOMY: u16 = 14;

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
    let allowed = guard::allowed(scene.world, scene.actor, Operation::ManageBilling);
    match scene.account.card() {
        Some(card) => on_file(card, body.height, &mut sheet, scene),
        None => empty(allowed.is_ok(), context, &mut sheet),
    }
    // What is past due has the same button at the top.
    if billing::past_due(scene.account).next().is_none() {
        let label = if scene.account.card().is_some() { "button-change-card" } else { "button-add-card" };
        sheet.y += 1;
        let taken = button(&mut sheet, context, (ActionId::ChangeCard, label), true, allowed.is_ok(), 0);
        if let Err(refusal) = allowed {
            let why = format!("– {}", wording::refusal::saying(&refusal).say(sheet.pen.words));
            let line = sheet.line(taken + 2);
            sheet.pen.text(line.x, line.y, line.width, &why, Role::Muted);
        }
        sheet.y += 1;
    }
    sheet.y += 1;
    let text = sheet.pen.say("payment-kept");
    sheet.paragraph(0, &text, Role::Muted);
    sheet.focus_text(0..sheet.y);
    sheet.show(WidgetId::PaymentMethod, pen, scene, body);
}

/// The card, what it pays next, and what is wrong with it.
fn on_file(card: &Card, height: u16, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    if height >= ROOMY {
        // Blank lines stand where there is room for them.
        sheet.y += u16::from(height >= 2 * ROOMY);
        picture(card, sheet);
        sheet.y += u16::from(height > ROOMY + ROOMY / 2);
    } else {
        let mark = wording::billing::card(card.mark(), words);
        sheet.paragraph(0, &mark, Role::Title);
    }
    let pays = bill::next_line("payment-next", scene, words).unwrap_or_else(|| words.text("payment-nothing"));
    let facts = [
        ("payment-holder", card.holder.to_string()),
        ("payment-until", wording::billing::month(card.expires)),
        ("payment-pays", pays),
    ];
    let column = facts.iter().map(|(label, _)| width(&words.text(label))).max().unwrap_or(0);
    let column = u16::try_from(column).unwrap_or(0) + 3;
    for (label, value) in facts {
        let line = sheet.line(0);
        sheet.pen.text(line.x, line.y, column, &words.text(label), Role::Muted);
        let line = sheet.line(column);
        sheet.pen.text(line.x, line.y, line.width, &value, Role::Text);
        sheet.y += 1;
    }
    // What is past due says the same at the top.
    if billing::past_due(scene.account).next().is_none()
        && let Some((text, role)) = bill::warning(scene, words)
    {
        sheet.y += 1;
        sheet.paragraph(0, &text, role);
    }
}

/// The card as one holds it, but for what is not kept of it.
fn picture(card: &Card, sheet: &mut Sheet<'_>) {
    let (columns, rows) = CARD;
    let rect = Rect::new(0, sheet.y, columns.min(sheet.width), rows);
    sheet.pen.fill(rect, Role::Dialog);
    sheet.pen.frame(rect, "", Role::Border);
    let inner = Rect::new(rect.x + 3, rect.y + 1, rect.width.saturating_sub(6), rows - 2);
    let brand = sheet.pen.say(&format!("card-brand-{}", card.brand.slug()));
    sheet.pen.text(inner.x, inner.y, inner.width, &brand, Role::Title);
    let number = format!("•••• •••• •••• {}", card.last4);
    sheet.pen.text(inner.x, inner.y + 2, inner.width, &number, Role::Dialog);
    let month = wording::billing::month(card.expires);
    let x = sheet.pen.text_right(inner.right(), inner.y + 3, inner.width, &month, Role::Muted);
    let room = usize::from(x.saturating_sub(inner.x + 1));
    let holder = truncate(card.holder.as_str(), room).into_owned();
    sheet.pen.text(inner.x, inner.y + 3, inner.width, &holder, Role::Muted);
    sheet.y += rows;
}

fn empty(allowed: bool, context: &Context, sheet: &mut Sheet<'_>) {
    let words = sheet.pen.words;
    let key = context.keymap.keys(ActionId::ChangeCard).first().map(|key| key_name(*key, words)).unwrap_or_default();
    let text = if allowed {
        words.with("payment-empty", &[("key", Arg::Text(&key))])
    } else {
        words.text("payment-empty-refused")
    };
    sheet.paragraph(0, &text, Role::Text);
}

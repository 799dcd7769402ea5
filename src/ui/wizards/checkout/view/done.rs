//! What was bought: the number of the order, what was charged to which card, what to do now, and what has changed.

use super::{State, review::changes};
use crate::{
    domain::guard::{self, Operation},
    ui::{i18n::Arg, scene::Scene, theme::Role, widgets::sheet::Sheet, wizards::checkout::Focus, wording},
};

/// Draws the page.
pub(super) fn draw(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let blank = u16::from(roomy);
    let Some(done) = state.done else { return };
    let order = done.order.to_string();
    let text = format!("✓ {}", words.with("checkout-done", &[("order", Arg::Text(&order))]));
    sheet.paragraph(0, &text, Role::Success);
    sheet.y += blank;
    let total = words.money(done.total_cents);
    let card = done.card.map(|card| wording::billing::card(card, words)).unwrap_or_default();
    let text = words.with("checkout-charged", &[("total", Arg::Text(&total)), ("card", Arg::Text(&card))]);
    sheet.paragraph(2, &text, Role::Text);
    let text = words.text("checkout-receipt");
    sheet.paragraph(2, &text, Role::Muted);
    sheet.y += blank;
    if state.brings_seats() {
        create_user(state, sheet, scene);
        sheet.y += blank;
    }
    changes(state, "checkout-changed", sheet);
    sheet.focus_text(0..sheet.y);
}

/// The way to the users that the new seats are for.
fn create_user(state: &State, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let here = state.focus == Focus::CreateUser;
    let refusal = guard::allowed(scene.world, scene.actor, Operation::CreateUsers).err();
    let row = sheet.line(2);
    if here {
        sheet.pen.fill(row, Role::Cursor);
    }
    let style = sheet.pen.row_style(if refusal.is_some() { Role::Disabled } else { Role::Link }, here);
    let text = format!("→ {}", words.text("checkout-create-user"));
    sheet.pen.styled(row.x, row.y, row.width, &text, style);
    sheet.place(Focus::CreateUser.widget(), row);
    sheet.y += 1;
    if let Some(refusal) = refusal {
        let why = wording::refusal::saying(&refusal).say(words);
        sheet.paragraph(4, &why, Role::Muted);
    }
}

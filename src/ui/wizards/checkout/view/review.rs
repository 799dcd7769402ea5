//! All of it once more: what is bought, what it comes to, the card, and what changes elsewhere by it.

use super::{
    State,
    cart::{line_of, totals},
};
use crate::ui::{i18n::Arg, scene::Scene, theme::Role, widgets::sheet::Sheet, wizards::checkout::PayWith, wording};

/// Draws the page; it is read, and scrolls where it is longer than the window.
pub(super) fn draw(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let blank = u16::from(roomy);
    if let Some(quote) = &state.quote {
        for (line, months) in quote.lines.iter().zip(&quote.months) {
            line_of(line, *months, false, sheet);
        }
        sheet.y += blank;
        totals(quote, sheet);
        sheet.y += blank;
    }
    if let Some(card) = state.paying(scene.account) {
        let name = wording::billing::card(card.mark(), words);
        let id = if state.pay_with == PayWith::Other { "checkout-pay-other" } else { "checkout-pay-on-file" };
        let text = words.with(id, &[("card", Arg::Text(&name))]);
        sheet.paragraph(2, &text, Role::Text);
        sheet.y += blank;
    }
    changes(state, "checkout-changes", sheet);
    sheet.focus_text(0..sheet.y);
}

/// What changes elsewhere, below a heading.
pub(super) fn changes(state: &State, heading: &str, sheet: &mut Sheet<'_>) {
    if state.changes.is_empty() {
        return;
    }
    let text = sheet.pen.say(heading);
    sheet.paragraph(2, &text, Role::Heading);
    for change in &state.changes {
        let text = format!("· {}", change.say(sheet.pen.words));
        sheet.paragraph(2, &text, Role::Text);
    }
}

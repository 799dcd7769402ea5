//! All of it once more: what it comes to, what changes elsewhere by it, the card, and what is bought.

use super::{
    State,
    cart::{lines, other_due, totals},
};
use crate::ui::{i18n::Arg, scene::Scene, theme::Role, widgets::sheet::Sheet, wizards::checkout::PayWith, wording};

/// Draws the page: what it comes to, what it changes, the card, and the lines at its end; it is read, and scrolls where it is longer than the window.
pub(super) fn draw(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let blank = u16::from(roomy);
    // What it comes to and what it changes stand above the lines, which were seen in the cart: nobody buys without having
    // seen that something else costs more from then on.
    if let Some(quote) = &state.quote {
        totals(quote, sheet, scene);
        sheet.y += blank;
    }
    changes(state, "checkout-changes", sheet);
    sheet.y += blank * u16::from(!state.changes.is_empty());
    other_due(sheet, scene);
    if let Some(card) = state.paying(scene.account) {
        let name = wording::billing::card(card.mark(), words);
        let id = if state.pay_with == PayWith::Other { "checkout-pay-other" } else { "checkout-pay-on-file" };
        let text = words.with(id, &[("card", Arg::Text(&name))]);
        sheet.paragraph(2, &text, Role::Text);
        sheet.y += blank;
    }
    if let Some(quote) = &state.quote {
        lines(quote, None, sheet);
    }
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

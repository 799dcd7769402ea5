//! The card: the one on file, or another one that is typed. What is wrong with either stands beside it [ER-11, PRC-09].

use ratatui::layout::Rect;

use super::State;
use crate::ui::{
    card_form,
    i18n::Arg,
    layout::WidgetId,
    scene::Scene,
    theme::Role,
    widgets::{button::radio_sign, sheet::Sheet},
    wizards::checkout::{Focus, PayWith},
    wording,
};

/// Draws the page, and answers the field with the terminal's cursor and the column in it.
pub(super) fn draw(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) -> Option<(WidgetId, u16)> {
    let words = sheet.pen.words;
    let total = words.money(state.total_cents());
    let text = words.with("checkout-payment", &[("total", Arg::Text(&total))]);
    sheet.paragraph(0, &text, Role::Text);
    sheet.y += u16::from(roomy);
    match scene.account.card() {
        Some(card) => {
            let name = wording::billing::card(card.mark(), words);
            let month = wording::billing::month(card.expires);
            let args = [("card", Arg::Text(&name)), ("month", Arg::Text(&month))];
            let text = words.with("checkout-on-file", &args);
            let start = sheet.y;
            radio(Focus::OnFile, state.pay_with == PayWith::OnFile, &text, state, sheet);
            let wrong = State::on_file(scene.account, scene.now).err();
            if let Some(why) = state.refused.or(wrong) {
                // Before one goes on with it, it is a fact; then it is what stands in the way.
                let (sign, role) = if state.refused.is_some() { ('✗', Role::Error) } else { ('!', Role::Warning) };
                let text = format!("{sign} {}", wording::billing::card_problem(why).say(words));
                sheet.paragraph(4, &text, role);
            }
            if state.focus == Focus::OnFile {
                sheet.focus(start..sheet.y);
            }
            let start = sheet.y;
            let text = words.text("checkout-other-card");
            radio(Focus::Other, state.pay_with == PayWith::Other, &text, state, sheet);
            if state.focus == Focus::Other {
                sheet.focus(start..sheet.y);
            }
        }
        None => {
            let text = words.text("checkout-no-card");
            sheet.paragraph(0, &text, Role::Muted);
        }
    }
    let mut cursor = None;
    if state.pay_with == PayWith::Other {
        sheet.y += u16::from(roomy);
        let rest = sheet.rest(4);
        let lines = card_form::lines(&state.form, words, rest.width, false);
        let rect = Rect { height: rest.height.min(lines + 1), ..rest };
        let focused = state.focus == Focus::Form;
        let drawn = card_form::draw(&state.form, focused, false, &mut sheet.pen, rect);
        let at = sheet.pen.cursor.take().filter(|_| focused);
        for (widget, place) in &drawn.places {
            sheet.place(*widget, *place);
            if let Some(at) = at.filter(|at| place.contains(*at)) {
                cursor = Some((*widget, at.x - place.x));
            }
        }
        if focused {
            sheet.focus(drawn.focus.clone());
        }
        sheet.y = drawn.bottom;
    }
    if matches!(state.focus, Focus::NextButton | Focus::BackButton) {
        sheet.focus(sheet.y.saturating_sub(1)..sheet.y);
    }
    cursor
}

fn radio(focus: Focus, chosen: bool, text: &str, state: &State, sheet: &mut Sheet<'_>) {
    let row = sheet.line(0);
    let here = state.focus == focus;
    if here {
        sheet.pen.fill(row, Role::Cursor);
    }
    let style = sheet.pen.row_style(Role::Text, here);
    sheet.pen.styled(0, row.y, row.width, &format!("{} {text}", radio_sign(chosen)), style);
    sheet.place(focus.widget(), row);
    sheet.y += 1;
}

//! How the dialog looks: why a card is needed, what is on file now, the form, the buttons.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::ui::{
    card_form,
    i18n::Arg,
    layout::WidgetId,
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{
        button::{Button, Weight, draw_row},
        panel::{self, Panel},
        pen::Pen,
    },
    wording,
};

/// The widest it becomes.
const WIDEST: u16 = 74;

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(WIDEST);
    let inner_columns = columns.saturating_sub(6);
    let mut head: Vec<(String, Role)> = Vec::new();
    let mut say = |text: String, role| {
        head.extend(wrap(&text, usize::from(inner_columns)).into_iter().map(|line| (line, role)));
    };
    if let Some(problem) = state.reason {
        say(format!("✗ {}", wording::billing::card_problem(problem).say(pen.words)), Role::Error);
    }
    // Live: another operator may have put one there meanwhile.
    if let Some(card) = scene.account.card() {
        let card = wording::orders::card_on_file(card, pen.words);
        say(pen.words.with("change-card-now", &[("card", Arg::Text(&card))]), Role::Muted);
    }
    // Lines wait for what is wrong, so that the dialog does not move when something is.
    let form = card_form::lines(&state.form, pen.words, inner_columns, true);
    let told = u16::try_from(head.len()).unwrap_or(0);
    // Frame, a blank line below the head, one above the buttons, the buttons.
    let rows = 2 + told + u16::from(told > 0) + form + 2;
    pen.cursor = None;
    let title = pen.say(if scene.account.card().is_some() { "change-card-title" } else { "add-card-title" });
    let Panel { inside: inner, buttons, .. } =
        panel::draw(WidgetId::ChangeCard, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y;
    // In a low window the fields are worth more than what stands above them.
    let spare = inner.height.saturating_sub(form.min(10) + 1);
    for (line, role) in head.iter().take(usize::from(spare)) {
        pen.text(inner.x, y, inner.width, line, *role);
        y += 1;
    }
    y += u16::from(y > inner.y && usize::from(spare) > head.len());
    let room = Rect { y, height: buttons.y.saturating_sub(y), ..inner };
    for (id, place) in card_form::draw(&state.form, state.focus == Focus::Form, true, pen, room).places {
        scene.layout.place(id, place);
    }
    let choices = [
        (Focus::Save, WidgetId::ChangeCardSave, "button-save-card", Weight::Primary),
        (Focus::Cancel, WidgetId::ChangeCardCancel, "button-cancel", Weight::Plain),
    ];
    let row = choices.map(|(focus, _, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((_, id, ..), place) in choices.iter().zip(draw_row(pen, buttons, &row)) {
        scene.layout.place(*id, place);
    }
}

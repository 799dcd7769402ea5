//! How the dialog looks: what it is about, the two ways, the field of the one that is chosen, the buttons.

use ratatui::layout::Rect;

use super::{Focus, How, State};
use crate::{
    domain::order::Item,
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row, radio_sign},
            panel::{self, Panel},
            pen::Pen,
        },
        wording,
    },
};

/// How wide it is, where there is room.
const WIDTH: u16 = 68;

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(WIDTH);
    let room = usize::from(columns.saturating_sub(6));
    let about = wrap(&about(state, pen), room);
    let (note, role) = match state.wrong {
        Some(id) => (format!("✗ {}", pen.say(id)), Role::Error),
        None => (pen.say("contact-sales-note"), Role::Muted),
    };
    let note = wrap(&note, room);
    let least = 2 + about.len() + 2 + 2 + note.len() + 1;
    // A blank line before and behind what it is about, behind the ways, the field and the note, where there is room.
    let gap = u16::from(usize::from(within.height) >= least + 5);
    let rows = u16::try_from(least).unwrap_or(u16::MAX).saturating_add(5 * gap);
    let title = pen.say("contact-sales-title");
    let Panel { inside: inner, buttons: Rect { y: last, .. }, .. } =
        panel::draw(WidgetId::ContactSales, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y + gap;
    let space = |y: u16| Rect { y, height: last.saturating_sub(y), ..inner };
    y += pen.lines(space(y), about.iter().map(String::as_str), Role::Dialog) + gap;
    for (focus, how, id) in
        [(Focus::Call, How::Call, "contact-sales-call"), (Focus::Message, How::Message, "contact-sales-message")]
    {
        let line = Rect { y, height: 1, ..inner };
        let focused = state.focus == focus;
        if focused {
            pen.fill(line, Role::Cursor);
        }
        let text = format!("{} {}", radio_sign(state.how == how), pen.say(id));
        let style = pen.row_style(Role::Dialog, focused);
        pen.styled(line.x, y, line.width, &text, style);
        scene.layout.place(focus.widget(), line);
        y += 1;
    }
    y += gap;
    let label = pen.say(if state.how == How::Call { "contact-sales-number" } else { "contact-sales-text" });
    pen.text(inner.x, y, inner.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, ..inner };
    scene.layout.place(Focus::Text.widget(), field);
    state.field().draw(pen, field, state.focus == Focus::Text, "");
    // What is wrong stands right below the field.
    y += 2 + if state.wrong.is_some() { 0 } else { gap };
    pen.lines(space(y), note.iter().map(String::as_str), role);
    let choices = [
        (Focus::Send, if state.how == How::Call { "button-call-me" } else { "button-send" }, Weight::Primary),
        (Focus::Cancel, "button-cancel", Weight::Plain),
    ];
    let buttons = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((focus, ..), place) in choices.iter().zip(draw_row(pen, Rect { y: last, height: 1, ..inner }, &buttons)) {
        scene.layout.place(focus.widget(), place);
    }
}

/// What it is about.
fn about(state: &State, pen: &Pen<'_>) -> String {
    let products = state.products.iter().map(|(product, tier)| Item::Product(*product, *tier));
    let add_ons = state.add_ons.iter().map(|add_on| Item::AddOn(*add_on));
    let names: Vec<String> = products.chain(add_ons).map(|item| wording::billing::item(item, pen.words)).collect();
    let list = pen.words.list(&names);
    pen.words.with("contact-sales-about", &[("what", Arg::Text(&list))])
}

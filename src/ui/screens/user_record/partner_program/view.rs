//! How the panel looks.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::ui::{
    action::ActionId,
    context::Context,
    i18n::{Arg, Words},
    key_words::key_name,
    layout::{self, WidgetId},
    scene::Scene,
    screens::partner_dashboard::clients::rows,
    text::wrap,
    theme::Role,
    widgets::{
        button::{self, Button, Weight},
        drawer::{self, Drawer},
        pen::Pen,
    },
    wording,
};

/// From this height of the inside on, blank lines stand between the parts.
const ROOMY: u16 = 12;

/// So many clients are named; the rest is counted.
const NAMED: usize = 6;

/// Draws the panel over the body.
pub(in crate::ui) fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let (_, rect) = layout::drawer(scene.layout.rect(WidgetId::Body));
    let title = pen.words.with("partner-program-title", &[("name", Arg::Text(&state.name))]);
    let inside =
        Drawer { id: WidgetId::PartnerProgram, title: &title, focused: true }.draw(pen, &mut scene.layout, rect);
    let gap = u16::from(inside.height >= ROOMY);
    let mut y = inside.y + gap;
    switch(state, pen, scene, Rect { y, height: 1, ..inside });
    y += 1 + gap;
    let (said, role) = said(state, pen.words, scene);
    let end = inside.bottom().saturating_sub(1);
    // One scrolls in what has no room; its bar has a column of its own.
    let columns = usize::from(inside.width.saturating_sub(1));
    let mut lines: Vec<(String, Role)> = Vec::new();
    lines.extend(wrap(&said, columns).into_iter().map(|line| (line, role)));
    lines.extend((gap > 0).then(|| (String::new(), Role::Muted)));
    lines.extend(wrap(&pen.say("partner-program-about"), columns).into_iter().map(|line| (line, Role::Muted)));
    let rest = Rect { y, height: end.saturating_sub(y + gap), ..inside };
    drawer::draw_text(pen, scene, WidgetId::PartnerProgram, rest, &lines);

    let key = |action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let choices = [
        (Focus::Cancel, "button-cancel", key(ActionId::Back), Weight::Plain, true),
        (Focus::Save, "button-save", key(ActionId::Save), Weight::Primary, state.is_open()),
    ];
    let buttons = choices.clone().map(|(focus, label, key, weight, enabled)| Button {
        label: pen.say(label),
        key,
        weight,
        focused: state.focus == focus,
        enabled,
    });
    let line = Rect { y: end, height: 1.min(inside.height), ..inside };
    for ((focus, ..), place) in choices.iter().zip(button::draw_row(pen, line, &buttons)) {
        scene.layout.place(focus.widget(), place);
    }
}

/// The switch with its name.
fn switch(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let here = state.focus == Focus::Switch;
    if here {
        pen.fill(line, Role::Cursor);
        pen.text(line.x, line.y, 1, "▌", Role::Cursor);
    }
    let (sign, role) = if state.on { ("[  ●]", Role::SwitchOn) } else { ("[●  ]", Role::SwitchOff) };
    let style = pen.row_style(role, here);
    let x = line.x + 2;
    pen.styled(x, line.y, 5, sign, style);
    let role = if state.is_open() { Role::Dialog } else { Role::Disabled };
    let style = pen.row_style(role, here);
    let name = pen.say("perm-partner-employee");
    pen.styled(x + 7, line.y, line.width.saturating_sub(9), &name, style);
    scene.layout.place(WidgetId::ProgramSwitch, line);
}

/// How it stands, what saving does, or what is in its way.
fn said(state: &State, words: &Words, scene: &Scene<'_>) -> (String, Role) {
    let all = state.clients.len();
    // Who would lose them reads every name in the dialog that asks for the word.
    let shown = if all > NAMED + 1 { NAMED } else { all };
    let names: Vec<String> = state.clients[..shown].iter().map(|hub| rows::name(scene.world, *hub)).collect();
    let clients = match all - shown {
        0 => words.list(&names),
        more => {
            words.with("list-and-more", &[("list", Arg::Text(&names.join(", "))), ("count", Arg::Count(more as u64))])
        }
    };
    let count = Arg::Count(all as u64);
    let args = [("name", Arg::Text(&state.name)), ("clients", Arg::Text(&clients)), ("count", count)];
    if let Some(rejection) = &state.rejected {
        return (format!("✗ {}", wording::rejection(rejection, words)), Role::Error);
    }
    if let Some(refusal) = &state.refusal {
        return (format!("! {}", wording::refusal::saying(refusal).say(words)), Role::Warning);
    }
    let (id, sign, role) = match (state.tagged, state.on) {
        _ if state.gone => ("partner-program-gone", "! ", Role::Warning),
        _ if state.working => ("partner-program-working", "i ", Role::Info),
        (true, false) if !names.is_empty() => ("partner-program-loses", "! ", Role::Warning),
        (true, false) => ("partner-program-will-untag", "i ", Role::Info),
        (false, true) => ("partner-program-will-tag", "i ", Role::Info),
        (true, true) if !names.is_empty() => ("partner-program-clients", "", Role::Dialog),
        (true, true) => ("partner-program-on", "", Role::Dialog),
        (false, false) => ("partner-program-off", "", Role::Dialog),
    };
    (format!("{sign}{}", words.with(id, &args)), role)
}

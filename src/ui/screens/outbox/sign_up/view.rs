//! How the sign-up page looks.

use ratatui::layout::Rect;

use super::{Focus, State, state::SHORTEST_PASSWORD};
use crate::ui::{
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

/// The columns of a field's label.
const LABEL: u16 = 15;

/// Draws the page over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(68);
    let inner_columns = usize::from(columns.saturating_sub(6));
    let account = scene.account.account().name.to_string();
    let intro = wrap(&pen.words.with("sign-up-intro", &[("account", Arg::Text(&account))]), inner_columns);
    let refused = state
        .refused
        .map_or_else(Vec::new, |why| wrap(&format!("✗ {}", pen.say(wording::sign_up::saying(why))), inner_columns));
    let notes = Focus::ALL.iter().filter(|focus| note(state, **focus).is_some()).count();
    // Frame, four fields with what is to be said about them, buttons, and a blank line above and below.
    let needed = u16::try_from(2 + 4 + notes + refused.len() + 1 + 1 + 1).unwrap_or(u16::MAX);
    let intro_rows = u16::try_from(intro.len() + 1).unwrap_or(0);
    let with_intro = needed + intro_rows <= within.height;
    let rows = if with_intro { needed + intro_rows } else { needed };
    let title = pen.say("sign-up-title");
    let Panel { inside: inner, buttons: last, .. } =
        panel::draw(WidgetId::SignUp, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y;
    if with_intro {
        y += pen.lines(Rect { y, ..inner }, intro.iter().map(String::as_str), Role::Dialog) + 1;
    }
    let fields = [Focus::Email, Focus::FirstName, Focus::LastName, Focus::Password];
    for focus in fields {
        y = field(state, focus, Rect { y, height: 1, ..inner }, pen, scene);
    }
    pen.lines(Rect { y, ..inner }, refused.iter().map(String::as_str), Role::Error);
    buttons(state, last, pen, scene);
}

/// Draws a field with its label and what is to be said about it, and answers the line below.
fn field(state: &State, focus: Focus, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> u16 {
    let label = match focus {
        Focus::Email => "sign-up-email",
        Focus::FirstName => "sign-up-first-name",
        Focus::LastName => "sign-up-last-name",
        _ => "sign-up-password",
    };
    let label = pen.say(label);
    pen.text(line.x, line.y, LABEL.saturating_sub(1), &label, Role::Label);
    let rect = Rect { x: line.x + LABEL, width: line.width.saturating_sub(LABEL), ..line };
    scene.layout.place(focus.widget(), rect);
    let focused = state.focus == focus;
    match focus {
        Focus::Email => state.email.draw(pen, rect, focused, ""),
        Focus::FirstName => state.first_name.draw(pen, rect, focused, ""),
        Focus::LastName => state.last_name.draw(pen, rect, focused, ""),
        _ => state.password.draw(pen, rect, focused),
    }
    let Some((id, role)) = note(state, focus) else { return line.y + 1 };
    let text = pen.words.with(id, &[("count", Arg::Count(SHORTEST_PASSWORD as u64))]);
    let text = if role == Role::Error { format!("✗ {text}") } else { text };
    pen.text(rect.x, line.y + 1, rect.width, &text, role);
    line.y + 2
}

/// What is said below a field: what is wrong with it, or what it is for.
fn note(state: &State, focus: Focus) -> Option<(&'static str, Role)> {
    match (state.wrong_with(focus), focus) {
        (Some(id), _) => Some((id, Role::Error)),
        (None, Focus::Password) => Some(("sign-up-password-help", Role::Muted)),
        (None, _) => None,
    }
}

fn buttons(state: &State, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let choices = [(Focus::SignUp, "sign-up-title", Weight::Primary), (Focus::Cancel, "button-cancel", Weight::Plain)];
    let buttons = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, line, &buttons)) {
        scene.layout.place(focus.widget(), rect);
    }
}

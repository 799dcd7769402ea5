//! How the page looks.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::ui::{
    i18n::Arg,
    layout::WidgetId,
    scene::Scene,
    screens::outbox::sign_up::SHORTEST_PASSWORD,
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
const LABEL: u16 = 17;

/// Draws the page over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(68);
    let inner_columns = usize::from(columns.saturating_sub(6));
    let account = scene.account.account().name.to_string();
    let args = [("account", Arg::Text(&account)), ("email", Arg::Text(&state.email))];
    let intro = wrap(&pen.words.with("choose-password-intro", &args), inner_columns);
    let refused = state.refused.map_or_else(Vec::new, |why| {
        wrap(&format!("✗ {}", pen.say(wording::choose_password::saying(why))), inner_columns)
    });
    // Two fields and what is said about them, or why there are none.
    let inside = if refused.is_empty() { 2 + u16::from(note(state).is_some()) } else { lines(&refused) };
    // The frame, what is inside, and the buttons under a blank line.
    let needed = inside + 4;
    let with_intro = needed + lines(&intro) < within.height;
    let rows = if with_intro { needed + lines(&intro) + 1 } else { needed };
    let title = pen.say("choose-password-title");
    let Panel { inside: inner, buttons: last, .. } =
        panel::draw(WidgetId::ChoosePassword, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y;
    if with_intro {
        y += pen.lines(Rect { y, ..inner }, intro.iter().map(String::as_str), Role::Dialog) + 1;
    }
    if refused.is_empty() {
        for focus in [Focus::Password, Focus::Again] {
            y = field(state, focus, Rect { y, height: 1, ..inner }, pen, scene);
        }
    } else {
        pen.lines(Rect { y, height: lines(&refused), ..inner }, refused.iter().map(String::as_str), Role::Error);
    }
    buttons(state, last, pen, scene);
}

fn lines(text: &[String]) -> u16 {
    u16::try_from(text.len()).unwrap_or(u16::MAX)
}

/// What is said below a field, and below which: what is wrong, or what it is for.
fn note(state: &State) -> Option<(Focus, &'static str, Role)> {
    match state.wrong {
        Some((focus, id)) => Some((focus, id, Role::Error)),
        None => Some((Focus::Again, "choose-password-help", Role::Muted)),
    }
}

/// Draws a field with its label and what is to be said about it, and answers the line below.
fn field(state: &State, focus: Focus, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> u16 {
    let (label, secret) = match focus {
        Focus::Again => ("choose-password-again", &state.again),
        _ => ("choose-password-new", &state.password),
    };
    let label = pen.say(label);
    pen.text(line.x, line.y, LABEL.saturating_sub(1), &label, Role::Label);
    let rect = Rect { x: line.x + LABEL, width: line.width.saturating_sub(LABEL), ..line };
    scene.layout.place(focus.widget(), rect);
    secret.draw(pen, rect, state.focus == focus);
    let Some((_, id, role)) = note(state).filter(|(at, ..)| *at == focus) else { return line.y + 1 };
    let text = pen.words.with(id, &[("count", Arg::Count(SHORTEST_PASSWORD as u64))]);
    let text = if role == Role::Error { format!("✗ {text}") } else { text };
    pen.text(rect.x, line.y + 1, rect.width, &text, role);
    line.y + 2
}

fn buttons(state: &State, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let choices: &[(Focus, &str, Weight)] = if state.refused.is_some() {
        &[(Focus::Cancel, "choose-password-close", Weight::Primary)]
    } else {
        &[(Focus::Choose, "choose-password-button", Weight::Primary), (Focus::Cancel, "button-cancel", Weight::Plain)]
    };
    let buttons: Vec<Button> = choices
        .iter()
        .map(|(focus, label, weight)| Button {
            label: pen.say(label),
            key: String::new(),
            weight: *weight,
            focused: state.focus == *focus,
            enabled: true,
        })
        .collect();
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, line, &buttons)) {
        scene.layout.place(focus.widget(), rect);
    }
}

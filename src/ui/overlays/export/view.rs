//! How the export dialog looks.

use ratatui::layout::Rect;

use super::{Focus, Problem, State};
use crate::ui::{
    i18n::{Arg, Words},
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

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.min(68);
    let inner_columns = usize::from(columns.saturating_sub(6));
    let intro = wrap(&state.what.intro(scene.zone, pen.words), inner_columns);
    let (note, role) = match &state.problem {
        Some(problem) => (format!("✗ {}", say(problem, state, pen.words)), Role::Error),
        None if state.under_way.is_some() => (pen.say("audit-exporting"), Role::Info),
        None => (pen.say(state.what.help()), Role::Muted),
    };
    let note = wrap(&note, inner_columns);
    let rows = u16::try_from(2 + intro.len() + 1 + 2 + note.len() + 1 + 1).unwrap_or(u16::MAX);
    let title = pen.say(state.what.title());
    let Panel { inside: inner, buttons: last, .. } =
        panel::draw(WidgetId::Export, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y;
    y += pen.lines(inner, intro.iter().map(String::as_str), Role::Dialog) + 1;
    let label = pen.say("audit-export-file");
    pen.text(inner.x, y, inner.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, ..inner };
    scene.layout.place(WidgetId::ExportPath, field);
    state.path.draw(pen, field, state.focus == Focus::Path, "");
    y += 2;
    pen.lines(Rect { y, height: inner.bottom().saturating_sub(y), ..inner }, note.iter().map(String::as_str), role);
    let (label, weight) = if state.replaces() {
        ("audit-export-replace", Weight::Danger)
    } else {
        ("audit-export-button", Weight::Primary)
    };
    let choices = [(Focus::Export, label, weight), (Focus::Cancel, "button-cancel", Weight::Plain)];
    let buttons = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: state.under_way.is_none() || focus == Focus::Cancel,
    });
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, last, &buttons)) {
        scene.layout.place(focus.widget(), rect);
    }
}

fn say(problem: &Problem, state: &State, words: &Words) -> String {
    match problem {
        Problem::NoName => words.text("audit-export-no-name"),
        Problem::NoFolder(folder) => words.with("audit-export-no-folder", &[("folder", Arg::Text(folder))]),
        Problem::IsFolder => words.text("audit-export-is-folder"),
        Problem::Exists => words.text("audit-export-exists"),
        Problem::NoPermission => words.text("audit-export-no-permission"),
        Problem::Full => words.text("audit-export-full"),
        Problem::Unreadable(why) => words.with(state.what.unreadable(), &[("why", Arg::Text(why))]),
        Problem::Refused(rejection) => wording::rejection(rejection, words),
        Problem::Failed(why) => words.with("audit-export-failed", &[("why", Arg::Text(why))]),
    }
}

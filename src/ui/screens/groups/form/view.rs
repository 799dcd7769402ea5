//! How the dialog looks.

use ratatui::layout::Rect;

use super::{Focus, State};
use crate::ui::{
    layout::WidgetId,
    scene::Scene,
    screens::groups::Kind,
    text::{width, wrap},
    theme::Role,
    widgets::{
        button::{Button, Weight, draw_row},
        dropdown::{self, mark},
        panel::{self, Panel},
        pen::Pen,
    },
};

/// The widest it becomes.
const WIDEST: u16 = 70;

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let fields: Vec<Focus> = Focus::all(state.kind).iter().copied().filter(|focus| !focus.is_button()).collect();
    let label = fields.iter().map(|focus| width(&pen.say(focus.label()))).max().unwrap_or(0) as u16 + 2;
    let columns = within.width.min(WIDEST);
    let room = columns.saturating_sub(6 + label);
    let wrong = state.wrong.as_ref().map(|(focus, saying)| {
        let text = format!("✗ {}", saying.say(pen.words));
        (*focus, wrap(&text, usize::from(room)))
    });
    let told = wrong.as_ref().map_or(0, |(_, lines)| lines.len());
    // Frame, a blank line above the fields and above the buttons.
    let rows = u16::try_from(fields.len() + told + 5).unwrap_or(u16::MAX);
    let title = pen.say(match (state.kind, state.id.is_some()) {
        (Kind::Teams, false) => "action-create-team",
        (Kind::Teams, true) => "team-edit-title",
        (Kind::Presets, false) => "action-create-preset",
        (Kind::Presets, true) => "preset-edit-title",
        (Kind::Properties, false) => "action-create-property",
        (Kind::Properties, true) => "property-edit-title",
    });
    let Panel { rect, inside: inner, buttons: line } =
        panel::draw(WidgetId::GroupForm, &title, within, (columns, rows), pen, scene);
    let mut y = inner.y + 1;
    for focus in fields {
        let name = pen.say(focus.label());
        pen.text(inner.x, y, label.saturating_sub(1), &name, Role::Label);
        let rect = Rect { x: inner.x + label, y, width: room, height: 1 };
        scene.layout.place(focus.widget(), rect);
        let focused = state.focus == focus && state.menu.is_none();
        match focus {
            Focus::Name => state.name.draw(pen, rect, focused, ""),
            Focus::Dashboard => state.dashboard.draw(pen, rect, focused, ""),
            Focus::Signature => state.signature.draw(pen, rect, focused, ""),
            _ => {
                let text = state.chosen(focus).map(|now| now.say(pen.words, scene.account)).unwrap_or_default();
                dropdown::field(pen, rect, state.focus == focus, &text);
            }
        }
        y += 1;
        if let Some((_, lines)) = wrong.as_ref().filter(|(at, _)| *at == focus) {
            let rect = Rect { y, height: u16::try_from(lines.len()).unwrap_or(0), ..rect };
            y += pen.lines(rect, lines.iter().map(String::as_str), Role::Error);
        }
    }
    let choices = [(Focus::Save, Weight::Primary), (Focus::Cancel, Weight::Plain)];
    let buttons = choices.map(|(focus, weight)| Button {
        label: pen.say(focus.label()),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((focus, _), place) in choices.iter().zip(draw_row(pen, line, &buttons)) {
        scene.layout.place(focus.widget(), place);
    }
    if let Some(row) = state.menu {
        menu(state, row, pen, scene, rect);
    }
}

/// The open list below its field.
fn menu(state: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
    let now = state.chosen(state.focus);
    let choices = state.choices(state.focus, scene.account);
    let rows: Vec<dropdown::Row> = choices
        .iter()
        .map(|choice| dropdown::Row {
            sign: mark(Some(choice) == now.as_ref()),
            name: choice.say(pen.words, scene.account),
            detail: String::new(),
            enabled: true,
            role: Role::Muted,
        })
        .collect();
    dropdown::List { field: state.focus.widget(), id: WidgetId::GroupMenu, at, rows: &rows }.draw(pen, scene, within);
}

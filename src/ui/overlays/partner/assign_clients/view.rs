//! How the dialog looks.

use ratatui::layout::Rect;

use super::{Focus, State, rows::rows};
use crate::{
    domain::partner::Standing,
    ui::{
        i18n::Arg,
        layout::WidgetId,
        overlays::partner::{
            Piece, names,
            sheet::{self, Choice, Lines},
            ticks::{Tick, Ticks},
        },
        scene::Scene,
        theme::Role,
        widgets::{button::Weight, pen::Pen},
        wording,
    },
};

/// Draws the dialog over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let partner = scene.account;
    let rows = rows(scene.world, partner, state.email.key(), &state.chosen, state.narrowed());
    let columns = sheet::inside(pen);
    let mut note = Lines::new();
    match &state.wrong {
        Some(wrong) => note.add(&format!("✗ {}", wrong.say(pen.words)), columns, Role::Error),
        None => note.add(&pen.say("assign-help"), columns, Role::Muted),
    }
    // As high as the whole list, so that the dialog stays where it is while the list is narrowed.
    let whole = partner.partner().clients().len().max(rows.len());
    let list = u16::try_from(whole).unwrap_or(u16::MAX).clamp(3, 12);
    // Label, field, note, list, blank line, buttons; a blank line above the list where there is room.
    let fixed = 3 + note.len() + 1;
    let gap = u16::from(fixed + 1 + list <= sheet::most(pen));
    let name = names::employee(partner, state.email.key());
    let title = pen.words.with("assign-title", &[("name", Arg::Text(&name))]);
    let inner = sheet::draw(Piece::Assign, &title, fixed + gap + list, pen, scene);
    let label = pen.say("assign-choose");
    pen.text(inner.x, inner.y, inner.width, &label, Role::Label);
    let field = Rect { y: inner.y + 1, height: 1, ..inner };
    scene.layout.place(WidgetId::Clients(Piece::AssignField), field);
    let example = pen.say("assign-example");
    state.field.draw(pen, field, state.focus == Focus::Field, &example);
    let last = inner.bottom().saturating_sub(1);
    let mut y = field.y + 1;
    y += note.draw(pen, Rect { y, height: last.saturating_sub(y), ..inner });
    let y = (y + gap).min(last);
    let space = Rect { y, height: last.saturating_sub(y + gap), ..inner };
    if rows.is_empty() {
        let text = pen.say(if state.field.is_empty() { "assign-no-clients" } else { "assign-no-match" });
        let mut lines = Lines::new();
        lines.add(&text, columns, Role::Muted);
        lines.draw(pen, space);
    } else {
        let ticks: Vec<Tick> = rows
            .iter()
            .map(|row| {
                let (note, role) = match row.standing {
                    Some(Standing::Assigned | Standing::Requested | Standing::Active) => {
                        (pen.say("assign-already"), Role::Muted)
                    }
                    Some(standing @ (Standing::Blocked { .. } | Standing::Settled { .. })) => {
                        (pen.say(wording::partner::standing(standing)), Role::Warning)
                    }
                    Some(Standing::Removed) | None => (String::new(), Role::Muted),
                };
                Tick {
                    on: Some(state.chosen.contains(&row.hub)),
                    name: row.name.clone(),
                    which: row.hub.to_string(),
                    note,
                    role,
                    enabled: row.is_free(),
                }
            })
            .collect();
        let list = Ticks { id: Piece::AssignList, rows: &ticks, at: state.row, focused: state.focus == Focus::List };
        list.draw(space, pen, scene);
    }
    let count = state.chosen.len() as u64;
    let choices = vec![
        Choice {
            id: Piece::AssignConfirm,
            label: pen.words.with("button-confirm-count", &[("count", Arg::Count(count))]),
            weight: Weight::Primary,
            focused: state.focus == Focus::Confirm,
            enabled: count > 0,
        },
        Choice {
            id: Piece::AssignCancel,
            label: pen.say("button-cancel"),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
    ];
    sheet::buttons(choices, Rect { y: last, height: 1, ..inner }, pen, scene);
}

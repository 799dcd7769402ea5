//! How the panel looks.

use ratatui::layout::Rect;

use super::{
    Focus, State,
    rows::{Hurdle, rows},
    state::templates,
};
use crate::{
    domain::{
        partner::{Matched, employees},
        template::TemplateId,
    },
    ui::{
        i18n::Arg,
        layout::WidgetId,
        overlays::partner::{
            Piece, names,
            sheet::{self, Choice, Lines},
            ticks::{Tick, Ticks},
        },
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{
            button::Weight,
            dropdown::{self, mark},
            pen::Pen,
        },
        wording,
    },
};

/// Draws the panel over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let partner = scene.account;
    let rows = rows(partner, state.client, &state.chosen, state.narrowed());
    let columns = sheet::inside(pen);
    let mut note = Lines::new();
    match &state.wrong {
        Some(wrong) => note.add(&format!("✗ {}", wrong.say(pen.words)), columns, Role::Error),
        None => note.add(&pen.say("add-employees-help"), columns, Role::Muted),
    }
    // As high as the whole list, so that the panel stays where it is while the list is narrowed.
    let whole = employees(partner).count().max(rows.len());
    let list = u16::try_from(whole).unwrap_or(u16::MAX).clamp(2, 11);
    // Label, field, note, list, template, buttons; blank lines between them where there is room.
    let fixed = 2 + note.len() + 1 + 1;
    let gap = u16::from(fixed + 3 + list <= sheet::most(pen));
    let client = names::account(scene.world, state.client);
    let title = pen.words.with("add-employees-title", &[("client", Arg::Text(&client))]);
    let inner = sheet::draw(Piece::Add, &title, fixed + 3 * gap + list, pen, scene);
    let label = pen.say("add-employees-who");
    pen.text(inner.x, inner.y, inner.width, &label, Role::Label);
    let field = Rect { y: inner.y + 1, height: 1, ..inner };
    scene.layout.place(WidgetId::Clients(Piece::AddField), field);
    let example = pen.say("add-employees-example");
    state.field.draw(pen, field, state.focus == Focus::Field && state.menu.is_none(), &example);
    let last = inner.bottom().saturating_sub(1);
    let template = last.saturating_sub(1 + gap);
    let mut y = field.y + 1;
    // In the lowest window the help gives way to the list; what is wrong does not.
    let spare = template.saturating_sub(y + 1 + gap);
    let room = if state.wrong.is_some() { spare } else { spare.saturating_sub(1) };
    y += note.draw(pen, Rect { y, height: room, ..inner });
    let y = (y + gap).min(template);
    let space = Rect { y, height: template.saturating_sub(y + gap), ..inner };
    if rows.is_empty() {
        let text = pen.say(if state.field.is_empty() { "add-employees-none" } else { "add-employees-no-match" });
        let mut lines = Lines::new();
        lines.add(&text, columns, Role::Muted);
        lines.draw(pen, space);
    } else {
        let ticks: Vec<Tick> = rows
            .iter()
            .map(|row| {
                let (note, role) = match (row.hurdle, row.matched) {
                    (Some(Hurdle::Already), _) => ("assign-already", Role::Muted),
                    (Some(Hurdle::Suspended), _) => ("add-employees-suspended", Role::Muted),
                    (None, Some(Matched::Domain)) => ("qualifies-short-domain", Role::Muted),
                    (None, Some(Matched::AccessManager)) => ("qualifies-short-manager", Role::Muted),
                    (None, None) => ("add-employees-exception", Role::Info),
                };
                Tick {
                    on: Some(state.chosen.iter().any(|email| email.key() == row.email.key())),
                    name: row.name.clone(),
                    which: if row.name == row.email.key().as_str() { String::new() } else { row.email.to_string() },
                    note: pen.say(note),
                    role,
                    enabled: row.hurdle.is_none(),
                }
            })
            .collect();
        let list = Ticks { id: Piece::AddList, rows: &ticks, at: state.row, focused: state.focus == Focus::List };
        list.draw(space, pen, scene);
    }
    let label = pen.say("add-employees-template");
    let taken = u16::try_from(width(&label)).unwrap_or(0) + 2;
    pen.text(inner.x, template, inner.width, &label, Role::Label);
    let place = Rect { x: inner.x + taken, y: template, width: inner.width.saturating_sub(taken).min(36), height: 1 };
    scene.layout.place(WidgetId::Clients(Piece::AddTemplate), place);
    let text = template_words(state.template.as_ref(), pen);
    dropdown::field(pen, place, state.focus == Focus::Template, &text);
    let count = state.chosen.len() as u64;
    let choices = vec![
        Choice {
            id: Piece::AddConfirm,
            label: pen.words.with("button-confirm-count", &[("count", Arg::Count(count))]),
            weight: Weight::Primary,
            focused: state.focus == Focus::Confirm,
            enabled: count > 0,
        },
        Choice {
            id: Piece::AddCancel,
            label: pen.say("button-cancel"),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
    ];
    sheet::buttons(choices, Rect { y: last, height: 1, ..inner }, pen, scene);
    if let Some(at) = state.menu {
        let row = |template: Option<TemplateId>| dropdown::Row {
            sign: mark(template == state.template),
            name: template_words(template.as_ref(), pen),
            detail: String::new(),
            enabled: true,
            role: Role::Muted,
        };
        let rows: Vec<dropdown::Row> = templates(scene.world).into_iter().map(row).collect();
        let field = WidgetId::Clients(Piece::AddTemplate);
        dropdown::List { field, id: WidgetId::Clients(Piece::AddMenu), at, rows: &rows }.draw(pen, scene, inner);
    }
}

fn template_words(template: Option<&TemplateId>, pen: &Pen<'_>) -> String {
    template.map_or_else(|| pen.say("add-employees-no-template"), |id| pen.say(&wording::template(id)))
}

//! How the form looks: a line for each field, and below them what it would come to.

use ratatui::layout::Rect;

use super::{Choice, Focus, State};
use crate::{
    domain::{bulk::BulkRefusal, decide::BATCH_LIMIT, seat::Free},
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::users::hidden,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, box_sign, draw_row},
            dropdown::{self, mark},
            panel::{self, Panel},
            pen::Pen,
        },
        wording,
    },
};

/// The widest it becomes.
const WIDEST: u16 = 88;

/// The lines of fields, frame, blanks and buttons, without what it would come to.
const FIXED: u16 = 11;

/// How many reasons are named before the rest is only counted.
const REASONS: usize = 4;

/// Draws the form over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let columns = within.width.saturating_sub(2).min(WIDEST);
    let label = Focus::FIELDS.iter().map(|focus| width(&pen.say(focus.label()))).max().unwrap_or(0) as u16 + 2;
    let lines = summary(state, usize::from(columns.saturating_sub(6)), pen);
    let told = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let name = state.users.first().and_then(|id| scene.account.user_by_id(*id)).map(|user| user.display_name());
    let meant = (state.users.len(), state.hidden);
    let name = name.unwrap_or_default();
    let title = hidden::title("bulk-form-title", "bulk-form-title-hidden", meant, &name, pen.words);
    let Panel { rect, inside: inner, .. } =
        panel::draw(WidgetId::BulkForm, &title, within, (columns, told.saturating_add(FIXED)), pen, scene);
    let head = pen.say("bulk-change");
    pen.text(inner.x, inner.y, inner.width, &head, Role::Muted);
    let fields = Rect { y: inner.y + 1, height: Focus::FIELDS.len() as u16, width: 4 + label, ..inner };
    scene.layout.place(WidgetId::BulkMarks, fields);
    scene.layout.rows(WidgetId::BulkMarks, fields, 0, Focus::FIELDS.len());
    for (row, focus) in Focus::FIELDS.into_iter().enumerate() {
        let y = inner.y + 1 + row as u16;
        let (marked, focused) = (state.is_marked(focus), state.focus == focus);
        let role = if marked { Role::Dialog } else { Role::Muted };
        pen.text(inner.x, y, 3, box_sign(marked), if focused { Role::Key } else { role });
        pen.text(inner.x + 4, y, label, &pen.say(focus.label()), if marked { Role::Label } else { role });
        let field = Rect { x: inner.x + 4 + label, y, width: inner.width.saturating_sub(4 + label), height: 1 };
        scene.layout.place(focus.widget(), field);
        let text = state.text(focus, pen.words, scene.account).filter(|_| marked);
        let text = text.unwrap_or_else(|| pen.say("bulk-unchanged"));
        if marked || focused {
            dropdown::field(pen, field, focused, &text);
        } else {
            pen.text(field.x + 1, y, field.width.saturating_sub(2), &text, Role::Muted);
        }
    }
    let last = rect.bottom().saturating_sub(2);
    let first = inner.y + 2 + Focus::FIELDS.len() as u16;
    // A blank line stays above the buttons, where there is room for one.
    let end = last.saturating_sub(u16::from(rect.height > 12));
    for (y, (line, role)) in (first..end).zip(&lines) {
        pen.text(inner.x, y, inner.width, line, *role);
    }
    let buttons = [(Focus::Apply, Weight::Primary), (Focus::Cancel, Weight::Plain)].map(|(focus, weight)| {
        let enabled = focus == Focus::Cancel || !state.marked.is_empty();
        let focused = state.focus == focus;
        (
            focus,
            Button { label: pen.say(focus.label()), key: String::new(), weight, focused, enabled: enabled || focused },
        )
    });
    let line = Rect { y: last, height: 1, ..inner };
    let drawn: Vec<Button> = buttons.iter().map(|(_, button)| button.clone()).collect();
    for ((focus, _), place) in buttons.iter().zip(draw_row(pen, line, &drawn)) {
        scene.layout.place(focus.widget(), place);
    }
    if let Some(row) = state.menu {
        menu(state, row, pen, scene, rect);
    }
}

/// What it would come to, in lines.
fn summary(state: &State, columns: usize, pen: &Pen<'_>) -> Vec<(String, Role)> {
    let words = pen.words;
    let mut told: Vec<(String, Role)> = Vec::new();
    if let Some(wrong) = &state.wrong {
        told.push((format!("✗ {}", wrong.say(words)), Role::Error));
    }
    let count = |count: usize| Arg::Count(count as u64);
    if let Some((seat, needed, free)) = state.seats {
        let name = words.text(&wording::seat(seat));
        match free {
            Free::Seats(counts) if needed > 0 => {
                let free = counts.unassigned() as usize;
                let role = if needed > free { Role::Warning } else { Role::Dialog };
                let args = [("count", count(needed)), ("free", count(free)), ("seat", Arg::Text(&name))];
                told.push((words.with("bulk-seats", &args), role));
            }
            _ => {}
        }
    }
    if state.preview.job || state.users.len() > BATCH_LIMIT {
        told.push((words.with("bulk-as-job", &[("limit", count(BATCH_LIMIT))]), Role::Info));
    }
    let outcome = &state.preview.outcome;
    if state.marked.is_empty() {
        told.push((words.text("bulk-mark-first"), Role::Muted));
    } else if !state.preview.known {
        // What it takes from somebody is said all the same, since nobody is looked at one by one.
        if state.is_marked(Focus::Access) {
            told.push((words.text("bulk-demotes-any"), Role::Warning));
        }
    } else {
        let args = [
            ("count", count(outcome.done.len())),
            ("unchanged", count(outcome.unchanged + outcome.gone)),
            ("refused", count(outcome.refused.len())),
        ];
        told.push((words.with("bulk-comes-to", &args), Role::Dialog));
        // The reasons stand right below the line that counts those who are left out; what else is to be known comes after.
        let reasons = grouped(outcome.refused.iter().map(|(_, why)| why));
        for (why, how_many) in reasons.iter().take(REASONS) {
            let reason = wording::bulk::reason(why, words);
            let args = [("count", count(*how_many)), ("why", Arg::Text(&reason))];
            told.push((words.with("bulk-reason", &args), Role::Warning));
        }
        if reasons.len() > REASONS {
            let rest = reasons.iter().skip(REASONS).map(|(_, count)| count).sum();
            told.push((words.with("bulk-reasons-more", &[("count", count(rest))]), Role::Warning));
        }
        if state.preview.demoted > 0 {
            told.push((words.with("bulk-demotes", &[("count", count(state.preview.demoted))]), Role::Warning));
        }
        if let Some(back) = outcome.taken_back {
            let name = words.text(&wording::seat(back.seat));
            let args = [("count", Arg::Count(back.seats.into())), ("seat", Arg::Text(&name))];
            told.push((words.with("bulk-takes-back", &args), Role::Warning));
        }
    }
    told.into_iter().flat_map(|(text, role)| wrap(&text, columns).into_iter().map(move |line| (line, role))).collect()
}

/// Each reason with how many it holds for, in the order in which they came.
pub(in crate::ui::screens::users::bulk) fn grouped<'a>(
    refusals: impl Iterator<Item = &'a BulkRefusal>,
) -> Vec<(&'a BulkRefusal, usize)> {
    let mut groups: Vec<(&BulkRefusal, usize)> = Vec::new();
    for why in refusals {
        match groups.iter_mut().find(|(known, _)| *known == why) {
            Some((_, count)) => *count += 1,
            None => groups.push((why, 1)),
        }
    }
    groups
}

/// The open list below its field.
fn menu(state: &State, at: usize, pen: &mut Pen<'_>, scene: &mut Scene<'_>, within: Rect) {
    let rows: Vec<dropdown::Row> = state
        .choices
        .iter()
        .map(|choice| {
            let why = choice.refusal().map(|why| why.say(pen.words));
            let free = match choice {
                Choice::Seat(_, Free::Seats(counts), _) => {
                    Some(pen.words.with("bulk-free", &[("count", Arg::Count(counts.unassigned().into()))]))
                }
                _ => None,
            };
            dropdown::Row {
                sign: mark(choice.is(&state.chosen) && state.is_marked(state.focus)),
                name: choice.say(pen.words, scene.account),
                enabled: why.is_none(),
                detail: why.or(free).unwrap_or_default(),
                role: Role::Muted,
            }
        })
        .collect();
    dropdown::List { field: state.focus.widget(), id: WidgetId::BulkList, at, rows: &rows }.draw(pen, scene, within);
}

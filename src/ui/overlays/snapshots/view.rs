//! How the panel looks: what snapshots are, the list, what is to be said of the one under the cursor or of what is being
//! done, and the name to save under.

use ratatui::layout::Rect;

use super::{Focus, Request, State};
use crate::{
    domain::snapshot::Snapshot,
    ui::{
        i18n::Arg,
        layout::{WidgetId, centred},
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::{
            panel,
            pen::Pen,
            table::{self, Cell, Column, Row, Window},
        },
        wording,
    },
};

/// The widest it becomes.
const WIDEST: u16 = 104;

/// How many rows of the list are shown at most, and how few are held room for.
const ROWS: std::ops::RangeInclusive<usize> = 3..=12;

/// From this height of the window on blank lines stand between the parts.
const ROOMY: u16 = 22;

/// The columns, by what they show.
#[derive(Clone, Copy, Debug)]
enum Id {
    Name,
    Taken,
    Time,
    Accounts,
    Users,
    Size,
}

const fn column(id: Id, header: &'static str, min: u16, max: u16, yields: u8) -> Column<Id> {
    Column { id, header, min, max, yields }
}

/// All columns. Dates are as long as they become in French.
const COLUMNS: [Column<Id>; 6] = [
    column(Id::Name, "snapshots-column-name", 14, 40, 0),
    column(Id::Taken, "snapshots-column-taken", 22, 22, 0),
    column(Id::Time, "snapshots-column-time", 22, 22, 1),
    column(Id::Accounts, "snapshots-column-accounts", 8, 8, 4),
    column(Id::Users, "snapshots-column-users", 12, 12, 3),
    column(Id::Size, "snapshots-column-size", 9, 9, 2),
];

/// Draws the panel over the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let screen = pen.buffer.area;
    // Nobody types into the date below it.
    pen.cursor = None;
    let within = panel::over(pen);
    let columns = within.width.min(WIDEST);
    let inside = usize::from(columns.saturating_sub(4));
    let gap = u16::from(screen.height >= ROOMY);
    let intro = wrap(&pen.say("snapshots-intro"), inside);
    let (note, role) = note(state, pen);
    let note = wrap(&note, inside);
    let lines = |lines: &[String]| u16::try_from(lines.len()).unwrap_or(u16::MAX);
    // Frame, headings, a line that says something, the label of the name and the name.
    let fixed = 2 + 1 + lines(&note).max(1) + 2 + 3 * gap;
    let least = fixed + u16::try_from(*ROWS.start()).unwrap_or(0);
    // In a low window what snapshots are is what gives way.
    let intro = if within.height >= least + lines(&intro) { intro } else { Vec::new() };
    let fixed = fixed + lines(&intro);
    let rows = state.list.as_ref().map_or(0, Vec::len).clamp(*ROWS.start(), *ROWS.end());
    let rows = u16::try_from(rows).unwrap_or(0).min(within.height.saturating_sub(fixed));
    let rect = centred(within, columns, fixed + rows);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("snapshots-title");
    pen.frame(rect, &title, Role::BorderFocus);
    scene.layout.place(WidgetId::Snapshots, rect);
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(2));
    let mut y = inner.y;
    y += pen.lines(inner, intro.iter().map(String::as_str), Role::Muted);
    y += if intro.is_empty() { 0 } else { gap };
    let list = Rect::new(rect.x + 1, y, rect.width.saturating_sub(2), rows + 1);
    draw_list(state, list, pen, scene);
    y = list.bottom() + gap;
    let below = inner.bottom().saturating_sub(2 + y);
    pen.lines(Rect { y, height: below, ..inner }, note.iter().map(String::as_str), role);
    let y = inner.bottom().saturating_sub(2);
    let label = pen.say("snapshot-name");
    pen.text(inner.x, y, inner.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, width: inner.width.min(44), ..inner };
    scene.layout.place(WidgetId::SnapshotName, field);
    let typing = state.focus == Focus::Name && state.under_way.is_none();
    let placeholder = pen.say("snapshot-name-form");
    state.name.draw(pen, field, typing, &placeholder);
}

fn draw_list(state: &State, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    scene.layout.place(WidgetId::SnapshotList, rect);
    let list = state.list.as_deref().unwrap_or_default();
    if list.is_empty() {
        let text = match &state.list {
            None => pen.say("snapshots-reading"),
            Some(_) => format!("{} {}", pen.say("snapshots-none"), pen.say("snapshots-none-help")),
        };
        let inside = Rect { x: rect.x + 1, width: rect.width.saturating_sub(2), ..rect };
        let lines = wrap(&text, usize::from(inside.width));
        pen.lines(inside, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let columns = table::fit_first(&COLUMNS, rect.width.saturating_sub(table::AROUND), 24);
    let page = usize::from(rect.height.saturating_sub(1));
    let top = scene.viewer.follow(WidgetId::SnapshotList, state.row(), page, list.len());
    let inside = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(WidgetId::SnapshotList, inside, top, list.len());
    let shown: Vec<Row> = list
        .iter()
        .map(|snapshot| columns.iter().map(|(id, ..)| cell(*id, snapshot, pen, scene)).collect())
        .map(|cells| Row { role: Role::Dialog, ..Row::plain(cells) })
        .collect();
    let window = Window {
        top,
        total: list.len(),
        cursor: state.row(),
        focused: state.focus == Focus::List && state.under_way.is_none(),
        sorted: None,
        row: &mut |row| shown.get(row).cloned().unwrap_or_else(|| Row::plain(Vec::new())),
    };
    table::draw(pen, rect, &columns, window);
}

fn cell(id: Id, snapshot: &Snapshot, pen: &Pen<'_>, scene: &Scene<'_>) -> Cell {
    let words = pen.words;
    match id {
        Id::Name => Cell::plain(snapshot.name.as_str()),
        Id::Taken => Cell::role(words.moment(snapshot.taken, scene.zone), Role::Muted),
        Id::Time => Cell::plain(wording::snapshots::time(snapshot, scene.zone, words)),
        Id::Accounts => Cell::role(words.number(snapshot.accounts), Role::Muted),
        Id::Users => Cell::role(words.number(snapshot.users), Role::Muted),
        Id::Size => Cell::role(wording::snapshots::size(snapshot.bytes, words), Role::Muted),
    }
}

/// What is to be said: what is wrong first, then what is being done, then what the one under the cursor is.
fn note(state: &State, pen: &Pen<'_>) -> (String, Role) {
    if let Some(why) = state.bad_name {
        return (format!("✗ {}", wording::snapshots::bad_name(why, pen.words)), Role::Error);
    }
    if let Some(problem) = &state.problem {
        let (sign, role) =
            if *problem == super::Problem::GivenUp { ("!", Role::Warning) } else { ("✗", Role::Error) };
        return (format!("{sign} {}", problem.say(pen.words)), role);
    }
    if let Some(under_way) = &state.under_way {
        let doing = pen.say(match under_way.request {
            Request::Restore(_) => "snapshot-restoring",
            Request::Delete(_) => "snapshot-deleting",
            Request::Save { .. } | Request::List => "snapshot-saving",
        });
        let far = under_way.progress.filter(|(_, total)| *total > 0).map(|(done, total)| {
            let args = [("done", Arg::Count(done)), ("total", Arg::Count(total))];
            pen.words.with("snapshot-progress", &args)
        });
        return (format!("{doing} {}", far.unwrap_or_default()).trim_end().to_owned(), Role::Info);
    }
    match state.current() {
        Some(current) if current.name.is_automatic() => (pen.say("snapshot-automatic"), Role::Muted),
        _ => (String::new(), Role::Muted),
    }
}

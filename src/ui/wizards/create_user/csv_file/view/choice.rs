//! The choice of a file: the field, what is said about it, and the folder below; in a wide window what a file needs.

use ratatui::layout::Rect;

use super::{COMPACT, with_buttons, words};
use crate::{
    domain::user_csv::MOST,
    ui::{
        files::{Kind, Unreadable},
        i18n::Arg,
        layout::{WIDE, WidgetId},
        scene::Scene,
        text::{truncate, truncate_middle, width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row},
            pen::Pen,
            scroll_bar,
        },
        wizards::create_user::csv_file::{
            Focus, State,
            browser::{Row, split},
        },
    },
};

/// How many lines a sentence about the file takes at most.
const NOTE: usize = 5;

/// Draws the choice into the inside of the dialog.
pub(super) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, inner: Rect) {
    let (above, buttons) = with_buttons(inner);
    let wide = inner.width + 6 >= WIDE;
    let roomy = inner.height + 2 >= COMPACT;
    let mut y = above.y;
    if !wide && roomy {
        let intro = pen.words.with("csv-intro", &[("limit", Arg::Count(MOST as u64))]);
        let lines = wrap(&intro, usize::from(above.width));
        y += pen.lines(above, lines.iter().map(String::as_str), Role::Dialog) + 1;
    }
    let label = pen.say("csv-file");
    pen.text(above.x, y, above.width, &label, Role::Label);
    let field = Rect { y: y + 1, height: 1, ..above };
    scene.layout.place(WidgetId::CsvPath, field);
    let example = pen.say("csv-example");
    state.path.draw(pen, field, state.focus == Focus::Path, &example);
    let (note, role) = match &state.problem {
        Some(problem) => (format!("✗ {}", words::problem(problem, pen.words)), Role::Error),
        None if state.is_reading() => (pen.say("csv-reading"), Role::Info),
        None => (pen.say("csv-help"), Role::Muted),
    };
    let mut lines = wrap(&note, usize::from(above.width));
    if lines.len() > NOTE {
        lines.truncate(NOTE);
        lines.iter_mut().skip(NOTE - 1).for_each(|last| last.push('…'));
    }
    let rest = Rect { y: y + 2, height: above.bottom().saturating_sub(y + 2), ..above };
    let taken = pen.lines(rest, lines.iter().map(String::as_str), role);
    let below = (taken + u16::from(roomy)).min(rest.height);
    let rest = Rect { y: rest.y + below, height: rest.height - below, ..rest };
    // In a wide window there is room beside the folder for what a file needs.
    let panel = if wide { rest.width * 2 / 5 } else { 0 };
    if wide {
        needs(pen, Rect { x: rest.right() - panel, width: panel, ..rest });
    }
    list(state, pen, scene, Rect { width: rest.width - panel - 4 * u16::from(wide), ..rest });
    let choices = [(Focus::Cancel, "button-cancel", Weight::Plain), (Focus::Choose, "csv-choose", Weight::Primary)];
    let row = choices.map(|(focus, label, weight)| Button {
        label: pen.say(label),
        key: String::new(),
        weight,
        focused: state.focus == focus,
        enabled: true,
    });
    for ((focus, ..), rect) in choices.iter().zip(draw_row(pen, buttons, &row)) {
        scene.layout.place(focus.widget(), rect);
    }
}

/// The folder that the field names, and what in it goes on from what is typed.
fn list(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    if rect.height == 0 {
        return;
    }
    let path = state.path.text();
    let folder = match state.browser.folder(path) {
        Some(Ok(folder)) => folder,
        other => {
            let text = match other {
                None | Some(Ok(_)) => pen.say("csv-folder-reading"),
                Some(Err(Unreadable::NoPermission)) => pen.say("csv-folder-closed"),
                Some(Err(Unreadable::Failed(why))) => pen.words.with("csv-folder-failed", &[("why", Arg::Text(why))]),
                Some(Err(_)) => pen.say("csv-folder-missing"),
            };
            pen.text(rect.x, rect.y, rect.width, &text, Role::Muted);
            return;
        }
    };
    let others = match state.browser.others(path) {
        0 => String::new(),
        count => pen.words.with("csv-others", &[("count", Arg::Count(count as u64))]),
    };
    pen.text_right(rect.right(), rect.y, rect.width, &others, Role::Muted);
    let room = usize::from(rect.width).saturating_sub(width(&others) + 2);
    pen.text(rect.x, rect.y, rect.width, &truncate_middle(&folder.path, room), Role::Heading);
    let body = Rect { y: rect.y + 1, height: rect.height - 1, ..rect };
    let rows = state.browser.rows(path);
    let page = usize::from(body.height);
    let top = scene.viewer.follow(WidgetId::CsvList, state.browser.row, page, rows.len());
    scene.layout.place(WidgetId::CsvList, body);
    scene.layout.rows(WidgetId::CsvList, body, top, rows.len());
    if !rows.iter().any(|row| matches!(row, Row::Entry(_))) && page > rows.len() {
        let id = if split(path).1.is_empty() { "csv-folder-empty" } else { "csv-folder-no-match" };
        let y = body.y + u16::try_from(rows.len()).unwrap_or(0);
        let text = pen.say(id);
        pen.text(body.x + 2, y, body.width.saturating_sub(2), &text, Role::Muted);
    }
    for (offset, row) in rows.iter().skip(top).take(page).enumerate() {
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let here = state.browser.row == Some(top + offset);
        let line = Rect { y, height: 1, width: body.width.saturating_sub(1), ..body };
        draw_row_of(*row, here, pen, line);
    }
    scroll_bar::draw(pen, body, top, rows.len());
}

fn draw_row_of(row: Row<'_>, here: bool, pen: &mut Pen<'_>, line: Rect) {
    if here {
        pen.fill(line, Role::Cursor);
        pen.text(line.x, line.y, 1, "▌", Role::Cursor);
    }
    let (name, size, role) = match row {
        Row::Parent => ("../".to_owned(), String::new(), Role::Muted),
        Row::Entry(entry) => match entry.kind {
            Kind::File(bytes) => (entry.name.clone(), words::size(bytes, pen.words), Role::Dialog),
            Kind::Folder | Kind::Other => (format!("{}/", entry.name), String::new(), Role::Accent),
        },
    };
    let taken = u16::try_from(width(&size)).unwrap_or(0);
    let style = pen.row_style(Role::Muted, here);
    let x = line.right().saturating_sub(taken + 1);
    pen.styled(x, line.y, taken, &size, style);
    let room = x.saturating_sub(line.x + 4);
    let style = pen.row_style(role, here);
    pen.styled(line.x + 2, line.y, room, &truncate_middle(&name, usize::from(room)), style);
}

/// What a file needs, beside the choice.
fn needs(pen: &mut Pen<'_>, rect: Rect) {
    let title = pen.say("csv-needs-title");
    pen.text(rect.x, rect.y, rect.width, &title, Role::Heading);
    let mut y = rect.y + 2;
    for id in ["csv-needs-column", "csv-needs-limit", "csv-needs-rows", "csv-needs-form"] {
        let text = pen.words.with(id, &[("limit", Arg::Count(MOST as u64))]);
        let lines = wrap(&text, usize::from(rect.width.saturating_sub(2)));
        if y < rect.bottom() {
            pen.text(rect.x, y, 1, "•", Role::Muted);
        }
        let rest =
            Rect { x: rect.x + 2, y, width: rect.width.saturating_sub(2), height: rect.bottom().saturating_sub(y) };
        let lines: Vec<_> = lines.iter().map(|line| truncate(line, usize::from(rest.width))).collect();
        y += pen.lines(rest, lines.iter().map(AsRef::as_ref), Role::Dialog) + 1;
    }
}

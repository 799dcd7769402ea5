//! The preview: the file, how many it adds, and each of its addresses with its line.

use ratatui::layout::Rect;

use super::{COMPACT, with_buttons, words};
use crate::{
    domain::user_csv::{Encoding, Person, UserCsv},
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{truncate, truncate_middle, width},
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row},
            pen::Pen,
            scroll_bar,
        },
        wizards::create_user::csv_file::{
            Focus, State,
            preview::{Counts, Fate, Preview},
        },
    },
};

/// Draws the preview into the inside of the dialog.
pub(super) fn draw(preview: &Preview, state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, inner: Rect) {
    let (above, buttons) = with_buttons(inner);
    let compact = inner.height + 2 < COMPACT;
    let counts = preview.counts(&state.listed, scene.account);
    let how = how(&preview.csv, pen.words);
    let mut y = above.y;
    let name = truncate_middle(&preview.name, usize::from(above.width));
    let taken = pen.text(above.x, y, above.width, &name, Role::Heading);
    // How it is written stands behind its name, and below it where there is no room.
    let left = above.width.saturating_sub(taken + 3);
    if width(&how) <= usize::from(left) {
        pen.text(above.x + taken + 3, y, left, &how, Role::Muted);
    } else {
        y += 1;
        pen.text(above.x, y, above.width, &truncate(&how, usize::from(above.width)), Role::Muted);
    }
    y += if compact { 1 } else { 2 };
    let (sign, text, role) = match counts.added {
        0 => ("!", pen.say("csv-adds-nobody"), Role::Warning),
        count => ("✓", say_count("csv-will-add", count, pen.words), Role::Success),
    };
    pen.text(above.x, y, above.width, &format!("{sign} {text}"), role);
    y += 1;
    for notice in notices(preview, counts, pen.words) {
        pen.text(above.x, y, above.width, &format!("– {notice}"), Role::Muted);
        y += 1;
    }
    y += u16::from(!compact);
    list(preview, state, pen, scene, Rect { y, height: above.bottom().saturating_sub(y), ..above });
    let row = [
        Button {
            label: pen.say("button-cancel"),
            key: String::new(),
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
        Button {
            label: say_count("csv-add", counts.added, pen.words),
            key: String::new(),
            weight: Weight::Primary,
            focused: state.focus == Focus::Add,
            enabled: counts.added > 0,
        },
    ];
    for (focus, rect) in [Focus::Cancel, Focus::Add].into_iter().zip(draw_row(pen, buttons, &row)) {
        scene.layout.place(focus.widget(), rect);
    }
}

/// How the file is written, as far as that is unusual, and its column.
fn how(csv: &UserCsv, words: &Words) -> String {
    let column = words.with("csv-column-of", &[("column", Arg::Text(&csv.column))]);
    let delimiter = match csv.delimiter {
        ',' => None,
        ';' => Some(words.text("csv-by-semicolon")),
        '\t' => Some(words.text("csv-by-tab")),
        other => Some(words.with("csv-by-other", &[("sign", Arg::Text(&other.to_string()))])),
    };
    let encoding = match csv.encoding {
        Encoding::Utf8 => None,
        Encoding::Utf16 => Some(words.text("csv-utf16")),
        Encoding::Unknown => Some(words.text("csv-one-byte")),
    };
    [Some(column), delimiter, encoding].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is to be said of those that are not added, and of rows that say the same.
fn notices(preview: &Preview, counts: Counts, words: &Words) -> Vec<String> {
    let repeated = preview.csv.repeated();
    [("csv-left-out", counts.here), ("csv-listed", counts.listed), ("csv-repeats", repeated)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| say_count(id, count, words))
        .collect()
}

fn say_count(id: &str, count: usize, words: &Words) -> String {
    words.with(id, &[("count", Arg::Count(count as u64))])
}

/// The addresses: line, address, and what becomes of those that are not simply added.
fn list(preview: &Preview, state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    if rect.height < 2 {
        return;
    }
    let people = &preview.csv.people;
    let (line_head, address_head) = (pen.say("csv-line"), pen.say("csv-address"));
    let lines = people.iter().filter_map(|person| person.lines.first()).map(|line| pen.words.number(*line));
    let line_columns = lines.map(|line| width(&line)).max().unwrap_or(0).max(width(&line_head));
    let line_columns = u16::try_from(line_columns).unwrap_or(6);
    let address_x = rect.x + 2 + line_columns + 2;
    pen.text_right(rect.x + 2 + line_columns, rect.y, line_columns, &line_head, Role::Heading);
    pen.text(address_x, rect.y, rect.right().saturating_sub(address_x), &address_head, Role::Heading);
    let body = Rect { y: rect.y + 1, height: rect.height - 1, ..rect };
    let page = usize::from(body.height);
    let top = scene.viewer.follow(WidgetId::CsvPreview, None, page, people.len());
    scene.layout.place(WidgetId::CsvPreview, body);
    let room = body.right().saturating_sub(address_x + 1);
    let fates = people.iter().map(|person| Preview::fate(person, &state.listed, scene.account));
    let remarks: Vec<(Fate, String)> =
        people.iter().zip(fates).map(|(person, fate)| (fate, remark(person, fate, pen.words))).collect();
    // What is said beside the addresses keeps two fifths of the line at most, and nothing when nothing is said.
    let said = remarks.iter().map(|(_, remark)| width(remark)).max().unwrap_or(0);
    let said = if said > 0 { u16::try_from(said + 2).unwrap_or(u16::MAX).min(room * 2 / 5) } else { 0 };
    let longest = people.iter().map(|person| width(person.email.typed())).max().unwrap_or(0);
    let columns = u16::try_from(longest).unwrap_or(u16::MAX).clamp(16, (room - said).max(16));
    for (offset, (person, (fate, remark))) in people.iter().zip(&remarks).skip(top).take(page).enumerate() {
        let y = body.y + u16::try_from(offset).unwrap_or(0);
        let (sign, sign_role, role) = match fate {
            Fate::Added => ("✓", Role::Success, Role::Dialog),
            Fate::Listed | Fate::Here => ("–", Role::Muted, Role::Muted),
        };
        pen.text(body.x, y, 1, sign, sign_role);
        let line = person.lines.first().map(|line| pen.words.number(*line)).unwrap_or_default();
        pen.text_right(body.x + 2 + line_columns, y, line_columns, &line, Role::Muted);
        pen.text(address_x, y, columns, &truncate_middle(person.email.typed(), usize::from(columns)), role);
        let x = address_x + columns + 2;
        let left = body.right().saturating_sub(x + 1);
        pen.text(x, y, left, &truncate(remark, usize::from(left)), Role::Muted);
    }
    scroll_bar::draw(pen, body, top, people.len());
}

fn remark(person: &Person, fate: Fate, words: &Words) -> String {
    let fate = match fate {
        Fate::Added => None,
        Fate::Listed => Some(words.text("csv-row-listed")),
        Fate::Here => Some(words.text("remark-already-here")),
    };
    let also = words::also(&person.lines, words);
    [fate, also].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

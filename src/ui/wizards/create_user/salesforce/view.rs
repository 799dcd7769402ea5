//! How the list looks: a search on top, a box before each record, and below what will happen.

use ratatui::layout::Rect;

use super::{Focus, Record, State};
use crate::ui::{
    action::ActionId,
    context::Context,
    i18n::{Arg, Words},
    key_words::key_name,
    layout::{WidgetId, centred},
    scene::Scene,
    text::{truncate, truncate_middle, width, wrap},
    theme::Role,
    widgets::{
        button::{Button, Weight, box_sign, draw_row},
        panel,
        pen::Pen,
        scroll_bar,
    },
    wording,
};

/// The widest it becomes.
const WIDEST: u16 = 96;
/// The columns of a box and the blank behind it.
const BOX: u16 = 4;
/// Below this height every line is needed for the records.
const COMPACT: u16 = 16;

/// Draws the list over the wizard.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let screen = pen.buffer.area;
    panel::over(pen);
    // The line for what just happened stays in sight, and so do the keys.
    let within = Rect { height: screen.height.saturating_sub(2), ..screen };
    let columns = WIDEST.min(within.width.saturating_sub(2));
    let note = note(state, pen.words);
    let lines = wrap(&note.0, usize::from(columns.saturating_sub(4)));
    let note_rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(3);
    let records = u16::try_from(state.records.len().max(3)).unwrap_or(u16::MAX);
    let wanted = records.saturating_add(note_rows).saturating_add(8);
    let rect = centred(within, columns, wanted);
    let gap = u16::from(rect.height >= COMPACT);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("salesforce-title");
    let title = if state.org_name.is_empty() { title } else { format!("{title} · {}", state.org_name) };
    pen.frame(rect, &truncate(&title, usize::from(rect.width.saturating_sub(6))), Role::BorderFocus);
    scene.layout.place(WidgetId::Salesforce, rect);
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(2));
    search(state, pen, scene, inner);

    let buttons = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    let note_rect = Rect { y: buttons.y.saturating_sub(note_rows + gap), height: note_rows, ..inner };
    let top = inner.y + 1 + gap;
    let list = Rect { y: top, height: note_rect.y.saturating_sub(top + gap), ..inner };
    table(state, pen, scene, list);
    pen.lines(note_rect, lines.iter().map(String::as_str), note.1);
    button_row(state, context, pen, scene, buttons);
}

/// The search, and at its right how many are ticked.
fn search(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, inner: Rect) {
    let (ticked, free) = (state.ticked() as u64, state.free() as u64);
    let count = pen.words.with("salesforce-count", &[("count", Arg::Count(ticked)), ("total", Arg::Count(free))]);
    let columns = u16::try_from(width(&count)).unwrap_or(inner.width);
    let role = if state.too_many() > 0 { Role::Error } else { Role::Heading };
    let left = pen.text_right(inner.right(), inner.y, columns, &count, role);
    let field = Rect { width: left.saturating_sub(inner.x + 2), height: 1, ..inner };
    scene.layout.place(WidgetId::SalesforceSearch, field);
    let placeholder = pen.say("salesforce-search");
    // The wizard below has no cursor while this lies over it.
    pen.cursor = None;
    state.search.draw(pen, field, state.focus == Focus::Search, &placeholder);
}

/// How many columns the name, the address and the remark have. An address without a remark goes on into its columns.
struct Columns {
    name: u16,
    email: u16,
    remark: u16,
}

impl Columns {
    fn of(state: &State, words: &Words, line: Rect) -> Self {
        let widest =
            |texts: &mut dyn Iterator<Item = usize>| u16::try_from(texts.max().unwrap_or(0)).unwrap_or(u16::MAX);
        let free = || state.records.iter().filter(|record| record.standing.is_free());
        let mut remarks =
            state.records.iter().filter_map(|record| record.standing.remark()).map(|id| width(&words.text(id)));
        let remark = widest(&mut remarks).min(line.width / 3);
        let name = widest(&mut state.records.iter().map(|record| width(&record.name)));
        let email = widest(&mut free().map(|record| width(&record.email)));
        let room = line.width.saturating_sub(BOX + 2);
        // A long name gives way to the address, down to a third of the room; what others need is cut in the middle.
        let name = name.max(4).min(room.saturating_sub(email).clamp(room / 3, room / 2));
        Self { name, email: room.saturating_sub(name), remark }
    }

    /// How many the address of a record has.
    const fn email(&self, record: &Record) -> u16 {
        if record.standing.is_free() { self.email } else { self.email.saturating_sub(self.remark + 2) }
    }
}

/// The records below a header, whose box stands for all who are shown.
fn table(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let focused = state.focus == Focus::List;
    let line = Rect { height: 1, width: rect.width.saturating_sub(1), ..rect };
    let columns = Columns::of(state, pen.words, line);
    let list = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    let page = usize::from(list.height);
    let len = state.shown().len();
    let top = scene.viewer.follow(WidgetId::SalesforceList, Some(state.row), page, len);
    scene.layout.place(WidgetId::SalesforceList, list);
    scene.layout.rows(WidgetId::SalesforceList, list, top, len);
    if let Some(text) = empty(state, pen.words) {
        let lines = wrap(&text, usize::from(line.width));
        pen.lines(list, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let sign = match state.all_ticked() {
        Some(all) => box_sign(all),
        None if state.shown().any(|record| record.standing.is_free()) => "[-]",
        None => "   ",
    };
    pen.text(line.x, line.y, BOX, sign, Role::Heading);
    scene.layout.place(WidgetId::SalesforceAll, Rect { width: BOX, ..line });
    let x = line.x + BOX;
    let (name, email) = (pen.say("salesforce-name"), pen.say("salesforce-email"));
    pen.text(x, line.y, columns.name, &name, Role::Heading);
    pen.text(x + columns.name + 2, line.y, columns.email, &email, Role::Heading);
    for (offset, record) in state.shown().skip(top).take(page).enumerate() {
        let y = list.y + u16::try_from(offset).unwrap_or(0);
        let here = focused && top + offset == state.row;
        row(state, record, here, &columns, pen, Rect { y, ..line });
    }
    scroll_bar::draw(pen, list, top, len);
}

fn row(state: &State, record: &Record, here: bool, columns: &Columns, pen: &mut Pen<'_>, line: Rect) {
    if here {
        pen.fill(line, Role::Cursor);
    }
    let free = record.standing.is_free();
    let sign = if free { box_sign(state.is_ticked(record)) } else { " · " };
    let style = pen.row_style(if free { Role::Dialog } else { Role::Disabled }, here);
    pen.styled(line.x, line.y, BOX, sign, style);
    let x = line.x + BOX;
    pen.styled(x, line.y, columns.name, &truncate(&record.name, usize::from(columns.name)), style);
    let x = x + columns.name + 2;
    let email = columns.email(record);
    pen.styled(x, line.y, email, &truncate_middle(&record.email, usize::from(email)), style);
    if let Some(remark) = record.standing.remark() {
        let style = pen.row_style(Role::Muted, here);
        let text = pen.say(remark);
        pen.styled(x + email + 2, line.y, columns.remark, &truncate(&text, usize::from(columns.remark)), style);
    }
}

/// What stands in the place of the records when there are none.
fn empty(state: &State, words: &Words) -> Option<String> {
    if state.shown().len() > 0 {
        return None;
    }
    Some(match &state.refusal {
        Some(refusal) => wording::refusal::saying(refusal).say(words),
        None if state.records.is_empty() => words.text("salesforce-empty"),
        None => words.with("salesforce-no-match", &[("text", Arg::Text(state.search.text()))]),
    })
}

/// What will happen, or why it cannot.
fn note(state: &State, words: &Words) -> (String, Role) {
    let count = |count: usize| Arg::Count(count as u64);
    if state.refusal.is_some() {
        (format!("✗ {}", words.text("salesforce-refused")), Role::Error)
    } else if state.too_many() > 0 {
        let limit = count(crate::domain::decide::BATCH_LIMIT);
        let args = [("limit", limit), ("listed", count(state.in_batch())), ("count", count(state.too_many()))];
        (format!("✗ {}", words.with("salesforce-too-many", &args)), Role::Error)
    } else if state.records.is_empty() {
        (words.text("salesforce-nobody"), Role::Muted)
    } else if state.free() == 0 {
        (words.text("salesforce-nobody-new"), Role::Muted)
    } else if state.ticked() == 0 {
        (words.text("salesforce-none-ticked"), Role::Muted)
    } else {
        (words.text("salesforce-help"), Role::Muted)
    }
}

fn button_row(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let key = context.keymap.keys(ActionId::Back).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let add = pen.words.with("salesforce-add", &[("count", Arg::Count(state.ticked() as u64))]);
    let buttons = [
        Button {
            label: pen.say("button-cancel"),
            key,
            weight: Weight::Plain,
            focused: state.focus == Focus::Cancel,
            enabled: true,
        },
        Button {
            label: add,
            key: String::new(),
            weight: Weight::Primary,
            focused: state.focus == Focus::Add,
            enabled: state.can_add(),
        },
    ];
    for (id, rect) in
        [WidgetId::SalesforceCancel, WidgetId::SalesforceAdd].into_iter().zip(draw_row(pen, line, &buttons))
    {
        scene.layout.place(id, rect);
    }
}

//! How a log looks: the search box and the count above, the table, and the drawer beside it or over it.

use ratatui::layout::Rect;

use super::{Ids, List};
use crate::ui::{
    i18n::Arg,
    layout::{self, Layout, WidgetId},
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{
        button::{Button, Weight, draw_row},
        pen::Pen,
        scroll_bar,
        table::{self, Cell, Column, Row, Window},
    },
};

/// The messages of a log's screen.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    /// The placeholder of the search box.
    pub search: &'static str,
    /// What is said when the log is empty.
    pub empty: &'static str,
    /// How many entries there are.
    pub count: &'static str,
}

/// A line of an opened entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says; wrapped between words, or anywhere when it has none.
    pub text: String,
    /// How it is meant.
    pub role: Role,
}

impl Line {
    /// A line.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

/// Places the parts in the body: the drawer beside the table where there is room, over everything else where not.
pub fn layout<T>(list: &List<T>, layout: &mut Layout, body: Rect) {
    let (left, drawer) = if list.open { layout::drawer(body) } else { (body, Rect::default()) };
    if left.width > 0 {
        let search = 36.min(left.width / 2);
        layout.place(list.ids.search, Rect { width: search, height: 1, ..left });
        let count = Rect { x: left.x + search + 2, width: left.width.saturating_sub(search + 2), height: 1, ..left };
        layout.place(list.ids.count, count);
        layout.place(list.ids.table, Rect { y: left.y + 2, height: left.height.saturating_sub(2), ..left });
    }
    if list.open {
        layout.place(list.ids.drawer, drawer);
    }
}

/// Draws what is above the table: the search box, what is filtered, and how many there are.
pub fn head<T>(list: &List<T>, texts: Texts, filters: &str, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(list.ids.search);
    if rect.width == 0 {
        return;
    }
    let placeholder = format!("/ {}", pen.say(texts.search));
    list.search.draw(pen, rect, list.searching, &placeholder);
    pen.text(rect.x + 2, rect.y + 1, scene.layout.rect(WidgetId::Body).width, filters, Role::Accent);
    let rect = scene.layout.rect(list.ids.count);
    let args = [("count", Arg::Count(list.paged.entries().len() as u64))];
    // As long as what was found does not fill the window, it reads on.
    let short = !list.paged.is_whole() && list.paged.entries().len() < scene.viewer.page(list.ids.table);
    let (text, role) = if (list.paged.is_reading() || short) && list.paged.failed().is_none() {
        (pen.words.with("log-reading", &args), Role::Info)
    } else if list.paged.is_whole() {
        (pen.words.with(texts.count, &args), Role::Muted)
    } else {
        (pen.words.with("log-more", &args), Role::Muted)
    };
    let left = pen.text_right(rect.right(), rect.y, rect.width, &text, role);
    let fresh = list.paged.fresh();
    if fresh > 0 {
        let text = pen.words.with("log-fresh", &[("count", Arg::Count(fresh as u64))]);
        let columns = left.saturating_sub(rect.x + 2);
        pen.text_right(left.saturating_sub(2), rect.y, columns, &text, Role::Accent);
    }
}

/// Draws the rows in sight, or why there are none.
pub fn rows<T, Id: Copy>(
    list: &List<T>,
    texts: Texts,
    filtered: bool,
    columns: &[Column<Id>],
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
    cell: impl Fn(&Pen<'_>, &Scene<'_>, Id, &T) -> Cell,
) {
    let rect = scene.layout.rect(list.ids.table);
    if rect.width == 0 {
        return;
    }
    let mut rect = rect;
    if let Some(why) = list.paged.failed() {
        let text = format!("✗ {}", pen.words.with("log-failed", &[("why", Arg::Text(why))]));
        let lines = wrap(&text, usize::from(rect.width));
        let drawn = pen.lines(rect, lines.iter().map(String::as_str), Role::Error);
        rect = Rect { y: rect.y + drawn + 1, height: rect.height.saturating_sub(drawn + 1), ..rect };
    }
    let entries = list.paged.entries();
    if entries.is_empty() {
        if list.paged.failed().is_none() {
            nothing(list, texts, filtered, pen, rect);
        }
        return;
    }
    let page = usize::from(rect.height.saturating_sub(1));
    let top = scene.viewer.follow(list.ids.table, list.paged.row(), page, entries.len());
    let body = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(list.ids.table, body, top, entries.len());
    let columns = table::fit(columns, rect.width.saturating_sub(4));
    let visible: Vec<Vec<Cell>> = entries
        .iter()
        .skip(top)
        .take(page)
        .map(|entry| columns.iter().map(|(id, _, _)| cell(pen, scene, *id, &entry.value)).collect())
        .collect();
    let mut row = |at: usize| Row::plain(visible.get(at - top).cloned().unwrap_or_default());
    let focused = !list.searching;
    let window = Window { top, total: entries.len(), cursor: list.paged.row(), focused, sorted: None, row: &mut row };
    table::draw(pen, rect, &columns, window);
}

fn nothing<T>(list: &List<T>, texts: Texts, filtered: bool, pen: &mut Pen<'_>, rect: Rect) {
    let text = if !list.paged.is_whole() {
        pen.say("log-loading")
    } else if !list.search.is_empty() {
        pen.words.with("log-none-found", &[("text", Arg::Text(list.search.text()))])
    } else if filtered {
        pen.say("log-none-filtered")
    } else {
        pen.say(texts.empty)
    };
    let lines = wrap(&text, usize::from(rect.width));
    let rect = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

/// A button below an opened entry, with the part of the screen it is.
pub type DrawerButton = (WidgetId, String, String);

/// Draws the opened entry: its lines, scrolled, and its buttons below them.
pub fn drawer(
    ids: Ids,
    title: &str,
    lines: &[Line],
    buttons: &[DrawerButton],
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) {
    let rect = scene.layout.rect(ids.drawer);
    pen.fill(rect, Role::Text);
    pen.frame(rect, title, Role::BorderFocus);
    let foot = if buttons.is_empty() { 2 } else { 4 };
    let inner = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), rect.height.saturating_sub(foot));
    let columns = usize::from(inner.width.saturating_sub(1));
    let broken: Vec<(String, Role)> = lines
        .iter()
        .flat_map(|line| {
            let mut rows = wrap(&line.text, columns);
            if rows.is_empty() {
                rows.push(String::new());
            }
            rows.into_iter().map(|row| (row, line.role))
        })
        .collect();
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(ids.drawer, None, page, broken.len());
    for (row, (text, role)) in broken.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        pen.text(inner.x, y, inner.width, text, *role);
    }
    scroll_bar::draw(pen, inner, top, broken.len());
    let drawn: Vec<Button> = buttons
        .iter()
        .map(|(_, label, key)| Button {
            label: label.clone(),
            key: key.clone(),
            weight: Weight::Plain,
            focused: false,
            enabled: true,
        })
        .collect();
    let line = Rect { y: rect.bottom().saturating_sub(2), height: 1, ..inner };
    for ((id, ..), place) in buttons.iter().zip(draw_row(pen, line, &drawn)) {
        if place.width > 0 {
            scene.layout.place(*id, place);
        }
    }
}

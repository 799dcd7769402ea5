//! The drawer with every permission, group by group, each with what is granted of it.

use std::ops::Range;

use ratatui::{layout::Rect, style::Style};

use crate::{
    domain::user::User,
    ui::{
        action::ActionId,
        context::Context,
        i18n::{Arg, Words},
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        screens::user_record::{
            holdings::{self, Branch, Item},
            tree::{Row, Tree},
        },
        text::{Query, truncate, width, wrap},
        theme::Role,
        widgets::{drawer::Drawer, pen::Pen, scroll_bar},
    },
};

/// A label keeps this much of a row, however long the value is.
const LABEL: usize = 16;

pub(super) fn draw(tree: &Tree, user: &User, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let title = pen.words.with("record-permissions-of", &[("name", Arg::Text(&user.display_name()))]);
    let drawer = Drawer { id: WidgetId::RecordDrawer, title: &title, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let field = Rect { height: 1.min(inside.height), ..inside };
    let key =
        context.keymap.keys(ActionId::Search).first().copied().map(|key| key_name(key, pen.words)).unwrap_or_default();
    let placeholder = format!("{key} {}", pen.say("record-search"));
    tree.search.draw(pen, field, tree.searching, &placeholder);
    scene.layout.place(WidgetId::RecordSearch, field);
    // In a low window the blank line is worth a row.
    let head = if inside.height < 12 { 1 } else { 2 };
    let list = Rect { y: inside.y + head, height: inside.height.saturating_sub(head), ..inside };

    let branches = holdings::branches(user, scene.account, scene.world.catalogue());
    let rows = tree.rows(&branches, pen.words);
    if rows.is_empty() {
        let text = pen.words.with("record-none-found", &[("text", Arg::Text(tree.search.text()))]);
        let lines = wrap(&text, usize::from(list.width));
        pen.lines(list, lines.iter().map(String::as_str), Role::Muted);
    }
    let page = usize::from(list.height);
    let cursor = tree.row(&rows);
    let top = scene.viewer.follow(WidgetId::RecordTree, Some(cursor), page, rows.len());
    scene.layout.place(WidgetId::RecordTree, list);
    scene.layout.rows(WidgetId::RecordTree, list, top, rows.len());
    let query = Query::new(tree.search.text());
    for (at, row) in rows.iter().enumerate().skip(top).take(page) {
        let y = list.y + u16::try_from(at - top).unwrap_or(0);
        let line = Rect { y, height: 1, width: list.width.saturating_sub(1), ..list };
        let bar = (at == cursor).then_some(if tree.searching { Role::CursorIdle } else { Role::Cursor });
        if let Some(bar) = bar {
            pen.fill(line, bar);
            pen.text(line.x, y, 1, "▌", bar);
        }
        match row {
            Row::Heading(branch) => heading(branch, tree.is_open(branch.heading), &query, pen, line, bar),
            Row::Item(_, item) => permission(item, &query, pen, line, bar),
        }
    }
    scroll_bar::draw(pen, list, top, rows.len());
}

fn heading(branch: &Branch, open: bool, query: &Query, pen: &mut Pen<'_>, line: Rect, bar: Option<Role>) {
    let args = [("count", Arg::Count(branch.held() as u64)), ("total", Arg::Count(branch.items.len() as u64))];
    let count = pen.words.with("review-of", &args);
    let taken = u16::try_from(width(&count)).unwrap_or(0);
    pen.styled(line.right().saturating_sub(taken + 1), line.y, taken, &count, under(pen, Role::Muted, bar));
    let sign = if open { "▾" } else { "▸" };
    pen.styled(line.x + 1, line.y, 1, sign, under(pen, Role::Heading, bar));
    let room = line.width.saturating_sub(taken + 5);
    let name = pen.say(&branch.heading.label());
    marked(pen, (line.x + 3, line.y, room), &name, under(pen, Role::Heading, bar), &query.marks(&name), bar);
}

fn permission(item: &Item, query: &Query, pen: &mut Pen<'_>, line: Rect, bar: Option<Role>) {
    let label = pen.say(&item.label);
    let inside = usize::from(line.width.saturating_sub(6));
    let value = granted(item, &label, pen.words, inside);
    let room = inside.saturating_sub((width(&label)).min(LABEL) + 2);
    let value = truncate(&value, room).into_owned();
    let taken = u16::try_from(width(&value)).unwrap_or(0);
    let (sign, sign_role, role, value_role) = match item.value {
        Some(_) => ("✓", Role::SwitchOn, Role::Dialog, Role::Dialog),
        None => ("·", Role::SwitchOff, Role::Disabled, Role::Disabled),
    };
    pen.styled(line.x + 3, line.y, 1, sign, under(pen, sign_role, bar));
    pen.styled(line.right().saturating_sub(taken + 1), line.y, taken, &value, under(pen, value_role, bar));
    let room = line.width.saturating_sub(taken + 8);
    marked(pen, (line.x + 5, line.y, room), &label, under(pen, role, bar), &query.marks(&label), bar);
}

/// What is granted of it, in short words where the long ones have no room beside the label.
fn granted(item: &Item, label: &str, words: &Words, columns: usize) -> String {
    let id = item.value.as_deref().unwrap_or("grant-none");
    let long = words.text(id);
    let short = format!("grant-short{}", id.trim_start_matches("grant"));
    if width(label) + 2 + width(&long) > columns && words.has(&short) { words.text(&short) } else { long }
}

/// The style of a role on a row with this bar.
fn under(pen: &Pen<'_>, role: Role, bar: Option<Role>) -> Style {
    let style = pen.style(role);
    bar.map_or(style, |bar| style.patch(pen.style(bar)))
}

/// Writes a text at a column and row, in so many columns, and marks what a search hit.
fn marked(
    pen: &mut Pen<'_>,
    (x, y, columns): (u16, u16, u16),
    text: &str,
    style: Style,
    marks: &[Range<usize>],
    bar: Option<Role>,
) {
    let shown = truncate(text, usize::from(columns)).into_owned();
    pen.styled(x, y, columns, &shown, style);
    let visible = shown.strip_suffix('…').map_or(text.len(), str::len);
    for mark in marks.iter().filter(|mark| mark.end <= visible) {
        let at = u16::try_from(width(&text[..mark.start])).unwrap_or(0);
        let style = under(pen, Role::Match, bar);
        pen.styled(x + at, y, columns.saturating_sub(at), &text[mark.clone()], style);
    }
}

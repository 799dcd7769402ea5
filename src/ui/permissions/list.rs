//! How the rows of a tree look: a group with how many of it are held, a permission with what is granted of it.

use std::ops::Range;

use ratatui::{
    layout::Rect,
    style::{Modifier, Style},
};

use super::{
    branch::{Branch, Item, Withheld},
    tree::{Row, Tree},
};
use crate::ui::{
    i18n::{Arg, Words},
    layout::WidgetId,
    scene::Scene,
    text::{Query, truncate, width, wrap},
    theme::Role,
    widgets::{pen::Pen, scroll_bar},
};

/// A label keeps this much of a row, however long the value is.
const LABEL: usize = 16;

/// The rows of a tree as they are drawn.
pub struct List<'a> {
    /// Which part of the screen they are.
    pub id: WidgetId,
    /// The tree.
    pub tree: &'a Tree,
    /// What it shows.
    pub branches: &'a [Branch],
    /// Whether the cursor has the focus.
    pub focused: bool,
    /// Whether values are changed here: the one under the cursor says so.
    pub editable: bool,
}

impl List<'_> {
    /// Draws the rows that fit, with the cursor among them.
    pub fn draw(&self, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
        let rows = self.tree.rows(self.branches, pen.words);
        if rows.is_empty() {
            let text = pen.words.with("record-none-found", &[("text", Arg::Text(self.tree.search.text()))]);
            let lines = wrap(&text, usize::from(rect.width));
            pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
        }
        let page = usize::from(rect.height);
        let cursor = self.tree.row(&rows);
        let top = scene.viewer.follow(self.id, Some(cursor), page, rows.len());
        scene.layout.place(self.id, rect);
        scene.layout.rows(self.id, rect, top, rows.len());
        let query = Query::new(self.tree.search.text());
        for (at, row) in rows.iter().enumerate().skip(top).take(page) {
            let y = rect.y + u16::try_from(at - top).unwrap_or(0);
            let line = Rect { y, height: 1, width: rect.width.saturating_sub(1), ..rect };
            let bar = (at == cursor).then_some(if self.focused { Role::Cursor } else { Role::CursorIdle });
            if let Some(bar) = bar {
                pen.fill(line, bar);
                pen.text(line.x, y, 1, "▌", bar);
            }
            match row {
                Row::Heading(branch) => heading(branch, self.tree.is_open(branch.heading), &query, pen, line, bar),
                Row::Item(_, item) => self.permission(item, &query, pen, line, bar),
            }
        }
        scroll_bar::draw(pen, rect, top, rows.len());
    }

    fn permission(&self, item: &Item, query: &Query, pen: &mut Pen<'_>, line: Rect, bar: Option<Role>) {
        let label = pen.say(&item.label);
        let inside = usize::from(line.width.saturating_sub(6));
        let edited = self.editable && bar.is_some();
        let arrows = if edited { 2 } else { 0 };
        let value = granted(item, &label, pen.words, inside.saturating_sub(arrows));
        let room = inside.saturating_sub(width(&label).min(LABEL) + 2 + arrows);
        let value = truncate(&value, room).into_owned();
        let value = if edited { format!("‹{value}›") } else { value };
        let taken = u16::try_from(width(&value)).unwrap_or(0);
        let (sign, sign_role) = match (item.withheld, item.is_held()) {
            (Withheld::All, _) => ("⊘", Role::SwitchOff),
            (_, true) => ("✓", Role::SwitchOn),
            (_, false) => ("·", Role::SwitchOff),
        };
        let role = if item.is_held() { Role::Dialog } else { Role::Disabled };
        let style = under(pen, role, bar);
        let struck = |struck: bool| if struck { style.add_modifier(Modifier::CROSSED_OUT) } else { style };
        pen.styled(line.x + 3, line.y, 1, sign, under(pen, sign_role, bar));
        if item.changed {
            pen.styled(line.x + 1, line.y, 1, "●", under(pen, Role::Accent, bar));
        }
        let value_style = struck(item.withheld != Withheld::Nothing && item.value.is_some());
        pen.styled(line.right().saturating_sub(taken + 1), line.y, taken, &value, value_style);
        let room = line.width.saturating_sub(taken + 7);
        let style = struck(item.withheld == Withheld::All);
        marked(pen, (line.x + 5, line.y, room), &label, style, &query.marks(&label), bar);
    }
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

/// What is granted of it, in short words where the long ones have no room beside the label.
fn granted(item: &Item, label: &str, words: &Words, columns: usize) -> String {
    let id = item.value.as_deref().unwrap_or(item.nothing);
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

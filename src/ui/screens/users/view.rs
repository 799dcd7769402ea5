//! How the Users pane looks.

use ratatui::layout::Rect;

use super::{
    State,
    columns::{COLUMNS, ColumnId, Source},
};
use crate::{
    domain::user::UserStatus,
    ui::{
        i18n::Arg,
        layout::{Layout, WidgetId},
        scene::Scene,
        text::{Query, wrap},
        theme::Role,
        widgets::{
            pen::Pen,
            table::{self, Window},
        },
    },
};

/// Places the pane's parts in the body.
pub fn layout(layout: &mut Layout, body: Rect) {
    let search = 36.min(body.width / 2);
    layout.place(WidgetId::UsersSearch, Rect { width: search, height: 1, ..body });
    let count = Rect { x: body.x + search + 2, width: body.width.saturating_sub(search + 2), height: 1, ..body };
    layout.place(WidgetId::UsersCount, count);
    let table = Rect { y: body.y + 2, height: body.height.saturating_sub(2), ..body };
    layout.place(WidgetId::UsersTable, table);
}

/// Draws the pane.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let placeholder = format!("/ {}", pen.say("users-search"));
    let search = scene.layout.rect(WidgetId::UsersSearch);
    state.search.draw(pen, search, state.searching, &placeholder);

    let roster = scene.roster;
    let (shown, total) = (roster.len(), roster.total());
    let count = if shown == total {
        pen.words.with("users-count", &[("count", Arg::Count(total as u64))])
    } else {
        let args = [("shown", Arg::Count(shown as u64)), ("count", Arg::Count(total as u64))];
        pen.words.with("users-count-searched", &args)
    };
    let rect = scene.layout.rect(WidgetId::UsersCount);
    pen.text_right(rect.right(), rect.y, rect.width, &count, Role::Muted);

    let rect = scene.layout.rect(WidgetId::UsersTable);
    if roster.is_empty() {
        draw_empty(state, pen, rect);
        return;
    }
    let page = usize::from(rect.height.saturating_sub(1));
    let cursor = state.row(roster);
    let top = scene.viewer.follow(WidgetId::UsersTable, cursor, page, shown);
    let rows = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(WidgetId::UsersTable, rows, top, shown);
    let columns = table::fit(COLUMNS, rect.width.saturating_sub(4));
    let query = Query::new(state.search.text());
    let invite_shown = columns.iter().any(|(id, ..)| *id == ColumnId::Invite);
    let source = Source {
        state: scene.account,
        words: pen.words,
        now: scene.now,
        zone: scene.zone,
        query: &query,
        invite_shown,
    };
    let mut row = |at: usize| {
        roster.get(at).map_or_else(
            || (Vec::new(), Role::Text),
            |user| {
                let role = if user.status == UserStatus::Deactivated { Role::Disabled } else { Role::Text };
                (columns.iter().map(|(id, _, _)| source.cell(*id, user)).collect(), role)
            },
        )
    };
    let window = Window { top, total: shown, cursor, focused: !state.searching, row: &mut row };
    table::draw(pen, rect, &columns, window);
}

fn draw_empty(state: &State, pen: &mut Pen<'_>, rect: Rect) {
    let text = if state.search.is_empty() {
        pen.say("users-empty")
    } else {
        pen.words.with("users-none-found", &[("text", Arg::Text(state.search.text()))])
    };
    let lines = wrap(&text, usize::from(rect.width));
    let rect = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

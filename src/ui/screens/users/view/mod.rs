//! How the Users pane looks.

mod bar;

use ratatui::layout::Rect;

use super::{
    State,
    bulk::card,
    columns::{ColumnId, Source},
    listing::Listing,
};
use crate::{
    domain::user::{User, UserStatus},
    ui::{
        context::Context,
        i18n::Arg,
        layout::{Layout, WidgetId},
        scene::Scene,
        text::{Query, wrap},
        theme::Role,
        widgets::{
            pen::Pen,
            table::{self, AROUND, MARGIN, Row, Window},
        },
        wording,
    },
};

/// How wide the column of names becomes before any other gets more than it needs.
pub const NAME: u16 = 26;

/// Places the pane's parts in the body: search and count, the filters below them, then the table.
pub fn layout(listing: Listing, layout: &mut Layout, body: Rect, card: bool) {
    let search = 36.min(body.width / 2);
    layout.place(WidgetId::UsersSearch, Rect { width: search, height: 1, ..body });
    let count = Rect { x: body.x + search + 2, width: body.width.saturating_sub(search + 2), height: 1, ..body };
    layout.place(WidgetId::UsersCount, count);
    // The card about invitations takes one line, between the filters and the table.
    let above = if card { 3 } else { 2 };
    if card {
        layout.place(WidgetId::InviteCard, Rect { y: body.y + 2, height: 1, ..body });
    }
    let table = Rect { y: body.y + above, height: body.height.saturating_sub(above), ..body };
    layout.place(listing.table(), table);
}

/// Draws the pane.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    if state.refused {
        draw_refused(pen, scene);
        return;
    }
    draw_table(state, true, context, pen, scene);
}

/// Draws the search, the filters and the table; `focused` says whether they have the keyboard.
pub fn draw_table(state: &State, focused: bool, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let listing = state.listing;
    let placeholder = format!("/ {}", pen.say("users-search"));
    let search = scene.layout.rect(WidgetId::UsersSearch);
    state.search.draw(pen, search, state.searching, &placeholder);
    bar::draw_count(state, pen, scene);
    card::draw(pen, context, scene);
    let rect = scene.layout.rect(listing.table());
    let columns =
        table::fit_first(listing.columns(scene.account.account().kind), rect.width.saturating_sub(AROUND), NAME);
    let sorted = columns.iter().position(|(id, ..)| *id == state.sort.column);
    bar::draw_chips(state, sorted.is_none(), pen, scene);
    for (id, header) in table::headers(rect, &columns) {
        scene.layout.place(WidgetId::UsersHeader(id), header);
    }
    if scene.roster.is_empty() {
        draw_empty(state, pen, rect, scene);
        return;
    }
    let roster = scene.roster;
    let page = usize::from(rect.height.saturating_sub(1));
    let cursor = state.row(roster);
    let top = scene.viewer.follow(listing.table(), cursor, page, roster.len());
    let rows = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(listing.table(), rows, top, roster.len());
    let marks = Rect { width: (MARGIN - 1).min(rows.width), ..rows };
    scene.layout.place(WidgetId::UsersMarks, marks);
    scene.layout.rows(WidgetId::UsersMarks, marks, top, roster.len());
    let query = Query::new(state.search.text());
    let source = Source {
        state: scene.account,
        words: pen.words,
        now: scene.now,
        zone: scene.zone,
        query: &query,
        shown: &columns.iter().map(|(id, ..)| *id).collect::<Vec<ColumnId>>(),
    };
    let row_of = |user: &std::sync::Arc<User>| Row {
        cells: columns.iter().map(|(id, _, _)| source.cell(*id, user)).collect(),
        role: if user.status == UserStatus::Deactivated { Role::Disabled } else { Role::Text },
        selected: state.selection.contains(&user.id),
        changed: state.flash.has(user.id),
    };
    let mut row = |at: usize| roster.get(at).map_or_else(|| Row::plain(Vec::new()), row_of);
    let sorted = sorted.map(|at| (at, state.sort.sign()));
    let window =
        Window { top, total: roster.len(), cursor, focused: focused && !state.searching, sorted, row: &mut row };
    table::draw(pen, rect, &columns, window);
}

/// What stands in the table's place when it has no rows.
fn draw_empty(state: &State, pen: &mut Pen<'_>, rect: Rect, scene: &Scene<'_>) {
    let filters = bar::chosen(state, pen, scene);
    let args = [("text", Arg::Text(state.search.text())), ("filters", Arg::Text(&filters))];
    let id = match (state.search.is_empty(), state.filters.is_empty()) {
        _ if scene.roster.total() == 0 && scene.loading.is_some() => "users-loading-first",
        _ if scene.roster.total() == 0 && state.listing == Listing::Seats => "seats-tab-nobody",
        _ if scene.roster.total() == 0 => "users-empty",
        (false, true) => "users-none-found",
        (true, _) => "users-none-kept",
        (false, false) => "users-none-found-kept",
    };
    draw_text(pen, rect, &pen.words.with(id, &args));
}

/// What stands in the pane's place when the operator may no longer see it.
pub fn draw_refused(pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let why = wording::refusal::saying(&crate::domain::guard::Refusal::NotActive).say(pen.words);
    let text = pen.words.with("users-refused", &[("why", Arg::Text(&why))]);
    draw_text(pen, body, &text);
}

fn draw_text(pen: &mut Pen<'_>, rect: Rect, text: &str) {
    let lines = wrap(text, usize::from(rect.width));
    let rect = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

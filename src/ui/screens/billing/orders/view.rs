//! How the list looks: the search, the count, the table, and the receipt beside it or over it.

use ratatui::layout::Rect;

use super::{State, receipt, rows::rows};
use crate::{
    domain::order::{Order, OrderId},
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{WidgetId, drawer},
        scene::Scene,
        text::{Query, width, wrap},
        theme::Role,
        widgets::{
            pen::Pen,
            table::{self, AROUND, Cell, Column, Row, Window},
        },
        wording,
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Number,
    Date,
    What,
    Total,
    State,
}

/// Of how many orders, the newest ones, the widths of columns are taken: those in sight, and as many more as keep columns
/// from moving while one scrolls.
const MEASURED: usize = 200;

/// The columns, each as wide as what it holds, so that nothing is cut while there is room.
fn columns(found: &[OrderId], pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Column<Is>> {
    let orders = || found.iter().take(MEASURED).filter_map(|id| scene.account.orders().get(id));
    let column = |id: Is, header: &'static str, min: u16, yields: u8| {
        let longest = orders().map(|order| width(&text(id, order, pen, scene))).max().unwrap_or(0);
        let max = u16::try_from(longest.max(width(&pen.say(header)))).unwrap_or(u16::MAX);
        Column { id, header, min: min.min(max), max, yields }
    };
    vec![
        column(Is::What, "orders-column-what", 14, 0),
        column(Is::Total, "orders-column-total", u16::MAX, 0),
        column(Is::State, "orders-column-state", 27, 0),
        column(Is::Date, "orders-column-date", u16::MAX, 1),
        column(Is::Number, "orders-column-number", u16::MAX, 2),
    ]
}

/// Draws the screen into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let order = state.at.filter(|_| state.open).and_then(|id| scene.account.orders().get(&id).cloned());
    let (left, right) = if order.is_some() { drawer(body) } else { (body, Rect::default()) };
    if left.width > 0 {
        list(state, context, pen, scene, left);
    }
    if let Some(order) = order {
        receipt::draw(&order, context, pen, scene, right);
    }
}

fn list(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let all = scene.account.orders().len();
    let found = rows(scene.account, state.search.text(), pen.words);
    let field = Rect { width: (rect.width / 2).min(40), height: 1, ..rect };
    let placeholder = format!("/ {}", pen.say("orders-search"));
    scene.layout.place(WidgetId::OrdersSearch, field);
    state.search.draw(pen, field, state.searching, &placeholder);
    let args = [("count", Arg::Count(found.len() as u64)), ("total", Arg::Count(all as u64))];
    let (count, role) = match (scene.loading.is_some(), state.search.is_empty()) {
        (true, _) => (pen.say("orders-loading"), Role::Info),
        (false, true) => (pen.words.with("orders-count", &args), Role::Muted),
        (false, false) => (pen.words.with("orders-found", &args), Role::Muted),
    };
    let room = rect.width.saturating_sub(field.width + 2);
    pen.text_right(rect.right(), rect.y, room, &count, role);
    let table = Rect { y: rect.y + 2, height: rect.height.saturating_sub(2), ..rect };
    scene.layout.place(WidgetId::OrdersTable, table);
    if found.is_empty() {
        return nothing(state, context, pen, scene, table);
    }
    let page = usize::from(table.height.saturating_sub(1));
    let cursor = state.at.and_then(|at| found.iter().position(|id| *id == at));
    let top = scene.viewer.follow(WidgetId::OrdersTable, cursor, page, found.len());
    let inside = Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table };
    scene.layout.rows(WidgetId::OrdersTable, inside, top, found.len());
    let columns = table::fit_first(&columns(&found, pen, scene), table.width.saturating_sub(AROUND), 24);
    let query = Query::new(state.search.text());
    let shown = found.iter().skip(top).take(page);
    let visible: Vec<Vec<Cell>> =
        shown.map(|id| columns.iter().map(|column| cell(column, *id, &query, pen, scene)).collect()).collect();
    let mut row = |at: usize| Row::plain(visible.get(at - top).cloned().unwrap_or_default());
    let focused = !state.searching && !state.open;
    table::draw(pen, table, &columns, Window { top, total: found.len(), cursor, focused, sorted: None, row: &mut row });
}

/// What a column says of an order.
fn text(column: Is, order: &Order, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    match column {
        Is::Number => order.id.to_string(),
        Is::Date => pen.words.date(order.at, scene.zone),
        Is::What => wording::orders::title(order, pen.words),
        Is::Total => pen.words.money(order.total_cents()),
        Is::State => wording::orders::standing(scene.account, order, pen.words).whole(),
    }
}

fn cell(
    (column, _, columns): &(Is, &'static str, u16),
    id: OrderId,
    query: &Query,
    pen: &Pen<'_>,
    scene: &Scene<'_>,
) -> Cell {
    let Some(order) = scene.account.orders().get(&id) else { return Cell::default() };
    let text = text(*column, order, pen, scene);
    let mut cell = match column {
        Is::Number | Is::Date => Cell::role(text, Role::Muted),
        Is::What => Cell::plain(text),
        // Amounts stand below each other by their cents.
        Is::Total => Cell::plain(format!("{}{text}", " ".repeat(usize::from(*columns).saturating_sub(width(&text))))),
        Is::State => {
            let role = wording::orders::standing(scene.account, order, pen.words).role;
            Cell::role(text, role)
        }
    };
    if *column != Is::Date {
        cell.marks = query.marks(&cell.text);
    }
    cell
}

/// Why there is nothing: nothing was ordered, or nothing matches.
fn nothing(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &Scene<'_>, rect: Rect) {
    if scene.loading.is_some() {
        return;
    }
    let text = if state.search.is_empty() {
        let key = context.keymap.keys(ActionId::Tab(4)).first().map(|key| key_name(*key, pen.words));
        pen.words.with("orders-empty", &[("key", Arg::Text(&key.unwrap_or_default()))])
    } else {
        pen.words.with("orders-none-found", &[("text", Arg::Text(state.search.text()))])
    };
    let lines = wrap(&text, usize::from(rect.width.min(76)));
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

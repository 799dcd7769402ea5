//! How the table looks: search and sums, the filter, the clients.

use ratatui::layout::Rect;

use super::{State, filter::Filter, panel, rows::Row as Client};
use crate::{
    domain::partner::Relationship,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        layout::{WidgetId, drawer},
        overlays::partner::Piece,
        scene::Scene,
        text::{Query, wrap},
        theme::Role,
        widgets::{
            dropdown::{self, List},
            pen::Pen,
            table::{self, AROUND, Cell, Column, Row, Window},
        },
        wording,
    },
};

/// How wide the column of names becomes before any other gets more than it needs.
const NAME: u16 = 18;

/// From this width on the reason why a client is not credited has its room.
const WHOLE: u16 = 110;

/// That room.
const REASON: u16 = 36;

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Name,
    Products,
    Relationship,
    Usage,
    LastActive,
    Mrr,
    Credit,
}

const fn column(id: Is, header: &'static str, min: u16, max: u16, yields: u8) -> Column<Is> {
    Column { id, header, min, max, yields }
}

/// The relationship goes first when it becomes narrow, then when somebody was last active, then the products.
const COLUMNS: &[Column<Is>] = &[
    column(Is::Name, "client-column-name", 16, 30, 0),
    column(Is::Products, "client-column-products", 18, 80, 3),
    column(Is::Relationship, "client-column-relationship", 10, 14, 5),
    column(Is::Usage, "client-column-usage", 9, 11, 0),
    column(Is::LastActive, "client-column-last-active", 14, 20, 4),
    column(Is::Mrr, "client-column-mrr", 11, 14, 0),
    column(Is::Credit, "client-column-credit", 24, 46, 0),
];

/// Draws the tab into a rectangle.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let (left, right) = if state.panel.is_some() { drawer(rect) } else { (rect, Rect::default()) };
    if left.width > 0 {
        head(state, pen, scene, left);
        filter(state, pen, scene, Rect { y: left.y + 1, height: 1, ..left });
        list(state, pen, scene, Rect { y: left.y + 2, height: left.height.saturating_sub(2), ..left });
    }
    if right.width > 0 {
        panel::draw(state, context, pen, scene, right);
    }
    menu(state, pen, scene, rect);
}

/// The search box, and how much of all revenue is credited.
fn head(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let search = Rect { width: (rect.width / 3).max(18).min(rect.width), height: 1, ..rect };
    scene.layout.place(WidgetId::Clients(Piece::ClientsSearch), search);
    let placeholder = format!("/ {}", pen.say("clients-search"));
    state.search.draw(pen, search, state.searching, &placeholder);
    let count = Rect { x: search.right() + 2, width: rect.width.saturating_sub(search.width + 2), height: 1, ..rect };
    scene.layout.place(WidgetId::Clients(Piece::ClientsCount), count);
    let sum = |wanted: &dyn Fn(&&Client) -> bool| -> u64 {
        state.all.iter().filter(wanted).map(|row| row.monthly_cents).sum()
    };
    let (credited, all) = (pen.words.money(sum(&|row| row.credit.is_ok())), pen.words.money(sum(&|_| true)));
    let args = [
        ("shown", Arg::Count(state.len() as u64)),
        ("count", Arg::Count(state.all.len() as u64)),
        ("credited", Arg::Text(&credited)),
        ("all", Arg::Text(&all)),
    ];
    let id = match state.len() == state.all.len() {
        _ if scene.loading.is_some() => "clients-loading",
        true => "clients-count",
        false => "clients-count-shown",
    };
    let mut text = pen.words.with(id, &args);
    if crate::ui::text::width(&text) > usize::from(count.width) && id == "clients-count" {
        text = pen.words.with("clients-count-only", &args);
    }
    pen.text_right(count.right(), count.y, count.width, &text, Role::Muted);
}

fn filter(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let (name, value) = (pen.say("clients-filter"), pen.say(state.filter.label()));
    let chip = pen.words.with("filter-chip", &[("filter", Arg::Text(&name)), ("value", Arg::Text(&value))]);
    let role = if state.filter == Filter::All { Role::Chip } else { Role::ChipActive };
    let width = pen.text(line.x, line.y, line.width, &format!(" {chip} "), role);
    scene.layout.place(WidgetId::Clients(Piece::ClientsFilter), Rect { width, ..line });
    let x = line.x + width + 2;
    let note = pen.say("clients-fictional");
    let room = line.right().saturating_sub(x);
    if usize::from(room) >= crate::ui::text::width(&note) {
        pen.text_right(line.right(), line.y, room, &note, Role::Muted);
    }
}

/// The open list of the filter.
fn menu(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let Some(at) = state.menu else { return };
    let row = |filter: Filter| dropdown::Row {
        sign: dropdown::mark(filter == state.filter),
        name: pen.say(filter.label()),
        detail: String::new(),
        enabled: true,
        role: Role::Muted,
    };
    let rows = Filter::ALL.map(row);
    let field = WidgetId::Clients(Piece::ClientsFilter);
    List { field, id: WidgetId::Clients(Piece::ClientsMenu), at, rows: &rows }.draw(pen, scene, rect);
}

fn list(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    scene.layout.place(WidgetId::ClientsTable, rect);
    if state.is_empty() {
        let text = match state.all.len() {
            0 if scene.loading.is_some() => pen.say("clients-loading"),
            0 => pen.say("clients-empty"),
            _ => pen.say("clients-none-found"),
        };
        let lines = wrap(&text, usize::from(rect.width));
        let below = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
        pen.lines(below, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let page = usize::from(rect.height.saturating_sub(1));
    let cursor = state.at.map(|_| state.row());
    let top = scene.viewer.follow(WidgetId::ClientsTable, cursor, page, state.len());
    let inside = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(WidgetId::ClientsTable, inside, top, state.len());
    if let Some(row) = cursor.filter(|_| state.panel.is_none()) {
        // The menu of a client opens below its row.
        let y = inside.y + u16::try_from(row.saturating_sub(top)).unwrap_or(0);
        if y < inside.bottom() {
            let place = Rect { x: inside.x + 3, y, width: 0, height: 1 };
            scene.layout.place(WidgetId::Action(ActionId::ClientActions), place);
        }
    }
    // Where there is room, the reason why a client is not credited is told whole, before anything else gets more.
    let wide = |column: &Column<Is>| Column {
        min: if column.id == Is::Credit && rect.width >= WHOLE { REASON } else { column.min },
        ..column.clone()
    };
    let all: Vec<Column<Is>> = COLUMNS.iter().map(wide).collect();
    let columns = table::fit_first(&all, rect.width.saturating_sub(AROUND), NAME);
    let query = Query::new(state.search.text());
    let cells = |client: &Client| {
        columns.iter().map(|(id, _, width)| cell((*id, *width), client, &query, pen, scene)).collect()
    };
    let visible: Vec<Vec<Cell>> = (top..state.len()).take(page).filter_map(|row| state.get(row)).map(cells).collect();
    let mut row = |at: usize| Row::plain(visible.get(at - top).cloned().unwrap_or_default());
    let focused = state.panel.is_none() && !state.searching;
    let window = Window { top, total: state.len(), cursor, focused, sorted: None, row: &mut row };
    table::draw(pen, rect, &columns, window);
}

fn cell((column, columns): (Is, u16), client: &Client, query: &Query, pen: &Pen<'_>, scene: &Scene<'_>) -> Cell {
    match column {
        Is::Name => Cell { text: client.name.clone(), role: None, marks: query.marks(&client.name) },
        Is::Products => Cell::plain(products(client, pen)),
        Is::Relationship => Cell::role(pen.say(relationship(client.relationship)), Role::Muted),
        Is::Usage => {
            let args = [("count", Arg::Count(client.staff.active as u64))];
            let role = if client.staff.active == 0 { Some(Role::Muted) } else { None };
            Cell { text: pen.words.with("client-usage", &args), role, marks: Vec::new() }
        }
        Is::LastActive => {
            let ago = pen.words.time_ago(client.staff.last_active, scene.now, scene.zone);
            if client.staff.last_active.is_some() { Cell::plain(ago) } else { Cell::role(ago, Role::Muted) }
        }
        // Amounts stand below each other by their last digit.
        Is::Mrr => {
            let amount = pen.words.money(client.monthly_cents);
            let blank = usize::from(columns).saturating_sub(crate::ui::text::width(&amount));
            Cell::plain(format!("{}{amount}", " ".repeat(blank)))
        }
        Is::Credit => match client.credit {
            Ok(()) => credit(client, pen),
            Err(why) => {
                let long = format!("! {}", wording::partner::no_credit(why).say(pen.words));
                let short = || format!("! {}", wording::partner::no_credit_short(why).say(pen.words));
                let fits = crate::ui::text::width(&long) <= usize::from(columns);
                Cell::role(if fits { long } else { short() }, Role::Warning)
            }
        },
    }
}

/// What a client has bought, with the tier of each.
pub(super) fn products(client: &Client, pen: &Pen<'_>) -> String {
    let name = |(product, tier): &(crate::domain::subscription::Product, crate::domain::subscription::Tier)| {
        let (product, tier) = (pen.say(&wording_of_product(*product)), pen.say(wording::tier(*tier)));
        format!("{product} {tier}")
    };
    let all: Vec<String> = client.products.iter().map(name).collect();
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}

fn wording_of_product(product: crate::domain::subscription::Product) -> String {
    format!("product-{}", product.slug().replace('_', "-"))
}

/// The id of the message that names what a partner does for a client.
const fn relationship(relationship: Relationship) -> &'static str {
    match relationship {
        Relationship::Sold => "relationship-sold",
        Relationship::Managed => "relationship-managed",
    }
}

/// Whether the revenue of a client is credited, and why not [INV-25].
pub(super) fn credit(client: &Client, pen: &Pen<'_>) -> Cell {
    match client.credit {
        Ok(()) => Cell::role(format!("✓ {}", pen.say("client-credited")), Role::Success),
        Err(why) => {
            let why = wording::partner::no_credit(why).say(pen.words);
            let text = pen.words.with("client-not-credited", &[("why", Arg::Text(&why))]);
            Cell::role(format!("! {text}"), Role::Warning)
        }
    }
}

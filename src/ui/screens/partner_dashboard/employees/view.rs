//! How the table looks: search and counts, the filters, the people.

use ratatui::layout::Rect;

use super::{
    super::view::refused,
    State,
    filters::{FilterId, Value},
    rows::{Kind, Row as Person},
    state::Menu,
};
use crate::{
    domain::{
        guard::{self, Operation},
        partner::Matched,
    },
    ui::{
        context::Context,
        i18n::{Arg, Words},
        layout::{self, WidgetId},
        scene::Scene,
        text::{Query, width, wrap},
        theme::Role,
        widgets::{
            dropdown::{self, List},
            pen::Pen,
            table::{self, AROUND, Cell, Column, MARGIN, Row, Window},
        },
        wording,
    },
};

/// How wide the column of names becomes before any other gets more than it needs.
const NAME: u16 = 24;

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Name,
    Email,
    Employee,
    Match,
    Clients,
    LastActive,
}

const fn column(id: Is, header: &'static str, min: u16, max: u16, yields: u8) -> Column<Is> {
    Column { id, header, min, max, yields }
}

/// The address goes first when it becomes narrow, then when somebody was last active.
const COLUMNS: &[Column<Is>] = &[
    column(Is::Name, "employee-column-name", 17, 36, 0),
    column(Is::Email, "employee-column-email", 22, 40, 4),
    column(Is::Employee, "employee-column-employee", 14, 22, 0),
    column(Is::Match, "employee-column-match", 11, 18, 1),
    column(Is::Clients, "employee-column-clients", 15, 24, 0),
    column(Is::LastActive, "employee-column-last-active", 17, 20, 3),
];

/// Draws the tab into a rectangle.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ManageClients) {
        let why = wording::refusal::saying(&refusal).say(pen.words);
        return refused(&why, "employees-refused", rect, pen);
    }
    let Some((drawer, person)) = state.drawer() else {
        table(state, pen, scene, rect);
        return menu(state, pen, scene, rect);
    };
    let (left, right) = layout::drawer(rect);
    if left.width > 0 {
        table(state, pen, scene, left);
    }
    super::drawer::draw(drawer, person, context, pen, scene, right);
}

fn table(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    head(state, pen, scene, rect);
    chips(state, pen, scene, Rect { y: rect.y + 1, height: 1, ..rect });
    let table = Rect { y: rect.y + 2, height: rect.height.saturating_sub(2), ..rect };
    scene.layout.place(WidgetId::EmployeesTable, table);
    if state.is_empty() {
        let text = match state.total() {
            0 if scene.loading.is_some() => pen.say("employees-loading"),
            0 => pen.say("employees-empty"),
            _ => pen.words.with("employees-none-found", &[("text", Arg::Text(state.search.text()))]),
        };
        let lines = wrap(&text, usize::from(table.width));
        let below = Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table };
        pen.lines(below, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let page = usize::from(table.height.saturating_sub(1));
    let top = scene.viewer.follow(WidgetId::EmployeesTable, state.row(), page, state.len());
    let inside = Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table };
    scene.layout.rows(WidgetId::EmployeesTable, inside, top, state.len());
    if let Some(row) = state.row().filter(|row| (top..top + page).contains(row)) {
        let y = inside.y + u16::try_from(row - top).unwrap_or(0);
        scene.layout.place(WidgetId::EmployeeRow, Rect { x: inside.x + 2, y, width: 20.min(inside.width), height: 1 });
        // A click on the row is one on the table.
        scene.layout.place(WidgetId::EmployeesTable, table);
    }
    let columns = table::fit_first(COLUMNS, table.width.saturating_sub(AROUND), NAME);
    // A click on a name opens it [PAC-02].
    let names = columns.first().map_or(0, |(.., width)| *width);
    let names = Rect { x: inside.x + MARGIN, width: names, ..inside }.intersection(inside);
    scene.layout.place(WidgetId::EmployeeNames, names);
    scene.layout.rows(WidgetId::EmployeeNames, names, top, state.len());
    let query = Query::new(state.search.text());
    let mut row = |at: usize| {
        let Some(person) = state.get(at) else { return Row::plain(Vec::new()) };
        let cells = columns.iter().map(|(id, ..)| cell(*id, person, &query, pen, scene)).collect();
        let role = if person.suspended { Role::Disabled } else { Role::Text };
        Row { role, ..Row::plain(cells) }
    };
    let visible: Vec<Row> = (top..state.len().min(top + page)).map(&mut row).collect();
    let mut row = |at: usize| visible.get(at - top).cloned().unwrap_or_else(|| Row::plain(Vec::new()));
    let focused = !state.searching && state.menu.is_none() && state.drawer().is_none();
    let window = Window { top, total: state.len(), cursor: state.row(), focused, sorted: None, row: &mut row };
    table::draw(pen, table, &columns, window);
}

/// The search box, and beside it how many there are.
fn head(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let search = Rect { width: 32.min(rect.width / 2), height: 1, ..rect };
    scene.layout.place(WidgetId::EmployeesSearch, search);
    let placeholder = format!("/ {}", pen.say("employees-search"));
    state.search.draw(pen, search, state.searching, &placeholder);
    let count = Rect { x: search.right() + 2, width: rect.width.saturating_sub(search.width + 2), height: 1, ..rect };
    scene.layout.place(WidgetId::EmployeesCount, count);
    let number = |number: usize| Arg::Count(number as u64);
    let args = [
        ("shown", number(state.len())),
        ("count", number(state.total())),
        ("untagged", number(state.count(Kind::Untagged))),
    ];
    let id = match (state.len() == state.total(), state.count(Kind::Untagged)) {
        _ if scene.loading.is_some() => "employees-loading",
        (false, _) => "employees-count-shown",
        (true, 0) => "employees-count",
        (true, _) => "employees-count-untagged",
    };
    let mut text = pen.words.with(id, &args);
    if width(&text) > usize::from(count.width) && scene.loading.is_none() {
        text = pen.words.with("employees-count", &args);
    }
    pen.text_right(count.right(), count.y, count.width, &text, Role::Muted);
}

/// A chip for each filter; where they have no room, shorter ones.
fn chips(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let chip = |id: FilterId, short: bool, pen: &Pen<'_>| {
        let filter = pen.say(id.label());
        let value = state.filters.of(id);
        let said = pen.say(value.map_or("filter-any", Value::label));
        let message = if short && value.is_none() { "filter-chip-short" } else { "filter-chip" };
        format!(" {} ", pen.words.with(message, &[("filter", Arg::Text(&filter)), ("value", Arg::Text(&said))]))
    };
    let all = |short| FilterId::ALL.map(|id| chip(id, short, pen));
    let long = all(false);
    let fits = long.iter().map(|text| width(text) + 1).sum::<usize>() <= usize::from(line.width);
    let texts = if fits { long } else { all(true) };
    let mut x = line.x;
    for (id, text) in FilterId::ALL.into_iter().zip(&texts) {
        let role = if state.filters.of(id).is_some() { Role::ChipActive } else { Role::Chip };
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), text, role);
        scene.layout.place(WidgetId::EmployeesFilter(id), Rect { x, width: taken, ..line });
        x += taken + 1;
    }
}

/// The open list of a filter, or of what can be done with somebody.
fn menu(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let Some(menu) = state.menu else { return };
    let Menu::Filter(filter, at) = menu else { return actions(state, menu, pen, scene, rect) };
    let chosen = state.filters.of(filter);
    let row = |value: Option<Value>, pen: &Pen<'_>| dropdown::Row {
        sign: dropdown::mark(chosen == value),
        name: pen.say(value.map_or("filter-any", Value::label)),
        detail: String::new(),
        enabled: true,
        role: Role::Muted,
    };
    let values = std::iter::once(None).chain(filter.values().iter().copied().map(Some));
    let rows: Vec<dropdown::Row> = values.map(|value| row(value, pen)).collect();
    let list = List { field: WidgetId::EmployeesFilter(filter), id: WidgetId::EmployeesMenu, at, rows: &rows };
    list.draw(pen, scene, rect);
}

/// The open Actions menu, below the row under the cursor [PAC-10].
fn actions(state: &State, menu: Menu, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let Menu::Actions(at) = menu else { return };
    let offers = state.actions();
    let row = |label: &str| dropdown::Row {
        sign: "",
        name: pen.say(label),
        detail: String::new(),
        enabled: true,
        role: Role::Muted,
    };
    let rows: Vec<dropdown::Row> = offers.iter().map(|(_, label)| row(label)).collect();
    List { field: WidgetId::EmployeeRow, id: WidgetId::EmployeesMenu, at, rows: &rows }.draw(pen, scene, rect);
}

fn cell(column: Is, person: &Person, query: &Query, pen: &Pen<'_>, scene: &Scene<'_>) -> Cell {
    let searched = |text: &str| Cell { text: text.to_owned(), role: None, marks: query.marks(text) };
    match column {
        Is::Name => searched(&person.name),
        Is::Email => searched(person.email.typed()),
        Is::Employee if person.suspended => Cell::role(pen.say("employee-suspended"), Role::Warning),
        Is::Employee => {
            let said = pen.say(person.kind.label());
            if person.kind == Kind::Untagged {
                Cell::role(format!("! {said}"), Role::Warning)
            } else {
                Cell::plain(said)
            }
        }
        Is::Match => {
            let (text, role) = matched(person.matched, pen.words);
            Cell { role, ..Cell::plain(text) }
        }
        Is::Clients => clients(person, pen),
        Is::LastActive => {
            let ago = pen.words.time_ago(person.last_active, scene.now, scene.zone);
            if person.last_active.is_some() { Cell::plain(ago) } else { Cell::role(ago, Role::Muted) }
        }
    }
}

/// What makes an address qualify, in a word or two, and how it looks.
pub(super) fn matched(matched: Option<Matched>, words: &Words) -> (String, Option<Role>) {
    match matched {
        Some(Matched::Domain) => (words.text("employee-match-domain"), None),
        Some(Matched::AccessManager) => (words.text("employee-match-access-manager"), None),
        None => (words.text("employee-match-none"), Some(Role::Warning)),
    }
}

/// At how many clients somebody works, of how many assigned ones.
fn clients(person: &Person, pen: &Pen<'_>) -> Cell {
    if person.clients == 0 && person.unassigned > 0 {
        let args = [("count", Arg::Count(person.unassigned as u64))];
        return Cell::role(pen.words.with("employee-clients-unassigned", &args), Role::Warning);
    }
    if person.clients == 0 {
        return Cell::role("–", Role::Muted);
    }
    let args = [("active", Arg::Count(person.active as u64)), ("count", Arg::Count(person.clients as u64))];
    Cell::plain(pen.words.with("employee-clients", &args))
}

//! How it looks: the clients, and beside or below them who qualifies for a Partner Seat, and why.

use ratatui::layout::Rect;

use super::{
    State,
    rows::{Client, Person},
    state::Side,
};
use crate::{
    domain::{
        guard::{self, Operation},
        partner::Matched,
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{WIDE, WidgetId},
        overlays::partner::{Piece, employee},
        scene::Scene,
        text::{truncate, width, wrap},
        theme::Role,
        widgets::{
            pen::Pen,
            scroll_bar,
            table::{self, AROUND, Cell, Column, Row, Window},
        },
        wording,
    },
};

/// The columns of the clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Name,
    HubId,
    People,
}

const COLUMNS: &[Column<Is>] = &[
    Column { id: Is::Name, header: "client-column-name", min: 16, max: 30, yields: 0 },
    Column { id: Is::HubId, header: "client-column-hub-id", min: 12, max: 12, yields: 1 },
    Column { id: Is::People, header: "client-column-usage", min: 20, max: 26, yields: 0 },
];

/// Draws the screen.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ManageClients) {
        let why = wording::refusal::saying(&refusal).say(pen.words);
        let rect = Rect { y: body.y + 1, height: body.height.saturating_sub(1), width: body.width.min(72), ..body };
        let lines = wrap(&format!("! {why}"), usize::from(rect.width));
        let taken = pen.lines(rect, lines.iter().map(String::as_str), Role::Warning) + 1;
        let about = wrap(&pen.say("about-client-access-manager"), usize::from(rect.width));
        let rect = Rect { y: rect.y + taken, height: rect.height.saturating_sub(taken), ..rect };
        pen.lines(rect, about.iter().map(String::as_str), Role::Text);
        return;
    }
    let about = wrap(&pen.say("client-access-about"), usize::from(body.width.min(110)));
    // In a low window the lists have the room.
    let lines = if body.height >= 14 { pen.lines(body, about.iter().map(String::as_str), Role::Muted) + 1 } else { 0 };
    let rect = Rect { y: body.y + lines, height: body.height.saturating_sub(lines), ..body };
    let (left, right) = if body.width + 2 >= WIDE {
        let width = rect.width * 9 / 20;
        (Rect { width, ..rect }, Rect { x: rect.x + width + 2, width: rect.width - width - 2, ..rect })
    } else {
        let height = rect.height / 2;
        (Rect { height, ..rect }, Rect { y: rect.y + height, height: rect.height - height, ..rect })
    };
    clients(state, context, pen, scene, left);
    people(state, pen, scene, right);
}

fn heading(id: &'static str, count: usize, all: usize, focused: bool, pen: &mut Pen<'_>, line: Rect) {
    let text = pen.words.with(id, &[("count", Arg::Count(count as u64)), ("all", Arg::Count(all as u64))]);
    let role = if focused { Role::Accent } else { Role::Title };
    pen.text(line.x, line.y, line.width, &format!("{} {text}", if focused { "▸" } else { " " }), role);
}

fn clients(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let focused = state.side == Side::Clients;
    heading("client-access-clients", state.clients.len(), state.clients.len(), focused, pen, rect);
    let table = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    let id = WidgetId::Clients(Piece::AccessClients);
    scene.layout.place(id, table);
    if state.clients.is_empty() {
        let text = pen.say("clients-empty");
        let lines = wrap(&text, usize::from(table.width));
        pen.lines(table, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let page = usize::from(table.height.saturating_sub(1));
    let cursor = state.client.map(|_| state.client_row);
    let top = scene.viewer.follow(id, cursor, page, state.clients.len());
    let inside = Rect { y: table.y + 1, height: table.height.saturating_sub(1), ..table };
    scene.layout.rows(id, inside, top, state.clients.len());
    if let Some(row) = cursor {
        let y = inside.y + u16::try_from(row.saturating_sub(top)).unwrap_or(0);
        if y < inside.bottom() {
            let place = Rect { x: inside.x + 3, y, width: 0, height: 1 };
            scene.layout.place(WidgetId::Action(ActionId::ClientActions), place);
        }
    }
    let columns = table::fit_first(COLUMNS, table.width.saturating_sub(AROUND), 22);
    let cell = |column: Is, client: &Client| match column {
        Is::Name => Cell::plain(client.name.clone()),
        Is::HubId => Cell::role(client.hub.to_string(), Role::Muted),
        Is::People => {
            let args = [
                ("active", Arg::Count(client.staff.active as u64)),
                ("count", Arg::Count(client.staff.waiting as u64)),
            ];
            Cell::plain(pen.words.with("client-access-usage", &args))
        }
    };
    let cells = |client: &Client| columns.iter().map(|(id, ..)| cell(*id, client)).collect();
    let visible: Vec<Vec<Cell>> = state.clients.iter().skip(top).take(page).map(cells).collect();
    let mut row = |at: usize| Row::plain(visible.get(at - top).cloned().unwrap_or_default());
    let window = Window { top, total: state.clients.len(), cursor, focused, sorted: None, row: &mut row };
    table::draw(pen, table, &columns, window);
    hint(state, context, pen, inside);
}

/// Below the last client, where there is room: the key that adds somebody to it.
fn hint(state: &State, context: &Context, pen: &mut Pen<'_>, inside: Rect) {
    let below = inside.y + u16::try_from(state.clients.len()).unwrap_or(u16::MAX).min(inside.height) + 1;
    if below >= inside.bottom() {
        return;
    }
    let key = context.keymap.keys(ActionId::AddEmployees).first().map(|key| key_name(*key, pen.words));
    let text = pen.words.with("client-access-hint", &[("key", Arg::Text(&key.unwrap_or_default()))]);
    let room = usize::from(inside.width.saturating_sub(4));
    let lines = wrap(&text, room);
    let rect =
        Rect { x: inside.x + 3, y: below, width: inside.width.saturating_sub(4), height: inside.bottom() - below };
    pen.lines(rect, lines.iter().map(String::as_str), Role::Muted);
}

fn people(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let focused = state.side == Side::People;
    let qualify = state.people.iter().filter(|person| person.matched.is_some()).count();
    heading("client-access-people", qualify, state.people.len(), focused, pen, rect);
    let list = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    let id = WidgetId::Clients(Piece::AccessPeople);
    scene.layout.place(id, list);
    if state.people.is_empty() {
        let lines = wrap(&pen.say("client-access-nobody"), usize::from(list.width));
        pen.lines(list, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let page = usize::from(list.height);
    let cursor = state.person.as_ref().map(|_| state.person_row);
    let top = scene.viewer.follow(id, cursor, page, state.people.len());
    scene.layout.rows(id, list, top, state.people.len());
    let domain = scene.account.partner().settings().domain.as_ref().map(ToString::to_string);
    for (row, (y, person)) in (list.top()..list.bottom()).zip(state.people.iter().skip(top)).enumerate() {
        let line = Rect { y, height: 1, width: list.width.saturating_sub(1), ..list };
        let here = Some(top + row) == cursor;
        if here {
            pen.fill(line, if focused { Role::Cursor } else { Role::CursorIdle });
        }
        let (why, role) = reason(person, domain.as_deref(), pen, scene);
        let room = usize::from(line.width.saturating_sub(4));
        // The reason goes before the address, and leaves the name a third.
        let why_columns = width(&why).min(room * 3 / 5);
        let names = room.saturating_sub(why_columns + 2);
        let (ink, muted) = if here && focused {
            (pen.row_style(Role::Text, true), pen.row_style(role, true))
        } else {
            (pen.style(Role::Text), pen.style(role))
        };
        let sign = if person.matched.is_some() { "✓" } else { "–" };
        pen.styled(line.x + 1, y, 1, sign, muted);
        let name = truncate(&person.name, names);
        let taken = pen.styled(line.x + 3, y, line.width, &name, ink);
        let left = names.saturating_sub(usize::from(taken) + 2);
        if left >= 12 && person.name != person.email.key().as_str() {
            let style = if here && focused { pen.row_style(Role::Muted, true) } else { pen.style(Role::Muted) };
            let address = truncate(person.email.typed(), left);
            pen.styled(line.x + 5 + taken, y, u16::try_from(left).unwrap_or(0), &address, style);
        }
        let x = line.right().saturating_sub(u16::try_from(why_columns).unwrap_or(0));
        pen.styled(x, y, line.right().saturating_sub(x), &truncate(&why, why_columns), muted);
    }
    scroll_bar::draw(pen, list, top, state.people.len());
}

/// Why somebody qualifies for a Partner Seat, or does not [AMB-23].
fn reason(person: &Person, domain: Option<&str>, pen: &Pen<'_>, scene: &Scene<'_>) -> (String, Role) {
    match (person.matched, &person.exception) {
        (Some(Matched::AccessManager), Some(exception)) => {
            let by = employee(scene.account, exception.by.email.key());
            let date = pen.words.date(exception.at, scene.zone);
            let args = [("by", Arg::Text(&by)), ("date", Arg::Text(&date))];
            (pen.words.with("qualifies-manager", &args), Role::Info)
        }
        (Some(_), _) => {
            let args = [("domain", Arg::Text(domain.unwrap_or_default()))];
            (pen.words.with("qualifies-domain", &args), Role::Muted)
        }
        (None, _) => (pen.say(if domain.is_some() { "qualifies-not" } else { "qualifies-no-domain" }), Role::Warning),
    }
}

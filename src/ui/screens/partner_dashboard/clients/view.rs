//! How the tab looks.

use ratatui::layout::Rect;

use super::{
    State,
    rows::{name, rows},
};
use crate::{
    domain::hub_id::HubId,
    ui::{
        context::Context,
        layout::WidgetId,
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::{
            pen::Pen,
            table::{self, AROUND, Cell, Column, Row, Window},
        },
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Name,
    HubId,
}

const COLUMNS: &[Column<Is>] = &[
    Column { id: Is::Name, header: "client-column-name", min: 20, max: 50, yields: 0 },
    Column { id: Is::HubId, header: "client-column-hub-id", min: 12, max: 12, yields: 0 },
];

/// Draws the tab into a rectangle.
pub fn draw(state: &State, _context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let clients = rows(scene.world, scene.account);
    scene.layout.place(WidgetId::ClientsTable, rect);
    if clients.is_empty() {
        let lines = wrap(&pen.say("clients-empty"), usize::from(rect.width));
        pen.lines(Rect { y: rect.y + 1, ..rect }, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let page = usize::from(rect.height.saturating_sub(1));
    let cursor = clients.iter().position(|hub| Some(*hub) == state.at);
    let top = scene.viewer.follow(WidgetId::ClientsTable, cursor, page, clients.len());
    let inside = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    scene.layout.rows(WidgetId::ClientsTable, inside, top, clients.len());
    let columns = table::fit_first(COLUMNS, rect.width.saturating_sub(AROUND), 30);
    let cell = |column: Is, client: HubId| match column {
        Is::Name => Cell::plain(name(scene.world, client)),
        Is::HubId => Cell::role(client.to_string(), Role::Muted),
    };
    let mut row = |at: usize| {
        let client = clients.get(at).copied();
        Row::plain(client.map(|client| columns.iter().map(|(id, ..)| cell(*id, client)).collect()).unwrap_or_default())
    };
    let window = Window { top, total: clients.len(), cursor, focused: true, sorted: None, row: &mut row };
    table::draw(pen, rect, &columns, window);
}

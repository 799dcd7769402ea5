//! How the pane looks: the cards on top with twelve months of seats beside them, the people below.

mod chart;
mod sheet;

use ratatui::layout::Rect;

use super::{Focus, State, change};
use crate::{
    domain::seat::SeatType,
    ui::{
        context::Context,
        layout::WidgetId,
        scene::Scene,
        screens::users::{self, columns::ColumnId, listing::Listing},
        text::width,
        theme::Role,
        widgets::{
            pen::Pen,
            table::{self, AROUND},
        },
    },
};

/// From this width of the body on the chart has room beside the cards.
const WITH_CHART: u16 = 98;

/// How wide the cards become at most; a line is not read well beyond.
const WIDEST: u16 = 100;

/// The width that the chart keeps.
const CHART: u16 = 44;

/// Between the cards and the chart.
const GAP: u16 = 3;

/// From this height of the body on blank lines stand between the parts.
const ROOMY: u16 = 24;

/// Draws the pane into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    if state.table.refused {
        users::draw_refused(pen, scene);
        return;
    }
    let body = scene.layout.rect(WidgetId::Body);
    let roomy = body.height >= ROOMY;
    let note = legacy_note(pen, scene, body);
    let note = if roomy && note > 0 { note + 1 } else { note };
    let below = Rect { y: body.y + note, height: body.height.saturating_sub(note), ..body };
    let with_chart = below.width >= WITH_CHART;
    let columns = if with_chart { below.width.saturating_sub(CHART + GAP).min(WIDEST) } else { below.width };
    // The people keep two fifths of the window, and more than half of a low one.
    let most = if roomy { body.height * 3 / 5 } else { body.height * 9 / 20 };
    let most = most.saturating_sub(note).max(2);
    let mut buffer = sheet::buffer(columns.saturating_sub(1));
    let drawn = sheet::draw(state, roomy, &mut buffer, pen, scene);
    // A type that is not bought has no months: those beside it stay.
    let bought = |seat: &SeatType| scene.account.pools().contains_key(seat);
    let seat = state.control().map(|control| control.seat).filter(bought);
    let seat = seat.or_else(|| SeatType::ALL.into_iter().find(bought)).unwrap_or(SeatType::Core);
    let wanted = if with_chart { drawn.y.max(chart::lines(seat, scene)) } else { drawn.y };
    let height = wanted.min(most);
    drawn.show(WidgetId::SeatsCards, pen, scene, Rect { width: columns, height, ..below });
    if with_chart {
        let x = below.x + columns + GAP;
        let room = Rect { x, width: below.right().saturating_sub(x), height, ..below };
        chart::draw(seat, pen, scene, room);
    }
    let above = height + u16::from(roomy);
    let people = Rect { y: below.y + above, height: below.height.saturating_sub(above), ..below };
    users::layout(Listing::Seats, &mut scene.layout, people, false);
    let focused = state.focus == Focus::Table && state.menu.is_none();
    users::draw_table(&state.table, focused, context, pen, scene);
    if let Some(menu) = &state.menu {
        place_cell(state, scene);
        change::draw(menu, pen, scene);
    }
}

/// Says where the seat of the row under the cursor stands, below which its list opens.
fn place_cell(state: &State, scene: &mut Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::SeatsTable);
    let top = scene.viewer.top(WidgetId::SeatsTable);
    let row = state.table.row(scene.roster).and_then(|row| row.checked_sub(top)).unwrap_or(0);
    let columns = table::fit_first(
        Listing::Seats.columns(scene.account.account().kind),
        rect.width.saturating_sub(AROUND),
        users::NAME,
    );
    let headers = table::headers(rect, &columns);
    let seat = headers.into_iter().find(|(id, _)| *id == ColumnId::Seat).map_or(rect, |(_, header)| header);
    let y = seat.y + 1 + u16::try_from(row).unwrap_or(0);
    scene.layout.place(WidgetId::SeatsCell, Rect { y, height: 1, ..seat });
}

/// The note of an account outside the pricing pilot, in one line; nothing else depends on it [TG-06, AMB-30]. Answers how
/// many lines it took.
fn legacy_note(pen: &mut Pen<'_>, scene: &Scene<'_>, body: Rect) -> u16 {
    if scene.account.account().pilot {
        return 0;
    }
    let long = format!("i {}", pen.say("seats-tab-legacy"));
    let text =
        if width(&long) <= usize::from(body.width) { long } else { format!("i {}", pen.say("seats-tab-legacy-short")) };
    pen.text(body.x, body.y, body.width, &text, Role::Info);
    1
}

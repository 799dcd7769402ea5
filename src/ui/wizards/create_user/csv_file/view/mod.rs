//! How the dialog looks: the choice of a file, and the preview of what it adds, in the same place.

mod choice;
mod preview;
mod words;

use ratatui::layout::Rect;

use super::State;
use crate::ui::{
    layout::{WIDE, WidgetId},
    scene::Scene,
    widgets::{
        panel::{self, Panel},
        pen::Pen,
    },
};

/// How wide and high the dialog becomes in a window narrower than [`WIDE`], and in one that is not.
const LARGEST: [(u16, u16); 2] = [(80, 21), (110, 30)];

/// Below this height every line is needed for the list.
const COMPACT: u16 = 18;

/// Draws the dialog over the wizard.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    let (columns, rows) = LARGEST[usize::from(within.width >= WIDE)];
    // As high as it may become, so that nothing jumps while one types.
    let rows = rows.min(within.height.saturating_sub(u16::from(within.height > COMPACT)));
    let title = pen.say("csv-title");
    let Panel { rect, inside, .. } = panel::draw(WidgetId::CsvFile, &title, within, (columns, rows), pen, scene);
    // A high dialog has the room for a blank line below its title.
    let top = u16::from(rect.height >= AIRY);
    let inner = Rect { y: inside.y + top, height: inside.height.saturating_sub(top), ..inside };
    match &state.preview {
        Some(preview) => preview::draw(preview, state, pen, scene, inner),
        None => choice::draw(state, pen, scene, inner),
    }
}

/// From this height on there is room for air.
const AIRY: u16 = 24;

/// The line of the buttons, and what lies above it.
fn with_buttons(inner: Rect) -> (Rect, Rect) {
    let above = inner.height.saturating_sub(2);
    let buttons = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    (Rect { height: above, ..inner }, buttons)
}

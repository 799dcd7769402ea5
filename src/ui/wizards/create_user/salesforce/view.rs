//! How the dialog looks.

use ratatui::layout::Rect;

use super::State;
use crate::ui::{
    layout::{WidgetId, centred},
    scene::Scene,
    theme::Role,
    widgets::pen::Pen,
};

/// Draws the dialog over the wizard.
pub fn draw(_state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let screen = pen.buffer.area;
    let within = Rect { height: screen.height.saturating_sub(1), ..screen };
    pen.restyle(within, Role::Backdrop);
    let rect = centred(within, 68, 12);
    pen.fill(rect, Role::Dialog);
    scene.layout.place(WidgetId::Salesforce, rect);
}

//! A panel: a form or a list in a frame, over a dimmed screen of which the key line stays.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::{
    layout::{WidgetId, centred},
    scene::Scene,
    theme::Role,
};

/// How many columns of a panel its frame and the blanks beside it take.
pub const MARGINS: u16 = 6;

/// Dims the screen, and answers where a panel has room: everywhere but on the key line.
pub fn over(pen: &mut Pen<'_>) -> Rect {
    let screen = pen.buffer.area;
    let within = Rect { height: screen.height.saturating_sub(1), ..screen };
    pen.restyle(within, Role::Backdrop);
    within
}

/// Where a panel was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel {
    /// All of it.
    pub rect: Rect,
    /// Where its text has room.
    pub inside: Rect,
    /// The line for its buttons: the last one inside.
    pub buttons: Rect,
}

/// Draws the frame of a panel in the middle of where it has room, and says that it is there.
pub fn draw(
    id: WidgetId,
    title: &str,
    within: Rect,
    (columns, rows): (u16, u16),
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) -> Panel {
    let rect = centred(within, columns, rows);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, title, Role::BorderFocus);
    scene.layout.place(id, rect);
    let (width, height) = (rect.width.saturating_sub(MARGINS), rect.height.saturating_sub(2));
    let inside = Rect::new(rect.x + MARGINS / 2, rect.y + 1, width, height);
    Panel { rect, inside, buttons: Rect { y: rect.bottom().saturating_sub(2), height: 1, ..inside } }
}

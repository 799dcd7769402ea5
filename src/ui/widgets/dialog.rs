//! A dialog: a question over whatever is below it, with its buttons.

use ratatui::layout::Rect;

use super::{
    button::{Button, draw_row},
    pen::Pen,
};
use crate::ui::{
    layout::centred,
    text::{width, wrap},
    theme::Role,
};

/// The widest a dialog becomes.
const MAX_WIDTH: u16 = 64;

/// Where a dialog and its buttons were drawn.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The whole dialog.
    pub rect: Rect,
    /// Its buttons, in their order; empty ones had no room.
    pub buttons: Vec<Rect>,
}

/// Draws a dialog in the middle of a rectangle, over a dimmed background.
pub fn draw(pen: &mut Pen<'_>, within: Rect, title: &str, text: &str, buttons: &[Button]) -> Drawn {
    pen.restyle(within, Role::Backdrop);
    let row: u16 = buttons.iter().map(|button| button.width() + 2).sum();
    let wanted = u16::try_from(width(text).max(width(title))).unwrap_or(MAX_WIDTH) + 6;
    let columns = wanted.max(row + 4).clamp(40.min(within.width), MAX_WIDTH.max(row + 4)).min(within.width);
    let stacked = row + 4 > columns;
    let lines = wrap(text, usize::from(columns.saturating_sub(6)));
    let button_rows = if stacked { buttons.len() } else { 1 };
    let rows = u16::try_from(lines.len() + button_rows).unwrap_or(u16::MAX).saturating_add(4);
    let rect = centred(within, columns, rows);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 3, rect.y + 1, rect.width.saturating_sub(6), rect.height.saturating_sub(2));
    let text_rect = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
    pen.lines(text_rect, lines.iter().map(String::as_str), Role::Dialog);
    let buttons = if stacked {
        let line = |at: usize| {
            let offset = u16::try_from(buttons.len() - at).unwrap_or(1);
            rect.bottom().saturating_sub(1 + offset)
        };
        let draw = |(at, button): (usize, &Button)| {
            let y = line(at);
            Rect::new(inner.x, y, button.draw(pen, inner.x, y), 1)
        };
        buttons.iter().enumerate().map(draw).collect()
    } else {
        draw_row(pen, Rect { y: rect.bottom().saturating_sub(2), height: 1, ..inner }, buttons)
    };
    Drawn { rect, buttons }
}

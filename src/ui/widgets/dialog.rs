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
    /// Where its text has room.
    pub inside: Rect,
    /// Its buttons, in their order; empty ones had no room.
    pub buttons: Vec<Rect>,
}

/// Draws a dialog in the middle of a rectangle, over a dimmed background.
pub fn draw(pen: &mut Pen<'_>, within: Rect, title: &str, text: &str, buttons: &[Button]) -> Drawn {
    let wanted = u16::try_from(width(text).max(width(title))).unwrap_or(MAX_WIDTH) + 6;
    let lines = |columns: u16| wrap(text, usize::from(columns));
    let rows = |columns: u16| lines(columns).len();
    let drawn = draw_around(pen, within, (title, wanted), buttons, rows);
    let text = lines(drawn.inside.width);
    pen.lines(drawn.inside, text.iter().map(String::as_str), Role::Dialog);
    drawn
}

/// How wide the text is that has a dialog of the widest kind within a rectangle.
pub fn widest(within: Rect) -> u16 {
    MAX_WIDTH.min(within.width).saturating_sub(6)
}

/// Draws a dialog around something that is still to be drawn, and which needs so many rows of the columns it gets. `title`
/// comes with how wide the dialog would like to be.
pub fn draw_around(
    pen: &mut Pen<'_>,
    within: Rect,
    (title, wanted): (&str, u16),
    buttons: &[Button],
    rows: impl FnOnce(u16) -> usize,
) -> Drawn {
    pen.restyle(within, Role::Backdrop);
    let row: u16 = buttons.iter().map(|button| button.width() + 2).sum();
    let columns = wanted.max(row + 4).clamp(40.min(within.width), MAX_WIDTH.max(row + 4)).min(within.width);
    let stacked = row + 4 > columns;
    let button_rows = if stacked { buttons.len() } else { 1 };
    let rows = u16::try_from(rows(columns.saturating_sub(6)) + button_rows).unwrap_or(u16::MAX).saturating_add(4);
    let rect = centred(within, columns, rows);
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 3, rect.y + 1, rect.width.saturating_sub(6), rect.height.saturating_sub(2));
    let below = u16::try_from(button_rows).unwrap_or(1) + 1;
    let inside = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1 + below), ..inner };
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
    Drawn { rect, inside, buttons }
}

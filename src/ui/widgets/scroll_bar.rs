//! A scroll bar at the right edge of a list.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::theme::Role;

/// Draws the bar in the last column of a rectangle when the list is longer than it.
pub fn draw(pen: &mut Pen<'_>, rect: Rect, top: usize, total: usize) {
    let page = usize::from(rect.height);
    if rect.width == 0 || page == 0 || total <= page {
        return;
    }
    let length = (page * page / total).clamp(1, page);
    let start = (top * (page - length)) / (total - page).max(1);
    for row in 0..page {
        let on = (start..start + length).contains(&row);
        let (sign, role) = if on { ("┃", Role::Muted) } else { ("│", Role::Border) };
        let y = rect.y + u16::try_from(row).unwrap_or(0);
        pen.text(rect.right() - 1, y, 1, sign, role);
    }
}

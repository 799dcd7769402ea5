//! A drawer: a panel at the right of a body, or over the whole of it in a narrow window, with a frame, a title and an
//! inside of its own. [`layout::drawer`](crate::ui::layout::drawer) says where it goes and what is left beside it.

use ratatui::layout::Rect;

use super::{pen::Pen, scroll_bar};
use crate::ui::{
    action::ActionId,
    layout::{Layout, WidgetId},
    scene::Scene,
    text::{truncate, width},
    theme::Role,
};

/// The sign in the corner that closes it, as Esc does.
const CLOSE: &str = " × ";

/// A drawer as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawer<'a> {
    /// Which part of the screen it is.
    pub id: WidgetId,
    /// What it shows.
    pub title: &'a str,
    /// Whether it has the focus.
    pub focused: bool,
}

impl Drawer<'_> {
    /// Draws it into a rectangle, and answers its inside. The inside is a ground of its own: what is written there is an
    /// ink, or [`Role::Dialog`]. The sign in its corner does what [`ActionId::Back`] does.
    pub fn draw(&self, pen: &mut Pen<'_>, layout: &mut Layout, rect: Rect) -> Rect {
        layout.place(self.id, rect);
        pen.fill(rect, Role::Dialog);
        let room = usize::from(rect.width.saturating_sub(6)).saturating_sub(width(CLOSE));
        let title = truncate(self.title, room);
        pen.frame(rect, &title, if self.focused { Role::BorderFocus } else { Role::Border });
        let columns = u16::try_from(width(CLOSE)).unwrap_or(0);
        if rect.width > columns + 2 && rect.height > 1 {
            let close = Rect { x: rect.right() - columns - 2, width: columns, height: 1, ..rect };
            pen.text(close.x, close.y, columns, CLOSE, Role::Key);
            layout.place(WidgetId::Action(ActionId::Back), close);
        }
        Rect {
            x: rect.x + 2,
            y: rect.y + 1,
            width: rect.width.saturating_sub(4),
            height: rect.height.saturating_sub(2),
        }
    }
}

/// Draws lines into the inside of a drawer, scrolled as the viewer has scrolled `id`, with a scroll bar when there are
/// more than fit.
pub fn draw_text(pen: &mut Pen<'_>, scene: &mut Scene<'_>, id: WidgetId, inside: Rect, lines: &[(String, Role)]) {
    let page = usize::from(inside.height);
    let top = scene.viewer.follow(id, None, page, lines.len());
    for (y, (text, role)) in (inside.top()..inside.bottom()).zip(lines.iter().skip(top)) {
        pen.text(inside.x, y, inside.width.saturating_sub(1), text, *role);
    }
    scroll_bar::draw(pen, inside, top, lines.len());
}

#[cfg(test)]
mod tests {
    use ratatui::{buffer::Buffer, layout::Position};

    use super::*;
    use crate::{domain::language::Lang, ui::context::Context};

    /// However small it becomes, it stays within its rectangle; the corner closes it.
    #[test]
    fn stays_within_its_rectangle_and_has_a_corner_to_close_it() {
        let context = Context::shipped().unwrap();
        let area = Rect::new(0, 0, 60, 20);
        for (columns, rows) in [(0, 0), (1, 1), (2, 2), (5, 3), (12, 4), (40, 10)] {
            let mut buffer = Buffer::empty(area);
            let theme = context.themes.default_theme();
            let words = context.languages.get(Lang::En);
            let mut pen = Pen { buffer: &mut buffer, theme, words, cursor: None };
            let mut layout = Layout::default();
            let rect = Rect::new(10, 5, columns, rows);
            let drawer = Drawer { id: WidgetId::Body, title: "陈伟 and a title that is long", focused: true };
            let inside = drawer.draw(&mut pen, &mut layout, rect);
            assert!(inside.is_empty() || inside.intersection(rect) == inside);
            let blank = Buffer::empty(area);
            for (at, cell) in buffer.content.iter().enumerate() {
                let (x, y) = buffer.pos_of(at);
                assert!(rect.contains(Position::new(x, y)) || *cell == blank.content[at], "{rect} draws at {x},{y}");
            }
            if columns >= 12 {
                let hit = layout.hit(Position::new(rect.right() - 3, rect.y)).unwrap();
                assert_eq!(hit.widget, WidgetId::Action(ActionId::Back));
            }
        }
    }
}

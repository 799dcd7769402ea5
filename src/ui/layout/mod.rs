//! Where things are: pure functions from a size to rectangles, by widget. Drawing reads the map and never splits.

mod widget;

use ratatui::layout::{Position, Rect, Size};

pub use self::widget::WidgetId;

/// Rectangles by widget, the later ones on top of the earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    places: Vec<(WidgetId, Rect)>,
    lists: Vec<(WidgetId, Rows)>,
}

/// Where the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// All of those in sight.
    pub rect: Rect,
    /// Which row is the first of them.
    pub top: usize,
    /// How many rows the list has, in sight or not.
    pub len: usize,
    /// How many lines a row takes.
    pub height: u16,
}

/// What lies under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The part on top there.
    pub widget: WidgetId,
    /// The row of its list, when the point is on one.
    pub row: Option<usize>,
}

impl Layout {
    /// Where a widget is; empty when it is not on the screen.
    pub fn rect(&self, id: WidgetId) -> Rect {
        self.places.iter().find(|(place, _)| *place == id).map(|(_, rect)| *rect).unwrap_or_default()
    }

    /// Places a widget on top of all others. An action can have several places, such as a button and a hint; everything
    /// else has one.
    pub fn place(&mut self, id: WidgetId, rect: Rect) {
        if !matches!(id, WidgetId::Action(_)) {
            self.places.retain(|(place, _)| *place != id);
        }
        self.places.push((id, rect));
    }

    /// Says where the rows of a list are, of one line each.
    pub fn rows(&mut self, id: WidgetId, rect: Rect, top: usize, len: usize) {
        self.tall_rows(id, Rows { rect, top, len, height: 1 });
    }

    /// Says where the rows of a list are.
    pub fn tall_rows(&mut self, id: WidgetId, rows: Rows) {
        self.lists.retain(|(list, _)| *list != id);
        self.lists.push((id, rows));
    }

    /// All widgets on the screen, from the bottom to the top.
    pub fn iter(&self) -> impl Iterator<Item = (WidgetId, Rect)> + '_ {
        self.places.iter().copied()
    }

    /// What lies under a point.
    pub fn hit(&self, at: Position) -> Option<Hit> {
        let (widget, _) = self.places.iter().rev().find(|(_, rect)| rect.contains(at))?;
        let rows = self.lists.iter().find(|(list, _)| list == widget).map(|(_, rows)| rows);
        let row = rows.filter(|rows| rows.rect.contains(at)).and_then(|rows| {
            let row = rows.top + usize::from((at.y - rows.rect.y) / rows.height.max(1));
            (row < rows.len).then_some(row)
        });
        Some(Hit { widget: *widget, row })
    }
}

/// The smallest window everything fits into.
pub const SMALLEST: Size = Size::new(60, 16);

/// Below this width a panel beside the body has no room, and the body takes it in.
pub const WIDE: u16 = 100;

/// The five bands of the frame.
pub fn frame(size: Size) -> Layout {
    let mut layout = Layout::default();
    let row = |y: u16, height: u16| Rect::new(0, y, size.width, height);
    layout.place(WidgetId::IdentityBar, row(0, 1));
    layout.place(WidgetId::TabBar, row(1, 1));
    layout.place(WidgetId::Rule, row(2, 1));
    layout.place(WidgetId::Breadcrumb, row(3, 1));
    let body_height = size.height.saturating_sub(7);
    let body = Rect::new(1, 5, size.width.saturating_sub(2), body_height);
    layout.place(WidgetId::Body, body);
    layout.place(WidgetId::StatusLine, row(size.height.saturating_sub(2), 1));
    layout.place(WidgetId::KeyLine, row(size.height.saturating_sub(1), 1));
    layout
}

/// A rectangle of this size in the middle of another, cut to fit.
pub fn centred(within: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(within.width);
    let height = height.min(within.height);
    Rect::new(within.x + (within.width - width) / 2, within.y + (within.height - height) / 2, width, height)
}

/// A panel at the right of a rectangle that takes two fifths of it, and what is left beside it. In a window narrower
/// than [`WIDE`] the panel covers the whole rectangle.
pub fn drawer(body: Rect) -> (Rect, Rect) {
    if body.width + 2 < WIDE {
        return (Rect { width: 0, ..body }, body);
    }
    let width = body.width * 2 / 5;
    let left = Rect { width: body.width - width - 1, ..body };
    (left, Rect { x: body.right() - width, width, ..body })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_hits_what_is_on_top_and_its_row() {
        let mut layout = Layout::default();
        layout.place(WidgetId::Body, Rect::new(0, 0, 10, 10));
        layout.place(WidgetId::UsersTable, Rect::new(2, 2, 5, 6));
        layout.tall_rows(WidgetId::UsersTable, Rows { rect: Rect::new(2, 3, 5, 5), top: 7, len: 9, height: 2 });
        let hit = |x, y| layout.hit(Position::new(x, y)).map(|hit| (hit.widget, hit.row));
        assert_eq!(hit(0, 0), Some((WidgetId::Body, None)));
        assert_eq!(hit(2, 2), Some((WidgetId::UsersTable, None)), "the header");
        assert_eq!(hit(2, 4), Some((WidgetId::UsersTable, Some(7))));
        assert_eq!(hit(2, 5), Some((WidgetId::UsersTable, Some(8))));
        assert_eq!(hit(2, 7), Some((WidgetId::UsersTable, None)), "behind the last row");
        assert_eq!(hit(10, 10), None);
    }

    #[test]
    fn the_bands_fit_every_window() {
        for (width, height) in [(60, 16), (80, 24), (120, 40), (300, 100)] {
            let layout = frame(Size::new(width, height));
            let screen = Rect::new(0, 0, width, height);
            for (id, rect) in layout.iter() {
                assert_eq!(rect.intersection(screen), rect, "{id:?} at {width}x{height}");
            }
            let body = layout.rect(WidgetId::Body);
            assert!(body.bottom() <= layout.rect(WidgetId::StatusLine).y);
        }
    }
}

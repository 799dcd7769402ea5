//! A sheet: a page drawn whole, however long it becomes, of which the screen shows what fits, with the focus in sight.

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::ui::{
    layout::{Rows, WidgetId},
    scene::Scene,
    text::wrap,
    theme::Role,
    viewer::Viewer,
};

use super::{pen::Pen, scroll_bar};

/// What is drawn, and where its parts are, counted from the sheet's own corner.
pub struct Sheet<'p> {
    /// Draws on the sheet.
    pub pen: Pen<'p>,
    /// How wide it is.
    pub width: u16,
    /// The next free line.
    pub y: u16,
    lines: u16,
    places: Vec<(WidgetId, Rect)>,
    rows: Vec<(WidgetId, Rect)>,
    focus: Focus,
}

/// What of a sheet has the focus.
enum Focus {
    /// These lines, which are brought into sight.
    Lines(Range<u16>),
    /// A text of these lines, in which the person scrolls: the screen shows some of it, and nothing far from it.
    Text(Range<u16>),
}

impl<'p> Sheet<'p> {
    /// An empty sheet on a buffer of [`Sheet::buffer`].
    pub fn new(pen: Pen<'p>) -> Self {
        let Rect { width, height: lines, .. } = pen.buffer.area;
        let focus = Focus::Lines(0..1);
        let mut sheet = Self { pen, width, y: 0, lines, places: Vec::new(), rows: Vec::new(), focus };
        sheet.pen.fill(Rect::new(0, 0, width, lines), Role::Text);
        sheet
    }

    /// A buffer for a sheet of this width that has at most so many lines.
    pub fn buffer(width: u16, lines: u16) -> Buffer {
        Buffer::empty(Rect::new(0, 0, width, lines))
    }

    /// The lines from `x` on that are still free.
    pub fn rest(&self, x: u16) -> Rect {
        Rect::new(x, self.y, self.width.saturating_sub(x), self.lines.saturating_sub(self.y))
    }

    /// The next line from `x` on.
    pub fn line(&self, x: u16) -> Rect {
        Rect { height: 1, ..self.rest(x) }
    }

    /// Writes a wrapped text from `x` on.
    pub fn paragraph(&mut self, x: u16, text: &str, role: Role) {
        let rect = self.rest(x);
        let lines = wrap(text, usize::from(rect.width));
        self.y += self.pen.lines(rect, lines.iter().map(String::as_str), role);
    }

    /// Says where a part is.
    pub fn place(&mut self, id: WidgetId, rect: Rect) {
        self.places.push((id, rect));
    }

    /// Says where a part is, below those that were placed before.
    pub fn place_below(&mut self, id: WidgetId, rect: Rect) {
        self.places.insert(0, (id, rect));
    }

    /// Says where a list has its rows, of one line each.
    pub fn list(&mut self, id: WidgetId, rect: Rect) {
        self.places.push((id, rect));
        self.rows.push((id, rect));
    }

    /// Says which lines have the focus: they are brought into sight.
    pub fn focus(&mut self, lines: Range<u16>) {
        self.focus = Focus::Lines(lines);
    }

    /// Says which lines are a text that has the focus: one scrolls in it.
    pub fn focus_text(&mut self, lines: Range<u16>) {
        self.focus = Focus::Text(lines);
    }

    /// Shows what fits into a rectangle, one column wider than the sheet for the scroll bar, with the focus in sight. The
    /// part that it is scrolls.
    pub fn show(self, id: WidgetId, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
        let first = self.first_line(id, scene.viewer, usize::from(rect.height));
        let total = usize::from(self.y);
        let top = u16::try_from(first).unwrap_or(0);
        let shown = rect.height.min(self.y.saturating_sub(top));
        for y in 0..shown {
            for x in 0..self.width.min(rect.width) {
                pen.buffer[(rect.x + x, rect.y + y)] = self.pen.buffer[(x, top + y)].clone();
            }
        }
        scroll_bar::draw(pen, rect, first, total);
        scene.layout.place(id, rect);
        let on_screen = |part: Rect| {
            let (start, end) = (part.y.max(top), part.bottom().min(top + shown));
            let height = end.saturating_sub(start);
            Rect { x: rect.x + part.x, y: rect.y + start.saturating_sub(top), height, ..part }
        };
        for (id, part) in self.places {
            if !on_screen(part).is_empty() {
                scene.layout.place(id, on_screen(part));
            }
        }
        for (id, part) in self.rows {
            let (top, len) = (usize::from(top.saturating_sub(part.y)), usize::from(part.height));
            scene.layout.tall_rows(id, Rows { rect: on_screen(part), top, len, height: 1 });
        }
    }

    /// Which line is the first in sight.
    fn first_line(&self, id: WidgetId, viewer: &mut Viewer, page: usize) -> usize {
        let total = usize::from(self.y);
        match &self.focus {
            Focus::Lines(lines) => {
                // The end first, so that the beginning wins when not all of it fits.
                viewer.follow(id, Some(usize::from(lines.end.saturating_sub(1))), page, total);
                viewer.follow(id, Some(usize::from(lines.start)), page, total)
            }
            Focus::Text(lines) => {
                let start = usize::from(lines.start);
                let last = usize::from(lines.end).saturating_sub(page).max(start);
                let top = viewer.top(id).clamp(start.min(last), last);
                viewer.set_top(id, top);
                viewer.follow(id, None, page, total)
            }
        }
    }
}

//! The frame of a dialog: over everything but the key line, as high as what is in it and no higher than the window.

use ratatui::layout::Rect;

use super::Piece;
use crate::ui::{
    layout::{WidgetId, centred},
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{
        button::{Button, Weight, draw_row},
        pen::Pen,
    },
};

/// How wide a dialog is, where there is room.
pub(super) const WIDTH: u16 = 76;

/// What is written above the fields of a dialog.
pub(super) struct Lines(Vec<(String, Role)>);

impl Lines {
    /// Nothing yet.
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    /// A wrapped text.
    pub(super) fn add(&mut self, text: &str, columns: u16, role: Role) {
        self.0.extend(wrap(text, usize::from(columns)).into_iter().map(|line| (line, role)));
    }

    /// How many lines it takes.
    pub(super) fn len(&self) -> u16 {
        u16::try_from(self.0.len()).unwrap_or(u16::MAX)
    }

    /// Writes what fits, and answers how many lines that were.
    pub(super) fn draw(&self, pen: &mut Pen<'_>, rect: Rect) -> u16 {
        for (y, (line, role)) in (rect.top()..rect.bottom()).zip(&self.0) {
            pen.text(rect.x, y, rect.width, line, *role);
        }
        self.len().min(rect.height)
    }
}

/// How wide the inside of a dialog is.
pub(super) fn inside(pen: &Pen<'_>) -> u16 {
    pen.buffer.area.width.min(WIDTH).saturating_sub(6)
}

/// Draws the frame around so many lines, over a dimmed screen, and answers its inside.
pub(super) fn draw(id: Piece, title: &str, lines: u16, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> Rect {
    let screen = pen.buffer.area;
    let within = Rect { height: screen.height.saturating_sub(1), ..screen };
    pen.restyle(within, Role::Backdrop);
    pen.cursor = None;
    let rect = centred(within, within.width.min(WIDTH), lines.saturating_add(2));
    pen.fill(rect, Role::Dialog);
    pen.frame(rect, title, Role::BorderFocus);
    scene.layout.place(WidgetId::Clients(id), rect);
    Rect::new(rect.x + 3, rect.y + 1, rect.width.saturating_sub(6), rect.height.saturating_sub(2))
}

/// How many lines a dialog's inside can have at most.
pub(super) fn most(pen: &Pen<'_>) -> u16 {
    pen.buffer.area.height.saturating_sub(3)
}

/// A button of a dialog.
pub(super) struct Choice {
    /// Which part it is.
    pub(super) id: Piece,
    /// Its label.
    pub(super) label: String,
    /// What it is for.
    pub(super) weight: Weight,
    /// Whether it has the focus.
    pub(super) focused: bool,
    /// Whether it does anything now.
    pub(super) enabled: bool,
}

/// Draws buttons at the end of a line.
pub(super) fn buttons(choices: Vec<Choice>, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let drawn: Vec<Button> = choices
        .iter()
        .map(|choice| Button {
            label: choice.label.clone(),
            key: String::new(),
            weight: choice.weight,
            focused: choice.focused,
            enabled: choice.enabled,
        })
        .collect();
    for (choice, place) in choices.iter().zip(draw_row(pen, line, &drawn)) {
        if !place.is_empty() {
            scene.layout.place(WidgetId::Clients(choice.id), place);
        }
    }
}

//! Buttons, in a row, and boxes to tick.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::{
    text::{self, truncate, width},
    theme::Role,
};

/// What a button is for, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one main action of a screen.
    Primary,
    /// Any other.
    Plain,
    /// Something that cannot be taken back.
    Danger,
}

/// A button as it is drawn.
#[derive(Clone, Debug)]
pub struct Button {
    /// Its label.
    pub label: String,
    /// The key that does the same, if one does.
    pub key: String,
    /// What it is for.
    pub weight: Weight,
    /// Whether it has the focus.
    pub focused: bool,
    /// Whether it can be pressed.
    pub enabled: bool,
}

impl Button {
    /// How many columns it takes.
    pub fn width(&self) -> u16 {
        let key = if self.key.is_empty() { 0 } else { width(&self.key) + 2 };
        u16::try_from(width(&self.label) + key + 4).unwrap_or(u16::MAX)
    }

    /// Draws it, and answers how many columns it took.
    pub fn draw(&self, pen: &mut Pen<'_>, x: u16, y: u16) -> u16 {
        let role = match (self.enabled, self.focused, self.weight) {
            (false, ..) => Role::Disabled,
            (true, true, Weight::Danger) => Role::DangerFocus,
            (true, true, _) => Role::PrimaryFocus,
            (true, false, Weight::Primary) => Role::Primary,
            (true, false, Weight::Danger) => Role::Danger,
            (true, false, Weight::Plain) => Role::Button,
        };
        let key = if self.key.is_empty() { String::new() } else { format!("  {}", self.key) };
        let (open, close) = if self.focused { ('▸', ' ') } else { ('[', ']') };
        let close = if self.focused { '◂' } else { close };
        pen.text(x, y, self.width(), &format!("{open} {}{key} {close}", self.label), role)
    }
}

/// Draws buttons side by side from the right edge of a line, the last one outermost, and answers where each of them is;
/// one that has no room beside the others is left out, and its place is empty.
pub fn draw_row(pen: &mut Pen<'_>, rect: Rect, buttons: &[Button]) -> Vec<Rect> {
    let mut places = vec![Rect::default(); buttons.len()];
    let mut right = rect.right();
    for (button, place) in buttons.iter().zip(&mut places).rev() {
        let mut width = button.width();
        if right < rect.x + width {
            // One that has the line to itself is cut; among others it is left out.
            if right < rect.right() || rect.is_empty() {
                break;
            }
            width = rect.width;
            let room = usize::from(width).saturating_sub(usize::from(button.width()) - text::width(&button.label));
            let cut = Button { label: truncate(&button.label, room).into_owned(), ..button.clone() };
            cut.draw(pen, rect.x, rect.y);
            *place = Rect::new(rect.x, rect.y, width, 1);
            break;
        }
        button.draw(pen, right - width, rect.y);
        *place = Rect::new(right - width, rect.y, width, 1);
        right = right.saturating_sub(width + 2);
    }
    places
}

/// The sign of a box.
pub const fn box_sign(ticked: bool) -> &'static str {
    if ticked { "[x]" } else { "[ ]" }
}

/// The sign of a radio button.
pub const fn radio_sign(chosen: bool) -> &'static str {
    if chosen { "(•)" } else { "( )" }
}

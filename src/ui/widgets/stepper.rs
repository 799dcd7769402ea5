//! The head of a wizard: its pages, those behind ticked, the one one is on marked.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::{text::width, theme::Role};

/// Draws the steps; where they do not fit, they stand closer, and where that does not do, only the current one keeps its name.
pub fn draw(pen: &mut Pen<'_>, rect: Rect, names: &[String], current: usize) {
    let said: usize = names.iter().map(|name| width(name) + 2).sum();
    let fits = |joint: &str| said + names.len().saturating_sub(1) * width(joint) <= usize::from(rect.width);
    let (wide, narrow) = (" ── ", " ─ ");
    let joint = if fits(wide) { wide } else { narrow };
    let short = !fits(joint);
    let mut x = rect.x;
    for (step, name) in names.iter().enumerate() {
        if step > 0 {
            x += pen.text(x, rect.y, rect.right().saturating_sub(x), joint, Role::Border);
        }
        // Plain digits: the circled ones are two columns wide in some terminals, and missing in some fonts.
        let (sign, role) = match step.cmp(&current) {
            std::cmp::Ordering::Less => ("✓".to_owned(), Role::StepDone),
            std::cmp::Ordering::Equal => ((step + 1).to_string(), Role::StepActive),
            std::cmp::Ordering::Greater => ((step + 1).to_string(), Role::StepTodo),
        };
        let text = if short && step != current { sign } else { format!("{sign} {name}") };
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &text, role);
    }
}

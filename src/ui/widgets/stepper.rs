//! The head of a wizard: its pages, those behind ticked, the one one is on marked.

use ratatui::layout::Rect;

use super::pen::Pen;
use crate::ui::{text::width, theme::Role};

/// The numbers of the steps.
const NUMBERS: [&str; 9] = ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"];

/// Draws the steps; where they do not fit, only the current one keeps its name.
pub fn draw(pen: &mut Pen<'_>, rect: Rect, names: &[String], current: usize) {
    let joint = " ── ";
    let whole: usize = names.iter().map(|name| width(name) + 2).sum::<usize>() + (names.len() - 1) * width(joint);
    let short = whole > usize::from(rect.width);
    let mut x = rect.x;
    for (step, name) in names.iter().enumerate() {
        if step > 0 {
            x += pen.text(x, rect.y, rect.right().saturating_sub(x), if short { " ─ " } else { joint }, Role::Border);
        }
        let (sign, role) = match step.cmp(&current) {
            std::cmp::Ordering::Less => ("✓", Role::StepDone),
            std::cmp::Ordering::Equal => (NUMBERS[step.min(8)], Role::StepActive),
            std::cmp::Ordering::Greater => (NUMBERS[step.min(8)], Role::StepTodo),
        };
        let text = if short && step != current { sign.to_owned() } else { format!("{sign} {name}") };
        x += pen.text(x, rect.y, rect.right().saturating_sub(x), &text, role);
    }
}

//! The help: every key that works below it, from the list that dispatches them.

use ratatui::layout::Rect;

use crate::ui::{
    action::ContextId,
    context::Context,
    layout::{WidgetId, centred},
    scene::Scene,
    text::{pad_right, width},
    theme::Role,
    view::key_name,
    widgets::{pen::Pen, scroll_bar},
};

/// Draws the help for the contexts it was opened over.
pub(super) fn draw(contexts: &[ContextId], context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let lines: Vec<(String, String)> = context
        .keymap
        .working(contexts)
        .into_iter()
        .map(|(action, keys)| {
            let keys: Vec<String> = keys.into_iter().map(key_name).collect();
            (keys.join("  "), pen.say(action.label))
        })
        .collect();
    let keys = lines.iter().map(|(keys, _)| width(keys)).max().unwrap_or(0);
    let labels = lines.iter().map(|(_, label)| width(label)).max().unwrap_or(0);
    let body = scene.layout.rect(WidgetId::Body);
    let within = Rect { y: 1, height: body.bottom(), ..body };
    let columns = u16::try_from(keys + labels + 9).unwrap_or(u16::MAX);
    let rows = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX);
    let rect = centred(within, columns.max(40), rows);
    scene.layout.place(WidgetId::Help, rect);
    pen.restyle(Rect { y: 0, height: within.bottom() + 1, x: 0, width: body.right() + 1 }, Role::Backdrop);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("help-title");
    pen.frame(rect, &title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 3, rect.y + 2, rect.width.saturating_sub(5), rect.height.saturating_sub(4));
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::Help, None, page, lines.len());
    for (row, (key, label)) in lines.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        let taken = pen.text(inner.x, y, inner.width, &pad_right(key, keys + 3), Role::Key);
        pen.text(inner.x + taken, y, inner.width.saturating_sub(taken + 1), label, Role::Dialog);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

//! What has happened lately: every message of the status line, the newest first.

use ratatui::layout::Rect;

use crate::ui::{
    action::{ActionId, ContextId},
    layout::{WidgetId, centred},
    model::Model,
    part::{Part, Surroundings},
    scene::Scene,
    step::Step,
    text::wrap,
    theme::Role,
    widgets::{cursor, pen::Pen, scroll_bar},
};

/// The list, which has no cursor: it is only read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State;

impl Part for State {
    fn name(&self) -> &'static str {
        "toasts"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Reading, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Toasts
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::Toasts)) {
            around.viewer.scroll_by(WidgetId::Toasts, rows);
            return Step::Stay;
        }
        match action {
            ActionId::Back | ActionId::Toasts => Step::close(),
            other => Step::Elsewhere(other),
        }
    }
}

/// Draws the list over the screen.
pub(in crate::ui) fn draw(model: &Model, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let within = Rect { y: 1, height: body.bottom(), ..body };
    let columns = within.width.min(84);
    let inner_columns = usize::from(columns.saturating_sub(9));
    let mut lines = Vec::new();
    for toast in model.toasts().rev() {
        let text = toast.saying.say(pen.words);
        for (row, line) in wrap(&text, inner_columns).into_iter().enumerate() {
            lines.push((if row == 0 { toast.level.sign() } else { " " }, line, toast.level.role()));
        }
    }
    let empty = lines.is_empty();
    if empty {
        lines.push((" ", pen.say("toasts-empty"), Role::Muted));
    }
    let rows = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX);
    let rect = centred(within, columns, rows.max(7));
    pen.restyle(Rect { y: 0, height: within.bottom() + 1, x: 0, width: body.right() + 1 }, Role::Backdrop);
    pen.fill(rect, Role::Dialog);
    let title = pen.say("toasts-title");
    pen.frame(rect, &title, Role::BorderFocus);
    let inner = Rect::new(rect.x + 3, rect.y + 2, rect.width.saturating_sub(5), rect.height.saturating_sub(4));
    let page = usize::from(inner.height);
    let top = scene.viewer.follow(WidgetId::Toasts, None, page, lines.len());
    scene.layout.place(WidgetId::Toasts, rect);
    for (row, (sign, line, role)) in lines.iter().skip(top).take(page).enumerate() {
        let y = inner.y + u16::try_from(row).unwrap_or(0);
        pen.text(inner.x, y, 1, sign, *role);
        let role = if empty { Role::Muted } else { Role::Dialog };
        pen.text(inner.x + 2, y, inner.width.saturating_sub(3), line, role);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

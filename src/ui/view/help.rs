//! The help: every key that works below it, from the list that dispatches them.

use ratatui::layout::Rect;

use crate::ui::{
    action::{Action, ContextId},
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
    let lines = lines(contexts, context, pen);
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
        if key.is_empty() {
            pen.text(inner.x, y, inner.width, label, Role::Heading);
            continue;
        }
        let taken = pen.text(inner.x, y, inner.width, &pad_right(key, keys + 3), Role::Key);
        pen.text(inner.x + taken, y, inner.width.saturating_sub(taken + 1), label, Role::Dialog);
    }
    scroll_bar::draw(pen, inner, top, lines.len());
}

/// The keys and what they do, in groups: what is particular to this place, moving about, and what works everywhere. A
/// line without keys is a group's heading.
fn lines(contexts: &[ContextId], context: &Context, pen: &Pen<'_>) -> Vec<(String, String)> {
    let working = context.keymap.working(contexts);
    let mut lines = Vec::new();
    for (heading, group) in
        [("help-here", Group::Here), ("help-move", Group::Move), ("help-everywhere", Group::Everywhere)]
    {
        let mut members = working.iter().filter(|(action, _)| Group::of(action) == group).peekable();
        if members.peek().is_none() {
            continue;
        }
        if !lines.is_empty() {
            lines.push((String::new(), String::new()));
        }
        lines.push((String::new(), pen.say(heading)));
        for (action, keys) in members {
            let keys: Vec<String> = keys.iter().copied().map(key_name).collect();
            lines.push((keys.join("  "), pen.say(action.label)));
        }
    }
    lines
}

/// The groups of the help.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Here,
    Move,
    Everywhere,
}

impl Group {
    fn of(action: &Action) -> Self {
        let works = |context| action.contexts.contains(&context);
        if works(ContextId::List) {
            Self::Move
        } else if works(ContextId::Panes) || works(ContextId::Always) {
            Self::Everywhere
        } else {
            Self::Here
        }
    }
}

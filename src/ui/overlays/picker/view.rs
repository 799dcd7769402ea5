//! How a list to pick from looks: a field on top, the rows below it.

use ratatui::layout::Rect;

use super::{Entry, Kind, State, entry::Source};
use crate::domain::user::UserStatus;
use crate::ui::{
    context::Context,
    i18n::Arg,
    layout::WidgetId,
    scene::Scene,
    screens::log::Filter,
    text::{truncate, width, wrap},
    theme::Role,
    widgets::{panel, pen::Pen, scroll_bar},
};

/// The widest it becomes.
const WIDEST: u16 = 92;

/// How many lines the palette has for why an action cannot be carried out, and the height from which on it has them.
const FOOT: u16 = 2;
const LOW: u16 = 11;

/// How many super admins are named to whoever looks for somebody who is not in the account.
const NAMED: usize = 3;

/// Draws the list over the screen.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let source = Source { world: scene.world, actor: scene.actor, context, lang: scene.viewer.lang };
    let entries = state.entries(&source);
    let body = scene.layout.rect(WidgetId::Body);
    let columns = WIDEST.min(body.width);
    let top = 2;
    // As high as it may become, so that nothing jumps while one types.
    let room = scene.layout.rect(WidgetId::StatusLine).y.saturating_sub(top);
    let height = room.min(24);
    let rect = Rect::new(body.x + (body.width - columns) / 2, top, columns, height);
    // Themes are looked at while they are chosen.
    if !matches!(state.kind, Kind::Themes(_)) {
        panel::over(pen);
    }
    pen.fill(rect, Role::Dialog);
    let title = title(state, pen, scene);
    pen.frame(rect, &title, Role::BorderFocus);
    scene.layout.place(WidgetId::Picker, rect);
    let field = Rect::new(rect.x + 2, rect.y + 1, rect.width.saturating_sub(4), 1);
    scene.layout.place(WidgetId::PickerField, field);
    let placeholder = pen.say("picker-type");
    state.field.draw(pen, field, true, &placeholder);
    // Why an action cannot be carried out now has lines of its own, as beside the action there is no room for it.
    let foot = if matches!(state.kind, Kind::Commands(_)) && rect.height >= LOW { FOOT } else { 0 };
    let list = Rect::new(rect.x + 1, rect.y + 3, rect.width.saturating_sub(2), rect.height.saturating_sub(4 + foot));
    if let Some(why) = entries.get(state.row).and_then(|entry| entry.refused.as_ref()).filter(|_| foot > 0) {
        let columns = list.width.saturating_sub(4);
        let lines = wrap(&format!("! {why}"), usize::from(columns));
        let place = Rect { x: list.x + 2, y: list.bottom(), width: columns, height: foot };
        pen.lines(place, lines.iter().map(String::as_str), Role::Warning);
    }
    let page = usize::from(list.height);
    let first = scene.viewer.follow(WidgetId::PickerList, Some(state.row), page, entries.len());
    scene.layout.place(WidgetId::PickerList, list);
    scene.layout.rows(WidgetId::PickerList, list, first, entries.len());
    if entries.is_empty() {
        let columns = list.width.saturating_sub(4);
        let lines = wrap(&nothing(state, pen, scene), usize::from(columns));
        for (line, y) in lines.iter().zip(list.y..list.bottom()) {
            pen.text(list.x + 2, y, columns, line, Role::Muted);
        }
    }
    let keys = entries.iter().map(|entry| width(&entry.key)).max().unwrap_or(0);
    let labels = entries.iter().map(|entry| width(&entry.label)).max().unwrap_or(0);
    for (offset, entry) in entries.iter().skip(first).take(page).enumerate() {
        let y = list.y + u16::try_from(offset).unwrap_or(0);
        row(entry, first + offset == state.row, Rect { y, height: 1, ..list }, (labels, keys), pen);
    }
    scroll_bar::draw(pen, list, first, entries.len());
}

/// What is said when nothing matches. Who is not in an account has to ask one of its super admins [NAV-09].
fn nothing(state: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    let text = ("text", Arg::Text(state.field.text()));
    let account = match &state.kind {
        Kind::Operators(hub) | Kind::ClientUsers { client: hub, .. } => scene.world.account(*hub),
        _ => None,
    };
    let Some(account) = account else { return pen.words.with("picker-none", &[text]) };
    let name = account.account().name.to_string();
    let admins = account.super_admins().iter().filter_map(|email| account.user(email));
    let active = admins.filter(|user| user.status == UserStatus::Active);
    let admins: Vec<String> = active.map(|user| user.display_name().to_string()).take(NAMED).collect();
    let named = pen.words.list(&admins);
    let args = [text, ("account", Arg::Text(&name)), ("admins", Arg::Text(&named))];
    pen.words.with(if admins.is_empty() { "operators-none-headless" } else { "operators-none" }, &args)
}

fn title(state: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    match &state.kind {
        Kind::Commands(_) => pen.say("palette-title"),
        Kind::Accounts => pen.say("do-account-switch"),
        Kind::LeadOwner => pen.say("lead-owner-title"),
        Kind::Operators(hub) | Kind::ClientUsers { client: hub, .. } => {
            let name = scene.world.account(*hub).map(|state| state.account().name.to_string()).unwrap_or_default();
            pen.words.with("operators-title", &[("account", Arg::Text(&name))])
        }
        Kind::NewMember(_, true) => pen.say("team-add-main-title"),
        Kind::NewMember(_, false) => pen.say("team-add-extra-title"),
        Kind::Apps => pen.say("apps-install"),
        Kind::Themes(_) => pen.say("do-theme-choose"),
        Kind::Filter(Filter::History(_)) => pen.say("history-filter-title"),
        Kind::Filter(_) => pen.say("do-log-filter"),
    }
}

/// One row: a sign, the label, what is to be said about it, and at the right its key.
fn row(entry: &Entry, here: bool, line: Rect, (labels, keys): (usize, usize), pen: &mut Pen<'_>) {
    let line = Rect { width: line.width.saturating_sub(1), ..line };
    if here {
        pen.fill(line, Role::Cursor);
    }
    let key_columns = u16::try_from(keys).unwrap_or(0);
    let right = line.right().saturating_sub(if keys > 0 { key_columns + 2 } else { 1 });
    let sign = if entry.current { "•" } else { " " };
    let role = if entry.refused.is_some() { Role::Muted } else { Role::Dialog };
    let style = pen.row_style(role, here);
    pen.styled(line.x + 1, line.y, 1, sign, style);
    let x = line.x + 3;
    let room = usize::from(right.saturating_sub(x));
    // What stands beside the label keeps a third of the line at least, where there is something.
    let widest = if entry.detail.is_empty() { room } else { room * 2 / 3 };
    let label = truncate(&entry.label, widest);
    let taken = pen.styled(x, line.y, u16::try_from(widest).unwrap_or(0), &label, style);
    let visible = label.strip_suffix('…').map_or(entry.label.len(), str::len);
    let match_style = style.patch(pen.style(Role::Match));
    for mark in entry.marks.iter().filter(|mark| mark.end <= visible) {
        let at = x + u16::try_from(width(&entry.label[..mark.start])).unwrap_or(0);
        pen.styled(at, line.y, line.right().saturating_sub(at), &entry.label[mark.clone()], match_style);
    }
    let column = x + taken.max(u16::try_from(labels.min(widest).min(36)).unwrap_or(0)) + 2;
    let left = right.saturating_sub(column);
    let style = pen.row_style(Role::Muted, here);
    pen.styled(column, line.y, left, &truncate(&entry.detail, usize::from(left)), style);
    let role = if entry.refused.is_some() { Role::Muted } else { Role::Key };
    let style = pen.row_style(role, here);
    let x = line.right().saturating_sub(u16::try_from(width(&entry.key)).unwrap_or(0) + 1);
    pen.styled(x, line.y, key_columns, &entry.key, style);
}

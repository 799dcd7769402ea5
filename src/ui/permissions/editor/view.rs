//! How the editor looks: a search, the permissions, what is to be said about the one under the cursor, and two buttons.

use ratatui::layout::Rect;

use super::state::{Base, Focus, State};
use crate::{
    domain::permission::Grant,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::{self, WidgetId},
        permissions::{branch::Branch, list::List},
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{self, Button, Weight, box_sign},
            drawer::Drawer,
            pen::Pen,
        },
        wording,
    },
};

/// From this height on a blank line and a second line of explanation have room.
const ROOMY: u16 = 14;

/// From this height on the longest explanation has room in a narrow panel.
const TALL: u16 = 24;

/// Draws the editor over the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let (_, rect) = layout::drawer(body);
    let title = pen.say("permissions-title");
    let drawer = Drawer { id: WidgetId::PermissionsEditor, title: &title, focused: true };
    let inside = drawer.draw(pen, &mut scene.layout, rect);
    let key = |action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let placeholder = format!("{} {}", key(ActionId::Search), pen.say("record-search"));
    let save_key = key(ActionId::Save);
    let cancel_key = key(ActionId::Back);
    // The menu More stands at the right of the search.
    let more = state.partner.map(|_| format!(" {} ▾  {} ", pen.say("action-more"), key(ActionId::MorePermissions)));
    let taken = more.as_ref().map_or(0, |text| u16::try_from(width(text)).unwrap_or(0) + 1);
    let field = Rect { height: 1.min(inside.height), width: inside.width.saturating_sub(taken), ..inside };
    if let Some(text) = &more {
        let place = Rect { x: field.right() + 1, width: taken - 1, ..field };
        pen.text(place.x, place.y, place.width, text, Role::Button);
        scene.layout.place(WidgetId::Action(ActionId::MorePermissions), place);
    }
    state.tree.search.draw(pen, field, state.tree.searching, &placeholder);
    scene.layout.place(WidgetId::PermissionsSearch, field);

    let roomy = inside.height >= ROOMY;
    let (head, about_lines) = match inside.height {
        TALL.. => (2, 4),
        ROOMY.. => (2, 3),
        _ => (1, 1),
    };
    let foot = about_lines + 1 + u16::from(roomy);
    let list = Rect { y: inside.y + head, height: inside.height.saturating_sub(head + foot), ..inside };
    let catalogue = scene.world.catalogue().clone();
    let branches = state.branches(scene.account, &catalogue);
    let focused = state.focus == Focus::List && !state.tree.searching;
    let rows = List { id: WidgetId::PermissionsTree, tree: &state.tree, branches: &branches, focused, editable: true };
    rows.draw(pen, scene, list);

    let mut about = Rect { y: list.bottom() + u16::from(roomy), height: about_lines, ..inside };
    scene.layout.place(WidgetId::PermissionsAbout, about);
    if let Some(taken) = unassigned(state, &branches, context, pen, scene, about) {
        if roomy {
            about = Rect { y: about.y + 1, height: about.height - 1, ..about };
        } else {
            about = Rect { x: about.x + taken + 2, width: about.width.saturating_sub(taken + 2), ..about };
        }
    }
    let (text, role) = about_words(state, &branches, pen, scene);
    let lines = wrap(&text, usize::from(about.width));
    let lines = lines.iter().map(String::as_str).collect::<Vec<_>>();
    let shown = usize::from(about.height).min(lines.len());
    pen.lines(about, lines[..shown].iter().copied(), role);

    let line = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    let plain = |label: &str, key: String, weight, focus| Button {
        label: pen.say(label),
        key,
        weight,
        focused: state.focus == focus,
        enabled: true,
    };
    let row = [
        plain("button-cancel", cancel_key, Weight::Plain, Focus::Cancel),
        plain("bulk-apply", save_key, Weight::Primary, Focus::Save),
    ];
    let places = button::draw_row(pen, line, &row);
    for (id, place) in [WidgetId::PermissionsCancel, WidgetId::PermissionsSave].into_iter().zip(places) {
        scene.layout.place(id, place);
    }
}

/// The box "and unassigned" of the scope under the cursor, with its key. Answers how many columns it takes.
fn unassigned(
    state: &State,
    branches: &[Branch],
    context: &Context,
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
    line: Rect,
) -> Option<u16> {
    let permission = state.permission(branches, scene.world.catalogue(), pen.words)?;
    let Some(Grant::Scope { unassigned, .. }) = state.value(permission) else { return None };
    let key = context.keymap.keys(ActionId::PermissionUnassigned).first().map(|key| key_name(*key, pen.words));
    let role = if unassigned { Role::SwitchOn } else { Role::SwitchOff };
    let mut taken = pen.text(line.x, line.y, 3, box_sign(unassigned), role) + 1;
    let label = pen.say("permissions-and-unassigned");
    taken += pen.text(line.x + taken, line.y, line.width.saturating_sub(taken), &label, Role::Dialog) + 1;
    taken += pen.text(line.x + taken, line.y, line.width.saturating_sub(taken), &key.unwrap_or_default(), Role::Key);
    let place = Rect { width: taken, height: 1, ..line };
    scene.layout.place(WidgetId::Action(ActionId::PermissionUnassigned), place);
    Some(taken)
}

/// What the last change brought along, why the permission under the cursor is as it is, or what it was.
fn about_words(state: &State, branches: &[Branch], pen: &Pen<'_>, scene: &Scene<'_>) -> (String, Role) {
    let words = pen.words;
    if let Some(notice) = &state.notice {
        return (format!("! {}", notice.say(words)), Role::Warning);
    }
    let catalogue = scene.world.catalogue();
    let Some(permission) = state.permission(branches, catalogue, words) else {
        let changes = state.changes(catalogue);
        let (id, name) = match (&state.base, state.seat) {
            (Base::Template(template), _) => ("permissions-from-template", words.text(&wording::template(template))),
            (Base::Defaults, Some(seat)) => ("permissions-from-seat", words.text(&wording::seat(seat))),
            (_, Some(_)) => ("permissions-from-nothing", String::new()),
            (_, None) => ("permissions-without-seat", String::new()),
        };
        let args = [("name", Arg::Text(&name)), ("count", Arg::Count(changes as u64))];
        return (words.with(id, &args), Role::Muted);
    };
    let was = state.before(permission);
    let changed = was != state.value(permission);
    if let Some(why) = state.obstacle(permission, scene.world) {
        return (why.say(words), if changed { Role::Warning } else { Role::Muted });
    }
    let value = words.text(&wording::granted(permission, was));
    let id = match (&state.base, changed) {
        (Base::Template(_), true) => "permissions-was-in-template",
        (Base::Template(_), false) => "permissions-as-in-template",
        (Base::Defaults, true) => "permissions-was-default",
        (Base::Defaults, false) => "permissions-as-default",
        (Base::Nothing, true) => "permissions-granted",
        (Base::Nothing, false) => "permissions-not-granted",
    };
    (words.with(id, &[("value", Arg::Text(&value))]), if changed { Role::Accent } else { Role::Muted })
}

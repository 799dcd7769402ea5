//! The names a flow may use, as the program has them.

use super::source::{Source, Value};
use crate::{
    flow::state,
    ui::{
        action::{ACTIONS, ActionId},
        key::Key,
        layout::WidgetId,
        text::nearest,
        theme,
    },
};

/// A key by the name that files use (`C-n`, `M-b`, `S-Tab`) or by the one that screens show (`Ctrl-N`, `Alt-B`).
pub(super) fn key(source: &mut Source<'_>, offset: usize, name: &str) -> Option<Key> {
    let mut text = name.to_owned();
    for (long, short) in [("Ctrl-", "C-"), ("Alt-", "M-"), ("Shift-", "S-")] {
        if let Some((before, after)) = text.split_once(long) {
            // Screens write the letter in capitals, which no terminal tells apart under Control.
            let after = if after.chars().count() == 1 { after.to_lowercase() } else { after.to_owned() };
            text = format!("{before}{short}{after}");
        }
    }
    let key = text.parse().ok();
    if key.is_none() {
        let plain = text.rsplit('-').find(|part| !part.is_empty()).unwrap_or(name);
        let near = nearest(plain, Key::names()).map(|near| format!("; did you mean {near:?}?"));
        source.problem(offset, format!("{name:?} names no key{}", near.unwrap_or_default()));
    }
    key
}

/// The action of this name.
pub(super) fn find_action(name: &str) -> Option<ActionId> {
    ACTIONS.iter().find(|action| action.name == name).map(|action| action.id)
}

/// The action of a field.
pub(super) fn action(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<ActionId> {
    let name = source.text(field, value)?;
    let action = find_action(&name);
    if action.is_none() {
        source.unknown(value.offset, "no action is called", &name, ACTIONS.iter().map(|action| action.name));
    }
    action
}

/// What a step may mean to do.
pub(super) fn intents() -> impl Iterator<Item = &'static str> {
    ACTIONS.iter().map(|action| action.name).chain(widgets())
}

fn widgets() -> impl Iterator<Item = &'static str> {
    WidgetId::all().map(WidgetId::name)
}

/// The part of the screen of a field.
pub(super) fn widget(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<WidgetId> {
    let name = source.text(field, value)?;
    let widget = WidgetId::from_name(&name);
    if widget.is_none() {
        source.unknown(value.offset, "no part of the screen is called", &name, widgets());
    }
    widget
}

/// The screen of a field: a place, or a page over it.
pub(super) fn screen(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<String> {
    let name = source.text(field, value)?;
    let known = || state::screens();
    if !known().any(|known| known == name) {
        source.unknown(value.offset, "no screen is called", &name, known());
        return None;
    }
    Some(name)
}

/// The role of a theme of a field.
pub(super) fn role(source: &mut Source<'_>, field: &str, value: Value<'_>) -> Option<theme::Role> {
    let name = source.text(field, value)?;
    let role = theme::Role::named(&name);
    if role.is_none() {
        source.unknown(value.offset, "no role of a theme is called", &name, theme::Role::ALL.iter().map(|r| r.name()));
    }
    role
}

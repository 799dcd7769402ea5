//! The words for teams, presets and properties themselves: what was done, and why it was not.

use crate::{
    domain::{
        change::Receipt,
        rejection::{PresetRejection, PropertyRejection, TeamRejection},
    },
    ui::toast::Saying,
};

/// Why a team was not created, edited or deleted.
pub fn team(rejection: &TeamRejection) -> Saying {
    use TeamRejection as No;
    match rejection {
        No::NoName => Saying::plain("group-no-name"),
        No::NameTaken(name) => Saying::plain("team-name-taken").text("name", name.to_string()),
        No::Unknown(_) => Saying::plain("team-gone"),
        No::UnknownParent(_) => Saying::plain("team-parent-gone"),
        No::OwnAncestor(name) => Saying::plain("team-own-ancestor").text("name", name.to_string()),
        No::BeingDeleted => Saying::plain("team-being-deleted"),
    }
}

/// Why a preset was not created, edited or deleted.
pub fn preset(rejection: &PresetRejection) -> Saying {
    use PresetRejection as No;
    match rejection {
        No::NoName => Saying::plain("group-no-name"),
        No::NameTaken(name) => Saying::plain("preset-name-taken").text("name", name.to_string()),
        No::Unknown(_) => Saying::plain("preset-gone"),
        No::Incomplete => Saying::plain("preset-incomplete"),
        No::BeingDeleted => Saying::plain("preset-being-deleted"),
    }
}

/// Why a property was not created or edited.
pub fn property(rejection: &PropertyRejection) -> Saying {
    use PropertyRejection as No;
    match rejection {
        No::NoName => Saying::plain("group-no-name"),
        No::NameTaken(name) => Saying::plain("property-name-taken").text("name", name.to_string()),
        No::Unknown(_) => Saying::plain("property-gone"),
    }
}

/// What was done; `None` when that was nothing to a team, a preset or a property.
pub fn done(receipt: &Receipt) -> Option<Saying> {
    Some(match receipt {
        Receipt::TeamKept { name, new, .. } => {
            Saying::plain(if *new { "team-created" } else { "team-edited" }).text("name", name.to_string())
        }
        Receipt::TeamDeleted { name, users } => {
            Saying::plain("team-deleted").text("name", name.to_string()).count("count", *users)
        }
        Receipt::PresetKept { name, new, .. } => {
            Saying::plain(if *new { "preset-created" } else { "preset-edited" }).text("name", name.to_string())
        }
        Receipt::PresetDeleted { name, users } => {
            Saying::plain("preset-deleted").text("name", name.to_string()).count("count", *users)
        }
        Receipt::PropertyKept { name, new, .. } => {
            Saying::plain(if *new { "property-created" } else { "property-edited" }).text("name", name.to_string())
        }
        Receipt::DefaultPropertySet { name, default, .. } => {
            let id = if *default { "property-default-added" } else { "property-default-removed" };
            Saying::plain(id).text("name", name.to_string())
        }
        _ => return None,
    })
}

//! Features Discovery: what can be done with the integration, and which of it is in use [EXT-42].

use super::view::{heading, marked};
use crate::{
    domain::{
        guard::{self, Operation},
        salesforce::{SyncField, SyncOption, SyncSettings},
    },
    ui::{scene::Scene, theme::Role, widgets::sheet::Sheet, wording},
};

/// A feature: its name, what it does, and the setting that turns it on.
const FEATURES: [(&str, &str, SyncField); 6] = [
    ("sf-feature-contacts", "sf-feature-contacts-about", SyncField::Contacts),
    ("sf-feature-companies", "sf-feature-companies-about", SyncField::Companies),
    ("sf-feature-deals", "sf-feature-deals-about", SyncField::Deals),
    ("sf-feature-tasks", "sf-feature-tasks-about", SyncField::Tasks),
    ("sf-feature-inclusion", "sf-feature-inclusion-about", SyncField::Inclusion),
    ("sf-feature-users", "sf-feature-users-about", SyncField::ImportUsers),
];

/// Whether a feature is in use: it is not turned off, and not at what is so without anybody's doing.
fn is_used(field: SyncField, sync: &SyncSettings) -> bool {
    match field {
        SyncField::Inclusion => sync.get(field) != SyncOption::All,
        field => sync.get(field) != SyncOption::Off,
    }
}

/// Writes the page.
pub(super) fn write(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let sync = scene.account.salesforce().map(|connection| &connection.sync);
    for (used, title) in [(true, "sf-features-used"), (false, "sf-features-other")] {
        let these: Vec<_> =
            FEATURES.iter().filter(|(.., field)| sync.is_some_and(|sync| is_used(*field, sync)) == used).collect();
        if these.is_empty() {
            continue;
        }
        heading(sheet, title);
        for (name, about, field) in these {
            let sign = if used { ("✓", Role::Success) } else { ("○", Role::Muted) };
            let (name, about) = (sheet.pen.say(name), sheet.pen.say(about));
            marked(sheet, sign, &name, Role::Title);
            marked(sheet, ("", Role::Text), &about, Role::Muted);
            if *field == SyncField::ImportUsers
                && let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ImportFromSalesforce)
            {
                let why = format!("! {}", wording::refusal::saying(&refusal).say(sheet.pen.words));
                marked(sheet, ("", Role::Text), &why, Role::Warning);
            }
        }
    }
    sheet.y += 1;
    let text = sheet.pen.say("sf-features-where");
    sheet.paragraph(0, &text, Role::Help);
}

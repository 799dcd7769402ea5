//! Features Discovery: what can be done with the integration, and which of it is in use [EXT-42].

use super::{
    health::told,
    view::{heading, marked},
};
use crate::{
    domain::{
        guard::{self, Operation},
        salesforce::{
            SyncField, SyncOption,
            health::{SyncState, sync_state},
        },
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

/// Writes the page. Whether a feature is in use is what Sync Health says of it, and not what the settings ask for.
pub(super) fn write(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let states = FEATURES.map(|(.., field)| sync_state(scene.world, scene.account, field));
    for (used, title) in [(true, "sf-features-used"), (false, "sf-features-other")] {
        let these: Vec<_> =
            FEATURES.iter().zip(states).filter(|(_, state)| (*state == SyncState::Works) == used).collect();
        if these.is_empty() {
            continue;
        }
        heading(sheet, title);
        for ((name, about, field), state) in these {
            let (sign, why) = told(state, sheet.pen.words);
            let (name, about) = (sheet.pen.say(name), sheet.pen.say(about_of(about, *field, scene)));
            marked(sheet, sign, &name, Role::Title);
            marked(sheet, ("", Role::Text), &about, Role::Muted);
            // What is turned off says so by its sign and its heading.
            if let Some(why) = why.filter(|_| state != SyncState::Off) {
                marked(sheet, ("", Role::Text), &format!("! {why}"), Role::Warning);
            } else if *field == SyncField::ImportUsers
                && used
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

/// What a feature does: what goes one way alone is not told as if it went both.
fn about_of(about: &'static str, field: SyncField, scene: &Scene<'_>) -> &'static str {
    let option = scene.account.salesforce().map(|connection| connection.sync.get(field));
    let [to_hubspot, to_salesforce] = match field {
        SyncField::Contacts => ["sf-feature-contacts-to-hubspot", "sf-feature-contacts-to-salesforce"],
        SyncField::Companies => ["sf-feature-companies-to-hubspot", "sf-feature-companies-to-salesforce"],
        SyncField::Deals => ["sf-feature-deals-to-hubspot", "sf-feature-deals-to-salesforce"],
        SyncField::Tasks => ["sf-feature-tasks-to-hubspot", "sf-feature-tasks-to-salesforce"],
        _ => return about,
    };
    match option {
        Some(SyncOption::ToHubspot) => to_hubspot,
        Some(SyncOption::ToSalesforce) => to_salesforce,
        _ => about,
    }
}

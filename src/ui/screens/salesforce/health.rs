//! Sync Health: as whom the account is connected, whether that works, and what cannot be synced and why [EXT-43, EXT-44].

use super::view::{heading, marked, reconnect_hint};
use crate::{
    domain::{
        app::{AppStatus, SALESFORCE},
        decide,
        salesforce::{
            health::{SyncState, health},
            prospect,
            right::MINIMUM,
        },
    },
    ui::{
        context::Context, i18n::Arg, scene::Scene, screens::connected_apps::status_sign, theme::Role,
        widgets::sheet::Sheet, wording,
    },
};

/// Writes the page.
pub(super) fn write(context: &Context, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    connection(context, sheet, scene);
    let Some(found) = health(scene.world, scene.account) else { return };
    heading(sheet, "sf-health-objects");
    for object in &found.objects {
        let words = sheet.pen.words;
        let name = words.text(&wording::salesforce::field(object.field));
        let way = words.text(&wording::salesforce::option(object.option));
        let (sign, text, ink) = match object.state {
            SyncState::Works => (("✓", Role::Success), way, Role::Text),
            SyncState::Off => (("○", Role::Muted), words.text("sf-health-off"), Role::Muted),
            SyncState::Stopped => (("!", Role::Warning), words.text("sf-health-stopped"), Role::Text),
            SyncState::Lacks(right) => {
                let right = wording::salesforce::right(right, words);
                (("✗", Role::Error), words.with("sf-health-lacks", &[("right", Arg::Text(&right))]), Role::Text)
            }
        };
        let args = [("name", Arg::Text(&name)), ("state", Arg::Text(&text))];
        let line = words.with("sf-health-object", &args);
        marked(sheet, sign, &line, ink);
    }
    heading(sheet, "sf-health-rights");
    for right in MINIMUM {
        let lacks = found.lacking.iter().any(|lacking| lacking.as_str() == right);
        let name = wording::salesforce::right(right, sheet.pen.words);
        let sign = if lacks { ("✗", Role::Error) } else { ("✓", Role::Success) };
        marked(sheet, sign, &name, Role::Text);
    }
    heading(sheet, "sf-health-users");
    let args = [("here", Arg::Count(found.users_here as u64)), ("count", Arg::Count(found.users as u64))];
    let text = sheet.pen.words.with("sf-health-users-here", &args);
    sheet.paragraph(0, &text, Role::Text);
}

/// How the app is doing, who is connected to which organisation, and since when.
pub(super) fn connection(context: &Context, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let Some(app) = scene.account.apps().get(SALESFORCE) else { return };
    let connection = scene.account.salesforce();
    let status = if connection.is_none() { AppStatus::Disconnected } else { app.status };
    let word = words.text(wording::apps::status(status));
    let Some(connection) = connection else {
        marked(sheet, status_sign(status), &word, Role::Title);
        let text = words.text("sf-nobody-connected");
        marked(sheet, ("", Role::Text), &text, Role::Warning);
        return;
    };
    marked(sheet, status_sign(status), &word, Role::Title);
    let user = connection.user();
    let (name, org) = (prospect::user_name(scene.world, &user), prospect::org_name(scene.world, &user.org));
    let args = [
        ("name", Arg::Text(name.as_str())),
        ("username", Arg::Text(user.username.as_str())),
        ("org", Arg::Text(org.as_str())),
    ];
    marked(sheet, ("", Role::Text), &words.with("sf-connected-user", &args), Role::Text);
    if let Some(at) = connection.connected_at {
        let date = words.date(at, scene.zone);
        let by = connection.connected_by.as_ref().map(|by| {
            let user = scene.account.user_by_id(by.id).map(|user| user.display_name());
            user.unwrap_or_else(|| by.email.typed().to_owned())
        });
        let text = match &by {
            Some(by) => words.with("sf-connected-by", &[("date", Arg::Text(&date)), ("who", Arg::Text(by))]),
            None => words.with("sf-connected-since", &[("date", Arg::Text(&date))]),
        };
        marked(sheet, ("", Role::Text), &text, Role::Muted);
    }
    if status != AppStatus::Connected {
        match decide::can_reconnect(scene.world, scene.account, SALESFORCE) {
            Ok(()) => {
                let hint = reconnect_hint(context, sheet);
                marked(sheet, ("", Role::Text), &hint, Role::Help);
            }
            Err(no) => {
                let text = wording::apps::rejection(&no).say(words);
                marked(sheet, ("", Role::Text), &text, Role::Warning);
            }
        }
    }
}

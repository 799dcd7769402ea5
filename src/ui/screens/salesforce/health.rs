//! Sync Health: as whom the account is connected, whether that works, and what cannot be synced and why [EXT-43, EXT-44].

use super::view::{heading, key_hint, marked};
use crate::{
    domain::{
        app::{AppStatus, SALESFORCE},
        decide,
        guard::Refusal,
        salesforce::{
            health::{ObjectHealth, SyncState, health},
            prospect,
            right::MINIMUM,
        },
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::{Arg, Words},
        scene::Scene,
        screens::connected_apps::status_sign,
        theme::Role,
        widgets::sheet::Sheet,
        wording,
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
        let (sign, why) = told(object.state, words);
        let (text, ink) = (why.unwrap_or(way), if object.state == SyncState::Off { Role::Muted } else { Role::Text });
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

/// The sign of how something is doing, and why it does not work when it does not.
pub(super) fn told(state: SyncState, words: &Words) -> ((&'static str, Role), Option<String>) {
    match state {
        SyncState::Works => (("✓", Role::Success), None),
        SyncState::Off => (("○", Role::Muted), Some(words.text("sf-health-off"))),
        SyncState::Stopped => (("!", Role::Warning), Some(words.text("sf-health-stopped"))),
        SyncState::Lacks(right) => {
            let right = wording::salesforce::right(right, words);
            (("✗", Role::Error), Some(words.with("sf-health-lacks", &[("right", Arg::Text(&right))])))
        }
        SyncState::Needs(tier) => {
            (("!", Role::Warning), Some(wording::refusal::saying(&Refusal::AnyTier(tier)).say(words)))
        }
    }
}

/// What is not as one would think of a connection that works: records that are not synced, and links that belong
/// elsewhere.
fn troubles(sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let Some(found) = health(scene.world, scene.account) else { return };
    if found.lacks() > 0 {
        let on = found.objects.iter().filter(|object: &&ObjectHealth| object.state != SyncState::Off).count();
        let args = [("count", Arg::Count(found.lacks() as u64)), ("of", Arg::Count(on as u64))];
        marked(sheet, ("!", Role::Warning), &words.with("sf-not-synced", &args), Role::Warning);
    }
    let left = scene.account.salesforce().into_iter().flat_map(|connection| connection.left());
    let left: Vec<String> = left.map(|org| prospect::org_name(scene.world, org).to_string()).collect();
    if !left.is_empty() {
        let text = words.with("sf-links-left", &[("left", Arg::Text(&words.list(&left)))]);
        marked(sheet, ("!", Role::Warning), &text, Role::Warning);
    }
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
        let text = key_hint("sf-connect-hint", ActionId::ConnectSalesforceUser, context, sheet);
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
                let hint = key_hint("sf-reconnect-hint", ActionId::ReconnectApp, context, sheet);
                marked(sheet, ("", Role::Text), &hint, Role::Help);
            }
            Err(no) => {
                let text = wording::apps::rejection(&no).say(words);
                marked(sheet, ("", Role::Text), &text, Role::Warning);
            }
        }
    }
    troubles(sheet, scene);
}

//! The words for connected apps: how they are doing, what was done to them, and why nothing was.

use crate::{
    domain::{
        app::{AppDeed, AppRejection, AppStatus, SALESFORCE},
        app_catalogue,
        clean::Label,
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// The id of the message for how an app is doing, in a word [EXT-45].
pub const fn status(status: AppStatus) -> &'static str {
    match status {
        AppStatus::Connected => "apps-status-connected",
        AppStatus::Expired => "apps-status-expired",
        AppStatus::Disconnected => "apps-status-disconnected",
        AppStatus::Error => "apps-status-error",
    }
}

/// The id of the message that says what an app does; one that is not on offer has none.
pub fn about(slug: &str) -> String {
    format!("apps-about-{slug}")
}

/// Why nothing was done to an app.
pub fn rejection(rejection: &AppRejection) -> Saying {
    use AppRejection as No;
    let named = |id, name: &Label| Saying::plain(id).text("name", name.to_string());
    match rejection {
        No::NotOffered => Saying::plain("apps-not-offered"),
        No::AlreadyInstalled(name) => named("apps-already-installed", name),
        No::NotInstalled => Saying::plain("apps-not-installed"),
        No::AlreadyConnected(name) => named("apps-already-connected", name),
        No::NobodyConnected => Saying::plain("apps-nobody-connected"),
        No::UserLocked(name) => named("apps-user-locked", name),
    }
}

/// What was done to an app. An app that was installed may still have to be connected.
pub fn done(name: &Label, deed: AppDeed, connected: bool) -> Saying {
    let id = match deed {
        AppDeed::Installed if connected => "apps-installed",
        AppDeed::Installed => "apps-installed-to-connect",
        AppDeed::Uninstalled => "apps-uninstalled",
        AppDeed::Reconnected => "apps-reconnected",
    };
    Saying::plain(id).text("name", name.to_string())
}

/// The id of the message that says what a status means, and what helps.
pub const fn status_about(status: AppStatus) -> &'static str {
    match status {
        AppStatus::Connected => "apps-status-about-connected",
        AppStatus::Expired => "apps-status-about-expired",
        AppStatus::Disconnected => "apps-status-about-disconnected",
        AppStatus::Error => "apps-status-about-error",
    }
}

/// The title and the text of the question whether to install an app or to take it off.
/// `unsaved` says that sync settings were chosen and not saved.
pub fn question(deed: AppDeed, slug: &str, name: &str, unsaved: bool, words: &Words) -> (String, String) {
    let (title, text) = match deed {
        AppDeed::Uninstalled if slug == SALESFORCE && unsaved => {
            ("apps-uninstall-title", "apps-uninstall-salesforce-unsaved")
        }
        AppDeed::Uninstalled if slug == SALESFORCE => ("apps-uninstall-title", "apps-uninstall-salesforce"),
        AppDeed::Uninstalled if app_catalogue::find(slug).is_none() => {
            ("apps-uninstall-title", "apps-uninstall-for-good")
        }
        AppDeed::Uninstalled => ("apps-uninstall-title", "apps-uninstall-text"),
        _ if slug == SALESFORCE => ("apps-install-title", "apps-install-salesforce"),
        _ => ("apps-install-title", "apps-install-text"),
    };
    let about = words.text(&about(slug));
    let args = [("name", Arg::Text(name)), ("about", Arg::Text(&about))];
    // Of an app that is not on offer nothing is known but its name.
    (words.with(title, &args), words.with(text, &args))
}

//! The words for connected apps: how they are doing, what was done to them, and why nothing was.

use crate::{
    domain::{
        app::{AppDeed, AppRejection, AppStatus},
        clean::Label,
    },
    ui::toast::Saying,
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

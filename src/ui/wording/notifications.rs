//! The words for notifications: what they are about, how they come, and what came of a lead [USR-14, CRU-43].

use super::dashed;
use crate::{
    domain::{
        change::LeadNotice,
        notification::{Channel, Topic},
        rejection::{LeadRejection, NotificationsRejection},
    },
    ui::toast::{Level, Saying},
};

/// The id of the message that names a notification.
pub fn topic(topic: Topic) -> String {
    format!("notify-{}", dashed(topic.slug()))
}

/// The id of the message that says when it comes.
pub fn about(topic: Topic) -> String {
    format!("notify-{}-about", dashed(topic.slug()))
}

/// The id of the message that names a way in which notifications come.
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "notify-by-email",
        Channel::InApp => "notify-in-app",
    }
}

/// What became of a lead, and how that is meant: who is not notified is worth a look.
pub fn lead(name: String, lead: u16, notice: LeadNotice) -> (Level, Saying) {
    let (level, id) = match notice {
        LeadNotice::Sent { email: true, in_app: true } => (Level::Success, "lead-assigned-both"),
        LeadNotice::Sent { email: true, .. } => (Level::Success, "lead-assigned-email"),
        LeadNotice::Sent { .. } => (Level::Success, "lead-assigned-in-app"),
        LeadNotice::NoPassword => (Level::Warning, "lead-assigned-no-password"),
        LeadNotice::TurnedOff => (Level::Warning, "lead-assigned-turned-off"),
    };
    (level, Saying::plain(id).text("name", name).text("lead", lead.to_string()))
}

/// Why notifications were not set.
pub const fn rejection(rejection: NotificationsRejection) -> &'static str {
    match rejection {
        NotificationsRejection::NoPassword => "notifications-no-password",
    }
}

/// Why no lead was assigned.
pub const fn no_lead(rejection: LeadRejection) -> &'static str {
    match rejection {
        LeadRejection::Gone => "user-action-gone",
        LeadRejection::Deactivated => "lead-deactivated",
    }
}

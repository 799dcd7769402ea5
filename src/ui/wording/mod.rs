//! The words for what the domain says in data: refusals and rejections. Screens, toasts and the command line all take
//! them from here, each family in one exhaustive match.

pub mod apps;
pub mod audit;
pub mod billing;
pub mod bulk;
pub mod buy_seats;
pub mod choose_password;
pub mod classic_users;
pub mod clock;
pub mod connect_salesforce;
pub mod create_users;
pub mod edit_user;
pub mod granting;
pub mod groups;
pub mod mail;
pub mod notifications;
pub mod orders;
pub mod partner;
pub mod permission_history;
pub mod refusal;
pub mod remove_seats;
pub mod salesforce;
pub mod set_up_users;
pub mod sign_up;
pub mod snapshots;
pub mod user_actions;

use super::{
    i18n::{Arg, Words},
    toast::Saying,
};
use crate::domain::{
    access::{Access, ClassicRole, PermissionSource},
    permission::{Grant, Kind, Permission, PermissionKey},
    rejection::Rejection,
    seat::SeatType,
    subscription::Tier,
    template::TemplateId,
    user::User,
};

/// The words for a rejection.
pub fn rejection(rejection: &Rejection, words: &Words) -> String {
    match rejection {
        Rejection::Refused(refusal) => refusal::saying(refusal).say(words),
        Rejection::CreateUsers(rejection) => create_users::say(rejection, words),
        Rejection::SignUp(rejection) => words.text(sign_up::saying(*rejection)),
        Rejection::ChoosePassword(rejection) => words.text(choose_password::saying(*rejection)),
        Rejection::BuySeats(rejection) => buy_seats::rejection(*rejection).say(words),
        Rejection::Card(problem) => billing::card_problem(*problem).say(words),
        Rejection::Purchase(rejection) => billing::purchase(*rejection).say(words),
        Rejection::Trial(rejection) => billing::trial(*rejection).say(words),
        Rejection::RetryCharge(rejection) => billing::retry(*rejection).say(words),
        Rejection::ContactSales(rejection) => words.text(billing::contact(*rejection)),
        Rejection::Partner(rejection) => partner::rejection(rejection).say(words),
        Rejection::RemoveSeats(rejection) => remove_seats::rejection(*rejection).say(words),
        Rejection::SetUpUsers(rejection) => set_up_users::rejection(rejection).say(words),
        Rejection::ActOnUser(rejection) => user_actions::rejection(rejection, words),
        Rejection::Team(rejection) => groups::team(rejection).say(words),
        Rejection::Preset(rejection) => groups::preset(rejection).say(words),
        Rejection::Property(rejection) => groups::property(rejection).say(words),
        Rejection::EditUser(rejection) => edit_user::rejection(rejection, words),
        Rejection::Notifications(rejection) => words.text(notifications::rejection(*rejection)),
        Rejection::Lead(rejection) => words.text(notifications::no_lead(*rejection)),
        Rejection::Bulk(rejection) => bulk::rejection(rejection, words),
        Rejection::Job(rejection) => bulk::job_rejection(*rejection).say(words),
        Rejection::ClassicUser(rejection) => classic_users::rejection(rejection, words),
        Rejection::App(rejection) => apps::rejection(rejection).say(words),
        Rejection::Salesforce(rejection) => salesforce::rejection(rejection, words),
    }
}

/// The id of a seat type's message.
pub fn seat(seat: SeatType) -> String {
    format!("seat-{}", dashed(seat.slug()))
}

/// The id of a seat type's short message, for columns and bars.
pub fn seat_short(seat: SeatType) -> String {
    format!("seat-short-{}", dashed(seat.slug()))
}

/// The seat that a user holds, or would hold again if reactivated [EXT-19]; nothing for users of the classic flow.
pub fn seat_of(user: &User, words: &Words) -> Option<String> {
    kept(user, user.seat.map(|held| words.text(&seat(held))), words)
}

/// The same by the short name, for where there is little room.
pub fn seat_of_short(user: &User, words: &Words) -> Option<String> {
    kept(user, user.seat.map(|held| words.text(&seat_short(held))), words)
}

fn kept(user: &User, seat: Option<String>, words: &Words) -> Option<String> {
    let kept = |seat: String| words.with("record-seat-kept", &[("seat", Arg::Text(&seat))]);
    if user.occupies_seat() { seat } else { seat.map(kept) }
}

/// The id of a message that names a tier as what an account has.
pub const fn tier(tier: Tier) -> &'static str {
    match tier {
        Tier::Free => "plan-free",
        Tier::Starter => "plan-starter",
        Tier::Professional => "plan-professional",
        Tier::Enterprise => "plan-enterprise",
    }
}

/// The id of a permission's message.
pub fn permission(key: &PermissionKey) -> String {
    format!("perm-{}", dashed(key.as_str()))
}

/// The id of a template's message.
pub fn template(id: &TemplateId) -> String {
    format!("template-{}", dashed(&id.0))
}

/// The id of the message for how much of a permission is granted.
pub fn grant(grant: Option<Grant>) -> String {
    match grant {
        Some(grant) => format!("grant-{}", grant.as_str().replace('+', "-")),
        None => "grant-none".to_owned(),
    }
}

/// The same for a permission of which nothing may be granted: a switch is off, anything else is none.
pub fn granted(permission: &Permission, granted: Option<Grant>) -> String {
    match (granted, permission.kind) {
        (None, Kind::Switch) => "grant-off".to_owned(),
        _ => grant(granted),
    }
}

/// Message ids have dashes where keys have other marks.
fn dashed(key: &str) -> String {
    key.replace(['_', '.'], "-")
}

/// A message that has one seat type filled in.
fn with_seat(id: &'static str, seat_type: SeatType) -> Saying {
    Saying::plain(id).message("seat", seat(seat_type))
}

/// An access level in a word or two [USR-01].
pub fn access(access: &Access, words: &Words) -> String {
    if access.super_admin {
        return words.text("access-super-admin");
    }
    match &access.source {
        PermissionSource::Default => words.text("access-default"),
        PermissionSource::Template(id) => words.text(&template(id)),
        PermissionSource::Custom { base: Some(id), .. } => {
            words.with("access-adjusted", &[("template", Arg::Text(&words.text(&template(id))))])
        }
        PermissionSource::Custom { base: None, .. } => words.text("access-custom"),
        PermissionSource::Classic(grant) => words.text(match grant.role {
            ClassicRole::Administrator => "classic-administrator",
            ClassicRole::SalesManager => "classic-sales-manager",
            ClassicRole::User => "classic-user",
        }),
    }
}

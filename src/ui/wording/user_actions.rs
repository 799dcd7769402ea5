//! The words of the Actions menu: its entries, what each question says, what was done, and why it was not.

use super::with_seat;
use crate::{
    domain::{
        change::TakenBack,
        command::UserAction,
        decide::{self, leaves_as_job},
        hub_id::HubId,
        id::UserId,
        partner,
        rejection::ActOnUserRejection as No,
        seat::{SeatType, Shortage},
        user::User,
        world::{AccountState, World},
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// The id of the message that names an entry.
pub const fn label(action: UserAction) -> &'static str {
    match action {
        UserAction::ResetPassword => "user-action-reset-password",
        UserAction::ResendInvite => "user-action-resend-invite",
        UserAction::RemoveSuperAdmin => "user-action-remove-super-admin",
        UserAction::MakeSuperAdmin => "user-action-make-super-admin",
        UserAction::ToPartnerAdmin => "user-action-to-partner-admin",
        UserAction::Deactivate => "user-action-deactivate",
        UserAction::Reactivate => "user-action-reactivate",
        UserAction::Delete => "user-action-delete",
    }
}

/// The id of the title of an entry's question.
pub const fn title(action: UserAction) -> &'static str {
    match action {
        UserAction::ResetPassword => "question-reset-password-title",
        UserAction::ResendInvite => "question-resend-invite-title",
        UserAction::RemoveSuperAdmin => "question-remove-super-admin-title",
        UserAction::MakeSuperAdmin => "question-make-super-admin-title",
        UserAction::ToPartnerAdmin => "question-to-partner-admin-title",
        UserAction::Deactivate => "question-deactivate-title",
        UserAction::Reactivate => "question-reactivate-title",
        UserAction::Delete => "question-delete-title",
    }
}

/// Whom an entry's question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whom {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The seat.
    pub seat: Option<SeatType>,
    /// Whether the seat counts now.
    pub counted: bool,
    /// Whether it is the operator.
    pub own: bool,
    /// The names of the clients for which they work on behalf of the account [PAC-14].
    pub clients: Vec<String>,
    /// The names of those of them that have no other active super admin [PAC-24].
    pub orphaned: Vec<String>,
}

impl Whom {
    /// Whom it is about, as far as the question says it.
    pub fn of(world: &World, account: &AccountState, user: &User, operator: UserId) -> Self {
        let clients = decide::open_clients(world, account, user.email.key());
        let name = |client: &HubId| {
            let named = world.account(*client).map(|account| account.account().name.to_string());
            named.unwrap_or_else(|| client.to_string())
        };
        let orphaned = clients.iter().filter(|client| partner::is_last_super_admin(world, **client, user.email.key()));
        Self {
            name: user.display_name(),
            email: user.email.typed().to_owned(),
            seat: user.seat,
            counted: user.occupies_seat(),
            own: user.id == operator,
            orphaned: orphaned.map(name).collect(),
            clients: clients.iter().map(name).collect(),
        }
    }
}

/// So many names are told; the others are counted.
const NAMED: usize = 5;

/// What follows when an entry's question is answered with yes.
pub fn follows(action: UserAction, whom: &Whom, words: &Words) -> String {
    let id = match action {
        UserAction::ResetPassword => "question-reset-password",
        UserAction::ResendInvite => "question-resend-invite",
        UserAction::RemoveSuperAdmin if whom.own => "question-remove-super-admin-own",
        UserAction::RemoveSuperAdmin => "question-remove-super-admin",
        UserAction::MakeSuperAdmin => "question-make-super-admin",
        UserAction::ToPartnerAdmin if whom.own => "question-to-partner-admin-own",
        UserAction::ToPartnerAdmin => "question-to-partner-admin",
        UserAction::Deactivate => "question-deactivate",
        UserAction::Reactivate => "question-reactivate",
        UserAction::Delete => "question-delete",
    };
    let mut text = words.with(id, &[("name", Arg::Text(&whom.name)), ("email", Arg::Text(&whom.email))]);
    if !whom.clients.is_empty() {
        let args = |names: &[String]| {
            let list = words.list_of(&names[..names.len().min(NAMED)], names.len());
            (list, Arg::Count(names.len() as u64))
        };
        let mut more = Vec::new();
        if action == UserAction::Deactivate {
            let (list, count) = args(&whom.clients);
            more.push(words.with("question-deactivate-clients", &[("clients", Arg::Text(&list)), ("count", count)]));
        }
        if action == UserAction::Delete {
            let (list, count) = args(&whom.clients);
            more.push(words.with("question-delete-clients", &[("clients", Arg::Text(&list)), ("count", count)]));
            if !whom.orphaned.is_empty() {
                let (list, count) = args(&whom.orphaned);
                more.push(words.with("question-orphaned-clients", &[("clients", Arg::Text(&list)), ("count", count)]));
            }
            more.extend(leaves_as_job(whom.clients.len()).then(|| words.text("question-bulk-job")));
        }
        text = std::iter::once(text).chain(more).collect::<Vec<_>>().join(" ");
    }
    let Some(seat) = whom.seat.filter(|seat| seat.is_paid()) else { return text };
    let about_seat = match action {
        UserAction::Deactivate => "question-seat-freed",
        UserAction::Delete if whom.counted => "question-seat-freed",
        UserAction::Reactivate => "question-seat-taken",
        _ => return text,
    };
    format!("{text} {}", words.with(about_seat, &[("seat", Arg::Text(&words.text(&super::seat(seat))))]))
}

/// What was done.
pub fn done(action: UserAction, name: String, email: &str) -> Saying {
    let id = match action {
        UserAction::ResetPassword => "user-action-done-reset-password",
        UserAction::ResendInvite => "user-action-done-resend-invite",
        UserAction::RemoveSuperAdmin => "user-action-done-remove-super-admin",
        UserAction::MakeSuperAdmin => "user-action-done-make-super-admin",
        UserAction::ToPartnerAdmin => "user-action-done-to-partner-admin",
        UserAction::Deactivate => "user-action-done-deactivate",
        UserAction::Reactivate => "user-action-done-reactivate",
        UserAction::Delete => "user-action-done-delete",
    };
    Saying::plain(id).text("name", name).text("email", email)
}

/// That somebody is back, on a seat that was due to be removed [RMS-20].
pub fn reactivated_with(back: TakenBack, name: String) -> Saying {
    with_seat("user-action-done-taken-back", back.seat).text("name", name).count("left", back.left as usize)
}

/// Why nothing was done.
pub fn rejection(rejection: &No, words: &Words) -> String {
    match rejection {
        No::Gone => words.text("user-action-gone"),
        No::Yourself => words.text("user-action-yourself"),
        No::Already => words.text("user-action-already"),
        No::NotSignedUp => words.text("user-action-not-signed-up"),
        No::Deactivated => words.text("user-action-deactivated"),
        No::NotInvited => words.text("user-action-not-invited"),
        No::NotPartner => words.text("user-action-not-partner"),
        No::NotPartnerSuperAdmin => words.text("user-action-not-partner-super-admin"),
        No::ViewOnly => words.text("user-action-view-only"),
        No::LastSuperAdmin => words.text("user-action-last-super-admin"),
        No::Shortage(seat, short) => shortage(*seat, *short).say(words),
        No::CancelsRemoval { seat, scheduled, effective_on, .. } => {
            let date = words.date_of(*effective_on);
            let saying = with_seat("user-action-cancels-removal", *seat);
            saying.count("scheduled", *scheduled as usize).text("date", date).say(words)
        }
    }
}

/// ER-07: no seat is free to be counted again.
pub fn shortage(seat: SeatType, short: Shortage) -> Saying {
    with_seat("user-action-shortage", seat).count("free", short.free as usize)
}

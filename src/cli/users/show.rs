//! `seatdesk users show`: all that is known of one user.

use super::{args::Show, desk::Desk, find, json, table};
use crate::{
    cli::exit::Failure,
    domain::{
        guard::{self, Operation},
        user::{InviteStatus, User},
        world::{AccountState, World},
    },
    ui::{
        text::{pad_right, width},
        wording,
    },
};

/// Shows a user.
pub(super) async fn run(desk: &Desk<'_>, show: &Show) -> Result<(), Failure> {
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    let user = find::user(&show.email, account, desk.words())?;
    if show.json {
        return json::users([user.as_ref()]);
    }
    let lines = lines(&user, account, &world, desk);
    let columns = lines.iter().map(|(label, _)| width(label)).max().unwrap_or(0) + 2;
    Desk::print(lines.into_iter().map(|(label, text)| format!("{}{text}", pad_right(&label, columns))))
}

/// What is known of a user: labels and values.
fn lines(user: &User, account: &AccountState, world: &World, desk: &Desk<'_>) -> Vec<(String, String)> {
    let words = desk.words();
    let zone = Desk::zone(account);
    let none = || "–".to_owned();
    let team = |team| wording::set_up_users::team(team, account);
    let extra: Vec<String> = user.extra_teams.iter().map(team).collect();
    let mut lines = vec![
        ("sort-name", user.display_name()),
        ("sort-email", user.email.typed().to_owned()),
        ("filter-status", table::status(user.status, words)),
        ("filter-seat", wording::seat_of(user, words).unwrap_or_else(none)),
        ("filter-access", wording::access(&user.access, words)),
        ("cli-users-main-team", user.main_team.as_ref().map_or_else(none, team)),
        ("cli-users-extra-teams", if extra.is_empty() { none() } else { words.list(&extra) }),
        (
            "cli-users-preset",
            user.preset.as_ref().map_or_else(none, |preset| wording::set_up_users::preset(preset, account)),
        ),
        ("filter-last-active", words.time_ago(user.last_active, desk.hub.now(), &zone)),
        ("cli-users-created-at", words.moment(user.created_at, &zone)),
        ("cli-users-id", user.id.to_string()),
    ];
    let status = user.invite_status(desk.hub.now());
    if let Some(invite) = user.invite.as_ref().filter(|_| status != InviteStatus::Accepted) {
        let id = if status == InviteStatus::Expired { "cli-users-link-expired" } else { "cli-users-link-until" };
        lines.push((id, words.moment(invite.expires_at, &zone)));
        // Who may create users may hand over their links [CRU-38].
        if status == InviteStatus::Pending && guard::allowed(world, desk.actor, Operation::CreateUsers).is_ok() {
            lines.push(("cli-users-link", invite.link()));
        }
    }
    lines.into_iter().map(|(id, text)| (words.text(id), text)).collect()
}

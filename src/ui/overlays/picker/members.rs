//! The users that can be added to a team [EXT-14].

use super::entry::{Choice, Entry, Source};
use crate::{
    domain::{
        command::{Command, SetUp, SetUpUsers},
        id::UserId,
        team::TeamId,
        world::AccountState,
    },
    ui::{
        text::{Query, fold},
        wording,
    },
};

/// How many users are listed at most.
const LISTED: usize = 200;

/// Who matches what is typed and is not in the team as that already, by address.
pub(super) fn search(team: &TeamId, main: bool, text: &str, account: Option<&AccountState>) -> Vec<UserId> {
    let query = Query::new(text);
    let users = account.into_iter().flat_map(|account| account.users().values());
    let outside = users.filter(|user| if main { user.main_team.as_ref() != Some(team) } else { !user.is_in(team) });
    let matches = |user: &&std::sync::Arc<crate::domain::user::User>| {
        query.is_empty() || query.matches(&fold(&format!("{}\n{}", user.display_name(), user.email.typed())))
    };
    outside.filter(matches).map(|user| user.id).take(LISTED).collect()
}

/// The lines of these users, each with the main team it has now.
pub(super) fn entries(team: &TeamId, main: bool, users: &[UserId], query: &str, source: &Source<'_>) -> Vec<Entry> {
    let Some(account) = source.world.account(source.actor.hub) else { return Vec::new() };
    let query = Query::new(query);
    let set_up = if main { SetUp::MainTeam(Some(team.clone())) } else { SetUp::AddExtraTeam(team.clone()) };
    let entry = |user: &crate::domain::user::User| {
        let label = user.display_name();
        let now = user.main_team.as_ref().map(|team| wording::set_up_users::team(team, account));
        let email = user.email.typed();
        Entry {
            marks: query.marks(&label),
            label,
            detail: now.map_or_else(|| email.to_owned(), |now| format!("{email} · {now}")),
            key: String::new(),
            refused: None,
            current: false,
            choice: Choice::Submit(Box::new(Command::SetUpUsers(SetUpUsers {
                users: vec![user.id],
                set_up: set_up.clone(),
            }))),
        }
    };
    users.iter().filter_map(|id| account.user_by_id(*id)).map(|user| entry(user)).collect()
}

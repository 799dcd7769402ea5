//! The users of an account, to operate as one of them. Its super admins come first; the first of them is the first
//! choice [0.5].

use std::collections::BTreeSet;

use super::entry::{Choice, Entry, Source};
use crate::{
    domain::{
        email::Email,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        partner::employee,
        user::{User, UserStatus},
        world::World,
    },
    ui::{
        text::{Query, fold},
        wording,
    },
};

/// How many users are listed at most.
const LISTED: usize = 200;

/// How many users are looked at for one search: all but those of very large accounts, where a whole address finds.
const SEARCHED: usize = 100_000;

/// Who matches what is typed: super admins, then the others by address.
pub(super) fn search(hub: HubId, text: &str, world: &World) -> Vec<UserId> {
    let Some(state) = world.account(hub) else { return Vec::new() };
    let query = Query::new(text);
    let active = |user: &&std::sync::Arc<User>| user.status == UserStatus::Active;
    let matches = |user: &&std::sync::Arc<User>| {
        query.is_empty() || query.matches(&fold(&format!("{}\n{}", user.display_name(), user.email.typed())))
    };
    let exact = Email::parse(text.trim()).ok().and_then(|email| state.user(email.key()));
    let admins = state.super_admins().iter().filter_map(|email| state.user(email));
    let others = state.users().values().take(SEARCHED);
    let mut seen = BTreeSet::new();
    let found = admins.chain(others).filter(active).filter(matches);
    exact
        .filter(|user| active(user))
        .into_iter()
        .chain(found)
        .map(|user| user.id)
        .filter(|id| seen.insert(*id))
        .take(LISTED)
        .collect()
}

/// Who matches what is typed in a client's account: employees of the partner first, whom one goes there as.
pub(super) fn at_client(client: HubId, partner: HubId, text: &str, world: &World) -> Vec<UserId> {
    let mut users = search(client, text, world);
    let (Some(account), Some(partner)) = (world.account(client), world.account(partner)) else { return users };
    let stranger =
        |id: &UserId| account.user_by_id(*id).is_none_or(|user| employee(partner, user.email.key()).is_none());
    users.sort_by_key(stranger);
    users
}

/// The lines of these users.
pub(super) fn entries(hub: HubId, users: &[UserId], query: &str, source: &Source<'_>) -> Vec<Entry> {
    let Some(state) = source.world.account(hub) else { return Vec::new() };
    let query = Query::new(query);
    let words = source.words();
    let entry = |user: &User| {
        let label = user.display_name();
        let seat = user.seat.map(|seat| words.text(&wording::seat_short(seat))).unwrap_or_default();
        let access = wording::access(&user.access, words);
        let about = if seat.is_empty() { access } else { format!("{seat} · {access}") };
        Entry {
            marks: query.marks(&label),
            label,
            detail: format!("{} · {about}", user.email.typed()),
            key: String::new(),
            refused: None,
            current: user.id == source.actor.user && hub == source.actor.hub,
            choice: Choice::Operator(Actor { hub, user: user.id }),
        }
    };
    users.iter().filter_map(|id| state.user_by_id(*id)).map(|user| entry(user)).collect()
}

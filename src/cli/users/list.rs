//! `seatdesk users list`: the users by address, and which of them.

use std::{ops::Bound, sync::Arc};

use super::{
    args::{Filter, List},
    desk::Desk,
    find, json,
    table::{self, Source},
};
use crate::{
    cli::{exit::Failure, note},
    domain::{email::Email, user::User, world::AccountState},
    ui::{
        i18n::{Arg, Words},
        text::{Query, fold},
    },
};

/// Lists users.
pub(super) async fn run(desk: &Desk<'_>, list: &List) -> Result<(), Failure> {
    let world = desk.world().await?;
    let account = desk.account(&world)?;
    let words = desk.words();
    let after =
        match &list.after {
            Some(text) => Some(Email::parse(text).map_err(|_| {
                Failure::Refused(vec![words.with("cli-users-not-an-email", &[("text", Arg::Text(text))])])
            })?),
            None => None,
        };
    let mut users = filtered(&list.filter, after.as_ref(), account, words)?;
    users.truncate(list.limit.unwrap_or(usize::MAX));
    if list.json {
        return json::users(users.into_iter().map(AsRef::as_ref));
    }
    if users.is_empty() {
        return note(&words.text("cli-users-nobody"));
    }
    let zone = Desk::zone(account);
    let source = Source { account, words, now: desk.hub.now(), zone: &zone };
    Desk::print(table::lines(users.into_iter().map(AsRef::as_ref), &source, crate::cli::table::terminal()))
}

/// The users that pass, by address, behind one when it is named. That one need not be there.
pub(super) fn filtered<'a>(
    filter: &Filter,
    after: Option<&Email>,
    account: &'a AccountState,
    words: &Words,
) -> Result<Vec<&'a Arc<User>>, Failure> {
    let team = filter.team.as_ref().map(|team| find::team(team, account, words)).transpose()?;
    let query = Query::new(filter.search.as_deref().unwrap_or_default());
    let found = |user: &User| {
        query.is_empty() || query.matches(&format!("{}\n{}", fold(&user.display_name()), fold(user.email.typed())))
    };
    let passes = |user: &&Arc<User>| {
        filter.seat.is_none_or(|seat| user.held_seat() == seat.seat())
            && filter.status.is_none_or(|status| user.status == status.into())
            && team.as_ref().is_none_or(|team| user.is_in(team))
            && found(user)
    };
    let from = after.map_or(Bound::Unbounded, |email| Bound::Excluded(email.key().clone()));
    Ok(account.users().range((from, Bound::Unbounded)).map(|(_, user)| user).filter(passes).collect())
}

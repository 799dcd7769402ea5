//! The users to whom a sample lead can be assigned [CRU-43].

use super::entry::{Choice, Entry, Source};
use crate::{
    domain::{
        command::Command,
        id::UserId,
        rejection::LeadRejection,
        user::{User, UserStatus},
        world::AccountState,
    },
    ui::{
        text::{Query, fold},
        wording,
    },
};

/// How many users are listed at most.
const LISTED: usize = 200;

/// Who matches what is typed, by address.
pub(super) fn search(text: &str, account: Option<&AccountState>) -> Vec<UserId> {
    let query = Query::new(text);
    let users = account.into_iter().flat_map(|account| account.users().values());
    let matches = |user: &&std::sync::Arc<User>| {
        query.is_empty() || query.matches(&fold(&format!("{}\n{}", user.display_name(), user.email.typed())))
    };
    users.filter(matches).map(|user| user.id).take(LISTED).collect()
}

/// The lines of these users; who would not be notified says why, and who cannot have a lead is shown all the same.
pub(super) fn entries(users: &[UserId], query: &str, source: &Source<'_>) -> Vec<Entry> {
    let Some(account) = source.world.account(source.actor.hub) else { return Vec::new() };
    let (query, words) = (Query::new(query), source.words());
    let entry = |user: &User| {
        let label = user.display_name();
        let deactivated = user.status == UserStatus::Deactivated;
        let refused = deactivated.then(|| words.text(wording::notifications::no_lead(LeadRejection::Deactivated)));
        let detail = match &refused {
            Some(why) => why.clone(),
            None if !user.password_set => words.text("lead-will-not-be-told"),
            None => user.email.typed().to_owned(),
        };
        Entry {
            marks: query.marks(&label),
            label,
            detail,
            key: String::new(),
            refused,
            current: false,
            choice: Choice::Submit(Box::new(Command::AssignLead(user.id))),
        }
    };
    users.iter().filter_map(|id| account.user_by_id(*id)).map(|user| entry(user)).collect()
}

//! The accounts of the world, to open one of them.

use super::{
    entry::{Choice, Entry, Source},
    matching::narrow,
};
use crate::{domain::account::AccountKind, ui::i18n::Arg};

/// Every account: its number, whether it is a partner's, how many users it has.
pub(super) fn entries(query: &str, source: &Source<'_>) -> Vec<Entry> {
    let words = source.words();
    let entries = source.world.accounts().map(|state| {
        let account = state.account();
        let users = words.with("users-count", &[("count", Arg::Count(state.users().len() as u64))]);
        let partner = match account.kind {
            AccountKind::Partner => format!(" · {}", words.text("badge-partner")),
            AccountKind::Customer => String::new(),
        };
        Entry {
            label: account.name.to_string(),
            marks: Vec::new(),
            detail: format!("{} · {users}{partner}", account.hub_id),
            key: String::new(),
            refused: None,
            current: account.hub_id == source.actor.hub,
            choice: Choice::Account(account.hub_id),
        }
    });
    narrow(entries.collect(), query)
}

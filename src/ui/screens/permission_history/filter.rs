//! Which rows of a user's permission history are wanted.

use crate::{
    domain::{
        audit::AuditEntry,
        id::UserId,
        permission_history::{ChangeAction, PermissionChange, changes},
        world::AccountState,
    },
    ui::{
        i18n::Words,
        text::{Query, fold},
        wording::permission_history as wording,
    },
};

/// Which rows are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Whose history.
    pub user: UserId,
    /// What was added only, or what was removed only.
    pub action: Option<ChangeAction>,
    /// The rows that hold all of these words.
    pub search: String,
}

impl HistoryFilter {
    /// All rows of a user.
    pub const fn all(user: UserId) -> Self {
        Self { user, action: None, search: String::new() }
    }

    /// Whether an entry of the audit log makes a row that is wanted, as a function that can be asked often.
    pub fn matcher<'a>(&'a self, account: &'a AccountState, words: &'a Words) -> impl Fn(&AuditEntry) -> bool + 'a {
        let query = Query::new(&self.search);
        move |entry| changes(entry, self.user).iter().any(|change| self.wants(change, &query, account, words))
    }

    /// The rows of an entry that are wanted.
    pub fn rows(&self, entry: &AuditEntry, account: &AccountState, words: &Words) -> Vec<PermissionChange> {
        let query = Query::new(&self.search);
        let rows = changes(entry, self.user).into_iter();
        rows.filter(|change| self.wants(change, &query, account, words)).collect()
    }

    fn wants(&self, change: &PermissionChange, query: &Query, account: &AccountState, words: &Words) -> bool {
        self.action.is_none_or(|action| change.action == action)
            && (query.is_empty() || query.matches(&fold(&text(change, account, words))))
    }
}

/// What of a row can be searched: the permission by its name and its key, what was done, and who did it.
fn text(change: &PermissionChange, account: &AccountState, words: &Words) -> String {
    [
        wording::subject(&change.subject, words),
        wording::key(&change.subject).to_owned(),
        words.text(wording::action(change.action)),
        wording::by(&change.by, account, words),
        change.by.email.typed().to_owned(),
    ]
    .join("\n")
}

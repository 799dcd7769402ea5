//! The roster: an account's users in the order the table shows them, with what the search reads. It is mended by the
//! difference between two worlds, never rebuilt for each change.

use std::sync::Arc;

use imbl::ordmap::DiffItem;

use crate::{
    domain::{
        email::EmailKey,
        id::UserId,
        user::{User, UserStatus},
        world::AccountState,
    },
    ui::text::{Query, fold},
};

/// One user as the table and the search see it.
#[derive(Clone, Debug)]
struct Row {
    /// Deactivated users come last [USR-13], then names in one folded order for both languages, then addresses.
    order: (bool, String, EmailKey),
    /// The folded name and address.
    haystack: String,
    user: Arc<User>,
}

/// The users of one account in their order, and which of them a search keeps.
#[derive(Clone, Debug)]
pub struct Roster {
    state: Arc<AccountState>,
    rows: Vec<Row>,
    query: String,
    kept: Option<Vec<usize>>,
}

impl Roster {
    /// The roster of an account.
    pub fn new(state: Arc<AccountState>) -> Self {
        let mut rows: Vec<Row> = state.users().values().map(row).collect();
        rows.sort_unstable_by(|a, b| a.order.cmp(&b.order));
        Self { state, rows, query: String::new(), kept: None }
    }

    /// Brings it up to a newer state of the same account, or to another account, and to a search text.
    pub fn refresh(&mut self, state: &Arc<AccountState>, query: &str) {
        let moved = !Arc::ptr_eq(&self.state, state);
        if moved {
            if self.state.account().hub_id == state.account().hub_id {
                self.mend(state);
            } else {
                *self = Self::new(Arc::clone(state));
            }
        }
        if moved || self.query != query {
            query.clone_into(&mut self.query);
            let query = Query::new(query);
            self.kept = (!query.is_empty()).then(|| {
                let rows = self.rows.iter().enumerate();
                rows.filter(|(_, row)| query.matches(&row.haystack)).map(|(at, _)| at).collect()
            });
        }
    }

    fn mend(&mut self, state: &Arc<AccountState>) {
        let before = Arc::clone(&self.state);
        for item in before.users().diff(state.users()) {
            match item {
                DiffItem::Add(_, user) => self.insert(user),
                DiffItem::Remove(_, user) => self.remove(user),
                DiffItem::Update { old, new } => {
                    self.remove(old.1);
                    self.insert(new.1);
                }
            }
        }
        self.state = Arc::clone(state);
    }

    fn insert(&mut self, user: &Arc<User>) {
        let row = row(user);
        let at = self.rows.binary_search_by(|other| other.order.cmp(&row.order)).unwrap_or_else(|at| at);
        self.rows.insert(at, row);
    }

    fn remove(&mut self, user: &Arc<User>) {
        let order = order(user);
        if let Ok(at) = self.rows.binary_search_by(|other| other.order.cmp(&order)) {
            self.rows.remove(at);
        }
    }

    /// How many users the account has.
    pub fn total(&self) -> usize {
        self.rows.len()
    }

    /// How many the search keeps.
    pub fn len(&self) -> usize {
        self.kept.as_ref().map_or(self.rows.len(), Vec::len)
    }

    /// Whether the search keeps nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The user in the n-th row.
    pub fn get(&self, at: usize) -> Option<&Arc<User>> {
        let at = match &self.kept {
            Some(kept) => *kept.get(at)?,
            None => at,
        };
        self.rows.get(at).map(|row| &row.user)
    }

    /// The row of a user, when the search keeps it.
    pub fn position(&self, id: UserId) -> Option<usize> {
        let user = self.state.user_by_id(id)?;
        let order = order(user);
        let at = self.rows.binary_search_by(|row| row.order.cmp(&order)).ok()?;
        match &self.kept {
            Some(kept) => kept.binary_search(&at).ok(),
            None => Some(at),
        }
    }
}

fn order(user: &User) -> (bool, String, EmailKey) {
    (user.status == UserStatus::Deactivated, fold(&user.display_name()), user.email.key().clone())
}

fn row(user: &Arc<User>) -> Row {
    let order = order(user);
    let haystack = format!("{}\n{}", order.1, fold(user.email.typed()));
    Row { order, haystack, user: Arc::clone(user) }
}

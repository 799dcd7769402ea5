//! Who is selected and out of sight: what is done to those who are selected is done to them all the same, so that it has
//! to be said how many they are and what hides them.

use std::collections::BTreeSet;

use super::roster::Roster;
use crate::{
    domain::id::UserId,
    ui::i18n::{Arg, Words},
};

/// How many of those who are meant are hidden, and by what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hidden {
    /// How many; never none.
    pub count: usize,
    /// By what.
    pub by: Veil,
}

/// What hides rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Veil {
    /// What is searched.
    Search,
    /// What is filtered.
    Filters,
    /// Both together.
    Both,
}

impl Veil {
    /// What hides rows when something is searched or filtered.
    pub const fn of(searched: bool, filtered: bool) -> Option<Self> {
        match (searched, filtered) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Search),
            (false, true) => Some(Self::Filters),
            (false, false) => None,
        }
    }

    /// The id of the message that names it, behind the word that something is hidden.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Search => "hidden-by-search",
            Self::Filters => "hidden-by-filters",
            Self::Both => "hidden-by-both",
        }
    }
}

impl Hidden {
    /// How many of those who are selected a list does not show; `None` when it shows all of them.
    pub fn of(selection: &BTreeSet<UserId>, roster: &Roster) -> Option<Self> {
        let by = roster.veil().filter(|_| !selection.is_empty())?;
        // Whichever are fewer are gone through; to find the row of somebody takes longer than to look into a set.
        let shown = if roster.len() / 8 <= selection.len() {
            roster.iter().filter(|user| selection.contains(&user.id)).count()
        } else {
            selection.iter().filter(|id| roster.position(**id).is_some()).count()
        };
        let count = selection.len().saturating_sub(shown);
        (count > 0).then_some(Self { count, by })
    }

    /// The same when only so many are left of those who were meant.
    pub fn within(self, users: usize) -> Option<Self> {
        let count = self.count.min(users);
        (count > 0).then_some(Self { count, ..self })
    }

    /// A message about users of whom some are hidden: it is told how many they are, who it is when it is one, how many are
    /// hidden, and by what.
    pub fn say(self, id: &str, users: usize, name: &str, words: &Words) -> String {
        let by = words.text(self.by.label());
        let args = [
            ("count", Arg::Count(users as u64)),
            ("name", Arg::Text(name)),
            ("hidden", Arg::Count(self.count as u64)),
            ("by", Arg::Text(&by)),
        ];
        words.with(id, &args)
    }
}

/// The title of something that is done to users: it names the one, counts several, and says who of them is hidden.
pub fn title(id: &str, hidden_id: &str, (users, hidden): (usize, Option<Hidden>), name: &str, words: &Words) -> String {
    match hidden {
        Some(hidden) => hidden.say(hidden_id, users, name, words),
        None => words.with(id, &[("count", Arg::Count(users as u64)), ("name", Arg::Text(name))]),
    }
}

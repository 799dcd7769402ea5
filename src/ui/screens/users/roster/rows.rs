//! The rows of a roster: each user in a slot, and the folded texts of all of them in one piece, which a search reads from
//! end to end. A slot keeps its number as long as its user stays as it is.

use std::sync::Arc;

use crate::{
    domain::user::{User, UserStatus},
    ui::text::fold,
};

/// The number of a row's slot.
pub type Slot = u32;

/// The rows, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    users: Vec<Option<Arc<User>>>,
    text: String,
    /// Where the text of each slot ends, its line break included.
    ends: Vec<usize>,
    dead: usize,
}

/// A user with the folded text by which it is found and sorted.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The user.
    pub user: &'a User,
    /// The folded name and the folded address, a line break between them.
    pub text: &'a str,
}

impl<'a> Seen<'a> {
    /// The folded name.
    pub fn name(&self) -> &'a str {
        self.text.rsplit_once('\n').map_or(self.text, |(name, _)| name)
    }

    /// The folded address.
    pub fn email(&self) -> &'a str {
        self.text.rsplit_once('\n').map_or("", |(_, email)| email)
    }

    /// Whether the user comes after all others, however they are sorted [USR-13].
    pub const fn is_last(&self) -> bool {
        matches!(self.user.status, UserStatus::Deactivated)
    }
}

/// The text of a user's row.
pub fn text_of(user: &User) -> String {
    let (mut text, email) = (fold(&user.display_name()), fold(user.email.typed()));
    text.push('\n');
    text.push_str(&email);
    text
}

impl Rows {
    /// Rows with room for so many, without any yet.
    pub fn with_room(users: usize) -> Self {
        Self { users: Vec::with_capacity(users), text: String::new(), ends: Vec::with_capacity(users), dead: 0 }
    }

    /// Adds a user, and answers its slot.
    pub fn add(&mut self, user: &Arc<User>) -> Slot {
        let text = text_of(user);
        // By a quarter, not to the double: most accounts are read once and then change little.
        let needs = text.len() + 1;
        if self.text.capacity() - self.text.len() < needs {
            self.text.reserve_exact(needs.max(self.text.len() / 4).max(4096));
        }
        if self.users.len() == self.users.capacity() {
            let more = (self.users.len() / 4).max(64);
            self.users.reserve_exact(more);
            self.ends.reserve_exact(more);
        }
        self.text.push_str(&text);
        self.text.push('\n');
        self.ends.push(self.text.len());
        self.users.push(Some(Arc::clone(user)));
        slot(self.users.len() - 1)
    }

    /// Empties a slot; its text stays until the rows are made anew.
    pub fn remove(&mut self, slot: Slot) {
        if let Some(user) = self.users.get_mut(slot as usize)
            && user.take().is_some()
        {
            self.dead += 1;
        }
    }

    /// How many slots there are, empty ones among them.
    pub fn slots(&self) -> usize {
        self.users.len()
    }

    /// Whether so many slots are empty that the rows had better be made anew.
    pub fn is_worn(&self) -> bool {
        self.dead > 256 && self.dead > self.users.len() / 3
    }

    /// The user in a slot.
    pub fn user(&self, slot: Slot) -> Option<&Arc<User>> {
        self.users.get(slot as usize)?.as_ref()
    }

    /// The user in a slot with its text.
    pub fn seen(&self, slot: Slot) -> Option<Seen<'_>> {
        let user = self.user(slot)?;
        Some(Seen { user, text: self.text_at(slot as usize) })
    }

    /// The slots that hold a user.
    pub fn live(&self) -> impl Iterator<Item = (Slot, &Arc<User>)> {
        self.users.iter().enumerate().filter_map(|(at, user)| Some((slot(at), user.as_ref()?)))
    }

    /// The text of a slot, without its line break.
    pub fn text_at(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).map_or(start, |end| end - 1);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The texts of all slots one after the other, and where each of them ends.
    pub fn texts(&self) -> (&str, &[usize]) {
        (&self.text, &self.ends)
    }
}

/// The number of a slot. No account comes near to the end of the numbers.
fn slot(at: usize) -> Slot {
    Slot::try_from(at).unwrap_or(Slot::MAX)
}

//! A flash: rows that have just come or changed stand out until the next key, or for a moment.

use std::collections::BTreeSet;

use crate::domain::id::UserId;

/// More rows than this at once are no change that anybody could follow: they come from a file, not from a person.
const MOST: usize = 1_000;

/// Names one flash, so that an old one's end does not take a new one away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FlashId(pub u64);

/// The users whose rows stand out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flash {
    id: FlashId,
    users: BTreeSet<UserId>,
    /// Whether its time has still to begin.
    waits: bool,
}

impl Flash {
    /// Lets these stand out too, and begins their time anew.
    pub fn add(&mut self, users: impl ExactSizeIterator<Item = UserId>) {
        if users.len() == 0 || users.len() > MOST {
            return;
        }
        self.users.extend(users);
        self.id.0 += 1;
        self.waits = true;
    }

    /// Which flash to end later, once after it has begun.
    pub fn arm(&mut self) -> Option<FlashId> {
        std::mem::take(&mut self.waits).then_some(self.id)
    }

    /// Ends this flash, unless another has begun.
    pub fn end(&mut self, id: FlashId) {
        if self.id == id {
            self.stop();
        }
    }

    /// Ends whatever stands out.
    pub fn stop(&mut self) {
        self.users.clear();
        self.waits = false;
    }

    /// Whether a user's row stands out.
    pub fn has(&self, id: UserId) -> bool {
        self.users.contains(&id)
    }

    /// Whether nothing stands out.
    pub fn is_over(&self) -> bool {
        self.users.is_empty()
    }

    /// Whose rows stand out.
    pub fn iter(&self) -> impl Iterator<Item = UserId> + '_ {
        self.users.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_end_does_not_end_a_new_flash() {
        let mut flash = Flash::default();
        assert_eq!(flash.arm(), None);
        flash.add([UserId(1)].into_iter());
        let first = flash.arm().unwrap();
        assert_eq!(flash.arm(), None, "once");
        flash.add([UserId(2)].into_iter());
        flash.end(first);
        assert!(flash.has(UserId(1)) && flash.has(UserId(2)));
        let second = flash.arm().unwrap();
        flash.end(second);
        assert!(flash.is_over());
        flash.add((0..2_000).map(UserId).collect::<Vec<_>>().into_iter());
        assert!(flash.is_over() && flash.arm().is_none());
    }
}

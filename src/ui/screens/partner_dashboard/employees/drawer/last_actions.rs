//! What somebody last did at each client [PET-03]: the newest entry of the client's audit log that is theirs. It is read
//! when the drawer is opened, and again as far as a log has grown.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::lines::Line;
use crate::{
    domain::{
        audit::{AuditAction, AuditEntry},
        hub_id::HubId,
        id::UserId,
        log::{LogPage, LogPlace, LogSpan},
        world::World,
    },
    ui::{
        effect::Token,
        screens::log::{AuditFilter, Filter, Query},
    },
};

/// What has been read so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastActions {
    read: BTreeMap<(HubId, UserId), Read>,
    asked: BTreeMap<Token, (HubId, UserId)>,
}

/// What is known of one client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// The log is being read.
    Reading,
    /// There is nothing of theirs in it.
    Nothing,
    /// The newest entry.
    Action(AuditAction, Timestamp),
    /// The log could not be read.
    Failed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    /// How many changes the client's account had seen when it was asked last.
    serial: u64,
    /// What is still to be read, if anything is.
    left: Option<LogSpan>,
    known: Known,
}

impl LastActions {
    /// What is known of the user of a client.
    pub fn of(&self, client: HubId, user: UserId) -> Known {
        self.read.get(&(client, user)).map_or(Known::Reading, |read| read.known.clone())
    }

    /// The next page that is wanted for these clients, with the key under which it is asked for.
    pub fn wants(&mut self, lines: &[Line], world: &World) -> Option<((HubId, UserId), Query)> {
        for line in lines {
            let Some(key) = line.user.map(|user| (line.client, user)) else { continue };
            let Some(serial) = world.account(line.client).map(|account| account.serial()) else { continue };
            if self.asked.values().any(|asked| *asked == key) {
                continue;
            }
            let read =
                self.read.entry(key).or_insert(Read { serial, left: Some(LogSpan::default()), known: Known::Reading });
            if read.left.is_none() && serial > read.serial && read.known != Known::Failed {
                let after = Some(LogPlace { serial: read.serial, part: u16::MAX });
                read.left = Some(LogSpan { before: None, after });
                read.serial = serial;
            }
            if let Some(span) = read.left {
                let filter = AuditFilter { actor: Some(key.1), ..AuditFilter::default() };
                return Some((key, Query { hub: key.0, span, wanted: 1, filter: Filter::Audit(filter) }));
            }
        }
        None
    }

    /// Takes note that a page was asked for.
    pub fn asked(&mut self, token: Token, key: (HubId, UserId)) {
        self.asked.insert(token, key);
    }

    /// Whether the answer to a question is awaited.
    pub fn awaits(&self, token: Token) -> bool {
        self.asked.contains_key(&token)
    }

    /// Takes in a page. The first entry of it is the newest; where there is none, what is older is wanted next.
    pub fn answer(&mut self, token: Token, page: &LogPage<AuditEntry>) {
        let Some(read) = self.asked.remove(&token).and_then(|key| self.read.get_mut(&key)) else { return };
        let span = read.left.take().unwrap_or_default();
        match (page.entries.first(), page.next) {
            (Some(entry), _) => read.known = Known::Action(entry.value.action, entry.value.at),
            (None, Some(next)) => read.left = Some(LogSpan { before: Some(next), ..span }),
            (None, None) if read.known == Known::Reading => read.known = Known::Nothing,
            (None, None) => {}
        }
    }

    /// Takes in that a page could not be read.
    pub fn fail(&mut self, token: Token) {
        if let Some(read) = self.asked.remove(&token).and_then(|key| self.read.get_mut(&key)) {
            (read.left, read.known) = (None, Known::Failed);
        }
    }

    /// The questions whose answers are no longer wanted.
    pub fn give_up(self) -> impl Iterator<Item = Token> {
        self.asked.into_keys()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        audit::ActorRef,
        log::{LogId, Logged},
    };

    fn entry(action: AuditAction) -> Logged<AuditEntry> {
        let value = AuditEntry {
            hub: HubId::FIRST,
            at: Timestamp::UNIX_EPOCH,
            acting_user: ActorRef::hubspot(),
            action,
            targets: Vec::new(),
            detail: BTreeMap::new(),
        };
        Logged { id: LogId { place: LogPlace { serial: 1, part: 0 }, index: 0 }, value }
    }

    /// PET-03: a long log is read on until an entry is found; what has been found stays when nothing newer is.
    #[test]
    fn reads_on_until_something_is_found() {
        let key = (HubId::FIRST, UserId(7));
        let left = Some(LogSpan::default());
        let mut last = LastActions::default();
        last.read.insert(key, Read { serial: 3, left, known: Known::Reading });
        last.asked(Token(1), key);
        let next = Some(LogPlace { serial: 2, part: 0 });
        last.answer(Token(1), &LogPage { entries: Vec::new(), next });
        assert_eq!(last.read[&key].left, Some(LogSpan { before: next, after: None }));
        assert_eq!(last.of(key.0, key.1), Known::Reading);
        last.asked(Token(2), key);
        last.answer(Token(2), &LogPage { entries: vec![entry(AuditAction::AddUser)], next });
        let found = Known::Action(AuditAction::AddUser, Timestamp::UNIX_EPOCH);
        assert_eq!(last.of(key.0, key.1), found);
        last.asked(Token(3), key);
        last.answer(Token(3), &LogPage { entries: Vec::new(), next: None });
        assert_eq!(last.of(key.0, key.1), found);
        last.answer(Token(9), &LogPage { entries: Vec::new(), next: None });
        assert!(!last.awaits(Token(3)));
    }
}

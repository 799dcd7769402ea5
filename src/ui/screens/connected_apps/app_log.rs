//! The app log [EXT-45]: installs, removals and reconnections, and what was changed of Salesforce. It is no list of its own
//! but read out of the audit log, the newest first, and again as far as that has grown.

use crate::{
    domain::{
        audit::{AuditAction, AuditEntry},
        log::{LogPage, LogPlace, LogSpan, Logged},
    },
    ui::{
        effect::Token,
        part::Surroundings,
        screens::log::{AuditFilter, Filter, Query},
    },
};

/// How many entries are kept; the audit log has the rest.
const KEPT: usize = 60;

/// What has been read of the log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppLog {
    entries: Vec<Logged<AuditEntry>>,
    /// How many changes the account had seen when the top was read.
    known: Option<u64>,
    reading: Option<Reading>,
    asked: Option<Token>,
    failed: bool,
}

/// What is still to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Reading {
    serial: u64,
    span: LogSpan,
    found: Vec<Logged<AuditEntry>>,
}

impl AppLog {
    /// The entries, the newest first.
    pub fn entries(&self) -> impl Iterator<Item = &AuditEntry> {
        self.entries.iter().map(|entry| &entry.value)
    }

    /// Whether nothing is known yet.
    pub const fn is_unread(&self) -> bool {
        self.known.is_none() && !self.failed
    }

    /// Whether it could not be read.
    pub const fn has_failed(&self) -> bool {
        self.failed
    }

    /// The next page that is wanted, if one is.
    pub fn wants(&mut self, around: &Surroundings<'_>) -> Option<Query> {
        let serial = around.account()?.serial();
        if self.reading.is_none() && !self.failed && self.known.is_none_or(|known| serial > known) {
            let after = self.known.map(|serial| LogPlace { serial, part: u16::MAX });
            self.reading = Some(Reading { serial, span: LogSpan { before: None, after }, found: Vec::new() });
        }
        let reading = self.reading.as_ref().filter(|_| self.asked.is_none())?;
        let category = Some(AuditAction::InstallIntegration.category());
        let filter = Filter::Audit(AuditFilter { category, ..AuditFilter::default() });
        Some(Query { hub: around.actor.hub, span: reading.span, wanted: KEPT, filter })
    }

    /// Takes note that a page was asked for.
    pub const fn asked(&mut self, token: Token) {
        self.asked = Some(token);
    }

    /// Whether the answer to a question is awaited.
    pub fn awaits(&self, token: Token) -> bool {
        self.asked == Some(token)
    }

    /// Takes in a page. What is new comes on top once all of it is there.
    pub fn answer(&mut self, page: LogPage<AuditEntry>) {
        self.asked = None;
        let Some(mut reading) = self.reading.take() else { return };
        reading.found.extend(page.entries);
        match page.next.filter(|_| reading.found.len() < KEPT) {
            Some(next) => {
                reading.span.before = Some(next);
                self.reading = Some(reading);
            }
            None => {
                self.known = Some(reading.serial);
                // A page may hold what was written after it was asked for, and is asked for again.
                let known: Vec<_> = reading.found.iter().map(|entry| entry.id).collect();
                self.entries.retain(|entry| !known.contains(&entry.id));
                self.entries.splice(0..0, reading.found);
                self.entries.truncate(KEPT);
            }
        }
    }

    /// Forgets all of it, for what was read is no longer so, and answers the question whose answer is no longer wanted.
    pub fn restart(&mut self) -> Option<Token> {
        std::mem::take(self).asked
    }

    /// Takes in that a page could not be read.
    pub fn fail(&mut self) {
        (self.asked, self.reading, self.failed) = (None, None, true);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::Timestamp;

    use super::*;
    use crate::domain::{audit::ActorRef, hub_id::HubId, log::LogId};

    fn page(serials: &[u64], next: Option<u64>) -> LogPage<AuditEntry> {
        let entry = |serial: &u64| {
            let value = AuditEntry {
                hub: HubId::FIRST,
                at: Timestamp::UNIX_EPOCH,
                acting_user: ActorRef::hubspot(),
                action: AuditAction::InstallIntegration,
                targets: Vec::new(),
                detail: BTreeMap::new(),
            };
            Logged { id: LogId { place: LogPlace { serial: *serial, part: 0 }, index: 0 }, value }
        };
        let next = next.map(|serial| LogPlace { serial, part: 0 });
        LogPage { entries: serials.iter().map(entry).collect(), next }
    }

    /// EXT-45: what is new comes on top, whole and once; what was read before stays.
    #[test]
    fn what_is_new_comes_on_top() {
        let reading = |serial| Some(Reading { serial, span: LogSpan::default(), found: Vec::new() });
        let mut log = AppLog { reading: reading(4), asked: Some(Token(1)), ..AppLog::default() };
        assert!(log.is_unread() && log.awaits(Token(1)));
        log.answer(page(&[4], Some(3)));
        assert_eq!((log.entries().count(), log.is_unread()), (0, true), "older ones are still read");
        log.answer(page(&[2], None));
        log.reading = reading(6);
        log.answer(page(&[6, 4], None));
        let serials: Vec<u64> = log.entries.iter().map(|entry| entry.id.place.serial).collect();
        assert_eq!((serials, log.known), (vec![6, 4, 2], Some(6)));
        log.asked(Token(2));
        assert_eq!((log.restart(), log.is_unread()), (Some(Token(2)), true));
        log.fail();
        assert!(log.has_failed() && !log.is_unread());
    }
}

//! Pages of an account's audit log and outbox, the newest first.

use crate::{
    domain::{
        audit::AuditEntry,
        hub_id::HubId,
        log::{LogId, LogPage, LogPlace, LogSpan, Logged},
        mail::Mail,
    },
    store::{Item, Key, Order, PartKey, Store, StoreError, keys, parts, world_prefix},
};

/// How many stored parts are read between two points where a search can be given up.
const STRIDE: usize = 64;

/// How many stored parts one search reads at most, so that its answer is never far.
const REACH: usize = 2048;

/// A log of an account in a world of a store.
#[derive(Clone, Copy)]
pub(super) struct Log<'a> {
    pub store: &'a dyn Store,
    pub world: u64,
    pub hub: HubId,
}

/// What a stored part of a log is made of.
pub(super) trait Entries: Sized {
    /// The prefix of the log's keys, without that of the world.
    fn prefix(hub: HubId) -> String;

    /// The key of a part.
    fn key(part: PartKey) -> Key;

    /// The entries of a part, the oldest first; nothing when the key is not of this log.
    fn decode(key: &Key, bytes: &[u8]) -> Option<Result<Vec<Self>, StoreError>>;

    /// The entry as the screens list it: one that went to several people comes once for each.
    fn listed(self) -> Vec<Self>;
}

impl Entries for AuditEntry {
    fn prefix(hub: HubId) -> String {
        keys::audit_prefix(hub)
    }

    fn key(part: PartKey) -> Key {
        Key::Audit(part)
    }

    fn decode(key: &Key, bytes: &[u8]) -> Option<Result<Vec<Self>, StoreError>> {
        let Key::Audit(key) = key else { return None };
        Some(parts::decode_audit(bytes).map(|part| part.entries(key.hub)))
    }

    fn listed(self) -> Vec<Self> {
        vec![self]
    }
}

impl Entries for Mail {
    fn prefix(hub: HubId) -> String {
        keys::mail_prefix(hub)
    }

    fn key(part: PartKey) -> Key {
        Key::Mail(part)
    }

    fn decode(key: &Key, bytes: &[u8]) -> Option<Result<Vec<Self>, StoreError>> {
        let Key::Mail(key) = key else { return None };
        Some(parts::decode_mail(key, bytes).map(|mail| vec![mail]))
    }

    fn listed(self) -> Vec<Self> {
        let to = |person: &_| Self { to: vec![Clone::clone(person)], ..self.clone() };
        self.to.iter().map(to).collect()
    }
}

impl Log<'_> {
    /// The whole entries of so many stored parts.
    pub(super) async fn page<T: Entries>(
        &self,
        before: Option<LogPlace>,
        limit: usize,
    ) -> Result<LogPage<T>, StoreError> {
        let (parts, next) = self.parts(before, limit).await?;
        let entries = parts.into_iter().flat_map(|(place, entries)| numbered(place, entries)).collect();
        Ok(LogPage { entries, next })
    }

    /// The entries that match, until `wanted` of them are found, the span is read, or [`REACH`] parts were read.
    pub(super) async fn find<T: Entries>(
        &self,
        span: LogSpan,
        wanted: usize,
        matches: impl Fn(&T) -> bool,
    ) -> Result<LogPage<T>, StoreError> {
        let mut entries = Vec::new();
        let (mut before, mut read) = (span.before, 0);
        loop {
            let (parts, next) = self.parts::<T>(before, STRIDE).await?;
            for (place, part) in parts {
                if span.after.is_some_and(|after| place <= after) {
                    return Ok(LogPage { entries, next: None });
                }
                if entries.len() >= wanted || read >= REACH {
                    return Ok(LogPage { entries, next: before });
                }
                let listed = part.into_iter().flat_map(Entries::listed).collect();
                entries.extend(numbered(place, listed).filter(|entry| matches(&entry.value)));
                (before, read) = (Some(place), read + 1);
            }
            if next.is_none() {
                return Ok(LogPage { entries, next });
            }
            // Whoever waits for something else gets their turn.
            tokio::task::yield_now().await;
        }
    }

    /// So many stored parts, the newest first, with their entries in the order in which they were made.
    async fn parts<T: Entries>(
        &self,
        before: Option<LogPlace>,
        limit: usize,
    ) -> Result<(Vec<(LogPlace, Vec<T>)>, Option<LogPlace>), StoreError> {
        let world = world_prefix(self.world);
        let prefix = format!("{world}{}", T::prefix(self.hub));
        let key = |LogPlace { serial, part }| format!("{world}{}", T::key(PartKey { hub: self.hub, serial, part }));
        let page = self.store.scan(&prefix, Order::Descending, before.map(key).as_deref(), limit).await?;
        let mut parts = Vec::with_capacity(page.items.len());
        for item in &page.items {
            let key: Key = item.key[world.len()..].parse().map_err(|_| misplaced(item))?;
            let (Key::Audit(part) | Key::Mail(part)) = &key else { return Err(misplaced(item)) };
            let place = LogPlace { serial: part.serial, part: part.part };
            parts.push((place, T::decode(&key, &item.value).ok_or_else(|| misplaced(item))??));
        }
        // A page that is not the last one has at least one part, and the next one starts behind its last.
        let next = page.next.and_then(|_| parts.last().map(|(place, _)| *place));
        Ok((parts, next))
    }
}

/// The entries of a part with their ids, the newest first.
fn numbered<T>(place: LogPlace, entries: Vec<T>) -> impl Iterator<Item = Logged<T>> {
    let ids = (0..).map(move |index| LogId { place, index });
    let numbered: Vec<Logged<T>> = ids.zip(entries).map(|(id, value)| Logged { id, value }).collect();
    numbered.into_iter().rev()
}

fn misplaced(item: &Item) -> StoreError {
    StoreError::Corrupt(format!("{} is no place in a log", item.key))
}

//! Pages of an account's audit log and outbox, the newest first.

use crate::{
    domain::{audit::AuditEntry, hub_id::HubId, mail::Mail},
    store::{Item, Key, Order, PartKey, Store, StoreError, keys, parts, world_prefix},
};

/// A place between two pages. It stays good when the log grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(String);

/// One page of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogPage<T> {
    /// What it holds, the newest first.
    pub entries: Vec<Logged<T>>,
    /// Where the next page starts; `None` when this is the last one.
    pub next: Option<Cursor>,
}

/// One entry of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged<T> {
    /// Which of the account's changes wrote it, from 1.
    pub serial: u64,
    /// What it says.
    pub value: T,
}

pub(super) async fn audit(
    store: &dyn Store,
    world: u64,
    hub: HubId,
    before: Option<&Cursor>,
    limit: usize,
) -> Result<LogPage<AuditEntry>, StoreError> {
    let prefix = format!("{}{}", world_prefix(world), keys::audit_prefix(hub));
    read(store, world, &prefix, before, limit, |item, key| match key {
        Key::Audit(key) => Ok((key, parts::decode_audit(&item.value)?.entries(hub))),
        Key::Record(_) | Key::Mail(_) => Err(misplaced(item)),
    })
    .await
}

pub(super) async fn outbox(
    store: &dyn Store,
    world: u64,
    hub: HubId,
    before: Option<&Cursor>,
    limit: usize,
) -> Result<LogPage<Mail>, StoreError> {
    let prefix = format!("{}{}", world_prefix(world), keys::mail_prefix(hub));
    read(store, world, &prefix, before, limit, |item, key| match key {
        Key::Mail(key) => Ok((key, vec![parts::decode_mail(&key, &item.value)?])),
        Key::Record(_) | Key::Audit(_) => Err(misplaced(item)),
    })
    .await
}

async fn read<T>(
    store: &dyn Store,
    world: u64,
    prefix: &str,
    before: Option<&Cursor>,
    limit: usize,
    decode: impl Fn(&Item, Key) -> Result<(PartKey, Vec<T>), StoreError> + Send,
) -> Result<LogPage<T>, StoreError> {
    let after = before.map(|cursor| cursor.0.as_str());
    let page = store.scan(prefix, Order::Descending, after, limit).await?;
    let mut entries = Vec::new();
    for item in &page.items {
        let key = item.key[world_prefix(world).len()..].parse().map_err(|_| misplaced(item))?;
        let (key, values) = decode(item, key)?;
        // The last of a part is the newest.
        entries.extend(values.into_iter().rev().map(|value| Logged { serial: key.serial, value }));
    }
    Ok(LogPage { entries, next: page.next.map(Cursor) })
}

fn misplaced(item: &Item) -> StoreError {
    StoreError::Corrupt(format!("{} is no place in a log", item.key))
}

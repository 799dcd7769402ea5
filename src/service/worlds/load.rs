//! A world out of the store.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    domain::{
        hub_id::HubId,
        permission::Catalogue,
        record::{Record, RecordKey},
        world::World,
    },
    store::{Entry, Key, MAX_PAGE, Order, Store, StoreError, keys, world_prefix},
};

/// How often a load starts again because somebody wrote while it read.
const ATTEMPTS: usize = 5;

/// A world as it lies in the store.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The world.
    pub world: World,
    /// What a commit to it expects.
    pub revs: Revs,
}

/// The revisions that a commit names: as long as they stand, nobody else has written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revs {
    /// The revision that wrote the clock.
    pub clock: u64,
    /// For each account, the revision that wrote its serial, which every change to the account does.
    pub accounts: BTreeMap<HubId, u64>,
}

/// Loads a world, page by page, without its logs.
///
/// # Errors
/// What the store answers; [`StoreError::Corrupt`] for a world without a clock, an account without a serial, an entry
/// without its account and a value that cannot be read; [`StoreError::Unavailable`] when others keep writing to it.
pub async fn load(store: &dyn Store, number: u64, catalogue: &Arc<Catalogue>) -> Result<Loaded, StoreError> {
    for _ in 0..ATTEMPTS {
        let loaded = read(store, number, catalogue).await?;
        // Two pages are two moments, and only what no commit came between belongs together.
        if still(store, number, &loaded.revs).await? {
            return Ok(loaded);
        }
    }
    Err(StoreError::Unavailable(format!("world {number} kept changing while it was read")))
}

async fn read(store: &dyn Store, number: u64, catalogue: &Arc<Catalogue>) -> Result<Loaded, StoreError> {
    let prefix = world_prefix(number);
    let mut world = World::new(Arc::clone(catalogue));
    let mut clock = None;
    let mut accounts = BTreeMap::new();
    let mut known = BTreeSet::new();
    let mut after: Option<String> = None;
    loop {
        let page = store.scan(&prefix, Order::Ascending, after.as_deref(), MAX_PAGE).await?;
        after = page.next;
        for item in page.items {
            let corrupt = |text: String| StoreError::Corrupt(format!("{}: {text}", item.key));
            let key: Key = item.key[prefix.len()..].parse().map_err(|_| corrupt("no such key".to_owned()))?;
            let key = match key {
                Key::Record(key) => key,
                // The logs are no state, and may be long: the scan goes on behind them.
                Key::Audit(part) => {
                    after = Some(behind(&prefix, &keys::audit_prefix(part.hub)));
                    break;
                }
                Key::Mail(part) => {
                    after = Some(behind(&prefix, &keys::mail_prefix(part.hub)));
                    break;
                }
            };
            match (&key, key.hub()) {
                (RecordKey::Clock, _) => clock = Some(item.rev),
                (RecordKey::Account(hub), _) => {
                    known.insert(*hub);
                }
                // The account sorts before all that belongs to it.
                (_, Some(hub)) if !known.contains(&hub) => return Err(corrupt("its account is not there".to_owned())),
                (RecordKey::Serial(hub), _) => {
                    accounts.insert(*hub, item.rev);
                }
                _ => {}
            }
            match Entry::decode(Key::Record(key), &item.value) {
                Ok(Entry::Record(record)) => world.put(record),
                Ok(Entry::Audit(..) | Entry::Mail(..)) => {}
                Err(StoreError::Corrupt(text)) => return Err(corrupt(text)),
                Err(other) => return Err(other),
            }
        }
        if after.is_none() {
            break;
        }
    }
    let clock = clock.ok_or_else(|| StoreError::Corrupt(format!("world {number} has no clock")))?;
    if let Some(hub) = known.iter().find(|hub| !accounts.contains_key(hub)) {
        return Err(StoreError::Corrupt(format!("account {hub} of world {number} has no serial")));
    }
    Ok(Loaded { world, revs: Revs { clock, accounts } })
}

/// A text behind every key with this prefix and before every other key behind it.
fn behind(world: &str, prefix: &str) -> String {
    // '0' follows '/', the last character of the prefix.
    format!("{world}{}0", prefix.trim_end_matches('/'))
}

async fn still(store: &dyn Store, number: u64, revs: &Revs) -> Result<bool, StoreError> {
    let prefix = world_prefix(number);
    let clock = [(keys::of_record(&RecordKey::Clock), revs.clock)];
    let accounts = revs.accounts.iter().map(|(hub, rev)| (keys::of_record(&RecordKey::Serial(*hub)), *rev));
    for (key, rev) in clock.into_iter().chain(accounts) {
        let item = store.get(&format!("{prefix}{key}")).await?;
        if item.map(|item| item.rev) != Some(rev) {
            return Ok(false);
        }
    }
    Ok(true)
}

impl Revs {
    /// Notes what a commit of our own wrote.
    pub(crate) fn committed(&mut self, records: &[Record], accounts: impl IntoIterator<Item = HubId>, rev: u64) {
        if records.iter().any(|record| matches!(record, Record::Clock(_))) {
            self.clock = rev;
        }
        self.accounts.extend(accounts.into_iter().map(|hub| (hub, rev)));
    }
}

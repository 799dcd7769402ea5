//! What a new world is to hold, checked before a byte of it is written.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    domain::{
        clock::Clock,
        hub_id::HubId,
        id::UserId,
        invariant::{Violation, violations},
        permission::Catalogue,
        record::{Record, RecordKey},
        world::World,
    },
    store::{Entry, Key, StoreError, Tx, TxLimit, keys},
};

/// Everything a new world holds: it keeps the invariants, every account-bound entry has its account, and every value
/// fits the store. Made by [`Contents::check`] alone.
#[derive(Clone, Debug)]
pub struct Contents {
    values: BTreeMap<String, Vec<u8>>,
    world: World,
}

/// Why entries make no world.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadWorld {
    /// Two entries for one key.
    #[error("{0} is there twice")]
    Twice(String),
    /// An entry does not come in the order of the keys, which is asked of those that come one by one.
    #[error("{0} is out of order")]
    Order(String),
    /// An entry of an account that is not there.
    #[error("{0} belongs to an account that is not there")]
    Orphan(String),
    /// Two users of an account have the same id.
    #[error("account {0}: two users have the id {1}")]
    SharedId(HubId, UserId),
    /// An entry is too large to be stored.
    #[error(transparent)]
    TooLarge(TxLimit),
    /// An entry cannot be stored.
    #[error(transparent)]
    Value(StoreError),
    /// It breaks invariants; all that were found.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Violations(Vec<Violation>),
}

impl Contents {
    /// Checks the entries of a world.
    ///
    /// A clock that is missing runs with real time. Serials follow from the audit log and the outbox: an account's is the
    /// highest that stands there, or the one that is given when that is higher.
    ///
    /// # Errors
    /// [`BadWorld`] says what is wrong with them.
    pub fn check(catalogue: &Arc<Catalogue>, entries: impl IntoIterator<Item = Entry>) -> Result<Self, BadWorld> {
        let mut contents = Self { values: BTreeMap::new(), world: World::new(Arc::clone(catalogue)) };
        let mut serials: BTreeMap<HubId, u64> = BTreeMap::new();
        let mut accounts: BTreeMap<HubId, bool> = BTreeMap::new();
        for entry in entries {
            let key = entry.key();
            let (hub, serial) = match &entry {
                Entry::Record(Record::Serial(hub, serial)) => (Some(*hub), *serial),
                Entry::Record(record) => (record.key().hub(), 0),
                Entry::Audit(key, _) | Entry::Mail(key, _) => (Some(key.hub), key.serial),
            };
            if let Some(hub) = hub {
                let highest = serials.entry(hub).or_default();
                *highest = serial.max(*highest);
                *accounts.entry(hub).or_default() |= matches!(key, Key::Record(RecordKey::Account(_)));
            }
            if !matches!(entry, Entry::Record(Record::Serial(..))) {
                contents.add(entry)?;
            }
        }
        if let Some((hub, _)) = accounts.iter().find(|(_, known)| !**known) {
            return Err(BadWorld::Orphan(contents.first_of(*hub)));
        }
        for (hub, serial) in serials {
            contents.add(Entry::Record(Record::Serial(hub, serial)))?;
        }
        if !contents.values.contains_key(&keys::of_record(&RecordKey::Clock)) {
            contents.add(Entry::Record(Record::Clock(Clock::System)))?;
        }
        hold(&contents.world)?;
        Ok(contents)
    }

    fn add(&mut self, entry: Entry) -> Result<(), BadWorld> {
        let key = entry.key().to_string();
        let value = entry.encode().map_err(BadWorld::Value)?;
        Tx::new().put(key.clone(), value.clone()).check().map_err(BadWorld::TooLarge)?;
        if self.values.contains_key(&key) {
            return Err(BadWorld::Twice(key));
        }
        self.values.insert(key, value);
        if let Entry::Record(record) = entry {
            self.world.put(record);
        }
        Ok(())
    }

    /// The first key of an account, or what it would be.
    fn first_of(&self, hub: HubId) -> String {
        let account = keys::of_record(&RecordKey::Account(hub));
        let first = self.values.range(account.clone()..).next().filter(|(key, _)| key.starts_with(&account));
        first.map_or(account, |(key, _)| key.clone())
    }

    /// The world they make.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// Every key, without the world's prefix, with its value, in the order of the keys.
    pub fn values(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.values.iter().map(|(key, value)| (key.as_str(), value.as_slice()))
    }
}

/// Holds a world to its rules.
pub(crate) fn hold(world: &World) -> Result<(), BadWorld> {
    check_ids(world)?;
    match violations(world) {
        found if found.is_empty() => Ok(()),
        found => Err(BadWorld::Violations(found)),
    }
}

fn check_ids(world: &World) -> Result<(), BadWorld> {
    for state in world.accounts() {
        for user in state.users().values() {
            if state.user_by_id(user.id).is_none_or(|found| found.email != user.email) {
                return Err(BadWorld::SharedId(state.account().hub_id, user.id));
            }
        }
    }
    Ok(())
}

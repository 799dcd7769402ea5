//! A world that is being loaded: first all that is small, then the users, page by page.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::Arc,
};

use tokio::runtime::Handle;

use crate::{
    domain::{email::EmailKey, hub_id::HubId, permission::Catalogue, record::RecordKey, world::World},
    store::{Entry, Item, Key, MAX_PAGE, Order, Page, Store, StoreError, keys, records, world_prefix},
};

use super::{Loaded, Revs};

/// How many entries are read at once where the next users or log may be near: they are passed over.
const STEP: usize = 64;

/// A world of which everything is there but some of the users. It is made by [`Partial::begin`], grows by
/// [`Partial::page`], and is of use for [deciding](crate::domain::decide::decide) only when it is whole.
#[derive(Debug)]
pub struct Partial {
    number: u64,
    prefix: String,
    world: World,
    revs: Revs,
    /// The accounts with users that were not read yet, in the order in which they will be.
    left: VecDeque<Left>,
    users: usize,
    /// The page after the last one that was taken in, read ahead.
    ahead: Option<Page>,
}

/// An account with users that were not read yet.
#[derive(Clone, Debug)]
struct Left {
    hub: HubId,
    /// The key behind which they start; none for all of them.
    after: Option<String>,
}

impl Partial {
    /// Reads everything of a world but users and logs.
    ///
    /// # Errors
    /// What the store answers; [`StoreError::Corrupt`] for a world without a clock, an account without a serial, an entry
    /// without its account and a value that cannot be read.
    pub async fn begin(store: &dyn Store, number: u64, catalogue: &Arc<Catalogue>) -> Result<Self, StoreError> {
        let prefix = world_prefix(number);
        let mut world = World::new(Arc::clone(catalogue));
        let (mut clock, mut accounts, mut left) = (None, BTreeMap::new(), VecDeque::new());
        let (mut after, mut limit): (Option<String>, _) = (None, STEP);
        loop {
            let page = store.scan(&prefix, Order::Ascending, after.as_deref(), limit).await?;
            after = page.next;
            for item in page.items {
                let place = item.key[prefix.len()..].parse();
                let place = place.map_err(|_| corrupt(&item, "no such key"))?;
                // Behind users and logs, which may be many, the scan goes on.
                let behind = match &place {
                    Key::Record(RecordKey::User(hub, _)) => Some(keys::user_prefix(*hub)),
                    Key::Record(_) => None,
                    Key::Audit(part) => Some(keys::audit_prefix(part.hub)),
                    Key::Mail(part) => Some(keys::mail_prefix(part.hub)),
                };
                let hub = match &place {
                    Key::Record(key) => key.hub(),
                    Key::Audit(part) | Key::Mail(part) => Some(part.hub),
                };
                // The account sorts before all that belongs to it.
                let first = matches!(place, Key::Record(RecordKey::Account(_)));
                if hub.is_some_and(|hub| !first && world.account(hub).is_none()) {
                    return Err(corrupt(&item, "its account is not there"));
                }
                if let Some(passed) = behind {
                    if let Key::Record(RecordKey::User(hub, _)) = place {
                        left.push_back(Left { hub, after: None });
                    }
                    after = Some(self::behind(&prefix, &passed));
                    break;
                }
                match &place {
                    Key::Record(RecordKey::Clock) => clock = Some(item.rev),
                    Key::Record(RecordKey::Serial(hub)) => {
                        accounts.insert(*hub, item.rev);
                    }
                    _ => {}
                }
                // What follows the accounts is read whole.
                limit = if hub.is_some() { STEP } else { MAX_PAGE };
                if let Entry::Record(record) = Entry::decode(place, &item.value).map_err(|error| at(&item, error))? {
                    world.put(record);
                }
            }
            if after.is_none() {
                break;
            }
        }
        let clock = clock.ok_or_else(|| StoreError::Corrupt(format!("world {number} has no clock")))?;
        if let Some(hub) = world.accounts().map(|state| state.account().hub_id).find(|hub| !accounts.contains_key(hub))
        {
            return Err(StoreError::Corrupt(format!("account {hub} of world {number} has no serial")));
        }
        Ok(Self { number, prefix, world, revs: Revs { clock, accounts }, left, users: 0, ahead: None })
    }

    /// The number of the world.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// What is there of it.
    #[must_use]
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// How many users were read in pages.
    #[must_use]
    pub const fn users(&self) -> usize {
        self.users
    }

    /// Whether all users are there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.left.is_empty()
    }

    /// Whether all users of this account are there.
    #[must_use]
    pub fn has_all_of(&self, hub: HubId) -> bool {
        self.left.iter().all(|left| left.hub != hub)
    }

    /// Has the users of this account read before those of all others.
    pub fn prefer(&mut self, hub: HubId) {
        if let Some(place) = self.left.iter().position(|left| left.hub == hub)
            && place > 0
            && let Some(left) = self.left.remove(place)
        {
            self.left.push_front(left);
            self.ahead = None;
        }
    }

    /// Reads the user of this address, when the account has one, whatever page that would be on.
    ///
    /// # Errors
    /// What the store answers, and [`StoreError::Corrupt`] for a value that cannot be read.
    pub async fn user(&mut self, store: &dyn Store, hub: HubId, email: &EmailKey) -> Result<(), StoreError> {
        let place = RecordKey::User(hub, email.clone());
        let item = store.get(&format!("{}{}", self.prefix, keys::of_record(&place))).await?;
        if let Some(item) = item.filter(|_| self.world.account(hub).is_some()) {
            self.world.put(records::decode(&place, &item.value).map_err(|error| at(&item, error))?);
        }
        Ok(())
    }

    /// Reads a page of users: at most `limit`, and at most what the store gives at once. While it is taken in, the next
    /// one is read ahead.
    ///
    /// # Errors
    /// As [`Partial::user`]. The world is then no longer of use.
    pub async fn page(&mut self, store: &dyn Store, limit: usize) -> Result<(), StoreError> {
        let Some(left) = self.left.front().cloned() else { return Ok(()) };
        let page = match self.ahead.take() {
            Some(page) => page,
            None => self.scan(store, &left, limit).await?,
        };
        self.users += page.items.len();
        match &page.next {
            Some(next) => self.left[0].after = Some(next.clone()),
            None => drop(self.left.pop_front()),
        }
        let empty = World::new(Arc::clone(self.world.catalogue()));
        let world = std::mem::replace(&mut self.world, empty);
        let skip = self.prefix.len();
        let taken = elsewhere(move || take_in(world, skip, left.hub, page.items));
        let next = self.left.front().cloned();
        let ahead = async {
            match &next {
                Some(left) => self.scan(store, left, limit).await.map(Some),
                None => Ok(None),
            }
        };
        let (world, ahead) = tokio::join!(taken, ahead);
        self.world = world?;
        self.ahead = ahead?;
        Ok(())
    }

    async fn scan(&self, store: &dyn Store, left: &Left, limit: usize) -> Result<Page, StoreError> {
        let prefix = format!("{}{}", self.prefix, keys::user_prefix(left.hub));
        store.scan(&prefix, Order::Ascending, left.after.as_deref(), limit).await
    }

    /// The whole world; nothing when somebody wrote to it while it was read, so that its pages do not belong together.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn finish(mut self, store: &dyn Store) -> Result<Option<Loaded>, StoreError> {
        while !self.is_whole() {
            self.page(store, MAX_PAGE).await?;
        }
        let clock = [(keys::of_record(&RecordKey::Clock), self.revs.clock)];
        let serial = |(hub, rev): (&HubId, &u64)| (keys::of_record(&RecordKey::Serial(*hub)), *rev);
        for (key, rev) in clock.into_iter().chain(self.revs.accounts.iter().map(serial)) {
            let item = store.get(&format!("{}{key}", self.prefix)).await?;
            if item.map(|item| item.rev) != Some(rev) {
                return Ok(None);
            }
        }
        Ok(Some(Loaded { world: self.world, revs: self.revs }))
    }
}

/// Puts the users of a page into a world; `skip` is the length of the prefix of its keys.
fn take_in(mut world: World, skip: usize, hub: HubId, items: Vec<Item>) -> Result<World, StoreError> {
    for item in items {
        let record = records::decode_user(hub, &item.value).map_err(|error| at(&item, error))?;
        // Cheaper than reading the key, and the same: a key has one spelling.
        let place = keys::of_record(&record.key());
        if place != item.key[skip..] {
            return Err(corrupt(&item, &format!("here lies what belongs under {place}")));
        }
        world.put(record);
    }
    Ok(world)
}

/// Does work that takes a while on a thread of its own, when there is a runtime that has one.
async fn elsewhere<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match Handle::try_current() {
        Ok(runtime) => {
            let stopped = |_| Err(StoreError::Unavailable("the runtime is stopping".to_owned()));
            runtime.spawn_blocking(work).await.unwrap_or_else(stopped)
        }
        Err(_) => work(),
    }
}

/// A text behind every key with this prefix and before every other key behind it.
fn behind(world: &str, prefix: &str) -> String {
    // '0' follows '/', the last character of the prefix.
    format!("{world}{}0", prefix.trim_end_matches('/'))
}

fn corrupt(item: &Item, text: &str) -> StoreError {
    StoreError::Corrupt(format!("{}: {text}", item.key))
}

/// An error with the place of the item it is about.
fn at(item: &Item, error: StoreError) -> StoreError {
    match error {
        StoreError::Corrupt(text) => corrupt(item, &text),
        other => other,
    }
}

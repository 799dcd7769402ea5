//! The stage of a flow: a sandbox of the world it starts from, with everything that could differ from run to run decided
//! beforehand: time, ids, randomness.

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;

use super::script::{Flow, Persona, act::Role};
use crate::{
    domain::{
        guard::Actor,
        hub_id::HubId,
        permission::{Catalogue, keys},
        policy::Policy,
        seat::SeatType,
        user::{User, UserStatus},
        world::{World, holds},
    },
    service::{
        Hub, Sources, StoreError,
        fixture::{self, Chosen, FixtureError, NotAFixture},
        worlds::{self, BadWorld, Contents, CreateError, Origin},
    },
    store::{Entry, MAX_PAGE, MemoryStore, Order, Store},
    term::{files::Memory, ports::Ports},
};

/// The real time that a world without a clock of its own lives in, in seconds since 1970: 7 February 2024, 8:00 UTC, the
/// day of the demo.
const REAL_SECONDS: i64 = 1_707_292_800;

/// The worlds that flows start from, each made once, however many flows start from it.
#[derive(Default)]
pub struct Worlds {
    hubs: BTreeMap<(String, Option<Timestamp>), Hub>,
}

/// A sandbox that starts as one of the worlds, with its running hub.
pub struct Stage {
    store: Arc<dyn Store>,
    /// The hub.
    pub hub: Hub,
    /// What sessions reach beyond it: the flow's own files, and nothing of this machine.
    pub ports: Ports,
}

/// Why a flow could not even begin.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// There is no such fixture.
    #[error(transparent)]
    NoFixture(#[from] NotAFixture),
    /// The fixture does not hold together.
    #[error(transparent)]
    Fixture(#[from] FixtureError),
    /// The fixture is no world.
    #[error(transparent)]
    World(#[from] BadWorld),
    /// The world could not be made.
    #[error(transparent)]
    Create(#[from] CreateError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The permissions that come with the program cannot be read.
    #[error("{0}")]
    Catalogue(String),
    /// Nobody is who the flow is played by.
    #[error("nobody in this world is the persona")]
    NoPersona,
}

impl Worlds {
    /// A sandbox of the world that a flow starts from.
    ///
    /// # Errors
    /// [`StageError`].
    pub async fn stage(&mut self, flow: &Flow) -> Result<Stage, StageError> {
        let place = (flow.fixture.clone(), flow.clock);
        let base = match self.hubs.get(&place) {
            Some(hub) => hub.clone(),
            None => {
                let hub = make(&flow.fixture, flow.clock).await?;
                self.hubs.insert(place, hub.clone());
                hub
            }
        };
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let sources = Sources::fixed(real(flow.clock), flow.seed);
        let (hub, writer) = base.fork_into(Arc::clone(&store), sources, Policy::default()).await?;
        tokio::spawn(writer.run());
        let files = Memory::default();
        for (path, content) in &flow.files {
            files.put(path, content.clone());
        }
        Ok(Stage { store, hub, ports: Ports { files: Arc::new(files), ..Ports::in_memory() } })
    }
}

/// The real time, which is the world's own unless it has a clock.
fn real(clock: Option<Timestamp>) -> Timestamp {
    clock.unwrap_or(Timestamp::from_second(REAL_SECONDS).unwrap_or_default())
}

/// The world of a fixture.
async fn make(name: &str, clock: Option<Timestamp>) -> Result<Hub, StageError> {
    let chosen = fixture::choose(name, clock)?;
    let catalogue = Arc::new(Catalogue::shipped().map_err(|error| StageError::Catalogue(error.to_string()))?);
    let contents = match &chosen {
        Chosen::Shipped(fixture) => {
            let records = fixture::records(fixture.text, clock)?;
            Contents::check(&catalogue, records.into_iter().map(Entry::Record))?
        }
        Chosen::Large(large) => Contents::check(&catalogue, large.records().map(Entry::Record))?,
    };
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let origin = Origin { name: chosen.name(), hash: String::new() };
    let live = worlds::create(store.as_ref(), &contents, origin).await?;
    let loaded = worlds::load(store.as_ref(), live.world, &catalogue).await?;
    let (hub, writer) = Hub::open(store, live.world, loaded, Sources::fixed(real(clock), 0), Policy::default());
    tokio::spawn(writer.run());
    Ok(hub)
}

impl Stage {
    /// Who plays a flow at its beginning.
    ///
    /// # Errors
    /// [`StageError::NoPersona`].
    pub fn actor(&self, flow: &Flow) -> Result<Actor, StageError> {
        let persona = flow.persona.clone().unwrap_or(Persona::Role(Role::SuperAdmin));
        resolve(&self.hub.world(), &persona, flow.account).ok_or(StageError::NoPersona)
    }

    /// Everything the store holds: keys, values, revisions.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn dump(&self) -> Result<Vec<(String, Vec<u8>, u64)>, StoreError> {
        let (mut all, mut after): (Vec<_>, Option<String>) = (Vec::new(), None);
        loop {
            let page = self.store.scan("", Order::Ascending, after.as_deref(), MAX_PAGE).await?;
            all.extend(page.items.into_iter().map(|item| (item.key, item.value, item.rev)));
            after = page.next;
            if after.is_none() {
                return Ok(all);
            }
        }
    }
}

/// Who a persona is: in an account, or in the first one where there is somebody.
pub fn resolve(world: &World, persona: &Persona, account: Option<HubId>) -> Option<Actor> {
    let mut accounts = world.accounts().filter(|state| account.is_none_or(|hub| state.account().hub_id == hub));
    accounts.find_map(|state| {
        let user = match persona {
            Persona::User(email) => state.user(email.key())?,
            Persona::Role(role) => state.users().values().find(|user| plays(world, user, *role))?,
        };
        Some(Actor { hub: state.account().hub_id, user: user.id })
    })
}

fn plays(world: &World, user: &User, role: Role) -> bool {
    if user.status != UserStatus::Active {
        return false;
    }
    let may = |key| holds(world.catalogue(), user, key);
    let (head, users, billing) = (user.access.super_admin, may(keys::ADD_EDIT_USERS), may(keys::MODIFY_BILLING));
    let paid = user.seat.is_some_and(SeatType::is_paid);
    match role {
        Role::SuperAdmin => head,
        Role::BillingAdmin => !head && billing && !users,
        Role::UserAdmin => !head && users && !billing,
        Role::BothAdmin => !head && users && billing,
        Role::Viewer => user.seat == Some(SeatType::ViewOnly),
        Role::Member => !head && paid && !users && !billing,
    }
}

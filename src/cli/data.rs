//! The data folder, opened: store, world, hub.

use std::{path::PathBuf, sync::Arc};

use jiff::{Timestamp, tz::TimeZone};
use sha2::{Digest, Sha256};

use super::{Program, exit::Failure};
use crate::{
    config::Config,
    domain::{clock::Clock, permission::Catalogue, world::World},
    service::{
        export::export_file,
        fixture::{self, Chosen, Fixture, NotAFixture, large::BadSize},
        job::Job,
        sources::{Fixed, Sources},
        worlds::{self, Contents, CreateError, Live, Origin, Partial},
    },
    store::{SledStore, Store, StoreError, check_schema, entry::Entry},
};

/// How a large account is written, with `N` for the number of its users.
pub(super) const LARGE: &str = "large:N";

/// An open data folder.
pub(super) struct Data {
    pub folder: PathBuf,
    pub store: Arc<dyn Store>,
    pub catalogue: Arc<Catalogue>,
    pub sources: Sources,
}

impl Data {
    /// Opens the folder that the settings name.
    pub async fn open(program: &Program, config: &Config) -> Result<Self, Failure> {
        let folder = config.data_folder().ok_or(Failure::NoDataFolder)?;
        let mut sources = Sources::system().map_err(|error| Failure::Internal(error.to_string()))?;
        let started = sources.time.now().to_zoned(TimeZone::system());
        let since = started.strftime("%Y-%m-%d %H:%M:%S").to_string();
        if let Some(now) = program.args.common.now {
            sources.time = Arc::new(Fixed(now));
        }
        let failed = |error: StoreError| Failure::Store(folder.clone(), error);
        let store: Arc<dyn Store> = Arc::new(SledStore::open(&folder, &since).map_err(failed)?);
        check_schema(store.as_ref()).await.map_err(failed)?;
        let catalogue = Catalogue::shipped().map_err(|error| Failure::Internal(error.to_string()))?;
        Ok(Self { folder, store, catalogue: Arc::new(catalogue), sources })
    }

    /// Which world is live, if any.
    pub async fn live(&self) -> Result<Option<Live>, Failure> {
        worlds::live(self.store.as_ref()).await.map_err(|error| self.failed(error))
    }

    /// The live world, with everything but its users.
    pub async fn begin(&self, live: &Live) -> Result<Partial, Failure> {
        Partial::begin(self.store.as_ref(), live.world, &self.catalogue).await.map_err(|error| self.failed(error))
    }

    /// Makes a fixture the live world. One that takes a while tells how far it is.
    pub async fn load_fixture(&self, program: &Program, fixture: &Chosen) -> Result<Live, Failure> {
        let created = match fixture {
            Chosen::Shipped(fixture) => self.load_shipped(fixture, program.args.common.now).await?,
            Chosen::Large(large) => {
                let (job, handle) = Job::new(large.count());
                let (store, name) = (self.store.as_ref(), large.name());
                let work = worlds::create_from(store, &self.catalogue, large.records(), name, &job);
                super::job::watch(work, &handle, program.words()).await
            }
        };
        if matches!(created, Err(CreateError::Cancelled(_))) {
            // What was taken back is to be gone when the program has ended.
            self.close().await?;
        }
        created.map_err(|error| Failure::Create(self.folder.clone(), error))
    }

    async fn load_shipped(
        &self,
        fixture: &Fixture,
        now: Option<Timestamp>,
    ) -> Result<Result<Live, CreateError>, Failure> {
        let records = fixture::records(fixture.text, now).map_err(Failure::Fixture)?;
        let contents = match Contents::check(&self.catalogue, records.into_iter().map(Entry::Record)) {
            Ok(contents) => contents,
            Err(error) => return Ok(Err(error.into())),
        };
        let hash = Sha256::digest(fixture.text.as_bytes());
        let hash = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let origin = Origin { name: fixture.name.to_owned(), hash };
        Ok(worlds::create(self.store.as_ref(), &contents, origin).await)
    }

    /// Exports the world that is about to be replaced into the data folder, when somebody has worked in it, and answers
    /// where it is kept.
    pub async fn keep(&self) -> Result<Option<PathBuf>, Failure> {
        let Some(live) = self.live().await? else { return Ok(None) };
        if self.begin(&live).await?.world().accounts().all(|account| account.serial() == 0) {
            return Ok(None);
        }
        let path = self.folder.join(format!("replaced-{}.jsonl", live.world));
        export_file(self.store.as_ref(), live.world, &path).await.map_err(Failure::Export)?;
        Ok(Some(path))
    }

    /// The live world for the screens: the one that is there, or the fixture of the settings in a new folder.
    pub async fn world(&self, program: &Program, config: &Config) -> Result<Live, Failure> {
        let now = program.args.common.now;
        let Some(live) = self.live().await? else {
            return self.load_fixture(program, &choose(&config.start.fixture, now)?).await;
        };
        if let Some(wanted) = &program.args.common.fixture {
            let wanted = choose(wanted, now)?.name();
            if wanted != live.origin.name {
                return Err(Failure::OtherWorld(wanted, live.origin.name));
            }
        }
        Ok(live)
    }

    /// Refuses a time of start that is not the one at which the world stands.
    pub fn check_time(program: &Program, world: &World) -> Result<(), Failure> {
        match (program.args.common.now, world.clock()) {
            (Some(now), Clock::Manual { at }) if now != *at => Err(Failure::OtherTime(*at)),
            _ => Ok(()),
        }
    }

    /// Ends the use of the store: all that was written is handed to the disk.
    pub async fn close(&self) -> Result<(), Failure> {
        self.store.close().await.map_err(|error| self.failed(error))
    }

    pub fn failed(&self, error: StoreError) -> Failure {
        Failure::Store(self.folder.clone(), error)
    }
}

/// The fixture of a name.
pub(super) fn choose(name: &str, now: Option<Timestamp>) -> Result<Chosen, Failure> {
    fixture::choose(name, now).map_err(|error| match error {
        NotAFixture::Unknown(name) => Failure::NoFixture(name, names()),
        NotAFixture::Size(BadSize(text)) => Failure::BadSize(text),
    })
}

/// The names that can be chosen, as lists show them.
pub(super) fn names() -> Vec<&'static str> {
    fixture::shipped().iter().map(|fixture| fixture.name).chain([LARGE]).collect()
}

/// Runs something that waits, on a runtime of its own.
pub(super) fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    // Two threads to load a world, and two to spare: each keeps memory of its own that it does not give back.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().max_blocking_threads(4).build();
    let runtime = runtime.map_err(|error| Failure::Io(None, error))?;
    let result = runtime.block_on(work);
    // A thread that waits for the terminal must not hold up the end.
    runtime.shutdown_background();
    result
}

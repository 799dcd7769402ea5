//! The open account, what is asked of it, and what it answers.

use std::{
    io::{self, BufWriter, Write},
    sync::Arc,
};

use jiff::tz::TimeZone;

use crate::{
    cli::{Program, data::Data, exit::Failure, operator},
    domain::{
        change::Receipt,
        command::Command,
        guard::Actor,
        job::{JobId, JobState},
        rejection::Rejection,
        user::User,
        world::{AccountState, World},
    },
    service::{
        StoreError,
        hub::{Health, Hub, Outcome, Published},
    },
    term::sweep::sweep_text,
    ui::{i18n::Words, wording},
};

/// The open account.
pub(super) struct Desk<'a> {
    program: &'a Program,
    data: Data,
    /// The hub that the screens would have.
    pub hub: Hub,
    /// Who operates.
    pub actor: Actor,
}

/// Why a command was not carried out.
pub(super) enum Refused {
    /// A rule is against it.
    Rejected(Rejection),
    /// The store failed.
    Failed(Failure),
}

impl<'a> Desk<'a> {
    /// Opens the store as the screens do.
    pub async fn open(program: &'a Program) -> Result<Self, Failure> {
        let config = program.config()?;
        let data = Data::open(program, &config).await?;
        let live = data.world(program, &config).await?;
        let mut world = data.begin(&live).await?;
        Data::check_time(program, world.world())?;
        let actor = operator::choose(&mut world, &data, &config).await?;
        let policy = config.policy();
        let (hub, writer) = Hub::open_partial(Arc::clone(&data.store), world, data.sources.clone(), policy);
        tokio::spawn(writer.run());
        Ok(Self { program, data, hub, actor })
    }

    /// Ends the use of the store.
    pub async fn close(self) -> Result<(), Failure> {
        self.hub.close().await;
        self.data.close().await
    }

    /// The words of the language asked for.
    pub fn words(&self) -> &Words {
        self.program.words()
    }

    /// The world as it stands, with everybody in it.
    pub async fn world(&self) -> Result<Arc<World>, Failure> {
        self.hub.loaded().await.map_err(|error| self.data.failed(error))
    }

    /// The account of the operator in a world.
    pub fn account<'w>(&self, world: &'w World) -> Result<&'w AccountState, Failure> {
        let account = world.account(self.actor.hub).map(AsRef::as_ref);
        account.ok_or_else(|| Failure::Internal("the operator's account is gone".to_owned()))
    }

    /// The time zone of an account.
    pub fn zone(account: &AccountState) -> TimeZone {
        TimeZone::get(&account.account().time_zone).unwrap_or(TimeZone::UTC)
    }

    /// Has a command carried out, and answers what it did and the world after it.
    pub async fn submit(&self, command: Command) -> Result<(Receipt, Arc<World>), Refused> {
        match self.hub.submit(self.actor, command).await {
            Outcome::Committed { receipt, world } => Ok((receipt, world)),
            Outcome::Rejected(rejection) => Err(Refused::Rejected(rejection)),
            Outcome::Failed(error) => Err(Refused::Failed(self.data.failed(error))),
        }
    }

    /// Waits until a job of the account is over. What stops it is the refusal.
    pub async fn job_over(&self, id: JobId) -> Result<(), Failure> {
        let state = |now: &Published| {
            let account = now.world.account(self.actor.hub);
            account.and_then(|account| account.jobs().get(id)).map(|job| job.state.clone())
        };
        let mut published = self.hub.published();
        let over =
            published.wait_for(|now| now.health != Health::ReadWrite || state(now).is_none_or(|state| state.is_over()));
        let now = over.await.map_err(|_| Failure::Internal("the writer is gone".to_owned()))?;
        if let Health::ReadOnly(error) = &now.health {
            return Err(self.data.failed(error.clone()));
        }
        match state(&now) {
            Some(JobState::Stopped(why)) => Err(Failure::Refused(vec![wording::bulk::reason(&why, self.words())])),
            _ => Ok(()),
        }
    }

    /// A failure of the store.
    pub fn failed(&self, error: StoreError) -> Failure {
        self.data.failed(error)
    }

    /// A refusal in the words of the screens.
    pub fn refused(&self, refused: Refused) -> Failure {
        match refused {
            Refused::Rejected(rejection) => Failure::Refused(vec![wording::rejection(&rejection, self.words())]),
            Refused::Failed(failure) => failure,
        }
    }

    /// What a question on the screen would ask, as a refusal that says how to agree.
    pub fn asks(&self, question: String) -> Failure {
        Failure::Refused(vec![question, self.words().text("cli-users-say-yes")])
    }

    /// Prints lines, from which nothing reaches a terminal but text.
    pub fn print(lines: impl IntoIterator<Item = String>) -> Result<(), Failure> {
        let mut out = BufWriter::new(io::stdout().lock());
        let written = lines.into_iter().try_for_each(|line| writeln!(out, "{}", sweep_text(&line)));
        written.and_then(|()| out.flush()).map_err(|error| Failure::Io(None, error))
    }
}

/// Users of a world by their address, as far as they are there.
pub(super) fn again(users: &[Arc<User>], account: &AccountState) -> Vec<Arc<User>> {
    users.iter().filter_map(|user| account.user_by_id(user.id)).cloned().collect()
}

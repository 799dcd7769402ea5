//! Jobs: work that is larger than a transaction. It goes in steps, each a transaction of its own, and what is left to do
//! lies in the world, so that a restart goes on where the last step ended.

use std::{fmt, sync::Arc};

use imbl::OrdMap;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    audit::ActorRef,
    bulk::{BulkRefusal, BulkWork},
    clean::Label,
    email::{Email, EmailKey},
    guard::Operation,
    id::UserId,
    partner::Leaving,
    preset::PresetId,
    team::TeamId,
};

/// The id of a job, written as 16 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JobId(pub u64);

impl fmt::Display for JobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl From<JobId> for String {
    fn from(id: JobId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for JobId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if text.len() != 16 {
            return Err("the id of a job is 16 hexadecimal digits".into());
        }
        u64::from_str_radix(&text, 16).map(Self).map_err(|error| error.to_string())
    }
}

/// A job of an account: what is done, by whom, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Which.
    pub id: JobId,
    /// Who asked for it, and in whose name each step is decided.
    pub actor: ActorRef,
    /// When it was asked for.
    pub started_at: Timestamp,
    /// When its last step was, once it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
    /// What is done.
    pub work: JobWork,
    /// How it stands.
    pub state: JobState,
    /// How many objects there are to do.
    pub total: u32,
    /// How many of them are noted in its lists, while it is being put together.
    pub listed: u32,
    /// How many have had their turn.
    pub cursor: u32,
    /// How many were changed.
    pub done: u32,
    /// How many were refused; the parts of its results say why.
    pub refused: u32,
    /// How many were so already.
    pub unchanged: u32,
    /// How many were deleted meanwhile.
    pub gone: u32,
    /// How many seats it may still take back from scheduled removals [ER-24].
    pub accepts_from_removal: u32,
    /// How many parts its results have.
    pub results: u16,
    /// Behind which user the next step goes on looking, where the job has no list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<EmailKey>,
}

/// What a job does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobWork {
    /// One thing for each user of its lists [EXT-25].
    Users(BulkWork),
    /// Everybody loses a team, and then it is deleted [EXT-14].
    DeleteTeam {
        /// Which.
        team: TeamId,
        /// Its name when the job began.
        name: Label,
    },
    /// An employee of a partner loses all clients, and then leaves [PAC-14].
    LeaveClients {
        /// Who.
        user: UserId,
        /// The address.
        email: Email,
        /// How.
        leaving: Leaving,
    },
    /// Everybody loses a preset, and then it is deleted [EXT-15].
    DeletePreset {
        /// Which.
        preset: PresetId,
        /// Its name when the job began.
        name: Label,
    },
}

/// How a job stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// Its lists are being written; nothing has been done yet.
    Gathering,
    /// It goes on, step by step.
    Running,
    /// Everybody has had their turn.
    Done,
    /// It was cancelled; what was done stays done.
    Cancelled,
    /// Who asked for it may not any more, or what it gives is there no longer; what was done stays done.
    Stopped(BulkRefusal),
    /// Its records are being taken away.
    Clearing,
}

/// A part of the list of users that a job is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobUsers {
    /// Of which job.
    pub job: JobId,
    /// Which part, from 0.
    pub part: u16,
    /// The users, in their order.
    pub users: Vec<UserId>,
}

/// A part of what became of a job: who was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobResults {
    /// Of which job.
    pub job: JobId,
    /// Which part, from 0.
    pub part: u16,
    /// Each reason with those it holds for.
    pub refused: Vec<Refused>,
}

/// Some users who were refused for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Why.
    pub why: BulkRefusal,
    /// Who.
    pub users: Vec<UserId>,
}

impl JobWork {
    /// What the operator needs for it, asked before each step.
    pub const fn needs(&self) -> Operation {
        match self {
            Self::Users(work) => work.needs(),
            Self::DeleteTeam { .. } => Operation::EditTeams,
            Self::DeletePreset { .. } => Operation::EditPresets,
            Self::LeaveClients { leaving: Leaving::Deleted, .. } => Operation::EndUsers,
            Self::LeaveClients { leaving: Leaving::Untagged, .. } => Operation::TagEmployees,
        }
    }
}

impl JobState {
    /// Whether there are steps to take.
    pub const fn has_steps(&self) -> bool {
        matches!(self, Self::Gathering | Self::Running | Self::Clearing)
    }

    /// Whether it is over and can be looked at.
    pub const fn is_over(&self) -> bool {
        matches!(self, Self::Done | Self::Cancelled | Self::Stopped(_))
    }
}

/// The jobs of one account, with their lists and results.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Jobs {
    jobs: OrdMap<JobId, Arc<Job>>,
    users: OrdMap<(JobId, u16), Arc<JobUsers>>,
    results: OrdMap<(JobId, u16), Arc<JobResults>>,
}

impl Jobs {
    pub(super) fn put(&mut self, job: Job) {
        self.jobs.insert(job.id, Arc::new(job));
    }

    pub(super) fn put_users(&mut self, users: JobUsers) {
        self.users.insert((users.job, users.part), Arc::new(users));
    }

    pub(super) fn put_results(&mut self, results: JobResults) {
        self.results.insert((results.job, results.part), Arc::new(results));
    }

    pub(super) fn remove(&mut self, job: JobId) {
        self.jobs.remove(&job);
    }

    pub(super) fn remove_users(&mut self, job: JobId, part: u16) {
        self.users.remove(&(job, part));
    }

    pub(super) fn remove_results(&mut self, job: JobId, part: u16) {
        self.results.remove(&(job, part));
    }

    /// A job.
    pub fn get(&self, job: JobId) -> Option<&Arc<Job>> {
        self.jobs.get(&job)
    }

    /// Every job, those that are being taken away among them, in the order of their ids.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Job>> {
        self.jobs.values()
    }

    /// The jobs that people see, the newest first.
    pub fn shown(&self) -> Vec<&Arc<Job>> {
        let seen = |job: &&Arc<Job>| !matches!(job.state, JobState::Clearing | JobState::Gathering);
        let mut shown: Vec<&Arc<Job>> = self.jobs.values().filter(seen).collect();
        shown.sort_by_key(|job| std::cmp::Reverse((job.started_at, job.id)));
        shown
    }

    /// A part of a job's list.
    pub fn users(&self, job: JobId, part: u16) -> Option<&Arc<JobUsers>> {
        self.users.get(&(job, part))
    }

    /// A part of a job's results.
    pub fn results(&self, job: JobId, part: u16) -> Option<&Arc<JobResults>> {
        self.results.get(&(job, part))
    }

    /// Who was refused, and why, in the order in which they had their turn.
    pub fn refused(&self, job: JobId) -> impl Iterator<Item = &Refused> {
        let parts = self.results.range((job, 0)..=(job, u16::MAX));
        parts.flat_map(|(_, part)| &part.refused)
    }

    /// The parts of a job's list that are left.
    pub fn lists(&self, job: JobId) -> impl Iterator<Item = &Arc<JobUsers>> {
        self.users.range((job, 0)..=(job, u16::MAX)).map(|(_, part)| part)
    }
}

//! Snapshots that a session asks for, and how far they are.

use crate::{
    domain::snapshot::SnapshotName,
    service::{
        StoreError,
        hub::{Hub, SnapshotError, SnapshotTask},
        job::{Job, JobHandle},
    },
    ui::{
        effect::Token,
        msg::Msg,
        overlays::snapshots::{Answer, Problem, Request},
    },
};

/// Does what was asked, and gives it up when nobody waits for it any more.
pub(super) async fn answer(hub: Hub, request: Request, job: Job, handle: JobHandle) -> Answer {
    let _ended = Ended(handle);
    let told: fn(SnapshotName) -> Answer = match &request {
        Request::List => {
            return match hub.snapshots().await {
                Ok(list) => Answer::Listed(list),
                Err(error) => Answer::Failed(lost(&error)),
            };
        }
        Request::Save { .. } => Answer::Saved,
        Request::Restore(_) => Answer::Restored,
        Request::Delete(_) => Answer::Deleted,
    };
    let task = match request {
        Request::List => return Answer::Listed(Vec::new()),
        Request::Save { name, replace } => SnapshotTask::Save { name, replace },
        Request::Restore(name) => SnapshotTask::Restore(name),
        Request::Delete(name) => SnapshotTask::Delete(name),
    };
    match hub.snapshot(task, job).await {
        Ok(snapshot) => told(snapshot.name),
        Err(error) => Answer::Failed(problem(error)),
    }
}

fn problem(error: SnapshotError) -> Problem {
    match error {
        SnapshotError::Exists(name) => Problem::Exists(name),
        SnapshotError::Unknown(name) => Problem::Unknown(name),
        SnapshotError::Bad(bad) => Problem::Bad(bad.to_string()),
        SnapshotError::Cancelled(_) => Problem::GivenUp,
        SnapshotError::Store(error) => lost(&error),
    }
}

fn lost(error: &StoreError) -> Problem {
    match error {
        StoreError::Full => Problem::Full,
        other => Problem::Failed(other.to_string()),
    }
}

/// Ends a job when nobody waits for it any more.
struct Ended(JobHandle);

impl Drop for Ended {
    fn drop(&mut self) {
        // One that is done has nothing left to end.
        self.0.cancel();
    }
}

/// A job whose progress the session shows.
#[derive(Default)]
pub(super) struct Watched(Option<(Token, JobHandle)>);

impl Watched {
    /// Shows the progress of this one from now on.
    pub fn watch(&mut self, token: Token, handle: JobHandle) {
        self.0 = Some((token, handle));
    }

    /// Whether there is one.
    pub const fn is_on(&self) -> bool {
        self.0.is_some()
    }

    /// Waits until it has come further; nothing when it is over. Safe to drop and call again.
    pub async fn moved(&mut self) -> Option<Msg> {
        let (token, handle) = self.0.as_mut()?;
        if handle.moved().await {
            let progress = handle.progress();
            return Some(Msg::SnapshotProgress(*token, progress.done, progress.total));
        }
        self.0 = None;
        None
    }
}

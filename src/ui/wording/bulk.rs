//! The words for several users at once, and for jobs: what is done, what became of it, and why something was not done.

use super::with_seat;
use crate::{
    domain::{
        bulk::{BulkOutcome, BulkRefusal, BulkWork},
        job::{Job, JobState, JobWork},
        partner::Leaving,
        rejection::{ActOnUserRejection, BulkRejection as No, EditUserRejection, JobRejection, Rejection},
    },
    ui::{
        i18n::{Arg, Words},
        toast::Saying,
    },
};

/// Why nothing was done to one of several users: the words for that user alone, wherever those are no question.
pub fn reason(refusal: &BulkRefusal, words: &Words) -> String {
    match refusal {
        BulkRefusal::Edit(EditUserRejection::OwnLoss) => words.text("bulk-own-loss"),
        // Of what is done to several, only deactivating finds somebody so already.
        BulkRefusal::Act(ActOnUserRejection::Already) => words.text("bulk-already-deactivated"),
        BulkRefusal::Edit(EditUserRejection::Classic) => words.text("bulk-classic"),
        BulkRefusal::Edit(EditUserRejection::Shortage(seat, _)) => with_seat("bulk-shortage", *seat).say(words),
        BulkRefusal::Edit(EditUserRejection::CancelsRemoval { seat, .. }) => {
            with_seat("bulk-more-from-removal", *seat).say(words)
        }
        other => super::rejection(&Rejection::from(other.clone()), words),
    }
}

/// Why nothing was done to any of them.
pub fn rejection(rejection: &No, words: &Words) -> String {
    match rejection {
        No::Nobody => words.text("bulk-nobody"),
        No::Nothing => words.text("bulk-nothing"),
        No::UnknownTeam(_) => words.text("set-up-unknown-team"),
        No::UnknownPreset(_) => words.text("set-up-unknown-preset"),
        No::CancelsRemoval { seat, seats, scheduled, effective_on } => with_seat("bulk-cancels-removal", *seat)
            .count("count", *seats as usize)
            .count("scheduled", *scheduled as usize)
            .text("date", words.date_of(*effective_on))
            .say(words),
    }
}

/// Why a job was not cancelled or dismissed.
pub const fn job_rejection(rejection: JobRejection) -> Saying {
    Saying::plain(match rejection {
        JobRejection::Gone => "job-gone",
        JobRejection::Over => "job-over",
        JobRejection::Running => "job-running",
    })
}

/// What became of several users, in a sentence.
pub fn done(work: &BulkWork, outcome: &BulkOutcome) -> Saying {
    let id = match work {
        BulkWork::Edit(_) => "bulk-done-edit",
        BulkWork::Deactivate => "bulk-done-deactivate",
        BulkWork::ResendInvites => "bulk-done-resend",
    };
    Saying::plain(id)
        .count("count", outcome.done.len())
        .count("refused", outcome.refused.len())
        .count("unchanged", outcome.unchanged + outcome.gone)
}

/// What a job is called: the heading of its panel.
pub fn job_title(work: &JobWork) -> Saying {
    match work {
        JobWork::Users(work) => Saying::plain(title(work)),
        JobWork::DeleteTeam { name, .. } => Saying::plain("bulk-title-delete-team").text("name", name.to_string()),
        JobWork::LeaveClients { email, leaving, .. } => {
            let id = match leaving {
                Leaving::Untagged => "bulk-title-leave-clients",
                Leaving::Deleted => "bulk-title-delete-employee",
            };
            Saying::plain(id).text("email", email.typed())
        }
        JobWork::DeletePreset { name, .. } => Saying::plain("bulk-title-delete-preset").text("name", name.to_string()),
    }
}

/// What is done to several users, as the heading of a dialog. One field alone is named.
pub fn title(work: &BulkWork) -> &'static str {
    match kind(work) {
        Kind::Seats => "bulk-title-seats",
        Kind::Access => "bulk-title-access",
        Kind::Teams => "bulk-title-teams",
        Kind::Presets => "bulk-title-presets",
        Kind::Several => "bulk-title-edit",
        Kind::Deactivate => "bulk-title-deactivate",
        Kind::Resend => "bulk-title-resend",
    }
}

/// What a job is doing.
fn doing(work: &JobWork) -> Saying {
    let work = match work {
        JobWork::Users(work) => work,
        JobWork::DeleteTeam { name, .. } => {
            return Saying::plain("job-doing-delete-team").text("name", name.to_string());
        }
        JobWork::LeaveClients { email, leaving, .. } => {
            let id = match leaving {
                Leaving::Untagged => "job-doing-leave-clients",
                Leaving::Deleted => "job-doing-delete-employee",
            };
            return Saying::plain(id).text("email", email.typed());
        }
        JobWork::DeletePreset { name, .. } => {
            return Saying::plain("job-doing-delete-preset").text("name", name.to_string());
        }
    };
    Saying::plain(match kind(work) {
        Kind::Seats => "job-doing-seats",
        Kind::Access => "job-doing-access",
        Kind::Teams => "job-doing-teams",
        Kind::Presets => "job-doing-presets",
        Kind::Several => "job-doing-edit",
        Kind::Deactivate => "job-doing-deactivate",
        Kind::Resend => "job-doing-resend",
    })
}

/// What several users are changed in.
enum Kind {
    Seats,
    Access,
    Teams,
    Presets,
    Several,
    Deactivate,
    Resend,
}

fn kind(work: &BulkWork) -> Kind {
    let edit = match work {
        BulkWork::Edit(edit) => edit,
        BulkWork::Deactivate => return Kind::Deactivate,
        BulkWork::ResendInvites => return Kind::Resend,
    };
    let teams = edit.main_team.is_some() || edit.extra_team.is_some();
    match (edit.seat.is_some(), edit.access.is_some(), teams, edit.preset.is_some()) {
        (true, false, false, false) => Kind::Seats,
        (false, true, false, false) => Kind::Access,
        (false, false, true, false) => Kind::Teams,
        (false, false, false, true) => Kind::Presets,
        _ => Kind::Several,
    }
}

/// How far a job is, in a line.
pub fn progress(job: &Job, words: &Words) -> String {
    let doing = doing(&job.work).say(words);
    let args = [
        ("title", Arg::Text(&doing)),
        ("done", Arg::Count(job.cursor.min(job.total).into())),
        ("count", Arg::Count(job.total.into())),
    ];
    words.with("job-progress", &args)
}

/// How a job stands, in a sentence of its own.
pub fn state(job: &Job, words: &Words) -> String {
    match &job.state {
        JobState::Gathering | JobState::Running => words.text("job-state-running"),
        JobState::Done => words.text("job-state-done"),
        JobState::Cancelled => words.text("job-state-cancelled"),
        JobState::Stopped(why) => words.with("job-state-stopped", &[("why", Arg::Text(&reason(why, words)))]),
        JobState::Clearing => words.text("job-gone"),
    }
}

/// That a job goes on, for whoever began it.
pub fn started(work: Option<&JobWork>, total: usize, key: String) -> Saying {
    let id = match work {
        Some(JobWork::LeaveClients { .. }) => "job-leave-started",
        _ => "job-toast-started",
    };
    Saying::plain(id).count("count", total).text("key", key)
}

/// What a job has come to, in figures.
pub fn figures(job: &Job, words: &Words) -> String {
    let count = |figure: u32| Arg::Count(figure.into());
    match job.work {
        JobWork::LeaveClients { .. } => {
            words.with("job-leave-counts", &[("done", count(job.done)), ("count", count(job.total))])
        }
        _ => words.with(
            "job-counts",
            &[
                ("done", count(job.done)),
                ("refused", count(job.refused)),
                ("unchanged", count(job.unchanged + job.gone)),
            ],
        ),
    }
}

/// That a job is over, for whoever saw it go on.
pub fn over(job: &Job, key: &str) -> Saying {
    if let JobWork::LeaveClients { email, .. } = &job.work {
        let id = match job.state {
            JobState::Cancelled => "job-leave-cancelled",
            JobState::Stopped(_) => "job-leave-stopped",
            _ => "job-leave-done",
        };
        return Saying::plain(id).text("title", email.typed()).count("count", job.done as usize).text("key", key);
    }
    let id = match job.state {
        JobState::Cancelled => "job-toast-cancelled",
        JobState::Stopped(_) => "job-toast-stopped",
        _ => "job-toast-done",
    };
    let saying = Saying::plain(id).count("done", job.done as usize).count("refused", job.refused as usize);
    let saying = saying.text("key", key);
    match &job.work {
        JobWork::Users(work) => saying.message("title", title(work)),
        JobWork::LeaveClients { .. } => saying,
        JobWork::DeleteTeam { name, .. } | JobWork::DeletePreset { name, .. } => saying.text("title", name.to_string()),
    }
}

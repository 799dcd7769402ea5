//! Jobs: begun, taken on step by step, cancelled, cleared away. What a job has to do lies in the world; a step moves its
//! cursor in the same transaction as it does its part, so that nothing is done twice and nothing is left out.

use std::collections::BTreeMap;

use super::{
    BATCH_LIMIT, act_on_user,
    bulk::{self, Run},
    effects::Effects,
    partner, presets, teams,
};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    bulk::{BulkOutcome, BulkRefusal},
    change::{Change, Receipt},
    command::{Envelope, UserAction},
    email::EmailKey,
    guard::{self, Actor},
    hub_id::HubId,
    id::{OpId, UserId},
    job::{Job, JobId, JobResults, JobState, JobUsers, JobWork, Refused},
    partner::Leaving,
    policy::Policy,
    record::{Record, RecordKey},
    rejection::{ActOnUserRejection, BulkRejection, EditUserRejection, JobRejection as No, Rejection},
    seat_history,
    user::User,
    world::{AccountState, World},
};

/// How many objects a step changes at most.
pub const STEP: usize = 25;

/// How many users a part of a list holds: whole steps of them, in a value that stays below the store's limit.
const PART: usize = 12 * STEP;

/// How many parts of lists one transaction writes at most.
const PARTS: usize = 100;

/// How many records one step takes away at most.
const CLEARED: usize = 100;

/// How many jobs that are over are kept to be looked at.
const KEPT: usize = 5;

/// The most that a part of the results may weigh, in bytes.
const RESULT_BYTES: usize = 4_800;

/// Begins a job for so many objects. The users of its lists beyond what one transaction holds are handed in by
/// [`gather`]. Nothing when a job deletes the same already, or there is no operator.
pub(super) fn start(
    world: &World,
    envelope: &Envelope,
    work: JobWork,
    total: usize,
    users: &[UserId],
    accepts_from_removal: u32,
) -> Option<Change> {
    let hub = envelope.actor.hub;
    let (state, operator) = guard::find(world, envelope.actor).ok()?;
    let deletes = !matches!(work, JobWork::Users(_));
    if deletes && state.jobs().all().any(|job| job.state == JobState::Running && same(&job.work, &work)) {
        return None;
    }
    let id = JobId(envelope.op.derive("job", 0));
    let listed = users.len().min(PARTS * PART);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let job = Job {
        id,
        actor: operator.actor_ref(),
        started_at: envelope.now,
        ended_at: None,
        work,
        state: if listed < users.len() { JobState::Gathering } else { JobState::Running },
        total: count(total),
        listed: count(listed),
        cursor: 0,
        done: 0,
        refused: 0,
        unchanged: 0,
        gone: 0,
        accepts_from_removal,
        results: 0,
        after: None,
    };
    let audit = vec![entry(envelope, operator, AuditAction::JobStarted, &job)];
    let mut puts = vec![Record::Job(hub, Box::new(job))];
    puts.extend(lists(hub, id, 0, &users[..listed]));
    puts.extend(too_old(state).map(|job| Record::Job(hub, Box::new(Job { state: JobState::Clearing, ..job.clone() }))));
    Some(Change { puts, removes: Vec::new(), audit, mail: Vec::new(), receipt: Receipt::JobStarted { job: id, total } })
}

/// Notes more users for a job whose lists are not whole yet; `users` are all that it is for. Nothing once they are.
pub fn gather(world: &World, hub: HubId, id: JobId, users: &[UserId]) -> Option<Change> {
    let job = world.account(hub)?.jobs().get(id).filter(|job| job.state == JobState::Gathering)?;
    let from = (job.listed as usize).min(users.len());
    let to = (from + PARTS * PART).min(users.len());
    let mut job = Job::clone(job);
    job.listed = u32::try_from(to).unwrap_or(u32::MAX);
    if to == users.len() {
        job.state = JobState::Running;
    }
    let mut puts = vec![Record::Job(hub, Box::new(job))];
    puts.extend(lists(hub, id, from / PART, &users[from..to]));
    Some(Change {
        puts,
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::JobMoved { job: id },
    })
}

fn lists(hub: HubId, job: JobId, first: usize, users: &[UserId]) -> impl Iterator<Item = Record> {
    users.chunks(PART).zip(first..).map(move |(users, part)| {
        let part = u16::try_from(part).unwrap_or(u16::MAX);
        Record::JobUsers(hub, JobUsers { job, part, users: users.to_vec() })
    })
}

/// The jobs that are over and give way to a new one.
fn too_old(state: &AccountState) -> impl Iterator<Item = &Job> {
    let over = state.jobs().shown().into_iter().filter(|job| job.state.is_over());
    over.skip(KEPT - 1).map(AsRef::as_ref)
}

fn same(one: &JobWork, other: &JobWork) -> bool {
    match (one, other) {
        (JobWork::DeleteTeam { team: one, .. }, JobWork::DeleteTeam { team: other, .. }) => one == other,
        (JobWork::LeaveClients { user: one, .. }, JobWork::LeaveClients { user: other, .. }) => one == other,
        (JobWork::DeletePreset { preset: one, .. }, JobWork::DeletePreset { preset: other, .. }) => one == other,
        _ => false,
    }
}

/// Ends a job before its next step. Who began it may, and who may do what it does.
pub(super) fn cancel(world: &World, envelope: &Envelope, id: JobId) -> Result<Change, Rejection> {
    let (job, operator) = find(world, envelope, id)?;
    if job.state != JobState::Running {
        return Err(Rejection::Job(No::Over));
    }
    let job = Job { state: JobState::Cancelled, ended_at: Some(envelope.now), ..job.clone() };
    let audit = vec![entry(envelope, operator, AuditAction::JobCancelled, &job)];
    Ok(Change { audit, ..moved(envelope.actor.hub, job) })
}

/// Has a job that is over taken away, step by step.
pub(super) fn dismiss(world: &World, envelope: &Envelope, id: JobId) -> Result<Change, Rejection> {
    let (job, _) = find(world, envelope, id)?;
    if !job.state.is_over() {
        return Err(Rejection::Job(No::Running));
    }
    Ok(moved(envelope.actor.hub, Job { state: JobState::Clearing, ..job.clone() }))
}

fn find<'a>(world: &'a World, envelope: &Envelope, id: JobId) -> Result<(&'a Job, &'a User), Rejection> {
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let seen = |job: &&std::sync::Arc<Job>| job.state != JobState::Clearing;
    let job = state.jobs().get(id).filter(seen).ok_or(Rejection::Job(No::Gone))?;
    if job.actor.id != operator.id {
        guard::allowed(world, envelope.actor, job.work.needs()).map_err(Rejection::Refused)?;
    }
    Ok((job, operator))
}

fn moved(hub: HubId, job: Job) -> Change {
    let receipt = Receipt::JobMoved { job: job.id };
    let puts = vec![Record::Job(hub, Box::new(job))];
    Change { puts, removes: Vec::new(), audit: Vec::new(), mail: Vec::new(), receipt }
}

fn entry(envelope: &Envelope, operator: &User, action: AuditAction, job: &Job) -> AuditEntry {
    let targets = match &job.work {
        JobWork::Users(_) => Vec::new(),
        JobWork::DeleteTeam { team, name } => vec![Target::Team { id: team.clone(), name: name.clone() }],
        JobWork::DeletePreset { preset, name } => vec![Target::Preset { id: preset.clone(), name: name.clone() }],
        JobWork::LeaveClients { user, email, .. } => vec![Target::User { id: *user, email: email.clone() }],
    };
    let counted = if matches!(job.work, JobWork::LeaveClients { .. }) { "clients" } else { "users" };
    let mut detail = BTreeMap::from([(counted.into(), job.total.to_string().into())]);
    if action == AuditAction::JobCancelled {
        detail.insert("done".into(), job.done.to_string().into());
    }
    AuditEntry { hub: envelope.actor.hub, at: envelope.now, acting_user: operator.actor_ref(), action, targets, detail }
}

/// The next step of a job: at most `most` objects of it. The guard is asked anew, and a job whose operator may not any
/// more stops and says why. Nothing for a job that has no steps to take.
pub fn step(
    world: &World,
    op: OpId,
    now: jiff::Timestamp,
    policy: Policy,
    at: (HubId, JobId),
    most: usize,
) -> Option<Change> {
    let (hub, id) = at;
    let state = world.account(hub)?;
    let job = state.jobs().get(id)?;
    let envelope = Envelope { op, actor: Actor { hub, user: job.actor.id }, now, policy };
    let mut change = match &job.state {
        // Whoever put it together was stopped before it could begin: nothing was done.
        JobState::Gathering | JobState::Clearing => clear(hub, state, job),
        JobState::Running => match check(world, &envelope, state, job) {
            Ok(operator) => run(world, &envelope, state, operator, job, most),
            Err(why) => moved(hub, ended(Job::clone(job), &envelope, JobState::Stopped(why))),
        },
        JobState::Done | JobState::Cancelled | JobState::Stopped(_) => return None,
    };
    change.receipt = Receipt::JobMoved { job: id };
    seat_history::note(world, now, &mut change);
    Some(change)
}

fn ended(job: Job, envelope: &Envelope, state: JobState) -> Job {
    Job { state, ended_at: Some(envelope.now), ..job }
}

/// Whether the job may still go on.
fn check<'a>(world: &'a World, envelope: &Envelope, state: &AccountState, job: &Job) -> Result<&'a User, BulkRefusal> {
    match &job.work {
        // The user, and who else is a super admin, may have changed since.
        JobWork::LeaveClients { user, leaving: Leaving::Deleted, .. } => {
            deletable(world, envelope, *user)?;
        }
        work => guard::allowed(world, envelope.actor, work.needs()).map_err(BulkRefusal::Refused)?,
    }
    let (_, operator) = guard::find(world, envelope.actor).map_err(BulkRefusal::Refused)?;
    let JobWork::Users(work) = &job.work else { return Ok(operator) };
    match bulk::check_names(state, work) {
        Err(BulkRejection::UnknownTeam(team)) => Err(BulkRefusal::Edit(EditUserRejection::UnknownTeam(team))),
        Err(BulkRejection::UnknownPreset(preset)) => Err(BulkRefusal::Edit(EditUserRejection::UnknownPreset(preset))),
        _ => Ok(operator),
    }
}

/// Whether the operator of a job may still delete a user. Who is gone is what was wanted.
fn deletable(world: &World, envelope: &Envelope, user: UserId) -> Result<(), BulkRefusal> {
    match act_on_user::find(world, envelope.actor, user, UserAction::Delete) {
        Ok(_) | Err(Rejection::ActOnUser(ActOnUserRejection::Gone)) => Ok(()),
        Err(Rejection::Refused(why)) => Err(BulkRefusal::Refused(why)),
        Err(Rejection::ActOnUser(why)) => Err(BulkRefusal::Act(why)),
        // No other family answers here.
        Err(_) => Ok(()),
    }
}

fn run(world: &World, envelope: &Envelope, state: &AccountState, operator: &User, job: &Job, most: usize) -> Change {
    match &job.work {
        JobWork::Users(work) => {
            let (part, offset) = (job.cursor as usize / PART, job.cursor as usize % PART);
            let part = u16::try_from(part).unwrap_or(u16::MAX);
            let Some(list) = state.jobs().users(job.id, part) else {
                return moved(envelope.actor.hub, ended(job.clone(), envelope, JobState::Done));
            };
            let turn: Vec<UserId> = list.users.iter().skip(offset).take(most).copied().collect();
            let mut run = Run::new(world, envelope, job.accepts_from_removal);
            for id in &turn {
                run.one(*id, work);
            }
            let taken = run.taken;
            let (mut change, outcome) = run.finish();
            let mut after = job.clone();
            after.accepts_from_removal = job.accepts_from_removal.saturating_sub(taken);
            after.cursor += u32::try_from(turn.len()).unwrap_or(0);
            if offset + turn.len() >= list.users.len() {
                change.removes.push(RecordKey::JobUsers(envelope.actor.hub, job.id, part));
            }
            count(&mut after, &outcome);
            change.puts.extend(results(envelope.actor.hub, state, &mut after, outcome));
            if after.cursor >= after.total || turn.is_empty() {
                after = ended(after, envelope, JobState::Done);
            }
            change.puts.push(Record::Job(envelope.actor.hub, Box::new(after)));
            change
        }
        JobWork::DeleteTeam { team, .. } => {
            let last = || teams::delete(world, envelope, team);
            strip(
                envelope,
                state,
                operator,
                job,
                most,
                |user| user.is_in(team),
                |user| teams::without(user, team),
                last,
            )
        }
        JobWork::LeaveClients { user, leaving, .. } => {
            leave_clients(world, envelope, state, operator, job, *user, *leaving, most)
        }
        JobWork::DeletePreset { preset, .. } => {
            let last = || presets::delete(world, envelope, preset);
            let has = |user: &User| user.preset.as_ref() == Some(preset);
            strip(envelope, state, operator, job, most, has, presets::without, last)
        }
    }
}

/// Takes the next clients from an employee who leaves; with the last one the employee has left [PAC-14].
#[expect(clippy::too_many_arguments, reason = "a job, what it is about, and the circumstances of a step")]
fn leave_clients(
    world: &World,
    envelope: &Envelope,
    state: &AccountState,
    operator: &User,
    job: &Job,
    user: UserId,
    leaving: Leaving,
    most: usize,
) -> Change {
    let hub = envelope.actor.hub;
    let Some(user) = state.user_by_id(user) else {
        return moved(hub, ended(job.clone(), envelope, JobState::Done));
    };
    let most = most.min(partner::ASIDE);
    let partner::Step { mut change, lost, over } = partner::step(world, envelope, state, operator, user, leaving, most);
    let lost = u32::try_from(lost).unwrap_or(0);
    let mut after = job.clone();
    after.done += lost;
    after.cursor = (after.cursor + lost).min(after.total);
    if over {
        after.cursor = after.total;
        after = ended(after, envelope, JobState::Done);
    }
    change.puts.push(Record::Job(hub, Box::new(after)));
    change
}

/// Takes something from the next users who have it, and when nobody is left, or few, does the last of it.
#[expect(
    clippy::too_many_arguments,
    reason = "what is taken is three functions, and a struct of them would say no more"
)]
fn strip(
    envelope: &Envelope,
    state: &AccountState,
    operator: &User,
    job: &Job,
    most: usize,
    has: impl Fn(&User) -> bool,
    without: impl Fn(&User) -> User,
    last: impl Fn() -> Result<Change, Rejection>,
) -> Change {
    let hub = envelope.actor.hub;
    let users = |after: Option<&EmailKey>| {
        let from = after.map_or(std::ops::Bound::Unbounded, |key| std::ops::Bound::Excluded(key.clone()));
        let all = state.users().range((from, std::ops::Bound::Unbounded));
        all.map(|(_, user)| user.as_ref()).filter(|user| has(user)).take(most).collect::<Vec<&User>>()
    };
    let mut turn = users(job.after.as_ref());
    if turn.is_empty() {
        // Who came to have it meanwhile stands before the cursor.
        let rest = state.users().values().filter(|user| has(user)).take(BATCH_LIMIT + 1).count();
        if rest <= BATCH_LIMIT {
            let mut after = ended(job.clone(), envelope, JobState::Done);
            after.done += u32::try_from(rest).unwrap_or(0);
            after.cursor = after.cursor.max(after.total);
            return match last() {
                Ok(mut change) => {
                    change.puts.push(Record::Job(hub, Box::new(after)));
                    change
                }
                // Somebody else deleted it meanwhile, which is what was wanted.
                Err(_) => moved(hub, after),
            };
        }
        turn = users(None);
    }
    let mut effects = Effects::default();
    let puts = effects.change(hub, &turn, without);
    let mut after = job.clone();
    let changed = u32::try_from(turn.len()).unwrap_or(0);
    after.cursor = (after.cursor + changed).min(after.total);
    after.done += changed;
    after.after = turn.last().map(|user| user.email.key().clone());
    let mut change = moved(hub, after);
    change.puts.extend(puts);
    change.audit = effects.entries(state, envelope, operator);
    change
}

fn count(job: &mut Job, outcome: &BulkOutcome) {
    let count = |count: usize| u32::try_from(count).unwrap_or(0);
    job.done += count(outcome.done.len());
    job.refused += count(outcome.refused.len());
    job.unchanged += count(outcome.unchanged);
    job.gone += count(outcome.gone);
}

/// The parts of the results that a step writes: the last one anew while it has room, then others.
fn results(hub: HubId, state: &AccountState, job: &mut Job, outcome: BulkOutcome) -> Vec<Record> {
    if outcome.refused.is_empty() {
        return Vec::new();
    }
    let last = job.results.checked_sub(1).and_then(|part| state.jobs().results(job.id, part));
    let empty = |part| JobResults { job: job.id, part, refused: Vec::new() };
    let mut parts = vec![last.map_or_else(|| empty(job.results), |last| JobResults::clone(last))];
    for (user, why) in outcome.refused {
        let Some(part) = parts.last_mut() else { break };
        let known = part.refused.iter().any(|refused| refused.why == why);
        let needs = 20 + if known { 0 } else { weight(&why) };
        if part.refused.iter().map(|refused| weight(&refused.why) + 20 * refused.users.len()).sum::<usize>() + needs
            > RESULT_BYTES
        {
            let next = empty(part.part + 1);
            parts.push(next);
        }
        let Some(part) = parts.last_mut() else { break };
        match part.refused.iter_mut().find(|refused| refused.why == why) {
            Some(refused) => refused.users.push(user),
            None => part.refused.push(Refused { why, users: vec![user] }),
        }
    }
    job.results = parts.last().map_or(job.results, |part| part.part + 1);
    parts.into_iter().map(|part| Record::JobResults(hub, part)).collect()
}

/// How many bytes a reason takes at most.
fn weight(why: &BulkRefusal) -> usize {
    use crate::domain::{granting::CannotGive, guard::Refusal};
    let keys = match why {
        BulkRefusal::Edit(EditUserRejection::Access(CannotGive::NotHeld(keys)))
        | BulkRefusal::Refused(Refusal::Permissions(keys)) => keys.iter().map(|key| key.as_str().len() + 3).sum(),
        _ => 0,
    };
    400 + keys
}

/// Takes away the records of a job, some in each step, itself last.
fn clear(hub: HubId, state: &AccountState, job: &Job) -> Change {
    let lists = state.jobs().lists(job.id).map(|part| RecordKey::JobUsers(hub, job.id, part.part));
    let results = (0..job.results).rev().filter(|part| state.jobs().results(job.id, *part).is_some());
    let results = results.map(|part| RecordKey::JobResults(hub, job.id, part));
    let mut removes: Vec<RecordKey> = lists.chain(results).take(CLEARED).collect();
    if removes.len() < CLEARED {
        removes.push(RecordKey::Job(hub, job.id));
    }
    Change {
        puts: Vec::new(),
        removes,
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::JobMoved { job: job.id },
    }
}

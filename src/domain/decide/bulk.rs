//! One thing for several users: each of them is changed whole or refused whole, by the rules for one user, and the next
//! finds the world as the one before has left it [EXT-25].

use std::collections::{BTreeMap, BTreeSet};

use super::{BATCH_LIMIT, act_on_user, edit_user, effects::Effects, jobs, seating};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    bulk::{BulkEdit, BulkOutcome, BulkRefusal, BulkUsers, BulkWork, ExtraTeam, Wanted},
    change::{Change, Receipt},
    clean::{Code, Detail},
    command::{Envelope, UserAction},
    guard::{self, Actor},
    id::{OpId, UserId},
    job::JobWork,
    mail::{Mail, MailKind, Recipient},
    record::Record,
    rejection::{BulkRejection as No, EditUserRejection, Rejection},
    removal::{RemovalState, ScheduledRemoval},
    seat::{Free, SeatType},
    user::User,
    world::{AccountState, World},
};

/// How many values one transaction may write for it, so that there is room for what every commit adds, and for the month
/// of seats that a change may note.
const WRITES: usize = 121;

/// How many bytes somebody takes in a part of the audit log or the outbox, by an address of usual length.
const TARGET_BYTES: usize = 120;

/// How many bytes of details a part of the audit log takes, at the least.
const PART_BYTES: usize = 4_000;

/// Decides it. Rejections come in a fixed order: the operator's right, what is asked for, and last what only needs a
/// yes. What is too much for one transaction becomes a job.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: &BulkUsers) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, wanted.work.needs()).map_err(Rejection::Refused)?;
    let (state, _) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    if matches!(&wanted.work, BulkWork::Edit(edit) if edit.is_empty()) {
        return Err(Rejection::Bulk(No::Nothing));
    }
    check_names(state, &wanted.work).map_err(Rejection::Bulk)?;
    let users = distinct(&wanted.users);
    if users.is_empty() {
        return Err(Rejection::Bulk(No::Nobody));
    }
    if users.len() <= BATCH_LIMIT {
        let mut run = Run::new(world, envelope, u32::MAX);
        for id in &users {
            run.one(*id, &wanted.work);
        }
        agreed(state, &wanted.work, run.taken, wanted.accepts_from_removal)?;
        if run.writes() <= WRITES {
            let (mut change, outcome) = run.finish();
            change.receipt = Receipt::BulkDone { work: wanted.work.clone(), outcome: Box::new(outcome) };
            return Ok(change);
        }
    }
    let seats = match &wanted.work {
        BulkWork::Edit(BulkEdit { seat: Some(seat), .. }) => {
            from_removals(state, *seat, seats_needed(state, &users, *seat))
        }
        _ => 0,
    };
    agreed(state, &wanted.work, seats, wanted.accepts_from_removal)?;
    let work = JobWork::Users(wanted.work.clone());
    let accepts = wanted.accepts_from_removal;
    jobs::start(world, envelope, work, users.len(), &users, accepts).ok_or(Rejection::Bulk(No::Nobody))
}

/// How many users a preview looks at, at most: what is shown while somebody fills in a form has to be there at once.
const PREVIEW_LIMIT: usize = 500;

/// What a bulk would come to, without doing it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What would become of each.
    pub outcome: BulkOutcome,
    /// How many would lose the super admin right.
    pub demoted: usize,
    /// Whether it is too much for one transaction, so that a job would do it.
    pub job: bool,
    /// Whether the rest is known; of very many users nobody is looked at.
    pub known: bool,
}

/// Decides a bulk without doing it, for a form that is being filled in. Of very many users nobody is looked at.
pub fn preview(world: &World, envelope: &Envelope, users: &[UserId], work: &BulkWork) -> Preview {
    if users.len() > PREVIEW_LIMIT || guard::find(world, envelope.actor).is_err() {
        return Preview { job: users.len() > BATCH_LIMIT, ..Preview::default() };
    }
    let mut run = Run::new(world, envelope, u32::MAX);
    for id in users {
        run.one(*id, work);
    }
    let job = users.len() > BATCH_LIMIT || run.writes() > WRITES;
    let demoted = run.told.keys().filter(|(action, _)| *action == AuditAction::RemoveAdminPermissions);
    let demoted = demoted.filter_map(|key| run.told.get(key)).map(Vec::len).sum();
    let (_, outcome) = run.finish();
    Preview { outcome, demoted, job, known: true }
}

/// How many of these users would take a seat of this type that they do not hold yet.
pub fn seats_needed(state: &AccountState, users: &[UserId], seat: SeatType) -> usize {
    let takes = |user: &&User| user.occupies_seat() && user.seat.is_some_and(|held| held != seat);
    users.iter().filter_map(|id| state.user_by_id(*id)).map(AsRef::as_ref).filter(takes).count()
}

/// How many seats so many users take back from scheduled removals, when each that is free is taken.
fn from_removals(state: &AccountState, seat: SeatType, needed: usize) -> u32 {
    let Free::Seats(counts) = state.free(seat) else { return 0 };
    let needed = u32::try_from(needed).unwrap_or(u32::MAX).min(counts.unassigned());
    needed.saturating_sub(counts.unassigned().saturating_sub(counts.scheduled))
}

/// Asks once for all the seats that would be taken back [ER-24].
fn agreed(state: &AccountState, work: &BulkWork, seats: u32, accepts: u32) -> Result<(), Rejection> {
    let BulkWork::Edit(BulkEdit { seat: Some(seat), .. }) = work else { return Ok(()) };
    let Some(first) = state.pending_removals(*seat).next().filter(|_| seats > accepts) else { return Ok(()) };
    let scheduled = state.pending_removals(*seat).map(|removal| removal.quantity).sum();
    let effective_on = first.effective_on;
    Err(Rejection::Bulk(No::CancelsRemoval { seat: *seat, seats, scheduled, effective_on }))
}

/// Whether everything that is named is there.
pub(super) fn check_names(state: &AccountState, work: &BulkWork) -> Result<(), No> {
    let BulkWork::Edit(edit) = work else { return Ok(()) };
    let main = match &edit.main_team {
        Some(Wanted::This(team)) => Some(team),
        _ => None,
    };
    let extra = edit.extra_team.as_ref().map(|(ExtraTeam::Add(team) | ExtraTeam::Remove(team))| team);
    if let Some(team) = main.into_iter().chain(extra).find(|team| !state.teams().contains_key(*team)) {
        return Err(No::UnknownTeam(team.clone()));
    }
    match &edit.preset {
        Some(Wanted::This(preset)) if !state.presets().contains_key(preset) => Err(No::UnknownPreset(preset.clone())),
        _ => Ok(()),
    }
}

/// Each of them once, in the order in which they were asked for.
fn distinct(users: &[UserId]) -> Vec<UserId> {
    let mut seen = BTreeSet::new();
    users.iter().copied().filter(|id| seen.insert(*id)).collect()
}

/// A part of the log: what was done, with what detail.
type Told = (AuditAction, BTreeMap<Code, Detail>);

/// Users who are changed one after the other, over a world that moves with them.
pub(super) struct Run<'a> {
    envelope: &'a Envelope,
    before: &'a World,
    world: World,
    /// How many seats may still be taken back from scheduled removals.
    accepts: u32,
    /// How many were.
    pub(super) taken: u32,
    puts: Vec<Record>,
    effects: Effects,
    told: BTreeMap<Told, Vec<Target>>,
    mail: BTreeMap<&'static str, Vec<(MailKind, Vec<Recipient>)>>,
    mails: usize,
    outcome: BulkOutcome,
}

impl<'a> Run<'a> {
    /// Nobody yet, over this world; the operator is one of its Active users.
    pub(super) fn new(world: &'a World, envelope: &'a Envelope, accepts: u32) -> Self {
        Self {
            envelope,
            before: world,
            world: world.clone(),
            accepts,
            taken: 0,
            puts: Vec::new(),
            effects: Effects::default(),
            told: BTreeMap::new(),
            mail: BTreeMap::new(),
            mails: 0,
            outcome: BulkOutcome::default(),
        }
    }

    /// Changes the next user, or notes why not.
    pub(super) fn one(&mut self, id: UserId, work: &BulkWork) {
        let changed = match (work, work.action()) {
            (BulkWork::Edit(edit), _) => self.edit(id, edit),
            (_, Some(action)) => self.act(id, action),
            (_, None) => Ok(false),
        };
        match changed {
            Ok(true) => self.outcome.done.push(id),
            Ok(false) => self.outcome.unchanged += 1,
            Err(BulkRefusal::Edit(EditUserRejection::Gone)) => self.outcome.gone += 1,
            Err(refusal) => self.outcome.refused.push((id, refusal)),
        }
    }

    fn edit(&mut self, id: UserId, edit: &BulkEdit) -> Result<bool, BulkRefusal> {
        let actor = self.envelope.actor;
        let (state, operator) = guard::find(&self.world, actor).map_err(BulkRefusal::Refused)?;
        let before = state.user_by_id(id).ok_or(BulkRefusal::Edit(EditUserRejection::Gone))?;
        let before = before.clone();
        let wanted = edit.of(&before, self.accepts);
        let saved = edit_user::save(&self.world, actor, state, &before, &wanted).map_err(BulkRefusal::Edit)?;
        let after = saved.after;
        if after == *before {
            return Ok(false);
        }
        let entries = edit_user::entries(
            self.world.catalogue(),
            self.envelope.actor.hub,
            self.envelope.now,
            &operator.actor_ref(),
            &before,
            &after,
        );
        let leave = |removal: &ScheduledRemoval| {
            let was = state.removals().get(&(removal.seat, removal.effective_on));
            was.map_or(0, |was| was.quantity - removal.quantity)
        };
        let taken: u32 = saved.removals.iter().map(leave).sum();
        self.tell(entries);
        self.effects.compare(&before, &after);
        self.taken += taken;
        self.accepts = self.accepts.saturating_sub(taken);
        for mut removal in saved.removals {
            if removal.quantity == 0 {
                removal.state = RemovalState::Absorbed;
            }
            self.world.put(Record::Removal(actor.hub, removal));
        }
        self.put(actor, after);
        Ok(true)
    }

    fn act(&mut self, id: UserId, action: UserAction) -> Result<bool, BulkRefusal> {
        let actor = self.envelope.actor;
        let (state, operator, user) = act_on_user::find(&self.world, actor, id, action).map_err(|no| match no {
            Rejection::Refused(refusal) => BulkRefusal::Refused(refusal),
            Rejection::ActOnUser(crate::domain::rejection::ActOnUserRejection::Gone) => {
                BulkRefusal::Edit(EditUserRejection::Gone)
            }
            Rejection::ActOnUser(no) => BulkRefusal::Act(no),
            // No other family answers here.
            _ => BulkRefusal::Edit(EditUserRejection::Gone),
        })?;
        let index = self.outcome.done.len();
        let after = act_on_user::after(user, action, self.world.catalogue(), self.envelope, index);
        let entry = act_on_user::entry(self.envelope, operator, user, action);
        let to = Recipient { id: user.id, email: user.email.clone() };
        let _ = state;
        if let Some(kind) = act_on_user::mailed(&after, action) {
            self.mail(kind, to);
        }
        self.tell(vec![entry]);
        self.put(actor, after);
        Ok(true)
    }

    fn put(&mut self, actor: Actor, after: User) {
        let record = Record::User(actor.hub, Box::new(after));
        self.world.put(record.clone());
        self.puts.push(record);
    }

    /// One entry for all to whom the same was done.
    fn tell(&mut self, entries: Vec<AuditEntry>) {
        for entry in entries {
            self.told.entry((entry.action, entry.detail)).or_default().extend(entry.targets);
        }
    }

    /// One mail for all who are told the same.
    fn mail(&mut self, kind: MailKind, to: Recipient) {
        let alike = self.mail.entry(kind.name()).or_default();
        match alike.iter_mut().rev().take(1).find(|(known, _)| *known == kind) {
            Some((_, all)) => all.push(to),
            None => {
                self.mails += 1;
                alike.push((kind, vec![to]));
            }
        }
    }

    /// How many values it would write, at the most: each user, the mails, the log in parts, and a few more that every
    /// commit or removal adds.
    fn writes(&self) -> usize {
        let size = |((_, detail), targets): (&Told, &Vec<Target>)| {
            let detail: usize = detail.iter().map(|(key, value)| key.len() + value.len() + 8).sum();
            detail + targets.len() * TARGET_BYTES
        };
        let told: usize = self.told.iter().map(size).sum();
        let set_up = self.puts.len() * TARGET_BYTES;
        let to: usize = if self.mails == 0 { 0 } else { self.puts.len() * TARGET_BYTES / PART_BYTES };
        self.puts.len() + self.mails.max(to) + (told + set_up) / PART_BYTES + 4
    }

    /// What all of it writes, with a receipt still to be put in, and what became of each.
    pub(super) fn finish(self) -> (Change, BulkOutcome) {
        let Self { envelope, before, world, puts, effects, told, mail, mut outcome, .. } = self;
        let hub = envelope.actor.hub;
        let mut change = Change {
            puts,
            removes: Vec::new(),
            audit: Vec::new(),
            mail: Vec::new(),
            receipt: Receipt::BulkDone { work: BulkWork::Deactivate, outcome: Box::default() },
        };
        let Ok((state, operator)) = guard::find(before, envelope.actor) else { return (change, outcome) };
        change.audit = told
            .into_iter()
            .map(|((action, detail), targets)| AuditEntry {
                hub,
                at: envelope.now,
                acting_user: operator.actor_ref(),
                action,
                targets,
                detail,
            })
            .collect();
        change.audit.extend(effects.entries(state, envelope, operator));
        let language = state.account().language;
        let mails = mail.into_values().flatten();
        change.mail.extend(mails.map(|(kind, to)| Mail { hub, at: envelope.now, kind, language, to }));
        // Of each removal what it has shrunk to, however many users shrank it.
        let now = world.account(hub).map(|state| state.removals());
        let shrunk = now.into_iter().flat_map(|removals| removals.iter()).filter_map(|(key, removal)| {
            let was = state.removals().get(key)?;
            (was.quantity != removal.quantity).then(|| ScheduledRemoval { state: was.state, ..removal.clone() })
        });
        let shrunk: Vec<ScheduledRemoval> = shrunk.collect();
        outcome.taken_back = seating::write(&mut change, state, envelope, operator, shrunk);
        (change, outcome)
    }
}

/// An envelope to look ahead in: its ids are never written.
pub fn looking_ahead(actor: Actor, now: jiff::Timestamp) -> Envelope {
    Envelope { op: OpId(0), actor, now, policy: crate::domain::policy::Policy::default() }
}

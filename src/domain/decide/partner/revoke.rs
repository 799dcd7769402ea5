//! The end of an employee's work for clients: one by one, or all of them when the employee leaves [PAC-09 to PAC-14,
//! PAC-24].

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Desk,
    assign::{entry, own_claim},
    nothing, tag,
};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::Envelope,
    decide::{act_on_user, jobs},
    email::{Email, EmailKey},
    hub_id::HubId,
    job::JobWork,
    mail::{Mail, MailKind, Recipient},
    partner::{self, Assignment, AssignmentState, Leaving, PartnerReceipt, PartnerRejection as No, is_leaving},
    record::{Record, RecordKey},
    seat::SeatType,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// How many clients are lost in one transaction, each with up to six writes; more of them are a job.
pub(in crate::domain::decide) const ASIDE: usize = 15;

/// Whether so many clients are lost as a job, rather than at once.
pub const fn leaves_as_job(clients: usize) -> bool {
    clients > ASIDE
}

/// The clients that an employee would lose, by HubID: those with an assignment, and those where the employee works without
/// one, unless that is for another partner [PAC-14].
pub fn open_clients(world: &World, state: &AccountState, email: &EmailKey) -> Vec<HubId> {
    let hub = state.account().hub_id;
    let open = state.partner().assignments_of(email).filter(|assignment| assignment.state.is_open());
    let mut lost: BTreeSet<HubId> = open.map(|assignment| assignment.client).collect();
    let works = |client: &&HubId| partner::works_at(world, hub, **client, email).is_some();
    lost.extend(state.partner().clients().keys().filter(works));
    lost.into_iter().collect()
}

/// Decides that an employee works for one client no longer [PAC-11].
pub(super) fn remove(desk: &Desk<'_>, client: HubId, email: &Email) -> Result<Change, No> {
    let known = desk.state.partner().assignment(client, email.key());
    let assignment = known.filter(|assignment| assignment.state.is_open()).ok_or(No::NotAssigned)?;
    let receipt = PartnerReceipt::AccessRemoved { client, email: assignment.email.clone(), deactivated: false };
    let mut change = nothing(receipt);
    let deactivated = revoke(desk, assignment, AuditAction::ClientAccessRemoved, &mut change);
    change.receipt =
        Receipt::Partner(PartnerReceipt::AccessRemoved { client, email: assignment.email.clone(), deactivated });
    Ok(change)
}

/// Takes one client from an employee: the row ends, the claim is free, and the user whom the client has is deactivated
/// there, be it the last super admin [PAC-24]. Whether there was such a user.
fn revoke(desk: &Desk<'_>, assignment: &Assignment, action: AuditAction, change: &mut Change) -> bool {
    let (hub, at) = (desk.envelope.actor.hub, desk.envelope.now);
    let (client, email) = (assignment.client, &assignment.email);
    let by = desk.operator.actor_ref();
    // Another partner's row in the way says nothing of this partner's right to end it.
    let held = assignment.state.holds_claim();
    change.puts.push(Record::Assignment(
        hub,
        Assignment { state: AssignmentState::Removed, by: by.clone(), at, ..assignment.clone() },
    ));
    change.removes.extend(own_claim(desk, client, email).filter(|_| held));
    change.audit.push(entry(desk, action, email, client));
    let Some(account) = desk.world.account(client).filter(|_| held) else { return false };
    let Some(user) = account.user(email.key()).filter(|user| user.status != UserStatus::Deactivated) else {
        return false;
    };
    change.puts.push(Record::User(client, Box::new(User { status: UserStatus::Deactivated, ..User::clone(user) })));
    let mut detail = BTreeMap::from([("partner".into(), desk.state.account().name.as_str().into())]);
    if let Some(seat) = user.seat {
        detail.insert("seat".into(), seat.slug().into());
    }
    change.audit.push(AuditEntry {
        hub: client,
        at,
        acting_user: by,
        action: AuditAction::DeactivateUser,
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail,
    });
    change.mail.push(Mail {
        hub: client,
        at,
        kind: MailKind::Deactivated,
        language: account.account().language,
        to: vec![Recipient { id: user.id, email: user.email.clone() }],
    });
    true
}

/// An employee leaves, and all clients are lost: at once when they are few, and as a job when they are many. Nothing when
/// such a job runs already. The caller has asked for the right.
pub(in crate::domain::decide) fn cascade(
    world: &World,
    envelope: &Envelope,
    state: &AccountState,
    operator: &User,
    user: &User,
    leaving: Leaving,
) -> Option<Change> {
    if is_leaving(state, user.id) {
        return None;
    }
    let clients = open_clients(world, state, user.email.key());
    if leaves_as_job(clients.len()) {
        let work = JobWork::LeaveClients { user: user.id, email: user.email.clone(), leaving };
        return jobs::start(world, envelope, work, clients.len(), &[], 0);
    }
    let desk = Desk { world, envelope, state, operator };
    let mut change = nothing(PartnerReceipt::Tagged { email: user.email.clone(), on: false, lost: clients.len() });
    lose(&desk, user, ASIDE, &mut change);
    leave(&desk, user, leaving, &mut change);
    Some(change)
}

/// Takes the next clients from an employee, at most so many; how many were taken.
fn lose(desk: &Desk<'_>, user: &User, most: usize, change: &mut Change) -> usize {
    let mut turn = open_clients(desk.world, desk.state, user.email.key());
    turn.truncate(most);
    for client in &turn {
        let known = desk.state.partner().assignment(*client, user.email.key());
        let known = known.filter(|assignment| assignment.state.is_open()).cloned();
        // Who works there without being assigned leaves a row that tells of the end, as everybody else.
        let assignment = known.unwrap_or_else(|| Assignment {
            client: *client,
            email: user.email.clone(),
            state: AssignmentState::Assigned,
            template: None,
            instead: None,
            by: desk.operator.actor_ref(),
            at: desk.envelope.now,
        });
        revoke(desk, &assignment, AuditAction::ClientAccessCascaded, change);
    }
    turn.len()
}

/// The last of it: the tag, or the user, and the exception that made the address qualify.
fn leave(desk: &Desk<'_>, user: &User, leaving: Leaving, change: &mut Change) {
    let hub = desk.envelope.actor.hub;
    match leaving {
        Leaving::Untagged => {
            change.audit.push(tag::entry(desk, user, false));
            change.puts.push(Record::User(hub, Box::new(User { partner_employee: false, ..user.clone() })));
        }
        Leaving::Deleted => {
            change.audit.push(act_on_user::entry(
                desk.envelope,
                desk.operator,
                user,
                crate::domain::command::UserAction::Delete,
            ));
            change.removes.push(RecordKey::User(hub, user.email.key().clone()));
        }
    }
    end_exception(desk.world, desk.state, user, change);
}

/// Ends the exception of who leaves, after all else that the change does. It stays while a Partner Seat that stays rests on it
/// alone [INV-09].
pub(in crate::domain::decide) fn end_exception(world: &World, state: &AccountState, user: &User, change: &mut Change) {
    let (hub, email) = (state.account().hub_id, user.email.key());
    if !state.partner().exceptions().contains_key(email) {
        return;
    }
    let exception = RecordKey::AccessException(hub, email.clone());
    let mut then = world.clone();
    change.puts.iter().for_each(|record| then.put(record.clone()));
    change.removes.iter().chain([&exception]).for_each(|key| then.remove(key));
    let sits = |user: &Arc<User>| user.seat == Some(SeatType::Partner) && user.occupies_seat();
    if then.may_keep_partner_seat(email) || !then.accounts().any(|state| state.user(email).is_some_and(sits)) {
        change.removes.push(exception);
    }
}

/// What a step of the job came to.
pub(in crate::domain::decide) struct Step {
    /// What it writes; the job itself is the caller's.
    pub(in crate::domain::decide) change: Change,
    /// How many clients were lost.
    pub(in crate::domain::decide) lost: usize,
    /// Whether the employee has left.
    pub(in crate::domain::decide) over: bool,
}

/// The next step of the job: clients first, and when none is left the employee leaves.
pub(in crate::domain::decide) fn step(
    world: &World,
    envelope: &Envelope,
    state: &AccountState,
    operator: &User,
    user: &User,
    leaving: Leaving,
    most: usize,
) -> Step {
    let desk = Desk { world, envelope, state, operator };
    let mut change = nothing(PartnerReceipt::Tagged { email: user.email.clone(), on: false, lost: 0 });
    let lost = lose(&desk, user, most, &mut change);
    let over = open_clients(world, state, user.email.key()).len() <= lost;
    if over {
        leave(&desk, user, leaving, &mut change);
    }
    Step { change, lost, over }
}

//! Creating a batch of users: all of them or none [CRU-36].

use std::collections::{BTreeMap, BTreeSet};

use super::{
    invites,
    seating::{self, NotTaken},
};
use crate::domain::{
    access::{Access, PermissionSource},
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::{CreateUsers, Envelope},
    email::Email,
    granting,
    guard::{self, Operation},
    id::UserId,
    mail::{Mail, MailKind, Recipient},
    record::Record,
    rejection::{CreateUsersRejection as No, Rejection},
    removal::ScheduledRemoval,
    seat::SeatType,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// How many distinct addresses a batch holds, whatever their source, so that it fits one transaction [LM-11].
pub const BATCH_LIMIT: usize = 100;

/// Decides a batch. Rejections come in a fixed order: the operator's right, the addresses, the seat, the access, the
/// count of seats, and last what only needs a yes.
pub(super) fn decide(world: &World, envelope: &Envelope, batch: &CreateUsers) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::CreateUsers).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    check_addresses(state, batch)?;
    check_seat(world, envelope, batch)?;
    let access = granting::settle(world, envelope.actor, batch.seat, &batch.access)
        .map_err(|why| Rejection::CreateUsers(No::Access(why)))?;
    let removals = take_seats(state, batch)?;

    let mut change = Change {
        puts: Vec::with_capacity(batch.people.len() + removals.len()),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::UsersCreated { users: Vec::new(), mailed: 0, taken_back: None },
    };
    let created = add_users(&mut change, world, envelope, batch, &access);
    audit_users(&mut change, envelope, operator, batch, &access, &created);
    let mailed = mail_users(&mut change, state, envelope, operator, batch, &created);
    let taken_back = seating::write(&mut change, state, envelope, operator, removals);
    change.receipt = Receipt::UsersCreated { users: created.iter().map(|user| user.id).collect(), mailed, taken_back };
    Ok(change)
}

/// A user of the batch, as the audit log and the outbox name it.
struct Created {
    id: UserId,
    email: Email,
    has_password: bool,
}

fn reject<T>(rejection: No) -> Result<T, Rejection> {
    Err(Rejection::CreateUsers(rejection))
}

fn check_addresses(state: &AccountState, batch: &CreateUsers) -> Result<(), Rejection> {
    if batch.people.is_empty() {
        return reject(No::Nobody);
    }
    if batch.people.len() > BATCH_LIMIT {
        return reject(No::TooMany { count: batch.people.len(), limit: BATCH_LIMIT });
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = batch.people.iter().find(|person| !seen.insert(person.email.key())) {
        return reject(No::Twice(twice.email.clone()));
    }
    let here: Vec<Email> = batch
        .people
        .iter()
        .filter(|person| state.user(person.email.key()).is_some())
        .map(|person| person.email.clone())
        .collect();
    if here.is_empty() { Ok(()) } else { reject(No::AlreadyUsers(here)) }
}

fn check_seat(world: &World, envelope: &Envelope, batch: &CreateUsers) -> Result<(), Rejection> {
    if let Err(refusal) = guard::allowed(world, envelope.actor, Operation::GiveSeat(batch.seat)) {
        return reject(No::Seat(batch.seat, refusal));
    }
    if batch.seat == SeatType::Partner {
        let others: Vec<Email> = batch
            .people
            .iter()
            .filter(|person| !world.qualifies_for_partner_seat(person.email.key()))
            .map(|person| person.email.clone())
            .collect();
        if !others.is_empty() {
            return reject(No::NotPartners(others));
        }
    }
    Ok(())
}

/// Takes the batch's seats, and answers the removals that shrink by it [RMS-20].
fn take_seats(state: &AccountState, batch: &CreateUsers) -> Result<Vec<ScheduledRemoval>, Rejection> {
    let count = u32::try_from(batch.people.len()).unwrap_or(u32::MAX);
    let seat = batch.seat;
    seating::take(state, seat, count, batch.accepts_from_removal).map_err(|why| {
        Rejection::CreateUsers(match why {
            NotTaken::Shortage(short) => No::Shortage(seat, short),
            NotTaken::CancelsRemoval { seats, scheduled, effective_on } => {
                No::CancelsRemoval { seat, seats, scheduled, effective_on }
            }
        })
    })
}

fn add_users(
    change: &mut Change,
    world: &World,
    envelope: &Envelope,
    batch: &CreateUsers,
    access: &Access,
) -> Vec<Created> {
    let mut created = Vec::with_capacity(batch.people.len());
    for (index, person) in batch.people.iter().enumerate() {
        let identity = world.identity(person.email.key());
        let has_password = identity.as_ref().is_some_and(|identity| identity.has_password);
        let (first_name, last_name) =
            identity.map(|identity| (identity.first_name, identity.last_name)).unwrap_or_default();
        let invite = invites::new(envelope, index, !batch.skip_invite);
        let user = User {
            id: UserId(envelope.op.derive("user", index)),
            email: person.email.clone(),
            first_name,
            last_name,
            // Who has a HubSpot password needs no sign-up and gets no link [0.5, AC-116].
            status: if has_password { UserStatus::Active } else { UserStatus::Invited },
            password_set: has_password,
            seat: Some(batch.seat),
            access: access.clone(),
            main_team: None,
            extra_teams: Vec::new(),
            preset: None,
            partner_employee: false,
            last_active: None,
            created_at: envelope.now,
            origin: person.origin,
            invite: (!has_password).then_some(invite),
            password_reset: None,
            notifications: Default::default(),
        };
        created.push(Created { id: user.id, email: user.email.clone(), has_password });
        change.puts.push(Record::User(envelope.actor.hub, Box::new(user)));
    }
    created
}

fn audit_users(
    change: &mut Change,
    envelope: &Envelope,
    operator: &User,
    batch: &CreateUsers,
    access: &Access,
    created: &[Created],
) {
    let targets: Vec<Target> =
        created.iter().map(|user| Target::User { id: user.id, email: user.email.clone() }).collect();
    let entry = |action, targets, detail| AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets,
        detail,
    };
    let detail = BTreeMap::from([
        ("seat".into(), batch.seat.slug().into()),
        ("access".into(), access_text(access).into()),
        ("invite".into(), if batch.skip_invite { "skipped" } else { "mailed" }.into()),
    ]);
    change.audit.push(entry(AuditAction::AddUser, targets.clone(), detail));
    if access.super_admin {
        change.audit.push(entry(AuditAction::AddAdminPermissions, targets, BTreeMap::new()));
    }
}

/// Where an access comes from, as entries of the audit log name it.
pub(super) fn access_text(access: &Access) -> String {
    match &access.source {
        PermissionSource::Default => "default".to_owned(),
        PermissionSource::Template(id) => format!("template:{}", id.0),
        PermissionSource::Custom { base: Some(id), .. } => format!("custom:{}", id.0),
        PermissionSource::Custom { base: None, .. } => "custom".to_owned(),
        PermissionSource::Classic(_) => "classic".to_owned(),
    }
}

/// Mails the batch unless that was skipped, and answers how many people got one [CRU-32, CRU-35].
fn mail_users(
    change: &mut Change,
    state: &AccountState,
    envelope: &Envelope,
    operator: &User,
    batch: &CreateUsers,
    created: &[Created],
) -> usize {
    if batch.skip_invite {
        return 0;
    }
    for (kind, has_password) in [(MailKind::Invitation, false), (MailKind::AccessGranted, true)] {
        let to: Vec<Recipient> = created
            .iter()
            .filter(|user| user.has_password == has_password)
            .map(|user| Recipient { id: user.id, email: user.email.clone() })
            .collect();
        if to.is_empty() {
            continue;
        }
        if kind == MailKind::Invitation {
            change.audit.push(AuditEntry {
                hub: envelope.actor.hub,
                at: envelope.now,
                acting_user: operator.actor_ref(),
                action: AuditAction::ManualRegistrationEmailSend,
                targets: to.iter().map(|to| Target::User { id: to.id, email: to.email.clone() }).collect(),
                detail: BTreeMap::new(),
            });
        }
        let language = state.account().language;
        change.mail.push(Mail { hub: envelope.actor.hub, at: envelope.now, kind, language, to });
    }
    created.len()
}

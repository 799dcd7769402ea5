//! The Actions menu of a user's record: reset password, super admin, life cycle, deletion [USR-04, SM-3].

use std::collections::BTreeMap;

use super::{
    invites, partner,
    seating::{self, NotTaken},
};
use crate::domain::{
    access::{Access, PermissionSource},
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail},
    command::{ActOnUser, Envelope, UserAction},
    guard::{self, Actor, Operation, Refusal},
    id::UserId,
    mail::{Mail, MailKind, Recipient},
    partner::{Leaving, PartnerRejection},
    password_reset::PasswordReset,
    permission::Catalogue,
    record::{Record, RecordKey},
    rejection::{ActOnUserRejection as No, Rejection},
    removal::ScheduledRemoval,
    seat::SeatType,
    template::Template,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// An entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserOffer {
    /// What it does.
    pub action: UserAction,
    /// Why it cannot be done, when it cannot. What only needs a free seat or a yes is no refusal but a question of its own
    /// [ER-07, ER-24].
    pub refusal: Option<Rejection>,
}

/// The menu of a user, in its order: of each two that undo each other the one that the user's state calls for [USR-11].
/// Nothing for a user who is not there.
pub fn user_offers(world: &World, actor: Actor, user: UserId) -> Vec<UserOffer> {
    let found = world.account(actor.hub).and_then(|state| state.user_by_id(user));
    let Some(found) = found else { return Vec::new() };
    let offered = UserAction::ALL.into_iter().filter(|action| match action {
        UserAction::ResendInvite => found.status == UserStatus::Invited && found.invite.is_some(),
        UserAction::RemoveSuperAdmin => found.access.super_admin,
        UserAction::MakeSuperAdmin => !found.access.super_admin,
        UserAction::ToPartnerAdmin => found.access.super_admin && found.seat == Some(SeatType::Partner),
        UserAction::Deactivate => found.status != UserStatus::Deactivated,
        UserAction::Reactivate => found.status == UserStatus::Deactivated,
        UserAction::ResetPassword | UserAction::Delete => true,
    });
    offered.map(|action| UserOffer { action, refusal: find(world, actor, user, action).err() }).collect()
}

/// Decides an entry. Rejections come in a fixed order: the operator's right, the user, the operator's own record, the
/// user's state, the last super admin, the count of seats, and last what only needs a yes.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: ActOnUser) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let (state, operator, user) = find(world, envelope.actor, wanted.user, wanted.action)?;
    let partner_seat = wanted.action == UserAction::Reactivate && user.seat == Some(SeatType::Partner);
    if partner_seat && !world.may_keep_partner_seat(user.email.key()) {
        return Err(Rejection::ActOnUser(No::NotPartner));
    }
    let removals = take_seat(state, user, wanted).map_err(Rejection::ActOnUser)?;
    let (id, email) = (user.id, user.email.clone());
    let done = |taken_back| Receipt::ActedOnUser { user: id, email: email.clone(), action: wanted.action, taken_back };
    let mut change = Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: vec![entry(envelope, operator, user, wanted.action)],
        mail: Vec::new(),
        receipt: done(None),
    };
    if wanted.action == UserAction::Delete && !partner::open_clients(world, state, user.email.key()).is_empty() {
        // Who leaves the partner loses all clients with it [PAC-14].
        let cascade = partner::cascade(world, envelope, state, operator, user, Leaving::Deleted);
        let mut change = cascade.ok_or(Rejection::Partner(PartnerRejection::UnderWay))?;
        if matches!(change.receipt, Receipt::Partner(_)) {
            change.receipt = done(None);
        }
        return Ok(change);
    }
    if wanted.action == UserAction::Delete {
        change.removes.push(RecordKey::User(hub, user.email.key().clone()));
        partner::end_exception(world, state, user, &mut change);
    } else {
        let after = after(user, wanted.action, world.catalogue(), envelope, 0);
        if let Some(kind) = mailed(&after, wanted.action) {
            let to = vec![Recipient { id: user.id, email: user.email.clone() }];
            change.mail.push(Mail { hub, at: envelope.now, kind, language: state.account().language, to });
        }
        change.puts.push(Record::User(hub, Box::new(after)));
    }
    change.receipt = done(seating::write(&mut change, state, envelope, operator, removals));
    Ok(change)
}

/// What the log says of an entry.
pub(super) fn entry(envelope: &Envelope, operator: &User, user: &User, action: UserAction) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action: audited(action),
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail: detail(user, action),
    }
}

/// The account, the operator and the user, when nothing but a seat or a yes can be missing.
pub(super) fn find(
    world: &World,
    actor: Actor,
    user: UserId,
    action: UserAction,
) -> Result<(&AccountState, &User, &User), Rejection> {
    let target = world.account(actor.hub).and_then(|state| state.user_by_id(user));
    let classic = target.is_some_and(|user| user.access.classic().is_some());
    allowed(world, actor, action, classic).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, actor).map_err(Rejection::Refused)?;
    let Some(user) = state.user_by_id(user) else { return Err(Rejection::ActOnUser(No::Gone)) };
    // Who may end users may not add or remove super admins by it [EXT-41].
    if user.access.super_admin && needs(action) == Operation::EndUsers {
        guard::allowed(world, actor, Operation::MakeSuperAdmin).map_err(Rejection::Refused)?;
    }
    check(world.catalogue(), state, operator, user, action).map_err(Rejection::ActOnUser)?;
    Ok((state, operator, user))
}

/// Whether the operator may do it. Who adds and removes classic users may delete one, and invite one again [PM-02].
fn allowed(world: &World, actor: Actor, action: UserAction, classic: bool) -> Result<(), Refusal> {
    let right = guard::allowed(world, actor, needs(action));
    match action {
        UserAction::Delete | UserAction::ResendInvite if classic && right.is_err() => {
            guard::allowed(world, actor, Operation::AddClassicUsers)
        }
        _ => right,
    }
}

/// What the operator needs.
const fn needs(action: UserAction) -> Operation {
    match action {
        UserAction::ResetPassword => Operation::ResetPasswords,
        UserAction::ResendInvite => Operation::CreateUsers,
        UserAction::RemoveSuperAdmin | UserAction::MakeSuperAdmin | UserAction::ToPartnerAdmin => {
            Operation::MakeSuperAdmin
        }
        UserAction::Deactivate | UserAction::Reactivate | UserAction::Delete => Operation::EndUsers,
    }
}

fn check(
    catalogue: &Catalogue,
    state: &AccountState,
    operator: &User,
    user: &User,
    action: UserAction,
) -> Result<(), No> {
    let ends = matches!(action, UserAction::Deactivate | UserAction::Delete);
    if ends && operator.id == user.id {
        return Err(No::Yourself);
    }
    let demotes = matches!(action, UserAction::RemoveSuperAdmin | UserAction::ToPartnerAdmin);
    match (action, user.status) {
        (UserAction::ResetPassword | UserAction::Deactivate, UserStatus::Invited) => return Err(No::NotSignedUp),
        (UserAction::ResetPassword, UserStatus::Deactivated) => return Err(No::Deactivated),
        (UserAction::Deactivate, UserStatus::Deactivated) => return Err(No::Already),
        (UserAction::Reactivate, UserStatus::Active | UserStatus::Invited) => return Err(No::Already),
        (UserAction::ResendInvite, UserStatus::Active | UserStatus::Deactivated) => return Err(No::NotInvited),
        (UserAction::ResendInvite, UserStatus::Invited) if user.invite.is_none() => return Err(No::NotInvited),
        (UserAction::RemoveSuperAdmin, _) if !user.access.super_admin => return Err(No::Already),
        (UserAction::MakeSuperAdmin, _) if user.access.super_admin => return Err(No::Already),
        (UserAction::MakeSuperAdmin, _) if user.seat == Some(SeatType::ViewOnly) => return Err(No::ViewOnly),
        (UserAction::ToPartnerAdmin, _) if !user.access.super_admin || partner_admin(catalogue, user).is_none() => {
            return Err(No::NotPartnerSuperAdmin);
        }
        _ => {}
    }
    let admins = state.super_admins();
    if (ends || demotes) && admins.len() == 1 && admins.contains(user.email.key()) {
        return Err(No::LastSuperAdmin);
    }
    Ok(())
}

/// The template that goes with the seat of a partner's employee, and with no other [INV-09].
fn partner_admin<'a>(catalogue: &'a Catalogue, user: &User) -> Option<&'a Template> {
    let partner = user.seat.filter(|seat| *seat == SeatType::Partner);
    catalogue.templates().iter().find(|template| partner.is_some() && template.needs_seat == partner)
}

/// The seat that a reactivated user holds counts again; a free one needs no count.
fn take_seat(state: &AccountState, user: &User, wanted: ActOnUser) -> Result<Vec<ScheduledRemoval>, No> {
    let seat = user.seat.filter(|_| wanted.action == UserAction::Reactivate);
    let Some(seat) = seat else { return Ok(Vec::new()) };
    seating::take(state, seat, 1, wanted.accepts_from_removal).map_err(|why| match why {
        NotTaken::Shortage(short) => No::Shortage(seat, short),
        NotTaken::CancelsRemoval { seats, scheduled, effective_on } => {
            No::CancelsRemoval { seat, seats, scheduled, effective_on }
        }
    })
}

/// The user as it becomes, as the `index`-th of those to whom the command does this.
pub(super) fn after(user: &User, action: UserAction, catalogue: &Catalogue, envelope: &Envelope, index: usize) -> User {
    let mut after = user.clone();
    match action {
        UserAction::ResetPassword => after.password_reset = Some(PasswordReset::new(envelope)),
        UserAction::ResendInvite => {
            let mut invite = invites::new(envelope, index, true);
            invite.renewed = true;
            after.invite = Some(invite);
        }
        UserAction::RemoveSuperAdmin => {
            after.access.super_admin = false;
            // The template would give the right back.
            if let PermissionSource::Template(id) = &user.access.source
                && catalogue.template(id).is_some_and(|template| template.super_admin)
            {
                after.access.source = PermissionSource::Default;
            }
        }
        UserAction::MakeSuperAdmin => after.access.super_admin = true,
        UserAction::ToPartnerAdmin => {
            if let Some(template) = partner_admin(catalogue, user) {
                let source = PermissionSource::Template(template.id.clone());
                after.access = Access { super_admin: false, source };
            }
        }
        UserAction::Deactivate => after.status = UserStatus::Deactivated,
        // A partner may have deactivated somebody who has not signed up yet [PAC-24].
        UserAction::Reactivate if !user.password_set && user.invite.is_some() => after.status = UserStatus::Invited,
        UserAction::Reactivate => after.status = UserStatus::Active,
        UserAction::Delete => {}
    }
    after
}

/// The mail that the user gets of it.
pub(super) fn mailed(after: &User, action: UserAction) -> Option<MailKind> {
    match action {
        UserAction::ResetPassword => {
            after.password_reset.as_ref().map(|reset| MailKind::PasswordReset { token: reset.token })
        }
        UserAction::ResendInvite => {
            after.invite.as_ref().map(|invite| MailKind::InvitationRenewed { token: invite.token })
        }
        UserAction::Deactivate => Some(MailKind::Deactivated),
        UserAction::Reactivate => Some(MailKind::Reactivated),
        UserAction::RemoveSuperAdmin | UserAction::MakeSuperAdmin | UserAction::ToPartnerAdmin | UserAction::Delete => {
            None
        }
    }
}

const fn audited(action: UserAction) -> AuditAction {
    match action {
        UserAction::ResetPassword => AuditAction::ManualPasswordResetEmailSend,
        UserAction::ResendInvite => AuditAction::ManualRegistrationEmailSend,
        UserAction::RemoveSuperAdmin | UserAction::ToPartnerAdmin => AuditAction::RemoveAdminPermissions,
        UserAction::MakeSuperAdmin => AuditAction::AddAdminPermissions,
        UserAction::Deactivate => AuditAction::DeactivateUser,
        UserAction::Reactivate => AuditAction::ReactivateUser,
        UserAction::Delete => AuditAction::RemoveUser,
    }
}

/// What else is worth knowing: the seat that is counted or freed, and the template in exchange for the right.
fn detail(user: &User, action: UserAction) -> BTreeMap<Code, Detail> {
    match action {
        UserAction::ToPartnerAdmin => BTreeMap::from([("access".into(), "template:partner_admin".into())]),
        UserAction::Deactivate | UserAction::Reactivate | UserAction::Delete => {
            user.seat.iter().map(|seat| ("seat".into(), seat.slug().into())).collect()
        }
        UserAction::ResetPassword
        | UserAction::ResendInvite
        | UserAction::RemoveSuperAdmin
        | UserAction::MakeSuperAdmin => BTreeMap::new(),
    }
}

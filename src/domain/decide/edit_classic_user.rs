//! Saving what was edited of a classic user's grant; without any product the user is removed [PM-02, LEG-20].

use std::collections::BTreeMap;

use super::partner;
use crate::domain::{
    access::{Access, ClassicGrant, PermissionSource},
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    classic_users::EditClassicUser,
    clean::{Code, Detail},
    command::Envelope,
    guard::{self, Operation},
    partner::{Leaving, PartnerRejection},
    record::{Record, RecordKey},
    rejection::{ClassicUserRejection as No, Rejection},
    user::User,
    world::{AccountState, World},
};

/// Decides it. Rejections come in a fixed order: the operator's right, whether the user is there and of the classic flow,
/// what somebody else edited meanwhile, the scopes, what must not be removed, and last what only needs a yes.
pub(super) fn decide(world: &World, envelope: &Envelope, edit: &EditClassicUser) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::AddClassicUsers).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let no = Rejection::ClassicUser;
    let before = state.user_by_id(edit.user).ok_or(no(No::Gone))?.as_ref();
    let now = before.access.classic().ok_or(no(No::NotClassic))?;
    let to = &edit.grant.to;
    if *now != edit.grant.from && now != to {
        return Err(no(No::Conflict));
    }
    if !to.is_within_its_view() {
        return Err(no(No::EditBeyondView));
    }
    if to.products.is_empty() {
        check_removal(state, operator, before).map_err(no)?;
        if before.access.super_admin {
            guard::allowed(world, envelope.actor, Operation::MakeSuperAdmin).map_err(Rejection::Refused)?;
        }
        if !edit.accepts_removal {
            return Err(no(No::NoProduct(before.email.clone())));
        }
        if !partner::open_clients(world, state, before.email.key()).is_empty() {
            // Who leaves the partner loses all clients with it [PAC-14].
            let cascade = partner::cascade(world, envelope, state, operator, before, Leaving::Deleted);
            let mut change = cascade.ok_or(Rejection::Partner(PartnerRejection::UnderWay))?;
            if matches!(change.receipt, Receipt::Partner(_)) {
                change.receipt = Receipt::ClassicUserRemoved { user: before.id, email: before.email.clone() };
            }
            return Ok(change);
        }
        let mut change = removed(envelope, operator, before);
        partner::end_exception(world, state, before, &mut change);
        return Ok(change);
    }
    let own_loss = operator.id == before.id && loses_rights(operator, now, to);
    if own_loss && !edit.accepts_own_loss {
        return Err(no(No::OwnLoss));
    }
    Ok(edited(envelope, operator, before, now, to))
}

/// Nobody removes themselves, nor the last super admin [0.5, INV-10].
fn check_removal(state: &AccountState, operator: &User, user: &User) -> Result<(), No> {
    if operator.id == user.id {
        return Err(No::Yourself);
    }
    let admins = state.super_admins();
    if admins.len() == 1 && admins.contains(user.email.key()) { Err(No::LastSuperAdmin) } else { Ok(()) }
}

/// Whether somebody who saves this for themselves could not take it back.
fn loses_rights(operator: &User, now: &ClassicGrant, to: &ClassicGrant) -> bool {
    !operator.access.super_admin && now.administers_users() && !to.administers_users()
}

fn removed(envelope: &Envelope, operator: &User, user: &User) -> Change {
    let detail = BTreeMap::from([("access".into(), "classic".into()), ("reason".into(), "no_product".into())]);
    Change {
        puts: Vec::new(),
        removes: vec![RecordKey::User(envelope.actor.hub, user.email.key().clone())],
        audit: vec![entry(envelope, operator, user, AuditAction::RemoveUser, detail)],
        mail: Vec::new(),
        receipt: Receipt::ClassicUserRemoved { user: user.id, email: user.email.clone() },
    }
}

fn edited(envelope: &Envelope, operator: &User, before: &User, now: &ClassicGrant, to: &ClassicGrant) -> Change {
    let mut change = Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::ClassicUserEdited { user: before.id },
    };
    if now == to {
        return change;
    }
    let mut detail = to.differences(now);
    detail.insert("access".into(), "classic".into());
    change.audit.push(entry(envelope, operator, before, AuditAction::PermissionsChanged, detail));
    let source = PermissionSource::Classic(to.clone());
    let after = User { access: Access { source, ..before.access.clone() }, ..before.clone() };
    change.puts.push(Record::User(envelope.actor.hub, Box::new(after)));
    change
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    user: &User,
    action: AuditAction,
    detail: BTreeMap<Code, Detail>,
) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail,
    }
}

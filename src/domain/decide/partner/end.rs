//! The end of what a partner has besides assignments: an address that counts as an employee's, and a client [DOM-08, EXT-39,
//! EXT-40].

use std::collections::BTreeMap;

use super::{Desk, assign::named, nothing};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::Change,
    clean::{Code, Detail},
    email::{Email, EmailKey},
    hub_id::HubId,
    partner::{PartnerReceipt, PartnerRejection as No},
    record::RecordKey,
    world::AccountState,
};

/// Why an address goes on counting as an employee's, if it does: it is assigned to clients, and belongs to nobody who
/// would be an employee without it [INV-18].
pub fn keeps_exception(partner: &AccountState, email: &EmailKey) -> Option<No> {
    let Some(exception) = partner.partner().exceptions().get(email) else {
        let email = Email::parse(email.as_str()).ok()?;
        return Some(No::NoException(email));
    };
    let tagged = partner.user(email).is_some_and(|user| user.partner_employee);
    let open = partner.partner().assignments_of(email).filter(|assignment| assignment.state.is_open()).count();
    let count = if tagged { 0 } else { open };
    (count > 0).then(|| No::HasClients { email: exception.email.clone(), count })
}

/// Decides that an address on another domain no longer counts as an employee's.
pub(super) fn exception(desk: &Desk<'_>, email: &Email) -> Result<Change, No> {
    if let Some(why) = keeps_exception(desk.state, email.key()) {
        return Err(why);
    }
    let mut change = nothing(PartnerReceipt::ExceptionEnded { email: email.clone() });
    change.removes.push(RecordKey::AccessException(desk.envelope.actor.hub, email.key().clone()));
    let target = Target::Address { email: email.clone() };
    change.audit.push(entry(desk, AuditAction::AccessExceptionEnded, target, BTreeMap::new()));
    Ok(change)
}

/// Why a partner goes on working for a client, if it does: somebody is still assigned there, blocked ones among them. Who
/// works there without being assigned is the client's to keep.
pub fn keeps_client(partner: &AccountState, client: HubId) -> Option<No> {
    if !partner.partner().clients().contains_key(&client) {
        return Some(No::NotClient(client));
    }
    let count = partner.partner().assignments_at(client).filter(|assignment| assignment.state.is_open()).count();
    (count > 0).then_some(No::HasEmployees { client, count })
}

/// Decides that the partner works for a client no longer. Rows whose access was removed stay with the employees.
pub(super) fn services(desk: &Desk<'_>, client: HubId) -> Result<Change, No> {
    if let Some(why) = keeps_client(desk.state, client) {
        return Err(why);
    }
    let mut change = nothing(PartnerReceipt::ServicesEnded { client });
    change.removes.push(RecordKey::Client(desk.envelope.actor.hub, client));
    let target = Target::Client { client };
    change.audit.push(entry(desk, AuditAction::ClientServicesEnded, target, named(desk, client)));
    Ok(change)
}

fn entry(desk: &Desk<'_>, action: AuditAction, target: Target, detail: BTreeMap<Code, Detail>) -> AuditEntry {
    AuditEntry {
        hub: desk.envelope.actor.hub,
        at: desk.envelope.now,
        acting_user: desk.operator.actor_ref(),
        action,
        targets: vec![target],
        detail,
    }
}

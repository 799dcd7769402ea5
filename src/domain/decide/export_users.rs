//! The export of users: nothing changes, but the audit log says who took out how many [PM-20, domain 5.4].

use std::collections::BTreeMap;

use crate::domain::{
    audit::{AuditAction, AuditEntry},
    change::{Change, Receipt},
    command::{Envelope, ExportUsers},
    guard::{self, Operation},
    rejection::Rejection,
    world::World,
};

/// Decides it. Whoever writes the file asks before it is there under its name, so that none is without its entry.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: ExportUsers) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::ExportUsers).map_err(Rejection::Refused)?;
    let (_, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let entry = AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action: AuditAction::ExportUsers,
        targets: Vec::new(),
        detail: BTreeMap::from([("users".into(), wanted.users.to_string().into())]),
    };
    Ok(Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt: Receipt::UsersExported { users: wanted.users },
    })
}

//! The tag of partner employees [PET-02, PET-07, SM-8].

use std::collections::BTreeMap;

use super::{Desk, nothing, revoke};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::Change,
    partner::{Leaving, PartnerReceipt, PartnerRejection as No, Tag, is_leaving},
    record::Record,
    user::User,
};

/// Decides it. Who loses the tag leaves the roster: all clients are lost with it [PAC-14].
pub(super) fn decide(desk: &Desk<'_>, wanted: Tag) -> Result<Change, No> {
    let user = desk.state.user_by_id(wanted.user).ok_or(No::Gone)?;
    let email = user.email.clone();
    if is_leaving(desk.state, user.id) {
        return Err(No::UnderWay);
    }
    if user.partner_employee == wanted.on {
        return Ok(nothing(PartnerReceipt::Tagged { email, on: wanted.on, lost: 0 }));
    }
    if wanted.on {
        let mut change = nothing(PartnerReceipt::Tagged { email, on: true, lost: 0 });
        change.audit.push(entry(desk, user, true));
        let after = User { partner_employee: true, ..User::clone(user) };
        change.puts.push(Record::User(desk.envelope.actor.hub, Box::new(after)));
        return Ok(change);
    }
    let clients = revoke::open_clients(desk.world, desk.state, user.email.key());
    if clients.len() > wanted.gives_up {
        return Err(No::LosesClients { clients });
    }
    revoke::cascade(desk.world, desk.envelope, desk.state, desk.operator, user, Leaving::Untagged).ok_or(No::UnderWay)
}

/// What the log gets of a tag.
pub(super) fn entry(desk: &Desk<'_>, user: &User, on: bool) -> AuditEntry {
    AuditEntry {
        hub: desk.envelope.actor.hub,
        at: desk.envelope.now,
        acting_user: desk.operator.actor_ref(),
        action: if on { AuditAction::PartnerEmployeeTagged } else { AuditAction::PartnerEmployeeUntagged },
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail: BTreeMap::new(),
    }
}

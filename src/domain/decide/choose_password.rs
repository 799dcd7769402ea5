//! Choosing another password with the link of a mail [EXT-22, ML-05].

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::{ChoosePassword, Envelope},
    guard::Actor,
    invite::InviteToken,
    password_reset::PasswordReset,
    record::Record,
    rejection::{ChoosePasswordRejection as No, Rejection},
    user::{User, UserStatus},
    world::World,
};

/// Decides it. It asks for no permission: the link is what gives the right, and it does so once.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: ChoosePassword) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let (user, reset) = find(world, envelope.actor, wanted.token, envelope.now).map_err(Rejection::ChoosePassword)?;
    let after = User {
        password_set: true,
        last_active: Some(envelope.now),
        password_reset: Some(PasswordReset { used: true, ..reset }),
        ..user.clone()
    };
    let entry = AuditEntry {
        hub,
        at: envelope.now,
        acting_user: user.actor_ref(),
        action: AuditAction::PasswordChanged,
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail: BTreeMap::new(),
    };
    Ok(Change {
        puts: vec![Record::User(hub, Box::new(after))],
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt: Receipt::PasswordChosen { user: user.id },
    })
}

/// Why the link of a user does not work at this time, if it does not: what its page says before anything is typed.
pub fn refused(world: &World, user: Actor, token: InviteToken, now: Timestamp) -> Option<No> {
    find(world, user, token, now).err()
}

/// The user whose link this is, while it works.
fn find(world: &World, actor: Actor, token: InviteToken, now: Timestamp) -> Result<(&User, PasswordReset), No> {
    let user = world.account(actor.hub).and_then(|state| state.user_by_id(actor.user)).ok_or(No::Gone)?;
    if user.status == UserStatus::Deactivated {
        return Err(No::Deactivated);
    }
    match user.password_reset {
        Some(reset) if reset.token != token => Err(No::Replaced),
        None => Err(No::Replaced),
        Some(reset) if reset.used => Err(No::Used),
        Some(reset) if now >= reset.expires_at => Err(No::Expired(reset.expires_at)),
        Some(reset) => Ok((user, reset)),
    }
}

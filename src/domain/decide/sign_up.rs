//! Signing up with the link of an invitation [CRU-38, SM-3].

use std::collections::BTreeMap;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    command::{Envelope, SignUp},
    record::Record,
    rejection::{Rejection, SignUpRejection as No},
    user::{User, UserStatus},
    world::World,
};

/// Decides a sign-up. What is wrong with the link comes first, then the address, then the name.
///
/// It asks for no permission: the link is what gives the right, and its owner is no Active user yet.
pub(super) fn decide(world: &World, envelope: &Envelope, sign_up: &SignUp) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let user = world.account(hub).and_then(|state| state.user_by_id(envelope.actor.user));
    let user = invited(user.map(AsRef::as_ref), envelope, sign_up).map_err(Rejection::SignUp)?;
    if sign_up.email.key() != user.email.key() {
        return Err(Rejection::SignUp(No::OtherAddress));
    }
    if sign_up.first_name.is_empty() || sign_up.last_name.is_empty() {
        return Err(Rejection::SignUp(No::NoName));
    }
    let active = User {
        first_name: sign_up.first_name.clone(),
        last_name: sign_up.last_name.clone(),
        status: UserStatus::Active,
        password_set: true,
        last_active: Some(envelope.now),
        ..user.clone()
    };
    let entry = AuditEntry {
        hub,
        at: envelope.now,
        acting_user: user.actor_ref(),
        action: AuditAction::UserSignedUp,
        targets: vec![Target::User { id: user.id, email: user.email.clone() }],
        detail: BTreeMap::new(),
    };
    Ok(Change {
        puts: vec![Record::User(hub, Box::new(active))],
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt: Receipt::SignedUp { user: user.id },
    })
}

/// The user whose link this is, while it works.
fn invited<'a>(user: Option<&'a User>, envelope: &Envelope, sign_up: &SignUp) -> Result<&'a User, No> {
    let user = user.ok_or(No::UnknownLink)?;
    let invite = user.invite.as_ref().filter(|invite| invite.token == sign_up.token).ok_or(No::UnknownLink)?;
    match user.status {
        UserStatus::Deactivated => Err(No::Deactivated),
        UserStatus::Active => Err(No::Used),
        UserStatus::Invited if envelope.now >= invite.expires_at => Err(No::Expired(invite.expires_at)),
        UserStatus::Invited => Ok(user),
    }
}

//! The links of invitations, for whoever is created as for whoever is invited again.

use jiff::ToSpan;

use crate::domain::{
    command::Envelope,
    invite::{Invite, InviteToken},
};

/// The invitation of the `index`-th user of a command. It lives as long as the policy says [CRU-38].
pub(super) fn new(envelope: &Envelope, index: usize, mailed: bool) -> Invite {
    let lifetime = (i64::from(envelope.policy.invite_days) * 24).hours();
    Invite {
        token: InviteToken(envelope.op.derive_wide("invite", index)),
        expires_at: envelope.now.saturating_add(lifetime).unwrap_or(envelope.now),
        mailed_at: mailed.then_some(envelope.now),
        renewed: false,
    }
}

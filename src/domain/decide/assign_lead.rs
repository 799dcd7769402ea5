//! A sample lead: it is assigned, and whoever it is assigned to is notified, if they can be and want to be [CRU-43, INV-13].

use std::collections::BTreeMap;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, LeadNotice, Receipt},
    command::Envelope,
    guard::{self, Operation},
    id::UserId,
    mail::{Mail, MailKind, Recipient},
    notification::{Channel, Topic},
    rejection::{LeadRejection as No, Rejection},
    user::{User, UserStatus},
    world::World,
};

/// Decides it. Rejections come in a fixed order: the operator's right, the user, the user's state. Who is deactivated
/// cannot log in to work on a lead, so that none is assigned to them [EXT-19].
pub(super) fn decide(world: &World, envelope: &Envelope, user: UserId) -> Result<Change, Rejection> {
    guard::allowed(world, envelope.actor, Operation::AssignLeads).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let user = state.user_by_id(user).ok_or(Rejection::Lead(No::Gone))?.as_ref();
    if user.status == UserStatus::Deactivated {
        return Err(Rejection::Lead(No::Deactivated));
    }
    // Four digits, to tell one sample from another.
    let lead = 1000 + (envelope.op.derive("lead", 0) % 9000) as u16;
    let notice = notice(user);
    let notified = match notice {
        LeadNotice::NoPassword => "no_password".to_owned(),
        LeadNotice::TurnedOff | LeadNotice::Sent { .. } => user.notifications.ways(Topic::LeadAssigned),
    };
    let (hub, at) = (envelope.actor.hub, envelope.now);
    let to = vec![Recipient { id: user.id, email: user.email.clone() }];
    let mail = |kind| Mail { hub, at, kind, language: state.account().language, to: to.clone() };
    let mut mails = Vec::new();
    if let LeadNotice::Sent { email, in_app } = notice {
        mails.extend(email.then(|| mail(MailKind::LeadAssigned { lead })));
        mails.extend(in_app.then(|| mail(MailKind::LeadAssignedInApp { lead })));
    }
    Ok(Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: vec![AuditEntry {
            hub,
            at,
            acting_user: operator.actor_ref(),
            action: AuditAction::LeadAssigned,
            targets: vec![Target::User { id: user.id, email: user.email.clone() }],
            detail: BTreeMap::from([
                ("lead".into(), lead.to_string().into()),
                ("notified".into(), notified.as_str().into()),
            ]),
        }],
        mail: mails,
        receipt: Receipt::LeadAssigned { user: user.id, email: user.email.clone(), lead, notice },
    })
}

/// Whether and how the user is notified: nobody is before a password is set [CRU-43, INV-13].
fn notice(user: &User) -> LeadNotice {
    if !user.password_set {
        return LeadNotice::NoPassword;
    }
    let wants = |channel| user.notifications.wants(Topic::LeadAssigned, channel);
    match (wants(Channel::Email), wants(Channel::InApp)) {
        (false, false) => LeadNotice::TurnedOff,
        (email, in_app) => LeadNotice::Sent { email, in_app },
    }
}

//! The operator's own notifications [USR-14].

use std::collections::BTreeMap;

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail},
    command::Envelope,
    guard,
    notification::{NotificationEdit, Topic},
    record::Record,
    rejection::{NotificationsRejection as No, Rejection},
    user::User,
    world::World,
};

/// Decides it. It asks for no permission, since nobody but the operator is concerned by it: a View-Only user has
/// notifications of their own as well. Only who has a password is notified of anything [CRU-43].
pub(super) fn decide(world: &World, envelope: &Envelope, edits: &[NotificationEdit]) -> Result<Change, Rejection> {
    let (_, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    if !operator.password_set {
        return Err(Rejection::Notifications(No::NoPassword));
    }
    let mut notifications = operator.notifications.clone();
    for edit in edits {
        notifications.put(*edit);
    }
    let mut change = Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::NotificationsSet,
    };
    if notifications == operator.notifications {
        return Ok(change);
    }
    let changed = |topic: Topic| {
        let (was, is) = (operator.notifications.ways(topic), notifications.ways(topic));
        let name: Code = format!("notify_{}", topic.slug()).into();
        (was != is).then(|| (name, is.as_str().into()))
    };
    let detail: BTreeMap<Code, Detail> = Topic::ALL.into_iter().filter_map(changed).collect();
    change.audit.push(AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action: AuditAction::NotificationsChanged,
        targets: vec![Target::User { id: operator.id, email: operator.email.clone() }],
        detail,
    });
    let user = User { notifications, ..operator.clone() };
    change.puts.push(Record::User(envelope.actor.hub, Box::new(user)));
    Ok(change)
}

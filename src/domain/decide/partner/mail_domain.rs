//! The partner employee e-mail domain, and the reminder while there is none [DOM-11 to DOM-16, SM-7].

use std::collections::BTreeMap;

use super::{Desk, nothing};
use crate::domain::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    change::Change,
    claim::DomainClaim,
    due::Due,
    mail::{Mail, MailKind, Recipient},
    partner::{MailDomain, PartnerReceipt, PartnerRejection as No, PartnerSettings, SetDomain, matching},
    record::{Record, RecordKey},
    world::{AccountState, World},
};

/// Decides that another domain is set. Rejections come in a fixed order: what is typed, whose it is, who else has set one
/// meanwhile, and last who stops matching.
pub(super) fn set(desk: &Desk<'_>, wanted: &SetDomain) -> Result<Change, No> {
    let hub = desk.envelope.actor.hub;
    let before = desk.state.partner().settings();
    let domain = MailDomain::parse(&wanted.to).map_err(No::Domain)?;
    if desk.world.claims().partner_of_domain(&domain.ascii).is_some_and(|partner| partner != hub) {
        return Err(No::Claimed);
    }
    if before.domain_ascii != wanted.from {
        return Err(No::DomainConflict { now: before.domain.clone() });
    }
    let found = matching(desk.state, &domain.ascii);
    if found.stops.len() > wanted.accepts_stopping {
        return Err(No::StopsMatching { people: found.stops.len() });
    }
    let receipt = PartnerReceipt::DomainSet {
        domain: domain.entered.clone(),
        matched: found.matched.len() + found.excepted.len(),
        unmatched: found.unmatched.len(),
    };
    let mut change = nothing(receipt);
    if before.domain_ascii.as_ref() == Some(&domain.ascii) && before.domain.as_ref() == Some(&domain.entered) {
        return Ok(change);
    }
    let moves = before.domain_ascii.as_ref() != Some(&domain.ascii);
    let mut former = before.former.clone();
    if moves {
        change.puts.push(Record::DomainClaim(DomainClaim { domain: domain.ascii.clone(), partner: hub }));
        if let Some(old) = &before.domain_ascii {
            change.removes.push(RecordKey::DomainClaim(old.clone()));
            if !former.contains(old) {
                former.push(old.clone());
            }
        }
    }
    let mut detail = BTreeMap::from([("to".into(), domain.ascii.as_str().into())]);
    if let Some(old) = &before.domain_ascii {
        detail.insert("from".into(), old.as_str().into());
    }
    change.audit.push(AuditEntry {
        hub,
        at: desk.envelope.now,
        acting_user: desk.operator.actor_ref(),
        action: AuditAction::PartnerDomainChanged,
        targets: vec![Target::Domain { domain: domain.ascii.clone() }],
        detail,
    });
    change.puts.push(Record::Partner(
        hub,
        PartnerSettings {
            domain: Some(domain.entered),
            domain_ascii: Some(domain.ascii),
            updated_by: Some(desk.operator.actor_ref()),
            updated_at: Some(desk.envelope.now),
            reminded_at: before.reminded_at,
            former,
        },
    ));
    Ok(change)
}

/// Asks the super admins of a partner account to set a domain [DOM-11, ML-12].
pub(in crate::domain::decide) fn remind(world: &World, state: &AccountState, due: &Due) -> Change {
    let hub = due.hub;
    // What was due before the world's time began is carried out at its beginning.
    let at = due.at.max(world.clock().now(due.at));
    let mut change = nothing(PartnerReceipt::DomainReminded { hub });
    let settings = PartnerSettings { reminded_at: Some(at), ..state.partner().settings().clone() };
    change.puts.push(Record::Partner(hub, settings));
    let admins = state.super_admins().iter().filter_map(|email| state.user(email));
    let to: Vec<Recipient> = admins.map(|user| Recipient { id: user.id, email: user.email.clone() }).collect();
    change.audit.push(AuditEntry {
        hub,
        at,
        acting_user: ActorRef::hubspot(),
        action: AuditAction::PartnerDomainReminded,
        targets: to.iter().map(|who| Target::User { id: who.id, email: who.email.clone() }).collect(),
        detail: BTreeMap::new(),
    });
    if !to.is_empty() {
        change.mail.push(Mail {
            hub,
            at,
            kind: MailKind::PartnerDomainMissing,
            language: state.account().language,
            to,
        });
    }
    change
}

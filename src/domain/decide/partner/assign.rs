//! Employees come to clients: assigned, asked for, or blocked by another partner [PAC-03 to PAC-08, PAC-20 to PAC-23].

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, nothing};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    billing,
    change::{Change, Receipt},
    claim::ClientClaim,
    clean::{Code, Detail},
    email::Email,
    hub_id::HubId,
    partner::{
        AccessException, AddToClient, Assignment, AssignmentState, Client, PartnerReceipt, PartnerRejection as No,
        Relationship, employee, is_address_leaving,
    },
    record::{Record, RecordKey},
    template::TemplateId,
    user::UserStatus,
};

/// How many assignments one transaction writes at most.
pub(super) const AT_ONCE: usize = 25;

/// Decides that an employee works for clients. Those for whom another partner has the address are blocked, and the others
/// are assigned all the same [PAC-22]. Nothing is mailed to a client [PAC-06, EXT-37].
pub(super) fn assign(desk: &Desk<'_>, email: &Email, clients: &[HubId]) -> Result<Change, No> {
    let clients: BTreeSet<HubId> = clients.iter().copied().collect();
    if clients.is_empty() {
        return Err(No::NoClients);
    }
    let known = employee(desk.state, email.key()).ok_or_else(|| No::NotEmployee(email.clone()))?;
    if known.suspended() {
        return Err(No::Suspended(email.clone()));
    }
    let pairs: Vec<(Email, HubId)> = clients.into_iter().map(|client| (known.email.clone(), client)).collect();
    write(desk, pairs, None)
}

/// Decides that people work for a client, and makes those an exception who are not on the partner's domain [DOM-08].
pub(super) fn add_to_client(desk: &Desk<'_>, wanted: &AddToClient) -> Result<Change, No> {
    if wanted.people.is_empty() {
        return Err(No::Nobody);
    }
    if let Some(template) = &wanted.template
        && desk.world.catalogue().template(template).is_none()
    {
        return Err(No::UnknownTemplate(template.clone()));
    }
    let mut seen = BTreeSet::new();
    let people: Vec<Email> = wanted.people.iter().filter(|email| seen.insert(email.key())).cloned().collect();
    for email in &people {
        if desk.state.user(email.key()).is_some_and(|user| user.status == UserStatus::Deactivated) {
            return Err(No::Suspended(email.clone()));
        }
    }
    let pairs = people.iter().map(|email| (email.clone(), wanted.client)).collect();
    let mut change = write(desk, pairs, wanted.template.as_ref())?;
    let Receipt::Partner(PartnerReceipt::Assigned { done, .. }) = change.receipt.clone() else { return Ok(change) };
    for (email, _) in done {
        // Whom another partner has there is nobody's employee here by that: once it has let go, adding them again is.
        let known = employee(desk.state, email.key());
        if known.is_none_or(|known| known.matched.is_none()) {
            except(desk, &email, wanted.client, &mut change);
        }
    }
    Ok(change)
}

/// Lets an address count as an employee's, for the sake of a client [DOM-08, AMB-23].
pub(super) fn except(desk: &Desk<'_>, email: &Email, client: HubId, change: &mut Change) {
    let exception = AccessException { email: email.clone(), by: desk.operator.actor_ref(), at: desk.envelope.now };
    change.audit.push(entry(desk, AuditAction::AccessExceptionMade, email, client));
    change.puts.push(Record::AccessException(desk.envelope.actor.hub, exception));
}

fn write(desk: &Desk<'_>, pairs: Vec<(Email, HubId)>, template: Option<&TemplateId>) -> Result<Change, No> {
    let hub = desk.envelope.actor.hub;
    if pairs.len() > AT_ONCE {
        return Err(No::TooMany { count: pairs.len(), limit: AT_ONCE });
    }
    if pairs.iter().any(|(email, _)| is_address_leaving(desk.state, email.key())) {
        return Err(No::UnderWay);
    }
    for (_, client) in &pairs {
        if *client == hub {
            return Err(No::OwnHub);
        }
        if desk.world.account(*client).is_none() {
            return Err(No::UnknownHub(*client));
        }
    }
    let book = desk.state.partner();
    let holds = |(email, client): &&(Email, HubId)| {
        book.assignment(*client, email.key()).is_some_and(|assignment| assignment.state.holds_claim())
    };
    let already: Vec<HubId> = pairs.iter().filter(holds).map(|(_, client)| *client).collect();
    if !already.is_empty() {
        return Err(No::AlreadyAssigned(already));
    }
    let (mut done, mut blocked) = (Vec::new(), Vec::new());
    let mut change = nothing(PartnerReceipt::Assigned { done: Vec::new(), blocked: Vec::new() });
    let mut new_clients = BTreeSet::new();
    for (email, client) in pairs {
        if book.clients().get(&client).is_none() && new_clients.insert(client) {
            let since = billing::today(desk.state, desk.envelope.now);
            change.puts.push(Record::Client(hub, Client { hub: client, relationship: Relationship::Managed, since }));
        }
        let free = desk.world.claims().partner_at(client, email.key()).is_none_or(|partner| partner == hub);
        let state = if free { AssignmentState::Assigned } else { AssignmentState::Blocked };
        let assignment = Assignment {
            client,
            email: email.clone(),
            state,
            template: template.cloned(),
            instead: None,
            by: desk.operator.actor_ref(),
            at: desk.envelope.now,
        };
        if free {
            change.puts.push(Record::ClientClaim(ClientClaim { client, email: email.clone(), partner: hub }));
        }
        let action = if free { AuditAction::ClientAssigned } else { AuditAction::ClientBlocked };
        let was_blocked = book.assignment(client, email.key()).map(|before| before.state);
        if free || was_blocked != Some(AssignmentState::Blocked) {
            change.audit.push(entry(desk, action, &email, client));
            change.puts.push(Record::Assignment(hub, assignment));
        }
        if free { done.push((email, client)) } else { blocked.push((email, client)) }
    }
    change.receipt = Receipt::Partner(PartnerReceipt::Assigned { done, blocked });
    Ok(change)
}

/// Decides that a client was asked to add an employee, or that it said no [PAC-07, SM-9].
pub(super) fn mark_request(desk: &Desk<'_>, client: HubId, email: &Email, requested: bool) -> Result<Change, No> {
    let hub = desk.envelope.actor.hub;
    let known = desk.state.partner().assignment(client, email.key());
    let before = known.filter(|assignment| assignment.state.holds_claim()).ok_or(No::NotAssigned)?;
    let state = if requested { AssignmentState::Requested } else { AssignmentState::Assigned };
    let mut change = nothing(PartnerReceipt::RequestMarked { client, email: before.email.clone(), requested });
    if before.state == state {
        return Ok(change);
    }
    let action = if requested { AuditAction::ClientRequested } else { AuditAction::ClientRefused };
    change.audit.push(entry(desk, action, &before.email, client));
    change.puts.push(Record::Assignment(
        hub,
        Assignment { state, by: desk.operator.actor_ref(), at: desk.envelope.now, ..before.clone() },
    ));
    Ok(change)
}

/// What the partner's log gets of an employee and a client.
pub(super) fn entry(desk: &Desk<'_>, action: AuditAction, email: &Email, client: HubId) -> AuditEntry {
    AuditEntry {
        hub: desk.envelope.actor.hub,
        at: desk.envelope.now,
        acting_user: desk.operator.actor_ref(),
        action,
        targets: vec![Target::Employee { email: email.clone(), client }],
        detail: named(desk, client),
    }
}

/// The client's name at that time, so that the log still reads later.
pub(super) fn named(desk: &Desk<'_>, client: HubId) -> BTreeMap<Code, Detail> {
    let name = desk.world.account(client).map(|state| state.account().name.as_str().into());
    name.map(|name| ("client".into(), name)).into_iter().collect()
}

/// The claim of a partner on a person at a client, if it is the partner's.
pub(super) fn own_claim(desk: &Desk<'_>, client: HubId, email: &Email) -> Option<RecordKey> {
    let partner = desk.world.claims().partner_at(client, email.key())?;
    (partner == desk.envelope.actor.hub).then(|| RecordKey::ClientClaim(client, email.key().clone()))
}

//! Teams: created, named, moved below one another, deleted [EXT-14].

use std::collections::BTreeMap;

use super::{BATCH_LIMIT, effects::Effects, jobs, slug};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail, fold},
    command::{Envelope, TeamFields},
    guard::{self, Operation},
    job::JobWork,
    record::{Record, RecordKey},
    rejection::{Rejection, TeamRejection as No},
    team::{Team, TeamId},
    user::User,
    world::{AccountState, World},
};

/// Decides a new team. Rejections come in a fixed order: the operator's right, the name, the team above.
pub(super) fn create(world: &World, envelope: &Envelope, fields: &TeamFields) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::CreateTeams)?;
    check(state, None, fields).map_err(Rejection::Team)?;
    let id = slug::derive(envelope.op, "team", &fields.name, |id| state.teams().keys().any(|team| *team.0 == *id));
    let team = Team { id: TeamId(id.into()), name: fields.name.clone(), parent: fields.parent.clone() };
    let detail = team.parent.as_ref().map(|parent| ("parent".into(), name(state, parent)));
    let entry = entry(envelope, operator, AuditAction::TeamCreated, &team, detail.into_iter().collect());
    let receipt = Receipt::TeamKept { team: team.id.clone(), name: team.name.clone(), new: true };
    Ok(Change {
        puts: vec![Record::Team(envelope.actor.hub, team)],
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt,
    })
}

/// Decides an edit. What is so already is left alone, and nothing is written.
pub(super) fn edit(world: &World, envelope: &Envelope, id: &TeamId, fields: &TeamFields) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::EditTeams)?;
    let before = state.teams().get(id).ok_or_else(|| Rejection::Team(No::Unknown(id.clone())))?;
    check(state, Some(id), fields).map_err(Rejection::Team)?;
    let after = Team { id: id.clone(), name: fields.name.clone(), parent: fields.parent.clone() };
    let mut detail = BTreeMap::new();
    if before.name != after.name {
        detail.insert("renamed_from".into(), before.name.as_str().into());
    }
    if before.parent != after.parent {
        detail.insert("parent".into(), after.parent.as_ref().map_or_else(Detail::default, |id| name(state, id)));
    }
    let receipt = Receipt::TeamKept { team: after.id.clone(), name: after.name.clone(), new: false };
    let changed = !detail.is_empty();
    let entry = entry(envelope, operator, AuditAction::TeamEdited, &after, detail);
    Ok(Change {
        puts: changed.then_some(Record::Team(envelope.actor.hub, after)).into_iter().collect(),
        removes: Vec::new(),
        audit: changed.then_some(entry).into_iter().collect(),
        mail: Vec::new(),
        receipt,
    })
}

/// Decides a deletion: users lose the team, and the teams below it lose the one above them. A job does it when more
/// users have the team than one transaction holds.
pub(super) fn delete(world: &World, envelope: &Envelope, id: &TeamId) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let (state, operator) = permitted(world, envelope, Operation::EditTeams)?;
    let team = state.teams().get(id).ok_or_else(|| Rejection::Team(No::Unknown(id.clone())))?;
    let members: Vec<&User> = state.users().values().map(AsRef::as_ref).filter(|user| user.is_in(id)).collect();
    if members.len() > BATCH_LIMIT {
        let work = JobWork::DeleteTeam { team: id.clone(), name: team.name.clone() };
        let being_deleted = || Rejection::Team(No::BeingDeleted);
        return jobs::start(world, envelope, work, members.len(), &[], 0).ok_or_else(being_deleted);
    }
    let mut effects = Effects::default();
    let mut puts = effects.change(hub, &members, |user| without(user, id));
    let mut audit = effects.entries(state, envelope, operator);
    for below in state.teams().values().filter(|team| team.parent.as_ref() == Some(id)) {
        let detail = BTreeMap::from([("parent".into(), Detail::default())]);
        audit.push(entry(envelope, operator, AuditAction::TeamEdited, below, detail));
        puts.push(Record::Team(hub, Team { parent: None, ..below.clone() }));
    }
    audit.push(entry(envelope, operator, AuditAction::TeamDeleted, team, BTreeMap::new()));
    Ok(Change {
        puts,
        removes: vec![RecordKey::Team(hub, id.clone())],
        audit,
        mail: Vec::new(),
        receipt: Receipt::TeamDeleted { name: team.name.clone(), users: members.len() },
    })
}

/// A user without a team.
pub(super) fn without(user: &User, id: &TeamId) -> User {
    let mut after = user.clone();
    after.main_team.take_if(|team| team == id);
    after.extra_teams.retain(|team| team != id);
    after
}

fn permitted<'a>(
    world: &'a World,
    envelope: &Envelope,
    operation: Operation,
) -> Result<(&'a AccountState, &'a User), Rejection> {
    guard::allowed(world, envelope.actor, operation).map_err(Rejection::Refused)?;
    guard::find(world, envelope.actor).map_err(Rejection::Refused)
}

fn check(state: &AccountState, id: Option<&TeamId>, fields: &TeamFields) -> Result<(), No> {
    if fields.name.is_empty() {
        return Err(No::NoName);
    }
    let folded = fold(&fields.name);
    let mut others = state.teams().values().filter(|team| Some(&team.id) != id);
    if let Some(other) = others.find(|team| fold(&team.name) == folded) {
        return Err(No::NameTaken(other.name.clone()));
    }
    let Some(parent) = &fields.parent else { return Ok(()) };
    let above = state.teams().get(parent).ok_or_else(|| No::UnknownParent(parent.clone()))?;
    match id {
        Some(id) if state.is_within(parent, id) => Err(No::OwnAncestor(above.name.clone())),
        _ => Ok(()),
    }
}

fn name(state: &AccountState, id: &TeamId) -> Detail {
    state.teams().get(id).map_or(&*id.0, |team| team.name.as_str()).into()
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    action: AuditAction,
    team: &Team,
    detail: BTreeMap<Code, Detail>,
) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::Team { id: team.id.clone(), name: team.name.clone() }],
        detail,
    }
}

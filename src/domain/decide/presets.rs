//! Presets: created, edited, deleted [EXT-15].

use std::collections::BTreeMap;

use super::{BATCH_LIMIT, effects::Effects, jobs, slug};
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail, fold},
    command::{Envelope, PresetFields},
    guard::{self, Operation},
    job::JobWork,
    preset::{Preset, PresetId},
    record::{Record, RecordKey},
    rejection::{PresetRejection as No, Rejection},
    user::User,
    world::{AccountState, World},
};

/// Decides a new preset. Rejections come in a fixed order: the operator's right, the name, the rest.
pub(super) fn create(world: &World, envelope: &Envelope, fields: &PresetFields) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::MakePresets)?;
    check(state, None, fields).map_err(Rejection::Preset)?;
    let taken = |id: &str| state.presets().keys().any(|preset| *preset.0 == *id);
    let preset = preset(PresetId(slug::derive(envelope.op, "preset", &fields.name, taken).into()), fields);
    let entry = entry(envelope, operator, AuditAction::PresetCreated, &preset, BTreeMap::new());
    let receipt = Receipt::PresetKept { preset: preset.id.clone(), name: preset.name.clone(), new: true };
    Ok(Change {
        puts: vec![Record::Preset(envelope.actor.hub, preset)],
        removes: Vec::new(),
        audit: vec![entry],
        mail: Vec::new(),
        receipt,
    })
}

/// Decides an edit. What is so already is left alone, and nothing is written. The users who have the preset keep what
/// they have made of it: it only says what they start with [EXT-15].
pub(super) fn edit(
    world: &World,
    envelope: &Envelope,
    id: &PresetId,
    fields: &PresetFields,
) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::MakePresets)?;
    let before = state.presets().get(id).ok_or_else(|| Rejection::Preset(No::Unknown(id.clone())))?;
    check(state, Some(id), fields).map_err(Rejection::Preset)?;
    let after = preset(id.clone(), fields);
    let receipt = Receipt::PresetKept { preset: after.id.clone(), name: after.name.clone(), new: false };
    let changed = *before != after;
    let renamed = (before.name != after.name).then(|| ("renamed_from".into(), before.name.as_str().into()));
    let entry = entry(envelope, operator, AuditAction::PresetEdited, &after, renamed.into_iter().collect());
    Ok(Change {
        puts: changed.then_some(Record::Preset(envelope.actor.hub, after)).into_iter().collect(),
        removes: Vec::new(),
        audit: changed.then_some(entry).into_iter().collect(),
        mail: Vec::new(),
        receipt,
    })
}

/// Decides a deletion: who has the preset has none any more. A job does it when more users have it than one transaction
/// holds. What no tier brings any more can still be deleted [TG-07].
pub(super) fn delete(world: &World, envelope: &Envelope, id: &PresetId) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    let (state, operator) = permitted(world, envelope, Operation::EditPresets)?;
    let preset = state.presets().get(id).ok_or_else(|| Rejection::Preset(No::Unknown(id.clone())))?;
    let all = state.users().values().map(AsRef::as_ref);
    let users: Vec<&User> = all.filter(|user: &&User| user.preset.as_ref() == Some(id)).collect();
    if users.len() > BATCH_LIMIT {
        let work = JobWork::DeletePreset { preset: id.clone(), name: preset.name.clone() };
        let being_deleted = || Rejection::Preset(No::BeingDeleted);
        return jobs::start(world, envelope, work, users.len(), &[], 0).ok_or_else(being_deleted);
    }
    let mut effects = Effects::default();
    let puts = effects.change(hub, &users, without);
    let mut audit = effects.entries(state, envelope, operator);
    audit.push(entry(envelope, operator, AuditAction::PresetDeleted, preset, BTreeMap::new()));
    Ok(Change {
        puts,
        removes: vec![RecordKey::Preset(hub, id.clone())],
        audit,
        mail: Vec::new(),
        receipt: Receipt::PresetDeleted { name: preset.name.clone(), users: users.len() },
    })
}

/// A user without a preset.
pub(super) fn without(user: &User) -> User {
    User { preset: None, ..user.clone() }
}

fn permitted<'a>(
    world: &'a World,
    envelope: &Envelope,
    operation: Operation,
) -> Result<(&'a AccountState, &'a User), Rejection> {
    guard::allowed(world, envelope.actor, operation).map_err(Rejection::Refused)?;
    guard::find(world, envelope.actor).map_err(Rejection::Refused)
}

fn check(state: &AccountState, id: Option<&PresetId>, fields: &PresetFields) -> Result<(), No> {
    if fields.name.is_empty() {
        return Err(No::NoName);
    }
    let folded = fold(&fields.name);
    let mut others = state.presets().values().filter(|preset| Some(&preset.id) != id);
    if let Some(other) = others.find(|preset| fold(&preset.name) == folded) {
        return Err(No::NameTaken(other.name.clone()));
    }
    if fields.home.is_empty() || fields.language.is_empty() || fields.format.is_empty() {
        return Err(No::Incomplete);
    }
    Ok(())
}

fn preset(id: PresetId, fields: &PresetFields) -> Preset {
    let fields = fields.clone();
    Preset {
        id,
        name: fields.name,
        home: fields.home,
        dashboard: fields.dashboard.filter(|dashboard| !dashboard.is_empty()),
        language: fields.language,
        format: fields.format,
        signature: fields.signature.filter(|signature| !signature.is_empty()),
    }
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    action: AuditAction,
    preset: &Preset,
    detail: BTreeMap<Code, Detail>,
) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::Preset { id: preset.id.clone(), name: preset.name.clone() }],
        detail,
    }
}

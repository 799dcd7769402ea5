//! Properties of records: created, edited [LEG-17], and made default properties of the account or not [LEG-08 to LEG-10].

use std::collections::BTreeMap;

use super::slug;
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail, fold},
    command::{Envelope, PropertyFields},
    guard::{self, Operation},
    property::{Property, PropertyId},
    record::Record,
    rejection::{PropertyRejection as No, Rejection},
    user::User,
    world::{AccountState, World},
};

/// Decides a new property. Rejections come in a fixed order: the operator's right, then the name.
pub(super) fn create(world: &World, envelope: &Envelope, fields: &PropertyFields) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::EditProperties)?;
    check(state, None, fields).map_err(Rejection::Property)?;
    let taken = |id: &str| state.properties().keys().any(|property| *property.0 == *id);
    let property = Property {
        id: PropertyId(slug::derive(envelope.op, "property", &fields.name, taken).into()),
        object: fields.object,
        name: fields.name.clone(),
        value: fields.value,
        default: false,
    };
    let detail = [("object".into(), fields.object.slug().into()), ("value".into(), fields.value.slug().into())];
    let entry = entry(envelope, operator, AuditAction::PropertyCreated, &property, BTreeMap::from(detail));
    Ok(kept(envelope, property, true, Some(entry)))
}

/// Decides an edit. What is so already is left alone, and nothing is written. Whose property it is stays as it is.
pub(super) fn edit(
    world: &World,
    envelope: &Envelope,
    id: &PropertyId,
    fields: &PropertyFields,
) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::EditProperties)?;
    let before = find(state, id)?;
    let fields = PropertyFields { object: before.object, ..fields.clone() };
    check(state, Some(id), &fields).map_err(Rejection::Property)?;
    let after = Property { name: fields.name, value: fields.value, ..before.clone() };
    let renamed = (before.name != after.name).then(|| ("renamed_from".into(), before.name.as_str().into()));
    let turned = (before.value != after.value).then(|| ("value".into(), after.value.slug().into()));
    let entry = (*before != after).then(|| {
        let detail = renamed.into_iter().chain(turned).collect();
        entry(envelope, operator, AuditAction::PropertyEdited, &after, detail)
    });
    Ok(kept(envelope, after, false, entry))
}

/// Decides that a property is a default one, or no longer [PM-03].
pub(super) fn set_default(
    world: &World,
    envelope: &Envelope,
    id: &PropertyId,
    default: bool,
) -> Result<Change, Rejection> {
    let (state, operator) = permitted(world, envelope, Operation::SetDefaultProperties)?;
    let before = find(state, id)?;
    let after = Property { default, ..before.clone() };
    let action = if default { AuditAction::DefaultPropertyAdded } else { AuditAction::DefaultPropertyRemoved };
    let changed = before.default != default;
    let entry = changed.then(|| entry(envelope, operator, action, &after, BTreeMap::new()));
    let receipt = Receipt::DefaultPropertySet { property: after.id.clone(), name: after.name.clone(), default };
    Ok(Change { receipt, ..kept(envelope, after, false, entry) })
}

fn permitted<'a>(
    world: &'a World,
    envelope: &Envelope,
    operation: Operation,
) -> Result<(&'a AccountState, &'a User), Rejection> {
    guard::allowed(world, envelope.actor, operation).map_err(Rejection::Refused)?;
    guard::find(world, envelope.actor).map_err(Rejection::Refused)
}

fn find<'a>(state: &'a AccountState, id: &PropertyId) -> Result<&'a Property, Rejection> {
    state.properties().get(id).ok_or_else(|| Rejection::Property(No::Unknown(id.clone())))
}

/// Two properties of the same kind of record have different names; a company may have one that a contact has too.
fn check(state: &AccountState, id: Option<&PropertyId>, fields: &PropertyFields) -> Result<(), No> {
    if fields.name.is_empty() {
        return Err(No::NoName);
    }
    let folded = fold(&fields.name);
    let others = state.properties().values().filter(|other| other.object == fields.object && Some(&other.id) != id);
    match others.into_iter().find(|other| fold(&other.name) == folded) {
        Some(other) => Err(No::NameTaken(other.name.clone())),
        None => Ok(()),
    }
}

/// The change that keeps a property, with its entry; nothing is written when there is none.
fn kept(envelope: &Envelope, property: Property, new: bool, entry: Option<AuditEntry>) -> Change {
    let receipt = Receipt::PropertyKept { property: property.id.clone(), name: property.name.clone(), new };
    let changed = entry.is_some();
    Change {
        puts: changed.then_some(Record::Property(envelope.actor.hub, property)).into_iter().collect(),
        removes: Vec::new(),
        audit: entry.into_iter().collect(),
        mail: Vec::new(),
        receipt,
    }
}

fn entry(
    envelope: &Envelope,
    operator: &User,
    action: AuditAction,
    property: &Property,
    detail: BTreeMap<Code, Detail>,
) -> AuditEntry {
    AuditEntry {
        hub: envelope.actor.hub,
        at: envelope.now,
        acting_user: operator.actor_ref(),
        action,
        targets: vec![Target::Property { id: property.id.clone(), name: property.name.clone() }],
        detail,
    }
}

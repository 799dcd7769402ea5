//! Saving the record of a user: every field that was edited, in one transaction [USR-07].

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    create_users::access_text,
    effects::Effects,
    seating::{self, NotTaken},
};
use crate::domain::{
    audit::{ActorRef, AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail},
    command::{EditUser, Envelope},
    granting::{self, CannotGive},
    guard::{self, Actor, Operation, Refusal},
    hub_id::HubId,
    permission::{Catalogue, Grants, PermissionKey, keys},
    record::Record,
    rejection::{EditUserRejection as No, Rejection},
    removal::ScheduledRemoval,
    seat::SeatType,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// Decides it. Rejections come in a fixed order: the operator's right, whether the user is there, what somebody else
/// edited meanwhile, what is named, the seat, the access, the count of seats, and last what only needs a yes.
pub(super) fn decide(world: &World, envelope: &Envelope, edit: &EditUser) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    guard::allowed(world, envelope.actor, Operation::EditUsers).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    let before = state.user_by_id(edit.user).ok_or(Rejection::EditUser(No::Gone))?.as_ref();
    let Saved { after, removals } = save(world, envelope.actor, state, before, edit).map_err(|why| match why {
        // What no user of the account can be given is no matter of this one.
        No::Tier(refusal) => Rejection::Refused(refusal),
        why => Rejection::EditUser(why),
    })?;

    let mut change = Change {
        puts: Vec::new(),
        removes: Vec::new(),
        audit: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::UserEdited { user: before.id, taken_back: None },
    };
    if after == *before {
        return Ok(change);
    }
    change.audit = entries(world.catalogue(), hub, envelope.now, &operator.actor_ref(), before, &after);
    let mut effects = Effects::default();
    effects.compare(before, &after);
    change.audit.extend(effects.entries(state, envelope, operator));
    change.puts.push(Record::User(hub, Box::new(after)));
    let taken_back = seating::write(&mut change, state, envelope, operator, removals);
    change.receipt = Receipt::UserEdited { user: before.id, taken_back };
    Ok(change)
}

/// What saving a record comes to.
pub(super) struct Saved {
    /// The user as it would be stored.
    pub(super) after: User,
    /// The removals that shrink by it.
    pub(super) removals: Vec<ScheduledRemoval>,
}

/// Saves the record of one user, be it alone or as one of several. The operator's right is the caller's to ask for.
pub(super) fn save(
    world: &World,
    actor: Actor,
    state: &AccountState,
    before: &User,
    edit: &EditUser,
) -> Result<Saved, No> {
    if before.seat.is_none() {
        return Err(No::Classic);
    }
    let conflicts = edit.conflicts(before);
    if !conflicts.is_empty() {
        return Err(No::Conflicts(conflicts));
    }
    check_names(state, edit)?;
    check_tier(world, actor, before, edit).map_err(No::Tier)?;
    let after = settled(world, actor, before, edit)?;
    let loses_admin = before.access.super_admin && !after.access.super_admin;
    if loses_admin && before.status == UserStatus::Active && state.super_admins().len() <= 1 {
        return Err(No::LastSuperAdmin);
    }
    let moved = after.seat.filter(|_| after.seat != before.seat);
    let mut removals = Vec::new();
    let mut asks = None;
    if let Some(seat) = moved.filter(|_| before.occupies_seat()) {
        match seating::take(state, seat, 1, edit.accepts_from_removal) {
            Ok(shrunk) => removals = shrunk,
            Err(NotTaken::Shortage(short)) => return Err(No::Shortage(seat, short)),
            Err(NotTaken::CancelsRemoval { seats, scheduled, effective_on }) => {
                asks = Some(No::CancelsRemoval { seat, seats, scheduled, effective_on });
            }
        }
    }
    let own_loss = actor.user == before.id && (loses_admin || moved == Some(SeatType::ViewOnly));
    if own_loss && !edit.accepts_own_loss {
        return Err(No::OwnLoss);
    }
    if let Some(question) = asks {
        return Err(question);
    }
    Ok(Saved { after, removals })
}

/// The user as it would be stored: on the new seat, with what that seat can hold of the access. It does not ask whether a
/// seat is free, nor who else edits.
///
/// # Errors
/// The [`EditUserRejection`](No) names what cannot be given or held.
pub fn settled(world: &World, actor: Actor, before: &User, edit: &EditUser) -> Result<User, No> {
    let mut after = edit.applied(before);
    let (Some(held), Some(seat)) = (before.seat, after.seat) else { return Err(No::Classic) };
    if seat != held {
        guard::allowed(world, actor, Operation::GiveSeat(seat)).map_err(|why| No::Seat(seat, why))?;
        if seat == SeatType::Partner && !world.qualifies_for_partner_seat(before.email.key()) {
            return Err(No::NotPartner);
        }
        // Neither right is one to be left out in silence [ER-09]; Super Admin is refused below.
        let account = before.access.grant_of(world.catalogue(), held, keys::ACCOUNT_ACCESS);
        if seat == SeatType::ViewOnly && edit.access.is_none() && account.is_some() && !before.access.super_admin {
            return Err(No::Access(CannotGive::ViewOnly(keys::ACCOUNT_ACCESS.into())));
        }
    }
    if seat != held || after.access != before.access {
        after.access = granting::settle_for(world, actor, seat, &after.access, before).map_err(No::Access)?;
    }
    if before.access.super_admin != after.access.super_admin {
        guard::allowed(world, actor, Operation::MakeSuperAdmin).map_err(|why| No::Access(CannotGive::Refused(why)))?;
    }
    Ok(after)
}

/// What is given anew may need a tier; what is there stays [TG-07].
fn check_tier(world: &World, actor: Actor, before: &User, edit: &EditUser) -> Result<(), Refusal> {
    let adds = edit.extra_teams.iter().flat_map(|edit| &edit.to).any(|team| !before.extra_teams.contains(team));
    let gives = edit.preset.as_ref().is_some_and(|edit| edit.to.is_some() && edit.to != before.preset);
    let needed = [(adds, Operation::GiveExtraTeams), (gives, Operation::GivePresets)];
    let mut needed = needed.into_iter().filter(|(asked, _)| *asked);
    needed.try_for_each(|(_, operation)| guard::allowed(world, actor, operation))
}

fn check_names(state: &AccountState, edit: &EditUser) -> Result<(), No> {
    let main = edit.main_team.iter().filter_map(|edit| edit.to.as_ref());
    let mut teams = main.chain(edit.extra_teams.iter().flat_map(|edit| &edit.to));
    if let Some(team) = teams.find(|team| !state.teams().contains_key(*team)) {
        return Err(No::UnknownTeam(team.clone()));
    }
    match edit.preset.as_ref().and_then(|edit| edit.to.as_ref()) {
        Some(preset) if !state.presets().contains_key(preset) => Err(No::UnknownPreset(preset.clone())),
        _ => Ok(()),
    }
}

/// What the log gets of the seat and the access; of each permission, what was taken away and what was given.
pub(super) fn entries(
    catalogue: &Catalogue,
    hub: HubId,
    at: Timestamp,
    by: &ActorRef,
    before: &User,
    after: &User,
) -> Vec<AuditEntry> {
    let mut entries = Vec::new();
    let mut entry = |action, detail| {
        entries.push(AuditEntry {
            hub,
            at,
            acting_user: by.clone(),
            action,
            targets: vec![Target::User { id: after.id, email: after.email.clone() }],
            detail,
        });
    };
    let (Some(from), Some(to)) = (before.seat, after.seat) else { return entries };
    if from != to {
        let detail = [("from".into(), from.slug().into()), ("to".into(), to.slug().into())];
        entry(AuditAction::SeatChanged, BTreeMap::from(detail));
    }
    match (before.access.super_admin, after.access.super_admin) {
        (false, true) => entry(AuditAction::AddAdminPermissions, BTreeMap::new()),
        (true, false) => entry(AuditAction::RemoveAdminPermissions, BTreeMap::new()),
        _ => {}
    }
    let (was, is) = (before.access.grants(catalogue, from), after.access.grants(catalogue, to));
    let mut detail = differences(catalogue, &was, &is);
    if !detail.is_empty() || before.access.source != after.access.source {
        detail.insert("access".into(), access_text(&after.access).into());
        entry(AuditAction::PermissionsChanged, detail);
    }
    entries
}

/// Per permission `-` and what was taken away, `+` and what was given. All of the catalogue is well below what a value of
/// the store may hold.
fn differences(catalogue: &Catalogue, was: &Grants, is: &Grants) -> BTreeMap<Code, Detail> {
    let keys = catalogue.permissions().iter().map(|permission| &permission.key);
    let changed = |key: &PermissionKey| {
        let (was, is) = (was.get(key.as_str()), is.get(key.as_str()));
        let taken = was.map(|grant| format!("-{}", grant.as_str()));
        let given = is.map(|grant| format!("+{}", grant.as_str()));
        let both: Vec<String> = taken.into_iter().chain(given).collect();
        (was != is).then(|| (key.as_str().into(), both.join(" ").into()))
    };
    keys.filter_map(changed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The longest entry there can be, every permission changed from the longest value to another, is below 6 KiB.
    #[test]
    fn the_longest_entry_is_small_enough() {
        let catalogue = Catalogue::shipped().unwrap();
        let all = |widest: bool| {
            let grant = |permission: &crate::domain::permission::Permission| {
                let grant = permission.widest();
                let less = grant.with_unassigned_toggled().or(permission.stepped(Some(grant), false));
                Some((permission.key.clone(), if widest { grant } else { less? }))
            };
            Grants(catalogue.permissions().iter().filter_map(grant).collect())
        };
        let text = serde_json::to_string(&differences(&catalogue, &all(false), &all(true))).unwrap();
        assert!(text.len() > 2000 && text.len() < 5 * 1024, "{}", text.len());
    }
}

//! Teams and presets of users: one thing alike for several of them, or for one [CRU-39, CRU-40, PM-07].

use std::collections::BTreeSet;

use super::{BATCH_LIMIT, effects::Effects};
use crate::domain::{
    change::{Change, Receipt},
    command::{Envelope, SetUp, SetUpUsers},
    guard::{self, Actor, Operation, Refusal},
    id::UserId,
    rejection::{Rejection, SetUpUsersRejection as No},
    user::User,
    world::{AccountState, World},
};

/// Decides it. Rejections come in a fixed order: the operator's right, the team or preset, the users. Who has it so
/// already is left alone, and nothing is written about them.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: &SetUpUsers) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    guard::allowed(world, envelope.actor, needs(&wanted.set_up)).map_err(Rejection::Refused)?;
    let (state, operator) = guard::find(world, envelope.actor).map_err(Rejection::Refused)?;
    check_names(state, &wanted.set_up).map_err(Rejection::SetUpUsers)?;
    let asked: BTreeSet<UserId> = wanted.users.iter().copied().collect();
    if asked.len() > BATCH_LIMIT {
        return Err(Rejection::SetUpUsers(No::TooMany { count: asked.len(), limit: BATCH_LIMIT }));
    }
    // In the order in which they were asked for, each of them once.
    let mut left = asked.clone();
    let there = wanted.users.iter().filter(|id| left.remove(*id)).filter_map(|id| state.user_by_id(*id));
    let there: Vec<&User> = there.map(AsRef::as_ref).collect();
    if there.is_empty() {
        return Err(Rejection::SetUpUsers(No::Nobody));
    }
    let mut effects = Effects::default();
    let puts = effects.change(hub, &there, |user| set_up(user, &wanted.set_up));
    Ok(Change {
        audit: effects.entries(state, envelope, operator),
        puts,
        removes: Vec::new(),
        mail: Vec::new(),
        receipt: Receipt::UsersSetUp {
            set_up: wanted.set_up.clone(),
            users: there.len(),
            gone: asked.len() - there.len(),
        },
    })
}

/// Why something cannot be set up by somebody, when it cannot [PM-07, TG-07].
pub fn refusal(world: &World, actor: Actor, set_up: &SetUp) -> Option<Refusal> {
    guard::allowed(world, actor, needs(set_up)).err()
}

/// What is asked before it is done. To take something away needs no tier.
const fn needs(set_up: &SetUp) -> Operation {
    match set_up {
        SetUp::AddExtraTeam(_) => Operation::GiveExtraTeams,
        SetUp::Preset(Some(_)) => Operation::GivePresets,
        SetUp::MainTeam(_) | SetUp::RemoveExtraTeam(_) | SetUp::Preset(None) => Operation::EditUsers,
    }
}

fn check_names(state: &AccountState, set_up: &SetUp) -> Result<(), No> {
    match set_up {
        SetUp::MainTeam(Some(team)) | SetUp::AddExtraTeam(team) | SetUp::RemoveExtraTeam(team)
            if !state.teams().contains_key(team) =>
        {
            Err(No::UnknownTeam(team.clone()))
        }
        SetUp::Preset(Some(preset)) if !state.presets().contains_key(preset) => Err(No::UnknownPreset(preset.clone())),
        _ => Ok(()),
    }
}

/// The user as it becomes.
fn set_up(user: &User, set_up: &SetUp) -> User {
    let mut after = user.clone();
    match set_up {
        SetUp::MainTeam(team) => {
            after.main_team.clone_from(team);
            after.extra_teams.retain(|extra| Some(extra) != team.as_ref());
        }
        SetUp::AddExtraTeam(team) => {
            if user.main_team.as_ref() != Some(team) && !user.extra_teams.contains(team) {
                after.extra_teams.push(team.clone());
            }
        }
        SetUp::RemoveExtraTeam(team) => after.extra_teams.retain(|extra| extra != team),
        SetUp::Preset(preset) => after.preset.clone_from(preset),
    }
    after
}

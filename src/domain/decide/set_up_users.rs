//! Teams and presets of users: one thing alike for several of them, or for one [CRU-39, CRU-40, PM-07].

use std::collections::{BTreeMap, BTreeSet};

use super::BATCH_LIMIT;
use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    change::{Change, Receipt},
    clean::{Code, Detail},
    command::{Envelope, SetUp, SetUpUsers},
    guard::{self, Operation},
    id::UserId,
    preset::PresetId,
    record::Record,
    rejection::{Rejection, SetUpUsersRejection as No},
    team::TeamId,
    user::User,
    world::{AccountState, World},
};

/// Decides it. Rejections come in a fixed order: the operator's right, the team or preset, the users. Who has it so
/// already is left alone, and nothing is written about them.
pub(super) fn decide(world: &World, envelope: &Envelope, wanted: &SetUpUsers) -> Result<Change, Rejection> {
    let hub = envelope.actor.hub;
    guard::allowed(world, envelope.actor, Operation::EditUsers).map_err(Rejection::Refused)?;
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
    let mut puts = Vec::new();
    for user in &there {
        let after = set_up(user, &wanted.set_up);
        if after == **user {
            continue;
        }
        effects.compare(user, &after);
        puts.push(Record::User(hub, Box::new(after)));
    }
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

/// What happened to users: each effect with those it happened to, so that the log has one entry for each [INV-23].
#[derive(Default)]
pub(super) struct Effects(BTreeMap<Effect, Vec<Target>>);

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Effect {
    Left(Role, TeamId),
    Came(Role, TeamId),
    Preset(Option<PresetId>),
}

/// As what a team is a user's.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Main,
    Extra,
}

impl Effects {
    /// Takes in what became of one user.
    pub(super) fn compare(&mut self, before: &User, after: &User) {
        let (was, is) = (teams(before), teams(after));
        for (role, team) in was.difference(&is) {
            self.add(Effect::Left(*role, team.clone()), after);
        }
        for (role, team) in is.difference(&was) {
            self.add(Effect::Came(*role, team.clone()), after);
        }
        if before.preset != after.preset {
            self.add(Effect::Preset(after.preset.clone()), after);
        }
    }

    /// An entry for each effect.
    pub(super) fn entries(self, state: &AccountState, envelope: &Envelope, operator: &User) -> Vec<AuditEntry> {
        let entry = |(effect, targets): (Effect, Vec<Target>)| AuditEntry {
            hub: envelope.actor.hub,
            at: envelope.now,
            acting_user: operator.actor_ref(),
            action: effect.action(),
            targets,
            detail: effect.detail(state),
        };
        self.0.into_iter().map(entry).collect()
    }

    fn add(&mut self, effect: Effect, user: &User) {
        let target = Target::User { id: user.id, email: user.email.clone() };
        self.0.entry(effect).or_default().push(target);
    }
}

fn teams(user: &User) -> BTreeSet<(Role, TeamId)> {
    let main = user.main_team.iter().map(|team| (Role::Main, team.clone()));
    main.chain(user.extra_teams.iter().map(|team| (Role::Extra, team.clone()))).collect()
}

impl Effect {
    const fn action(&self) -> AuditAction {
        match self {
            Self::Left(..) => AuditAction::TeamUserDeleted,
            Self::Came(..) => AuditAction::TeamUserAdded,
            Self::Preset(_) => AuditAction::PresetChanged,
        }
    }

    /// The name at that time, so that the log still reads when the team or the preset is gone; no preset is empty.
    fn detail(&self, state: &AccountState) -> BTreeMap<Code, Detail> {
        match self {
            Self::Left(role, team) | Self::Came(role, team) => {
                let name = state.teams().get(team).map_or(&*team.0, |team| team.name.as_str());
                let role = match role {
                    Role::Main => "main",
                    Role::Extra => "extra",
                };
                BTreeMap::from([("team".into(), name.into()), ("team_role".into(), role.into())])
            }
            Self::Preset(preset) => {
                let name = preset.as_ref().and_then(|id| state.presets().get(id));
                let name = name.map_or("", |preset| preset.name.as_str());
                BTreeMap::from([("preset".into(), name.into())])
            }
        }
    }
}

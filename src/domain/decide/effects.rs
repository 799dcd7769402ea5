//! What decisions do to the teams and presets of users, as the audit log tells it [INV-23].

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    audit::{AuditAction, AuditEntry, Target},
    clean::{Code, Detail},
    command::Envelope,
    hub_id::HubId,
    preset::PresetId,
    record::Record,
    team::TeamId,
    user::User,
    world::AccountState,
};

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
    /// Changes users, and answers the records of those who are no longer as they were.
    pub(super) fn change(&mut self, hub: HubId, users: &[&User], change: impl Fn(&User) -> User) -> Vec<Record> {
        let mut puts = Vec::new();
        for before in users {
            let after = change(before);
            if after != **before {
                self.compare(before, &after);
                puts.push(Record::User(hub, Box::new(after)));
            }
        }
        puts
    }

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

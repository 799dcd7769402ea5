//! The rows of the lists, as the world has them now.

use std::collections::{BTreeMap, BTreeSet};

use super::{GroupId, Kind};
use crate::{
    domain::{
        id::UserId,
        team::{Team, TeamId},
        user::User,
        world::AccountState,
    },
    ui::text::sort_key,
};

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub id: GroupId,
    /// How many teams are above it.
    pub depth: usize,
}

/// As what a user is in a team [EXT-14].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It is the main team.
    Main,
    /// It is one of the extra teams.
    Extra,
}

/// A user in a team.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Who.
    pub user: &'a User,
    /// As what.
    pub role: Role,
}

/// All rows, by folded name; teams below the one they belong to, properties by the kind of record.
pub fn rows(kind: Kind, account: &AccountState) -> Vec<Row> {
    match kind {
        Kind::Teams => teams(account).into_iter().map(|(id, depth)| Row { id: GroupId::Team(id), depth }).collect(),
        Kind::Presets => {
            let mut presets: Vec<_> = account.presets().values().collect();
            presets.sort_by_cached_key(|preset| (sort_key(&preset.name), preset.name.clone()));
            presets.into_iter().map(|preset| Row { id: GroupId::Preset(preset.id.clone()), depth: 0 }).collect()
        }
        Kind::Properties => {
            let mut all: Vec<_> = account.properties().values().collect();
            all.sort_by_cached_key(|property| (property.object, sort_key(&property.name), property.name.clone()));
            all.into_iter().map(|property| Row { id: GroupId::Property(property.id.clone()), depth: 0 }).collect()
        }
    }
}

/// The teams in their tree, with how many are above each.
pub fn teams(account: &AccountState) -> Vec<(TeamId, usize)> {
    let mut below: BTreeMap<Option<&TeamId>, Vec<&Team>> = BTreeMap::new();
    for team in account.teams().values() {
        // What is said to be above may not be there.
        let parent = team.parent.as_ref().filter(|parent| account.teams().contains_key(*parent));
        below.entry(parent).or_default().push(team);
    }
    for teams in below.values_mut() {
        teams.sort_by_cached_key(|team| (sort_key(&team.name), team.name.clone()));
    }
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    // Teams in a ring, as data from elsewhere may have them, hang from nothing: they come last, each as if it did.
    for start in std::iter::once(None).chain(account.teams().keys().map(Some)) {
        let mut stack: Vec<(&Team, usize)> = match start {
            None => below.get(&None).into_iter().flatten().rev().map(|team| (*team, 0)).collect(),
            Some(id) => account.teams().get(id).map(|team| (team, 0)).into_iter().collect(),
        };
        while let Some((team, depth)) = stack.pop() {
            if seen.insert(&team.id) {
                found.push((team.id.clone(), depth));
                let under = below.get(&Some(&team.id)).into_iter().flatten();
                stack.extend(under.rev().map(|team| (*team, depth + 1)));
            }
        }
    }
    found
}

/// Who is in a team, by name.
pub fn members<'a>(team: &TeamId, account: &'a AccountState) -> Vec<Member<'a>> {
    let role = |user: &User| match &user.main_team {
        Some(main) if main == team => Some(Role::Main),
        _ => user.extra_teams.contains(team).then_some(Role::Extra),
    };
    let users = account.users().values().map(AsRef::as_ref);
    let mut members: Vec<Member<'_>> = users.filter_map(|user| role(user).map(|role| Member { user, role })).collect();
    members.sort_by_cached_key(|member| (sort_key(&member.user.display_name()), member.user.email.key().clone()));
    members
}

/// How many users have each team as main and as extra team.
pub fn team_counts(account: &AccountState) -> BTreeMap<&TeamId, (usize, usize)> {
    let mut counts: BTreeMap<&TeamId, (usize, usize)> = BTreeMap::new();
    for user in account.users().values() {
        if let Some(team) = &user.main_team {
            counts.entry(team).or_default().0 += 1;
        }
        for team in &user.extra_teams {
            counts.entry(team).or_default().1 += 1;
        }
    }
    counts
}

/// How many users have a preset.
pub fn users_with(preset: &crate::domain::preset::PresetId, account: &AccountState) -> usize {
    account.users().values().filter(|user| user.preset.as_ref() == Some(preset)).count()
}

/// Where in a list something is; when it has gone, the row that came into its place.
pub fn place<T>(list: &[T], at: impl Fn(&T) -> bool, row: usize) -> usize {
    list.iter().position(at).unwrap_or_else(|| row.min(list.len().saturating_sub(1)))
}

/// A member's id.
pub fn id(member: &Member<'_>) -> UserId {
    member.user.id
}

//! The words for teams and presets of users: what was set up, and why it was not.

use crate::{
    domain::{
        command::SetUp, preset::PresetId, rejection::SetUpUsersRejection as No, team::TeamId, world::AccountState,
    },
    ui::toast::Saying,
};

/// Why nothing was set up.
pub fn rejection(rejection: &No) -> Saying {
    match rejection {
        No::Nobody => Saying::plain("set-up-nobody"),
        No::TooMany { count, limit } => Saying::plain("set-up-too-many").count("count", *count).count("limit", *limit),
        No::UnknownTeam(_) => Saying::plain("set-up-unknown-team"),
        No::UnknownPreset(_) => Saying::plain("set-up-unknown-preset"),
    }
}

/// What so many users have now.
pub fn done(set_up: &SetUp, users: usize, account: &AccountState) -> Saying {
    let saying = match set_up {
        SetUp::MainTeam(None) => Saying::plain("set-up-no-main-team"),
        SetUp::MainTeam(Some(id)) => Saying::plain("set-up-main-team").text("team", team(id, account)),
        SetUp::AddExtraTeam(id) => Saying::plain("set-up-extra-team").text("team", team(id, account)),
        SetUp::RemoveExtraTeam(id) => Saying::plain("set-up-not-extra-team").text("team", team(id, account)),
        SetUp::Preset(None) => Saying::plain("set-up-no-preset"),
        SetUp::Preset(Some(id)) => Saying::plain("set-up-preset").text("preset", preset(id, account)),
    };
    saying.count("count", users)
}

/// The name of a team; its id when it was deleted.
pub fn team(id: &TeamId, account: &AccountState) -> String {
    account.teams().get(id).map_or_else(|| id.0.to_string(), |team| team.name.to_string())
}

/// The name of a preset; its id when it was deleted.
pub fn preset(id: &PresetId, account: &AccountState) -> String {
    account.presets().get(id).map_or_else(|| id.0.to_string(), |preset| preset.name.to_string())
}

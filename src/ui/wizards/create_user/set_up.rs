//! Page 4's sections: teams and presets for all users of the batch [CRU-39, CRU-40]. What is chosen stands in the world,
//! since it is committed at once; here is only what is open, and what the lists offer.

use crate::{
    domain::{command::SetUp, id::UserId, preset::PresetId, team::TeamId, user::User, world::AccountState},
    ui::{layout::WidgetId, text::sort_key, wording::set_up_users},
};

/// The sections above the links, all closed at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpSection {
    /// Add your users to a team.
    Teams,
    /// Set users up with presets.
    Presets,
}

/// The dropdowns in the sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpList {
    /// The main team [EXT-14].
    MainTeam,
    /// The extra teams, several of them [EXT-14].
    ExtraTeams,
    /// The preset [EXT-15].
    Preset,
}

/// What of it is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SetUpPanel {
    /// The one section that is open, so that the links below keep their room.
    pub open: Option<SetUpSection>,
    /// The dropdown whose list is open, and the row its cursor is on.
    pub menu: Option<(SetUpList, usize)>,
    /// The dropdowns that have something to choose from.
    pub lists: Vec<SetUpList>,
}

/// A row of a dropdown's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What choosing it does.
    pub set_up: SetUp,
    /// The name of the team or preset; nothing for none of them.
    pub name: Option<String>,
    /// How many of the users have it.
    pub held: Held,
}

/// How many of the users have something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// None of them.
    Nobody,
    /// Some of them.
    Some,
    /// All of them.
    All,
}

impl SetUpSection {
    /// Both, in their order.
    pub const ALL: [Self; 2] = [Self::Teams, Self::Presets];

    /// The id of the message that names it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Teams => "set-up-teams",
            Self::Presets => "set-up-presets",
        }
    }

    /// The dropdowns in it.
    pub const fn lists(self) -> &'static [SetUpList] {
        match self {
            Self::Teams => &[SetUpList::MainTeam, SetUpList::ExtraTeams],
            Self::Presets => &[SetUpList::Preset],
        }
    }

    /// Where its header is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Teams => WidgetId::WizardTeamsSection,
            Self::Presets => WidgetId::WizardPresetsSection,
        }
    }
}

impl SetUpList {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::MainTeam, Self::ExtraTeams, Self::Preset];

    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::MainTeam => "set-up-main",
            Self::ExtraTeams => "set-up-extra",
            Self::Preset => "set-up-preset-list",
        }
    }

    /// The id of the message that stands where nothing is chosen.
    pub const fn none(self) -> &'static str {
        match self {
            Self::MainTeam | Self::ExtraTeams => "set-up-none-team",
            Self::Preset => "set-up-none-preset",
        }
    }

    /// The id of the message that stands in place of the dropdown when there is nothing to choose from.
    pub const fn empty(self) -> &'static str {
        match self {
            Self::MainTeam => "set-up-no-teams",
            Self::ExtraTeams => "set-up-no-other-team",
            Self::Preset => "set-up-no-presets",
        }
    }

    /// The same in a few words, beside a closed header.
    pub const fn empty_short(self) -> &'static str {
        match self {
            Self::MainTeam | Self::ExtraTeams => "set-up-no-teams-short",
            Self::Preset => "set-up-no-presets-short",
        }
    }

    /// The section it stands in.
    pub const fn section(self) -> SetUpSection {
        match self {
            Self::MainTeam | Self::ExtraTeams => SetUpSection::Teams,
            Self::Preset => SetUpSection::Presets,
        }
    }

    /// Whether several of its rows can be chosen.
    pub const fn is_multiple(self) -> bool {
        matches!(self, Self::ExtraTeams)
    }

    /// Where it is on the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::MainTeam => WidgetId::WizardMainTeam,
            Self::ExtraTeams => WidgetId::WizardExtraTeams,
            Self::Preset => WidgetId::WizardPreset,
        }
    }

    /// Its rows: none, where only one can be chosen, and then the names in their order.
    pub fn choices(self, users: &[UserId], account: &AccountState) -> Vec<Choice> {
        let users: Vec<&User> = users.iter().filter_map(|id| account.user_by_id(*id)).map(AsRef::as_ref).collect();
        match self {
            Self::MainTeam => {
                let choice = |id: Option<TeamId>| Choice {
                    held: held(&users, |user| user.main_team == id),
                    name: id.as_ref().map(|id| set_up_users::team(id, account)),
                    set_up: SetUp::MainTeam(id),
                };
                with_none(account.teams().keys(), choice)
            }
            Self::ExtraTeams => {
                let choice = |id: &TeamId| {
                    // Whose main team it is cannot have it as an extra one too.
                    let others = users.iter().copied().filter(|user| user.main_team.as_ref() != Some(id));
                    let others: Vec<&User> = others.collect();
                    let held = held(&others, |user| user.extra_teams.contains(id));
                    let set_up = if held == Held::All {
                        SetUp::RemoveExtraTeam(id.clone())
                    } else {
                        SetUp::AddExtraTeam(id.clone())
                    };
                    let choice = Choice { set_up, name: Some(set_up_users::team(id, account)), held };
                    (!others.is_empty()).then_some(choice)
                };
                sorted(account.teams().keys().filter_map(choice).collect())
            }
            Self::Preset => {
                let choice = |id: Option<PresetId>| Choice {
                    held: held(&users, |user| user.preset == id),
                    name: id.as_ref().map(|id| set_up_users::preset(id, account)),
                    set_up: SetUp::Preset(id),
                };
                with_none(account.presets().keys(), choice)
            }
        }
    }

    /// Whether there is anything to choose from.
    pub fn has_choices(self, users: &[UserId], account: &AccountState) -> bool {
        self.choices(users, account).iter().any(|choice| choice.name.is_some())
    }
}

/// A row for none of them, and one for each.
fn with_none<'a, T: Clone + 'a>(ids: impl Iterator<Item = &'a T>, choice: impl Fn(Option<T>) -> Choice) -> Vec<Choice> {
    let named = sorted(ids.map(|id| choice(Some(id.clone()))).collect());
    std::iter::once(choice(None)).chain(named).collect()
}

fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    choices.sort_by_cached_key(|choice| choice.name.as_deref().map(sort_key));
    choices
}

fn held(users: &[&User], has: impl Fn(&User) -> bool) -> Held {
    match users.iter().filter(|user| has(user)).count() {
        0 => Held::Nobody,
        all if all == users.len() => Held::All,
        _ => Held::Some,
    }
}

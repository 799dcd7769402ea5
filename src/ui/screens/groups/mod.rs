//! What an account keeps lists of: teams, presets, properties of records. Three places of the same make [EXT-01, EXT-14,
//! EXT-15, LEG-17].
//!
//! | file | what it is |
//! |---|---|
//! | `rows` | the teams in their tree, the presets and the properties by name, the members of a team |
//! | `state` | the cursor, the members' drawer, and what the keys do |
//! | `view` | how it looks |
//! | [`form`] | the dialog that creates or edits one |

pub mod form;
mod rows;
mod state;
mod view;

pub use rows::{Member, Role, Row};
pub use state::State;
pub use view::draw;

use crate::{
    domain::{guard::Operation, preset::PresetId, property::PropertyId, team::TeamId},
    ui::{action::ActionId, layout::WidgetId, place::Place},
};

/// Which of the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Teams.
    Teams,
    /// Presets.
    Presets,
    /// Properties of records.
    Properties,
}

/// One of what is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupId {
    /// A team.
    Team(TeamId),
    /// A preset.
    Preset(PresetId),
    /// A property.
    Property(PropertyId),
}

impl Kind {
    /// The kind that a place lists.
    pub const fn of(place: Place) -> Option<Self> {
        match place {
            Place::Teams => Some(Self::Teams),
            Place::Presets => Some(Self::Presets),
            Place::Properties => Some(Self::Properties),
            _ => None,
        }
    }

    /// What is asked before one is deleted.
    pub const fn operation(self) -> Operation {
        match self {
            Self::Teams => Operation::EditTeams,
            Self::Presets => Operation::EditPresets,
            Self::Properties => Operation::EditProperties,
        }
    }

    /// What is asked before one is created or edited; to delete one needs only the right to it.
    pub const fn keeping(self, new: bool) -> Operation {
        match (self, new) {
            (Self::Teams, true) => Operation::CreateTeams,
            (Self::Teams, false) => Operation::EditTeams,
            (Self::Presets, _) => Operation::MakePresets,
            (Self::Properties, _) => Operation::EditProperties,
        }
    }

    /// The action that creates one.
    pub const fn create(self) -> ActionId {
        match self {
            Self::Teams => ActionId::CreateTeam,
            Self::Presets => ActionId::CreatePreset,
            Self::Properties => ActionId::CreateProperty,
        }
    }

    /// The list on the screen.
    pub const fn table(self) -> WidgetId {
        match self {
            Self::Teams => WidgetId::TeamsTable,
            Self::Presets => WidgetId::PresetsTable,
            Self::Properties => WidgetId::PropertiesTable,
        }
    }
}

//! The parts of a record that can have the focus.

use super::form::Field;
use crate::ui::layout::WidgetId;
use crate::ui::permissions::branch::Heading;

/// A part of the record that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The card with the name.
    Card,
    /// A dropdown [USR-03, USR-05].
    Field(Field),
    /// The header of a section.
    Section(Section),
    /// A group of permissions, while their section is open.
    Group(Heading),
}

/// The sections of the record, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The invitation of somebody who has not signed up yet.
    Invitation,
    /// Assign a seat [USR-05].
    Seat,
    /// Permissions.
    Permissions,
}

impl Section {
    /// The id of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Invitation => "record-invitation",
            Self::Seat => "create-user-assign-seat",
            Self::Permissions => "record-permissions",
        }
    }

    /// The part of the screen that is its header.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Invitation => WidgetId::RecordInvitation,
            Self::Seat => WidgetId::RecordSeat,
            Self::Permissions => WidgetId::RecordPermissions,
        }
    }
}

impl Focus {
    /// The part of the screen it is on.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Card => WidgetId::RecordCard,
            Self::Field(field) => field.widget(),
            Self::Section(section) => section.widget(),
            Self::Group(_) => WidgetId::RecordGroups,
        }
    }

    /// Whether Tab stops here: groups are passed over.
    pub const fn is_tab_stop(self) -> bool {
        !matches!(self, Self::Group(_))
    }
}

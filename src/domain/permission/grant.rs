//! What is granted of a permission: on, how far, how much.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer, de::Error as _};

use super::{Kind, PermissionKey};

/// How many records a scope reaches, narrowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Records the user owns.
    Owned,
    /// Records the user's team owns.
    Team,
    /// Every record.
    Everything,
}

/// How far a level goes, least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Look.
    View,
    /// Change.
    Edit,
    /// Change and publish.
    Publish,
}

/// What is granted of a permission; a permission that is not granted has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grant {
    /// A switch that is on.
    On,
    /// A scope.
    Scope {
        /// Whose records.
        width: Width,
        /// And those nobody owns.
        unassigned: bool,
    },
    /// A level.
    Level(Level),
}

/// Every grant with its text form, which files and stored values use.
pub(super) const GRANTS: [(&str, Grant); 10] = [
    ("on", Grant::On),
    ("owned", Grant::Scope { width: Width::Owned, unassigned: false }),
    ("owned+unassigned", Grant::Scope { width: Width::Owned, unassigned: true }),
    ("team", Grant::Scope { width: Width::Team, unassigned: false }),
    ("team+unassigned", Grant::Scope { width: Width::Team, unassigned: true }),
    ("everything", Grant::EVERYTHING),
    ("everything-unassigned", Grant::Scope { width: Width::Everything, unassigned: false }),
    ("view", Grant::Level(Level::View)),
    ("edit", Grant::Level(Level::Edit)),
    ("publish", Grant::Level(Level::Publish)),
];

impl Grant {
    /// The widest scope.
    pub const EVERYTHING: Self = Self::Scope { width: Width::Everything, unassigned: true };

    /// Whether a permission of this kind can hold the grant.
    pub const fn fits(self, kind: Kind) -> bool {
        matches!(
            (self, kind),
            (Self::On, Kind::Switch) | (Self::Scope { .. }, Kind::Scope) | (Self::Level(_), Kind::Level)
        )
    }

    /// Whether whoever holds `self` holds `other` too [EXT-11].
    pub fn covers(self, other: Self) -> bool {
        match (self, other) {
            (Self::On, Self::On) => true,
            (Self::Scope { width, unassigned }, Self::Scope { width: w, unassigned: u }) => {
                width >= w && (unassigned || !u)
            }
            (Self::Level(have), Self::Level(want)) => have >= want,
            _ => false,
        }
    }

    /// What reaches as far as either of two.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Scope { width, unassigned }, Self::Scope { width: w, unassigned: u }) => {
                Self::Scope { width: width.max(w), unassigned: unassigned || u }
            }
            (Self::Level(one), Self::Level(two)) => Self::Level(one.max(two)),
            _ => self,
        }
    }

    /// What both of two reach.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Scope { width, unassigned }, Self::Scope { width: w, unassigned: u }) => {
                Self::Scope { width: width.min(w), unassigned: unassigned && u }
            }
            (Self::Level(one), Self::Level(two)) => Self::Level(one.min(two)),
            _ => self,
        }
    }

    /// The text form.
    pub fn as_str(self) -> &'static str {
        GRANTS.iter().find(|(_, grant)| *grant == self).map_or("", |(text, _)| text)
    }
}

impl Serialize for Grant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Grant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let found = GRANTS.iter().find(|(name, _)| *name == text);
        found.map(|(_, grant)| *grant).ok_or_else(|| D::Error::custom(format_args!("{text:?} is no grant")))
    }
}

/// What is granted, by permission. Nothing is stored for what is off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Grants(pub BTreeMap<PermissionKey, Grant>);

impl Grants {
    /// What is granted of a permission.
    pub fn get(&self, key: &str) -> Option<Grant> {
        self.0.get(key).copied()
    }
}

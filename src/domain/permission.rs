//! The permission catalogue [domain 4.5] and what can be granted from it.

use std::{borrow::Borrow, collections::BTreeMap, fmt, sync::Arc};

use serde::{Deserialize, Serialize, Serializer, de::Error as _};

use super::{
    seat::SeatType,
    template::{Template, TemplateId},
};

/// The catalogue as it is shipped: data, so that a correction is one line.
const SHIPPED: &str = include_str!("../../assets/permissions.toml");

/// The key of a permission, such as `crm.contacts.edit`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PermissionKey(Arc<str>);

impl PermissionKey {
    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for PermissionKey {
    fn from(key: &str) -> Self {
        Self(key.into())
    }
}

impl Borrow<str> for PermissionKey {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PermissionKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Keys of the permissions that the rules themselves ask for [domain 6].
pub mod keys {
    /// Add and edit users.
    pub const ADD_EDIT_USERS: &str = "account.add_edit_users";
    /// Modify billing.
    pub const MODIFY_BILLING: &str = "account.modify_billing";
    /// Account access: the settings.
    pub const ACCOUNT_ACCESS: &str = "account.access";
    /// Super Admin: everything, whatever is listed.
    pub const SUPER_ADMIN: &str = "account.super_admin";
    /// The tag that makes a user a partner employee; set only under More > Partner program.
    pub const PARTNER_EMPLOYEE: &str = "partner.employee";
    /// Partner Admin, which only a Partner Seat can hold.
    pub const PARTNER_ADMIN: &str = "partner.admin";
}

/// The groups of the permission list [EXT-13], in the order screens show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Contacts, companies, deals and the rest of the CRM.
    Crm,
    /// Marketing tools.
    Marketing,
    /// Sales tools.
    Sales,
    /// Service tools.
    Service,
    /// Workflows and chatflows.
    Automation,
    /// Dashboards and reports.
    Reports,
    /// The account itself.
    Account,
    /// Partner program; on partner accounts.
    Partner,
}

impl Group {
    /// All groups, in the order screens show them.
    pub const ALL: [Self; 8] = [
        Self::Crm,
        Self::Marketing,
        Self::Sales,
        Self::Service,
        Self::Automation,
        Self::Reports,
        Self::Account,
        Self::Partner,
    ];

    /// The name in files and message ids.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Crm => "crm",
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Service => "service",
            Self::Automation => "automation",
            Self::Reports => "reports",
            Self::Account => "account",
            Self::Partner => "partner",
        }
    }
}

/// What values a permission takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Off or on.
    Switch,
    /// None < Owned only < Team owned < Everything, with an "and unassigned" box.
    Scope,
    /// None < View < Edit < Publish.
    Level,
}

/// From where on a permission writes; a View-Only Seat holds nothing that writes [CRU-18].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Writes {
    /// It only looks.
    #[default]
    Never,
    /// Level Edit and above write, View looks.
    FromEdit,
    /// Whatever its value.
    Always,
}

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
const GRANTS: [(&str, Grant); 10] = [
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

/// One permission of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Permission {
    /// Its key.
    pub key: PermissionKey,
    /// Where the list shows it.
    pub group: Group,
    /// What values it takes.
    pub kind: Kind,
    /// From where on it writes.
    pub writes: Writes,
    /// The one seat type that can hold it, when it is bound to one.
    pub needs_seat: Option<SeatType>,
    defaults: BTreeMap<SeatType, Grant>,
}

impl Permission {
    /// What a new user on this seat has of it [CRU-25].
    pub fn default_for(&self, seat: SeatType) -> Option<Grant> {
        self.defaults.get(&seat).copied()
    }

    /// What of `grant` a seat can hold: all of it, or less, or nothing [CRU-18, CRU-28].
    pub fn held_by(&self, seat: SeatType, grant: Grant) -> Option<Grant> {
        if self.needs_seat.is_some_and(|needed| needed != seat && seat != SeatType::Partner) {
            return None;
        }
        if seat != SeatType::ViewOnly {
            return Some(grant);
        }
        match (self.writes, grant) {
            (Writes::Never, _) => Some(grant),
            (Writes::FromEdit, Grant::Level(_)) => Some(Grant::Level(Level::View)),
            (Writes::FromEdit | Writes::Always, _) => None,
        }
    }

    /// The most that can be granted of it.
    pub const fn widest(&self) -> Grant {
        match self.kind {
            Kind::Switch => Grant::On,
            Kind::Scope => Grant::EVERYTHING,
            Kind::Level => Grant::Level(Level::Publish),
        }
    }
}

/// All permissions and templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    permissions: Vec<Permission>,
    templates: Vec<Template>,
}

/// A catalogue file that does not hold together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("permissions.toml: {0}")]
pub struct BadCatalogue(String);

impl Catalogue {
    /// The catalogue that is shipped with the program.
    ///
    /// # Errors
    /// [`BadCatalogue`] when the shipped file is wrong, which a test rules out.
    pub fn shipped() -> Result<Self, BadCatalogue> {
        Self::parse(SHIPPED)
    }

    /// Reads a catalogue.
    ///
    /// # Errors
    /// [`BadCatalogue`] names what is wrong.
    pub fn parse(text: &str) -> Result<Self, BadCatalogue> {
        let file: file::File = toml::from_str(text).map_err(|error| BadCatalogue(error.to_string()))?;
        file.check().map_err(BadCatalogue)
    }

    /// All permissions, in the order of the list.
    pub fn permissions(&self) -> &[Permission] {
        &self.permissions
    }

    /// One permission.
    pub fn permission(&self, key: &str) -> Option<&Permission> {
        self.permissions.iter().find(|permission| permission.key.as_str() == key)
    }

    /// All templates, in the order of the list [CRU-29].
    pub fn templates(&self) -> &[Template] {
        &self.templates
    }

    /// One template.
    pub fn template(&self, id: &TemplateId) -> Option<&Template> {
        self.templates.iter().find(|template| template.id == *id)
    }

    /// HubSpot's default permissions for a seat [CRU-25].
    pub fn defaults(&self, seat: SeatType) -> Grants {
        let granted = |permission: &Permission| Some((permission.key.clone(), permission.default_for(seat)?));
        Grants(self.permissions.iter().filter_map(granted).collect())
    }

    /// What of `grants` a seat can hold; what it cannot is dropped [CRU-28].
    pub fn held_by(&self, seat: SeatType, grants: &Grants) -> Grants {
        let held = |(key, grant): (&PermissionKey, &Grant)| {
            Some((key.clone(), self.permission(key.as_str())?.held_by(seat, *grant)?))
        };
        Grants(grants.0.iter().filter_map(held).collect())
    }
}

/// The shape of `assets/permissions.toml`.
mod file {
    use super::{
        BTreeMap, Catalogue, Deserialize, Grant, Grants, Group, Kind, Permission, PermissionKey, SeatType, Writes,
    };
    use crate::domain::template::{Template, TemplateId};

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct File {
        permission: Vec<PermissionRow>,
        template: Vec<TemplateRow>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PermissionRow {
        key: PermissionKey,
        group: Group,
        kind: Kind,
        #[serde(default)]
        writes: Writes,
        needs_seat: Option<SeatType>,
        #[serde(default)]
        defaults: BTreeMap<SeatType, Grant>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct TemplateRow {
        id: TemplateId,
        start: Start,
        #[serde(default)]
        super_admin: bool,
        needs_seat: Option<SeatType>,
        #[serde(default)]
        set: BTreeMap<PermissionKey, Grant>,
        #[serde(default)]
        clear: Vec<PermissionKey>,
    }

    /// What a template starts from before its own lines are applied.
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Start {
        Nothing,
        /// Everything that only looks, at its widest.
        Viewing,
        Everything,
        Core,
        Sales,
        Service,
    }

    impl File {
        pub(super) fn check(self) -> Result<Catalogue, String> {
            let mut permissions: Vec<Permission> = Vec::new();
            for row in self.permission {
                if permissions.iter().any(|permission| permission.key == row.key) {
                    return Err(format!("{} stands twice", row.key));
                }
                let permission = Permission {
                    key: row.key,
                    group: row.group,
                    kind: row.kind,
                    writes: row.writes,
                    needs_seat: row.needs_seat,
                    defaults: row.defaults,
                };
                for (seat, grant) in &permission.defaults {
                    if !grant.fits(permission.kind) || permission.held_by(*seat, *grant) != Some(*grant) {
                        return Err(format!("{}: a {} seat cannot default to this", permission.key, seat.slug()));
                    }
                }
                permissions.push(permission);
            }
            let mut catalogue = Catalogue { permissions, templates: Vec::new() };
            for row in self.template {
                let template = row.resolve(&catalogue)?;
                catalogue.templates.push(template);
            }
            Ok(catalogue)
        }
    }

    impl TemplateRow {
        fn resolve(self, catalogue: &Catalogue) -> Result<Template, String> {
            let everything = || catalogue.permissions.iter().map(|p| (p.key.clone(), p.widest())).collect();
            let mut grants = match self.start {
                Start::Nothing => Grants::default(),
                Start::Viewing => catalogue.held_by(SeatType::ViewOnly, &Grants(everything())),
                Start::Everything => Grants(everything()),
                Start::Core => catalogue.defaults(SeatType::Core),
                Start::Sales => catalogue.defaults(SeatType::Sales),
                Start::Service => catalogue.defaults(SeatType::Service),
            };
            for (key, grant) in self.set {
                let known = catalogue.permission(key.as_str()).is_some_and(|permission| grant.fits(permission.kind));
                if !known {
                    return Err(format!("template {}: {key} does not take this", self.id.0));
                }
                grants.0.insert(key, grant);
            }
            for key in self.clear {
                if grants.0.remove(key.as_str()).is_none() {
                    return Err(format!("template {}: {key} is not set", self.id.0));
                }
            }
            Ok(Template { id: self.id, super_admin: self.super_admin, needs_seat: self.needs_seat, grants })
        }
    }
}

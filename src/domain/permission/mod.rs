//! The permission catalogue [domain 4.5] and what can be granted from it.
//!
//! - here: a permission, its key, group and kind
//! - [`grant`](self::Grant): what is granted of it
//! - `edit`: the values one steps through, and what moves along
//! - [`catalogue`](self::Catalogue): all permissions and templates, read from `assets/permissions.toml`

mod catalogue;
mod edit;
mod file;
mod grant;
#[cfg(test)]
mod tests;

use std::{borrow::Borrow, collections::BTreeMap, fmt, sync::Arc};

use serde::{Deserialize, Serialize};

pub use self::{
    catalogue::{BadCatalogue, Catalogue},
    grant::{Grant, Grants, Level, Width},
};
use super::seat::SeatType;

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
    /// Add and edit teams.
    pub const ADD_EDIT_TEAMS: &str = "account.add_edit_teams";
    /// Presets.
    pub const PRESETS: &str = "account.presets";
    /// Edit account defaults: the default properties of records among them.
    pub const ACCOUNT_DEFAULTS: &str = "account.edit_defaults";
    /// Edit property settings.
    pub const EDIT_PROPERTIES: &str = "crm.edit_properties";
    /// Modify billing.
    pub const MODIFY_BILLING: &str = "account.modify_billing";
    /// Account access: the settings.
    pub const ACCOUNT_ACCESS: &str = "account.access";
    /// Connected apps: the settings access to integrations.
    pub const APPS: &str = "account.apps";
    /// Super Admin: everything, whatever is listed.
    pub const SUPER_ADMIN: &str = "account.super_admin";
    /// Edit contacts, of which leads are some.
    pub const EDIT_CONTACTS: &str = "crm.contacts.edit";
    /// The tag that makes a user a partner employee; set only under More > Partner program.
    pub const PARTNER_EMPLOYEE: &str = "partner.employee";
    /// See partner employees and clients, and edit who works where.
    pub const MANAGE_EMPLOYEES: &str = "partner.manage_employees";
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
    /// The permission to view, than which it reaches no wider [INV-12].
    pub within: Option<PermissionKey>,
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
        if !grant.fits(self.kind) {
            return None;
        }
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

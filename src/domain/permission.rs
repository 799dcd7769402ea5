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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_bundle::{FluentBundle, FluentResource};

    use super::*;

    const EN: &str = include_str!("../../assets/locales/en/permissions.ftl");
    const FR: &str = include_str!("../../assets/locales/fr/permissions.ftl");

    /// The ids of all messages of a Fluent file, each of which has a text and stands once.
    fn message_ids(text: &str) -> BTreeSet<String> {
        let mut bundle = FluentBundle::new(Vec::new());
        bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
        let messages = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let ids: BTreeSet<String> = messages.map(|line| line.split_once(" = ").unwrap().0.to_owned()).collect();
        for id in &ids {
            assert!(bundle.get_message(id).unwrap().value().is_some(), "{id}");
        }
        ids
    }

    const fn scope(width: Width, unassigned: bool) -> Grant {
        Grant::Scope { width, unassigned }
    }

    /// Domain 4.5: the shipped catalogue holds together, has every permission of the table once, and its groups stand
    /// in the order of the list.
    #[test]
    fn shipped_catalogue_is_whole() {
        let catalogue = Catalogue::shipped().unwrap();
        let per_group = |group| catalogue.permissions().iter().filter(|p| p.group == group).count();
        assert_eq!(Group::ALL.map(per_group), [25, 10, 8, 6, 2, 4, 9, 3]);
        assert!(catalogue.permissions().is_sorted_by_key(|permission| permission.group));
        for permission in catalogue.permissions() {
            let (group, _) = permission.key.as_str().split_once('.').unwrap();
            assert_eq!(group, permission.group.slug(), "{}", permission.key);
        }
        for key in [
            keys::ADD_EDIT_USERS,
            keys::MODIFY_BILLING,
            keys::ACCOUNT_ACCESS,
            keys::SUPER_ADMIN,
            keys::PARTNER_EMPLOYEE,
            keys::PARTNER_ADMIN,
        ] {
            assert!(catalogue.permission(key).is_some(), "{key}");
        }
    }

    /// CRU-25, domain 4.5: the defaults of View-Only, Core, Sales, Service and Partner, a row a permission; `-`
    /// nothing, `o` owned, `e` everything, `v` view, `d` edit, `y` on.
    #[test]
    fn defaults_are_those_of_the_specification() {
        let table = [
            ("crm.contacts.view", "eeeee"),
            ("crm.companies.edit", "-oeee"),
            ("crm.deals.delete", "--ooe"),
            ("crm.tickets.view", "eeeee"),
            ("crm.tasks.edit", "-oeee"),
            ("crm.notes.delete", "--ooe"),
            ("crm.communicate", "-oeee"),
            ("crm.bulk_delete", "----y"),
            ("crm.import", "--yyy"),
            ("crm.export", "--yyy"),
            ("crm.merge", "--yyy"),
            ("crm.edit_properties", "----y"),
            ("crm.custom_views", "-yyyy"),
            ("marketing.access", "yyyyy"),
            ("marketing.ads", "vdvvd"),
            ("marketing.website", "vdvvd"),
            ("marketing.contacts", "-y--y"),
            ("sales.access", "yyy-y"),
            ("sales.templates", "-vd-d"),
            ("sales.sequences", "--d-d"),
            ("sales.playbooks", "-vd-d"),
            ("sales.product_library", "--y-y"),
            ("service.access", "yy-yy"),
            ("service.inbox", "-v-dd"),
            ("service.help_desk", "---dd"),
            ("automation.workflows", "vvvvd"),
            ("reports.dashboards", "vdddd"),
            ("reports.data_quality", "yyyyy"),
            ("reports.marketing", "yyyyy"),
            ("account.access", "----y"),
            ("account.add_edit_users", "----y"),
            ("account.presets", "----y"),
            ("account.modify_billing", "-----"),
            ("account.apps", "----y"),
            ("account.super_admin", "-----"),
            ("partner.employee", "-----"),
            ("partner.manage_employees", "-----"),
            ("partner.admin", "-----"),
        ];
        let catalogue = Catalogue::shipped().unwrap();
        let seats = [SeatType::ViewOnly, SeatType::Core, SeatType::Sales, SeatType::Service, SeatType::Partner];
        for (key, expected) in table {
            let permission = catalogue.permission(key).unwrap();
            let found: String = seats
                .into_iter()
                .map(|seat| match permission.default_for(seat) {
                    None => '-',
                    Some(Grant::On) => 'y',
                    Some(Grant::EVERYTHING) => 'e',
                    Some(Grant::Scope { .. }) => 'o',
                    Some(Grant::Level(Level::View)) => 'v',
                    Some(Grant::Level(_)) => 'd',
                })
                .collect();
            assert_eq!(found, expected, "{key}");
        }
    }

    /// CRU-18, INV-07: a View-Only Seat, by default, by the View Only template and whatever one tries to give it, holds
    /// nothing that writes, no Account access and no Super Admin.
    #[test]
    fn view_only_writes_nothing() {
        let catalogue = Catalogue::shipped().unwrap();
        let everything = catalogue.template(&TemplateId("super_admin".into())).unwrap();
        let template = catalogue.template(&TemplateId("view_only".into())).unwrap();
        for grants in [
            catalogue.defaults(SeatType::ViewOnly),
            template.grants.clone(),
            catalogue.held_by(SeatType::ViewOnly, &everything.grants),
        ] {
            assert!(!grants.0.is_empty());
            assert_eq!(grants.get(keys::ACCOUNT_ACCESS), None);
            assert_eq!(grants.get(keys::SUPER_ADMIN), None);
            for (key, grant) in &grants.0 {
                match catalogue.permission(key.as_str()).unwrap().writes {
                    Writes::Never => {}
                    Writes::FromEdit => assert_eq!(*grant, Grant::Level(Level::View), "{key}"),
                    Writes::Always => panic!("{key} writes"),
                }
            }
        }
    }

    /// EXT-11: one may grant what one holds, and less.
    #[test]
    fn grants_cover_narrower_ones() {
        let (view, edit, publish) =
            (Grant::Level(Level::View), Grant::Level(Level::Edit), Grant::Level(Level::Publish));
        let table = [
            (Grant::On, Grant::On, true),
            (Grant::EVERYTHING, scope(Width::Team, true), true),
            (Grant::EVERYTHING, Grant::EVERYTHING, true),
            (scope(Width::Everything, false), scope(Width::Team, false), true),
            (scope(Width::Everything, false), scope(Width::Owned, true), false),
            (scope(Width::Owned, true), scope(Width::Owned, false), true),
            (scope(Width::Owned, false), scope(Width::Owned, true), false),
            (scope(Width::Owned, true), scope(Width::Team, false), false),
            (scope(Width::Team, true), Grant::EVERYTHING, false),
            (publish, edit, true),
            (edit, view, true),
            (edit, edit, true),
            (edit, publish, false),
            (view, edit, false),
            (Grant::On, view, false),
            (Grant::EVERYTHING, Grant::On, false),
        ];
        for (have, want, expected) in table {
            assert_eq!(have.covers(want), expected, "{} {}", have.as_str(), want.as_str());
        }
    }

    /// CRU-18, CRU-28: what of a grant a seat can hold, a row a case.
    #[test]
    fn seats_hold_what_they_can() {
        let (view, edit) = (Grant::Level(Level::View), Grant::Level(Level::Edit));
        let table = [
            ("crm.contacts.edit", SeatType::ViewOnly, Grant::EVERYTHING, None),
            ("crm.contacts.edit", SeatType::Core, Grant::EVERYTHING, Some(Grant::EVERYTHING)),
            ("crm.contacts.view", SeatType::ViewOnly, Grant::EVERYTHING, Some(Grant::EVERYTHING)),
            ("marketing.blog", SeatType::ViewOnly, Grant::Level(Level::Publish), Some(view)),
            ("marketing.blog", SeatType::Service, Grant::Level(Level::Publish), Some(Grant::Level(Level::Publish))),
            ("sales.quotes", SeatType::ViewOnly, view, None),
            ("sales.sequences", SeatType::Core, edit, None),
            ("sales.sequences", SeatType::Service, edit, None),
            ("sales.sequences", SeatType::Sales, edit, Some(edit)),
            ("sales.sequences", SeatType::Partner, edit, Some(edit)),
            ("service.help_desk", SeatType::Sales, edit, None),
            ("service.help_desk", SeatType::Service, edit, Some(edit)),
            ("partner.admin", SeatType::Core, Grant::On, None),
            ("partner.admin", SeatType::Partner, Grant::On, Some(Grant::On)),
            ("account.modify_billing", SeatType::ViewOnly, Grant::On, None),
            ("account.modify_billing", SeatType::Core, Grant::On, Some(Grant::On)),
        ];
        let catalogue = Catalogue::shipped().unwrap();
        for (key, seat, grant, expected) in table {
            assert_eq!(catalogue.permission(key).unwrap().held_by(seat, grant), expected, "{key} {}", seat.slug());
        }
    }

    /// A catalogue that does not hold together is refused, and the error says where.
    #[test]
    fn bad_catalogues_are_refused() {
        let table = [
            ("permission = []", "template"),
            ("permission = [{ key = \"a.b\", group = \"crm\", kind = \"swich\" }]\ntemplate = []", "swich"),
            ("permission = [{ key = \"a.b\", group = \"crm\", kind = \"switch\", w = 1 }]\ntemplate = []", "`w`"),
        ];
        for (text, named) in table {
            let error = Catalogue::parse(text).unwrap_err().to_string();
            assert!(error.contains(named), "{error}");
        }
        let row = "{ key = \"a.b\", group = \"crm\", kind = \"switch\", writes = \"always\"";
        for (text, named) in [
            (format!("permission = [{row} }}, {row} }}]\ntemplate = []"), "a.b stands twice"),
            (
                format!("permission = [{row}, defaults = {{ view_only = \"on\" }} }}]\ntemplate = []"),
                "a view_only seat",
            ),
            (format!("permission = [{row}, defaults = {{ core = \"edit\" }} }}]\ntemplate = []"), "a core seat"),
            (
                format!("permission = [{row} }}]\n[[template]]\nid = \"t\"\nstart = \"nothing\"\nclear = [\"a.b\"]"),
                "t: a.b",
            ),
            (format!("permission = [{row} }}]\n[[template]]\nid = \"t\"\nstart = \"nothing\"\nset.x = \"on\""), "t: x"),
        ] {
            let error = Catalogue::parse(&text).unwrap_err().to_string();
            assert!(error.contains(named), "{error}");
        }
    }

    /// AC-104: each permission, group, template and value has its words in both languages, and no words are left over.
    #[test]
    fn everything_has_words_in_both_languages() {
        let catalogue = Catalogue::shipped().unwrap();
        let id = |kind: &str, name: &str| format!("{kind}-{}", name.replace(['.', '_', '+'], "-"));
        let expected: BTreeSet<String> = catalogue
            .permissions()
            .iter()
            .map(|permission| id("perm", permission.key.as_str()))
            .chain(Group::ALL.map(|group| id("group", group.slug())))
            .chain(catalogue.templates().iter().map(|template| id("template", &template.id.0)))
            .chain(GRANTS.map(|(text, _)| id("grant", text)))
            .chain(["grant-none".to_owned()])
            .collect();
        assert_eq!(message_ids(EN), expected);
        assert_eq!(message_ids(FR), expected);
    }
}

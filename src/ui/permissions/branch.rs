//! Permissions group by group: what a user holds of the catalogue, or what the classic flow grants.

use crate::{
    domain::{
        access::{ClassicGrant, ClassicScope, PermissionSource},
        account::AccountKind,
        classic::ClassicProducts,
        permission::{Catalogue, Grant, Group, Kind, Permission, PermissionKey, keys},
        seat::SeatType,
        user::User,
        world::AccountState,
    },
    ui::{permissions::classic::item::product_label, wording},
};

/// What a group is headed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// A group of the catalogue.
    Group(Group),
    /// What the classic flow grants [LEG-12 to LEG-17].
    Classic,
}

/// A group with all that it has, held or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Its heading.
    pub heading: Heading,
    /// What is in it, in the order of the catalogue.
    pub items: Vec<Item>,
}

/// Something that can be held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its key, when it is of the catalogue.
    pub key: Option<PermissionKey>,
    /// The id of its message, which is its name as well.
    pub label: String,
    /// The id of the message that says how much of it is held; `None` when nothing is.
    pub value: Option<String>,
    /// The id of the message that says that nothing is.
    pub nothing: &'static str,
    /// Whether it is not what it started from.
    pub changed: bool,
    /// What of it the seat cannot hold.
    pub withheld: Withheld,
}

/// What of a permission a seat cannot hold [CRU-28].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Withheld {
    /// It holds all that is granted.
    #[default]
    Nothing,
    /// It holds less than is granted.
    Part,
    /// It cannot hold it at all.
    All,
}

impl Heading {
    /// The id of its message.
    pub fn label(self) -> String {
        match self {
            Self::Group(group) => format!("group-{}", group.slug()),
            Self::Classic => "record-classic".to_owned(),
        }
    }
}

impl Item {
    /// Whether anything of it is held.
    pub fn is_held(&self) -> bool {
        self.value.is_some() && self.withheld != Withheld::All
    }

    /// A permission of which so much is granted.
    pub fn of(permission: &Permission, grant: Option<Grant>) -> Self {
        Self {
            key: Some(permission.key.clone()),
            label: wording::permission(&permission.key),
            value: grant.map(|grant| wording::grant(Some(grant))),
            nothing: if permission.kind == Kind::Switch { "grant-off" } else { "grant-none" },
            ..Self::default()
        }
    }
}

impl Branch {
    /// How many of its items are held.
    pub fn held(&self) -> usize {
        self.items.iter().filter(|item| item.is_held()).count()
    }
}

/// All that a user holds and does not hold.
pub fn branches(user: &User, account: &AccountState, catalogue: &Catalogue) -> Vec<Branch> {
    if let PermissionSource::Classic(grant) = &user.access.source {
        return vec![classic(grant)];
    }
    of_catalogue(headings(user, account), catalogue, |permission| {
        Item::of(permission, held(user, catalogue, permission))
    })
}

/// The groups of the catalogue with these headings, each permission as an item.
pub fn of_catalogue(
    headings: impl Iterator<Item = Heading>,
    catalogue: &Catalogue,
    item: impl Fn(&Permission) -> Item,
) -> Vec<Branch> {
    let branch = |heading| {
        let Heading::Group(group) = heading else { return None };
        let all = catalogue.permissions().iter().filter(|permission| permission.group == group);
        Some(Branch { heading, items: all.map(&item).collect() })
    };
    headings.filter_map(branch).collect()
}

/// The headings of the catalogue for users on a seat. The partner program is part of it on partner accounts [TG-04] and
/// for who holds a Partner Seat.
pub fn groups(account: &AccountState, seat: Option<SeatType>) -> impl Iterator<Item = Heading> {
    let partner = account.account().kind == AccountKind::Partner || seat == Some(SeatType::Partner);
    Group::ALL.into_iter().filter(move |group| partner || *group != Group::Partner).map(Heading::Group)
}

/// The headings of all that a user holds and does not hold.
pub fn headings(user: &User, account: &AccountState) -> impl Iterator<Item = Heading> {
    let classic = matches!(user.access.source, PermissionSource::Classic(_));
    groups(account, user.seat).filter(move |_| !classic).chain(classic.then_some(Heading::Classic))
}

/// What a user holds of a permission. Partner employee is the tag of the user, whatever else is listed [PET-02].
fn held(user: &User, catalogue: &Catalogue, permission: &Permission) -> Option<Grant> {
    let key = permission.key.as_str();
    if key == keys::PARTNER_EMPLOYEE {
        return user.partner_employee.then_some(Grant::On);
    }
    match user.seat {
        Some(seat) => user.access.grant_of(catalogue, seat, key),
        None => user.access.super_admin.then(|| permission.widest()),
    }
}

fn classic(grant: &ClassicGrant) -> Branch {
    let item = |label: &str, value| Item { label: label.to_owned(), value, nothing: "grant-off", ..Item::default() };
    let switch = |label: &str, on: bool| item(label, on.then(|| "grant-on".to_owned()));
    let scope = |label: &str, scope: ClassicScope| {
        let id = match scope {
            ClassicScope::Owned => "grant-owned",
            ClassicScope::OwnedAndUnassigned => "grant-owned-unassigned",
            ClassicScope::Everything => "grant-everything",
        };
        item(label, Some(id.to_owned()))
    };
    let items = vec![
        switch("record-classic-crm", grant.crm_features),
        scope("record-classic-view", grant.view),
        scope("record-classic-edit", grant.edit),
        switch("perm-crm-bulk-delete", grant.bulk_delete),
        switch("perm-crm-import", grant.import),
        switch("perm-crm-export", grant.export),
        switch("perm-crm-edit-properties", grant.edit_properties),
    ];
    let product = |product| Item {
        nothing: "grant-no-access",
        ..item(product_label(product), grant.products.has(product).then(|| "grant-access".to_owned()))
    };
    let items = items.into_iter().chain(ClassicProducts::ALL.into_iter().map(product)).collect();
    Branch { heading: Heading::Classic, items }
}

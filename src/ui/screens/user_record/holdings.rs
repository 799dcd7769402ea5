//! What a user holds, group by group, as the record shows it: the permissions of the catalogue, or what the classic flow
//! grants.

use crate::{
    domain::{
        access::{ClassicGrant, ClassicScope, PermissionSource},
        account::AccountKind,
        permission::{Catalogue, Grant, Group, Permission, keys},
        seat::SeatType,
        user::User,
        world::AccountState,
    },
    ui::wording,
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The id of its message, which is its name as well.
    pub label: String,
    /// The id of the message that says how much of it is held; `None` when nothing is.
    pub value: Option<String>,
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

impl Branch {
    /// How many of its items are held.
    pub fn held(&self) -> usize {
        self.items.iter().filter(|item| item.value.is_some()).count()
    }
}

/// All that a user holds and does not hold.
pub fn branches(user: &User, account: &AccountState, catalogue: &Catalogue) -> Vec<Branch> {
    if let PermissionSource::Classic(grant) = &user.access.source {
        return vec![classic(grant)];
    }
    headings(user, account)
        .filter_map(|heading| match heading {
            Heading::Group(group) => Some((heading, group)),
            Heading::Classic => None,
        })
        .map(|(heading, group)| {
            let all = catalogue.permissions().iter().filter(|permission| permission.group == group);
            let item = |permission: &Permission| Item {
                label: wording::permission(&permission.key),
                value: held(user, catalogue, permission)
                    .map(|grant| format!("grant-{}", grant.as_str().replace('+', "-"))),
            };
            Branch { heading, items: all.map(item).collect() }
        })
        .collect()
}

/// The headings of all that a user holds and does not hold. The partner program is part of it on partner accounts [TG-04]
/// and for who holds a Partner Seat.
pub fn headings(user: &User, account: &AccountState) -> impl Iterator<Item = Heading> {
    let classic = matches!(user.access.source, PermissionSource::Classic(_));
    let partner = account.account().kind == AccountKind::Partner || user.seat == Some(SeatType::Partner);
    let groups = Group::ALL.into_iter().filter(move |group| !classic && (partner || *group != Group::Partner));
    groups.map(Heading::Group).chain(classic.then_some(Heading::Classic))
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
    let switch = |label: &str, on: bool| Item { label: label.to_owned(), value: on.then(|| "grant-on".to_owned()) };
    let scope = |label: &str, scope: ClassicScope| {
        let id = match scope {
            ClassicScope::Owned => "grant-owned",
            ClassicScope::OwnedAndUnassigned => "grant-owned-unassigned",
            ClassicScope::Everything => "grant-everything",
        };
        Item { label: label.to_owned(), value: Some(id.to_owned()) }
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
    Branch { heading: Heading::Classic, items }
}

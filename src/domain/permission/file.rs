//! The shape of `assets/permissions.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Catalogue, Grant, Grants, Group, Kind, Permission, PermissionKey, Writes};
use crate::domain::{
    seat::SeatType,
    template::{Template, TemplateId},
};

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
    within: Option<PermissionKey>,
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
                within: row.within,
                needs_seat: row.needs_seat,
                defaults: row.defaults,
            };
            for (seat, grant) in &permission.defaults {
                if !grant.fits(permission.kind) || permission.held_by(*seat, *grant) != Some(*grant) {
                    return Err(format!("{}: a {} seat cannot default to this", permission.key, seat.slug()));
                }
            }
            if let Some(view) = &permission.within
                && !permissions.iter().any(|other| other.key == *view && other.kind == permission.kind)
            {
                return Err(format!("{}: {view} is nothing before it of its kind", permission.key));
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

//! What a user may do: the super admin right, and where the other permissions come from.

use serde::{Deserialize, Serialize};

use super::{
    classic::ClassicProducts,
    permission::{Catalogue, Grant, Grants},
    seat::SeatType,
    template::TemplateId,
};

/// A user's access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    /// Everything, whatever else is listed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub super_admin: bool,
    /// Where the permissions come from.
    pub source: PermissionSource,
}

/// Where permissions come from. Defaults and templates are named, not copied, so that a corrected catalogue reaches
/// everybody; only what was adjusted by hand is stored in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PermissionSource {
    /// HubSpot's defaults for the seat [CRU-25].
    Default,
    /// A template as it stands [CRU-26].
    Template(TemplateId),
    /// Chosen one by one [CRU-27], or a template that was adjusted [AC-34].
    Custom {
        /// The template it started from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        base: Option<TemplateId>,
        /// What is granted.
        grants: Grants,
    },
    /// The classic flow of 2017 [LEG-07 to LEG-19]; such users hold no seat.
    Classic(ClassicGrant),
}

impl Access {
    /// HubSpot's defaults for the seat, without the super admin right.
    pub const DEFAULT: Self = Self { super_admin: false, source: PermissionSource::Default };

    /// What is granted to somebody on `seat`, the super admin right aside.
    pub fn grants(&self, catalogue: &Catalogue, seat: SeatType) -> Grants {
        match &self.source {
            PermissionSource::Default => catalogue.defaults(seat),
            PermissionSource::Template(id) => {
                catalogue.template(id).map(|template| catalogue.held_by(seat, &template.grants)).unwrap_or_default()
            }
            PermissionSource::Custom { grants, .. } => catalogue.held_by(seat, grants),
            PermissionSource::Classic(_) => Grants::default(),
        }
    }

    /// What is granted of one permission to somebody on `seat`; a super admin holds the widest of each.
    pub fn grant_of(&self, catalogue: &Catalogue, seat: SeatType, key: &str) -> Option<Grant> {
        let permission = catalogue.permission(key)?;
        if self.super_admin {
            return Some(permission.widest());
        }
        let grant = match &self.source {
            PermissionSource::Default => permission.default_for(seat),
            PermissionSource::Template(id) => catalogue.template(id)?.grants.get(key),
            PermissionSource::Custom { grants, .. } => grants.get(key),
            PermissionSource::Classic(_) => None,
        };
        permission.held_by(seat, grant?)
    }
}

/// What the classic flow grants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassicGrant {
    /// The sales role.
    pub role: ClassicRole,
    /// Companies, Deals and Tasks together [LEG-12].
    pub crm_features: bool,
    /// Whose records may be viewed [LEG-13].
    pub view: ClassicScope,
    /// Whose records may be edited [LEG-14].
    pub edit: ClassicScope,
    /// Delete several records at once [LEG-15].
    pub bulk_delete: bool,
    /// Import [LEG-16].
    pub import: bool,
    /// Export [LEG-16].
    pub export: bool,
    /// Edit property settings [LEG-17].
    pub edit_properties: bool,
    /// The products there is access to [LEG-19, LEG-20].
    #[serde(default, skip_serializing_if = "ClassicProducts::is_sales_alone")]
    pub products: ClassicProducts,
}

/// The three sales roles [LEG-07].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassicRole {
    /// Everything, user administration too [LEG-08].
    Administrator,
    /// No user administration [LEG-09].
    SalesManager,
    /// No default properties either [LEG-10].
    User,
}

/// The three scopes of the classic flow, narrowest first [LEG-23].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassicScope {
    /// Owned only.
    Owned,
    /// Owned and unassigned.
    OwnedAndUnassigned,
    /// Everything.
    Everything,
}

#[cfg(test)]
mod tests {
    use crate::domain::permission::{Level, keys};

    use super::*;

    fn from_template(id: &str) -> Access {
        Access { super_admin: false, source: PermissionSource::Template(TemplateId(id.into())) }
    }

    /// CRU-25, AC-33: default access is what the catalogue says for the seat, one permission at a time or all at once.
    #[test]
    fn defaults_follow_the_seat() {
        let catalogue = Catalogue::shipped().unwrap();
        for seat in SeatType::ALL {
            assert_eq!(Access::DEFAULT.grants(&catalogue, seat), catalogue.defaults(seat));
            for permission in catalogue.permissions() {
                let key = permission.key.as_str();
                assert_eq!(
                    Access::DEFAULT.grant_of(&catalogue, seat, key),
                    catalogue.defaults(seat).get(key),
                    "{} {key}",
                    seat.slug()
                );
            }
        }
    }

    /// The list of all grants and the answer for one permission agree, for every template on every seat.
    #[test]
    fn templates_lose_what_the_seat_cannot_hold() {
        let catalogue = Catalogue::shipped().unwrap();
        for template in catalogue.templates() {
            let access = from_template(&template.id.0);
            for seat in SeatType::ALL {
                let grants = access.grants(&catalogue, seat);
                for permission in catalogue.permissions() {
                    let key = permission.key.as_str();
                    assert_eq!(grants.get(key), access.grant_of(&catalogue, seat, key), "{} {key}", template.id.0);
                }
            }
        }
        let seller = from_template("sales_representative");
        assert_eq!(seller.grant_of(&catalogue, SeatType::Core, "sales.sequences"), None);
        assert_eq!(seller.grant_of(&catalogue, SeatType::Sales, "sales.sequences"), Some(Grant::Level(Level::Edit)));
    }

    /// A super admin holds everything, whatever is listed; an unknown key is held by nobody.
    #[test]
    fn super_admins_hold_everything() {
        let catalogue = Catalogue::shipped().unwrap();
        let access = Access { super_admin: true, source: PermissionSource::Default };
        for permission in catalogue.permissions() {
            let grant = access.grant_of(&catalogue, SeatType::Core, permission.key.as_str());
            assert_eq!(grant, Some(permission.widest()), "{}", permission.key);
        }
        assert_eq!(access.grant_of(&catalogue, SeatType::Core, "crm.nothing"), None);
    }

    /// What was adjusted by hand is what counts, not the template it started from.
    #[test]
    fn custom_grants_stand_for_themselves() {
        let catalogue = Catalogue::shipped().unwrap();
        let mut grants = Grants::default();
        grants.0.insert(keys::ADD_EDIT_USERS.into(), Grant::On);
        let base = Some(TemplateId("sales_manager".into()));
        let access = Access { super_admin: false, source: PermissionSource::Custom { base, grants: grants.clone() } };
        assert_eq!(access.grants(&catalogue, SeatType::Core), grants);
        assert_eq!(access.grant_of(&catalogue, SeatType::Core, "crm.contacts.view"), None);
        assert_eq!(access.grants(&catalogue, SeatType::ViewOnly), Grants::default());
    }

    /// An unknown template grants nothing.
    #[test]
    fn unknown_template_grants_nothing() {
        let catalogue = Catalogue::shipped().unwrap();
        let access = from_template("no_such_template");
        assert_eq!(access.grants(&catalogue, SeatType::Core), Grants::default());
        assert_eq!(access.grant_of(&catalogue, SeatType::Core, "crm.contacts.view"), None);
    }

    /// The classic scopes compare narrowest first.
    #[test]
    fn classic_scopes_are_ordered() {
        assert!(ClassicScope::Owned < ClassicScope::OwnedAndUnassigned);
        assert!(ClassicScope::OwnedAndUnassigned < ClassicScope::Everything);
    }
}

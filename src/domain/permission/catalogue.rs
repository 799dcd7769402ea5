//! All permissions and templates.

use super::{Grant, Grants, Permission, PermissionKey, file};
use crate::domain::{
    seat::SeatType,
    template::{Template, TemplateId},
};

/// The catalogue as it is shipped: data, so that a correction is one line.
const SHIPPED: &str = include_str!("../../../assets/permissions.toml");

/// All permissions and templates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    pub(super) permissions: Vec<Permission>,
    pub(super) templates: Vec<Template>,
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

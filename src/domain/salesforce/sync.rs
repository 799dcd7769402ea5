//! Sync settings: what goes from HubSpot to Salesforce and back [EXT-42]. A setting is a field that takes one of a few
//! options, so that forms, files and conflicts treat all of them alike.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SyncField {
    /// HubSpot's contacts, with Salesforce's contacts and leads.
    Contacts,
    /// HubSpot's companies, with Salesforce's accounts.
    Companies,
    /// HubSpot's deals, with Salesforce's opportunities.
    Deals,
    /// Tasks.
    Tasks,
    /// What a contact that is new in HubSpot becomes in Salesforce.
    NewContacts,
    /// Which contacts take part.
    Inclusion,
    /// Whether Salesforce's users can be added as users [CRU-11].
    ImportUsers,
}

/// What a field may be set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SyncOption {
    /// Both ways.
    Both,
    /// From Salesforce to HubSpot alone.
    ToHubspot,
    /// From HubSpot to Salesforce alone.
    ToSalesforce,
    /// It becomes a lead.
    Lead,
    /// It becomes a contact.
    Contact,
    /// It is not created.
    Nothing,
    /// All records.
    All,
    /// Those on an inclusion list.
    InclusionList,
    /// Those that the integration user sees.
    Selective,
    /// Turned on.
    On,
    /// Turned off.
    Off,
}

impl SyncField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Contacts,
        Self::Companies,
        Self::Deals,
        Self::Tasks,
        Self::NewContacts,
        Self::Inclusion,
        Self::ImportUsers,
    ];

    /// What it may be set to; the first is what it is while nobody has set it.
    pub const fn options(self) -> &'static [SyncOption] {
        use SyncOption as Is;
        match self {
            Self::Contacts | Self::Companies | Self::Deals => &[Is::Both, Is::ToHubspot, Is::ToSalesforce, Is::Off],
            Self::Tasks => &[Is::ToSalesforce, Is::ToHubspot, Is::Both, Is::Off],
            Self::NewContacts => &[Is::Lead, Is::Contact, Is::Nothing],
            Self::Inclusion => &[Is::All, Is::InclusionList, Is::Selective],
            Self::ImportUsers => &[Is::On, Is::Off],
        }
    }

    /// The name it is stored by.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Companies => "companies",
            Self::Deals => "deals",
            Self::Tasks => "tasks",
            Self::NewContacts => "new_contacts",
            Self::Inclusion => "inclusion",
            Self::ImportUsers => "import_users",
        }
    }
}

impl SyncOption {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Both,
        Self::ToHubspot,
        Self::ToSalesforce,
        Self::Lead,
        Self::Contact,
        Self::Nothing,
        Self::All,
        Self::InclusionList,
        Self::Selective,
        Self::On,
        Self::Off,
    ];

    /// The name it is stored by.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::ToHubspot => "to_hubspot",
            Self::ToSalesforce => "to_salesforce",
            Self::Lead => "lead",
            Self::Contact => "contact",
            Self::Nothing => "nothing",
            Self::All => "all",
            Self::InclusionList => "inclusion_list",
            Self::Selective => "selective",
            Self::On => "on",
            Self::Off => "off",
        }
    }
}

/// All settings: each field has one of its options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<SyncField, SyncOption>", into = "BTreeMap<SyncField, SyncOption>")]
pub struct SyncSettings([SyncOption; SyncField::ALL.len()]);

/// A field cannot be set to this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} cannot be {:?}", .0.slug(), .1.slug())]
pub struct NoOption(pub SyncField, pub SyncOption);

impl Default for SyncSettings {
    fn default() -> Self {
        Self(SyncField::ALL.map(|field| field.options()[0]))
    }
}

impl SyncSettings {
    /// What a field is set to.
    pub const fn get(&self, field: SyncField) -> SyncOption {
        self.0[field as usize]
    }

    /// Sets a field.
    ///
    /// # Errors
    /// [`NoOption`], for what the field cannot be set to; it stays as it is.
    pub fn put(&mut self, field: SyncField, to: SyncOption) -> Result<(), NoOption> {
        if !field.options().contains(&to) {
            return Err(NoOption(field, to));
        }
        self.0[field as usize] = to;
        Ok(())
    }
}

impl TryFrom<BTreeMap<SyncField, SyncOption>> for SyncSettings {
    type Error = NoOption;

    fn try_from(set: BTreeMap<SyncField, SyncOption>) -> Result<Self, NoOption> {
        let mut settings = Self::default();
        for (field, option) in set {
            settings.put(field, option)?;
        }
        Ok(settings)
    }
}

impl From<SyncSettings> for BTreeMap<SyncField, SyncOption> {
    fn from(settings: SyncSettings) -> Self {
        SyncField::ALL.into_iter().map(|field| (field, settings.get(field))).collect()
    }
}

/// A field that was edited, with what it was when the edit began, so that nobody else's change is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncEdit {
    /// Which.
    pub field: SyncField,
    /// What it was.
    pub from: SyncOption,
    /// What it is to be.
    pub to: SyncOption,
}

impl SyncEdit {
    /// Whether somebody else made something else of the field meanwhile. One who did the same is no conflict.
    pub fn clashes(self, now: &SyncSettings) -> bool {
        let now = now.get(self.field);
        now != self.from && now != self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_at_its_place_and_keeps_to_its_options() {
        for (at, field) in SyncField::ALL.into_iter().enumerate() {
            assert_eq!(field as usize, at);
            assert_eq!(serde_json::to_value(field).unwrap(), field.slug());
            for option in SyncOption::ALL {
                let mut settings = SyncSettings::default();
                let put = settings.put(field, option);
                assert_eq!(put.is_ok(), field.options().contains(&option));
                assert_eq!(settings.get(field), if put.is_ok() { option } else { field.options()[0] });
                let others = SyncField::ALL.into_iter().filter(|other| *other != field);
                assert!(others.into_iter().all(|other| settings.get(other) == other.options()[0]));
                let written = serde_json::to_string(&settings).unwrap();
                assert_eq!(serde_json::from_str::<SyncSettings>(&written).unwrap(), settings);
            }
        }
        for option in SyncOption::ALL {
            assert_eq!(serde_json::to_value(option).unwrap(), option.slug());
        }
    }

    #[test]
    fn what_is_left_out_is_as_nobody_set_it_and_what_is_no_option_is_told() {
        let read = serde_json::from_str::<SyncSettings>;
        assert_eq!(read("{}").unwrap(), SyncSettings::default());
        assert_eq!(read(r#"{"deals":"off"}"#).unwrap().get(SyncField::Deals), SyncOption::Off);
        let error = read(r#"{"deals":"lead"}"#).unwrap_err().to_string();
        assert!(error.starts_with("deals cannot be \"lead\""), "{error}");
    }
}

//! What users of Salesforce may do, as far as HubSpot asks for it [EXT-44]. Rights are codes, so that one which nobody
//! here knows is kept and shown as it is.

use super::sync::SyncField;
use crate::domain::clean::Code;

/// HubSpot's integration permission set.
pub const HUBSPOT_INTEGRATION: &str = "hubspot_integration";
/// API enabled.
pub const API_ENABLED: &str = "api_enabled";
/// View Setup and Configuration.
pub const VIEW_SETUP: &str = "view_setup";
/// Modify All on leads.
pub const MODIFY_LEADS: &str = "modify_all_leads";
/// Modify All on contacts.
pub const MODIFY_CONTACTS: &str = "modify_all_contacts";
/// Modify All on accounts, which are companies in HubSpot.
pub const MODIFY_ACCOUNTS: &str = "modify_all_accounts";
/// Modify All on opportunities, which are deals in HubSpot.
pub const MODIFY_OPPORTUNITIES: &str = "modify_all_opportunities";
/// Modify All on tasks.
pub const MODIFY_TASKS: &str = "modify_all_tasks";

/// The least that an integration user needs, whatever is synced [EXT-44].
pub const MINIMUM: [&str; 8] = [
    HUBSPOT_INTEGRATION,
    API_ENABLED,
    VIEW_SETUP,
    MODIFY_LEADS,
    MODIFY_CONTACTS,
    MODIFY_ACCOUNTS,
    MODIFY_OPPORTUNITIES,
    MODIFY_TASKS,
];

/// All rights that have a name of their own: the minimum, and some that only administrators have.
pub const KNOWN: [&str; 10] = [
    HUBSPOT_INTEGRATION,
    API_ENABLED,
    VIEW_SETUP,
    MODIFY_LEADS,
    MODIFY_CONTACTS,
    MODIFY_ACCOUNTS,
    MODIFY_OPPORTUNITIES,
    MODIFY_TASKS,
    "customize_application",
    "manage_users",
];

/// The minimum, as codes.
pub fn minimum() -> Vec<Code> {
    MINIMUM.map(Code::from).into()
}

/// What the old user may do and the new one may not, each once, in the old user's order; empty when the new user's rights
/// equal or exceed the old one's [SFI-03, SFI-10].
pub fn missing(old: &[Code], new: &[Code]) -> Vec<Code> {
    let mut missing: Vec<Code> = Vec::new();
    for right in old {
        if !new.contains(right) && !missing.contains(right) {
            missing.push(right.clone());
        }
    }
    missing
}

/// The right without which what a setting turns on cannot be done [EXT-43, EXT-44]; `None` where it needs none.
pub const fn needed_for(field: SyncField) -> Option<&'static str> {
    match field {
        SyncField::Contacts => Some(MODIFY_CONTACTS),
        SyncField::Companies => Some(MODIFY_ACCOUNTS),
        SyncField::Deals => Some(MODIFY_OPPORTUNITIES),
        SyncField::Tasks => Some(MODIFY_TASKS),
        SyncField::NewContacts => Some(MODIFY_LEADS),
        SyncField::Inclusion | SyncField::ImportUsers => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SFI-03, SFI-10: equal and more is enough; what is missing is listed once, also what nobody here knows.
    #[test]
    fn what_is_missing() {
        let codes = |text: &str| text.split_whitespace().map(Code::from).collect::<Vec<_>>();
        for (old, new, expected) in [
            ("", "", ""),
            ("", "a", ""),
            ("a b", "b a", ""),
            ("a b", "a b c", ""),
            ("a b c", "b", "a c"),
            ("b a b", "", "b a"),
            ("api_enabled from_afar", "api_enabled", "from_afar"),
        ] {
            assert_eq!(missing(&codes(old), &codes(new)), codes(expected), "{old} to {new}");
        }
    }

    #[test]
    fn the_minimum_has_names() {
        assert!(MINIMUM.iter().all(|right| KNOWN.contains(right)));
        let needed = SyncField::ALL.into_iter().filter_map(needed_for);
        assert!(needed.into_iter().all(|right| MINIMUM.contains(&right)));
    }
}

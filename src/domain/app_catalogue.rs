//! The apps that can be installed [NAV-06]. All of them but Salesforce are made up.

use super::app::SALESFORCE;

/// An app on offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferedApp {
    /// Its slug, by which the words about it are found as well.
    pub slug: &'static str,
    /// Its name, the same in every language.
    pub name: &'static str,
}

/// All apps on offer, in the order of their names.
pub const OFFERED: [OfferedApp; 10] = [
    OfferedApp { slug: "brew-ledger", name: "Brew Ledger" },
    OfferedApp { slug: "calendar", name: "Calendar" },
    OfferedApp { slug: "invoice-otter", name: "Invoice Otter" },
    OfferedApp { slug: "loyalty-beans", name: "Loyalty Beans" },
    OfferedApp { slug: "meeting-lantern", name: "Meeting Lantern" },
    OfferedApp { slug: "parcel-pigeon", name: "Parcel Pigeon" },
    OfferedApp { slug: "plant-pulse", name: "Plant Pulse" },
    OfferedApp { slug: SALESFORCE, name: "Salesforce" },
    OfferedApp { slug: "survey-swallow", name: "Survey Swallow" },
    OfferedApp { slug: "webinar-willow", name: "Webinar Willow" },
];

/// The app with this slug, when it is on offer.
pub fn find(slug: &str) -> Option<OfferedApp> {
    OFFERED.into_iter().find(|app| app.slug == slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_stand_once_in_the_order_of_their_names() {
        assert!(OFFERED.is_sorted_by(|a, b| a.name < b.name));
        let slugs: std::collections::BTreeSet<_> = OFFERED.iter().map(|app| app.slug).collect();
        assert_eq!(slugs.len(), OFFERED.len());
        assert!(OFFERED.iter().all(|app| find(app.slug) == Some(*app)));
        assert_eq!(find("no-such-app"), None);
    }
}

//! The pages of Salesforce [EXT-42].

use crate::ui::layout::WidgetId;

/// A page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// How syncing is doing.
    #[default]
    Health,
    /// What can be done with it.
    Features,
    /// What is synced.
    Sync,
}

impl Tab {
    /// All of them, from the left to the right.
    pub const ALL: [Self; 3] = [Self::Health, Self::Features, Self::Sync];

    /// The one beside it; behind the last comes the first.
    pub const fn beside(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Health, true) | (Self::Sync, false) => Self::Features,
            (Self::Features, true) | (Self::Health, false) => Self::Sync,
            (Self::Sync, true) | (Self::Features, false) => Self::Health,
        }
    }

    /// The ids of the messages that name it, the second one where there is less room.
    pub const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Health => ["sf-tab-health", "sf-tab-short-health"],
            Self::Features => ["sf-tab-features", "sf-tab-short-features"],
            Self::Sync => ["sf-tab-sync", "sf-tab-short-sync"],
        }
    }

    /// Its tab.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Health => WidgetId::SalesforceHealth,
            Self::Features => WidgetId::SalesforceFeatures,
            Self::Sync => WidgetId::SalesforceSync,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tabs_go_round_both_ways() {
        for (at, tab) in Tab::ALL.into_iter().enumerate() {
            assert_eq!(tab.beside(true), Tab::ALL[(at + 1) % Tab::ALL.len()]);
            assert_eq!(tab.beside(true).beside(false), tab);
        }
    }
}

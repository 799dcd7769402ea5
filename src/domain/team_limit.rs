//! How many teams an account may have [EXT-14, LM-10]: a figure for each tier, which a setting can change.

use super::{subscription::Tier, world::AccountState};

/// The most teams an account may have, by the highest tier it owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamLimits {
    /// With nothing above Starter.
    pub starter: u16,
    /// With a product at Professional.
    pub professional: u16,
    /// With a product at Enterprise.
    pub enterprise: u16,
}

impl Default for TeamLimits {
    fn default() -> Self {
        Self { starter: 1, professional: 25, enterprise: 200 }
    }
}

impl TeamLimits {
    /// The most teams at a tier; an account without any subscription has the least.
    pub fn at(self, tier: Option<Tier>) -> usize {
        usize::from(match tier {
            None | Some(Tier::Free | Tier::Starter) => self.starter,
            Some(Tier::Professional) => self.professional,
            Some(Tier::Enterprise) => self.enterprise,
        })
    }

    /// The most teams of an account.
    pub fn of(self, account: &AccountState) -> usize {
        self.at(account.highest_tier())
    }

    /// The lowest tier with which one more team than these would be allowed, if there is one.
    pub fn lifted_by(self, teams: usize) -> Option<Tier> {
        [Tier::Professional, Tier::Enterprise].into_iter().find(|tier| self.at(Some(*tier)) > teams)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// LM-10: a figure for each tier, and the tier that would allow one more.
    #[test]
    fn the_highest_tier_decides() {
        let limits = TeamLimits::default();
        let tiers = [None, Some(Tier::Free), Some(Tier::Starter), Some(Tier::Professional), Some(Tier::Enterprise)];
        assert_eq!(tiers.map(|tier| limits.at(tier)), [1, 1, 1, 25, 200]);
        assert_eq!(
            [0, 1, 24, 25, 199, 200].map(|teams| limits.lifted_by(teams)),
            [
                Some(Tier::Professional),
                Some(Tier::Professional),
                Some(Tier::Professional),
                Some(Tier::Enterprise),
                Some(Tier::Enterprise),
                None
            ]
        );
        // Whatever the setting makes of them, a tier that allows no more is not named.
        let odd = TeamLimits { starter: 9, professional: 3, enterprise: 9 };
        assert_eq!(odd.lifted_by(9), None);
    }
}

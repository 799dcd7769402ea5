//! The settings that bear on rules: what a command is decided by besides the world.

use super::{price::Prices, salesforce::LowerRights, team_limit::TeamLimits};

/// Settings that bear on rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How many days an invite link lives [CRU-38].
    pub invite_days: u16,
    /// How many teams an account may have, by its tier [EXT-14, LM-10].
    pub team_limits: TeamLimits,
    /// Whether presets and extra teams need Professional or Enterprise [TG-07].
    pub gates_presets_and_extra_teams: bool,
    /// What things cost [PRC-14].
    pub prices: Prices,
    /// What becomes of a switch to a user of Salesforce with fewer rights [SFI-10].
    pub lower_salesforce_rights: LowerRights,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            invite_days: 14,
            team_limits: TeamLimits::default(),
            gates_presets_and_extra_teams: false,
            prices: Prices::default(),
            lower_salesforce_rights: LowerRights::default(),
        }
    }
}

//! Which of the two flows the button of the Users pane opens [AMB-13].

use crate::domain::{subscription::Product, world::AccountState};

/// What the setting `users.flow` says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UsersFlow {
    /// The classic flow where HubSpot Sales Free is all there is, the create-user wizard elsewhere.
    #[default]
    Auto,
    /// The create-user wizard of 2024, everywhere.
    Modern,
    /// The classic flow of 2017, everywhere.
    Classic,
}

impl UsersFlow {
    /// Whether the button opens the classic flow in an account.
    pub fn opens_classic(self, account: &AccountState) -> bool {
        match self {
            Self::Auto => Self::is_free(account),
            Self::Modern => false,
            Self::Classic => true,
        }
    }

    /// Whether HubSpot Sales Free is all that an account has: where the classic flow is at home [TG-05, LEG-30]. While it
    /// tries a product it has more than that: the seats of the trial are given by the wizard alone.
    pub fn is_free(account: &AccountState) -> bool {
        let tries = account.trials().values().any(|trial| trial.runs());
        account.subscriptions().keys().eq([&Product::SalesFree]) && !tries
    }
}

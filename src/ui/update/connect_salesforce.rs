//! What became of connecting another user to Salesforce.

use super::Session;
use crate::{
    domain::{command::Command, rejection::Rejection},
    ui::overlays::Overlay,
};

impl Session<'_, '_, '_> {
    /// The wizard has done what it is for.
    pub(super) fn close_connect_salesforce(&mut self) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ConnectSalesforce(_)));
    }

    /// Lets the wizard say why nobody was connected; `false` when it has nothing to say.
    pub(super) fn connect_salesforce_refused(&mut self, rejection: &Rejection, command: &Command) -> bool {
        let (Rejection::Salesforce(no), Command::SwitchSalesforceUser(_)) = (rejection, command) else { return false };
        let wizard = self.model.overlays.iter_mut().rev().find_map(|overlay| match overlay {
            Overlay::ConnectSalesforce(wizard) => Some(wizard),
            _ => None,
        });
        wizard.is_some_and(|wizard| wizard.rejected(no, self.around))
    }
}

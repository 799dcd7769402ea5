//! What became of a partner employee e-mail domain that was agreed to [SM-7].

use super::Session;
use crate::domain::partner::{PartnerReceipt, PartnerRejection};

impl Session<'_, '_, '_> {
    /// The page goes back to looking, when it was a domain that was set.
    pub(super) fn domain_set(&mut self, receipt: &PartnerReceipt) {
        if matches!(receipt, PartnerReceipt::DomainSet { .. }) {
            self.model.partners_automation.leave(self.around);
        }
    }

    /// Whether the page tells why it was not set, beside what is wrong.
    pub(super) fn domain_refused(&mut self, rejection: &PartnerRejection) -> bool {
        self.model.partners_automation.is_busy() && self.model.partners_automation.rejected(rejection, self.around)
    }
}

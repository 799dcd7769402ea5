//! What became of a checkout and of a question to the sales team.

use super::Session;
use crate::{
    domain::{order::OrderId, rejection::Rejection},
    ui::{
        overlays::Overlay,
        part::Surroundings,
        toast::{Level, Saying},
        wizards::checkout,
        wording,
    },
};

impl Session<'_, '_, '_> {
    /// The last page says what was bought; the ticks of a bundle that was bought go.
    pub(super) fn purchased(&mut self, order: OrderId, total_cents: u64) {
        self.toast(Level::Success, wording::billing::purchased(order, total_cents));
        let from_bundle = self.checkout(|checkout, around| {
            checkout.committed(order, total_cents, around);
            checkout.from_bundle
        });
        if from_bundle == Some(true) {
            self.model.pricing.bundle.clear();
            self.model.pricing.notice = None;
        }
        self.around.viewer.scroll_to_top(crate::ui::layout::WidgetId::WizardPage);
    }

    /// The dialog has done what it is for.
    pub(super) fn sales_contacted(&mut self) {
        self.model.overlays.retain(|overlay| !matches!(overlay, Overlay::ContactSales(_)));
        self.toast(Level::Success, Saying::plain("contact-sales-done"));
    }

    /// Takes in that nothing was bought, or that sales was not contacted. Answers whether that is said where it can be
    /// mended.
    pub(super) fn not_bought(&mut self, rejection: &Rejection) -> bool {
        if let Rejection::ContactSales(no) = rejection
            && let Some(Overlay::ContactSales(dialog)) = self.model.overlays.last_mut()
        {
            dialog.rejected(*no);
            return true;
        }
        self.checkout(|checkout, around| checkout.rejected(rejection, around)).unwrap_or(false)
    }

    /// Lets the checkout act, when it is on top.
    fn checkout<T>(&mut self, act: impl FnOnce(&mut checkout::State, &Surroundings<'_>) -> T) -> Option<T> {
        match self.model.overlays.last_mut() {
            Some(Overlay::Checkout(checkout)) => Some(act(checkout, self.around)),
            _ => None,
        }
    }
}

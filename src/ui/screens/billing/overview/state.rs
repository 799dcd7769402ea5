//! A page that is read, and scrolled where it is longer than the window.

use crate::{
    domain::billing,
    ui::{
        action::{ActionId, ContextId},
        layout::WidgetId,
        part::{Part, Surroundings},
        place::Place,
        screens::billing as tabs,
        step::Step,
        widgets::cursor,
    },
};

/// The page as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether a charge failed, so that it can be tried again.
    past_due: bool,
    /// Whether the card on file can be charged.
    chargeable: bool,
}

impl Part for State {
    fn name(&self) -> &'static str {
        Place::BillingOverview.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        std::iter::once(ContextId::Reading).chain(tabs::contexts(self.past_due)).collect()
    }

    fn focus(&self) -> WidgetId {
        WidgetId::BillingOverview
    }

    fn dims(&self, action: ActionId) -> bool {
        tabs::dims(action, self.chargeable)
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(WidgetId::BillingOverview)) {
            around.viewer.scroll_by(WidgetId::BillingOverview, rows);
            return Step::Stay;
        }
        tabs::act(action, Place::BillingOverview, None, around)
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.past_due = around.account().is_some_and(|account| billing::past_due(account).next().is_some());
        self.chargeable = tabs::chargeable(around);
    }
}

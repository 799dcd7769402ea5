//! A page of Account & Billing that is read, and scrolled where it is longer than the window: Overview and Payment
//! method.

use super::actions;
use crate::{
    domain::{billing, guard::Actor, world::World},
    ui::{
        action::{ActionId, ContextId},
        layout::WidgetId,
        part::{Part, Surroundings},
        place::Place,
        step::Step,
        widgets::cursor,
    },
};

/// The page as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Which.
    place: Place,
    /// The part of the screen that it is.
    widget: WidgetId,
    /// Whether a charge failed, so that it can be tried again.
    past_due: bool,
    /// Whether the card on file can be charged.
    chargeable: bool,
}

impl Page {
    /// The overview [EXT-28].
    pub const OVERVIEW: Self = Self::of(Place::BillingOverview, WidgetId::BillingOverview);
    /// The card on file [PRC-10].
    pub const PAYMENT_METHOD: Self = Self::of(Place::PaymentMethod, WidgetId::PaymentMethod);

    const fn of(place: Place, widget: WidgetId) -> Self {
        Self { place, widget, past_due: false, chargeable: false }
    }
}

impl Part for Page {
    fn name(&self) -> &'static str {
        self.place.slug()
    }

    fn contexts(&self) -> Vec<ContextId> {
        std::iter::once(ContextId::Reading).chain(actions::contexts(self.past_due)).collect()
    }

    fn focus(&self) -> WidgetId {
        self.widget
    }

    fn dims(&self, action: ActionId, _world: &World, _actor: Actor) -> bool {
        actions::dims(action, self.chargeable)
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        if let Some(rows) = cursor::scrolled(action, around.viewer.page(self.widget)) {
            around.viewer.scroll_by(self.widget, rows);
            return Step::Stay;
        }
        actions::act(action, self.place, None, around)
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.past_due = around.account().is_some_and(|account| billing::past_due(account).next().is_some());
        self.chargeable = actions::chargeable(around);
    }
}

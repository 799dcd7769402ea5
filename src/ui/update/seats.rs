//! The Seats pane: the way to it and from it, and what became of a seat that was changed there.

use super::Session;
use crate::{
    domain::{rejection::EditUserRejection as No, seat::SeatType},
    ui::{overlays::Overlay, place::Place, screens::seats::change::Menu, step::Step},
};

impl Session<'_, '_, '_> {
    /// Arranges the roster for the table that comes to the front: one roster serves both tables of users.
    pub(super) fn front(&mut self, before: Place) {
        let now = self.model.place;
        if before != now && [before, now].contains(&Place::Seats) {
            self.model.seats.menu = None;
            self.model.table_mut().arrive(self.around);
        }
    }

    /// Goes to where seats are removed, with the focus on the button of a type, and opens nothing [RMS-03, AC-59].
    pub(super) fn go_to_removal(&mut self, seat: SeatType) {
        self.go(Place::Billing);
        self.model.subscriptions.show(seat, self.around);
    }

    /// Lets the list of seats act that is open in the Seats pane, unless a page with users of its own lies over it.
    pub(super) fn seat_menu<T>(&mut self, act: impl FnOnce(&mut Menu) -> T) -> Option<T> {
        let covered = |overlay: &Overlay| matches!(overlay, Overlay::UserRecord(_) | Overlay::CreateUser(_));
        if self.model.place != Place::Seats || self.model.overlays.iter().any(covered) {
            return None;
        }
        self.model.seats.menu.as_mut().map(act)
    }

    /// Says why a seat was not changed; `false` when it was none of this list.
    pub(super) fn seat_rejected(&mut self, no: &No) -> bool {
        let step = self.seat_menu(|menu| menu.rejected(no));
        let asked = step.is_some();
        self.step(step.unwrap_or(Step::Stay));
        asked
    }
}

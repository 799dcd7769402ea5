//! What choosing another seat for a user comes to, before it is handed in: for the record, and for the rows of the Seats
//! pane.

use super::form::stripped;
use crate::{
    domain::{
        command::EditUser,
        decide,
        granting::CannotGive,
        guard::SeatOffer,
        rejection::{EditUserRejection, Rejection},
        seat::{Free, SeatType},
        user::User,
    },
    ui::{overlays::Question, part::Surroundings},
};

/// What it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Weighed {
    /// It can be taken.
    Fits,
    /// Something has to be asked first, or is refused.
    Asks(Question),
    /// It can be taken once other permissions are chosen.
    NeedsAccess(CannotGive),
}

/// Weighs a seat that is on offer, when it is put into what else was edited.
pub fn weigh(user: &User, offer: &SeatOffer, wanted: &EditUser, around: &Surroundings<'_>) -> Weighed {
    // Back to the seat that is held needs nothing.
    if user.seat != Some(offer.seat) {
        if let Some(refusal) = &offer.refusal {
            return Weighed::Asks(Question::SeatRefused(offer.seat, refusal.clone()));
        }
        if let Free::Seats(counts) = offer.free
            && user.occupies_seat()
            && let Err(short) = counts.assign(1)
        {
            return Weighed::Asks(Question::UserShortage(offer.seat, short));
        }
    }
    match decide::settled(around.world, around.actor, user, wanted) {
        Ok(after) if offer.seat == SeatType::ViewOnly && wanted.seat.is_some() => {
            let lost = stripped(user, &after, around.world.catalogue());
            if lost.is_empty() { Weighed::Fits } else { Weighed::Asks(Question::Strip(lost)) }
        }
        Ok(_) => Weighed::Fits,
        Err(EditUserRejection::Access(why @ CannotGive::TemplateSeat(..))) => Weighed::NeedsAccess(why),
        Err(EditUserRejection::Access(why)) => Weighed::Asks(Question::AccessRefused(why)),
        Err(other) => Weighed::Asks(Question::Refused(Rejection::EditUser(other))),
    }
}

//! The way back: the places one has come through, which Esc goes back one by one.

use super::place::Place;
use crate::domain::id::UserId;

/// The places behind the one that is shown, the first left at the beginning; each at most once, and the shown one never.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail(Vec<Behind>);

/// A place that was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Which.
    pub place: Place,
    /// Whose record lay over it, when one did: the way back leads there.
    pub record: Option<UserId>,
}

impl Trail {
    /// One place is left for another. Whoever comes to a place that lies behind is back there; the pages of one tab count
    /// as one place, of which the last seen is kept.
    pub fn leave(&mut self, from: Behind, to: Place) {
        if let Some(at) = self.0.iter().position(|behind| behind.place.under() == to.under()) {
            self.0.truncate(at);
        } else if from.place.under() != to.under() {
            self.0.push(from);
        }
    }

    /// A tab was chosen, which lies beside the others rather than behind them: the way back leads to the first place.
    pub fn begin_at(&mut self, tab: Place) {
        self.0.clear();
        if tab != Place::Users {
            self.0.push(Behind { place: Place::Users, record: None });
        }
    }

    /// Where the way back leads.
    pub fn last(&self) -> Option<Behind> {
        self.0.last().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(places: &[Place]) -> Vec<Place> {
        let mut trail = Trail::default();
        for (from, to) in places.iter().zip(&places[1..]) {
            trail.leave(Behind { place: *from, record: None }, *to);
        }
        trail.0.into_iter().map(|behind| behind.place).collect()
    }

    #[test]
    fn places_lie_behind_in_the_order_one_came_through_them() {
        use Place as P;
        for (walk, behind) in [
            (&[P::Users][..], &[][..]),
            (&[P::Users, P::Seats, P::Billing], &[P::Users, P::Seats]),
            (&[P::Users, P::Seats, P::Users], &[]),
            (&[P::Users, P::Seats, P::Pricing, P::Seats], &[P::Users]),
            (&[P::Users, P::Billing, P::Orders, P::BillingOverview], &[P::Users]),
            (&[P::Users, P::Orders, P::Pricing, P::Billing], &[P::Users]),
            (&[P::Users, P::Orders, P::Pricing], &[P::Users, P::Orders]),
        ] {
            assert_eq!(walked(walk), behind, "{walk:?}");
        }
    }
}

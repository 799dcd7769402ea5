//! A listing: which table of users it is. The Users pane and the Seats pane show the same people by one machinery; they
//! differ in what they ask of them.

use super::{
    columns::{COLUMNS, ColumnId, PARTNER_COLUMNS, SEAT_COLUMNS},
    filters::{FilterId, Recency},
};
use crate::{
    domain::account::AccountKind,
    ui::{layout::WidgetId, widgets::table::Column},
};

/// Which table of users it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listing {
    /// That of the Users pane [USR-01].
    #[default]
    Users,
    /// That of the Seats pane: who holds which seat [SEA-01].
    Seats,
}

impl Listing {
    /// Its columns in an account of this kind, in their order; it sorts by each.
    pub const fn columns(self, kind: AccountKind) -> &'static [Column<ColumnId>] {
        match (self, kind) {
            (Self::Users, AccountKind::Partner) => PARTNER_COLUMNS,
            (Self::Users, AccountKind::Customer) => COLUMNS,
            (Self::Seats, _) => SEAT_COLUMNS,
        }
    }

    /// By what it filters, in the order of the chips [SEA-11].
    pub const fn filters(self) -> &'static [FilterId] {
        match self {
            Self::Users => &FilterId::ALL,
            Self::Seats => &[FilterId::Seat, FilterId::Invite, FilterId::LastActive],
        }
    }

    /// How lately somebody was here, as its filter asks [SEA-11].
    pub const fn recencies(self) -> &'static [Recency] {
        use Recency as R;
        match self {
            Self::Users => &[R::Today, R::Week, R::Month, R::Longer, R::Never],
            Self::Seats => &[R::Week, R::Month, R::Quarter, R::Never],
        }
    }

    /// The part of the screen that its rows are; each scrolls for itself.
    pub const fn table(self) -> WidgetId {
        match self {
            Self::Users => WidgetId::UsersTable,
            Self::Seats => WidgetId::SeatsTable,
        }
    }

    /// The filter so many chips further on, around the end.
    pub fn filter_beside(self, id: FilterId, steps: isize) -> FilterId {
        let all = self.filters();
        let at = all.iter().position(|one| *one == id).unwrap_or(0);
        let count = isize::try_from(all.len()).unwrap_or(1).max(1);
        let to = (isize::try_from(at).unwrap_or(0) + steps).rem_euclid(count);
        usize::try_from(to).ok().and_then(|to| all.get(to)).copied().unwrap_or(id)
    }
}

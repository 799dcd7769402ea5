//! Which clients are kept.

use super::rows::Row;

/// A filter of the clients.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those whose revenue is credited.
    Credited,
    /// Those whose revenue is not.
    NotCredited,
    /// Those where somebody is blocked.
    Blocked,
}

impl Filter {
    /// All filters, in the order of their list.
    pub const ALL: [Self; 4] = [Self::All, Self::Credited, Self::NotCredited, Self::Blocked];

    /// The id of the message that names it.
    pub const fn label(self) -> &'static str {
        match self {
            Self::All => "filter-any",
            Self::Credited => "clients-credited",
            Self::NotCredited => "clients-not-credited",
            Self::Blocked => "clients-blocked",
        }
    }

    /// Whether it keeps a client.
    pub const fn keeps(self, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Credited => row.credit.is_ok(),
            Self::NotCredited => row.credit.is_err(),
            Self::Blocked => row.staff.blocked > 0,
        }
    }
}

//! An arrangement: which users the table shows, and in what order.

use super::{columns::ColumnId, filters::Filters};

/// What a person has asked for.
#[derive(Clone, Copy, Debug)]
pub struct Arrangement<'a> {
    /// The text that is searched.
    pub query: &'a str,
    /// What is filtered.
    pub filters: &'a Filters,
    /// In what order.
    pub sort: Sort,
}

/// An order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub column: ColumnId,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(ColumnId::Name)
    }
}

impl Sort {
    /// A column in the direction that is wanted more often: those who were here last come first, and everything else
    /// goes from the start.
    pub fn by(column: ColumnId) -> Self {
        Self { column, descending: column == ColumnId::LastActive }
    }

    /// The other direction.
    pub fn reversed(self) -> Self {
        Self { descending: !self.descending, ..self }
    }

    /// What choosing a column does: that column, or the other direction of it.
    pub fn chosen(self, column: ColumnId) -> Self {
        if self.column == column { self.reversed() } else { Self::by(column) }
    }

    /// The sign beside the column's header.
    pub const fn sign(self) -> &'static str {
        if self.descending { "▼" } else { "▲" }
    }
}

//! The columns of the audit log, as data.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::audit::AuditEntry,
    ui::{
        i18n::Words,
        text::Query,
        widgets::table::{Cell, Column},
        wording,
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnId {
    /// When it was done.
    When,
    /// Who did it.
    Who,
    /// What was done.
    What,
    /// To what.
    Target,
}

/// All columns in their order. Who did it goes first when it becomes narrow, since that is often the same.
pub const COLUMNS: &[Column<ColumnId>] = &[
    Column { id: ColumnId::When, header: "log-when", min: 14, max: 16, yields: 0 },
    Column { id: ColumnId::Who, header: "audit-who", min: 18, max: 40, yields: 1 },
    Column { id: ColumnId::What, header: "audit-what", min: 16, max: 34, yields: 0 },
    Column { id: ColumnId::Target, header: "audit-target", min: 18, max: 60, yields: 0 },
];

/// What cells are made from.
pub struct Source<'a> {
    /// The words.
    pub words: &'a Words,
    /// The world's time.
    pub now: Timestamp,
    /// The account's zone.
    pub zone: &'a TimeZone,
    /// What is searched.
    pub query: &'a Query,
}

impl Source<'_> {
    /// A cell of an entry's row.
    pub fn cell(&self, column: ColumnId, entry: &AuditEntry) -> Cell {
        match column {
            ColumnId::When => Cell::plain(self.words.time_ago(Some(entry.at), self.now, self.zone)),
            ColumnId::Who => self.searched(entry.acting_user.email.typed().to_owned()),
            ColumnId::What => self.searched(self.words.text(&wording::audit::action(entry.action))),
            ColumnId::Target => self.searched(wording::audit::targets(&entry.targets, self.words)),
        }
    }

    fn searched(&self, text: String) -> Cell {
        let marks = self.query.marks(&text);
        Cell { text, role: None, marks }
    }
}

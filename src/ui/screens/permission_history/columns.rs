//! The columns of a permission history, as data [EXT-23].

use jiff::tz::TimeZone;

use crate::{
    domain::{
        permission_history::{ChangeAction, PermissionChange},
        world::AccountState,
    },
    ui::{
        i18n::Words,
        text::Query,
        theme::Role,
        widgets::table::{Cell, Column},
        wording::permission_history as wording,
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnId {
    /// Which permission, and how much of it.
    Permission,
    /// Whether it was added or removed.
    Action,
    /// Who did it.
    By,
    /// When.
    When,
}

/// All columns, in the order in which HubSpot has them; none goes when it becomes narrow.
pub const COLUMNS: &[Column<ColumnId>] = &[
    Column { id: ColumnId::Permission, header: "history-permission", min: 20, max: 64, yields: 0 },
    Column { id: ColumnId::Action, header: "history-action", min: 9, max: 10, yields: 0 },
    Column { id: ColumnId::By, header: "history-by", min: 9, max: 34, yields: 0 },
    Column { id: ColumnId::When, header: "history-when", min: 12, max: 24, yields: 0 },
];

/// What cells are made from.
pub struct Source<'a> {
    /// The account.
    pub account: &'a AccountState,
    /// The words.
    pub words: &'a Words,
    /// The account's zone.
    pub zone: &'a TimeZone,
    /// What is searched.
    pub query: &'a Query,
}

impl Source<'_> {
    /// A cell of a row. The sign says as well as the colour what was done.
    pub fn cell(&self, column: ColumnId, change: &PermissionChange) -> Cell {
        match column {
            ColumnId::Permission => self.searched(wording::subject(&change.subject, self.words), None),
            ColumnId::Action => {
                let (sign, role) = match change.action {
                    ChangeAction::Create => ("+", Role::Success),
                    ChangeAction::Delete => ("−", Role::Warning),
                };
                let text = format!("{sign} {}", self.words.text(wording::action(change.action)));
                self.searched(text, Some(role))
            }
            ColumnId::By => self.searched(wording::by(&change.by, self.account, self.words), None),
            ColumnId::When => Cell::plain(self.words.moment(change.at, self.zone)),
        }
    }

    fn searched(&self, text: String, role: Option<Role>) -> Cell {
        let marks = self.query.marks(&text);
        Cell { text, role, marks }
    }
}

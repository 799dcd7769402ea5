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

/// All columns, in the order in which HubSpot has them. Where it is narrow, who did it is said in the opened row.
const fn columns(permission: u16) -> [Column<ColumnId>; 4] {
    [
        Column { id: ColumnId::Permission, header: "history-permission", min: permission, max: 64, yields: 0 },
        Column { id: ColumnId::Action, header: "history-action", min: 9, max: 9, yields: 0 },
        Column { id: ColumnId::By, header: "history-by", min: 10, max: 30, yields: 1 },
        Column { id: ColumnId::When, header: "history-when", min: 20, max: 22, yields: 0 },
    ]
}

/// From this width on the permission has room for more than its name.
const ROOMY: u16 = 74;

/// The columns for a table of this width.
pub const fn fitting(width: u16) -> [Column<ColumnId>; 4] {
    columns(if width >= ROOMY { 25 } else { 18 })
}

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

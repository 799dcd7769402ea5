//! The columns of the outbox, as data.

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        mail::{LinkState, Mail},
        world::AccountState,
    },
    ui::{
        i18n::Words,
        text::Query,
        theme::Role,
        widgets::table::{Cell, Column},
        wording,
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnId {
    /// When it was sent.
    When,
    /// To whom.
    To,
    /// What it is.
    What,
    /// What has become of its link.
    Link,
}

/// All columns in their order. What has become of the link goes first when it becomes narrow.
pub const COLUMNS: &[Column<ColumnId>] = &[
    Column { id: ColumnId::When, header: "log-when", min: 14, max: 16, yields: 0 },
    Column { id: ColumnId::To, header: "outbox-to", min: 20, max: 50, yields: 0 },
    Column { id: ColumnId::What, header: "outbox-what", min: 14, max: 24, yields: 0 },
    Column { id: ColumnId::Link, header: "outbox-link", min: 18, max: 34, yields: 1 },
];

/// What cells are made from.
pub struct Source<'a> {
    /// The account.
    pub state: &'a AccountState,
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
    /// A cell of a mail's row.
    pub fn cell(&self, column: ColumnId, mail: &Mail) -> Cell {
        match column {
            ColumnId::When => Cell::plain(self.words.time_ago(Some(mail.at), self.now, self.zone)),
            ColumnId::To => self.searched(mail.to.first().map(|to| to.email.typed()).unwrap_or_default()),
            ColumnId::What => self.searched(&self.words.text(&wording::mail::kind(mail.kind.name()))),
            ColumnId::Link => {
                let user = mail.to.first().and_then(|to| self.state.user_by_id(to.id)).map(AsRef::as_ref);
                let link = mail.link(user, self.now);
                let role = role(link.map(|link| link.state));
                Cell::role(wording::mail::link(link, self.zone, self.words), role)
            }
        }
    }

    fn searched(&self, text: &str) -> Cell {
        Cell { text: text.to_owned(), role: None, marks: self.query.marks(text) }
    }
}

/// How what has become of a link is meant.
pub const fn role(link: Option<LinkState>) -> Role {
    match link {
        Some(LinkState::Works) => Role::Info,
        Some(LinkState::Used) => Role::Success,
        Some(LinkState::Expired | LinkState::Deactivated) => Role::Warning,
        None | Some(LinkState::Replaced | LinkState::Gone) => Role::Muted,
    }
}

//! The columns of the users table, as data [USR-01].

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        team::TeamId,
        user::{InviteStatus, User, UserStatus},
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ColumnId {
    /// The name, or the address of somebody without one.
    Name,
    /// The address.
    Email,
    /// The seat.
    Seat,
    /// The access level.
    Access,
    /// The main team, and how many more.
    Teams,
    /// How far the invitation has come.
    Invite,
    /// When the user last did something.
    LastActive,
    /// Whether the user is tagged as partner employee.
    Partner,
}

impl ColumnId {
    /// All of them, in their order.
    pub const ALL: [Self; 8] =
        [Self::Name, Self::Email, Self::Seat, Self::Access, Self::Teams, Self::Invite, Self::LastActive, Self::Partner];

    /// The name of its header for flows.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "users.header-name",
            Self::Email => "users.header-email",
            Self::Seat => "users.header-seat",
            Self::Access => "users.header-access",
            Self::Teams => "users.header-teams",
            Self::Invite => "users.header-invite",
            Self::LastActive => "users.header-last-active",
            Self::Partner => "users.header-partner",
        }
    }

    /// The id of the message that names it in a list.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Name => "sort-name",
            Self::Email => "sort-email",
            Self::Seat => "filter-seat",
            Self::Access => "filter-access",
            Self::Teams => "filter-team",
            Self::Invite => "filter-invite",
            Self::LastActive => "filter-last-active",
            Self::Partner => "sort-partner",
        }
    }
}

/// All columns of a partner account in their order [EXT-24]. Who is tagged goes first when it becomes narrow, then the
/// e-mail, then the invite status; the five of USR-01 stay down to 80 columns.
pub const PARTNER_COLUMNS: &[Column<ColumnId>; 8] = &[
    Column { id: ColumnId::Name, header: "column-name", min: 19, max: 36, yields: 0 },
    Column { id: ColumnId::Email, header: "column-email", min: 22, max: 46, yields: 4 },
    Column { id: ColumnId::Seat, header: "column-seat", min: 11, max: 13, yields: 0 },
    Column { id: ColumnId::Access, header: "column-access", min: 12, max: 30, yields: 0 },
    Column { id: ColumnId::Teams, header: "column-teams", min: 10, max: 24, yields: 2 },
    Column { id: ColumnId::Invite, header: "column-invite", min: 10, max: 12, yields: 3 },
    Column { id: ColumnId::LastActive, header: "column-last-active", min: 14, max: 16, yields: 1 },
    Column { id: ColumnId::Partner, header: "column-partner", min: 10, max: 12, yields: 5 },
];

/// Those of an account without employees to tag.
pub const COLUMNS: &[Column<ColumnId>] = {
    let [columns @ .., _] = PARTNER_COLUMNS;
    columns
};

/// Those of the Seats pane [SEA-01]. The seat, the invitation and the last activity stay down to 80 columns.
pub const SEAT_COLUMNS: &[Column<ColumnId>] = &[
    Column { id: ColumnId::Name, header: "column-name", min: 19, max: 28, yields: 0 },
    Column { id: ColumnId::Email, header: "column-email", min: 22, max: 46, yields: 3 },
    Column { id: ColumnId::Seat, header: "column-seat", min: 11, max: 13, yields: 0 },
    Column { id: ColumnId::Invite, header: "column-invite", min: 10, max: 12, yields: 2 },
    Column { id: ColumnId::LastActive, header: "column-last-active", min: 14, max: 16, yields: 1 },
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
    /// The columns that have room: what a hidden one would tell of a user stands in another.
    pub shown: &'a [ColumnId],
}

impl Source<'_> {
    /// A cell of a user's row.
    pub fn cell(&self, column: ColumnId, user: &Arc<User>) -> Cell {
        match column {
            ColumnId::Name => self.searched(user.display_name()),
            ColumnId::Email => self.searched(user.email.typed().to_owned()),
            ColumnId::Seat => self.seat(user),
            ColumnId::Access => self.access(user),
            ColumnId::Teams => self.teams(user),
            ColumnId::Invite => self.invite(user),
            ColumnId::LastActive if user.status == UserStatus::Deactivated && !self.shows(ColumnId::Invite) => {
                Cell::role(self.words.text("status-deactivated"), Role::Warning)
            }
            // Who has never been here can be told by how the invitation stands, where that has no column.
            ColumnId::LastActive if user.last_active.is_none() && !self.shows(ColumnId::Invite) => {
                match user.invite_status(self.now) {
                    InviteStatus::Pending => Cell::role(self.words.text("last-active-pending"), Role::Info),
                    InviteStatus::Expired => Cell::role(self.words.text("last-active-expired"), Role::Warning),
                    InviteStatus::Accepted | InviteStatus::None => {
                        Cell::role(self.words.text("ago-never"), Role::Muted)
                    }
                }
            }
            ColumnId::LastActive => {
                let ago = self.words.time_ago(user.last_active, self.now, self.zone);
                if user.last_active.is_some() { Cell::plain(ago) } else { Cell::role(ago, Role::Muted) }
            }
            ColumnId::Partner if user.partner_employee => Cell::plain(self.words.text("column-partner-employee")),
            ColumnId::Partner => Cell::role("–", Role::Muted),
        }
    }

    fn shows(&self, column: ColumnId) -> bool {
        self.shown.contains(&column)
    }

    fn seat(&self, user: &User) -> Cell {
        let held = user.held_seat();
        let seat = held.map_or_else(|| "–".to_owned(), |seat| self.words.text(&wording::seat_short(seat)));
        // In the narrowest windows a sign is all that is left of how the invitation stands.
        let invite = user.invite_status(self.now);
        let sign = match invite {
            _ if self.shows(ColumnId::Invite) || self.shows(ColumnId::LastActive) => None,
            InviteStatus::Pending => Some(("○", Role::Info)),
            InviteStatus::Expired => Some(("!", Role::Warning)),
            InviteStatus::Accepted | InviteStatus::None => None,
        };
        match sign {
            Some((sign, role)) => Cell::role(format!("{sign} {seat}"), role),
            None if held.is_none() => Cell::role(seat, Role::Muted),
            None => Cell::plain(seat),
        }
    }

    fn searched(&self, text: String) -> Cell {
        let marks = self.query.marks(&text);
        Cell { text, role: None, marks }
    }

    fn access(&self, user: &User) -> Cell {
        let text = wording::access(&user.access, self.words);
        if user.access.super_admin { Cell::role(text, Role::Accent) } else { Cell::plain(text) }
    }

    fn teams(&self, user: &User) -> Cell {
        let name =
            |id: &TeamId| self.state.teams().get(id).map_or_else(|| id.0.to_string(), |team| team.name.to_string());
        match (&user.main_team, user.extra_teams.len()) {
            (None, 0) => Cell::role("–", Role::Muted),
            (None, _) => Cell::plain(name(&user.extra_teams[0])),
            (Some(main), 0) => Cell::plain(name(main)),
            (Some(main), more) => Cell::plain(format!("{} +{more}", name(main))),
        }
    }

    fn invite(&self, user: &User) -> Cell {
        if user.status == UserStatus::Deactivated {
            return Cell::role(self.words.text("status-deactivated"), Role::Warning);
        }
        match user.invite_status(self.now) {
            InviteStatus::Pending => Cell::role(self.words.text("invite-pending"), Role::Info),
            InviteStatus::Expired => Cell::role(self.words.text("invite-expired"), Role::Warning),
            InviteStatus::Accepted => Cell::plain(self.words.text("invite-accepted")),
            InviteStatus::None => Cell::role("–", Role::Muted),
        }
    }
}

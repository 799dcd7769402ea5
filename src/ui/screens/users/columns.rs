//! The columns of the users table, as data [USR-01].

use std::sync::Arc;

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        access::{ClassicRole, PermissionSource},
        team::TeamId,
        user::{InviteStatus, User, UserStatus},
        world::AccountState,
    },
    ui::{
        i18n::{Arg, Words},
        text::Query,
        theme::Role,
        widgets::table::{Cell, Column},
        wording,
    },
};

/// The columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
}

/// All columns in their order. E-mail goes first when it becomes narrow, then the invite status; the five of USR-01 stay
/// down to 80 columns.
pub const COLUMNS: &[Column<ColumnId>] = &[
    Column { id: ColumnId::Name, header: "column-name", min: 19, max: 36, yields: 0 },
    Column { id: ColumnId::Email, header: "column-email", min: 26, max: 46, yields: 4 },
    Column { id: ColumnId::Seat, header: "column-seat", min: 11, max: 13, yields: 0 },
    Column { id: ColumnId::Access, header: "column-access", min: 12, max: 30, yields: 0 },
    Column { id: ColumnId::Teams, header: "column-teams", min: 10, max: 24, yields: 2 },
    Column { id: ColumnId::Invite, header: "column-invite", min: 10, max: 11, yields: 3 },
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
    /// Whether the column with the invite status has room: it is also what tells a deactivated user.
    pub invite_shown: bool,
}

impl Source<'_> {
    /// A cell of a user's row.
    pub fn cell(&self, column: ColumnId, user: &Arc<User>) -> Cell {
        match column {
            ColumnId::Name => self.searched(user.display_name()),
            ColumnId::Email => self.searched(user.email.typed().to_owned()),
            ColumnId::Seat => match user.seat {
                Some(seat) => Cell::plain(self.words.text(&wording::seat_short(seat))),
                None => Cell::role("–", Role::Muted),
            },
            ColumnId::Access => self.access(user),
            ColumnId::Teams => self.teams(user),
            ColumnId::Invite => self.invite(user),
            ColumnId::LastActive if user.status == UserStatus::Deactivated && !self.invite_shown => {
                Cell::role(self.words.text("status-deactivated"), Role::Warning)
            }
            ColumnId::LastActive => {
                let ago = self.words.time_ago(user.last_active, self.now, self.zone);
                if user.last_active.is_some() { Cell::plain(ago) } else { Cell::role(ago, Role::Muted) }
            }
        }
    }

    fn searched(&self, text: String) -> Cell {
        let marks = self.query.marks(&text);
        Cell { text, role: None, marks }
    }

    fn access(&self, user: &User) -> Cell {
        let text = access_of(user, self.words);
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

/// A user's access level in a word or two [USR-01].
pub fn access_of(user: &User, words: &Words) -> String {
    if user.access.super_admin {
        return words.text("access-super-admin");
    }
    let template = |id| words.text(&wording::template(id));
    match &user.access.source {
        PermissionSource::Default => words.text("access-default"),
        PermissionSource::Template(id) => template(id),
        PermissionSource::Custom { base: Some(id), .. } => {
            words.with("access-adjusted", &[("template", Arg::Text(&template(id)))])
        }
        PermissionSource::Custom { base: None, .. } => words.text("access-custom"),
        PermissionSource::Classic(grant) => words.text(match grant.role {
            ClassicRole::Administrator => "classic-administrator",
            ClassicRole::SalesManager => "classic-sales-manager",
            ClassicRole::User => "classic-user",
        }),
    }
}

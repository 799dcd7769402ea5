//! A user as the outside world is told it, with the names of HubSpot's API [EXT-17, E-21] and a few of ours behind them.

use jiff::Timestamp;
use serde::Serialize;

use crate::domain::{
    access::{Access, ClassicRole, PermissionSource},
    id::UserId,
    user::{User, UserStatus},
};

/// The names of the fields, in their order: the first eight are HubSpot's.
pub const FIELDS: [&str; 11] = [
    "email",
    "firstName",
    "lastName",
    "roleIds",
    "primaryTeamId",
    "secondaryTeamIds",
    "seatNames",
    "superAdmin",
    "status",
    "lastActive",
    "id",
];

/// What stands between the values of a field that has several, where they have to fit one cell.
const BETWEEN: &str = ";";

/// A user's fields. The address is the key by which a user is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UserRow<'a> {
    /// The address, as it was typed.
    pub email: &'a str,
    /// The first name; empty before the sign-up.
    pub first_name: &'a str,
    /// The last name; empty before the sign-up.
    pub last_name: &'a str,
    /// The template that the permissions are, or the role of the classic flow; none when they are the seat's defaults or
    /// were chosen by hand.
    pub role_ids: Vec<&'a str>,
    /// The main team.
    pub primary_team_id: Option<&'a str>,
    /// The extra teams.
    pub secondary_team_ids: Vec<&'a str>,
    /// The seat that is held; none for users of the classic flow, and for the deactivated [INV-03].
    pub seat_names: Vec<&'static str>,
    /// Whether the user is a super admin.
    pub super_admin: bool,
    /// Where the user stands.
    pub status: UserStatus,
    /// When the user last did something.
    pub last_active: Option<Timestamp>,
    /// Who it is, apart from the address.
    pub id: UserId,
}

impl<'a> UserRow<'a> {
    /// The fields of a user.
    pub fn of(user: &'a User) -> Self {
        Self {
            email: user.email.typed(),
            first_name: user.first_name.as_str(),
            last_name: user.last_name.as_str(),
            role_ids: role(&user.access).into_iter().collect(),
            primary_team_id: user.main_team.as_ref().map(|team| &*team.0),
            secondary_team_ids: user.extra_teams.iter().map(|team| &*team.0).collect(),
            seat_names: user.held_seat().iter().map(|seat| seat.slug()).collect(),
            super_admin: user.access.super_admin,
            status: user.status,
            last_active: user.last_active,
            id: user.id,
        }
    }

    /// The same as cells, in the order of [`FIELDS`].
    pub fn cells(&self) -> [String; FIELDS.len()] {
        [
            self.email.to_owned(),
            self.first_name.to_owned(),
            self.last_name.to_owned(),
            self.role_ids.join(BETWEEN),
            self.primary_team_id.unwrap_or_default().to_owned(),
            self.secondary_team_ids.join(BETWEEN),
            self.seat_names.join(BETWEEN),
            self.super_admin.to_string(),
            status(self.status).to_owned(),
            self.last_active.map(|at| at.to_string()).unwrap_or_default(),
            self.id.to_string(),
        ]
    }
}

/// The role that somebody has, when it has a name.
fn role(access: &Access) -> Option<&str> {
    match &access.source {
        PermissionSource::Default | PermissionSource::Custom { .. } => None,
        PermissionSource::Template(id) => Some(&id.0),
        PermissionSource::Classic(grant) => Some(match grant.role {
            ClassicRole::Administrator => "classic_administrator",
            ClassicRole::SalesManager => "classic_sales_manager",
            ClassicRole::User => "classic_user",
        }),
    }
}

/// The name of a status, as it is stored.
const fn status(status: UserStatus) -> &'static str {
    match status {
        UserStatus::Invited => "invited",
        UserStatus::Active => "active",
        UserStatus::Deactivated => "deactivated",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::record::Record, service::fixture};

    fn everybody() -> Vec<User> {
        let demo = fixture::find("demo").unwrap();
        let records = fixture::records(demo.text, None).unwrap();
        let users = records.into_iter().filter_map(|record| match record {
            Record::User(_, user) => Some(*user),
            _ => None,
        });
        users.collect()
    }

    /// INV-03, EXT-19: who is deactivated holds no seat, which the outside is told like the screens.
    #[test]
    fn the_deactivated_hold_no_seat() {
        let users = everybody();
        let deactivated = |user: &&User| user.status == UserStatus::Deactivated;
        assert!(users.iter().any(|user| deactivated(&user) && user.seat.is_some()));
        for user in &users {
            let seats = UserRow::of(user).seat_names;
            assert_eq!(seats.is_empty(), user.seat.is_none() || deactivated(&user), "{}", user.email);
        }
    }

    /// EXT-17: JSON and cells have the same names in the same order, and say the same of everybody.
    #[test]
    fn fields_and_cells_agree() {
        let users = everybody();
        assert!(users.len() > 100);
        for user in &users {
            let row = UserRow::of(user);
            let text = serde_json::to_string(&row).unwrap();
            let mut at = 0;
            let value: serde_json::Value = serde_json::from_str(&text).unwrap();
            for (name, cell) in FIELDS.iter().zip(row.cells()) {
                let found = text[at..].find(&format!("\"{name}\":")).unwrap_or_else(|| panic!("{name} in {text}"));
                at += found;
                let told = match &value[name] {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::Array(values) => {
                        values.iter().map(|value| value.as_str().unwrap()).collect::<Vec<_>>().join(";")
                    }
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(told, cell, "{name}");
            }
            assert_eq!(value.as_object().unwrap().len(), FIELDS.len());
        }
    }
}

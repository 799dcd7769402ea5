//! Users of an account.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    access::Access, audit::ActorRef, clean::PersonName, email::Email, id::UserId, invite::Invite,
    notification::Notifications, password_reset::PasswordReset, preset::PresetId, seat::SeatType, team::TeamId,
};

/// A user of one account. A person who uses two accounts is two users, with the same address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Who this is, apart from the address.
    pub id: UserId,
    /// The address; it never changes [EXT-05].
    pub email: Email,
    /// The first name; empty until the person signs up.
    #[serde(default, skip_serializing_if = "PersonName::is_empty")]
    pub first_name: PersonName,
    /// The last name; empty until the person signs up.
    #[serde(default, skip_serializing_if = "PersonName::is_empty")]
    pub last_name: PersonName,
    /// Where the user stands in SM-3.
    pub status: UserStatus,
    /// Whether a password has been set; without one nothing is notified [CRU-43, INV-13].
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub password_set: bool,
    /// The seat; `None` for users of the classic flow only [INV-02].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatType>,
    /// What the user may do.
    pub access: Access,
    /// The main team [EXT-14].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_team: Option<TeamId>,
    /// The extra teams [EXT-14].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra_teams: Vec<TeamId>,
    /// The preset [CRU-40].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<PresetId>,
    /// Tagged as a partner employee [PET-02]; on partner accounts.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub partner_employee: bool,
    /// When the user last did something.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_active: Option<Timestamp>,
    /// When the user was created.
    pub created_at: Timestamp,
    /// Where the address came from [CRU-15].
    pub origin: Origin,
    /// The invitation, while there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invite: Option<Invite>,
    /// The newest link to choose another password, once there was one [EXT-22].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_reset: Option<PasswordReset>,
    /// What the user wants to be notified of [USR-14].
    #[serde(default, skip_serializing_if = "Notifications::all_on")]
    pub notifications: Notifications,
}

/// The states of a user; who is deleted leaves the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserStatus {
    /// Created, not yet signed up.
    Invited,
    /// Signed up.
    Active,
    /// May not log in; holds no counted seat [EXT-19].
    Deactivated,
}

/// Where a user's address came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Typed or pasted into the wizard.
    Typed,
    /// A row of a CSV file.
    Csv,
    /// A Salesforce record.
    Salesforce,
    /// The classic flow.
    Classic,
}

/// How far an invitation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InviteStatus {
    /// The link works and waits.
    Pending,
    /// The link's time is over.
    Expired,
    /// The person signed up.
    Accepted,
    /// There never was one: the person had a password already, or comes from the classic flow.
    None,
}

impl User {
    /// The name as people read it: first and last name, or the address of somebody who has none yet.
    pub fn display_name(&self) -> String {
        match (self.first_name.as_str(), self.last_name.as_str()) {
            ("", "") => self.email.typed().to_owned(),
            (first, "") => first.to_owned(),
            ("", last) => last.to_owned(),
            (first, last) => format!("{first} {last}"),
        }
    }

    /// Whether the seat counts as assigned [INV-03].
    pub const fn occupies_seat(&self) -> bool {
        !matches!(self.status, UserStatus::Deactivated)
    }

    /// The seat that the user holds. Who is deactivated holds none: theirs is free for somebody else, and comes back with
    /// them when one is free then [EXT-19, INV-03].
    pub const fn held_seat(&self) -> Option<SeatType> {
        if self.occupies_seat() { self.seat } else { None }
    }

    /// How far the invitation has come at this time.
    pub fn invite_status(&self, now: Timestamp) -> InviteStatus {
        match (&self.invite, self.status) {
            (None, _) => InviteStatus::None,
            (Some(invite), UserStatus::Invited) if now >= invite.expires_at => InviteStatus::Expired,
            (Some(_), UserStatus::Invited) => InviteStatus::Pending,
            (Some(_), _) => InviteStatus::Accepted,
        }
    }

    /// Whether a team is the main team or one of the extra teams [EXT-14].
    pub fn is_in(&self, team: &TeamId) -> bool {
        self.main_team.as_ref() == Some(team) || self.extra_teams.contains(team)
    }

    /// How audit entries name this user.
    pub fn actor_ref(&self) -> ActorRef {
        ActorRef { id: self.id, email: self.email.clone() }
    }
}

//! Mails of the simulated outbox. A mail holds its kind, language and recipients; text and links are rendered.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    email::Email,
    hub_id::HubId,
    id::UserId,
    invite::Invite,
    language::Lang,
    seat::SeatType,
    user::{User, UserStatus},
};

/// One mail, to one or more people; each of them gets their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The account that sends it.
    pub hub: HubId,
    /// When it was sent, in the world's time.
    pub at: Timestamp,
    /// What it says.
    pub kind: MailKind,
    /// In which language.
    pub language: Lang,
    /// To whom.
    pub to: Vec<Recipient>,
}

/// Somebody a mail goes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// The user's id; the invite link is looked up through it.
    pub id: UserId,
    /// The address.
    pub email: Email,
}

/// What a mail says [domain 4.1].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum MailKind {
    /// ML-04: an invitation with a link to set a password.
    Invitation,
    /// ML-04 for a person who has a password already: access granted, no link [0.5, AC-116].
    AccessGranted,
    /// ML-10: seats that were leaving were taken back.
    RemovalTakenBack {
        /// Their type.
        seat: SeatType,
        /// How many were taken back.
        seats: u32,
        /// How many still leave.
        left: u32,
        /// When they leave, or would have.
        effective_on: Date,
    },
    /// ML-09: the receipt for seats that were bought.
    SeatsBought {
        /// Their type.
        seat: SeatType,
        /// How many.
        seats: u32,
        /// How many there are of the type now.
        purchased: u32,
        /// Fictional price of one for a month, in cents.
        unit_price_cents: u32,
    },
}

impl MailKind {
    /// The names of all kinds, as they are stored.
    pub const NAMES: [&str; 4] = ["invitation", "access_granted", "removal_taken_back", "seats_bought"];

    /// The name of the kind, as it is stored.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Invitation => Self::NAMES[0],
            Self::AccessGranted => Self::NAMES[1],
            Self::RemovalTakenBack { .. } => Self::NAMES[2],
            Self::SeatsBought { .. } => Self::NAMES[3],
        }
    }

    /// The kind's id in the catalogue of mails [domain 4.1].
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Invitation | Self::AccessGranted => "ML-04",
            Self::RemovalTakenBack { .. } => "ML-10",
            Self::SeatsBought { .. } => "ML-09",
        }
    }
}

/// The link that a mail carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailLink<'a> {
    /// What has become of it.
    pub state: LinkState,
    /// The invitation it leads to, while it is known.
    pub invite: Option<&'a Invite>,
}

/// What has become of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkState {
    /// It works.
    Works,
    /// Its time is over.
    Expired,
    /// The person has signed up.
    Used,
    /// A newer invitation took its place.
    Replaced,
    /// The user was deactivated.
    Deactivated,
    /// The user was deleted.
    Gone,
}

impl Mail {
    /// The link in this mail, when `user` is what has become of the recipient; `None` when it carried none.
    pub fn link<'a>(&self, user: Option<&'a User>, now: Timestamp) -> Option<MailLink<'a>> {
        if self.kind != MailKind::Invitation {
            return None;
        }
        let Some(user) = user else { return Some(MailLink { state: LinkState::Gone, invite: None }) };
        let newer = |invite: &&Invite| invite.mailed_at.is_some_and(|mailed| mailed > self.at);
        let invite = user.invite.as_ref().filter(|invite| !newer(invite));
        let state = match (user.status, invite) {
            (UserStatus::Deactivated, _) => LinkState::Deactivated,
            (UserStatus::Active, _) => LinkState::Used,
            (UserStatus::Invited, None) => LinkState::Replaced,
            (UserStatus::Invited, Some(invite)) if now >= invite.expires_at => LinkState::Expired,
            (UserStatus::Invited, Some(_)) => LinkState::Works,
        };
        Some(MailLink { state, invite })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_stored_by_their_names() {
        let effective_on = jiff::civil::date(2026, 12, 1);
        let kept = MailKind::RemovalTakenBack { seat: SeatType::Core, seats: 1, left: 1, effective_on };
        let bought = MailKind::SeatsBought { seat: SeatType::Core, seats: 1, purchased: 2, unit_price_cents: 4500 };
        for kind in [MailKind::Invitation, MailKind::AccessGranted, kept, bought] {
            assert_eq!(serde_json::to_value(&kind).unwrap()["type"], kind.name());
        }
    }
}

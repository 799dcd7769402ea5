//! Mails of the simulated outbox. A mail holds its kind, language and recipients; text and links are rendered.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{email::Email, hub_id::HubId, id::UserId, language::Lang, seat::SeatType};

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
}

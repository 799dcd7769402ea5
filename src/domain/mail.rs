//! Mails of the simulated outbox. A mail holds its kind, language and recipients; text and links are rendered.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    card::{CardMark, CardProblem},
    clean::{Code, Label, Login},
    email::Email,
    hub_id::HubId,
    id::UserId,
    invite::{Invite, InviteToken},
    language::Lang,
    order::OrderId,
    password_reset::PasswordReset,
    seat::SeatType,
    seat::is_zero,
    subscription::Product,
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
    /// ML-04 once more: an invitation whose link voids the one before [SM-3].
    InvitationRenewed {
        /// The secret part of the link, by which it is told from a newer one.
        token: InviteToken,
    },
    /// ML-05: a link to choose another password, which voids the one before [EXT-22].
    PasswordReset {
        /// The secret part of the link, by which it is told from a newer one.
        token: InviteToken,
    },
    /// ML-06: the user was deactivated [EXT-19].
    Deactivated,
    /// ML-07: the user was reactivated [EXT-19].
    Reactivated,
    /// ML-08: a sample lead was assigned to the user [CRU-43].
    LeadAssigned {
        /// Which: four digits.
        lead: u16,
    },
    /// ML-08 as a notice in the app [USR-14].
    LeadAssignedInApp {
        /// Which: four digits.
        lead: u16,
    },
    /// ML-04 for a person who has a password already: access granted, no link [0.5, AC-116].
    AccessGranted,
    /// ML-01: the welcome of the classic flow, with a link to set a password [LEG-26].
    ClassicWelcome,
    /// ML-02: the same for a person who has a password already: access granted, no link [LEG-27].
    ClassicAccess,
    /// ML-03: to the operator of the classic flow: the account of a colleague was created [LEG-29].
    ClassicCreated {
        /// The colleague's address.
        email: Email,
    },
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
    /// ML-10: seats leave at the renewal.
    RemovalScheduled {
        /// Their type.
        seat: SeatType,
        /// How many, of this removal alone.
        seats: u32,
        /// How many leave in all.
        total: u32,
        /// When.
        effective_on: Date,
    },
    /// ML-10: seats that were to leave have left.
    RemovalApplied {
        /// Their type.
        seat: SeatType,
        /// How many.
        seats: u32,
        /// How many there are of the type now.
        purchased: u32,
        /// When.
        effective_on: Date,
    },
    /// ML-10: seats that were to leave stay.
    RemovalCancelled {
        /// Their type.
        seat: SeatType,
        /// How many.
        seats: u32,
        /// When they were to leave.
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
        /// What they cost for the rest of the term, in cents [SEA-10].
        #[serde(default, skip_serializing_if = "is_zero")]
        prorated_cents: u64,
        /// The day with whose bill that comes [EXT-26].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bill_on: Option<Date>,
    },
    /// ML-09: the receipt for what was charged to the card.
    Receipt {
        /// The order.
        order: OrderId,
        /// What was charged, in cents.
        total_cents: u64,
        /// To which card; none where nothing was to be paid.
        card: Option<CardMark>,
    },
    /// ML-09: the card could not be charged [PRC-16].
    ChargeFailed {
        /// The order.
        order: OrderId,
        /// What it comes to, in cents.
        total_cents: u64,
        /// Why.
        problem: CardProblem,
    },
    /// A free trial ends soon [PRC-17].
    TrialEnds {
        /// Of which product.
        product: Product,
        /// The first day on which it is over.
        ends_on: Date,
    },
    /// A free trial ended; to whom it brought a seat, which seat they hold now [PRC-17].
    TrialEnded {
        /// Of which product.
        product: Product,
        /// The seat held now, in the mail to who held one of the trial's.
        seat: Option<SeatType>,
    },
    /// ML-12: no partner employee e-mail domain is set [DOM-11].
    PartnerDomainMissing,
    /// ML-13: another user of Salesforce is connected [SFI-12].
    SalesforceUserChanged {
        /// Who was connected before, by name; none when nobody was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        old: Option<Label>,
        /// Who is connected now.
        new: Label,
        /// The login name of whom that is.
        username: Login,
        /// The organisation that is connected now.
        org: Label,
        /// Who did it.
        by: Email,
        /// The organisation that was left, where it was another one: links of records belong to it [SFI-12].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<Label>,
        /// What the one who is connected now lacks in Salesforce of what the one before had and HubSpot needs.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        lacks: Vec<Code>,
    },
}

impl MailKind {
    /// The names of all kinds, as they are stored.
    pub const NAMES: [&str; 22] = [
        "invitation",
        "access_granted",
        "removal_taken_back",
        "seats_bought",
        "invitation_renewed",
        "password_reset",
        "deactivated",
        "reactivated",
        "removal_scheduled",
        "removal_cancelled",
        "removal_applied",
        "lead_assigned",
        "lead_assigned_in_app",
        "classic_welcome",
        "classic_access",
        "classic_created",
        "receipt",
        "charge_failed",
        "trial_ends",
        "trial_ended",
        "partner_domain_missing",
        "salesforce_user_changed",
    ];

    /// The name of the kind, as it is stored.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Invitation => Self::NAMES[0],
            Self::AccessGranted => Self::NAMES[1],
            Self::RemovalTakenBack { .. } => Self::NAMES[2],
            Self::SeatsBought { .. } => Self::NAMES[3],
            Self::InvitationRenewed { .. } => Self::NAMES[4],
            Self::PasswordReset { .. } => Self::NAMES[5],
            Self::Deactivated => Self::NAMES[6],
            Self::Reactivated => Self::NAMES[7],
            Self::RemovalScheduled { .. } => Self::NAMES[8],
            Self::RemovalCancelled { .. } => Self::NAMES[9],
            Self::RemovalApplied { .. } => Self::NAMES[10],
            Self::LeadAssigned { .. } => Self::NAMES[11],
            Self::LeadAssignedInApp { .. } => Self::NAMES[12],
            Self::ClassicWelcome => Self::NAMES[13],
            Self::ClassicAccess => Self::NAMES[14],
            Self::ClassicCreated { .. } => Self::NAMES[15],
            Self::Receipt { .. } => Self::NAMES[16],
            Self::ChargeFailed { .. } => Self::NAMES[17],
            Self::TrialEnds { .. } => Self::NAMES[18],
            Self::TrialEnded { .. } => Self::NAMES[19],
            Self::PartnerDomainMissing => Self::NAMES[20],
            Self::SalesforceUserChanged { .. } => Self::NAMES[21],
        }
    }

    /// The kind's id in the catalogue of mails [domain 4.1].
    pub const fn rule(&self) -> &'static str {
        match self {
            Self::Invitation | Self::InvitationRenewed { .. } | Self::AccessGranted => "ML-04",
            Self::ClassicWelcome => "ML-01",
            Self::ClassicAccess => "ML-02",
            Self::ClassicCreated { .. } => "ML-03",
            Self::PasswordReset { .. } => "ML-05",
            Self::Deactivated => "ML-06",
            Self::Reactivated => "ML-07",
            Self::RemovalTakenBack { .. }
            | Self::RemovalScheduled { .. }
            | Self::RemovalApplied { .. }
            | Self::RemovalCancelled { .. } => "ML-10",
            Self::LeadAssigned { .. } | Self::LeadAssignedInApp { .. } => "ML-08",
            Self::SeatsBought { .. } | Self::Receipt { .. } | Self::ChargeFailed { .. } => "ML-09",
            Self::TrialEnds { .. } | Self::TrialEnded { .. } => "PRC-17",
            Self::PartnerDomainMissing => "ML-12",
            Self::SalesforceUserChanged { .. } => "ML-13",
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
    /// The link to choose another password, while it is known.
    pub reset: Option<&'a PasswordReset>,
}

/// What has become of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LinkState {
    /// It works.
    Works,
    /// Its time is over.
    Expired,
    /// The person has signed up, or chosen another password.
    Used,
    /// A newer link took its place.
    Replaced,
    /// The user was deactivated.
    Deactivated,
    /// The user was deleted.
    Gone,
}

impl Mail {
    /// The link in this mail, when `user` is what has become of the recipient; `None` when it carried none.
    pub fn link<'a>(&self, user: Option<&'a User>, now: Timestamp) -> Option<MailLink<'a>> {
        // A clock that stands tells a renewed link from the one before by nothing but its token.
        let newer = |invite: &&Invite| invite.renewed || invite.mailed_at.is_some_and(|mailed| mailed > self.at);
        let known = user.and_then(|user| user.invite.as_ref());
        let invite = match &self.kind {
            MailKind::Invitation | MailKind::ClassicWelcome => known.filter(|invite| !newer(invite)),
            MailKind::InvitationRenewed { token } => known.filter(|invite| invite.token == *token),
            MailKind::PasswordReset { token } => return Some(reset_link(*token, user, now)),
            _ => return None,
        };
        let Some(user) = user else { return Some(MailLink { state: LinkState::Gone, invite: None, reset: None }) };
        let state = match (user.status, invite) {
            (UserStatus::Deactivated, _) => LinkState::Deactivated,
            (UserStatus::Active, _) => LinkState::Used,
            (UserStatus::Invited, None) => LinkState::Replaced,
            (UserStatus::Invited, Some(invite)) if now >= invite.expires_at => LinkState::Expired,
            (UserStatus::Invited, Some(_)) => LinkState::Works,
        };
        Some(MailLink { state, invite, reset: None })
    }
}

/// What has become of a link to choose another password.
fn reset_link(token: InviteToken, user: Option<&User>, now: Timestamp) -> MailLink<'_> {
    let reset = user.and_then(|user| user.password_reset.as_ref()).filter(|reset| reset.token == token);
    let state = match (user.map(|user| user.status), reset) {
        (None, _) => LinkState::Gone,
        (Some(UserStatus::Deactivated), _) => LinkState::Deactivated,
        (Some(_), None) => LinkState::Replaced,
        (Some(_), Some(reset)) if reset.used => LinkState::Used,
        (Some(_), Some(reset)) if now >= reset.expires_at => LinkState::Expired,
        (Some(_), Some(_)) => LinkState::Works,
    };
    MailLink { state, invite: None, reset }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_stored_by_their_names() {
        let effective_on = jiff::civil::date(2026, 12, 1);
        let kept = MailKind::RemovalTakenBack { seat: SeatType::Core, seats: 1, left: 1, effective_on };
        let leave = MailKind::RemovalScheduled { seat: SeatType::Core, seats: 1, total: 2, effective_on };
        let stay = MailKind::RemovalCancelled { seat: SeatType::Core, seats: 1, effective_on };
        let left = MailKind::RemovalApplied { seat: SeatType::Core, seats: 1, purchased: 2, effective_on };
        let bought = MailKind::SeatsBought {
            seat: SeatType::Core,
            seats: 1,
            purchased: 2,
            unit_price_cents: 4500,
            prorated_cents: 0,
            bill_on: None,
        };
        let token = InviteToken(7);
        let links = [MailKind::InvitationRenewed { token }, MailKind::PasswordReset { token }];
        let plain = [MailKind::Invitation, MailKind::AccessGranted, MailKind::Deactivated, MailKind::Reactivated];
        let leads = [MailKind::LeadAssigned { lead: 1000 }, MailKind::LeadAssignedInApp { lead: 9999 }];
        let email = Email::parse("ann@x.io").unwrap();
        let classic = [MailKind::ClassicWelcome, MailKind::ClassicAccess, MailKind::ClassicCreated { email }];
        for kind in plain.into_iter().chain(leads).chain(links).chain([kept, bought, leave, stay, left]).chain(classic)
        {
            assert_eq!(serde_json::to_value(&kind).unwrap()["type"], kind.name());
        }
    }
}

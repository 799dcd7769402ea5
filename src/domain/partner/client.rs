//! A partner's clients, and who is assigned to them [PAC, SM-9].

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::domain::{
    audit::ActorRef,
    email::{Email, EmailKey},
    hub_id::HubId,
    template::TemplateId,
    user::{User, UserStatus},
    world::{AccountState, World},
};

/// A client of a partner: an account like any other [0.5].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Its account.
    pub hub: HubId,
    /// What the partner does for it [EXT-39].
    pub relationship: Relationship,
    /// Since when.
    pub since: Date,
}

/// What a partner does for a client [EXT-39].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    /// It sold the subscription.
    Sold,
    /// It works in the account.
    Managed,
}

/// That an employee of a partner works for a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The client.
    pub client: HubId,
    /// The employee's address.
    pub email: Email,
    /// How far it has come; what the client does is not in it.
    pub state: AssignmentState,
    /// The permission template that the client is asked to give [EXT-40].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateId>,
    /// The address under which the same person works there instead, where this one is blocked [PAC-23].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead: Option<Email>,
    /// Who brought it there.
    pub by: ActorRef,
    /// When.
    pub at: Timestamp,
}

/// How far an assignment has come on the partner's side [SM-9].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// The employee is assigned, which gives no access yet [PAC-06].
    Assigned,
    /// The client was asked to add the employee [PAC-07].
    Requested,
    /// Another partner works there with this address [PAC-15].
    Blocked,
    /// The access was removed; the row tells so [PAC-21].
    Removed,
}

impl AssignmentState {
    /// Whether the assignment has not ended: it is shown as one that counts [DOM-16, INV-18].
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Removed)
    }

    /// Whether the partner holds the claim on this person at the client.
    pub const fn holds_claim(self) -> bool {
        matches!(self, Self::Assigned | Self::Requested)
    }
}

/// How an assignment stands, of what both sides did [PAC-21, SM-9].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Assigned, without access.
    Assigned,
    /// The client was asked.
    Requested,
    /// The client has added the employee [PAC-08].
    Active,
    /// Another partner works there with this address.
    Blocked {
        /// Which, while it does; nothing once it has let go.
        by: Option<HubId>,
    },
    /// The same, and the person works there under another address of theirs: nothing is left to settle [PAC-23].
    Settled {
        /// Which partner works there with the first address, while it does; nothing once it has let go.
        by: Option<HubId>,
    },
    /// The access was removed.
    Removed,
}

impl Standing {
    /// Whether assigning has a meaning: nobody is assigned, or somebody was refused and is not settled otherwise.
    pub const fn can_be_assigned(self) -> bool {
        matches!(self, Self::Removed | Self::Blocked { .. } | Self::Settled { by: None })
    }
}

/// How an assignment of a partner stands. What the client did counts by itself: an employee who is a user there is Active,
/// and one whom the client deletes or deactivates is Assigned again [PAC-08, AC-112]. Who is blocked and works there under
/// another address is settled for as long as that address is assigned [PAC-23].
pub fn standing(world: &World, partner: &AccountState, assignment: &Assignment) -> Standing {
    let key = assignment.email.key();
    let holder = || world.claims().partner_at(assignment.client, key);
    match assignment.state {
        AssignmentState::Removed => Standing::Removed,
        AssignmentState::Blocked if replacement(partner, assignment).is_some() => Standing::Settled { by: holder() },
        AssignmentState::Blocked => Standing::Blocked { by: holder() },
        AssignmentState::Assigned | AssignmentState::Requested
            if at_client(world, assignment.client, key).is_some() =>
        {
            Standing::Active
        }
        AssignmentState::Assigned => Standing::Assigned,
        AssignmentState::Requested => Standing::Requested,
    }
}

/// The user whom an address has at a client, as long as that user may work there.
pub fn at_client<'a>(world: &'a World, client: HubId, email: &EmailKey) -> Option<&'a User> {
    let user = world.account(client)?.user(email)?;
    (user.status != UserStatus::Deactivated).then_some(user)
}

/// Whether somebody is the only active super admin of a client, which would have none without them [PAC-24].
pub fn is_last_super_admin(world: &World, client: HubId, email: &EmailKey) -> bool {
    world.account(client).is_some_and(|account| {
        let admins = account.super_admins();
        admins.len() == 1 && admins.contains(email)
    })
}

/// The user whom an address has at a client and who works there for this partner: nobody whom another partner has there
/// [PAC-15, PAC-16].
pub fn works_at<'a>(world: &'a World, partner: HubId, client: HubId, email: &EmailKey) -> Option<&'a User> {
    let free = world.claims().partner_at(client, email).is_none_or(|holder| holder == partner);
    at_client(world, client, email).filter(|_| free)
}

/// The address that works at a client in place of one that is blocked there, as long as it does [PAC-23].
pub fn replacement<'a>(partner: &AccountState, blocked: &'a Assignment) -> Option<&'a Email> {
    let instead = blocked.instead.as_ref().filter(|_| blocked.state == AssignmentState::Blocked)?;
    let assigned = partner.partner().assignment(blocked.client, instead.key())?;
    assigned.state.holds_claim().then_some(instead)
}

/// Whether another partner keeps somebody from working at a client: it has them there now, and nobody works there in their
/// place [PAC-15, PAC-23].
pub fn is_blocked(world: &World, partner: &AccountState, assignment: &Assignment) -> bool {
    assignment.state == AssignmentState::Blocked
        && world.claims().partner_at(assignment.client, assignment.email.key()).is_some()
        && replacement(partner, assignment).is_none()
}

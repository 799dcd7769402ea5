//! What a partner asks for, what it is told, and why not.

use serde::{Deserialize, Serialize};

use super::NotADomain;
use crate::domain::{
    clean::DomainName, email::Email, guard::Operation, hub_id::HubId, id::UserId, seat::SeatType, template::TemplateId,
};

/// Something asked for on a partner account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerCommand {
    /// The partner employee e-mail domain [DOM-14].
    SetDomain(SetDomain),
    /// Whether a user is tagged as a partner employee [PET-02].
    Tag(Tag),
    /// An employee works for clients [PAC-05].
    Assign {
        /// Whose address.
        email: Email,
        /// Which clients.
        clients: Vec<HubId>,
    },
    /// People work for a client, whatever domain they are on [DOM-08, EXT-40].
    AddToClient(AddToClient),
    /// An employee who is blocked works for clients under another address [PAC-18, PAC-19, PAC-23].
    AssignAs(AssignAs),
    /// An address on another domain no longer counts as an employee's [DOM-08, EXT-40].
    EndException {
        /// Which.
        email: Email,
    },
    /// The partner works for a client no longer [EXT-39].
    EndServices {
        /// Which.
        client: HubId,
    },
    /// The client was asked to add the employee, or said no [PAC-07, SM-9].
    MarkRequest {
        /// Which client.
        client: HubId,
        /// Whose address.
        email: Email,
        /// Whether it was asked.
        requested: bool,
    },
    /// An employee works for a client no longer [PAC-11].
    RemoveAccess {
        /// Which client.
        client: HubId,
        /// Whose address.
        email: Email,
    },
}

/// Another partner employee e-mail domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetDomain {
    /// Which was set when it was edited, in ASCII form: nobody's domain is overwritten unseen.
    pub from: Option<DomainName>,
    /// As it was typed.
    pub to: String,
    /// How many employees may stop matching by it [DOM-15].
    pub accepts_stopping: usize,
}

/// The tag of a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Whose.
    pub user: UserId,
    /// Whether they are a partner employee.
    pub on: bool,
    /// How many clients they may lose by it [PET-07].
    pub gives_up: usize,
}

/// People who work for a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddToClient {
    /// Which.
    pub client: HubId,
    /// Their addresses.
    pub people: Vec<Email>,
    /// The permission template that the client is asked to give them.
    pub template: Option<TemplateId>,
}

/// Another address for somebody whom another partner has at clients. The user is created where there is none, and tagged
/// where the tag is missing, in the same change as the assignments: all of it, or nothing [PAC-18, PAC-19, PAC-23].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignAs {
    /// The address that is blocked; its rows stay, and say who works there instead.
    pub from: Email,
    /// The other address.
    pub email: Email,
    /// Which clients.
    pub clients: Vec<HubId>,
    /// The seat of the user, where one has to be created.
    pub seat: SeatType,
    /// How many seats the operator agreed to take back from a scheduled removal [RMS-21, ER-24].
    pub accepts_from_removal: u32,
}

/// How an employee leaves the roster [PAC-14, AMB-08].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// The user is deleted.
    Deleted,
    /// The tag is switched off.
    Untagged,
}

/// Why it was not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartnerRejection {
    /// It is no domain, or none that can be set [DOM-07, ER-12].
    Domain(NotADomain),
    /// Another partner has set it [DOM-13, ER-13].
    Claimed,
    /// Somebody else has set another one meanwhile.
    DomainConflict {
        /// Which is set now.
        now: Option<DomainName>,
    },
    /// More employees would stop matching than was agreed to [DOM-15].
    StopsMatching {
        /// How many.
        people: usize,
    },
    /// The user is not there any more.
    Gone,
    /// The employee would lose more clients than was agreed to [PET-07].
    LosesClients {
        /// Which.
        clients: Vec<HubId>,
    },
    /// The access is being removed already, client by client.
    UnderWay,
    /// The address is that of no employee.
    NotEmployee(Email),
    /// The employee's user is deactivated [AMB-08].
    Suspended(Email),
    /// No client was chosen.
    NoClients,
    /// Nobody was chosen.
    Nobody,
    /// More than one transaction holds.
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// No account has this HubID [PAC-20, ER-14].
    UnknownHub(HubId),
    /// It is the partner's own account [PAC-20].
    OwnHub,
    /// The employee is assigned there already [PAC-20].
    AlreadyAssigned(Vec<HubId>),
    /// The employee is not assigned there, so that there is nothing to remove or to mark.
    NotAssigned,
    /// There is no such permission template.
    UnknownTemplate(TemplateId),
    /// The Client Access Manager does not know the address.
    NoException(Email),
    /// The address counts as an employee's for clients that it is still assigned to.
    HasClients {
        /// Which address.
        email: Email,
        /// How many clients.
        count: usize,
    },
    /// It is no client, or no longer.
    NotClient(HubId),
    /// Somebody is still assigned to the client.
    HasEmployees {
        /// Which client.
        client: HubId,
        /// How many.
        count: usize,
    },
}

/// What the asker is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerReceipt {
    /// The domain is set.
    DomainSet {
        /// Which.
        domain: DomainName,
        /// How many employees match.
        matched: usize,
        /// How many need the Client Access Manager.
        unmatched: usize,
    },
    /// The super admins were asked to set a domain [ML-12].
    DomainReminded {
        /// Of which account.
        hub: HubId,
    },
    /// A user is tagged, or no longer.
    Tagged {
        /// Whose address.
        email: Email,
        /// Whether they are a partner employee.
        on: bool,
        /// How many clients they lost by it.
        lost: usize,
    },
    /// People were assigned to clients.
    Assigned {
        /// Who, and where.
        done: Vec<(Email, HubId)>,
        /// Who works there for another partner: client and partner [ER-15].
        blocked: Vec<(Email, HubId)>,
    },
    /// An employee who was blocked works for clients under another address.
    AssignedAs {
        /// The other address.
        email: Email,
        /// Whether its user is new.
        created: bool,
        /// Where.
        done: Vec<HubId>,
        /// Where another partner has this address, too [ER-15].
        blocked: Vec<(Email, HubId)>,
    },
    /// An address no longer counts as an employee's.
    ExceptionEnded {
        /// Which.
        email: Email,
    },
    /// The partner works for a client no longer.
    ServicesEnded {
        /// Which.
        client: HubId,
    },
    /// A client was asked, or said no.
    RequestMarked {
        /// Which client.
        client: HubId,
        /// Whose address.
        email: Email,
        /// Whether it was asked.
        requested: bool,
    },
    /// An employee works for a client no longer.
    AccessRemoved {
        /// Which client.
        client: HubId,
        /// Whose address.
        email: Email,
        /// Whether the person was a user there, who is deactivated now [PAC-24].
        deactivated: bool,
    },
}

impl PartnerCommand {
    /// What the operator needs for it.
    pub const fn needs(&self) -> Operation {
        match self {
            Self::SetDomain(_) => Operation::SetPartnerDomain,
            Self::Tag(_) => Operation::TagEmployees,
            Self::Assign { .. }
            | Self::AddToClient(_)
            | Self::AssignAs(_)
            | Self::EndException { .. }
            | Self::EndServices { .. }
            | Self::MarkRequest { .. }
            | Self::RemoveAccess { .. } => Operation::ManageClients,
        }
    }
}

//! Rejections: why a command was not carried out, as data. Words for people are made elsewhere.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    add_on::AddOn,
    app::AppRejection,
    card::CardProblem,
    clean::Label,
    command::EditField,
    email::Email,
    granting::CannotGive,
    guard::Refusal,
    order::OrderId,
    partner::PartnerRejection,
    preset::PresetId,
    property::PropertyId,
    salesforce::SalesforceRejection,
    seat::{SeatType, Shortage},
    subscription::{Product, Tier},
    team::TeamId,
};

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The actor may not do this at all [ER-21].
    Refused(Refusal),
    /// A batch of new users was not created.
    CreateUsers(CreateUsersRejection),
    /// A sign-up was not accepted.
    SignUp(SignUpRejection),
    /// No other password was accepted.
    ChoosePassword(ChoosePasswordRejection),
    /// Seats were not bought.
    BuySeats(BuySeatsRejection),
    /// The card on file cannot be charged [ER-11].
    Card(CardProblem),
    /// Products and add-ons were not bought.
    Purchase(PurchaseRejection),
    /// No free trial began.
    Trial(TrialRejection),
    /// Nothing was charged once more.
    RetryCharge(RetryChargeRejection),
    /// The sales team was not contacted.
    ContactSales(ContactSalesRejection),
    /// Nothing was done on the partner side.
    Partner(PartnerRejection),
    /// Users were not set up.
    SetUpUsers(SetUpUsersRejection),
    /// Nothing was done to a user.
    ActOnUser(ActOnUserRejection),
    /// A team was not created, edited or deleted.
    Team(TeamRejection),
    /// A preset was not created, edited or deleted.
    Preset(PresetRejection),
    /// Seats were not removed, or stay not.
    RemoveSeats(RemoveSeatsRejection),
    /// A property is not as it was asked for.
    Property(PropertyRejection),
    /// A user's record was not saved.
    EditUser(EditUserRejection),
    /// The operator's own notifications were not set.
    Notifications(NotificationsRejection),
    /// No lead was assigned.
    Lead(LeadRejection),
    /// Nothing was done to any of several users.
    Bulk(BulkRejection),
    /// A job was not cancelled or dismissed.
    Job(JobRejection),
    /// A user of the classic flow was not created, or not edited.
    ClassicUser(ClassicUserRejection),
    /// Nothing was done to an app.
    App(AppRejection),
    /// The Salesforce connection is as it was.
    Salesforce(SalesforceRejection),
}

/// Why a batch of users was not created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CreateUsersRejection {
    /// Nobody is in it [CRU-14].
    Nobody,
    /// More addresses than a batch holds [LM-11].
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The same address twice.
    Twice(Email),
    /// Addresses that are users of this account already [ER-03].
    AlreadyUsers(Vec<Email>),
    /// The seat cannot be given: permission or tier [PM-05, PM-06, TG-02].
    Seat(SeatType, Refusal),
    /// Addresses that qualify for no Partner Seat [EXT-07].
    NotPartners(Vec<Email>),
    /// Fewer seats are free than the batch needs [ER-07].
    Shortage(SeatType, Shortage),
    /// The access cannot be given.
    Access(CannotGive),
    /// It would take back more seats from a scheduled removal than the operator agreed to [ER-24].
    CancelsRemoval {
        /// The seat type.
        seat: SeatType,
        /// How many seats it takes back.
        seats: u32,
        /// How many were to leave.
        scheduled: u32,
        /// When they were to leave.
        effective_on: Date,
    },
}

impl CreateUsersRejection {
    /// The part of the wizard where the operator can mend it [SM-2].
    pub const fn step(&self) -> CreateUsersStep {
        match self {
            Self::Nobody | Self::TooMany { .. } | Self::Twice(_) | Self::AlreadyUsers(_) => CreateUsersStep::AddUsers,
            Self::Seat(..) | Self::NotPartners(_) | Self::Shortage(..) => CreateUsersStep::Seat,
            Self::Access(_) => CreateUsersStep::Narrow,
            Self::CancelsRemoval { .. } => CreateUsersStep::RemovalConfirm,
        }
    }
}

/// Parts of the create-user wizard that a rejection leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateUsersStep {
    /// Page 1.
    AddUsers,
    /// Page 2, section A.
    Seat,
    /// Page 2, section B.
    Narrow,
    /// The question whether to take seats back from a removal.
    RemovalConfirm,
}

/// Why a sign-up was not accepted [CRU-38].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpRejection {
    /// No invitation has this link: the user was deleted, or a newer invitation took its place.
    UnknownLink,
    /// The user was deactivated meanwhile.
    Deactivated,
    /// The user has signed up already.
    Used,
    /// The link stopped working at this time.
    Expired(Timestamp),
    /// The invitation is for another address [ER-08, INV-15].
    OtherAddress,
    /// The first or the last name is missing [ER-02].
    NoName,
}

impl SignUpRejection {
    /// The field of the sign-up page where it can be mended; `None` when another link is needed.
    pub const fn field(self) -> Option<SignUpField> {
        match self {
            Self::UnknownLink | Self::Deactivated | Self::Used | Self::Expired(_) => None,
            Self::OtherAddress => Some(SignUpField::Email),
            Self::NoName => Some(SignUpField::Name),
        }
    }
}

/// Fields of the sign-up page that a rejection leads back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpField {
    /// The address.
    Email,
    /// The first or the last name.
    Name,
}

/// Why a link to choose another password does not work [EXT-22]. Only another link helps, so that there is no field to go
/// back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoosePasswordRejection {
    /// The user was deleted meanwhile.
    Gone,
    /// The user was deactivated, and may not log in [EXT-19].
    Deactivated,
    /// A newer link took its place [ML-05].
    Replaced,
    /// A password was chosen with it already.
    Used,
    /// It stopped working at this time [LM-08].
    Expired(Timestamp),
}

/// Why seats were not bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuySeatsRejection {
    /// Seats of this type cost nothing and are unlimited [SEA-09].
    CostsNothing(SeatType),
    /// The account lacks the product at the tier that brings this type [TG-02].
    Tier(SeatType, Product, Tier),
    /// The account has no subscription with seats of this type.
    NoSubscription(SeatType),
    /// The seats are those of a free trial; its product has to be bought first [PRC-17].
    OnTrial(SeatType),
    /// Fewer than one, or more than can be bought at once [SEA-10].
    Quantity {
        /// How many were asked for.
        quantity: u32,
        /// How many there may be.
        most: u32,
    },
}

/// Why products and add-ons were not bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PurchaseRejection {
    /// Nothing is in the cart [PRC-11].
    Nothing,
    /// The same product or add-on twice.
    Twice,
    /// It is not for sale: the classic flow's free product, or the free tier.
    NotForSale(Product),
    /// The account has the product at this tier or above already; going down is for the sales team.
    Owned(Product, Tier),
    /// The tier is not sold for this period [EXT-34].
    Period(Tier),
    /// The account has the add-on already.
    AddOnOwned(AddOn),
    /// The add-on's hub is neither owned nor in the cart [PRC-11].
    NeedsHub(AddOn, Product),
    /// Terms ended on this day, and their renewal is not carried out yet: no price can be told of a term that is over.
    TermOver(Date),
    /// It costs something else than the operator agreed to.
    Price {
        /// What was agreed to, in cents.
        agreed: u64,
        /// What it costs, in cents.
        now: u64,
    },
}

/// Why no free trial began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrialRejection {
    /// The product is not for sale, and not for trial.
    NotForSale(Product),
    /// The account has the product at a tier that is as good.
    Owned(Product, Tier),
    /// A trial of it runs, or did.
    Tried(Product),
}

/// Why nothing was charged once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryChargeRejection {
    /// It was paid meanwhile, or is no order that was due.
    NotDue(OrderId),
}

/// Why the sales team was not contacted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactSalesRejection {
    /// The message is empty.
    NoMessage,
    /// What was given is no telephone number.
    NoNumber,
}

/// Why no seats were removed, or a removal not cancelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoveSeatsRejection {
    /// Seats of this type cost nothing and are unlimited [SEA-09].
    CostsNothing(SeatType),
    /// The account has no subscription with seats of this type.
    NoSubscription(SeatType),
    /// The seats are those of a free trial, and go with it [PRC-17].
    OnTrial(SeatType),
    /// Every seat is assigned [SEA-08, RMS-15].
    AllAssigned(SeatType),
    /// Every seat that nobody holds leaves already [RMS-15].
    AllScheduled(SeatType),
    /// The subscription holds no more than it must [EXT-30, RMS-15].
    AtMinimum(SeatType, u32),
    /// Fewer than one, or more than can be removed [LM-04, ER-20].
    Quantity {
        /// Of which type.
        seat: SeatType,
        /// How many were asked for.
        quantity: u32,
        /// How many there may be.
        most: u32,
    },
    /// The removal was taken back, used up or applied meanwhile [SM-5].
    NotPending(SeatType),
}

/// Why users were not set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetUpUsersRejection {
    /// None of them is there, any more or at all.
    Nobody,
    /// More users than are set up at once [LM-11].
    TooMany {
        /// How many there are.
        count: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The team was deleted meanwhile.
    UnknownTeam(TeamId),
    /// The preset was deleted meanwhile.
    UnknownPreset(PresetId),
}

/// Why a user's record was not saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditUserRejection {
    /// The user was deleted meanwhile.
    Gone,
    /// The user is of the classic flow, which has its own way to edit.
    Classic,
    /// Somebody else made something else of these fields meanwhile.
    Conflicts(Vec<EditField>),
    /// The team was deleted meanwhile.
    UnknownTeam(TeamId),
    /// The preset was deleted meanwhile.
    UnknownPreset(PresetId),
    /// The account's tier brings no extra teams, or no presets [TG-07].
    Tier(Refusal),
    /// The seat cannot be given: permission or tier [PM-05, PM-06, TG-02].
    Seat(SeatType, Refusal),
    /// The address qualifies for no Partner Seat [EXT-07].
    NotPartner,
    /// The access cannot be given, or not be held on the seat [PM-07, EXT-11, ER-09].
    Access(CannotGive),
    /// The account would have no super admin left [ER-10].
    LastSuperAdmin,
    /// No seat of this type is free [ER-07].
    Shortage(SeatType, Shortage),
    /// It takes rights from the operator, who has not agreed to that yet [0.5].
    OwnLoss,
    /// It would take back more seats from a scheduled removal than the operator agreed to [ER-24].
    CancelsRemoval {
        /// The seat type.
        seat: SeatType,
        /// How many seats it takes back.
        seats: u32,
        /// How many were to leave.
        scheduled: u32,
        /// When they were to leave.
        effective_on: Date,
    },
}

/// Why a user of the classic flow was not created, or not edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClassicUserRejection {
    /// The address is a user of this account already [ER-03].
    AlreadyUser(Email),
    /// The first or the last name is missing, and HubSpot does not know them [ER-02].
    NoName,
    /// More may be edited than viewed [LEG-23, INV-12].
    EditBeyondView,
    /// There is access to no product, so that nobody is kept, or the user is removed; this needs a yes [ER-19].
    NoProduct(Email),
    /// The user was deleted meanwhile.
    Gone,
    /// The user is none of the classic flow.
    NotClassic,
    /// Somebody else made something else of it meanwhile.
    Conflict,
    /// Nobody removes themselves [0.5].
    Yourself,
    /// The account would be without an Active super admin [ER-10, INV-10].
    LastSuperAdmin,
    /// It takes rights from the operator, who has not agreed to that yet [0.5].
    OwnLoss,
}

/// Why nothing was done to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActOnUserRejection {
    /// The user was deleted meanwhile.
    Gone,
    /// Nobody deletes or deactivates themselves [0.5].
    Yourself,
    /// It is so already: somebody else was faster.
    Already,
    /// The user has not signed up yet, and has neither a password nor anything to deactivate [SM-3].
    NotSignedUp,
    /// The user is deactivated, and may not log in [EXT-19].
    Deactivated,
    /// The user has signed up, or never had an invitation.
    NotInvited,
    /// The address qualifies for no Partner Seat, which the user would hold again [INV-09].
    NotPartner,
    /// The user holds no Partner Seat, or is no super admin [CRU-22].
    NotPartnerSuperAdmin,
    /// A View-Only Seat cannot hold the super admin right [INV-07].
    ViewOnly,
    /// The account would be without an Active super admin [ER-10, INV-10].
    LastSuperAdmin,
    /// No seat is free to be counted again [ER-07].
    Shortage(SeatType, Shortage),
    /// It would take back more seats from a scheduled removal than the operator agreed to [ER-24].
    CancelsRemoval {
        /// The seat type.
        seat: SeatType,
        /// How many seats it takes back.
        seats: u32,
        /// How many were to leave.
        scheduled: u32,
        /// When they were to leave.
        effective_on: Date,
    },
}

/// Why the operator's own notifications were not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotificationsRejection {
    /// They have not set a password yet, and are notified of nothing [CRU-43].
    NoPassword,
}

/// Why no lead was assigned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeadRejection {
    /// The user was deleted meanwhile.
    Gone,
    /// The user is deactivated, and cannot work on one [EXT-19].
    Deactivated,
}

/// Why a team was not created, edited or deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamRejection {
    /// It would have no name.
    NoName,
    /// Another team has this name, but for case and accents.
    NameTaken(Label),
    /// It was deleted meanwhile.
    Unknown(TeamId),
    /// The team that was to be above it was deleted meanwhile.
    UnknownParent(TeamId),
    /// It would come to be below itself.
    OwnAncestor(Label),
    /// A job is deleting it already.
    BeingDeleted,
}

/// Why a preset was not created, edited or deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PresetRejection {
    /// It would have no name.
    NoName,
    /// Another preset has this name, but for case and accents.
    NameTaken(Label),
    /// It was deleted meanwhile.
    Unknown(PresetId),
    /// It would have no home page, no language or no format.
    Incomplete,
    /// A job is deleting it already.
    BeingDeleted,
}

/// Why nothing was done to any of several users [EXT-25].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkRejection {
    /// Nobody is selected.
    Nobody,
    /// No field is marked.
    Nothing,
    /// The team was deleted meanwhile.
    UnknownTeam(TeamId),
    /// The preset was deleted meanwhile.
    UnknownPreset(PresetId),
    /// It would take back more seats from a scheduled removal than the operator agreed to, all users together [ER-24].
    CancelsRemoval {
        /// The seat type.
        seat: SeatType,
        /// How many seats it takes back.
        seats: u32,
        /// How many were to leave.
        scheduled: u32,
        /// When they were to leave.
        effective_on: Date,
    },
}

/// Why a property was not created or edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PropertyRejection {
    /// It would have no name.
    NoName,
    /// Another property of the same kind of record has this name, but for case and accents.
    NameTaken(Label),
    /// The account has it no longer.
    Unknown(PropertyId),
}

/// Why a job was not cancelled or dismissed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobRejection {
    /// It was dismissed meanwhile.
    Gone,
    /// It is over already, and there is nothing to cancel.
    Over,
    /// It is not over yet, and has to be cancelled first.
    Running,
}

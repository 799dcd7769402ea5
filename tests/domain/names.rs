//! The names of rejections and refusals, with lists of them, so that a table without a row for one of them is found out.

use seatdesk::domain::{
    app::AppRejection,
    granting::CannotGive,
    guard::Refusal,
    partner::PartnerRejection,
    rejection::{
        ActOnUserRejection, BulkRejection, BuySeatsRejection, ChoosePasswordRejection, ClassicUserRejection,
        ContactSalesRejection, CreateUsersRejection, EditUserRejection, JobRejection, PresetRejection,
        PropertyRejection, PurchaseRejection, RemoveSeatsRejection, SetUpUsersRejection, SignUpRejection,
        TeamRejection, TrialRejection,
    },
    salesforce::SalesforceRejection,
};

/// Makes a function from a value to the name of its variant, and the list of all those names: a variant that is new
/// does not compile until it is named here, and is then missed by the test that wants a row for each name.
macro_rules! variants {
    ($(#[$doc:meta])* $function:ident, $list:ident, $type:ty: $($pattern:pat => $name:literal,)+) => {
        $(#[$doc])*
        pub const fn $function(value: &$type) -> &'static str {
            match value {
                $($pattern => $name,)+
            }
        }

        /// All names that the function beside it gives.
        pub const $list: &[&str] = &[$($name),+];
    };
}

variants! {
    /// The name of a rejection of a batch.
    rejection_name, REJECTIONS, CreateUsersRejection:
    CreateUsersRejection::Nobody => "Nobody",
    CreateUsersRejection::TooMany { .. } => "TooMany",
    CreateUsersRejection::Twice(_) => "Twice",
    CreateUsersRejection::AlreadyUsers(_) => "AlreadyUsers",
    CreateUsersRejection::Seat(..) => "Seat",
    CreateUsersRejection::NotPartners(_) => "NotPartners",
    CreateUsersRejection::Shortage(..) => "Shortage",
    CreateUsersRejection::Access(_) => "Access",
    CreateUsersRejection::CancelsRemoval { .. } => "CancelsRemoval",
}

variants! {
    /// The name of a reason why an access cannot be given.
    cannot_give_name, CANNOT_GIVE, CannotGive:
    CannotGive::Classic => "Classic",
    CannotGive::UnknownTemplate(_) => "UnknownTemplate",
    CannotGive::TemplateSeat(..) => "TemplateSeat",
    CannotGive::ViewOnly(_) => "ViewOnly",
    CannotGive::Refused(_) => "Refused",
    CannotGive::NotHeld(_) => "NotHeld",
}

variants! {
    /// The name of a rejection of a sign-up.
    sign_up_rejection_name, SIGN_UP_REJECTIONS, SignUpRejection:
    SignUpRejection::UnknownLink => "UnknownLink",
    SignUpRejection::Deactivated => "Deactivated",
    SignUpRejection::Used => "Used",
    SignUpRejection::Expired(_) => "Expired",
    SignUpRejection::OtherAddress => "OtherAddress",
    SignUpRejection::NoName => "NoName",
}

variants! {
    /// The name of a rejection of another password.
    choose_password_rejection_name, CHOOSE_PASSWORD_REJECTIONS, ChoosePasswordRejection:
    ChoosePasswordRejection::Gone => "Gone",
    ChoosePasswordRejection::Deactivated => "Deactivated",
    ChoosePasswordRejection::Replaced => "Replaced",
    ChoosePasswordRejection::Used => "Used",
    ChoosePasswordRejection::Expired(_) => "Expired",
}

variants! {
    /// The name of a rejection of a purchase.
    buy_seats_rejection_name, BUY_SEATS_REJECTIONS, BuySeatsRejection:
    BuySeatsRejection::CostsNothing(_) => "CostsNothing",
    BuySeatsRejection::Tier(..) => "Tier",
    BuySeatsRejection::NoSubscription(_) => "NoSubscription",
    BuySeatsRejection::OnTrial(_) => "OnTrial",
    BuySeatsRejection::Quantity { .. } => "Quantity",
}

variants! {
    /// The name of a rejection of a removal of seats.
    remove_seats_rejection_name, REMOVE_SEATS_REJECTIONS, RemoveSeatsRejection:
    RemoveSeatsRejection::CostsNothing(_) => "CostsNothing",
    RemoveSeatsRejection::NoSubscription(_) => "NoSubscription",
    RemoveSeatsRejection::OnTrial(_) => "OnTrial",
    RemoveSeatsRejection::AllAssigned(_) => "AllAssigned",
    RemoveSeatsRejection::AllScheduled(_) => "AllScheduled",
    RemoveSeatsRejection::AtMinimum(..) => "AtMinimum",
    RemoveSeatsRejection::Quantity { .. } => "Quantity",
    RemoveSeatsRejection::NotPending(_) => "NotPending",
}

variants! {
    /// The name of a rejection of a purchase of products and add-ons.
    purchase_rejection_name, PURCHASE_REJECTIONS, PurchaseRejection:
    PurchaseRejection::Nothing => "Nothing",
    PurchaseRejection::Twice => "Twice",
    PurchaseRejection::NotForSale(_) => "NotForSale",
    PurchaseRejection::Owned(..) => "Owned",
    PurchaseRejection::Period(_) => "Period",
    PurchaseRejection::AddOnOwned(_) => "AddOnOwned",
    PurchaseRejection::NeedsHub(..) => "NeedsHub",
    PurchaseRejection::TermOver(_) => "TermOver",
    PurchaseRejection::Price { .. } => "Price",
}

variants! {
    /// The name of a reason why nothing was done on the partner side.
    partner_rejection_name, PARTNER_REJECTIONS, PartnerRejection:
    PartnerRejection::Domain(_) => "Domain",
    PartnerRejection::Claimed => "Claimed",
    PartnerRejection::DomainConflict { .. } => "DomainConflict",
    PartnerRejection::StopsMatching { .. } => "StopsMatching",
    PartnerRejection::Gone => "Gone",
    PartnerRejection::LosesClients { .. } => "LosesClients",
    PartnerRejection::UnderWay => "UnderWay",
    PartnerRejection::NotEmployee(_) => "NotEmployee",
    PartnerRejection::Suspended(_) => "Suspended",
    PartnerRejection::NoException(_) => "NoException",
    PartnerRejection::HasClients { .. } => "HasClients",
    PartnerRejection::NotClient(_) => "NotClient",
    PartnerRejection::HasEmployees { .. } => "HasEmployees",
    PartnerRejection::NoClients => "NoClients",
    PartnerRejection::Nobody => "Nobody",
    PartnerRejection::TooMany { .. } => "TooMany",
    PartnerRejection::UnknownHub(_) => "UnknownHub",
    PartnerRejection::OwnHub => "OwnHub",
    PartnerRejection::AlreadyAssigned(_) => "AlreadyAssigned",
    PartnerRejection::NotAssigned => "NotAssigned",
    PartnerRejection::UnknownTemplate(_) => "UnknownTemplate",
}

variants! {
    /// The name of a rejection of a free trial.
    trial_rejection_name, TRIAL_REJECTIONS, TrialRejection:
    TrialRejection::NotForSale(_) => "NotForSale",
    TrialRejection::Owned(..) => "Owned",
    TrialRejection::Tried(_) => "Tried",
}

variants! {
    /// The name of a rejection of a question to the sales team.
    contact_sales_rejection_name, CONTACT_SALES_REJECTIONS, ContactSalesRejection:
    ContactSalesRejection::NoMessage => "NoMessage",
    ContactSalesRejection::NoNumber => "NoNumber",
}

variants! {
    /// The name of a rejection of a team or a preset.
    set_up_rejection_name, SET_UP_REJECTIONS, SetUpUsersRejection:
    SetUpUsersRejection::Nobody => "Nobody",
    SetUpUsersRejection::TooMany { .. } => "TooMany",
    SetUpUsersRejection::UnknownTeam(_) => "UnknownTeam",
    SetUpUsersRejection::UnknownPreset(_) => "UnknownPreset",
}

variants! {
    /// The name of a reason why nothing was done to a user.
    act_on_user_rejection_name, ACT_ON_USER_REJECTIONS, ActOnUserRejection:
    ActOnUserRejection::Gone => "Gone",
    ActOnUserRejection::NotPartner => "NotPartner",
    ActOnUserRejection::Yourself => "Yourself",
    ActOnUserRejection::Already => "Already",
    ActOnUserRejection::NotSignedUp => "NotSignedUp",
    ActOnUserRejection::Deactivated => "Deactivated",
    ActOnUserRejection::NotInvited => "NotInvited",
    ActOnUserRejection::NotPartnerSuperAdmin => "NotPartnerSuperAdmin",
    ActOnUserRejection::ViewOnly => "ViewOnly",
    ActOnUserRejection::LastSuperAdmin => "LastSuperAdmin",
    ActOnUserRejection::Shortage(..) => "Shortage",
    ActOnUserRejection::CancelsRemoval { .. } => "CancelsRemoval",
}

variants! {
    /// The name of a rejection of a team itself.
    team_rejection_name, TEAM_REJECTIONS, TeamRejection:
    TeamRejection::NoName => "NoName",
    TeamRejection::NameTaken(_) => "NameTaken",
    TeamRejection::Unknown(_) => "Unknown",
    TeamRejection::UnknownParent(_) => "UnknownParent",
    TeamRejection::OwnAncestor(_) => "OwnAncestor",
    TeamRejection::BeingDeleted => "BeingDeleted",
}

variants! {
    /// The name of a rejection of a preset itself.
    preset_rejection_name, PRESET_REJECTIONS, PresetRejection:
    PresetRejection::NoName => "NoName",
    PresetRejection::NameTaken(_) => "NameTaken",
    PresetRejection::Unknown(_) => "Unknown",
    PresetRejection::Incomplete => "Incomplete",
    PresetRejection::BeingDeleted => "BeingDeleted",
}

variants! {
    /// The name of a rejection of a property.
    property_rejection_name, PROPERTY_REJECTIONS, PropertyRejection:
    PropertyRejection::NoName => "NoName",
    PropertyRejection::NameTaken(_) => "NameTaken",
    PropertyRejection::Unknown(_) => "Unknown",
}

variants! {
    /// The name of a rejection of an edited record.
    edit_user_rejection_name, EDIT_USER_REJECTIONS, EditUserRejection:
    EditUserRejection::Gone => "Gone",
    EditUserRejection::Classic => "Classic",
    EditUserRejection::Conflicts(_) => "Conflicts",
    EditUserRejection::UnknownTeam(_) => "UnknownTeam",
    EditUserRejection::UnknownPreset(_) => "UnknownPreset",
    EditUserRejection::Tier(_) => "Tier",
    EditUserRejection::Seat(..) => "Seat",
    EditUserRejection::NotPartner => "NotPartner",
    EditUserRejection::Access(_) => "Access",
    EditUserRejection::LastSuperAdmin => "LastSuperAdmin",
    EditUserRejection::Shortage(..) => "Shortage",
    EditUserRejection::OwnLoss => "OwnLoss",
    EditUserRejection::CancelsRemoval { .. } => "CancelsRemoval",
}

variants! {
    /// The name of a rejection of several users at once.
    bulk_rejection_name, BULK_REJECTIONS, BulkRejection:
    BulkRejection::Nobody => "Nobody",
    BulkRejection::Nothing => "Nothing",
    BulkRejection::UnknownTeam(_) => "UnknownTeam",
    BulkRejection::UnknownPreset(_) => "UnknownPreset",
    BulkRejection::CancelsRemoval { .. } => "CancelsRemoval",
}

variants! {
    /// The name of a rejection about a job.
    job_rejection_name, JOB_REJECTIONS, JobRejection:
    JobRejection::Gone => "Gone",
    JobRejection::Over => "Over",
    JobRejection::Running => "Running",
}

variants! {
    /// The name of a rejection of a classic user.
    classic_user_rejection_name, CLASSIC_USER_REJECTIONS, ClassicUserRejection:
    ClassicUserRejection::AlreadyUser(_) => "AlreadyUser",
    ClassicUserRejection::NoName => "NoName",
    ClassicUserRejection::EditBeyondView => "EditBeyondView",
    ClassicUserRejection::NoProduct(_) => "NoProduct",
    ClassicUserRejection::Gone => "Gone",
    ClassicUserRejection::NotClassic => "NotClassic",
    ClassicUserRejection::Conflict => "Conflict",
    ClassicUserRejection::Yourself => "Yourself",
    ClassicUserRejection::LastSuperAdmin => "LastSuperAdmin",
    ClassicUserRejection::OwnLoss => "OwnLoss",
}

variants! {
    /// The name of a reason why nothing was done to an app.
    app_rejection_name, APP_REJECTIONS, AppRejection:
    AppRejection::NotOffered => "NotOffered",
    AppRejection::AlreadyInstalled(_) => "AlreadyInstalled",
    AppRejection::NotInstalled => "NotInstalled",
    AppRejection::AlreadyConnected(_) => "AlreadyConnected",
    AppRejection::NobodyConnected => "NobodyConnected",
    AppRejection::UserLocked(_) => "UserLocked",
}

variants! {
    /// The name of a reason why the Salesforce connection is as it was.
    salesforce_rejection_name, SALESFORCE_REJECTIONS, SalesforceRejection:
    SalesforceRejection::NotInstalled => "NotInstalled",
    SalesforceRejection::NobodyConnected => "NobodyConnected",
    SalesforceRejection::SomebodyElse { .. } => "SomebodyElse",
    SalesforceRejection::LogIn(_) => "LogIn",
    SalesforceRejection::SameUser(_) => "SameUser",
    SalesforceRejection::NeedsConsent(_) => "NeedsConsent",
    SalesforceRejection::LowerRights { .. } => "LowerRights",
    SalesforceRejection::Conflicts(_) => "Conflicts",
    SalesforceRejection::NoOption(_) => "NoOption",
}

variants! {
    /// The name of a refusal.
    refusal_name, REFUSALS, Refusal:
    Refusal::NotActive => "NotActive",
    Refusal::Permissions(_) => "Permissions",
    Refusal::SuperAdmin => "SuperAdmin",
    Refusal::Tier(..) => "Tier",
    Refusal::AnyTier(_) => "AnyTier",
    Refusal::SalesforceOff => "SalesforceOff",
    Refusal::SalesforceUsersOff => "SalesforceUsersOff",
    Refusal::SalesforceTier(_) => "SalesforceTier",
    Refusal::PartnerAccount => "PartnerAccount",
    Refusal::TeamLimit { .. } => "TeamLimit",
    Refusal::ClassicAdministrator => "ClassicAdministrator",
    Refusal::ClassicRoles => "ClassicRoles",
    Refusal::ManageEmployees => "ManageEmployees",
}

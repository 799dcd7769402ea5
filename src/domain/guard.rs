//! Who may do what: the permission matrix of domain 6 and the tier gates of 4.4. The key line, the wizard, the command
//! line and [`decide`](super::decide) all ask here.

use serde::{Deserialize, Serialize};

use super::{
    access::ClassicGrant,
    account::AccountKind,
    email::EmailKey,
    hub_id::HubId,
    id::UserId,
    permission::{Grant, Level, PermissionKey, keys},
    salesforce::health::{SyncState, users_state},
    seat::{Free, SeatType},
    subscription::{Product, Tier},
    user::{User, UserStatus},
    world::{AccountState, World, holds},
};

/// Somebody acting in an account: always one of its users [0.5].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Actor {
    /// The account.
    pub hub: HubId,
    /// The user.
    pub user: UserId,
}

/// What may be guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Open the create-user wizard [PM-04].
    CreateUsers,
    /// Create a user with this seat [PM-04, PM-05, PM-06, PM-18; TG-02].
    GiveSeat(SeatType),
    /// Give other permissions than the seat's defaults, and edit permissions, teams and presets of users [PM-07].
    EditUsers,
    /// Create, edit and delete teams [EXT-14].
    EditTeams,
    /// Create, edit and delete presets [EXT-15].
    EditPresets,
    /// Create and edit the properties of records [LEG-17].
    EditProperties,
    /// Say which properties are default ones of the account [PM-03].
    SetDefaultProperties,
    /// Buy seats, remove unassigned ones, cancel a removal [PM-08].
    ManageSeats,
    /// Buy products, change the card, pay what is due, start a trial, contact the sales team [PM-09, EXT-33].
    ManageBilling,
    /// Make somebody a super admin, or no longer [PM-10].
    MakeSuperAdmin,
    /// Deactivate, reactivate and delete users [PM-11, PM-18].
    EndUsers,
    /// Mail another user a link to choose another password [PM-12].
    ResetPasswords,
    /// Read users out into a file [PM-20].
    ExportUsers,
    /// Add the users of the connected Salesforce organisation to a batch [CRU-11, TG-01].
    ImportFromSalesforce,
    /// Install apps, take them off and connect them again, and set what Salesforce syncs [PM-17].
    ManageApps,
    /// Install Salesforce [PM-17, TG-01].
    InstallSalesforce,
    /// Connect another user of Salesforce [PM-17, TG-03].
    SwitchSalesforceUser,
    /// Open the pages that only a partner account has [TG-04].
    UsePartnerPages,
    /// Set the partner employee e-mail domain [PM-14, TG-04].
    SetPartnerDomain,
    /// Tag users as partner employees, or no longer [PM-15, TG-04].
    TagEmployees,
    /// See partner employees with their clients, assign and remove clients [PM-16, TG-04].
    ManageClients,
    /// See and export a user's permission history [PM-13, PM-18].
    ViewPermissionHistory,
    /// Create one more team [EXT-14, LM-10].
    CreateTeams,
    /// Create and edit presets, where they are not kept to a tier [EXT-15, TG-07].
    MakePresets,
    /// Give users a preset [PM-07, TG-07].
    GivePresets,
    /// Give users extra teams [PM-07, TG-07].
    GiveExtraTeams,
    /// Assign a lead to a user [CRU-43].
    AssignLeads,
    /// Add, edit and remove users of the classic flow [PM-02, PM-18].
    AddClassicUsers,
}

/// Why something is refused; ER-21 and ER-22 put it into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The operator is no Active user of the account, any more or yet.
    NotActive,
    /// Permissions the operator lacks, each of them needed [ER-21].
    Permissions(Vec<PermissionKey>),
    /// The operator is no super admin [ER-21].
    SuperAdmin,
    /// The account lacks a product at a tier or above [ER-22].
    Tier(Product, Tier),
    /// The account has no product of HubSpot at this tier or above [TG-01].
    AnyTier(Tier),
    /// The Salesforce integration is not turned on [TG-01].
    SalesforceOff,
    /// The sync settings of Salesforce keep its users out of HubSpot [CRU-11].
    SalesforceUsersOff,
    /// The account has none of Marketing, Sales, Service and CMS Hub at this tier or above [TG-03].
    SalesforceTier(Tier),
    /// The account is no partner account [TG-04].
    PartnerAccount,
    /// The operator may neither edit partner employees nor open the account's settings [PM-16].
    ManageEmployees,
    /// The account has as many teams as it may have [LM-10].
    TeamLimit {
        /// How many it has.
        teams: usize,
        /// How many it may have.
        limit: usize,
        /// The lowest tier with which it may have one more, if there is one.
        lifted_by: Option<Tier>,
    },
    /// The operator is neither a super admin nor a classic Administrator [PM-02].
    ClassicAdministrator,
    /// The operator's classic role is neither Administrator nor Sales Manager, or counts for nothing [PM-03].
    ClassicRoles,
}

/// Whether the actor may do this now.
///
/// # Errors
/// The [`Refusal`] names what is missing.
pub fn allowed(world: &World, actor: Actor, operation: Operation) -> Result<(), Refusal> {
    let (state, user) = find(world, actor)?;
    let needs = |wanted: &[&str]| {
        let missing: Vec<PermissionKey> =
            wanted.iter().filter(|key| !holds(world.catalogue(), user, key)).map(|key| (*key).into()).collect();
        if missing.is_empty() { Ok(()) } else { Err(Refusal::Permissions(missing)) }
    };
    match operation {
        Operation::CreateUsers | Operation::EditUsers | Operation::ResetPasswords | Operation::ExportUsers => {
            needs(&[keys::ADD_EDIT_USERS])
        }
        Operation::EditTeams => needs(&[keys::ADD_EDIT_TEAMS]),
        Operation::EditPresets => needs(&[keys::PRESETS]),
        Operation::EditProperties => needs(&[keys::EDIT_PROPERTIES]),
        Operation::SetDefaultProperties if user.access.classic().is_some() => {
            // No permission gives it to a classic user, but a role [LEG-08 to LEG-10].
            needs(&[keys::ACCOUNT_DEFAULTS]).map_err(|_| Refusal::ClassicRoles)
        }
        Operation::SetDefaultProperties => needs(&[keys::ACCOUNT_DEFAULTS]),
        Operation::ManageSeats | Operation::ManageBilling => needs(&[keys::MODIFY_BILLING]),
        Operation::GiveSeat(seat) => {
            if let Some(product) = seat.needs_product()
                && state.tier(product).is_none_or(|tier| tier < SeatType::LOWEST_TIER)
            {
                return Err(Refusal::Tier(product, SeatType::LOWEST_TIER));
            }
            match seat {
                SeatType::ViewOnly => needs(&[keys::ADD_EDIT_USERS]),
                // A Partner Admin gives all that costs nothing, without any right over billing [PM-18].
                SeatType::Partner if holds(world.catalogue(), user, keys::PARTNER_ADMIN) => {
                    needs(&[keys::ADD_EDIT_USERS])
                }
                SeatType::Core | SeatType::Sales | SeatType::Service | SeatType::Partner => {
                    needs(&[keys::ADD_EDIT_USERS, keys::MODIFY_BILLING])
                }
            }
        }
        Operation::MakeSuperAdmin => {
            if user.access.super_admin {
                Ok(())
            } else {
                Err(Refusal::SuperAdmin)
            }
        }
        // A Partner Admin may do all that a super admin may, but for super admins, paid seats and billing [PM-18].
        Operation::EndUsers | Operation::ViewPermissionHistory => {
            if holds(world.catalogue(), user, keys::PARTNER_ADMIN) { Ok(()) } else { Err(Refusal::SuperAdmin) }
        }
        Operation::ImportFromSalesforce => {
            needs(&[keys::ADD_EDIT_USERS])?;
            match users_state(state) {
                SyncState::Needs(tier) => Err(Refusal::AnyTier(tier)),
                SyncState::Stopped => Err(Refusal::SalesforceOff),
                SyncState::Off => Err(Refusal::SalesforceUsersOff),
                SyncState::Works | SyncState::Lacks(_) => Ok(()),
            }
        }
        Operation::ManageApps => needs(&[keys::APPS]),
        Operation::InstallSalesforce => {
            needs(&[keys::APPS])?;
            if state.highest_tier() < Some(SALESFORCE_TIER) { Err(Refusal::AnyTier(SALESFORCE_TIER)) } else { Ok(()) }
        }
        Operation::SwitchSalesforceUser => {
            needs(&[keys::APPS])?;
            let mut tiers = SALESFORCE_PRODUCTS.into_iter().filter_map(|product| state.tier(product));
            let enough = tiers.any(|tier| tier >= SALESFORCE_TIER);
            if enough { Ok(()) } else { Err(Refusal::SalesforceTier(SALESFORCE_TIER)) }
        }
        Operation::CreateTeams => {
            needs(&[keys::ADD_EDIT_TEAMS])?;
            room_for_a_team(world, state)
        }
        Operation::MakePresets => {
            needs(&[keys::PRESETS])?;
            presets_and_extra_teams(world, state)
        }
        Operation::GivePresets | Operation::GiveExtraTeams => {
            needs(&[keys::ADD_EDIT_USERS])?;
            presets_and_extra_teams(world, state)
        }
        Operation::AssignLeads => needs(&[keys::EDIT_CONTACTS]),
        Operation::UsePartnerPages => match state.account().kind {
            AccountKind::Partner => Ok(()),
            AccountKind::Customer => Err(Refusal::PartnerAccount),
        },
        Operation::SetPartnerDomain => {
            allowed(world, actor, Operation::UsePartnerPages)?;
            if user.access.super_admin { Ok(()) } else { Err(Refusal::SuperAdmin) }
        }
        Operation::TagEmployees => {
            allowed(world, actor, Operation::UsePartnerPages)?;
            needs(&[keys::ADD_EDIT_USERS])
        }
        Operation::ManageClients => {
            allowed(world, actor, Operation::UsePartnerPages)?;
            // Either of the two will do [EXT-38, EXT-40].
            let edits =
                user.seat.and_then(|seat| user.access.grant_of(world.catalogue(), seat, keys::MANAGE_EMPLOYEES));
            if edits == Some(Grant::Level(Level::Edit)) || holds(world.catalogue(), user, keys::ACCOUNT_ACCESS) {
                Ok(())
            } else {
                Err(Refusal::ManageEmployees)
            }
        }
        Operation::AddClassicUsers => {
            let administers = user.access.classic().is_some_and(ClassicGrant::administers_users);
            // A Partner Admin may what a super admin may, as long as no paid seat is in it [PM-18].
            if administers || holds(world.catalogue(), user, keys::PARTNER_ADMIN) {
                Ok(())
            } else {
                Err(Refusal::ClassicAdministrator)
            }
        }
    }
}

/// What creating a user like this one is: whoever may do it sees the link of the invitation [PM-02, PM-04].
pub const fn creation_of(user: &User) -> Operation {
    if user.seat.is_none() { Operation::AddClassicUsers } else { Operation::CreateUsers }
}

/// The products of which one at [`SALESFORCE_TIER`] is needed to connect another user of Salesforce [TG-03].
pub const SALESFORCE_PRODUCTS: [Product; 4] = [Product::Marketing, Product::Sales, Product::Service, Product::Cms];

/// The lowest tier, of any product, with which users are added from Salesforce [TG-01].
pub const SALESFORCE_TIER: Tier = Tier::Professional;

/// The lowest tier, of any product, with presets and extra teams, where a setting keeps them to one [TG-07].
pub const PRESETS_TIER: Tier = Tier::Professional;

/// What is there stays, however many it is; only one more needs room [LM-10].
fn room_for_a_team(world: &World, state: &AccountState) -> Result<(), Refusal> {
    let (limits, teams) = (world.policy().team_limits, state.teams().len());
    let limit = limits.of(state);
    if teams < limit { Ok(()) } else { Err(Refusal::TeamLimit { teams, limit, lifted_by: limits.lifted_by(teams) }) }
}

/// Off unless a setting turns it on [TG-07, 0.5].
fn presets_and_extra_teams(world: &World, state: &AccountState) -> Result<(), Refusal> {
    let gated = world.policy().gates_presets_and_extra_teams;
    if gated && state.highest_tier() < Some(PRESETS_TIER) { Err(Refusal::AnyTier(PRESETS_TIER)) } else { Ok(()) }
}

/// The actor's account and user.
///
/// # Errors
/// [`Refusal::NotActive`] when the account or the user is gone, or the user is not Active.
pub fn find(world: &World, actor: Actor) -> Result<(&AccountState, &User), Refusal> {
    let state = world.account(actor.hub).ok_or(Refusal::NotActive)?;
    let user =
        state.user_by_id(actor.user).filter(|user| user.status == UserStatus::Active).ok_or(Refusal::NotActive)?;
    Ok((state, user))
}

/// A seat type as the Seat assignment list offers it [CRU-16, CRU-24].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatOffer {
    /// Which type.
    pub seat: SeatType,
    /// How many are free.
    pub free: Free,
    /// Why it cannot be chosen, when it cannot; a shortage is no refusal but a question of its own [ER-07].
    pub refusal: Option<Refusal>,
}

/// The seat types on offer for a batch of addresses. The Partner Seat is absent unless every address qualifies
/// [EXT-07]; everything else that is refused is shown with its reason.
pub fn seat_offers(world: &World, actor: Actor, batch: &[EmailKey]) -> Vec<SeatOffer> {
    let Some(state) = world.account(actor.hub) else { return Vec::new() };
    let partners = !batch.is_empty() && batch.iter().all(|email| world.qualifies_for_partner_seat(email));
    let offered = SeatType::ALL.into_iter().filter(|seat| *seat != SeatType::Partner || partners);
    offered
        .map(|seat| SeatOffer {
            seat,
            free: state.free(seat),
            refusal: allowed(world, actor, Operation::GiveSeat(seat)).err(),
        })
        .collect()
}

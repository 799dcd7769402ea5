//! Commands: what a person asks for, and the circumstances it is decided in.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    access::Access,
    add_on::AddOn,
    app::AppDeed,
    bulk::BulkUsers,
    card::Card,
    classic_users::{CreateClassicUser, EditClassicUser},
    clean::{Code, Label, Line, PersonName},
    email::Email,
    guard::Actor,
    id::{OpId, UserId},
    invite::InviteToken,
    job::JobId,
    notification::NotificationEdit,
    order::OrderId,
    partner::PartnerCommand,
    policy::Policy,
    preset::PresetId,
    price::Period,
    property::{CrmObject, PropertyId, ValueType},
    salesforce::{SwitchSalesforceUser, SyncEdit},
    seat::SeatType,
    subscription::{Product, Tier},
    team::TeamId,
    user::{Origin, User},
};

/// All that deciding needs and the world does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The operation's id, from which all new ids derive.
    pub op: OpId,
    /// Who asks, and in which account.
    pub actor: Actor,
    /// The world's time.
    pub now: Timestamp,
    /// Settings that bear on rules.
    pub policy: Policy,
}

/// Something a person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The commit of the create-user wizard [CRU-34].
    CreateUsers(CreateUsers),
    /// A new user's sign-up, through the link of the invitation [CRU-38, SM-3].
    SignUp(SignUp),
    /// Another password for a user, through the link of a mail [EXT-22, ML-05].
    ChoosePassword(ChoosePassword),
    /// Users are read out into a file [PM-20].
    ExportUsers(ExportUsers),
    /// The purchase of seats [SEA-05, SM-4].
    BuySeats(BuySeats),
    /// Seats that leave at the renewal [RMS-08, SM-5].
    RemoveSeats(RemoveSeats),
    /// Seats that were to leave stay [RMS-11].
    CancelRemoval(CancelRemoval),
    /// Another card on file [PRC-10].
    SetCard(Card),
    /// Products and add-ons, charged at once [PRC-06, SM-6].
    Purchase(Purchase),
    /// A free trial of a product [PRC-01].
    StartTrial(Product),
    /// A charge that failed, once more [PRC-16].
    RetryCharge(OrderId),
    /// A question to the sales team [PRC-07].
    ContactSales(ContactSales),
    /// Something on the partner side [DOM, PET, PAC].
    Partner(Box<PartnerCommand>),
    /// A team or a preset for users who are there already [CRU-39, CRU-40].
    SetUpUsers(SetUpUsers),
    /// An entry of the Actions menu of a user's record [USR-04].
    ActOnUser(ActOnUser),
    /// A new team [EXT-14].
    CreateTeam(TeamFields),
    /// Another name for a team, or another team above it.
    EditTeam(TeamId, TeamFields),
    /// A team less: who has it has it no longer, and the teams below it are below none.
    DeleteTeam(TeamId),
    /// A new preset [EXT-15].
    CreatePreset(PresetFields),
    /// What a preset says, anew.
    EditPreset(PresetId, PresetFields),
    /// A preset less: who has it has none any more.
    DeletePreset(PresetId),
    /// A new property of the records of a kind [LEG-17].
    CreateProperty(PropertyFields),
    /// Another name for a property, or another type of value [LEG-17].
    EditProperty(PropertyId, PropertyFields),
    /// A property is a default one of the account, or no longer [PM-03].
    SetDefaultProperty(PropertyId, bool),
    /// What was edited in a user's record [USR-07].
    EditUser(Box<EditUser>),
    /// The operator's own notifications, as far as they were edited [USR-14].
    SetNotifications(Vec<NotificationEdit>),
    /// A sample lead for a user, which shows whom notifications reach [CRU-43].
    AssignLead(UserId),
    /// One thing for several users; a job when it is too much for one transaction [EXT-25].
    BulkUsers(Box<BulkUsers>),
    /// The end of a job before its next step; what was done stays done.
    CancelJob(JobId),
    /// A job that is over is not looked at any more.
    DismissJob(JobId),
    /// The commit of the classic flow [LEG-25].
    CreateClassicUser(Box<CreateClassicUser>),
    /// What was edited of a classic user's grant [PM-02].
    EditClassicUser(Box<EditClassicUser>),
    /// An app, by its slug, is installed, taken off, or connected again [NAV-06, EXT-45].
    App(AppDeed, std::sync::Arc<str>),
    /// Another user of Salesforce, who has logged in there [SFI-12, SM-10].
    SwitchSalesforceUser(Box<SwitchSalesforceUser>),
    /// What is synced with Salesforce [EXT-42].
    SetSyncSettings(Vec<SyncEdit>),
}

/// What people say of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamFields {
    /// Its name.
    pub name: Label,
    /// The team above it, if any.
    pub parent: Option<TeamId>,
}

/// What people say of a preset; as in [`Preset`](super::preset::Preset).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresetFields {
    /// Its name.
    pub name: Label,
    /// The page shown after logging in.
    pub home: Line,
    /// The dashboard shown first.
    pub dashboard: Option<Line>,
    /// The language.
    pub language: Code,
    /// How dates and numbers are written.
    pub format: Code,
    /// The signature under e-mails.
    pub signature: Option<Line>,
}

/// What people say of a property; as in [`Property`](super::property::Property).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyFields {
    /// Its name.
    pub name: Label,
    /// Whose property it is; of no account in an edit.
    pub object: CrmObject,
    /// What it holds.
    pub value: ValueType,
}

/// A batch of users to create, all with the same seat and access [CRU-13].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateUsers {
    /// Whom to create.
    pub people: Vec<NewUser>,
    /// The seat for each of them [CRU-02].
    pub seat: SeatType,
    /// The access for each of them.
    pub access: Access,
    /// "Don't send an email invite", for the whole batch [CRU-33, CRU-37].
    pub skip_invite: bool,
    /// How many seats the operator agreed to take back from a scheduled removal [RMS-21, ER-24].
    pub accepts_from_removal: u32,
}

/// One address of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUser {
    /// The address.
    pub email: Email,
    /// Where it came from [CRU-15].
    pub origin: Origin,
}

/// Somebody signs up with the link of an invitation. The actor of the [`Envelope`] is the invited user, not who has the
/// outbox open: it is that person who acts, and whom the audit log names.
///
/// The password that is chosen is no part of it, since nothing ever needs it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignUp {
    /// The secret part of the link that was opened.
    pub token: InviteToken,
    /// The address as it was entered on the sign-up page.
    pub email: Email,
    /// The first name.
    pub first_name: PersonName,
    /// The last name.
    pub last_name: PersonName,
}

/// Somebody chooses another password with the link of a mail. The actor of the [`Envelope`] is the user whose mail it is,
/// as with [`SignUp`]; neither is the password a part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoosePassword {
    /// The secret part of the link that was opened.
    pub token: InviteToken,
}

/// Users that are read out into a file. Nothing of the account changes by it, but that its log says so [domain 5.4].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportUsers {
    /// How many.
    pub users: usize,
}

/// Seats to buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuySeats {
    /// Of which type.
    pub seat: SeatType,
    /// How many more than there are [SEA-10, AMB-34].
    pub quantity: u32,
}

/// Products and add-ons to buy [PRC-04, PRC-05].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Purchase {
    /// Products, each at a tier and for a period; none twice.
    pub products: Vec<PlannedProduct>,
    /// Add-ons, whose hubs are among the products or owned [PRC-11].
    pub add_ons: Vec<AddOn>,
    /// The card to be put on file for it; the one on file when there is none [PRC-12].
    pub card: Option<Card>,
    /// What the operator was told it costs today, in cents.
    pub agreed_cents: u64,
}

/// A product as it is to be bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedProduct {
    /// Which.
    pub product: Product,
    /// At which tier.
    pub tier: Tier,
    /// For how long at a time; a subscription that runs keeps its own.
    pub period: Period,
}

/// A question to the sales team about products and add-ons, or about nothing in particular [PRC-07].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactSales {
    /// Products, each at a tier.
    pub products: Vec<(Product, Tier)>,
    /// Add-ons.
    pub add_ons: Vec<AddOn>,
    /// How they are to be reached.
    pub how: SalesContact,
}

/// How the sales team is reached [PRC-07].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SalesContact {
    /// A message to them.
    Message(Line),
    /// A call from them, to this number.
    Call(Code),
}

/// Unassigned seats to remove at the renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RemoveSeats {
    /// Of which type.
    pub seat: SeatType,
    /// How many more than leave already [RMS-18].
    pub quantity: u32,
}

/// A removal to take back whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CancelRemoval {
    /// Of which type.
    pub seat: SeatType,
    /// The renewal it waits for.
    pub effective_on: Date,
}

/// One thing that is set up alike for several users, or for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetUpUsers {
    /// For whom. Who was deleted meanwhile is passed over.
    pub users: Vec<UserId>,
    /// What.
    pub set_up: SetUp,
}

/// One thing that is done at once to one user, apart from the record's own fields [USR-04, USR-07].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActOnUser {
    /// To whom.
    pub user: UserId,
    /// What.
    pub action: UserAction,
    /// How many seats the operator agreed to take back from a scheduled removal [RMS-20, ER-24].
    pub accepts_from_removal: u32,
}

/// The entries of the Actions menu [USR-04, USR-11, CRU-22].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UserAction {
    /// Mail a link to choose another password [EXT-22].
    ResetPassword,
    /// Mail the invitation again, with a new link [SM-3].
    ResendInvite,
    /// Take the super admin right away [USR-11].
    RemoveSuperAdmin,
    /// Give the super admin right [EXT-18].
    MakeSuperAdmin,
    /// Give the Partner Admin template in exchange for the super admin right [CRU-22].
    ToPartnerAdmin,
    /// Let the user log in no longer [EXT-19].
    Deactivate,
    /// Let the user log in again [EXT-19].
    Reactivate,
    /// Take the user out of the account [USR-13].
    Delete,
}

impl UserAction {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 8] = [
        Self::ResetPassword,
        Self::ResendInvite,
        Self::RemoveSuperAdmin,
        Self::MakeSuperAdmin,
        Self::ToPartnerAdmin,
        Self::Deactivate,
        Self::Reactivate,
        Self::Delete,
    ];
}

/// What can be set up for users. A team is never main and extra team of the same user at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetUp {
    /// The main team, or none [EXT-14].
    MainTeam(Option<TeamId>),
    /// One more extra team; whose main team it is keeps it as that [EXT-14].
    AddExtraTeam(TeamId),
    /// An extra team less; whose main team it is keeps it as that [EXT-14].
    RemoveExtraTeam(TeamId),
    /// The preset, or none [EXT-15].
    Preset(Option<PresetId>),
}

/// A field that was edited: what it was when the edit began, and what it is to become. Without the former a change that
/// somebody else made meanwhile would be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit<T> {
    /// What it was.
    pub from: T,
    /// What it is to be.
    pub to: T,
}

/// Fields of one user's record, all of them in one transaction [USR-07].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditUser {
    /// Whose record.
    pub user: UserId,
    /// The main team [USR-03].
    pub main_team: Option<Edit<Option<TeamId>>>,
    /// The extra teams [USR-03].
    pub extra_teams: Option<Edit<Vec<TeamId>>>,
    /// The preset [USR-03].
    pub preset: Option<Edit<Option<PresetId>>>,
    /// The seat [USR-05].
    pub seat: Option<Edit<SeatType>>,
    /// The permissions and the super admin right.
    pub access: Option<Edit<Access>>,
    /// How many seats the operator agreed to take back from a scheduled removal [RMS-21, ER-24].
    pub accepts_from_removal: u32,
    /// Whether the operator agreed to lose rights of their own [0.5].
    pub accepts_own_loss: bool,
}

/// The fields of a record that are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EditField {
    /// The main team.
    MainTeam,
    /// The extra teams.
    ExtraTeams,
    /// The preset.
    Preset,
    /// The seat.
    Seat,
    /// The permissions and the super admin right.
    Access,
}

impl EditField {
    /// All of them, in the order of the record.
    pub const ALL: [Self; 5] = [Self::MainTeam, Self::ExtraTeams, Self::Preset, Self::Seat, Self::Access];
}

impl<T: PartialEq + Clone> Edit<T> {
    /// Whether somebody else made something else of it meanwhile.
    fn clashes(edit: Option<&Self>, now: &T) -> bool {
        edit.is_some_and(|edit| *now != edit.from && *now != edit.to)
    }

    /// The field, edited once more.
    fn put(edit: &mut Option<Self>, now: &T, to: T) {
        let from = edit.take().map_or_else(|| now.clone(), |edit| edit.from);
        *edit = (to != from).then_some(Self { from, to });
    }

    /// Forgets what has come true in another way.
    fn forget(edit: &mut Option<Self>, now: &T) {
        if edit.as_ref().is_some_and(|edit| edit.to == *now) {
            *edit = None;
        }
    }

    /// Takes what it is now for what it was.
    fn rebase(edit: &mut Option<Self>, now: &T) {
        if let Some(Self { to, .. }) = edit.take() {
            *edit = (to != *now).then(|| Self { from: now.clone(), to });
        }
    }
}

impl EditUser {
    /// A record in which nothing has been edited yet.
    pub const fn none(user: UserId) -> Self {
        Self {
            user,
            main_team: None,
            extra_teams: None,
            preset: None,
            seat: None,
            access: None,
            accepts_from_removal: 0,
            accepts_own_loss: false,
        }
    }

    /// Whether a field has been edited.
    pub const fn has(&self, field: EditField) -> bool {
        match field {
            EditField::MainTeam => self.main_team.is_some(),
            EditField::ExtraTeams => self.extra_teams.is_some(),
            EditField::Preset => self.preset.is_some(),
            EditField::Seat => self.seat.is_some(),
            EditField::Access => self.access.is_some(),
        }
    }

    /// Whether nothing has been edited.
    pub fn is_empty(&self) -> bool {
        !EditField::ALL.iter().any(|field| self.has(*field))
    }

    /// The fields of which somebody else made something else meanwhile. One who did the same is no conflict.
    pub fn conflicts(&self, now: &User) -> Vec<EditField> {
        let clashes = |field: &EditField| match field {
            EditField::MainTeam => Edit::clashes(self.main_team.as_ref(), &now.main_team),
            EditField::ExtraTeams => Edit::clashes(self.extra_teams.as_ref(), &now.extra_teams),
            EditField::Preset => Edit::clashes(self.preset.as_ref(), &now.preset),
            EditField::Seat => {
                self.seat.as_ref().is_some_and(|edit| now.seat.is_some_and(|seat| seat != edit.from && seat != edit.to))
            }
            EditField::Access => Edit::clashes(self.access.as_ref(), &now.access),
        };
        EditField::ALL.into_iter().filter(clashes).collect()
    }

    /// The user as the record makes it. A team is never main and extra team at once [EXT-14].
    pub fn applied(&self, user: &User) -> User {
        let mut after = user.clone();
        if let Some(edit) = &self.main_team {
            after.main_team.clone_from(&edit.to);
        }
        if let Some(edit) = &self.extra_teams {
            after.extra_teams.clone_from(&edit.to);
        }
        let main = after.main_team.clone();
        after.extra_teams.retain(|extra| Some(extra) != main.as_ref());
        if let Some(edit) = &self.preset {
            after.preset.clone_from(&edit.to);
        }
        if let (Some(edit), Some(_)) = (&self.seat, user.seat) {
            after.seat = Some(edit.to);
        }
        if let Some(edit) = &self.access {
            after.access.clone_from(&edit.to);
        }
        after
    }

    /// Edits the main team.
    pub fn put_main_team(&mut self, user: &User, to: Option<TeamId>) {
        Edit::put(&mut self.main_team, &user.main_team, to);
    }

    /// Makes a team an extra one, or no longer.
    pub fn toggle_extra_team(&mut self, user: &User, team: &TeamId) {
        let mut to = self.extra_teams.as_ref().map_or_else(|| user.extra_teams.clone(), |edit| edit.to.clone());
        if to.contains(team) {
            to.retain(|extra| extra != team);
        } else {
            to.push(team.clone());
        }
        // The order in which they were ticked is no change.
        let from = self.extra_teams.as_ref().map_or(&user.extra_teams, |edit| &edit.from);
        let same = from.len() == to.len() && from.iter().all(|team| to.contains(team));
        let to = if same { from.clone() } else { to };
        Edit::put(&mut self.extra_teams, &user.extra_teams, to);
    }

    /// Edits the preset.
    pub fn put_preset(&mut self, user: &User, to: Option<PresetId>) {
        Edit::put(&mut self.preset, &user.preset, to);
    }

    /// Edits the seat; who holds none keeps none.
    pub fn put_seat(&mut self, user: &User, to: SeatType) {
        if let Some(seat) = user.seat {
            Edit::put(&mut self.seat, &seat, to);
        }
        self.accepts_from_removal = 0;
    }

    /// Edits the access.
    pub fn put_access(&mut self, user: &User, to: Access) {
        Edit::put(&mut self.access, &user.access, to);
    }

    /// Keeps an edit of a field over what somebody else made of it.
    pub fn keep(&mut self, field: EditField, now: &User) {
        match field {
            EditField::MainTeam => Edit::rebase(&mut self.main_team, &now.main_team),
            EditField::ExtraTeams => Edit::rebase(&mut self.extra_teams, &now.extra_teams),
            EditField::Preset => Edit::rebase(&mut self.preset, &now.preset),
            EditField::Seat => {
                if let Some(seat) = now.seat {
                    Edit::rebase(&mut self.seat, &seat);
                }
            }
            EditField::Access => Edit::rebase(&mut self.access, &now.access),
        }
    }

    /// Forgets the fields that have come to be as they were edited: somebody else did the same.
    pub fn forget_done(&mut self, now: &User) {
        Edit::forget(&mut self.main_team, &now.main_team);
        Edit::forget(&mut self.extra_teams, &now.extra_teams);
        Edit::forget(&mut self.preset, &now.preset);
        Edit::forget(&mut self.access, &now.access);
        if let Some(seat) = now.seat {
            Edit::forget(&mut self.seat, &seat);
        }
    }

    /// Takes back an edit of a field.
    pub fn drop_field(&mut self, field: EditField) {
        match field {
            EditField::MainTeam => self.main_team = None,
            EditField::ExtraTeams => self.extra_teams = None,
            EditField::Preset => self.preset = None,
            EditField::Seat => self.seat = None,
            EditField::Access => self.access = None,
        }
    }
}

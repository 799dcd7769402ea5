//! Commands: what a person asks for, and the circumstances it is decided in.

use jiff::Timestamp;

use super::{
    access::Access,
    clean::{Code, Label, Line, PersonName},
    email::Email,
    guard::Actor,
    id::{OpId, UserId},
    invite::InviteToken,
    preset::PresetId,
    seat::SeatType,
    team::TeamId,
    user::Origin,
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

/// Settings that bear on rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// How many days an invite link lives [CRU-38].
    pub invite_days: u16,
}

impl Default for Policy {
    fn default() -> Self {
        Self { invite_days: 14 }
    }
}

/// Something a person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// The commit of the create-user wizard [CRU-34].
    CreateUsers(CreateUsers),
    /// A new user's sign-up, through the link of the invitation [CRU-38, SM-3].
    SignUp(SignUp),
    /// The purchase of seats [SEA-05, SM-4].
    BuySeats(BuySeats),
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

/// Seats to buy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BuySeats {
    /// Of which type.
    pub seat: SeatType,
    /// How many more than there are [SEA-10, AMB-34].
    pub quantity: u32,
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

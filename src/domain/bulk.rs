//! One thing for several users at once: what is asked for, and what became of each of them [EXT-25].

use serde::{Deserialize, Serialize};

use super::{
    access::{Access, PermissionSource},
    change::TakenBack,
    command::{Edit, EditUser, UserAction},
    guard::{Operation, Refusal},
    id::UserId,
    preset::PresetId,
    rejection::{ActOnUserRejection, EditUserRejection, Rejection},
    seat::SeatType,
    team::TeamId,
    template::TemplateId,
    user::User,
};

/// One thing that is asked for several users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkUsers {
    /// Which users; who was deleted meanwhile is passed over.
    pub users: Vec<UserId>,
    /// What.
    pub work: BulkWork,
    /// How many seats the operator agreed to take back from a scheduled removal, for all of them together [ER-24].
    pub accepts_from_removal: u32,
}

/// What is done to each of several users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkWork {
    /// Fields of their records are changed; those that are not marked stay as they are [EXT-25].
    Edit(BulkEdit),
    /// They are deactivated [EXT-19].
    Deactivate,
    /// They are invited again, each with a new link [EXT-16].
    ResendInvites,
}

/// The fields that are changed, each marked or not [EXT-25].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkEdit {
    /// The seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<SeatType>,
    /// The access.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<BulkAccess>,
    /// The main team, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub main_team: Option<Wanted<TeamId>>,
    /// One extra team, more or less.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extra_team: Option<ExtraTeam>,
    /// The preset, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<Wanted<PresetId>>,
}

/// What a field is to be: this one, or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted<T> {
    /// None any more.
    None,
    /// This one.
    This(T),
}

/// The access that several users are given alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkAccess {
    /// What the seat of each of them gives [CRU-25].
    Default,
    /// A template [CRU-26].
    Template(TemplateId),
}

/// An extra team for everybody, or for nobody of them any more [EXT-14].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExtraTeam {
    /// Everybody has it; whose main team it is keeps it as that.
    Add(TeamId),
    /// Nobody has it as an extra team.
    Remove(TeamId),
}

/// Why nothing was done to one of several users: what the same command for that user alone would have been answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkRefusal {
    /// The operator may not do this at all, or not to this user.
    Refused(Refusal),
    /// The record was not saved.
    Edit(EditUserRejection),
    /// Nothing was done.
    Act(ActOnUserRejection),
}

/// What became of several users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BulkOutcome {
    /// Who was changed, in the order in which they were asked for.
    pub done: Vec<UserId>,
    /// Who was not, and why.
    pub refused: Vec<(UserId, BulkRefusal)>,
    /// Who was so already.
    pub unchanged: usize,
    /// How many were deleted meanwhile.
    pub gone: usize,
    /// Seats that were taken back from a scheduled removal.
    pub taken_back: Option<TakenBack>,
}

impl BulkWork {
    /// What the operator needs for it.
    pub const fn needs(&self) -> Operation {
        match self {
            Self::Edit(_) => Operation::EditUsers,
            Self::Deactivate => Operation::EndUsers,
            Self::ResendInvites => Operation::CreateUsers,
        }
    }

    /// The entry of a record's Actions menu that does the same to one user.
    pub const fn action(&self) -> Option<UserAction> {
        match self {
            Self::Edit(_) => None,
            Self::Deactivate => Some(UserAction::Deactivate),
            Self::ResendInvites => Some(UserAction::ResendInvite),
        }
    }
}

impl BulkEdit {
    /// Whether no field is marked.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same as an edit of one user's record, as that record stands now. Nothing of it can clash with what somebody
    /// else did: what is there is what is overwritten.
    pub fn of(&self, user: &User, accepts_from_removal: u32) -> EditUser {
        let mut edit = EditUser { accepts_from_removal, ..EditUser::none(user.id) };
        if let (Some(to), Some(from)) = (self.seat, user.seat) {
            edit.seat = Some(Edit { from, to });
        }
        if let Some(to) = &self.access {
            let source = match to {
                BulkAccess::Default => PermissionSource::Default,
                BulkAccess::Template(id) => PermissionSource::Template(id.clone()),
            };
            edit.access = Some(Edit { from: user.access.clone(), to: Access { super_admin: false, source } });
        }
        if let Some(to) = &self.main_team {
            edit.main_team = Some(Edit { from: user.main_team.clone(), to: to.clone().into() });
        }
        if let Some(to) = &self.extra_team {
            let mut teams = user.extra_teams.clone();
            match to {
                // The main team, as it is after this edit, keeps it.
                ExtraTeam::Add(team) => {
                    let main = edit.main_team.as_ref().map_or(&user.main_team, |edit| &edit.to);
                    if main.as_ref() != Some(team) && !teams.contains(team) {
                        teams.push(team.clone());
                    }
                }
                ExtraTeam::Remove(team) => teams.retain(|extra| extra != team),
            }
            edit.extra_teams = Some(Edit { from: user.extra_teams.clone(), to: teams });
        }
        if let Some(to) = &self.preset {
            edit.preset = Some(Edit { from: user.preset.clone(), to: to.clone().into() });
        }
        edit
    }
}

impl<T> From<Wanted<T>> for Option<T> {
    fn from(wanted: Wanted<T>) -> Self {
        match wanted {
            Wanted::None => None,
            Wanted::This(this) => Some(this),
        }
    }
}

impl<T> From<Option<T>> for Wanted<T> {
    fn from(wanted: Option<T>) -> Self {
        wanted.map_or(Self::None, Self::This)
    }
}

impl From<BulkRefusal> for Rejection {
    fn from(refusal: BulkRefusal) -> Self {
        match refusal {
            BulkRefusal::Refused(refusal) => Self::Refused(refusal),
            BulkRefusal::Edit(rejection) => Self::EditUser(rejection),
            BulkRefusal::Act(rejection) => Self::ActOnUser(rejection),
        }
    }
}

//! Saving and leaving: what becomes of what was edited [USR-07, USR-09].

use super::{State, form::untouched};
use crate::{
    domain::{
        access::{Access, PermissionSource},
        classic_users::EditClassicUser,
        command::{Command, Edit, EditField},
        rejection::{ClassicUserRejection as ClassicNo, EditUserRejection as No, Rejection},
        seat::SeatType,
        user::User,
        world::{AccountState, World},
    },
    ui::{
        action::ActionId,
        overlays::{Question, question::Leave},
        part::Surroundings,
        permissions::classic::{
            Form,
            item::{product_label, role_label},
        },
        step::Step,
        toast::Saying,
        wording::{self, set_up_users},
    },
};

impl State {
    /// Hands in what was edited, and leaves afterwards if so wanted.
    pub fn save(&mut self, leaving: Option<Leave>) -> Step {
        self.leaving = leaving;
        self.hand_in()
    }

    fn hand_in(&self) -> Step {
        Step::Submit(Box::new(self.command()))
    }

    /// What was edited as a command: a classic user has nothing but the grant of that flow to edit.
    fn command(&self) -> Command {
        if let Some(Edit { from, to }) = &self.edit.access
            && let (Some(from), Some(to)) = (from.classic(), to.classic())
        {
            return Command::EditClassicUser(Box::new(EditClassicUser {
                user: self.user,
                grant: Edit { from: from.clone(), to: to.clone() },
                accepts_removal: false,
                accepts_own_loss: self.edit.accepts_own_loss,
            }));
        }
        Command::EditUser(Box::new(self.edit.clone()))
    }

    /// What to ask, or to say, when the grant of a classic user was not saved.
    pub fn classic_rejected(&mut self, no: &ClassicNo, around: &Surroundings<'_>) -> Step {
        let refused = || Step::Ask(Question::Refused(Rejection::ClassicUser(no.clone())));
        match no {
            ClassicNo::Conflict => self.ask_next(around).unwrap_or_else(refused),
            ClassicNo::OwnLoss => Step::Ask(Question::OwnLoss),
            _ => {
                self.leaving = None;
                refused()
            }
        }
    }

    /// Throws away what was edited.
    pub fn discard(&mut self) {
        self.edit = untouched(self.user);
        self.menu = None;
    }

    /// Takes in that it was saved, and answers where to go now.
    pub fn saved(&mut self) -> Option<Leave> {
        self.discard();
        self.leaving.take()
    }

    /// What to ask, or to say, when it was not saved.
    pub fn rejected(&mut self, no: &No, around: &Surroundings<'_>) -> Step {
        let refused = || Step::Ask(Question::Refused(Rejection::EditUser(no.clone())));
        match no {
            No::Conflicts(_) => return self.ask_next(around).unwrap_or_else(refused),
            No::OwnLoss => return Step::Ask(Question::OwnLoss),
            No::CancelsRemoval { .. } => {
                return Step::Ask(Question::TakeBack {
                    rejection: Rejection::EditUser(no.clone()),
                    command: Box::new(Command::EditUser(Box::new(self.edit.clone()))),
                });
            }
            _ => self.leaving = None,
        }
        match no {
            No::Shortage(seat, short) => Step::Ask(Question::UserShortage(*seat, *short)),
            No::Seat(seat, refusal) => Step::Ask(Question::SeatRefused(*seat, refusal.clone())),
            No::Access(why) => Step::Ask(Question::AccessRefused(why.clone())),
            _ => refused(),
        }
    }

    /// Agrees to lose rights of one's own.
    pub fn accept_own_loss(&mut self) -> Step {
        self.edit.accepts_own_loss = true;
        self.hand_in()
    }

    /// Agrees to take seats back from a removal.
    pub fn accept_from_removal(&mut self, seats: u32) -> Step {
        self.edit.accepts_from_removal = seats;
        self.hand_in()
    }

    /// Keeps one's own value of a field, or the one that somebody else gave it, and goes on with the next; when none is
    /// left, what remains is handed in again.
    pub fn resolve(&mut self, field: EditField, mine: bool, around: &Surroundings<'_>) -> Step {
        let Some((user, _)) = self.find(around) else { return Step::Stay };
        if mine {
            self.edit.keep(field, user);
        } else {
            self.edit.drop_field(field);
        }
        self.ask_next(around).unwrap_or_else(|| self.hand_in())
    }

    /// Asks about the first field that somebody else has made something else of.
    fn ask_next(&self, around: &Surroundings<'_>) -> Option<Step> {
        let (user, account) = self.find(around)?;
        let field = *self.edit.conflicts(user).first()?;
        let mine = value(field, &self.shown(user), account, around.world);
        let theirs = value(field, user, account, around.world);
        Some(Step::Ask(Question::Conflict { field, mine, theirs }))
    }
}

/// Whether an action leads from the record to another place, or to a list from which one goes there.
pub(super) const fn leads_away(action: ActionId) -> bool {
    matches!(
        action,
        ActionId::Tab(_)
            | ActionId::Go(_)
            | ActionId::AccountMenu
            | ActionId::SwitchAccount
            | ActionId::SwitchOperator
            | ActionId::Jobs
    )
}

/// The name of a field.
pub const fn name(field: EditField) -> &'static str {
    match field {
        EditField::MainTeam => "record-main-team",
        EditField::ExtraTeams => "record-extra-teams",
        EditField::Preset => "record-preset",
        EditField::Seat => "record-seat",
        EditField::Access => "record-permissions",
    }
}

/// What a field holds, in words.
fn value(field: EditField, user: &User, account: &AccountState, world: &World) -> Saying {
    let text = |text: String| Saying::plain("edit-user-value").text("value", text);
    match field {
        EditField::MainTeam => match &user.main_team {
            Some(id) => text(set_up_users::team(id, account)),
            None => Saying::plain("set-up-none-team"),
        },
        EditField::ExtraTeams if user.extra_teams.is_empty() => Saying::plain("set-up-none-team"),
        EditField::ExtraTeams => {
            let names: Vec<String> = user.extra_teams.iter().map(|id| set_up_users::team(id, account)).collect();
            text(names.join(", "))
        }
        EditField::Preset => match &user.preset {
            Some(id) => text(set_up_users::preset(id, account)),
            None => Saying::plain("set-up-none-preset"),
        },
        EditField::Seat => match user.seat {
            Some(seat) => Saying::plain("edit-user-value").message("value", wording::seat(seat)),
            None => Saying::plain("record-no-seat"),
        },
        EditField::Access => access(&user.access, user.seat, world),
    }
}

fn access(access: &Access, seat: Option<SeatType>, world: &World) -> Saying {
    if access.super_admin {
        return Saying::plain("access-super-admin");
    }
    let held = seat.map_or(0, |seat| access.grants(world.catalogue(), seat).0.len());
    match &access.source {
        PermissionSource::Template(id) => Saying::plain("edit-user-value").message("value", wording::template(id)),
        PermissionSource::Custom { base: Some(id), .. } => {
            Saying::plain("edit-user-adjusted").message("template", wording::template(id)).count("count", held)
        }
        PermissionSource::Custom { base: None, .. } => Saying::plain("edit-user-custom").count("count", held),
        PermissionSource::Default => Saying::plain("access-default"),
        PermissionSource::Classic(grant) => Saying::plain("classic-value-products")
            .message("role", role_label(grant.role))
            .count("count", Form::new(grant.clone()).adjusted())
            .messages("products", grant.products.iter().map(|product| product_label(product).to_owned()).collect()),
    }
}

//! The list from which the seat of the user under the cursor is changed [USR-05, USR-06]. What a record asks before it
//! takes another seat is asked here, too; there is nothing else to save.

use crate::{
    domain::{
        command::{Command, EditUser},
        guard::{self, Operation, SeatOffer},
        id::UserId,
        rejection::{EditUserRejection as No, Rejection},
        user::User,
        world::AccountState,
    },
    ui::{
        action::ActionId,
        i18n::Arg,
        layout::WidgetId,
        overlays::Question,
        part::Surroundings,
        scene::Scene,
        screens::user_record::{
            seat_choice::{self, Weighed},
            seat_row,
        },
        step::Step,
        toast::{Level, Saying},
        widgets::{
            cursor,
            dropdown::{List, Row},
            pen::Pen,
        },
        wording,
    },
};

/// The open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    /// Whose seat it is.
    pub user: UserId,
    /// The row under the cursor.
    row: usize,
    /// What was chosen last, to be handed in again with an answer.
    edit: EditUser,
}

impl Menu {
    /// The list for a user, with its cursor on the seat they hold; or why it cannot be opened.
    ///
    /// # Errors
    /// What to say or to ask instead.
    pub fn open(user: UserId, around: &Surroundings<'_>) -> Result<Self, Step> {
        if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::EditUsers) {
            return Err(Step::Tell(Level::Error, wording::refusal::saying(&refusal)));
        }
        if around.loading.is_some() {
            return Err(Step::Tell(Level::Info, Saying::plain("seats-tab-loading")));
        }
        let mut menu = Self { user, row: 0, edit: EditUser::none(user) };
        let Some((found, _)) = menu.find(around) else { return Err(Step::Ignored) };
        if found.seat.is_none() {
            return Err(Step::Tell(Level::Warning, Saying::plain("edit-user-classic")));
        }
        menu.row = menu.offers(around).iter().position(|offer| found.seat == Some(offer.seat)).unwrap_or(0);
        Ok(menu)
    }

    fn find<'a>(&self, around: &Surroundings<'a>) -> Option<(&'a User, &'a AccountState)> {
        let account = around.account()?;
        Some((account.user_by_id(self.user)?, account))
    }

    fn offers(&self, around: &Surroundings<'_>) -> Vec<SeatOffer> {
        let user = self.find(around).map(|(user, _)| user.email.key().clone());
        user.map(|email| guard::seat_offers(around.world, around.actor, &[email])).unwrap_or_default()
    }

    /// Whether there is still somebody whose seat can be changed.
    pub fn holds(&self, around: &Surroundings<'_>) -> bool {
        self.find(around).is_some_and(|(user, _)| user.seat.is_some())
            && guard::allowed(around.world, around.actor, Operation::EditUsers).is_ok()
    }

    /// Does an action; `None` closes the list.
    pub fn act(&mut self, action: ActionId, around: &Surroundings<'_>) -> Option<Step> {
        let offers = self.offers(around);
        if let Some(row) = cursor::moved(action, self.row, offers.len(), offers.len()) {
            self.row = row;
            return Some(Step::Stay);
        }
        match action {
            ActionId::Activate | ActionId::Toggle => self.choose(offers.get(self.row)?, around),
            ActionId::Back => None,
            other => Some(Step::Elsewhere(other)),
        }
    }

    /// Presses a row.
    pub fn press(&mut self, row: usize, around: &Surroundings<'_>) -> Option<Step> {
        self.row = row;
        self.act(ActionId::Activate, around)
    }

    /// Takes a seat, or asks what has to be asked first. The seat that is held needs nothing.
    fn choose(&mut self, offer: &SeatOffer, around: &Surroundings<'_>) -> Option<Step> {
        let (user, _) = self.find(around)?;
        if user.seat == Some(offer.seat) {
            return None;
        }
        let mut edit = EditUser::none(self.user);
        edit.put_seat(user, offer.seat);
        self.edit = edit;
        Some(match seat_choice::weigh(user, offer, &self.edit, around) {
            Weighed::Fits => self.hand_in(),
            Weighed::Asks(question) => Step::Ask(question),
            // The record has the permissions that would have to be chosen as well.
            Weighed::NeedsAccess(why) => Step::Ask(Question::AccessRefused(why)),
        })
    }

    fn hand_in(&self) -> Step {
        Step::Submit(Box::new(Command::EditUser(Box::new(self.edit.clone()))))
    }

    /// Agrees to what a View-Only Seat takes away [USR-10].
    pub fn accept_strip(&self) -> Step {
        self.hand_in()
    }

    /// Agrees to take seats back from a removal [ER-24].
    pub fn accept_from_removal(&mut self, seats: u32) -> Step {
        self.edit.accepts_from_removal = seats;
        self.hand_in()
    }

    /// Agrees to lose rights of one's own.
    pub fn accept_own_loss(&mut self) -> Step {
        self.edit.accepts_own_loss = true;
        self.hand_in()
    }

    /// What to ask, or to say, when it was not saved.
    pub fn rejected(&self, no: &No) -> Step {
        Step::Ask(match no {
            No::OwnLoss => Question::OwnLoss,
            No::CancelsRemoval { .. } => Question::TakeBack {
                rejection: Rejection::EditUser(no.clone()),
                command: Box::new(Command::EditUser(Box::new(self.edit.clone()))),
            },
            No::Shortage(seat, short) => Question::UserShortage(*seat, *short),
            No::Seat(seat, refusal) => Question::SeatRefused(*seat, refusal.clone()),
            No::Access(why) => Question::AccessRefused(why.clone()),
            _ => Question::Refused(Rejection::EditUser(no.clone())),
        })
    }
}

/// Draws the list beside the seat of its row, under whose it is.
pub(super) fn draw(menu: &Menu, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let Some(user) = scene.account.user_by_id(menu.user) else { return };
    let offers = guard::seat_offers(scene.world, scene.actor, &[user.email.key().clone()]);
    let rows: Vec<Row> = offers.iter().map(|offer| seat_row(offer, user, pen.words, scene)).collect();
    let list = List { field: WidgetId::SeatsCell, id: WidgetId::SeatsMenu, at: menu.row, rows: &rows };
    let name = user.display_name();
    let title = pen.words.with("seats-change-title", &[("name", Arg::Text(&name))]);
    list.draw_beside(&title, pen, scene, scene.layout.rect(WidgetId::Body));
}

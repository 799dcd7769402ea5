//! The Actions menu of a record [USR-04]: the permission history, and what can be done to the user at once, each after a
//! question of its own.

use ratatui::layout::Rect;

use crate::{
    domain::{
        command::ActOnUser,
        decide::{self, UserOffer},
        guard::{self, Actor, Operation, Refusal},
        id::UserId,
        world::World,
    },
    ui::{
        action::ActionId,
        i18n::Words,
        layout::WidgetId,
        menu::Menu,
        overlays::{Overlay, Question},
        part::Surroundings,
        scene::Scene,
        screens::permission_history,
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{
            dropdown::{List, Row},
            pen::Pen,
        },
        wording::{self, user_actions::Whom},
    },
};

/// An entry of the menu.
enum Entry {
    /// View user permission history [EXT-23], or why not.
    History(Option<Refusal>),
    /// What can be done to the user.
    Offer(UserOffer),
}

/// The menu of a user, in its order [USR-04]; nothing for a user who is not there.
fn entries(world: &World, actor: Actor, user: UserId) -> Vec<Entry> {
    let offers = decide::user_offers(world, actor, user);
    let refusal = guard::allowed(world, actor, Operation::ViewPermissionHistory).err();
    let history = (!offers.is_empty()).then_some(Entry::History(refusal));
    history.into_iter().chain(offers.into_iter().map(Entry::Offer)).collect()
}

/// Opens the permission history of a user, or says why not.
pub fn history(user: UserId, around: &mut Surroundings<'_>) -> Step {
    if let Err(refusal) = guard::allowed(around.world, around.actor, Operation::ViewPermissionHistory) {
        let saying = Saying::plain("user-action-refused").message("action", HISTORY);
        return Step::Tell(Level::Error, saying.text("why", wording::refusal::saying(&refusal).say(around.words())));
    }
    let Some(user) = around.account().and_then(|account| account.user_by_id(user)) else {
        return Step::Tell(Level::Error, Saying::plain("user-action-gone"));
    };
    let history = permission_history::State::new(user, around);
    Step::open(Overlay::PermissionHistory(Box::new(history)))
}

/// The id of the message that names the first entry.
const HISTORY: &str = "user-action-history";

/// The open menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose.
    user: UserId,
    /// The entry under the cursor.
    row: usize,
}

impl State {
    /// The menu of a user, with its cursor on the first entry.
    pub const fn new(user: UserId) -> Self {
        Self { user, row: 0 }
    }

    fn entries(&self, around: &Surroundings<'_>) -> Vec<Entry> {
        entries(around.world, around.actor, self.user)
    }

    fn ask(&self, offer: UserOffer, around: &Surroundings<'_>) -> Step {
        let found = around.account().and_then(|account| Some((account, account.user_by_id(self.user)?)));
        let Some((account, user)) = found else {
            return Step::close_then(Step::Tell(Level::Error, Saying::plain("user-action-gone")));
        };
        if let Some(rejection) = &offer.refusal {
            let saying =
                Saying::plain("user-action-refused").message("action", wording::user_actions::label(offer.action));
            return Step::Tell(Level::Error, saying.text("why", wording::rejection(rejection, around.words())));
        }
        let wanted = ActOnUser { user: self.user, action: offer.action, accepts_from_removal: 0 };
        let whom = Whom::of(around.world, account, user, around.actor.user);
        Step::close_then(Step::Ask(Question::ActOnUser { wanted, whom: Box::new(whom) }))
    }
}

impl Menu for State {
    const NAME: &'static str = "record.actions-menu";
    const LIST: WidgetId = WidgetId::RecordActions;

    fn row(&mut self) -> &mut usize {
        &mut self.row
    }

    fn len(&self, around: &Surroundings<'_>) -> usize {
        self.entries(around).len()
    }

    /// Asks before anything is done; what cannot be done says why, and the menu stays.
    fn choose(&mut self, around: &mut Surroundings<'_>) -> Step {
        match self.entries(around).into_iter().nth(self.row) {
            Some(Entry::History(Some(_))) => history(self.user, around),
            Some(Entry::History(None)) => Step::close_then(history(self.user, around)),
            Some(Entry::Offer(offer)) => self.ask(offer, around),
            None => Step::close_then(Step::Tell(Level::Error, Saying::plain("user-action-gone"))),
        }
    }
}

/// Draws the menu below its button.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let entries = entries(scene.world, scene.actor, state.user);
    let rows: Vec<Row> = if entries.is_empty() {
        vec![row(pen.say("user-action-gone"), None)]
    } else {
        entries.iter().map(|entry| shown(entry, pen.words)).collect()
    };
    let within: Rect = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::UserActions);
    List { field, id: WidgetId::RecordActions, at: state.row, rows: &rows }.draw(pen, scene, within);
}

fn shown(entry: &Entry, words: &Words) -> Row {
    match entry {
        Entry::History(refusal) => {
            let why = refusal.as_ref().map(|refusal| wording::refusal::saying(refusal).say(words));
            row(words.text(HISTORY), why)
        }
        Entry::Offer(offer) => {
            let why = offer.refusal.as_ref().map(|rejection| wording::rejection(rejection, words));
            row(words.text(wording::user_actions::label(offer.action)), why)
        }
    }
}

fn row(name: String, why: Option<String>) -> Row {
    let enabled = why.is_none();
    Row { sign: "", name, detail: why.unwrap_or_default(), enabled, role: Role::Muted }
}

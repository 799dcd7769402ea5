//! The Actions menu of a record [USR-04]: what can be done to the user at once, each after a question of its own.

use ratatui::layout::Rect;

use crate::{
    domain::{
        command::ActOnUser,
        decide::{self, UserOffer},
        id::UserId,
        user::User,
    },
    ui::{
        action::{ActionId, ContextId},
        i18n::Words,
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        scene::Scene,
        step::Step,
        theme::Role,
        toast::{Level, Saying},
        widgets::{
            cursor,
            dropdown::{List, Row},
            pen::Pen,
        },
        wording::{self, user_actions::Whom},
    },
};

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

    fn offers(&self, around: &Surroundings<'_>) -> Vec<UserOffer> {
        decide::user_offers(around.world, around.actor, self.user)
    }

    /// Asks before anything is done; what cannot be done says why, and the menu stays.
    fn choose(&self, around: &Surroundings<'_>) -> Step {
        let user = around.account().and_then(|account| account.user_by_id(self.user));
        let (Some(offer), Some(user)) = (self.offers(around).into_iter().nth(self.row), user) else {
            return Step::close_then(Step::Tell(Level::Error, Saying::plain("user-action-gone")));
        };
        if let Some(rejection) = &offer.refusal {
            let saying =
                Saying::plain("user-action-refused").message("action", wording::user_actions::label(offer.action));
            return Step::Tell(Level::Error, saying.text("why", wording::rejection(rejection, around.words())));
        }
        let wanted = ActOnUser { user: self.user, action: offer.action, accepts_from_removal: 0 };
        let whom = whom(user, around.actor.user);
        Step::close_then(Step::Ask(Question::ActOnUser { wanted, whom: Box::new(whom) }))
    }
}

fn whom(user: &User, operator: UserId) -> Whom {
    Whom {
        name: user.display_name(),
        email: user.email.typed().to_owned(),
        seat: user.seat,
        counted: user.occupies_seat(),
        own: user.id == operator,
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "record.actions-menu"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Menu, ContextId::Overlay, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::RecordActions
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let page = around.viewer.page(WidgetId::RecordActions);
        if let Some(row) = cursor::moved(action, self.row, page, self.offers(around).len()) {
            self.row = row;
            return Step::Stay;
        }
        match action {
            ActionId::Activate | ActionId::Toggle => self.choose(around),
            ActionId::Back => Step::close(),
            other => Step::Elsewhere(other),
        }
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        match hit.row.filter(|_| hit.widget == WidgetId::RecordActions) {
            Some(row) => {
                self.row = row;
                self.choose(around)
            }
            None => Step::Stay,
        }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.row = self.row.min(self.offers(around).len().saturating_sub(1));
    }
}

/// Draws the menu below its button.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let offers = decide::user_offers(scene.world, scene.actor, state.user);
    let rows: Vec<Row> = if offers.is_empty() {
        vec![row(pen.say("user-action-gone"), None)]
    } else {
        offers.iter().map(|offer| entry(offer, pen.words)).collect()
    };
    let within: Rect = scene.layout.rect(WidgetId::Body);
    let field = WidgetId::Action(ActionId::UserActions);
    List { field, id: WidgetId::RecordActions, at: state.row, rows: &rows }.draw(pen, scene, within);
}

fn entry(offer: &UserOffer, words: &Words) -> Row {
    let why = offer.refusal.as_ref().map(|rejection| wording::rejection(rejection, words));
    row(words.text(wording::user_actions::label(offer.action)), why)
}

fn row(name: String, why: Option<String>) -> Row {
    let enabled = why.is_none();
    Row { sign: "", name, detail: why.unwrap_or_default(), enabled, role: Role::Muted }
}

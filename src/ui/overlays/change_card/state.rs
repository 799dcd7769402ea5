//! The form, its two buttons, and what the keys do.

use jiff::civil::Date;

use crate::{
    domain::{
        billing,
        card::{CardField, CardProblem},
        command::Command,
    },
    ui::{
        action::{Action, ActionId, ContextId},
        card_form::{self, Form},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        overlays::Question,
        part::{Part, Surroundings},
        step::Step,
    },
};

/// The dialog as it stands. It is the only place where a number and a code are, and they go with it [INV-20].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The form.
    pub form: Form,
    /// What has the focus.
    pub focus: Focus,
    /// Why a card is needed, when it was asked for by something that needs one [ER-11].
    pub reason: Option<CardProblem>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// A field of the form.
    #[default]
    Form,
    /// The button that keeps the card.
    Save,
    /// The button that does not.
    Cancel,
}

impl State {
    /// An empty form.
    pub fn new(reason: Option<CardProblem>) -> Self {
        Self { form: Form::default(), focus: Focus::Form, reason }
    }

    /// Takes in that the card was refused: the day has moved on while the form was open.
    pub fn rejected(&mut self, today: Date) {
        self.focus = Focus::Form;
        // What the form says of it is what was refused.
        _ = self.form.ready(today);
    }

    fn submit(&mut self, today: Date) -> Step {
        match self.form.ready(today) {
            Ok(card) => Step::Submit(Box::new(Command::SetCard(card))),
            Err(_) => {
                self.focus = Focus::Form;
                Step::Stay
            }
        }
    }

    fn go(&mut self, forward: bool, today: Date) {
        self.focus = match (self.focus, forward) {
            (Focus::Form, _) if self.form.step(forward, today) => Focus::Form,
            (Focus::Form, true) => Focus::Save,
            (Focus::Form, false) | (Focus::Save, true) => Focus::Cancel,
            (Focus::Save, false) => {
                self.form.focus = CardField::Holder;
                Focus::Form
            }
            (Focus::Cancel, true) => {
                self.form.focus = CardField::Number;
                Focus::Form
            }
            (Focus::Cancel, false) => Focus::Save,
        };
    }

    fn leave(&self) -> Step {
        if self.is_dirty() { Step::Ask(Question::DiscardForm) } else { Step::close() }
    }
}

/// The day it is in the account.
fn today(around: &Surroundings<'_>) -> Date {
    around.account().map_or(Date::MIN, |account| billing::today(account, around.now))
}

impl Part for State {
    fn name(&self) -> &'static str {
        "card.dialog"
    }

    fn contexts(&self) -> Vec<ContextId> {
        match self.focus {
            Focus::Form => vec![ContextId::Field, ContextId::Form, ContextId::Dialog, ContextId::Always],
            Focus::Save | Focus::Cancel => {
                vec![ContextId::Question, ContextId::Form, ContextId::Dialog, ContextId::Always]
            }
        }
    }

    fn focus(&self) -> WidgetId {
        match self.focus {
            Focus::Form => card_form::widget(self.form.focus),
            Focus::Save => WidgetId::ChangeCardSave,
            Focus::Cancel => WidgetId::ChangeCardCancel,
        }
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Form) if self.form.focus == CardField::Holder => Some("action-save"),
            (ActionId::Activate, Focus::Form) => Some("action-next-field"),
            (ActionId::Activate, Focus::Save) => Some("action-save"),
            (ActionId::NextField, Focus::Form) => Some("action-to-buttons"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn prominence(&self, action: &Action) -> u8 {
        // Enter goes to the next field as well, and says so.
        let twice = self.focus == Focus::Form && self.form.focus != CardField::Holder;
        // So does Ctrl-S, where Enter saves.
        let saves = self.focus == Focus::Save || (self.focus == Focus::Form && !twice);
        match action.id {
            ActionId::NextField if twice => 0,
            ActionId::Save if saves => 0,
            _ => action.prominence,
        }
    }

    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step {
        let today = today(around);
        match action {
            ActionId::Save => return self.submit(today),
            ActionId::NextField | ActionId::NextButton => self.go(true, today),
            ActionId::PrevField | ActionId::PrevButton => self.go(false, today),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Form if self.form.focus != CardField::Holder => self.go(true, today),
                Focus::Form | Focus::Save => return self.submit(today),
                Focus::Cancel => return self.leave(),
            },
            ActionId::Back => return self.leave(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn type_key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Option<Step> {
        if self.focus != Focus::Form {
            return None;
        }
        match key.code {
            KeyCode::Up => self.go(false, today(around)),
            KeyCode::Down => self.go(true, today(around)),
            _ if self.form.key(key) => {}
            _ => return None,
        }
        Some(Step::Stay)
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Form {
            return Step::Ignored;
        }
        self.form.paste(text);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let today = today(around);
        let field = CardField::ALL.into_iter().find(|field| card_form::widget(*field) == hit.widget);
        match (hit.widget, field) {
            (_, Some(field)) => {
                self.focus = Focus::Form;
                self.form.go_to(field, today);
                Step::Stay
            }
            (WidgetId::ChangeCardSave, _) => {
                self.focus = Focus::Save;
                self.submit(today)
            }
            (WidgetId::ChangeCardCancel, _) => self.leave(),
            _ => Step::Stay,
        }
    }

    fn is_dirty(&self) -> bool {
        !self.form.is_empty()
    }
}

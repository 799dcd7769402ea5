//! What somebody has entered on the page.

use crate::{
    domain::{
        command::{ChoosePassword, Command},
        decide,
        guard::Actor,
        invite::InviteToken,
        rejection::ChoosePasswordRejection,
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        screens::outbox::sign_up::SHORTEST_PASSWORD,
        step::Step,
        widgets::secret::Secret,
    },
};

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Whose link it is, and who acts here.
    who: Actor,
    /// The address that the mail went to.
    pub email: String,
    token: InviteToken,
    /// The password. Only its length is ever looked at, and whether the other field has the same.
    pub password: Secret,
    /// The same once more, since nobody sees what they type.
    pub again: Secret,
    /// What has the focus.
    pub focus: Focus,
    /// What is wrong with a field, as the id of a message.
    pub wrong: Option<(Focus, &'static str)>,
    /// Why the link does not work, when it does not: nothing can be entered then.
    pub refused: Option<ChoosePasswordRejection>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The password.
    Password,
    /// The same again.
    Again,
    /// The button that takes it.
    Choose,
    /// The button that closes the page.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Password, Self::Again, Self::Choose, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Password => WidgetId::ChoosePasswordField,
            Self::Again => WidgetId::ChoosePasswordAgain,
            Self::Choose => WidgetId::ChoosePasswordSubmit,
            Self::Cancel => WidgetId::ChoosePasswordCancel,
        }
    }

    const fn is_field(self) -> bool {
        matches!(self, Self::Password | Self::Again)
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

impl State {
    /// The page behind the link with this secret part, in the mail to this user. What is wrong with the link is known when
    /// the page opens.
    pub fn new(who: Actor, email: String, token: InviteToken, around: &Surroundings<'_>) -> Self {
        let mut state = Self {
            who,
            email,
            token,
            password: Secret::default(),
            again: Secret::default(),
            focus: Focus::Password,
            wrong: None,
            refused: None,
        };
        if let Some(why) = decide::reset_link_refused(around.world, who, token, around.now) {
            state.rejected(why);
        }
        state
    }

    /// Takes in that the link does not work, any more or at all.
    pub fn rejected(&mut self, why: ChoosePasswordRejection) {
        self.refused = Some(why);
        self.wrong = None;
        self.focus = Focus::Cancel;
        self.password.wipe();
        self.again.wipe();
    }

    fn submit(&mut self) -> Step {
        self.wrong = if self.password.len() < SHORTEST_PASSWORD {
            Some((Focus::Password, "choose-password-short"))
        } else if self.password != self.again {
            Some((Focus::Again, "choose-password-differs"))
        } else {
            None
        };
        match self.wrong {
            Some((focus, _)) => {
                self.focus = focus;
                Step::Stay
            }
            None => {
                let command = Command::ChoosePassword(ChoosePassword { token: self.token });
                Step::SubmitAs(self.who, Box::new(command))
            }
        }
    }

    fn field(&mut self) -> Option<&mut Secret> {
        match self.focus {
            Focus::Password => Some(&mut self.password),
            Focus::Again => Some(&mut self.again),
            Focus::Choose | Focus::Cancel => None,
        }
    }

    fn go(&mut self, by: isize) {
        // A link that does not work leaves nothing to go to.
        if self.refused.is_none() {
            self.focus = self.focus.step(by);
        }
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "choose-password.page"
    }

    fn contexts(&self) -> Vec<ContextId> {
        if self.focus.is_field() {
            return vec![ContextId::Field, ContextId::Dialog, ContextId::Always];
        }
        vec![ContextId::Dialog, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        self.focus.widget()
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        match action {
            ActionId::NextField => self.go(1),
            ActionId::PrevField => self.go(-1),
            ActionId::Activate | ActionId::Toggle => match self.focus {
                Focus::Password => self.go(1),
                Focus::Again | Focus::Choose => return self.submit(),
                Focus::Cancel => return Step::close(),
            },
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Password) => Some("action-next-field"),
            (ActionId::Activate, Focus::Again | Focus::Choose) => Some("action-choose-password"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) if self.refused.is_some() => {
                Some("action-collapse")
            }
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        let moves = match key.code {
            KeyCode::Up => -1,
            KeyCode::Down => 1,
            _ => 0,
        };
        if moves != 0 && self.focus.is_field() {
            self.go(moves);
            return Some(Step::Stay);
        }
        let took = self.field().is_some_and(|field| field.key(key));
        took.then(|| {
            self.wrong = None;
            Step::Stay
        })
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        let Some(field) = self.field() else { return Step::Ignored };
        field.insert(text);
        self.wrong = None;
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        if focus.is_field() { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn is_dirty(&self) -> bool {
        !self.password.is_empty() || !self.again.is_empty()
    }

    /// What others do meanwhile may void the link; what was typed is then of no use.
    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        match decide::reset_link_refused(around.world, self.who, self.token, around.now) {
            Some(why) if self.refused != Some(why) => self.rejected(why),
            None if self.refused.is_some() => (self.refused, self.focus) = (None, Focus::Password),
            _ => {}
        }
    }
}

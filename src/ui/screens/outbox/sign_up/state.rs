//! What somebody has entered on the sign-up page.

use crate::{
    domain::{
        clean::PersonName,
        command::{Command, SignUp},
        email::{Email, NotAnEmail},
        guard::Actor,
        invite::InviteToken,
        rejection::{SignUpField, SignUpRejection},
        user::User,
    },
    ui::{
        action::{ActionId, ContextId},
        key::{Key, KeyCode},
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        widgets::{field::Field, secret::Secret},
        wording,
    },
};

/// The fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 8;

/// The page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The invited user, who acts here.
    who: Actor,
    token: InviteToken,
    /// The address, which is not filled in: it must be the invited one.
    pub email: Field,
    /// The first name; filled in when it is known from elsewhere.
    pub first_name: Field,
    /// The last name; likewise.
    pub last_name: Field,
    /// The password. Only its length is ever looked at.
    pub password: Secret,
    /// What has the focus.
    pub focus: Focus,
    /// What is wrong with a field, as the ids of messages.
    pub wrong: Vec<(Focus, &'static str)>,
    /// What is wrong with the link itself.
    pub refused: Option<SignUpRejection>,
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The address.
    Email,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The password.
    Password,
    /// The button that signs up.
    SignUp,
    /// The button that closes the page.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Email, Self::FirstName, Self::LastName, Self::Password, Self::SignUp, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Email => WidgetId::SignUpEmail,
            Self::FirstName => WidgetId::SignUpFirstName,
            Self::LastName => WidgetId::SignUpLastName,
            Self::Password => WidgetId::SignUpPassword,
            Self::SignUp => WidgetId::SignUpSubmit,
            Self::Cancel => WidgetId::SignUpCancel,
        }
    }

    const fn is_field(self) -> bool {
        !matches!(self, Self::SignUp | Self::Cancel)
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

impl State {
    /// The page behind the link of this user's invitation.
    pub fn new(who: Actor, token: InviteToken, user: &User) -> Self {
        let mut state = Self {
            who,
            token,
            email: Field::default(),
            first_name: Field::default(),
            last_name: Field::default(),
            password: Secret::default(),
            focus: Focus::Email,
            wrong: Vec::new(),
            refused: None,
        };
        state.first_name.set(user.first_name.clone());
        state.last_name.set(user.last_name.clone());
        state
    }

    /// What is wrong with what has the focus or any other field.
    pub fn wrong_with(&self, focus: Focus) -> Option<&'static str> {
        self.wrong.iter().find(|(at, _)| *at == focus).map(|(_, id)| *id)
    }

    /// Takes in that the sign-up was refused: the focus goes to the field where that can be mended.
    pub fn rejected(&mut self, rejection: SignUpRejection) {
        let field = match rejection.field() {
            Some(SignUpField::Email) => Focus::Email,
            Some(SignUpField::Name) => Focus::FirstName,
            None => {
                self.refused = Some(rejection);
                self.focus = Focus::Cancel;
                return;
            }
        };
        self.wrong = vec![(field, wording::sign_up::saying(rejection))];
        self.focus = field;
    }

    fn submit(&mut self) -> Step {
        self.refused = None;
        let email = Email::parse(self.email.text());
        let mut wrong = Vec::new();
        match &email {
            Ok(_) => {}
            Err(NotAnEmail::Empty) => wrong.push((Focus::Email, "sign-up-no-email")),
            Err(_) => wrong.push((Focus::Email, "sign-up-not-an-email")),
        }
        let (first_name, last_name) =
            (PersonName::typed(self.first_name.text()), PersonName::typed(self.last_name.text()));
        if first_name.is_empty() {
            wrong.push((Focus::FirstName, "sign-up-no-name"));
        }
        if last_name.is_empty() {
            wrong.push((Focus::LastName, "sign-up-no-name"));
        }
        if self.password.len() < SHORTEST_PASSWORD {
            wrong.push((Focus::Password, "sign-up-password-short"));
        }
        self.wrong = wrong;
        let Ok(email) = email else { return self.mend() };
        if !self.wrong.is_empty() {
            return self.mend();
        }
        let command = Command::SignUp(SignUp { token: self.token, email, first_name, last_name });
        Step::SubmitAs(self.who, Box::new(command))
    }

    /// Puts the focus onto the first field that is wrong.
    fn mend(&mut self) -> Step {
        if let Some((focus, _)) = self.wrong.first() {
            self.focus = *focus;
        }
        Step::Stay
    }

    fn field(&mut self) -> Option<&mut Field> {
        match self.focus {
            Focus::Email => Some(&mut self.email),
            Focus::FirstName => Some(&mut self.first_name),
            Focus::LastName => Some(&mut self.last_name),
            _ => None,
        }
    }

    /// What was said about a field no longer holds once it was changed.
    fn changed(&mut self) {
        let focus = self.focus;
        self.wrong.retain(|(at, _)| *at != focus);
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "sign-up.page"
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
            ActionId::NextField => self.focus = self.focus.step(1),
            ActionId::PrevField => self.focus = self.focus.step(-1),
            ActionId::Activate | ActionId::Toggle => {
                return match self.focus {
                    Focus::Password | Focus::SignUp => self.submit(),
                    Focus::Cancel => Step::close(),
                    field => {
                        self.focus = field.step(1);
                        Step::Stay
                    }
                };
            }
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Password | Focus::SignUp) => Some("action-sign-up"),
            (ActionId::Activate, Focus::Cancel) => Some("action-cancel"),
            (ActionId::Activate, _) => Some("action-next-field"),
            (ActionId::Back, _) => Some("action-cancel"),
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
            self.focus = self.focus.step(moves);
            return Some(Step::Stay);
        }
        let took = match self.field() {
            Some(field) => field.key(key),
            None => self.focus == Focus::Password && self.password.key(key),
        };
        took.then(|| {
            self.changed();
            Step::Stay
        })
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus == Focus::Password {
            self.password.insert(text);
        } else if let Some(field) = self.field() {
            field.insert(text);
        } else {
            return Step::Ignored;
        }
        self.changed();
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        if focus.is_field() { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn is_dirty(&self) -> bool {
        !self.email.is_empty() || !self.password.is_empty()
    }
}

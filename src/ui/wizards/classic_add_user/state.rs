//! What was typed and chosen, and where one is in the flow.

use super::step::{Focus, Page};
use crate::{
    domain::{
        access::{ClassicGrant, ClassicRole},
        classic_users::CreateClassicUser,
        clean::PersonName,
        command::Command,
        email::{Email, NotAnEmail},
        guard::Actor,
        id::UserId,
        identity::Identity,
        world::{AccountState, World},
    },
    ui::{
        action::ContextId,
        permissions::classic::{Form, Item},
        widgets::field::Field,
    },
};

/// The flow as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Who operates it.
    pub actor: Actor,
    /// The address.
    pub email: Field,
    /// The first name.
    pub first_name: Field,
    /// The last name.
    pub last_name: Field,
    /// Whether both names are those that HubSpot knows, so that they cannot be typed [LEG-03].
    pub names_known: bool,
    /// Role, permissions, products.
    pub form: Form,
    /// "Send welcome email", ticked at first [LEG-24].
    pub send_welcome: bool,
    /// The page.
    pub page: Page,
    /// What has the focus.
    pub focus: Focus,
    /// What is wrong, each beside its field, until it is mended.
    pub problems: Vec<Problem>,
    /// What was created, on the last page.
    pub created: Option<Created>,
}

/// What is wrong with the details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The address is missing, too long or malformed [ER-01].
    NotAnEmail(NotAnEmail, String),
    /// The address is a user of this account already [ER-03].
    AlreadyHere(UserId),
    /// The first name is missing [ER-02].
    NoFirstName,
    /// The last name is missing [ER-02].
    NoLastName,
}

impl Problem {
    /// The field that it is about.
    pub const fn field(&self) -> Focus {
        match self {
            Self::NotAnEmail(..) | Self::AlreadyHere(_) => Focus::Email,
            Self::NoFirstName => Focus::FirstName,
            Self::NoLastName => Focus::LastName,
        }
    }
}

/// What the commit did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Created {
    /// The user.
    pub user: UserId,
    /// Whether the welcome e-mail was sent.
    pub mailed: bool,
}

impl State {
    /// The flow at its beginning: three empty fields [AC-01]. The role that may least is chosen first.
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            email: Field::default(),
            first_name: Field::default(),
            last_name: Field::default(),
            names_known: false,
            form: Form::new(ClassicGrant::defaults(ClassicRole::User)),
            send_welcome: true,
            page: Page::Details,
            focus: Focus::Email,
            problems: Vec::new(),
            created: None,
        }
    }

    /// Whether leaving would lose something.
    pub fn holds_something(&self) -> bool {
        let blank = Self::new(self.actor);
        let typed =
            [&self.email, &self.first_name, &self.last_name].iter().any(|field| !field.text().trim().is_empty());
        self.created.is_none() && (typed || self.form.grant != blank.form.grant || !self.send_welcome)
    }

    /// What HubSpot knows of the address that was typed.
    pub fn identity(&self, world: &World) -> Option<Identity> {
        world.identity(Email::parse(self.email.text()).ok()?.key())
    }

    /// Whether the person has a HubSpot password already [LEG-27].
    pub fn has_password(&self, world: &World) -> bool {
        self.identity(world).is_some_and(|identity| identity.has_password)
    }

    /// Fills in the names of somebody who is known, and empties names that are no longer those of the address [LEG-03,
    /// LEG-04].
    pub(super) fn look_up(&mut self, world: &World) {
        match self.identity(world).filter(Identity::has_both_names) {
            Some(known) => {
                self.first_name.set(known.first_name.to_string());
                self.last_name.set(known.last_name.to_string());
                self.names_known = true;
                self.problems.retain(|problem| problem.field() == Focus::Email);
            }
            None if self.names_known => {
                self.first_name.take();
                self.last_name.take();
                self.names_known = false;
            }
            None => {}
        }
    }

    /// What is wrong with the address, once it was left.
    pub(super) fn check_email(&self, account: &AccountState) -> Option<Problem> {
        let text = self.email.text();
        match Email::parse(text) {
            Err(why) => Some(Problem::NotAnEmail(why, text.trim().to_owned())),
            Ok(email) => account.user(email.key()).map(|user| Problem::AlreadyHere(user.id)),
        }
    }

    /// All that is wrong with the details [LEG-05, LEG-06].
    pub(super) fn check(&self, account: &AccountState) -> Vec<Problem> {
        let (first, last) = self.names();
        let first = first.is_empty().then_some(Problem::NoFirstName);
        let last = last.is_empty().then_some(Problem::NoLastName);
        self.check_email(account).into_iter().chain(first).chain(last).collect()
    }

    /// The names as they would be stored.
    pub fn names(&self) -> (PersonName, PersonName) {
        (PersonName::typed(self.first_name.text()), PersonName::typed(self.last_name.text()))
    }

    /// Both names as people read them.
    pub fn display_name(&self) -> String {
        let (first, last) = self.names();
        format!("{first} {last}").trim().to_owned()
    }

    /// What is wrong with a field.
    pub fn problem(&self, focus: Focus) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field() == focus)
    }

    /// The command, when the address is one. What is checked here for comfort, deciding checks again for truth.
    pub(super) fn command(&self) -> Option<Command> {
        let email = Email::parse(self.email.text()).ok()?;
        let (first_name, last_name) = self.names();
        let (grant, send_welcome) = (self.form.grant.clone(), self.send_welcome);
        let wanted = CreateClassicUser { email, first_name, last_name, grant, send_welcome, accepts_nothing: false };
        Some(Command::CreateClassicUser(Box::new(wanted)))
    }

    /// What can have the focus on this page, in the order Tab walks; the way on comes before the way back.
    pub fn order(&self) -> Vec<Focus> {
        let mut order = Vec::new();
        match self.page {
            Page::Details => {
                order.push(Focus::Email);
                if matches!(self.problem(Focus::Email), Some(Problem::AlreadyHere(_))) {
                    order.push(Focus::OpenUser);
                }
                // Names that are known are greyed out.
                if !self.names_known {
                    order.extend([Focus::FirstName, Focus::LastName]);
                }
            }
            Page::Role => {
                order.extend(Item::ALL.map(Focus::Item));
                order.extend([Focus::SeatFlow, Focus::Preview]);
            }
            Page::Welcome => order.push(Focus::Welcome),
            Page::Done => order.push(Focus::Link),
        }
        order.push(Focus::NextButton);
        if self.page != Page::Done {
            order.push(Focus::BackButton);
        }
        order
    }

    /// Where keys are looked up, the nearest first.
    pub(super) fn contexts_here(&self) -> Vec<ContextId> {
        use ContextId as C;
        if self.form.menu.is_some() {
            return vec![C::Menu, C::Always];
        }
        let mut contexts = match self.focus {
            Focus::Email | Focus::FirstName | Focus::LastName => vec![C::Field],
            Focus::Link => vec![C::WizardLinks, C::List],
            Focus::Preview => vec![C::List],
            _ => vec![C::WizardControl, C::List],
        };
        if self.page == Page::Role {
            contexts.push(C::ClassicRoles);
        }
        if matches!(self.page, Page::Role | Page::Welcome) {
            contexts.push(C::WizardBack);
        }
        contexts.extend([C::Wizard, C::Always]);
        contexts
    }
}

//! What is about to be removed, what was typed, and what the keys do.

use crate::{
    domain::{
        command::Command,
        decide,
        email::Email,
        guard,
        hub_id::HubId,
        id::UserId,
        partner::{PartnerCommand, PartnerRejection, Tag},
        rejection::Rejection,
    },
    ui::{
        action::{ActionId, ContextId},
        key::Key,
        layout::{Hit, WidgetId},
        part::{Part, Surroundings},
        step::Step,
        widgets::field::Field,
    },
};

/// The word to type, in every language [PAC-11].
pub const WORD: &str = "REMOVE";

/// What is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The access of an employee to one client [PAC-11].
    Access {
        /// Which client.
        client: HubId,
        /// Whose.
        email: Email,
    },
    /// The tag of an employee, and with it the access to all clients [PET-07, PAC-14].
    Tag {
        /// Whose.
        user: UserId,
        /// The address.
        email: Email,
    },
}

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The field for the word.
    Word,
    /// The button that removes.
    Remove,
    /// The button that does not.
    Cancel,
}

impl Focus {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Word, Self::Remove, Self::Cancel];

    /// Its part of the screen.
    pub const fn widget(self) -> WidgetId {
        match self {
            Self::Word => WidgetId::TypeRemoveWord,
            Self::Remove => WidgetId::TypeRemoveSubmit,
            Self::Cancel => WidgetId::TypeRemoveCancel,
        }
    }

    fn step(self, by: isize) -> Self {
        let at = Self::ALL.iter().position(|focus| *focus == self).unwrap_or(0) as isize;
        Self::ALL[(at + by).rem_euclid(Self::ALL.len() as isize) as usize]
    }
}

/// The dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What is removed.
    pub what: What,
    /// Which clients are lost: those that are named.
    pub clients: Vec<HubId>,
    /// What was typed.
    pub word: Field,
    /// What has the focus.
    pub focus: Focus,
    /// Whether Enter was pressed on another word.
    pub wrong: bool,
    /// Whether the clients have become others since they were named; the word is asked for again.
    pub moved: bool,
    /// Why nothing can be removed.
    pub refused: Option<Rejection>,
}

impl State {
    /// The dialog, with nothing typed.
    pub fn new(what: What, around: &Surroundings<'_>) -> Self {
        let mut state = Self {
            what,
            clients: Vec::new(),
            word: Field::default(),
            focus: Focus::Word,
            wrong: false,
            moved: false,
            refused: None,
        };
        state.refresh(around);
        state.moved = false;
        state
    }

    /// Whose access it is.
    pub const fn email(&self) -> &Email {
        match &self.what {
            What::Access { email, .. } | What::Tag { email, .. } => email,
        }
    }

    /// Whether the word stands in the field, and something can be removed.
    pub fn is_ready(&self) -> bool {
        self.refused.is_none() && self.word.text().trim() == WORD
    }

    /// Takes in why nothing was removed; the dialog stays and says so.
    pub fn rejected(&mut self, rejection: Rejection, around: &Surroundings<'_>) {
        self.refresh(around);
        // Clients who have come meanwhile are named now.
        if !matches!(rejection, Rejection::Partner(PartnerRejection::LosesClients { .. })) {
            self.refused = Some(rejection);
        }
        self.focus = if self.refused.is_some() { Focus::Cancel } else { Focus::Word };
    }

    fn command(&self) -> Command {
        Command::Partner(Box::new(match &self.what {
            What::Access { client, email } => PartnerCommand::RemoveAccess { client: *client, email: email.clone() },
            What::Tag { user, .. } => PartnerCommand::Tag(Tag { user: *user, on: false, gives_up: self.clients.len() }),
        }))
    }

    fn submit(&mut self) -> Step {
        if self.is_ready() {
            return Step::Submit(Box::new(self.command()));
        }
        if self.refused.is_some() {
            return Step::Ignored;
        }
        self.wrong = true;
        self.focus = Focus::Word;
        Step::Stay
    }

    /// Takes in what the world has become: the right, and which clients there are to lose.
    fn refresh(&mut self, around: &Surroundings<'_>) {
        self.refused = obstacle(&self.what, around).map(|rejection| *rejection);
        let now = match &self.what {
            What::Access { client, .. } => vec![*client],
            What::Tag { email, .. } => {
                let account = around.account();
                account.map(|account| decide::open_clients(around.world, account, email.key())).unwrap_or_default()
            }
        };
        if now != self.clients {
            self.clients = now;
            self.moved = true;
            self.word.take();
        }
    }
}

/// What keeps it from being removed, if anything does.
fn obstacle(what: &What, around: &Surroundings<'_>) -> Option<Box<Rejection>> {
    if let Err(refusal) = guard::allowed(around.world, around.actor, needed(what)) {
        return Some(Box::new(Rejection::Refused(refusal)));
    }
    let account = around.account()?;
    let why = match what {
        What::Access { client, email } => {
            let known = account.partner().assignment(*client, email.key());
            let open = known.is_some_and(|assignment| assignment.state.is_open());
            (!open).then_some(PartnerRejection::NotAssigned)
        }
        What::Tag { user, .. } => account.user_by_id(*user).is_none().then_some(PartnerRejection::Gone),
    };
    why.map(|why| Box::new(Rejection::Partner(why)))
}

/// The right that it needs.
const fn needed(what: &What) -> guard::Operation {
    match what {
        What::Access { .. } => guard::Operation::ManageClients,
        What::Tag { .. } => guard::Operation::TagEmployees,
    }
}

impl Part for State {
    fn name(&self) -> &'static str {
        "type-remove"
    }

    fn contexts(&self) -> Vec<ContextId> {
        match self.focus {
            Focus::Word => vec![ContextId::Field, ContextId::Dialog, ContextId::Always],
            Focus::Remove | Focus::Cancel => vec![ContextId::Dialog, ContextId::Always],
        }
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
                    Focus::Word | Focus::Remove => self.submit(),
                    Focus::Cancel => Step::close(),
                };
            }
            ActionId::Back => return Step::close(),
            other => return Step::Elsewhere(other),
        }
        Step::Stay
    }

    fn label(&self, action: ActionId) -> Option<&'static str> {
        match (action, self.focus) {
            (ActionId::Activate, Focus::Word | Focus::Remove) => Some("action-remove-access"),
            (ActionId::Activate, Focus::Cancel) | (ActionId::Back, _) => Some("action-cancel"),
            _ => None,
        }
    }

    fn type_key(&mut self, key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        let took = self.focus == Focus::Word && self.refused.is_none() && self.word.key(key);
        took.then(|| {
            (self.wrong, self.moved) = (false, false);
            Step::Stay
        })
    }

    fn paste(&mut self, text: &str, _around: &mut Surroundings<'_>) -> Step {
        if self.focus != Focus::Word || self.refused.is_some() {
            return Step::Ignored;
        }
        self.word.insert(text);
        (self.wrong, self.moved) = (false, false);
        Step::Stay
    }

    fn click(&mut self, hit: Hit, around: &mut Surroundings<'_>) -> Step {
        let Some(focus) = Focus::ALL.into_iter().find(|focus| focus.widget() == hit.widget) else { return Step::Stay };
        self.focus = focus;
        if focus == Focus::Word { Step::Stay } else { self.act(ActionId::Activate, around) }
    }

    fn reconcile(&mut self, around: &mut Surroundings<'_>) {
        self.refresh(around);
    }
}

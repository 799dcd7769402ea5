//! The model: what a person has before them. No size, no language, no clock: those are the viewer's and the scene's.

use super::{
    action::ContextId,
    effect::Token,
    msg::StoreLost,
    overlay::Overlay,
    place::Place,
    screens::users,
    toast::{Toast, ToastId},
};
use crate::domain::guard::Actor;

/// One person's session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Who operates, and in which account.
    pub actor: Actor,
    /// The screen.
    pub place: Place,
    /// The Users pane.
    pub users: users::State,
    /// What lies over the screen, the top one last.
    pub overlays: Vec<Overlay>,
    /// What just happened.
    pub toast: Option<Toast>,
    /// The command whose answer is awaited.
    pub pending: Option<Pending>,
    /// Why the store can no longer be written, when it cannot.
    pub store_lost: Option<StoreLost>,
    tokens: u64,
    toasts: u64,
}

/// A command on its way, and the keys typed meanwhile: they are replayed when it was committed, and dropped otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Which command.
    pub token: Token,
    /// The command itself, to hand in again with an answer.
    pub command: Box<crate::domain::command::Command>,
    /// What was typed meanwhile.
    pub typed: Vec<super::input::Input>,
}

impl Model {
    /// A session at its beginning: the Users pane.
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            place: Place::Users,
            users: users::State::default(),
            overlays: Vec::new(),
            toast: None,
            pending: None,
            store_lost: None,
            tokens: 0,
            toasts: 0,
        }
    }

    /// Where keys are looked up now, the nearest first.
    pub fn contexts(&self) -> Vec<ContextId> {
        if let Some(overlay) = self.overlays.last() {
            return overlay.contexts();
        }
        match self.place {
            Place::Users if self.users.searching => vec![ContextId::Field, ContextId::SearchBox, ContextId::Always],
            Place::Users if self.users.search.is_empty() => {
                vec![ContextId::Users, ContextId::List, ContextId::Panes, ContextId::Always]
            }
            Place::Users => {
                vec![ContextId::Users, ContextId::List, ContextId::Panes, ContextId::Return, ContextId::Always]
            }
            _ => vec![ContextId::Panes, ContextId::Return, ContextId::Always],
        }
    }

    /// Whether leaving would lose something.
    pub fn is_dirty(&self) -> bool {
        self.overlays.iter().any(|overlay| matches!(overlay, Overlay::CreateUser(wizard) if wizard.is_dirty()))
    }

    /// A name for a command that is about to be submitted.
    pub(super) fn next_token(&mut self) -> Token {
        self.tokens += 1;
        Token(self.tokens)
    }

    /// A name for a new toast.
    pub(super) fn next_toast(&mut self) -> ToastId {
        self.toasts += 1;
        ToastId(self.toasts)
    }
}

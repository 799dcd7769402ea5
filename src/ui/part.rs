//! Parts: whatever can have the keyboard, be it a screen or something that lies over it. Each sees only its own state,
//! and answers a [`Step`] for the rest.

use jiff::Timestamp;

use super::{
    action::{Action, ActionId, ContextId},
    context::Context,
    i18n::Words,
    key::Key,
    layout::{Hit, WidgetId},
    loading::Loading,
    screens::users::roster::Roster,
    step::Step,
    viewer::Viewer,
};
use crate::domain::{
    guard::Actor,
    world::{AccountState, World},
};

/// What updating reads besides the model and the message.
pub struct Surroundings<'a> {
    /// The world as it is now.
    pub world: &'a World,
    /// Who operates.
    pub actor: Actor,
    /// The world's time. It is handed in: updating reads no clock.
    pub now: Timestamp,
    /// Words, themes, keymap.
    pub context: &'a Context,
    /// The account's users in their order.
    pub roster: &'a mut Roster,
    /// The person's own view.
    pub viewer: &'a mut Viewer,
    /// How far the account has been read, while it is being read.
    pub loading: Option<Loading>,
}

impl<'a> Surroundings<'a> {
    /// The words of the person's language.
    pub fn words(&self) -> &'a Words {
        self.context.languages.get(self.viewer.lang)
    }

    /// The account that is open, unless it was taken away.
    pub fn account(&self) -> Option<&'a AccountState> {
        self.world.account(self.actor.hub).map(AsRef::as_ref)
    }
}

/// Something that can have the keyboard.
pub trait Part {
    /// Its name, which flows call the screen or dialog.
    fn name(&self) -> &'static str;

    /// Where keys are looked up while it has the keyboard, the nearest first.
    fn contexts(&self) -> Vec<ContextId>;

    /// What has the focus.
    fn focus(&self) -> WidgetId;

    /// The id of the message that names an action here, where it means something more exact than anywhere else.
    fn label(&self, _action: ActionId) -> Option<&'static str> {
        None
    }

    /// What the key line goes on telling where there is no room for all of it.
    fn keeps(&self) -> &'static [ActionId] {
        &[]
    }

    /// Whether an action that works in one of its contexts cannot be done as things stand: the key line dims it, as it
    /// dims what the operator may not do, and its key says why [ER-21].
    fn dims(&self, _action: ActionId, _world: &World, _actor: Actor) -> bool {
        false
    }

    /// How eagerly the key line shows an action here, where that differs from anywhere else: 0 never, 1 first.
    fn prominence(&self, action: &Action) -> u8 {
        action.prominence
    }

    /// What the moving keys scroll, where they move no cursor.
    fn scrolled(&self) -> WidgetId {
        self.focus()
    }

    /// Does an action that works in one of its contexts.
    fn act(&mut self, action: ActionId, around: &mut Surroundings<'_>) -> Step;

    /// Takes what a text field with the focus can use of a key; `None` when it has no use for it.
    fn type_key(&mut self, _key: Key, _around: &mut Surroundings<'_>) -> Option<Step> {
        None
    }

    /// Takes in a key.
    fn key(&mut self, key: Key, around: &mut Surroundings<'_>) -> Step {
        if let Some(step) = self.type_key(key, around) {
            return step;
        }
        match around.context.keymap.action(&self.contexts(), key) {
            Some(action) => self.act(action, around),
            None => Step::Ignored,
        }
    }

    /// Takes in a text that was pasted.
    fn paste(&mut self, _text: &str, _around: &mut Surroundings<'_>) -> Step {
        Step::Ignored
    }

    /// Takes in a click on something of its own that is no action.
    fn click(&mut self, _hit: Hit, _around: &mut Surroundings<'_>) -> Step {
        Step::Stay
    }

    /// Whether leaving would lose something.
    fn is_dirty(&self) -> bool {
        false
    }

    /// Keeps it within what the world has become.
    fn reconcile(&mut self, _around: &mut Surroundings<'_>) {}
}

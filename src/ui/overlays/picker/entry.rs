//! One line of a list to pick from.

use std::ops::Range;

use crate::{
    domain::{app_catalogue::OfferedApp, command::Command, guard::Actor, hub_id::HubId, language::Lang, world::World},
    ui::{action::ActionId, context::Context, i18n::Words, screens::log::Filter},
};

/// A line, in the viewer's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub label: String,
    /// Where what was typed occurs in the label, as byte ranges.
    pub marks: Vec<Range<usize>>,
    /// What else is to be said about it.
    pub detail: String,
    /// Its key, where it has one.
    pub key: String,
    /// Why it cannot be picked now, when it cannot.
    pub refused: Option<String>,
    /// Whether it is what is there now.
    pub current: bool,
    /// What picking it does.
    pub(super) choice: Choice,
}

/// What picking a line does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Choice {
    Perform(ActionId),
    Account(HubId),
    Operator(Actor),
    Theme(String),
    Filter(Filter),
    Submit(Box<Command>),
    Install(OfferedApp),
}

/// What lines are made from.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub world: &'a World,
    pub actor: Actor,
    pub context: &'a Context,
    pub lang: Lang,
}

impl<'a> Source<'a> {
    pub fn words(&self) -> &'a Words {
        self.context.languages.get(self.lang)
    }
}

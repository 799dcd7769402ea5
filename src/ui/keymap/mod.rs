//! Which key does what where: the shipped keymap, and over it what a person's own file changes. Both are checked
//! against the list of actions when they are read.

mod fault;
mod merge;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use self::fault::{KeymapFault, KeymapProblem};

use super::{
    action::{ACTIONS, Action, ActionId, ContextId},
    key::Key,
};

/// The shipped keymap's file, with its comments.
pub const SHIPPED: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/keymap.toml"));

/// Keys by context, and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    by_key: BTreeMap<(ContextId, Key), ActionId>,
    by_action: BTreeMap<ActionId, Vec<Key>>,
}

/// A shipped keymap that does not fit the list of actions.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("keymap.toml: {0}")]
pub struct BadKeymap(String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    bind: BTreeMap<String, Vec<String>>,
}

impl Keymap {
    /// The keymap that is shipped with the program.
    ///
    /// # Errors
    /// [`BadKeymap`] when the shipped file is wrong, which a test rules out.
    pub fn shipped() -> Result<Self, BadKeymap> {
        Self::parse(SHIPPED)
    }

    /// Reads a whole keymap: every action has a key, and no key means two things in one context.
    fn parse(text: &str) -> Result<Self, BadKeymap> {
        let mut file: File = toml::from_str(text).map_err(|error| BadKeymap(error.to_string()))?;
        let mut keymap = Self { by_key: BTreeMap::new(), by_action: BTreeMap::new() };
        for action in ACTIONS {
            let keys = file.bind.remove(action.name).ok_or_else(|| BadKeymap(format!("{} has no key", action.name)))?;
            keymap.by_action.insert(action.id, Vec::new());
            for text in keys {
                let key: Key = text.parse().map_err(|error| BadKeymap(format!("{}: {error}", action.name)))?;
                keymap.bind(action, key)?;
            }
        }
        match file.bind.keys().next() {
            Some(unknown) => Err(BadKeymap(format!("there is no action {unknown}"))),
            None => Ok(keymap),
        }
    }

    fn bind(&mut self, action: &Action, key: Key) -> Result<(), BadKeymap> {
        for context in action.contexts {
            if self.by_key.insert((*context, key), action.id).is_some() {
                return Err(BadKeymap(format!("{key} means two things in {context:?}")));
            }
        }
        self.by_action.entry(action.id).or_default().push(key);
        Ok(())
    }

    /// What a key does where these contexts apply, the nearest first.
    pub fn action(&self, contexts: &[ContextId], key: Key) -> Option<ActionId> {
        contexts.iter().find_map(|context| self.by_key.get(&(*context, key)).copied())
    }

    /// The keys of an action, the first of them the one that screens show.
    pub fn keys(&self, action: ActionId) -> &[Key] {
        self.by_action.get(&action).map_or(&[], Vec::as_slice)
    }

    /// The actions that work where these contexts apply, in the order of the list, each with its keys; an action whose
    /// keys a nearer context has taken is left out.
    pub fn working(&self, contexts: &[ContextId]) -> Vec<(&'static Action, Vec<Key>)> {
        let works = |action: &&Action| action.contexts.iter().any(|context| contexts.contains(context));
        let reachable = |action: &'static Action| {
            let keys = self.keys(action.id).iter().copied();
            // What a text field types is no command while the field has the focus.
            let typed = |key: &Key| contexts.contains(&ContextId::Field) && key.typed().is_some();
            let works = |key: &Key| !typed(key) && self.action(contexts, *key) == Some(action.id);
            let keys: Vec<Key> = keys.filter(works).collect();
            (!keys.is_empty()).then_some((action, keys))
        };
        ACTIONS.iter().filter(works).filter_map(reachable).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_keymap_fits_the_actions() {
        let keymap = Keymap::shipped().unwrap();
        // What works in the panes can be reached through the palette too; everything else needs a key.
        let reachable = |action: &Action| action.contexts.contains(&ContextId::Panes);
        for action in ACTIONS {
            assert!(reachable(action) || !keymap.keys(action.id).is_empty(), "{} has no key", action.name);
        }
    }

    #[test]
    fn a_wrong_keymap_is_refused_with_the_reason() {
        let shipped = SHIPPED.replace("\"help\" = [\"?\", \"F1\"]", "\"help\" = [\"q\"]");
        assert!(Keymap::parse(&shipped).unwrap_err().to_string().contains("means two things"));
        assert!(Keymap::parse("[bind]").unwrap_err().to_string().contains("has no key"));
        let unknown = format!("{SHIPPED}\n\"fly\" = [\"f\"]\n");
        assert!(Keymap::parse(&unknown).unwrap_err().to_string().contains("no action fly"));
    }
}

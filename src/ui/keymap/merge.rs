//! A person's own keymap over the shipped one, binding by binding.
//!
//! The keys that a file lists for an action replace those it had. A key that is given to an action this way is taken
//! from other actions of the same context, unless the file gave it to them too: that is an error. What the file does
//! not name stays as it was.

use std::collections::BTreeMap;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Keymap, KeymapFault, KeymapProblem};
use crate::ui::{
    action::{ACTIONS, Action, ActionId, ContextId},
    key::Key,
    text::position,
};

/// The value that takes all keys off an action.
const NOOP: &str = "noop";

/// The key that always quits.
const WAY_OUT: Key = Key::ctrl('c');

/// Actions without which a person would be stuck in some place.
const ESSENTIAL: [ActionId; 2] = [ActionId::Back, ActionId::Activate];

/// The keys that a file gives to one action.
struct Binding {
    action: &'static Action,
    /// Each with the byte where it stands.
    keys: Vec<(Key, usize)>,
    /// The byte where the action stands.
    at: usize,
}

impl Keymap {
    /// This keymap with a person's own file over it.
    ///
    /// # Errors
    /// Everything that is wrong with the file, from top to bottom.
    pub fn merged(&self, text: &str) -> Result<Self, Vec<KeymapProblem>> {
        // The parser's positions count the byte order mark, a person's do not.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut faults = Vec::new();
        let bindings = read(text, &mut faults);
        let merged = self.over(&bindings, &mut faults);
        if faults.is_empty() {
            return Ok(merged);
        }
        faults.sort_by_key(|(at, _)| *at);
        faults.dedup();
        let problem = |(at, what)| {
            let (line, column) = position(text, at);
            KeymapProblem { line, column, what }
        };
        Err(faults.into_iter().map(problem).collect())
    }

    /// The keymap with these bindings over it.
    fn over(&self, bindings: &[Binding], faults: &mut Vec<(usize, KeymapFault)>) -> Self {
        let own = |id: ActionId| bindings.iter().find(|binding| binding.action.id == id);
        let mut by_key: BTreeMap<_, _> =
            self.by_key.iter().filter(|(_, id)| own(**id).is_none()).map(|(place, id)| (*place, *id)).collect();
        let mut taken: BTreeMap<(ContextId, Key), &'static Action> = BTreeMap::new();
        let mut by_action = self.by_action.clone();
        for binding in bindings {
            let action = binding.action;
            by_action.insert(action.id, binding.keys.iter().map(|(key, _)| *key).collect());
            for (key, at) in &binding.keys {
                if *key == WAY_OUT && action.id != ActionId::QuitNow {
                    faults.push((*at, KeymapFault::ControlCTaken));
                }
                for context in action.contexts {
                    if let Some(other) = taken.insert((*context, *key), action) {
                        faults.push((*at, KeymapFault::Clash { key: *key, other: other.name }));
                    }
                    by_key.insert((*context, *key), action.id);
                }
            }
            if action.id == ActionId::QuitNow && binding.keys.iter().all(|(key, _)| *key != WAY_OUT) {
                faults.push((binding.at, KeymapFault::KeepsControlC));
            }
        }
        for action in ACTIONS.iter().filter(|action| own(action.id).is_none()) {
            let works = |key: &Key| action.contexts.iter().any(|c| by_key.get(&(*c, *key)) == Some(&action.id));
            by_action.entry(action.id).or_default().retain(works);
        }
        let merged = Self { by_key, by_action };
        for action in ACTIONS.iter().filter(|action| ESSENTIAL.contains(&action.id)) {
            if merged.is_lost(action) {
                let thief = || {
                    let had = self.keys(action.id);
                    let keys = bindings.iter().flat_map(|binding| &binding.keys);
                    keys.filter(|(key, _)| had.contains(key)).map(|(_, at)| *at).next()
                };
                let at = own(action.id).map(|binding| binding.at).or_else(thief).unwrap_or_default();
                faults.push((at, KeymapFault::Lost(action.name)));
            }
        }
        merged
    }

    /// Whether an action has no key in one of its contexts that works there also while something is typed.
    fn is_lost(&self, action: &Action) -> bool {
        let works = |context: &ContextId, key: &Key| {
            key.typed().is_none() && self.by_key.get(&(*context, *key)) == Some(&action.id)
        };
        action.contexts.iter().any(|context| !self.keys(action.id).iter().any(|key| works(context, key)))
    }
}

/// The bindings of a file.
fn read(text: &str, faults: &mut Vec<(usize, KeymapFault)>) -> Vec<Binding> {
    let (document, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        // What the parser makes of the rest is a guess.
        faults.extend(errors.into_iter().map(|error| {
            let at = error.span().map_or(text.len(), |span| span.start);
            (at, KeymapFault::Syntax(error.message().to_owned()))
        }));
        return Vec::new();
    }
    let mut bindings = Vec::new();
    for (name, value) in document.get_ref() {
        match (name.get_ref().as_ref(), value.get_ref()) {
            ("bind", DeValue::Table(table)) => {
                bindings.extend(table.iter().filter_map(|(name, value)| binding(name, value, faults)));
            }
            ("bind", _) => faults.push((value.span().start, KeymapFault::NoTable)),
            (other, _) => faults.push((name.span().start, KeymapFault::UnknownTable(other.to_owned()))),
        }
    }
    // Which of two that clash is told depends on the order, and a person's is from top to bottom.
    bindings.sort_by_key(|binding: &Binding| binding.at);
    bindings
}

fn binding(
    name: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
    faults: &mut Vec<(usize, KeymapFault)>,
) -> Option<Binding> {
    let at = name.span().start;
    let Some(action) = ACTIONS.iter().find(|action| action.name == name.get_ref()) else {
        faults.push((at, KeymapFault::UnknownAction(name.get_ref().to_string())));
        return None;
    };
    let given: Vec<&Spanned<DeValue<'_>>> = match value.get_ref() {
        DeValue::String(text) if text == NOOP => Vec::new(),
        DeValue::Array(list) => list.iter().collect(),
        _ => vec![value],
    };
    let mut keys: Vec<(Key, usize)> = Vec::new();
    for value in given {
        let at = value.span().start;
        match value.get_ref().as_str().map_or(Err(KeymapFault::NoKeys(action.name)), key) {
            Err(what) => faults.push((at, what)),
            Ok(key) if keys.iter().any(|(known, _)| *known == key) => faults.push((at, KeymapFault::Twice(key))),
            Ok(key) => keys.push((key, at)),
        }
    }
    Some(Binding { action, keys, at })
}

fn key(text: &str) -> Result<Key, KeymapFault> {
    if text == NOOP {
        return Err(KeymapFault::NoopInList);
    }
    let key: Key = text.parse().map_err(|_| KeymapFault::UnknownKey(text.to_owned()))?;
    let sent = key.as_sent();
    if sent == key { Ok(key) } else { Err(KeymapFault::NeverSent(key, sent)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(text: &str) -> Keymap {
        let told = |problems: Vec<KeymapProblem>| panic!("{problems:?}");
        Keymap::shipped().unwrap().merged(text).unwrap_or_else(told)
    }

    /// What is wrong with a file, each problem as a line.
    fn problems(text: &str) -> Vec<String> {
        let problems = Keymap::shipped().unwrap().merged(text).err().unwrap_or_default();
        problems.iter().map(|at| format!("{}:{}: {}", at.line, at.column, at.what)).collect()
    }

    /// The same for one binding.
    fn problem(binding: &str) -> Vec<String> {
        problems(&format!("[bind]\n{binding}\n"))
    }

    fn keys(keymap: &Keymap, id: ActionId) -> Vec<String> {
        keymap.keys(id).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_file_without_bindings_changes_nothing() {
        let shipped = Keymap::shipped().unwrap();
        for text in ["", "\u{feff}# mine\n", "[bind]\n", super::super::SHIPPED] {
            assert_eq!(merged(text), shipped, "{text:?}");
        }
    }

    #[test]
    fn a_list_replaces_the_keys_of_its_action_and_of_no_other() {
        let keymap = merged("[bind]\n\"users.create\" = [\"n\", \"F5\"]\nhelp = \"F2\"\n");
        assert_eq!(keys(&keymap, ActionId::CreateUser), ["n", "F5"]);
        assert_eq!(keys(&keymap, ActionId::Help), ["F2"]);
        assert_eq!(keys(&keymap, ActionId::Quit), ["q"]);
        let at = |key| keymap.action(&[ContextId::Users, ContextId::Panes], key);
        assert_eq!(at(Key::char('n')), Some(ActionId::CreateUser));
        assert_eq!((at(Key::char('c')), at(Key::char('?'))), (None, None));
    }

    #[test]
    fn noop_and_an_empty_list_take_all_keys_off() {
        for value in ["\"noop\"", "[]"] {
            let keymap = merged(&format!("[bind]\n\"users.create\" = {value}\n"));
            assert_eq!(keys(&keymap, ActionId::CreateUser), [""; 0]);
            let working = keymap.working(&[ContextId::Users, ContextId::Panes]);
            assert!(working.iter().all(|(action, _)| action.id != ActionId::CreateUser), "it is shown nowhere");
            assert_eq!(keymap.action(&[ContextId::Users], Key::char('c')), None);
        }
    }

    #[test]
    fn a_key_is_taken_from_the_action_that_had_it_where_both_work() {
        let keymap = merged("[bind]\n\"menu.open\" = [\"q\"]\n");
        assert_eq!(keymap.action(&[ContextId::Panes], Key::char('q')), Some(ActionId::AccountMenu));
        // In a wizard there is no menu to open, and q quits as before.
        assert_eq!(keymap.action(&[ContextId::Wizard], Key::char('q')), Some(ActionId::Quit));
        let keymap = merged("[bind]\n\"list.search\" = [\"c\"]\n");
        assert_eq!(keys(&keymap, ActionId::CreateUser), [""; 0]);
    }

    #[test]
    fn a_key_can_change_hands_within_a_file() {
        let keymap = merged("[bind]\n\"list.first\" = [\"G\"]\n\"list.last\" = [\"g\"]\n");
        assert_eq!(keymap.action(&[ContextId::List], Key::char('G')), Some(ActionId::First));
        assert_eq!(keymap.action(&[ContextId::List], Key::char('g')), Some(ActionId::Last));
    }

    #[test]
    fn two_own_bindings_that_clash_are_an_error() {
        assert_eq!(
            problems("[bind]\n\"menu.open\" = [\"x\"]\nquit = [\"F4\",\n  \"x\"]\n"),
            ["4:3: \"x\" is bound to \"menu.open\" already, which works in the same place"]
        );
        assert_eq!(problem("quit = ['x', 'x']"), ["2:14: \"x\" stands here twice"]);
        // In different places one key may do two things.
        assert_eq!(problem("\"menu.open\" = \"z\"\n\"addresses.remove\" = \"z\""), [""; 0]);
    }

    #[test]
    fn unknown_names_are_told_with_the_nearest() {
        for (binding, told) in [
            ("'users.creat' = 'c'", "2:1: there is no action \"users.creat\"; did you mean \"users.create\"?"),
            ("search = 'c'", "2:1: there is no action \"search\"; did you mean \"list.search\"?"),
            ("fly = 'f'", "2:1: there is no action \"fly\""),
            ("help = 'F13'", "2:8: there is no key \"F13\"; did you mean \"F1\"?"),
            ("help = ['?', 'Entre']", "2:14: there is no key \"Entre\"; did you mean \"Enter\"?"),
            ("help = 'Ctrl-H'", "2:8: there is no key \"Ctrl-H\"; did you mean \"C-h\"?"),
            ("help = 'alt+pageup'", "2:8: there is no key \"alt+pageup\"; did you mean \"M-PageUp\"?"),
            ("help = 'Hyper-x'", "2:8: there is no key \"Hyper-x\""),
            ("help = 'C-i'", "2:8: no terminal sends \"C-i\"; did you mean \"Tab\"?"),
            ("help = 'C-N'", "2:8: no terminal sends \"C-N\"; did you mean \"C-n\"?"),
            ("help = 'S-a'", "2:8: no terminal sends \"S-a\"; did you mean \"A\"?"),
        ] {
            assert_eq!(problem(binding), [told], "{binding}");
        }
    }

    #[test]
    fn what_is_no_keymap_is_told() {
        for (text, told) in [
            ("[binds]\n", "1:2: unknown key \"binds\"; a keymap has one table, [bind]"),
            ("help = '?'\n", "1:1: unknown key \"help\"; a keymap has one table, [bind]"),
            ("bind = 1\n", "1:8: bind must be a table"),
            ("[bind]\nhelp = 1\n", "2:8: help must be a key, a list of keys or \"noop\""),
            ("[bind]\nhelp = ['?', 1]\n", "2:14: help must be a key, a list of keys or \"noop\""),
            ("[bind]\nhelp = ['noop']\n", "2:9: \"noop\" stands alone and takes all keys off; it is no key of a list"),
            ("[bind]\nhelp = \n", "2:8: not valid TOML: string values must be quoted, expected literal string"),
        ] {
            assert_eq!(problems(text), [told], "{text}");
        }
    }

    #[test]
    fn nobody_can_lock_themselves_in() {
        let needs = |at: &str, name: &str| {
            format!("{at}: \"{name}\" needs a key that works wherever it does, also while something is typed")
        };
        for (binding, told) in [
            ("'quit.now' = 'noop'", "2:1: \"quit.now\" always keeps \"C-c\"".to_owned()),
            ("'quit.now' = 'C-x'", "2:1: \"quit.now\" always keeps \"C-c\"".to_owned()),
            ("help = 'C-c'", "2:8: \"C-c\" always is \"quit.now\"".to_owned()),
            ("back = 'noop'", needs("2:1", "back")),
            ("back = ['b']", needs("2:1", "back")),
            ("activate = []", needs("2:1", "activate")),
            ("help = ['?', 'Esc']", needs("2:14", "back")),
            ("toggle = 'Enter'", needs("2:10", "activate")),
        ] {
            assert_eq!(problem(binding), [told], "{binding}");
        }
        assert_eq!(problem("'quit.now' = ['C-c', 'C-x']\nback = ['Backspace']\nhelp = 'Esc'"), [""; 0]);
    }

    #[test]
    fn all_that_is_wrong_is_told_from_top_to_bottom() {
        let told = problem("'list.up' = 'Upp'\nhepl = '?'\nback = 'noop'");
        let lines: Vec<_> = told.iter().map(|line| line.split(':').next().unwrap()).collect();
        assert_eq!(lines, ["2", "3", "4"]);
    }
}

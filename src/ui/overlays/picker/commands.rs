//! The command palette: every action with its key and, when it cannot be carried out now, the reason.

use super::{
    entry::{Choice, Entry, Source},
    matching::narrow,
};
use crate::{
    domain::guard,
    ui::{
        action::{ACTIONS, Action, ActionId, ContextId},
        i18n::Arg,
        key::Key,
        key_words::key_name,
        wording,
    },
};

/// What can be done where these contexts apply, then what moves about there, then what cannot be done now.
pub(super) fn entries(below: &[ContextId], query: &str, source: &Source<'_>) -> Vec<Entry> {
    let mut entries: Vec<(u8, Entry)> = ACTIONS
        .iter()
        // The palette itself is open already.
        .filter(|action| action.id != ActionId::Palette)
        .map(|action| {
            let refused = refusal(action, below, source);
            let rank = match (&refused, moves(action)) {
                (None, false) => 0,
                (None, true) => 1,
                (Some(_), _) => 2,
            };
            let words = source.words();
            let keymap = &source.context.keymap;
            // Where an action works, its key is shown only when it means this action there, and no nearer one.
            let here = action.contexts.iter().any(|context| below.contains(context));
            let means = |key: &&Key| !here || keymap.action(below, **key) == Some(action.id);
            let key = keymap.keys(action.id).iter().find(means);
            let entry = Entry {
                label: words.text(&action.about()),
                marks: Vec::new(),
                detail: refused.clone().unwrap_or_default(),
                key: key.map(|key| key_name(*key, words)).unwrap_or_default(),
                refused,
                current: false,
                choice: Choice::Perform(action.id),
            };
            (rank, entry)
        })
        .collect();
    entries.sort_by_key(|(rank, _)| *rank);
    narrow(entries.into_iter().map(|(_, entry)| entry).collect(), query)
}

fn refusal(action: &Action, below: &[ContextId], source: &Source<'_>) -> Option<String> {
    let words = source.words();
    if !action.contexts.iter().any(|context| below.contains(context)) {
        let place = words.text(action.contexts.first()?.message());
        return Some(words.with("palette-elsewhere", &[("where", Arg::Text(&place))]));
    }
    let needs = match action.id {
        ActionId::Go(place) => place.needs(),
        ActionId::Tab(at) => crate::ui::place::Place::TABS.get(usize::from(at)).and_then(|place| place.needs()),
        _ => action.guard,
    };
    let refusal = needs.and_then(|operation| guard::allowed(source.world, source.actor, operation).err())?;
    Some(wording::refusal::saying(&refusal).say(words))
}

/// Whether an action moves a cursor, which nobody looks for by name.
fn moves(action: &Action) -> bool {
    let works = |context| action.contexts.contains(&context);
    works(ContextId::List) || works(ContextId::Menu) || works(ContextId::SearchBox)
}

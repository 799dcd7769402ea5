//! What a log can be filtered by: the kinds of mails, or actions and the users who did them.

use super::{
    entry::{Choice, Entry, Source},
    matching::narrow,
};
use crate::{
    domain::{audit::AuditAction, id::UserId, mail::MailKind, permission_history::ChangeAction},
    ui::{
        screens::{
            log::{AuditFilter, Filter, MailFilter},
            permission_history::HistoryFilter,
        },
        text::Query,
        wording,
    },
};

/// Everything first, then the kinds or actions, then the users that match what is typed.
pub(super) fn entries(now: &Filter, users: &[UserId], query: &str, source: &Source<'_>) -> Vec<Entry> {
    let words = source.words();
    let entry = |label: String, detail: &str, filter: Filter| Entry {
        label,
        marks: Vec::new(),
        detail: detail.to_owned(),
        key: String::new(),
        refused: None,
        current: filter == *now,
        choice: Choice::Filter(filter),
    };
    let everything = words.text("log-everything");
    match now {
        Filter::Mails(filter) => {
            let with = |kind| Filter::Mails(MailFilter { kind, ..filter.clone() });
            let kinds =
                MailKind::NAMES.iter().map(|name| entry(words.text(&wording::mail::kind(name)), "", with(Some(name))));
            narrow(std::iter::once(entry(everything, "", with(None))).chain(kinds).collect(), query)
        }
        Filter::History(filter) => {
            let with = |action| Filter::History(HistoryFilter { action, ..filter.clone() });
            let kinds = ChangeAction::ALL
                .into_iter()
                .map(|action| entry(words.text(wording::permission_history::filter(action)), "", with(Some(action))));
            narrow(std::iter::once(entry(everything, "", with(None))).chain(kinds).collect(), query)
        }
        Filter::Audit(filter) => {
            let open = Filter::Audit(AuditFilter { action: None, actor: None, ..filter.clone() });
            let actions = AuditAction::ALL.iter().map(|action| {
                let filter = AuditFilter { action: Some(*action), ..filter.clone() };
                let mut entry = entry(words.text(&wording::audit::action(*action)), "", Filter::Audit(filter));
                entry.current |= now_is(now, |now| now.action == Some(*action));
                entry
            });
            let fixed = std::iter::once(entry(everything, "", open)).chain(actions).collect();
            let mut all = narrow(fixed, query);
            let Some(state) = source.world.account(source.actor.hub) else { return all };
            let query = Query::new(query);
            all.extend(users.iter().filter_map(|id| state.user_by_id(*id)).map(|user| {
                let filter = AuditFilter { actor: Some(user.id), ..filter.clone() };
                let mut entry = entry(user.display_name(), user.email.typed(), Filter::Audit(filter));
                entry.marks = query.marks(&entry.label);
                entry.current |= now_is(now, |now| now.actor == Some(user.id));
                entry
            }));
            all
        }
    }
}

fn now_is(now: &Filter, is: impl Fn(&AuditFilter) -> bool) -> bool {
    matches!(now, Filter::Audit(now) if is(now))
}

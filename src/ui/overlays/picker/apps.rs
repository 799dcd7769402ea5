//! The apps that can be installed [NAV-06].

use super::entry::{Choice, Entry, Source};
use crate::{
    domain::{
        app::SALESFORCE,
        app_catalogue::{OFFERED, OfferedApp},
        guard::{self, Operation},
    },
    ui::{
        text::{Query, fold},
        wording,
    },
};

/// The apps that match, each with what it does; what is there already, or needs a tier, says so.
pub(super) fn entries(query: &str, source: &Source<'_>) -> Vec<Entry> {
    let Some(account) = source.world.account(source.actor.hub) else { return Vec::new() };
    let (query, words) = (Query::new(query), source.words());
    let entry = |app: OfferedApp| {
        let about = words.text(&wording::apps::about(app.slug));
        if !query.is_empty() && !query.matches(&fold(&format!("{}\n{about}", app.name))) {
            return None;
        }
        let operation = if app.slug == SALESFORCE { Operation::InstallSalesforce } else { Operation::ManageApps };
        let refusal = guard::allowed(source.world, source.actor, operation).err();
        let installed = account.apps().contains_key(app.slug);
        let refused = match refusal {
            _ if installed => Some(words.text("apps-is-installed")),
            refusal => refusal.map(|refusal| wording::refusal::saying(&refusal).say(words)),
        };
        Some(Entry {
            marks: query.marks(app.name),
            label: app.name.to_owned(),
            detail: refused.clone().unwrap_or(about),
            key: String::new(),
            refused,
            current: false,
            choice: Choice::Install(app),
        })
    };
    OFFERED.into_iter().filter_map(entry).collect()
}

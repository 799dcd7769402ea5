//! How the audit log looks.

use ratatui::layout::Rect;

use super::{
    State,
    columns::{COLUMNS, Source},
};
use crate::{
    domain::audit::{AuditEntry, Target},
    ui::{
        i18n::Arg,
        layout::Layout,
        scene::Scene,
        screens::log::view::{self, Line, Texts},
        text::Query,
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

const TEXTS: Texts = Texts { search: "audit-search", empty: "audit-empty", count: "audit-count" };

/// Places the screen's parts in the body.
pub fn layout(state: &State, layout: &mut Layout, body: Rect) {
    view::layout(&state.list, layout, body);
}

/// Draws the screen.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let filters = filters(state, pen, scene);
    view::head(&state.list, TEXTS, &filters, pen, scene);
    let query = Query::new(state.list.search.text());
    view::rows(&state.list, TEXTS, state.is_filtered(), COLUMNS, pen, scene, |pen, scene, column, entry| {
        let Scene { now, zone, .. } = scene;
        Source { words: pen.words, now: *now, zone, query: &query }.cell(column, entry)
    });
    if let Some(entry) = state.list.paged.current().filter(|_| state.list.open) {
        let lines = lines(&entry.value, pen, scene);
        let title = pen.say(&wording::audit::action(entry.value.action));
        view::drawer(state.list.ids, &title, &lines, &[], pen, scene);
    }
}

/// What is filtered, in a line.
fn filters(state: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    let action = state.action.map(|action| pen.say(&wording::audit::action(action)));
    let actor = state.actor.map(|id| {
        let user = scene.account.user_by_id(id);
        user.map_or_else(|| id.to_string(), |user| user.email.typed().to_owned())
    });
    match (action, actor) {
        (None, None) => String::new(),
        (Some(what), None) => pen.words.with("log-only", &[("what", Arg::Text(&what))]),
        (None, Some(who)) => pen.words.with("audit-only-by", &[("who", Arg::Text(&who))]),
        (Some(what), Some(who)) => {
            pen.words.with("audit-only-both", &[("what", Arg::Text(&what)), ("who", Arg::Text(&who))])
        }
    }
}

/// An entry with everything that is known of it.
fn lines(entry: &AuditEntry, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Line> {
    let words = pen.words;
    let about = |label: &str, value: &str| {
        let args = [("label", Arg::Text(label)), ("value", Arg::Text(value))];
        Line::new(words.with("audit-about", &args), Role::Text)
    };
    let known = |id: &str, value: &str| about(&words.text(id), value);
    let blank = || Line::new("", Role::Text);
    let who = entry.acting_user.email.typed();
    let who = match scene.account.user_by_id(entry.acting_user.id) {
        Some(user) if user.display_name() != who => {
            words.with("audit-person", &[("name", Arg::Text(&user.display_name())), ("email", Arg::Text(who))])
        }
        _ => who.to_owned(),
    };
    let mut lines = vec![
        Line::new(wording::audit::line_in(entry, scene, words), Role::Title),
        blank(),
        known("audit-when", &words.moment(entry.at, scene.zone)),
        known("audit-by", &who),
        known("audit-action", &words.text(&wording::audit::action(entry.action))),
        known("audit-category", &words.text(&wording::audit::category(entry.action))),
    ];
    lines.extend(wording::audit::details(entry, words).iter().map(|(label, value)| about(label, value)));
    lines.push(blank());
    let count = entry.targets.len() as u64;
    lines.push(Line::new(words.with("audit-targets", &[("count", Arg::Count(count))]), Role::Heading));
    for target in &entry.targets {
        lines.push(Line::new(wording::audit::target(target, words), Role::Text));
        if let Target::User { id, .. } = target {
            lines.push(Line::new(words.with("audit-user-id", &[("id", Arg::Text(&id.to_string()))]), Role::Muted));
        }
    }
    // What it is called in exports, for whoever looks for it there.
    let code = format!("{} · {}", entry.action.code(), entry.action.category());
    lines.extend([blank(), Line::new(words.with("audit-code", &[("code", Arg::Text(&code))]), Role::Muted)]);
    lines
}

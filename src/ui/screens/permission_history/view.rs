//! How a history looks.

use ratatui::layout::Rect;

use super::{
    State,
    columns::{Source, fitting},
};
use crate::{
    domain::{
        guard::{self, Operation},
        permission_history::PermissionChange,
    },
    ui::{
        i18n::Arg,
        layout::Layout,
        scene::Scene,
        screens::log::view::{self, Line, Texts},
        text::{Query, wrap},
        theme::Role,
        widgets::pen::Pen,
        wording::{self, permission_history},
    },
};

const TEXTS: Texts = Texts { search: "history-search", empty: "history-empty", count: "history-count" };

/// Places the page's parts in the body.
pub fn layout(state: &State, layout: &mut Layout, body: Rect) {
    view::layout(&state.list, layout, body);
}

/// Draws the page.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::ViewPermissionHistory) {
        let rect = scene.layout.rect(state.list.ids.table);
        let text = format!("! {}", wording::refusal::saying(&refusal).say(pen.words));
        let lines = wrap(&text, usize::from(rect.width));
        pen.lines(rect, lines.iter().map(String::as_str), Role::Warning);
        return;
    }
    let filters = state.action.map_or_else(String::new, |action| {
        let what = pen.say(permission_history::only(action));
        pen.words.with("log-only", &[("what", Arg::Text(&what))])
    });
    view::head(&state.list, TEXTS, &filters, pen, scene);
    let query = Query::new(state.list.search.text());
    let filtered = state.action.is_some();
    let columns = fitting(scene.layout.rect(state.list.ids.table).width);
    view::rows(&state.list, TEXTS, filtered, &columns, pen, scene, |pen, scene, column, change| {
        let Scene { account, zone, .. } = scene;
        Source { account, words: pen.words, zone, query: &query }.cell(column, change)
    });
    if let Some(change) = state.list.paged.current().filter(|_| state.list.open) {
        let lines = lines(&change.value, pen, scene);
        view::drawer(state.list.ids, &pen.say("history-entry"), &lines, &[], pen, scene);
    }
}

/// A row with everything that is known of it.
fn lines(change: &PermissionChange, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Line> {
    let words = pen.words;
    let about = |id: &str, value: &str| {
        let label = words.text(id);
        let args = [("label", Arg::Text(&label)), ("value", Arg::Text(value))];
        Line::new(words.with("audit-about", &args), Role::Text)
    };
    let mut lines = vec![
        Line::new(permission_history::subject(&change.subject, words), Role::Title),
        Line::new("", Role::Text),
        about("history-about-action", &words.text(permission_history::action(change.action))),
        about("history-about-by", &permission_history::by_whom(&change.by, scene.account, words)),
        about("history-about-when", &words.moment(change.at, scene.zone)),
    ];
    let key = permission_history::key(&change.subject);
    if !key.is_empty() {
        lines.push(about("history-about-key", key));
    }
    lines
}

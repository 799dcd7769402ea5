//! The app log: what was done to apps, the newest first, and before it what the apps themselves tell of their install
//! [EXT-45].

use jiff::Timestamp;
use ratatui::layout::Rect;

use super::{Card, Side, State};
use crate::{
    domain::audit::{AuditAction, AuditEntry, Target},
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::wrap,
        theme::Role,
        widgets::{pen::Pen, scroll_bar},
        wording,
    },
};

/// An entry as it is drawn: when, and what in as many lines as it takes.
struct Entry {
    when: String,
    what: Vec<String>,
}

impl Entry {
    /// How many lines it takes, without the blank one below.
    fn height(&self) -> usize {
        1 + self.what.len()
    }
}

/// The app log in a panel of its own.
pub(super) fn panel(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let role = if state.side == Side::Log { Role::BorderFocus } else { Role::Border };
    let title = pen.say("apps-log");
    pen.frame(rect, &title, role);
    let inside = Rect {
        x: rect.x + 2,
        y: rect.y + 1,
        width: rect.width.saturating_sub(3),
        height: rect.height.saturating_sub(2),
    };
    draw(state, pen, scene, inside);
}

/// What was done to apps, the newest first. It scrolls by whole entries.
pub(super) fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let columns = usize::from(rect.width.saturating_sub(2));
    scene.layout.place(WidgetId::AppsLog, rect);
    let entries = entries(state, columns, pen, scene);
    let (id, role) = match (state.log.has_failed(), state.log.is_unread()) {
        (true, _) => ("apps-log-failed", Role::Error),
        (_, true) => ("apps-log-reading", Role::Muted),
        _ => ("apps-log-empty", Role::Muted),
    };
    if entries.is_empty() || state.log.has_failed() || state.log.is_unread() {
        scene.viewer.follow(WidgetId::AppsLog, None, 1, 1);
        let lines = wrap(&pen.say(id), columns);
        pen.lines(rect, lines.iter().map(String::as_str), role);
        return;
    }
    let page = last_page(&entries, usize::from(rect.height));
    let top = scene.viewer.follow(WidgetId::AppsLog, None, page, entries.len());
    let mut y = rect.y;
    for entry in &entries[top..] {
        let room = usize::from(rect.bottom().saturating_sub(y));
        // An entry is drawn whole, unless it is longer than the window.
        if room == 0 || (y > rect.y && entry.height() > room) {
            break;
        }
        pen.text(rect.x, y, rect.width.saturating_sub(1), &entry.when, Role::Muted);
        let below = Rect { y: y + 1, height: rect.bottom().saturating_sub(y + 1), width: rect.width - 1, ..rect };
        let taken = pen.lines(below, entry.what.iter().map(String::as_str), Role::Text);
        y += taken + 2;
    }
    if page < entries.len() {
        scroll_bar::draw(pen, rect, top, entries.len());
    }
}

/// How many of the last entries fit into so many lines: beyond that there is nothing to scroll.
fn last_page(entries: &[Entry], lines: usize) -> usize {
    let mut left = lines + 1;
    let fitting = entries.iter().rev().take_while(|entry| {
        let fits = left > entry.height();
        left = left.saturating_sub(entry.height() + 1);
        fits
    });
    fitting.count().max(1)
}

/// The entries, in words. An app that was installed before the log begins tells it itself, as its card does.
fn entries(state: &State, columns: usize, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<Entry> {
    let logged = state.log.entries().map(|entry| (entry.at, wording::audit::line_in(entry, scene, pen.words)));
    let untold = state.installed().iter().filter(|card| !state.log.entries().any(|entry| tells(entry, card)));
    let untold = untold.map(|card| {
        let args = [("targets", Arg::Text(&card.name)), ("who", Arg::Text(card.by.as_deref().unwrap_or_default()))];
        let id = if card.by.is_some() { "audit-line-install-integration" } else { "apps-log-installed" };
        (card.at, pen.words.with(id, &args))
    });
    let mut all: Vec<(Timestamp, String)> = logged.chain(untold).collect();
    // The log is in its order already, and what came at the same time stays so.
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let entry =
        |(at, text): (Timestamp, String)| Entry { when: pen.words.moment(at, scene.zone), what: wrap(&text, columns) };
    all.into_iter().map(entry).collect()
}

/// Whether an entry is the install that a card tells of.
fn tells(entry: &AuditEntry, card: &Card) -> bool {
    let its = |target: &Target| matches!(target, Target::App { slug, .. } if slug.as_str() == &*card.slug);
    entry.action == AuditAction::InstallIntegration && entry.at == card.at && entry.targets.iter().any(its)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// EXT-45: so many entries are left for the last page that all of them are whole.
    #[test]
    fn the_last_page_holds_whole_entries() {
        let entry = |lines: usize| Entry { when: String::new(), what: vec![String::new(); lines] };
        let entries = [entry(1), entry(2), entry(1)];
        for (lines, page) in [(0, 1), (1, 1), (2, 1), (4, 1), (5, 1), (6, 2), (8, 2), (9, 3), (50, 3)] {
            assert_eq!(last_page(&entries, lines), page, "{lines}");
        }
    }
}

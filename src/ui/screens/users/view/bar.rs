//! The lines above the table: how many are shown, and by what they are filtered and sorted.

use ratatui::layout::Rect;

use crate::ui::{
    action::ActionId,
    i18n::Arg,
    layout::WidgetId,
    scene::Scene,
    screens::users::{State, filters::FilterId, hidden::Hidden},
    text::{truncate, width},
    theme::Role,
    widgets::pen::Pen,
};

/// The widest a chosen value becomes in its chip.
const WIDEST: usize = 22;

/// How wide the bar is that shows how much has been read.
const GAUGE: u16 = 12;

/// Draws how many are shown, of how many, and how many are selected; or how much has been read so far.
pub fn draw_count(state: &State, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let rect = scene.layout.rect(WidgetId::UsersCount);
    let roster = scene.roster;
    let count = |count: usize| Arg::Count(count as u64);
    if let Some(loading) = scene.loading {
        let (id, total) = match loading.total {
            Some(total) => ("users-loading-of", total),
            None => ("users-loading", 0),
        };
        let text = pen.words.with(id, &[("count", count(loading.users)), ("total", count(total))]);
        let x = pen.text_right(rect.right(), rect.y, rect.width, &text, Role::Info);
        if total > 0 && x > rect.x + GAUGE {
            let done = loading.users.min(total) * usize::from(GAUGE) / total;
            let rest = usize::from(GAUGE).saturating_sub(done);
            let start = x - GAUGE - 1;
            let taken = pen.text(start, rect.y, GAUGE, &"█".repeat(done), Role::Gauge);
            pen.text(start + taken, rect.y, GAUGE.saturating_sub(taken), &"░".repeat(rest), Role::GaugeFree);
        }
        return;
    }
    if let Some(hidden) = Hidden::of(&state.selection, roster) {
        let by = pen.say(hidden.by.label());
        let args = [
            ("shown", count(roster.len())),
            ("count", count(roster.total())),
            ("selected", count(state.selection.len())),
            ("hidden", count(hidden.count)),
            ("by", Arg::Text(&by)),
        ];
        // Where there is little room, who is selected matters more than how many are shown.
        let ways = ["users-count-hidden", "users-count-hidden-short", "users-count-hidden-tiny"];
        let texts = ways.map(|id| pen.words.with(id, &args));
        let fits = |text: &&String| width(text) <= usize::from(rect.width);
        let text = texts.iter().find(fits).or(texts.last()).map_or("", String::as_str);
        pen.text_right(rect.right(), rect.y, rect.width, text, Role::Warning);
        return;
    }
    let args =
        [("shown", count(roster.len())), ("count", count(roster.total())), ("selected", count(state.selection.len()))];
    let id = match (roster.len() == roster.total(), state.selection.is_empty()) {
        (true, true) => "users-count",
        (false, true) => "users-count-searched",
        (true, false) => "users-count-selected",
        (false, false) => "users-count-searched-selected",
    };
    let text = pen.words.with(id, &args);
    let role = if state.flash.is_over() { Role::Muted } else { Role::Changed };
    pen.text_right(rect.right(), rect.y, rect.width, &text, role);
}

/// A chip: its text, what it is, and whether it filters.
struct Chip {
    text: String,
    widget: WidgetId,
    active: bool,
}

/// Draws a chip for each filter, shorter ones where there is less room; where not even these fit, one chip for all and
/// those that filter. When the column that sorts is out of sight, a chip at the right names it.
pub fn draw_chips(state: &State, sort_hidden: bool, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let search = scene.layout.rect(WidgetId::UsersSearch);
    let mut line = Rect { y: search.y + 1, height: 1, ..scene.layout.rect(WidgetId::Body) };
    if sort_hidden {
        let text = format!(" {} {} ", state.sort.sign(), pen.say(state.sort.column.label()));
        let x = pen.text_right(line.right(), line.y, line.width, &text, Role::ChipActive);
        scene.layout.place(WidgetId::Action(ActionId::Sort), Rect { x, width: line.right() - x, ..line });
        line.width = x.saturating_sub(line.x + 1);
    }
    let fits = |chips: &[Chip]| {
        let all: usize = chips.iter().map(|chip| width(&chip.text) + 1).sum();
        all <= usize::from(line.width) + 1
    };
    let chips =
        |short| state.listing.filters().iter().map(|id| chip(*id, short, state, pen, scene)).collect::<Vec<_>>();
    let mut shown = chips(false);
    if !fits(&shown) {
        shown = chips(true);
    }
    if !fits(&shown) {
        let count = state.filters.active();
        let id = if count > 0 { "filters-chip-active" } else { "filters-chip" };
        let text = format!(" {} ", pen.words.with(id, &[("count", Arg::Count(count as u64))]));
        let all = Chip { text, widget: WidgetId::Action(ActionId::FilterUsers), active: count > 0 };
        shown = std::iter::once(all).chain(shown.into_iter().filter(|chip| chip.active)).collect();
        while shown.len() > 1 && !fits(&shown) {
            shown.pop();
        }
    }
    let mut x = line.x;
    for chip in shown {
        let role = if chip.active { Role::ChipActive } else { Role::Chip };
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), &chip.text, role);
        scene.layout.place(chip.widget, Rect { x, width: taken, ..line });
        x += taken + 1;
    }
}

fn chip(id: FilterId, short: bool, state: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> Chip {
    let name = pen.say(id.label());
    let mut values = state.filters.of(id);
    let active = values.len() > 0;
    let value = match (values.len(), values.next()) {
        (_, None) => pen.say(id.any()),
        (1, Some(value)) => truncate(&value.say(pen.words, scene.account), WIDEST).into_owned(),
        (several, Some(_)) => several.to_string(),
    };
    let args = [("filter", Arg::Text(&name)), ("value", Arg::Text(&value))];
    let message = if short && !active { "filter-chip-short" } else { "filter-chip" };
    let text = format!(" {} ", pen.words.with(message, &args));
    Chip { text, widget: WidgetId::UsersFilter(id), active }
}

/// What is chosen of the filters, as a list of words.
pub fn chosen(state: &State, pen: &Pen<'_>, scene: &Scene<'_>) -> String {
    let values = FilterId::ALL.into_iter().flat_map(|id| state.filters.of(id));
    let values: Vec<String> = values.map(|value| value.say(pen.words, scene.account)).collect();
    pen.words.list(&values)
}

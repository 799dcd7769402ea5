//! How the dashboard looks around its tabs.

use ratatui::layout::Rect;

use super::{State, Tab, clients, employees};
use crate::{
    domain::guard::{self, Operation},
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        partner_banner,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

/// Wider than this a text is hard to read across.
const READABLE: u16 = 72;

/// Draws the dashboard.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    if let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::UsePartnerPages) {
        let why = wording::refusal::saying(&refusal).say(pen.words);
        return refused(&why, "about-partner-dashboard", body, pen);
    }
    tabs(state.tab, context, pen, scene);
    let lines = banners(state, context, pen, scene);
    let rect = Rect { y: body.y + lines, height: body.height.saturating_sub(lines), ..body };
    match state.tab {
        Tab::Clients => clients::draw(&state.clients, context, pen, scene, rect),
        Tab::Employees => employees::draw(&state.employees, context, pen, scene, rect),
    }
}

/// The tabs, in the line above the body, with the keys that walk along them where there is room.
fn tabs(here: Tab, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let line = Rect { y: body.y.saturating_sub(1), height: 1, ..body };
    let mut x = line.x;
    for tab in Tab::ALL {
        let role = if tab == here { Role::ChipActive } else { Role::Chip };
        let text = format!(" {} ", pen.say(tab.label()));
        let width = pen.text(x, line.y, line.right().saturating_sub(x), &text, role);
        scene.layout.place(WidgetId::PartnerTab(tab), Rect { x, width, ..line });
        x += width + 2;
    }
    let keys = [ActionId::PrevPartnerTab, ActionId::NextPartnerTab];
    // Two keys and a word: alone they would look like a box to tick.
    let keys = keys.map(|action| key(action, context, pen)).join("/");
    let word = format!(" {}", pen.say("billing-tab-keys"));
    if usize::from(line.right().saturating_sub(x)) > width(&keys) + width(&word) {
        let left = pen.text_right(line.right(), line.y, line.width, &word, Role::KeyLabel);
        pen.text_right(left, line.y, left.saturating_sub(line.x), &keys, Role::Key);
    }
}

/// What has to be done first: a domain to set [DOM-09], and users for whom nothing is credited, with the key that lists
/// them [PET-06]. Answers how many lines that takes.
fn banners(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) -> u16 {
    let body = scene.layout.rect(WidgetId::Body);
    let mut taken = partner_banner::draw(context, pen, scene, body);
    if state.uncredited > 0 {
        let line = Rect { y: body.y + taken, height: 1, ..body };
        let key = key(ActionId::ShowUncredited, context, pen);
        let args = [("count", Arg::Count(state.uncredited as u64)), ("key", Arg::Text(&key))];
        let long = format!("! {}", pen.words.with("partner-uncredited", &args));
        let short = || format!("! {}", pen.words.with("partner-uncredited-short", &args));
        let text = if width(&long) <= usize::from(line.width) { long } else { short() };
        pen.text(line.x, line.y, line.width, &text, Role::Warning);
        scene.layout.place(WidgetId::Action(ActionId::ShowUncredited), line);
        taken += 1;
    }
    // A blank line below, or below the tabs, where there is room.
    let blank = body.height > 13 + taken;
    taken + u16::from(blank)
}

/// What stands in the place of what the operator cannot see: why, and what it is.
pub(super) fn refused(why: &str, about: &str, rect: Rect, pen: &mut Pen<'_>) {
    let rect = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), width: rect.width.min(READABLE), ..rect };
    let why = wrap(&format!("! {why}"), usize::from(rect.width));
    let taken = pen.lines(rect, why.iter().map(String::as_str), Role::Warning) + 1;
    let about = wrap(&pen.say(about), usize::from(rect.width));
    let rest = Rect { y: rect.y + taken, height: rect.height.saturating_sub(taken), ..rect };
    pen.lines(rest, about.iter().map(String::as_str), Role::Text);
}

/// The first key of an action, as it is called.
pub(super) fn key(action: ActionId, context: &Context, pen: &Pen<'_>) -> String {
    context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default()
}

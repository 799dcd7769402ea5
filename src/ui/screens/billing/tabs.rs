//! The tabs of Account & Billing, in the line between breadcrumb and body.

use ratatui::layout::Rect;

use crate::ui::{
    action::ActionId, context::Context, key_words::key_name, layout::WidgetId, place::Place, scene::Scene, text::width,
    theme::Role, widgets::pen::Pen,
};

/// The tabs, from the left to the right.
pub const TABS: [Place; 4] = [Place::BillingOverview, Place::Billing, Place::PaymentMethod, Place::Orders];

/// From how many lines of the body on a blank one below the tabs is no loss.
const ROOMY: u16 = 24;

/// The tab beside one; behind the last comes the first.
pub fn beside(place: Place, forward: bool) -> Place {
    let at = TABS.iter().position(|tab| *tab == place).unwrap_or(0);
    TABS[(at + if forward { 1 } else { TABS.len() - 1 }) % TABS.len()]
}

/// What leads to a tab.
const fn leads(place: Place) -> ActionId {
    match place {
        // The tab of the whole place leads here.
        Place::Billing => ActionId::Tab(4),
        other => ActionId::Go(other),
    }
}

const fn names(place: Place) -> [&'static str; 2] {
    match place {
        Place::BillingOverview => ["billing-tab-overview"; 2],
        Place::PaymentMethod => ["billing-tab-payment", "billing-tab-short-payment"],
        Place::Orders => ["billing-tab-orders", "billing-tab-short-orders"],
        _ => ["billing-tab-subscriptions"; 2],
    }
}

/// Draws the tabs above the body, with the keys that walk along them where there is room.
pub fn draw(here: Place, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let line = Rect { y: body.y.saturating_sub(1), height: 1, ..body };
    let long = TABS.map(|place| pen.say(names(place)[0]));
    let fits = long.iter().map(|name| width(name) + 4).sum::<usize>() <= usize::from(line.width);
    let labels = if fits { long } else { TABS.map(|place| pen.say(names(place)[1])) };
    let mut x = line.x;
    for (place, label) in TABS.into_iter().zip(&labels) {
        let role = if place == here { Role::ChipActive } else { Role::Chip };
        let room = line.right().saturating_sub(x);
        let width = pen.text(x, line.y, room, &format!(" {label} "), role);
        scene.layout.place(WidgetId::Action(leads(place)), Rect { x, width, ..line });
        x += width + 2;
    }
    let keys = [ActionId::PrevBillingTab, ActionId::NextBillingTab]
        .map(|action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default());
    // Two keys and a word: alone they would look like a box to tick.
    let (keys, word) = (keys.join("/"), format!(" {}", pen.say("billing-tab-keys")));
    if usize::from(line.right().saturating_sub(x)) > width(&keys) + width(&word) {
        let left = pen.text_right(line.right(), line.y, line.width, &word, Role::KeyLabel);
        pen.text_right(left, line.y, left.saturating_sub(line.x), &keys, Role::Key);
    }
    if body.height >= ROOMY {
        scene.layout.place(WidgetId::Body, Rect { y: body.y + 1, height: body.height - 1, ..body });
    }
}

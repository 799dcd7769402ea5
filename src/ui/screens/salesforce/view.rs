//! What is around the pages: the tabs above them, and a sheet that scrolls.

use ratatui::layout::Rect;

use super::{State, Tab, features, health, sync};
use crate::ui::{
    action::ActionId,
    context::Context,
    i18n::Arg,
    key_words::key_name,
    layout::WidgetId,
    scene::Scene,
    text::{width, wrap},
    theme::Role,
    widgets::{pen::Pen, sheet::Sheet},
};

/// Wider than this a line is hard to read.
const WIDEST: u16 = 96;

/// More lines than any page has.
const LINES: u16 = 120;

/// From how many lines of the body on a blank one below the tabs is no loss.
const ROOMY: u16 = 14;

/// Draws the pages into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    tabs(state, context, pen, scene, body);
    let gap = u16::from(body.height >= ROOMY);
    let rect = Rect { y: body.y + gap, height: body.height.saturating_sub(gap), ..body };
    // A blank column stands before it, and the scroll bar behind it.
    let columns = rect.width.saturating_sub(2).min(WIDEST);
    let rect = Rect { x: rect.x + 1, width: columns + 1, ..rect };
    let mut buffer = Sheet::buffer(columns, LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    if state.installed {
        match state.tab {
            Tab::Health => health::write(context, &mut sheet, scene),
            Tab::Features => features::write(&mut sheet, scene),
            Tab::Sync => sync::write(state, context, &mut sheet, scene),
        }
    } else {
        sheet.paragraph(0, &format!("! {}", sheet.pen.say("sf-not-installed")), Role::Warning);
    }
    if state.tab != Tab::Sync || !state.connected {
        sheet.focus_text(0..sheet.y);
    }
    sheet.show(WidgetId::SalesforcePage, pen, scene, rect);
    if state.tab == Tab::Sync {
        sync::menu(state, pen, scene, body);
    }
}

/// The tabs in the line above the body, with the keys that walk along them where there is room.
fn tabs(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, body: Rect) {
    let line = Rect { y: body.y.saturating_sub(1), height: 1, ..body };
    let mut x = line.x;
    let long = Tab::ALL.map(|tab| pen.say(tab.names()[0]));
    // Room for the dot is kept, so that nothing moves when it comes.
    let fits = long.iter().map(|name| width(name) + 4).sum::<usize>() + 2 <= usize::from(line.width);
    let labels = if fits { long } else { Tab::ALL.map(|tab| pen.say(tab.names()[1])) };
    for (tab, label) in Tab::ALL.into_iter().zip(&labels) {
        let role = if tab == state.tab { Role::ChipActive } else { Role::Chip };
        // A dot while something is not saved [USR-09].
        let dot = if tab == Tab::Sync && state.has_edits() { " •" } else { "" };
        let label = format!(" {label}{dot} ");
        let taken = pen.text(x, line.y, line.right().saturating_sub(x), &label, role);
        scene.layout.place(tab.widget(), Rect { x, width: taken, ..line });
        x += taken + 2;
    }
    let keys = [ActionId::PrevAppTab, ActionId::NextAppTab]
        .map(|action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default());
    // Two keys and a word: alone they would look like a box to tick.
    let (keys, word) = (keys.join("/"), format!(" {}", pen.say("billing-tab-keys")));
    if usize::from(line.right().saturating_sub(x)) > width(&keys) + width(&word) {
        let left = pen.text_right(line.right(), line.y, line.width, &word, Role::KeyLabel);
        pen.text_right(left, line.y, left.saturating_sub(line.x), &keys, Role::Key);
    }
}

/// A heading with a blank line above it, unless it is the first.
pub(super) fn heading(sheet: &mut Sheet<'_>, id: &str) {
    sheet.y += u16::from(sheet.y > 0);
    let text = sheet.pen.say(id);
    sheet.paragraph(0, &text, Role::Heading);
}

/// A sign and a text behind it, wrapped under itself.
pub(super) fn marked(sheet: &mut Sheet<'_>, (sign, role): (&str, Role), text: &str, ink: Role) {
    let line = sheet.line(0);
    sheet.pen.text(line.x, line.y, 2, sign, role);
    let rect = sheet.rest(2);
    let lines = wrap(text, usize::from(rect.width));
    sheet.y += sheet.pen.lines(rect, lines.iter().map(String::as_str), ink);
}

/// The sentence that says what to press to do something.
pub(super) fn key_hint(id: &str, action: ActionId, context: &Context, sheet: &Sheet<'_>) -> String {
    let key = context.keymap.keys(action).first();
    let key = key.map(|key| key_name(*key, sheet.pen.words)).unwrap_or_default();
    sheet.pen.words.with(id, &[("key", Arg::Text(&key))])
}

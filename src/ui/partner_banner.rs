//! The banner of a partner account that has set no e-mail domain yet: it stays until one is set [DOM-09, DOM-11].

use ratatui::layout::Rect;

use super::{
    action::ActionId,
    context::Context,
    i18n::{Arg, Words},
    key_words::key_name,
    layout::WidgetId,
    place::Place,
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::pen::Pen,
};
use crate::domain::account::AccountKind;

/// From how many lines on the banner says what is lost.
const ROOMY: u16 = 14;

/// What the banner says, while it has something to say: that no domain is set, and what that costs where there is room for
/// it.
pub fn text(scene: &Scene<'_>, words: &Words, roomy: bool) -> Option<String> {
    let account = scene.account;
    let missing = account.account().kind == AccountKind::Partner && account.partner().settings().domain.is_none();
    let why = || words.text("partner-banner-why");
    missing.then(|| words.text("partner-banner") + &if roomy { format!(" {}", why()) } else { String::new() })
}

/// Draws the banner at the top of a rectangle, with the way to the page that ends it, and answers how many lines it takes;
/// none once a domain is set. A click on it goes there.
pub fn draw(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let Some(text) = text(scene, pen.words, rect.height >= ROOMY) else { return 0 };
    let go = ActionId::Go(Place::PartnersAutomation);
    let way = match context.keymap.keys(go).first() {
        Some(key) => {
            let key = key_name(*key, pen.words);
            pen.words.with("partner-banner-way-key", &[("key", Arg::Text(&key))])
        }
        None => pen.words.text("partner-banner-way"),
    };
    let lines = wrap(&format!("! {text} {way}"), usize::from(rect.width));
    let taken = pen.lines(rect, lines.iter().map(String::as_str), Role::Warning);
    scene.layout.place(WidgetId::Action(go), Rect { height: taken, ..rect });
    taken
}

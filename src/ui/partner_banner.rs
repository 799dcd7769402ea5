//! The banner of a partner account that has set no e-mail domain yet: it stays until one is set [DOM-09, DOM-11].

use ratatui::layout::Rect;

use super::{
    action::ActionId, context::Context, i18n::Arg, key_words::key_name, layout::WidgetId, place::Place, scene::Scene,
    text::wrap, theme::Role, widgets::pen::Pen,
};
use crate::domain::account::AccountKind;

/// What the banner says, while it has something to say.
pub fn text(scene: &Scene<'_>, words: &super::i18n::Words) -> Option<String> {
    let partner = scene.account.account().kind == AccountKind::Partner;
    let missing = partner && scene.account.partner().settings().domain_ascii.is_none();
    missing.then(|| words.text("partner-banner"))
}

/// Draws the banner at the top of a rectangle, with the way to the page that ends it, and answers how many lines it takes;
/// none once a domain is set. A click on it goes there.
pub fn draw(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let Some(text) = text(scene, pen.words) else { return 0 };
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

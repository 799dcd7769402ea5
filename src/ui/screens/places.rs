//! The places that have no screen yet: what is found there, and why, when this account has no use for it.

use ratatui::layout::Rect;

use crate::{
    domain::guard,
    ui::{place::Place, scene::Scene, text::wrap, theme::Role, widgets::pen::Pen, wording},
};

/// Draws what a place is for.
pub fn draw(place: Place, pen: &mut Pen<'_>, scene: &Scene<'_>, body: Rect) {
    let columns = body.width.min(72);
    let rect =
        Rect { x: body.x + 1, y: body.y + 1, width: columns.saturating_sub(2), height: body.height.saturating_sub(1) };
    let title = pen.say(&format!("tab-{}", place.slug()));
    pen.text(rect.x, rect.y, rect.width, &title, Role::Title);
    let mut y = rect.y + 2;
    let paragraph = |pen: &mut Pen<'_>, y: u16, text: &str, role| {
        let lines = wrap(text, usize::from(rect.width));
        let rect = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
        y + pen.lines(rect, lines.iter().map(String::as_str), role) + 1
    };
    let refused = place.needs().and_then(|operation| guard::allowed(scene.world, scene.actor, operation).err());
    if let Some(refusal) = refused {
        let why = format!("! {}", wording::refusal::saying(&refusal).say(pen.words));
        y = paragraph(pen, y, &why, Role::Warning);
    }
    let about = pen.say(&format!("about-{}", place.slug()));
    y = paragraph(pen, y, &about, Role::Text);
    let next = pen.say("about-coming");
    paragraph(pen, y, &next, Role::Muted);
}

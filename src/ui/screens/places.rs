//! The places that have no screen yet: what is found there, and why, when this account has no use for it.

use ratatui::layout::Rect;

use crate::{
    domain::guard,
    ui::{
        action::{ActionId, ContextId},
        context::Context,
        layout::WidgetId,
        part::{Part, Surroundings},
        partner_banner,
        place::Place,
        scene::Scene,
        step::Step,
        text::wrap,
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

/// A place with nothing to work on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State;

impl Part for State {
    fn name(&self) -> &'static str {
        "place"
    }

    fn contexts(&self) -> Vec<ContextId> {
        vec![ContextId::Panes, ContextId::Return, ContextId::Always]
    }

    fn focus(&self) -> WidgetId {
        WidgetId::Body
    }

    fn act(&mut self, action: ActionId, _around: &mut Surroundings<'_>) -> Step {
        match action {
            // One step back from a place is the first pane.
            ActionId::Back => Step::Go(Place::Users),
            other => Step::Elsewhere(other),
        }
    }
}

/// Draws what a place is for.
pub fn draw(place: Place, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, body: Rect) {
    let columns = body.width.min(72);
    let mut rect =
        Rect { x: body.x + 1, y: body.y + 1, width: columns.saturating_sub(2), height: body.height.saturating_sub(1) };
    if place == Place::PartnerDashboard {
        let taken = partner_banner::draw(context, pen, scene, Rect { y: body.y, ..rect });
        rect = Rect { y: rect.y + taken, height: rect.height.saturating_sub(taken), ..rect };
    }
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

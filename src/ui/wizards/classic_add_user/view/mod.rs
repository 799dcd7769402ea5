//! How the flow looks: steps on top, the page, what it will do at the right where there is room, buttons at the foot.

mod details;
mod done;
mod role;
mod summary;
mod welcome;

use ratatui::layout::Rect;

use super::{
    State,
    step::{Focus, Page},
};
use crate::ui::{
    action::ActionId,
    context::Context,
    key_words::key_name,
    layout::{Layout, WidgetId},
    scene::Scene,
    theme::Role,
    users_flow::UsersFlow,
    widgets::{
        button::{self, Button, Weight},
        pen::Pen,
        sheet::Sheet,
        stepper,
    },
};

/// Below this height of the body every line is needed for the page itself.
const COMPACT: u16 = 14;

/// From this width of the body on there is a panel at the right, of so many columns.
const WIDE: u16 = 112;
const PANEL: u16 = 52;

/// The widest a page becomes: a line of text is not read well beyond.
const WIDEST: u16 = 96;

/// As long as a page can become, with every notice.
const LINES: u16 = 90;

/// Places the parts in the body.
pub fn layout(layout: &mut Layout, body: Rect) {
    layout.place(WidgetId::WizardSteps, Rect { height: 1, ..body });
    let buttons = Rect { y: body.bottom().saturating_sub(1), height: 1, ..body };
    layout.place(WidgetId::WizardButtons, buttons);
    let blank = u16::from(body.height >= COMPACT);
    let top = body.y + 1 + blank;
    let page = Rect { y: top, height: buttons.y.saturating_sub(top + blank), ..body };
    let beside = if body.width >= WIDE { PANEL } else { 0 };
    let gap = if beside > 0 { 3 } else { 0 };
    layout.place(WidgetId::WizardSummary, Rect { x: page.right() - beside, width: beside, ..page });
    layout.place(WidgetId::WizardPage, Rect { width: (page.width - beside - gap).min(WIDEST), ..page });
}

/// Draws the flow.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let names: Vec<String> = Page::ALL.iter().map(|page| pen.say(page.title())).collect();
    stepper::draw(pen, scene.layout.rect(WidgetId::WizardSteps), &names, state.page as usize);
    let rect = scene.layout.rect(WidgetId::WizardPage);
    if rect.width < 2 {
        return;
    }
    let beside = !scene.layout.rect(WidgetId::WizardSummary).is_empty();
    let mut buffer = Sheet::buffer(rect.width - 1, LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    let page = View { state, roomy: rect.height >= 12, beside };
    if state.page != Page::Done && !UsersFlow::is_free(scene.account) {
        let banner = format!("i {}", sheet.pen.say("classic-banner"));
        sheet.paragraph(0, &banner, Role::Info);
        sheet.y += u16::from(page.roomy);
    }
    let cursor = match state.page {
        Page::Details => details::draw(&page, &mut sheet, scene),
        Page::Role => {
            let key = context.keymap.keys(ActionId::CompareRoles).first();
            let key = key.map(|key| key_name(*key, pen.words)).unwrap_or_default();
            role::draw(&page, &key, &mut sheet, scene);
            None
        }
        Page::Welcome => {
            welcome::draw(&page, &mut sheet, scene);
            None
        }
        Page::Done => {
            done::draw(&page, &mut sheet, scene);
            None
        }
    };
    sheet.show(WidgetId::WizardPage, pen, scene, rect);
    // The terminal's cursor stands where the sheet has come to lie.
    if let Some((focus, column)) = cursor {
        let field = scene.layout.rect(focus.widget());
        if !field.is_empty() {
            pen.cursor = Some(ratatui::layout::Position::new(field.x + column, field.y));
        }
    }
    if beside {
        summary::draw(state, pen, scene);
    }
    buttons(state, context, pen, scene);
    crate::ui::permissions::classic::draw_menu(&state.form, rect, pen, scene);
}

/// A page while it is drawn.
struct View<'a> {
    state: &'a State,
    /// Whether there is room for blank lines.
    roomy: bool,
    /// Whether there is a panel beside the page.
    beside: bool,
}

fn buttons(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let key = |action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let button = |label: &str, action, weight, focus| Button {
        label: pen.say(label),
        key: key(action),
        weight,
        focused: state.focus == focus,
        enabled: true,
    };
    let back = |label, action| button(label, action, Weight::Plain, Focus::BackButton);
    let next = |label, action| button(label, action, Weight::Primary, Focus::NextButton);
    let row = match state.page {
        Page::Details => vec![back("button-cancel", ActionId::Back), next("button-next", ActionId::NextPage)],
        Page::Role => vec![back("button-back", ActionId::PrevPage), next("button-next", ActionId::NextPage)],
        Page::Welcome => vec![back("button-back", ActionId::PrevPage), next("button-finish", ActionId::NextPage)],
        Page::Done => vec![next("button-close", ActionId::Back)],
    };
    let places = button::draw_row(pen, scene.layout.rect(WidgetId::WizardButtons), &row);
    // The way on is the last one, and on the last page the only one.
    for (id, rect) in [WidgetId::WizardNext, WidgetId::WizardBack].into_iter().zip(places.into_iter().rev()) {
        scene.layout.place(id, rect);
    }
}

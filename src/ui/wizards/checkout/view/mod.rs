//! How the checkout looks: steps on top, the page, buttons at the foot.

mod cart;
mod done;
mod payment;
mod review;

use ratatui::layout::Rect;

use super::{Focus, Page, State};
use crate::ui::{
    action::ActionId,
    context::Context,
    key_words::key_name,
    layout::{Layout, WidgetId},
    scene::Scene,
    theme::Role,
    widgets::{
        button::{self, Button, Weight},
        pen::Pen,
        sheet::Sheet,
        stepper,
    },
};

/// Below this height of the body every line is needed for the page itself.
const COMPACT: u16 = 14;

/// The widest a page becomes: a line of text is not read well beyond.
const WIDEST: u16 = 84;

/// As long as a page can become: eleven rows with their seats, and all that changes.
const LINES: u16 = 110;

/// Places the parts in the body.
pub fn layout(layout: &mut Layout, body: Rect) {
    layout.place(WidgetId::WizardSteps, Rect { height: 1, ..body });
    let buttons = Rect { y: body.bottom().saturating_sub(1), height: 1, width: body.width.min(WIDEST), ..body };
    layout.place(WidgetId::WizardButtons, buttons);
    let blank = u16::from(body.height >= COMPACT);
    let top = body.y + 1 + blank;
    let page = Rect { y: top, height: buttons.y.saturating_sub(top + blank), width: body.width.min(WIDEST), ..body };
    layout.place(WidgetId::WizardPage, page);
}

/// Draws the checkout.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let names: Vec<String> = Page::ALL.iter().map(|page| pen.say(page.title())).collect();
    stepper::draw(pen, scene.layout.rect(WidgetId::WizardSteps), &names, state.page as usize);
    let rect = scene.layout.rect(WidgetId::WizardPage);
    if rect.width < 2 {
        return;
    }
    let mut buffer = Sheet::buffer(rect.width - 1, LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    if let Some(notice) = &state.notice {
        let text = format!("! {}", notice.say(sheet.pen.words));
        sheet.paragraph(0, &text, Role::Warning);
    }
    let roomy = rect.height >= 12;
    let cursor = match state.page {
        Page::Cart => {
            cart::draw(state, roomy, &mut sheet, scene);
            None
        }
        Page::Payment => payment::draw(state, roomy, &mut sheet, scene),
        Page::Review => {
            review::draw(state, roomy, &mut sheet, scene);
            None
        }
        Page::Done => {
            done::draw(state, roomy, &mut sheet, scene);
            None
        }
    };
    sheet.show(WidgetId::WizardPage, pen, scene, rect);
    // The terminal's cursor stands where the sheet has come to lie.
    if let Some((field, column)) = cursor {
        let field = scene.layout.rect(field);
        if !field.is_empty() {
            pen.cursor = Some(ratatui::layout::Position::new(field.x + column, field.y));
        }
    }
    buttons(state, context, pen, scene);
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
        Page::Cart => {
            let on = Button { enabled: state.quote.is_some(), ..next("button-next", ActionId::NextPage) };
            vec![back("button-cancel", ActionId::Back), on]
        }
        Page::Payment => vec![back("button-back", ActionId::PrevPage), next("button-next", ActionId::NextPage)],
        Page::Review => {
            let on = if state.repriced.is_some() { "button-agree" } else { "button-complete" };
            vec![back("button-back", ActionId::PrevPage), next(on, ActionId::NextPage)]
        }
        Page::Done => vec![next("button-close", ActionId::Back)],
    };
    let places = button::draw_row(pen, scene.layout.rect(WidgetId::WizardButtons), &row);
    // The way on is the last one, and on the last page the only one.
    for (id, rect) in [WidgetId::WizardNext, WidgetId::WizardBack].into_iter().zip(places.into_iter().rev()) {
        scene.layout.place(id, rect);
    }
}

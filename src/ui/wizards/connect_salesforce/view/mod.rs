//! How it looks: two pages of HubSpot with steps on top and buttons at the foot, and two of Salesforce in a tab of their own.

mod compare;
mod consent;
mod log_in;
mod preflight;
mod rights;
mod tab;

use ratatui::layout::Rect;

use super::{Focus, Page, State};
use crate::ui::{
    action::ActionId,
    context::Context,
    key_words::key_name,
    layout::{Layout, WidgetId},
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{
        button::{self, Button, Weight, box_sign},
        pen::Pen,
        sheet::Sheet,
        stepper,
    },
};

/// Below this height of the body every line is needed for the page itself.
const COMPACT: u16 = 14;

/// The widest a page becomes: a line of text is not read well beyond.
const WIDEST: u16 = 96;

/// The columns of a box and the blank behind it.
const BOX: u16 = 4;

/// More lines than any page has: two users can have a few hundred rights between them.
const LINES: u16 = 600;

/// Places the parts of the pages of HubSpot in the body.
pub fn layout(layout: &mut Layout, body: Rect) {
    layout.place(WidgetId::WizardSteps, Rect { height: 1, ..body });
    let buttons = Rect { y: body.bottom().saturating_sub(1), height: 1, width: body.width.min(WIDEST), ..body };
    layout.place(WidgetId::WizardButtons, buttons);
}

/// Draws the wizard.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    match state.page {
        Page::LogIn => log_in::draw(state, pen, scene),
        Page::Consent => consent::draw(state, pen, scene),
        Page::Preflight | Page::Compare => page(state, context, pen, scene),
    }
}

/// A page of HubSpot.
fn page(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let steps = ["connect-sf-step-check", "connect-sf-step-log-in", "connect-sf-step-compare"].map(|id| pen.say(id));
    let step = if state.page == Page::Preflight { 0 } else { 2 };
    stepper::draw(pen, scene.layout.rect(WidgetId::WizardSteps), &steps, step);
    let (body, last) = (scene.layout.rect(WidgetId::Body), scene.layout.rect(WidgetId::WizardButtons));
    let blank = u16::from(body.height >= COMPACT);
    let top = body.y + 1 + blank;
    // The box follows the text, and stays in sight however long that is.
    let ticks = state.page == Page::Preflight && state.blocked.is_none();
    let columns = usize::from(last.width.saturating_sub(BOX));
    let label = if state.is_first() { "connect-sf-checked-first" } else { "connect-sf-checked" };
    let label = if ticks { wrap(&pen.say(label), columns) } else { vec![] };
    // Why one cannot go on stands beside the box, until it is ticked.
    let wrong = state.wrong.as_ref().filter(|(at, _)| ticks && *at == Focus::Checked);
    let wrong = wrong.map(|(_, why)| wrap(&format!("✗ {}", why.say(pen.words)), columns)).unwrap_or_default();
    let rows = u16::try_from(label.len() + wrong.len()).unwrap_or(0);
    let bottom = last.y.saturating_sub(blank + rows + if ticks { blank } else { 0 });
    let rect = Rect { y: top, height: bottom.saturating_sub(top), width: body.width.min(WIDEST), ..body };
    if rect.width < 2 {
        return;
    }
    let mut buffer = Sheet::buffer(rect.width - 1, LINES);
    let mut sheet = Sheet::new(Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None });
    let roomy = rect.height >= if state.page == Page::Compare { 18 } else { 12 };
    if let Some(notice) = &state.notice {
        let text = format!("! {}", notice.say(sheet.pen.words));
        sheet.paragraph(0, &text, Role::Warning);
        sheet.y += u16::from(roomy);
    }
    match (&state.blocked, state.page) {
        (Some(why), _) => {
            let text = format!("✗ {}", why.say(sheet.pen.words));
            sheet.paragraph(0, &text, Role::Error);
        }
        (None, Page::Preflight) => preflight::write(state, roomy, &mut sheet, scene),
        (None, _) => compare::write(state, roomy, &mut sheet, scene),
    }
    let shown = sheet.y.min(rect.height);
    sheet.focus_text(0..sheet.y);
    sheet.show(WidgetId::WizardPage, pen, scene, rect);
    if ticks {
        let below = Rect { y: rect.y + shown + blank, height: rows, width: last.width, ..rect };
        checked(state, (&label, &wrong), below, pen, scene);
    }
    buttons(state, context, pen, scene);
}

/// The box that the new user's rights were checked.
fn checked(
    state: &State,
    (label, wrong): (&[String], &[String]),
    rect: Rect,
    pen: &mut Pen<'_>,
    scene: &mut Scene<'_>,
) {
    let here = state.focus == Focus::Checked;
    let own = u16::try_from(label.len()).unwrap_or(rect.height).min(rect.height);
    let below =
        Rect { x: rect.x + BOX, y: rect.y + own, height: rect.height - own, width: rect.width.saturating_sub(BOX) };
    pen.lines(below, wrong.iter().map(String::as_str), Role::Error);
    let rect = Rect { height: own, ..rect };
    if here {
        pen.fill(rect, Role::Cursor);
    }
    let sign = if state.checked { Role::SwitchOn } else { Role::SwitchOff };
    let (sign, text) = (pen.row_style(sign, here), pen.row_style(Role::Text, here));
    pen.styled(rect.x, rect.y, BOX, box_sign(state.checked), sign);
    for (row, line) in (rect.y..rect.bottom()).zip(label) {
        pen.styled(rect.x + BOX, row, rect.width.saturating_sub(BOX), line, text);
    }
    scene.layout.place(Focus::Checked.widget(), rect);
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
    let back = |label| (Focus::Back, button(label, ActionId::Back, Weight::Plain, Focus::Back));
    let next = |label, weight| (Focus::Next, button(label, ActionId::NextPage, weight, Focus::Next));
    let row = match state.page {
        _ if state.blocked.is_some() => vec![back("button-close")],
        Page::Preflight => {
            let (focus, on) = next("connect-sf-continue", Weight::Primary);
            vec![back("button-cancel"), (focus, Button { enabled: state.checked, ..on })]
        }
        _ if state.is_refused() => vec![back("button-back")],
        _ if state.unseen => vec![back("button-back"), next("connect-sf-seen", Weight::Primary)],
        _ if state.lacks() => vec![back("button-back"), next("connect-sf-connect-anyway", Weight::Danger)],
        _ => vec![back("button-back"), next("connect-sf-connect", Weight::Primary)],
    };
    let (focuses, buttons): (Vec<Focus>, Vec<Button>) = row.into_iter().unzip();
    let places = button::draw_row(pen, scene.layout.rect(WidgetId::WizardButtons), &buttons);
    for (focus, rect) in focuses.into_iter().zip(places) {
        scene.layout.place(focus.widget(), rect);
    }
}

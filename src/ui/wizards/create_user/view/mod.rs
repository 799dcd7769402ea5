//! How the wizard looks: steps on top, the page, what it will do at the right, buttons at the foot.

mod access_levels;
mod add_users;
mod continue_setup;
mod invite;
mod menus;
mod review;
mod set_up;
mod summary;

use ratatui::layout::Rect;

use super::{
    State,
    step::{Focus, Page},
};
use crate::ui::{
    action::ActionId,
    context::Context,
    i18n::{Arg, Words},
    key_words::key_name,
    layout::{Layout, WIDE, WidgetId},
    scene::Scene,
    text::wrap,
    theme::Role,
    widgets::{
        button::{self, Button, Weight},
        pen::Pen,
        stepper,
    },
    wizards::create_user::Problem,
    wording,
};

/// Below this height of the body every line is needed for the page itself.
const COMPACT: u16 = 14;

/// Places the wizard's parts in the body. In a narrow window the summary is one line under the steps.
pub fn layout(wizard: &State, layout: &mut Layout, body: Rect) {
    layout.place(WidgetId::WizardSteps, Rect { height: 1, ..body });
    let buttons = Rect { y: body.bottom().saturating_sub(1), height: 1, ..body };
    layout.place(WidgetId::WizardButtons, buttons);
    let wide = body.width + 2 >= WIDE;
    // A low window does without blank lines and without the summary.
    let compact = body.height < COMPACT;
    let (page, summary) = if wide {
        let panel = 36.min(body.width / 3);
        let top = body.y + 2;
        let height = buttons.y.saturating_sub(top + 1);
        let page = Rect { x: body.x, y: top, width: body.width - panel - 3, height };
        (page, Rect { x: body.right() - panel, y: top, width: panel, height })
    } else {
        let top = body.y + if compact { 1 } else { 3 };
        let height = buttons.y.saturating_sub(top + u16::from(!compact));
        let line = Rect { y: body.y + 1, height: u16::from(!compact), ..body };
        (Rect { y: top, height, ..body }, line)
    };
    layout.place(WidgetId::WizardSummary, summary);
    layout.place(WidgetId::WizardPage, page);
    match wizard.page {
        Page::AddUsers => add_users::layout(layout, page),
        Page::AccessLevels | Page::Invite | Page::Continue => {}
    }
}

/// Draws the wizard.
pub fn draw(wizard: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let name = |page: &Page| pen.say(if *page == wizard.page { page.title() } else { page.label() });
    let names: Vec<String> = Page::ALL.iter().map(name).collect();
    stepper::draw(pen, scene.layout.rect(WidgetId::WizardSteps), &names, wizard.page as usize);
    summary::draw(wizard, pen, scene);
    buttons(wizard, context, pen, scene);
    match wizard.page {
        Page::AddUsers => add_users::draw(wizard, context, pen, scene),
        Page::AccessLevels => access_levels::draw(wizard, pen, scene),
        Page::Invite => invite::draw(wizard, pen, scene),
        Page::Continue => continue_setup::draw(wizard, context, pen, scene),
    }
    if let Some((list, at)) = wizard.set_up.menu {
        set_up::draw_menu(wizard, list, at, pen, scene);
    }
}

fn buttons(wizard: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let key = |action| context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default();
    let back = |label: &str, key| Button {
        label: pen.say(label),
        key,
        weight: Weight::Plain,
        focused: wizard.focus == Focus::BackButton,
        enabled: true,
    };
    let next = |label: &str, key| Button {
        label: pen.say(label),
        key,
        weight: Weight::Primary,
        focused: wizard.focus == Focus::NextButton,
        enabled: true,
    };
    let row = match wizard.page {
        Page::AddUsers => {
            vec![back("button-cancel", key(ActionId::Back)), next("button-next", key(ActionId::NextPage))]
        }
        Page::AccessLevels => {
            vec![back("button-back", key(ActionId::PrevPage)), next("button-next", key(ActionId::NextPage))]
        }
        Page::Invite => {
            vec![back("button-back", key(ActionId::PrevPage)), next("action-create-user", key(ActionId::NextPage))]
        }
        Page::Continue => vec![next("button-done", key(ActionId::Back))],
    };
    let places = button::draw_row(pen, scene.layout.rect(WidgetId::WizardButtons), &row);
    // The way on is the last one, and on the last page the only one.
    for (id, rect) in [WidgetId::WizardNext, WidgetId::WizardBack].into_iter().zip(places.into_iter().rev()) {
        scene.layout.place(id, rect);
    }
}

/// The words for what is wrong with the draft.
fn problem_text(problem: &Problem, words: &Words) -> String {
    match problem {
        Problem::Nobody => words.text("create-user-nobody"),
        Problem::Entries(count) => words.with("create-user-entries-wrong", &[("count", Arg::Count(*count as u64))]),
        Problem::TooMany(count) => {
            let limit = crate::domain::decide::BATCH_LIMIT as u64;
            words.with("create-user-too-many", &[("count", Arg::Count(*count as u64)), ("limit", Arg::Count(limit))])
        }
        Problem::NoSeat => words.text("create-user-no-seat"),
        Problem::SeatRefused(seat) => {
            words.with("create-user-seat-gone", &[("seat", Arg::Text(&words.text(&wording::seat(*seat))))])
        }
        Problem::NoTemplate => words.text("create-user-no-template"),
        Problem::Access(why) => wording::granting::saying(why).say(words),
        Problem::Shortage(seat, short) => wording::create_users::shortage(*seat, short.needed, short.free).say(words),
    }
}

/// Writes a wrapped paragraph, and answers the line below it.
fn paragraph(pen: &mut Pen<'_>, rect: Rect, y: u16, text: &str, role: Role) -> u16 {
    let lines = wrap(text, usize::from(rect.width));
    let rect = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
    y + pen.lines(rect, lines.iter().map(String::as_str), role)
}

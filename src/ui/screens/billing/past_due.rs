//! What is said of charges that failed, with what settles them [PRC-16, AC-109]. Nothing is restricted meanwhile.

use ratatui::layout::Rect;

use crate::{
    domain::{
        billing,
        guard::{self, Operation},
        order::Order,
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::width,
        theme::Role,
        widgets::{
            button::{Button, Weight},
            sheet::Sheet,
        },
        wording,
    },
};

/// Draws what is past due, why, and the two buttons, of which one may have the focus. Nothing where nothing is.
pub fn draw(sheet: &mut Sheet<'_>, focus: Option<ActionId>, context: &Context, scene: &Scene<'_>) {
    let due: Vec<&Order> = billing::past_due(scene.account).collect();
    let Some(first) = due.first() else { return };
    let words = sheet.pen.words;
    let total = words.money(due.iter().fold(0, |sum, order| sum.saturating_add(order.total_cents())));
    let what = wording::orders::title(first, words);
    let args = [("count", Arg::Count(due.len() as u64)), ("what", Arg::Text(&what)), ("total", Arg::Text(&total))];
    sheet.paragraph(0, &format!("! {}", words.with("past-due-title", &args)), Role::Error);
    let problem = billing::valid_card(scene.account, scene.now).err();
    let next = match problem {
        Some(problem) => {
            let why = wording::billing::card_problem(problem).say(words);
            words.with("past-due-change", &[("why", Arg::Text(&why))])
        }
        None => words.text("past-due-retry"),
    };
    sheet.paragraph(2, &next, Role::Warning);
    sheet.paragraph(2, &words.text("past-due-safe"), Role::Muted);
    let refusal = guard::allowed(scene.world, scene.actor, Operation::ManageBilling).err();
    let change = if scene.account.card().is_some() { "button-change-card" } else { "button-add-card" };
    let mut x = 2;
    for (action, label, primary, enabled) in [
        (ActionId::ChangeCard, change, problem.is_some(), refusal.is_none()),
        (ActionId::RetryCharge, "button-retry-charge", problem.is_none(), refusal.is_none() && problem.is_none()),
    ] {
        x += focusable(sheet, context, (action, label), Look { primary, focused: focus == Some(action), enabled }, x)
            + 2;
    }
    // Why a button cannot be pressed stands beside it, or below.
    let refusal = refusal.map(|refusal| wording::refusal::saying(&refusal));
    if let Some(why) = refusal.or_else(|| problem.map(wording::billing::card_problem_short)) {
        let why = format!("– {}", why.say(words));
        if usize::from(x) + width(&why) > usize::from(sheet.width) {
            (x, sheet.y) = (2, sheet.y + 1);
        }
        let line = sheet.line(x);
        sheet.pen.text(line.x, line.y, line.width, &why, Role::Muted);
    }
    sheet.y += 1;
}

/// Draws the button of an action with its key, and answers how wide it is.
pub(super) fn button(
    sheet: &mut Sheet<'_>,
    context: &Context,
    (action, label): (ActionId, &str),
    primary: bool,
    enabled: bool,
    x: u16,
) -> u16 {
    focusable(sheet, context, (action, label), Look { primary, focused: false, enabled }, x)
}

/// How a button stands.
struct Look {
    primary: bool,
    focused: bool,
    enabled: bool,
}

fn focusable(sheet: &mut Sheet<'_>, context: &Context, (action, label): (ActionId, &str), look: Look, x: u16) -> u16 {
    let Look { primary, focused, enabled } = look;
    let key = context.keymap.keys(action).first().map(|key| key_name(*key, sheet.pen.words)).unwrap_or_default();
    let weight = if primary { Weight::Primary } else { Weight::Plain };
    let button = Button { label: sheet.pen.say(label), key, weight, focused, enabled };
    let width = button.draw(&mut sheet.pen, x, sheet.y);
    let rect = Rect::new(x, sheet.y, width, 1);
    if focused && !enabled {
        sheet.pen.restyle(rect, Role::CursorIdle);
    }
    sheet.place(WidgetId::Action(action), rect);
    width
}

//! How a receipt looks: what was ordered, for when, what each thing comes to, the total, and how it stands.

use ratatui::layout::Rect;

use crate::{
    domain::{
        billing,
        guard::{self, Operation},
        order::{Order, OrderState},
    },
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{Button, Weight, draw_row},
            drawer::{Drawer, draw_text},
            pen::Pen,
        },
        wording,
    },
};

/// Wider than this amounts stand too far from what they are for.
const WIDEST: usize = 64;

/// Draws the receipt of an order, with the buttons that settle it when it is past due.
pub fn draw(order: &Order, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let title = pen.words.with("receipt-title", &[("order", Arg::Text(&order.id.to_string()))]);
    let inside = Drawer { id: WidgetId::Receipt, title: &title, focused: true }.draw(pen, &mut scene.layout, rect);
    let due = order.is_past_due();
    let foot = if due { 2 } else { 0 };
    let text = Rect { height: inside.height.saturating_sub(foot), ..inside };
    // A blank column before the scroll bar.
    let lines = lines(order, usize::from(text.width.saturating_sub(2)).min(WIDEST), pen, scene);
    draw_text(pen, scene, WidgetId::Receipt, text, &lines);
    if due {
        let line = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
        buttons(context, pen, scene, line);
    }
}

fn lines(order: &Order, columns: usize, pen: &Pen<'_>, scene: &Scene<'_>) -> Vec<(String, Role)> {
    let words = pen.words;
    let mut lines: Vec<(String, Role)> = Vec::new();
    let say = |lines: &mut Vec<(String, Role)>, text: &str, role| {
        lines.extend(wrap(text, columns).into_iter().map(|line| (line, role)));
    };
    let blank = |lines: &mut Vec<(String, Role)>| lines.push((String::new(), Role::Dialog));
    say(&mut lines, &wording::orders::title(order, words), Role::Title);
    say(&mut lines, &words.moment(order.at, scene.zone), Role::Muted);
    let who = wording::orders::by(scene.account, &order.by, words);
    say(&mut lines, &words.with("receipt-by", &[("who", Arg::Text(&who))]), Role::Muted);
    let standing = wording::orders::standing(scene.account, order, words);
    say(&mut lines, &standing.whole(), standing.role);
    blank(&mut lines);
    for line in &order.lines {
        let name = wording::billing::item(line.item, words);
        lines.extend(across(&name, &words.money(line.cents), columns).into_iter().map(|line| (line, Role::Dialog)));
        let unit = words.money(line.unit_cents.into());
        let args = [("quantity", Arg::Count(line.quantity.into())), ("unit", Arg::Text(&unit))];
        say(&mut lines, &format!("  {}", words.with("receipt-price", &args)), Role::Muted);
        let (from, until) = (words.date_of(line.from), words.date_of(line.until));
        let args = [("from", Arg::Text(&from)), ("until", Arg::Text(&until))];
        say(&mut lines, &format!("  {}", words.with("receipt-from-to", &args)), Role::Muted);
    }
    if !order.lines.is_empty() {
        lines.push(("─".repeat(columns), Role::Border));
        let total = words.money(order.total_cents());
        lines
            .extend(across(&words.text("receipt-total"), &total, columns).into_iter().map(|line| (line, Role::Accent)));
        blank(&mut lines);
    }
    match (billing::standing(scene.account, order), &order.state) {
        // As the bill stands that it came with, and why that is so.
        (OrderState::PastDue(problem), _) => {
            let why = wording::billing::card_problem(*problem).say(words);
            say(&mut lines, &words.with("receipt-failed", &[("why", Arg::Text(&why))]), Role::Warning);
            say(&mut lines, &words.text("past-due-safe"), Role::Muted);
        }
        (_, OrderState::OnBill(on)) => {
            let date = words.date_of(*on);
            say(&mut lines, &words.with("receipt-on-bill", &[("date", Arg::Text(&date))]), Role::Muted);
        }
        (_, OrderState::Message(message)) => {
            say(&mut lines, &words.text("receipt-message"), Role::Heading);
            say(&mut lines, message.as_str(), Role::Dialog);
        }
        (_, OrderState::Call(number)) => {
            say(&mut lines, &words.text("receipt-call"), Role::Heading);
            say(&mut lines, number.as_str(), Role::Dialog);
        }
        _ => {}
    }
    say(&mut lines, &words.text("receipt-fictional"), Role::Muted);
    lines
}

/// What something is for at the left, on as many lines as that takes, and what it comes to at the right of the last.
fn across(name: &str, amount: &str, columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(width(amount) + 2);
    let mut lines = wrap(name, room);
    if let Some(last) = lines.last_mut() {
        let gap = columns.saturating_sub(width(last) + width(amount));
        *last = format!("{last}{}{amount}", " ".repeat(gap));
    }
    lines
}

fn buttons(context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>, line: Rect) {
    let allowed = guard::allowed(scene.world, scene.actor, Operation::ManageBilling).is_ok();
    let problem = billing::valid_card(scene.account, scene.now).err();
    let valid = problem.is_none();
    let change = if scene.account.card().is_some() { "button-change-card" } else { "button-add-card" };
    let all = [
        (ActionId::ChangeCard, change, !valid, allowed),
        (ActionId::RetryCharge, "button-retry-charge", valid, allowed && valid),
    ];
    let row = all.map(|(action, label, primary, enabled)| Button {
        label: pen.say(label),
        key: context.keymap.keys(action).first().map(|key| key_name(*key, pen.words)).unwrap_or_default(),
        weight: if primary { Weight::Primary } else { Weight::Plain },
        focused: false,
        enabled,
    });
    let places = draw_row(pen, line, &row);
    // Why the charge cannot be made now stands beside it, where there is room [ER-11].
    if let Some(problem) = problem {
        let why = format!("{} –", wording::billing::card_problem_short(problem).say(pen.words));
        let left = places.iter().filter(|place| place.width > 0).map(|place| place.x).min().unwrap_or(line.right());
        let room = left.saturating_sub(line.x + 1);
        if usize::from(room) >= width(&why) {
            pen.text_right(left.saturating_sub(1), line.y, room, &why, Role::Muted);
        }
    }
    for ((action, ..), place) in all.iter().zip(places) {
        if place.width > 0 {
            scene.layout.place(WidgetId::Action(*action), place);
        }
    }
}

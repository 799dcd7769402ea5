//! The page of a product: a card for each tier, side by side where there is room.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{LINES, head};
use crate::{
    domain::{
        billing,
        decide::{Quote, TRIAL_TIER},
        guard::{self, Operation},
        price::Period,
        subscription::{Product, Tier},
    },
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::pricing::{Control, State, control::is_tried, offer},
        text::wrap,
        theme::Role,
        widgets::{
            button::{Button, Weight, radio_sign},
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// The narrowest card that has another one beside it: the longest button in either language fits.
const BESIDE: u16 = 40;

/// The widest card: a line of text is not read well beyond.
const WIDEST: u16 = 76;

/// A line of a card.
enum Line {
    /// A text.
    Text(String, Role),
    /// Buttons, side by side.
    Buttons(Vec<(Control, Button)>),
    /// The choice of the period.
    Periods {
        /// Whether it has the focus.
        focused: bool,
        /// Both, with whether it is the one that is chosen.
        both: Vec<(bool, String)>,
    },
    /// Nothing.
    Blank,
}

/// Draws the page.
pub(super) fn draw(state: &State, product: Product, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    if rect.width < 8 {
        return;
    }
    let mut buffer = Sheet::buffer(rect.width - 1, LINES);
    let inner = Pen { buffer: &mut buffer, theme: pen.theme, words: pen.words, cursor: None };
    let mut sheet = Sheet::new(inner);
    head(&mut sheet, "pricing-note", scene);
    let count = u16::try_from(Tier::PAID.len()).unwrap_or(1);
    let side_by_side = sheet.width >= count * BESIDE + count - 1;
    let columns = if side_by_side { (sheet.width - count + 1) / count } else { sheet.width };
    let columns = columns.min(WIDEST);
    let inside = columns.saturating_sub(4);
    let roomy = rect.height >= 24;
    let mut cards = Tier::PAID.map(|tier| card(state, product, tier, inside, roomy, &sheet, scene));
    if side_by_side {
        line_up(&mut cards);
    }
    let tallest = cards.iter().map(Vec::len).max().unwrap_or(0);
    let top = sheet.y;
    for (at, (tier, lines)) in Tier::PAID.into_iter().zip(cards).enumerate() {
        let lines_high = if side_by_side { tallest } else { lines.len() };
        let height = u16::try_from(lines_high).unwrap_or(0) + 2;
        let x = if side_by_side { u16::try_from(at).unwrap_or(0) * (columns + 1) } else { 0 };
        let y = if side_by_side { top } else { sheet.y };
        let place = Rect { x, y, width: columns, height };
        frame(state, product, tier, place, &mut sheet, scene);
        if state.at.is_some_and(|at| is_of(at, tier)) {
            // The first card brings what stands above it into sight. Of one that is higher than the page, the button with
            // the focus and why it cannot be pressed matter most.
            let whole = if tier == Tier::Starter { 0 } else { place.y }..place.bottom();
            let part = focused_lines(&lines).map(|part| place.y + 1 + part.start..place.y + 1 + part.end);
            let fits = whole.end - whole.start <= rect.height;
            let focus = part.filter(|_| !fits).unwrap_or(whole);
            sheet.focus(focus);
        } else if state.at.is_none() && tier == Tier::Starter {
            sheet.focus(0..1);
        }
        for (y, line) in (place.y + 1..).zip(lines) {
            draw_line(line, Rect { x: x + 2, y, width: inside, height: 1 }, &mut sheet);
        }
        sheet.y = place.bottom();
    }
    sheet.show(WidgetId::PricingPage, pen, scene, rect);
}

/// The id of the message that says what is charged today, by whether seats are in it.
fn today(quote: &Quote) -> &'static str {
    if quote.charges_seats() { "pricing-today" } else { "pricing-today-no-seats" }
}

/// Whether something belongs to the card of a tier.
fn is_of(control: Control, tier: Tier) -> bool {
    match control {
        Control::Period => tier == Tier::Starter,
        Control::Try => tier == TRIAL_TIER,
        Control::Buy(of) | Control::Contact(of) => of == tier,
        _ => false,
    }
}

/// The frame with the tier's name, and at its right what the account has of it.
fn frame(state: &State, product: Product, tier: Tier, rect: Rect, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let focused = state.at.is_some_and(|at| is_of(at, tier));
    let title = sheet.pen.say(wording::tier(tier));
    sheet.pen.frame(rect, &title, if focused { Role::BorderFocus } else { Role::Border });
    let owned = scene.account.subscriptions().get(&product).map(|subscription| subscription.tier);
    if owned == Some(tier) {
        let badge = format!(" ✓ {} ", sheet.pen.say("pricing-current"));
        sheet.pen.text_right(rect.right() - 2, rect.y, rect.width.saturating_sub(16), &badge, Role::Success);
    }
}

/// Moves the buttons of cards that stand side by side to the same line.
fn line_up(cards: &mut [Vec<Line>]) {
    let buttons = |card: &Vec<Line>| card.iter().position(|line| matches!(line, Line::Buttons(_))).unwrap_or(0);
    let lowest = cards.iter().map(buttons).max().unwrap_or(0);
    for card in cards {
        let missing = lowest - buttons(card);
        // What is chosen there stays with its button.
        let at = card.iter().position(|line| matches!(line, Line::Buttons(_) | Line::Periods { .. })).unwrap_or(0);
        card.splice(at..at, std::iter::repeat_with(|| Line::Blank).take(missing));
    }
}

/// Which lines of a card have the focus: the button, or the choice, and the reasons below it.
fn focused_lines(lines: &[Line]) -> Option<Range<u16>> {
    let start = lines.iter().position(|line| match line {
        Line::Buttons(buttons) => buttons.iter().any(|(_, button)| button.focused),
        Line::Periods { focused, .. } => *focused,
        _ => false,
    })?;
    let is_other = |line: &Line| match line {
        Line::Buttons(buttons) => buttons.iter().any(|(control, _)| *control == Control::Try),
        _ => false,
    };
    let end = match &lines[start] {
        Line::Periods { .. } => start + 1,
        _ => lines.iter().skip(start + 1).position(is_other).map_or(lines.len(), |after| start + 1 + after),
    };
    Some(u16::try_from(start).ok()?..u16::try_from(end).ok()?)
}

/// The lines of a card.
fn card(
    state: &State,
    product: Product,
    tier: Tier,
    inside: u16,
    roomy: bool,
    sheet: &Sheet<'_>,
    scene: &Scene<'_>,
) -> Vec<Line> {
    let (words, account) = (sheet.pen.words, scene.account);
    let (level, policy) = (state.level(product, tier), scene.world.policy());
    let mut lines = Vec::new();
    let tell = |lines: &mut Vec<Line>, text: &str, role| {
        lines.extend(wrap(text, usize::from(inside)).into_iter().map(|line| Line::Text(line, role)));
    };
    tell(&mut lines, &offer::price(product, level, &policy, words), Role::Title);
    for text in offer::brings(product, tier, &policy, words) {
        tell(&mut lines, &format!("· {text}"), Role::Text);
    }
    if let Some(subscription) = account.subscriptions().get(&product).filter(|bought| bought.tier == tier) {
        let until = words.date_of(subscription.term_end);
        let text = words.with("pricing-current-until", &[("date", Arg::Text(&until))]);
        tell(&mut lines, &text, Role::Muted);
    }
    if let Some(trial) = account.trials().get(&product).filter(|trial| trial.runs() && trial.tier == tier) {
        let until = words.date_of(trial.ends_on);
        let text = format!("◷ {}", words.with("pricing-trial-runs", &[("date", Arg::Text(&until))]));
        tell(&mut lines, &text, Role::Info);
    }
    let day = billing::today(account, scene.now);
    if let Some(quote) = offer::quoted(account, &policy, day, product, level) {
        let total = words.money(quote.total_cents());
        tell(&mut lines, &words.with(today(&quote), &[("total", Arg::Text(&total))]), Role::Muted);
        // What it makes of seats that are there is not among what it brings, and may be the most expensive of all.
        for bill in quote.bills.iter().filter(|_| quote.raises_seats(account)) {
            let (before, after) = (words.money(bill.before_cents), words.money(bill.after_cents));
            let on = words.date_of(bill.on);
            let args = [("date", Arg::Text(&on)), ("before", Arg::Text(&before)), ("after", Arg::Text(&after))];
            tell(&mut lines, &format!("! {}", words.with("pricing-bill-rises", &args)), Role::Warning);
        }
    }
    if roomy {
        lines.push(Line::Blank);
    }
    if tier == Tier::Starter {
        let chosen = state.starter_period(product);
        let both = [(Period::Monthly, "pricing-by-month"), (Period::Yearly, "pricing-by-year")];
        let both = both.map(|(period, id)| (period == chosen, words.text(id))).into();
        lines.push(Line::Periods { focused: state.at == Some(Control::Period), both });
    }
    let may = guard::allowed(scene.world, scene.actor, Operation::ManageBilling).is_ok();
    let button = |control: Control, id: &str, weight| {
        let enabled = state.refusal(control, scene.world, scene.actor).is_none();
        let focused = state.at == Some(control);
        (control, Button { label: words.text(id), key: String::new(), weight, focused, enabled })
    };
    let buy = button(Control::Buy(tier), "button-buy", Weight::Primary);
    let contact = button(Control::Contact(tier), "button-contact-sales", Weight::Plain);
    if buy.1.width() + 2 + contact.1.width() <= inside {
        lines.push(Line::Buttons(vec![buy, contact]));
    } else {
        lines.extend([Line::Buttons(vec![buy]), Line::Buttons(vec![contact])]);
    }
    // Who may not buy at all is told so once, above the cards.
    let why = |lines: &mut Vec<Line>, control| {
        if let Some(why) = state.refusal(control, scene.world, scene.actor).filter(|_| may) {
            tell(lines, &format!("– {}", why.say(words)), Role::Muted);
        }
    };
    why(&mut lines, Control::Buy(tier));
    if tier == TRIAL_TIER && !is_tried(Some(account), product) {
        lines.push(Line::Buttons(vec![button(Control::Try, "button-try", Weight::Plain)]));
        why(&mut lines, Control::Try);
    }
    lines
}

fn draw_line(line: Line, rect: Rect, sheet: &mut Sheet<'_>) {
    match line {
        Line::Blank => {}
        Line::Text(text, role) => {
            sheet.pen.text(rect.x, rect.y, rect.width, &text, role);
        }
        Line::Buttons(buttons) => {
            let mut x = rect.x;
            for (control, button) in buttons {
                let width = button.draw(&mut sheet.pen, x, rect.y);
                sheet.place(WidgetId::Pricing(control), Rect { x, width, ..rect });
                x += width + 2;
            }
        }
        Line::Periods { focused, both } => {
            if focused {
                sheet.pen.fill(rect, Role::Cursor);
            }
            let style = sheet.pen.row_style(Role::Text, focused);
            let mut x = rect.x;
            for (chosen, name) in both {
                let text = format!("{} {name}  ", radio_sign(chosen));
                x += sheet.pen.styled(x, rect.y, rect.right().saturating_sub(x), &text, style);
            }
            sheet.place(WidgetId::Pricing(Control::Period), rect);
        }
    }
}

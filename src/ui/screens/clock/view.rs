//! How the page looks: the time on top, the ways to move on at the left, what the chosen one will bring at the right or,
//! in a narrow window, below.

use ratatui::layout::Rect;

use super::{Span, State};
use crate::{
    domain::{
        clock::Clock,
        forecast::{Ahead, Event},
        seat::SeatType,
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{pad_right, truncate, width, wrap},
        theme::Role,
        widgets::pen::Pen,
        wording,
    },
};

/// How wide the ways are, where what they bring stands beside them.
const WAYS: u16 = 66;

/// From this width of the body on it stands beside them.
const BESIDE: u16 = 140;

/// Draws the page into the body.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let simulated = matches!(scene.world.clock(), Clock::Manual { .. });
    let time = pen.words.moment(scene.now, scene.zone);
    let zone = scene.account.account().time_zone.to_string();
    let now = pen.words.with("clock-now", &[("time", Arg::Text(&time)), ("zone", Arg::Text(&zone))]);
    pen.text(body.x, body.y, body.width, &now, Role::Title);
    let note = pen.say(if simulated { "clock-simulated" } else { "clock-real-time" });
    let rows = u16::try_from(Span::ALL.len()).unwrap_or(0);
    // The note gives way to what is on the way.
    let note = wrap(&note, usize::from(body.width));
    let room = body.height.saturating_sub(rows + 7);
    let lines = u16::try_from(note.len()).unwrap_or(1);
    let lines = if lines > room { 0 } else { lines };
    let rect = Rect { y: body.y + 1, height: lines, ..body };
    pen.lines(rect, note.iter().map(String::as_str), Role::Muted);
    // In the lowest window there is room for the ways and nothing else.
    let gap = u16::from(body.height > rows + 2);
    let top = body.y + 1 + lines + gap;
    let (ways, ahead) = if body.width >= BESIDE {
        let ways = Rect { y: top, width: WAYS, height: rows, ..body };
        let x = body.x + WAYS + 3;
        (ways, Rect::new(x, top, body.right().saturating_sub(x), body.bottom().saturating_sub(top)))
    } else {
        let ways = Rect { y: top, height: rows, ..body };
        let y = ways.bottom() + gap;
        (ways, Rect { y, height: body.bottom().saturating_sub(y), ..body })
    };
    if let Some(why) = state.wrong.filter(|_| ahead.height == 0) {
        let line = Rect { height: 1, ..body };
        pen.fill(line, Role::Text);
        let text = format!("✗ {}", pen.say(why));
        pen.text(line.x, line.y, line.width, &text, Role::Error);
    }
    draw_ways(state, ways, pen, scene);
    draw_ahead(state, ahead, pen, scene);
}

fn draw_ways(state: &State, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    scene.layout.place(WidgetId::ClockWays, rect);
    scene.layout.rows(WidgetId::ClockWays, rect, 0, Span::ALL.len());
    let lowest = scene.layout.rect(WidgetId::Body).bottom();
    let names: Vec<String> = Span::ALL.iter().map(|span| pen.say(span.label())).collect();
    let column = names.iter().map(|name| width(name)).max().unwrap_or(0);
    for ((y, span), name) in (rect.y..).zip(Span::ALL).zip(&names) {
        if y >= lowest {
            break;
        }
        let row = usize::from(y - rect.y);
        let here = row == state.row;
        let line = Rect { y, height: 1, ..rect };
        if here {
            pen.fill(line, Role::Cursor);
            pen.text(line.x, y, 1, "▌", Role::Cursor);
        }
        let style = pen.row_style(Role::Text, here);
        pen.styled(line.x + 2, y, line.width.saturating_sub(2), &pad_right(name, column), style);
        let x = line.x + 4 + u16::try_from(column).unwrap_or(0);
        let room = line.right().saturating_sub(x);
        if span == Span::Date && here {
            // One column to the left, so that what is typed stands below the other dates.
            let field = Rect { x: x - 1, width: (room + 1).min(14), ..line };
            scene.layout.place(WidgetId::ClockDate, field);
            let placeholder = pen.say("clock-date-form");
            state.date.draw(pen, field, true, &placeholder);
            continue;
        }
        let (text, role) = match state.targets[row].filter(|at| *at >= scene.now) {
            Some(at) => (pen.words.moment(at, scene.zone), Role::Muted),
            None if span == Span::Date => (pen.say("clock-date-form"), Role::Muted),
            None => (pen.say("clock-none"), Role::Disabled),
        };
        let style = pen.row_style(role, here);
        pen.styled(x, y, room, &truncate(&text, usize::from(room)), style);
    }
}

fn draw_ahead(state: &State, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    scene.layout.place(WidgetId::ClockAhead, rect);
    // What is wrong stands right below the ways, where the eye is.
    let rect = match state.wrong {
        Some(why) => {
            let text = format!("✗ {}", pen.say(why));
            let lines = wrap(&text, usize::from(rect.width));
            let taken = pen.lines(rect, lines.iter().map(String::as_str), Role::Error) + 1;
            Rect { y: rect.y + taken, height: rect.height.saturating_sub(taken), ..rect }
        }
        None => rect,
    };
    if rect.height < 2 {
        return;
    }
    let title = pen.say("clock-ahead");
    pen.text(rect.x, rect.y, rect.width, &title, Role::Heading);
    let inside = Rect { y: rect.y + 1, height: rect.height.saturating_sub(1), ..rect };
    if state.ahead.events.is_empty() {
        let text = pen.say("clock-ahead-nothing");
        let lines = wrap(&text, usize::from(inside.width));
        pen.lines(inside, lines.iter().map(String::as_str), Role::Muted);
        return;
    }
    let room = usize::from(inside.height);
    let all = state.ahead.events.len();
    // The last line says how many more there are, when not all have room.
    let shown = if all > room || state.ahead.more { room.saturating_sub(1).min(all) } else { all };
    for (y, event) in (inside.y..).zip(state.ahead.events.iter().take(shown)) {
        let when = pen.words.moment(event.at, scene.zone);
        let taken = pen.text(inside.x, y, inside.width, &when, Role::Muted) + 2;
        let text = say(event, pen.words, scene);
        pen.text(inside.x + taken, y, inside.width.saturating_sub(taken), &text, Role::Text);
    }
    if shown < all || state.ahead.more {
        let y = inside.y + u16::try_from(shown).unwrap_or(0);
        let left = Arg::Count((all - shown) as u64);
        let id = if state.ahead.more { "clock-ahead-many" } else { "clock-ahead-more" };
        let text = pen.words.with(id, &[("count", left)]);
        pen.text(inside.x, y, inside.width, &text, Role::Muted);
    }
}

/// Something that lies ahead, in words; another account is named.
fn say(event: &Ahead, words: &Words, scene: &Scene<'_>) -> String {
    let name = |product| words.text(wording::refusal::product_name(product));
    let text = match &event.what {
        Event::InviteExpires(email) => words.with("clock-invite-expires", &[("email", Arg::Text(email.typed()))]),
        Event::ResetExpires(email) => words.with("clock-reset-expires", &[("email", Arg::Text(email.typed()))]),
        Event::TrialNotice(product) => words.with("clock-trial-notice", &[("product", Arg::Text(&name(*product)))]),
        Event::TrialEnds { product, moved } => {
            let (product, count) = (name(*product), Arg::Count(*moved as u64));
            words.with("clock-trial-ends", &[("product", Arg::Text(&product)), ("count", count)])
        }
        Event::Renewal { removed, bill, .. } => {
            let renewed = renewed(removed, words);
            let Some(bill) = bill else { return elsewhere(renewed, event, words, scene) };
            let id = if bill.problem.is_some() { "clock-charge-fails" } else { "clock-charges" };
            let total = words.money(bill.total_cents);
            words.with(id, &[("renewed", Arg::Text(&renewed)), ("total", Arg::Text(&total))])
        }
    };
    elsewhere(text, event, words, scene)
}

/// That terms end, and the seats that leave with them.
fn renewed(removed: &[(SeatType, u32)], words: &Words) -> String {
    match removed {
        [] => words.text("clock-renews"),
        removed => {
            let seats: Vec<String> = removed
                .iter()
                .map(|(seat, count)| {
                    let seat = words.text(&wording::seat(*seat));
                    words.with("clock-seats", &[("count", Arg::Count((*count).into())), ("seat", Arg::Text(&seat))])
                })
                .collect();
            words.with("clock-renews-removing", &[("seats", Arg::Text(&words.list(&seats)))])
        }
    }
}

/// With the name of the account, when it is another one.
fn elsewhere(text: String, event: &Ahead, words: &Words, scene: &Scene<'_>) -> String {
    if event.hub == scene.account.account().hub_id {
        return text;
    }
    match scene.world.account(event.hub) {
        Some(account) => {
            let name = account.account().name.to_string();
            words.with("clock-elsewhere", &[("account", Arg::Text(&name)), ("what", Arg::Text(&text))])
        }
        None => text,
    }
}

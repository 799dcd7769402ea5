//! How the page looks: the time on top, the ways to move on at the left, what the chosen one will bring at the right or,
//! in a narrow window, below.

use ratatui::layout::Rect;

use super::{Span, State};
use crate::{
    domain::{
        clock::Clock,
        forecast::{Ahead, Event},
        hub_id::HubId,
    },
    ui::{
        i18n::Arg,
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
    let times = Span::ALL.iter().zip(&state.targets).map(|(span, at)| match at.filter(|at| *at >= scene.now) {
        Some(at) => (pen.words.moment(at, scene.zone), Role::Muted),
        None if *span == Span::Date => (pen.say("clock-date-form"), Role::Muted),
        None => (pen.say("clock-none"), Role::Disabled),
    });
    let times: Vec<(String, Role)> = times.collect();
    // A name that is cut can still be read; a time cannot.
    let longest = times.iter().map(|(time, _)| width(time)).max().unwrap_or(0);
    let column = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let column = column.min(usize::from(rect.width).saturating_sub(longest + 4));
    for (((y, span), name), (time, role)) in (rect.y..).zip(Span::ALL).zip(&names).zip(&times) {
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
        pen.styled(line.x + 2, y, line.width.saturating_sub(2), &pad_right(&truncate(name, column), column), style);
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
        let style = pen.row_style(*role, here);
        pen.styled(x, y, room, &truncate(time, usize::from(room)), style);
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
    let here = scene.account.account().hub_id;
    let told: Vec<(String, String)> = told(&state.ahead.events, shown, here)
        .into_iter()
        .map(|event| {
            let when = pen.words.moment(event.at, scene.zone);
            (when, wording::clock::ahead(event, here, scene.world, pen.words))
        })
        .collect();
    let column = told.iter().map(|(when, _)| width(when)).max().unwrap_or(0) + 2;
    let beside = usize::from(inside.width).saturating_sub(column);
    let wrapped: Vec<Vec<String>> = told.iter().map(|(_, text)| wrap(text, beside)).collect();
    // Each has as many lines as it needs, where there is room for that.
    let fits = wrapped.iter().map(Vec::len).sum::<usize>() + usize::from(shown < all || state.ahead.more) <= room;
    let mut y = inside.y;
    for ((when, text), lines) in told.into_iter().zip(wrapped) {
        pen.text(inside.x, y, inside.width, &when, Role::Muted);
        let lines = if fits { lines } else { vec![text] };
        for line in lines {
            let x = inside.x + u16::try_from(column).unwrap_or(0);
            pen.text(x, y, inside.right().saturating_sub(x), &line, Role::Text);
            y += 1;
        }
    }
    if shown < all || state.ahead.more {
        let left = Arg::Count((all - shown) as u64);
        let id = if state.ahead.more { "clock-ahead-many" } else { "clock-ahead-more" };
        let text = pen.words.with(id, &[("count", left)]);
        pen.text(inside.x, y, inside.width, &text, Role::Muted);
    }
}

/// The events that have room, in their order: what is carried out in this account before what is elsewhere, and links that
/// merely end last.
fn told(events: &[Ahead], room: usize, here: HubId) -> Vec<&Ahead> {
    let mut places: Vec<usize> = (0..events.len()).collect();
    places.sort_by_key(|place| {
        let event = &events[*place];
        (matches!(event.what, Event::InviteExpires(_) | Event::ResetExpires(_)), event.hub != here)
    });
    places.truncate(room);
    places.sort_unstable();
    places.into_iter().map(|place| &events[place]).collect()
}

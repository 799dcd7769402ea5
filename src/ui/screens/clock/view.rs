//! How the page looks: the time on top, the ways to move on at the left, what the chosen one will bring at the right or,
//! in a narrow window, below.

use ratatui::layout::Rect;

use super::{
    Span, State,
    ahead::{self, Line},
};
use crate::{
    domain::clock::Clock,
    ui::{
        action::ActionId,
        context::Context,
        i18n::Arg,
        key_words::key_name,
        layout::WidgetId,
        scene::Scene,
        text::{pad_right, truncate, width, wrap},
        theme::Role,
        widgets::{pen::Pen, scroll_bar},
    },
};

/// How wide the ways are, where what they bring stands beside them.
const WAYS: u16 = 66;

/// From this width of the body on it stands beside them.
const BESIDE: u16 = 140;

/// Below this width the page itself says how the snapshots are reached.
const NARROW: u16 = 72;

/// Draws the page into the body.
pub fn draw(state: &State, context: &Context, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let body = scene.layout.rect(WidgetId::Body);
    let simulated = matches!(scene.world.clock(), Clock::Manual { .. });
    let time = pen.words.moment(scene.now, scene.zone);
    let zone = scene.account.account().time_zone.to_string();
    let now = pen.words.with("clock-now", &[("time", Arg::Text(&time)), ("zone", Arg::Text(&zone))]);
    pen.text(body.x, body.y, body.width, &now, Role::Title);
    let note = pen.say(if simulated { "clock-simulated" } else { "clock-real-time" });
    let note = wrap(&note, usize::from(body.width));
    let beside = body.width >= BESIDE;
    // Whoever reads what lies ahead needs no other way than the chosen one; in real time there is none to choose.
    let first = if state.reads() && !beside { state.row } else { 0 };
    let rows = match (simulated, state.reads() && !beside) {
        (false, _) => 0,
        (true, true) => 1,
        (true, false) => u16::try_from(Span::ALL.len()).unwrap_or(0),
    };
    // The note gives way to what is on the way, and then stands below it.
    let room = body.height.saturating_sub(rows + 7);
    let lines = u16::try_from(note.len()).unwrap_or(1);
    let lines = if lines > room { 0 } else { lines };
    let rect = Rect { y: body.y + 1, height: lines, ..body };
    pen.lines(rect, note.iter().map(String::as_str), Role::Muted);
    // Below, a scroll bar stands beside it.
    let said = note.join(" ");
    let mut below = if lines == 0 { wrap(&said, usize::from(body.width.saturating_sub(2))) } else { Vec::new() };
    if body.width < NARROW {
        // The key line has no room for it in every language.
        let keys = context.keymap.keys(ActionId::Snapshots);
        // A letter is none of a day's characters, and does nothing while one is typed.
        let typing = state.span() == Span::Date && !state.reads();
        let key = if typing { keys.last() } else { keys.first() };
        let key = key.map(|key| key_name(*key, pen.words)).unwrap_or_default();
        let hint = pen.words.with("clock-snapshots-key", &[("key", Arg::Text(&key))]);
        below.extend(wrap(&hint, usize::from(body.width.saturating_sub(2))));
    }
    // In the lowest window there is room for the ways and nothing else.
    let gap = u16::from(body.height > rows + 2);
    let top = body.y + 1 + lines + gap;
    let (ways, ahead) = if beside && simulated {
        let ways = Rect { y: top, width: WAYS, height: rows, ..body };
        let x = body.x + WAYS + 3;
        (ways, Rect::new(x, top, body.right().saturating_sub(x), body.bottom().saturating_sub(top)))
    } else {
        let ways = Rect { y: top, height: rows, ..body };
        let y = if rows == 0 { top } else { ways.bottom() + gap };
        (ways, Rect { y, height: body.bottom().saturating_sub(y), ..body })
    };
    if let Some(why) = state.wrong.filter(|_| ahead.height == 0) {
        let line = Rect { height: 1, ..body };
        pen.fill(line, Role::Text);
        let text = format!("✗ {}", pen.say(why));
        pen.text(line.x, line.y, line.width, &text, Role::Error);
    }
    if rows > 0 {
        draw_ways(state, first, ways, pen, scene);
    }
    draw_ahead(state, &below, ahead, pen, scene);
}

/// Draws the ways, as many as have room, from one of them on.
fn draw_ways(state: &State, first: usize, rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    scene.layout.place(WidgetId::ClockWays, rect);
    scene.layout.rows(WidgetId::ClockWays, rect, first, Span::ALL.len());
    let lowest = scene.layout.rect(WidgetId::Body).bottom().min(rect.bottom());
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
    let ways = Span::ALL.into_iter().zip(&names).zip(&times).enumerate().skip(first);
    for (y, (row, ((span, name), (time, role)))) in (rect.y..lowest).zip(ways) {
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
            state.date.draw(pen, field, !state.reads(), &placeholder);
            continue;
        }
        let style = pen.row_style(*role, here);
        pen.styled(x, y, room, &truncate(time, usize::from(room)), style);
    }
}

/// Draws what lies ahead, with what is to be said below it.
fn draw_ahead(state: &State, below: &[String], rect: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    scene.layout.place(WidgetId::ClockAhead, rect);
    // What is wrong stands right below the ways, where the eye is; what a wrong day would bring is nothing to tell.
    if let Some(why) = state.wrong {
        let text = format!("✗ {}", pen.say(why));
        let lines = wrap(&text, usize::from(rect.width));
        pen.lines(rect, lines.iter().map(String::as_str), Role::Error);
        return;
    }
    if rect.height < 2 {
        return;
    }
    let leads = state.real_time || state.target().is_some_and(|to| to >= scene.now);
    let mut y = rect.y;
    if leads {
        let id = if state.real_time { "clock-ahead-year" } else { "clock-ahead" };
        let args = [("due", Arg::Count(state.ahead.due.len() as u64)), ("ends", Arg::Count(state.ahead.ends as u64))];
        let title = pen.words.with(if state.ahead.more { "clock-ahead-uncounted" } else { id }, &args);
        let title = wrap(&title, usize::from(rect.width));
        y += pen.lines(rect, title.iter().map(String::as_str), Role::Heading);
    }
    let inside = Rect { y, height: rect.bottom().saturating_sub(y), ..rect };
    let columns = inside.width.saturating_sub(2);
    let mut told = ahead::lines(&state.ahead, columns, Role::Text, pen, scene);
    told.extend(below.iter().map(|line| Line::said(line.clone(), Role::Muted)));
    let page = usize::from(inside.height);
    let top = scene.viewer.follow(WidgetId::ClockAhead, None, page, told.len());
    let list = Rect { width: columns, ..inside };
    ahead::draw(&told, top, list, pen);
    scroll_bar::draw(pen, inside, top, told.len());
}

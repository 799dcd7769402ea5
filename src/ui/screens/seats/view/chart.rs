//! Twelve months of a type of seat: a bar a month, of as many seats as were bought, filled as far as they were assigned.

use ratatui::layout::Rect;

use crate::{
    domain::{
        seat::SeatType,
        seat_history::{Month, SeatUse, last_months},
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            gauge::{ASSIGNED, FREE},
            pen::Pen,
        },
        wording,
    },
};

/// How many months are shown, this one among them.
const MONTHS: u16 = 12;

/// The lines that are no bars: title, legend, months, and what the first and the last one were.
const AROUND: u16 = 4;

/// The fewest lines of bars that tell anything.
const LEAST: u16 = 3;

/// The most.
const MOST: u16 = 10;

/// With how many lines it is content.
const ENOUGH: u16 = 11;

/// How wide a month becomes at most, the blank behind it included.
const WIDEST: u16 = 6;

/// How high the chart would like to be. What is not known yet keeps its room, so that nothing jumps when it is.
pub(super) fn lines(seat: SeatType, scene: &Scene<'_>) -> u16 {
    if scene.loading.is_some() || history(seat, scene).is_some() { ENOUGH } else { AROUND }
}

/// The months of a type, when anything is known of more than one of them. While the account is being read, nobody knows
/// how many seats are assigned this month.
fn history(seat: SeatType, scene: &Scene<'_>) -> Option<Vec<(Month, Option<SeatUse>)>> {
    let months = last_months(scene.account, scene.now, seat, MONTHS);
    let known = months.iter().filter(|(_, used)| used.is_some()).count();
    (known > 1 && scene.loading.is_none() && scene.account.pools().contains_key(&seat)).then_some(months)
}

/// Draws the months of a type, as far as there is room.
pub(super) fn draw(seat: SeatType, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    let months = history(seat, scene);
    if rect.height < if months.is_some() { AROUND + LEAST } else { AROUND } {
        return;
    }
    scene.layout.place(WidgetId::SeatsChart, rect);
    let seat_name = pen.say(&wording::seat(seat));
    let title = pen.words.with("seats-chart-title", &[("seat", Arg::Text(&seat_name))]);
    pen.text(rect.x, rect.y, rect.width, &title, Role::Heading);
    let mut known = months.iter().flatten().filter_map(|(month, used)| Some((*month, (*used)?)));
    let (Some(months), Some(first), Some(last)) = (&months, known.next(), known.next_back()) else {
        let id = if scene.loading.is_some() { "seats-tab-loading" } else { "seats-chart-empty" };
        let lines = wrap(&pen.say(id), usize::from(rect.width));
        let below = Rect { y: rect.y + 2, height: rect.height.saturating_sub(2), ..rect };
        pen.lines(below, lines.iter().map(String::as_str), Role::Muted);
        return;
    };
    let mut x = rect.x;
    for (sign, role, id) in
        [(ASSIGNED, Role::Gauge, "seats-chart-assigned"), (FREE, Role::GaugeFree, "seats-chart-unassigned")]
    {
        x += pen.text(x, rect.y + 1, rect.right().saturating_sub(x), sign, role) + 1;
        x += pen.text(x, rect.y + 1, rect.right().saturating_sub(x), &pen.say(id), Role::Muted) + 3;
    }
    let bars = Rect { y: rect.y + 2, height: (rect.height - AROUND).min(MOST), ..rect };
    let (left, right) = draw_bars(months, pen, bars);
    // Below the first month that is known and the last one stand their numbers: a bar is read no more exactly than its
    // lines.
    let room = right.saturating_sub(left);
    for (offset, text) in [(0, name(first.0, pen.words)), (1, sum(first.1, pen.words))] {
        pen.text(left, bars.bottom() + offset, room / 2, &text, Role::Muted);
    }
    for (offset, text) in [(0, name(last.0, pen.words)), (1, sum(last.1, pen.words))] {
        pen.text_right(right, bars.bottom() + offset, room / 2, &text, Role::Text);
    }
}

/// What was assigned of what was bought.
fn sum(used: SeatUse, words: &Words) -> String {
    let args = [("assigned", Arg::Count(used.assigned.into())), ("bought", Arg::Count(used.bought.into()))];
    words.with("seats-chart-sum", &args)
}

fn name(month: Month, words: &Words) -> String {
    let (name, year) = (words.text(&format!("month-{}", month.month())), month.year().to_string());
    words.with("seats-chart-month", &[("month", Arg::Text(&name)), ("year", Arg::Text(&year))])
}

/// The bars, with the scale at the left. Answers where the first known month begins, and where the last one ends.
fn draw_bars(months: &[(Month, Option<SeatUse>)], pen: &mut Pen<'_>, rect: Rect) -> (u16, u16) {
    let most = |used: SeatUse| used.bought.max(used.assigned);
    let top = months.iter().filter_map(|(_, used)| *used).map(most).max().unwrap_or(0).max(1);
    let scale = pen.words.number(top.into());
    let axis = u16::try_from(width(&scale)).unwrap_or(0) + 1;
    pen.text_right(rect.x + axis - 1, rect.y, axis, &scale, Role::Muted);
    pen.text_right(rect.x + axis - 1, rect.bottom() - 1, axis, "0", Role::Muted);
    let column = (rect.width.saturating_sub(axis) / MONTHS).clamp(1, WIDEST);
    // One column of a month is the blank behind it, where it has more than one.
    let bar = column.saturating_sub(1).max(1);
    let lines = |seats: u32| {
        let (seats, top, height) = (u64::from(seats), u64::from(top), u64::from(rect.height));
        u16::try_from((seats * height + top / 2) / top).unwrap_or(rect.height).clamp(u16::from(seats > 0), rect.height)
    };
    let unknown = months.iter().take_while(|(_, used)| used.is_none()).count();
    // Where the known months are few, their words take room before them.
    let start = rect.x + axis + column * u16::try_from(unknown.min(usize::from(MONTHS / 2))).unwrap_or(0);
    let mut x = rect.x + axis;
    for (_, used) in months {
        match used {
            Some(used) => {
                let bought = lines(most(*used));
                // What nobody holds is seen, however little it is.
                let some_free = u16::from(used.assigned < used.bought && bought > 1);
                let assigned = lines(used.assigned).min(bought - some_free);
                for line in 0..bought {
                    let (sign, role) = if line < assigned { (ASSIGNED, Role::Gauge) } else { (FREE, Role::GaugeFree) };
                    pen.text(x, rect.bottom() - 1 - line, bar, &sign.repeat(bar.into()), role);
                }
            }
            // Of this month nothing is known.
            None => _ = pen.text(x, rect.bottom() - 1, 1, "·", Role::Muted),
        }
        x += column;
    }
    (start, x - (column - bar))
}

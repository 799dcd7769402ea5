//! How the dialog looks: the number, the two boxes that follow it, and the buttons; then the confirmation.

use ratatui::layout::Rect;

use super::{Confirmed, Focus, State};
use crate::{
    domain::seat::{Free, SeatPool},
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        text::{width, wrap},
        theme::Role,
        widgets::{
            button::{self, Button, Weight},
            panel::{self, Panel},
            pen::Pen,
        },
        wording,
    },
};

/// How wide the dialog is, where there is room.
const WIDTH: u16 = 72;

/// How many lines a box takes.
const BOX: u16 = 5;

/// Draws the dialog over the page.
pub fn draw(state: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let within = panel::over(pen);
    match (&state.confirmed, scene.account.pools().get(&state.seat)) {
        (Some(confirmed), _) => confirmation(state, *confirmed, within, pen, scene),
        (None, Some(pool)) => sheet(state, pool, within, pen, scene),
        (None, None) => {}
    }
}

fn sheet(state: &State, pool: &SeatPool, within: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let columns = within.width.min(WIDTH);
    let room = columns.saturating_sub(6);
    let (text, role) = match &state.notice {
        Some(notice) => (format!("! {}", notice.say(pen.words)), Role::Warning),
        None => {
            let date = pen.words.date_of(pool.renewal_date);
            (pen.words.with("remove-seats-note", &[("date", Arg::Text(&date))]), Role::Muted)
        }
    };
    let note = wrap(&text, usize::from(room));
    let lines = u16::try_from(note.len()).unwrap_or(0);
    // Frame, type, number, boxes, note, buttons; blank lines where there is room for them.
    let least = 2 + 2 + BOX + lines + 1;
    let gap = u16::from(within.height >= least + 4);
    let title = pen.say("remove-seats-title");
    let Panel { rect, inside: inner, .. } =
        panel::draw(WidgetId::RemoveSeats, &title, within, (columns, least + 4 * gap), pen, scene);
    // In the lowest window the note is what gives way, and never the buttons.
    let mut y = inner.y + gap;
    let title = pen.say(&wording::seat(state.seat));
    let taken = pen.text(inner.x, y, inner.width, &title, Role::Heading);
    // What leaves already is taken off at the right below, whatever is chosen here [RMS-18].
    let leaving: u32 = scene.account.pending_removals(state.seat).map(|removal| removal.quantity).sum();
    if leaving > 0 {
        let text = pen.words.with("remove-seats-already", &[("count", Arg::Count(leaving.into()))]);
        pen.text(inner.x + taken + 2, y, inner.width.saturating_sub(taken + 2), &text, Role::Warning);
    }
    y += 1;
    amount(state, Rect { y, height: 1, ..inner }, pen, scene);
    y += 1 + gap;
    boxes(state, pool, Rect { y, height: BOX, ..inner }, pen, scene);
    y += BOX + gap;
    let last = rect.bottom().saturating_sub(2);
    let space = Rect { y, height: last.saturating_sub(y), ..inner };
    pen.lines(space, note.iter().map(String::as_str), role);
    let remove = Button {
        label: pen.words.with("button-remove-seats", &[("count", Arg::Count(state.amount.value().into()))]),
        key: String::new(),
        weight: Weight::Danger,
        focused: state.focus == Focus::Remove,
        enabled: true,
    };
    let cancel = Button {
        label: pen.say("button-cancel"),
        key: String::new(),
        weight: Weight::Plain,
        focused: state.focus == Focus::Close,
        enabled: true,
    };
    let places = button::draw_row(pen, Rect { y: last, height: 1, ..inner }, &[remove, cancel]);
    for (id, place) in [WidgetId::RemoveSubmit, WidgetId::RemoveClose].into_iter().zip(places) {
        scene.layout.place(id, place);
    }
}

/// The number with its arrows and its range [RMS-05].
fn amount(state: &State, line: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let focused = state.focus == Focus::Amount;
    let label = pen.say("remove-seats-amount");
    let label_width = u16::try_from(width(&label)).unwrap_or(line.width) + 2;
    pen.text(line.x, line.y, label_width, &label, Role::Label);
    let drawn = state.amount.draw(pen, line.x + label_width, line.y, focused);
    for (id, rect) in
        [(WidgetId::RemoveAmount, drawn.rect), (WidgetId::RemoveLess, drawn.less), (WidgetId::RemoveMore, drawn.more)]
    {
        scene.layout.place(id, rect);
    }
    let range = pen.words.with("remove-seats-range", &[("most", Arg::Count(state.amount.most().into()))]);
    let x = drawn.rect.right() + 2;
    pen.text(x, line.y, line.right().saturating_sub(x), &range, Role::Muted);
}

/// What there is now, and what there is from the renewal on [RMS-06, RMS-07].
fn boxes(state: &State, pool: &SeatPool, rect: Rect, pen: &mut Pen<'_>, scene: &Scene<'_>) {
    let Free::Seats(counts) = scene.account.free(state.seat) else { return };
    let after = counts.purchased.saturating_sub(counts.scheduled).saturating_sub(state.amount.value());
    let date = pen.words.date_of(pool.renewal_date);
    let half = rect.width.saturating_sub(2) / 2;
    let left = Rect { width: half, ..rect };
    let right = Rect { x: rect.x + half + 2, width: rect.width - half - 2, ..rect };
    for (rect, title, seats, when, role) in [
        (left, "remove-seats-current", counts.purchased, "remove-seats-box-now", Role::Border),
        (right, "remove-seats-renewal", after, "remove-seats-box-from", Role::BorderFocus),
    ] {
        let title = pen.say(title);
        pen.frame(rect, &title, role);
        let count = pen.words.with("remove-seats-box-seats", &[("count", Arg::Count(seats.into()))]);
        let price = pen.words.money(pool.monthly_cents(seats));
        let price = pen.words.with("remove-seats-box-price", &[("price", Arg::Text(&price))]);
        let when = pen.words.with(when, &[("date", Arg::Text(&date))]);
        let lines = [(count, Role::Title), (price, Role::Dialog), (when, Role::Muted)];
        // In a narrow window the words are worth more than the blanks around them.
        let longest = lines.iter().map(|(text, _)| width(text)).max().unwrap_or(0);
        let blank = if longest + 4 > usize::from(rect.width) { 1 } else { 2 };
        let (x, room) = (rect.x + blank, rect.width.saturating_sub(2 * blank));
        for (y, (text, role)) in (rect.y + 1..).zip(lines) {
            pen.text(x, y, room, &text, role);
        }
    }
}

fn confirmation(state: &State, confirmed: Confirmed, within: Rect, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let columns = within.width.min(WIDTH);
    let date = pen.words.date_of(confirmed.effective_on);
    let seat = pen.say(&wording::seat(state.seat));
    let args = [("seat", Arg::Text(&seat)), ("count", Arg::Count(confirmed.seats.into())), ("date", Arg::Text(&date))];
    let mut text = pen.words.with("remove-seats-confirmed", &args);
    if confirmed.total > confirmed.seats {
        let total = [("count", Arg::Count(confirmed.total.into()))];
        text = format!("{text} {}", pen.words.with("remove-seats-confirmed-total", &total));
    }
    let lines = wrap(&text, usize::from(columns.saturating_sub(6)));
    let rows = u16::try_from(lines.len()).unwrap_or(0) + 5;
    let title = pen.say("remove-seats-confirmed-title");
    let Panel { rect, inside: inner, .. } =
        panel::draw(WidgetId::RemoveSeats, &title, within, (columns, rows), pen, scene);
    pen.lines(Rect { y: inner.y + 1, ..inner }, lines.iter().map(String::as_str), Role::Dialog);
    let close = Button {
        label: pen.say("button-close"),
        key: String::new(),
        weight: Weight::Primary,
        focused: true,
        enabled: true,
    };
    let line = Rect { y: rect.bottom().saturating_sub(2), height: 1, ..inner };
    for place in button::draw_row(pen, line, &[close]) {
        scene.layout.place(WidgetId::RemoveClose, place);
    }
}

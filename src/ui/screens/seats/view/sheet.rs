//! The cards, one below the other: each type of seat with its figures, its renewal, and its buttons.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::{
        billing,
        rejection::Rejection,
        seat::{Free, SeatCounts, SeatPool, SeatType},
    },
    ui::{
        i18n::Arg,
        layout::WidgetId,
        scene::Scene,
        screens::seats::{
            Focus, State,
            cards::{self, Card, Control, Verb},
        },
        text::width,
        theme::Role,
        widgets::{
            button::{Button, Weight},
            gauge::{Gauge, LEAVING},
            pen::Pen,
            sheet::Sheet,
        },
        wording,
    },
};

/// As long as it can become: five types, those that are bought on their lines.
const LINES: u16 = 40;

/// How many columns a gauge takes, and how wide the cards have to be for it.
const GAUGE: u16 = 20;
const WITH_GAUGE: u16 = 66;

/// Where the lines below a heading begin.
const INSIDE: u16 = 2;

/// Between two things in a line.
const GAP: u16 = 2;

/// A buffer for cards of this width.
pub(super) fn buffer(columns: u16) -> Buffer {
    Sheet::buffer(columns, LINES)
}

/// Draws the cards.
pub(super) fn draw<'p>(
    state: &State,
    roomy: bool,
    buffer: &'p mut Buffer,
    pen: &Pen<'p>,
    scene: &Scene<'_>,
) -> Sheet<'p> {
    let mut sheet = Sheet::new(Pen { buffer, theme: pen.theme, words: pen.words, cursor: None });
    let not_allowed = cards::not_allowed(scene.world, scene.actor);
    if let Some(refusal) = &not_allowed {
        let text = format!("! {}", wording::refusal::saying(refusal).say(sheet.pen.words));
        sheet.paragraph(0, &text, Role::Warning);
    }
    let at = state.control();
    let mut after_bought = false;
    for (seat, card) in cards::cards(scene.world, scene.account) {
        let start = sheet.y;
        let bought = matches!(card, Card::Bought(_));
        if roomy && start > 0 && (bought || after_bought) {
            sheet.y += 1;
        }
        let first = sheet.y;
        match card {
            Card::Bought(pool) => paid(pool, state, &mut sheet, scene),
            Card::Free => free(seat, state, &mut sheet, scene),
            Card::Tier | Card::NotBought => missing(seat, card, state, &mut sheet),
        }
        if !bought {
            let rect = Rect::new(0, first, sheet.width, sheet.y - first);
            sheet.place(WidgetId::SeatsType(seat), rect);
            if has_focus(seat, state) {
                sheet.pen.restyle(rect, Role::Cursor);
            }
        }
        after_bought = bought;
        if at.is_some_and(|at| at.seat == seat) {
            sheet.focus(first..sheet.y);
        }
    }
    sheet
}

/// Seats that are bought: the renewal, the figures, the buttons.
fn paid(pool: &SeatPool, state: &State, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    let Free::Seats(counts) = scene.account.free(pool.seat) else { return };
    let mut x = title(pool.seat, Role::Heading, sheet);
    let date = words.date_of(pool.renewal_date);
    // Seats of a trial do not renew: they go with it [PRC-17].
    let until = if pool.trial { "seats-tab-trial" } else { "billing-renews" };
    let until = words.with(until, &[("date", Arg::Text(&date))]);
    x = flow(x, &until, if pool.trial { Role::Warning } else { Role::Muted }, sheet);
    // What leaves is said in words, too, with the sign that the gauge has for it.
    if let Some(removal) = scene.account.pending_removals(pool.seat).next() {
        let same = removal.effective_on == pool.renewal_date;
        let date = words.date_of(removal.effective_on);
        let args = [("count", Arg::Count(counts.scheduled.into())), ("date", Arg::Text(&date))];
        let leaving = words.with(if same { "seats-tab-leaving" } else { "seat-leaving" }, &args);
        flow(x, &format!("{LEAVING} {leaving}"), Role::Warning, sheet);
    } else if let Some(applied) = billing::applied_removal(scene.account, pool) {
        // And what left when the term began [RMS-19].
        let date = words.date_of(applied.effective_on);
        let args = [("count", Arg::Count(applied.quantity.into())), ("date", Arg::Text(&date))];
        flow(x, &words.with("billing-left", &args), Role::Info, sheet);
    }
    sheet.y += 1;
    figures(counts, sheet, scene);
    buttons(pool.seat, state, sheet, scene);
}

/// How many of the seats are assigned and free, as a picture and in words.
fn figures(counts: SeatCounts, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let line = sheet.line(INSIDE);
    let mut x = INSIDE;
    if scene.loading.is_some() {
        // How many are assigned is known when everybody has been read.
        let args = [("purchased", Arg::Count(counts.purchased.into()))];
        let text = sheet.pen.words.with("seats-tab-counting", &args);
        sheet.pen.text(x, line.y, line.width, &text, Role::Info);
        sheet.y += 1;
        return;
    }
    // In a narrow window the figures are worth more than their picture.
    if sheet.width >= WITH_GAUGE {
        x += Gauge::of(counts).draw(&mut sheet.pen, x, line.y, GAUGE) + GAP;
    }
    let args = [
        ("purchased", Arg::Count(counts.purchased.into())),
        ("assigned", Arg::Count(counts.assigned.into())),
        ("free", Arg::Count(counts.unassigned().into())),
    ];
    let text = sheet.pen.words.with("seats-tab-figures", &args);
    let role = if counts.unassigned() == 0 { Role::Warning } else { Role::Text };
    sheet.pen.text(x, line.y, sheet.width.saturating_sub(x), &text, role);
    sheet.y += 1;
}

/// The buttons of a type, and why the second one cannot be pressed [SEA-03, RMS-15].
fn buttons(seat: SeatType, state: &State, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let mut x = INSIDE;
    let focused = state.control().filter(|_| state.focus == Focus::Cards && !state.table.searching);
    for verb in [Verb::Add, Verb::Remove] {
        let control = Control { seat, verb };
        let refusal = control.refusal(scene.world, scene.actor, scene.loading.is_some());
        let button = Button {
            label: sheet.pen.say(match verb {
                Verb::Add => "buy-seats-title",
                Verb::Remove => "remove-seats-link",
            }),
            key: String::new(),
            weight: Weight::Plain,
            focused: focused == Some(control),
            enabled: refusal.is_none(),
        };
        if x > INSIDE && x + button.width() > sheet.width {
            (x, sheet.y) = (INSIDE, sheet.y + 1);
        }
        let width = button.draw(&mut sheet.pen, x, sheet.y);
        let rect = Rect::new(x, sheet.y, width, 1);
        if button.focused && !button.enabled {
            sheet.pen.restyle(rect, Role::CursorIdle);
        }
        sheet.place(WidgetId::SeatsCard(control), rect);
        x += width + GAP;
    }
    if let Err(Rejection::RemoveSeats(no)) = crate::domain::decide::removable(scene.world, scene.actor, seat)
        && scene.loading.is_none()
    {
        let text = format!("– {}", sheet.pen.say(wording::remove_seats::short(no)));
        flow(x, &text, Role::Muted, sheet);
    }
    sheet.y += 1;
}

/// Seats that cost nothing: how many hold one [SEA-09, AC-58].
fn free(seat: SeatType, state: &State, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let x = bare_title(seat, Role::Heading, state, sheet);
    let text = if scene.loading.is_some() {
        sheet.pen.say("seats-tab-free-counting")
    } else {
        sheet.pen.words.with("seats-tab-free", &[("count", Arg::Count(scene.account.assigned(seat).into()))])
    };
    flow(x, &text, Role::Text, sheet);
    sheet.y += 1;
}

/// Seats that the account has none of, and what it would need [TG-02].
fn missing(seat: SeatType, card: Card<'_>, state: &State, sheet: &mut Sheet<'_>) {
    let x = bare_title(seat, Role::Disabled, state, sheet);
    let why = match cards::lacking(seat).filter(|_| card == Card::Tier) {
        Some(refusal) => wording::refusal::saying(&refusal).say(sheet.pen.words),
        None => sheet.pen.say("seats-tab-not-bought"),
    };
    flow(x, &why, Role::Muted, sheet);
    sheet.y += 1;
}

/// The name of a type. Answers where the next thing stands.
fn title(seat: SeatType, role: Role, sheet: &mut Sheet<'_>) -> u16 {
    let line = sheet.line(0);
    let text = sheet.pen.say(&wording::seat(seat));
    sheet.pen.text(line.x, line.y, line.width, &text, role) + GAP
}

/// The name of a type whose card has no button that could show the focus: the card has the sign of one that has it.
fn bare_title(seat: SeatType, role: Role, state: &State, sheet: &mut Sheet<'_>) -> u16 {
    if !has_focus(seat, state) {
        return title(seat, role, sheet);
    }
    let line = sheet.line(0);
    let text = format!("▸ {}", sheet.pen.say(&wording::seat(seat)));
    sheet.pen.text(line.x, line.y, line.width, &text, role) + GAP
}

/// Whether the focus is on the card of a type.
fn has_focus(seat: SeatType, state: &State) -> bool {
    state.focus == Focus::Cards && state.menu.is_none() && state.control().is_some_and(|at| at.seat == seat)
}

/// Writes a text where it fits, or below. Answers where the next thing stands.
fn flow(x: u16, text: &str, role: Role, sheet: &mut Sheet<'_>) -> u16 {
    let x = if usize::from(x) + width(text) > usize::from(sheet.width) {
        sheet.y += 1;
        INSIDE
    } else {
        x
    };
    let line = sheet.line(x);
    x + sheet.pen.text(line.x, line.y, line.width, text, role) + GAP
}

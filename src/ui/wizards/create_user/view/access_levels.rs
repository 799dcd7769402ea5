//! Page 2: assign a seat, choose how to narrow access, review access.

use ratatui::layout::Rect;

use super::{paragraph, problem_text};
use crate::{
    domain::{
        guard::SeatOffer,
        permission::{Grant, Group},
        seat::{Free, SeatType},
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        text::{pad_right, truncate, width},
        theme::Role,
        widgets::{button::radio_sign, dropdown, pen::Pen, scroll_bar},
        wizards::create_user::{Focus, Problem, Section, State},
        wording,
    },
};

/// Draws the three sections, one below the other.
pub(super) fn draw(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let page = scene.layout.rect(WidgetId::WizardPage);
    let mut y = page.y;
    for section in Section::ALL {
        if y >= page.bottom() {
            break;
        }
        header(wizard, section, pen, scene, Rect { y, height: 1, ..page });
        y += 1;
        if wizard.is_open(section) {
            // What is below still needs a line each.
            let below = u16::try_from(Section::ALL.len() - 1 - section as usize).unwrap_or(0);
            let rect = Rect {
                x: page.x + 3,
                y,
                width: page.width.saturating_sub(3),
                height: page.bottom().saturating_sub(y + below),
            };
            y = match section {
                Section::Seat => seat(wizard, pen, scene, rect),
                Section::Narrow => narrow(wizard, pen, scene, rect),
                Section::Review => review(wizard, pen, scene, rect),
            };
        }
        if page.height > 16 {
            y += 1;
        }
    }
}

fn header(wizard: &State, section: Section, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) {
    scene.layout.place(Focus::Header(section).widget(), rect);
    let focused = wizard.focus == Focus::Header(section);
    if focused {
        pen.fill(rect, Role::Cursor);
    }
    let sign = if wizard.is_open(section) { "▾" } else { "▸" };
    let title = pen.say(section.title());
    let style = pen.row_style(Role::Heading, focused);
    let taken = pen.styled(rect.x + 1, rect.y, rect.width, &format!("{sign} {title}"), style);
    if wizard.is_open(section) {
        return;
    }
    let (text, role) = match section {
        Section::Seat => match wizard.draft.seat {
            Some(seat) => (pen.say(&wording::seat(seat)), Role::Accent),
            None => (pen.say("create-user-choose-seat"), Role::Muted),
        },
        Section::Narrow => (pen.say("create-user-dont-narrow"), Role::Accent),
        Section::Review => match wizard.draft.seat {
            Some(seat) => {
                let grants = wizard.draft.access.grants(scene.world.catalogue(), seat);
                let args = [("count", Arg::Count(grants.0.len() as u64))];
                (pen.words.with("create-user-review-count", &args), Role::Muted)
            }
            None => (pen.say("create-user-review-no-seat"), Role::Muted),
        },
    };
    let style = pen.row_style(role, focused);
    let x = rect.x + taken + 4;
    let columns = rect.right().saturating_sub(x);
    pen.styled(x, rect.y, columns, &truncate(&text, usize::from(columns)), style);
}

fn seat(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let label = pen.say("create-user-seat-assignment");
    let mut x = rect.x + pen.text(rect.x, rect.y, rect.width, &label, Role::Text) + 2;
    let columns = 34.min(rect.right().saturating_sub(x));
    if columns < 24 {
        x = rect.x;
    }
    let field = Rect { x, y: rect.y, width: columns.max(24).min(rect.width), height: 1 };
    scene.layout.place(WidgetId::WizardSeats, field);
    let chosen =
        wizard.draft.seat.map_or_else(|| pen.say("create-user-choose-seat"), |seat| pen.say(&wording::seat(seat)));
    dropdown::field(pen, field, wizard.focus == Focus::Seat, &chosen);
    let mut y = rect.y + 1;
    match &wizard.problem {
        Some(problem @ (Problem::NoSeat | Problem::SeatRefused(_) | Problem::Shortage(..))) => {
            let text = format!("✗ {}", problem_text(problem, pen.words));
            y = paragraph(pen, rect, y, &text, Role::Error);
        }
        _ => {
            let about = match wizard.draft.seat {
                Some(seat) => pen.say(&format!("about-{}", wording::seat(seat))),
                None => pen.say("create-user-seat-help"),
            };
            y = paragraph(pen, rect, y, &about, Role::Muted);
        }
    }
    y
}

fn narrow(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let focused = wizard.focus == Focus::DontNarrow;
    let line = Rect { height: 1, ..rect };
    scene.layout.place(WidgetId::WizardDontNarrow, line);
    let mut style = pen.style(Role::Text);
    if focused {
        pen.fill(line, Role::Cursor);
        style = pen.style(Role::Cursor);
    }
    let text = format!("{} {}", radio_sign(true), pen.say("create-user-dont-narrow"));
    pen.styled(line.x + 1, line.y, line.width.saturating_sub(1), &text, style);
    let about = pen.say("create-user-dont-narrow-help");
    let below = Rect { x: rect.x + 5, width: rect.width.saturating_sub(5), ..rect };
    paragraph(pen, below, rect.y + 1, &about, Role::Muted)
}

/// The resulting access, by group [CRU-30].
fn review(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>, rect: Rect) -> u16 {
    let Some(seat) = wizard.draft.seat else {
        let text = pen.say("create-user-review-no-seat");
        return paragraph(pen, rect, rect.y, &text, Role::Muted);
    };
    let focused = wizard.focus == Focus::Review;
    if focused {
        for y in rect.top()..rect.bottom() {
            pen.text(rect.x.saturating_sub(2), y, 1, "▌", Role::BorderFocus);
        }
    }
    let lines = review_lines(wizard, seat, pen.words, scene, rect.width);
    let page = usize::from(rect.height);
    let top = scene.viewer.follow(WidgetId::WizardReview, None, page, lines.len());
    scene.layout.place(WidgetId::WizardReview, rect);
    for (row, (text, role)) in lines.iter().skip(top).take(page).enumerate() {
        pen.text(rect.x, rect.y + u16::try_from(row).unwrap_or(0), rect.width - 1, text, *role);
    }
    scroll_bar::draw(pen, rect, top, lines.len());
    rect.bottom().min(rect.y + u16::try_from(lines.len()).unwrap_or(u16::MAX))
}

fn review_lines(wizard: &State, seat: SeatType, words: &Words, scene: &Scene<'_>, columns: u16) -> Vec<(String, Role)> {
    let catalogue = scene.world.catalogue();
    let grants = wizard.draft.access.grants(catalogue, seat);
    let mut lines = Vec::new();
    for group in Group::ALL {
        let all: Vec<_> = catalogue.permissions().iter().filter(|permission| permission.group == group).collect();
        let granted: Vec<(String, Grant)> = all
            .iter()
            .filter_map(|permission| {
                Some((words.text(&wording::permission(&permission.key)), grants.get(permission.key.as_str())?))
            })
            .collect();
        let name = words.text(&format!("group-{}", group.slug()));
        let args = [("count", Arg::Count(granted.len() as u64)), ("total", Arg::Count(all.len() as u64))];
        lines.push((format!("{name}  {}", words.with("review-of", &args)), Role::Heading));
        if granted.is_empty() {
            lines.push((format!("  {}", words.text("review-none")), Role::Muted));
        }
        let labels = granted.iter().map(|(label, _)| width(label)).max().unwrap_or(0);
        let labels = labels.min(usize::from(columns.saturating_sub(24)));
        for (label, grant) in granted {
            let value = words.text(&format!("grant-{}", grant.as_str().replace('+', "-")));
            let label = truncate(&label, labels).into_owned();
            lines.push((format!("  ✓ {}  {value}", pad_right(&label, labels)), Role::Text));
        }
    }
    lines
}

/// The list of seats under its field, with what is free and why something is refused [CRU-24].
pub(super) fn draw_menu(wizard: &State, pen: &mut Pen<'_>, scene: &mut Scene<'_>) {
    let Some(at) = wizard.seat_menu else { return };
    let offers = wizard.draft.offers(scene.world, scene.actor);
    let row = |offer: &SeatOffer| {
        let (name, detail, role) = offer_words(offer, wizard, pen.words, scene);
        let sign = dropdown::mark(Some(offer.seat) == wizard.draft.seat);
        dropdown::Row { sign, name, detail, enabled: offer.refusal.is_none(), role }
    };
    let rows: Vec<dropdown::Row> = offers.iter().map(row).collect();
    let list = dropdown::List { field: WidgetId::WizardSeats, id: WidgetId::WizardSeatMenu, at, rows: &rows };
    list.draw(pen, scene, scene.layout.rect(WidgetId::WizardPage));
}

fn offer_words(offer: &SeatOffer, wizard: &State, words: &Words, scene: &Scene<'_>) -> (String, String, Role) {
    let name = words.text(&wording::seat(offer.seat));
    if let Some(refusal) = &offer.refusal {
        return (name, wording::refusal::saying(refusal).say(words), Role::Muted);
    }
    let (detail, role) = match offer.free {
        Free::Unlimited => (words.text("seat-unlimited"), Role::Muted),
        Free::Seats(counts) => {
            let leaving = scene.account.pending_removals(offer.seat).next();
            let args = [
                ("free", Arg::Count(u64::from(counts.unassigned()))),
                ("count", Arg::Count(u64::from(counts.purchased))),
            ];
            let mut text = words.with("seat-free", &args);
            if let Some(removal) = leaving {
                let date = words.date_of(removal.effective_on);
                let args = [("count", Arg::Count(u64::from(counts.scheduled))), ("date", Arg::Text(&date))];
                text = format!("{text} ({})", words.with("seat-leaving", &args));
            }
            let short = counts.assign(wizard.draft.count()).is_err();
            (text, if short { Role::Warning } else { Role::Muted })
        }
    };
    (name, detail, role)
}

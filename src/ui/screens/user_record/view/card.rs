//! The card: name, status and address; the teams and the preset under the name [USR-03]; seat, access and dates.

use jiff::Timestamp;
use ratatui::layout::Rect;

use super::Page;
use crate::{
    domain::{
        command::EditField,
        user::{InviteStatus, Origin, User, UserStatus},
    },
    ui::{
        i18n::{Arg, Words},
        layout::WidgetId,
        scene::Scene,
        screens::user_record::{focus::Focus, form::Field},
        text::{truncate, width, wrap},
        theme::Role,
        widgets::{dropdown, sheet::Sheet},
        wording,
    },
};

/// Narrower than this, what is on the right goes below what is on the left.
const TWO_COLUMNS: u16 = 62;

/// What stands at the left of what is written: the frame and a blank, or the mark of the focus and a blank.
const INDENT: u16 = 2;

/// The widest a dropdown becomes.
const WIDEST_FIELD: u16 = 44;

/// A line of the card.
struct Fact {
    label: String,
    value: String,
    /// What it says where the value has no room.
    short: Option<String>,
    role: Role,
    /// The dropdown that it is, for who may edit.
    field: Option<Field>,
    /// Whether it was edited.
    edited: bool,
}

pub(super) fn draw(page: &Page<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let focused = page.state.drawer.is_none() && page.state.focus == Focus::Card;
    let start = sheet.y;
    sheet.y += u16::from(page.roomy);
    let inner = sheet.width.saturating_sub(2 * INDENT);
    name(page.user, sheet, scene, inner);
    if page.roomy {
        sheet.y += 1;
    }
    let left =
        [main_team(page.user, sheet.pen.words, scene), extra_teams(page.user, sheet.pen.words, scene, inner / 3)];
    let mut left: Vec<Fact> = left.into_iter().chain([preset(page.user, sheet.pen.words, scene)]).collect();
    for (fact, field) in left.iter_mut().zip(Field::CARD) {
        fact.field = Some(field).filter(|field| page.state.may_edit() && field.has_choices(scene.account));
        fact.edited = page.state.edit.has(field.edits());
    }
    let mut right = facts(page.user, sheet.pen.words, scene);
    for (fact, field) in right.iter_mut().zip([EditField::Seat, EditField::Access]) {
        fact.edited = page.state.edit.has(field);
    }
    if inner >= TWO_COLUMNS {
        // Halves, unless the left one needs more and the right one can do with less.
        let half = (inner - 3) / 2;
        let split = needs(&left, false).min((inner - 3).saturating_sub(needs(&right, true))).max(half);
        let y = sheet.y;
        let below = columns_of(page, sheet, &left, INDENT, split);
        sheet.y = y;
        let beside = columns_of(page, sheet, &right, INDENT + split + 3, inner - split - 3);
        sheet.y = below.max(beside);
    } else {
        let all: Vec<Fact> = left.into_iter().chain(right).collect();
        sheet.y = columns_of(page, sheet, &all, INDENT, inner);
    }
    sheet.y += u16::from(page.roomy);
    let rect = Rect::new(0, start, sheet.width, sheet.y - start);
    if page.roomy {
        sheet.pen.frame(rect, "", if focused { Role::BorderFocus } else { Role::Border });
    } else if focused {
        for y in rect.top()..rect.bottom() {
            sheet.pen.text(0, y, 1, "▌", Role::BorderFocus);
        }
    }
    sheet.place_below(WidgetId::RecordCard, rect);
    if focused {
        sheet.focus(rect.top()..rect.bottom());
    }
    // What follows is set off from the card wherever there is a line to spare.
    sheet.y += 1;
}

/// Name, status and address, whole however long they are.
fn name(user: &User, sheet: &mut Sheet<'_>, scene: &Scene<'_>, columns: u16) {
    let (status, role) = status(user, sheet.pen.words, scene);
    let badge = match user.partner_employee {
        true => format!(" {} ", sheet.pen.say("perm-partner-employee")),
        false => String::new(),
    };
    let badge_width = if badge.is_empty() { 0 } else { width(&badge) + 2 };
    let name = user.display_name();
    let taken = width(&status) + badge_width;
    let beside = width(&name) + 3 + taken <= usize::from(columns);
    for line in wrap(&name, usize::from(columns)) {
        sheet.pen.text(INDENT, sheet.y, columns, &line, Role::Title);
        sheet.y += 1;
    }
    if beside {
        sheet.y -= 1;
    }
    let mut x = if beside { INDENT + columns - u16::try_from(taken).unwrap_or(columns) } else { INDENT };
    let right = INDENT + columns;
    if !badge.is_empty() {
        x += sheet.pen.text(x, sheet.y, right.saturating_sub(x), &badge, Role::Badge) + 2;
    }
    sheet.pen.text(x, sheet.y, right.saturating_sub(x), &status, role);
    sheet.y += 1;
    if name != user.email.typed() {
        for line in wrap(user.email.typed(), usize::from(columns)) {
            sheet.pen.text(INDENT, sheet.y, columns, &line, Role::Muted);
            sheet.y += 1;
        }
    }
}

/// Where the user stands, and until when an invitation works.
fn status(user: &User, words: &Words, scene: &Scene<'_>) -> (String, Role) {
    let until = |id| {
        let date = user.invite.as_ref().map(|invite| words.date(invite.expires_at, scene.zone)).unwrap_or_default();
        words.with(id, &[("date", Arg::Text(&date))])
    };
    match (user.status, user.invite_status(scene.now)) {
        (UserStatus::Active, _) => (format!("● {}", words.text("status-active")), Role::Success),
        (UserStatus::Deactivated, _) => (format!("× {}", words.text("status-deactivated")), Role::Warning),
        (UserStatus::Invited, InviteStatus::Pending) => (format!("○ {}", until("status-invited-pending")), Role::Info),
        (UserStatus::Invited, InviteStatus::Expired) => {
            (format!("○ {}", until("status-invited-expired")), Role::Warning)
        }
        (UserStatus::Invited, _) => (format!("○ {}", words.text("status-invited")), Role::Info),
    }
}

/// How many columns facts take, in short words if so wanted.
fn needs(facts: &[Fact], short: bool) -> u16 {
    let labels = facts.iter().map(|fact| width(&fact.label)).max().unwrap_or(0);
    let value = |fact: &Fact| match &fact.short {
        Some(value) if short => width(value).min(width(&fact.value)),
        _ => width(&fact.value),
    };
    let value = |fact: &Fact| value(fact) + if fact.field.is_some() { 4 } else { 0 };
    u16::try_from(labels + 2 + facts.iter().map(value).max().unwrap_or(0)).unwrap_or(u16::MAX)
}

/// Writes facts below each other, their values in one column, and answers the line below them.
fn columns_of(page: &Page<'_>, sheet: &mut Sheet<'_>, facts: &[Fact], x: u16, columns: u16) -> u16 {
    let labels = facts.iter().map(|fact| width(&fact.label)).max().unwrap_or(0);
    let labels = u16::try_from(labels).unwrap_or(columns).min(columns / 3 * 2);
    let room = columns.saturating_sub(labels + 2);
    for Fact { label, value, short, role, field, edited } in facts {
        sheet.pen.text(x, sheet.y, labels, label, Role::Muted);
        if *edited {
            let gap = u16::from(field.is_some());
            sheet.pen.text(x + labels + gap, sheet.y, 1, "•", Role::Accent);
        }
        if let Some(field) = field {
            let focused = page.state.drawer.is_none() && page.state.focus == Focus::Field(*field);
            let rect = Rect::new(x + labels + 2, sheet.y, room.min(WIDEST_FIELD), 1);
            let text = truncate(value, usize::from(rect.width.saturating_sub(4))).into_owned();
            dropdown::field(&mut sheet.pen, rect, focused, &text);
            sheet.place(field.widget(), rect);
            if focused {
                sheet.focus(rect.y..rect.y + 1);
            }
            sheet.y += 1;
            continue;
        }
        let fits = width(value) <= usize::from(room);
        let value = if fits { value } else { short.as_ref().unwrap_or(value) };
        sheet.pen.text(x + labels + 2, sheet.y, room, value, *role);
        sheet.y += 1;
    }
    sheet.y
}

fn main_team(user: &User, words: &Words, scene: &Scene<'_>) -> Fact {
    let team = user.main_team.as_ref().map(|id| team(id, scene));
    value(words, "record-main-team", team)
}

fn extra_teams(user: &User, words: &Words, scene: &Scene<'_>, columns: u16) -> Fact {
    let names: Vec<String> = user.extra_teams.iter().map(|id| team(id, scene)).collect();
    value(words, "record-extra-teams", (!names.is_empty()).then(|| some_of(&names, words, usize::from(columns))))
}

fn preset(user: &User, words: &Words, scene: &Scene<'_>) -> Fact {
    let name = |id| scene.account.presets().get(id).map_or_else(String::new, |preset| preset.name.to_string());
    value(words, "record-preset", user.preset.as_ref().map(name))
}

fn team(id: &crate::domain::team::TeamId, scene: &Scene<'_>) -> String {
    scene.account.teams().get(id).map_or_else(|| id.0.to_string(), |team| team.name.to_string())
}

fn value(words: &Words, label: &str, text: Option<String>) -> Fact {
    let (text, role) = text.map_or_else(|| ("–".to_owned(), Role::Disabled), |text| (text, Role::Text));
    Fact { label: words.text(label), value: text, short: None, role, field: None, edited: false }
}

/// As many names as have room, and how many more there are.
fn some_of(names: &[String], words: &Words, columns: usize) -> String {
    let list = |shown: usize| {
        let text = names[..shown].join(", ");
        match names.len() - shown {
            0 => text,
            more => words.with("record-and-more", &[("list", Arg::Text(&text)), ("count", Arg::Count(more as u64))]),
        }
    };
    let fits = (1..=names.len()).rev().map(list).find(|text| width(text) <= columns);
    fits.unwrap_or_else(|| list(1))
}

/// Seat, access, and when it all began and was last used.
fn facts(user: &User, words: &Words, scene: &Scene<'_>) -> Vec<Fact> {
    let seat = match wording::seat_of(user, words) {
        Some(seat) => (seat, if user.occupies_seat() { Role::Text } else { Role::Disabled }),
        None => (words.text("record-no-seat"), Role::Disabled),
    };
    let access = wording::access(&user.access, words);
    let access_role = if user.access.super_admin { Role::Accent } else { Role::Text };
    let day = |at: Timestamp| words.date(at, scene.zone);
    let created = match user.origin {
        Origin::Typed => "record-created-typed",
        Origin::Csv => "record-created-csv",
        Origin::Salesforce => "record-created-salesforce",
        Origin::Classic => "record-created-classic",
    };
    let ago = words.time_ago(user.last_active, scene.now, scene.zone);
    let (active, active_role) = match user.last_active.map(day) {
        None => (ago.clone(), Role::Disabled),
        // Today needs no date.
        Some(date) if date == day(scene.now) => (ago.clone(), Role::Text),
        Some(date) => {
            (words.with("record-active-on", &[("ago", Arg::Text(&ago)), ("date", Arg::Text(&date))]), Role::Text)
        }
    };
    let began = day(user.created_at);
    let created = words.with(created, &[("date", Arg::Text(&began))]);
    let fact =
        |label, value, short, role| Fact { label: words.text(label), value, short, role, field: None, edited: false };
    vec![
        fact("record-seat", seat.0, wording::seat_of_short(user, words), seat.1),
        fact("record-access", access, None, access_role),
        fact("record-created", created, Some(began), Role::Text),
        fact("record-last-active", active, Some(ago), active_role),
    ]
}

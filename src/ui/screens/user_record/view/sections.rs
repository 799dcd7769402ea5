//! The sections below the card, each a header that opens and closes: the invitation, the seat, the permissions.

use ratatui::layout::Rect;

use super::Page;
use crate::{
    domain::{
        access::{ClassicRole, PermissionSource},
        command::EditField,
        decide,
        guard::{self, Operation},
        seat::{Free, SeatType},
        user::{InviteStatus, User, UserStatus},
    },
    ui::{
        action::ActionId,
        i18n::{Arg, Words},
        key_words::key_name,
        layout::WidgetId,
        overlays::no_mail,
        permissions::branch::{self, Branch},
        scene::Scene,
        screens::user_record::{
            focus::{Focus, Section},
            form::{Field, stripped},
        },
        text::{truncate, width},
        theme::Role,
        widgets::{
            button::{Button, Weight},
            dropdown,
            sheet::Sheet,
        },
        wording,
    },
};

/// Where the inside of a section begins.
const INSIDE: u16 = 4;

/// The widest the dropdown of the seat becomes.
const WIDEST_FIELD: u16 = 44;

/// How many columns a gauge takes, and how wide a sheet has to be for it.
const GAUGE: (u16, u16) = (12, 56);

pub(super) fn draw(page: &Page<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let stops = page.state.stops(page.user, scene.account);
    let sections: Vec<Section> = stops
        .into_iter()
        .filter_map(|stop| match stop {
            Focus::Section(section) => Some(section),
            _ => None,
        })
        .collect();
    let titles = sections.iter().map(|section| width(&sheet.pen.say(section.title()))).max().unwrap_or(0);
    let summary_at = u16::try_from(titles + 7).unwrap_or(0);
    for section in sections {
        let focused = page.state.drawer.is_none() && page.state.focus == Focus::Section(section);
        let start = sheet.y;
        header(page, section, focused, sheet, scene, summary_at);
        if page.state.is_open(section) {
            match section {
                Section::Invitation => {
                    invitation(page.user, sheet, scene);
                    if page.user.invite.as_ref().is_some_and(|invite| invite.mailed_at.is_some()) {
                        let hint = no_mail::hint(page.context, sheet.pen.words);
                        sheet.paragraph(INSIDE, &hint, Role::Muted);
                    }
                }
                Section::Seat => seat(page, sheet, scene),
                Section::Permissions => permissions(page, sheet, scene),
            }
        }
        if focused {
            // Its groups have a focus of their own, and are scrolled to by it.
            let end = if section == Section::Permissions { start + 1 } else { sheet.y };
            sheet.focus(start..end);
        }
        sheet.y += u16::from(page.roomy);
    }
}

fn header(page: &Page<'_>, section: Section, focused: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>, summary_at: u16) {
    let line = sheet.line(0);
    sheet.place(section.widget(), line);
    if focused {
        sheet.pen.fill(line, Role::Cursor);
        sheet.pen.text(line.x, line.y, 1, "▌", Role::Cursor);
    }
    let open = page.state.is_open(section);
    let title = format!("{} {}", if open { "▾" } else { "▸" }, sheet.pen.say(section.title()));
    let style = sheet.pen.row_style(Role::Heading, focused);
    sheet.pen.styled(line.x + 2, line.y, line.width - 2, &title, style);
    let mut right = line.right();
    if section == Section::Permissions && page.state.drawer.is_none() {
        right = button(page, sheet, line);
    }
    let (text, role) = summary(page.user, section, sheet.pen.words, scene);
    let edited = match section {
        Section::Invitation => false,
        Section::Seat => page.state.edit.has(EditField::Seat),
        Section::Permissions => page.state.edit.has(EditField::Access),
    };
    let text = if edited { format!("• {text}") } else { text };
    let room = right.saturating_sub(summary_at + 2);
    let style = sheet.pen.row_style(role, focused);
    sheet.pen.styled(summary_at, line.y, room, &truncate(&text, usize::from(room)), style);
    sheet.y += 1;
}

/// The button that opens the drawer, at the right of the section's header. Answers where it begins.
fn button(page: &Page<'_>, sheet: &mut Sheet<'_>, line: Rect) -> u16 {
    let key = page.context.keymap.keys(ActionId::ShowPermissions).first().copied();
    let button = Button {
        label: sheet.pen.say(if page.state.may_edit_permissions() {
            "edit-user-permissions"
        } else {
            "record-show-all"
        }),
        key: key.map(|key| key_name(key, sheet.pen.words)).unwrap_or_default(),
        weight: Weight::Plain,
        focused: false,
        enabled: true,
    };
    let x = line.right().saturating_sub(button.width());
    let width = button.draw(&mut sheet.pen, x, line.y);
    sheet.place(WidgetId::Action(ActionId::ShowPermissions), Rect { x, width, ..line });
    x
}

/// What a section comes to, beside its title.
fn summary(user: &User, section: Section, words: &Words, scene: &Scene<'_>) -> (String, Role) {
    match section {
        Section::Invitation => match user.invite_status(scene.now) {
            InviteStatus::Expired => (words.text("invite-expired"), Role::Warning),
            InviteStatus::Accepted => (words.text("invite-accepted"), Role::Muted),
            InviteStatus::Pending | InviteStatus::None => (words.text("invite-pending"), Role::Info),
        },
        Section::Seat => match wording::seat_of(user, words) {
            Some(seat) => (seat, if user.occupies_seat() { Role::Accent } else { Role::Disabled }),
            None => (words.text("record-no-seat"), Role::Disabled),
        },
        Section::Permissions => (wording::access(&user.access, words), Role::Accent),
    }
}

/// The link, to whoever may hand one out [PM-04], and what became of it.
fn invitation(user: &User, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let Some(invite) = &user.invite else { return };
    let words = sheet.pen.words;
    let day = |at| words.date(at, scene.zone);
    let dated = |id, at| words.with(id, &[("date", Arg::Text(&day(at)))]);
    let mailed = match invite.mailed_at {
        Some(at) => dated("record-invite-mailed", at),
        None => words.text("record-invite-not-mailed"),
    };
    if user.invite_status(scene.now) == InviteStatus::Expired {
        sheet.paragraph(INSIDE, &dated("record-invite-over", invite.expires_at), Role::Warning);
        sheet.paragraph(INSIDE, &mailed, Role::Muted);
        return;
    }
    match guard::allowed(scene.world, scene.actor, guard::creation_of(user)) {
        Ok(()) => {
            let start = sheet.y;
            // Whole, to be selected by hand too.
            sheet.paragraph(INSIDE, &invite.link(), Role::Link);
            let rect = Rect::new(INSIDE, start, sheet.width.saturating_sub(INSIDE), sheet.y - start);
            sheet.place(WidgetId::RecordLink, rect);
        }
        Err(refusal) => {
            let why = wording::refusal::saying(&refusal).say(words);
            let text = format!("{} {why}", words.text("record-invite-hidden"));
            sheet.paragraph(INSIDE, &text, Role::Disabled);
        }
    }
    sheet.paragraph(INSIDE, &dated("record-invite-until", invite.expires_at), Role::Muted);
    sheet.paragraph(INSIDE, &mailed, Role::Muted);
}

/// The seat assignment, what it means, and how many seats of each type are free.
fn seat(page: &Page<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let user = page.user;
    let words = sheet.pen.words;
    let label = words.text("create-user-seat-assignment");
    let free = words.text("record-free-seats");
    let labels = u16::try_from(width(&label).max(width(&free))).unwrap_or(0);
    let x = INSIDE + labels + 2;
    let line = sheet.line(INSIDE);
    sheet.pen.text(line.x, line.y, line.width, &label, Role::Muted);
    let (name, about) = match user.seat {
        Some(seat) => (words.text(&wording::seat(seat)), words.text(&format!("about-{}", wording::seat(seat)))),
        None => (words.text("record-no-seat"), words.text("record-no-seat-about")),
    };
    if page.state.may_edit() {
        seat_field(page, &name, x, sheet);
    } else {
        sheet.paragraph(x, &name, Role::Text);
    }
    sheet.paragraph(x, &about, Role::Muted);
    if user.seat == Some(SeatType::ViewOnly) && page.state.edit.has(EditField::Seat) {
        strips(page, x, sheet, scene);
    }
    if user.status == UserStatus::Deactivated && user.seat.is_some_and(SeatType::is_paid) {
        sheet.paragraph(x, &words.text("record-seat-not-counted"), Role::Warning);
    }
    let pools: Vec<SeatType> = scene.account.pools().keys().copied().collect();
    let names = pools.iter().map(|seat| width(&words.text(&wording::seat_short(*seat)))).max().unwrap_or(0);
    let names = u16::try_from(names).unwrap_or(0);
    for (at, seat) in pools.into_iter().enumerate() {
        let line = sheet.line(INSIDE);
        if at == 0 {
            sheet.pen.text(line.x, line.y, labels, &free, Role::Muted);
        }
        sheet.pen.text(x, line.y, names, &words.text(&wording::seat_short(seat)), Role::Text);
        sheet.paragraph(x + names + 2, &free_seats(seat, words, scene), Role::Muted);
    }
}

pub(super) fn free_seats(seat: SeatType, words: &Words, scene: &Scene<'_>) -> String {
    let Free::Seats(counts) = scene.account.free(seat) else { return words.text("seat-unlimited") };
    let args =
        [("free", Arg::Count(u64::from(counts.unassigned()))), ("count", Arg::Count(u64::from(counts.purchased)))];
    let text = words.with("seat-free", &args);
    let Some(removal) = scene.account.pending_removals(seat).next() else { return text };
    let date = words.date_of(removal.effective_on);
    let args = [("count", Arg::Count(u64::from(counts.scheduled))), ("date", Arg::Text(&date))];
    format!("{text} ({})", words.with("seat-leaving", &args))
}

/// The dropdown "Seat assignment" [USR-05].
fn seat_field(page: &Page<'_>, name: &str, x: u16, sheet: &mut Sheet<'_>) {
    let focused = page.state.drawer.is_none() && page.state.focus == Focus::Field(Field::Seat);
    let rect = Rect::new(x, sheet.y, sheet.width.saturating_sub(x).min(WIDEST_FIELD), 1);
    if page.state.edit.has(EditField::Seat) {
        sheet.pen.text(x - 1, sheet.y, 1, "•", Role::Accent);
    }
    dropdown::field(&mut sheet.pen, rect, focused, name);
    sheet.place(WidgetId::RecordSeats, rect);
    if focused {
        sheet.focus(rect.y..rect.y + 2);
    }
    sheet.y += 1;
}

/// What the move to View-Only takes away, all of it [USR-10].
fn strips(page: &Page<'_>, x: u16, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let after = decide::settled(scene.world, scene.actor, page.stored, &page.state.edit);
    let lost = after.map(|after| stripped(page.stored, &after, scene.world.catalogue())).unwrap_or_default();
    if !lost.is_empty() {
        let text = wording::edit_user::strips_all(&lost).say(sheet.pen.words);
        sheet.paragraph(x, &format!("! {text}"), Role::Warning);
    }
}

/// Where the permissions come from, and how many of each group are held.
fn permissions(page: &Page<'_>, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    sheet.paragraph(INSIDE, &source(page.user, sheet.pen.words), Role::Muted);
    if page.user.access.classic().is_some()
        && let Err(refusal) = guard::allowed(scene.world, scene.actor, Operation::AddClassicUsers)
    {
        let why = wording::refusal::saying(&refusal).say(sheet.pen.words);
        sheet.paragraph(INSIDE, &why, Role::Muted);
    }
    let branches = branch::branches(page.user, scene.account, scene.world.catalogue());
    let names = branches.iter().map(|branch| width(&sheet.pen.say(&branch.heading.label()))).max().unwrap_or(0);
    let names = u16::try_from(names).unwrap_or(0);
    let rows = u16::try_from(branches.len()).unwrap_or(0);
    let (x, y) = (INSIDE - 2, sheet.y);
    sheet.list(WidgetId::RecordGroups, Rect::new(x, y, sheet.width.saturating_sub(x), rows));
    for branch in &branches {
        group(page, branch, names, sheet);
    }
}

fn group(page: &Page<'_>, branch: &Branch, names: u16, sheet: &mut Sheet<'_>) {
    let focused = page.state.drawer.is_none() && page.state.focus == Focus::Group(branch.heading);
    let line = sheet.line(INSIDE - 2);
    if focused {
        sheet.pen.fill(line, Role::Cursor);
        sheet.pen.text(line.x, line.y, 1, "▌", Role::Cursor);
        sheet.focus(line.y..line.y + 1);
    }
    let style = |sheet: &Sheet<'_>, role| sheet.pen.row_style(role, focused);
    let (held, total) = (branch.held(), branch.items.len());
    let name = sheet.pen.say(&branch.heading.label());
    let role = if held == 0 { Role::Disabled } else { Role::Text };
    let name_style = if focused { style(sheet, Role::Text) } else { sheet.pen.style(role) };
    sheet.pen.styled(line.x + 2, line.y, names, &name, name_style);
    let mut x = line.x + 2 + names + 2;
    let (gauge, from) = GAUGE;
    if sheet.width >= from {
        let filled = gauge_cells(held, total, gauge);
        for cell in 0..gauge {
            let role = if cell < filled { Role::Gauge } else { Role::GaugeFree };
            let sign = if cell < filled { "━" } else { "─" };
            let style = style(sheet, role);
            sheet.pen.styled(x + cell, line.y, 1, sign, style);
        }
        x += gauge + 2;
    }
    let args = [("count", Arg::Count(held as u64)), ("total", Arg::Count(total as u64))];
    let count = sheet.pen.words.with("review-of", &args);
    let count_style = style(sheet, Role::Muted);
    sheet.pen.styled(x, line.y, line.right().saturating_sub(x), &count, count_style);
    sheet.y += 1;
}

/// How many cells of a gauge are filled: none only for nothing, all only for everything.
fn gauge_cells(held: usize, total: usize, cells: u16) -> u16 {
    if held == 0 || total == 0 {
        return 0;
    }
    if held >= total {
        return cells;
    }
    let part = u16::try_from(held * usize::from(cells) / total).unwrap_or(cells);
    part.clamp(1, cells - 1)
}

/// Where the permissions come from.
fn source(user: &User, words: &Words) -> String {
    if user.access.super_admin {
        return words.text("record-source-super-admin");
    }
    let named = |id, name, message: String| words.with(id, &[(name, Arg::Text(&words.text(&message)))]);
    match &user.access.source {
        PermissionSource::Default => words.text("record-source-default"),
        PermissionSource::Template(id) => named("record-source-template", "template", wording::template(id)),
        PermissionSource::Custom { base: Some(id), .. } => {
            named("record-source-adjusted", "template", wording::template(id))
        }
        PermissionSource::Custom { base: None, .. } => words.text("record-source-custom"),
        PermissionSource::Classic(grant) => {
            let role = match grant.role {
                ClassicRole::Administrator => "classic-administrator",
                ClassicRole::SalesManager => "classic-sales-manager",
                ClassicRole::User => "classic-user",
            };
            named("record-source-classic", "role", role.to_owned())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gauge_is_empty_or_full_only_when_that_is_so() {
        let table = [(0, 25, 0), (1, 25, 1), (12, 25, 5), (24, 25, 11), (25, 25, 12), (0, 0, 0), (1, 100, 1)];
        for (held, total, cells) in table {
            assert_eq!(gauge_cells(held, total, 12), cells, "{held} of {total}");
        }
    }
}

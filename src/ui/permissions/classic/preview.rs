//! What a classic grant comes to: what may be done with a record, by its owner, and the rights of the role [LEG-18].

use crate::{
    domain::{
        access::ClassicGrant,
        effective_access::{Deed, Reach, SampleRecord, classic_reach},
    },
    ui::{
        text::{truncate, width},
        theme::Role,
        widgets::sheet::Sheet,
    },
};

/// The blanks between two columns.
const GAP: u16 = 2;

/// Draws it on a sheet, whose texts are of the role `ground`, from `x` on.
pub fn draw(grant: &ClassicGrant, ground: Role, sheet: &mut Sheet<'_>, x: u16) {
    let title = sheet.pen.say("classic-preview");
    sheet.paragraph(x, &title, Role::Heading);
    for reach in classic_reach(grant) {
        table(&reach, ground, sheet, x);
    }
    let rights = [
        ("classic-right-users", grant.administers_users()),
        ("classic-right-properties", grant.sets_default_properties()),
    ];
    for (id, held) in rights {
        let (sign, role) = sign(held);
        let row = sheet.line(x);
        sheet.pen.text(row.x, row.y, 1, sign, role);
        let text = sheet.pen.say(id);
        sheet.paragraph(x + 2, &text, if held { ground } else { Role::Muted });
    }
}

/// Marks it, from a line on, as what has the focus.
pub fn mark(sheet: &mut Sheet<'_>, start: u16) {
    for y in start..sheet.y {
        sheet.pen.text(sheet.width.saturating_sub(1), y, 1, "▐", Role::BorderFocus);
    }
}

/// The deeds by owner, for kinds of records for which the same holds.
fn table(reach: &Reach, ground: Role, sheet: &mut Sheet<'_>, x: u16) {
    let words = sheet.pen.words;
    let objects: Vec<String> = reach.objects.iter().map(|object| words.text(&format!("object-{object}"))).collect();
    sheet.paragraph(x, &words.list(&objects), Role::Muted);
    let owners = SampleRecord::ALL.map(|record| words.text(&format!("classic-owner-{}", record.slug())));
    let deeds = Deed::ALL.map(|deed| words.text(&format!("deed-{}", deed.slug())));
    let owner = words.text("classic-owner");
    let columns = |text: &String| u16::try_from(width(text)).unwrap_or(0);
    let taken: u16 = deeds.iter().map(|deed| columns(deed) + GAP).sum();
    let room = sheet.width.saturating_sub(x + taken);
    let label = owners.iter().chain([&owner]).map(columns).max().unwrap_or(0).min(room);
    let row = |sheet: &mut Sheet<'_>, text: &str, cells: [(&str, Role); 3], role| {
        let line = sheet.line(x);
        sheet.pen.text(line.x, line.y, label, &truncate(text, usize::from(label)), role);
        let mut at = line.x + label + GAP;
        for ((text, role), deed) in cells.into_iter().zip(&deeds) {
            sheet.pen.text(at, line.y, line.right().saturating_sub(at), text, role);
            at += columns(deed) + GAP;
        }
        sheet.y += 1;
    };
    let heads = [0, 1, 2].map(|at: usize| (deeds[at].as_str(), Role::Muted));
    row(sheet, &owner, heads, Role::Muted);
    for (text, allowed) in owners.iter().zip(reach.allowed) {
        row(sheet, text, allowed.map(sign), ground);
    }
}

const fn sign(held: bool) -> (&'static str, Role) {
    if held { ("✓", Role::Success) } else { ("–", Role::Disabled) }
}

//! Review access [CRU-30]: what the chosen seat and permissions come to, what of them differs, what is left out, and what
//! may be done with five sample records.

use super::super::draft::{Draft, Narrowing};
use crate::{
    domain::{
        effective_access::{self, Deed, Reach, SampleRecord},
        permission::{Catalogue, Grant, Grants, Group, Permission},
    },
    ui::{
        i18n::{Arg, Words},
        permissions::branch::{self, Heading},
        scene::Scene,
        text::{pad_right, truncate, width},
        theme::Role,
        widgets::sheet::Sheet,
        wording,
    },
};

/// What users on the chosen seat will hold; nothing while seat or template is still to be chosen.
pub(super) fn held(draft: &Draft, scene: &Scene<'_>) -> Grants {
    let mut held = Grants::default();
    let Some(seat) = draft.seat.filter(|_| missing(draft).is_none()) else { return held };
    let catalogue = scene.world.catalogue();
    let chosen = draft.chosen(catalogue);
    for group in groups(draft, scene) {
        for permission in catalogue.permissions().iter().filter(|permission| permission.group == group) {
            if let Some(grant) = chosen.value(permission).and_then(|grant| permission.held_by(seat, grant)) {
                held.0.insert(permission.key.clone(), grant);
            }
        }
    }
    held
}

/// The groups that there are for users on the chosen seat.
fn groups(draft: &Draft, scene: &Scene<'_>) -> Vec<Group> {
    let headings = branch::groups(scene.account, draft.seat);
    headings.filter_map(|heading| if let Heading::Group(group) = heading { Some(group) } else { None }).collect()
}

/// The message for what has to be chosen before there is anything to review.
pub(super) fn missing(draft: &Draft) -> Option<&'static str> {
    if draft.seat.is_none() {
        return Some("create-user-review-no-seat");
    }
    (draft.narrowing == Narrowing::Template && draft.template().is_none()).then_some("create-user-review-no-template")
}

/// The permissions that are not those of the template, or of the seat's defaults: which, what they were and what they
/// are. Who becomes a super admin holds everything, whatever differs.
pub(super) fn differences<'c>(
    draft: &Draft,
    catalogue: &'c Catalogue,
) -> Vec<(&'c Permission, Option<Grant>, Option<Grant>)> {
    let before = draft.compared_with(catalogue);
    let chosen = draft.chosen(catalogue);
    let find = |permission: &'c Permission| {
        let (was, is) = (before.value(permission), chosen.value(permission));
        (was != is).then_some((permission, was, is))
    };
    let changed = catalogue.permissions().iter().filter_map(find);
    changed.filter(|_| !chosen.super_admin).collect()
}

/// What the seat cannot hold of the chosen permissions, in a sentence that names the first of them [CRU-28].
pub(super) fn left_out(draft: &Draft, catalogue: &Catalogue, words: &Words, named: usize) -> Option<String> {
    let keys = draft.left_out(catalogue);
    let seat = draft.seat.filter(|_| !keys.is_empty())?;
    let names: Vec<String> = keys.iter().take(named).map(|key| words.text(&wording::permission(key))).collect();
    let list = words.list_of(&names, keys.len());
    let seat = words.text(&wording::seat(seat));
    let args = [("seat", Arg::Text(&seat)), ("permissions", Arg::Text(&list))];
    Some(words.with("create-user-left-out", &args))
}

/// Draws the review from `x` on.
pub(super) fn draw(draft: &Draft, sheet: &mut Sheet<'_>, x: u16, roomy: bool, scene: &Scene<'_>) {
    let words = sheet.pen.words;
    if let Some(id) = missing(draft) {
        sheet.paragraph(x, &words.text(id), Role::Muted);
        return;
    }
    let catalogue = scene.world.catalogue();
    if draft.chosen(catalogue).super_admin {
        sheet.paragraph(x, &words.text("review-super-admin"), Role::Accent);
    }
    if let Some(text) = left_out(draft, catalogue, words, usize::MAX) {
        sheet.paragraph(x, &format!("! {text}"), Role::Warning);
    }
    let grants = held(draft, scene);
    preview(&effective_access::reach(catalogue, &grants), sheet, x);
    let blank = u16::from(roomy);
    if !differences(draft, catalogue).is_empty() {
        sheet.y += blank;
        changes(draft, sheet, x, catalogue);
    }
    for group in groups(draft, scene) {
        sheet.y += blank;
        by_group(group, &grants, catalogue, sheet, x);
    }
}

/// What differs from the template, or from the seat's defaults.
fn changes(draft: &Draft, sheet: &mut Sheet<'_>, x: u16, catalogue: &Catalogue) {
    let words = sheet.pen.words;
    let changes = differences(draft, catalogue);
    let count = ("count", Arg::Count(changes.len() as u64));
    let title = match draft.template() {
        Some(id) => {
            let name = words.text(&wording::template(id));
            words.with("review-changed-from", &[("name", Arg::Text(&name)), count])
        }
        None => words.with("review-changed-from-defaults", &[count]),
    };
    heading(sheet, x, &title);
    let labels: Vec<String> =
        changes.iter().map(|(permission, ..)| words.text(&wording::permission(&permission.key))).collect();
    let columns = columns_of(labels.iter(), sheet.width.saturating_sub(x + 28));
    for ((permission, was, is), label) in changes.iter().zip(&labels) {
        let value = |grant: &Option<Grant>| words.text(&wording::granted(permission, *grant));
        let label = pad_right(&truncate(label, columns), columns);
        let line = sheet.line(x);
        let taken = sheet.pen.text(line.x, line.y, line.width, &format!("  ● {label}  "), Role::Text);
        let left = line.width.saturating_sub(taken);
        sheet.pen.text(line.x + taken, line.y, left, &format!("{} → {}", value(was), value(is)), Role::Accent);
        sheet.y += 1;
    }
}

/// What may be done with the sample records.
fn preview(reaches: &[Reach], sheet: &mut Sheet<'_>, x: u16) {
    let words = sheet.pen.words;
    heading(sheet, x, &words.text("review-preview"));
    let deeds: Vec<String> = Deed::ALL.iter().map(|deed| words.text(&format!("deed-{}", deed.slug()))).collect();
    let records: Vec<String> =
        SampleRecord::ALL.iter().map(|record| words.text(&format!("sample-{}", record.slug()))).collect();
    let all = words.text("review-all-objects");
    let title = if reaches.len() == 1 { Some(&all) } else { None };
    let labels = columns_of(records.iter().chain(title), sheet.width.saturating_sub(x + 30));
    let labels = u16::try_from(labels).unwrap_or(0);
    for reach in reaches {
        let objects: Vec<String> = reach.objects.iter().map(|object| words.text(&format!("object-{object}"))).collect();
        let title = if reaches.len() == 1 { all.clone() } else { words.list(&objects) };
        if width(&title) <= usize::from(labels) {
            let line = sheet.line(x + 2);
            sheet.pen.text(line.x, line.y, labels, &title, Role::Muted);
        } else {
            // Too many to stand beside the deeds.
            sheet.paragraph(x + 2, &title, Role::Muted);
        }
        row(sheet, x + 2, labels, &deeds, deeds.iter().map(|deed| (deed.as_str(), Role::Muted)));
        for (record, allowed) in records.iter().zip(reach.allowed) {
            let line = sheet.line(x + 2);
            sheet.pen.text(line.x, line.y, labels, &truncate(record, usize::from(labels)), Role::Text);
            let signs = allowed.map(|allowed| if allowed { ("✓", Role::Success) } else { ("–", Role::Disabled) });
            row(sheet, x + 2, labels, &deeds, signs.into_iter());
        }
    }
}

/// Writes something under each deed, behind so many columns of labels.
fn row<'t>(sheet: &mut Sheet<'_>, x: u16, labels: u16, deeds: &[String], texts: impl Iterator<Item = (&'t str, Role)>) {
    let line = sheet.line(x);
    let mut at = line.x + labels + 3;
    for (deed, (text, role)) in deeds.iter().zip(texts) {
        sheet.pen.text(at, line.y, line.right().saturating_sub(at), text, role);
        at += u16::try_from(width(deed)).unwrap_or(0) + 3;
    }
    sheet.y += 1;
}

/// What is held of a group.
fn by_group(group: Group, grants: &Grants, catalogue: &Catalogue, sheet: &mut Sheet<'_>, x: u16) {
    let words = sheet.pen.words;
    let all: Vec<&Permission> = catalogue.permissions().iter().filter(|permission| permission.group == group).collect();
    let granted: Vec<(String, Grant)> = all
        .iter()
        .filter_map(|permission| {
            Some((words.text(&wording::permission(&permission.key)), grants.get(permission.key.as_str())?))
        })
        .collect();
    let name = words.text(&format!("group-{}", group.slug()));
    let args = [("count", Arg::Count(granted.len() as u64)), ("total", Arg::Count(all.len() as u64))];
    heading(sheet, x, &format!("{name}  {}", words.with("review-of", &args)));
    if granted.is_empty() {
        let line = sheet.line(x + 2);
        sheet.pen.text(line.x, line.y, line.width, &words.text("review-none"), Role::Muted);
        sheet.y += 1;
    }
    let labels = columns_of(granted.iter().map(|(label, _)| label), sheet.width.saturating_sub(x + 24));
    for (label, grant) in &granted {
        let value = words.text(&wording::grant(Some(*grant)));
        let line = sheet.line(x + 2);
        let text = format!("✓ {}  {value}", pad_right(&truncate(label, labels), labels));
        sheet.pen.text(line.x, line.y, line.width, &text, Role::Text);
        sheet.y += 1;
    }
}

fn heading(sheet: &mut Sheet<'_>, x: u16, text: &str) {
    let line = sheet.line(x);
    sheet.pen.text(line.x, line.y, line.width, text, Role::Heading);
    sheet.y += 1;
}

/// How many columns the longest of some labels takes, at most so many.
fn columns_of<'t>(labels: impl Iterator<Item = &'t String>, most: u16) -> usize {
    labels.map(|label| width(label)).max().unwrap_or(0).min(usize::from(most))
}

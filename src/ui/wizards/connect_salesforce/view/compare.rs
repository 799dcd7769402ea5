//! What the old user may do beside what the new one may: what it comes to on top, then each right with two signs [SFI-10,
//! ER-16].

use super::{State, rights};
use crate::{
    domain::{
        clean::Code,
        salesforce::{IntegrationUser, prospect::user_name, right},
    },
    ui::{i18n::Arg, scene::Scene, text::width, theme::Role, widgets::sheet::Sheet, wording},
};

/// Writes the page.
pub(super) fn write(state: &State, roomy: bool, sheet: &mut Sheet<'_>, scene: &Scene<'_>) {
    let (Some(to), Some(would)) = (state.to(), &state.would) else { return };
    let words = sheet.pen.words;
    let blank = u16::from(roomy);
    let missing = wording::salesforce::rights(&would.missing, words);
    let list = [("rights", Arg::Text(&missing))];
    let first = state.from.is_none();
    let (sign, id, role) = match (state.lacks(), state.refuses, first) {
        // Enough to take the place is not enough to sync everything.
        (false, _, false) if state.is_below() => ('·', "connect-sf-enough", Role::Text),
        (false, _, false) => ('✓', "connect-sf-enough", Role::Success),
        (false, _, true) => ('✓', "connect-sf-enough-first", Role::Success),
        (true, false, false) => ('!', "sf-lower-rights", Role::Warning),
        (true, true, false) => ('✗', "sf-lower-rights-refused", Role::Error),
        (true, false, true) => ('!', "connect-sf-lower-first", Role::Warning),
        (true, true, true) => ('✗', "connect-sf-lower-first-refused", Role::Error),
    };
    let text = format!("{sign} {}", words.with(id, &list));
    sheet.paragraph(0, &text, role);
    if state.is_below() {
        let below = wording::salesforce::rights(&would.below, words);
        let text = words.with("connect-sf-below", &[("rights", Arg::Text(&below))]);
        sheet.paragraph(0, &format!("! {text}"), Role::Warning);
    }
    if let Some(left) = &would.leaves {
        let text = words.with("connect-sf-other-org", &[("left", Arg::Text(left)), ("org", Arg::Text(&would.org))]);
        sheet.paragraph(0, &format!("! {text}"), Role::Warning);
    }
    sheet.y += blank;
    let old = match &state.from {
        Some(user) => {
            people(
                &[("connect-sf-old", named(user, sheet, scene)), ("connect-sf-new", named(to, sheet, scene))],
                sheet,
            );
            rights::of(scene.world, user).unwrap_or_else(right::minimum)
        }
        None => {
            people(&[("connect-sf-user-label", named(to, sheet, scene))], sheet);
            right::minimum()
        }
    };
    sheet.y += blank;
    let new = rights::of(scene.world, to).unwrap_or_default();
    table(&old, &new, &would.below, first, sheet);
    sheet.y += blank;
    // Where nobody is connected there are no settings yet that could stay.
    let text = words.text(if first { "connect-sf-begins" } else { "connect-sf-keeps" });
    sheet.paragraph(0, &text, Role::Muted);
}

/// Who is meant by the columns, each behind the column's name.
fn people(people: &[(&str, String)], sheet: &mut Sheet<'_>) {
    let labels: Vec<String> = people.iter().map(|(label, _)| sheet.pen.say(label)).collect();
    let label = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let x = u16::try_from(label).unwrap_or(u16::MAX).min(sheet.width / 2);
    for ((_, who), label) in people.iter().zip(&labels) {
        let line = sheet.line(0);
        sheet.pen.text(0, line.y, x.saturating_sub(1), label, Role::Label);
        sheet.paragraph(x, who, Role::Text);
    }
}

/// A user by name and login name; whose organisation it is was told above, where that matters.
fn named(user: &IntegrationUser, sheet: &Sheet<'_>, scene: &Scene<'_>) -> String {
    let name = user_name(scene.world, user);
    let args = [("name", Arg::Text(name.as_str())), ("username", Arg::Text(user.username.as_str()))];
    sheet.pen.words.with("connect-sf-user", &args)
}

/// A line for each right that one of the two has, and for what HubSpot needs and neither has: first what is lost, then what
/// both lack, then what stays, then what comes.
fn table(old: &[Code], new: &[Code], below: &[Code], first: bool, sheet: &mut Sheet<'_>) {
    let headings = if first {
        ["connect-sf-right", "connect-sf-needed", "connect-sf-has"]
    } else {
        ["connect-sf-right", "connect-sf-old", "connect-sf-new"]
    };
    let [title, before, after] = headings.map(|id| sheet.pen.say(id));
    let column = |heading: &str| u16::try_from(width(heading)).unwrap_or(u16::MAX).saturating_add(2);
    let (was, is) = (column(&before), column(&after));
    let mut all: Vec<&Code> = old.iter().filter(|right| !new.contains(right)).collect();
    all.extend(below);
    all.extend(old.iter().filter(|right| new.contains(right)));
    all.extend(new.iter().filter(|right| !old.contains(right)));
    let names: Vec<String> = all.iter().map(|right| wording::salesforce::right(right, sheet.pen.words)).collect();
    let widest = names.iter().chain([&title]).map(|name| width(name)).max().unwrap_or(0);
    let room = sheet.width.saturating_sub(was + is + 2);
    let name_columns = u16::try_from(widest).unwrap_or(u16::MAX).min(room);
    let (at_old, at_new) = (name_columns + 4, name_columns + 4 + was);
    let y = sheet.y;
    sheet.pen.text(2, y, name_columns, &title, Role::Heading);
    sheet.pen.text(at_old, y, was, &before, Role::Heading);
    sheet.pen.text(at_new, y, is, &after, Role::Heading);
    sheet.y += 1;
    for (right, name) in all.into_iter().zip(&names) {
        let (had, has) = (old.contains(right), new.contains(right));
        let lost = had && !has;
        let lacks = !had && !has;
        let y = sheet.line(0).y;
        let sign = |held: bool| if held { ("✓", Role::Success) } else { ("–", Role::Muted) };
        let (mark, ink) = match (lost, lacks) {
            (true, _) => (Some("✗"), Role::Error),
            (_, true) => (Some("!"), Role::Warning),
            _ => (None, Role::Text),
        };
        let (old_sign, new_sign) = (sign(had), if has { sign(true) } else { ("✗", ink) });
        if let Some(mark) = mark {
            sheet.pen.text(0, y, 1, mark, ink);
        }
        sheet.pen.text(2, y, name_columns, name, ink);
        sheet.pen.text(at_old, y, was, old_sign.0, old_sign.1);
        sheet.pen.text(at_new, y, is, new_sign.0, new_sign.1);
        sheet.y += 1;
    }
}

//! Who matches a domain and who does not, in groups with their heads counted. Long groups are cut, and say so.

use crate::{
    domain::{email::Email, partner::Matching, world::AccountState},
    ui::{
        i18n::Arg,
        text::{pad_right, truncate, width},
        theme::Role,
        widgets::sheet::Sheet,
    },
};

/// How many people of a group are named.
const NAMED: usize = 40;

/// The widest column of names.
const WIDEST_NAME: usize = 24;

/// Where the people of a group begin.
const INSIDE: u16 = 2;

/// The blanks between two columns.
const GAP: u16 = 2;

/// People who are told of together.
struct Group<'a> {
    /// The message that counts them.
    head: &'static str,
    /// The sign before it, and its look.
    sign: (&'static str, Role),
    /// They.
    people: Vec<&'a Email>,
}

/// The groups of a matching that have somebody: first those who stop matching, since that has to be agreed to [DOM-14,
/// DOM-15].
fn groups(found: &Matching) -> Vec<Group<'_>> {
    // Both are by address.
    let stays = |email: &&Email| found.stops.binary_search_by(|one| one.key().cmp(email.key())).is_err();
    let (good, bad, plain) = (("✓", Role::Success), ("!", Role::Warning), ("–", Role::Text));
    let group = |head, sign, people| Group { head, sign, people };
    let all = [
        group("automation-stop", bad, found.stops.iter().collect::<Vec<_>>()),
        group("automation-matched", good, found.matched.iter().collect()),
        group("automation-excepted", good, found.excepted.iter().collect()),
        group("automation-unmatched", plain, found.unmatched.iter().filter(stays).collect()),
    ];
    all.into_iter().filter(|group| !group.people.is_empty()).collect()
}

/// Writes who matches and who does not.
pub(super) fn write(found: &Matching, account: &AccountState, sheet: &mut Sheet<'_>) {
    let groups = groups(found);
    if groups.is_empty() {
        let text = sheet.pen.say("automation-nobody");
        return sheet.paragraph(0, &text, Role::Muted);
    }
    for (at, group) in groups.iter().enumerate() {
        sheet.y += u16::from(at > 0);
        let head = sheet.pen.words.with(group.head, &[("count", Arg::Count(group.people.len() as u64))]);
        sheet.paragraph(0, &format!("{} {head}", group.sign.0), group.sign.1);
        rows(&group.people, account, sheet);
    }
}

/// The first of the people, with their name, address and how many clients they have, and how many more there are.
fn rows(people: &[&Email], account: &AccountState, sheet: &mut Sheet<'_>) {
    let shown = if people.len() > NAMED + 1 { NAMED } else { people.len() };
    let named: Vec<(String, &Email)> = people[..shown]
        .iter()
        .map(|email| (account.user(email.key()).map(|user| user.display_name()).unwrap_or_default(), *email))
        .collect();
    let columns = |widest: usize| u16::try_from(widest).unwrap_or(u16::MAX);
    let name = columns(named.iter().map(|(name, _)| width(name)).max().unwrap_or(0).min(WIDEST_NAME));
    let address = columns(named.iter().map(|(_, email)| width(email.typed())).max().unwrap_or(0));
    // Where both have no room, the name is cut before the address, by which a person is called.
    let room = sheet.width.saturating_sub(INSIDE);
    let name = name.min(room.saturating_sub(address + GAP).max(room / 4));
    for (who, email) in named {
        let line = sheet.line(INSIDE);
        let cut = truncate(&who, usize::from(name));
        sheet.pen.text(line.x, line.y, name, &pad_right(&cut, usize::from(name)), Role::Text);
        let x = line.x + if name > 0 { name + GAP } else { 0 };
        sheet.pen.text(x, line.y, sheet.width.saturating_sub(x), email.typed(), Role::Muted);
        let clients = account.partner().assignments_of(email.key()).filter(|one| one.state.is_open()).count();
        let text = sheet.pen.words.with("automation-clients", &[("count", Arg::Count(clients as u64))]);
        let x = x + address + GAP;
        if clients > 0 && usize::from(x) + width(&text) <= usize::from(sheet.width) {
            sheet.pen.text(x, line.y, sheet.width - x, &text, Role::Muted);
        }
        sheet.y += 1;
    }
    if shown < people.len() {
        let more = Arg::Count((people.len() - shown) as u64);
        let text = sheet.pen.words.with("automation-more", &[("count", more)]);
        sheet.paragraph(INSIDE, &text, Role::Muted);
    }
}

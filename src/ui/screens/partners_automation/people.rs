//! Who matches a domain and who does not, in groups with their heads counted. Long groups are cut, and say so.

use crate::{
    domain::{email::Email, partner::Matching, user::UserStatus, world::AccountState},
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
    // With how many clients they have, and that their user is deactivated, so that nothing is credited for them [AMB-08].
    let clients = |email: &Email| {
        let open = account.partner().assignments_of(email.key()).filter(|one| one.state.is_open()).count();
        let said = || sheet.pen.words.with("automation-clients", &[("count", Arg::Count(open as u64))]);
        let suspended = account.user(email.key()).is_some_and(|user| user.status == UserStatus::Deactivated);
        let suspended = suspended.then(|| sheet.pen.say("automation-deactivated"));
        suspended.into_iter().chain((open > 0).then(said)).collect::<Vec<_>>().join(", ")
    };
    let named: Vec<(String, &Email, String)> =
        named.into_iter().map(|(name, email)| (name, email, clients(email))).collect();
    let widest = |of: &dyn Fn(&(String, &Email, String)) -> usize| {
        u16::try_from(named.iter().map(of).max().unwrap_or(0)).unwrap_or(u16::MAX)
    };
    let name = widest(&|(name, ..)| width(name).min(WIDEST_NAME));
    let address = widest(&|(_, email, _)| width(email.typed()));
    let last = widest(&|(.., clients)| width(clients));
    let gap = |column: u16| if column > 0 { GAP } else { 0 };
    let room = sheet.width.saturating_sub(INSIDE);
    let needed = u32::from(name) + u32::from(gap(name)) + u32::from(address) + u32::from(gap(last)) + u32::from(last);
    for (who, email, clients) in &named {
        if needed <= u32::from(room) {
            let line = sheet.line(INSIDE);
            let cut = truncate(who, usize::from(name));
            sheet.pen.text(line.x, line.y, name, &pad_right(&cut, usize::from(name)), Role::Text);
            let x = line.x + name + gap(name);
            sheet.pen.text(x, line.y, sheet.width.saturating_sub(x), email.typed(), Role::Muted);
            let x = x + address + GAP;
            sheet.pen.text(x, line.y, sheet.width.saturating_sub(x), clients, Role::Muted);
            sheet.y += 1;
        } else {
            // Nothing of a person is cut: the address has a line of its own below the name.
            let (first, rest) =
                if who.is_empty() { (email.typed(), None) } else { (who.as_str(), Some(email.typed())) };
            let role = if rest.is_some() { Role::Text } else { Role::Muted };
            let first = if clients.is_empty() { first.to_owned() } else { format!("{first} ({clients})") };
            sheet.paragraph(INSIDE, &first, role);
            if let Some(address) = rest {
                sheet.paragraph(INSIDE + GAP, address, Role::Muted);
            }
        }
    }
    if shown < people.len() {
        let more = Arg::Count((people.len() - shown) as u64);
        let text = sheet.pen.words.with("automation-more", &[("count", more)]);
        sheet.paragraph(INSIDE, &text, Role::Muted);
    }
}

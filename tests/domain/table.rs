//! Tables of commands: one a row, the last column says what it does or why it does nothing.
//!
//! Each row meets the world that the rows above it left behind. What it does goes on in lines below it, without cells.

use seatdesk::domain::{
    change::{Change, Receipt},
    command::{Command, CreateUsers, Envelope, NewUser},
    decide::decide,
    id::OpId,
    invariant::violations,
    mail::MailKind,
    policy::Policy,
    record::Record,
    seat::SeatType,
    user::Origin,
};

use super::{
    access,
    scene::{Scene, address, now, word},
    summary,
};

/// Carries out every row, and holds it to its last column.
pub fn play(scene: &mut Scene, table: &str) {
    for (number, row) in rows(table).into_iter().enumerate() {
        let [by, people, seat, access, invite, agrees] = row.cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128 + 1), actor, now: now(), policy: Policy::default() };
        let command = Command::CreateUsers(CreateUsers {
            people: names(people).iter().map(|name| NewUser { email: address(name), origin: Origin::Typed }).collect(),
            seat: word::<SeatType>(seat),
            access: access::parse(access),
            skip_invite: match invite {
                "mail" => false,
                "skip" => true,
                other => panic!("{other:?} is neither mail nor skip"),
            },
            accepts_from_removal: agrees.parse().unwrap(),
        });
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "{by} {people}: the same again");
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found.join("\n"), row.result.join("\n"), "{by} | {people} | {seat} | {access}");
        if let Ok(change) = decided {
            hold_to_its_own_word(&change, &envelope);
            apply(scene, &change);
            assert_eq!(violations(&scene.world), [], "{by} | {people} | {seat} | {access}");
        }
    }
}

/// All that a change of ours says twice agrees with itself: receipt, mails and audit log with the records.
fn hold_to_its_own_word(change: &Change, envelope: &Envelope) {
    let Receipt::UsersCreated { users, mailed, taken_back } = &change.receipt else { panic!("{change:?}") };
    let put: Vec<_> = change
        .puts
        .iter()
        .filter_map(|record| match record {
            Record::User(hub, user) => Some((*hub, user)),
            _ => None,
        })
        .collect();
    assert_eq!(put.iter().map(|(_, user)| user.id).collect::<Vec<_>>(), *users);
    assert!(put.iter().all(|(hub, user)| *hub == envelope.actor.hub && user.created_at == envelope.now));
    let to_new = change.mail.iter().filter(|mail| !matches!(mail.kind, MailKind::RemovalTakenBack { .. }));
    assert_eq!(to_new.map(|mail| mail.to.len()).sum::<usize>(), *mailed);
    let back: u32 = change
        .mail
        .iter()
        .filter_map(|mail| match mail.kind {
            MailKind::RemovalTakenBack { seats, .. } => Some(seats),
            _ => None,
        })
        .sum();
    assert_eq!(back, taken_back.map_or(0, |taken| taken.seats));
    assert!(change.mail.iter().all(|mail| mail.hub == envelope.actor.hub && mail.at == envelope.now));
    let by_us = |entry: &seatdesk::domain::audit::AuditEntry| {
        (entry.hub, entry.at, entry.acting_user.id) == (envelope.actor.hub, envelope.now, envelope.actor.user)
    };
    assert!(change.audit.iter().all(by_us));
}

/// Carries a change out.
pub fn apply(scene: &mut Scene, change: &Change) {
    for key in &change.removes {
        scene.world.remove(key);
    }
    for record in &change.puts {
        scene.world.put(record.clone());
    }
}

/// What the rows of a table say in their last column.
pub fn results(table: &str) -> impl Iterator<Item = &str> {
    table.lines().map(|line| line.rsplit('|').next().unwrap_or(line).trim())
}

struct Row<'a> {
    cells: [&'a str; 6],
    result: Vec<&'a str>,
}

fn rows(table: &str) -> Vec<Row<'_>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [more] = cells.as_slice() {
            rows.last_mut().unwrap_or_else(|| panic!("{line:?} follows no row")).result.push(more);
            continue;
        }
        let [cells @ .., result] = cells.as_slice() else { continue };
        let cells: [&str; 6] = cells.try_into().unwrap_or_else(|_| panic!("{line:?} has not seven cells"));
        if cells != ["by", "people", "seat", "access", "invite", "agrees"] {
            rows.push(Row { cells, result: [*result].into_iter().filter(|result| !result.is_empty()).collect() });
        }
    }
    rows
}

/// Names between spaces, `p1..p9` for nine of them, `-` for nobody.
fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for word in text.split_whitespace().filter(|word| *word != "-") {
        match word.split_once("..") {
            None => names.push(word.to_owned()),
            Some((first, last)) => {
                let number = |text: &str| text[1..].parse::<usize>().unwrap();
                names.extend((number(first)..=number(last)).map(|number| format!("{}{number}", &first[..1])));
            }
        }
    }
    names
}

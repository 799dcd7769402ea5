//! What choosing another password with the link of a mail does, and why it may not.
//!
//! A row names the user whose link is opened, which of their links it is, and how many hours after the second mail. Each
//! row meets the world that the rows above it left behind.

use jiff::ToSpan as _;
use seatdesk::domain::{
    change::{Change, Receipt},
    command::{ActOnUser, ChoosePassword, Command, Envelope, UserAction},
    decide::{decide, reset_link_refused},
    guard::Actor,
    id::OpId,
    invariant::violations,
    invite::InviteToken,
    mail::{LinkState, Mail, MailKind},
    policy::Policy,
    user::User,
};

use super::{
    scene::{Scene, address, now},
    summary::{self, CHOOSE_PASSWORD_REJECTIONS},
    table::{apply, results},
};

const THERE: &str = "
    account 1 customer
    pool core 10 min 0
    user super core super+default
    user adder core custom:account.add_edit_users
    user ann core default
    user bob core default
    user cem core default
    user dan core default
    user eve core default
    account 9 customer
    pool core 2 min 0
    user boss core super+default
    user ann core default
";

/// From what is wrong with the user to what is wrong with the link.
const TABLE: &str = "
who    | link   | hours | result
gone   | second | 0     | no: Gone
eve    | second | 0     | no: Gone
dan    | second | 0     | no: Deactivated
super  | second | 0     | no: Replaced
ann/9  | second | 0     | no: Replaced
ann    | first  | 0     | no: Replaced
ann    | other  | 0     | no: Replaced
ann    | second | 24    | no: Expired
ann    | second | 23    | ann: active core default, no link
    audit PASSWORD_CHANGED: ann
ann    | second | 23    | no: Used
ann    | second | 25    | no: Used
ann    | first  | 23    | no: Replaced
bob    | second | 0     | bob: active core default, no link
    audit PASSWORD_CHANGED: bob
";

fn envelope(actor: Actor, op: u128, hours: i64) -> Envelope {
    Envelope { op: OpId(op), actor, now: now() + hours.hours(), policy: Policy::default() }
}

/// Does an entry of the Actions menu.
fn act(scene: &mut Scene, action: UserAction, name: &str, op: u128) -> Change {
    let user = scene.actor(name).user;
    let command = Command::ActOnUser(ActOnUser { user, action, accepts_from_removal: 0 });
    let change = decide(&scene.world, &envelope(scene.actor("super"), op, 0), &command).unwrap();
    apply(scene, &change);
    change
}

/// The secret part of the link in a change's mail.
fn token(change: &Change) -> InviteToken {
    match change.mail[0].kind {
        MailKind::PasswordReset { token } => token,
        ref other => panic!("{other:?}"),
    }
}

/// The world in which everybody got two mails, then one was deactivated and one deleted; and the links of each.
fn mailed() -> (Scene, Vec<(&'static str, [InviteToken; 2])>) {
    let mut scene = Scene::read(THERE);
    let mut links = Vec::new();
    for (number, name) in ["ann", "bob", "cem", "dan", "eve"].into_iter().enumerate() {
        let op = 10 * (number as u128 + 1);
        let first = token(&act(&mut scene, UserAction::ResetPassword, name, op));
        let second = token(&act(&mut scene, UserAction::ResetPassword, name, op + 1));
        links.push((name, [first, second]));
    }
    act(&mut scene, UserAction::Deactivate, "dan", 100);
    (scene, links)
}

/// EXT-22, ML-05, LM-08, AC-48: a link works once, for its user, for a day to the hour, and not when a newer mail took its
/// place; whoever was deactivated or deleted meanwhile can do nothing with it. The page that opens says the same.
#[test]
fn passwords_are_chosen() {
    let (mut scene, links) = mailed();
    let eve = scene.actor("eve");
    act(&mut scene, UserAction::Delete, "eve", 101);
    let mut rows: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.trim().is_empty()).skip(1) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [more] => rows.last_mut().unwrap().1.push(more),
            [cells @ .., result] => rows.push((cells.to_vec(), vec![result])),
            [] => {}
        }
    }
    for (number, (cells, wanted)) in rows.into_iter().enumerate() {
        let [who, link, hours] = cells.try_into().unwrap();
        let actor = if who == "eve" { eve } else { scene.actor(who) };
        let of = links.iter().find(|(name, _)| who.starts_with(name)).map_or(links[0].1, |(_, of)| *of);
        let token = match link {
            "first" => of[0],
            "second" => of[1],
            _ => links[1].1[1],
        };
        let envelope = envelope(actor, 200 + number as u128, hours.parse().unwrap());
        let command = Command::ChoosePassword(ChoosePassword { token });
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{who} | {link} | {hours}");
        let refused = reset_link_refused(&scene.world, actor, token, envelope.now);
        assert_eq!(refused.is_none(), decided.is_ok(), "{who} | {link} | {hours}: the page knows");
        let Ok(change) = decided else { continue };
        assert_eq!(change.receipt, Receipt::PasswordChosen { user: actor.user });
        assert!(change.audit.iter().all(|entry| entry.acting_user.id == actor.user && entry.at == envelope.now));
        let before = User::clone(scene.world.account(actor.hub).unwrap().user_by_id(actor.user).unwrap());
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), [], "{who}");
        let after = scene.world.account(actor.hub).unwrap().user_by_id(actor.user).unwrap();
        assert_eq!((after.password_set, after.last_active), (true, Some(envelope.now)));
        let same =
            User { last_active: before.last_active, password_reset: before.password_reset, ..User::clone(after) };
        assert_eq!(same, before, "{who}: nothing else changes");
    }
}

/// AC-48: the mails of before say what has become of their links, once a password was chosen with the newest; and a link
/// that is sent after that works again.
#[test]
fn a_used_link_says_so_in_its_mail() {
    let mut scene = Scene::read(THERE);
    let first = act(&mut scene, UserAction::ResetPassword, "ann", 1).mail.remove(0);
    let change = act(&mut scene, UserAction::ResetPassword, "ann", 2);
    let (second, token) = (change.mail[0].clone(), token(&change));
    let choose = Command::ChoosePassword(ChoosePassword { token });
    let chosen = decide(&scene.world, &envelope(scene.actor("ann"), 3, 1), &choose).unwrap();
    apply(&mut scene, &chosen);
    let shown = |scene: &Scene, mails: &[&Mail]| -> Vec<LinkState> {
        let user = scene.world.account(scene.hub).unwrap().user(address("ann").key()).map(AsRef::as_ref);
        mails.iter().map(|mail| mail.link(user, now() + 30.hours()).unwrap().state).collect()
    };
    assert_eq!(shown(&scene, &[&first, &second]), [LinkState::Replaced, LinkState::Used]);
    let third = act(&mut scene, UserAction::ResetPassword, "ann", 4).mail.remove(0);
    assert_eq!(shown(&scene, &[&first, &second]), [LinkState::Replaced; 2]);
    let user = scene.world.account(scene.hub).unwrap().user(address("ann").key()).map(AsRef::as_ref);
    assert_eq!(third.link(user, now()).unwrap().state, LinkState::Works);
}

/// The table has every reason there is.
#[test]
fn the_table_has_every_rejection() {
    for name in CHOOSE_PASSWORD_REJECTIONS {
        assert!(results(TABLE).any(|result| result == format!("no: {name}")), "{name} has no row");
    }
}

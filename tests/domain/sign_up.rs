//! What signing up with an invitation's link does, and why it may not.
//!
//! A row names the user whose link is opened, the link, what is entered, and how many hours after the invitations it
//! happens. Each row meets the world that the rows above it left behind.

use jiff::ToSpan as _;
use seatdesk::domain::{
    change::Receipt,
    command::{Command, Envelope, SignUp},
    decide::decide,
    email::Email,
    guard::Actor,
    id::OpId,
    invariant::violations,
    invite::{Invite, InviteToken},
    policy::Policy,
    record::Record,
    user::{InviteStatus, UserStatus},
};

use super::{
    scene::{Scene, address, now},
    summary::{self, SIGN_UP_REJECTIONS},
    table::{apply, results},
};

/// Everybody who waits has a link: its token is that of the address.
const WAITING: &str = "
    account 1 customer
    pool core 10 min 0
    user super core super+default
    user ann core default invited
    user bob core default invited
    user chief core super+default invited
    user old core default invited
    user former core default deactivated
    user nolink core default invited
    account 9 customer
    pool core 10 min 0
    user boss core super+default
    user ann core default invited
";

fn token(name: &str) -> InviteToken {
    InviteToken(name.bytes().fold(1, |sum, byte| (sum << 8) | u128::from(byte)))
}

fn scene() -> Scene {
    let mut scene = Scene::read(WAITING);
    let accounts: Vec<_> = scene.world.accounts().cloned().collect();
    for state in accounts {
        let hub = state.account().hub_id;
        for (_, user) in state.users().iter().filter(|(_, user)| user.email != address("nolink")) {
            let name = super::scene::name(&user.email);
            let mut user = seatdesk::domain::user::User::clone(user);
            let link = if hub == scene.hub { name } else { format!("{name}/{hub}") };
            let hours = if user.email == address("old") { 24 } else { 14 * 24 };
            let expires_at = now() + hours.hours();
            let mailed_at = Some(now());
            user.invite = Some(Invite { token: token(&link), expires_at, mailed_at, renewed: false });
            (user.first_name, user.last_name) = ("".into(), "".into());
            scene.world.put(Record::User(hub, Box::new(user)));
        }
    }
    scene
}

/// From what is wrong with the link over the address to the name.
const TABLE: &str = "
who    | link     | email               | first | last  | hours | result
nobody | ann      | ann@acme.example    | Ann   | Ash   | 0     | no: UnknownLink
nolink | ann      | ann@acme.example    | Ann   | Ash   | 0     | no: UnknownLink
ann    | bob      | ann@acme.example    | Ann   | Ash   | 0     | no: UnknownLink
ann    | ann/9    | ann@acme.example    | Ann   | Ash   | 0     | no: UnknownLink
super  | super    | super@acme.example  | Sue   | Per   | 0     | no: Used
former | former   | bob@acme.example    |       |       | 0     | no: Deactivated
old    | old      | bob@acme.example    |       |       | 24    | no: Expired
old    | old      | old@acme.example    | Olga  | Old   | 23    | old: active core default, link mailed
    audit USER_SIGNED_UP: old
old    | old      | old@acme.example    | Olga  | Old   | 23    | no: Used
ann    | ann      | bob@acme.example    |       |       | 335   | no: OtherAddress
ann    | ann      | ann@acme.example.io | Ann   | Ash   | 335   | no: OtherAddress
ann    | ann      | ann@acme.example    |       | Ash   | 335   | no: NoName
ann    | ann      | ann@acme.example    | Ann   | _     | 335   | no: NoName
ann    | ann      | ann@acme.example    | Ann   | Ash   | 336   | no: Expired
ann    | ann      | Ann@ACME.Example    | _Zoë_ | Ash   | 335   | ann: active core default, link mailed
    audit USER_SIGNED_UP: ann
ann/9  | ann/9    | ANN@acme.example    | Ann   | Ash   | 1     | ann: active core default, link mailed
    audit USER_SIGNED_UP: ann
chief  | chief    | chief@acme.example  | C     | Hief  | 1     | chief: active core super+default, link mailed
    audit USER_SIGNED_UP: chief
";

/// AC-38, ER-08, INV-15: another address than the invited one is refused, the same in other case is taken. CRU-38: a link
/// lives 14 days to the hour, and works once. Who signs up has a password and is Active.
#[test]
fn sign_ups() {
    let mut scene = scene();
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
        let [who, link, email, first, last, hours] = cells.try_into().unwrap();
        let actor: Actor = scene.actor(who);
        let at = now() + hours.parse::<i64>().unwrap().hours();
        let envelope = Envelope { op: OpId(number as u128 + 1), actor, now: at, policy: Policy::default() };
        let command = Command::SignUp(SignUp {
            token: token(link),
            email: Email::parse(email).unwrap(),
            first_name: first.replace('_', " ").into(),
            last_name: last.replace('_', " ").into(),
        });
        let decided = decide(&scene.world, &envelope, &command);
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{who} | {link} | {email}");
        let Ok(change) = decided else { continue };
        assert_eq!(change.receipt, Receipt::SignedUp { user: actor.user });
        assert!(change.audit.iter().all(|entry| entry.acting_user.id == actor.user && entry.at == at), "{who}");
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), [], "{who}");
        let user = scene.world.account(actor.hub).unwrap().user_by_id(actor.user).unwrap();
        assert_eq!((user.status, user.password_set, user.last_active), (UserStatus::Active, true, Some(at)));
        assert_eq!(user.invite_status(at), InviteStatus::Accepted);
        assert_eq!(user.display_name(), format!("{} {last}", first.replace('_', "")));
    }
}

/// A super admin counts as one from the sign-up on, and has a password wherever else the address is a user.
#[test]
fn who_signed_up_counts() {
    let mut scene = scene();
    let actor = scene.actor("chief");
    assert_eq!(scene.world.account(scene.hub).unwrap().super_admins().len(), 1);
    assert!(!scene.world.identity(address("chief").key()).unwrap().has_password);
    let envelope = Envelope { op: OpId(1), actor, now: now(), policy: Policy::default() };
    let command = Command::SignUp(SignUp {
        token: token("chief"),
        email: address("chief"),
        first_name: "C".into(),
        last_name: "Hief".into(),
    });
    let change = decide(&scene.world, &envelope, &command).unwrap();
    apply(&mut scene, &change);
    assert_eq!(scene.world.account(scene.hub).unwrap().super_admins().len(), 2);
    assert!(scene.world.identity(address("chief").key()).unwrap().has_password);
}

/// The table has every reason there is.
#[test]
fn the_table_has_every_rejection() {
    for name in SIGN_UP_REJECTIONS {
        assert!(results(TABLE).any(|result| result == format!("no: {name}")), "{name} has no row");
    }
}

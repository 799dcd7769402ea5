//! What the Actions menu of a user's record does, and why it may not.
//!
//! A row names who asks, what, to whom, and how many seats may be taken back from a removal. Each row meets the world that
//! the rows above it left behind.

use jiff::{Timestamp, ToSpan as _};
use seatdesk::domain::{
    change::Change,
    command::{ActOnUser, Command, CreateUsers, Envelope, NewUser, UserAction},
    decide::{decide, user_offers},
    guard::Operation,
    id::OpId,
    invariant::violations,
    mail::{LinkState, Mail},
    policy::Policy,
    seat::{Free, SeatType},
    user::{Origin, User, UserStatus},
    world::World,
};

use super::{
    access,
    scene::{Scene, address, now},
    summary::{self, ACT_ON_USER_REJECTIONS},
    table::{apply, results},
};

const THERE: &str = "
    account 1 customer
    team ventes
    pool core 7 min 0
    user super core super+default
    user adder core custom:account.add_edit_users
    user viewer view_only default
    user manager@a partner template:partner_admin
    user boss@a partner super+default
    user ann core default
    user bob core super+template:super_admin
    user cem core default deactivated
    user dan core default invited
    user eve view_only default deactivated
    user old none classic:user
    account 9 partner
    domain agency.example
    pool core 2 min 0
    user head@a core super+default
";

/// Who asks comes first, then the user, the state, and what the account cannot be without.
const TABLE: &str = "
by       | action  | to     | agrees | result
viewer   | reset   | ann    | 0 | no: Refused Permissions account.add_edit_users
adder    | reset   | ann    | 0 | ann: active core default, no link
    mail password reset: ann
    audit MANUAL_PASSWORD_RESET_EMAIL_SEND: ann
adder    | reset   | gone   | 0 | no: Gone
adder    | reset   | dan    | 0 | no: NotSignedUp
adder    | reset   | cem    | 0 | no: Deactivated
viewer   | resend  | dan    | 0 | no: Refused Permissions account.add_edit_users
adder    | resend  | dan    | 0 | no: NotInvited
adder    | resend  | ann    | 0 | no: NotInvited
adder    | make    | ann    | 0 | no: Refused SuperAdmin
manager@a | make   | ann    | 0 | no: Refused SuperAdmin
super    | make    | viewer | 0 | no: ViewOnly
super    | make    | super  | 0 | no: Already
super    | make    | ann    | 0 | ann: active core super+default, no link
    audit ADD_ADMIN_PERMISSIONS: ann
manager@a | unmake | ann    | 0 | no: Refused SuperAdmin
super    | unmake  | ann    | 0 | ann: active core default, no link
    audit REMOVE_ADMIN_PERMISSIONS: ann
super    | unmake  | ann    | 0 | no: Already
super    | unmake  | bob    | 0 | bob: active core default, no link
    audit REMOVE_ADMIN_PERMISSIONS: bob
super    | partner | super  | 0 | no: NotPartnerSuperAdmin
super    | partner | manager@a | 0 | no: NotPartnerSuperAdmin
manager@a | partner | boss@a | 0 | no: Refused SuperAdmin
super    | partner | boss@a | 0 | boss@a: active partner template:partner_admin, no link
    audit REMOVE_ADMIN_PERMISSIONS: boss@a
super    | unmake  | super  | 0 | no: LastSuperAdmin
adder    | deactivate | ann | 0 | no: Refused SuperAdmin
manager@a | deactivate | super | 0 | no: Refused SuperAdmin
super    | deactivate | super | 0 | no: Yourself
super    | delete  | super  | 0 | no: Yourself
super    | deactivate | dan | 0 | no: NotSignedUp
super    | deactivate | cem | 0 | no: Already
super    | reactivate | ann | 0 | no: Already
super    | reactivate | dan | 0 | no: Already
manager@a | deactivate | ann | 0 | ann: deactivated core default, no link
    mail deactivated: ann
    audit DEACTIVATE_USER: ann
super    | reactivate | ann | 0 | ann: active core default, no link
    mail reactivated: ann
    audit REACTIVATE_USER: ann
super    | reactivate | eve | 0 | eve: active view_only default, no link
    mail reactivated: eve
    audit REACTIVATE_USER: eve
super    | delete  | old    | 0 | removes old
    audit REMOVE_USER: old
super    | delete  | dan    | 0 | removes dan
    audit REMOVE_USER: dan
super    | delete  | dan    | 0 | no: Gone
";

fn action(text: &str) -> UserAction {
    match text {
        "reset" => UserAction::ResetPassword,
        "resend" => UserAction::ResendInvite,
        "unmake" => UserAction::RemoveSuperAdmin,
        "make" => UserAction::MakeSuperAdmin,
        "partner" => UserAction::ToPartnerAdmin,
        "deactivate" => UserAction::Deactivate,
        "reactivate" => UserAction::Reactivate,
        "delete" => UserAction::Delete,
        other => panic!("{other:?} is no action"),
    }
}

fn envelope(scene: &Scene, by: &str, op: u128, at: Timestamp) -> Envelope {
    Envelope { op: OpId(op), actor: scene.actor(by), now: at, policy: Policy::default() }
}

fn wanted(scene: &Scene, what: &str, to: &str, accepts_from_removal: u32) -> Command {
    Command::ActOnUser(ActOnUser { user: scene.actor(to).user, action: action(what), accepts_from_removal })
}

/// Does something that goes through, and answers the change.
fn act(scene: &mut Scene, by: &str, what: &str, to: &str, op: u128, at: Timestamp) -> Change {
    let (envelope, command) = (envelope(scene, by, op, at), wanted(scene, what, to, 0));
    let change = decide(&scene.world, &envelope, &command).unwrap();
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    change
}

fn user<'a>(world: &'a World, scene: &Scene, name: &str) -> &'a User {
    world.account(scene.hub).unwrap().user(address(name).key()).unwrap()
}

fn play(text: &str, table: &str) -> Scene {
    let mut scene = Scene::read(text);
    assert_eq!(violations(&scene.world), []);
    let mut rows: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for line in table.lines().filter(|line| !line.trim().is_empty()).skip(1) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        match cells.as_slice() {
            [more] => rows.last_mut().unwrap().1.push(more),
            [cells @ .., result] => rows.push((cells.to_vec(), vec![result])),
            [] => {}
        }
    }
    for (number, (cells, result)) in rows.into_iter().enumerate() {
        let [by, what, to, agrees] = cells.try_into().unwrap();
        let envelope = envelope(&scene, by, number as u128 + 1, now());
        let command = wanted(&scene, what, to, agrees.parse().unwrap());
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
        let found = match &decided {
            Ok(change) => summary::change(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, result, "{by} | {what} | {to}");
        // The menu says beforehand what deciding says, but for what is a question of its own.
        let offers = user_offers(&scene.world, envelope.actor, scene.actor(to).user);
        if let Some(offer) = offers.into_iter().find(|offer| offer.action == action(what)) {
            let question = ["no: Shortage", "no: CancelsRemoval"].iter().any(|no| result[0].starts_with(no));
            let refused = decided.as_ref().err().filter(|_| !question);
            assert_eq!(offer.refusal.as_ref(), refused, "{by} | {what} | {to}");
        }
        if let Ok(change) = decided {
            let told =
                change.audit.iter().all(|entry| entry.acting_user.id == envelope.actor.user && entry.at == now());
            assert!(told, "{by} | {what} | {to}");
            apply(&mut scene, &change);
            assert_eq!(violations(&scene.world), [], "{by} | {what} | {to}");
        }
    }
    scene
}

/// PM-10, PM-11, PM-12, ER-10, AC-47, AC-114: who may do what to whom, and what each entry writes.
#[test]
fn the_actions_menu() {
    let scene = play(THERE, TABLE);
    assert!(scene.world.account(scene.hub).unwrap().user(address("dan").key()).is_none());
}

/// Four Core Seats, all held or leaving but as the rows say.
const FEW: &str = "
    account 1 customer
    pool core 4 min 0
    user super core super+default
    user ann core default
    user bob core default
    user cem core default deactivated
    user dan core default deactivated
    user eve core default deactivated
    leaving core 1 2026-12-01
";

/// EXT-19, INV-03, RMS-20: a deactivated user's seat is free for others; who comes back takes one, from those that stay
/// first, then from those that leave, and only so many as was agreed to.
const SEATS: &str = "
by    | action     | to  | agrees | result
super | reactivate | cem | 0 | no: CancelsRemoval core: 1 of 1 on 2026-12-01
super | deactivate | ann | 0 | ann: deactivated core default, no link
    mail deactivated: ann
    audit DEACTIVATE_USER: ann
super | reactivate | cem | 0 | cem: active core default, no link
    mail reactivated: cem
    audit REACTIVATE_USER: cem
super | reactivate | dan | 1 | dan: active core default, no link
    removal core 2026-12-01: 0 absorbed
    mail reactivated: dan
    mail taken back 1 core, 0 leave on 2026-12-01: super
    audit REACTIVATE_USER: dan
    audit SEAT_REMOVAL_CANCELLED: core
super | reactivate | eve | 9 | no: Shortage core: needs 1, free 0
super | delete     | bob | 0 | removes bob
    audit REMOVE_USER: bob
super | reactivate | eve | 0 | eve: active core default, no link
    mail reactivated: eve
    audit REACTIVATE_USER: eve
";

/// AC-49, ER-07, ER-24, RMS-20: see the table.
#[test]
fn seats_are_freed_and_taken() {
    let scene = play(FEW, SEATS);
    let Free::Seats(counts) = scene.world.account(scene.hub).unwrap().free(SeatType::Core) else { panic!() };
    assert_eq!((counts.unassigned(), counts.scheduled), (0, 0));
}

/// EXT-19: but for the status nothing of a deactivated user changes.
#[test]
fn deactivating_keeps_everything_else() {
    let mut scene = Scene::read(THERE);
    let before = user(&scene.world, &scene, "ann").clone();
    act(&mut scene, "super", "deactivate", "ann", 1, now());
    let deactivated = User { status: UserStatus::Deactivated, ..before.clone() };
    assert_eq!(*user(&scene.world, &scene, "ann"), deactivated);
    act(&mut scene, "super", "reactivate", "ann", 2, now());
    assert_eq!(*user(&scene.world, &scene, "ann"), before);
}

/// What has become of the link of a mail at a time.
fn link(scene: &Scene, mail: &Mail, name: &str, at: Timestamp) -> LinkState {
    let user = scene.world.account(scene.hub).unwrap().user(address(name).key()).map(AsRef::as_ref);
    mail.link(user, at).unwrap().state
}

/// AC-48, EXT-22, LM-08: a reset link lives a day to the hour, and a newer one voids it, even one of the same moment.
#[test]
fn a_newer_reset_link_voids_the_older() {
    let mut scene = Scene::read(THERE);
    let first = act(&mut scene, "adder", "reset", "ann", 1, now()).mail.remove(0);
    assert_eq!(link(&scene, &first, "ann", now() + 23.hours()), LinkState::Works);
    assert_eq!(link(&scene, &first, "ann", now() + 24.hours()), LinkState::Expired);
    let second = act(&mut scene, "adder", "reset", "ann", 2, now()).mail.remove(0);
    let shown = |scene: &Scene| [&first, &second].map(|mail| link(scene, mail, "ann", now()));
    assert_eq!(shown(&scene), [LinkState::Replaced, LinkState::Works]);
    act(&mut scene, "super", "deactivate", "ann", 3, now());
    assert_eq!(shown(&scene), [LinkState::Deactivated; 2]);
    act(&mut scene, "super", "delete", "ann", 4, now());
    assert_eq!(shown(&scene), [LinkState::Gone; 2]);
}

fn create(scene: &mut Scene, name: &str, op: u128) -> Change {
    let command = Command::CreateUsers(CreateUsers {
        people: vec![NewUser { email: address(name), origin: Origin::Typed }],
        seat: SeatType::Core,
        access: access::parse("default"),
        skip_invite: false,
        accepts_from_removal: 0,
    });
    let change = decide(&scene.world, &envelope(scene, "super", op, now()), &command).unwrap();
    apply(scene, &change);
    change
}

/// An invitation that is sent again has a new link of fourteen days; the link of before is void at once.
#[test]
fn a_resent_invitation_voids_the_one_before() {
    let mut scene = Scene::read(THERE);
    let first = create(&mut scene, "new", 1).mail.remove(0);
    let before = user(&scene.world, &scene, "new").invite.clone().unwrap();
    let second = act(&mut scene, "adder", "resend", "new", 2, now()).mail.remove(0);
    let after = user(&scene.world, &scene, "new").invite.clone().unwrap();
    assert_ne!(before.token, after.token);
    assert_eq!(after.expires_at, now() + (14 * 24).hours());
    let shown = |scene: &Scene, mails: &[&Mail]| -> Vec<LinkState> {
        mails.iter().map(|mail| link(scene, mail, "new", now())).collect()
    };
    assert_eq!(shown(&scene, &[&first, &second]), [LinkState::Replaced, LinkState::Works]);
    let later = now() + 1.hour();
    let third = act(&mut scene, "super", "resend", "new", 3, later).mail.remove(0);
    assert_eq!(shown(&scene, &[&first, &second, &third]), [LinkState::Replaced, LinkState::Replaced, LinkState::Works]);
    assert_eq!(link(&scene, &third, "new", later + (14 * 24).hours()), LinkState::Expired);
}

/// AC-53, INV-01: a deleted user leaves the list and frees the seat; the audit log keeps the address. Added again it is
/// somebody else, who inherits nothing.
#[test]
fn a_deleted_address_can_be_added_again() {
    let mut scene = Scene::read(THERE);
    let before = user(&scene.world, &scene, "bob").clone();
    let assigned = |scene: &Scene| scene.world.account(scene.hub).unwrap().assigned(SeatType::Core);
    let held = assigned(&scene);
    let change = act(&mut scene, "super", "delete", "bob", 1, now());
    assert_eq!(assigned(&scene), held - 1);
    assert!(format!("{:?}", change.audit[0].targets).contains("bob@acme.example"));
    create(&mut scene, "bob", 2);
    let again = user(&scene.world, &scene, "bob");
    assert_ne!(again.id, before.id);
    assert!(!again.access.super_admin && !again.password_set && again.first_name.is_empty());
}

/// AC-115: nobody deletes or deactivates themselves, and may still give their own right up while another holds it.
#[test]
fn on_oneself() {
    let mut scene = Scene::read(THERE);
    act(&mut scene, "super", "unmake", "super", 1, now());
    let mine = scene.actor("super");
    assert!(seatdesk::domain::guard::allowed(&scene.world, mine, Operation::MakeSuperAdmin).is_err());
}

/// USR-11, CRU-22: of each two that undo each other the menu has the one that the state calls for, in the order of the sources.
#[test]
fn the_menu_follows_the_state() {
    use UserAction as A;
    let mut scene = Scene::read(THERE);
    create(&mut scene, "new", 1);
    for (name, wanted) in [
        ("ann", vec![A::ResetPassword, A::MakeSuperAdmin, A::Deactivate, A::Delete]),
        ("bob", vec![A::ResetPassword, A::RemoveSuperAdmin, A::Deactivate, A::Delete]),
        ("boss@a", vec![A::ResetPassword, A::RemoveSuperAdmin, A::ToPartnerAdmin, A::Deactivate, A::Delete]),
        ("cem", vec![A::ResetPassword, A::MakeSuperAdmin, A::Reactivate, A::Delete]),
        ("new", vec![A::ResetPassword, A::ResendInvite, A::MakeSuperAdmin, A::Deactivate, A::Delete]),
        ("gone", vec![]),
    ] {
        let offers = user_offers(&scene.world, scene.actor("super"), scene.actor(name).user);
        assert_eq!(offers.into_iter().map(|offer| offer.action).collect::<Vec<_>>(), wanted, "{name}");
    }
}

/// The tables have every reason there is.
#[test]
fn the_tables_have_every_rejection() {
    for name in ACT_ON_USER_REJECTIONS {
        let line = format!("no: {name}");
        assert!(results(TABLE).chain(results(SEATS)).any(|result| result.starts_with(&line)), "{name} has no row");
    }
}

//! What stays when an employee leaves, or a client's user is taken back: exceptions, super admins, invitations.

use seatdesk::domain::{
    command::{ActOnUser, Command, Envelope, UserAction},
    decide::decide,
    id::OpId,
    invariant::violations,
    partner::{PartnerCommand, Tag},
    policy::Policy,
    user::UserStatus,
};

use super::{
    scene::{Scene, address, now},
    summary,
    table::apply,
};

/// A partner whose employees are on another domain: one has a Partner Seat here, one at an account that is no client, and one
/// at a client where they are assigned; at the other client an employee is the only super admin, or has not signed up.
const WORLD: &str = "
    account 1 partner
    domain agency.example
    pool core 9 min 0
    user head@a core super+default
    user here@e partner default
    user there@e core default
    user client@e core default
    user sole@a core default
    user new@a core default
    tagged here@e
    tagged there@e
    tagged client@e
    tagged sole@a
    tagged new@a
    exception here@e
    exception there@e
    exception client@e
    client 2
    client 3
    works client@e 2 assigned
    works sole@a 3 assigned
    works new@a 2 assigned
    account 2 customer
    pool core 5 min 0
    user boss core super+default
    user client@e partner default
    user new@a core default invited
    account 3 customer
    pool core 5 min 0
    user sole@a core super+default
    account 4 customer
    pool core 5 min 0
    user four core super+default
    user there@e partner default
";

fn ask(scene: &mut Scene, by: &str, command: &Command) -> Result<(), String> {
    let (actor, policy) = (scene.actor(by), Policy::default());
    let change = decide(&scene.world, &Envelope { op: OpId(3), actor, now: now(), policy }, command);
    let change = change.map_err(|no| summary::rejection(&no))?;
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    Ok(())
}

fn act(scene: &Scene, whom: &str, action: UserAction) -> Command {
    Command::ActOnUser(ActOnUser { user: scene.actor(whom).user, action, accepts_from_removal: 0 })
}

fn untag(scene: &Scene, name: &str) -> Command {
    let tag = Tag { user: scene.actor(name).user, on: false, gives_up: 9 };
    Command::Partner(Box::new(PartnerCommand::Tag(tag)))
}

fn is_exception(scene: &Scene, name: &str) -> bool {
    scene.world.account(scene.hub).unwrap().partner().exceptions().contains_key(address(name).key())
}

/// PAC-14, DOM-08, INV-09: with the employee the exception goes, be the user untagged or deleted, with clients or without; it
/// stays only while somebody sits on a Partner Seat for which nothing else qualifies them.
#[test]
fn the_exception_goes_unless_a_seat_rests_on_it() {
    for (name, untagged, deleted) in [("here@e", true, false), ("there@e", true, true), ("client@e", false, false)] {
        for (ends, stays) in [(false, untagged), (true, deleted)] {
            let mut scene = Scene::read(WORLD);
            assert_eq!(violations(&scene.world), []);
            let command = if ends { act(&scene, name, UserAction::Delete) } else { untag(&scene, name) };
            ask(&mut scene, "head@a", &command).unwrap();
            assert_eq!(is_exception(&scene, name), stays, "{name}, deleted: {ends}");
        }
    }
}

/// PAC-24, INV-10: a client that lost its only super admin to a partner stays what it is when the partner assigns the same
/// person anew.
#[test]
fn a_client_without_a_super_admin_may_be_assigned_anew() {
    let mut scene = Scene::read(WORLD);
    let (client, email) = ("3".parse().unwrap(), address("sole@a"));
    let remove = Command::Partner(Box::new(PartnerCommand::RemoveAccess { client, email: email.clone() }));
    ask(&mut scene, "head@a", &remove).unwrap();
    assert!(scene.world.account(client).unwrap().super_admins().is_empty());
    let assign = Command::Partner(Box::new(PartnerCommand::Assign { email, clients: vec![client] }));
    ask(&mut scene, "head@a", &assign).unwrap();
}

/// PAC-24, SM-3: whom a partner takes back before they have signed up is invited again when the client brings them back, and
/// is no Active user without a password.
#[test]
fn who_never_signed_up_is_invited_again() {
    let mut scene = Scene::read(WORLD);
    let client = "2".parse().unwrap();
    let user = scene.world.account(client).unwrap().user(address("new@a").key()).unwrap().as_ref().clone();
    let invite = seatdesk::domain::invite::Invite {
        token: seatdesk::domain::invite::InviteToken(5),
        expires_at: "2026-09-03T09:30:00Z".parse().unwrap(),
        mailed_at: Some(now()),
        renewed: false,
    };
    let user = seatdesk::domain::user::User { invite: Some(invite), ..user };
    scene.world.put(seatdesk::domain::record::Record::User(client, Box::new(user)));
    let status = |scene: &Scene| scene.world.account(client).unwrap().user(address("new@a").key()).unwrap().status;
    ask(&mut scene, "head@a", &untag(&Scene::read(WORLD), "new@a")).unwrap();
    assert_eq!(status(&scene), UserStatus::Deactivated);
    let back = act(&scene, "new@a/2", UserAction::Reactivate);
    ask(&mut scene, "boss/2", &back).unwrap();
    assert_eq!(status(&scene), UserStatus::Invited);
}

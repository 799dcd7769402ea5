//! Notifications: whom a lead reaches, and what the operator wants to be told.

use seatdesk::domain::{
    change::{Change, LeadNotice, Receipt},
    command::{ActOnUser, Command, CreateUsers, Envelope, NewUser, SignUp, UserAction},
    decide::decide,
    id::OpId,
    invariant::violations,
    notification::{Channel, NotificationEdit, Topic},
    policy::Policy,
    rejection::Rejection,
    seat::SeatType,
    user::{Origin, User, UserStatus},
};

use super::{
    access,
    scene::{Scene, address, now},
    summary,
    table::apply,
};

const THERE: &str = "
    account 1 customer
    product sales professional
    pool core 9 min 0
    user super core super+default
    user ann core default
    user cem core default deactivated
    user viewer view_only default
    user adder core custom:account.add_edit_users
    person kim@e password
";

fn envelope(scene: &Scene, by: &str, op: u128) -> Envelope {
    Envelope { op: OpId(op), actor: scene.actor(by), now: now(), policy: Policy::default() }
}

fn ask(scene: &mut Scene, by: &str, op: u128, command: &Command) -> Result<Change, Rejection> {
    let decided = decide(&scene.world, &envelope(scene, by, op), command);
    assert_eq!(decided, decide(&scene.world, &envelope(scene, by, op), command), "the same again");
    if let Ok(change) = &decided {
        apply(scene, change);
        assert_eq!(violations(&scene.world), []);
    }
    decided
}

fn lead(scene: &mut Scene, by: &str, op: u128, to: &str) -> Result<Change, String> {
    let command = Command::AssignLead(scene.actor(to).user);
    ask(scene, by, op, &command).map_err(|why| summary::rejection(&why))
}

fn user(scene: &Scene, name: &str) -> User {
    User::clone(scene.world.account(scene.hub).unwrap().user(address(name).key()).unwrap())
}

fn switch(channel: Channel, to: bool) -> NotificationEdit {
    NotificationEdit { topic: Topic::LeadAssigned, channel, to }
}

fn notice(change: &Change) -> LeadNotice {
    let Receipt::LeadAssigned { notice, .. } = change.receipt else { panic!("{change:?}") };
    notice
}

/// ML-08, INV-13, CRU-43, AC-40: a lead of an invited user without a password is assigned, and nobody is told; after the
/// sign-up the same user is told, in both ways.
#[test]
fn nobody_is_notified_before_a_password_is_set() {
    let mut scene = Scene::read(THERE);
    let batch = CreateUsers {
        people: vec![NewUser { email: address("dan"), origin: Origin::Typed }],
        seat: SeatType::Core,
        access: access::parse("default"),
        skip_invite: false,
        accepts_from_removal: 0,
    };
    ask(&mut scene, "super", 1, &Command::CreateUsers(batch)).unwrap();
    let change = lead(&mut scene, "super", 2, "dan").unwrap();
    assert_eq!((notice(&change), change.mail.len(), change.puts.len()), (LeadNotice::NoPassword, 0, 0));
    assert_eq!(summary::change(&change), ["audit LEAD_ASSIGNED: dan"]);
    let said: Vec<&str> = change.audit[0].detail.values().map(|value| value.as_str()).collect();
    assert!(said.contains(&"no_password"), "{said:?}");

    let dan = user(&scene, "dan");
    let sign_up = SignUp {
        token: dan.invite.unwrap().token,
        email: address("dan"),
        first_name: "Dan".into(),
        last_name: "Dee".into(),
    };
    ask(&mut scene, "dan", 3, &Command::SignUp(sign_up)).unwrap();
    let change = lead(&mut scene, "super", 4, "dan").unwrap();
    assert_eq!(notice(&change), LeadNotice::Sent { email: true, in_app: true });
    assert_eq!(summary::change(&change), ["mail lead: dan", "mail lead in the app: dan", "audit LEAD_ASSIGNED: dan"]);
    assert!(change.mail.iter().all(|mail| mail.kind.rule() == "ML-08"));
}

/// ML-08, USR-14: a notification comes in the ways that its reader wants.
#[test]
fn a_lead_is_told_in_the_ways_that_are_wanted() {
    let mut scene = Scene::read(THERE);
    let ways: [(&[NotificationEdit], LeadNotice, &[&str]); 3] = [
        (
            &[switch(Channel::InApp, false)],
            LeadNotice::Sent { email: true, in_app: false },
            &["mail lead: ann", "audit LEAD_ASSIGNED: ann"],
        ),
        (
            &[switch(Channel::InApp, true), switch(Channel::Email, false)],
            LeadNotice::Sent { email: false, in_app: true },
            &["mail lead in the app: ann", "audit LEAD_ASSIGNED: ann"],
        ),
        (&[switch(Channel::InApp, false)], LeadNotice::TurnedOff, &["audit LEAD_ASSIGNED: ann"]),
    ];
    for (at, (edits, told, says)) in ways.into_iter().enumerate() {
        ask(&mut scene, "ann", at as u128, &Command::SetNotifications(edits.to_vec())).unwrap();
        let change = lead(&mut scene, "super", 10 + at as u128, "ann").unwrap();
        assert_eq!((notice(&change), summary::change(&change)), (told, says.map_owned()), "{edits:?}");
    }
}

trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for &[&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|text| (*text).to_owned()).collect()
    }
}

/// CRU-43, EXT-19: who may not edit contacts assigns none; who is deactivated or gone gets none.
#[test]
fn leads_that_are_refused() {
    let mut scene = Scene::read(THERE);
    let before = scene.world.clone();
    for (by, to, why) in [
        ("viewer", "ann", "no: Refused Permissions crm.contacts.edit"),
        ("adder", "cem", "no: Refused Permissions crm.contacts.edit"),
        ("cem", "ann", "no: Refused NotActive"),
        ("super", "cem", "no: Deactivated"),
        ("super", "nobody", "no: Gone"),
    ] {
        assert_eq!(lead(&mut scene, by, 1, to).unwrap_err(), why, "{by} {to}");
    }
    assert_eq!(scene.world, before);
    // Whose password is from elsewhere is Active, and told [AC-116].
    assert!(lead(&mut scene, "ann", 2, "super").is_ok(), "a user with the seat's defaults may assign");
}

/// USR-14, CRU-43: everybody sets their own notifications, a View-Only user too; what two sessions turn is kept of both, and
/// what is so already writes nothing.
#[test]
fn notifications_are_ones_own() {
    let mut scene = Scene::read(THERE);
    let set = |scene: &mut Scene, by: &str, op, edits: &[NotificationEdit]| {
        ask(scene, by, op, &Command::SetNotifications(edits.to_vec()))
    };
    let mention = NotificationEdit { topic: Topic::Mention, channel: Channel::Email, to: false };
    let change = set(&mut scene, "viewer", 1, &[mention]).unwrap();
    assert_eq!(change.audit[0].action.code(), "NOTIFICATIONS_CHANGED");
    let details: Vec<String> = change.audit[0].detail.iter().map(|(name, value)| format!("{name}={value}")).collect();
    assert_eq!(details, ["notify_mention=in_app"]);
    // Another session of the same person, which knows nothing of it, turns another switch.
    set(&mut scene, "viewer", 2, &[switch(Channel::Email, false)]).unwrap();
    let chosen = user(&scene, "viewer").notifications;
    assert_eq!((chosen.ways(Topic::Mention), chosen.ways(Topic::LeadAssigned)), ("in_app".into(), "in_app".into()));
    let change = set(&mut scene, "viewer", 3, &[mention]).unwrap();
    assert!(change.accounts().is_empty(), "it was so already");
    assert!(user(&scene, "ann").notifications.all_on(), "nobody else is concerned");
    // Who is not Active, and who has no password, has none to set.
    let no = |why| summary::rejection(&why);
    assert_eq!(set(&mut scene, "cem", 4, &[mention]).map_err(no), Err("no: Refused NotActive".to_owned()));
}

/// ML-05, ML-06, ML-07, SM-3: a walk of one user through every state and every arrow of the life cycle, with the mail that
/// each sends and what is refused on the way.
#[test]
fn the_life_of_a_user() {
    let mut scene = Scene::read(THERE);
    let mut op = 0;
    let mut next = || {
        op += 1;
        op
    };
    let act = |scene: &mut Scene, by: &str, op, action| {
        let command = Command::ActOnUser(ActOnUser { user: scene.actor("dan").user, action, accepts_from_removal: 0 });
        ask(scene, by, op, &command).map_err(|why| summary::rejection(&why))
    };
    let sent = |change: Change| change.mail.iter().map(|mail| mail.kind.rule()).collect::<Vec<_>>();
    let batch = || CreateUsers {
        people: vec![NewUser { email: address("dan"), origin: Origin::Typed }],
        seat: SeatType::Core,
        access: access::parse("default"),
        skip_invite: false,
        accepts_from_removal: 0,
    };
    // (none) -- create --> Invited
    assert_eq!(sent(ask(&mut scene, "super", next(), &Command::CreateUsers(batch())).unwrap()), ["ML-04"]);
    assert_eq!(user(&scene, "dan").status, UserStatus::Invited);
    for (action, why) in [
        (UserAction::ResetPassword, "no: NotSignedUp"),
        (UserAction::Deactivate, "no: NotSignedUp"),
        (UserAction::Reactivate, "no: Already"),
    ] {
        assert_eq!(act(&mut scene, "super", next(), action).unwrap_err(), why, "{action:?}");
    }
    // Invited -- resend --> Invited, with another link
    let old = user(&scene, "dan").invite.unwrap().token;
    assert_eq!(sent(act(&mut scene, "super", next(), UserAction::ResendInvite).unwrap()), ["ML-04"]);
    let dan = user(&scene, "dan");
    let token = dan.invite.as_ref().unwrap().token;
    assert!(dan.status == UserStatus::Invited && token != old);
    // Invited -- sign up [e-mail differs] / ER-08 --> Invited
    let sign_up = |token, name: &str| {
        let names = ("Dan".into(), "Dee".into());
        Command::SignUp(SignUp { token, email: address(name), first_name: names.0, last_name: names.1 })
    };
    for (command, why) in [(sign_up(token, "ann"), "no: OtherAddress"), (sign_up(old, "dan"), "no: UnknownLink")] {
        let said = ask(&mut scene, "dan", next(), &command).map_err(|why| summary::rejection(&why));
        assert_eq!(said.unwrap_err(), why);
        assert_eq!(user(&scene, "dan").status, UserStatus::Invited);
    }
    // Invited -- sign up [e-mail equal] --> Active
    ask(&mut scene, "dan", next(), &sign_up(token, "dan")).unwrap();
    assert_eq!(user(&scene, "dan").status, UserStatus::Active);
    // Record -- Actions > Reset password / ML-05 --> Record, and the right given and taken
    assert_eq!(sent(act(&mut scene, "super", next(), UserAction::ResetPassword).unwrap()), ["ML-05"]);
    for action in [UserAction::MakeSuperAdmin, UserAction::RemoveSuperAdmin] {
        assert!(act(&mut scene, "super", next(), action).unwrap().mail.is_empty(), "{action:?}");
    }
    // Active -- deactivate --> Deactivated -- reactivate --> Active
    assert_eq!(sent(act(&mut scene, "super", next(), UserAction::Deactivate).unwrap()), ["ML-06"]);
    assert_eq!(user(&scene, "dan").status, UserStatus::Deactivated);
    assert_eq!(act(&mut scene, "super", next(), UserAction::ResetPassword).unwrap_err(), "no: Deactivated");
    assert_eq!(lead(&mut scene, "super", next(), "dan").unwrap_err(), "no: Deactivated");
    assert_eq!(sent(act(&mut scene, "super", next(), UserAction::Reactivate).unwrap()), ["ML-07"]);
    assert_eq!(user(&scene, "dan").status, UserStatus::Active);
    // Invited | Active | Deactivated -- delete --> Deleted, which is the end
    let first = user(&scene, "dan").id;
    assert!(act(&mut scene, "super", next(), UserAction::Delete).unwrap().mail.is_empty());
    let there = |scene: &Scene| scene.world.account(scene.hub).unwrap().user(address("dan").key()).is_some();
    assert!(!there(&scene));
    assert_eq!(act(&mut scene, "super", next(), UserAction::Reactivate).unwrap_err(), "no: Gone");
    for also in [UserStatus::Invited, UserStatus::Deactivated] {
        ask(&mut scene, "super", next(), &Command::CreateUsers(batch())).unwrap();
        assert_ne!(user(&scene, "dan").id, first, "an address that is added again is somebody else");
        if also == UserStatus::Deactivated {
            let token = user(&scene, "dan").invite.unwrap().token;
            ask(&mut scene, "dan", next(), &sign_up(token, "dan")).unwrap();
            act(&mut scene, "super", next(), UserAction::Deactivate).unwrap();
        }
        assert_eq!(user(&scene, "dan").status, also);
        act(&mut scene, "super", next(), UserAction::Delete).unwrap();
        assert!(!there(&scene));
    }
}

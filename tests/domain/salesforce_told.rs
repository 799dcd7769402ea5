//! What is told of Salesforce: what a switch comes to, how syncing is doing, and what was left.

use seatdesk::domain::{
    app::AppStatus,
    clean::Code,
    decide::decide,
    guard::SALESFORCE_TIER,
    mail::MailKind,
    policy::Policy,
    record::{Record, RecordKey},
    salesforce::{
        SalesforceConnection, SalesforceUser, SyncField, SyncOption,
        health::{SyncState, health, sync_state},
        prospect,
        right::{self, MINIMUM},
    },
};

use super::{
    salesforce::{app, connected, envelope, switch, user},
    scene::Scene,
    table::apply,
};

/// SFI-03, SFI-10, AC-102, EXT-44: who has the rights of the old user is connected without an agreement; what HubSpot needs at
/// least and neither of the two may do is told beside it, each right once, and named in the mail.
#[test]
fn equal_rights_are_not_always_enough() {
    let scene = connected();
    let state = scene.world.account(scene.hub).unwrap();
    let lacks = |names: &[&str]| {
        let lacking = MINIMUM.into_iter().filter(|right| !names.contains(right));
        lacking.map(Code::from).collect::<Vec<_>>()
    };
    for (to, missing, held) in [
        ("equal", vec![], &[right::API_ENABLED, right::VIEW_SETUP, right::MODIFY_CONTACTS][..]),
        ("more", vec![], &[right::API_ENABLED, right::VIEW_SETUP, right::MODIFY_CONTACTS]),
        ("fewer", vec![right::MODIFY_CONTACTS], &[right::API_ENABLED, right::VIEW_SETUP, right::MODIFY_CONTACTS]),
    ] {
        let would = prospect(&scene.world, state, &user(to).id());
        let missing: Vec<Code> = missing.into_iter().map(Code::from).collect();
        assert_eq!((&would.missing, &would.below), (&missing, &lacks(held)), "{to}");
        assert!(!would.is_first());
    }
    let decided =
        decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &switch(&scene, "old", "equal", "-"));
    let change = decided.unwrap();
    let MailKind::SalesforceUserChanged { lacks: told, .. } = &change.mail[0].kind else { panic!("{change:?}") };
    let held = [right::API_ENABLED, right::VIEW_SETUP, right::MODIFY_CONTACTS];
    assert_eq!(told, &lacks(&held));
    // Who has all of it is told nothing, and a first user is measured by it alone.
    let mut world = scene.world.clone();
    let whole = SalesforceUser { permissions: right::minimum(), ..user("equal") };
    world.put(Record::SalesforceUser(whole));
    let would = prospect(&world, world.account(scene.hub).unwrap(), &user("equal").id());
    assert_eq!((would.lacking(), would.below), (Vec::new(), Vec::new()));
    world.remove(&RecordKey::Salesforce(scene.hub));
    let would = prospect(&world, world.account(scene.hub).unwrap(), &user("old").id());
    assert!(would.is_first() && would.below.is_empty() && !would.missing.is_empty());
}

/// EXT-42, EXT-43: what the integration user cannot modify is not synced, and neither is anything while the app is not
/// connected; what is turned off is nobody's trouble.
#[test]
fn how_syncing_is_doing() {
    use SyncState::{Lacks, Off, Stopped, Works};
    let mut scene = connected();
    let states = |scene: &Scene| {
        let found = health(&scene.world, scene.world.account(scene.hub).unwrap()).unwrap();
        found.objects.iter().map(|object| object.state).collect::<Vec<_>>()
    };
    let lacks = [Lacks(right::MODIFY_ACCOUNTS), Lacks(right::MODIFY_OPPORTUNITIES), Lacks(right::MODIFY_TASKS)];
    assert_eq!(states(&scene), [&[Works][..], &lacks].concat());
    let mut connection = SalesforceConnection::new(&user("old").id());
    connection.sync.put(SyncField::Deals, SyncOption::Off).unwrap();
    scene.world.put(Record::Salesforce(scene.hub, connection));
    assert_eq!(states(&scene), [Works, lacks[0], Off, lacks[2]]);
    scene.world.put(Record::App(scene.hub, app(AppStatus::Error)));
    assert_eq!(states(&scene), [Stopped, Stopped, Off, Stopped]);
    let found = health(&scene.world, scene.world.account(scene.hub).unwrap()).unwrap();
    assert_eq!((found.users, found.users_here, found.lacks()), (5, 0, 0), "what is stopped lacks nothing");
    let lacking = MINIMUM.into_iter().filter(|right| !user("old").permissions.contains(&Code::from(*right)));
    assert_eq!(found.lacking, lacking.map(Code::from).collect::<Vec<_>>());
    scene.world.remove(&RecordKey::Salesforce(scene.hub));
    assert_eq!(health(&scene.world, scene.world.account(scene.hub).unwrap()), None);
}

/// EXT-42, EXT-43, TG-01: whether a feature is in use has one answer, for its page as for Sync Health and for what may be
/// done with it; what the settings ask for is not yet done.
#[test]
fn what_is_in_use() {
    use SyncState::{Lacks, Needs, Off, Stopped, Works};
    let mut scene = connected();
    let state = |scene: &Scene, who: &str, field| {
        let hub = scene.actor(who).hub;
        sync_state(&scene.world, scene.world.account(hub).unwrap(), field)
    };
    for (field, expected) in [
        (SyncField::Contacts, Works),
        (SyncField::Companies, Lacks(right::MODIFY_ACCOUNTS)),
        (SyncField::Tasks, Lacks(right::MODIFY_TASKS)),
        (SyncField::Inclusion, Off),
        (SyncField::ImportUsers, Works),
    ] {
        assert_eq!(state(&scene, "super", field), expected, "{field:?}");
    }
    assert_eq!(state(&scene, "owner/6", SyncField::ImportUsers), Needs(SALESFORCE_TIER));
    let mut connection = SalesforceConnection::new(&user("old").id());
    connection.sync.put(SyncField::Inclusion, SyncOption::Selective).unwrap();
    scene.world.put(Record::Salesforce(scene.hub, connection.clone()));
    assert_eq!(state(&scene, "super", SyncField::Inclusion), Works);
    connection.sync.put(SyncField::Contacts, SyncOption::Off).unwrap();
    connection.sync.put(SyncField::ImportUsers, SyncOption::Off).unwrap();
    scene.world.put(Record::Salesforce(scene.hub, connection));
    assert_eq!(state(&scene, "super", SyncField::Inclusion), Off, "nothing to choose from");
    assert_eq!(state(&scene, "super", SyncField::ImportUsers), Off);
    scene.world.put(Record::App(scene.hub, app(AppStatus::Expired)));
    for field in [SyncField::Companies, SyncField::ImportUsers] {
        assert_eq!(state(&scene, "super", field), Stopped, "{field:?}");
    }
    scene.world.remove(&RecordKey::Salesforce(scene.hub));
    assert_eq!(state(&scene, "super", SyncField::Contacts), Stopped, "nobody is connected");
}

/// SFI-12, AC-100: the organisations that were connected before are known after a switch, and after the way back.
#[test]
fn what_was_left_is_known() {
    let mut scene = connected();
    let left = |scene: &Scene| {
        let connection = scene.world.account(scene.hub).unwrap().salesforce().unwrap().clone();
        connection.left().map(|org| org.0.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(left(&scene), [""; 0]);
    for (saw, to, expected) in [("old", "other", "acme"), ("other", "old", "else")] {
        let command = switch(&scene, saw, to, "allow");
        let change = decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &command).unwrap();
        apply(&mut scene, &change);
        assert_eq!(left(&scene), [expected]);
    }
}

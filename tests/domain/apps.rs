//! What happens to connected apps, and why it does not. A row names who asks, what, and of which app.

use seatdesk::domain::{
    app::{AppDeed, AppStatus, ConnectedApp, SALESFORCE},
    audit::Target,
    change::{Change, Receipt},
    command::{Command, Envelope},
    decide::decide,
    id::OpId,
    invariant::violations,
    policy::Policy,
    record::{Record, RecordKey},
    salesforce::{IntegrationUser, OrgId, SalesforceConnection, SalesforceUser},
};

use super::{
    buy_seats::rows,
    scene::{Scene, now},
    summary::{self, APP_REJECTIONS},
    table::apply,
};

const ACME: &str = "
    account 1 customer
    product sales professional
    pool core 9 min 0
    user super core super+default
    user apps core custom:account.apps
    user plain core default
    user viewer view_only default
    user former core super+default deactivated
    account 2 customer
    product sales starter
    pool core 1 min 0
    user boss core super+default
";

const TABLE: &str = "
by     | what      | app           | result
former | install   | brew-ledger   | no: Refused NotActive
plain  | install   | brew-ledger   | no: Refused Permissions account.apps
viewer | uninstall | brew-ledger   | no: Refused Permissions account.apps
plain  | reconnect | brew-ledger   | no: Refused Permissions account.apps
apps   | install   | no-such-app   | no: NotOffered
apps   | uninstall | brew-ledger   | no: NotInstalled
apps   | reconnect | brew-ledger   | no: NotInstalled
apps   | install   | brew-ledger   | brew-ledger connected
    INSTALL_INTEGRATION: Brew Ledger
super  | install   | brew-ledger   | no: AlreadyInstalled Brew Ledger
super  | reconnect | brew-ledger   | no: AlreadyConnected Brew Ledger
super  | reconnect | plant-pulse   | plant-pulse connected
    RECONNECT_INTEGRATION: Plant Pulse
super  | reconnect | plant-pulse   | no: AlreadyConnected Plant Pulse
super  | reconnect | homemade      | homemade connected
    RECONNECT_INTEGRATION: Homemade
super  | uninstall | homemade      | homemade gone
    UNINSTALL_INTEGRATION: Homemade
super  | install   | homemade      | no: NotOffered
apps   | uninstall | brew-ledger   | brew-ledger gone
    UNINSTALL_INTEGRATION: Brew Ledger
boss/2 | install   | salesforce    | no: Refused AnyTier professional
boss/2 | install   | calendar      | calendar connected
    INSTALL_INTEGRATION: Calendar
apps   | install   | salesforce    | salesforce disconnected
    INSTALL_INTEGRATION: Salesforce
apps   | reconnect | salesforce    | no: NobodyConnected
apps   | uninstall | salesforce    | salesforce gone
    UNINSTALL_INTEGRATION: Salesforce
";

fn told(change: &Change) -> Vec<String> {
    let Receipt::App { slug, .. } = &change.receipt else { panic!("{change:?}") };
    let put = change.puts.iter().map(|record| match record {
        Record::App(_, app) => format!("{} {}", app.slug, serde_json::to_value(app.status).unwrap().as_str().unwrap()),
        other => panic!("{other:?}"),
    });
    let gone = change.removes.iter().map(|key| match key {
        RecordKey::App(_, of) => {
            assert_eq!(of, &**slug);
            format!("{of} gone")
        }
        RecordKey::Salesforce(_) => "connection gone".into(),
        other => panic!("{other:?}"),
    });
    let log = change.audit.iter().map(|entry| match entry.targets.as_slice() {
        [Target::App { name, .. }] => format!("{}: {name}", entry.action.code()),
        other => panic!("{other:?}"),
    });
    put.chain(gone).chain(log).collect()
}

fn command(what: &str, app: &str) -> Command {
    let deed = match what {
        "install" => AppDeed::Installed,
        "uninstall" => AppDeed::Uninstalled,
        "reconnect" => AppDeed::Reconnected,
        other => panic!("{other}"),
    };
    Command::App(deed, app.into())
}

fn envelope(scene: &Scene, number: usize, by: &str) -> Envelope {
    Envelope { op: OpId(number as u128 + 1), actor: scene.actor(by), now: now(), policy: Policy::default() }
}

fn app(slug: &str, name: &str, status: AppStatus) -> ConnectedApp {
    ConnectedApp { slug: slug.into(), name: name.into(), status, installed_at: now(), installed_by: None }
}

/// PM-17, TG-01, EXT-45: apps are installed, taken off and connected again by those who may, each with its entry in the
/// log; Salesforce needs its tier, and is connected to nobody at first.
#[test]
fn apps() {
    let mut scene = Scene::read(ACME);
    scene.world.put(Record::App(scene.hub, app("plant-pulse", "Plant Pulse", AppStatus::Disconnected)));
    scene.world.put(Record::App(scene.hub, app("homemade", "Homemade", AppStatus::Error)));
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, what, slug] = cells;
        let (envelope, command) = (envelope(&scene, number, by), command(what, slug));
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
        match &decided {
            Err(no) => assert_eq!([summary::rejection(no)], wanted[..], "{by} | {what} | {slug}"),
            Ok(change) => {
                assert_eq!(told(change), wanted, "{by} | {what} | {slug}");
                assert!(change.mail.is_empty());
                apply(&mut scene, change);
            }
        }
        assert_eq!(violations(&scene.world), []);
    }
}

/// INV-22, EXT-45: with Salesforce goes its connection. It is connected again only while Salesforce would let in the user
/// who is connected.
#[test]
fn salesforce_goes_with_its_connection() {
    let mut scene = Scene::read(ACME);
    let user = SalesforceUser {
        org: OrgId("acme".into()),
        username: "old@sf.example".into(),
        name: "Old".into(),
        email: "old@acme.example".into(),
        permissions: Vec::new(),
        secret: None,
        locked: true,
    };
    let id: IntegrationUser = user.id();
    scene.world.put(Record::SalesforceUser(user.clone()));
    scene.world.put(Record::App(scene.hub, app(SALESFORCE, "Salesforce", AppStatus::Expired)));
    scene.world.put(Record::Salesforce(scene.hub, SalesforceConnection::new(&id)));
    let decided = |scene: &Scene, what| decide(&scene.world, &envelope(scene, 1, "super"), &command(what, SALESFORCE));
    let locked = decided(&scene, "reconnect").unwrap_err();
    assert_eq!(summary::rejection(&locked), "no: UserLocked Old");
    scene.world.put(Record::SalesforceUser(SalesforceUser { locked: false, ..user }));
    let change = decided(&scene, "reconnect").unwrap();
    assert_eq!(told(&change), ["salesforce connected", "RECONNECT_INTEGRATION: Salesforce"]);
    let change = decided(&scene, "uninstall").unwrap();
    assert_eq!(told(&change), ["salesforce gone", "connection gone", "UNINSTALL_INTEGRATION: Salesforce"]);
    apply(&mut scene, &change);
    let state = scene.world.account(scene.hub).unwrap();
    assert!(state.salesforce().is_none() && state.apps().is_empty());
}

/// Every rejection has a row, or the test below.
#[test]
fn every_rejection_is_met() {
    let here = include_str!("apps.rs");
    for name in APP_REJECTIONS {
        assert!(here.contains(&format!("no: {name}")), "{name} is met nowhere");
    }
}

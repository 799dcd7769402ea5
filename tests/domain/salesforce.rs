//! Logging in to Salesforce, connecting another user, what is synced, and how that is doing.
//!
//! A row of the table names who asks, whom they saw connected, who logged in, what was agreed to on the way, and the
//! result. Each row meets the world that the rows above it left behind.

use proptest::prelude::*;
use seatdesk::domain::{
    app::{AppDeed, AppStatus, ConnectedApp, SALESFORCE},
    audit::AuditAction,
    change::{Change, Receipt},
    clean::Code,
    command::{Command, Envelope},
    decide::decide,
    guard::{Operation, Refusal, allowed},
    id::OpId,
    invariant::violations,
    mail::MailKind,
    policy::Policy,
    record::{Record, RecordKey},
    rejection::Rejection,
    salesforce::{
        IntegrationUser, LoggedIn, LoginRefusal, LowerRights, OrgId, SalesforceConnection, SalesforceOrg,
        SalesforceRejection, SalesforceUser, SwitchSalesforceUser, SyncEdit, SyncField, SyncOption, SyncSettings,
        Verifier, log_in, prospect,
        right::{self, MINIMUM},
    },
    world::World,
};

use super::{
    buy_seats::rows,
    guard::cell,
    scene::{Scene, address, now},
    summary,
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
    product operations enterprise
    product marketing starter
    pool core 1 min 0
    user boss core super+default
    account 3 customer
    product cms professional
    pool core 1 min 0
    user chief core super+default
    account 4 customer
    product service enterprise
    pool core 1 min 0
    user head core super+default
    account 5 customer
    product marketing enterprise
    pool core 1 min 0
    user lead core super+default
    account 6 customer
    product marketing starter
    product sales starter
    pool core 1 min 0
    user owner core super+default
";

/// The directory: login name, organisation, rights beyond API enabled, and whether the user is locked.
const DIRECTORY: [(&str, &str, &str, bool); 7] = [
    ("old", "acme", "view_setup modify_all_contacts", false),
    ("equal", "acme", "modify_all_contacts view_setup", false),
    ("more", "acme", "view_setup modify_all_contacts manage_users", false),
    ("fewer", "acme", "view_setup", false),
    ("locked", "acme", "view_setup modify_all_contacts", true),
    ("other", "else", "view_setup modify_all_contacts", false),
    ("weak", "else", "", false),
];

fn login(name: &str) -> String {
    format!("{name}@sf.example")
}

/// A user of the directory.
pub fn user(name: &str) -> SalesforceUser {
    let (_, org, rights, locked) = DIRECTORY.into_iter().find(|user| user.0 == name).unwrap();
    SalesforceUser {
        org: OrgId(org.into()),
        username: login(name).as_str().into(),
        name: format!("Nº {name}").as_str().into(),
        email: address(name).typed().into(),
        permissions: std::iter::once("api_enabled").chain(rights.split_whitespace()).map(Code::from).collect(),
        secret: Some(Verifier::new([name.len() as u8; 16], &format!("word of {name}").as_str().into())),
        locked,
    }
}

/// The world with the directory, in which every account is connected as `old`.
pub fn connected() -> Scene {
    let mut scene = Scene::read(ACME);
    for org in ["acme", "else"] {
        scene.world.put(Record::SalesforceOrg(SalesforceOrg {
            id: OrgId(org.into()),
            name: org.to_uppercase().as_str().into(),
        }));
    }
    for (name, ..) in DIRECTORY {
        scene.world.put(Record::SalesforceUser(user(name)));
    }
    let hubs: Vec<_> = scene.world.accounts().map(|state| state.account().hub_id).collect();
    for hub in hubs {
        scene.world.put(Record::App(hub, app(AppStatus::Connected)));
        scene.world.put(Record::Salesforce(hub, SalesforceConnection::new(&user("old").id())));
    }
    assert_eq!(violations(&scene.world), []);
    scene
}

/// Salesforce as an app that is doing so.
pub fn app(status: AppStatus) -> ConnectedApp {
    ConnectedApp { slug: SALESFORCE.into(), name: "Salesforce".into(), status, installed_at: now(), installed_by: None }
}

/// Somebody who logs in with their own password.
fn logged_in(world: &World, name: &str) -> Result<LoggedIn, LoginRefusal> {
    log_in(world, &login(name), &format!("word of {name}").as_str().into())
}

/// A command of an operator, and the settings that bear on it.
pub fn envelope(scene: &Scene, op: usize, by: &str, policy: Policy) -> Envelope {
    Envelope { op: OpId(op as u128 + 1), actor: scene.actor(by), now: now(), policy }
}

fn who(scene: &Scene) -> String {
    let connection = scene.world.account(scene.hub).unwrap().salesforce();
    connection.map_or_else(|| "nobody".to_owned(), |is| is.username.split('@').next().unwrap().to_owned())
}

/// AC-103, SFI-11, ER-17: nobody gets in with another password or name, which of the two is not said; a locked user learns
/// it once the password was right. The name is taken in any case and with blanks around it, the password as it is.
#[test]
fn logging_in() {
    let scene = connected();
    for (name, password, expected) in [
        ("old@sf.example", "word of old", Ok("old@sf.example")),
        (" OLD@SF.example\t", "word of old", Ok("old@sf.example")),
        ("other@sf.example", "word of other", Ok("other@sf.example")),
        ("old@sf.example", "Word of old", Err(LoginRefusal::Credentials)),
        ("old@sf.example", "word of old ", Err(LoginRefusal::Credentials)),
        ("old@sf.example", "word of equal", Err(LoginRefusal::Credentials)),
        ("old@sf.example", "", Err(LoginRefusal::Credentials)),
        ("old", "word of old", Err(LoginRefusal::Credentials)),
        ("nobody@sf.example", "word of old", Err(LoginRefusal::Credentials)),
        ("", "", Err(LoginRefusal::Credentials)),
        ("locked@sf.example", "word of old", Err(LoginRefusal::Credentials)),
        ("locked@sf.example", "word of locked", Err(LoginRefusal::Locked)),
    ] {
        let found = log_in(&scene.world, name, &password.into());
        let said = format!("{found:?}");
        assert!(!said.contains("word"), "INV-21: {said}");
        let found = found.map(|login| login.user().username.to_string());
        assert_eq!(found, expected.map(ToOwned::to_owned), "{name} {password}");
    }
    let mut scene = scene;
    scene.world.put(Record::SalesforceUser(SalesforceUser { secret: None, ..user("old") }));
    let found = log_in(&scene.world, "old@sf.example", &"".into());
    assert_eq!(found, Err(LoginRefusal::Credentials), "who has no password cannot log in");
}

const SWITCHES: &str = "
by     | saw    | logs in | agrees      | result
plain  | old    | equal   | -           | no: Refused Permissions account.apps
viewer | old    | equal   | -           | no: Refused Permissions account.apps
former | old    | equal   | -           | no: Refused NotActive
apps   | equal  | more    | -           | no: SomebodyElse Nº old
apps   | nobody | more    | -           | no: SomebodyElse Nº old
apps   | old    | old     | -           | no: SameUser Nº old
apps   | old    | fewer   | -           | no: LowerRights modify_all_contacts
apps   | old    | equal   | -           | Nº old -> Nº equal
    SALESFORCE_USER_CHANGED new_user=equal@sf.example old_user=old@sf.example
    mail to super
super  | old    | more    | -           | no: SomebodyElse Nº equal by apps@acme.example
super  | equal  | more    | -           | Nº equal -> Nº more
    SALESFORCE_USER_CHANGED new_user=more@sf.example old_user=equal@sf.example
    mail to super
super  | more   | fewer   | -           | no: LowerRights modify_all_contacts manage_users
super  | more   | other   | -           | no: NeedsConsent ELSE
super  | more   | other   | lower       | no: NeedsConsent ELSE
super  | more   | other   | allow       | no: LowerRights manage_users
super  | more   | fewer   | lower       | Nº more -> Nº fewer without modify_all_contacts manage_users
    SALESFORCE_USER_CHANGED new_user=fewer@sf.example old_user=more@sf.example without_rights=modify_all_contacts, manage_users
    mail to super
super  | fewer  | weak    | allow       | no: LowerRights view_setup
super  | fewer  | other   | -           | no: NeedsConsent ELSE
super  | fewer  | other   | allow       | Nº fewer -> Nº other, leaves ACME
    SALESFORCE_USER_CHANGED new_user=other@sf.example old_organisation=ACME old_user=fewer@sf.example organisation=ELSE
    mail to super
super  | other  | old     | -           | Nº other -> Nº old, leaves ELSE
    SALESFORCE_USER_CHANGED new_user=old@sf.example old_organisation=ELSE old_user=other@sf.example organisation=ACME
    mail to super
super  | old    | other   | -           | Nº old -> Nº other, leaves ACME
    SALESFORCE_USER_CHANGED new_user=other@sf.example old_organisation=ACME old_user=old@sf.example organisation=ELSE
    mail to super
";

/// The command of somebody who saw a user connected and logs in as another.
pub fn switch(scene: &Scene, saw: &str, to: &str, agrees: &str) -> Command {
    let to = logged_in(&scene.world, to).unwrap();
    let missing = prospect(&scene.world, scene.world.account(scene.hub).unwrap(), to.user()).missing;
    Command::SwitchSalesforceUser(Box::new(SwitchSalesforceUser {
        from: (saw != "nobody").then(|| user(saw).id()),
        to,
        allowed: agrees.contains("allow"),
        accepts_lower: if agrees.contains("lower") { missing } else { Vec::new() },
    }))
}

fn told(change: &Change) -> Vec<String> {
    let Receipt::SalesforceSwitched(done) = &change.receipt else { panic!("{change:?}") };
    let old = done.old.as_ref().map_or("nobody", |old| old.as_str());
    let left = done.left.as_ref().map_or_else(String::new, |left| format!(", leaves {left}"));
    let codes: String = done.without.iter().map(|right| format!(" {right}")).collect();
    let without = if codes.is_empty() { String::new() } else { format!(" without{codes}") };
    let log = change.audit.iter().map(|entry| {
        let detail: Vec<String> = entry.detail.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{} {}", entry.action.code(), detail.join(" "))
    });
    let mails = change.mail.iter().map(|mail| {
        let MailKind::SalesforceUserChanged { old, new, left, lacks, .. } = &mail.kind else { panic!("{mail:?}") };
        assert_eq!((old, new, left), (&done.old, &done.new, &done.left), "SFI-12: the mail tells what the toast does");
        assert!(done.without.iter().all(|right| lacks.contains(right)));
        let to: Vec<String> = mail.to.iter().map(|who| super::scene::name(&who.email)).collect();
        format!("mail to {}", to.join(" "))
    });
    std::iter::once(format!("{old} -> {}{left}{without}", done.new)).chain(log).chain(mails).collect()
}

/// SFI-10, SFI-12, AC-99, AC-100, AC-101, AC-102, ER-16, ML-13, PM-17: who may switch, to whom, and what has to be agreed
/// to. An organisation that was allowed once is not asked for again, also after it was left; one that was refused is.
#[test]
fn switching() {
    let mut scene = connected();
    let before = scene.world.account(scene.hub).unwrap().salesforce().unwrap().sync.clone();
    for (number, (cells, wanted)) in rows(SWITCHES).into_iter().enumerate() {
        let [by, saw, to, agrees] = cells;
        let command = switch(&scene, saw, to, agrees);
        let envelope = envelope(&scene, number, by, Policy::default());
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
        match &decided {
            Err(no) => assert_eq!([summary::rejection(no)], wanted[..], "{by} | {saw} | {to} | {agrees}"),
            Ok(change) => {
                assert_eq!(told(change), wanted, "{by} | {saw} | {to} | {agrees}");
                assert!(change.removes.is_empty());
                apply(&mut scene, change);
                let connection = scene.world.account(scene.hub).unwrap().salesforce().unwrap();
                assert_eq!((&connection.user(), &connection.sync), (&user(to).id(), &before));
                assert_eq!(connection.connected_by.as_ref().map(|by| by.id), Some(envelope.actor.user));
            }
        }
        assert_eq!(violations(&scene.world), []);
    }
}

/// AC-101, SFI-10, ER-16: under "refuse" nothing that one agrees to helps, and the old user stays.
#[test]
fn lower_rights_can_be_refused_altogether() {
    let scene = connected();
    let policy = Policy { lower_salesforce_rights: LowerRights::Refuse, ..Policy::default() };
    for agrees in ["-", "lower"] {
        let decided =
            decide(&scene.world, &envelope(&scene, 0, "super", policy), &switch(&scene, "old", "fewer", agrees));
        let missing = vec![right::MODIFY_CONTACTS.into()];
        let no = SalesforceRejection::LowerRights { missing, may_accept: false };
        assert_eq!(decided, Err(Rejection::Salesforce(no)));
    }
    let same = switch(&scene, "old", "equal", "-");
    assert!(decide(&scene.world, &envelope(&scene, 0, "super", policy), &same).is_ok());
}

/// SFI-10, INV-22: what was agreed to is what was listed; when the new user lost more meanwhile, it is asked again. Who
/// was locked, deleted or given another password after logging in is not connected.
#[test]
fn a_login_is_looked_at_again_when_it_is_used() {
    let scene = connected();
    let command = switch(&scene, "old", "fewer", "lower");
    let decided = |change: &dyn Fn(&mut World)| {
        let mut world = scene.world.clone();
        change(&mut world);
        decide(&world, &envelope(&scene, 0, "super", Policy::default()), &command)
    };
    assert!(decided(&|_| {}).is_ok());
    let put = |is: SalesforceUser| move |world: &mut World| world.put(Record::SalesforceUser(is.clone()));
    let weaker = SalesforceUser { permissions: Vec::new(), ..user("fewer") };
    let missing = ["api_enabled", "view_setup", "modify_all_contacts"].map(Code::from).to_vec();
    let no = |no| Err(Rejection::Salesforce(no));
    assert_eq!(decided(&put(weaker)), no(SalesforceRejection::LowerRights { missing, may_accept: true }));
    let locked = SalesforceUser { locked: true, ..user("fewer") };
    assert_eq!(decided(&put(locked)), no(SalesforceRejection::LogIn(LoginRefusal::Locked)));
    let other = SalesforceUser { secret: user("old").secret, ..user("fewer") };
    assert_eq!(decided(&put(other)), no(SalesforceRejection::LogIn(LoginRefusal::Credentials)));
    let key = Record::SalesforceUser(user("fewer")).key();
    let gone = decided(&|world| world.remove(&key));
    assert_eq!(gone, no(SalesforceRejection::LogIn(LoginRefusal::Credentials)));
    let off = decided(&|world| world.remove(&RecordKey::App(scene.hub, SALESFORCE.into())));
    assert_eq!(off, no(SalesforceRejection::NotInstalled));
    let nobody = decided(&|world| world.remove(&RecordKey::Salesforce(scene.hub)));
    assert_eq!(nobody, no(SalesforceRejection::SomebodyElse { now: None, by: None }));
}

/// SFI-12: a switch mends a connection that was broken, and where nobody is connected it connects the first user, who is
/// held to the minimum of EXT-44.
#[test]
fn a_switch_connects() {
    let mut scene = connected();
    for status in [AppStatus::Expired, AppStatus::Disconnected, AppStatus::Error] {
        scene.world.put(Record::App(scene.hub, app(status)));
        let command = switch(&scene, "old", "equal", "-");
        let change = decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &command).unwrap();
        assert!(change.puts.contains(&Record::App(scene.hub, app(AppStatus::Connected))));
    }
    scene.world.put(Record::App(scene.hub, app(AppStatus::Disconnected)));
    scene.world.remove(&RecordKey::Salesforce(scene.hub));
    let command = switch(&scene, "nobody", "more", "-");
    let decided = decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &command);
    assert_eq!(decided, Err(Rejection::Salesforce(SalesforceRejection::NeedsConsent("ACME".into()))));
    let command = switch(&scene, "nobody", "more", "allow lower");
    let change = decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &command).unwrap();
    let Receipt::SalesforceSwitched(done) = &change.receipt else { panic!("{change:?}") };
    assert_eq!((done.old.clone(), done.left.clone()), (None, None));
    let lacking = MINIMUM.into_iter().filter(|right| !user("more").permissions.contains(&Code::from(*right)));
    assert_eq!(done.without, lacking.map(Code::from).collect::<Vec<_>>());
    apply(&mut scene, &change);
    assert_eq!((who(&scene).as_str(), violations(&scene.world)), ("more", Vec::new()));
}

/// Who may what with apps and Salesforce; AP = Connected apps is missing, any = the account has no product at the tier,
/// hub = it has none of the four hubs at it.
const MATRIX: &str = "
operator | apps | install | switch
super    | yes  | yes     | yes
apps     | yes  | yes     | yes
plain    | AP   | AP      | AP
viewer   | AP   | AP      | AP
former   | out  | out     | out
boss/2   | yes  | yes     | hub
chief/3  | yes  | yes     | yes
head/4   | yes  | yes     | yes
lead/5   | yes  | yes     | yes
owner/6  | yes  | any     | hub
";

const OPERATIONS: [Operation; 3] =
    [Operation::ManageApps, Operation::InstallSalesforce, Operation::SwitchSalesforceUser];

/// PM-17, TG-01, TG-03, AC-97, SFI-01: apps are for super admins and those with Connected apps; another user of Salesforce
/// needs one of four hubs at Professional or Enterprise, and Operations Hub is none of them.
#[test]
fn matrix() {
    let scene = connected();
    for line in MATRIX.lines().skip(2) {
        let row: Vec<&str> = line.split('|').map(str::trim).collect();
        let found = OPERATIONS.map(|operation| cell(&allowed(&scene.world, scene.actor(row[0]), operation)));
        assert_eq!(found[..], row[1..], "{}", row[0]);
    }
}

/// All refusals that are met here.
pub fn refusals() -> Vec<Refusal> {
    let mut scene = connected();
    let found = allowed(&scene.world, scene.actor("owner/6"), Operation::SwitchSalesforceUser).unwrap_err();
    let edit = SyncEdit { field: SyncField::ImportUsers, from: SyncOption::On, to: SyncOption::Off };
    let off = Command::SetSyncSettings(vec![edit]);
    let change = decide(&scene.world, &envelope(&scene, 0, "super", Policy::default()), &off).unwrap();
    apply(&mut scene, &change);
    let closed = allowed(&scene.world, scene.actor("super"), Operation::ImportFromSalesforce).unwrap_err();
    vec![found, closed]
}

/// EXT-42, SFI-12: sync settings are merged field by field, and whoever meets somebody else's change is told; what is so
/// already writes nothing; a field takes only what is on its list. CRU-11, TG-01: turned off, the source of users is closed.
#[test]
fn sync_settings() {
    use SyncField as F;
    use SyncOption as Is;
    let mut scene = connected();
    let edit = |field, from, to| SyncEdit { field, from, to };
    let no = |no| Err(Rejection::Salesforce(no));
    let decided = |scene: &Scene, by: &str, edits: &[SyncEdit]| {
        decide(&scene.world, &envelope(scene, 0, by, Policy::default()), &Command::SetSyncSettings(edits.to_vec()))
    };
    let missing = Refusal::Permissions(vec!["account.apps".into()]);
    assert_eq!(decided(&scene, "plain", &[]), Err(Rejection::Refused(missing)));
    assert_eq!(
        decided(&scene, "apps", &[edit(F::Deals, Is::Both, Is::Lead)]),
        no(SalesforceRejection::NoOption(F::Deals))
    );
    let change =
        decided(&scene, "apps", &[edit(F::Deals, Is::Both, Is::Off), edit(F::Tasks, Is::Off, Is::ToSalesforce)]);
    let change = change.unwrap();
    assert_eq!(change.audit[0].action, AuditAction::SalesforceSyncChanged);
    assert_eq!(change.audit[0].detail, [(Code::from("sync_deals"), "off".into())].into(), "tasks were so already");
    apply(&mut scene, &change);
    let same = decided(&scene, "super", &[edit(F::Deals, Is::Both, Is::Off)]).unwrap();
    assert!(same.puts.is_empty() && same.audit.is_empty());
    let met =
        decided(&scene, "super", &[edit(F::Deals, Is::Both, Is::ToHubspot), edit(F::Contacts, Is::Both, Is::Off)]);
    assert_eq!(met, no(SalesforceRejection::Conflicts(vec![F::Deals])));
    let aside = decided(&scene, "super", &[edit(F::ImportUsers, Is::On, Is::Off)]).unwrap();
    assert_eq!(allowed(&scene.world, scene.actor("super"), Operation::ImportFromSalesforce), Ok(()));
    apply(&mut scene, &aside);
    let closed = allowed(&scene.world, scene.actor("super"), Operation::ImportFromSalesforce);
    assert_eq!(closed, Err(Refusal::SalesforceUsersOff));
    let mut wanted = SyncSettings::default();
    wanted.put(F::Deals, Is::Off).unwrap();
    wanted.put(F::ImportUsers, Is::Off).unwrap();
    assert_eq!(scene.world.account(scene.hub).unwrap().salesforce().unwrap().sync, wanted);
    scene.world.put(Record::App(scene.hub, app(AppStatus::Disconnected)));
    scene.world.remove(&RecordKey::Salesforce(scene.hub));
    assert_eq!(decided(&scene, "super", &[]), no(SalesforceRejection::NobodyConnected));
    scene.world.remove(&RecordKey::App(scene.hub, SALESFORCE.into()));
    assert_eq!(decided(&scene, "super", &[]), no(SalesforceRejection::NotInstalled));
}

/// Something that one of two sessions does, with what it saw at some time before.
#[derive(Clone, Debug)]
enum Step {
    Look(usize),
    Switch { session: usize, to: &'static str, allowed: bool, lower: bool },
    Set { session: usize, field: SyncField, to: SyncOption },
    Install(usize),
    Uninstall(usize),
    Reconnect(usize),
}

fn all_steps() -> impl Strategy<Value = Step> {
    let session = 0..2_usize;
    let names: Vec<&str> = DIRECTORY.iter().filter(|user| !user.3).map(|user| user.0).collect();
    let fields = prop::sample::select(SyncField::ALL.to_vec());
    let set = (session.clone(), fields, prop::sample::select(SyncOption::ALL.to_vec()));
    let switch = (session.clone(), prop::sample::select(names), any::<bool>(), any::<bool>());
    prop_oneof![
        4 => session.clone().prop_map(Step::Look),
        6 => switch.prop_map(|(session, to, allowed, lower)| Step::Switch { session, to, allowed, lower }),
        3 => set.prop_map(|(session, field, to)| Step::Set { session, field, to }),
        1 => session.clone().prop_map(Step::Install),
        1 => session.clone().prop_map(Step::Uninstall),
        1 => session.prop_map(Step::Reconnect),
    ]
}

/// What a session saw.
#[derive(Clone, Default)]
struct Seen {
    user: Option<IntegrationUser>,
    sync: SyncSettings,
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-21, INV-22, SFI-12, AC-100, EXT-45: whatever two sessions do with what they saw, exactly one user is connected
    /// or none; only a switch moves that, it keeps the settings, and the log tells it; a refused one leaves all as it was.
    /// An organisation counts as allowed from the switch on, not before, and until Salesforce is uninstalled. No password
    /// is in anything that is written.
    #[test]
    fn two_sessions(steps in prop::collection::vec(all_steps(), 1..40)) {
        let mut scene = connected();
        let mut seen = [Seen::default(), Seen::default()];
        for (number, step) in steps.into_iter().enumerate() {
            let state = scene.world.account(scene.hub).unwrap();
            let before = state.salesforce().cloned();
            let session = match step {
                Step::Look(session) => {
                    let sync = before.as_ref().map(|is| is.sync.clone()).unwrap_or_default();
                    seen[session] = Seen { user: before.as_ref().map(SalesforceConnection::user), sync };
                    continue;
                }
                Step::Switch { session, .. } | Step::Set { session, .. } => session,
                Step::Install(session) | Step::Uninstall(session) | Step::Reconnect(session) => session,
            };
            let command = match &step {
                Step::Switch { to, allowed, lower, .. } => {
                    let to = logged_in(&scene.world, to).unwrap();
                    let missing = prospect(&scene.world, state, to.user()).missing;
                    let from = seen[session].user.clone();
                    let accepts_lower = if *lower { missing } else { Vec::new() };
                    Command::SwitchSalesforceUser(Box::new(SwitchSalesforceUser { from, to, allowed: *allowed, accepts_lower }))
                }
                Step::Set { field, to, .. } => {
                    let from = seen[session].sync.get(*field);
                    Command::SetSyncSettings(vec![SyncEdit { field: *field, from, to: *to }])
                }
                Step::Install(_) => Command::App(AppDeed::Installed, SALESFORCE.into()),
                Step::Uninstall(_) => Command::App(AppDeed::Uninstalled, SALESFORCE.into()),
                Step::Look(_) | Step::Reconnect(_) => Command::App(AppDeed::Reconnected, SALESFORCE.into()),
            };
            let by = ["super", "apps"][session];
            let decided = decide(&scene.world, &envelope(&scene, number, by, Policy::default()), &command);
            let said = format!("{command:?} {decided:?}");
            prop_assert!(!said.contains("word of"), "{said}");
            let Ok(change) = decided else { continue };
            apply(&mut scene, &change);
            prop_assert_eq!(violations(&scene.world), []);
            let after = scene.world.account(scene.hub).unwrap().salesforce().cloned();
            let moved = before.as_ref().map(SalesforceConnection::user) != after.as_ref().map(SalesforceConnection::user);
            match (&step, &after) {
                (Step::Switch { to, allowed, .. }, Some(after)) => {
                    prop_assert!(moved);
                    prop_assert_eq!(after.user(), user(to).id());
                    prop_assert_eq!(before.as_ref().map(SalesforceConnection::user), seen[session].user.clone());
                    prop_assert_eq!(&after.sync, &before.as_ref().map(|is| is.sync.clone()).unwrap_or_default());
                    let known = before.as_ref().is_some_and(|before| before.is_authorised(&after.org));
                    prop_assert!(known || *allowed);
                    let kept = before.iter().flat_map(|before| &before.authorised);
                    prop_assert!(kept.chain([&after.org]).all(|org| after.authorised.contains(org)));
                    prop_assert_eq!(change.audit[0].action, AuditAction::SalesforceUserChanged);
                    prop_assert_eq!((change.audit.len(), change.mail.len()), (1, 1));
                }
                (Step::Uninstall(_) | Step::Install(_), None) => {}
                (Step::Set { .. } | Step::Reconnect(_), Some(after)) => {
                    prop_assert!(!moved);
                    prop_assert_eq!(&after.authorised, &before.as_ref().unwrap().authorised);
                }
                other => return Err(TestCaseError::fail(format!("{other:?}"))),
            }
        }
    }
}

/// Every rejection has a test.
#[test]
fn every_rejection_is_met() {
    let here = include_str!("salesforce.rs");
    for name in summary::SALESFORCE_REJECTIONS {
        assert!(
            here.contains(&format!("no: {name}")) || here.contains(&format!("SalesforceRejection::{name}")),
            "{name}"
        );
    }
}

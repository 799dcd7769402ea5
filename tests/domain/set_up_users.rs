//! What setting a team or a preset for users does, and why it may not.
//!
//! A row names the users and what is set up: `main ventes`, `main -`, `extra +ventes`, `extra -ventes`, `preset field`,
//! `preset -`. Each row meets the world that the rows above it left behind.

use std::collections::BTreeSet;

use seatdesk::domain::{
    change::{Change, Receipt},
    command::{Command, Envelope, SetUp, SetUpUsers},
    decide::decide,
    id::{OpId, UserId},
    invariant::violations,
    policy::Policy,
    preset::PresetId,
    record::Record,
    team::TeamId,
};

use super::{
    buy_seats::rows,
    scene::{Scene, address, name, now},
    summary::{self, SET_UP_REJECTIONS},
    table::{apply, results},
};

const ACME: &str = "
    account 1 customer
    team ventes
    team paris
    team support
    preset field
    preset desk
    pool core 10 min 0
    user super core super+default
    user adder core custom:account.add_edit_users
    user biller core custom:account.modify_billing
    user viewer view_only default
    user manager@a partner template:partner_admin
    user former core super+default deactivated
    user ann core default
    user bob core default
    user cem core default
    account 9 partner
    domain agency.example
    pool core 1 min 0
    team ventes
    team far
    user head@a core super+default
";

/// From who may not, over what is not there, to what it does.
const TABLE: &str = "
by        | users       | what           | result
nobody    | gone        | main gone      | no: Refused NotActive
former    | gone        | main gone      | no: Refused NotActive
viewer    | ann         | main ventes    | no: Refused Permissions account.add_edit_users
biller    | ann         | preset field   | no: Refused Permissions account.add_edit_users
adder     | -           | main gone      | no: UnknownTeam gone
adder     | -           | extra +gone    | no: UnknownTeam gone
adder     | -           | extra -far     | no: UnknownTeam far
adder     | -           | preset gone    | no: UnknownPreset gone
adder     | x1..x101    | preset field   | no: TooMany 101 of 100
adder     | -           | preset field   | no: Nobody
adder     | gone lost   | main -         | no: Nobody
adder     | head@a      | main ventes    | no: Nobody
adder     | ann gone bob ann | main ventes | ann bob: ventes
    audit TEAM_USER_ADDED (VENTES as main): ann bob
adder     | ann bob     | main ventes    |
adder     | ann bob cem | main paris     | ann bob cem: paris
    audit TEAM_USER_DELETED (VENTES as main): ann bob
    audit TEAM_USER_ADDED (PARIS as main): ann bob cem
manager@a | ann bob     | extra +support | ann bob: paris+support
    audit TEAM_USER_ADDED (SUPPORT as extra): ann bob
super     | ann cem     | extra +support | cem: paris+support
    audit TEAM_USER_ADDED (SUPPORT as extra): cem
super     | ann         | extra +paris   |
super     | ann         | extra -paris   |
super     | ann bob     | extra +ventes  | ann bob: paris+support+ventes
    audit TEAM_USER_ADDED (VENTES as extra): ann bob
super     | ann         | main support   | ann: support+ventes
    audit TEAM_USER_DELETED (PARIS as main): ann
    audit TEAM_USER_DELETED (SUPPORT as extra): ann
    audit TEAM_USER_ADDED (SUPPORT as main): ann
super     | ann bob cem | extra +support |
super     | ann bob cem | extra -support | bob: paris+ventes
    cem: paris
    audit TEAM_USER_DELETED (SUPPORT as extra): bob cem
super     | ann bob cem | main -         | ann bob: -+ventes
    cem: -
    audit TEAM_USER_DELETED (PARIS as main): bob cem
    audit TEAM_USER_DELETED (SUPPORT as main): ann
super     | ann bob     | preset field   | ann bob: -+ventes, preset field
    audit PRESET_CHANGED (FIELD): ann bob
super     | ann bob cem | preset desk    | ann bob: -+ventes, preset desk
    cem: -, preset desk
    audit PRESET_CHANGED (DESK): ann bob cem
super     | ann bob     | preset desk    |
super     | bob cem     | preset -       | bob: -+ventes
    cem: -
    audit PRESET_CHANGED (): bob cem
super     | cem         | preset -       |
super     | former super | main ventes   | former super: ventes
    audit TEAM_USER_ADDED (VENTES as main): former super
";

fn set_up(text: &str) -> SetUp {
    let team = |id: &str| TeamId(id.into());
    match text.split_once(' ').unwrap() {
        ("main", "-") => SetUp::MainTeam(None),
        ("main", id) => SetUp::MainTeam(Some(team(id))),
        ("preset", "-") => SetUp::Preset(None),
        ("preset", id) => SetUp::Preset(Some(PresetId(id.into()))),
        ("extra", id) if id.starts_with('+') => SetUp::AddExtraTeam(team(&id[1..])),
        ("extra", id) => SetUp::RemoveExtraTeam(team(&id[1..])),
        _ => panic!("{text:?}"),
    }
}

/// The ids of names; who is nobody here gets one that nobody has.
fn users(scene: &Scene, names: &str) -> Vec<UserId> {
    let state = scene.world.account(scene.hub).unwrap();
    let nobody = |number: usize| UserId(u64::MAX - number as u64);
    if names == "x1..x101" {
        return (0..101).map(nobody).collect();
    }
    let names = names.split_whitespace().filter(|name| *name != "-").enumerate();
    names.map(|(at, name)| state.user(address(name).key()).map_or_else(|| nobody(at), |user| user.id)).collect()
}

/// What a change says of each user it puts: those alike in one line.
fn told(change: &Change) -> Vec<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for record in &change.puts {
        let Record::User(_, user) = record else { panic!("{record:?}") };
        let is = summary::set_up(user);
        match groups.iter_mut().find(|(known, _)| *known == is) {
            Some((_, names)) => names.push(name(&user.email)),
            None => groups.push((is, vec![name(&user.email)])),
        }
    }
    let users = groups.iter().map(|(is, names)| format!("{}: {is}", names.join(" ")));
    users.chain(summary::change(change).into_iter().filter(|line| line.starts_with("audit "))).collect()
}

/// CRU-39, CRU-40, PM-07: main team, extra teams and preset of several users at once, by who may add and edit users. Who
/// was deleted meanwhile is passed over; a team is never main and extra team of the same user; who has it already is not
/// written again. INV-23: one entry for each effect, with those it happened to.
#[test]
fn set_ups() {
    let mut scene = Scene::read(ACME);
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, names, what] = cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let command = SetUpUsers { users: users(&scene, names), set_up: set_up(what) };
        let decided = decide(&scene.world, &envelope, &Command::SetUpUsers(command.clone()));
        let found = match &decided {
            Ok(change) => told(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        assert_eq!(found, wanted, "{by} | {names} | {what}");
        let Ok(change) = decided else { continue };
        let asked: BTreeSet<UserId> = command.users.iter().copied().collect();
        let Receipt::UsersSetUp { set_up, users, gone } = &change.receipt else { panic!("{change:?}") };
        assert_eq!((set_up, users + gone), (&command.set_up, asked.len()), "{names}");
        assert!(change.mail.is_empty() && change.removes.is_empty());
        assert!(change.audit.iter().all(|entry| entry.acting_user.id == actor.user && entry.hub == scene.hub));
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
        for user in scene.world.account(scene.hub).unwrap().users().values() {
            let mut seen: BTreeSet<&TeamId> = user.main_team.iter().collect();
            assert!(user.extra_teams.iter().all(|team| seen.insert(team)), "{user:?}");
        }
        // The same once more changes nothing.
        let again = decide(&scene.world, &envelope, &Command::SetUpUsers(command)).unwrap();
        assert!(again.puts.is_empty() && again.audit.is_empty() && again.accounts().is_empty(), "{names} | {what}");
    }
}

/// The table has every reason there is.
#[test]
fn the_table_has_every_rejection() {
    for name in SET_UP_REJECTIONS {
        assert!(results(TABLE).any(|result| result.starts_with(&format!("no: {name}"))), "{name} has no row");
    }
}

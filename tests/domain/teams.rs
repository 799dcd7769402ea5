//! What happens to teams and presets themselves, and why it does not.
//!
//! A row names who asks, what, and of what: teams and presets by their names, `Lyon < Paris` for Lyon below Paris,
//! `Lyon = Nice` for Lyon under another name. Each row meets the world that the rows above it left behind.

use std::collections::BTreeSet;

use seatdesk::domain::{
    audit::Target,
    change::Change,
    command::{Command, Envelope, PresetFields, SetUp, SetUpUsers, TeamFields},
    decide::{STEP, decide, step},
    id::{OpId, UserId},
    invariant::violations,
    policy::Policy,
    preset::PresetId,
    record::{Record, RecordKey},
    team::TeamId,
    user::User,
    world::AccountState,
};

use super::{
    buy_seats::rows,
    jobs::working,
    scene::{Scene, name, now},
    summary::{self, PRESET_REJECTIONS, TEAM_REJECTIONS},
    table::apply,
};

const ACME: &str = "
    account 1 customer
    product sales professional
    team ventes
    team paris
    preset field
    preset desk
    pool core 300 min 0
    user super core super+default
    user namer core custom:account.add_edit_teams
    user setter core custom:account.presets
    user adder core custom:account.add_edit_users
    user viewer view_only default
    user manager@a partner template:partner_admin
    user former core super+default deactivated
    user ann core default
    user bob core default
    account 9 partner
    domain agency.example
    pool core 1 min 0
    user head@a core super+default
";

const TABLE: &str = "
by        | what          | of                    | result
former    | create team   | Lyon                  | no: Refused NotActive
viewer    | create team   | Lyon                  | no: Refused Permissions account.add_edit_teams
adder     | edit team     | gone = Lyon           | no: Refused Permissions account.add_edit_teams
setter    | delete team   | gone                  | no: Refused Permissions account.add_edit_teams
namer     | create team   | < gone                | no: NoName
namer     | create team   | véntes < gone         | no: NameTaken VENTES
namer     | create team   | Lyon < gone           | no: UnknownParent gone
namer     | edit team     | gone =                | no: Unknown gone
namer     | edit team     | VENTES =              | no: NoName
namer     | edit team     | VENTES = Pàris        | no: NameTaken PARIS
namer     | edit team     | VENTES = V < gone     | no: UnknownParent gone
namer     | edit team     | VENTES = V < VENTES   | no: OwnAncestor VENTES
namer     | delete team   | gone                  | no: Unknown gone
namer     | create team   | Lyon < PARIS          | team Lyon < PARIS
    TEAM_CREATED: Lyon
manager@a | create team   | 田中 < Lyon             | team 田中 < Lyon
    TEAM_CREATED: 田中
super     | edit team     | PARIS = Paris < 田中    | no: OwnAncestor 田中
super     | edit team     | Lyon = Lyon < PARIS   |
super     | edit team     | Lyon = LYON           | team LYON
    TEAM_EDITED: LYON
super     | main team     | LYON: ann bob         | ann bob: main
super     | extra team    | 田中: ann               | ann: main+
namer     | delete team   | LYON                  | ann: -+
    bob: -
    team 田中
    gone LYON
    TEAM_USER_DELETED: ann bob
    TEAM_EDITED: 田中
    TEAM_DELETED: LYON
namer     | create team   | Lyon                  | team Lyon
    TEAM_CREATED: Lyon
namer     | delete team   | 田中                    | ann: -
    gone 田中
    TEAM_USER_DELETED: ann
    TEAM_DELETED: 田中
former    | create preset | Lyon                  | no: Refused NotActive
namer     | create preset | Lyon                  | no: Refused Permissions account.presets
viewer    | edit preset   | gone = Lyon           | no: Refused Permissions account.presets
adder     | delete preset | gone                  | no: Refused Permissions account.presets
setter    | create preset |                       | no: NoName
setter    | create preset | Fíeld                 | no: NameTaken FIELD
setter    | create preset | Lyon < nothing        | no: Incomplete
setter    | edit preset   | gone = Lyon           | no: Unknown gone
setter    | edit preset   | FIELD =               | no: NoName
setter    | edit preset   | FIELD = desk          | no: NameTaken DESK
setter    | edit preset   | FIELD = F < nothing   | no: Incomplete
setter    | delete preset | gone                  | no: Unknown gone
setter    | create preset | Lyon                  | preset Lyon
    PRESET_CREATED: Lyon
manager@a | edit preset   | Lyon = Lyon           |
super     | edit preset   | Lyon = lyon           | preset lyon
    PRESET_EDITED: lyon
super     | preset        | lyon: ann bob         | ann bob: preset
setter    | delete preset | lyon                  | ann bob: -
    gone lyon
    PRESET_CHANGED: ann bob
    PRESET_DELETED: lyon
";

fn team(account: &AccountState, text: &str) -> TeamId {
    let known = account.teams().values().find(|team| team.name == *text);
    known.map_or_else(|| TeamId(text.into()), |team| team.id.clone())
}

fn preset(account: &AccountState, text: &str) -> PresetId {
    let known = account.presets().values().find(|preset| preset.name == *text);
    known.map_or_else(|| PresetId(text.into()), |preset| preset.id.clone())
}

/// The command of a row; `None` for one that only sets users up.
fn command(scene: &Scene, what: &str, of: &str) -> Command {
    let account = scene.world.account(scene.hub).unwrap();
    let (old, new) = of.split_once('=').map_or((of, of), |(old, new)| (old.trim(), new.trim()));
    let (called, below) = new.split_once('<').map_or((new, None), |(name, above)| (name.trim(), Some(above.trim())));
    let team_fields = TeamFields { name: called.into(), parent: below.map(|above| team(account, above)) };
    let preset_fields = PresetFields {
        name: called.into(),
        home: if below.is_some() { "".into() } else { "deals".into() },
        dashboard: Some("".into()),
        language: "fr".into(),
        format: "fr-FR".into(),
        signature: None,
    };
    let set_up = |set_up: &dyn Fn(&str) -> SetUp| {
        let (group, users) = of.split_once(':').unwrap();
        let users = users.split_whitespace().map(|name| scene.actor(name).user).collect();
        Command::SetUpUsers(SetUpUsers { users, set_up: set_up(group) })
    };
    match what {
        "create team" => Command::CreateTeam(team_fields),
        "edit team" => Command::EditTeam(team(account, old), team_fields),
        "delete team" => Command::DeleteTeam(team(account, of)),
        "create preset" => Command::CreatePreset(preset_fields),
        "edit preset" => Command::EditPreset(preset(account, old), preset_fields),
        "delete preset" => Command::DeletePreset(preset(account, of)),
        "main team" => set_up(&|group| SetUp::MainTeam(Some(team(account, group)))),
        "extra team" => set_up(&|group| SetUp::AddExtraTeam(team(account, group))),
        "preset" => set_up(&|group| SetUp::Preset(Some(preset(account, group)))),
        _ => panic!("{what:?}"),
    }
}

/// What a change does: users alike in one line, teams and presets, what goes, and the log.
fn told(scene: &Scene, change: &Change) -> Vec<String> {
    let account = scene.world.account(scene.hub).unwrap();
    let called = |id: &TeamId| account.teams()[id].name.to_string();
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for record in &change.puts {
        let (line, who) = match record {
            Record::User(_, user) => {
                let main = if user.main_team.is_some() { "main" } else { "-" };
                let extra = if user.extra_teams.is_empty() { "" } else { "+" };
                let is = if user.preset.is_some() { "preset".to_owned() } else { format!("{main}{extra}") };
                (is, vec![name(&user.email)])
            }
            Record::Team(_, team) => match &team.parent {
                Some(above) => (format!("team {} < {}", team.name, called(above)), Vec::new()),
                None => (format!("team {}", team.name), Vec::new()),
            },
            Record::Preset(_, preset) => (format!("preset {}", preset.name), Vec::new()),
            other => panic!("{other:?}"),
        };
        match told.iter_mut().find(|(known, _)| *known == line) {
            Some((_, names)) => names.extend(who),
            None => told.push((line, who)),
        }
    }
    let said = told.iter().map(|(line, names)| match names.as_slice() {
        [] => line.clone(),
        names => format!("{}: {line}", names.join(" ")),
    });
    let gone = change.removes.iter().map(|key| match key {
        seatdesk::domain::record::RecordKey::Team(_, id) => format!("gone {}", called(id)),
        seatdesk::domain::record::RecordKey::Preset(_, id) => format!("gone {}", account.presets()[id].name),
        other => panic!("{other:?}"),
    });
    let log = change.audit.iter().map(|entry| {
        let target = |target: &Target| match target {
            Target::User { email, .. } => name(email),
            Target::Team { name, .. } | Target::Preset { name, .. } => name.to_string(),
            _ => panic!("{entry:?}"),
        };
        format!("{}: {}", entry.action.code(), entry.targets.iter().map(target).collect::<Vec<_>>().join(" "))
    });
    said.chain(gone).chain(log).collect()
}

/// Teams and presets are created, edited and deleted by those with the right; names are one of a kind
/// without regard to case and accents; no team comes to be below itself; what is deleted is taken from its users, and
/// from the teams below it.
#[test]
fn teams_and_presets() {
    let mut scene = Scene::read(ACME);
    let mut ids = BTreeSet::new();
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, what, of] = cells;
        let op = OpId(number as u128);
        let envelope = Envelope { op, actor: scene.actor(by), now: now(), policy: Policy::default() };
        let command = command(&scene, what, of);
        let decided = decide(&scene.world, &envelope, &command);
        assert_eq!(decided, decide(&scene.world, &envelope, &command), "the same again");
        match &decided {
            Err(rejection) => assert_eq!([summary::rejection(rejection)], wanted[..], "{by} | {what} | {of}"),
            Ok(change) => {
                let found = told(&scene, change);
                let only_users = matches!(command, Command::SetUpUsers(_));
                let found = if only_users { found[..1].to_vec() } else { found };
                assert_eq!(found, wanted, "{by} | {what} | {of}");
                assert!(change.mail.is_empty());
                if let (true, Some(Record::Team(_, team))) = (what == "create team", change.puts.first()) {
                    assert!(ids.insert(team.id.clone()), "an id is used again");
                }
                apply(&mut scene, change);
            }
        }
        assert_eq!(violations(&scene.world), []);
    }
}

/// What more than a hundred users have is deleted by a job: they lose it step by step, and it goes last. The middle keeps
/// every invariant, and nobody else deletes it meanwhile.
#[test]
fn what_many_users_have_is_deleted_by_a_job() {
    let people: String = (0..101).map(|number| format!("    user u{number} core default\n")).collect();
    let mut scene = Scene::read(&format!("{ACME}    account 1 customer\n{people}"));
    let users: Vec<UserId> = (0..101).map(|number| scene.actor(&format!("u{number}")).user).collect();
    let envelope = Envelope { op: OpId(7), actor: scene.actor("super"), now: now(), policy: Policy::default() };
    let (ventes, field) = (TeamId("ventes".into()), PresetId("field".into()));
    let ask = |scene: &mut Scene, command: Command| {
        // Another operation has another id, and so has the job it begins.
        let op = OpId(if matches!(command, Command::DeletePreset(_)) { 8 } else { 7 });
        let decided = decide(&scene.world, &Envelope { op, ..envelope }, &command);
        if let Ok(change) = &decided {
            apply(scene, change);
        }
        decided.map_or_else(|why| summary::rejection(&why), |_| "yes".to_owned())
    };
    for users in users.chunks(100) {
        for set_up in [SetUp::AddExtraTeam(ventes.clone()), SetUp::Preset(Some(field.clone()))] {
            assert_eq!(ask(&mut scene, Command::SetUpUsers(SetUpUsers { users: users.to_vec(), set_up })), "yes");
        }
    }
    let with = |scene: &Scene| {
        let has = |user: &&std::sync::Arc<User>| user.is_in(&ventes) || user.preset.as_ref() == Some(&field);
        scene.world.account(scene.hub).unwrap().users().values().filter(has).count()
    };
    for (delete, key, again) in [
        (Command::DeleteTeam(ventes.clone()), RecordKey::Team(scene.hub, ventes.clone()), "no: BeingDeleted"),
        (Command::DeletePreset(field.clone()), RecordKey::Preset(scene.hub, field.clone()), "no: BeingDeleted"),
    ] {
        assert_eq!(ask(&mut scene, delete.clone()), "yes");
        assert_eq!(ask(&mut scene, delete.clone()), again);
        let mut steps = 0;
        while let Some(work) = working(&scene) {
            let op = OpId(1000 + steps);
            let change = step(&scene.world, op, now(), Policy::default(), work, STEP).unwrap();
            let users = change.puts.iter().filter(|record| matches!(record, Record::User(..))).count();
            assert!(users <= STEP);
            // The last step takes it away, once nobody is left who has it.
            let last = change.removes.contains(&key);
            apply(&mut scene, &change);
            assert_eq!(violations(&scene.world), []);
            assert_eq!(last, scene.world.working().next().is_none());
            steps += 1;
        }
        assert_eq!(steps, 6);
    }
    assert_eq!(with(&scene), 0);
    let state = scene.world.account(scene.hub).unwrap();
    assert!(!state.teams().contains_key(&ventes) && !state.presets().contains_key(&field));
    assert_eq!(state.jobs().shown().iter().map(|job| (job.done, job.total)).collect::<Vec<_>>(), [(101, 101); 2]);
}

/// Every rejection has a row, but for that of a job that goes on, which has a test of its own.
#[test]
fn every_rejection_has_a_row() {
    let names = TEAM_REJECTIONS.iter().chain(PRESET_REJECTIONS).filter(|name| **name != "BeingDeleted");
    for name in names {
        assert!(TABLE.contains(&format!("| no: {name}")), "{name} has no row");
    }
}

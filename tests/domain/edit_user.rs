//! What saving a user's record does, and why it may not.
//!
//! A row names the user and the edits, each with the value it started from: `main - > ventes`, `extra - > ventes+paris`,
//! `preset - > field`, `seat core > sales`, `access default > custom:crm.import`; `takes 1` agrees to take seats back,
//! `own` to lose rights of one's own. Each row meets the world that the rows above it left behind.

use seatdesk::domain::{
    change::{Change, Receipt},
    command::{Command, Edit, EditField, EditUser, Envelope},
    decide::decide,
    id::{OpId, UserId},
    invariant::violations,
    policy::Policy,
    preset::PresetId,
    team::TeamId,
};

use super::{
    access,
    buy_seats::rows,
    scene::{Scene, address, now, word},
    summary::{self, EDIT_USER_REJECTIONS},
    table::{apply, results},
};

const ACME: &str = "
    account 1 customer
    team ventes
    team paris
    preset field
    product sales professional
    product service starter
    pool core 10 min 0
    pool sales 2 min 0
    leaving sales 1 2026-12-01
    user super core super+default
    user adder core custom:account.add_edit_users,crm.import
    user both core custom:account.add_edit_users,account.modify_billing
    user viewer view_only default
    user ann core default
    user bob view_only default
    user cem core custom:crm.import,account.access,crm.export
    user dan core template:sales_manager
    user eve sales default
    user fay core super+default invited
    user old none classic:user
    user manager@a partner template:partner_admin
    user out core default deactivated
    account 9 partner
    domain agency.example
    pool core 1 min 0
    user head@a core super+default
";

/// From who may not, over what somebody else did, to what it does.
const TABLE: &str = "
by        | user    | what                            | result
nobody    | ann     | main - > ventes                 | no: Refused NotActive
viewer    | ann     | main - > ventes                 | no: Refused Permissions account.add_edit_users
adder     | gone    | main - > ventes                 | no: Gone
adder     | head@a  | main - > ventes                 | no: Gone
adder     | old     | main - > ventes                 | no: Classic
adder     | ann     | main - > far                    | no: UnknownTeam far
adder     | ann     | extra - > ventes+far            | no: UnknownTeam far
adder     | ann     | preset - > far                  | no: UnknownPreset far
adder     | ann     | main paris > ventes, preset - > field, seat sales > view_only | no: Conflicts MainTeam Seat
adder     | bob     | seat view_only > core           | no: Seat core Permissions account.modify_billing
both      | bob     | seat view_only > service        | no: Seat service Tier service professional
both      | ann     | seat core > partner             | no: NotPartner
adder     | ann     | access default > custom:crm.export | no: Access NotHeld crm.export
adder     | ann     | access default > super+default  | no: Access Refused SuperAdmin
adder     | super   | access super+default > default  | no: Access Refused SuperAdmin
both      | super   | seat core > view_only           | no: Access ViewOnly account.super_admin
adder     | cem     | seat core > view_only           | no: Access ViewOnly account.access
super     | manager@a | seat partner > core           | no: Access TemplateSeat partner_admin is for partner
super     | super   | access super+default > default  | no: LastSuperAdmin
super     | adder   | access custom:account.add_edit_users,crm.import > super+default | adder: active core super+default, no link
    audit ADD_ADMIN_PERMISSIONS: adder
    audit PERMISSIONS_CHANGED: adder
super     | super   | access super+default > default  | no: OwnLoss
adder     | adder   | access super+default > custom:account.add_edit_users,crm.import, own | adder: active core custom:account.add_edit_users=on,crm.import=on, no link
    audit REMOVE_ADMIN_PERMISSIONS: adder
    audit PERMISSIONS_CHANGED: adder
adder     | adder   | seat core > view_only           | no: OwnLoss
super     | fay     | access super+default > default  | fay: invited core default, no link
    audit REMOVE_ADMIN_PERMISSIONS: fay
both      | bob     | seat view_only > sales          | no: CancelsRemoval sales: 1 of 1 on 2026-12-01
both      | bob     | seat view_only > sales, takes 1 | bob: active sales default, no link
    removal sales 2026-12-01: 0 absorbed
    mail taken back 1 sales, 0 leave on 2026-12-01: both super
    audit SEAT_CHANGED: bob
    audit PERMISSIONS_CHANGED: bob
    audit SEAT_REMOVAL_CANCELLED: sales
both      | ann     | seat core > sales               | no: Shortage sales: needs 1, free 0
both      | out     | seat core > sales               | out: deactivated sales default, no link
    audit SEAT_CHANGED: out
    audit PERMISSIONS_CHANGED: out
both      | out     | seat sales > view_only          | out: deactivated view_only default, no link
    audit SEAT_CHANGED: out
    audit PERMISSIONS_CHANGED: out
adder     | ann     | main - > ventes, extra - > ventes+paris, preset - > field | ann: active core default, no link
    audit TEAM_USER_ADDED (VENTES as main): ann
    audit TEAM_USER_ADDED (PARIS as extra): ann
    audit PRESET_CHANGED (FIELD): ann
    teams ventes+paris, preset field
adder     | ann     | main - > ventes                 |
adder     | ann     | main - > paris                  | no: Conflicts MainTeam
adder     | ann     | main ventes > -, seat core > view_only, preset - > field | ann: active view_only default, no link
    audit SEAT_CHANGED: ann
    audit PERMISSIONS_CHANGED: ann
    audit TEAM_USER_DELETED (VENTES as main): ann
    teams -+paris, preset field
adder     | ann     | extra paris > -                 | ann: active view_only default, no link
    audit TEAM_USER_DELETED (PARIS as extra): ann
    teams -, preset field
adder     | cem     | access custom:crm.import,account.access,crm.export > custom:crm.import,crm.export | cem: active core custom:crm.export=on,crm.import=on, no link
    audit PERMISSIONS_CHANGED: cem
adder     | cem     | seat core > view_only           | cem: active view_only custom:crm.export=on, no link
    audit SEAT_CHANGED: cem
    audit PERMISSIONS_CHANGED: cem
adder     | dan     | seat core > view_only           | dan: active view_only template:sales_manager, no link
    audit SEAT_CHANGED: dan
    audit PERMISSIONS_CHANGED: dan
super     | manager@a | seat partner > core, access template:partner_admin > default | manager@a: active core default, no link
    audit SEAT_CHANGED: manager@a
    audit PERMISSIONS_CHANGED: manager@a
";

fn edit(scene: &Scene, name: &str, text: &str) -> EditUser {
    let state = scene.world.account(scene.hub).unwrap();
    let id = state.user(address(name).key()).map_or(UserId(u64::MAX), |user| user.id);
    let mut edit = EditUser::none(id);
    let team = |id: &str| (id != "-").then(|| TeamId(id.into()));
    let teams = |ids: &str| ids.split('+').filter_map(team).collect::<Vec<_>>();
    let preset = |id: &str| (id != "-").then(|| PresetId(id.into()));
    for part in text.split(", ") {
        let (field, rest) = part.split_once(' ').unwrap_or((part, ""));
        let (from, to) = rest.split_once(" > ").unwrap_or((rest, ""));
        match field {
            "main" => edit.main_team = Some(Edit { from: team(from), to: team(to) }),
            "extra" => edit.extra_teams = Some(Edit { from: teams(from), to: teams(to) }),
            "preset" => edit.preset = Some(Edit { from: preset(from), to: preset(to) }),
            "seat" => edit.seat = Some(Edit { from: word(from), to: word(to) }),
            "access" => edit.access = Some(Edit { from: access::parse(from), to: access::parse(to) }),
            "takes" => edit.accepts_from_removal = rest.parse().unwrap(),
            "own" => edit.accepts_own_loss = true,
            _ => panic!("{part:?}"),
        }
    }
    edit
}

/// What a change says: the user it puts, with teams and preset, and the rest in lines.
fn told(change: &Change) -> Vec<String> {
    let teams = change.puts.iter().filter_map(|record| match record {
        seatdesk::domain::record::Record::User(_, user) => Some(format!("teams {}", summary::set_up(user))),
        _ => None,
    });
    let lines = summary::change(change).into_iter();
    lines.chain(teams.filter(|line| line != "teams -")).collect()
}

/// USR-07: all fields in one decision, each with the value it started from; what somebody else made of a field is
/// not lost, and what they made of others is kept. PM-05, PM-06, PM-07, EXT-07, EXT-11, TG-02, ER-07, ER-09, ER-10, ER-24.
/// AC-45, AC-46, AC-51. INV-23: what happened to seat, rights, permissions, teams and preset is told once each.
#[test]
fn edits() {
    let mut scene = Scene::read(ACME);
    let mut wrong = String::new();
    for (number, (cells, wanted)) in rows(TABLE).into_iter().enumerate() {
        let [by, user, what] = cells;
        let actor = scene.actor(by);
        let envelope = Envelope { op: OpId(number as u128), actor, now: now(), policy: Policy::default() };
        let command = edit(&scene, user, what);
        let decided = decide(&scene.world, &envelope, &Command::EditUser(Box::new(command)));
        let found = match &decided {
            Ok(change) => told(change),
            Err(rejection) => vec![summary::rejection(rejection)],
        };
        if found != wanted {
            wrong += &format!("{by} | {user} | {what} | {}\n", found.join("\n    "));
        }
        let Ok(change) = decided else { continue };
        assert!(matches!(change.receipt, Receipt::UserEdited { .. }));
        assert!(change.audit.iter().all(|entry| entry.acting_user.id == actor.user && entry.hub == scene.hub));
        apply(&mut scene, &change);
        assert_eq!(violations(&scene.world), []);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The table has every reason there is, but for the one that a single record meets as a refusal [TG-07].
#[test]
fn the_table_has_every_rejection() {
    for name in EDIT_USER_REJECTIONS.iter().filter(|name| **name != "Tier") {
        assert!(results(TABLE).any(|result| result.starts_with(&format!("no: {name}"))), "{name} has no row");
    }
}

/// USR-07: a field that comes back to what it was is no edit; keeping one's own value takes theirs for what it was; what
/// somebody else did the same is forgotten.
#[test]
fn an_edit_is_kept_taken_back_or_forgotten() {
    let scene = Scene::read(ACME);
    let state = scene.world.account(scene.hub).unwrap();
    let mut user = state.user(address("ann").key()).unwrap().as_ref().clone();
    let team = |id: &str| Some(TeamId(id.into()));
    let mut edit = EditUser::none(user.id);
    edit.put_main_team(&user, team("ventes"));
    edit.toggle_extra_team(&user, &TeamId("paris".into()));
    assert!(edit.has(EditField::MainTeam) && edit.has(EditField::ExtraTeams) && edit.conflicts(&user).is_empty());
    edit.toggle_extra_team(&user, &TeamId("paris".into()));
    assert!(!edit.has(EditField::ExtraTeams));

    user.main_team = team("paris");
    assert_eq!(edit.conflicts(&user), [EditField::MainTeam]);
    let mut mine = edit.clone();
    mine.keep(EditField::MainTeam, &user);
    assert_eq!((mine.conflicts(&user), mine.applied(&user).main_team), (vec![], team("ventes")));
    let mut theirs = edit.clone();
    theirs.drop_field(EditField::MainTeam);
    assert!(theirs.is_empty() && theirs.applied(&user) == user);

    user.main_team = team("ventes");
    assert!(edit.conflicts(&user).is_empty());
    edit.forget_done(&user);
    assert!(edit.is_empty());
}

//! What settings and tiers keep apart from rights: how many teams there may be, and who may use presets and extra teams.
//! And who may see a permission history, and assign a lead.

use seatdesk::domain::{
    command::{Command, Edit, EditUser, Envelope, PresetFields, SetUp, SetUpUsers, TeamFields},
    decide::{decide, set_up_refusal},
    guard::{Operation, Refusal, allowed},
    id::OpId,
    invariant::violations,
    policy::Policy,
    preset::PresetId,
    team::TeamId,
    team_limit::TeamLimits,
};

use super::{
    guard::cell,
    scene::{Scene, now},
    summary,
    table::apply,
};

const OPERATORS: &str = "
    account 1 customer
    domain agency.example
    product marketing starter
    product sales professional
    pool core 9 min 0
    team ventes
    user super core super+default
    user adder core custom:account.add_edit_users
    user namer core custom:account.add_edit_teams
    user setter core custom:account.presets
    user plain core default
    user viewer view_only default
    user manager@a partner template:partner_admin
    user seated@a partner custom:account.add_edit_users
    user waiting core super+default invited
    account 9 partner
    domain agency.example
    pool core 1 min 0
    team alone
    user head@a core super+default
";

/// A column an operation, as in the matrix of `guard.rs`; EC = Edit contacts is missing, full = there are as many teams as
/// there may be, any = the account has no product at the tier.
const MATRIX: &str = "
operator  | history | create teams | make presets | give presets | give extra | leads
super     | yes     | yes          | yes          | yes          | yes        | yes
adder     | SA      | AT           | PR           | yes          | yes        | EC
namer     | SA      | yes          | PR           | AE           | AE         | EC
setter    | SA      | AT           | yes          | AE           | AE         | EC
plain     | SA      | AT           | PR           | AE           | AE         | yes
viewer    | SA      | AT           | PR           | AE           | AE         | EC
manager@a | yes     | yes          | yes          | yes          | yes        | yes
seated@a  | SA      | AT           | PR           | yes          | yes        | EC
waiting   | out     | out          | out          | out          | out        | out
super/9   | out     | out          | out          | out          | out        | out
head@a/9  | yes     | full         | any          | any          | any        | yes
";

const OPERATIONS: [Operation; 6] = [
    Operation::ViewPermissionHistory,
    Operation::CreateTeams,
    Operation::MakePresets,
    Operation::GivePresets,
    Operation::GiveExtraTeams,
    Operation::AssignLeads,
];

/// The gates of tiers turned on.
fn gated() -> Policy {
    Policy { gates_presets_and_extra_teams: true, ..Policy::default() }
}

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    MATRIX.lines().skip(2).map(|line| line.split('|').map(str::trim).collect())
}

/// All refusals that the matrix meets.
pub fn refusals() -> Vec<Refusal> {
    let mut scene = Scene::read(OPERATORS);
    scene.world.set_policy(gated());
    let all = rows().flat_map(|row| OPERATIONS.map(|operation| (scene.actor(row[0]), operation)));
    all.filter_map(|(actor, operation)| allowed(&scene.world, actor, operation).err()).collect()
}

/// PM-13, PM-18, TG-07, LM-10, EXT-14, EXT-15: who may see a history, create teams and presets and give them, with the gate
/// of the tier turned on. A Partner Admin may what a super admin may.
#[test]
fn matrix() {
    let mut scene = Scene::read(OPERATORS);
    scene.world.set_policy(gated());
    for row in rows() {
        let actor = scene.actor(row[0]);
        let found = OPERATIONS.map(|operation| cell(&allowed(&scene.world, actor, operation)));
        assert_eq!(found[..], row[1..], "{}", row[0]);
    }
}

/// TG-07, 0.5: the gate is off unless a setting turns it on, and then any product at Professional opens it.
#[test]
fn the_gate_is_off_unless_it_is_turned_on() {
    let mut scene = Scene::read(OPERATORS);
    let ask = |scene: &Scene, who, what| cell(&allowed(&scene.world, scene.actor(who), what));
    let all = [Operation::MakePresets, Operation::GivePresets, Operation::GiveExtraTeams];
    for operation in all {
        assert_eq!(ask(&scene, "head@a/9", operation), "yes");
    }
    scene.world.set_policy(gated());
    for operation in all {
        assert_eq!(ask(&scene, "head@a/9", operation), "any");
        assert_eq!(ask(&scene, "super", operation), "yes");
    }
}

/// PM-18, PM-05, PM-08, PM-10: inside a client's account a Partner Admin may do all that a super admin may, except paid
/// seats, billing and super admins.
#[test]
fn a_partner_admin_may_all_but_what_costs_and_super_admins() {
    use seatdesk::domain::seat::SeatType;
    let scene = Scene::read(OPERATORS);
    let (boss, admin) = (scene.actor("super"), scene.actor("manager@a"));
    let may = [
        Operation::CreateUsers,
        Operation::GiveSeat(SeatType::ViewOnly),
        Operation::GiveSeat(SeatType::Partner),
        Operation::EditUsers,
        Operation::EditTeams,
        Operation::CreateTeams,
        Operation::EditPresets,
        Operation::MakePresets,
        Operation::GivePresets,
        Operation::GiveExtraTeams,
        Operation::EndUsers,
        Operation::ResetPasswords,
        Operation::ViewPermissionHistory,
        Operation::AssignLeads,
    ];
    for operation in may {
        assert_eq!(allowed(&scene.world, boss, operation), Ok(()), "{operation:?}");
        assert_eq!(allowed(&scene.world, admin, operation), Ok(()), "{operation:?}");
    }
    let not = [
        Operation::GiveSeat(SeatType::Core),
        Operation::GiveSeat(SeatType::Sales),
        Operation::ManageSeats,
        Operation::MakeSuperAdmin,
    ];
    for operation in not {
        assert_eq!(allowed(&scene.world, boss, operation), Ok(()), "{operation:?}");
        assert!(allowed(&scene.world, admin, operation).is_err(), "{operation:?}");
    }
}

fn envelope(scene: &Scene, by: &str, op: u128, policy: Policy) -> Envelope {
    Envelope { op: OpId(op), actor: scene.actor(by), now: now(), policy }
}

/// What comes of a command: carried out, or why not.
fn ask(scene: &mut Scene, by: &str, op: u128, policy: Policy, command: &Command) -> String {
    let decided = decide(&scene.world, &envelope(scene, by, op, policy), command);
    if let Ok(change) = &decided {
        apply(scene, change);
        assert_eq!(violations(&scene.world), []);
    }
    decided.map_or_else(|why| summary::rejection(&why), |_| "yes".to_owned())
}

fn team(name: &str) -> Command {
    Command::CreateTeam(TeamFields { name: name.into(), parent: None })
}

/// LM-10, EXT-14: one more team is refused with how many there are, how many there may be, and the tier that would allow
/// it; what is there stays, also where it is more, and can be edited and deleted.
#[test]
fn a_limit_refuses_one_more_and_leaves_what_is_there() {
    let text = |tier: &str, teams: usize| {
        let teams: String = (0..teams).map(|number| format!("team t{number}\n")).collect();
        format!(
            "account 1 customer\n{tier}\nuser super view_only custom:\nuser boss core super+default\npool core 2 min 0\n{teams}"
        )
    };
    for (tier, limit, lifted) in [
        ("", 1, "professional"),
        ("product sales_free free", 1, "professional"),
        ("product sales starter", 1, "professional"),
        ("product sales professional", 25, "enterprise"),
        ("product sales professional\nproduct cms enterprise", 200, "no tier"),
    ] {
        let mut scene = Scene::read(&text(tier, limit - 1));
        let policy = Policy::default();
        assert_eq!(ask(&mut scene, "boss", 1, policy, &team("Last")), "yes", "{tier}");
        let full = format!("no: Refused TeamLimit {limit} of {limit}, lifted by {lifted}");
        assert_eq!(ask(&mut scene, "boss", 2, policy, &team("More")), full, "{tier}");
        assert_eq!(scene.world.account(scene.hub).unwrap().teams().len(), limit);
    }
    // Three where there may be one: none goes, one can be renamed and deleted, none comes.
    let mut scene = Scene::read(&text("product sales starter", 3));
    let policy = Policy::default();
    let id = || TeamId("t0".into());
    let renamed = Command::EditTeam(id(), TeamFields { name: "Renamed".into(), parent: None });
    assert_eq!(ask(&mut scene, "boss", 1, policy, &renamed), "yes");
    let full = "no: Refused TeamLimit 3 of 1, lifted by enterprise";
    let full_lower = "no: Refused TeamLimit 3 of 1, lifted by professional";
    let said = ask(&mut scene, "boss", 2, policy, &team("More"));
    assert!(said == full_lower && said != full, "{said}");
    assert_eq!(ask(&mut scene, "boss", 3, policy, &Command::DeleteTeam(id())), "yes");
    // The figures are settings.
    let team_limits = TeamLimits { starter: 3, professional: 3, enterprise: 3 };
    let policy = Policy { team_limits, ..policy };
    assert_eq!(ask(&mut scene, "boss", 4, policy, &team("More")), "yes");
    assert_eq!(ask(&mut scene, "boss", 5, policy, &team("Most")), "no: Refused TeamLimit 3 of 3, lifted by no tier");
    // A right comes before the room.
    assert_eq!(ask(&mut scene, "super", 6, policy, &team("Most")), "no: Refused Permissions account.add_edit_teams");
}

const STARTER: &str = "
    account 1 customer
    product sales starter
    pool core 9 min 0
    team ventes
    team paris
    preset field
    user super core super+default
    user ann core default
";

/// TG-07, ER-22, EXT-14, EXT-15: with the gate on and no product at Professional, presets are neither made nor given, and
/// nobody gets another extra team; what is there can be taken away. Deciding asks the policy of the envelope, whatever the
/// world stands under.
#[test]
fn presets_and_extra_teams_need_a_tier_where_it_is_so_wanted() {
    const NO: &str = "no: Refused AnyTier professional";
    let mut scene = Scene::read(STARTER);
    let ann = scene.actor("ann").user;
    let (ventes, paris, field) = (TeamId("ventes".into()), TeamId("paris".into()), PresetId("field".into()));
    let fields = || PresetFields {
        name: "New".into(),
        home: "contacts".into(),
        dashboard: None,
        language: "en".into(),
        format: "en-US".into(),
        signature: None,
    };
    let set_up = |set_up| Command::SetUpUsers(SetUpUsers { users: vec![ann], set_up });
    let gives = [
        Command::CreatePreset(fields()),
        Command::EditPreset(field.clone(), fields()),
        set_up(SetUp::AddExtraTeam(ventes.clone())),
        set_up(SetUp::Preset(Some(field.clone()))),
    ];
    for command in &gives {
        assert_eq!(ask(&mut scene, "super", 1, gated(), command), NO, "{command:?}");
    }
    let user = |scene: &Scene| scene.world.account(scene.hub).unwrap().user_by_id(ann).unwrap().as_ref().clone();
    let mut edit = EditUser::none(ann);
    edit.extra_teams = Some(Edit { from: Vec::new(), to: vec![paris.clone()] });
    assert_eq!(ask(&mut scene, "super", 2, gated(), &Command::EditUser(Box::new(edit.clone()))), NO);
    let mut preset = EditUser::none(ann);
    preset.preset = Some(Edit { from: None, to: Some(field.clone()) });
    assert_eq!(ask(&mut scene, "super", 3, gated(), &Command::EditUser(Box::new(preset.clone()))), NO);
    // A main team is nobody's privilege.
    assert_eq!(ask(&mut scene, "super", 4, gated(), &set_up(SetUp::MainTeam(Some(ventes.clone())))), "yes");
    // Off, all of it goes through; on again, it can be taken away, and what stays is no obstacle to other edits.
    for (at, command) in [Command::EditUser(Box::new(edit)), Command::EditUser(Box::new(preset))].iter().enumerate() {
        assert_eq!(ask(&mut scene, "super", 5 + at as u128, Policy::default(), command), "yes");
    }
    let mut main = EditUser::none(ann);
    main.main_team = Some(Edit { from: Some(ventes), to: None });
    assert_eq!(ask(&mut scene, "super", 7, gated(), &Command::EditUser(Box::new(main))), "yes");
    assert_eq!((user(&scene).extra_teams, user(&scene).preset), (vec![paris.clone()], Some(field.clone())));
    for (at, command) in
        [set_up(SetUp::RemoveExtraTeam(paris)), set_up(SetUp::Preset(None)), Command::DeletePreset(field)]
            .iter()
            .enumerate()
    {
        assert_eq!(ask(&mut scene, "super", 8 + at as u128, gated(), command), "yes", "{command:?}");
    }
}

/// TG-07: a screen that asks beforehand is told what deciding would say.
#[test]
fn what_would_be_refused_is_said_beforehand() {
    let mut scene = Scene::read(STARTER);
    let give = SetUp::Preset(Some(PresetId("field".into())));
    assert_eq!(set_up_refusal(&scene.world, scene.actor("super"), &give), None);
    scene.world.set_policy(gated());
    let why = set_up_refusal(&scene.world, scene.actor("super"), &give).unwrap();
    assert_eq!(summary::refusal(&why), "AnyTier professional");
    assert_eq!(set_up_refusal(&scene.world, scene.actor("super"), &SetUp::Preset(None)), None);
}

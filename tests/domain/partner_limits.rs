//! How many assignments fit into one command, and what is refused while an employee is on the way out.

use seatdesk::{
    domain::{
        bulk::BulkRefusal,
        change::{Change, Receipt},
        command::{ActOnUser, Command, Envelope, UserAction},
        decide::{self, STEP, decide},
        guard::{Actor, Refusal},
        hub_id::HubId,
        id::OpId,
        invariant::violations,
        job::{JobId, JobState},
        partner::{AddToClient, AssignAs, PartnerCommand, Tag},
        policy::Policy,
        seat::SeatType,
    },
    service::{commit::plan, worlds::Revs},
};

use super::{
    scene::{Scene, address, now},
    summary,
    table::apply,
};

/// How many assignments one command makes at most.
const AT_ONCE: u64 = 25;

/// A partner with an employee at so many clients, who is a user of each, and as many accounts more that are no clients.
fn world(clients: u64) -> Scene {
    let mut text = "
        account 1 partner
        domain agency.example
        pool core 9 min 0
        user head@a core super+default
        user second@a core super+default
        user ann@a core default
        tagged ann@a
    "
    .to_owned();
    for number in 0..clients {
        text += &format!("client {0}\nworks ann@a {0} assigned\n", 100 + number);
    }
    for number in 0..clients.max(AT_ONCE + 1) {
        text += &format!("account {} customer\npool core 3 min 0\nuser boss core super+default\n", 100 + number);
        if number < clients {
            text += "user ann@a core default\n";
        }
    }
    for number in 0..=AT_ONCE {
        text += &format!("account {} customer\npool core 3 min 0\nuser boss core super+default\n", 500 + number);
    }
    Scene::read(&text)
}

fn hubs(count: u64) -> Vec<HubId> {
    (0..count).map(|number| HubId::try_from(500 + number).unwrap()).collect()
}

fn people(count: u64) -> Vec<seatdesk::domain::email::Email> {
    // As long as an address may be, so that the values are.
    let name = |number| format!("{}{number:02}@{}.example", "n".repeat(60), ["d".repeat(60), "e".repeat(60)].join("."));
    (0..count).map(|number| seatdesk::domain::email::Email::parse(&name(number)).unwrap()).collect()
}

fn partner(wanted: PartnerCommand) -> Command {
    Command::Partner(Box::new(wanted))
}

fn by(scene: &Scene, name: &str, command: &Command) -> Result<Change, String> {
    let (actor, policy) = (scene.actor(name), Policy::default());
    let envelope = Envelope { op: OpId(7), actor, now: now(), policy };
    decide(&scene.world, &envelope, command).map_err(|no| summary::rejection(&no))
}

/// Whether a change fits one transaction.
#[track_caller]
fn fits(scene: &Scene, change: &Change) {
    let plan = plan(1, &scene.world, &Revs::default(), change).unwrap();
    assert_eq!(plan.tx.check(), Ok(()));
}

/// PAC-05, PAC-22, EXT-40: twenty-five assignments are made by one command, whoever they are and wherever, and fit one
/// transaction; one more is refused, with both numbers.
#[test]
fn so_many_at_once() {
    let scene = world(0);
    let add = |count| {
        let (client, people) = (hubs(1)[0], people(count));
        partner(PartnerCommand::AddToClient(AddToClient { client, people, template: None }))
    };
    let assign = |count| partner(PartnerCommand::Assign { email: address("ann@a"), clients: hubs(count) });
    let other = |count| {
        let (email, clients) = (people(1).remove(0), hubs(count));
        partner(PartnerCommand::AssignAs(AssignAs {
            from: address("ann@a"),
            email,
            clients,
            seat: SeatType::ViewOnly,
            accepts_from_removal: 0,
        }))
    };
    for command in [&add as &dyn Fn(u64) -> Command, &assign, &other] {
        let change = by(&scene, "head@a", &command(AT_ONCE)).unwrap();
        fits(&scene, &change);
        assert_eq!(by(&scene, "head@a", &command(AT_ONCE + 1)), Err("no: TooMany 26 of 25".into()));
        let mut after = world(0);
        apply(&mut after, &change);
        assert_eq!(violations(&after.world), []);
    }
}

fn delete(scene: &Scene) -> Command {
    let user = scene.actor("ann@a").user;
    Command::ActOnUser(ActOnUser { user, action: UserAction::Delete, accepts_from_removal: 0 })
}

fn tag(scene: &Scene, on: bool) -> Command {
    partner(PartnerCommand::Tag(Tag { user: scene.actor("ann@a").user, on, gives_up: usize::MAX }))
}

/// The world in which an employee of so many clients is on the way out, and the job.
fn leaving(clients: u64, command: impl Fn(&Scene) -> Command) -> (Scene, JobId) {
    let mut scene = world(clients);
    let change = by(&scene, "head@a", &command(&scene)).unwrap();
    let Receipt::JobStarted { job, total } = change.receipt else { panic!("{:?}", change.receipt) };
    assert_eq!(total as u64, clients);
    apply(&mut scene, &change);
    (scene, job)
}

fn step(scene: &mut Scene, job: JobId, most: usize) {
    let change = decide::step(&scene.world, OpId(9), now(), Policy::default(), (scene.hub, job), most).expect("a step");
    fits(scene, &change);
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
}

fn state(scene: &Scene, job: JobId) -> JobState {
    scene.world.account(scene.hub).unwrap().jobs().get(job).unwrap().state.clone()
}

/// PAC-14, PET-07: fifteen clients are lost in one transaction, which they fit with all that is written at partner and clients;
/// sixteen are a job. Until it is over nobody assigns, tags, untags or deletes the employee.
#[test]
fn on_the_way_out() {
    for command in [delete as fn(&Scene) -> Command, |scene| tag(scene, false)] {
        let few = world(15);
        let change = by(&few, "head@a", &command(&few)).unwrap();
        assert!(!matches!(change.receipt, Receipt::JobStarted { .. }));
        fits(&few, &change);
        let (mut scene, job) = leaving(40, command);
        while state(&scene, job) == JobState::Running {
            let assign = partner(PartnerCommand::Assign { email: address("ann@a"), clients: hubs(1) });
            for command in [assign, tag(&scene, true), tag(&scene, false), delete(&scene)] {
                assert_eq!(by(&scene, "second@a", &command), Err("no: UnderWay".into()));
            }
            step(&mut scene, job, STEP);
        }
        assert_eq!(state(&scene, job), JobState::Done);
        let here = scene.world.account(scene.hub).unwrap();
        assert!(here.user(address("ann@a").key()).is_none_or(|user| !user.partner_employee));
    }
}

/// PM-11, INV-10, EXT-41: who may not delete the user any more, or would take the last super admin, does not; and a user whom
/// somebody else has deleted is what was wanted.
#[test]
fn asked_again_before_each_step() {
    let (mut scene, job) = leaving(16, delete);
    let mut user = |name: &str, change: fn(&mut seatdesk::domain::user::User)| {
        let state = scene.world.account(scene.hub).unwrap();
        let mut user = state.user(address(name).key()).unwrap().as_ref().clone();
        change(&mut user);
        scene.world.put(seatdesk::domain::record::Record::User(scene.hub, Box::new(user)));
    };
    user("ann@a", |ann| ann.access.super_admin = true);
    user("second@a", |second| second.access.super_admin = false);
    user("head@a", |head| head.access.super_admin = false);
    step(&mut scene, job, STEP);
    assert_eq!(state(&scene, job), JobState::Stopped(BulkRefusal::Refused(Refusal::SuperAdmin)));
    let Actor { user: id, .. } = scene.actor("ann@a");
    assert!(scene.world.account(scene.hub).unwrap().user_by_id(id).is_some());

    let (mut scene, job) = leaving(16, delete);
    scene.world.remove(&seatdesk::domain::record::RecordKey::User(scene.hub, address("ann@a").key().clone()));
    let change = decide::step(&scene.world, OpId(9), now(), Policy::default(), (scene.hub, job), STEP).unwrap();
    apply(&mut scene, &change);
    assert_eq!(state(&scene, job), JobState::Done);
}

//! Jobs: step by step, with everybody once, results kept, and ends of every kind.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use seatdesk::domain::{
    audit::AuditAction,
    bulk::{BulkAccess, BulkEdit, BulkRefusal, BulkUsers, BulkWork, Wanted},
    change::Receipt,
    command::{ActOnUser, Command, Envelope, UserAction},
    decide::{STEP, decide, gather, step},
    guard::Refusal,
    hub_id::HubId,
    id::{OpId, UserId},
    invariant::violations,
    job::{Job, JobId, JobState},
    policy::Policy,
    record::{Record, RecordKey},
    rejection::{EditUserRejection, Rejection},
    seat::SeatType,
    team::TeamId,
    template::TemplateId,
};

use super::{
    scene::{Scene, now, records},
    summary::{self, JOB_REJECTIONS},
    table::apply,
    world::{rebuilt, recount},
};

/// An account with so many users, and few seats for sale.
fn scene(users: usize) -> Scene {
    Scene::read(&text(users))
}

fn text(users: usize) -> String {
    let people: String = (0..users).map(|number| format!("    user u{number} core default\n")).collect();
    format!(
        "
        account 1 customer
        team ventes
        product sales professional
        pool core {} min 0
        pool sales 60 min 0
        leaving sales 20 2026-12-01
        user super core super+default
        user other core super+default
        user adder core custom:account.add_edit_users
{people}",
        users + 10
    )
}

/// The first job that has steps to take.
pub fn working(scene: &Scene) -> Option<(HubId, JobId)> {
    scene.world.working().next()
}

fn people(scene: &Scene, count: usize) -> Vec<UserId> {
    (0..count).map(|number| scene.actor(&format!("u{number}")).user).collect()
}

fn ask(scene: &mut Scene, by: &str, op: u128, command: &Command) -> Result<Receipt, Rejection> {
    let envelope = Envelope { op: OpId(op), actor: scene.actor(by), now: now(), policy: Policy::default() };
    let change = decide(&scene.world, &envelope, command)?;
    apply(scene, &change);
    assert_eq!(violations(&scene.world), []);
    Ok(change.receipt)
}

fn seats(users: Vec<UserId>, accepts_from_removal: u32) -> Command {
    let work = BulkWork::Edit(BulkEdit { seat: Some(SeatType::Sales), ..BulkEdit::default() });
    Command::BulkUsers(Box::new(BulkUsers { users, work, accepts_from_removal }))
}

fn teams(users: Vec<UserId>) -> Command {
    let main_team = Some(Wanted::This(TeamId("ventes".into())));
    let work = BulkWork::Edit(BulkEdit { main_team, ..BulkEdit::default() });
    Command::BulkUsers(Box::new(BulkUsers { users, work, accepts_from_removal: 0 }))
}

fn start(scene: &mut Scene, by: &str, op: u128, command: &Command) -> (HubId, JobId) {
    match ask(scene, by, op, command) {
        Ok(Receipt::JobStarted { job, .. }) => (scene.hub, job),
        other => panic!("{other:?}"),
    }
}

fn job(scene: &Scene, id: JobId) -> Job {
    Job::clone(scene.world.account(scene.hub).unwrap().jobs().get(id).unwrap())
}

/// Takes a step; whether there was one to take.
fn go(scene: &mut Scene, work: (HubId, JobId), op: u128) -> bool {
    let Some(change) = step(&scene.world, OpId(op), now(), Policy::default(), work, STEP) else { return false };
    assert_eq!(change, step(&scene.world, OpId(op), now(), Policy::default(), work, STEP).unwrap(), "the same again");
    let users: Vec<UserId> = change
        .puts
        .iter()
        .filter_map(|record| match record {
            Record::User(_, user) => Some(user.id),
            _ => None,
        })
        .collect();
    assert!(users.len() <= STEP);
    assert_eq!(users.iter().collect::<BTreeSet<_>>().len(), users.len());
    assert_eq!(change.audit.is_empty(), users.is_empty(), "who is changed is in the log");
    apply(scene, &change);
    assert_eq!(violations(&scene.world), [], "the middle is sound");
    true
}

/// EXT-25, ER-07, ER-24: a job goes on in steps, seats are counted as it goes, no more is taken back than was agreed to,
/// and who is left out is kept with the reason.
#[test]
fn a_job_does_everybody_once() {
    let mut scene = scene(130);
    let users = people(&scene, 130);
    let asked = ask(&mut scene, "super", 1, &seats(users.clone(), 0)).unwrap_err();
    assert_eq!(summary::rejection(&asked), "no: CancelsRemoval sales: 20 of 20 on 2026-12-01");
    let work = start(&mut scene, "super", 2, &seats(users.clone(), 20));
    let mut steps = 0;
    while go(&mut scene, work, 100 + steps) {
        steps += 1;
    }
    assert_eq!(steps, 6);
    let job = job(&scene, work.1);
    assert_eq!((job.done, job.refused, job.cursor, job.accepts_from_removal), (60, 70, 130, 0));
    assert_eq!((&job.state, job.ended_at), (&JobState::Done, Some(now())));
    let state = scene.world.account(scene.hub).unwrap();
    let left: Vec<UserId> = state.jobs().refused(work.1).flat_map(|refused| refused.users.clone()).collect();
    assert_eq!(left, users[60..]);
    let short = |why: &BulkRefusal| matches!(why, BulkRefusal::Edit(EditUserRejection::Shortage(SeatType::Sales, _)));
    assert!(state.jobs().refused(work.1).all(|refused| short(&refused.why)));
    assert_eq!(state.jobs().lists(work.1).count(), 0, "a list that was gone through is taken away");
}

/// What takes back no more than it may leaves the rest out.
#[test]
fn a_job_takes_back_what_was_agreed_to() {
    let mut scene = scene(130);
    let users = people(&scene, 130);
    let work = start(&mut scene, "super", 2, &seats(users, 20));
    // Somebody else takes seats first: the job would need more from the removal than it was given.
    let mut record = scene.world.account(scene.hub).unwrap().jobs().get(work.1).map(|job| Job::clone(job)).unwrap();
    record.accepts_from_removal = 5;
    scene.world.put(Record::Job(scene.hub, Box::new(record)));
    while go(&mut scene, work, 100) {}
    let job = job(&scene, work.1);
    assert_eq!((job.done, job.refused), (45, 85));
    let state = scene.world.account(scene.hub).unwrap();
    let first = state.jobs().refused(work.1).next().unwrap();
    assert!(matches!(&first.why, BulkRefusal::Edit(EditUserRejection::CancelsRemoval { .. })), "{first:?}");
}

/// A job that is cancelled stops before its next step, and what is done stays done. Only who may do the same, or began
/// it, may cancel it; what is over is dismissed, and is then taken away with all that belongs to it.
#[test]
fn a_job_is_cancelled_and_dismissed() {
    let mut scene = scene(130);
    let users = people(&scene, 130);
    let work = start(&mut scene, "adder", 1, &teams(users));
    assert!(go(&mut scene, work, 100));
    let mut said = Vec::new();
    let mut no = |scene: &mut Scene, by: &str, command: Command| {
        let rejection = ask(scene, by, 50, &command).unwrap_err();
        said.push(summary::rejection(&rejection));
    };
    no(&mut scene, "u3", Command::CancelJob(work.1));
    no(&mut scene, "other", Command::DismissJob(work.1));
    no(&mut scene, "other", Command::CancelJob(JobId(1)));
    assert_eq!(ask(&mut scene, "other", 51, &Command::CancelJob(work.1)), Ok(Receipt::JobMoved { job: work.1 }));
    no(&mut scene, "other", Command::CancelJob(work.1));
    assert_eq!(said, ["no: Refused Permissions account.add_edit_users", "no: Running", "no: Gone", "no: Over",]);
    for name in JOB_REJECTIONS {
        assert!(said.iter().any(|said| said.ends_with(name)), "{name}");
    }
    assert!(!go(&mut scene, work, 101), "nothing more is done");
    let state = scene.world.account(scene.hub).unwrap();
    assert_eq!(state.users().values().filter(|user| user.main_team.is_some()).count(), STEP);
    assert_eq!(job(&scene, work.1).state, JobState::Cancelled);
    ask(&mut scene, "other", 52, &Command::DismissJob(work.1)).unwrap();
    assert!(scene.world.account(scene.hub).unwrap().jobs().shown().is_empty());
    assert!(go(&mut scene, work, 102) && !go(&mut scene, work, 103));
    let jobs = scene.world.account(scene.hub).unwrap().jobs();
    assert!(jobs.get(work.1).is_none() && jobs.lists(work.1).next().is_none());
}

/// PM-07, PM-11: the guard is asked again before each step; who lost the right meanwhile stops the job, which says why.
#[test]
fn a_job_stops_when_its_operator_may_not_any_more() {
    let mut scene = scene(130);
    let users = people(&scene, 130);
    let work = start(&mut scene, "super", 1, &teams(users));
    assert!(go(&mut scene, work, 100));
    let act = ActOnUser { user: scene.actor("super").user, action: UserAction::Deactivate, accepts_from_removal: 0 };
    ask(&mut scene, "other", 2, &Command::ActOnUser(act)).unwrap();
    assert!(go(&mut scene, work, 101) && !go(&mut scene, work, 102));
    let job = job(&scene, work.1);
    assert_eq!(job.state, JobState::Stopped(BulkRefusal::Refused(Refusal::NotActive)));
    assert_eq!((job.cursor, job.done), (25, 25));
}

/// A job whose team is deleted meanwhile stops; it does not leave out everybody one by one.
#[test]
fn a_job_stops_when_its_team_is_gone() {
    let mut scene = scene(130);
    let users = people(&scene, 130);
    let work = start(&mut scene, "super", 1, &teams(users));
    assert!(go(&mut scene, work, 100));
    ask(&mut scene, "super", 2, &Command::DeleteTeam(TeamId("ventes".into()))).unwrap();
    assert!(go(&mut scene, work, 101) && !go(&mut scene, work, 102));
    let gone = EditUserRejection::UnknownTeam(TeamId("ventes".into()));
    assert_eq!(job(&scene, work.1).state, JobState::Stopped(BulkRefusal::Edit(gone)));
}

/// Only the newest few jobs that are over are kept.
#[test]
fn old_jobs_give_way() {
    let mut scene = scene(101);
    for number in 0..8_u128 {
        let users = people(&scene, 101);
        let access = Some(BulkAccess::Template(TemplateId(format!("gone{number}").into())));
        let work = BulkWork::Edit(BulkEdit { access, ..BulkEdit::default() });
        let command = Command::BulkUsers(Box::new(BulkUsers { users, work, accepts_from_removal: 0 }));
        let job = start(&mut scene, "super", number, &command);
        while let Some(work) = working(&scene) {
            assert!(go(&mut scene, work, 1000 + number));
        }
        assert_eq!(self::job(&scene, job.1).refused, 101);
    }
    let jobs = scene.world.account(scene.hub).unwrap().jobs();
    assert_eq!(jobs.all().count(), 5);
    assert!(jobs.all().all(|job| job.results > 0 && jobs.refused(job.id).count() > 0));
}

/// More users than one transaction can note are handed in after one another, and nothing is done before all of them are.
/// A job that was never put together whole is taken away without having done anything.
#[test]
fn a_long_list_is_gathered_first() {
    let mut scene = scene(1);
    let users: Vec<UserId> = (1..=70_001).map(|number| UserId(number << 20)).collect();
    let work = start(&mut scene, "super", 1, &teams(users.clone()));
    assert_eq!(job(&scene, work.1).state, JobState::Gathering);
    let abandoned = scene.world.clone();
    let mut parts = 0;
    while let Some(change) = gather(&scene.world, scene.hub, work.1, &users) {
        assert!(change.puts.len() <= 101);
        apply(&mut scene, &change);
        parts += 1;
    }
    assert_eq!(parts, 2);
    assert_eq!(job(&scene, work.1).state, JobState::Running);
    let jobs = scene.world.account(scene.hub).unwrap().jobs();
    let listed: Vec<UserId> = jobs.lists(work.1).flat_map(|part| part.users.clone()).collect();
    assert_eq!(listed, users);
    assert_eq!(violations(&scene.world), []);

    scene.world = abandoned;
    let mut removed = 0;
    while let Some(change) = step(&scene.world, OpId(9), now(), Policy::default(), work, STEP) {
        assert!(change.puts.is_empty() && change.removes.len() <= 101);
        removed += change.removes.len();
        apply(&mut scene, &change);
    }
    assert_eq!(removed, 101, "100 parts and the job itself");
    assert!(scene.world.working().next().is_none());
}

/// INV-23: that a job began and that it was cancelled is in the log; a step is what it does to users.
#[test]
fn a_job_is_in_the_log() {
    let scene = scene(101);
    let envelope = Envelope { op: OpId(1), actor: scene.actor("super"), now: now(), policy: Policy::default() };
    let change = decide(&scene.world, &envelope, &teams(people(&scene, 101))).unwrap();
    assert_eq!(change.audit.iter().map(|entry| entry.action).collect::<Vec<_>>(), [AuditAction::JobStarted]);
    assert_eq!(change.audit[0].detail.get("users").map(ToString::to_string).as_deref(), Some("101"));
    assert!(matches!(change.puts[1].key(), RecordKey::JobUsers(_, _, 0)));
}

/// Something that happens while jobs go on.
#[derive(Clone, Debug)]
enum Event {
    Start(BulkWork, u32),
    Step,
    Act(usize, UserAction),
    DeleteTeam,
    Cancel,
    Dismiss,
}

fn events() -> impl Strategy<Value = Event> {
    let seat = prop::sample::select(vec![SeatType::Core, SeatType::Sales, SeatType::ViewOnly]);
    let edit = (prop::option::weighted(0.7, seat), any::<bool>()).prop_map(|(seat, team)| {
        let main_team = team.then(|| Wanted::This(TeamId("ventes".into())));
        BulkWork::Edit(BulkEdit { seat, main_team, ..BulkEdit::default() })
    });
    let work = prop_oneof![4 => edit, 2 => Just(BulkWork::Deactivate), 1 => Just(BulkWork::ResendInvites)];
    prop_oneof![
        2 => (work, prop::sample::select(vec![0_u32, 20])).prop_map(|(work, agrees)| Event::Start(work, agrees)),
        12 => Just(Event::Step),
        4 => (0..132_usize, prop::sample::select(UserAction::ALL.to_vec())).prop_map(|(at, act)| Event::Act(at, act)),
        1 => Just(Event::DeleteTeam),
        1 => Just(Event::Cancel),
        1 => Just(Event::Dismiss),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24,
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// INV-01..INV-10: whatever happens between the steps of jobs, every invariant holds after each, the counts are
    /// those of the users, and the world is the one its records make.
    #[test]
    fn jobs_amid_everything(all in prop::collection::vec(events(), 1..40)) {
        let mut scene = scene(130);
        let mut model: BTreeMap<RecordKey, Record> =
            records(&text(130)).into_iter().map(|record| (record.key(), record)).collect();
        let everybody: Vec<UserId> =
            scene.world.account(scene.hub).unwrap().users().values().map(|user| user.id).collect();
        for (number, event) in (1..).zip(all) {
            let shown: Vec<JobId> = scene.world.account(scene.hub).unwrap().jobs().all().map(|job| job.id).collect();
            let command = match event {
                Event::Start(work, accepts_from_removal) => {
                    Some(Command::BulkUsers(Box::new(BulkUsers { users: everybody.clone(), work, accepts_from_removal })))
                }
                Event::Act(at, action) => {
                    Some(Command::ActOnUser(ActOnUser { user: everybody[at], action, accepts_from_removal: 1 }))
                }
                Event::DeleteTeam => Some(Command::DeleteTeam(TeamId("ventes".into()))),
                Event::Cancel => shown.first().map(|job| Command::CancelJob(*job)),
                Event::Dismiss => shown.last().map(|job| Command::DismissJob(*job)),
                Event::Step => None,
            };
            let op = OpId(number);
            let envelope = Envelope { op, actor: scene.actor("super"), now: now(), policy: Policy::default() };
            let change = match command {
                Some(command) => decide(&scene.world, &envelope, &command).ok(),
                None => working(&scene).and_then(|work| step(&scene.world, op, now(), Policy::default(), work, STEP)),
            };
            let Some(change) = change else { continue };
            prop_assert!(change.puts.len() + change.removes.len() + change.mail.len() <= 110);
            for key in &change.removes {
                model.remove(key);
            }
            model.extend(change.puts.iter().map(|record| (record.key(), record.clone())));
            apply(&mut scene, &change);
            prop_assert_eq!(violations(&scene.world), []);
            recount(&scene.world, scene.world.account(scene.hub).unwrap());
        }
        prop_assert_eq!(rebuilt(&model, 7), scene.world);
    }
}

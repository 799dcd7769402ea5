//! Jobs in a running world: step by step, amid the commands of others, over a kill, an export and an end.

use std::sync::Arc;

use seatdesk::{
    domain::{
        audit::AuditAction,
        bulk::{BulkEdit, BulkRefusal, BulkUsers, BulkWork},
        change::Receipt,
        command::{ActOnUser, Command, Edit, EditUser, UserAction},
        guard::Refusal,
        id::UserId,
        invariant::violations,
        job::{Job, JobId, JobState},
        log::LogPage,
        record::Record,
        seat::SeatType,
        user::UserStatus,
    },
    service::{Hub, Outcome, Sources, export, import, worlds},
    store::{MemoryStore, Store},
};

use crate::support::world::{BOTH, SUPER, actor, catalogue, customer, fill, hub_over, many, open, stored, user};

/// How many users the job is for.
const USERS: u64 = 500;

/// Their ids.
fn everybody() -> Vec<UserId> {
    (0..USERS).map(|number| UserId(1000 + number)).collect()
}

/// The small world with many users more, and a second super admin.
fn records() -> Vec<Record> {
    let mut second = user(20, "second@northwind.example", SeatType::ViewOnly, &[]);
    second.seat = Some(SeatType::Sales);
    second.access.super_admin = true;
    many(USERS).into_iter().chain([Record::User(customer(), Box::new(second))]).collect()
}

fn deactivate(users: Vec<UserId>) -> Command {
    let work = BulkWork::Deactivate;
    Command::BulkUsers(Box::new(BulkUsers { users, work, accepts_from_removal: 0 }))
}

async fn start(hub: &Hub, command: Command) -> JobId {
    match hub.submit(actor(SUPER), command).await {
        Outcome::Committed { receipt: Receipt::JobStarted { job, .. }, .. } => job,
        other => panic!("{other:?}"),
    }
}

/// Waits until something is true of the job, and answers it as it is then.
async fn until(hub: &Hub, id: JobId, test: impl Fn(&Job) -> bool) -> Arc<Job> {
    let mut published = hub.published();
    let found = |world: &seatdesk::domain::world::World| {
        world.account(customer()).unwrap().jobs().get(id).cloned().filter(|job| test(job))
    };
    let now = published.wait_for(|now| found(&now.world).is_some()).await.unwrap().world.clone();
    found(&now).unwrap()
}

fn with_status(hub: &Hub, status: UserStatus) -> usize {
    let world = hub.world();
    let ids = everybody();
    let account = world.account(customer()).unwrap();
    ids.iter().filter(|id| account.user_by_id(**id).is_some_and(|user| user.status == status)).count()
}

/// How often each of these was deactivated, by the audit log.
async fn told(hub: &Hub) -> Vec<u64> {
    let mut found = vec![0; USERS as usize];
    let mut before = None;
    loop {
        let page: LogPage<seatdesk::domain::audit::AuditEntry> = hub.audit(customer(), before, 500).await.unwrap();
        for entry in page.entries.iter().filter(|entry| entry.value.action == AuditAction::DeactivateUser) {
            for target in &entry.value.targets {
                if let seatdesk::domain::audit::Target::User { id, .. } = target
                    && id.0 >= 1000
                {
                    found[(id.0 - 1000) as usize] += 1;
                }
            }
        }
        before = page.next;
        if before.is_none() {
            return found;
        }
    }
}

/// Opens a world whose writer can be killed.
async fn killable(store: &Arc<dyn Store>, number: u64) -> (Hub, tokio::task::JoinHandle<()>) {
    let loaded = worlds::load(store.as_ref(), number, &catalogue()).await.unwrap();
    let sources = Sources::fixed("2030-01-01T00:00:00Z".parse().unwrap(), 7);
    let (hub, writer) = Hub::open(Arc::clone(store), number, loaded, sources, Default::default());
    (hub, tokio::spawn(writer.run()))
}

/// AC-106, INV-23: killed in the middle, a job goes on where its last step ended: everybody is changed once and is in the
/// log once. The middle is sound, and is what the store has.
#[tokio::test]
async fn a_killed_job_is_finished_after_a_restart() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(store.as_ref(), records()).await.world;
    let mut work = None;
    for round in 0..4 {
        let (hub, writer) = killable(&store, number).await;
        let id = match work {
            Some(id) => id,
            None => start(&hub, deactivate(everybody())).await,
        };
        work = Some(id);
        let at = 50 * (round + 1);
        let job = until(&hub, id, |job| job.cursor >= at).await;
        writer.abort();
        let _ = writer.await;
        assert!(job.cursor < 500);
        let world = stored(store.as_ref(), number).await;
        assert_eq!(violations(&world), []);
        assert!(world.account(customer()).unwrap().jobs().get(id).unwrap().cursor >= at);
    }
    let hub = open(&store, number).await;
    let job = until(&hub, work.unwrap(), |job| job.state.is_over()).await;
    assert_eq!((&job.state, job.done, job.refused), (&JobState::Done, 500, 0));
    assert_eq!(with_status(&hub, UserStatus::Deactivated), 500);
    assert!(told(&hub).await.iter().all(|times| *times == 1));
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
}

/// EXT-25: between two steps others get their turn, and what they do is not lost: a record that somebody edits while a
/// job goes on has both changes.
#[tokio::test]
async fn others_work_on_meanwhile() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let id = start(&hub, deactivate(everybody())).await;
    let mut between = 0;
    for at in [499, 250, 0] {
        let user = UserId(1000 + at);
        let mut edit = EditUser::none(user);
        edit.seat = Some(Edit { from: SeatType::ViewOnly, to: SeatType::Partner });
        // A seat that nobody may be given here: the job does not mind.
        let refused = hub.submit(actor(BOTH), Command::EditUser(Box::new(edit))).await;
        assert!(matches!(refused, Outcome::Rejected(_)), "{refused:?}");
        let act = ActOnUser { user, action: UserAction::Delete, accepts_from_removal: 0 };
        let deleted = hub.submit(actor(SUPER), Command::ActOnUser(act)).await;
        assert!(matches!(deleted, Outcome::Committed { .. }), "{deleted:?}");
        let world = hub.world();
        let job = world.account(customer()).unwrap().jobs().get(id).unwrap().clone();
        between += u32::from(!job.state.is_over());
    }
    assert!(between > 0, "they did not have to wait for its end");
    let job = until(&hub, id, |job| job.state.is_over()).await;
    assert_eq!(job.state, JobState::Done);
    assert_eq!((job.done + job.gone, job.refused), (500, 0));
    assert!(job.gone >= 1, "who was deleted before their turn is passed over");
    assert_eq!(with_status(&hub, UserStatus::Deactivated), 497);
    assert_eq!(*hub.world(), stored(store.as_ref(), number).await);
}

/// A job that is cancelled ends before its next step; what is done stays done, and the rest is as it was.
#[tokio::test]
async fn a_cancelled_job_ends_before_its_next_step() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let id = start(&hub, deactivate(everybody())).await;
    until(&hub, id, |job| job.cursor >= 50).await;
    let outcome = hub.submit(actor(SUPER), Command::CancelJob(id)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let job = until(&hub, id, |job| job.state == JobState::Cancelled).await;
    assert!(job.cursor >= 50 && job.cursor < 500 && job.cursor % 25 == 0);
    assert_eq!(with_status(&hub, UserStatus::Deactivated), job.done as usize);
    assert_eq!(with_status(&hub, UserStatus::Active), 500 - job.done as usize);
    hub.submit(actor(SUPER), Command::DismissJob(id)).await;
    let mut published = hub.published();
    published.wait_for(|now| now.world.account(customer()).unwrap().jobs().all().next().is_none()).await.unwrap();
    let left = stored(store.as_ref(), number).await;
    assert!(left.account(customer()).unwrap().jobs().lists(id).next().is_none());
}

/// PM-11: whoever loses the right in the middle stops the job, which says why.
#[tokio::test]
async fn a_job_stops_with_its_operator() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let id = start(&hub, deactivate(everybody())).await;
    until(&hub, id, |job| job.cursor >= 25).await;
    let second = seatdesk::domain::guard::Actor { hub: customer(), user: UserId(20) };
    let act = ActOnUser { user: actor(SUPER).user, action: UserAction::RemoveSuperAdmin, accepts_from_removal: 0 };
    let outcome = hub.submit(second, Command::ActOnUser(act)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let job = until(&hub, id, |job| job.state.is_over()).await;
    assert_eq!(job.state, JobState::Stopped(BulkRefusal::Refused(Refusal::SuperAdmin)));
    assert!(job.cursor < 500);
}

/// An export in the middle of a job holds what is left of it, and the world that is made of it goes on.
#[tokio::test]
async fn an_exported_job_goes_on_where_it_is_imported() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let number = fill(store.as_ref(), records()).await.world;
    let (hub, writer) = killable(&store, number).await;
    let id = start(&hub, deactivate(everybody())).await;
    until(&hub, id, |job| job.cursor >= 50).await;
    writer.abort();
    let _ = writer.await;
    let mut text = Vec::new();
    export::export(store.as_ref(), number, &mut text).await.unwrap();
    let other: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let live = import::import(other.as_ref(), &catalogue(), text.as_slice()).await.unwrap();
    let hub = open(&other, live.world).await;
    let job = until(&hub, id, |job| job.state.is_over()).await;
    assert_eq!((job.done, with_status(&hub, UserStatus::Deactivated)), (500, 500));
}

/// More users than one transaction can note are all noted before anybody is answered.
#[tokio::test]
async fn a_very_long_list_is_noted_whole() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let users: Vec<UserId> = (0..45_000).map(|number| UserId(1000 + number)).collect();
    let id = start(&hub, deactivate(users)).await;
    let outcome = hub.submit(actor(SUPER), Command::CancelJob(id)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let world = stored(store.as_ref(), number).await;
    let jobs = world.account(customer()).unwrap().jobs();
    let job = jobs.get(id).unwrap();
    let listed: usize = jobs.lists(id).map(|part| part.users.len()).sum();
    assert_eq!((job.total, job.listed), (45_000, 45_000));
    assert!(listed + job.cursor as usize >= 45_000);
    assert_eq!(violations(&world), []);
}

/// ER-07: the seats that a job takes are counted with those that others take meanwhile.
#[tokio::test]
async fn seats_are_counted_as_a_job_goes() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let edit = BulkEdit { seat: Some(SeatType::Core), ..BulkEdit::default() };
    let wanted = BulkUsers { users: everybody(), work: BulkWork::Edit(edit), accepts_from_removal: 2 };
    let id = start(&hub, Command::BulkUsers(Box::new(wanted))).await;
    let job = until(&hub, id, |job| job.state.is_over()).await;
    // Of the small world's Core Seats six are free, two of which were to leave.
    assert_eq!((job.done, job.refused, job.accepts_from_removal), (6, 494, 0));
    let world = hub.world();
    let jobs = world.account(customer()).unwrap().jobs();
    assert_eq!(jobs.refused(id).map(|refused| refused.users.len()).sum::<usize>(), 494);
    assert_eq!(violations(&world), []);
}

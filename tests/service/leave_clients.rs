//! An employee with five hundred clients leaves the partner: a job that takes client by client, over kills and among the
//! commands of others, and leaves everything legal at every moment [PAC-14, AMB-08].

use std::sync::Arc;

use seatdesk::{
    domain::{
        bulk::BulkRefusal,
        command::{Command, UserAction},
        guard::{Actor, Refusal},
        id::UserId,
        invariant::violations,
        job::{Job, JobId, JobState},
        partner::{AddToClient, AssignAs, NoCredit, PartnerCommand, PartnerRejection, Standing, credited, standing},
        record::Record,
        rejection::Rejection,
        seat::SeatType,
        user::UserStatus,
        world::World,
    },
    service::{Hub, Outcome, Sources, worlds},
    store::{MemoryStore, SledStore, Store},
};

use crate::support::{
    clients::{
        ANN_ID, CLIENTS, HEAD_ID, SECOND_ID, act, agency, ann, by, client, command, leave, lost, partner_in, records,
        stranger, tag, told,
    },
    world::{catalogue, email, fill, hub_over, open, stored},
};

/// Opens a world whose writer can be killed.
async fn killable(store: &Arc<dyn Store>, number: u64) -> (Hub, tokio::task::JoinHandle<()>) {
    let loaded = worlds::load(store.as_ref(), number, &catalogue()).await.unwrap();
    let sources = Sources::fixed("2030-01-01T00:00:00Z".parse().unwrap(), 7);
    let (hub, writer) = Hub::open(Arc::clone(store), number, loaded, sources, Default::default());
    (hub, tokio::spawn(writer.run()))
}

/// Waits until something is true of the job, and answers it as it is then.
async fn until(hub: &Hub, id: JobId, test: impl Fn(&Job) -> bool) -> Arc<Job> {
    let mut published = hub.published();
    let found = |world: &World| partner_in(world).jobs().get(id).cloned().filter(|job| test(job));
    let now = published.wait_for(|now| found(&now.world).is_some()).await.unwrap().world.clone();
    found(&now).unwrap()
}

fn employee(world: &World) -> Option<bool> {
    partner_in(world).user(ann().key()).map(|user| user.partner_employee)
}

/// AC-92, AC-93, AC-106, PAC-14, PAC-24, INV-18, INV-23: deleted or untagged, an employee loses five hundred clients as a job.
/// Killed again and again, with the store closed and opened anew, it goes on where it was: what is there in between is
/// legal, the list of jobs shows how far it is, and in the end each client was lost once, with one entry on either side, its
/// user deactivated and the seat free.
#[tokio::test]
async fn a_killed_cascade_is_finished_after_a_restart() {
    let often: &[u32] = &[0, 90, 250, 400];
    for (begin, stays, kills) in [(act(UserAction::Delete), None, often), (tag(false), Some(false), &[120])] {
        let folder = tempfile::tempdir().unwrap();
        let reopen = || -> Arc<dyn Store> { Arc::new(SledStore::open(folder.path(), "2026-08-20T09:30:00Z").unwrap()) };
        let mut store = reopen();
        let number = fill(store.as_ref(), records()).await.world;
        let mut work = None;
        for at in kills.iter().copied() {
            let (hub, writer) = killable(&store, number).await;
            let id = match work {
                Some(id) => id,
                None => leave(&hub, begin.clone()).await,
            };
            work = Some(id);
            until(&hub, id, |job| job.cursor >= at).await;
            writer.abort();
            let _ = writer.await;
            drop(hub);
            store.close().await.unwrap();
            drop(store);
            store = reopen();
            let world = stored(store.as_ref(), number).await;
            assert_eq!(violations(&world), []);
            let shown = partner_in(&world).jobs().shown();
            let [job] = shown.as_slice() else { panic!("{shown:?}") };
            assert_eq!((job.id, &job.state, job.total), (id, &JobState::Running, CLIENTS as u32));
            assert_eq!(u64::from(job.cursor), lost(&world));
            assert!(job.cursor >= at && u64::from(job.cursor) < CLIENTS, "{} of {at}", job.cursor);
            assert_eq!(employee(&world), Some(true), "who leaves is there until the last client is lost");
        }
        let hub = open(&store, number).await;
        let job = until(&hub, work.unwrap(), |job| job.state.is_over()).await;
        assert_eq!((&job.state, u64::from(job.done), job.refused), (&JobState::Done, CLIENTS, 0));
        let world = hub.world();
        assert_eq!(violations(&world), []);
        assert_eq!((lost(&world), employee(&world)), (CLIENTS, stays));
        let (clients, left) = told(&hub).await;
        assert_eq!((clients.len() as u64, left), (CLIENTS, 1));
        assert!(clients.values().all(|times| *times == (1, 1)), "{clients:?}");
        assert_eq!(*world, stored(store.as_ref(), number).await);
    }
}

fn no(outcome: &Outcome, why: &PartnerRejection) -> bool {
    matches!(outcome, Outcome::Rejected(Rejection::Partner(found)) if found == why)
}

/// PAC-14, PET-07: while an employee loses clients, whoever assigns, tags, untags or deletes the same employee is told, and
/// nothing of it is done. Once the job is cancelled all of it is possible again, what was lost stays lost, and what is left
/// can be given up anew.
#[tokio::test]
async fn who_meets_a_leaving_employee_is_told() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, number) = hub_over(&store, records()).await;
    let id = leave(&hub, tag(false)).await;
    let assign = command(PartnerCommand::Assign { email: ann(), clients: vec![stranger()] });
    let add = AddToClient { client: stranger(), people: vec![email("kim@else.example"), ann()], template: None };
    let other = AssignAs {
        from: ann(),
        email: ann(),
        clients: vec![stranger()],
        seat: SeatType::ViewOnly,
        accepts_from_removal: 0,
    };
    let meets = [
        tag(true),
        tag(false),
        assign.clone(),
        command(PartnerCommand::AddToClient(add)),
        command(PartnerCommand::AssignAs(other)),
        act(UserAction::Delete),
    ];
    for command in meets {
        let outcome = hub.submit(by(SECOND_ID), command).await;
        assert!(no(&outcome, &PartnerRejection::UnderWay), "{outcome:?}");
    }
    // One client at a time can be taken from them all the same.
    let last = PartnerCommand::RemoveAccess { client: client(CLIENTS - 1), email: ann() };
    let outcome = hub.submit(by(SECOND_ID), command(last)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let outcome = hub.submit(by(SECOND_ID), Command::CancelJob(id)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let job = until(&hub, id, |job| job.state == JobState::Cancelled).await;
    let gone = lost(&hub.world());
    assert_eq!(gone, u64::from(job.done) + 1);
    assert!(gone < CLIENTS && employee(&hub.world()) == Some(true));
    assert_eq!(violations(&hub.world()), []);

    let outcome = hub.submit(by(SECOND_ID), assign).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let outcome = hub.submit(by(SECOND_ID), tag(false)).await;
    let Outcome::Committed { receipt: seatdesk::domain::change::Receipt::JobStarted { job, total }, .. } = outcome
    else {
        panic!("{outcome:?}")
    };
    assert_eq!(total as u64, CLIENTS - gone + 1, "those that are left, and the new one");
    until(&hub, job, |job| job.state == JobState::Done).await;
    assert_eq!((lost(&hub.world()), employee(&hub.world())), (CLIENTS, Some(false)));
    assert!(told(&hub).await.0.values().all(|(cascaded, ended)| *cascaded <= 1 && *ended <= 1));
    assert_eq!(violations(&stored(store.as_ref(), number).await), []);
}

/// PAC-14, PM-11, INV-10, EXT-41: before each step it is asked again whether the operator may delete this user: one who is
/// now a super admin is not deleted by who is none any more, and the account keeps its super admin. The job says why.
#[tokio::test]
async fn a_cascade_stops_with_the_right_to_it() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let mut world = records();
    for record in &mut world {
        // The operator can be made a Partner Admin, and the second super admin is none.
        if let Record::User(hub, user) = record
            && *hub == agency()
        {
            match user.id {
                UserId(HEAD_ID) => user.seat = Some(SeatType::Partner),
                UserId(SECOND_ID) => user.access.super_admin = false,
                _ => user.access.super_admin = true,
            }
        }
    }
    let (hub, number) = hub_over(&store, world).await;
    let id = leave(&hub, act(UserAction::Delete)).await;
    let demote = seatdesk::domain::command::ActOnUser {
        user: UserId(HEAD_ID),
        action: UserAction::ToPartnerAdmin,
        accepts_from_removal: 0,
    };
    let outcome = hub.submit(by(ANN_ID), Command::ActOnUser(demote)).await;
    assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
    let job = until(&hub, id, |job| job.state.is_over()).await;
    assert_eq!(job.state, JobState::Stopped(BulkRefusal::Refused(Refusal::SuperAdmin)));
    let world = stored(store.as_ref(), number).await;
    assert_eq!(violations(&world), []);
    assert!(lost(&world) < CLIENTS && partner_in(&world).super_admins().len() == 1);
}

/// AMB-08, INV-25, AC-85: who is deactivated keeps every client, and the clients' users are as they were; no client is
/// credited, for that reason. Reactivating brings the credit back.
#[tokio::test]
async fn deactivating_suspends_and_revokes_nothing() {
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let (hub, _) = hub_over(&store, records()).await;
    let credit = |world: &World| {
        let partner = partner_in(world);
        let mut found: Vec<_> = (0..CLIENTS).map(|number| credited(world, partner, client(number))).collect();
        found.dedup();
        found
    };
    assert_eq!(credit(&hub.world()), [Ok(())]);
    for (action, status, wanted) in [
        (UserAction::Deactivate, UserStatus::Deactivated, Err(NoCredit::Suspended(1))),
        (UserAction::Reactivate, UserStatus::Active, Ok(())),
    ] {
        let outcome = hub.submit(by(HEAD_ID), act(action)).await;
        assert!(matches!(outcome, Outcome::Committed { .. }), "{outcome:?}");
        let world = hub.world();
        assert_eq!(partner_in(&world).user(ann().key()).unwrap().status, status);
        let partner = partner_in(&world);
        let rows = partner.partner().assignments().values();
        assert!(rows.into_iter().all(|row| standing(&world, partner, row) == Standing::Active));
        assert_eq!((lost(&world), credit(&world)), (0, vec![wanted]));
        assert_eq!(violations(&world), []);
        assert!(partner_in(&world).jobs().all().next().is_none());
    }
    let (clients, left) = told(&hub).await;
    assert!(left == 0 && clients.values().all(|times| *times == (0, 0)));
}

/// PAC-14: an employee with a few clients loses them at once, one with one more as a job.
#[tokio::test]
async fn a_few_clients_are_lost_at_once() {
    for (few, at_once) in [(15, true), (16, false)] {
        let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
        let kept = |record: &Record| match record {
            Record::Assignment(_, row) => row.client < client(few),
            Record::ClientClaim(claim) => claim.client < client(few),
            // Whoever works for a client without being assigned loses it as well.
            Record::Client(_, kept) => kept.hub < client(few),
            _ => true,
        };
        let (hub, number) = hub_over(&store, records().into_iter().filter(kept).collect()).await;
        let actor: Actor = by(HEAD_ID);
        let outcome = hub.submit(actor, act(UserAction::Delete)).await;
        let Outcome::Committed { receipt, world } = outcome else { panic!("{outcome:?}") };
        let job = matches!(receipt, seatdesk::domain::change::Receipt::JobStarted { .. });
        assert_eq!((job, employee(&world)), (!at_once, if at_once { None } else { Some(true) }));
        let mut published = hub.published();
        let gone = published.wait_for(|now| employee(&now.world).is_none()).await.unwrap().world.clone();
        assert_eq!(violations(&gone), []);
        assert_eq!(*gone, stored(store.as_ref(), number).await);
    }
}

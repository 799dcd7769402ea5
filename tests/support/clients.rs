//! A partner with very many clients, at each of which the same employee works: what a cascade takes long for [PAC-14].

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::date;
use seatdesk::{
    domain::{
        account::{Account, AccountKind},
        audit::{ActorRef, AuditAction, Target},
        change::Receipt,
        claim::{ClientClaim, DomainClaim},
        clock::Clock,
        command::{ActOnUser, Command, UserAction},
        email::Email,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        job::JobId,
        language::Lang,
        partner::{
            Assignment, AssignmentState, Client, PartnerCommand, PartnerSettings, Relationship, Standing, Tag, standing,
        },
        record::Record,
        seat::{SeatPool, SeatType},
        user::UserStatus,
        world::{AccountState, World},
    },
    service::{Hub, Outcome},
    store::{SledStore, Store, check_schema},
};

use super::{
    program::Home,
    world::{email, fill, now, open, stored, user},
};

/// How many clients there are.
pub const CLIENTS: u64 = 500;

/// The partner's super admin.
pub const HEAD: &str = "head@agency.example";
/// The employee who works at all clients.
pub const ANN: &str = "ann@agency.example";

/// The partner.
pub fn agency() -> HubId {
    HubId::try_from(8_000_000).unwrap()
}

/// A client, by number from 0.
pub fn client(number: u64) -> HubId {
    HubId::try_from(8_100_000 + number).unwrap()
}

/// An account that is no client.
pub fn stranger() -> HubId {
    client(CLIENTS)
}

/// The partner's super admin, its second one, and the employee, as operators.
pub fn by(id: u64) -> Actor {
    Actor { hub: agency(), user: UserId(id) }
}

/// The id of [`HEAD`].
pub const HEAD_ID: u64 = 1;
/// The id of the second super admin.
pub const SECOND_ID: u64 = 2;
/// The id of [`ANN`].
pub const ANN_ID: u64 = 3;

fn account(hub_id: HubId, name: &str, kind: AccountKind) -> Record {
    let name = name.into();
    Record::Account(Account { hub_id, name, kind, pilot: false, language: Lang::En, time_zone: "UTC".into() })
}

fn pool(hub: HubId, purchased: u32) -> Record {
    let pool = SeatPool {
        seat: SeatType::Core,
        purchased,
        committed_minimum: 1,
        unit_price_cents: 4500,
        renewal_date: date(2026, 12, 1),
        added_cents: 0,
        trial: false,
    };
    Record::Pool(hub, pool)
}

fn admin(hub: HubId, id: u64, address: &str) -> Record {
    let mut admin = user(id, address, SeatType::Core, &[]);
    admin.access.super_admin = true;
    Record::User(hub, Box::new(admin))
}

/// All records of it. The employee is Active at every client, with a Core Seat at each second one and a Partner Seat at the
/// others; every third assignment is still Requested on the partner's side.
pub fn records() -> Vec<Record> {
    let domain = "agency.example";
    let settings = PartnerSettings {
        domain: Some(domain.into()),
        domain_ascii: Some(domain.into()),
        updated_by: None,
        updated_at: None,
        reminded_at: None,
        former: Vec::new(),
    };
    let mut ann = user(ANN_ID, ANN, SeatType::Core, &[]);
    ann.partner_employee = true;
    let mut records = vec![
        Record::Clock(Clock::Manual { at: now() }),
        account(agency(), "Agency", AccountKind::Partner),
        Record::Partner(agency(), settings),
        Record::DomainClaim(DomainClaim { domain: domain.into(), partner: agency() }),
        pool(agency(), 5),
        admin(agency(), HEAD_ID, HEAD),
        admin(agency(), SECOND_ID, "second@agency.example"),
        Record::User(agency(), Box::new(ann)),
        account(stranger(), "Stranger", AccountKind::Customer),
        pool(stranger(), 2),
        admin(stranger(), 1, "sole@stranger.example"),
    ];
    for number in 0..CLIENTS {
        let (hub, seat) = (client(number), if number % 2 == 0 { SeatType::Core } else { SeatType::Partner });
        let state = if number % 3 == 0 { AssignmentState::Requested } else { AssignmentState::Assigned };
        let (by, at) = (ActorRef::hubspot(), now());
        let claim = ClientClaim { client: hub, email: email(ANN), partner: agency() };
        records.extend([
            account(hub, &format!("Client {number}"), AccountKind::Customer),
            pool(hub, 2),
            admin(hub, 1, &format!("sole@client{number}.example")),
            Record::User(hub, Box::new(user(2, ANN, seat, &[]))),
            Record::Client(agency(), Client { hub, relationship: Relationship::Managed, since: date(2026, 1, 1) }),
            Record::Assignment(
                agency(),
                Assignment { client: hub, email: email(ANN), state, template: None, instead: None, by, at },
            ),
            Record::ClientClaim(claim),
        ]);
    }
    records
}

/// A partner's command.
pub fn command(wanted: PartnerCommand) -> Command {
    Command::Partner(Box::new(wanted))
}

/// The tag of the employee, on or off; off with all clients.
pub fn tag(on: bool) -> Command {
    command(PartnerCommand::Tag(Tag { user: UserId(ANN_ID), on, gives_up: CLIENTS as usize + 1 }))
}

/// Something in the Actions menu of the employee.
pub fn act(action: UserAction) -> Command {
    Command::ActOnUser(ActOnUser { user: UserId(ANN_ID), action, accepts_from_removal: 0 })
}

/// The employee leaves, as a job.
pub async fn leave(hub: &Hub, command: Command) -> JobId {
    match hub.submit(by(HEAD_ID), command).await {
        Outcome::Committed { receipt: Receipt::JobStarted { job, total }, .. } => {
            assert_eq!(total, CLIENTS as usize);
            job
        }
        other => panic!("{other:?}"),
    }
}

/// The partner in a world.
pub fn partner_in(world: &World) -> &AccountState {
    world.account(agency()).unwrap()
}

/// How many clients the employee has lost. At each of them the three things that tell it agree: the partner's row, the claim,
/// and the user whom the client has, with the seat.
pub fn lost(world: &World) -> u64 {
    let address = email(ANN);
    let mut lost = 0;
    for number in 0..CLIENTS {
        let (hub, key) = (client(number), address.key());
        let row = partner_in(world).partner().assignment(hub, key).unwrap();
        let account = world.account(hub).unwrap();
        let user = account.user(key).unwrap();
        let seats = account.assigned(user.seat.unwrap()) - u32::from(user.seat == Some(SeatType::Core));
        let told = (standing(world, partner_in(world), row), world.claims().partner_at(hub, key), user.status, seats);
        let gone = row.state == AssignmentState::Removed;
        let wanted = if gone {
            (Standing::Removed, None, UserStatus::Deactivated, 0)
        } else {
            (Standing::Active, Some(agency()), UserStatus::Active, 1)
        };
        assert_eq!(told, wanted, "{hub}");
        lost += u64::from(gone);
    }
    lost
}

/// What the partner's log and the clients' logs tell: for each client how often it was lost, and how often its user was
/// deactivated; and how often the employee was untagged or deleted in the end.
pub async fn told(hub: &Hub) -> (BTreeMap<HubId, (usize, usize)>, usize) {
    let (mut clients, mut left, mut before) = (BTreeMap::<HubId, (usize, usize)>::new(), 0, None);
    loop {
        let page = hub.audit(agency(), before, 500).await.unwrap();
        for entry in page.entries.iter().map(|entry| &entry.value) {
            for target in &entry.targets {
                match (entry.action, target) {
                    (AuditAction::ClientAccessCascaded, Target::Employee { client, email: whose }) => {
                        assert_eq!(*whose, email(ANN));
                        clients.entry(*client).or_default().0 += 1;
                    }
                    (AuditAction::RemoveUser | AuditAction::PartnerEmployeeUntagged, Target::User { id, .. }) => {
                        assert_eq!(*id, UserId(ANN_ID));
                        left += 1;
                    }
                    _ => {}
                }
            }
        }
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    for number in 0..CLIENTS {
        let page = hub.audit(client(number), None, 500).await.unwrap();
        let ended = page.entries.iter().filter(|entry| entry.value.action == AuditAction::DeactivateUser).count();
        clients.entry(client(number)).or_default().1 += ended;
    }
    (clients, left)
}

fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

fn store_of(home: &Home) -> Arc<dyn Store> {
    Arc::new(SledStore::open(&home.data(), "2026-08-20T09:30:00Z").unwrap())
}

/// Makes this the live world of a home's data folder, and answers its number.
pub fn filled(home: &Home) -> u64 {
    wait(async {
        let store = store_of(home);
        check_schema(store.as_ref()).await.unwrap();
        let live = fill(store.as_ref(), records()).await;
        store.close().await.unwrap();
        live.world
    })
}

/// The world as a home's data folder has it, while the program does not run.
pub fn world_in(home: &Home, number: u64) -> World {
    wait(async {
        let store = store_of(home);
        let world = stored(store.as_ref(), number).await;
        store.close().await.unwrap();
        world
    })
}

/// What the logs in a home's data folder tell, see [`told`].
pub fn told_in(home: &Home, number: u64) -> (BTreeMap<HubId, (usize, usize)>, usize) {
    wait(async {
        let store = store_of(home);
        let hub = open(&store, number).await;
        let told = told(&hub).await;
        hub.close().await;
        store.close().await.unwrap();
        told
    })
}

/// The employee's address.
pub fn ann() -> Email {
    email(ANN)
}

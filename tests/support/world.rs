//! A small world: one customer on Professional with an operator of every kind, one partner, and people known elsewhere.

use std::sync::Arc;

use jiff::{Timestamp, civil::date};
use seatdesk::{
    domain::{
        access::{Access, PermissionSource},
        account::{Account, AccountKind},
        card::{Brand, Card, Expiry, Last4},
        claim::DomainClaim,
        clock::Clock,
        command::{Command, CreateUsers, NewUser},
        email::Email,
        guard::Actor,
        hub_id::HubId,
        id::UserId,
        identity::Person,
        language::Lang,
        partner::PartnerSettings,
        permission::{Catalogue, Grant, Grants, keys},
        policy::Policy,
        record::Record,
        removal::{RemovalState, ScheduledRemoval},
        seat::{SeatPool, SeatType},
        subscription::{Product, Subscription, Tier},
        user::{Origin, User, UserStatus},
        world::World,
    },
    service::{
        Hub, Sources,
        worlds::{Contents, Live, Origin as WorldOrigin, create, load},
    },
    store::{Entry, Store},
};

/// A super admin on a Core Seat.
pub const SUPER: &str = "super@northwind.example";
/// May add and edit users, and nothing of billing.
pub const ADD_EDIT: &str = "adder@northwind.example";
/// May modify billing, and add nobody.
pub const BILLING: &str = "billing@northwind.example";
/// May do both.
pub const BOTH: &str = "both@northwind.example";
/// Holds a View-Only Seat.
pub const VIEWER: &str = "viewer@northwind.example";
/// The super admin of the partner account.
pub const PARTNER_SUPER: &str = "super@partner.example";
/// Known to HubSpot from elsewhere, with a password.
pub const KNOWN: &str = "known@elsewhere.example";
/// How many Core Seats nobody holds, of them [`LEAVING`] leave at the renewal.
pub const FREE_CORE: u32 = 6;
/// How many Core Seats leave at the renewal.
pub const LEAVING: u32 = 2;
/// How many Sales Seats nobody holds.
pub const FREE_SALES: u32 = 2;

/// The catalogue that is shipped.
pub fn catalogue() -> Arc<Catalogue> {
    Arc::new(Catalogue::shipped().unwrap())
}

/// The customer.
pub fn customer() -> HubId {
    HubId::try_from(8_812_345).unwrap()
}

/// The partner.
pub fn partner() -> HubId {
    HubId::try_from(990_001).unwrap()
}

/// The time at which the world's clock stands.
pub fn now() -> Timestamp {
    "2026-08-20T09:30:00Z".parse().unwrap()
}

/// An address.
pub fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

/// An Active user of the customer, as an operator.
pub fn actor(address: &str) -> Actor {
    let place = users().iter().position(|user| user.email == email(address)).unwrap();
    Actor { hub: customer(), user: UserId(1 + place as u64) }
}

/// All records of the world.
pub fn records() -> Vec<Record> {
    let hub = customer();
    let mut records = vec![
        Record::Clock(Clock::Manual { at: now() }),
        Record::Person(Person {
            email: email(KNOWN),
            first_name: "Kim".into(),
            last_name: "Known".into(),
            has_password: true,
        }),
        Record::Account(account(hub, "Northwind", AccountKind::Customer)),
        Record::Account(account(partner(), "Partner & Co", AccountKind::Partner)),
        Record::Partner(
            partner(),
            PartnerSettings {
                domain: Some("partner.example".into()),
                domain_ascii: Some("partner.example".into()),
                updated_by: None,
                updated_at: None,
                reminded_at: None,
                former: Vec::new(),
            },
        ),
        Record::DomainClaim(DomainClaim { domain: "partner.example".into(), partner: partner() }),
        Record::Card(hub, card()),
        Record::Card(partner(), card()),
        Record::Removal(
            hub,
            ScheduledRemoval {
                seat: SeatType::Core,
                quantity: LEAVING,
                effective_on: date(2026, 12, 1),
                created_by: users()[0].actor_ref(),
                created_at: now(),
                state: RemovalState::Pending,
            },
        ),
    ];
    records.extend([Product::Marketing, Product::Sales, Product::Service].map(|product| {
        let (term_start, term_end) = (date(2025, 12, 1), date(2026, 12, 1));
        Record::Subscription(
            hub,
            Subscription {
                product,
                tier: Tier::Professional,
                term_start,
                term_end,
                anchor_day: None,
                add_ons: Default::default(),
            },
        )
    }));
    records.extend(
        [pool(SeatType::Core, 4 + FREE_CORE), pool(SeatType::Sales, FREE_SALES), pool(SeatType::Service, 1)]
            .map(|pool| Record::Pool(hub, pool)),
    );
    records.extend(users().into_iter().map(|user| Record::User(hub, Box::new(user))));
    let mut head = user(1, PARTNER_SUPER, SeatType::Partner, &[]);
    head.access.super_admin = true;
    records.push(Record::User(partner(), Box::new(head)));
    records
}

/// The card that both accounts have on file.
pub fn card() -> Card {
    let last4 = Last4::try_from("4242".to_owned()).unwrap();
    Card { brand: Brand::Visa, last4, expires: Expiry::new(2030, 12).unwrap(), holder: "Zoë".into() }
}

/// The small world with this many users more, so that it takes several pages and transactions.
pub fn many(users: u64) -> Vec<Record> {
    let more = (0..users).map(|n| {
        let user = user(1000 + n, &format!("user{n}@many.example"), SeatType::ViewOnly, &[]);
        Record::User(customer(), Box::new(user))
    });
    records().into_iter().chain(more).collect()
}

/// The users of the customer; the ids count from 1.
fn users() -> Vec<User> {
    let mut head = user(1, SUPER, SeatType::Core, &[]);
    head.access.super_admin = true;
    vec![
        head,
        user(2, ADD_EDIT, SeatType::Core, &[keys::ADD_EDIT_USERS]),
        user(3, BILLING, SeatType::Core, &[keys::MODIFY_BILLING]),
        user(4, BOTH, SeatType::Core, &[keys::ADD_EDIT_USERS, keys::MODIFY_BILLING]),
        user(5, VIEWER, SeatType::ViewOnly, &[]),
    ]
}

/// An Active user with a seat and these permissions alone; its seat's defaults when there are none.
pub fn user(id: u64, address: &str, seat: SeatType, granted: &[&str]) -> User {
    let grants = granted.iter().map(|key| ((*key).into(), Grant::On)).collect();
    let custom = PermissionSource::Custom { base: None, grants: Grants(grants) };
    User {
        id: UserId(id),
        email: email(address),
        first_name: "Zoë".into(),
        last_name: format!("Nº {id}").into(),
        status: UserStatus::Active,
        password_set: true,
        seat: Some(seat),
        access: Access {
            super_admin: false,
            source: if granted.is_empty() { PermissionSource::Default } else { custom },
        },
        main_team: None,
        extra_teams: Vec::new(),
        preset: None,
        partner_employee: false,
        last_active: None,
        created_at: now(),
        origin: Origin::Typed,
        invite: None,
        password_reset: None,
        notifications: Default::default(),
    }
}

/// A batch with HubSpot's defaults, mailed, that takes nothing back from a removal.
pub fn batch(addresses: &[&str], seat: SeatType) -> CreateUsers {
    CreateUsers {
        people: addresses.iter().map(|text| NewUser { email: email(text), origin: Origin::Typed }).collect(),
        seat,
        access: Access::DEFAULT,
        skip_invite: false,
        accepts_from_removal: 0,
    }
}

/// The command for a batch.
pub fn create_users(addresses: &[&str], seat: SeatType) -> Command {
    Command::CreateUsers(batch(addresses, seat))
}

fn account(hub_id: HubId, name: &str, kind: AccountKind) -> Account {
    Account { hub_id, name: name.into(), kind, pilot: false, language: Lang::En, time_zone: "UTC".into() }
}

fn pool(seat: SeatType, purchased: u32) -> SeatPool {
    SeatPool {
        seat,
        purchased,
        committed_minimum: 1,
        unit_price_cents: 4500,
        renewal_date: date(2026, 12, 1),
        added_cents: 0,
        trial: false,
    }
}

/// Makes these records the live world of a store.
pub async fn fill(store: &dyn Store, records: Vec<Record>) -> Live {
    fill_with(store, records.into_iter().map(Entry::Record)).await
}

/// Makes these entries the live world of a store.
pub async fn fill_with(store: &dyn Store, entries: impl IntoIterator<Item = Entry>) -> Live {
    let contents = Contents::check(&catalogue(), entries).unwrap();
    create(store, &contents, WorldOrigin { name: "test".into(), hash: "0".into() }).await.unwrap()
}

/// A running hub over the live world of a store that holds these records, with its number.
pub async fn hub_over(store: &Arc<dyn Store>, records: Vec<Record>) -> (Hub, u64) {
    let number = fill(store.as_ref(), records).await.world;
    (open(store, number).await, number)
}

/// A running hub over a world of a store.
pub async fn open(store: &Arc<dyn Store>, number: u64) -> Hub {
    open_under(store, number, Policy::default()).await
}

/// The same under other settings.
pub async fn open_under(store: &Arc<dyn Store>, number: u64, policy: Policy) -> Hub {
    let loaded = load(store.as_ref(), number, &catalogue()).await.unwrap();
    let sources = Sources::fixed("2030-01-01T00:00:00Z".parse().unwrap(), 7);
    let (hub, writer) = Hub::open(Arc::clone(store), number, loaded, sources, policy);
    tokio::spawn(writer.run());
    // A world in real time catches up first, as it does before anybody sees it.
    hub.settled().await;
    hub
}

/// The world as the store has it.
pub async fn stored(store: &dyn Store, number: u64) -> World {
    load(store, number, &catalogue()).await.unwrap().world
}

//! Worlds written as text, one record a line.
//!
//! | line | what it puts |
//! |---|---|
//! | `account 1 customer` | an account; the lines after it belong to it. Commands are given in the first |
//! | `domain agency.example` | the partner employee domain |
//! | `tagged ann` | that a user above is tagged as a partner employee |
//! | `exception kim@e` | that the Client Access Manager knows somebody |
//! | `client 2`, `works ann 2 assigned` | a client, and who works there, in this state |
//! | `product sales starter` | a subscription |
//! | `pool core 10 min 5` | bought seats and the fewest of them |
//! | `trial sales 5` | a free trial that ends on 2026-12-01, and its seats |
//! | `leaving core 2 2026-12-01` | a pending removal |
//! | `salesforce connected` | the Salesforce integration, in this state, with a user it is connected as |
//! | `salesforce connected by nobody` | the same without that user; `salesforce connection alone`: that user alone |
//! | `user ann core default invited` | a user: seat or `none`, access, and a status unless it is Active |
//! | `user ann core default invited password` | an Invited user who has a password, which no sound world holds |
//! | `team ventes` | a team, whose name is its id in capitals |
//! | `preset field` | a preset, whose name is its id in capitals |
//! | `person kim@e password` | somebody known from elsewhere; `nothing` instead: without a password |
//!
//! Names stand for addresses: `ann` is of acme.example, `ann@a` of agency.example and `ann@e` of else.example.

use std::sync::Arc;

use jiff::{Timestamp, civil::date};
use seatdesk::domain::{
    account::{Account, AccountKind},
    app::{AppStatus, ConnectedApp, SALESFORCE},
    audit::ActorRef,
    card::{Brand, Card, Expiry, Last4},
    claim::{ClientClaim, DomainClaim},
    clock::Clock,
    email::Email,
    guard::Actor,
    hub_id::HubId,
    id::UserId,
    identity::Person,
    language::Lang,
    partner::{AccessException, Assignment, AssignmentState, Client, PartnerSettings, Relationship},
    permission::Catalogue,
    preset::{Preset, PresetId},
    record::Record,
    removal::{RemovalState, ScheduledRemoval},
    salesforce::{IntegrationUser, OrgId, SalesforceConnection},
    seat::{SeatPool, SeatType},
    subscription::{Product, Subscription, Tier},
    team::{Team, TeamId},
    trial::{Trial, TrialState},
    user::{Origin, User, UserStatus},
    world::World,
};
use serde::de::DeserializeOwned;

use super::access;

/// What the end of a name stands for.
const DOMAINS: [(&str, &str); 3] = [("@a", "@agency.example"), ("@e", "@else.example"), ("", "@acme.example")];

/// A world, and the account in which commands are given.
pub struct Scene {
    /// The world as it stands.
    pub world: World,
    /// The first account of the text.
    pub hub: HubId,
}

impl Scene {
    /// Reads a world.
    pub fn read(text: &str) -> Self {
        let records = records(text);
        let hub = records.iter().find_map(|record| record.key().hub()).unwrap();
        Self { world: World::from_records(catalogue(), records), hub }
    }

    /// Somebody acting: `ann`, or `ann/9` in account 9. Who is nobody there gets an id that nobody has.
    pub fn actor(&self, text: &str) -> Actor {
        let (name, hub) = text.split_once('/').map_or((text, self.hub), |(name, hub)| (name, hub_id(hub)));
        let user = self.world.account(hub).and_then(|state| state.user(address(name).key()));
        Actor { hub, user: user.map_or(UserId(u64::MAX), |user| user.id) }
    }
}

/// The catalogue that is shipped.
pub fn catalogue() -> Arc<Catalogue> {
    Arc::new(Catalogue::shipped().unwrap())
}

/// The time at which everything happens.
pub fn now() -> Timestamp {
    "2026-08-20T09:30:00Z".parse().unwrap()
}

/// The address of a name.
pub fn address(name: &str) -> Email {
    let whole = DOMAINS.iter().find_map(|(short, long)| Some(format!("{}{long}", name.strip_suffix(short)?)));
    Email::parse(&whole.unwrap()).unwrap()
}

/// The name for an address.
pub fn name(email: &Email) -> String {
    let typed = email.typed();
    let short = DOMAINS.iter().find_map(|(short, long)| Some(format!("{}{short}", typed.strip_suffix(long)?)));
    short.unwrap_or_else(|| typed.to_owned())
}

/// A word of a stored enum.
pub fn word<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_value(text.into()).unwrap_or_else(|error| panic!("{text:?}: {error}"))
}

fn hub_id(text: &str) -> HubId {
    HubId::try_from(text.parse::<u64>().unwrap()).unwrap()
}

/// All records of a world written as text.
pub fn records(text: &str) -> Vec<Record> {
    let mut records = vec![Record::Clock(Clock::Manual { at: now() })];
    let mut cards = Vec::new();
    let mut hub = None;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let here = || hub.unwrap_or_else(|| panic!("no account before {line:?}"));
        let record = match words.as_slice() {
            ["account", number, kind] => {
                hub = Some(hub_id(number));
                cards.push(Record::Card(hub_id(number), card()));
                Record::Account(account(hub_id(number), word(kind)))
            }
            ["domain", domain] => {
                cards.push(Record::DomainClaim(DomainClaim { domain: (*domain).into(), partner: here() }));
                Record::Partner(here(), partner(domain))
            }
            ["tagged", name] => {
                let tag = |record: &mut Record| match record {
                    Record::User(hub, user) if *hub == here() && user.email == address(name) => {
                        user.partner_employee = true;
                        true
                    }
                    _ => false,
                };
                assert!(records.iter_mut().any(tag), "{line:?}");
                continue;
            }
            ["exception", name] => Record::AccessException(
                here(),
                AccessException { email: address(name), by: ActorRef::hubspot(), at: now() },
            ),
            ["client", number] => Record::Client(
                here(),
                Client { hub: hub_id(number), relationship: Relationship::Managed, since: date(2026, 1, 1) },
            ),
            ["works", name, client, state] => {
                let (client, email, state) = (hub_id(client), address(name), word::<AssignmentState>(state));
                if state.holds_claim() {
                    let claim = ClientClaim { client, email: email.clone(), partner: here() };
                    cards.push(Record::ClientClaim(claim));
                }
                let (by, at) = (ActorRef::hubspot(), now());
                Record::Assignment(here(), Assignment { client, email, state, template: None, instead: None, by, at })
            }
            ["product", product, tier] => Record::Subscription(
                here(),
                Subscription {
                    product: word(product),
                    tier: word(tier),
                    term_start: date(2025, 12, 1),
                    term_end: date(2026, 12, 1),
                    anchor_day: None,
                    add_ons: Default::default(),
                },
            ),
            ["pool", seat, purchased, "min", minimum] => {
                Record::Pool(here(), pool(word(seat), purchased.parse().unwrap(), minimum.parse().unwrap()))
            }
            ["trial", seat, purchased] => {
                let pool = pool(word::<SeatType>(seat), purchased.parse().unwrap(), 0);
                cards.push(Record::Trial(here(), trial(pool.seat.needs_product().unwrap())));
                Record::Pool(here(), SeatPool { unit_price_cents: 0, trial: true, ..pool })
            }
            ["card", "none"] => {
                let last = cards.iter().rposition(|record| matches!(record, Record::Card(..)));
                cards.remove(last.unwrap_or_else(|| panic!("no account before {line:?}")));
                continue;
            }
            ["leaving", seat, quantity, date] => Record::Removal(
                here(),
                ScheduledRemoval {
                    seat: word(seat),
                    quantity: quantity.parse().unwrap(),
                    effective_on: date.parse().unwrap(),
                    created_by: ActorRef { id: UserId(1), email: address("super") },
                    created_at: now(),
                    state: RemovalState::Pending,
                },
            ),
            ["salesforce", rest @ ..] => {
                if *rest != ["connection", "alone"] {
                    records.push(Record::App(here(), salesforce(word(rest[0]))));
                }
                if rest.ends_with(&["nobody"]) {
                    continue;
                }
                Record::Salesforce(here(), connection())
            }
            ["user", name, seat, access, rest @ ..] => {
                let mut user = user(records.len() as u64, name, (*seat != "none").then(|| word(seat)));
                user.access = access::parse(access);
                user.status = rest.first().map_or(UserStatus::Active, |status| word(status));
                user.password_set = user.status != UserStatus::Invited || rest.contains(&"password");
                Record::User(here(), Box::new(user))
            }
            ["team", id] => {
                Record::Team(here(), Team { id: TeamId((*id).into()), name: id.to_uppercase().into(), parent: None })
            }
            ["preset", id] => Record::Preset(here(), preset(id)),
            ["person", name, password] => Record::Person(Person {
                email: address(name),
                first_name: "Kim".into(),
                last_name: "Known".into(),
                has_password: *password == "password",
            }),
            _ => panic!("{line:?} is no line of a scene"),
        };
        records.push(record);
    }
    // Only now, since users are numbered by their place.
    records.splice(1..1, cards);
    records
}

/// An Active user with a seat's defaults.
pub fn user(id: u64, name: &str, seat: Option<SeatType>) -> User {
    User {
        id: UserId(id),
        email: address(name),
        first_name: "Zoë".into(),
        last_name: format!("Nº {id}").into(),
        status: UserStatus::Active,
        password_set: true,
        seat,
        access: access::parse("default"),
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

fn account(hub_id: HubId, kind: AccountKind) -> Account {
    Account { hub_id, name: hub_id.to_string().into(), kind, pilot: false, language: Lang::Fr, time_zone: "UTC".into() }
}

/// The card that every account has on file.
pub fn card() -> Card {
    let last4 = Last4::try_from("4242".to_owned()).unwrap();
    Card { brand: Brand::Visa, last4, expires: Expiry::new(2030, 12).unwrap(), holder: "Zoë".into() }
}

fn salesforce(status: AppStatus) -> ConnectedApp {
    ConnectedApp { slug: SALESFORCE.into(), name: "Salesforce".into(), status, installed_at: now(), installed_by: None }
}

fn connection() -> SalesforceConnection {
    SalesforceConnection::new(&IntegrationUser {
        org: OrgId("00D1".into()),
        username: "integration@acme.example".into(),
    })
}

fn partner(domain: &str) -> PartnerSettings {
    PartnerSettings {
        domain: Some(domain.into()),
        domain_ascii: Some(domain.into()),
        updated_by: None,
        updated_at: None,
        reminded_at: None,
        former: Vec::new(),
    }
}

fn preset(id: &str) -> Preset {
    Preset {
        id: PresetId(id.into()),
        name: id.to_uppercase().into(),
        home: "contacts".into(),
        dashboard: None,
        language: "fr".into(),
        format: "fr-FR".into(),
        signature: None,
    }
}

fn trial(product: Product) -> Trial {
    let (started_on, ends_on) = (date(2026, 11, 17), date(2026, 12, 1));
    Trial { product, tier: Tier::Professional, started_on, ends_on, state: TrialState::Running }
}

fn pool(seat: SeatType, purchased: u32, committed_minimum: u32) -> SeatPool {
    SeatPool {
        seat,
        purchased,
        committed_minimum,
        unit_price_cents: 4500,
        renewal_date: date(2026, 12, 1),
        added_cents: 0,
        trial: false,
    }
}

//! What becomes of the open list when the world moves, in ways that no command of today moves it.

use std::sync::Arc;

use super::State;
use crate::{
    domain::{
        access::Access,
        account::{Account, AccountKind},
        app::{AppStatus, ConnectedApp, SALESFORCE},
        email::Email,
        guard::{Actor, Refusal},
        hub_id::HubId,
        id::UserId,
        language::Lang,
        permission::Catalogue,
        record::{Record, RecordKey},
        salesforce::{IntegrationUser, OrgId, SalesforceConnection, SalesforceOrg, SalesforceUser},
        seat::SeatType,
        subscription::{Product, Subscription, Tier},
        user::{Origin, User, UserStatus},
        world::World,
    },
    ui::wizards::create_user::addresses::Addresses,
};

fn hub() -> HubId {
    HubId::try_from(1).unwrap()
}

fn operator() -> Actor {
    Actor { hub: hub(), user: UserId(1) }
}

fn connection(org: &str) -> Record {
    let username = "integration@sf.example".into();
    Record::Salesforce(hub(), SalesforceConnection::new(&IntegrationUser { org: OrgId(org.into()), username }))
}

fn app(status: AppStatus) -> Record {
    let installed_at = jiff::Timestamp::UNIX_EPOCH;
    let (slug, name) = (SALESFORCE.into(), "Salesforce".into());
    Record::App(hub(), ConnectedApp { slug, name, status, installed_at, installed_by: None })
}

/// Two organisations of two people each, to the first of which the account is connected.
fn world() -> World {
    let head = User {
        id: UserId(1),
        email: Email::parse("head@x.io").unwrap(),
        first_name: "Head".into(),
        last_name: "".into(),
        status: UserStatus::Active,
        password_set: true,
        seat: Some(SeatType::Core),
        access: Access { super_admin: true, ..Access::DEFAULT },
        main_team: None,
        extra_teams: Vec::new(),
        preset: None,
        partner_employee: false,
        last_active: None,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        origin: Origin::Typed,
        invite: None,
        password_reset: None,
        notifications: Default::default(),
    };
    let account = Account {
        hub_id: hub(),
        name: "Acme".into(),
        kind: AccountKind::Customer,
        pilot: false,
        language: Lang::En,
        time_zone: "UTC".into(),
    };
    let (term_start, term_end) = (jiff::civil::date(2025, 1, 1), jiff::civil::date(2026, 1, 1));
    let bought = Subscription {
        product: Product::Sales,
        tier: Tier::Professional,
        term_start,
        term_end,
        anchor_day: None,
        add_ons: Default::default(),
    };
    let mut records = vec![
        Record::Account(account),
        Record::User(hub(), Box::new(head)),
        Record::Subscription(hub(), bought),
        app(AppStatus::Connected),
        connection("one"),
    ];
    for org in ["one", "two"] {
        records.push(Record::SalesforceOrg(SalesforceOrg { id: OrgId(org.into()), name: org.into() }));
        records.extend(["ann", "bob"].map(|name| {
            Record::SalesforceUser(SalesforceUser {
                org: OrgId(org.into()),
                username: format!("{name}@sf.example").as_str().into(),
                name: name.into(),
                email: format!("{name}@{org}.example").as_str().into(),
                permissions: Vec::new(),
                secret: None,
                locked: false,
            })
        }));
    }
    World::from_records(Arc::new(Catalogue::shipped().unwrap()), records)
}

fn emails(state: &State) -> Vec<&str> {
    state.records.iter().map(|record| record.email.as_str()).collect()
}

/// SFI-14: after a switch the list is that of the organisation connected now, all of it ticked again.
#[test]
fn another_organisation_is_another_list() {
    let mut world = world();
    let mut state = State::new(&world, operator(), &Addresses::default());
    assert_eq!((emails(&state), state.org_name.as_str()), (vec!["ann@one.example", "bob@one.example"], "one"));
    let _ = state.toggle();
    assert_eq!(state.ticked(), 1);
    world.put(connection("two"));
    state.read(&world);
    assert_eq!((emails(&state), state.org_name.as_str()), (vec!["ann@two.example", "bob@two.example"], "two"));
    assert_eq!(state.ticked(), 2);
}

/// TG-01: when the integration or the tier goes while the list is open, nobody can be added any more.
#[test]
fn what_is_switched_off_meanwhile_refuses() {
    let table = [
        (Err(app(AppStatus::Expired)), Refusal::SalesforceOff),
        (Ok(RecordKey::Salesforce(hub())), Refusal::SalesforceOff),
        (Ok(RecordKey::Subscription(hub(), Product::Sales)), Refusal::AnyTier(Tier::Professional)),
        (Ok(RecordKey::Account(hub())), Refusal::NotActive),
    ];
    for (what, refusal) in table {
        let mut world = world();
        let mut state = State::new(&world, operator(), &Addresses::default());
        assert!(state.can_add());
        match what {
            Ok(key) => world.remove(&key),
            Err(record) => world.put(record),
        }
        state.read(&world);
        assert_eq!((state.refusal.as_ref(), state.records.len()), (Some(&refusal), 0));
        assert!(!state.can_add());
    }
}

/// Who joins the organisation is ticked; whose box was cleared stays cleared; the cursor stays on its record.
#[test]
fn ticks_and_cursor_stay_with_their_records() {
    let mut world = world();
    let mut state = State::new(&world, operator(), &Addresses::default());
    state.row = 1;
    let _ = state.toggle();
    world.put(Record::SalesforceUser(SalesforceUser {
        org: OrgId("one".into()),
        username: "aaa@sf.example".into(),
        name: "Aaa".into(),
        email: "aaa@one.example".into(),
        permissions: Vec::new(),
        secret: None,
        locked: false,
    }));
    state.read(&world);
    let ticked: Vec<_> = state.shown().filter(|record| state.is_ticked(record)).map(|record| &*record.name).collect();
    assert_eq!((ticked, state.row), (vec!["Aaa", "ann"], 2));
    world.remove(&RecordKey::SalesforceUser(OrgId("one".into()), "bob@sf.example".into()));
    state.read(&world);
    assert_eq!((state.shown().len(), state.row), (2, 1));
}

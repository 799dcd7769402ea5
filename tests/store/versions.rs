//! Every kind of stored value in every version there ever was: a file each under `versions/v<n>`, and what it reads as.
//!
//! A file is never changed once its version has been released. A new version adds a folder.

use std::{collections::BTreeMap, fs, path::Path};

use jiff::{Timestamp, civil::date};
use seatdesk::{
    domain::{
        access::{Access, ClassicGrant, ClassicRole, ClassicScope, PermissionSource},
        account::{Account, AccountKind},
        add_on::AddOn,
        app::{AppStatus, ConnectedApp},
        audit::{ActorRef, AuditAction, Target},
        bulk::{BulkAccess, BulkEdit, BulkRefusal, BulkWork, ExtraTeam, Wanted},
        card::{Brand, Card, CardProblem, Expiry, Last4},
        classic::ClassicProducts,
        clock::Clock,
        email::Email,
        guard::Refusal,
        hub_id::HubId,
        id::UserId,
        identity::Person,
        invite::{Invite, InviteToken},
        job::{Job, JobId, JobResults, JobState, JobUsers, JobWork, Refused},
        language::Lang,
        mail::{Mail, MailKind, Recipient},
        notification::{Channel, NotificationEdit, Topic},
        order::{Item, Order, OrderId, OrderKind, OrderLine, OrderState},
        password_reset::PasswordReset,
        permission::{Grant, Grants, Level, Width},
        preset::{Preset, PresetId},
        property::{CrmObject, Property, PropertyId, ValueType},
        record::Record,
        removal::{RemovalState, ScheduledRemoval},
        salesforce::{
            OrgId, SalesforceConnection, SalesforceOrg, SalesforceUser, SyncField, SyncOption, SyncSettings, Verifier,
        },
        seat::{SeatPool, SeatType},
        seat_history::{SeatMonth, SeatUse},
        subscription::{Product, Subscription, Tier},
        team::{Team, TeamId},
        template::TemplateId,
        trial::{Trial, TrialState},
        user::{Origin, User, UserStatus},
    },
    service::worlds::{self, LIVE_KEY, Live},
    store::{
        Entry, PartKey,
        parts::{Act, AuditPart, Mark},
    },
};
use serde::Deserialize;

use super::partner_examples;

#[derive(Deserialize)]
struct Stored {
    key: String,
    value: serde_json::Value,
}

pub fn hub() -> HubId {
    HubId::try_from(8_812_345).unwrap()
}

pub fn at() -> Timestamp {
    "2026-08-20T09:30:00Z".parse().unwrap()
}

pub fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

pub fn ann() -> ActorRef {
    ActorRef { id: UserId(0xa1), email: email("Ann@northwind.example") }
}

/// A user of whom only this much is known.
fn plain(id: u64, name: &str, status: UserStatus, source: PermissionSource, origin: Origin) -> User {
    User {
        id: UserId(id),
        email: email(&format!("{name}@northwind.example")),
        first_name: "".into(),
        last_name: "".into(),
        status,
        password_set: false,
        seat: None,
        access: Access { super_admin: false, source },
        main_team: None,
        extra_teams: Vec::new(),
        preset: None,
        partner_employee: false,
        last_active: None,
        created_at: at(),
        origin,
        invite: None,
        password_reset: None,
        notifications: Default::default(),
    }
}

fn full_user() -> User {
    let grants = [
        ("crm.contacts.view", Grant::Scope { width: Width::Team, unassigned: true }),
        ("marketing.email", Grant::Level(Level::Edit)),
        ("account.modify_billing", Grant::On),
    ];
    let source = PermissionSource::Custom {
        base: Some(TemplateId("sales_manager".into())),
        grants: Grants(grants.into_iter().map(|(key, grant)| (key.into(), grant)).collect()),
    };
    User {
        first_name: "Ann".into(),
        last_name: "Lee".into(),
        password_set: true,
        seat: Some(SeatType::Sales),
        access: Access { super_admin: true, source: source.clone() },
        main_team: Some(TeamId("emea".into())),
        extra_teams: vec![TeamId("apac".into())],
        preset: Some(PresetId("field".into())),
        partner_employee: true,
        last_active: Some(at()),
        invite: Some(Invite {
            token: InviteToken(0xff),
            expires_at: "2026-09-03T09:30:00Z".parse().unwrap(),
            mailed_at: Some(at()),
            renewed: false,
        }),
        ..plain(0xa1, "Ann", UserStatus::Invited, source, Origin::Csv)
    }
}

fn classic_user() -> User {
    let grant = ClassicGrant {
        role: ClassicRole::SalesManager,
        crm_features: true,
        view: ClassicScope::Everything,
        edit: ClassicScope::OwnedAndUnassigned,
        bulk_delete: false,
        import: true,
        export: false,
        edit_properties: true,
        products: ClassicProducts::default(),
    };
    plain(0xa2, "old", UserStatus::Active, PermissionSource::Classic(grant), Origin::Classic)
}

/// A job with everything in it that there can be.
fn job() -> Job {
    let edit = BulkEdit {
        seat: Some(SeatType::Core),
        access: Some(BulkAccess::Template(TemplateId("sales_manager".into()))),
        main_team: Some(Wanted::None),
        extra_team: Some(ExtraTeam::Add(TeamId("emea".into()))),
        preset: Some(Wanted::This(PresetId("field".into()))),
    };
    Job {
        id: JobId(0x1f),
        actor: ann(),
        started_at: at(),
        ended_at: Some(at()),
        work: JobWork::Users(BulkWork::Edit(edit)),
        state: JobState::Stopped(missing()),
        total: 500,
        listed: 500,
        cursor: 50,
        done: 45,
        refused: 3,
        unchanged: 1,
        gone: 1,
        accepts_from_removal: 2,
        results: 1,
        after: Some(email("dee@northwind.example").key().clone()),
    }
}

/// What somebody lacks.
fn missing() -> BulkRefusal {
    BulkRefusal::Refused(Refusal::Permissions(vec!["account.add_edit_users".into()]))
}

fn account_records() -> Vec<(&'static str, Record)> {
    let template = PermissionSource::Template(TemplateId("view_only".into()));
    let template = plain(0xa3, "tom", UserStatus::Deactivated, template, Origin::Salesforce);
    let default = plain(0xa4, "dee", UserStatus::Active, PermissionSource::Default, Origin::Typed);
    let user = |user: User| Record::User(hub(), Box::new(user));
    vec![
        (
            "account",
            Record::Account(Account {
                hub_id: hub(),
                name: "Northwind".into(),
                kind: AccountKind::Partner,
                pilot: true,
                language: Lang::Fr,
                time_zone: "Europe/Paris".into(),
            }),
        ),
        ("serial", Record::Serial(hub(), 31)),
        ("user", user(full_user())),
        ("user_classic", user(classic_user())),
        ("user_template", user(User { seat: Some(SeatType::ViewOnly), ..template })),
        ("user_default", user(User { seat: Some(SeatType::Partner), ..default })),
        (
            "team",
            Record::Team(
                hub(),
                Team { id: TeamId("emea".into()), name: "Europe".into(), parent: Some(TeamId("all".into())) },
            ),
        ),
        (
            "preset",
            Record::Preset(
                hub(),
                Preset {
                    id: PresetId("field".into()),
                    name: "Field sales".into(),
                    home: "deals".into(),
                    dashboard: Some("pipeline".into()),
                    language: "fr".into(),
                    format: "fr-FR".into(),
                    signature: Some("Regards".into()),
                },
            ),
        ),
        (
            "property",
            Record::Property(
                hub(),
                Property {
                    id: PropertyId("renewal".into()),
                    object: CrmObject::Company,
                    name: "Renewal".into(),
                    value: ValueType::Date,
                    default: true,
                },
            ),
        ),
        (
            "subscription",
            Record::Subscription(
                hub(),
                Subscription {
                    product: Product::SalesFree,
                    tier: Tier::Enterprise,
                    term_start: date(2025, 12, 1),
                    term_end: date(2026, 12, 1),
                    anchor_day: None,
                    add_ons: Default::default(),
                },
            ),
        ),
        (
            "pool",
            Record::Pool(
                hub(),
                SeatPool {
                    seat: SeatType::Core,
                    purchased: 10,
                    committed_minimum: 5,
                    unit_price_cents: 4500,
                    renewal_date: date(2026, 12, 1),
                    added_cents: 0,
                    trial: false,
                },
            ),
        ),
        (
            "card",
            Record::Card(
                hub(),
                Card {
                    brand: Brand::Visa,
                    last4: Last4::try_from("0042".to_owned()).unwrap(),
                    expires: Expiry::new(2031, 7).unwrap(),
                    holder: "Ann Lee".into(),
                },
            ),
        ),
        ("order", Record::Order(hub(), Box::new(order()))),
        (
            "trial",
            Record::Trial(
                hub(),
                Trial {
                    product: Product::Sales,
                    tier: Tier::Professional,
                    started_on: date(2026, 8, 1),
                    ends_on: date(2026, 8, 15),
                    state: TrialState::Announced,
                },
            ),
        ),
        (
            "removal",
            Record::Removal(
                hub(),
                ScheduledRemoval {
                    seat: SeatType::Service,
                    quantity: 2,
                    effective_on: date(2026, 12, 1),
                    created_by: ann(),
                    created_at: at(),
                    state: RemovalState::Pending,
                },
            ),
        ),
        (
            "seat_month",
            Record::SeatMonth(
                hub(),
                SeatMonth {
                    month: "2026-08".parse().unwrap(),
                    core: SeatUse { bought: 10, assigned: 7 },
                    sales: SeatUse { bought: 5, assigned: 5 },
                    service: SeatUse::default(),
                },
            ),
        ),
        (
            "app",
            Record::App(
                hub(),
                ConnectedApp {
                    slug: "salesforce".into(),
                    name: "Salesforce".into(),
                    status: AppStatus::Expired,
                    installed_at: at(),
                    installed_by: None,
                },
            ),
        ),
        (
            "salesforce",
            Record::Salesforce(
                hub(),
                SalesforceConnection {
                    org: OrgId("00D1".into()),
                    username: "ann@sf.example".into(),
                    authorised: vec![OrgId("00D2".into())],
                    sync: SyncSettings::default(),
                    connected_at: None,
                    connected_by: None,
                },
            ),
        ),
        ("job", Record::Job(hub(), Box::new(job()))),
        (
            "job_users",
            Record::JobUsers(hub(), JobUsers { job: JobId(0x1f), part: 1, users: vec![UserId(0xa1), UserId(0xa4)] }),
        ),
        (
            "job_results",
            Record::JobResults(
                hub(),
                JobResults {
                    job: JobId(0x1f),
                    part: 0,
                    refused: vec![Refused { why: missing(), users: vec![UserId(0xa2)] }],
                },
            ),
        ),
        ("partner", Record::Partner(hub(), partner_examples::settings())),
    ]
}

/// The users of the second version, in which two more things are known of them.
fn second_users() -> Vec<(&'static str, Record)> {
    let mut full = full_user();
    full.password_reset = Some(PasswordReset {
        token: InviteToken(0xfe),
        expires_at: "2026-08-21T09:30:00Z".parse().unwrap(),
        used: false,
    });
    if let Some(invite) = &mut full.invite {
        invite.renewed = true;
    }
    let is_user = |(name, _): &(&str, Record)| name.starts_with("user_");
    let full = [("user", Record::User(hub(), Box::new(full)))];
    full.into_iter().chain(account_records().into_iter().filter(is_user)).collect()
}

/// The subscription of the second version, whose terms keep to a day of the month.
fn second_subscription() -> (&'static str, Record) {
    let subscription = Subscription {
        product: Product::Service,
        tier: Tier::Starter,
        term_start: date(2026, 1, 31),
        term_end: date(2026, 2, 28),
        anchor_day: Some(31),
        add_ons: Default::default(),
    };
    ("subscription", Record::Subscription(hub(), subscription))
}

/// An order with a line of every kind.
fn order() -> Order {
    let items = [
        Item::Product(Product::Cms, Tier::Starter),
        Item::Seats(SeatType::Core),
        Item::SeatsAdded(SeatType::Sales),
        Item::AddOn(AddOn::BrandDomain),
    ];
    let line = |item| OrderLine {
        item,
        quantity: 2,
        unit_cents: 4500,
        from: date(2026, 8, 20),
        until: date(2026, 12, 1),
        cents: 30_476,
    };
    Order {
        id: OrderId(12),
        at: at(),
        by: ann(),
        kind: OrderKind::Renewal(date(2026, 8, 20)),
        lines: items.map(line).to_vec(),
        state: OrderState::PastDue(CardProblem::Expired(Expiry::new(2026, 7).unwrap())),
    }
}

/// The subscription of the third version, which has add-ons.
fn third_subscription() -> (&'static str, Record) {
    let (name, record) = second_subscription();
    let Record::Subscription(hub, subscription) = record else { panic!("{record:?}") };
    let add_ons = [AddOn::ExtraInboxes].into();
    (name, Record::Subscription(hub, Subscription { add_ons, ..subscription }))
}

/// Apps of the second version, of which it is known who installed them; a connection that is set up and dated; and a
/// user of Salesforce with a password, who is locked.
fn second_apps() -> Vec<(&'static str, Record)> {
    let mut sync = SyncSettings::default();
    sync.put(SyncField::Deals, SyncOption::ToHubspot).unwrap();
    let apps = ["app", "salesforce"].map(|name| account_records().into_iter().find(|(of, _)| *of == name).unwrap());
    let logins = shared_records().into_iter().filter(|(name, _)| *name == "salesforce_user");
    let newer = |record| match record {
        Record::App(hub, app) => Record::App(hub, ConnectedApp { installed_by: Some(ann()), ..app }),
        Record::Salesforce(hub, connection) => {
            let (connected_at, connected_by) = (Some(at()), Some(ann()));
            let sync = sync.clone();
            Record::Salesforce(hub, SalesforceConnection { sync, connected_at, connected_by, ..connection })
        }
        Record::SalesforceUser(user) => {
            let secret = Some(Verifier::new([0x1f; 16], &"flatwhite".into()));
            Record::SalesforceUser(SalesforceUser { secret, locked: true, ..user })
        }
        other => other,
    };
    apps.into_iter().chain(logins).map(|(name, record)| (name, newer(record))).collect()
}

/// The seats of the second version: some were added within the term, and they belong to a trial.
fn second_pool() -> (&'static str, Record) {
    let pool = SeatPool {
        seat: SeatType::Sales,
        purchased: 5,
        committed_minimum: 0,
        unit_price_cents: 0,
        renewal_date: date(2026, 8, 15),
        added_cents: 15_238,
        trial: true,
    };
    ("pool", Record::Pool(hub(), pool))
}

/// The users of the third version: a link to choose another password may be used up, notifications switched
/// off, and a classic user has access to products.
fn third_users() -> Vec<(&'static str, Record)> {
    let mut users = second_users();
    for (_, record) in &mut users {
        if let Record::User(_, user) = record
            && let Some(reset) = &mut user.password_reset
        {
            reset.used = true;
        }
    }
    if let Some((_, Record::User(_, user))) = users.first_mut() {
        for (topic, channel) in [(Topic::LeadAssigned, Channel::InApp), (Topic::Mention, Channel::Email)] {
            user.notifications.put(NotificationEdit { topic, channel, to: false });
        }
    }
    let mut classic = classic_user();
    if let PermissionSource::Classic(grant) = &mut classic.access.source {
        grant.products.toggle(Product::Cms);
    }
    users.retain(|(name, _)| *name != "user_classic");
    users.push(("user_classic", Record::User(hub(), Box::new(classic))));
    users
}

fn shared_records() -> Vec<(&'static str, Record)> {
    let org = || OrgId("00D1".into());
    vec![
        ("clock", Record::Clock(Clock::Manual { at: at() })),
        (
            "person",
            Record::Person(Person {
                email: email("kim@elsewhere.example"),
                first_name: "Kim".into(),
                last_name: "Known".into(),
                has_password: true,
            }),
        ),
        ("salesforce_org", Record::SalesforceOrg(SalesforceOrg { id: org(), name: "Northwind production".into() })),
        (
            "salesforce_user",
            Record::SalesforceUser(SalesforceUser {
                org: org(),
                username: "ann@sf.example".into(),
                name: "Ann Lee".into(),
                email: "ann@northwind.example".into(),
                permissions: vec!["api_enabled".into()],
                secret: None,
                locked: false,
            }),
        ),
    ]
}

fn logs() -> [(&'static str, Entry); 9] {
    let user = Target::User { id: UserId(0xa4), email: email("dee@northwind.example") };
    let act = |action, detail: &[(&str, &str)]| Act {
        action,
        detail: detail.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect(),
    };
    let set_up = AuditPart {
        at: at(),
        by: ann(),
        acts: vec![
            act(AuditAction::TeamUserDeleted, &[("team", "Europe"), ("team_role", "extra")]),
            act(AuditAction::TeamUserAdded, &[("team", "Europe"), ("team_role", "main")]),
            act(AuditAction::PresetChanged, &[("preset", "")]),
            act(AuditAction::SeatsPurchased, &[("bought", "3")]),
        ],
        targets: vec![
            Mark { acts: vec![0, 1, 2], to: user.clone() },
            Mark { acts: vec![3], to: Target::Seats { seat: "core".into() } },
        ],
    };
    let lives = AuditPart {
        at: at(),
        by: ann(),
        acts: [
            AuditAction::RemoveAdminPermissions,
            AuditAction::DeactivateUser,
            AuditAction::ReactivateUser,
            AuditAction::RemoveUser,
            AuditAction::ManualPasswordResetEmailSend,
        ]
        .map(|action| act(action, &[]))
        .into(),
        targets: vec![Mark { acts: vec![0, 1, 2, 3, 4], to: user.clone() }],
    };
    let part = AuditPart {
        at: at(),
        by: ann(),
        acts: vec![
            Act { action: AuditAction::AddUser, detail: BTreeMap::from([("seat".into(), "core".into())]) },
            Act { action: AuditAction::SeatRemovalReduced, detail: BTreeMap::new() },
        ],
        targets: vec![
            Mark { acts: vec![0], to: user },
            Mark { acts: vec![1], to: Target::Seats { seat: "core".into() } },
        ],
    };
    let mail = Mail {
        hub: hub(),
        at: at(),
        kind: MailKind::RemovalTakenBack { seat: SeatType::Core, seats: 1, left: 1, effective_on: date(2026, 12, 1) },
        language: Lang::En,
        to: vec![Recipient { id: UserId(0xa1), email: email("Ann@northwind.example") }],
    };
    let bought = Mail {
        kind: MailKind::SeatsBought {
            seat: SeatType::Core,
            seats: 3,
            purchased: 13,
            unit_price_cents: 4500,
            prorated_cents: 0,
            bill_on: None,
        },
        language: Lang::Fr,
        ..mail.clone()
    };
    let reset = Mail { kind: MailKind::PasswordReset { token: InviteToken(0xfe) }, ..mail.clone() };
    let lead = Mail { kind: MailKind::LeadAssigned { lead: 4821 }, ..mail.clone() };
    let notice = Mail { kind: MailKind::LeadAssignedInApp { lead: 4821 }, ..mail.clone() };
    let renewed = Mail { kind: MailKind::InvitationRenewed { token: InviteToken(0xff) }, ..mail.clone() };
    [
        ("mail_lead_assigned", Entry::Mail(PartKey { hub: hub(), serial: 34, part: 1 }, lead)),
        ("mail_lead_assigned_in_app", Entry::Mail(PartKey { hub: hub(), serial: 34, part: 2 }, notice)),
        ("audit_lives", Entry::Audit(PartKey { hub: hub(), serial: 33, part: 0 }, lives)),
        ("mail_password_reset", Entry::Mail(PartKey { hub: hub(), serial: 33, part: 1 }, reset)),
        ("mail_invitation_renewed", Entry::Mail(PartKey { hub: hub(), serial: 33, part: 2 }, renewed)),
        ("audit_set_up", Entry::Audit(PartKey { hub: hub(), serial: 32, part: 0 }, set_up)),
        ("mail_seats_bought", Entry::Mail(PartKey { hub: hub(), serial: 32, part: 1 }, bought)),
        ("audit", Entry::Audit(PartKey { hub: hub(), serial: 31, part: 0 }, part)),
        ("mail", Entry::Mail(PartKey { hub: hub(), serial: 31, part: 1 }, mail)),
    ]
}

/// The files of a version by name, each as key and value.
fn files(version: u32) -> BTreeMap<String, Stored> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/store/versions/v{version}"));
    let file = |path: &Path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap());
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| file(&entry.unwrap().path()))
        .map(|(name, bytes)| (name, serde_json::from_slice(&bytes).unwrap()))
        .collect()
}

#[test]
fn every_kind_of_the_first_version_still_reads() {
    let mut files = files(1);
    let live = files.remove("live").unwrap();
    assert_eq!(live.key, LIVE_KEY);
    let origin = worlds::Origin { name: "demo".into(), hash: "9f86d081".into() };
    assert_eq!(worlds::read_live(live.value.to_string().as_bytes()), Ok(Live { world: 12, origin: origin.clone() }));

    let snapshot = files.remove("snapshot").unwrap();
    let kept = worlds::read_snapshot(snapshot.value.to_string().as_bytes()).unwrap();
    assert_eq!(snapshot.key, format!("{}{}", worlds::SNAPSHOTS, kept.snapshot.name));
    let numbers = (kept.world, kept.snapshot.accounts, kept.snapshot.users, kept.snapshot.records, kept.snapshot.bytes);
    assert_eq!((numbers, kept.origin), ((12, 10, 312, 1234, 567_890), origin));
    assert_eq!((kept.snapshot.taken, kept.snapshot.simulated), (at(), true));

    let partner = partner_examples::of_account().into_iter().chain(partner_examples::claims());
    let records = shared_records().into_iter().chain(account_records()).chain(partner);
    let expected = records.map(|(name, record)| (name, Entry::Record(record))).chain(logs());
    let expected = expected.chain(partner_examples::logs());
    for (name, entry) in expected {
        let stored = files.remove(name).unwrap_or_else(|| panic!("there is no {name}.json"));
        assert_eq!(stored.key, entry.key().to_string(), "{name}");
        let read = Entry::decode(entry.key(), stored.value.to_string().as_bytes());
        assert_eq!(read.as_ref(), Ok(&entry), "{name}");
    }
    assert!(files.is_empty(), "nothing reads {:?}", files.keys());
}

#[test]
fn every_kind_of_the_second_version_still_reads() {
    let others = [second_subscription(), second_pool(), partner_examples::second_settings()];
    still_reads(2, second_users().into_iter().chain(others).chain(second_apps()).collect());
}

#[test]
fn every_kind_of_the_third_version_still_reads() {
    still_reads(3, third_users().into_iter().chain([third_subscription()]).collect());
}

fn still_reads(version: u32, records: Vec<(&'static str, Record)>) {
    let mut files = files(version);
    for (name, record) in records {
        let stored = files.remove(name).unwrap_or_else(|| panic!("there is no {name}.json"));
        let entry = Entry::Record(record);
        assert_eq!(stored.key, entry.key().to_string(), "{name}");
        assert_eq!(Entry::decode(entry.key(), stored.value.to_string().as_bytes()), Ok(entry), "{name}");
    }
    assert!(files.is_empty(), "nothing reads {:?}", files.keys());
}

/// What is written is what the files of each kind's newest version hold.
#[test]
fn the_newest_version_is_written_as_its_files_are() {
    let mut files = files(1);
    files.extend(self::files(2));
    files.extend(self::files(3));
    let newer = |name: &str| {
        let kinds = ["subscription", "pool", "partner", "app", "salesforce", "salesforce_user"];
        name.starts_with("user") || kinds.contains(&name)
    };
    let others = account_records().into_iter().filter(|(name, _)| !newer(name));
    let shared = shared_records().into_iter().filter(|(name, _)| !newer(name));
    let records = shared.chain(others).chain(third_users()).chain(second_apps());
    let records = records.chain([third_subscription(), second_pool(), partner_examples::second_settings()]);
    let records = records.chain(partner_examples::of_account()).chain(partner_examples::claims());
    let logs = logs().into_iter().chain(partner_examples::logs());
    for (name, entry) in records.map(|(name, record)| (name, Entry::Record(record))).chain(logs) {
        let written: serde_json::Value = serde_json::from_slice(&entry.encode().unwrap()).unwrap();
        assert_eq!(written, files[name].value, "{name}");
    }
}

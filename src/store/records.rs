//! The values of records: one kind for each, with a version of its own.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        hub_id::HubId,
        record::{Record, RecordKey},
    },
    store::{codec, error::StoreError, keys, migrate::Kind},
};

static CLOCK: Kind = first("clock");
static PERSON: Kind = first("person");
static SALESFORCE_ORG: Kind = first("salesforce organisation");
/// From version 2 on they have a password, and may be locked; before, nobody could log in.
static SALESFORCE_USER: Kind = Kind { name: "salesforce user", version: 2, steps: &[Ok] };
static ACCOUNT: Kind = first("account");
static SERIAL: Kind = first("serial");
/// From version 2 on a user may have a link to choose another password, and a renewed invitation; from version 3 on that
/// link may be used up, notifications may be switched off, and a classic user may have access to other products than
/// Sales. What is missing means what was so before.
static USER: Kind = Kind { name: "user", version: 3, steps: &[Ok, Ok] };
static TEAM: Kind = first("team");
static PRESET: Kind = first("preset");
static PROPERTY: Kind = first("property");
/// From version 2 on a term that a shorter month has moved keeps to its day; from version 3 on there are add-ons.
static SUBSCRIPTION: Kind = Kind { name: "subscription", version: 3, steps: &[Ok, Ok] };
/// From version 2 on seats that were added within a term wait for their bill, and seats may be a trial's.
static POOL: Kind = Kind { name: "seat pool", version: 2, steps: &[Ok] };
static CARD: Kind = first("card");
static ORDER: Kind = first("order");
static TRIAL: Kind = first("trial");
static REMOVAL: Kind = first("scheduled removal");
static SEAT_MONTH: Kind = first("seats of a month");
/// From version 2 on it is known who installed it.
static APP: Kind = Kind { name: "app", version: 2, steps: &[Ok] };
/// From version 2 on there are sync settings, and it is known when and by whom the user was connected.
static SALESFORCE: Kind = Kind { name: "salesforce connection", version: 2, steps: &[Ok] };
/// From version 2 on the last reminder and former domains are kept.
static PARTNER: Kind = Kind { name: "partner settings", version: 2, steps: &[Ok] };
static ACCESS_EXCEPTION: Kind = first("access exception");
static CLIENT: Kind = first("client");
static ASSIGNMENT: Kind = first("assignment");
static DOMAIN_CLAIM: Kind = first("claim on a domain");
static CLIENT_CLAIM: Kind = first("claim on a person at a client");
static JOB: Kind = first("job");
static JOB_USERS: Kind = first("users of a job");
static JOB_RESULTS: Kind = first("results of a job");

/// A kind that has never changed.
pub(super) const fn first(name: &'static str) -> Kind {
    Kind { name, version: 1, steps: &[] }
}

/// How an account's serial is stored: a value is an object.
#[derive(Serialize, Deserialize)]
struct Serial {
    serial: u64,
}

/// The value of a record. The same record always gives the same bytes.
///
/// # Errors
/// [`StoreError::Other`], for a record that JSON cannot hold.
pub fn encode(record: &Record) -> Result<Vec<u8>, StoreError> {
    match record {
        Record::Clock(clock) => codec::encode(CLOCK.version, clock),
        Record::Person(person) => codec::encode(PERSON.version, person),
        Record::SalesforceOrg(org) => codec::encode(SALESFORCE_ORG.version, org),
        Record::SalesforceUser(user) => codec::encode(SALESFORCE_USER.version, user),
        Record::Account(account) => codec::encode(ACCOUNT.version, account),
        Record::Serial(_, serial) => codec::encode(SERIAL.version, &Serial { serial: *serial }),
        Record::User(_, user) => codec::encode(USER.version, user),
        Record::Team(_, team) => codec::encode(TEAM.version, team),
        Record::Preset(_, preset) => codec::encode(PRESET.version, preset),
        Record::Property(_, property) => codec::encode(PROPERTY.version, property),
        Record::Subscription(_, subscription) => codec::encode(SUBSCRIPTION.version, subscription),
        Record::Pool(_, pool) => codec::encode(POOL.version, pool),
        Record::Removal(_, removal) => codec::encode(REMOVAL.version, removal),
        Record::SeatMonth(_, used) => codec::encode(SEAT_MONTH.version, used),
        Record::Card(_, card) => codec::encode(CARD.version, card),
        Record::Order(_, order) => codec::encode(ORDER.version, order),
        Record::Trial(_, trial) => codec::encode(TRIAL.version, trial),
        Record::App(_, app) => codec::encode(APP.version, app),
        Record::Salesforce(_, connection) => codec::encode(SALESFORCE.version, connection),
        Record::Partner(_, settings) => codec::encode(PARTNER.version, settings),
        Record::AccessException(_, exception) => codec::encode(ACCESS_EXCEPTION.version, exception),
        Record::Client(_, client) => codec::encode(CLIENT.version, client),
        Record::Assignment(_, assignment) => codec::encode(ASSIGNMENT.version, assignment),
        Record::DomainClaim(claim) => codec::encode(DOMAIN_CLAIM.version, claim),
        Record::ClientClaim(claim) => codec::encode(CLIENT_CLAIM.version, claim),
        Record::Job(_, job) => codec::encode(JOB.version, job),
        Record::JobUsers(_, part) => codec::encode(JOB_USERS.version, part),
        Record::JobResults(_, part) => codec::encode(JOB_RESULTS.version, part),
    }
}

/// The record that lies under a key.
///
/// # Errors
/// [`StoreError::Newer`] and [`StoreError::Corrupt`] as [`codec::decode`], and [`StoreError::Corrupt`] for a value that
/// belongs under another key.
pub fn decode(key: &RecordKey, bytes: &[u8]) -> Result<Record, StoreError> {
    let record = match key {
        RecordKey::Clock => Record::Clock(codec::decode(&CLOCK, bytes)?),
        RecordKey::Person(_) => Record::Person(codec::decode(&PERSON, bytes)?),
        RecordKey::SalesforceOrg(_) => Record::SalesforceOrg(codec::decode(&SALESFORCE_ORG, bytes)?),
        RecordKey::SalesforceUser(..) => Record::SalesforceUser(codec::decode(&SALESFORCE_USER, bytes)?),
        RecordKey::Account(_) => Record::Account(codec::decode(&ACCOUNT, bytes)?),
        RecordKey::Serial(hub) => Record::Serial(*hub, codec::decode::<Serial>(&SERIAL, bytes)?.serial),
        RecordKey::User(hub, _) => decode_user(*hub, bytes)?,
        RecordKey::Team(hub, _) => Record::Team(*hub, codec::decode(&TEAM, bytes)?),
        RecordKey::Preset(hub, _) => Record::Preset(*hub, codec::decode(&PRESET, bytes)?),
        RecordKey::Property(hub, _) => Record::Property(*hub, codec::decode(&PROPERTY, bytes)?),
        RecordKey::Subscription(hub, _) => Record::Subscription(*hub, codec::decode(&SUBSCRIPTION, bytes)?),
        RecordKey::Pool(hub, _) => Record::Pool(*hub, codec::decode(&POOL, bytes)?),
        RecordKey::Removal(hub, ..) => Record::Removal(*hub, codec::decode(&REMOVAL, bytes)?),
        RecordKey::SeatMonth(hub, _) => Record::SeatMonth(*hub, codec::decode(&SEAT_MONTH, bytes)?),
        RecordKey::Card(hub) => Record::Card(*hub, codec::decode(&CARD, bytes)?),
        RecordKey::Order(hub, _) => Record::Order(*hub, Box::new(codec::decode(&ORDER, bytes)?)),
        RecordKey::Trial(hub, _) => Record::Trial(*hub, codec::decode(&TRIAL, bytes)?),
        RecordKey::App(hub, _) => Record::App(*hub, codec::decode(&APP, bytes)?),
        RecordKey::Salesforce(hub) => Record::Salesforce(*hub, codec::decode(&SALESFORCE, bytes)?),
        RecordKey::Partner(hub) => Record::Partner(*hub, codec::decode(&PARTNER, bytes)?),
        RecordKey::AccessException(hub, _) => Record::AccessException(*hub, codec::decode(&ACCESS_EXCEPTION, bytes)?),
        RecordKey::Client(hub, _) => Record::Client(*hub, codec::decode(&CLIENT, bytes)?),
        RecordKey::Assignment(hub, ..) => Record::Assignment(*hub, codec::decode(&ASSIGNMENT, bytes)?),
        RecordKey::DomainClaim(_) => Record::DomainClaim(codec::decode(&DOMAIN_CLAIM, bytes)?),
        RecordKey::ClientClaim(..) => Record::ClientClaim(codec::decode(&CLIENT_CLAIM, bytes)?),
        RecordKey::Job(hub, _) => Record::Job(*hub, codec::decode(&JOB, bytes)?),
        RecordKey::JobUsers(hub, ..) => Record::JobUsers(*hub, codec::decode(&JOB_USERS, bytes)?),
        RecordKey::JobResults(hub, ..) => Record::JobResults(*hub, codec::decode(&JOB_RESULTS, bytes)?),
    };
    if record.key() == *key {
        Ok(record)
    } else {
        let (here, there) = (keys::of_record(key), keys::of_record(&record.key()));
        Err(StoreError::Corrupt(format!("under {here} lies what belongs under {there}")))
    }
}

/// The user of an account whose value this is. Whether it lies in its place is for the caller to see.
///
/// # Errors
/// As [`codec::decode`].
pub fn decode_user(hub: HubId, bytes: &[u8]) -> Result<Record, StoreError> {
    Ok(Record::User(hub, codec::decode(&USER, bytes)?))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::{
        domain::{
            access::{Access, PermissionSource},
            clean::PersonName,
            email::{self, Email},
            hub_id::HubId,
            id::UserId,
            invite::{Invite, InviteToken},
            notification::{Channel, NotificationEdit, Notifications, Topic},
            password_reset::PasswordReset,
            permission::{Catalogue, Grants},
            user::{Origin, User, UserStatus},
        },
        store::tx::MAX_VALUE_BYTES,
    };

    fn hub() -> HubId {
        HubId::try_from(7).unwrap()
    }

    /// Everything switched off.
    fn silent() -> Notifications {
        let mut silent = Notifications::default();
        for topic in Topic::ALL {
            for channel in Channel::ALL {
                silent.put(NotificationEdit { topic, channel, to: false });
            }
        }
        silent
    }

    /// A user with everything granted one by one, and the longest address and name there are.
    fn largest() -> User {
        let catalogue = Catalogue::shipped().unwrap();
        let grants = catalogue.permissions().iter().map(|permission| (permission.key.clone(), permission.widest()));
        let domain = format!("{}.{}.{}.example", "d".repeat(63), "d".repeat(63), "d".repeat(53));
        let address = format!("{}@{domain}", "a".repeat(email::MAX_BYTES - domain.len() - 1));
        assert_eq!(address.len(), email::MAX_BYTES);
        User {
            id: UserId(u64::MAX),
            email: Email::parse(&address).unwrap(),
            first_name: "😀".repeat(PersonName::MAX).into(),
            last_name: "😀".repeat(PersonName::MAX).into(),
            status: UserStatus::Invited,
            password_set: true,
            seat: None,
            access: Access {
                super_admin: true,
                source: PermissionSource::Custom { base: None, grants: Grants(grants.collect()) },
            },
            main_team: None,
            extra_teams: Vec::new(),
            preset: None,
            partner_employee: true,
            last_active: Some(Timestamp::MAX),
            created_at: Timestamp::MAX,
            origin: Origin::Salesforce,
            invite: Some(Invite {
                token: InviteToken(u128::MAX),
                expires_at: Timestamp::MAX,
                mailed_at: Some(Timestamp::MAX),
                renewed: true,
            }),
            password_reset: Some(PasswordReset {
                token: InviteToken(u128::MAX),
                expires_at: Timestamp::MAX,
                used: true,
            }),
            notifications: silent(),
        }
    }

    #[test]
    fn the_largest_user_stays_far_below_the_limit_of_a_value() {
        let record = Record::User(hub(), Box::new(largest()));
        let bytes = encode(&record).unwrap();
        assert!(bytes.len() < MAX_VALUE_BYTES * 3 / 4, "{} bytes", bytes.len());
        assert_eq!(decode(&record.key(), &bytes), Ok(record));
    }

    #[test]
    fn a_value_under_the_key_of_another_is_damage() {
        let user = largest();
        let bytes = encode(&Record::User(hub(), Box::new(user))).unwrap();
        let other = RecordKey::User(hub(), Email::parse("ann@northwind.example").unwrap().key().clone());
        match decode(&other, &bytes) {
            Err(StoreError::Corrupt(text)) => {
                assert!(text.starts_with("under acct/000000000007/user/ann@northwind.example lies"), "{text}");
            }
            other => panic!("{other:?}"),
        }
        let serial = encode(&Record::Serial(hub(), 1)).unwrap();
        assert!(matches!(decode(&RecordKey::Clock, &serial), Err(StoreError::Corrupt(_))));
    }
}

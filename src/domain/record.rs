//! Records: what a world is made of, one by one. A change is a list of records put and removed.

use jiff::civil::Date;

use super::{
    account::Account,
    app::ConnectedApp,
    card::Card,
    claim::{ClientClaim, DomainClaim},
    clean::DomainName,
    clock::Clock,
    email::EmailKey,
    hub_id::HubId,
    identity::Person,
    job::{Job, JobId, JobResults, JobUsers},
    order::{Order, OrderId},
    partner::{AccessException, Assignment, Client, PartnerSettings},
    preset::{Preset, PresetId},
    property::{Property, PropertyId},
    removal::ScheduledRemoval,
    salesforce::{OrgId, SalesforceConnection, SalesforceOrg, SalesforceUser},
    seat::{SeatPool, SeatType},
    seat_history::{Month, SeatMonth},
    subscription::{Product, Subscription},
    team::{Team, TeamId},
    trial::Trial,
    user::User,
};

/// One record with its place in the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// The simulated clock.
    Clock(Clock),
    /// A person known from elsewhere.
    Person(Person),
    /// An organisation of the simulated Salesforce.
    SalesforceOrg(SalesforceOrg),
    /// A user of the simulated Salesforce.
    SalesforceUser(SalesforceUser),
    /// An account.
    Account(Account),
    /// How many changes an account has seen: the number of its newest entry in the audit log and the outbox.
    Serial(HubId, u64),
    /// A user of an account.
    User(HubId, Box<User>),
    /// A team.
    Team(HubId, Team),
    /// A preset.
    Preset(HubId, Preset),
    /// A property of records.
    Property(HubId, Property),
    /// A subscription.
    Subscription(HubId, Subscription),
    /// The bought seats of a type.
    Pool(HubId, SeatPool),
    /// A scheduled removal.
    Removal(HubId, ScheduledRemoval),
    /// How seats were used at the end of a month.
    SeatMonth(HubId, SeatMonth),
    /// The card on file.
    Card(HubId, Card),
    /// An order.
    Order(HubId, Box<Order>),
    /// A free trial.
    Trial(HubId, Trial),
    /// A connected app.
    App(HubId, ConnectedApp),
    /// The Salesforce connection.
    Salesforce(HubId, SalesforceConnection),
    /// The partner settings of a partner account.
    Partner(HubId, PartnerSettings),
    /// Somebody on another domain whom a partner counts as an employee.
    AccessException(HubId, AccessException),
    /// A client of a partner account.
    Client(HubId, Client),
    /// Who of a partner works for a client.
    Assignment(HubId, Assignment),
    /// That a domain is one partner's.
    DomainClaim(DomainClaim),
    /// That a person works for a client on behalf of one partner.
    ClientClaim(ClientClaim),
    /// A job.
    Job(HubId, Box<Job>),
    /// A part of the list of users that a job is for.
    JobUsers(HubId, JobUsers),
    /// A part of what became of a job.
    JobResults(HubId, JobResults),
}

/// The place of a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKey {
    /// The simulated clock.
    Clock,
    /// A person known from elsewhere.
    Person(EmailKey),
    /// An organisation of the simulated Salesforce.
    SalesforceOrg(OrgId),
    /// A user of the simulated Salesforce, by login name.
    SalesforceUser(OrgId, String),
    /// An account.
    Account(HubId),
    /// An account's serial number.
    Serial(HubId),
    /// A user.
    User(HubId, EmailKey),
    /// A team.
    Team(HubId, TeamId),
    /// A preset.
    Preset(HubId, PresetId),
    /// A property of records.
    Property(HubId, PropertyId),
    /// A subscription.
    Subscription(HubId, Product),
    /// The bought seats of a type.
    Pool(HubId, SeatType),
    /// A scheduled removal, by seat type and renewal date.
    Removal(HubId, SeatType, Date),
    /// How seats were used at the end of a month.
    SeatMonth(HubId, Month),
    /// The card on file.
    Card(HubId),
    /// An order.
    Order(HubId, OrderId),
    /// A free trial, by product.
    Trial(HubId, Product),
    /// A connected app, by slug.
    App(HubId, String),
    /// The Salesforce connection.
    Salesforce(HubId),
    /// The partner settings.
    Partner(HubId),
    /// An exception of a partner account, by address.
    AccessException(HubId, EmailKey),
    /// A client of a partner account.
    Client(HubId, HubId),
    /// An assignment of a partner account, by client and address.
    Assignment(HubId, HubId, EmailKey),
    /// The claim on a domain, in ASCII form.
    DomainClaim(DomainName),
    /// The claim on a person at a client.
    ClientClaim(HubId, EmailKey),
    /// A job.
    Job(HubId, JobId),
    /// A part of the list of a job.
    JobUsers(HubId, JobId, u16),
    /// A part of the results of a job.
    JobResults(HubId, JobId, u16),
}

impl Record {
    /// Where the record lies.
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Clock(_) => RecordKey::Clock,
            Self::Person(person) => RecordKey::Person(person.email.key().clone()),
            Self::SalesforceOrg(org) => RecordKey::SalesforceOrg(org.id.clone()),
            Self::SalesforceUser(user) => RecordKey::SalesforceUser(user.org.clone(), user.username.to_string()),
            Self::Account(account) => RecordKey::Account(account.hub_id),
            Self::Serial(hub, _) => RecordKey::Serial(*hub),
            Self::User(hub, user) => RecordKey::User(*hub, user.email.key().clone()),
            Self::Team(hub, team) => RecordKey::Team(*hub, team.id.clone()),
            Self::Preset(hub, preset) => RecordKey::Preset(*hub, preset.id.clone()),
            Self::Property(hub, property) => RecordKey::Property(*hub, property.id.clone()),
            Self::Subscription(hub, subscription) => RecordKey::Subscription(*hub, subscription.product),
            Self::Pool(hub, pool) => RecordKey::Pool(*hub, pool.seat),
            Self::Removal(hub, removal) => RecordKey::Removal(*hub, removal.seat, removal.effective_on),
            Self::SeatMonth(hub, used) => RecordKey::SeatMonth(*hub, used.month),
            Self::Card(hub, _) => RecordKey::Card(*hub),
            Self::Order(hub, order) => RecordKey::Order(*hub, order.id),
            Self::Trial(hub, trial) => RecordKey::Trial(*hub, trial.product),
            Self::App(hub, app) => RecordKey::App(*hub, app.slug.to_string()),
            Self::Salesforce(hub, _) => RecordKey::Salesforce(*hub),
            Self::Partner(hub, _) => RecordKey::Partner(*hub),
            Self::AccessException(hub, exception) => RecordKey::AccessException(*hub, exception.email.key().clone()),
            Self::Client(hub, client) => RecordKey::Client(*hub, client.hub),
            Self::Assignment(hub, assignment) => {
                RecordKey::Assignment(*hub, assignment.client, assignment.email.key().clone())
            }
            Self::DomainClaim(claim) => RecordKey::DomainClaim(claim.domain.clone()),
            Self::ClientClaim(claim) => RecordKey::ClientClaim(claim.client, claim.email.key().clone()),
            Self::Job(hub, job) => RecordKey::Job(*hub, job.id),
            Self::JobUsers(hub, part) => RecordKey::JobUsers(*hub, part.job, part.part),
            Self::JobResults(hub, part) => RecordKey::JobResults(*hub, part.job, part.part),
        }
    }
}

impl Record {
    /// The account the record belongs to, if it belongs to one.
    pub const fn hub(&self) -> Option<HubId> {
        match self {
            Self::Clock(_)
            | Self::Person(_)
            | Self::SalesforceOrg(_)
            | Self::SalesforceUser(_)
            | Self::DomainClaim(_)
            | Self::ClientClaim(_) => None,
            Self::Account(account) => Some(account.hub_id),
            Self::Serial(hub, _)
            | Self::User(hub, _)
            | Self::Team(hub, _)
            | Self::Preset(hub, _)
            | Self::Property(hub, _)
            | Self::Subscription(hub, _)
            | Self::Pool(hub, _)
            | Self::SeatMonth(hub, _)
            | Self::Removal(hub, _)
            | Self::Card(hub, _)
            | Self::Order(hub, _)
            | Self::Trial(hub, _)
            | Self::App(hub, _)
            | Self::Salesforce(hub, _)
            | Self::Partner(hub, _)
            | Self::AccessException(hub, _)
            | Self::Client(hub, _)
            | Self::Assignment(hub, _)
            | Self::Job(hub, _)
            | Self::JobUsers(hub, _)
            | Self::JobResults(hub, _) => Some(*hub),
        }
    }
}

impl RecordKey {
    /// The account the record belongs to, if it belongs to one.
    pub const fn hub(&self) -> Option<HubId> {
        match self {
            Self::Clock
            | Self::Person(_)
            | Self::SalesforceOrg(_)
            | Self::SalesforceUser(..)
            | Self::DomainClaim(_)
            | Self::ClientClaim(..) => None,
            Self::Account(hub)
            | Self::Serial(hub)
            | Self::User(hub, _)
            | Self::Team(hub, _)
            | Self::Preset(hub, _)
            | Self::Property(hub, _)
            | Self::Subscription(hub, _)
            | Self::Pool(hub, _)
            | Self::Removal(hub, ..)
            | Self::SeatMonth(hub, _)
            | Self::Card(hub)
            | Self::Order(hub, _)
            | Self::Trial(hub, _)
            | Self::App(hub, _)
            | Self::Salesforce(hub)
            | Self::Partner(hub)
            | Self::AccessException(hub, _)
            | Self::Client(hub, _)
            | Self::Assignment(hub, ..)
            | Self::Job(hub, _)
            | Self::JobUsers(hub, ..)
            | Self::JobResults(hub, ..) => Some(*hub),
        }
    }
}
